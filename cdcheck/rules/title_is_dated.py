"""The title gives the date of the letter, and it is a real day.

Why:
    A communication is cited by its date. A day that does not exist cannot be searched for, and nobody knows which was meant.

Source: Practice
    CD/1839, CD/1441 as cited in CD/1476; all titles of letters and notes verbales that were read for the catalogue are dated.

Applies:
    To letters and notes verbales, in every language and era.

Limits:
    Knows whether the day exists, not whether the letter was written on it.

Examples:
"""

from cdcheck.parts.title import Title
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="error",
    passes="the title is dated {found}",
    fails="the title gives no date",
    kinds=("letter", "note-verbale"),
    catalogue=("TI-01",),
)


def check(title: Title) -> Findings:
    """A date in the title, and in the calendar."""
    if title.date is None:
        yield rule.failed(title.span)
    elif title.date.date is None:
        yield rule.failed(title.date.span, found=title.date.text, message="the title is dated {found}, and there is no such day")
    else:
        yield rule.passed(title.date.span, found=title.date.text)
