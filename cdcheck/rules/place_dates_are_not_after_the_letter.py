"""The transmitted text is not dated later than the letter that transmits it.

Why:
    A letter cannot transmit a text that did not exist. One of the two dates is wrong.

Source: Practice
    CD/1634: the text is of 18 December 2000, the letter of 22 January 2001.

Applies:
    To letters and notes verbales with a date in the title and one that closes the annexed text.

Limits:
    A text may be much older than its letter; that is not judged.

Examples:
    en, page 3:
        good: Ottawa, 18 February 2003
        bad: Ottawa, 4 March 2003
        spare: Ottawa, 3 March 2003
    zh, page 3:
        good: 2003年2月18日
        bad: 2003年3月4日
"""

from cdcheck.parts.place_dates import PlaceDates
from cdcheck.parts.title import Title
from cdcheck.rules import Findings, Places, Rule

rule = Rule(
    __name__,
    severity="error",
    passes="The text is dated {found}, and the letter {expected}.",
    fails="The transmitted text is dated {found}, after the letter that transmits it ({expected}).",
    advice="Correct the date of the text or of the letter.",
    kinds=("letter", "note-verbale"),
    catalogue=("PD-03",),
    family="consistency",
)


def check(place_dates: PlaceDates, title: Title) -> Findings:
    """Compare each date with the letter's."""
    dated = [item.date for item in place_dates.items if item.date and item.date.date]
    written = title.date
    if written is None or written.date is None or not dated:
        yield rule.inapplicable("The letter or the text has no date that is a real day, which another rule reports.")
        return
    for day in dated:
        places: Places = [day.span, written.span.location("related", "the title of the letter")]
        if day.date and day.date > max(written.readings):
            yield rule.failed(places, expected=written.text, found=day.text)
        else:
            yield rule.passed(places, expected=written.text, found=day.text)
