"""The date at the end of the transmitted text exists.

Why:
    The text is cited by this date. One that does not exist cannot be found, and nobody knows which was meant.

Source: Practice
    CD/1634 and the date lines in six languages that were read for the catalogue.

Applies:
    To letters and notes verbales whose annexed text has a line of place and date.

Limits:
    Knows whether the day exists, not whether the text was adopted on it.

Examples:
    en, page 3:
        good: Ottawa, 18 February 2003
        bad: Ottawa, 30 February 2003
    zh, page 3:
        good: 2003年2月18日
        bad: 2003年2月30日
"""

from cdcheck.parts.place_dates import PlaceDates
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="error",
    passes="{found} is a date in the calendar.",
    fails="The transmitted text is dated {found}, which is not a date in the calendar.",
    advice="Correct the date below the text.",
    kinds=("letter", "note-verbale"),
    catalogue=("PD-02",),
)


def check(place_dates: PlaceDates) -> Findings:
    """Each date against the calendar."""
    dated = [item.date for item in place_dates.items if item.date]
    if not dated:
        yield rule.inapplicable("The line that closes the text has no date, which another rule reports.")
    for day in dated:
        if day.date is None:
            yield rule.failed(day.span, found=day.text)
        else:
            yield rule.passed(day.span, found=day.text)
