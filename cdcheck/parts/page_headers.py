"""Running heads and feet: the symbol and the page number of every page after the first."""

import re
from collections import Counter
from functools import cache
from itertools import groupby
from typing import Literal, NamedTuple

from cdcheck import candidates
from cdcheck.document import Document, Line, Running, Span, whole
from cdcheck.languages import Language
from cdcheck.parts import Aside, Part, _symbols
from cdcheck.parts.job_number import GENEVA
from cdcheck.text import fold, plain_digits, vocabulary


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

    @property
    def shown(self) -> tuple[PageHeader, ...]:
        """The value that a report shows."""
        return self.items

    @property
    def evidence(self) -> list[Span]:
        """The places that a report shows."""
        return [item.span for item in self.items]


part = Part(PageHeaders)

# How many written lines from the top of a page a head may reach, and from the bottom a foot.
_TOP, _BOTTOM = 5, 4
_NUMBER = re.compile(r"[-\u2013\u2014 ]*(\d{1,4})[-\u2013\u2014 ]*")
_JOB_FOOT = re.compile(
    rf"(?:(?P<before>\d{{1,4}})\s+)?{GENEVA}\s?[.,]?\s?\d\d\s?[-\u2010-\u2015]\s?\d{{4,6}}(?:\s*\([A-Z]\))?"
    r"(?:\s+(?P<after>\d{1,4}))?"
)
_NEW_YORK_FOOT = re.compile(r"(?:(?P<before>\d{1,4})\s+)?\d\d-\d{5}(?:\s+(?P<after>\d{1,4}))?")


def recognise(document: Document, language: Language) -> PageHeaders:
    """Heads and feet page by page; in a text without pages, the heads that say "page N"."""
    bare: list[Line] = []
    if document.pages is None:
        items, bare = _by_section(document, language)
        starts = tuple([line for line in document.lines if line.text == "\f"])
        if not items:
            items = _without_pages(document, language)
            bare = [] if items else bare
            starts = starts or tuple([item.span.lines[0] for item in items])
    else:
        pages = [list(lines) for _, lines in groupby(document.lines, key=lambda line: line.page)]
        items, first_lines = [], []
        for lines in pages:
            page = lines[0].page or 1
            if page == 1:
                continue
            first_lines.append(next((line for line in lines if not line.blank), lines[0]))
            head = read_head(page, [line for line in lines if not line.blank], language)
            if head is not None:
                items.append(head)
            if candidates.asked():
                _say(page, head, first_lines[-1])
        starts = tuple(first_lines)
    systems = [item.system for item in items]
    system = Counter(sorted(systems)).most_common(1)[0][0] if systems else None
    return PageHeaders(tuple(items), system, document.pages, starts, tuple(bare))


def _say(page: int, head: PageHeader | None, first: Line) -> None:
    """Say what was found at the head and the foot of a page."""
    if head is None:
        why = (
            f"page {page} has no running head: none of its first {_TOP} lines is a symbol or a page number, "
            f"and none of its last {_BOTTOM} a page number"
        )
        candidates.refused("page_headers", None if first.blank else whole([first]), why)
        return
    number = "no number" if head.page is None else f"the number {head.page}{' at its foot' if head.foot else ''}"
    symbol = f"the symbol {head.symbol}" if head.symbol else "no symbol"
    candidates.took("page_headers", head.span, f"page {page} has {symbol} and {number}")


def page_number(text: str, language: Language) -> int | None:
    """N where a line is nothing but the word for page and N, in either order; else None."""
    key = fold(text).strip()
    if len(key) > 24 or not key:
        return None
    if not any(map(str.isdecimal, key)):
        return None
    for word, _ in vocabulary(language.page):
        key = key.replace(word, " ")
    if key.strip().isdecimal() and not plain_digits(text).strip(" -\u2013.").isdecimal():
        return int(key)
    return None


def _is_language_line(text: str, language: Language) -> bool:
    return fold(text).strip() in _language_names(language)


@cache
def _language_names(language: Language) -> frozenset[str]:
    words = [word for words in (language.own_name_in_masthead, *language.languages.values()) for word in words]
    return frozenset([key for key, _ in vocabulary(tuple(words))])


def _symbol_and_page(text: str, language: Language) -> tuple[str, int | None] | None:
    """A line that begins or ends with a symbol: the symbol, and the number where the rest is a page line or a bare number."""
    stripped = _symbols.seen(text).strip()
    if "/" not in stripped and "\\" not in stripped and stripped[:2].upper() != "CD":
        return None
    # A symbol that ends a sentence is cited in it.
    if stripped.endswith((".", ",", ";", ":", "\u3002", "\u060c")):
        return None
    stripped = stripped[slice(*_symbols.own(stripped))]
    # What follows a well-formed symbol is read first: a misspelt one may hold spaces, "CD/1839/Rev.1 page 2" is none.
    words = stripped.split()
    for symbol, others in ((words[0], words[1:]), (words[-1], words[:-1])) if len(words) > 1 else ():
        if _symbols.parse(symbol) is not None:
            rest = " ".join(others)
            number = page_number(rest, language)
            if number is None and (bare := _NUMBER.fullmatch(plain_digits(rest))) is not None:
                number = int(bare[1])
            if number is not None:
                return symbol, number
    if _symbols.is_symbol(stripped):
        return stripped, None
    for match in _symbols.LOOSE.finditer(stripped):
        rest = (stripped[: match.start()] + " " + stripped[match.end() :]).strip()
        if match.start() and match.end() < len(stripped):
            continue
        number = page_number(rest, language)
        if number is None and (bare := _NUMBER.fullmatch(plain_digits(rest))) is not None:
            number = int(bare[1])
        if number is not None:
            return match[0].strip(), number
    # A symbol and the page line may be parted by spaces alone: "CD/1839 page 2".
    for at in range(1, len(words)):
        for symbol, rest in ((" ".join(words[:at]), " ".join(words[at:])), (" ".join(words[at:]), " ".join(words[:at]))):
            if _symbols.is_symbol(symbol) and (number := page_number(rest, language)) is not None:
                return symbol, number
    return None


def read_head(page: int, lines: list[Line], language: Language) -> PageHeader | None:
    """The head and foot of one physical page, whose written lines are given; None where it has neither."""
    top, bottom = _zone(lines, "header", lines[:_TOP]), _zone(lines, "footer", lines[-_BOTTOM:])
    symbol: str | None = None
    number: int | None = None
    system: Literal["page", "number", "footer"] | None = None
    head: list[Line] = []
    foot: Line | None = None
    for at, line in enumerate(top):
        found = _symbol_and_page(line.text, language)
        if found is not None and (symbol is None or (at == 1 and number is None and _of_two_bodies(symbol, found[0]))):
            # A document that two bodies issue has the symbols of both.
            if symbol is not None and _symbols.is_of_the_conference(symbol):
                found = symbol, found[1]
            symbol, beside = found
            head.append(line)
            if beside is not None:
                number = beside
                system = "number" if sorted(fold(line.text).split()) == sorted(fold(f"{symbol} {number}").split()) else "page"
            continue
        if number is None and (paged := page_number(line.text, language)) is not None:
            number, system = paged, "page"
            head.append(line)
            continue
        bare = _NUMBER.fullmatch(plain_digits(line.text).strip())
        if number is None and bare and (at < 2 or symbol is not None) and abs(int(bare[1]) - page) <= 2:
            number, system = int(bare[1]), "number"
            head.append(line)
            continue
        if not (symbol is not None and number is None and at < 3 and _is_language_line(line.text, language)):
            break
        head.append(line)
    if number is None:
        for line in reversed(bottom):
            if line in head:
                continue
            text = plain_digits(line.text).strip()
            taken = _JOB_FOOT.fullmatch(text) or _NEW_YORK_FOOT.fullmatch(text)
            bare = _NUMBER.fullmatch(text)
            if taken and (taken["before"] or taken["after"]):
                number = int(taken["before"] or taken["after"])
            elif bare and abs(int(bare[1]) - page) <= 20:
                number = int(bare[1])
            elif (paged := page_number(text, language)) is not None:
                number = paged
            if number is not None:
                foot, system = line, "footer"
                break
    if not head and foot is None:
        return None
    while head and symbol is not None and _is_language_line(head[-1].text, language):
        head.pop()
    spans = [whole(head)] if head else []
    below = whole([foot]) if foot else None
    text = " ".join(span.words for span in [*spans, *([below] if below else [])])
    return PageHeader(
        number, symbol, text, spans[0] if spans else whole([foot] if foot else lines[:1]), page, system or "footer", below
    )


def _of_two_bodies(one: str, other: str) -> bool:
    """Whether of two symbols one is the Conference's, the other another body's."""
    others = [_symbols.is_of_another_body(symbol) for symbol in (one, other)]
    return sorted(others) == [False, True] and any(map(_symbols.is_of_the_conference, (one, other)))


# A number that is the page's own, not one of a symbol or a job number.
_PAGE = re.compile(r"(?<![\w/.,-])\d{1,4}(?![\w/.,-])")


def _by_section(document: Document, language: Language) -> tuple[list[PageHeader], list[Line]]:
    """The heads of a file that has one for many pages, without that of the first page; and where pages lack a head."""
    groups: dict[tuple[int, str], list[Line]] = {}
    for line in document.lines:
        if line.running is not None and line.running[:2] != (1, "first"):
            groups.setdefault(line.running[:2], []).append(line)
    items, bare = [], []
    for lines in groups.values():
        counted = [line for line in lines if line.running and line.running.counted]
        number = next((found for line in counted if (found := _PAGE.search(plain_digits(line.text)))), None)
        head = read_head(int(number[0]) if number else 2, [line for line in lines if not line.blank], language)
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


def _zone(lines: list[Line], zone: str, otherwise: list[Line]) -> list[Line]:
    """The lines of a zone that the format itself marks, else those that stand in its place."""
    return [line for line in lines if line.zone == zone] or otherwise


def _without_pages(document: Document, language: Language) -> list[PageHeader]:
    """Heads in a text whose pages are lost: a symbol and, on the same or the next written line, "page N"."""
    lines = tuple([line for line in document.written if line.running is None])
    items = []
    at = 0
    while at < len(lines):
        found = _symbol_and_page(lines[at].text, language) if len(lines[at].text.strip()) <= 48 else None
        if found is None:
            at += 1
            continue
        symbol, number = found
        length = 1
        worded = number is not None and page_number(lines[at].text.strip().replace(symbol, ""), language) is not None
        if number is None:
            for n in (1, 2):
                below = lines[at + n] if at + n < len(lines) else None
                if below is not None and (number := page_number(below.text, language)) is not None:
                    length, worded = n + 1, True
                    break
                if below is None or not _is_language_line(below.text, language):
                    break
        if worded and number is not None:
            span = whole(lines[at : at + length])
            items.append(PageHeader(number, symbol, span.words, span, None, "page"))
            candidates.took("page_headers", span, "a symbol and a line with the word for page and a number")
            at += length
            continue
        candidates.refused(
            "page_headers", whole([lines[at]]), "a symbol without the word for page and a number beside it or on the next line"
        )
        at += 1
    return items or _symbols_alone(lines, language)


# A line of a paragraph is at least this long, unless it is its last.
_FULL = 40


def _ends_paragraph(lines: tuple[Line, ...], at: int) -> bool:
    """Whether a line stands right under a full line of text."""
    if not at or lines[at].number != lines[at - 1].number + 1:
        return False
    return len(lines[at - 1].text.strip()) >= _FULL and not _JOB_FOOT.fullmatch(lines[at - 1].text.strip())


def _same(one: Line, other: Line) -> bool:
    return one.text.strip().rstrip("*") == other.text.strip().rstrip("*")


# A symbol within this many lines from the start is the masthead's.
_MASTHEAD = 16


def _symbols_alone(lines: tuple[Line, ...], language: Language) -> list[PageHeader]:
    """Heads that are the symbol alone, in a text whose pages are lost; the page number ends the page before the next head."""
    alone = [
        at
        for at, line in enumerate(lines)
        if "/" in line.text
        and len(line.text.strip()) < 40
        and _symbol_and_page(line.text, language) == (line.text.strip(), None)
    ]
    # A symbol cited at the end of a paragraph may stand alone on its last line, right under the line before.
    alone = [at for at in alone if not _ends_paragraph(lines, at) or _same(lines[at], lines[alone[0]])]
    heads = [at for at in alone if at >= _MASTHEAD or at != alone[0]]
    items = []
    for at in alone:
        if at not in heads:
            candidates.refused("page_headers", whole([lines[at]]), "so near to the head of the document, it is the masthead's")
    for n, at in enumerate(heads):
        end = heads[n + 1] if n + 1 < len(heads) else len(lines)
        foot = number = None
        for line in lines[max(end - 2, at + 1) : end]:
            text = plain_digits(line.text).strip()
            taken = _JOB_FOOT.fullmatch(text) or _NEW_YORK_FOOT.fullmatch(text)
            bare = _NUMBER.fullmatch(text)
            printed = (taken["before"] or taken["after"]) if taken else bare[1] if bare else None
            if printed:
                foot, number = whole([line]), int(printed)
        span = whole([lines[at]])
        text = f"{span.words} {foot.words}" if foot else span.words
        candidates.took("page_headers", span, "a symbol alone on its line, below the masthead")
        items.append(PageHeader(number, lines[at].text.strip(), text, span, None, "footer", foot))
    return items
