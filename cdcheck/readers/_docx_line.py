"""One line of a Word document before it has its number: its words, what stands beside them, and how it is set."""

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from cdcheck.document import Alignment, Extent, Style, TraceKind, Zone
from cdcheck.readers._docx_package import attribute
from cdcheck.readers._docx_styles import Layout, Look, child, toggled, whole

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

# What there is in a line: letters that are not bold and such as are, upright and italic ones, and what is not known.
_LIGHT, _BOLD, _UPRIGHT, _ITALIC, UNSAID = 1, 2, 4, 8, 16
_ARABIC = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_SIDES: dict[str, Alignment] = {
    "right": "right",
    "end": "right",
    "center": "centre",
    **dict.fromkeys(("both", "distribute", "thaiDistribute", "lowKashida", "mediumKashida", "highKashida"), "justified"),
}
_OTHER_SIDE: dict[Alignment, Alignment] = {"left": "right", "right": "left"}
_TAB_SIDES: dict[str, Alignment] = {"right": "right", "end": "right", "center": "centre"}


class Room(NamedTuple):
    """What a line is aligned in, in twentieths of a point from the left: of the text's width, or of a cell of known width.

    ``right`` is measured from the left where it is more than 0, else from the right edge of the text. ``mirrored`` is that both
    are measured from the other edge.
    """

    left: int
    right: int
    mirrored: bool = False

    def share(self, width: int | None) -> tuple[float, float] | None:
        """The room as shares of the text's width, or None where that is not known or has no such room in it."""
        if width is None or width <= 0:
            return None
        left, right = self.left / width, (self.right if self.right > 0 else width + self.right) / width
        if self.mirrored:
            left, right = 1 - right, 1 - left
        return (round(left, 3), round(right, 3)) if -0.5 < left < right < 1.5 else None


NOWHERE = Room(0, 0, True)
"""The room of what stands in a text box or a table of which the file does not say where it is."""


class Beside(NamedTuple):
    """Words beside a line: such as do not count, with ``why``, or what the making of the file left, with its ``kind``."""

    text: str
    why: str | None = None
    kind: TraceKind | None = None


class Piece(NamedTuple):
    """One line before it has its number in the document. ``counted`` is True where a field prints the page number in it.

    ``paragraph`` is the element that the line is of; ``room`` is that of its style, where the file says it.
    """

    text: str
    zone: Zone
    cell: tuple[int, int, int] | None = None
    counted: bool = False
    paragraph: "Element | None" = None
    style: Style | None = None
    room: Room | None = None
    beside: tuple[Beside, ...] = ()


def trimmed(pieces: list[Piece], kept: str = "") -> tuple[list[Piece], tuple[Beside, ...]]:
    """Lines without the blank ones at both ends, but for those that are ``kept``; and what stood beside those and at no other.

    What stood beside a line before the first goes with the first.
    """
    written = [n for n, piece in enumerate(pieces) if (kept and piece.text == kept) or piece.text.strip()]
    if not written:
        return [], tuple([one for piece in pieces for one in piece.beside])
    low, high = written[0], written[-1] + 1
    own = pieces[low:high]
    before = tuple([one for piece in pieces[:low] for one in piece.beside])
    if before:
        own[0] = own[0]._replace(beside=before + own[0].beside)
    return own, tuple([one for piece in pieces[high:] for one in piece.beside])


def placed(line: str, layout: Layout, holder: "Room | None", tab: int, *, first: bool) -> tuple[Alignment | None, Room | None]:
    """The side at which a line is set, and its room where the file says it; ``first`` is that of its paragraph.

    ``holder`` is the room of the cell that it is in, or None; ``tab`` the distance of tabs where no stop is set.
    """
    if layout.framed:
        return None, None
    align = _SIDES.get(layout.align or "left", "left")
    start, end = layout.start or 0, layout.end or 0
    bare = line.lstrip("\t")
    tabs = len(line) - len(bare)
    room: Room | None = Room(start, -end)
    if layout.number or bare.startswith("   ") or (tabs and align != "left"):
        room = None
    elif align in ("left", "justified") and (tabs or first):
        at, stops = start + (layout.first or 0 if first else 0), sorted(layout.tabs or ())
        for _ in range(tabs):
            at, kind = next(
                ((stop, kind) for stop, kind in [*stops, (start, "left")] if stop > at and kind not in ("clear", "bar")),
                ((at // tab + 1) * tab, "left"),
            )
            align = _TAB_SIDES.get(kind, "left")
        room = Room(at, -end) if align in ("left", "justified") else Room(start, at) if align == "right" else Room(0, 2 * at)
    if holder is NOWHERE:
        room = None
    elif room is not None and holder is not None:
        low, high, mirrored = holder
        left, right = low + room.left, (low if room.right > 0 else high) + room.right
        if bool(layout.bidi) != mirrored:
            left, right = low + high - right, low + high - left
        room = Room(left, right, mirrored) if right > 0 else None
    elif room is not None and layout.bidi:
        room = room._replace(mirrored=True)
    return (_OTHER_SIDE.get(align, align) if layout.bidi else align), room


def face(text: str, shown: Look) -> int:
    """What there is in some text of a run."""
    if shown.complex or (not text.isascii() and _ARABIC.search(text)):
        bold, italic = shown.bold_cs, shown.italic_cs
    else:
        bold, italic = shown.bold, shown.italic
    return (_BOLD if bold else _LIGHT) | (_ITALIC if italic else _UPRIGHT)


def faces(text: list[str], of: list[int]) -> list[int]:
    """What there is in each line of a paragraph."""
    found = [0]
    for piece, one in zip(text, of, strict=True):
        lines = LINE_ENDS.split(piece) if "\n" in piece or "\f" in piece else (piece,)
        if lines[0] and not lines[0].isspace():
            found[-1] |= one
        found += [one if line and not line.isspace() else 0 for line in lines[1:]]
    return found


LINE_ENDS = re.compile("[\n\f]")


@cache
def style(face: int, align: Alignment | None) -> Style:
    """The style of a line with such letters at such a side; what is not known of the letters is None."""
    if face & UNSAID or not face:
        return Style(align=align)
    return Style(_extent(face & _LIGHT, face & _BOLD), _extent(face & _UPRIGHT, face & _ITALIC), align)


def _extent(without: int, with_: int) -> Extent:
    return "none" if not with_ else "part" if without else "whole"


def grid(table: "Element") -> tuple[list[int], bool]:
    """The edges of a table's columns, none where they are not said, and whether the table begins at the right."""
    edges = [0]
    indent = child(table, "tblPr", "tblInd")
    if indent is not None and attribute(indent, "type") in (None, "dxa"):
        edges = [whole(attribute(indent, "w")) or 0]
    grid = child(table, "tblGrid")
    for column in grid if grid is not None else ():
        width = whole(attribute(column, "w"))
        if not width or width < 0:
            return [], False
        edges.append(edges[-1] + width)
    mirrored = child(table, "tblPr", "bidiVisual")
    return edges, mirrored is not None and toggled(mirrored)
