"""The running heads of every language version have the same symbol.

Why:
    A version whose pages carry another symbol is filed, page by page, with another document.

Source: symbol-guide
    A symbol identifies one document in all its languages, and is repeated on each page.

Applies:
    To every kind and era, where a page after the first has a head with a symbol.

Limits:
    The asterisk of a reissue is left aside. How many pages there are is the language's own.

Examples:
    en:
        good: CD/1697 ⏎ page
        bad: CD/1679 ⏎ page
    zh, page 3:
        good: CD/1697
        bad: CD/1698
"""

from cdcheck.concordances import Compared, Concordance, Told, Versions
from cdcheck.outcome import Absent
from cdcheck.parts.page_headers import PageHeaders

concordance = Concordance(
    __name__,
    fact="running heads",
    severity="error",
    after=("symbol",),
    may_lack=True,
    catalogue=("XC-08",),
)


def compare(versions: Versions) -> Compared:
    """Compare the symbols of all heads."""
    return concordance.alike(versions, tell)


def tell(headers: PageHeaders) -> Told | Absent:
    """The different symbols in the running heads, without the asterisk of a reissue."""
    heads = [head for head in headers.items if head.symbol]
    if not heads:
        return Absent("inapplicable", "no running head with a symbol was recognised")
    symbols = {str(head.symbol).rstrip("*") for head in heads}
    return Told(frozenset(symbols), ", ".join(sorted(symbols)), [head.span for head in heads])
