"""The requirements, one file each.

To add a rule, write one file here, named after the requirement: a docstring in the order below, ``rule = Rule(...)``, and
``check(...)``, whose parameters are requests by type as for a part (see cdcheck.parts). A rule whose part is absent is not
called: its row gets the outcome and the reason of the absence. The one rule that requires a part asks for ``Part | Absent``.

The docstring has, in this order: the requirement as one positive sentence in the present tense; ``Why:``; ``Source:`` (a key of
cdcheck.manual and a paraphrase, or ``Practice:`` and the documents it was seen in); ``Applies:``; ``Limits:``; ``Examples:``.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from string import Formatter
from typing import Any, NamedTuple

from cdcheck.document import Span
from cdcheck.outcome import Absent, Finding, Location, Severity

Places = Span | Location | Iterable[Span | Location]


class AsOf(NamedTuple):
    """The day that the user says to take for today, or None: the only clock that a rule can ask for."""

    day: date | None = None


class Rule(NamedTuple):
    """One requirement: facts that a program needs. What a person needs is the docstring of its module.

    ``passes`` and ``fails`` are the messages, full sentences, with ``{slots}`` filled from what ``passed`` and ``failed`` are
    given; ``advice`` says in the imperative what to do about a failure, and is left out where a slot of it has no value.
    ``kinds`` are the kinds of documents it applies to, empty for every kind. ``formerly`` are ids it had before.
    """

    module: str
    severity: Severity
    passes: str
    fails: str
    advice: str = ""
    variants: Mapping[str, str] = {}
    """What is said in the place of ``fails`` where that would not be clear, by a name each."""
    kinds: tuple[str, ...] = ()
    catalogue: tuple[str, ...] = ()
    """The rows of the catalogue of requirements that it covers: ``SY-02``."""
    formerly: tuple[str, ...] = ()
    family: str = ""
    """The part it is about, with hyphens; ``consistency`` for a rule about two parts. Computed from the name if left empty."""
    every_body: bool = False
    """Whether it is asked of documents of other bodies as well."""
    own_cause: bool = False
    """Whether it tells of letters that are lost or wrong, which are then no reason to doubt what it says."""

    @property
    def id(self) -> str:
        """The file's name with hyphens."""
        return self.module.rpartition(".")[2].replace("_", "-")

    def passed(self, at: Places, **words: Any) -> Finding:
        """A pass, with its evidence. Raises ValueError where no place is given: a pass must show what it saw."""
        places = locations(at)
        if not places:
            raise ValueError(f"{self.id}: a pass must show its evidence")
        words = _as_printed(at, words)
        return Finding(
            "passed", self.passes.format(**words), places, message_id=f"{self.id}/passes", arguments=_arguments(words)
        )

    def failed(
        self,
        at: Places,
        *,
        expected: str | None = None,
        found: str | None = None,
        nearest: str | None = None,
        variant: str | None = None,
        **words: Any,
    ) -> Finding:
        """A failure, and where it is. ``variant`` names what is said in the place of ``fails``.

        Raises ValueError where no place is given: an alarm without a place helps nobody. For something missing, the place is
        where it was looked for.
        """
        places = locations(at)
        if not places:
            raise ValueError(f"{self.id}: a failure must say where")
        words |= {"expected": expected, "found": found, "nearest": nearest}
        advice = _filled(self.advice, words)
        words = _as_printed(at, words)
        text = (self.fails if variant is None else self.variants[variant]).format(**words)
        return Finding(
            "failed",
            text,
            places,
            expected,
            found,
            nearest,
            advice,
            message_id=f"{self.id}/{variant or 'fails'}",
            arguments=_arguments(words),
        )

    def cannot_tell(self, why: str, at: Places = ()) -> Finding:
        """The document does not show enough to judge; ``why`` says what is lacking."""
        return Finding(outcome="cantTell", message=why, locations=locations(at))

    def absent(self, part: Absent) -> Finding:
        """What is said where a part that the requirement hangs on is absent."""
        return Finding(part.outcome, part.reason, (part.near,) if part.near else (), cause=part.part)

    def inapplicable(self, why: str, at: Places = ()) -> Finding:
        """The requirement does not concern this document; ``why`` says what makes it so."""
        return Finding(outcome="inapplicable", message=why, locations=locations(at))

    def untested(self, why: str) -> Finding:
        """The user, or the format of the file, does not give what the test needs; ``why`` says what."""
        return Finding(outcome="untested", message=why)


def _arguments(words: dict[str, Any]) -> tuple[tuple[str, str], ...]:
    """What the slots of a message were filled with, as text."""
    return tuple([(name, str(value)) for name, value in words.items() if value is not None])


def _as_printed(at: Places, words: dict[str, Any]) -> dict[str, Any]:
    """What a message is filled with, the words of damaged places as they are printed."""
    spans = [at] if isinstance(at, Span) else () if isinstance(at, Location) else [one for one in at if isinstance(one, Span)]
    printed = {}
    for span in spans:
        place = span.location()
        if place.note is not None:
            printed[span.words] = f"{place.text} ({place.note})"
    return {slot: printed.get(value, value) if isinstance(value, str) else value for slot, value in words.items()}


def _filled(template: str, words: dict[str, Any]) -> str | None:
    """A template with its slots filled, or None where there is none, or nothing to fill a slot with."""
    slots = [name for _, name, _, _ in Formatter().parse(template) if name is not None]
    return template.format(**words) if template and all(words.get(name) is not None for name in slots) else None


Findings = Iterator[Finding]


def locations(at: Places) -> tuple[Location, ...]:
    """Spans and locations as locations; the first is primary."""
    if isinstance(at, Span):
        return (at.location(),)
    if isinstance(at, Location):
        return (at,)
    return tuple([place.location() if isinstance(place, Span) else place for place in at])
