"""Running heads and feet: the symbol and the page number of every page after the first."""

from collections import Counter
from itertools import groupby
from typing import Literal, NamedTuple

from cdcheck import candidates
from cdcheck.document import Document, Line, Running, Span, whole
from cdcheck.languages import Language
from cdcheck.outcome import Absent
from cdcheck.parts import Aside, Part, _heads_unpaged
from cdcheck.parts._head_zones import Edges, Usual, edges, number_of, read_page, usual
from cdcheck.parts.masthead import Masthead


class PageHeader(NamedTuple):
    """One page's running head and foot. ``page`` is the number printed, ``physical`` the page it stands on, if known."""

    page: int | None
    symbol: str | None
    text: str
    span: Span
    physical: Aside[int | None] = None
    system: Aside[Literal["page", "number", "footer"]] = "page"
    foot: Aside[Span | None] = None
    """Where the page number stands, when it is in the foot."""
    running: Aside[Running | None] = None
    """The pages that bear it, in a file that has one head for many."""
    counted: Aside[bool] = False
    """Whether a field, not a typed number, prints the page's number."""
    others: Aside[tuple[str, ...]] = ()
    """Further symbols that stand in the head."""


class PageHeaders(NamedTuple):
    """The running heads in the order of the pages. ``pages`` is the number of physical pages, None where the format has none.

    ``system`` is ``page`` (symbol and "page N"), ``number`` (symbol and N), ``footer`` (symbol above, N below), or None where
    there is no running head at all.
    """

    items: tuple[PageHeader, ...]
    system: Literal["page", "number", "footer"] | None
    pages: int | None
    starts: tuple[Line, ...]
    """The first line of each page after the first, where pages or page breaks are known."""
    bare: tuple[Line, ...] = ()
    """In a file that has one head for many pages, lines in the place of heads that pages lack."""
    furniture: tuple[Line, ...] = ()
    """Lines at the edges of pages that are neither head nor foot nor text: specks, banners, marks."""

    @property
    def shown(self) -> tuple[PageHeader, ...]:
        """The value that a report shows."""
        return self.items

    @property
    def evidence(self) -> list[Span]:
        """The places that a report shows."""
        return [item.span for item in self.items]


part = Part(PageHeaders)


def recognise(document: Document, masthead: Masthead | Absent, language: Language) -> PageHeaders:
    """Heads and feet page by page; by section, where a file has one for many pages; else those that the text repeats."""
    bare: list[Line] = []
    furniture: tuple[Line, ...] = ()
    if document.pages is not None:
        pages = [(lines[0].page or 1, lines) for lines in _by_page(document)]
        found = edges(pages, language)
        items = _on_pages(found)
        furniture = tuple([line for page in found for line in page.furniture])
        starts = tuple([page.first for page in found if page.first is not None])
    else:
        items, bare = _by_section(document, language)
        starts = tuple([line for line in document.lines if line.text == "\f"])
        if not items:
            own = masthead.span.lines if isinstance(masthead, Masthead) else ()
            lines = [line for line in document.written if line.running is None]
            items = [_unpaged(head) for head in _heads_unpaged.heads(lines, own, language)]
            bare = [] if items else bare
            starts = starts or tuple([item.span.lines[0] for item in items])
    systems = [item.system for item in items]
    system = Counter(sorted(systems)).most_common(1)[0][0] if systems else None
    return PageHeaders(tuple(items), system, document.pages, starts, tuple(bare), furniture)


def read_head(page: int, lines: list[Line], language: Language) -> PageHeader | None:
    """The head and foot of one page, whose written lines are given; None where it has neither."""
    found = read_page(page, lines, language)
    return _header(found, usual([found]))


def _by_page(document: Document) -> list[list[Line]]:
    """The written lines of each page; of a page without any, its first line."""
    pages = [list(lines) for _, lines in groupby(document.lines, key=lambda line: line.page)]
    return [[line for line in lines if not line.blank] or lines[:1] for lines in pages]


def _on_pages(found: list[Edges]) -> list[PageHeader]:
    items = []
    known = usual(found)
    for page in found:
        head = _header(page, known)
        if head is not None:
            items.append(head)
        if candidates.asked():
            _say(page, head)
    return items


def _header(page: Edges, known: Usual) -> PageHeader | None:
    """The head and foot of a page as one: the symbol, and of the numbers that it may have the one in the usual form."""
    number = number_of(page, known)
    head = [line for line in page.head if number is None or line is number.line or _is_of_head(line, page)]
    foot = number.line if number is not None and number.system == "footer" else None
    if not head and foot is None:
        return None
    span, below = whole(head or ([foot] if foot else [])), whole([foot]) if foot else None
    text = " ".join([one.words for one in ([span, below] if head and below else [span])])
    symbol, *others = page.symbols or (None,)
    system = number.system if number is not None else "footer"
    return PageHeader(
        number.value if number else None, symbol, text, span, page.page, system, below, others=tuple(filter(None, others))
    )


def _is_of_head(line: Line, page: Edges) -> bool:
    """Whether a line of the head is more than a number that was not taken for the page's."""
    return all(other.line is not line or other.sure == 3 for other in page.numberings)


def _say(page: Edges, head: PageHeader | None) -> None:
    """Say what was found at the head and the foot of a page."""
    if head is None:
        why = (
            f"page {page.page} has no running head: nothing at its edges is a symbol or a page number, "
            "nor stands in the same place on other pages with one below it"
        )
        candidates.refused("page_headers", None if page.first is None or page.first.blank else whole([page.first]), why)
        return
    number = "no number" if head.page is None else f"the number {head.page}{' at its foot' if head.foot else ''}"
    symbol = f"the symbol {head.symbol}" if head.symbol else "no symbol"
    candidates.took("page_headers", head.span, f"page {page.page} has {symbol} and {number}")


def _by_section(document: Document, language: Language) -> tuple[list[PageHeader], list[Line]]:
    """The heads of a file that has one for many pages, without that of the first page; and where pages lack a head."""
    groups: dict[tuple[int, str], list[Line]] = {}
    for line in document.lines:
        if line.running is not None and line.running[:2] != (1, "first"):
            groups.setdefault(line.running[:2], []).append(line)
    items, bare = [], []
    for lines in groups.values():
        counted = [line for line in lines if line.running and line.running.counted]
        # The field shows the number of some page: which it is, is known when the pages are laid out.
        shown = [one.value for one in read_page(2, counted, language).numberings] if counted else []
        head = read_head(shown[0] if shown else 2, [line for line in lines if not line.blank], language)
        heads = [line for line in lines if line.zone == "header"]
        if head is not None and (head.symbol or head.page is not None):
            own = {*head.span.lines, *(head.foot.lines if head.foot else ())}
            field_in = any(line in own for line in counted)
            items.append(head._replace(physical=None, running=lines[0].running, counted=field_in))
            candidates.took("page_headers", head.span, "it is the head of a section, with a symbol or a page number")
        elif heads:
            candidates.refused("page_headers", whole(heads[:1]), "the head of a section has neither a symbol nor a page number")
            bare.append(heads[0])
    return items, bare


def _unpaged(head: _heads_unpaged.Unpaged) -> PageHeader:
    span, foot = whole(head.head), whole([head.foot]) if head.foot is not None else None
    text = f"{span.words} {foot.words}" if foot is not None and foot != span else span.words
    return PageHeader(head.number, head.symbol, text, span, None, head.system, foot)
