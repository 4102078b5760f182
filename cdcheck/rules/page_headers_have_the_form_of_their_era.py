"""The page headers have the form that was in use when the document was issued.

Why:
    A form of other years shows that a document was set anew from an old or a later template, or is dated wrongly.

Source: Practice
    Up to 2009 symbol and "page N" (CD/1839, A/CONF.211/3), in records the symbol and the bare number (CD/PV.799, CD/PV.941);
    since 2011 the symbol at the head and the number at the foot (CD/PV.1475, A/HRC/16/2).

Applies:
    To every kind and language; inapplicable to documents of years whose form is not known, and without page headers.

Limits:
    The year of the change is known within two years only; for a document of 2010 its own form decides.

Examples:
    en:
        good: page
        bad: (nothing)
    zh note-verbale:
        good: page
        bad: (nothing)
"""

from cdcheck.eras import Era
from cdcheck.outcome import Absent
from cdcheck.parts.page_headers import PageHeaders
from cdcheck.parts.symbol import Symbol
from cdcheck.rules import Findings, Rule
from cdcheck.rules._running_heads import FORMS

rule = Rule(
    __name__,
    severity="note",
    passes="The page headers have the form of their time: {form}.",
    fails="The page headers have {found}, but when the document was issued they had {expected}.",
    advice="Give the page headers the form of their time: {expected}.",
    catalogue=("HD-02", "HD-03", "HD-05"),
)


def check(headers: PageHeaders, era: Era, symbol: Symbol | Absent) -> Findings:
    """Compare with the era; records never had the word for page."""
    wanted = era.running_head
    found = {head.system for head in headers.items if head.page is not None}
    if wanted == "page" and isinstance(symbol, Symbol) and symbol.series == "CD/PV.":
        wanted = "number"
    if wanted is None:
        yield rule.inapplicable("It is not known what page headers of that time looked like.")
    elif len(found) != 1:
        yield rule.inapplicable("No page header has a page number." if not found else "The page headers have several forms.")
    elif found == {wanted}:
        yield rule.passed([head.span for head in headers.items], form=FORMS[wanted])
    else:
        yield rule.failed([head.span for head in headers.items], expected=FORMS[wanted], found=FORMS[found.pop()])
