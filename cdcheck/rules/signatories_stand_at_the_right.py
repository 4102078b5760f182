"""The signature blocks are at the right, or side by side where there are several.

Why:
    A reader looks for who signed at the far side of the page; at the margin a signature is lost among the paragraphs.

Source: em-communications
    The signature stands at the right margin. In CD/1839 two signatures stand side by side.

Applies:
    To letters of every era and language, in files that say where a line stands (DOCX and PDF). In Arabic the far side of the
    page is the left.

Limits:
    What stands in a text box, or in a table without the widths of its columns, has no known place. Of several blocks it is
    enough that one stands at the far side, as in columns.

Examples:
    any letter-new.docx:
        good: 2017
        spare: (set) italic part
    en letter-new.docx:
        good: (Signed) First Signatory
        bad: (set) align left, room 0 1
        bad: (set) align centre, room 0 1
        spare: (set) align right, room 0 1
    ar letter-new.docx:
        good: (توقيع)
        bad: (set) align right, room 0 1
        spare: (set) align left, room 0 1
"""

from itertools import pairwise

from cdcheck.document import Line
from cdcheck.languages import Language
from cdcheck.parts.layout import Layout
from cdcheck.parts.signatories import Signatories
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="note",
    passes="The signatures are at the far side of the page, or side by side.",
    fails="The signatures are {where} of the page, not at its far side or side by side.",
    kinds=("letter",),
    catalogue=("SG-03",),
)

# Shares of the width of the text: what begins before the first is at the margin, or a paragraph's first line; what ends after
# the second is at the far edge; the middle is between the last two.
_BEGINS, _ENDS, _MIDDLE = 0.25, 0.9, (0.45, 0.55)


def check(signatories: Signatories, layout: Layout, language: Language) -> Findings:
    """The names, or the marks without one, by where their lines begin and end."""
    lines = [item.span.lines[0] for item in signatories.items]
    where = [_where(line, layout, left_to_right=language.script != "Arabic") for line in lines]
    spans = [item.span for item in signatories.items]
    together = any(_beside(one, other) for one, other in pairwise(lines))
    if len(lines) == 1 and where == ["far"] and layout.centred(signatories.span.lines) and len(signatories.span.lines) > 1:
        where = ["middle"]
    if "far" in where or together:
        yield rule.passed(spans)
    elif None in where:
        yield rule.cannot_tell("The file does not say where on the page the signatures stand.", spans)
    else:
        yield rule.failed(spans, where="in the middle" if set(where) == {"middle"} else "at the near side")


def _beside(one: Line, other: Line) -> bool:
    """Whether two lines stand side by side: on one line, in two columns of a table, or at one height."""
    if one is other or (one.cell and other.cell and one.cell[0] == other.cell[0] and one.cell[2] != other.cell[2]):
        return True
    if one.box is None or other.box is None or one.page != other.page:
        return False
    level = min(one.box[3], other.box[3]) > max(one.box[1], other.box[1])
    return level and (one.box[2] < other.box[0] or other.box[2] < one.box[0])


def _where(line: Line, layout: Layout, *, left_to_right: bool) -> str | None:
    """Where a line stands for who reads in this direction: near, far or in the middle; None where that is not known."""
    place = layout.place(line)
    start, end, middle = place.left, place.right, place.middle
    if not left_to_right:
        start, end, middle = (None if side is None else 1 - side for side in (place.right, place.left, place.middle))
    if start is not None:
        return "far" if start >= _BEGINS or (end is not None and end >= _ENDS and start > 1 - _ENDS) else "near"
    if end is not None:
        return "far" if end >= _ENDS else None
    if middle is not None:
        return "near" if middle < _MIDDLE[0] else "far" if middle > _MIDDLE[1] else "middle"
    if line.box is None and line.cell is None and line.zone == "body" and line.style is not None:
        # A side of the whole text needs no width.
        return "far" if line.style.align == ("right" if left_to_right else "left") else None
    return None
