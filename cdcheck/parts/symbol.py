"""The symbol of the document: CD/1634, as its masthead has it, or failing that its running heads."""

import re
from collections import Counter
from typing import NamedTuple

from cdcheck import candidates
from cdcheck.document import Document, Span, whole
from cdcheck.outcome import Absent
from cdcheck.parts import Aside, Part, _symbols
from cdcheck.parts.masthead import Masthead
from cdcheck.parts.page_headers import PageHeader, PageHeaders


class Symbol(NamedTuple):
    """A symbol as printed. ``series`` is CD, CD/PV., CD/WP. ...; both it and ``number`` are None where it is ill-formed."""

    text: str
    series: str | None
    number: int | None
    suffixes: tuple[str, ...]
    reissued: bool
    span: Span
    in_masthead: Aside[bool]
    """Whether it was seen in the masthead; otherwise only in running heads."""
    nearest: Aside[str | None] = None
    """For an ill-formed symbol, the well-formed one it most likely means."""


part = Part(Symbol)


def recognise(document: Document, masthead: Masthead | Absent, headers: PageHeaders) -> Symbol | Absent:
    """The masthead's symbol; without one, the symbol that most running heads have."""
    heads = [head for head in headers.items if head.symbol]
    # The pages of an annexed document may bear its symbol.
    heads = [head for head in heads if head.symbol and _symbols.is_of_the_conference(head.symbol)] or heads
    misread = isinstance(masthead, Masthead) and document.text_layer == "ocr" and _is_misread(masthead, heads)
    if isinstance(masthead, Masthead) and masthead.symbol is not None and not misread:
        candidates.took("symbol", masthead.symbol.span, "it stands in the masthead, which comes before any running head")
        return _symbol(masthead.symbol.text, masthead.symbol.span, in_masthead=True)
    if heads:
        chief = Counter(head.symbol for head in heads).most_common(1)[0][0]
        head = next(head for head in heads if head.symbol == chief)
        if candidates.asked():
            for other in heads:
                if other.symbol == chief:
                    candidates.took("symbol", other.span, "no masthead shows a symbol, and most running heads have this one")
                else:
                    candidates.refused("symbol", other.span, f"more running heads have {chief}")
        return _symbol(chief or "", head.span, in_masthead=False)
    first = document.written[:1]
    near = whole(first).location() if first else None
    return Absent("cantTell", "No symbol was found, neither at the head of the document nor in a page header.", near)


# A letter beside a figure, as in "A/45/155J", is what a recognition makes of a speck or of a figure.
_MIXED = re.compile(r"\d[^\W\d_]|[^\W\d_]\d")


def _is_misread(masthead: Masthead, heads: list[PageHeader]) -> bool:
    """Whether a recognition misread one letter of the masthead's symbol, which all heads have right."""
    if masthead.symbol is None or not heads or not _MIXED.search(masthead.symbol.text):
        return False
    symbols = {head.symbol for head in heads if head.symbol}
    return all(not _MIXED.search(one) and _symbols.distance(one, masthead.symbol.text) <= 1 for one in symbols)


def _symbol(text: str, span: Span, *, in_masthead: bool) -> Symbol:
    text = " ".join(_symbols.seen(text).split())
    parsed = _symbols.parse(text)
    if parsed is None:
        return Symbol(text, None, None, (), text.endswith("*"), span, in_masthead, _symbols.nearest(text))
    return Symbol(text.replace(" *", "*"), parsed.series, parsed.number, parsed.suffixes, parsed.reissued, span, in_masthead)
