"""The masthead shows the symbol.

Why:
    The symbol is looked for in the masthead first, and the first page bears it nowhere else.

Source: em-masthead
    The masthead has the symbol, in the upper corner of the first page.

Applies:
    To every kind, language and era; where no symbol is found at all, another rule reports that.

Limits:
    A word that does not look like a symbol in any way is not taken for an ill-formed one.

Examples:
    en, page 1:
        good: (line) CD/1697
        bad: (nothing)
    ru letter-new, page 1:
        good: (line) CD/2101
        bad: (nothing)
"""

from cdcheck.parts.masthead import Masthead
from cdcheck.parts.symbol import Symbol
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="error",
    passes="The masthead shows {symbol}.",
    fails="The masthead has no symbol. The page headers have {expected}.",
    advice="Add the symbol {expected} at the top right of the first page.",
    catalogue=("MH-01",),
)


def check(masthead: Masthead, symbol: Symbol) -> Findings:
    """Without any symbol this is not asked: one cause, one finding."""
    if masthead.symbol is None:
        yield rule.failed(masthead.span, expected=symbol.text)
    else:
        yield rule.passed(masthead.symbol.span, symbol=masthead.symbol.text)
