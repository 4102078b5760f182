"""Numbers of lines in the margin of a review copy: of every line, or of every fifth.

They are told from numbers of paragraphs, lists and tables by what only they have: they stand bare in one column of the margin,
through the whole document, and count lines. A sheet may begin anew.
"""

import re
from collections import Counter
from collections.abc import Callable
from itertools import pairwise
from typing import NamedTuple

from cdcheck.document import Apart, Line

WHY = "it numbers the lines of a review copy"
_EVERY, _FIFTH = 1, 5
_LEFT = re.compile(r"\s{0,10}(\d{1,4})(?=\s|$)")
_RIGHT = re.compile(r"(?:^|.*\S)\s{2,}(\d{1,4})\s*$")
_FEWEST = {_EVERY: 12, _FIFTH: 4}
_IN_ORDER = 0.95
"""The least share of the numbers that count on from the one before, or begin a sheet."""
_NUMBERED = 0.9
"""The least share of the written lines that has a number, where every line has one."""
_REACH = 0.75
"""The least share of the document between the first number and the last, where every fifth line has one."""


class _Number(NamedTuple):
    at: int
    value: int
    start: int
    end: int


def without(lines: tuple[Line, ...]) -> tuple[tuple[Line, ...], tuple[Apart, ...]] | None:
    """The lines without the numbers in their margin, their columns kept, and the numbers; None where they have none."""
    for pattern in (_LEFT, _RIGHT):
        found = [
            _Number(at, int(match[1]), *match.span(1))
            for at, line in enumerate(lines)
            if line.zone == "body" and (match := pattern.match(line.text))
        ]
        for step in (_EVERY, _FIFTH):
            numbers = _in_one_column([number for number in found if not number.value % step])
            if len(numbers) >= _FEWEST[step] and _count(lines, numbers, step):
                return _parted(lines, numbers)
    return None


def _in_one_column(numbers: list[_Number]) -> list[_Number]:
    """Those that begin, or end, in the column in which most do."""
    best: list[_Number] = []
    ends: tuple[Callable[[_Number], int], ...] = (lambda number: number.end, lambda number: number.start)
    for column in ends:
        counts = Counter(map(column, numbers))
        if counts:
            most = counts.most_common(1)[0][0]
            best = max(best, [number for number in numbers if column(number) == most], key=len)
    return best


def _count(lines: tuple[Line, ...], numbers: list[_Number], step: int) -> bool:
    """Whether some numbers count the lines of a document, all of them or the written ones, by ``step``."""
    written = [not line.blank for line in lines]
    before = [0]
    for is_written in written:
        before.append(before[-1] + is_written)
    # The first of them counts from the head of the document: years and numbers of paragraphs do not.
    if numbers[0].value not in (numbers[0].at + 1, before[numbers[0].at + 1]):
        return False
    in_order = 1
    for one, other in pairwise(numbers):
        far = (other.at - one.at, before[other.at] - before[one.at])
        in_order += other.value == step or (other.value == one.value + step and step in far)
    if in_order < _IN_ORDER * len(numbers):
        return False
    if step == _EVERY:
        return sum(written[number.at] for number in numbers) >= _NUMBERED * sum(written)
    return numbers[-1].at - numbers[0].at + 2 * step >= _REACH * len(lines)


def _parted(lines: tuple[Line, ...], numbers: list[_Number]) -> tuple[tuple[Line, ...], tuple[Apart, ...]]:
    rest = list(lines)
    apart = []
    for number in numbers:
        line = rest[number.at]
        blank = " " * (number.end - number.start)
        rest[number.at] = line._replace(text=(line.text[: number.start] + blank + line.text[number.end :]).rstrip())
        apart.append(Apart(line._replace(text=line.text[number.start : number.end]), WHY, True))
    return tuple(rest), tuple(apart)
