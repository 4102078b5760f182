"""The symbol is at the head of every page after the first.

Why:
    Pages are copied and cited one by one. A page without a symbol cannot be traced to its document, and a head that is
    missing is often a page that is missing.

Source: Practice
    CD/1839, CD/1831 and CD/1853 have symbol and page number on every page after the first; CD/PV.1475 has the symbol.

Applies:
    To every kind, language and era, whether one page lacks the symbol or all do; inapplicable where no page has a page header
    of any sort, which another rule reports, unless heads with the symbol are in the file and are not printed.

Limits:
    Where the file does not say where its pages begin, a missing head is known only by a gap in the page numbers, and nothing
    is known of the pages after the last numbered one.

Examples:
    en, page 2:
        good: (line) CD/1697
        bad: (nothing)
    ar, page 3:
        good: (line) CD/1697
        bad: (nothing)
    zh letter-new, page 2:
        good: (line) CD/2101
        bad: (nothing)
"""

from collections.abc import Iterable

from cdcheck.document import Document, Line, Span, whole
from cdcheck.outcome import Absent, Finding
from cdcheck.parts.first_page import FirstPage
from cdcheck.parts.page_headers import PageHeaders
from cdcheck.parts.symbol import Symbol
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="error",
    passes="Pages with the symbol in the page header: {number}. No page is known to lack it.",
    fails="The symbol is missing from the head of {pages}.",
    advice="Add the symbol to the page header of every page after the first: {expected}.",
    variants={
        "other-header": 'The page header or footer "{found}" has no symbol.',
        "not-printed": "The page header with the symbol {expected} is in the file but is not printed ({why}).",
        "section": "The symbol is missing from the head of the {which} of section {section}.",
        "gap": "The symbol is missing from the head of {pages}: no page header is found before this one.",
    },
    catalogue=("HD-01",),
    family="page-headers",
)


def check(headers: PageHeaders, first: FirstPage, symbol: Symbol | Absent, document: Document) -> Findings:
    """Compare the pages that have a symbol at their head with those that should, if the first of them is there."""
    heads = [head for head in headers.items if head.symbol]
    unseen = None if heads else _unseen(headers, symbol, document)
    if unseen is not None or not headers.items:
        yield unseen or rule.inapplicable("No page has a page header.")
        return
    if heads:
        expected = heads[0].symbol
    elif isinstance(symbol, Symbol):
        expected = symbol.text.rstrip("*")
    else:
        yield rule.absent(symbol)
        return
    failures = []
    lacking: dict[int | None, Span] = {}
    for head in headers.items:
        if not head.symbol and head.running is not None:
            said = "other-header"
            failures.append(rule.failed(head.span, expected=expected, found=head.text, variant=said))
        elif not head.symbol:
            lacking[head.physical or head.page] = head.span
    for line in headers.bare:
        which, section = _bare(line)
        failures.append(rule.failed(whole([line]), expected=expected, variant="section", which=which, section=section))
    if headers.pages is None:
        before = 1
        for head in headers.items:
            if head.page is not None and head.page > before + 1 and head.running is None:
                failures.append(
                    rule.failed(head.span, expected=expected, variant="gap", pages=_pages(range(before + 1, head.page)))
                )
            before = max(before, head.page or 0)
    else:
        headed = {head.physical for head in headers.items}
        lacking |= {page: whole([start]) for page, start in enumerate(headers.starts, 2) if page not in headed}
    if lacking:
        failures.append(rule.failed(list(lacking.values()), expected=expected, pages=_pages(lacking)))
    yield from failures
    if not failures:
        yield rule.passed([head.span for head in heads], number=len(heads))


def _unseen(headers: PageHeaders, symbol: Symbol | Absent, document: Document) -> Finding | None:
    """The failure where heads with the symbol are in the file and nobody sees them."""
    if isinstance(symbol, Absent):
        return None
    for one in document.apart:
        later = one.line.zone == "header" or (one.line.page is not None and one.line.page > 1)
        if later and not one.printed and symbol.text.rstrip("*") in one.line.text:
            places = [start for start in headers.starts if start.page == one.line.page] or [*document.written[:1]]
            said = "not-printed"
            return rule.failed(whole(places[:1]), expected=symbol.text, variant=said, why=one.why)
    return None


def _bare(line: Line) -> tuple[str, int]:
    """Which pages of which section have the head of a line."""
    section, pages = line.running[:2] if line.running else (1, "other")
    return {"first": "first page", "even": "even pages"}.get(pages, "pages"), section


def _pages(lacking: Iterable[int | None]) -> str:
    """The pages in words, neighbours together: "pages 2 to 4 and 7"."""
    numbers = sorted([page for page in lacking if page is not None])
    runs: list[list[int]] = []
    for page in numbers:
        if runs and page == runs[-1][-1] + 1:
            runs[-1].append(page)
        else:
            runs.append([page])
    said = [f"{run[0]} to {run[-1]}" if len(run) > 1 else str(run[0]) for run in runs]
    listed = " and ".join([", ".join(said[:-1]), said[-1]] if len(said) > 1 else said)
    return f"page{'s' if len(numbers) > 1 else ''} {listed}" if numbers else "a page"
