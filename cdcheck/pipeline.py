"""The whole of cdcheck on one screen: read, place, recognise, check."""

import sys
import traceback
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import cache, lru_cache
from graphlib import TopologicalSorter
from hashlib import sha256
from importlib import import_module
from typing import Any, NamedTuple, cast, get_args

from cdcheck import mending, place, readers, shelf
from cdcheck.document import Document
from cdcheck.eras import Era
from cdcheck.identity import tool
from cdcheck.kinds import Kind
from cdcheck.languages import Language
from cdcheck.outcome import (
    SEVERITIES,
    Absent,
    Counts,
    FailOn,
    Finding,
    Input,
    Outcome,
    PartReport,
    Placed,
    Report,
    Row,
    Verdict,
)
from cdcheck.parts import Part, evidence, plain, requests
from cdcheck.parts.symbol import Symbol
from cdcheck.regions import Region
from cdcheck.rules import AsOf, Rule


class Overrules(NamedTuple):
    """What the user says of the document in the place of what is recognised; names as in the report. None leaves it open."""

    language: str | None = None
    era: str | None = None
    kind: str | None = None
    as_of: date | None = None


class Seen(NamedTuple):
    """A document after reading, placing and recognising: every part, or why it is absent, by its type."""

    document: Document
    values: dict[type, Any]
    reasons: dict[type, str]
    faults: dict[type | str, str]
    """What raised, and how: the types that were not made, and the names of the rules that could not be asked."""

    def of(self, kind: type) -> Any:
        """The value of a type, or the Absent in its place."""
        return self.values[kind]


def check(
    name: str,
    data: bytes,
    *,
    language: str | None = None,
    era: str | None = None,
    kind: str | None = None,
    fail_on: FailOn = "error",
    as_of: date | None = None,
) -> Report:
    """Check one document, and report.

    ``name`` is what the report calls it (no file is opened); ``data`` its bytes. ``language`` (ISO 639-1), ``era`` and ``kind``
    overrule what would be recognised; ``fail_on`` is the least severity that decides the verdict; ``as_of`` is the day to take
    for today, without which rules that need one are untested. Raises ValueError for a
    language, era or kind that there is none of; for a document, whatever its bytes, nothing is raised: a report whose
    ``problem`` is not null says what was wrong with it.
    """
    overrules = Overrules(language, era, kind, as_of)
    refuse_unknown(language, era, kind)
    try:
        document = readers.read(name, data)
        seen = see(document, overrules)
        if isinstance(seen.of(Language), Absent) and Language not in seen.faults:
            raise readers.Unreadable(f"it cannot be checked: {seen.reasons[Language]}")
    except readers.Unreadable as unreadable:
        return unread(name, str(unreadable), data)
    except MemoryError:  # the guard knows the limit
        raise
    except Exception as fault:  # a fault of ours must never end a batch, nor look like a pass
        traceback.print_exc(file=sys.stderr)
        return unread(name, problem({"reading": raised(fault)}), data)
    return judge(seen, data, fail_on)


def see(document: Document, overrules: Overrules | None = None) -> Seen:
    """Place the document and recognise its parts."""
    overrules = overrules or Overrules()
    document = mending.mended(document)
    values: dict[type, Any] = {Document: document, AsOf: AsOf(overrules.as_of)}
    reasons: dict[type, str] = {}
    faults: dict[type | str, str] = {}
    steps = _steps()
    for produced in _order():
        function, part = steps[produced]
        if produced is Language and overrules.language:
            values[produced], reasons[produced] = place.languages()[overrules.language], "as the user says"
        elif produced is Era and overrules.era:
            values[produced], reasons[produced] = place.eras()[overrules.era], "as the user says"
        elif produced is Kind and overrules.kind:
            values[produced], reasons[produced] = place.kinds()[overrules.kind], "as the user says"
        else:
            try:
                made = supply(function, values)
            except MemoryError:  # the guard knows the limit
                raise
            except Exception as fault:  # what does not hang on this part can still be told
                faults[produced] = raised(fault)
                reason = f"There is {_faulty({produced: faults[produced]})}."
                made = Absent("cantTell", reason) if part is not None else (Absent("cantTell", reason), reason)
            value, reasons[produced] = made if part is None else (made, "")
            values[produced] = value
            if isinstance(value, Absent) and value.part is None:
                value.part = _named(produced)
    return Seen(document, values, reasons, faults)


def raised(fault: Exception) -> str:
    """What was raised, in one line; the standard error gets the whole of it."""
    traceback.print_exception(fault, file=sys.stderr)
    return " ".join(f"{type(fault).__name__}: {fault}".split())


@cache
def _named(kind: type) -> str:
    """What a report calls a type: a part by its name, the language, era and kind by theirs."""
    return made().get(kind, kind.__name__.lower())


def _at_fault(where: type | str) -> str:
    """What raised: a part by its name, a rule by its id, or a stage."""
    if isinstance(where, str):
        return f"the rule {_requirement(where).id}" if where in rules() else where
    return f"the part {_named(where)}"


def problem(faults: Mapping[type | str, str]) -> str:
    """What a report says of faults of cdcheck's own: a document that met one counts as not checked, whatever the rows say."""
    return f"{_faulty(faults)}; please report it"


def _faulty(faults: Mapping[type | str, str]) -> str:
    """Where faults of cdcheck's own were met, and what was raised."""
    return f"a fault in cdcheck, {'; '.join([f'in {_at_fault(where)} ({told})' for where, told in faults.items()])}"


def judge(seen: Seen, data: bytes, fail_on: FailOn = "error") -> Report:
    """Run every rule on a document that was seen, and report; ``data`` are its bytes."""
    rows = tuple([_row(name, rule, seen) for name, rule in rules().items()])
    counts = count(rows)
    symbol, language, era, kind = (seen.of(t) for t in (Symbol, Language, Era, Kind))
    return Report(
        tool=tool(),
        input=Input(
            name=seen.document.name,
            format=seen.document.format,
            sha256=sha256(data).hexdigest(),
            size=len(data),
            pages=seen.document.pages,
            text_layer=seen.document.text_layer,
            notes=seen.document.notes,
        ),
        document=Placed(
            symbol=symbol.text if isinstance(symbol, Symbol) else None,
            kind=cast(Any, kind.name if isinstance(kind, Kind) and kind.name in _KINDS_PROMISED else "unknown"),
            kind_detail=kind.name if isinstance(kind, Kind) else "unknown",
            kind_reason=seen.reasons.get(Kind),
            language=language.code if isinstance(language, Language) else None,
            language_reason=seen.reasons.get(Language),
            era=era.name if isinstance(era, Era) else None,
            era_reason=seen.reasons.get(Era),
        ),
        verdict="cannot-say" if seen.faults else verdict(rows, fail_on),
        problem=problem(seen.faults) if seen.faults else None,
        counts=counts,
        parts={name: report_part(seen.of(part.type)) for name, part in parts().items() if part.reported},
        rows=rows,
    )


# The words that users of the report were promised for kinds. A further kind is told in the detail, and is none of these.
_KINDS_PROMISED = get_args(Placed.model_fields["kind"].annotation)


def verdict(rows: tuple[Row, ...], fail_on: FailOn = "error") -> Verdict:
    """What the rows amount to. ``fail_on="cannot-say"`` is the strictest: a rule that cannot tell then counts as failed."""
    least = len(SEVERITIES) if fail_on == "cannot-say" else SEVERITIES.index(fail_on) + 1
    telling = [row for row in rows if row.severity in SEVERITIES[:least] and row.waiver is None]
    if any(row.outcome == "failed" for row in telling):
        return "does-not-conform"
    if any(row.outcome == "cantTell" for row in telling):
        return "does-not-conform" if fail_on == "cannot-say" else "cannot-say"
    return "conforms"


def count(rows: tuple[Row, ...]) -> Counts:
    """How many rows had each outcome and, of the failures that are not waived, each severity."""
    tally = {"passed": 0, "failed": 0, "cantTell": 0, "inapplicable": 0, "untested": 0, "waived": 0}
    severities = {"errors": 0, "warnings": 0, "notes": 0}
    for row in rows:
        if row.waiver is not None:
            tally["waived"] += 1
            continue
        tally[row.outcome] += 1
        if row.outcome == "failed":
            severities[f"{row.severity}s"] += 1
    return Counts(**tally, **severities)


def supply(function: Callable[..., Any], values: dict[type, Any]) -> Any:
    """Call a function with what it asks for, or give the Absent in the place of the first thing it cannot do without."""
    given = [*map(values.__getitem__, _wanted(function))]
    if Absent in map(type, given):
        for value, (_, hears) in zip(given, _requests(function), strict=True):
            if isinstance(value, Absent) and not hears:
                return value if function.__name__ != "place_era" else (value, value.reason)
    return function(*given)


def stands_on(name: str) -> tuple[type, ...]:
    """The types that the rule in cdcheck/rules/``name``.py stands on: what it asks for, then what those are made from."""
    found: dict[type, None] = {}
    asking = [_requirement(name).check]
    while asking:
        function = asking.pop(0)
        for wanted, _ in _requests(function):
            if wanted not in found:
                found[wanted] = None
                if wanted not in _GIVEN:
                    asking.append(_steps()[wanted][0])
    return tuple(found)


def asks_for(name: str) -> tuple[type, ...]:
    """The types that the rule in cdcheck/rules/``name``.py asks for itself."""
    return _wanted(_requirement(name).check)


def said(name: str, seen: Seen) -> list[Finding]:
    """All that the rule in cdcheck/rules/``name``.py says of a document that was seen; its row sums that up."""
    return _findings(name, seen)


def report_part(value: Any) -> PartReport:
    """A part, or its absence, as the report has it."""
    if isinstance(value, Absent):
        return PartReport.of({"found": False, "reason": value.reason, "evidence": (value.near,) if value.near else ()})
    return PartReport.of({"found": True, "value": plain(value), "evidence": evidence(value)})


def _row(name: str, rule: Rule, seen: Seen) -> Row:
    findings = telling = _findings(name, seen)
    if len(findings) > 1:
        outcome = worst([finding.outcome for finding in findings])
        telling = [finding for finding in findings if finding.outcome == outcome]
    return _alone(name, telling[0]) if len(telling) == 1 and not telling[0].locations else _summed(name, tuple(telling))


@lru_cache(maxsize=1024)
def _alone(name: str, finding: Finding) -> Row:
    """The row of a rule that says one thing of no place: for most documents the same, that it does not concern them."""
    return _summed(name, (finding,))


def _summed(name: str, telling: tuple[Finding, ...]) -> Row:
    """The row of a rule for what it says that tells most."""
    requirement = _requirement(name)
    first = telling[0]
    return Row.of(
        {
            "rule": requirement.id,
            "family": requirement.family,
            "severity": rules()[name].severity,
            "outcome": first.outcome,
            "title": requirement.title,
            "message": _together([finding.message for finding in telling]) or "",
            "message_id": first.message_id,
            "arguments": dict(first.arguments),
            "advice": _together([finding.advice for finding in telling]),
            "cause": first.cause,
            "source": requirement.source,
            "locations": first.locations
            if len(telling) == 1
            else tuple([place for finding in telling for place in finding.locations]),
            "expected": first.expected,
            "found": first.found,
            "nearest": first.nearest,
        }
    )


# The places of a row name every one of its findings; its message tells so many.
_MOST_TOLD = 3


def _together(said: list[str | None]) -> str | None:
    """Sentences one after the other, each once; of many alike the first, and how many more there are."""
    told = list(dict.fromkeys([one for one in said if one]))
    if len(told) > _MOST_TOLD:
        told[_MOST_TOLD:] = [f"(And {len(told) - _MOST_TOLD} more.)"]
    return " ".join(told) or None


def _findings(name: str, seen: Seen) -> list[Finding]:
    """What a rule says of a document; at least one thing, whatever happens."""
    rule, check = rules()[name], _requirement(name).check
    document, kind = seen.document, seen.values[Kind]
    if seen.faults:
        # A rule that hears of an absence would take the fault for one, and every rule hangs on the kind.
        lost = next((one for one in (Kind, *stands_on(name)) if one in seen.faults), None)
        if lost is not None:
            return [rule.cannot_tell(f"There is {_faulty({lost: seen.faults[lost]})}.")]
    if document.text_layer == "broken":
        # One cause for all: what was read is not what is printed, so nothing that is found or missed means anything.
        return [rule.cannot_tell("The file does not say which characters its fonts show, so its text cannot be read.")]
    if isinstance(kind, Kind) and not kind.of_the_conference and not rule.every_body:
        return [rule.inapplicable("The requirement is for documents of the Conference, and this is not one.")]
    if rule.kinds and isinstance(kind, Kind) and kind.name not in rule.kinds:
        return [rule.inapplicable(f"The requirement is for {_kinds(rule.kinds)}, and this document is {_kinds((kind.name,))}.")]
    try:
        said = supply(check, seen.values)
        if isinstance(said, Absent):
            return [rule.absent(said)]
        findings = list(said)
        if not findings:
            raise ValueError("the rule said nothing")
    except MemoryError:
        raise
    except Exception as fault:  # a fault in one rule must neither stop the others nor look like a pass
        seen.faults[name] = raised(fault)
        return [rule.cannot_tell(f"There is {_faulty({name: seen.faults[name]})}.")]
    doubt = _doubt(document)
    if doubt is None and (rule.own_cause or not document.damage):
        return findings
    return [
        _doubted(finding, why)
        if finding.outcome == "failed" and (why := doubt or _letters_in_doubt(document, finding))
        else finding
        for finding in findings
    ]


def _kinds(names: tuple[str, ...]) -> str:
    """Kinds of documents in words, with the article."""
    spoken = [name.replace("-", " ") for name in names]
    return " or ".join([f"an {name}" if name[0] in "aeiou" else f"a {name}" for name in spoken])


def _doubt(document: Document) -> str | None:
    """What else than the document itself may be the cause of a failure; None where nothing is."""
    if document.text_layer == "ocr":
        return "The text recognition may have misread the page."
    if document.unread:
        return f"It may stand on page {document.unread[0]}, which cannot be read."
    return None


# What stands within so many lines of letters that are lost or wrong may be taken for something else, or missed, for them.
_NEAR = 25


def _letters_in_doubt(document: Document, finding: Finding) -> str | None:
    """Letters near a failure that are lost or wrong, and may be its cause; None where there are none."""
    wrong = [one.location for one in document.damage if one.kind in mending.OF_LETTERS]
    for failed in finding.locations:
        for letters in wrong:
            if failed.page == letters.page and abs((failed.line or 0) - (letters.line or 0)) <= _NEAR:
                return f"The letters that are lost or wrong in line {letters.line} may be the cause."
    return None


def _doubted(finding: Finding, doubt: str) -> Finding:
    return finding._replace(outcome="cantTell", message=_together([finding.message, doubt]) or "", advice=None)


class _Requirement(NamedTuple):
    """What is known of a rule before any document is seen."""

    check: Callable[..., Any]
    id: str
    family: str
    title: str
    source: str


@cache
def _requirement(name: str) -> _Requirement:
    module = import_module(f"cdcheck.rules.{name}")
    return _Requirement(module.check, rules()[name].id, family(name, rules()[name]), *title_and_source(module.__doc__ or ""))


def worst(outcomes: list[Outcome]) -> Outcome:
    """The outcome that stands for several: a failure outweighs what cannot be told, which outweighs a pass."""
    order: tuple[Outcome, ...] = ("failed", "cantTell", "passed", "untested", "inapplicable")
    return min(outcomes, key=order.index)


def family(name: str, rule: Rule) -> str:
    """The family of a rule: the part that its name begins with, unless the rule names another."""
    if rule.family:
        return rule.family
    known = [part for part in shelf.names("parts") if name.startswith(part + "_")]
    return max(known, key=len).replace("_", "-") if known else "consistency"


# What the user gives, and nothing recognises.
_GIVEN = (Document, AsOf)


@cache
def rules() -> dict[str, Rule]:
    """All rules by module name, in alphabetical order."""
    return shelf.read("rules", "rule", Rule)


@cache
def parts() -> dict[str, Part]:
    """All parts by name."""
    return shelf.read("parts", "part", Part)


@cache
def regions() -> dict[str, Region]:
    """All regions by name."""
    return shelf.read("regions", "region", Region)


def made() -> dict[type, str]:
    """Every type of region and part, with its module's name."""
    return {thing.type: name for things in (regions(), parts()) for name, thing in things.items()}


@cache
def _steps() -> dict[type, tuple[Callable[..., Any], Part | None]]:
    """What makes each type of value: what divides the document, a recogniser, or one of the three placings."""
    steps: dict[type, tuple[Callable[..., Any], Part | None]] = {
        Language: (place.place_language, None),
        Era: (place.place_era, None),
        Kind: (place.place_kind, None),
    }
    for name, region in regions().items():
        steps[region.type] = (import_module(f"cdcheck.regions.{name}").divide, Part(region.type, reported=False))
    for name, part in parts().items():
        steps[part.type] = (import_module(f"cdcheck.parts.{name}").recognise, part)
    return steps


@cache
def _order() -> tuple[type, ...]:
    """The types in an order in which each comes after what it asks for. Raises on a circle or an unknown request."""
    steps = _steps()
    graph: dict[type, set[type]] = {}
    for produced, (function, _) in steps.items():
        graph[produced] = {wanted for wanted, _ in requests(function)} - set(_GIVEN)
        for wanted in graph[produced]:
            if wanted not in steps:
                raise TypeError(f"{function.__module__} asks for {wanted.__name__}, which nothing recognises")
    return tuple(TopologicalSorter(graph).static_order())


@cache
def _requests(function: Callable[..., Any]) -> list[tuple[type, bool]]:
    asked = requests(function)
    for wanted, _ in asked:
        if wanted not in _GIVEN and wanted not in _steps():
            raise TypeError(f"{function.__module__} asks for {wanted.__name__}, which nothing recognises")
    return asked


@cache
def _wanted(function: Callable[..., Any]) -> tuple[type, ...]:
    return tuple([wanted for wanted, _ in _requests(function)])


def title_and_source(doc: str) -> tuple[str, str]:
    """The requirement and the source that the docstring of a rule has, each on one line."""
    lines = doc.splitlines()
    at = next((n for n, line in enumerate(lines) if line.startswith("Source:")), None)
    if at is None:
        return lines[0] if lines else "", ""
    source = [lines[at].removeprefix("Source:").strip()]
    for line in lines[at + 1 :]:
        if not line.strip() or not line.startswith(" "):
            break
        source.append(line.strip())
    return lines[0], " ".join(source)


def unread(name: str, problem: str, data: bytes | None = None) -> Report:
    """The report on a document that could not be read: ``problem`` says why in one line; ``data`` are its bytes, if known."""
    rows = []
    for module, rule in rules().items():
        requirement = _requirement(module)
        rows.append(
            Row(
                rule=rule.id,
                family=requirement.family,
                severity=rule.severity,
                outcome="untested",
                title=requirement.title,
                message="The document could not be read.",
                source=requirement.source,
            )
        )
    return Report(
        tool=tool(),
        input=Input(name=name) if data is None else Input(name=name, sha256=sha256(data).hexdigest(), size=len(data)),
        document=Placed(),
        verdict="cannot-say",
        problem=problem,
        counts=count(tuple(rows)),
        parts={},
        rows=tuple(rows),
    )


def refuse_unknown(language: str | None, era: str | None, kind: str | None) -> None:
    """Raise ValueError for a language, era or kind that there is none of."""
    known: dict[str, Callable[[], Iterable[str]]] = {"language": place.languages, "era": place.eras, "kind": place.kinds}
    for (what, names), value in zip(known.items(), (language, era, kind), strict=True):
        if value is not None and value not in names():
            raise ValueError(f"there is no {what} {value!r}; there are: {', '.join(names())}")


def given(overrules: list[str | None]) -> Overrules:
    """What was handed to a worker as the user's word, its day written out."""
    language, era, kind, day = overrules
    return Overrules(language, era, kind, None if day is None else date.fromisoformat(day))


def prepare() -> None:
    """Import all that a check needs, whatever the document."""
    _order()
    for name in rules():
        _requirement(name)
    for shelf_of in (place.languages, place.eras, place.kinds):
        shelf_of()
