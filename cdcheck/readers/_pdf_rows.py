"""The rows of a page whose words go from left to right."""

import re
from collections.abc import Mapping, Sequence
from operator import attrgetter
from typing import NamedTuple

from cdcheck.readers import _pdf_order
from cdcheck.readers._pdf_geometry import (
    ALIGNED,
    GUTTER,
    MARK,
    RAISED,
    ROW,
    SMALLER,
    SPACE,
    TWO,
    WIDE,
    is_one_row,
    is_spread,
    least_gap,
    spaces,
)
from cdcheck.readers._pdf_letters import wide
from cdcheck.readers._pdf_pieces import SUPERSCRIPT, SUPERSCRIPTS, Piece, shown
from cdcheck.readers._pdf_sheet import UNSAID, Box, Sheet

# A line wider than usual by this share may have a gap in it.
_LOOSE = 1.03
_LONG = 20

_SPACES = re.compile(r"\s+")


class Cell(NamedTuple):
    """A piece of a row that stands apart. ``lone`` and ``turned`` are as in :class:`cdcheck.readers._pdf_order.Arranged`.

    ``face`` is what there is in it: LIGHT, BOLD, UPRIGHT, SLANTING and UNSAID together.
    """

    text: str
    box: Box
    lone: tuple[int, ...] = ()
    turned: bool | None = None
    face: int = UNSAID


class Row(NamedTuple):
    """The cells at one height, in reading order; ``base`` is the base line in points from the top, ``em`` the type's size."""

    base: float
    em: float
    cells: tuple[Cell, ...]


def in_rows(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Pieces whose base lines are the same, from top to bottom; a raised mark is on the line of its word."""
    rows: list[list[Piece]] = []
    chief: Piece | None = None
    for piece in sorted(_with_marks(pieces), key=attrgetter("base")):
        if chief is not None and is_one_row(piece.base - chief.base, piece.em, chief.em):
            rows[-1].append(piece)
            if piece.right - piece.left > chief.right - chief.left:
                chief = piece
        else:
            rows.append([piece])
            chief = piece
    return rows


def _with_marks(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """Pieces with raised marks, which PDFium may have by themselves, on the base lines of the words that they cling to."""
    small = [at for at, piece in enumerate(pieces) if piece.end - piece.start <= MARK]
    if not small:
        return pieces
    found = list(pieces)
    for at in small:
        mark = found[at]
        for host in pieces:
            if mark.em < SMALLER * host.em and RAISED * host.em < host.base - mark.base < ROW * host.em and _clings(mark, host):
                found[at] = mark._replace(base=host.base, words=mark.words.translate(SUPERSCRIPT))
                break
    return found


def _clings(mark: Piece, host: Piece) -> bool:
    """Whether a mark stands right after a piece, in a gap of it, or before it as the mark of a note does."""
    return mark.left - host.right < ROW * host.em and host.left - mark.right < WIDE * host.em


def line_of(row: Sequence[Piece]) -> tuple[float, float]:
    """The base line and size of a row: those of its widest piece."""
    chief = max(row, key=lambda piece: piece.right - piece.left) if len(row) > 1 else row[0]
    return chief.base, chief.em


def rows_of(sheet: Sheet, pieces: Sequence[Piece], gutters: Mapping[int, list[float]]) -> list[Row]:
    """The rows of pieces from left to right, ``gutters`` as :func:`cdcheck.readers._pdf_gutters.gutters` gives them."""
    split: list[Piece] = []
    lengths = _lengths(sheet, pieces)
    usual = _LOOSE * usual_width(pieces, lengths)
    for piece, length in zip(pieces, lengths, strict=True):
        if piece.jumbled:
            split.append(piece)
        elif piece.gappy or piece.right - piece.left > usual * piece.em * length:
            split += at_gaps(sheet, piece, gutters.get(piece.start, ()))
        else:
            split.append(piece)
    rows = in_rows(split)
    found = []
    for row in rows:
        if any([piece.jumbled for piece in row]):
            found.append(row_by_place(sheet, row, ()))
        else:
            found.append(joined(sheet, row, [cut for piece in row for cut in gutters.get(piece.start, ())] if gutters else ()))
    return _with_gutters(sheet, rows, found)


def _lengths(sheet: Sheet, pieces: Sequence[Piece]) -> list[int]:
    """The lengths of pieces in characters of half an em: a Chinese one is two."""
    if sheet.text.isascii() or not wide(sheet.text):
        return [piece.end - piece.start for piece in pieces]
    return [piece.end - piece.start + wide(piece.text) for piece in pieces]


def usual_width(pieces: Sequence[Piece], lengths: Sequence[int]) -> float:
    """The usual width of a character of half an em, in ems."""
    widths = sorted(
        (piece.right - piece.left) / (piece.em * length)
        for piece, length in zip(pieces, lengths, strict=True)
        if length >= _LONG and not piece.gappy
    )
    return widths[len(widths) // 2] if len(widths) > 2 else 0.5


def at_gaps(sheet: Sheet, piece: Piece, cuts: Sequence[float] = ()) -> list[Piece]:
    """A piece split at its wide gaps; narrower ones become as many spaces as they are wide.

    A gap that ends at one of the ``cuts`` (points from the left) need not be wide. Where all gaps are alike, the line is spread
    out, and none of them parts it.
    """
    em, text, start = piece.em, piece.text, piece.start
    blanks = [match.span() for match in _SPACES.finditer(text)]
    # The first character's left edge, then by turns the right edge before a space and the left edge after it.
    lefts, rights = sheet.edges([start, *[start + at for low, high in blanks for at in (low - 1, high)]])
    left, edges, onsets = lefts[0], rights[1::2], lefts[2::2]
    gaps = [onset - edge for edge, onset in zip(edges, onsets, strict=True)]
    if not cuts and max(gaps, default=0.0) < TWO * em:
        return [piece._replace(words=_SPACES.sub(" ", text), left=left, gappy=False)]
    spread = is_spread(gaps)
    parts: list[Piece] = []
    words: list[str] = []
    begin = at = 0
    for (low, high), edge, onset, gap in zip(blanks, edges, onsets, gaps, strict=True):
        words.append(text[at:low])
        at = high
        if (gap >= WIDE * em and not spread) or _is_gutter(gap, onset, em, cuts):
            parts.append(
                piece._replace(
                    start=start + begin,
                    end=start + low,
                    text=text[begin:low],
                    words="".join(words),
                    left=left,
                    right=edge,
                    gappy=False,
                )
            )
            begin, left, words = high, onset, []
        else:
            words.append(" " if spread else spaces(gap, em))
    words.append(text[at:])
    parts.append(piece._replace(start=start + begin, text=text[begin:], words="".join(words), left=left, gappy=False))
    return parts


def _is_gutter(gap: float, onset: float, em: float, cuts: Sequence[float]) -> bool:
    """Whether a gap lies where the columns of the next row are parted."""
    return gap > GUTTER * em and any([abs(onset - cut) < ALIGNED for cut in cuts])


def _with_gutters(sheet: Sheet, rows: Sequence[Sequence[Piece]], found: list[Row]) -> list[Row]:
    """Rows in which columns nearly touch, split where the columns of the row above or below begin."""
    starts = [[cell.box[0] for cell in row.cells[1:]] for row in found]
    if not any(starts):
        return found
    for n, row in enumerate(rows):
        beside = [
            cut
            for m in (n - 1, n + 1)
            if 0 <= m < len(rows) and abs(found[m].base - found[n].base) < 1.6 * found[n].em
            for cut in starts[m]
        ]
        if any(cell.box[0] + WIDE * found[n].em < cut < cell.box[2] for cell in found[n].cells for cut in beside):
            if any([piece.jumbled for piece in row]):
                continue
            found[n] = joined(sheet, [part for piece in row for part in at_gaps(sheet, piece, beside)], beside)
    return found


def joined(sheet: Sheet, row: Sequence[Piece], cuts: Sequence[float] = ()) -> Row:
    """A row of pieces, those near each other joined, but not across one of the ``cuts``."""
    if len(row) == 1:
        piece = row[0]
        whole = (piece.left, piece.top, piece.right, piece.bottom)
        return Row(piece.base, piece.em, (Cell(shown(piece.words), whole, face=sheet.face(piece.start, piece.end)),))
    base, em = line_of(row)
    cells: list[Cell] = []
    words = ""
    face = 0
    box: Box | None = None
    before = em
    for piece in sorted(row, key=lambda piece: piece.left):
        text = piece.words
        gap = piece.left - box[2] if box else 0.0
        # Marks and initials are of the type of what they stand beside.
        own = em if piece.end - piece.start <= MARK else piece.em
        if box and (gap >= least_gap(own, before) or _is_gutter(gap, piece.left, em, cuts)):
            cells.append(Cell(shown(words), box, face=face))
            words, box, face = "", None, 0
        face |= sheet.face(piece.start, piece.end)
        if box:
            clings = gap <= SPACE * em or text[0] in SUPERSCRIPTS
            words += text if clings else spaces(gap, em) + text
            box = (box[0], min(box[1], piece.top), max(box[2], piece.right), max(box[3], piece.bottom))
        else:
            words, box = text, (piece.left, piece.top, piece.right, piece.bottom)
        before = own
    assert box is not None
    return Row(base, em, (*cells, Cell(shown(words), box, face=face)))


def row_by_place(sheet: Sheet, row: Sequence[Piece], cuts: Sequence[float], *, rtl: bool = False) -> Row:
    """A row whose characters are put in order by where they stand."""
    base, em = line_of(row)
    places = [at for piece in sorted(row, key=lambda p: -p.right) for at in range(piece.start, piece.end)]
    text = "".join([sheet.text[at] for at in places])
    cells = []
    for part in _pdf_order.arrange(text, sheet.edges(places), em, WIDE * em, cuts, rtl=rtl):
        own = [piece for piece in row if piece.left < part.right and piece.right > part.left] or row
        top, bottom = min(piece.top for piece in own), max(piece.bottom for piece in own)
        face = 0
        for piece in own:
            face |= sheet.face(piece.start, piece.end)
        cells.append(Cell(part.text, (part.left, top, part.right, bottom), part.lone, part.turned, face))
    return Row(base, em, tuple(cells))
