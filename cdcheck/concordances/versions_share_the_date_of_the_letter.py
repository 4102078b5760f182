"""The title of every language version gives the letter the same date.

Why:
    The letter is one, and cited by its date; a version with another date seems to be of another letter.

Source: Practice
    Seen the same in the six versions of letters of 2015 (S/2015/49, S/2015/130) in the UN Parallel Corpus.

Applies:
    To letters and notes verbales, of every era.

Limits:
    A title without a date, or with a day that is not in the calendar, cannot tell.

Examples:
    en, page 1:
        good: DATED 3 MARCH 2003
        bad: DATED 3 MARCH 2002
    fr, page 1:
        good: LETTRE DATÉE DU 3 MARS 2003
        bad: LETTRE DATÉE DU 8 MARS 2003
    zh, page 1:
        good: 2003年3月3日
        bad: 2003年2月3日
    ar, page 1:
        good: 3 آذار/مارس 2003
        bad: 3 آذار/مارس 2002
        spare: ٣ آذار/مارس ٢٠٠٣
"""

from cdcheck.concordances import Compared, Concordance, Told, Versions
from cdcheck.outcome import Absent
from cdcheck.parts.title import Title

concordance = Concordance(
    __name__,
    fact="letter's date",
    severity="error",
    kinds=("letter", "note-verbale"),
    catalogue=("XC-08",),
)


def compare(versions: Versions) -> Compared:
    """Compare the days."""
    return concordance.alike(versions, tell)


def tell(title: Title) -> Told | Absent:
    """The day that the title gives the letter."""
    if title.date is None:
        return Absent("cantTell", "its title has no date", title.span.location())
    if title.date.date is None:
        return Absent("cantTell", "the date in its title is not in the calendar", title.date.span.location())
    return Told(title.date.date, title.date.date.isoformat(), title.date.span)
