"""The letter is dated no later than the masthead.

Why:
    The masthead has the day on which the letter was handed over to be issued. A letter of a later day was not written yet: one
    of the two dates is wrong.

Source: Practice
    CD/1839 (12 and 29 February 2008), CD/1441 (21 and 22 January 1997), CD/1985 (10 and 12 June 2014).

Applies:
    To letters and notes verbales with a date in the title and one in the masthead.

Limits:
    A letter may be much older than its masthead; that is not judged.

Examples:
    en, page 1:
        good: LETTER DATED 3 MARCH 2003
        bad: LETTER DATED 15 MARCH 2003
        spare: LETTER DATED 14 MARCH 2003
    zh, page 1:
        good: 2003年3月3日
        bad: 2003年3月15日
"""

from cdcheck.parts.masthead import Masthead
from cdcheck.parts.title import Title
from cdcheck.rules import Findings, Places, Rule

rule = Rule(
    __name__,
    severity="error",
    passes="The letter is dated {found}, and the masthead {expected}.",
    fails="The letter is dated {found}, after the date of the masthead ({expected}).",
    advice="Correct the date of the letter in the title, or the date of the masthead.",
    kinds=("letter", "note-verbale"),
    catalogue=("XC-01",),
    family="consistency",
)


def check(title: Title, masthead: Masthead) -> Findings:
    """Compare the two days."""
    written, issued = title.date, masthead.date
    if written is None or issued is None or written.date is None or issued.date is None:
        yield rule.inapplicable("The title or the masthead has no date that is a real day, which another rule reports.")
        return
    places: Places = [written.span, issued.span.location("related", "the masthead")]
    # Of figures that may mean two days the one that fits is taken; their form is another rule's concern.
    if min(written.readings) > max(issued.readings):
        yield rule.failed(places, expected=issued.text, found=written.text)
    else:
        yield rule.passed(places, expected=issued.text, found=written.text)
