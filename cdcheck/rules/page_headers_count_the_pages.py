"""The page numbers are consecutive.

Why:
    Page numbers are how a text is cited and how a reader sees that nothing is missing. A number that is not the page's own
    leads both astray.

Source: Practice
    CD/1839 and CD/1853 number their pages 2, 3, 4 and so on to the end, the annexed text included.

Applies:
    To every kind, language and era; inapplicable where no page has a number.

Limits:
    Where the file does not say where its pages begin, only a number that is no greater than the one before is wrong: a gap is
    reported as missing running heads. A Word file has one running head for many pages: a number that is typed in it, where a
    field should print it, is wrong on all of them but one. Which they are is known only where the file itself breaks them.

Examples:
    en, page 3:
        good: page 3
        bad: page 2
    ru, page 3:
        good: page 3
        bad: page 4
    zh, page 2:
        good: page 2
        bad: page 3
"""

from cdcheck.parts.first_page import FirstPage
from cdcheck.parts.page_headers import PageHeader, PageHeaders
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="error",
    passes="The page numbers are consecutive: {numbers}.",
    fails="The page is numbered {found}, but it is page {expected}.",
    advice="Number the pages consecutively.",
    variants={
        "order": "The page numbered {before} is followed by one numbered {found}.",
        "typed": "The number {found} is typed instead of printed by the field PAGE, and page {last} has it as well.",
        "no-numbers": "The pages with this page header have no number.",
        "no-number": "Page {expected} has no number.",
    },
    catalogue=("PG-01", "PG-02"),
)


def check(headers: PageHeaders, first: FirstPage) -> Findings:
    """Compare each printed number with the page it stands on or, if that is not known, with the number before.

    Where the first page is missing, every page stands on the place of another.
    """
    numbered = [head for head in headers.items if head.page is not None]
    if not numbered:
        yield rule.inapplicable("No page has a page number.")
        return
    failures = []
    typed = []
    before = 0
    for head in headers.items:
        at = head.foot or head.span
        page = str(head.physical)
        if head.counted:
            continue
        if head.page is None:
            if head.running is not None:
                failures.append(rule.failed(at, variant="no-numbers"))
            if head.physical is not None:
                failures.append(rule.failed(at, expected=page, variant="no-number"))
            continue
        if head.physical is not None and head.page != head.physical:
            failures.append(rule.failed(at, expected=page, found=str(head.page)))
        elif head.physical is None and head.page <= before:
            said = "order"
            failures.append(rule.failed(at, expected=str(before + 1), found=str(head.page), variant=said, before=before))
        elif head.running is not None and head.page < (last := _last_known(head, headers)):
            said = "typed"
            failures.append(rule.failed(at, expected="the field PAGE", found=str(head.page), variant=said, last=last))
        elif head.running is not None:
            typed.append(head)
        before = head.page
    yield from failures
    if typed and not failures:
        said = f"the field PAGE does not print the number {typed[0].page}: which pages bear it is known when Word lays them out"
        yield rule.cannot_tell(said, typed[0].foot or typed[0].span)
        return
    pages = [head.page for head in numbered]
    in_each_section = any(head.running for head in numbered)
    if not failures and headers.pages is None and not in_each_section and pages != list(range(2, len(pages) + 2)):
        yield rule.inapplicable("Some pages have no page header, so their count cannot be followed.")
    elif not failures:
        spans = [head.foot or head.span for head in numbered]
        yield rule.passed(spans, numbers=", ".join(["a field" if head.counted else str(head.page) for head in numbered]))


def _last_known(head: PageHeader, headers: PageHeaders) -> int:
    """The last page that surely bears a head of a file that lays out its pages only when it is opened, by its page breaks."""
    at = head.span.lines[0].number
    others = [other.span.lines[0] for other in headers.items if other.running and other.running[:2] != (head.running or ())[:2]]
    below = min([line.number for line in (*others, *headers.bare) if line.number > at], default=None)
    if below is None:
        return 1 + len(headers.starts)
    # The break directly above the next head is that of its own page.
    return 1 + sum(line.number < below - 1 for line in headers.starts)
