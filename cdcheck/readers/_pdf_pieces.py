"""The pieces of lines that PDFium gives, with their boxes, and the raised digits in them."""

import math
import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

from cdcheck.readers._pdf_geometry import APART, MARK, OTHER, RAISED, ROW, TALL, TWO, WIDE, is_one_row
from cdcheck.readers._pdf_sheet import LARGEST, Box, Sheet

_PIECE = re.compile("[^\r\n\ufffe\x02]+[\ufffe\x02]?|[\ufffe\x02]")
_DIGITS = re.compile(r"\d+")
_NO_DIGIT = re.compile(r"[^\d\s]")
_WORD = re.compile(r"\S+")
_LAST_WORD = re.compile(r"\S+$")
SUPERSCRIPTS = "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079"
SUPERSCRIPT = str.maketrans("0123456789", SUPERSCRIPTS)
_PLAIN = str.maketrans(SUPERSCRIPTS, "0123456789")


class Piece(NamedTuple):
    """Characters that PDFium gives one after another on one line.

    ``text`` has one character for each of PDFium's; ``words`` is the same with spaces as wide as they are, where that was
    measured. ``gappy`` is whether a gap was seen, ``jumbled`` whether they do not stand in the order that PDFium gives them,
    ``level`` whether they stand as most text does.
    """

    start: int
    end: int
    text: str
    words: str
    left: float
    right: float
    top: float
    bottom: float
    base: float
    em: float
    gappy: bool
    level: bool
    jumbled: bool


def pieces_of(sheet: Sheet) -> list[Piece]:
    """PDFium's lines with their boxes. It goes on in the same line after a hyphen at a line's end: here that ends a line."""
    pieces = []
    for match in _PIECE.finditer(sheet.text):
        found = match[0]
        text = found.strip()
        if text:
            start = match.start() + (0 if found[0] == text[0] else len(found) - len(found.lstrip()))
            pieces += measured(sheet, start, start + len(text), text)
    return pieces


def measured(sheet: Sheet, start: int, end: int, text: str) -> list[Piece]:
    boxes = sheet.rectangles(start, end)
    # A line may begin with a raised mark, or end with one.
    other = _NO_DIGIT.search(text) if text[0].isdigit() else None
    base, em, level = sheet.line_of(start + other.start() if other else start)
    gappy = jumbled = False
    if len(boxes) == 1:
        left, top, right, bottom = boxes[0]
    else:
        ends_only = not boxes
        boxes = boxes or [box for box in (sheet.box_of(start), sheet.box_of(end - 1)) if any(box)]
        if not boxes:
            return []
        if level and (parts := _parts(sheet, start, end, boxes, em)):
            return [piece for low, high in parts for piece in measured(sheet, low, high, sheet.text[low:high])]
        jumbled = any([after[0] < before[0] - em for before, after in pairwise(boxes)])
        ordered = sorted(boxes)
        reached = ordered[0][2]
        for box in ordered:
            gappy = gappy or TWO * em < box[0] - reached
            reached = max(reached, box[2])
        left, top, right, bottom = ordered[0][0], min([box[1] for box in boxes]), reached, max([box[3] for box in boxes])
        # The boxes of the first and the last character alone have a gap between them that is none.
        gappy = gappy and not ends_only
    if not 0.25 * (bottom - top) <= em <= LARGEST or em < 0.1:
        em = max(bottom - top, 1.0)
    if not math.isfinite(base):
        base = bottom
    if level and _DIGITS.search(text):
        text = _with_raised(sheet, start, text, base, em)
    return [Piece(start, end, text, text, left, right, top, bottom, base, em, gappy, level, jumbled)]


def _with_raised(sheet: Sheet, start: int, text: str, base: float, em: float) -> str:
    """A line with its raised digits as superscript ones."""
    for match in _DIGITS.finditer(text):
        low, high = match.span()
        end = high
        while low < end and base - sheet.base_of(start + end - 1) > RAISED * em:
            end -= 1
        if end < high:
            text = text[:end] + text[end:high].translate(SUPERSCRIPT) + text[high:]
    return text


@cache
def _raised_digits() -> re.Pattern[str]:
    return re.compile(f"[{SUPERSCRIPTS}]")


def shown(text: str) -> str:
    """A line with its footnote marks as they are typed: after a word the digit alone, parted from what it would run into."""
    if text.isascii() or not _raised_digits().search(text):
        return text
    text = re.sub(
        rf"^(\s*[{SUPERSCRIPTS}]+)(?=(\w)?)", lambda match: match[1].translate(_PLAIN) + (" " if match[2] else ""), text
    )
    text = re.sub(rf"(?<=\S) +(?=[{SUPERSCRIPTS}])", "", text)
    text = re.sub(rf"(?<=[0-9])[{SUPERSCRIPTS}]+", r" \g<0>", text)
    return re.sub(rf"(?<=[^\s0-9{SUPERSCRIPTS}])[{SUPERSCRIPTS}]+", lambda match: match[0].translate(_PLAIN), text)


def _parts(sheet: Sheet, start: int, end: int, boxes: Sequence[Box], em: float) -> list[tuple[int, int]]:
    """The ranges of a line of PDFium's that are not of one line on the page; none where all of it is."""
    heights = [bottom - top for _, top, _, bottom in boxes]
    height = max([box[3] for box in boxes]) - min([box[1] for box in boxes])
    uneven = max(heights) > OTHER * min(heights) or height > TALL * em
    # The boxes of a line that is one lie close together, but those of its first and last character alone.
    lying = sorted(boxes)
    apart = len(boxes) == 2 or any([not -em < after[0] - before[2] < 0.5 * em for before, after in pairwise(lying)])
    parts = _by_type(sheet, start, end) if uneven and apart and not _ends_alike(sheet, start, end) else []
    return parts or (_by_height(sheet, start, end, em) if height > TALL * em > 0 else [])


def _by_type(sheet: Sheet, start: int, end: int) -> list[tuple[int, int]]:
    """The ranges of a line of PDFium's whose words are set in another type, or on another base line, and apart from the rest.

    None where all of it is one. What stands close by is a raised mark or the large initial of a symbol, and stays.
    """
    cuts = [start]
    before: _Word | None = None
    for match in _WORD.finditer(sheet.text, start, end):
        word = _word(sheet, match)
        if before is not None:
            smaller, larger = sorted((before, word), key=attrgetter("em"))
            gap = word.left - before.right
            if (
                not _is_one_type(before, word)
                and not -APART * before.em < gap < APART * smaller.em
                and not _is_mark(smaller, larger)
            ):
                cuts.append(match.start())
        before = word
    return _ranges(sheet, cuts, end)


def _ends_alike(sheet: Sheet, start: int, end: int) -> bool:
    """Whether the first and the last word of a line are of one type: what stands beside a line of another is at its end."""
    ends = _WORD.match(sheet.text, start, end), _LAST_WORD.search(sheet.text, start, end)
    first, last = [_word(sheet, match) for match in ends if match]
    return _is_one_type(first, last)


def _is_one_type(one: "_Word", other: "_Word") -> bool:
    sizes = sorted((one.em, other.em))
    return sizes[1] <= OTHER * sizes[0] and is_one_row(abs(one.base - other.base), one.em, other.em)


class _Word(NamedTuple):
    length: int
    left: float
    right: float
    base: float
    em: float


def _word(sheet: Sheet, match: re.Match[str]) -> _Word:
    """A word with the base line and the size of its type, not those of a raised mark at its head."""
    start, end = match.span()
    base, em, _ = sheet.line_of(start)
    if end - start > 1 and sheet.text[start].isdigit():
        last_base, last_em, _ = sheet.line_of(end - 1)
        if last_em > em:
            base, em = last_base, last_em
    return _Word(end - start, sheet.across(start)[0], sheet.across(end - 1)[1], base, em)


def _is_mark(smaller: _Word, larger: _Word) -> bool:
    """Whether a word is the mark of a note, which stands raised before the note's first word, not after it."""
    raised = larger.base - smaller.base
    return (
        smaller.length <= MARK
        and RAISED * larger.em < raised < ROW * larger.em
        and 0 < larger.left - smaller.right < WIDE * larger.em
    )


def _by_height(sheet: Sheet, start: int, end: int, em: float) -> list[tuple[int, int]]:
    """The ranges of a line of PDFium's that stand at different heights; none where all stand at one."""
    cuts = [start]
    base = sheet.base_of(start)
    for at in range(start, end):
        if sheet.text[at].isspace():
            continue
        here = sheet.base_of(at)
        if abs(here - base) > ROW * em:
            cuts.append(at)
            base = here
    return _ranges(sheet, cuts, end)


def _ranges(sheet: Sheet, cuts: Sequence[int], end: int) -> list[tuple[int, int]]:
    """The ranges between cuts, without spaces at their ends; none where there is one alone."""
    if len(cuts) == 1:
        return []
    return [
        (low, low + len(sheet.text[low:high].rstrip())) for low, high in zip(cuts, [*cuts[1:], end], strict=True) if low < high
    ]
