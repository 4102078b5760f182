"""The order in which the cells of a page are read, and how far they are apart."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from cdcheck.document import Zone
from cdcheck.readers._pdf_geometry import MOST, NEAR, UNIT, are_level, blank_lines
from cdcheck.readers._pdf_page import Page
from cdcheck.readers._pdf_rows import Cell, Row


class Item(NamedTuple):
    """A cell of a page in reading order, with how many blank lines stand before it."""

    cell: Cell
    row: int
    blanks: int


def _blanks(above: Row, below: Row, pitch: float) -> int:
    """How many blank lines the distance of two rows is worth."""
    return blank_lines(below.base - above.base, pitch * max(above.em, below.em))


def _blanks_within(above: Row, upper: Cell, below: Row, lower: Cell, pitch: float) -> int:
    """How many blank lines two cells of a column are apart: what stands beside them in their rows may be higher or lower."""
    return blank_lines(_distance(above, upper, below, lower), pitch * max(above.em, below.em))


def _distance(above: Row, upper: Cell, below: Row, lower: Cell) -> float:
    return min(below.base - above.base, lower.box[1] - upper.box[1], lower.box[3] - upper.box[3])


def in_order(page: Page, pitch: float, zones: dict[int, Zone]) -> Iterator[Item]:
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
                    yield Item(cell, row, before)
                    above = row, cell
        elif len(rows[at].cells) == 1:
            yield Item(rows[at].cells[0], at, blanks)
        elif at in zones:
            yield Item(_whole(rows[at], page.rtl), at, blanks)
        else:
            for n, cell in enumerate(rows[at].cells):
                yield Item(cell, at, 0 if n else blanks)
        at = end


def _whole(row: Row, rtl: bool) -> Cell:
    """A head or foot as one cell, since what stands at both its ends belongs together."""
    words, box, face = row.cells[0].text, row.cells[0].box, row.cells[0].face
    for cell in row.cells[1:]:
        face |= cell.face
        gap = box[0] - cell.box[2] if rtl else cell.box[0] - box[2]
        words += " " * min(max(round(gap / (UNIT * row.em)), 3), MOST) + cell.text
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
        for cell in row.cells if near else ():
            if not any(_overlap(cell, span) for span in spans):
                left = cell.box[0]
                place = sum((low > left) if rtl else (low < left) for low, _ in spans)
                spans.insert(place, [left, cell.box[2]])
                columns.insert(place, [])
        places = [found for cell in row.cells if (found := _column_of(cell, spans)) is not None]
        if len(places) < len(row.cells) or len(set(places)) < len(places):
            break
        last = [columns[place][-1:] for place in places]
        # A gap in one column alone is room that its neighbour does not need. The smaller type judges what a gap is.
        usual = pitch * min(rows[end - 1].em, row.em)
        if blank_lines(row.base - rows[end - 1].base, usual) and all(
            not above or blank_lines(_distance(rows[above[0][0]], above[0][1], row, cell), usual)
            for above, cell in zip(last, row.cells, strict=True)
        ):
            break
        for place, cell in zip(places, row.cells, strict=True):
            columns[place].append((end, cell))
            spans[place] = [min(spans[place][0], cell.box[0]), max(spans[place][1], cell.box[2])]
        shared += near + (len(places) > 1)
        end += 1
    return (end, columns) if shared > 1 else (at + 1, [])


def _beside(rows: Sequence[Row], at: int, after: int, pitch: float) -> bool:
    """Whether two rows stand side by side: nearer to each other than the lines of a text, or at the same height in part."""
    if after >= len(rows):
        return False
    above, below = rows[at], rows[after]
    if len(above.cells) > 1 or len(below.cells) > 1:
        return any(are_level(upper.box, lower.box) for upper in above.cells for lower in below.cells)
    if below.base - above.base >= NEAR * pitch * max(above.em, below.em):
        return False
    return not _overlap(below.cells[0], above.cells[0].box[::2])


def _overlap(cell: Cell, span: Sequence[float]) -> bool:
    return cell.box[0] < span[1] and cell.box[2] > span[0]


def _column_of(cell: Cell, spans: Iterable[Sequence[float]]) -> int | None:
    """The one column that a cell stands in; None where it stands in several or beside all."""
    over = [n for n, span in enumerate(spans) if _overlap(cell, span)]
    return over[0] if len(over) == 1 else None
