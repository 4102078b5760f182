"""The document has a well-formed symbol of the Conference.

Why:
    A document is filed, searched and cited by its symbol. One that is missing or misspelt finds nothing, or finds another
    document.

Source: symbol-guide
    Each document has a symbol of its own, made of the body's letters, a number and, for a changed text, a suffix such as
    Rev., Add. or Corr. with its number.

Applies:
    To every kind, language and era.

Limits:
    Judges the form alone, not whether a document of that symbol exists. A symbol that no running head and no masthead shows
    is missing, though the text may cite others.

Examples:
    en letter-new:
        good: CD/2101
        bad: CD/02101
        bad: CD 2101
        bad: cd/2101
        bad: CD/2101/rev.1
        bad: CD/2101/Rev
        bad: CD/2101/Amx.1
        spare: CD/2101/Rev.1
    zh:
        good: CD/1697
        bad: CD/WP/1697
        bad: (nothing)
        spare: CD/1697/Rev.2
"""

from cdcheck.document import Document, whole
from cdcheck.outcome import Absent
from cdcheck.parts import _symbols
from cdcheck.parts.masthead import Masthead
from cdcheck.parts.symbol import Symbol
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="error",
    passes="The symbol is {symbol}.",
    fails="The symbol {found} does not have the form of a symbol of the Conference.",
    advice="Give the document a symbol of the Conference, such as CD/1234.",
    variants={
        "slip": "The symbol {found} is not well formed: {slip}.",
        "no-symbol": "The document has no symbol, neither in its masthead nor in its page headers.",
    },
    catalogue=("SY-01", "SY-04", "SY-05"),
)


def check(symbol: Symbol | Absent, masthead: Masthead | Absent, document: Document) -> Findings:
    """A symbol that the recogniser could not take apart is ill-formed; one that went with the masthead is not missed twice."""
    if isinstance(symbol, Absent) and isinstance(masthead, Absent):
        yield rule.cannot_tell(masthead.reason)
    elif isinstance(symbol, Absent):
        at = symbol.near or whole(document.written[:1])
        yield rule.failed(at, variant="no-symbol")
    elif symbol.series is None or symbol.number is None:
        slip = _symbols.slip(symbol.text, symbol.nearest) if symbol.nearest else _symbols.flaw(symbol.text)
        said = None if slip is None else "slip"
        yield rule.failed(symbol.span, found=symbol.text, nearest=symbol.nearest, variant=said, slip=slip or "")
    else:
        yield rule.passed(symbol.span, symbol=symbol.text)
