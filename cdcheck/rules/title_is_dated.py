"""The title gives the date of the letter, and the date exists.

Why:
    A communication is cited by its date. A day that does not exist cannot be searched for, and nobody knows which was meant.

Source: Practice
    CD/1839, CD/1441 as cited in CD/1476; all titles of letters and notes verbales that were read for the catalogue are dated.

Applies:
    To letters and notes verbales, in every language and era.

Limits:
    Knows whether the day exists, not whether the letter was written on it.

Examples:
    en, page 1:
        good: LETTER DATED 3 MARCH 2003
        bad: LETTER DATED 31 FEBRUARY 2003
        bad: LETTER
        spare: LETTER DATED 1 MARCH 2003
    fr, page 1:
        good: DATÉE DU 3 MARS 2003
        bad: DATÉE DU 31 FÉVRIER 2003
        spare: DATÉE DU 1ER MARS 2003
    zh, page 1:
        good: 2003年3月3日
        bad: 2003年2月30日
"""

from cdcheck.parts.title import Title
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="error",
    passes="The title is dated {found}.",
    fails="The title does not give the date of the letter.",
    advice='Put the date of the letter in the title: "Letter dated ... from ...".',
    variants={
        "no-such-date": "The date {found} in the title does not exist.",
    },
    kinds=("letter", "note-verbale"),
    catalogue=("TI-01",),
)


def check(title: Title) -> Findings:
    """A date in the title, and in the calendar."""
    if title.date is None:
        yield rule.failed(title.span)
    elif title.date.date is None:
        yield rule.failed(title.date.span, found=title.date.text, variant="no-such-date")
    else:
        yield rule.passed(title.date.span, found=title.date.text)
