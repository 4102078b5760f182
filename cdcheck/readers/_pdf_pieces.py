"""The pieces of lines that PDFium gives, with their boxes, and the raised digits in them."""

import math
import re
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from cdcheck.readers._pdf_sheet import LARGEST, Sheet

# Characters whose base lines differ by less than so many ems stand in one row; a raised mark is less than half an em up.
ROW = 0.5
RAISED = 0.15

_PIECE = re.compile("[^\r\n\ufffe\x02]+[\ufffe\x02]?|[\ufffe\x02]")
_DIGITS = re.compile(r"\d+")
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
            pieces += _measured(sheet, start, start + len(text), text)
    return pieces


def _measured(sheet: Sheet, start: int, end: int, text: str) -> list[Piece]:
    boxes = sheet.rectangles(start, end)
    # A line may begin with a raised mark, and its last character be a raised one too, but hardly both.
    base, em, level = sheet.line_of(end - 1 if text[0].isdigit() else start)
    gappy = jumbled = False
    if len(boxes) == 1:
        left, top, right, bottom = boxes[0]
    else:
        boxes = boxes or [box for box in (sheet.box_of(start), sheet.box_of(end - 1)) if any(box)]
        if not boxes:
            return []
        jumbled = any([after[0] < before[0] - em for before, after in pairwise(boxes)])
        ordered = sorted(boxes)
        reached = ordered[0][2]
        for box in ordered:
            gappy = gappy or 1.2 * em < box[0] - reached
            reached = max(reached, box[2])
        left, top, right, bottom = ordered[0][0], min([box[1] for box in boxes]), reached, max([box[3] for box in boxes])
        # The boxes of the first and the last character alone have a gap between them that is none.
        gappy = gappy and len(boxes) > 2
        if level and bottom - top > 1.9 * em > 0 and (parts := _at_each_height(sheet, start, end, em)):
            return [piece for low, high in parts for piece in _measured(sheet, low, high, sheet.text[low:high])]
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


def _at_each_height(sheet: Sheet, start: int, end: int, em: float) -> list[tuple[int, int]]:
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
    if len(cuts) == 1:
        return []
    return list(zip(cuts, [*cuts[1:], end], strict=True))
