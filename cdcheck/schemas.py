"""What the commands print as JSON, and the JSON Schemas of it: ``python -m cdcheck.schemas`` writes schemas/ anew.

The models of a report are in cdcheck.outcome. Here are those of several reports, of ``lines``, ``parts`` and ``rules``, and the
shapes of the values of the parts, read off the types of the parts themselves.
"""

import json
import sys
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from types import UnionType
from typing import TYPE_CHECKING, Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel, ConfigDict, TypeAdapter, create_model
from pydantic.json_schema import GenerateJsonSchema

from cdcheck import identity, manual, pipeline
from cdcheck.document import Document, Line, Running, Span, Style, TextLayer, Trace, TraceKind, Zone
from cdcheck.outcome import Location, Outcome, PartReport, Placed, Report, Row, Severity, Tool
from cdcheck.parts import fields
from cdcheck.regions.owners import Owners
from cdcheck.settings import Settings

if TYPE_CHECKING:
    from cdcheck.concordances import Concordance
    from cdcheck.rules import Rule


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _AsPrinted(GenerateJsonSchema):
    """What is printed always has every member; and a member's name needs no title that repeats it."""

    def field_is_required(self, field: Any, total: bool) -> bool:
        return True

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False


class Summary(_Model):
    """What the reports on several documents amount to: see cdcheck.renderers.Summary."""

    documents: int
    conforms: int
    does_not_conform: int
    cannot_say: int
    not_checked: int
    unmatched: tuple[str, ...]


class Reports(_Model):
    """The reports on several documents in one JSON document."""

    report_version: Literal[2] = 2
    reports: tuple[Report, ...]
    summary: Summary


class SeenLine(_Model):
    """One line as the reader saw it: see cdcheck.document.Line."""

    text: str
    number: int
    page: int | None = None
    zone: Zone = "body"
    box: tuple[float, float, float, float] | None = None
    cell: tuple[int, int, int] | None = None
    running: Running | None = None
    style: Style | None = None


class SeenApart(_Model):
    """Words of the file that do not count as the document's text: see cdcheck.document.Apart."""

    line: SeenLine
    why: str
    printed: bool = False


class SeenTrace(_Model):
    """What the making of the file left in it: see cdcheck.document.Trace. ``at`` is the place in ``lines``, from 0."""

    kind: TraceKind
    text: str
    at: int | None = None
    page: int | None = None


class Lines(_Model):
    """A document as the reader saw it, which is all that recognition and rules go by."""

    lines_version: Literal[1] = 1
    name: str
    format: str
    pages: int | None = None
    text_layer: TextLayer
    notes: tuple[str, ...] = ()
    unread: tuple[int, ...] = ()
    lines: tuple[SeenLine, ...]
    apart: tuple[SeenApart, ...] = ()
    traces: tuple[SeenTrace, ...] = ()


class OwnedSpan(_Model):
    """A span of a line, its columns from 1, and its one owner: ``title``, ``letter``, ``running head``, ``unexplained``."""

    owner: str
    column: int
    end_column: int


class PlacedLine(_Model):
    """One line and what it was recognised as: names of parts and of their pieces (``title.senders[1]``), the closest first.

    ``owners`` has one span for most lines, none for a blank one.
    """

    page: int | None
    line: int
    text: str
    owners: tuple[OwnedSpan, ...] = ()
    parts: tuple[str, ...]


class Parts(_Model):
    """The parts of a document with their evidence, or why they are absent, and the part that each line belongs to."""

    parts_version: Literal[1] = 1
    tool: Tool
    name: str
    notes: tuple[str, ...] = ()
    document: Placed
    parts: dict[str, PartReport]
    lines: tuple[PlacedLine, ...]


class Source(_Model):
    """Where a requirement comes from: a written source with its address and when it was read, or practice; and a paraphrase."""

    key: str
    title: str | None = None
    url: str | None = None
    read: str | None = None
    text: str


class RuleText(_Model):
    """One rule or concordance: what a program needs of it, and its whole text for people."""

    rule: str
    family: str
    severity: Severity
    title: str
    why: str
    source: Source
    applies: str
    limits: str
    examples: str
    kinds: tuple[str, ...] = ()
    catalogue: tuple[str, ...] = ()
    formerly: tuple[str, ...] = ()


class Rules(_Model):
    """All rules and concordances, in alphabetical order of their ids."""

    rules_version: Literal[1] = 1
    tool: Tool
    rules: tuple[RuleText, ...]


class Considered(_Model):
    """One candidate for a part: whether it was taken, why or why not, and where it stands, where it stands in one place."""

    taken: bool
    why: str
    location: Location | None = None


class ConsideredPart(_Model):
    """A part that the rule stands on: what was made of it, its candidates in the order in which they were considered.

    ``asked`` is True where the rule itself asks for the part, False where a part does that the rule asks for. ``outcome`` says
    what was made of it in a few words; ``left_out`` is how many more candidates there were.
    """

    part: str
    asked: bool
    found: bool
    outcome: str
    evidence: tuple[Location, ...] = ()
    candidates: tuple[Considered, ...] = ()
    left_out: int = 0


class Said(_Model):
    """One thing that the rule said; its row in the report sums them up."""

    outcome: Outcome
    message: str
    locations: tuple[Location, ...] = ()
    expected: str | None = None
    found: str | None = None
    nearest: str | None = None
    advice: str | None = None
    cause: str | None = None
    message_id: str | None = None
    arguments: dict[str, str] = {}


class Why(_Model):
    """Why a rule says of a document what it says: its row, the candidates for every part that it stands on, what it said."""

    why_version: Literal[1] = 1
    tool: Tool
    name: str
    pages: int | None = None
    notes: tuple[str, ...] = ()
    document: Placed
    row: Row
    parts: tuple[ConsideredPart, ...]
    said: tuple[Said, ...]


State = Literal["machine", "partly", "unchecked", "person"]


class CoveredRow(_Model):
    """One row of the catalogue of requirements: who checks it, and what is left to an eye or why nobody checks it."""

    row: str
    requirement: str
    state: State
    rules: tuple[str, ...] = ()
    remark: str | None = None


class Tally(_Model):
    """How many documents of a batch came to what; the names are those of a verdict, and of what has none."""

    model_config = ConfigDict(extra="forbid", frozen=True, alias_generator=lambda name: name.replace("_", "-"))

    not_checked: int
    does_not_conform: int
    cannot_say: int
    conforms: int


class Unmatched(_Model):
    """A path in which there is no document, and why."""

    path: str
    why: str


class UnmatchedPaths(_Model):
    """The paths in which there is no document: how many, and the first of them."""

    count: int
    paths: tuple[Unmatched, ...]


class Unexpected(_Model):
    """A document that is not as the manifest has it. ``line`` is that of the manifest; ``what`` the column that differs."""

    path: str
    why: str
    line: int | None = None
    what: Literal["symbol", "language", "kind"] | None = None
    expected: str | None = None
    found: str | None = None


class UnexpectedDocuments(_Model):
    """What is not as the manifest has it: how many, and the first of them."""

    count: int
    documents: tuple[Unexpected, ...]


class AgainstManifest(_Model):
    """What came against what was expected."""

    missing: UnexpectedDocuments
    extra: UnexpectedDocuments
    mislabelled: UnexpectedDocuments


class RuleFailures(_Model):
    """One rule that fails: of how many documents, of which years (YYYY) and languages (ISO 639-1), and in a sentence.

    ``applied`` are the documents that passed or failed it; ``first`` is the first that failed, in the order of the batch.
    """

    rule: str
    severity: Severity
    title: str
    failed: int
    applied: int
    cantTell: int
    first_year: int | None
    last_year: int | None
    first: str
    languages: dict[str, int]
    years: dict[str, int]
    cluster: str


class RuleCounts(_Model):
    """What a rule came to over all documents."""

    passed: int
    failed: int
    cantTell: int


class ListedDocument(_Model):
    """One document of a batch, ``number`` from 1 in its order; ``report`` is the path of its own report from the folder."""

    number: int
    name: str
    standing: Literal["not-checked", "does-not-conform", "cannot-say", "conforms"]
    symbol: str | None
    year: int | None
    language: str | None
    kind: str | None
    failed: tuple[str, ...]
    problem: str | None
    report: str | None


class ListedDocuments(_Model):
    """The documents of a batch, those that fail first, and how many more there are."""

    documents: tuple[ListedDocument, ...]
    more: int


class BatchSummary(_Model):
    """What a batch came to: summary.json in the folder it writes to. Every document's report is in reports.jsonl beside it."""

    summary_version: Literal[1] = 1
    documents: int
    verdicts: Tally
    nothing: UnmatchedPaths
    manifest: AgainstManifest | None
    failures: tuple[RuleFailures, ...]
    rules: dict[str, RuleCounts]
    by_year: dict[str, Tally]
    by_language: dict[str, Tally]
    by_kind: dict[str, Tally]
    listed: ListedDocuments


class Coverage(_Model):
    """Every row of the catalogue of requirements, and how many of them are in each state."""

    coverage_version: Literal[1] = 1
    tool: Tool
    machine: int
    partly: int
    unchecked: int
    person: int
    rows: tuple[CoveredRow, ...]


def lines(document: Document) -> Lines:
    """A document as ``cdcheck lines`` prints it."""
    return Lines(
        name=document.name,
        format=document.format,
        pages=document.pages,
        text_layer=document.text_layer,
        notes=document.notes,
        unread=document.unread,
        lines=tuple([SeenLine(**line._asdict()) for line in document.lines]),
        apart=tuple(
            [SeenApart(line=SeenLine(**one.line._asdict()), why=one.why, printed=one.printed) for one in document.apart]
        ),
        traces=tuple([_trace(one, document) for one in document.traces]),
    )


def _trace(trace: Trace, document: Document) -> SeenTrace:
    at = next((n for n, line in enumerate(document.lines) if line is trace.line), None)
    return SeenTrace(kind=trace.kind, text=trace.text, at=at, page=trace.page)


def parts(seen: pipeline.Seen, report: Report) -> Parts:
    """What was recognised in a document as ``cdcheck parts`` prints it; ``report`` is the report on what was seen."""
    belongs = belonging(seen)
    owned: dict[int, list[OwnedSpan]] = {}
    owners = seen.of(Owners)
    for one in owners.items if isinstance(owners, Owners) else ():
        span = OwnedSpan(owner=one.owner, column=one.span.start + 1, end_column=one.span.end)
        owned.setdefault(id(one.span.lines[0]), []).append(span)
    return Parts(
        tool=report.tool,
        name=seen.document.name,
        notes=seen.document.notes,
        document=report.document,
        parts=report.parts,
        lines=tuple(
            [
                PlacedLine(
                    page=line.page,
                    line=line.number,
                    text=line.text,
                    owners=tuple(owned.get(id(line), ())),
                    parts=belongs.get(line, ()),
                )
                for line in seen.document.lines
            ]
        ),
    )


def belonging(seen: pipeline.Seen) -> dict[Line, tuple[str, ...]]:
    """The pieces of parts that a line holds, the smallest first, and no whole beside its piece; lines of no part left out."""
    pieces: dict[Line, dict[str, int]] = {}
    for name, part in pipeline.parts().items():
        if part.reported:
            for path, span in _pieces(seen.of(part.type), name):
                for line in span.lines:
                    pieces.setdefault(line, {})[path] = min(len(span.lines), pieces.get(line, {}).get(path, len(span.lines)))
    belongs = {}
    for line, found in pieces.items():
        closest = [path for path in found if not any(other.startswith((f"{path}.", f"{path}[")) for other in found)]
        belongs[line] = tuple(sorted(closest, key=lambda path: (found[path], path)))
    return belongs


def rules(family: str | None = None) -> Rules:
    """All rules and concordances, or those of a family, with their texts."""
    texts = [rule_text(module) for module in pipeline.rules()] + [concordance_text(module) for module in _concordances()]
    texts.sort(key=lambda text: text.rule)
    return Rules(
        tool=identity.tool(),
        rules=tuple([text for text in texts if family in (None, text.family)]),
    )


def rule_text(module: str) -> RuleText:
    """The text of the rule in cdcheck/rules/``module``.py, taken from its docstring."""
    rule = pipeline.rules()[module]
    return _text(rule, pipeline.family(module, rule), import_module(f"cdcheck.rules.{module}").__doc__ or "")


def concordance_text(module: str) -> RuleText:
    """The text of the concordance in cdcheck/concordances/``module``.py, taken from its docstring."""
    from cdcheck.compare import FAMILY

    return _text(_concordances()[module], FAMILY, import_module(f"cdcheck.concordances.{module}").__doc__ or "")


def texts() -> dict[str, RuleText]:
    """The text of every rule and concordance by its id; former ids are there as well."""
    return {name: text for text in rules().rules for name in (text.rule, *text.formerly)}


def _concordances() -> "dict[str, Concordance]":
    from cdcheck import compare

    return compare.concordances()


def _text(rule: "Rule | Concordance", family: str, doc: str) -> RuleText:
    title, sections = _sections(doc)
    key, _, text = sections.get("Source", "").partition("\n")
    citation = manual.MANUAL.get(key)
    return RuleText(
        rule=rule.id,
        family=family,
        severity=rule.severity,
        title=title,
        why=sections.get("Why", ""),
        source=Source(
            key=key if citation else "practice",
            title=citation.title if citation else None,
            url=citation.url if citation else None,
            read=citation.read if citation else None,
            text=text if citation or key == "Practice" else f"{key}\n{text}".strip(),
        ),
        applies=sections.get("Applies", ""),
        limits=sections.get("Limits", ""),
        examples=sections.get("Examples", ""),
        kinds=rule.kinds,
        catalogue=rule.catalogue,
        formerly=rule.formerly,
    )


def names() -> tuple[str, ...]:
    """The names of all schemas."""
    return tuple(sorted(_models()))


def schema(name: str) -> dict[str, Any]:
    """The JSON Schema called ``name``, which is one of :func:`names`."""
    model = _models()[name]
    if issubclass(model, Settings):
        written = model.model_json_schema()
    else:
        written = model.model_json_schema(mode="serialization", schema_generator=_AsPrinted, by_alias=True)
    definitions = written.setdefault("$defs", {})
    if "PartReport" in definitions:
        definitions |= _part_definitions()
        typed = {
            "type": "object",
            "properties": {part: {"$ref": f"#/$defs/Part_{part}"} for part in _part_types()},
            "additionalProperties": False,
        }
        holders = [written, *definitions.values()]
        for holder in holders:
            if "parts" in holder.get("properties", {}) and "PartReport" in json.dumps(holder["properties"]["parts"]):
                holder["properties"]["parts"] = {"title": "Parts", **typed}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:cdcheck:{name}:1",
        **written,
    }


def text(name: str) -> str:
    """The JSON Schema called ``name`` as it stands in schemas/."""
    return json.dumps(schema(name), indent=2, ensure_ascii=False) + "\n"


def write(folder: Path) -> None:
    """Write every schema to ``folder``, one file each."""
    for name in names():
        (folder / f"{name}.schema.json").write_text(text(name), encoding="utf-8")


def _models() -> dict[str, type[BaseModel]]:
    from cdcheck.compare import Comparisons

    return {
        "comparison": Comparisons,
        "coverage": Coverage,
        "lines": Lines,
        "parts": Parts,
        "report": Report,
        "reports": Reports,
        "rules": Rules,
        "settings": Settings,
        "summary": BatchSummary,
        "why": Why,
    }


@cache
def _part_types() -> dict[str, type]:
    return {name: part.type for name, part in pipeline.parts().items() if part.reported}


def _part_definitions() -> dict[str, Any]:
    """The definition of each part in a report: a PartReport whose value is as the part's type says."""
    definitions: dict[str, Any] = {}
    for name, kind in _part_types().items():
        value = TypeAdapter(_shape(kind)).json_schema(mode="serialization", schema_generator=_AsPrinted)
        definitions |= value.pop("$defs", {})
        definitions[f"Part_{name}"] = {
            "title": f"Part_{name}",
            "description": (kind.__doc__ or "").partition("\n")[0],
            "allOf": [{"$ref": "#/$defs/PartReport"}],
            "properties": {"value": {"anyOf": [value, {"type": "null"}]}},
        }
    return definitions


@cache
def _shape(kind: Any) -> Any:
    """The type that a value of type ``kind`` has in a report: what cdcheck.parts.plain makes of it."""
    if isinstance(kind, type) and (names := fields(kind)):
        shown = getattr(kind, "shown", None)
        if isinstance(shown, property):
            return _shape(get_type_hints(shown.fget)["return"])
        hints = get_type_hints(kind)
        members: dict[str, Any] = {}
        for name in names:
            if Span not in (hints[name], *get_args(hints[name])):
                members[name] = (_shape(hints[name]), ...)
        model = create_model(f"{kind.__name__}Value", __config__=ConfigDict(extra="forbid"), **members)
        model.__doc__ = (kind.__doc__ or "").partition("\n")[0]
        return model
    if get_origin(kind) in (tuple, list):
        return list[_shape(get_args(kind)[0])]  # type: ignore[misc]
    if get_origin(kind) in (Union, UnionType):
        return Union[tuple(_shape(one) for one in get_args(kind))]  # noqa: UP007
    return kind


def _pieces(value: Any, path: str) -> Iterator[tuple[str, Span]]:
    """Every span in a part's value, with the name of the piece that it is the place of."""
    if isinstance(value, Span):
        yield path, value
    elif isinstance(value, Line):
        return
    elif names := getattr(value, "_fields", ()):
        for name in names:
            of_itself = name in ("span", "items")
            yield from _pieces(getattr(value, name), path if of_itself else f"{path}.{name.removesuffix('_span')}")
    elif isinstance(value, tuple | list):
        for number, item in enumerate(value, 1):
            # A pair such as (person, where) is one piece.
            yield from _pieces(item, path if isinstance(item, Span) else f"{path}[{number}]")


def _sections(doc: str) -> tuple[str, dict[str, str]]:
    """The first line of a rule's docstring, and the text of each section under its heading, without the indentation."""
    first, *rest = doc.splitlines() or [""]
    sections: dict[str, list[str]] = {}
    heading = ""
    for line in rest:
        if line and not line[0].isspace():
            heading, _, opening = line.partition(":")
            sections[heading] = [opening.strip()] if opening.strip() else []
        elif heading:
            sections[heading].append(line.removeprefix("    ").rstrip())
    return first, {heading: "\n".join(text).strip() for heading, text in sections.items()}


if __name__ == "__main__":
    write(Path(sys.argv[1] if len(sys.argv) > 1 else "schemas"))
