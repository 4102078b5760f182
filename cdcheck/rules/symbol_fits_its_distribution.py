"""A limited or restricted document has L. or R. in its symbol, and a general one does not.

Why:
    The symbol is all that a catalogue shows of how far a document may go.

Source: dhl-classification
    Documents of limited distribution have L. in the symbol, those of restricted distribution R.; those of general distribution
    have neither.

Applies:
    To every kind and era; inapplicable without a distribution line, which mastheads of the Conference seldom have.

Limits:
    The rule is one of the whole Organization; no symbol of the Conference with R. is known.

Examples:
    en, page 1:
        good: (line) CD/1697
        bad: Distr. LIMITED ⏎ CD/1697
        spare: Distr. GENERAL ⏎ CD/1697
    fr, page 1:
        good: (line) CD/1697
        bad: Distr. LIMITÉE ⏎ CD/1697
        spare: Distr. GÉNÉRALE ⏎ CD/1697
"""

import re

from cdcheck.languages import Language
from cdcheck.parts.masthead import Masthead
from cdcheck.parts.symbol import Symbol
from cdcheck.rules import Findings, Rule
from cdcheck.text import key_of

rule = Rule(
    __name__,
    severity="note",
    passes="{symbol} fits {distribution}.",
    fails='The masthead says "{distribution}", but the symbol {found} is for {expected} distribution.',
    catalogue=("SY-08",),
)

_LETTERS = {"L": "limited", "R": "restricted"}


def check(symbol: Symbol, masthead: Masthead, language: Language) -> Findings:
    """Compare the letter in the symbol with the word on the line."""
    printed = masthead.distribution
    if printed is None:
        yield rule.inapplicable("The masthead has no distribution line.")
        return
    key = key_of(printed.text)
    named = [name for name in ("general", "limited", "restricted") if key.find_all(language.distributions[name])]
    if len(named) != 1 or symbol.series is None:
        yield rule.inapplicable("The distribution and the symbol cannot be compared.")
        return
    letter = re.search(r"/([LR])\.", symbol.text)
    own = _LETTERS[letter[1]] if letter else "general"
    at = [symbol.span, printed.span]
    if own == named[0]:
        yield rule.passed(at, symbol=symbol.text, distribution=printed.text)
    else:
        yield rule.failed(at, expected=own, found=symbol.text, distribution=printed.text)
