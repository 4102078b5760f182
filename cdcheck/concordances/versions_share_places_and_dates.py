"""The transmitted text closes with a place and the same date in every language version.

Why:
    The date of a statement is part of it; a version that lacks it, or has another, transmits another text.

Source: Practice
    CD/1634 in Chinese closes its annexed statement with place and date; A/47/60-S/23329 does in English.

Applies:
    To every kind and era whose transmitted text has such a line in any version.

Limits:
    The names of places are not compared, which each language spells in its own way.

Examples:
    en, page 3:
        good: Ottawa, 18 February 2003
        bad: Ottawa, 18 February 2002
        bad: (nothing)
    zh, page 3:
        good: 2003年2月18日，渥太华
        bad: 2003年2月8日，渥太华
    ru, page 3:
        good: 18 февраля 2003 года
        bad: 19 февраля 2003 года
"""

from cdcheck.concordances import Compared, Concordance, Told, Versions
from cdcheck.outcome import Absent
from cdcheck.parts.annexes import Annexes
from cdcheck.parts.place_dates import PlaceDates

concordance = Concordance(
    __name__,
    fact="place and date",
    severity="error",
    after=("annexes",),
    whole=True,
    catalogue=("PD-04",),
)


def compare(versions: Versions) -> Compared:
    """Compare the dates of the lines."""
    return concordance.alike(versions, tell)


def tell(annexes: Annexes, places: PlaceDates | Absent) -> Told | Absent:
    """The dates of the place-and-date lines, in the order of time."""
    if isinstance(places, Absent):
        if places.outcome == "cantTell":
            return places
        return Told((), "none", places.near or [annex.span for annex in annexes.items])
    dates = []
    for item in places.items:
        if item.date is None or item.date.date is None:
            return Absent("cantTell", "the date of its place-and-date line is not in the calendar", item.span.location())
        dates.append(item.date.date)
    shown = ", ".join(date.isoformat() for date in sorted(dates))
    return Told(tuple(sorted(dates)), shown, [item.span for item in places.items])
