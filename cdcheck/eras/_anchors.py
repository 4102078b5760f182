"""Symbols whose date is known: what lets a number be placed in time, within about a year and a half.

From real documents and citations: CD/1364 26 September 1995, CD/1441 22 January 1997, CD/1634 early 2001, CD/1831 13 September
2007, CD/1839 29 February 2008, CD/1864 29 May 2009, CD/1985 12 June 2014, CD/2179 13 September 2019; records CD/PV.799, 941,
1154, 1475. Between 1979 and 1995 nothing was read; CD/1 to CD/1364 are placed on a line from the first session.
"""

from datetime import date

ANCHORS: dict[str, tuple[tuple[int, date], ...]] = {
    "CD": (
        (1, date(1979, 1, 24)),
        (1364, date(1995, 9, 26)),
        (1441, date(1997, 1, 22)),
        (1634, date(2001, 2, 1)),
        (1831, date(2007, 9, 13)),
        (1839, date(2008, 2, 29)),
        (1864, date(2009, 5, 29)),
        (1985, date(2014, 6, 12)),
        (2179, date(2019, 9, 13)),
    ),
    "CD/PV.": (
        (1, date(1979, 1, 24)),
        (799, date(1998, 6, 25)),
        (941, date(2004, 2, 5)),
        (1154, date(2009, 8, 1)),
        (1475, date(2019, 6, 28)),
    ),
}


def dated(series: str, number: int) -> date | None:
    """About when a document of that number was issued, or None where nothing is known of its series.

    Numbers past the last anchor go on at the pace of the last two.
    """
    anchors = ANCHORS.get(series)
    if not anchors or number < 1:
        return None
    after = next((n for n, (known, _) in enumerate(anchors) if known >= number), len(anchors) - 1)
    (low, start), (high, stop) = anchors[max(after - 1, 0)], anchors[max(after, 1)]
    days = (stop - start).days * (number - low) / (high - low)
    ordinal = start.toordinal() + round(days)
    return date.fromordinal(min(ordinal, date.max.toordinal()))
