"""The document's first page: where the file begins with a later one, its first pages were lost.

Not a part that a report shows: rules about what the first page bears, or where the count of pages begins, ask for it.
"""

from typing import NamedTuple

from cdcheck import candidates
from cdcheck.document import Document, Span, whole
from cdcheck.languages import Language
from cdcheck.outcome import Absent
from cdcheck.parts import Part
from cdcheck.parts.masthead import Masthead
from cdcheck.parts.page_headers import read_head


class FirstPage(NamedTuple):
    """That the file begins with the document's first page. ``span`` is the masthead, or without one the first line."""

    span: Span


part = Part(FirstPage, reported=False)

# Where a text has no pages, a running head at the file's beginning stands within so many written lines.
_TOP = 3


def recognise(document: Document, masthead: Masthead | Absent, language: Language) -> FirstPage | Absent:
    """Any beginning but a running head with a symbol and the number of a later page, and no masthead."""
    if isinstance(masthead, Masthead):
        candidates.took("first_page", masthead.span, "a masthead stands on the first page alone")
        return FirstPage(masthead.span)
    if not document.written:
        return Absent("cantTell", "The document has no text.")
    lines = [line for line in document.written if line.page in (None, 1) and line.running is None]
    head = read_head(1, lines if document.pages is not None else lines[:_TOP], language)
    if head is not None and head.symbol is not None and head.page is not None and head.page > 1:
        candidates.refused("first_page", head.span, f"its running head says that it is page {head.page}")
        reason = f"The document's first page is missing: the file begins with page {head.page}."
        return Absent("cantTell", reason, head.span.location())
    first = whole(document.written[:1])
    candidates.took("first_page", first, "no running head with the number of a later page stands above it")
    return FirstPage(first)
