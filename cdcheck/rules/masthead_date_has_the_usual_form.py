"""The date in the masthead has the form of its language.

Why:
    Documents are filed and searched by this date; 3/4/2003 is April to one reader and March to another. A layout that sets an
    English date from right to left tears it apart: "March 2003 14".

Source: Practice
    CD/1364, CD/1831, CD/1839, CD/2179 and the mastheads of all six versions issued in 2015: day, month in letters, year in four
    figures; "1er" in French alone.

Applies:
    To every kind, language and era; inapplicable where the masthead has no date, or one that is not in the calendar.

Limits:
    Sees the form alone. In which language the date is to stand is another requirement.

Examples:
    en, page 1:
        good: (line) 14 March 2003
        bad: March 14, 2003
        bad: 14th March 2003
        bad: 14 Mar. 2003
        bad: 14/03/2003
        bad: 2003-03-14
        spare: 15 March 2003
    fr, page 1:
        good: (line) 14 mars 2003
        bad: 14.03.2003
        bad: 14 MAR. 2003
    ar, page 1:
        good: (line) 14 March 2003
        bad: March 2003 14
        bad: 14/3/2003
    zh, page 1:
        good: (line) 14 March 2003
        bad: March 14, 2003
"""

from cdcheck import shelf
from cdcheck.dates import is_usual, usual
from cdcheck.languages import Language
from cdcheck.parts.masthead import Masthead
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="warning",
    passes="The date {found} has the usual form.",
    fails="The date {found} in the masthead does not have the usual form, {expected}.",
    advice="Write the date as {expected}.",
    catalogue=("MH-06",),
)


def check(masthead: Masthead) -> Findings:
    """The form that the recogniser saw, in the language in which it read the date."""
    read = masthead.date
    if read is None or read.date is None:
        yield rule.inapplicable("The masthead has no date." if read is None else "The date of the masthead does not exist.")
        return
    speaker = shelf.take("languages", read.language, "language", Language)
    if is_usual(read, speaker, one_name=True):
        yield rule.passed(read.span, found=read.text)
    else:
        yield rule.failed(read.span, expected=usual(read.date, speaker), found=read.text)
