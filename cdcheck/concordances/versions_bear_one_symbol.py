"""Every language version bears the same symbol.

Why:
    A symbol is the name of one document in all its languages; a version that bears another cannot be found under its own.

Source: symbol-guide
    A symbol identifies one document; all its language versions bear it.

Applies:
    To every kind and era.

Limits:
    The asterisk of a reissue is left aside, since one version may be reissued alone. A version without a symbol cannot tell.

Examples:
    any:
        good: CD/1697
        bad: CD/1967
    any note-verbale:
        good: CD/1745
        bad: CD/1745/Rev.1
    en, page 1:
        good: CD/1697
        spare: CD/1697*
"""

from cdcheck.concordances import Compared, Concordance, Told, Versions
from cdcheck.parts.symbol import Symbol

concordance = Concordance(
    __name__,
    fact="symbol",
    severity="error",
    catalogue=("SY-03", "XC-08"),
)


def compare(versions: Versions) -> Compared:
    """Compare the symbols as printed."""
    return concordance.alike(versions, tell)


def tell(symbol: Symbol) -> Told:
    """The symbol without the asterisk of a reissue."""
    text = symbol.text.rstrip("*")
    return Told(text, text, symbol.span)
