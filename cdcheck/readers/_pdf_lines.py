"""The lines of a page as a document has them: their text, indentation, style and box."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache

from cdcheck.document import Apart, Extent, Line, Style, Trace, Zone
from cdcheck.readers._brackets import turned
from cdcheck.readers._pdf_columns import in_order
from cdcheck.readers._pdf_geometry import MOST, UNIT
from cdcheck.readers._pdf_page import Page
from cdcheck.readers._pdf_rows import Row
from cdcheck.readers._pdf_sheet import BOLD, LIGHT, SLANTING, UNSAID, UPRIGHT, Box

_PRESENTED = re.compile("[\ufb50-\ufdfb\ufe70-\ufefc]+")
# Of what can be printed, the characters that stand for others.
_STANDING_IN = re.compile("[\u2e80-\u2fdf\ufb50-\ufeff]")

# Fonts share one glyph between a Chinese character and the radical that looks the same, and a file may name the radical.
_RADICALS = (
    "\u2e8b\u353e\u2e92\u5df3\u2e93\u5e7a\u2e9f\u6bcd\u2ea0\u6c11\u2eaf\u7cf9\u2eb0\u7e9f\u2ec1\u864e\u2ec4\u897f\u2ec5\u89c1"
    "\u2ec6\u89d2\u2ec8\u8ba0\u2ec9\u8d1d\u2ecb\u8f66\u2ed0\u9485\u2ed1\u9577\u2ed3\u957f\u2ed4\u95e8\u2ed8\u9752\u2ed9\u97e6"
    "\u2eda\u9875\u2edb\u98ce\u2edc\u98de\u2edd\u98df\u2ee0\u9963\u2ee2\u9a6c\u2ee3\u9aa8\u2ee4\u9b3c\u2ee5\u9c7c\u2ee6\u9e1f"
    "\u2ee7\u5364\u2ee8\u9ea6\u2ee9\u9ec4\u2eea\u9efe\u2eeb\u6589\u2eec\u9f50\u2eed\u6b6f\u2eee\u9f7f\u2eef\u7adc\u2ef0\u9f99"
    "\u2ef1\u9f9c\u2ef2\u4e80\u2ef3\u9f9f"
)


@cache
def _written() -> dict[int, str | None]:
    """What to write for characters that stand for others or for nothing."""
    return {
        **{ord(radical): char for radical, char in zip(_RADICALS[::2], _RADICALS[1::2], strict=True)},
        **{code: unicodedata.normalize("NFKC", chr(code)) for code in range(0x2F00, 0x2FD6)},
        # Controls and marks of direction print nothing.
        **dict.fromkeys(
            [*range(0x20), 0x7F, 0x200B, 0x200E, 0x200F, 0x2060, *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF]
        ),
        0x09: " ",
        # The hyphen that PDFium saw at a line's end, and the soft one: what a page shows is a hyphen.
        0x02: "-",
        0xFFFE: "-",
        0xAD: "-",
    }


def lines_of(
    page: Page, number: int, zones: dict[int, Zone], pitch: float, margins: tuple[float, float], turn: bool, *, typed: bool
) -> Iterator[Line]:
    """The lines of a page; ``typed`` is whether its fonts are those that are seen, not those of a text recognition."""
    left, right = _margins_of(page, margins)
    unit = UNIT * _usual_size(page.rows)
    written = 0
    for item in in_order(page, pitch, zones):
        if written:
            for _ in range(item.blanks):
                yield Line("", written, number)
        written += 1
        cell = item.cell
        text = _cleaned(turned(cell.text, cell.lone) if cell.lone and turn != bool(cell.turned) else cell.text)
        x0, _, x1, _ = cell.box
        indent = round((right - x1 if page.rtl else x0 - left) / unit)
        if indent > 0:
            text = " " * min(indent, MOST) + text
        style = _style(cell.face) if typed else None
        yield Line(text, written, number, zones.get(item.row, "body"), _rounded(cell.box, page), style=style)
    for box in _below(page, zones):
        written += 1
        yield Line(_RULE, written, number, "body", _rounded(box, page))
    for cell in page.slanted:
        written += 1
        style = _style(cell.face) if typed else None
        yield Line(_cleaned(cell.text), written, number, "text-box", _rounded(cell.box, page), style=style)


def apart_of(page: Page, number: int, turn: bool) -> Iterator[Apart]:
    """The lines of a page that do not count, numbered for themselves."""
    for at, aside in enumerate(page.apart, 1):
        cell = aside.cell
        text = _cleaned(turned(cell.text, cell.lone) if cell.lone and turn != bool(cell.turned) else cell.text)
        yield Apart(Line(text.strip(), at, number, box=_rounded(cell.box, page)), aside.why, aside.printed)


def traces_of(page: Page, number: int, lines: Sequence[Line]) -> Iterator[Trace]:
    """What stands beside the text of a page, each with the last printed line that begins above its middle."""
    mine = [line for line in lines if line.page == number and line.box is not None and not line.blank]
    for mark in page.marks:
        box = _rounded(mark.box, page)
        middle = (box[1] + box[3]) / 2
        above = [line for line in mine if line.box is not None and line.box[1] <= middle]
        yield Trace(mark.kind, _cleaned(mark.text).strip(), max(above, key=_top, default=None), number)


def _top(line: Line) -> float:
    return line.box[1] if line.box is not None else 0.0


@cache
def _style(face: int) -> Style | None:
    """What the faces in a line amount to; None where one of its fonts does not say."""
    if face & UNSAID or not face:
        return None
    bold = _extent(face & LIGHT, face & BOLD)
    return Style(bold, _extent(face & UPRIGHT, face & SLANTING))


def _extent(without: int, with_: int) -> Extent:
    return "none" if not with_ else "part" if without else "whole"


_RULE = "_" * 12


def _below(page: Page, zones: dict[int, Zone]) -> list[Box]:
    """The first rule that is drawn below all text of a page but its foot, and is no line under words."""
    text = [row for at, row in enumerate(page.rows) if zones.get(at) != "footer"]
    feet = [row.base - row.em for at, row in enumerate(page.rows) if zones.get(at) == "footer"]
    if not text:
        return []
    lowest = max([row.base + 0.5 * row.em for row in text])
    return [box for box in page.rules if lowest < box[1] < min(feet, default=page.height)][:1]


def _cleaned(text: str) -> str:
    if text.isprintable() and (text.isascii() or not _STANDING_IN.search(text)):
        return text
    text = text.translate(_written())
    return _PRESENTED.sub(lambda match: unicodedata.normalize("NFKC", match[0]), text)


def _rounded(box: Box, page: Page) -> Box:
    """A box on the page as it is shown, to a tenth of a point: more is noise, and would make reports differ."""
    x0, y0, x1, y1 = page.shown(box) if page.shown else box
    return round(x0, 1), round(y0, 1), round(x1, 1), round(y1, 1)


def _usual_size(rows: Sequence[Row]) -> float:
    sizes = sorted(row.em for row in rows)
    return max(sizes[len(sizes) // 2], 1.0) if sizes else 12.0


def _margins_of(page: Page, usual: tuple[float, float]) -> tuple[float, float]:
    """The edges of a page's text: its own where many of its rows reach them, else the usual ones."""
    lefts = [row.cells[-1 if page.rtl else 0].box[0] for row in page.rows]
    rights = [row.cells[0 if page.rtl else -1].box[2] for row in page.rows]
    if not lefts:
        return usual
    left, right = min(lefts), max(rights)
    if sum(x < left + 2 for x in lefts) * 3 < len(lefts):
        left = min(left, usual[0])
    if sum(x > right - 2 for x in rights) * 3 < len(rights):
        right = max(right, usual[1])
    return left, right
