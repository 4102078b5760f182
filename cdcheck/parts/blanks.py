"""Places that a form leaves open: "[date]", "XX Month 20XX", "_____". A document that was filled in has none.

Not a part that a document must have: the kind of the document is placed by it.
"""

import re
from typing import NamedTuple

from cdcheck.document import Document, Line, Span, whole
from cdcheck.outcome import Absent
from cdcheck.parts import Part


class Blanks(NamedTuple):
    """The places in their order, at the head of the document."""

    items: tuple[Span, ...]
    span: Span


part = Part(Blanks, reported=False)

# The masthead, the title and a short letter have about this many lines; symbol and date stand in the first of them.
_HEAD, _MASTHEAD = 40, 6
# Words in brackets are a note where they have a colon, as "[Original: French]" does.
_BLANK = re.compile(
    r"\[[^\[\]:\uff1a]{1,40}\]|<[^<>]{1,40}>|\{+[^{}]{1,40}\}+|\u3010[^\u3011:\uff1a]{1,20}\u3011"
    r"|(?<![^\W\d_])[Xx\u00d7]{2,}(?![^\W\d_])|_{3,}|\.{6,}|\u2026{2,}"
)


def recognise(document: Document) -> Blanks | Absent:
    """Whatever looks like one."""
    lines = document.written[:_HEAD]
    # Remarks in brackets stand in any text: "[spoke in French]".
    found = _blanks(lines[:_MASTHEAD])
    if not found:
        return Absent("inapplicable", "no place was left open where symbol and date stand")
    return Blanks(tuple(found + _blanks(lines[_MASTHEAD:])), whole(lines))


def _blanks(lines: tuple[Line, ...]) -> list[Span]:
    found = [Span((line,), *match.span()) for line in lines for match in _BLANK.finditer(line.text)]
    # A line of nothing but dots or dashes is a rule across the page.
    return [span for span in found if span.words != span.lines[0].text.strip() or any(map(str.isalpha, span.words))]
