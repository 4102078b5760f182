"""All page headers have the same form.

Why:
    Two manners in one document show that pages of two templates, or of two documents, were put together.

Source: Practice
    CD/1839, CD/1831 and CD/1853 have "page N" under the symbol throughout; CD/PV.1475 and A/HRC/17/2 have the number in the
    foot throughout; none mixes them.

Applies:
    To every kind, language and era; inapplicable where fewer than two pages have a page header.

Limits:
    Judges only running heads that were recognised.

Examples:
    en, page 3:
        good: page 3
        bad: 3
    fr, page 2:
        good: page 2
        bad: 2
"""

from collections import Counter

from cdcheck.parts.page_headers import PageHeaders
from cdcheck.rules import Findings, Rule
from cdcheck.rules._running_heads import FORMS

rule = Rule(
    __name__,
    severity="warning",
    passes="All {number} page headers have the same form.",
    fails="The form of this page header differs from the others: {found} instead of {expected}.",
    advice="Give all page headers the same form.",
    catalogue=("HD-04",),
)


def check(headers: PageHeaders) -> Findings:
    """Find the numbered heads whose form is not that of most; without its number a head has no form to judge."""
    heads = [head for head in headers.items if head.page is not None]
    if len(heads) < 2 and not any(head.running for head in heads):
        yield rule.inapplicable("Fewer than two pages have a page header with a number.")
        return
    usual = Counter([head.system for head in heads]).most_common(1)[0][0]
    odd = [head for head in heads if head.system != usual]
    for head in odd:
        yield rule.failed(head.span, expected=FORMS[usual], found=FORMS[head.system])
    if not odd:
        yield rule.passed([head.span for head in heads], number=len(heads))
