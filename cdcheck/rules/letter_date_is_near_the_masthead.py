"""The letter is dated at most two months before the masthead.

Why:
    A letter is issued within days or weeks. A longer gap is most often a slip in a month or a year, of the letter or of the
    masthead, in early January above all.

Source: Practice
    CD/1839 (17 days), CD/1441 (1 day), CD/1985 (2 days), A/AC.154/383 (6 days).

Applies:
    To letters and notes verbales with a date in the title and one in the masthead.

Limits:
    A gap alone proves nothing: a letter may have been held back. A letter dated after its masthead is another rule's concern.

Examples:
    en letter-new, page 1:
        good: Letter dated 9 October 2017
        bad: Letter dated 9 August 2017
        spare: Letter dated 9 September 2017
    zh letter-new, page 1:
        good: 2017年10月9日
        bad: 2017年8月9日
"""

from cdcheck.parts.masthead import Masthead
from cdcheck.parts.title import Title
from cdcheck.rules import Findings, Places, Rule

rule = Rule(
    __name__,
    severity="note",
    passes="The letter ({found}) was issued within two months ({expected}).",
    fails="The letter is dated {found}, {days} days before the masthead ({expected}).",
    kinds=("letter", "note-verbale"),
    catalogue=("XC-01",),
    family="consistency",
)

_USUAL = 60


def check(title: Title, masthead: Masthead) -> Findings:
    """Count the days from the one to the other."""
    written, issued = title.date, masthead.date
    if written is None or issued is None or written.date is None or issued.date is None or written.date > issued.date:
        yield rule.inapplicable("There are no two real days in their order, which another rule reports.")
        return
    places: Places = [written.span, issued.span.location("related", "the masthead")]
    days = (min(issued.readings) - max(written.readings)).days
    if days > _USUAL:
        yield rule.failed(places, expected=issued.text, found=written.text, days=days)
    else:
        yield rule.passed(places, expected=issued.text, found=written.text)
