"""The rows of a page with words from right to left."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from cdcheck.readers import _pdf_order
from cdcheck.readers._pdf_geometry import SPACE
from cdcheck.readers._pdf_letters import RTL_WORD
from cdcheck.readers._pdf_pieces import Piece
from cdcheck.readers._pdf_rows import Cell, Row, at_gaps, in_rows, joined, row_by_place, usual_width
from cdcheck.readers._pdf_sheet import Sheet

# A line wider than usual by this share may have a gap in it.
_LOOSE_RTL = 1.2
# Words, and the signs after them that PDFium has where they are read.
_RTL_ALONE = f"(?:[{_pdf_order.RIGHT_TO_LEFT}]+[.,:;!\u060c\u061b\u061f]?(?: |$))+"
# Letters that may stand so near, or so deep in each other, that PDFium misses a space or sees one too many.
_UNSURE = f"[\u0629\u0649][{_pdf_order.RIGHT_TO_LEFT}]|\u0647\u0643| \u0644\u0643"
_VOWEL_MARK = re.compile("[\u064b-\u0652]")
_MARKED_WORD = f"[{_pdf_order.RIGHT_TO_LEFT}]*[\u064b-\u0652][{_pdf_order.RIGHT_TO_LEFT}]*"


def rows_rtl(sheet: Sheet, pieces: Sequence[Piece], rtl: bool, gutters: Mapping[int, list[float]]) -> list[Row]:
    """The rows of a page with words from right to left; ``rtl`` is whether most are.

    ``gutters`` are as :func:`cdcheck.readers._pdf_gutters.gutters` gives them.
    """
    usual = _LOOSE_RTL * usual_width(pieces, [piece.end - piece.start for piece in pieces])
    arranged: list[Row] = []
    for row in in_rows(pieces):
        # The columns of the row above begin, for who reads from the right, where their boxes end.
        cuts = [cell.box[2] for cell in arranged[-1].cells[1:]] if arranged and rtl else []
        cuts += [cut for piece in row for cut in gutters.get(piece.start, ())]
        if not rtl and not any([re.search(RTL_WORD, piece.text) for piece in row]):
            arranged.append(joined(sheet, [part for piece in row for part in at_gaps(sheet, piece)]))
        elif not cuts and _is_plain(sheet, row, usual):
            piece = row[0]
            box = (piece.left, piece.top, piece.right, piece.bottom)
            cell = Cell(piece.text, box, face=sheet.face(piece.start, piece.end))
            arranged.append(Row(piece.base, piece.em, (cell,)))
        else:
            arranged.append(row_by_place(sheet, row, cuts, rtl=rtl))
    return arranged


def _is_plain(sheet: Sheet, row: Sequence[Piece], usual: float) -> bool:
    """Whether a row is words from right to left and nothing else, which PDFium has in their order, and without a gap."""
    piece = row[0]
    return (
        len(row) == 1
        and not piece.gappy
        and piece.right - piece.left < usual * piece.em * (piece.end - piece.start)
        and re.fullmatch(_RTL_ALONE, piece.text) is not None
        and not re.search(_UNSURE, piece.text)
        # Words in PDFium's right order begin at the right edge.
        and piece.right - sheet.across(piece.start)[1] < piece.em
        and (
            not _VOWEL_MARK.search(piece.text)
            or all([_is_in_order(sheet, piece, match) for match in re.finditer(_MARKED_WORD, piece.text)])
        )
    )


def _is_in_order(sheet: Sheet, piece: Piece, word: re.Match[str]) -> bool:
    """Whether the letters of a word stand as PDFium gives them, one beside the other: near a vowel mark it may lose its way."""
    letters = [at for at in range(*word.span()) if not "\u064b" <= piece.text[at] <= "\u0652"]
    edges = zip(*sheet.edges([piece.start + at for at in letters]), strict=True)
    return all([sum(after) <= sum(before) and before[0] - after[1] < SPACE * piece.em for before, after in pairwise(edges)])
