"""Every page after the first has a page header.

Why:
    Without running heads a loose page cannot be traced to its document, nor put in its order.

Source: Practice
    CD/1839, CD/1831, CD/1853, CD/PV.799 and CD/PV.941 head every page after the first; so does CD/PV.1475 of the template in
    use since 2010.

Applies:
    To every kind, language and era; inapplicable to a document of one page, or of no more than one where pages are unknown.

Limits:
    Asks for one running head at least; whether every page has one, and the symbol in it, is another rule's matter. Where the
    file does not say where its pages begin, nothing can be told from their absence.

Examples:
    en note-verbale:
        good: CD/1745 ⏎ page 2
        good: CD/1745 ⏎ page 3
        bad: (nothing)
    zh note-verbale:
        good: CD/1745 ⏎ page 2
        good: CD/1745 ⏎ page 3
        bad: (nothing)
"""

from cdcheck.document import Document, whole
from cdcheck.outcome import Absent
from cdcheck.parts.page_headers import PageHeaders
from cdcheck.rules import Findings, Rule
from cdcheck.text import is_han

rule = Rule(
    __name__,
    severity="error",
    passes="Pages with a page header: {number}.",
    fails="The pages after the first have no page header (number of pages: {number}).",
    advice="Add a page header with the symbol and the page number to every page after the first.",
    variants={
        "no-header": "The pages after the first have no page header.",
    },
    catalogue=("HD-01",),
)

# So many lines of print, of so many columns, fill a page.
_PAGE, _COLUMNS = 66, 76


def check(headers: PageHeaders | Absent, document: Document) -> Findings:
    """Ask for one head at least, where there is a second page to bear it."""
    heads = () if isinstance(headers, Absent) else headers.items
    later = [line for line in document.written if line.page is not None and line.page > 1]
    if heads:
        yield rule.passed([head.span for head in heads], number=len(heads))
    elif not isinstance(headers, Absent) and headers.bare:
        said = "no-header"
        yield rule.failed(whole(headers.bare[:1]), number=len(headers.bare), variant=said)
    elif document.pages is None and _printed(document) > _PAGE:
        yield rule.cannot_tell("There is no page header, and the text has no page breaks that would show where one belongs.")
    elif document.pages is None:
        yield rule.inapplicable("There is no page header, and the text is no longer than a page, which bears none.")
    elif not later:
        yield rule.inapplicable("The document has one page, and a first page bears no page header.")
    else:
        yield rule.failed(whole(later[:1]), number=len({line.page for line in later}))


def _printed(document: Document) -> int:
    """How many lines of print a text takes, wherever it is broken; a Chinese character takes two columns."""
    return sum(1 + (len(line.text) + sum(map(is_han, line.text))) // _COLUMNS for line in document.lines)
