"""The date in the title has the form of the language.

Why:
    A communication is cited by its date, in one form in all documents; 3/4/2003 is April to one reader and March to another.

Source: Practice
    CD/1839, CD/1998 and the titles of letters in six languages: day, month in letters, year in four figures; "1er" in French
    alone; the word for year in Russian.

Applies:
    To letters and notes verbales; inapplicable where the title has no date, or one that is not in the calendar.

Limits:
    A date in a language other than that of the title is not judged here. In Arabic either name of the month will do: letters
    are dated with the one that is used in their State.

Examples:
    en, page 1:
        good: LETTER DATED 3 MARCH 2003
        bad: LETTER DATED MARCH 3, 2003
        bad: LETTER DATED 3RD MARCH 2003
        bad: LETTER DATED 3 MAR. 2003
        bad: LETTER DATED 03/03/2003
        bad: LETTER DATED 2003-03-03
        spare: LETTER DATED 4 MARCH 2003
    fr, page 1:
        good: DATÉE DU 3 MARS 2003
        bad: DATÉE DU 03.03.2003
        bad: DATÉE DU 1 MARS 2003
        spare: DATÉE DU 1ER MARS 2003
    ru, page 1:
        good: ОТ 3 МАРТА 2003 ГОДА
        bad: ОТ 3.03.2003
    zh, page 1:
        good: 2003年3月3日
        bad: 2003.3.3
        spare: 二○○三年三月三日
    ar, page 1:
        good: 3 آذار/مارس 2003
        bad: 3/3/2003
        bad: مارس 2003 3
        spare: 3 مارس 2003
"""

from cdcheck.dates import is_usual, usual
from cdcheck.languages import Language
from cdcheck.parts.title import Title
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="warning",
    passes="The date {found} has the usual form.",
    fails="The date {found} in the title does not have the form of this language, {expected}.",
    advice="Write the date as {expected}.",
    kinds=("letter", "note-verbale"),
    catalogue=("TI-01",),
)


def check(title: Title, language: Language) -> Findings:
    """The form that the recogniser saw."""
    read = title.date
    if read is None or read.date is None:
        yield rule.inapplicable("The title has no date." if read is None else "The date of the title does not exist.")
    elif read.language != language.code:
        yield rule.inapplicable("The title is dated in another language.")
    elif is_usual(read, language, one_name=True):
        yield rule.passed(read.span, found=read.text)
    else:
        yield rule.failed(read.span, expected=usual(read.date, language), found=read.text)
