"""The place and date line has the form that its language uses.

Why:
    A line in the usual form is recognised at a glance, and by every program that looks for it.

Source: Practice
    CD/1634 in Chinese, and date lines in six languages: "Geneva, 4-15 May 2015" and its translations.

Applies:
    To letters and notes verbales whose annexed text has a line of place and date.

Limits:
    Knows the forms of the language's list. Punctuation that an extraction lost makes no difference.

Examples:
    en, page 3:
        good: Ottawa, 18 February 2003
        bad: 18 February 2003, Ottawa
        bad: Ottawa, 08 February 2003
        bad: Ottawa, 18 February, 2003
        bad: Ottawa, 18/2/2003
        spare: Ottawa 18 February 2003
    ru, page 3:
        good: Оттава, 18 февраля 2003 года
        bad: 18 февраля 2003 года, Оттава
"""

from cdcheck import dates
from cdcheck.languages import Language
from cdcheck.parts.place_dates import PlaceDates
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="note",
    passes="{found} has the usual form.",
    fails='"{found}" does not have the usual form of a place and date line.',
    kinds=("letter", "note-verbale"),
    catalogue=("PD-02",),
)


def check(place_dates: PlaceDates, language: Language) -> Findings:
    """The form that the recogniser saw."""
    complete = [(item, item.date) for item in place_dates.items if item.place and item.date]
    if not complete:
        yield rule.inapplicable("No line has both a place and a date.")
    for item, date in complete:
        if item.usual:
            yield rule.passed(item.span, found=item.text)
        else:
            usual = (
                language.place_date_patterns[0]
                .replace("{place}", item.place or "")
                .replace("{date}", dates.usual(date.date, language) if date.date else date.text)
            )
            yield rule.failed(item.span, expected=usual, found=item.text)
