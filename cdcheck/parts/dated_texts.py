"""Which of the annexed texts need a line that says where and when they were adopted, and what they have of it.

Not a part that a document must have: the rules on place and date read it.
"""

from typing import NamedTuple

from cdcheck import candidates, dates, states
from cdcheck.document import Passage, Span, whole
from cdcheck.languages import Language
from cdcheck.outcome import Absent
from cdcheck.parts import Part
from cdcheck.parts.annexes import Annex
from cdcheck.parts.announced import Announced, Text, Wording
from cdcheck.parts.place_dates import PlaceDate, PlaceDates
from cdcheck.parts.title import Title
from cdcheck.text import fold


class DatedText(NamedTuple):
    """An annexed text that someone issued or adopted. ``line`` is that of its place and date, or what it has of one."""

    kind: str
    together: bool
    """Whether two parties or more adopted it."""
    line: PlaceDate | None
    complete: bool
    """Whether it needs nothing more: it has both, or is dated at its head."""
    span: Span
    """The line of place and date, or where it would stand."""


class DatedTexts(NamedTuple):
    """Those texts in order; there may be none."""

    items: tuple[DatedText, ...]


part = Part(DatedTexts, reported=False)

_ISSUED = ("statement", "declaration", "communique", "agreement")
# A date among so many lines under the heading dates the whole text.
_HEAD = 6


def recognise(announced: Announced, place_dates: PlaceDates | Absent, title: Title | Absent, language: Language) -> DatedTexts:
    """Each text by the kind that its own title calls it, or, where it is the only one, by that which is announced."""
    items = []
    senders = {sender.state for sender in title.senders if sender.state} if isinstance(title, Title) else set()
    for text in announced.texts:
        wording = _wording(announced, text)
        if wording is None or wording.kind not in _ISSUED or wording.draft:
            continue
        lines = place_dates.of(text.annex) if isinstance(place_dates, PlaceDates) else []
        best = max(lines, key=lambda line: line.place is not None and line.date is not None, default=None)
        whole_line = best is not None and best.place is not None and best.date is not None
        span = best.span if best else whole(text.annex.lines[-1:] or text.annex.span.lines[-1:])
        together = wording.kind == "agreement" or _is_of_several(wording, text, senders, language)
        complete = whole_line or _dated_at_the_head(text.annex, lines, language)
        items.append(DatedText(wording.kind, together, best, complete, span))
        candidates.took("dated_texts", span, f"a {wording.kind} {'of several parties' if together else 'of one party'}")
    return DatedTexts(tuple(items))


def _wording(announced: Announced, text: Text) -> Wording | None:
    """What says of what kind a text is."""
    if text.wording is not None and text.wording.kind is not None:
        return text.wording
    return announced.said if len(announced.texts) == 1 else None


def _is_of_several(wording: Wording, text: Text, senders: set[str], language: Language) -> bool:
    if wording.joint or (text.wording is not None and text.wording.joint):
        return True
    named = {found.code for found in states.find(fold(wording.span.text), language)}
    return len(named & senders) > 1


def _dated_at_the_head(annex: Annex, lines: list[PlaceDate], language: Language) -> bool:
    """Whether the title, or a line under it, has the date of the text."""
    if annex.title_span is not None and dates.find(Passage(annex.title_span.lines), language):
        return True
    head = set(map(id, annex.lines[:_HEAD])) if len(annex.lines) > _HEAD else set()
    return any(line.date is not None and id(line.span.lines[0]) in head for line in lines)
