"""What a row, a column and a gap are on the page of a PDF, and the numbers that say so.

All numbers are shares of an em, the size of the type, unless they say otherwise: the same page set larger reads the same. Where
two pieces of text in different sizes stand side by side, the smaller type judges whether they are one row and how wide a gap
is: the name of a body in letters of 20 points stands beside lines of 10, of which two fit into its height.
"""

from collections.abc import Sequence

ROW = 0.5
"""Base lines nearer than this are one row: lines of a text are at least 0.9 apart, a raised mark less than this."""
RAISED = 0.15
"""What stands higher than this above the base line is raised: no rounding of a program is as much."""
SMALLER = 0.85
"""A mark beside a word is set in type smaller than this share of the word's."""
MARK = 6
"""The most characters of a mark: "10, 11" is one, a date is none."""
OTHER = 1.25
"""Types whose sizes differ by more than this factor are two."""
TALL = 1.9
"""What is higher than this is more than one line."""
APART = 1.0
"""The least gap between words of two types, or on two base lines, that do not belong together."""

WIDE = 2.5
"""A gap of this width parts two columns: 30 points in a text of 12."""
TWO = 1.2
"""The least gap that is wider than a space of a line that is spread over its width."""
SPACE = 0.17
"""The least gap that is a space: letters that do not join leave less."""
COLUMN = 6
"""The least width of a column of text: the number of a paragraph is narrower, and no column beside it."""
GUTTER = 0.3
"""The least gap between two columns that are known to begin there."""
ALIGNED = 1.0
"""Columns that begin at the same place do so within so many points."""

UNIT = 0.5
"""The width of a space as indentation and gaps are counted: 76 of them make the width of a usual page."""
MOST = 200
"""The most spaces that a gap is shown by: what is set off the page has any place at all."""

NEAR = 0.9
"""Rows nearer than this share of the usual distance are not lines of one text."""
BLANK = 1.28
"""A distance of rows greater than the usual one by this share is shown by blank lines."""
BLANKS = 3
"""The most blank lines to a distance: the job number stands at the foot of a page that may be nearly empty."""


def spaces(gap: float, em: float) -> str:
    """A gap as spaces: one where it may be a space of a spread line, three and more where it parts what stands at its sides."""
    if gap < TWO * em:
        return " "
    return "  " if gap < 1.6 * em else " " * min(round(gap / (UNIT * em)), MOST)


def is_spread(gaps: Sequence[float]) -> bool:
    """Whether the gaps of a line are much the same, as in one that is spread over its width."""
    return len(gaps) > 2 and min(gaps) > 0.6 * max(gaps)


def blank_lines(distance: float, usual: float) -> int:
    """How many blank lines the distance of two base lines is worth, where ``usual`` is that of the lines of a text."""
    if usual <= 0 or distance < BLANK * usual:
        return 0
    return min(max(round(distance / usual) - 1, 1), BLANKS)


def least_gap(one: float, other: float) -> float:
    """The least gap in points that parts two columns of types of two sizes: wider where the types are alike."""
    return (WIDE if max(one, other) <= OTHER * min(one, other) else TWO) * min(one, other)


def is_one_row(distance: float, one: float, other: float) -> bool:
    """Whether base lines at a distance, of types of two sizes, are one row."""
    return distance < ROW * min(one, other)


def are_level(one: Sequence[float], other: Sequence[float]) -> bool:
    """Whether two boxes (left, top, right, bottom) stand side by side: partly at the same height, neither above the other."""
    if one[0] < other[2] and other[0] < one[2]:
        return False
    shared = min(one[3], other[3]) - max(one[1], other[1])
    return shared > 0.25 * min(one[3] - one[1], other[3] - other[1])
