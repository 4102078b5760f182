"""Every page header has the symbol of the document.

Why:
    A page that carries another document's symbol is filed, cited and printed with that other document.

Source: symbol-guide
    A symbol identifies one document; it stands in the masthead and is repeated on each page.

Applies:
    To every kind, language and era.

Limits:
    Judges only running heads that were recognised. The asterisk of a reissue may be left out of them.

Examples:
    any, page 2:
        good: CD/1697
        bad: CD/1679
"""

from cdcheck.parts.page_headers import PageHeaders
from cdcheck.parts.symbol import Symbol
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="error",
    passes="The symbol {symbol} is in every page header (seen: {number}).",
    fails="The page header has the symbol {found}, but the symbol of the document is {expected}.",
    advice="Replace the symbol in the page header with {expected}.",
    catalogue=("SY-02",),
    family="page-headers",
)


def check(symbol: Symbol, headers: PageHeaders) -> Findings:
    """Compare each running head with the symbol."""
    heads = [head for head in headers.items if head.symbol]
    if not heads:
        yield rule.inapplicable("No page header with a symbol was recognised.")
    # An ill-formed symbol is another rule's finding: the heads may have it as it should be.
    wanted = (symbol.text if symbol.series else symbol.nearest or symbol.text).rstrip("*")
    printed = symbol.text.rstrip("*")
    wrong = [
        (head, [one for one in (head.symbol, *head.others) if one and one.rstrip("*") not in (wanted, printed)])
        for head in heads
    ]
    for head, found in wrong:
        if found:
            yield rule.failed(head.span, expected=wanted, found=" and ".join(found))
    if heads and not any(found for _, found in wrong):
        yield rule.passed([head.span for head in heads], number=len(heads), symbol=wanted)
