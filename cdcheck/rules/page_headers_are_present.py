"""Pages after the first have running heads.

Why:
    Without running heads a loose page cannot be traced to its document, nor put in its order.

Source: Practice
    CD/1839, CD/1831, CD/1853, CD/PV.799 and CD/PV.941 head every page after the first; so does CD/PV.1475 of the template in
    use since 2010.

Applies:
    To every kind, language and era; inapplicable to a document of one page.

Limits:
    Asks for one running head at least; whether every page has one is another rule's matter. Where the file does not say where
    its pages begin, nothing can be told from their absence.

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

rule = Rule(
    __name__,
    severity="warning",
    passes="pages with a running head: {number}",
    fails="no page after the first has a running head; such pages: {number}",
    catalogue=("HD-01",),
)


def check(headers: PageHeaders | Absent, document: Document) -> Findings:
    """Ask for one head at least, where there is a second page to bear it."""
    heads = () if isinstance(headers, Absent) else headers.items
    later = [line for line in document.written if line.page is not None and line.page > 1]
    if heads and all(head.foot is not None and not head.symbol for head in heads):
        said = "the pages after the first have their numbers at the foot ({number}), and none has the symbol at its head"
        yield rule.failed([head.span for head in heads], number=len(heads), message=said)
    elif heads:
        yield rule.passed([head.span for head in heads], number=len(heads))
    elif not isinstance(headers, Absent) and headers.bare:
        said = "pages after the first have no running head"
        yield rule.failed(whole(headers.bare[:1]), number=len(headers.bare), message=said)
    elif document.pages is None:
        yield rule.cannot_tell("there is no running head, and the text has no page breaks that would show where one belongs")
    elif not later:
        yield rule.inapplicable("the document has one page, and a first page bears no running head")
    else:
        yield rule.failed(whole(later[:1]), number=len({line.page for line in later}))
