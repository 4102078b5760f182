"""The number in the symbol fits the date of the document.

Why:
    Symbols are given out one after the other. A number that belongs to other years betrays a wrong digit, in the number or in
    the year.

Source: Practice
    Dated documents of the Conference: CD/1364 (1995), CD/1441 (1997), CD/1634 (2001), CD/1831 (2007), CD/1839 (2008), CD/1864
    (2009), CD/1985 (2014), CD/2179 (2019), and the records CD/PV.799, 941, 1154 and 1475.

Applies:
    To every kind and language, in the series CD/ and CD/PV.; inapplicable to a revision, addendum or corrigendum, which keeps
    the number of an earlier document.

Limits:
    The dates between known documents are reckoned at an even pace and are taken as right within eighteen months. Between 1979
    and 1995 no document was read.

Examples:
    en:
        good: CD/1697
        bad: CD/1997
    fr:
        good: CD/1697
        bad: CD/1397
"""

from cdcheck.eras import _anchors
from cdcheck.outcome import Absent
from cdcheck.parts.masthead import Masthead
from cdcheck.parts.symbol import Symbol
from cdcheck.parts.title import Title
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="note",
    passes="{symbol} fits the date {date}.",
    fails="The document is dated {found}, but the symbol {symbol} was given in about {expected}.",
    catalogue=("SY-07",),
)

_EIGHTEEN_MONTHS = 548


def check(symbol: Symbol, masthead: Masthead | Absent, title: Title | Absent) -> Findings:
    """Compare with the date of the masthead or, failing that, of the title."""
    about = _anchors.dated(symbol.series, symbol.number) if symbol.series and symbol.number else None
    dates = [part.date for part in (masthead, title) if not isinstance(part, Absent) and part.date and part.date.date]
    if about is None:
        yield rule.inapplicable(f"It is not known when symbols such as {symbol.text} were given out.")
    elif symbol.suffixes:
        yield rule.inapplicable(f"{symbol.text} keeps the number of an earlier document.")
    elif not dates or dates[0].date is None:
        yield rule.inapplicable("Neither the masthead nor the title has a date that is a real day.")
    elif abs((dates[0].date - about).days) > _EIGHTEEN_MONTHS:
        yield rule.failed([dates[0].span, symbol.span], expected=str(about.year), found=dates[0].text, symbol=symbol.text)
    else:
        yield rule.passed([symbol.span, dates[0].span], symbol=symbol.text, date=dates[0].text)
