"""A PDF as a document: what its pages have in common, and what that says of each."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from cdcheck.document import Document, Extent, Line, Style, TextLayer, Zone
from cdcheck.readers import Unreadable, _pdf_order, _pdf_page, most_pages
from cdcheck.readers._pdf_library import ERR_PASSWORD, ERR_SECURITY, Library, library
from cdcheck.readers._pdf_page import Box, Cell, Page, Row

MAX_LINE = 100_000
"""Characters in the longest line that is read: a longer one is no line of a document."""

# A distance between base lines greater than the usual one by this share is a gap, shown by blank lines, of which there are a
# few at most: the job number stands at the foot of a page that may be nearly empty.
_GAP = 1.28
_BLANKS = 3
# Rows nearer than this share of the usual distance are not lines of one text.
_NEAR = 0.9
# Heads and feet stand within these shares of the page's height from its edges, apart from the text by so many usual distances,
# and are short.
_HEAD, _FOOT = 0.09, 0.10
_APART = 1.5
_SHORT = 60
# Where more than one character in so many is one that no writing has, the map from glyphs to characters is broken.
_ONE_ODD_IN = 20
# So many letters show whether they are those of words: more than a fifth of Latin ones are vowels, few have accents, and no
# official language is written in a script other than these four.
_ENOUGH = 100
_VOWELS = 0.22
_SAMPLE = 2000
# So many letters of a line are words or none.
_LINE = 24

_NO_LETTERS = bytes(code for code in range(128) if not chr(code).isalpha())
_NO_VOWELS = bytes(code for code in range(128) if chr(code) not in "AEIOUYaeiouy")
_ACCENTED = re.compile("[\u00a1-\u00ff]")
_FOREIGN = "[\u0180-\u02af\u0530-\u05ff\u0700-\u074f\u0780-\u07ff]"
_SOME_FOREIGN_BLOCKS = (0x01, 0x02, 0x05, 0x07)
_FOREIGN_BLOCKS = (*range(0x08, 0x1D), 0x2C, 0x2D, *range(0xA0, 0xD8))
_PRESENTED = re.compile("[\ufb50-\ufdfb\ufe70-\ufefc]+")
# Of what can be printed, the characters that stand for others.
_STANDING_IN = re.compile("[\u2e80-\u2fdf\ufb50-\ufeff]")
_NUMERAL = re.compile(r"\d+")

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


class _Item(NamedTuple):
    """A cell of a page in reading order, with how many blank lines stand before it."""

    cell: Cell
    row: int
    blanks: int


def read(name: str, data: bytes) -> Document:
    """As :func:`cdcheck.readers.pdf.read`."""
    pdfium = library()
    # PDFium reads from these bytes as long as the document is open.
    document = pdfium.load_document(data, len(data), None)
    if not document:
        raise Unreadable(_why_closed(pdfium))
    try:
        number = pdfium.page_count(document)
        if number > (most := most_pages.get()):
            raise Unreadable(f"its {number:,} pages are over the limit of {most:,} (--max-pages)")
        # A rule may be the end mark, which stands on the last page.
        pages = [_page(pdfium, document, at, drawn=at == number - 1) for at in range(number)]
    finally:
        pdfium.close_document(document)
    return _document(name, pages)


def _why_closed(pdfium: Library) -> str:
    error = pdfium.last_error()
    if error == ERR_PASSWORD:
        return "it is encrypted, and opens with a password only"
    if error == ERR_SECURITY:
        return "it is encrypted in a way that cannot be undone here"
    return "it begins like a PDF document and is damaged beyond reading"


def _page(pdfium: Library, document: int, at: int, *, drawn: bool) -> Page | None:
    """One page; None where it cannot be opened."""
    page = pdfium.load_page(document, at)
    if not page:
        return None
    try:
        text_page = pdfium.load_text(page)
        if not text_page:
            return None
        try:
            return _pdf_page.read(pdfium, page, text_page, drawn=drawn)
        finally:
            pdfium.close_text(text_page)
    finally:
        pdfium.close_page(page)


def _document(name: str, pages: Sequence[Page | None]) -> Document:
    if not pages:
        raise Unreadable("it is a PDF document without pages")
    opened = [page for page in pages if page is not None]
    if not opened:
        raise Unreadable("it is a PDF document, and none of its pages can be opened")
    if not any(page.chars for page in opened):
        raise Unreadable("there is no text in it: a scan without a text layer, or drawings; a text recognition can add one")
    layer = _text_layer(opened)
    turn = _is_turned(opened)
    pitch = _pitch(opened)
    margins = _margins(opened)
    zones = _zones(pages, pitch)
    lines: list[Line] = []
    for number, page in enumerate(pages, 1):
        if page is not None:
            lines += _lines(page, number, zones[number - 1], pitch, margins, turn, typed=layer == "born-digital")
    return Document(
        name=name,
        format="pdf",
        lines=tuple(lines),
        pages=len(pages),
        text_layer=layer,
        notes=_notes(pages, layer),
        unread=tuple([n for n, page in enumerate(pages, 1) if page is None or (not page.chars and page.pictured)]),
    )


def _notes(pages: Sequence[Page | None], layer: TextLayer) -> tuple[str, ...]:
    notes = []
    if layer == "ocr":
        notes.append("its text is that of a text recognition under pictures of the pages, and may have errors of its own")
    elif layer == "broken":
        notes.append("its fonts do not say which characters they show, or say it wrongly: what was read is not what is printed")
    if unopened := [n for n, page in enumerate(pages, 1) if page is None]:
        notes.append(f"{_numbered(unopened)} cannot be opened")
    if pictures := [n for n, page in enumerate(pages, 1) if page is not None and not page.chars and page.pictured]:
        notes.append(
            f"{_numbered(pictures)} has a picture and no text"
            if len(pictures) == 1
            else f"{_numbered(pictures)} have pictures and no text"
        )
    return tuple(notes)


def _numbered(pages: Sequence[int]) -> str:
    """Pages as a message names them, a few of them at the most."""
    named = ", ".join(map(str, pages[:8])) + (f" and {len(pages) - 8} more" if len(pages) > 8 else "")
    return f"page {named}" if len(pages) == 1 else f"pages {named}"


# --- what the pages have in common


def _text_layer(pages: Sequence[Page]) -> TextLayer:
    with_text = [page for page in pages if page.chars]
    if sum(page.odd for page in with_text) * _ONE_ODD_IN > sum(page.chars for page in with_text) or _is_no_language(with_text):
        return "broken"
    if any(_has_broken_font(page) for page in with_text):
        return "broken"
    # One such page is enough: what is missed there would be the document's fault.
    if any(page.invisible or page.pictured for page in with_text):
        return "ocr"
    return "born-digital"


def _is_no_language(pages: Sequence[Page]) -> bool:
    """Whether the text is letters, yet no words: glyph numbers read as characters, or letters of another encoding."""
    text = ""
    for page in pages:
        text += " ".join([cell.text for row in page.rows for cell in row.cells])
        if len(text) > _SAMPLE:
            break
    ascii_ = text.encode("ascii", "ignore")
    latin, accented, foreign = len(ascii_.translate(None, _NO_LETTERS)), 0, 0
    if not text.isascii():
        accented = len(_ACCENTED.findall(text))
        foreign = _pdf_page.in_blocks(text, _FOREIGN_BLOCKS)
        if _pdf_page.in_blocks(text, _SOME_FOREIGN_BLOCKS):
            foreign += len(re.findall(_FOREIGN, text))
    letters = latin + accented + foreign
    if letters < _ENOUGH or letters * 4 < len(text):
        return False
    return accented + foreign > latin or len(ascii_.translate(None, _NO_VOWELS)) < _VOWELS * latin


def _has_broken_font(page: Page) -> bool:
    """Whether some of a page's text is no words, while the rest is: one of its fonts has a broken map."""
    strange = 0
    for row in page.rows:
        for cell in row.cells:
            if page.odd > 3 and re.search(_pdf_page.ODD_RUN, cell.text):
                return True
            # Counting is quick, and enough for nearly every line of words.
            if len(cell.text) >= _LINE and sum(map(cell.text.count, "aeiouyAEIOUY")) < _VOWELS * len(cell.text):
                ascii_ = cell.text.encode("ascii", "ignore")
                letters = len(ascii_.translate(None, _NO_LETTERS))
                if letters >= _LINE and len(ascii_.translate(None, _NO_VOWELS)) < _VOWELS * letters:
                    strange += letters
    return strange >= 2 * _LINE


def _is_turned(pages: Sequence[Page]) -> bool:
    """Whether the brackets of right-to-left lines are as drawn, so that those in reading order have to be turned round."""
    told = [cell.turned for page in pages for row in page.rows for cell in row.cells if cell.turned is not None]
    return sum(told) * 2 >= len(told)


def _pitch(pages: Sequence[Page]) -> float:
    """The usual distance between the base lines of two rows, in ems."""
    steps = sorted(
        step
        for page in pages
        for above, below in pairwise(page.rows)
        if 0.8 < (step := (below.base - above.base) / max(above.em, below.em, 0.1)) < 3
    )
    return steps[len(steps) // 3] if steps else 1.2


def _margins(pages: Sequence[Page]) -> tuple[float, float]:
    """The left and the right edge of the text, in points, as most pages have them."""
    lefts = [min(cell.box[0] for row in page.rows for cell in row.cells) for page in pages if page.rows]
    rights = [max(cell.box[2] for row in page.rows for cell in row.cells) for page in pages if page.rows]
    return (min(lefts), max(rights)) if lefts else (0.0, 0.0)


def _zones(pages: Sequence[Page | None], pitch: float) -> list[dict[int, Zone]]:
    """By page, the rows that are head or foot: near the edge, apart from the text, short, numbered or on other pages."""
    candidates: list[dict[int, Zone]] = []
    said: dict[tuple[str, Zone], int] = {}
    for number, page in enumerate(pages, 1):
        zones: dict[int, Zone] = {}
        if page is not None and number > 1:
            zones = {**_edge(page, "header", pitch), **_edge(page, "footer", pitch)}
            for words in {(_alike(page.rows[at]), zone) for at, zone in zones.items()}:
                said[words] = said.get(words, 0) + 1
        candidates.append(zones)
    return [
        {
            at: zone
            for at, zone in zones.items()
            if page is not None and (said[_alike(page.rows[at]), zone] > 1 or _NUMERAL.search(_words(page.rows[at])))
        }
        for page, zones in zip(pages, candidates, strict=True)
    ]


def _edge(page: Page, zone: Zone, pitch: float) -> dict[int, Zone]:
    rows = page.rows
    inner = range(len(rows)) if zone == "header" else range(len(rows) - 1, -1, -1)
    found: list[int] = []
    for at in inner:
        row = rows[at]
        outside = row.base < _HEAD * page.height if zone == "header" else row.base - row.em > (1 - _FOOT) * page.height
        if not outside or any(len(cell.text) > _SHORT for cell in row.cells):
            break
        found.append(at)
    # Of rows without a gap between them, those that reach into the text belong to it.
    while found:
        last = found[-1]
        beyond = last + 1 if zone == "header" else last - 1
        if not 0 <= beyond < len(rows):
            break
        distance = abs(rows[beyond].base - rows[last].base)
        if distance > _APART * pitch * max(rows[beyond].em, rows[last].em):
            break
        found.pop()
    return dict.fromkeys(found, zone)


def _words(row: Row) -> str:
    return " ".join(cell.text for cell in row.cells)


def _alike(row: Row) -> str:
    """The words of a head or foot without its numbers, in any order: odd and even pages have them at the other side."""
    return " ".join(sorted(_NUMERAL.sub("", _words(row)).split()))


# --- lines


def _lines(
    page: Page, number: int, zones: dict[int, Zone], pitch: float, margins: tuple[float, float], turn: bool, *, typed: bool
) -> Iterator[Line]:
    """The lines of a page; ``typed`` is whether its fonts are those that are seen, not those of a text recognition."""
    left, right = _margins_of(page, margins)
    unit = _pdf_order.UNIT * _usual_size(page.rows)
    written = 0
    for item in _in_order(page, pitch, zones):
        if written:
            for _ in range(item.blanks):
                yield Line("", written, number)
        written += 1
        cell = item.cell
        text = _cleaned(_pdf_order.turned(cell.text, cell.lone) if cell.lone and turn != bool(cell.turned) else cell.text)
        x0, _, x1, _ = cell.box
        indent = round((right - x1 if page.rtl else x0 - left) / unit)
        if indent > 0:
            text = " " * min(indent, _pdf_order.MOST) + text
        style = _style(cell.face) if typed else None
        yield Line(text, written, number, zones.get(item.row, "body"), _rounded(cell.box, page), style=style)
    for box in _below(page, zones):
        written += 1
        yield Line(_RULE, written, number, "body", _rounded(box, page))
    for cell in page.slanted:
        written += 1
        style = _style(cell.face) if typed else None
        yield Line(_cleaned(cell.text), written, number, "text-box", _rounded(cell.box, page), style=style)


@cache
def _style(face: int) -> Style | None:
    """What the faces in a line amount to; None where one of its fonts does not say."""
    if face & _pdf_page.UNSAID or not face:
        return None
    bold = _extent(face & _pdf_page.LIGHT, face & _pdf_page.BOLD)
    return Style(bold, _extent(face & _pdf_page.UPRIGHT, face & _pdf_page.SLANTING))


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


def _blanks(above: Row, below: Row, pitch: float) -> int:
    """How many blank lines the distance of two rows is worth."""
    return _worth(below.base - above.base, pitch * max(above.em, below.em))


def _blanks_within(above: Row, upper: Cell, below: Row, lower: Cell, pitch: float) -> int:
    """How many blank lines two cells of a column are apart: what stands beside them in their rows may be higher or lower."""
    distance = min(below.base - above.base, lower.box[1] - upper.box[1], lower.box[3] - upper.box[3])
    return _worth(distance, pitch * max(above.em, below.em))


def _worth(distance: float, usual: float) -> int:
    if usual <= 0 or distance < _GAP * usual:
        return 0
    return min(max(round(distance / usual) - 1, 1), _BLANKS)


def _in_order(page: Page, pitch: float, zones: dict[int, Zone]) -> Iterator[_Item]:
    """The cells of a page as they are read: row by row, and where rows go on in the same columns, column by column."""
    rows = page.rows
    at = 0
    while at < len(rows):
        end, columns = _columns(rows, at, pitch, zones, page.rtl)
        blanks = _blanks(rows[at - 1], rows[at], pitch) if at else 0
        if columns:
            for n, column in enumerate(columns):
                above: tuple[int, Cell] | None = None
                for row, cell in column:
                    before = _blanks_within(rows[above[0]], above[1], rows[row], cell, pitch) if above else 1 if n else blanks
                    yield _Item(cell, row, before)
                    above = row, cell
        elif len(rows[at].cells) == 1:
            yield _Item(rows[at].cells[0], at, blanks)
        elif at in zones:
            yield _Item(_whole(rows[at], page.rtl), at, blanks)
        else:
            for n, cell in enumerate(rows[at].cells):
                yield _Item(cell, at, 0 if n else blanks)
        at = end


def _whole(row: Row, rtl: bool) -> Cell:
    """A head or foot as one cell, since what stands at both its ends belongs together."""
    words, box, face = row.cells[0].text, row.cells[0].box, row.cells[0].face
    for cell in row.cells[1:]:
        face |= cell.face
        gap = box[0] - cell.box[2] if rtl else cell.box[0] - box[2]
        words += " " * min(max(round(gap / (_pdf_order.UNIT * row.em)), 3), _pdf_order.MOST) + cell.text
        box = (min(box[0], cell.box[0]), min(box[1], cell.box[1]), max(box[2], cell.box[2]), max(box[3], cell.box[3]))
    return Cell(words, box, face=face)


def _columns(
    rows: Sequence[Row], at: int, pitch: float, zones: dict[int, Zone], rtl: bool
) -> tuple[int, list[list[tuple[int, Cell]]]]:
    """The columns that begin in a row: the index after their last row, and the cells of each; else the row alone and none.

    Two columns need not have their lines at the same heights: rows nearer than those of a text, and side by side, are of two.
    """
    if at in zones or (len(rows[at].cells) < 2 and not _beside(rows, at, at + 1, pitch)):
        return at + 1, []
    spans = [[cell.box[0], cell.box[2]] for cell in rows[at].cells]
    columns = [[(at, cell)] for cell in rows[at].cells]
    shared = int(len(columns) > 1)
    end = at + 1
    while end < len(rows) and end not in zones:
        row = rows[end]
        near = _beside(rows, end - 1, end, pitch)
        if near and len(row.cells) == 1 and not any(_overlap(row.cells[0], span) for span in spans):
            left = row.cells[0].box[0]
            place = sum((low > left) if rtl else (low < left) for low, _ in spans)
            spans.insert(place, [left, row.cells[0].box[2]])
            columns.insert(place, [])
        places = [found for cell in row.cells if (found := _column_of(cell, spans)) is not None]
        if len(places) < len(row.cells) or len(set(places)) < len(places):
            break
        last = [columns[place][-1:] for place in places]
        # A gap in one column alone is room that its neighbour does not need.
        if _blanks(rows[end - 1], row, pitch) and all(
            not above or _blanks_within(rows[above[0][0]], above[0][1], row, cell, pitch)
            for above, cell in zip(last, row.cells, strict=True)
        ):
            break
        for place, cell in zip(places, row.cells, strict=True):
            columns[place].append((end, cell))
            spans[place] = [min(spans[place][0], cell.box[0]), max(spans[place][1], cell.box[2])]
        shared += len(places) > 1 or near
        end += 1
    return (end, columns) if shared > 1 else (at + 1, [])


def _beside(rows: Sequence[Row], at: int, after: int, pitch: float) -> bool:
    """Whether two rows of one cell each stand side by side, nearer to each other than the lines of a text."""
    if after >= len(rows) or len(rows[at].cells) > 1 or len(rows[after].cells) > 1:
        return False
    above, below = rows[at], rows[after]
    if below.base - above.base >= _NEAR * pitch * max(above.em, below.em):
        return False
    return not _overlap(below.cells[0], above.cells[0].box[::2])


def _overlap(cell: Cell, span: Sequence[float]) -> bool:
    return cell.box[0] < span[1] and cell.box[2] > span[0]


def _column_of(cell: Cell, spans: Iterable[Sequence[float]]) -> int | None:
    """The one column that a cell stands in; None where it stands in several or beside all."""
    over = [n for n, span in enumerate(spans) if _overlap(cell, span)]
    return over[0] if len(over) == 1 else None
