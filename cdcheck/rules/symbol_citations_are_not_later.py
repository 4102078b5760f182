"""The documents that the text cites are not later than the document itself.

Why:
    A text cannot cite what was issued after it. A number that is too high betrays a wrong digit, in the citation or in the
    symbol of the document.

Source: Practice
    Symbols are given out one after the other; dated documents from CD/1364 (1995) to CD/2179 (2019) and records from CD/PV.799
    to CD/PV.1475 show at what pace.

Applies:
    To every kind, language and era, and to citations in the series CD/ and CD/PV.; inapplicable where the text cites none.

Limits:
    The dates between known documents are reckoned at an even pace: a citation counts as later where that is by more than
    eighteen months, in the same series by more than a year.

Examples:
    en report, page 1:
        good: CD/WP.536
        bad: CD/1975
        spare: CD/1754
        spare: CD/1757
    fr report, page 1:
        good: CD/PV.997
        bad: CD/PV.1397
"""

from cdcheck.eras import _anchors
from cdcheck.outcome import Absent
from cdcheck.parts.citations import Citations
from cdcheck.parts.masthead import Masthead
from cdcheck.parts.symbol import Symbol
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="warning",
    passes="The {number} cited documents that could be dated are not later than this one.",
    fails="{found} was issued in about {year}, after this document ({expected}).",
    advice="Correct the symbol of the cited document.",
    catalogue=("XC-09",),
)

_EIGHTEEN_MONTHS, _YEAR = 548, 366


def check(citations: Citations, symbol: Symbol | Absent, masthead: Masthead | Absent) -> Findings:
    """Compare with the document's own number in the same series, or else with the date in the masthead."""
    own = symbol if isinstance(symbol, Symbol) and symbol.series and not symbol.suffixes else None
    about = _anchors.dated(own.series, own.number) if own and own.series and own.number else None
    day = masthead.date.date if isinstance(masthead, Masthead) and masthead.date else None
    dated = [
        (one, when)
        for one in citations.items
        if one.series and one.number and (when := _anchors.dated(one.series, one.number)) is not None
    ]
    if not dated or (about is None and day is None):
        yield rule.inapplicable("Nothing shows when the cited documents or this one were given out.")
        return
    later = []
    for one, when in dated:
        if own and about and one.series == own.series:
            late, against = (when - about).days > _YEAR, own.text
        else:
            limit = day or about
            assert limit is not None
            late, against = (when - limit).days > _EIGHTEEN_MONTHS, str(limit.year)
        if late:
            later.append(rule.failed(one.span, expected=against, found=one.text, year=when.year))
    yield from later
    if not later:
        yield rule.passed([one.span for one, _ in dated], number=len(dated))
