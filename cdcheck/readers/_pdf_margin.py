"""Line numbers in the margin of a review copy: printed, and not of the document.

They stand beside every line, or every fifth, in a column of their own outside all the text, on the base lines of the text, and
count by one step. The numbers of paragraphs and of notes begin where text begins, or are raised; those of a table have its head
above them.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

from cdcheck.readers._pdf_geometry import RAISED, ROW, UNIT
from cdcheck.readers._pdf_pieces import Piece, measured
from cdcheck.readers._pdf_sheet import Sheet

LINE_NUMBER = "a line number of a review copy"
"""Why such a number does not count."""

# So many numbers on a page show a column of them; a page after such a one may be nearly empty.
_ENOUGH = 5
# They stand at one edge, the left or the right one of their digits, within so many points.
_STRAIGHT = 1.5
# At least this share of a page's rows is counted.
_SHARE = 0.5

# PDFium may have a number on one line with the text beside it, before it or after it.
_END = re.compile(r"^\d{1,4}(?=\s|$)|(?<=\s)\d{1,4}$")


class Margin(NamedTuple):
    """Where the line numbers of a document stand: on the right of the text or on its left, and their edges in points."""

    on_right: bool
    left: float
    right: float


class _Number(NamedTuple):
    at: int
    piece: Piece
    """The digits alone."""
    rest: Piece | None
    """What PDFium has on one line with them."""


def numbered(sheet: Sheet, pieces: list[Piece], known: Margin | None) -> tuple[list[Piece], list[Piece], Margin | None]:
    """The pieces of a page without line numbers, the line numbers, and where they stand, ``known`` from earlier pages."""
    level = [piece for piece in pieces if piece.level]
    at_ends = _at_ends(level, 1 if known else _ENOUGH)
    if not at_ends:
        return pieces, [], known
    for on_right in (False, True) if known is None else (known.on_right,):
        measurable = [_number(sheet, at, piece, match, on_right) for at, piece, match in at_ends]
        found = _straight([number for number in measurable if number], known)
        margin = _margin(found, on_right)
        if margin and _is_count(found, level, known) and _is_outside(margin, found, level):
            by_place = {number.at: number.rest for number in found}
            kept = [by_place.get(at, piece) for at, piece in enumerate(level)]
            slanted = [piece for piece in pieces if not piece.level]
            return [*[piece for piece in kept if piece], *slanted], [number.piece for number in found], known or margin
    return pieces, [], known


def _at_ends(pieces: Sequence[Piece], enough: int) -> list[tuple[int, Piece, re.Match[str]]]:
    """The numbers at the ends of pieces; none where there are fewer than ``enough``, or where they do not count."""
    found = [
        (at, piece, match)
        for at, piece in enumerate(pieces)
        if (piece.text[0].isdecimal() or piece.text[-1].isdecimal()) and (match := _END.search(piece.text))
    ]
    return found if found and len(found) >= enough and _may_count(found, enough) else []


def _may_count(found: Sequence[tuple[int, Piece, re.Match[str]]], enough: int) -> bool:
    """Whether numbers grow by one step often enough to be looked at: measuring them takes longer."""
    values = [int(match[0]) for _, _, match in sorted(found, key=lambda one: one[1].base)]
    steps = [after - before for before, after in pairwise(values)]
    return enough == 1 or max(map(steps.count, {*steps})) >= enough - 1


def _number(sheet: Sheet, at: int, piece: Piece, match: re.Match[str], on_right: bool) -> _Number | None:
    """A number by itself, or at the outer end of a piece; None where what stands with it is further out."""
    if len(match[0]) == len(piece.text):
        return _Number(at, piece, None)
    low, high = match.span()
    text = piece.text[:low].rstrip() if low else piece.text[high:].lstrip()
    start = piece.start if low else piece.end - len(text)
    digits = measured(sheet, piece.start + low, piece.start + high, match[0])
    rest = measured(sheet, start, start + len(text), text)
    if len(digits) != 1 or len(rest) != 1 or (digits[0].left > rest[0].left) != on_right:
        return None
    return _Number(at, digits[0], rest[0])


def _straight(found: Sequence[_Number], known: Margin | None) -> list[_Number]:
    """The numbers that stand at one edge, that of most of them or the known one, from top to bottom."""
    if not found:
        return []
    by_side: list[list[_Number]] = []
    for side in (attrgetter("piece.left"), attrgetter("piece.right")):
        edges = sorted(map(side, found))
        edge = edges[len(edges) // 2] if known is None else known.right if by_side else known.left
        by_side.append([number for number in found if abs(side(number) - edge) < _STRAIGHT])
    longest = by_side[0] if len(by_side[0]) >= len(by_side[1]) else by_side[1]
    return sorted(longest, key=attrgetter("piece.base"))


def _margin(numbers: Sequence[_Number], on_right: bool) -> Margin | None:
    if not numbers:
        return None
    return Margin(on_right, min([number.piece.left for number in numbers]), max([number.piece.right for number in numbers]))


def _is_count(numbers: Sequence[_Number], pieces: Sequence[Piece], known: Margin | None) -> bool:
    """Whether numbers count the lines of a page by one step, on the base lines of its text."""
    values = [int(number.piece.text) for number in numbers]
    steps = {after - before for before, after in pairwise(values)}
    if (not known and len(numbers) < _ENOUGH) or len(steps) > 1 or (steps and not 0 < min(steps) <= 10):
        return False
    step = min(steps, default=1)
    bases = [piece.base for piece in pieces]
    rows = 1 + sum([after - before > ROW * pieces[0].em for before, after in pairwise(sorted(bases))])
    alone = {number.at for number in numbers if not number.rest}
    others = [piece for at, piece in enumerate(pieces) if at not in alone]
    level = [number for number in numbers if number.rest or _has_text(number.piece, others)]
    return len(level) == len(numbers) and len(numbers) * step > _SHARE * rows


def _has_text(number: Piece, others: Sequence[Piece]) -> bool:
    return any([abs(piece.base - number.base) < RAISED * max(piece.em, number.em) for piece in others])


def _is_outside(margin: Margin, numbers: Sequence[_Number], pieces: Sequence[Piece]) -> bool:
    """Whether all that is not a number stands on the inner side of them, and apart from them."""
    by_place = {number.at: number.rest for number in numbers}
    room = UNIT * numbers[0].piece.em
    rest = [piece for at, whole in enumerate(pieces) if (piece := by_place.get(at, whole))]
    if margin.on_right:
        return all([piece.right + room < margin.left for piece in rest])
    return all([piece.left - room > margin.right for piece in rest])
