"""What recognisers considered, and why each candidate was taken or refused: kept only while somebody asks, as ``why`` does.

A recogniser says it with :func:`took` and :func:`refused` and stays what it was: nothing is read back, so what is recognised
cannot depend on who listens. Where a reason takes work to put into words, the recogniser asks :func:`asked` first.
"""

from collections.abc import Callable
from contextvars import ContextVar
from typing import NamedTuple, TypeVar

from cdcheck.document import Span
from cdcheck.outcome import Location

_T = TypeVar("_T")

MOST = 100
"""So many candidates of a part are kept that were taken, and so many that were refused; of the others only the number."""


class Candidate(NamedTuple):
    """One candidate for a part, or for a piece of it. ``why`` is a sentence's rest: "refused: it stands within a sentence"."""

    taken: bool
    why: str
    location: Location | None


class Record:
    """The candidates of each part in the order in which they were considered, and how many were left out."""

    def __init__(self) -> None:
        self.candidates: dict[str, list[Candidate]] = {}
        self.left_out: dict[str, int] = {}
        self._kept: dict[tuple[str, bool], int] = {}

    def add(self, part: str, span: Span | None, taken: bool, why: str) -> None:
        """Keep a candidate, or count it where there are enough of its sort."""
        kept = self._kept.get((part, taken), 0)
        if kept >= MOST:
            self.left_out[part] = self.left_out.get(part, 0) + 1
            return
        self._kept[part, taken] = kept + 1
        location = span.location() if span is not None and span.lines else None
        self.candidates.setdefault(part, []).append(Candidate(taken, why, location))


# Of the context, not of the module: another thread that checks a document meanwhile must leave nothing in this one's record.
_record: ContextVar[Record | None] = ContextVar("record", default=None)


def asked() -> bool:
    """Whether anybody wants to know what is considered."""
    return _record.get() is not None


def took(part: str, span: Span | None, why: str) -> None:
    """Say that a recogniser took a candidate for ``part`` (a module of cdcheck.parts, or language, era, kind)."""
    record = _record.get()
    if record is not None:
        record.add(part, span, True, why)


def refused(part: str, span: Span | None, why: str) -> None:
    """Say that a recogniser considered a candidate for ``part`` and did not take it."""
    record = _record.get()
    if record is not None:
        record.add(part, span, False, why)


def recorded(function: Callable[[], _T]) -> tuple[_T, Record]:
    """The value of a function, and what was considered while it was made."""
    record = Record()
    token = _record.set(record)
    try:
        return function(), record
    finally:
        _record.reset(token)
