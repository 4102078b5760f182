"""Whose document it is: the Conference's, or another body's, by its symbol and the name in its masthead.

Not a part that a document must have: the kind of the document is placed by it.
"""

from typing import NamedTuple

from cdcheck.document import Document, Span, whole
from cdcheck.languages import Language
from cdcheck.outcome import Absent
from cdcheck.parts import Part, _symbols
from cdcheck.parts.masthead import Masthead, names_another_body
from cdcheck.parts.symbol import Symbol


class Issuer(NamedTuple):
    """``of_the_conference`` is True also for the bodies before the Conference; ``name`` is the symbol or body that says so."""

    of_the_conference: bool
    name: str
    span: Span
    press_release: bool = False


part = Part(Issuer, reported=False)


# A cover has about this many lines, and a symbol about so many characters.
_COVER, _SYMBOL = 12, 32


def recognise(document: Document, symbol: Symbol | Absent, masthead: Masthead | Absent, language: Language) -> Issuer | Absent:
    """The symbol decides, unless it is another body's under this body's name; without a symbol, the name does."""
    body = masthead.body if isinstance(masthead, Masthead) else None
    foreign = body is not None and names_another_body(body.text, language)
    if isinstance(symbol, Symbol):
        if symbol.series is not None or symbol.nearest is not None:
            return Issuer(True, symbol.text, symbol.span)
        if _symbols.is_press_release(symbol.text):
            return Issuer(False, symbol.text, symbol.span, press_release=True)
        if _symbols.is_of_another_body(symbol.text) and (body is None or foreign):
            return Issuer(False, symbol.text, symbol.span)
    if body is not None:
        return Issuer(not foreign, body.text, body.span)
    if isinstance(symbol, Absent) and isinstance(masthead, Absent):
        # The cover of a volume has more lines than a masthead, and others between.
        for line in document.written[:_COVER]:
            if "/" in line.text and len(line.text.strip()) < _SYMBOL and _symbols.is_of_another_body(line.text):
                return Issuer(False, whole([line]).words, whole([line]))
    return Absent("cantTell", "Neither a symbol nor the name of a body in the masthead says whose document it is.")
