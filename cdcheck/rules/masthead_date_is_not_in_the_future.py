"""The date of the masthead is not later than today.

Why:
    A date that has not come yet is a slip of the month or the year, and the document would be filed under it.

Source: em-masthead
    The date is that on which the document is submitted to the document services.

Applies:
    To every kind, language and era, where the user says by --as-of which day is today.

Limits:
    Without --as-of it is untested: cdcheck asks no clock, so that the same file always gives the same report.

Examples:
    en, page 1:
        good: 14 March 2003
        bad: 16 March 2003
        spare: 15 March 2003
    zh, page 1:
        good: 14 March 2003
        bad: 16 March 2003
"""

from cdcheck.parts.masthead import Masthead
from cdcheck.rules import AsOf, Findings, Rule

rule = Rule(
    __name__,
    severity="note",
    passes="The masthead is dated {found}, not after {expected}.",
    fails="The masthead is dated {found}, which is after today ({expected}).",
    advice="Correct the date of the masthead.",
    catalogue=("MH-06",),
)


def check(masthead: Masthead, today: AsOf) -> Findings:
    """Compare the date with the day given."""
    if today.day is None:
        yield rule.untested("No --as-of says which day is today.")
    elif masthead.date is None or masthead.date.date is None:
        yield rule.inapplicable("The masthead has no date that could be compared.")
    elif masthead.date.date <= today.day:
        yield rule.passed(masthead.date.span, found=masthead.date.text, expected=today.day.isoformat())
    else:
        yield rule.failed(masthead.date.span, found=masthead.date.text, expected=today.day.isoformat())
