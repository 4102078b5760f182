"""What the forms for continuous integration tell alike: alarms place by place, what identifies them, and paths."""

import os
import posixpath
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from cdcheck.outcome import Location, Report, Row

NOT_CHECKED = "document-is-checked"
"""In the place of a rule's id: what an alarm about a document that could not be checked is called."""
NOT_CHECKED_TITLE = "The document can be checked."
NOTHING_FOUND = "nothing to check was found there"

# What neither XML nor JSON of the strict kind can hold, or what drives a terminal or turns a line of it around.
_ACTIVE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
_SURROGATE = re.compile("[\ud800-\udfff]")


class Alarm(NamedTuple):
    """One place of a row: what a service for continuous integration shows, closes and finds again by itself.

    ``at`` is None where a row has no place. ``related`` are the other places that belong to it. ``number`` counts, from 1, the
    places of a rule that have the same evidence.
    """

    row: Row
    at: Location | None
    related: tuple[Location, ...]
    evidence: str
    number: int

    @property
    def fingerprint(self) -> str:
        """What identifies the alarm in its document: rule and words, so that it stays the same when lines move."""
        from hashlib import sha256

        whole = "\0".join([self.row.rule, self.evidence, str(self.number)])
        return sha256(whole.encode("utf-8", "backslashreplace")).hexdigest()


def alarms(rows: Iterable[Row]) -> Iterator[Alarm]:
    """The rows place by place, in the order of the rows."""
    for row in rows:
        seen: dict[str, int] = {}
        for at, related in _by_primary(row.locations):
            evidence = _normal((at.text if at else None) or row.message)
            seen[evidence] = seen.get(evidence, 0) + 1
            yield Alarm(row, at, related, evidence, seen[evidence])


def path_of(name: str) -> str:
    """The name of a document as a relative path with slashes; an absolute one would tell whose machine it was checked on."""
    if os.path.isabs(name):
        inside = os.path.relpath(name)
        name = os.path.basename(name) if inside.split(os.sep)[0] == os.pardir else inside
    return posixpath.normpath(name.replace(os.sep, "/"))


def told(row: Row) -> str:
    """The message of a row with what was expected and found, where the message does not say it."""
    more = [(what, value) for what, value in (("Expected", row.expected), ("Found", row.found)) if value]
    said = [f"{what}: {value}." for what, value in more if value not in row.message]
    return " ".join([row.message, *said])


def beside(row: Row) -> list[str]:
    """What stands beside the message of a row: what to do where it fails and the rule says so, and what is required."""
    advice = [f"What to do: {row.advice}"] if row.advice else []
    return [*advice, f"Requirement: {row.title}"]


def paged(text: str, at: Location | None) -> str:
    """A message with the page, for forms that can give the line alone."""
    return f"Page {at.page}: {text}" if at is not None and at.page is not None else text


def visible(text: str) -> str:
    """``text`` on one line, each character that acts and is not shown replaced by U+FFFD."""
    return " ".join(_ACTIVE.sub("\ufffd", text).split())


def whole(text: str) -> str:
    """``text`` without lone surrogates, which no UTF-8 can hold; each is replaced by U+FFFD."""
    return text if text.isascii() else _SURROGATE.sub("\ufffd", text)


def unchecked(report: Report) -> str:
    """Why a document could not be checked, as a sentence of an alarm."""
    return f"the document could not be checked: {report.problem}"


def _by_primary(locations: tuple[Location, ...]) -> list[tuple[Location | None, tuple[Location, ...]]]:
    """Each primary place with the related ones that follow it; a place that is named twice stands once."""
    found: dict[Location, list[Location]] = {}
    first: list[Location] = []
    into = first
    for location in locations:
        if location.role == "primary":
            into = found.setdefault(location, [])
        elif location not in into:
            into.append(location)
    if not found:
        return [(first[0], tuple(first[1:]))] if first else [(None, ())]
    groups = [(at, tuple(related)) for at, related in found.items()]
    return [(groups[0][0], (*first, *groups[0][1])), *groups[1:]]


def _normal(text: str) -> str:
    from unicodedata import normalize

    return " ".join(normalize("NFKC", text).casefold().split())
