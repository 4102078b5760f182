"""Places that a form leaves open: "[date]", "XX Month 20XX", "_____". A document that was filled in has none.

Not a part that a document must have: the kind of the document is placed by it.
"""

import re
from typing import NamedTuple

from cdcheck.document import Document, Line, Span, whole
from cdcheck.outcome import Absent
from cdcheck.parts import Part
from cdcheck.text import plain_digits


class Blanks(NamedTuple):
    """The places in their order, at the head of the document."""

    items: tuple[Span, ...]
    span: Span


part = Part(Blanks, reported=False)

# The masthead, the title and a short letter have about this many lines; symbol and date stand in the first of them.
_HEAD, _MASTHEAD = 40, 6
# So many lines make a contents list.
_LIST = 2
# Words in brackets are a note where they have a colon, as "[Original: French]" does.
_BLANK = re.compile(
    r"\[[^\[\]:\uff1a]{1,40}\]|<[^<>]{1,40}>|\{+[^{}]{1,40}\}+|\u3010[^\u3011:\uff1a]{1,20}\u3011"
    r"|(?<![^\W\d_])[Xx\u00d7]{2,}(?![^\W\d_])|_{3,}|\.{6,}|\u2026{2,}"
)
# Words, a row of dots, and the number of a paragraph or a page: a line of a contents list.
_LEADERS = re.compile(r".*[^\W\d_].*?[.\u2026]{2,}[.\u2026 ]*(?:\d[\d \-\u2010-\u2015]*)")


def recognise(document: Document) -> Blanks | Absent:
    """Whatever looks like one."""
    lines = document.written[:_HEAD]
    # Remarks in brackets stand in any text: "[spoke in French]".
    found = _blanks(lines)
    above = set(map(id, lines[:_MASTHEAD]))
    if not any(id(span.lines[0]) in above for span in found):
        return Absent("inapplicable", "No place for the symbol or the date was left open.")
    return Blanks(tuple(found), whole(lines))


def _blanks(lines: tuple[Line, ...]) -> list[Span]:
    # Most lines have no row of dots, and the pattern tries each of their letters before it says so.
    dotted = [line for line in lines if ".." in line.text or "\u2026" in line.text]
    leaders = {id(line) for line in dotted if _LEADERS.fullmatch(plain_digits(line.text).strip())}
    # One row of dots before a number may be a place that is left open; several lines of them list the contents.
    open_ = lines if len(leaders) < _LIST else [line for line in lines if id(line) not in leaders]
    found = [Span((line,), *match.span()) for line in open_ for match in _BLANK.finditer(line.text)]
    # A line of nothing but dots or dashes is a rule across the page.
    return [span for span in found if span.words != span.lines[0].text.strip() or any(map(str.isalpha, span.words))]
