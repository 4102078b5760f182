"""The symbol of the document: CD/1634, as its masthead has it, or failing that its running heads."""

from collections import Counter
from typing import NamedTuple

from cdcheck import candidates
from cdcheck.document import Document, Span, whole
from cdcheck.outcome import Absent
from cdcheck.parts import Aside, Part, _symbols
from cdcheck.parts.masthead import Masthead
from cdcheck.parts.page_headers import PageHeaders


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
    if isinstance(masthead, Masthead) and masthead.symbol is not None:
        candidates.took("symbol", masthead.symbol.span, "it stands in the masthead, which comes before any running head")
        return _symbol(masthead.symbol.text, masthead.symbol.span, in_masthead=True)
    heads = [head for head in headers.items if head.symbol]
    # The pages of an annexed document may bear its symbol.
    heads = [head for head in heads if head.symbol and _symbols.is_of_the_conference(head.symbol)] or heads
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
    return Absent("cantTell", "no symbol was found, neither at the head of the document nor in a running head", near)


def _symbol(text: str, span: Span, *, in_masthead: bool) -> Symbol:
    text = " ".join(_symbols.seen(text).split())
    parsed = _symbols.parse(text)
    if parsed is None:
        return Symbol(text, None, None, (), text.endswith("*"), span, in_masthead, _symbols.nearest(text))
    return Symbol(text.replace(" *", "*"), parsed.series, parsed.number, parsed.suffixes, parsed.reissued, span, in_masthead)
