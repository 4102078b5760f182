"""The end mark is centred.

Why:
    A row of hyphens or a rule at the margin looks like the line above footnotes.

Source: Practice
    The row of hyphens that closes CD/1634 in Chinese, and those of letters circulated in New York such as S/1998/213.

Applies:
    To every kind, language and era, in files that say where a line stands (DOCX and PDF), if there is an end mark.

Limits:
    That the mark is centred is general knowledge. A rule that is drawn is not in the text.

Examples:
    any letter.docx:
        good: (line) -----
        bad: (set) align left
    en letter-new.docx:
        good: (line) ____________
        bad: (set) align right
"""

from cdcheck.parts.end_mark import EndMark
from cdcheck.parts.layout import Layout
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="note",
    passes="The end mark is centred.",
    fails="The end mark is not centred.",
    catalogue=("EN-01",),
)


def check(mark: EndMark, layout: Layout) -> Findings:
    """The line of the mark, against the edges of the text."""
    centred = layout.centred(mark.span.lines)
    if centred is None:
        yield rule.cannot_tell("The file does not say at which side of the page the end mark stands.", mark.span)
    elif centred:
        yield rule.passed(mark.span)
    else:
        yield rule.failed(mark.span)
