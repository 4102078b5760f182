"""The language versions of one document, against each other: what all share, who differs, and which versions are missing."""

from collections import Counter
from collections.abc import Sequence
from functools import cache
from graphlib import TopologicalSorter
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from typing import Annotated, Any, Literal, NamedTuple

from pydantic import BaseModel, ConfigDict, Field

from cdcheck import guard, identity, inputs, pipeline, place, readers, schemas, shelf
from cdcheck.concordances import Cell, Compared, Concordance, Difference, State, Version, majority, named
from cdcheck.concordances import _body as body
from cdcheck.document import Document
from cdcheck.eras import Era
from cdcheck.kinds import Kind
from cdcheck.languages import Language
from cdcheck.outcome import SEVERITIES, Absent, FailOn, Input, Location, Outcome, Placed, Report, Severity, Tool
from cdcheck.parts import requests

Agreement = Literal["agree", "disagree", "cannot-say"]

FAMILY = "versions"
"""The family of all concordances."""

# A version whose symbol is another, and that differs in so many facts besides, is another document.
_ANOTHER = 3
# The fact that says whether documents are versions of one.
_IDENTITY = "symbol"


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class VersionPlace(_Model):
    """A place in one of the versions, which ``version`` numbers from 0."""

    version: int
    location: Location


class VersionCell(_Model):
    """What one version says of a fact; ``reason`` says why that cannot be told, or why there is nothing to tell."""

    state: State
    value: str | None = None
    reason: str | None = None
    locations: tuple[Location, ...] = ()


class Disagreement(_Model):
    """Versions that differ from the others, by number; all of them where no majority is against them.

    ``found`` is what they say and ``expected`` what most others do. The primary places are in the versions that differ.
    """

    versions: tuple[int, ...]
    message: str
    expected: str | None = None
    found: str | None = None
    places: tuple[VersionPlace, ...]


class ParityRow(_Model):
    """One fact across the versions: a cell for each, in their order, and what differs."""

    concordance: str
    family: Literal["versions"] = "versions"
    fact: str
    severity: Severity
    outcome: Outcome
    title: str
    message: str
    source: str
    cells: tuple[VersionCell, ...]
    differences: tuple[Disagreement, ...] = ()


class ComparedVersion(_Model):
    """One version: the file, what the document in it was recognised as, and whether it conforms by itself."""

    label: str
    input: Input
    document: Placed
    verdict: Literal["conforms", "does-not-conform", "cannot-say"]


class Comparison(_Model):
    """The comparison of the versions of one document. ``missing`` are the official languages of which there is none.

    ``problem`` is null, or says which concordance met a fault of cdcheck's own; the verdict is then ``cannot-say``.
    """

    symbol: str | None
    verdict: Agreement
    problem: str | None = None
    versions: tuple[ComparedVersion, ...]
    missing: tuple[str, ...]
    rows: tuple[ParityRow, ...]


class NotCompared(_Model):
    """A file, or a pattern of files, that could not be compared, and why."""

    name: str
    symbol: str | None = None
    problem: str


class Comparisons(_Model):
    """What ``cdcheck compare`` prints: a comparison for each document, and the files that could not be compared."""

    comparison_version: Literal[1] = 1
    tool: Tool
    concordances: Annotated[str, Field(pattern="^sha256:[0-9a-f]{64}$", description="the hash of all concordances")]
    comparisons: tuple[Comparison, ...]
    not_compared: tuple[NotCompared, ...] = ()


class Checked(NamedTuple):
    """One file as read, recognised and checked: what is needed to compare it. Parts stand under their types."""

    report: Report
    document: Document
    parts: dict[type, Any]


def see(name: str, data: bytes, limits: guard.Limits = guard.DEFAULT) -> Checked:
    """Read, recognise and check one version, within limits. Raises Unreadable, also where a limit is hit."""
    document = guard.document_of(guard.run(_read, name, data, limits, before=pipeline.prepare), name)
    guard.refuse_pages(document.pages, limits)
    return _checked(document, data)


def _read(name: str, data: bytes) -> bytes:
    """What was read, in JSON.

    In a worker it is recognised and checked as well, only to see that this takes no more than the document may take: parts do
    not pass between processes, so the caller has to recognise them once more.
    """
    document = readers.read(name, data)
    if guard.inside:
        _checked(document, data)
    return guard.said(schemas.lines(document))


def _checked(document: Document, data: bytes) -> Checked:
    try:
        seen = pipeline.see(document)
        language = seen.of(Language)
        if seen.faults:
            raise readers.Unreadable(pipeline.problem(seen.faults))
        if isinstance(language, Absent):
            raise readers.Unreadable(f"it cannot be compared: {language.reason}")
        if document.text_layer == "broken":
            raise readers.Unreadable("the file does not say which characters its fonts show, so its text cannot be read")
        parts = {kind: seen.of(kind) for kind in pipeline.made()}
        return Checked(pipeline.judge(seen, data), document, parts)
    except (readers.Unreadable, MemoryError):
        raise
    except Exception as fault:  # one file's fault must not end the comparison of the others
        raise readers.Unreadable(pipeline.problem({"comparing": pipeline.raised(fault)})) from fault


def files(
    documents: Sequence[inputs.Input],
    limits: guard.Limits = guard.DEFAULT,
    *,
    together: bool = True,
    symbol: str | None = None,
    fail_on: FailOn = "error",
) -> Comparisons:
    """Compare files: all with each other where they are given ``together``, else those that bear the same symbol.

    With ``symbol`` only the versions of that document are compared. A file that cannot be read, or has no other to be compared
    with, is among what is not compared, and the others are compared.
    """
    read: list[Checked] = []
    failed: list[NotCompared] = []
    for item in documents:
        try:
            read.append(see(item.name, inputs.contents(item, limits.max_bytes), limits))
        except (inputs.NotRead, readers.Unreadable) as problem:
            failed.append(NotCompared(name=item.name, problem=str(problem)))
    groups: dict[str | None, list[Checked]] = {}
    for checked in read:
        groups.setdefault(None if together and symbol is None else symbol_of(checked), []).append(checked)
    if symbol is not None:
        there = sorted(known for known in groups if known)
        groups = {known: members for known, members in groups.items() if known and _same(known, symbol)}
        if not groups:
            seen = f"; there are versions of {', '.join(there[:8])}{' and others' if len(there) > 8 else ''}" if there else ""
            failed.append(NotCompared(name=symbol, symbol=symbol, problem=f"no file is a version of it{seen}"))
    done = []
    for known, members in groups.items():
        if len(members) > 1 and (known or together):
            done.append(compare(members, fail_on))
            continue
        for alone in members:
            bears = symbol_of(alone)
            why = f"it is the only version of {bears}" if bears else "no symbol was found in it, so it is no other's version"
            failed.append(
                NotCompared(name=alone.report.input.name, symbol=bears, problem=f"there is nothing to compare it with: {why}")
            )
    program, digest = tool()
    return Comparisons(tool=program, concordances=digest, comparisons=tuple(done), not_compared=tuple(failed))


def _same(first: str, second: str) -> bool:
    """Whether two symbols are one, as a user may type it."""
    return "".join(first.split()).rstrip("*").casefold() == "".join(second.split()).rstrip("*").casefold()


def symbol_of(checked: Checked) -> str | None:
    """The symbol by which versions of one document are known, without the asterisk of a reissue; None where there is none."""
    symbol = checked.report.document.symbol
    return symbol.rstrip("*").strip() if symbol else None


def compare(versions: Sequence[Checked], fail_on: FailOn = "error") -> Comparison:
    """Compare the versions of one document. ``fail_on`` is the least severity that decides the verdict.

    Raises ValueError for fewer than two versions.
    """
    if len(versions) < 2:
        raise ValueError("a comparison needs two versions")
    ordered = sorted(versions, key=lambda one: (one.report.document.language or "", one.report.input.name))
    labels = _labels(ordered)
    given = [_version(one, label) for one, label in zip(ordered, labels, strict=True)]
    rows = _rows(given, list(range(len(given))))
    if strangers := _strangers(rows):
        others = [number for number in range(len(given)) if number not in strangers]
        kept = {name: compared for name, compared in rows.items() if concordances()[name].fact == _IDENTITY}
        rows = _rows(given, others, "it is another document, by its symbol and by other facts") | kept
    said = [_row(name, concordances()[name], rows[name], given) for name in _order()]
    said.sort(key=_first_place)
    faults = [fault for compared in rows.values() if (fault := compared.fault) is not None]
    languages = {one.report.document.language for one in ordered}
    symbols = Counter(symbol for one in ordered if (symbol := symbol_of(one)))
    chief = majority(list(symbols.items()))
    return Comparison(
        symbol=chief[0] if chief else None,
        verdict="cannot-say" if faults else _verdict(said, fail_on),
        problem=f"a fault in cdcheck, in {'; '.join(faults)}; please report it" if faults else None,
        versions=tuple(
            [
                ComparedVersion(label=label, input=one.report.input, document=one.report.document, verdict=one.report.verdict)
                for one, label in zip(ordered, labels, strict=True)
            ]
        ),
        missing=tuple([code for code in place.languages() if code not in languages]),
        rows=tuple(said),
    )


def tool() -> tuple[Tool, str]:
    """The program, and the hash of all concordances."""
    digest = sha256()
    for file in (Path(__file__), *sorted((Path(__file__).parent / "concordances").glob("*.py"))):
        digest.update(f"{file.name}\n".encode() + file.read_bytes())
    return identity.tool(), f"sha256:{digest.hexdigest()}"


@cache
def concordances() -> dict[str, Concordance]:
    """All concordances by module name, in alphabetical order."""
    return shelf.read("concordances", "concordance", Concordance)


def facts(module: str) -> tuple[str, str]:
    """The requirement of a concordance and its source, from its docstring."""
    return pipeline.title_and_source(import_module(f"cdcheck.concordances.{module}").__doc__ or "")


def _labels(versions: Sequence[Checked]) -> list[str]:
    """The name of each version's language; with its file where several claim the same."""
    names = [place.languages()[str(one.report.document.language)].name for one in versions]
    return [
        f"{name} ({one.report.input.name})" if names.count(name) > 1 else name
        for name, one in zip(names, versions, strict=True)
    ]


def _version(checked: Checked, label: str) -> Version:
    """A version with all that a concordance can ask for."""
    document = checked.report.document
    values: dict[type, Any] = {Document: checked.document, **checked.parts}
    values[Language] = place.languages()[str(document.language)]
    for kind, named_so, known in ((Kind, document.kind_detail, place.kinds()), (Era, document.era, place.eras())):
        values[kind] = known.get(named_so or "", Absent("cantTell", f"its {kind.__name__.lower()} is not known"))
    values[body.Body] = _supplied(body.recognise, values)
    return Version(label, values, checked.document.unread)


def _supplied(function: Any, values: dict[type, Any]) -> Any:
    given = []
    for wanted, hears in requests(function):
        if isinstance(values[wanted], Absent) and not hears:
            return values[wanted]
        given.append(values[wanted])
    return function(*given)


@cache
def _order() -> tuple[str, ...]:
    """The concordances by module name, each after those of the facts that it comes after, the gravest first."""
    by_fact = {one.fact: name for name, one in concordances().items()}
    sorter = TopologicalSorter({name: {by_fact[fact] for fact in one.after} for name, one in concordances().items()})
    sorter.prepare()
    order: list[str] = []
    while sorter.is_active():
        ready = sorter.get_ready()
        order += sorted(ready, key=lambda name: (SEVERITIES.index(concordances()[name].severity), name))
        sorter.done(*ready)
    return tuple(order)


def _rows(versions: Sequence[Version], members: Sequence[int], reason: str = "") -> dict[str, Compared]:
    """Every concordance over some of the versions; the others cannot be compared, for a reason."""
    rows: dict[str, Compared] = {}
    odd: dict[str, set[int]] = {}
    for name in _order():
        concordance = concordances()[name]
        why = {number: reason for number in range(len(versions)) if number not in members}
        for fact in concordance.after:
            why |= {number: f"it differs from the others in its {fact}" for number in odd[fact] if number not in why}
        compared = _compared(name, concordance, versions, why)
        rows[name] = compared
        odd[concordance.fact] = {number for difference in compared.differences for number in difference.odd}
    return rows


def _compared(name: str, concordance: Concordance, versions: Sequence[Version], why: dict[int, str]) -> Compared:
    """One concordance over the versions that nothing speaks against; a fault in it must neither stop the others nor agree."""
    members = [number for number in range(len(versions)) if number not in why]
    cells = {number: Cell("cannot-tell", None, f"not compared: {reason}") for number, reason in why.items()}
    try:
        compared = import_module(f"cdcheck.concordances.{name}").compare([versions[number] for number in members])
        cells |= dict(zip(members, compared.cells, strict=True))
    except MemoryError:
        raise
    except Exception as fault:
        told = f"the concordance {name.replace('_', '-')}: {pipeline.raised(fault)}"
        return Compared(tuple([Cell("cannot-tell", None, f"a fault in cdcheck, in {told}") for _ in versions]), fault=told)
    if not concordance.may_lack and any(cell.state in ("agrees", "differs") for cell in cells.values()):
        cells = {n: cell._replace(state="cannot-tell") if cell.state == "none" else cell for n, cell in cells.items()}
    differences = [
        difference._replace(
            odd=tuple([members[number] for number in difference.odd]),
            places=tuple([one._replace(version=members[one.version]) for one in difference.places]),
        )
        for difference in compared.differences
    ]
    return Compared(tuple([cells[number] for number in range(len(versions))]), tuple(differences))


def _strangers(rows: dict[str, Compared]) -> set[int]:
    """The documents that are no versions of this one: their symbol is another, and much else."""
    identity = next(compared for name, compared in rows.items() if concordances()[name].fact == _IDENTITY)
    differing = Counter(
        number for compared in rows.values() for number, cell in enumerate(compared.cells) if cell.state == "differs"
    )
    odd = {number for difference in identity.differences for number in difference.odd}
    return {number for number in odd if differing[number] > _ANOTHER}


def _row(name: str, concordance: Concordance, compared: Compared, versions: Sequence[Version]) -> ParityRow:
    title, source = facts(name)
    outcome, message = _outcome(concordance, compared, versions)
    return ParityRow(
        concordance=concordance.id,
        fact=concordance.fact,
        severity=concordance.severity,
        outcome=outcome,
        title=title,
        message=message,
        source=source,
        cells=tuple(
            [VersionCell(state=c.state, value=c.shown, reason=c.reason, locations=c.locations) for c in compared.cells]
        ),
        differences=tuple([_disagreement(difference) for difference in compared.differences]),
    )


def _first_place(row: ParityRow) -> tuple[float, float, float]:
    """Where in a version the fact first stands: rows are in the order of the document, what stands nowhere comes last."""
    place = next((location for cell in row.cells for location in cell.locations if location.line is not None), None)
    return (place.page or 1, place.line or 1, place.column or 1) if place else (float("inf"), 0, 0)


def _outcome(concordance: Concordance, compared: Compared, versions: Sequence[Version]) -> tuple[Outcome, str]:
    """What the cells of a fact amount to, and the sentence that says so."""
    if compared.differences:
        return "failed", "; ".join([difference.message for difference in compared.differences])
    cells = compared.cells
    dark = [number for number, cell in enumerate(cells) if cell.state == "cannot-tell"]
    if dark:
        reasons: dict[str, list[int]] = {}
        for number in dark:
            reasons.setdefault(cells[number].reason or "it is not said why", []).append(number)
        said = [f"{reason} ({named(versions, members)})" for reason, members in reasons.items()]
        return "cantTell", f"{concordance.fact}: {'; '.join(said)}"
    told = [cell for cell in cells if cell.state == "agrees"]
    if not told:
        reason = next((cell.reason for cell in cells if cell.reason), None)
        return "inapplicable", f"{concordance.fact}: {reason or 'there are none in any version'}"
    if len(told) == 1:
        return "inapplicable", f"{concordance.fact}: only one version has it"
    values = {cell.shown for cell in told}
    same = f"{told[0].shown} " if len(values) == 1 else ""
    return "passed", f"{concordance.fact}: {same}in {'all' if len(told) == len(cells) else 'the'} {len(told)} versions"


def _disagreement(difference: Difference) -> Disagreement:
    places = [
        VersionPlace(
            version=one.version,
            location=one.location if one.version in difference.odd else one.location.model_copy(update={"role": "related"}),
        )
        for one in difference.places
    ]
    return Disagreement(
        versions=difference.odd,
        message=difference.message,
        expected=difference.expected,
        found=difference.found,
        places=tuple(places),
    )


def _verdict(rows: Sequence[ParityRow], fail_on: FailOn) -> Agreement:
    """What the rows amount to, as for the check of one document."""
    least = len(SEVERITIES) if fail_on == "cannot-say" else SEVERITIES.index(fail_on) + 1
    outcomes = {row.outcome for row in rows if row.severity in SEVERITIES[:least]}
    if "failed" in outcomes:
        return "disagree"
    if "cantTell" in outcomes:
        return "disagree" if fail_on == "cannot-say" else "cannot-say"
    return "agree" if "passed" in outcomes else "cannot-say"
