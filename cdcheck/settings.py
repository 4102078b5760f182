"""What a project has settled for its documents: cdcheck.toml, or [tool.cdcheck] in pyproject.toml; waivers and the baseline.

A rule never knows of settings. They are laid over a finished report: a row may have another severity, be switched off, or be
waived, and the verdict is counted anew. Nothing is taken out of a report: what is waived stays in it, marked.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from difflib import get_close_matches
from fnmatch import fnmatchcase
from hashlib import sha256
from pathlib import Path
from typing import Annotated, Any, Literal, NamedTuple

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from cdcheck import pipeline
from cdcheck.outcome import FailOn, Location, Report, Row, Severity, Waiver
from cdcheck.text import fold

FILE = "cdcheck.toml"
SHARED = "pyproject.toml"

WAIVERS_RULE = "waivers-are-in-force"
"""The id of the row that judges the waivers for a document; there is one only where waivers are written."""
_WAIVERS_TITLE = "The waivers for the document are in force, needed, and no wider than they must be."
_WAIVERS_SOURCE = "Practice: what is accepted without an end or a reason hides the next fault."
WAIVERS_EXPLAINED = f"""{WAIVERS_RULE}
warning, family waivers

{_WAIVERS_TITLE}

Why
    A waiver that nobody needs any more, or that is wider than it must be, hides the next fault of the same kind.

Source
    Practice
    What is accepted without an end or a reason hides the next fault.

Applies
    Where the settings have waivers. It fails for one that has ended, or that ends while no --as-of says which day it is; for
    one that is for every document; and for one of a single document in which the rule does not fail.

Limits
    Whether a glob is needed in some other document, one document cannot say: a run says so on the standard error.
"""


class Wrong(ValueError):
    """Settings or a baseline that cannot be used; the message names the file, the key and what is allowed."""


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, alias_generator=lambda name: name.replace("_", "-"), strict=True)


class Limits(_Model):
    """How much one document may cost: what the options of the same names say."""

    max_bytes: Annotated[int, Field(ge=1, description="bytes of a file")] | None = None
    max_pages: Annotated[int, Field(ge=1, description="pages of a document")] | None = None
    max_seconds: Annotated[float, Field(ge=0.1, description="seconds for reading and checking", strict=False)] | None = None
    max_memory: Annotated[int, Field(ge=128, description="MiB of memory for reading and checking")] | None = None


class Accepted(_Model):
    """A waiver: failures of one rule that are accepted in some documents."""

    rule: Annotated[str, Field(min_length=1, description="the id of the rule")]
    document: Annotated[str, Field(min_length=1, description="a symbol, a file's name, or a glob for either")]
    reason: Annotated[str, Field(min_length=3, description="why the failure is accepted", pattern=r"\S")]
    sha256: Annotated[str, Field(pattern="^[0-9a-f]{64}$", description="of the one file that is meant")] | None = None
    author: Annotated[str, Field(description="who accepts it")] | None = None
    expires: Annotated[date, Field(description="the last day on which it holds", strict=False)] | None = None


class Settings(_Model):
    """What cdcheck.toml may say. Rules and families are named by their ids."""

    fail_on: FailOn | None = None
    language: str | None = None
    era: str | None = None
    kind: str | None = None
    include: Annotated[
        tuple[str, ...],
        Field(strict=False, description="files of a folder to check whatever else leaves them out, as in a .gitignore"),
    ] = ()
    exclude: Annotated[
        tuple[str, ...], Field(strict=False, description="files of a folder to leave out, as in a .gitignore")
    ] = ()
    limits: Limits = Limits()
    rules: Annotated[
        dict[str, Severity | Literal["off"]], Field(description="another severity for a rule, or off to leave it out")
    ] = {}
    families: Annotated[
        dict[str, Severity | Literal["on", "off"]],
        Field(description="another severity for all rules of a family, or off to leave them out; a rule's own setting counts"),
    ] = {}
    waivers: Annotated[tuple[Accepted, ...], Field(strict=False)] = ()
    baseline: Annotated[str, Field(description="the baseline's file, from the folder of the settings")] | None = None


class Loaded(NamedTuple):
    """Settings with where they stand: ``path`` is None where there are none; ``lines`` are those of the waivers, from 1."""

    settings: Settings = Settings()
    path: Path | None = None
    lines: tuple[int, ...] = ()
    hash: str | None = None


NONE = Loaded()


def in_pyproject(path: Path) -> bool:
    """Whether a pyproject.toml has settings of ours. Raises Wrong where it is no TOML."""
    return "cdcheck" in _tables(path).get("tool", {})


def load(path: Path) -> Loaded:
    """The settings in a file. Raises Wrong for what cannot be read, and for the first key or value that is none of ours."""
    said: Any = _tables(path)
    if path.name == SHARED:
        said = said.get("tool", {}).get("cdcheck", {})
    try:
        settings = Settings.model_validate(said)
    except ValidationError as error:
        raise Wrong(f"{path.name}: {_first_fault(error)}") from None
    _refuse_unknown(path, settings)
    header = r"[ \t]*\[\[[ \t]*(?:tool[ \t]*\.[ \t]*cdcheck[ \t]*\.[ \t]*)?waivers[ \t]*\]\]"
    text = path.read_text(encoding="utf-8")
    lines = tuple([number for number, line in enumerate(text.splitlines(), 1) if re.match(header, line)])
    # Which files are checked changes no report.
    canonical = settings.model_dump_json(exclude_defaults=True, exclude={"include", "exclude"})
    return Loaded(settings, path, lines, f"sha256:{sha256(canonical.encode()).hexdigest()}")


def apply(
    report: Report,
    loaded: Loaded,
    *,
    fail_on: FailOn = "error",
    as_of: date | None = None,
    known: Mapping[tuple[str, str], frozenset[str]] | None = None,
) -> Report:
    """The report with the settings laid over it; ``known`` are the failures of a baseline (see :func:`read_baseline`).

    A waiver that ends on a day holds only where ``as_of`` says which day it is.
    """
    if report.problem is not None or (loaded.path is None and known is None):
        return report
    settings = loaded.settings
    rows = [_resevered(row, settings) for row in report.rows]
    if settings.waivers:
        rows = [*_waived(rows, report, settings.waivers, as_of)]
        rows.append(_on_waivers(rows, report, loaded, as_of))
    if known is not None:
        rows = [_in_baseline(row, report, known) for row in rows]
    final = tuple(_with_what_hangs_on_it(rows))
    return report.model_copy(
        update={
            "tool": report.tool.model_copy(update={"settings": loaded.hash}),
            "rows": final,
            "counts": pipeline.count(final),
            "verdict": pipeline.verdict(final, fail_on),
        }
    )


def _resevered(row: Row, settings: Settings) -> Row:
    said = settings.rules.get(row.rule) or settings.families.get(row.family) or "on"
    if said == "on":
        return row
    if said == "off":
        where = "" if row.rule in settings.rules else f" with its family {row.family}"
        return row.model_copy(
            update={
                "outcome": "untested",
                "message": f"The settings switch the rule off{where}.",
                "locations": (),
                "expected": None,
                "found": None,
                "nearest": None,
                "advice": None,
                "message_id": None,
                "arguments": {},
                "cause": None,
            }
        )
    return row.model_copy(update={"severity": said})


def _concerns(accepted: Accepted, report: Report) -> bool:
    if accepted.sha256 is not None and accepted.sha256 != report.input.sha256:
        return False
    names = (report.document.symbol or "", report.input.name.replace("\\", "/"))
    return any(name and fnmatchcase(name, accepted.document) for name in names)


def _lapsed(accepted: Accepted, as_of: date | None) -> str | None:
    """Why a waiver does not hold, or None where it does."""
    if accepted.expires is None:
        return None
    if as_of is None:
        return f"it ends on {accepted.expires}, and no --as-of says which day it is"
    return f"it ended on {accepted.expires}" if as_of > accepted.expires else None


def _waived(rows: Iterable[Row], report: Report, waivers: Sequence[Accepted], as_of: date | None) -> Iterator[Row]:
    for row in rows:
        accepted = next(
            (one for one in waivers if one.rule == row.rule and _concerns(one, report) and _lapsed(one, as_of) is None), None
        )
        if row.outcome != "failed" or accepted is None:
            yield row
            continue
        expires = accepted.expires.isoformat() if accepted.expires else None
        waiver = Waiver(reason=accepted.reason, author=accepted.author, expires=expires)
        yield row.model_copy(update={"waiver": waiver})


def _with_what_hangs_on_it(rows: Sequence[Row]) -> Iterator[Row]:
    """The rows, those waived too that cannot tell for no other reason than the missing part that was waived."""
    accepted = {row.family: row for row in rows if row.waiver is not None}
    for row in rows:
        cause = accepted.get((row.cause or "").replace("_", "-"))
        if row.outcome != "cantTell" or cause is None or cause.waiver is None:
            yield row
            continue
        yield row.model_copy(
            update={"waiver": cause.waiver.model_copy(update={"reason": f"as {cause.rule}, on which it hangs"})}
        )


def _on_waivers(rows: Iterable[Row], report: Report, loaded: Loaded, as_of: date | None) -> Row:
    """The row that judges the waivers for one document."""
    failed = {row.rule for row in rows if row.outcome == "failed"}
    seen: list[Location] = []
    faults: list[tuple[str, Location]] = []
    for number, accepted in enumerate(loaded.settings.waivers):
        if not _concerns(accepted, report):
            continue
        file = loaded.path.name if loaded.path is not None else FILE
        line = loaded.lines[number] if number < len(loaded.lines) else None
        place = Location(text=f"{accepted.rule}, {accepted.document}", role="related", note=f"{file}, line {line or 'unknown'}")
        seen.append(place)
        told = f"The waiver of {accepted.rule} for {accepted.document}"
        if (why := _lapsed(accepted, as_of)) is not None:
            faults.append((f"{told} does not hold: {why}.", place))
        if accepted.sha256 is None and _matches_all(accepted.document):
            faults.append((f"{told} is for every document.", place))
        # Whether a glob is needed somewhere, one document cannot say.
        if accepted.rule not in failed and (accepted.sha256 is not None or not _is_glob(accepted.document)):
            faults.append((f"{told} is not needed: the rule does not fail.", place))
    about: dict[str, Any] = {"rule": WAIVERS_RULE, "family": "waivers", "severity": "warning", "title": _WAIVERS_TITLE}
    about["source"] = _WAIVERS_SOURCE
    if not seen:
        return Row(outcome="inapplicable", message="No waiver is for this document.", **about)
    if not faults:
        return Row(
            outcome="passed", message=f"The number of waivers for this document is {len(seen)}.", locations=tuple(seen), **about
        )
    message = " ".join([fault for fault, _ in faults])
    return Row(outcome="failed", message=message, locations=tuple([place for _, place in faults]), **about)


def _is_glob(pattern: str) -> bool:
    return any(char in pattern for char in "*?[")


def _matches_all(pattern: str) -> bool:
    """Whether a glob is met by documents that have nothing in common but their series."""
    return _is_glob(pattern) and not re.search(r"\d|[^\W\d_]{3}", pattern.replace("CD/", ""))


def unneeded(reports: Sequence[Report], loaded: Loaded) -> list[str]:
    """A sentence on each waiver with a glob that documents met, and of which none needed it: no single report can say so."""
    said = []
    for accepted in loaded.settings.waivers:
        met = [report for report in reports if report.problem is None and _concerns(accepted, report)]
        if not met or accepted.sha256 is not None or not _is_glob(accepted.document):
            continue
        if not any(row.rule == accepted.rule and row.outcome == "failed" for report in met for row in report.rows):
            of = "the one document" if len(met) == 1 else f"none of the {len(met)} documents"
            does = "it is for does not need it" if len(met) == 1 else "it is for needs it"
            said.append(f"the waiver of {accepted.rule} for {accepted.document}: {of} {does}")
    return said


def read_baseline(path: Path) -> dict[tuple[str, str], frozenset[str]]:
    """The failures in a baseline: hashes of their evidence by document and rule. Raises Wrong for what is no baseline."""
    try:
        whole = json.loads(path.read_text(encoding="utf-8"))
        if whole["baseline_version"] != 1:
            raise Wrong(f"{path.name} is a baseline of version {whole['baseline_version']!r}; this cdcheck reads version 1")
        known: dict[tuple[str, str], set[str]] = {}
        for entry in whole["failures"]:
            known.setdefault((str(entry["document"]), str(entry["rule"])), set()).add(str(entry["evidence"]))
    except OSError as error:
        raise Wrong(f"the baseline {path.name} cannot be read: {(error.strerror or str(error)).lower()}") from None
    except (ValueError, KeyError, TypeError) as error:
        if isinstance(error, Wrong):
            raise
        raise Wrong(f"{path.name} is no baseline; cdcheck check --write-baseline {path.name} writes one") from None
    return {key: frozenset(hashes) for key, hashes in known.items()}


def baseline(reports: Iterable[Report]) -> str:
    """The baseline of these reports: every failure that no waiver accepts, in an order that does not depend on theirs."""
    failures = sorted(
        {
            (_document(report), row.rule, _evidence(row), row.title)
            for report in reports
            for row in report.rows
            if row.outcome == "failed" and (row.waiver is None or row.waiver.reason == _BASELINE_REASON)
        }
    )
    entries = [{"document": a, "rule": b, "evidence": c, "requirement": d} for a, b, c, d in failures]
    return json.dumps({"baseline_version": 1, "failures": entries}, indent=2, ensure_ascii=False) + "\n"


def wider(reports: Iterable[Report], known: Mapping[tuple[str, str], frozenset[str]]) -> int:
    """How many failures of these reports a baseline does not have."""
    return sum(
        row.outcome == "failed" and row.waiver is None and _evidence(row) not in known.get((_document(report), row.rule), ())
        for report in reports
        for row in report.rows
    )


_BASELINE_REASON = "in the baseline"


def _in_baseline(row: Row, report: Report, known: Mapping[tuple[str, str], frozenset[str]]) -> Row:
    if row.outcome != "failed" or row.waiver is not None or row.rule == WAIVERS_RULE:
        return row
    if _evidence(row) not in known.get((_document(report), row.rule), ()):
        return row
    return row.model_copy(update={"waiver": Waiver(reason=_BASELINE_REASON)})


def _document(report: Report) -> str:
    return report.document.symbol or report.input.name


def _evidence(row: Row) -> str:
    """What a failure is about, whatever line it stands on: a hash of its words in normal form."""
    words = [place.text or "" for place in row.locations] + [row.expected or "", row.found or ""]
    return f"sha256:{sha256(chr(0).join(map(fold, words)).encode()).hexdigest()}"


def _tables(path: Path) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise Wrong(f"{path.name} cannot be read: {(error.strerror or str(error)).lower()}") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise Wrong(f"{path.name} is no TOML: {error}") from None


def _first_fault(error: ValidationError) -> str:
    """One sentence on what is wrong with a key; an unknown key first, for it may explain the others."""
    faults = sorted(error.errors(include_url=False), key=lambda fault: fault["type"] != "extra_forbidden")
    fault = faults[0]
    path = [str(step + 1 if isinstance(step, int) else step) for step in fault["loc"]]
    if path[0] in ("rules", "families"):
        # What follows the key is which of the allowed kinds of value was tried.
        path = path[:2]
    where = ".".join(path)
    if fault["type"] == "extra_forbidden":
        tables: dict[str, type[BaseModel]] = {"limits": Limits, "waivers": Accepted}
        holder = tables.get(path[0], Settings) if len(path) > 1 else Settings
        keys = [name.replace("_", "-") for name in holder.model_fields]
        return f"there is no key {where!r}; {_nearest(path[-1], keys)}"
    if fault["type"] == "missing":
        return f"{where!r} is missing; a waiver must have a rule, a document and a reason"
    if fault["type"] == "tuple_type":
        return f"{where!r} must be a list of tables, each under [[{where}]]"
    said = fault["msg"].removeprefix("Input should be ")
    return f"{where!r} must be {said}" if said != fault["msg"] else f"{where!r}: {said[0].lower()}{said[1:]}"


def _refuse_unknown(path: Path, settings: Settings) -> None:
    from cdcheck import place

    ids = [rule.id for rule in pipeline.rules().values()]
    families = sorted({pipeline.family(name, rule) for name, rule in pipeline.rules().items()})
    former = {old: rule.id for rule in pipeline.rules().values() for old in rule.formerly}
    for where, given, known in (
        *[("rules", rule, [*ids, WAIVERS_RULE]) for rule in settings.rules],
        *[(f"waivers.{number}.rule", waiver.rule, ids) for number, waiver in enumerate(settings.waivers, 1)],
        *[("families", family, families) for family in settings.families],
        ("language", settings.language, list(place.languages())),
        ("era", settings.era, list(place.eras())),
        ("kind", settings.kind, list(place.kinds())),
    ):
        if given is None or given in known:
            continue
        now = f"it is called {former[given]} now" if given in former else _nearest(given, known)
        raise Wrong(f"{path.name}: {where}: there is no {given!r}; {now}")


def _nearest(given: str, known: Sequence[str]) -> str:
    return f"the nearest is {get_close_matches(given, known, 1, cutoff=0)[0]!r}"
