"""The words of a report: locations, outcomes, rows, the verdict. schemas/ is written from these models."""

from __future__ import annotations

from typing import Annotated, Any, Literal, NamedTuple, Self

from pydantic import BaseModel, ConfigDict, Field

Outcome = Literal["passed", "failed", "cantTell", "inapplicable", "untested"]
Lacking = Literal["cantTell", "inapplicable", "untested"]
"""The outcomes of W3C's Evaluation and Report Language (EARL)."""

Severity = Literal["error", "warning", "note"]
"""How bad a failure is; the same three words as the levels of SARIF and of GitHub."""

Verdict = Literal["conforms", "does-not-conform", "cannot-say"]
FailOn = Literal["error", "warning", "note", "cannot-say"]

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    @classmethod
    def of(cls, values: dict[str, Any]) -> Self:
        """The same as the constructor, validation included, in half its time. Raises ValidationError as it does."""
        made: Self = cls.__pydantic_validator__.validate_python(values)
        return made


class Location(_Model):
    """A place in the document. Lines and columns count from 1; null where the format does not say."""

    page: int | None = None
    line: int | None = None
    column: int | None = None
    end_line: int | None = None
    end_column: int | None = None
    box: Annotated[
        tuple[float, float, float, float] | None, Field(description="x0, y0, x1, y1 in points from the page's top left")
    ] = None
    text: str | None = None
    role: Literal["primary", "related"] = "primary"
    note: str | None = None


class Absent:
    """In the place of a part that was not recognised: the outcome that rules depending on it get, and why.

    ``cantTell`` where the document should have the part (the one rule that requires it fails; the others cannot tell);
    ``inapplicable`` where a document may do without it; ``untested`` where files of its format never say it.
    """

    __slots__ = ("near", "outcome", "part", "reason")

    def __init__(self, outcome: Lacking, reason: str, near: Location | None = None) -> None:
        self.outcome: Lacking = outcome
        self.reason = reason
        self.near = near
        """Where the part was looked for: the place a finding about its absence points at."""
        self.part: str | None = None
        """The part that is absent; the pipeline sets it. A part that hangs on another passes the absence of that one on."""

    def __repr__(self) -> str:
        return f"Absent({self.outcome!r}, {self.reason!r})"


class Finding(NamedTuple):
    """One thing a rule has to say. A failure or a pass says where; what cannot be told says why."""

    outcome: Outcome
    message: str
    locations: tuple[Location, ...] = ()
    expected: str | None = None
    found: str | None = None
    nearest: str | None = None
    advice: str | None = None
    cause: str | None = None
    message_id: str | None = None
    arguments: tuple[tuple[str, str], ...] = ()


class Waiver(_Model):
    """Why a failure is accepted, by whom, and until when (ISO 8601)."""

    reason: str
    author: str | None = None
    expires: str | None = None


class Row(_Model):
    """What one rule says of the document. Every rule has a row in every report.

    ``message`` says what is wrong, ``advice`` what to do about it, ``title`` what is required. ``message_id`` names the
    template of the first thing that the rule says (``rule/template``), ``arguments`` what fills its slots, so that it can be
    said in another language; null and empty where there is no template. ``cause`` is the part for whose absence nothing can
    be told, or does not apply; null where there is another reason.
    """

    rule: str
    family: str
    severity: Severity
    outcome: Outcome
    title: str
    message: str
    message_id: str | None = None
    arguments: dict[str, str] = {}
    advice: str | None = None
    cause: str | None = None
    source: str
    locations: tuple[Location, ...] = ()
    expected: str | None = None
    found: str | None = None
    nearest: str | None = None
    waiver: Waiver | None = None


class PartReport(_Model):
    """A part as recognised, or why it is absent. ``value`` has the fields of the part's own class."""

    found: bool
    value: Any = None
    reason: str | None = None
    evidence: tuple[Location, ...] = ()


class Tool(_Model):
    """The program that made the report; ``rule_set`` is the hash of everything that can change a verdict."""

    name: str
    version: str
    rule_set: Annotated[str, Field(pattern="^sha256:[0-9a-f]{64}$")]
    settings: Annotated[
        str | None, Field(pattern="^sha256:[0-9a-f]{64}$", description="the hash of the settings laid over the report, if any")
    ] = None


class Input(_Model):
    """The file that was read: ``name`` as the user gave it, ``size`` in bytes, ``pages`` where the format has them."""

    name: str
    format: str | None = None
    sha256: str | None = None
    size: int | None = None
    pages: int | None = None
    text_layer: Literal["plain-text", "born-digital", "ocr", "broken", "none"] | None = None
    notes: Annotated[
        tuple[str, ...], Field(description="what the reader has to say about the reading, such as a guessed encoding")
    ] = ()


class Placed(_Model):
    """What the document is: its symbol, kind, language (ISO 639-1) and era, each with the reason."""

    symbol: str | None = None
    kind: Literal["letter", "note-verbale", "working-paper", "record", "report", "decision", "unknown"] = "unknown"
    kind_detail: Annotated[
        str,
        Field(
            pattern="^[a-z]+(-[a-z]+)*$",
            description="the kind as cdcheck knows it: that of kind, or one that kind has no word for and calls unknown, "
            "such as information-document, corrigendum, addendum or other-body",
        ),
    ] = "unknown"
    kind_reason: str | None = None
    language: str | None = None
    language_reason: str | None = None
    era: str | None = None
    era_reason: str | None = None


class Counts(_Model):
    """How many rules had each outcome, and how many of the failures (waived ones left out) had each severity."""

    passed: int = 0
    failed: int = 0
    cantTell: int = 0
    inapplicable: int = 0
    untested: int = 0
    waived: int = 0
    errors: int = 0
    warnings: int = 0
    notes: int = 0


class Report(_Model):
    """The conformance report of one document.

    ``problem`` is null, or says in one line why the document could not be checked (exit code 4); the verdict is then
    ``cannot-say``. Where the document could not be read, every rule's row is ``untested``; where a rule or a part met a fault
    of cdcheck's own, the rows that hang on it are ``cantTell``, and the others say what they found.
    """

    report_version: Literal[2] = 2
    tool: Tool
    input: Input
    document: Placed
    verdict: Verdict
    problem: str | None = None
    counts: Counts
    parts: dict[str, PartReport]
    rows: tuple[Row, ...]

    @property
    def judged(self) -> bool:
        """Whether the rules were asked: not where the document could not be read."""
        return self.problem is None or any(row.outcome != "untested" for row in self.rows)
