"""The masthead of every language version has the same date.

Why:
    The date is that of the document and not of its translation; where versions differ, it is cited with two dates.

Source: Practice
    Seen the same in the six versions of UN documents; UNEP/CHW.12/26 had 21 January 2015 in five mastheads and 21 January
    2014 in the Arabic one.

Applies:
    To every kind and era.

Limits:
    A masthead without a date, or with a day that is not in the calendar, cannot tell.

Examples:
    en, page 1:
        good: 14 March 2003
        bad: 14 March 2002
    fr, page 1:
        good: 14 mars 2003
        bad: 14 mars 2002
    es, page 1:
        good: 14 de marzo de 2003
        bad: 4 de marzo de 2003
    ar, page 1:
        good: 14 March 2003
        bad: 14 March 2002
    zh, page 1:
        good: 14 March 2003
        bad: 14 May 2003
        spare: 2003年3月14日
"""

from cdcheck.concordances import Compared, Concordance, Told, Versions
from cdcheck.outcome import Absent
from cdcheck.parts.masthead import Masthead

concordance = Concordance(
    __name__,
    fact="masthead date",
    severity="error",
    catalogue=("XC-08",),
)


def compare(versions: Versions) -> Compared:
    """Compare the days, whatever language each masthead writes them in."""
    return concordance.alike(versions, tell)


def tell(masthead: Masthead) -> Told | Absent:
    """The day that the masthead is dated."""
    if masthead.date is None:
        return Absent("cantTell", "its masthead has no date", masthead.span.location())
    if masthead.date.date is None:
        return Absent("cantTell", "the date in its masthead is not in the calendar", masthead.date.span.location())
    return Told(masthead.date.date, masthead.date.date.isoformat(), masthead.date.span)
