"""Gutters: the strips between two columns of text, which are narrower than the gaps between the cells of a row."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from cdcheck.readers._pdf_geometry import ALIGNED, COLUMN, TWO
from cdcheck.readers._pdf_pieces import Piece
from cdcheck.readers._pdf_rows import in_rows
from cdcheck.readers._pdf_sheet import Sheet

# So many rows with a gap at one place have a gutter there.
_ROWS = 4
# Of a page with columns so many lines begin at this share of its width, or beyond.
_INNER = 0.3


class _Gap(NamedTuple):
    edge: float
    """Where the column beyond it begins, for who reads it, in points from the left."""
    parts_columns: bool
    """Whether what stands at both its sides is as wide as a column."""
    starts: tuple[int, ...]
    """The row: the places of its pieces among the characters of the page."""


def gutters(sheet: Sheet, pieces: Sequence[Piece], *, rtl: bool) -> dict[int, list[float]]:
    """Where the columns of a page begin, by the place among its characters of each piece in whose row they do."""
    inner = [piece for piece in pieces if piece.left > _INNER * sheet.width]
    if len(inner) < _ROWS and sum([piece.gappy for piece in pieces]) < _ROWS:
        return {}
    gaps = [gap for row in in_rows(pieces) if len(row) > 1 or row[0].gappy for gap in _gaps(sheet, row, rtl)]
    edges = sorted([gap.edge for gap in gaps if gap.parts_columns])
    found: dict[int, list[float]] = {}
    for gap in gaps:
        if bisect_right(edges, gap.edge + ALIGNED) - bisect_left(edges, gap.edge - ALIGNED) >= _ROWS:
            for start in gap.starts:
                found.setdefault(start, []).append(gap.edge)
    return found


def _gaps(sheet: Sheet, row: Sequence[Piece], rtl: bool) -> list[_Gap]:
    """The gaps of a row that are wider than a space, whatever stands at their sides."""
    em = min([piece.em for piece in row])
    cells: list[list[float]] = []
    for left, right in sorted([span for piece in row for span in _spans(sheet, piece)]):
        if cells and left - cells[-1][1] < TWO * em:
            cells[-1][1] = max(cells[-1][1], right)
        else:
            cells.append([left, right])
    starts = tuple([piece.start for piece in row])
    least = COLUMN * em
    return [
        _Gap(before[1] if rtl else after[0], before[1] - before[0] >= least <= after[1] - after[0], starts)
        for before, after in pairwise(cells)
    ]


def _spans(sheet: Sheet, piece: Piece) -> list[tuple[float, float]]:
    """The left and right edges of what a piece has between its spaces; of the whole where no gap was seen in it."""
    if not piece.gappy:
        return [(piece.left, piece.right)]
    places = [at for at in range(piece.start, piece.end) if not sheet.text[at].isspace()]
    return list(zip(*sheet.edges(places), strict=True))
