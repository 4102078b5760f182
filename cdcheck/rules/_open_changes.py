"""Comments and tracked changes that nobody has decided on, for the rules on them."""

from typing import NamedTuple

from cdcheck.document import Document, Span, Trace, whole

_SAID = {
    "comment": "an open comment",
    "annotation": "an open remark",
    "insertion": "an undecided insertion",
    "deletion": "an undecided deletion",
    "move": "an undecided move",
}
_LONGEST, _SHOWN = 60, 20


class Undecided(NamedTuple):
    """All remarks or changes of one sort: their places, the first of many, and what to say of them."""

    places: list[Span]
    said: str


def undecided(document: Document) -> list[Undecided]:
    """What the reader saw of comments and tracked changes, sort by sort, each counted and the first of it quoted."""
    found: dict[str, list[Trace]] = {}
    for trace in document.traces:
        if trace.kind in _SAID:
            found.setdefault(trace.kind, []).append(trace)
    told = []
    for kind, traces in found.items():
        places = [whole([trace.line] if trace.line else document.written[:1]) for trace in traces[:_SHOWN]]
        words = " ".join(traces[0].text.split())
        words = words if len(words) <= _LONGEST else f"{words[:_LONGEST]}..."
        more = f" (and {len(traces) - 1} more of them)" if len(traces) > 1 else ""
        told.append(Undecided(places, _SAID[kind] + (f": {words}" if words else "") + more))
    return told
