"""Whether a JSON report is what a check of the file says: it is made anew, and every member is compared."""

import json
from collections.abc import Callable, Iterator
from hashlib import sha256
from typing import Any, NamedTuple

from cdcheck import guard
from cdcheck.outcome import Report
from cdcheck.renderers import summarise
from cdcheck.renderers._plain import clean, shown

_BY_THE_USER = "as the user says"
_LONGEST = 80

MOST = 10
"""The differences that are told; the others are counted."""


class NotAReport(ValueError):
    """What was given is no report of cdcheck's; the message is one sentence for the user."""


class Claim(NamedTuple):
    """What a file of reports says: the reports as they stand there, and the summary where there is one."""

    reports: list[dict[str, Any]]
    summary: dict[str, Any] | None


class Verified(NamedTuple):
    """What came of it: the report made anew, a line for each difference, and what may explain them."""

    report: Report
    differences: list[str]
    hints: list[str]


def read(text: str) -> Claim:
    """The reports in a JSON document or in JSON Lines.

    Raises NotAReport, also for a document that names a member twice: which of the two counts would be the reader's choice.
    """
    values, summary = _values(text), None
    if len(values) == 1 and isinstance(values[0], dict) and "reports" in values[0]:
        several = values[0]
        if set(several) != {"report_version", "reports", "summary"} or not isinstance(several["reports"], list):
            raise NotAReport("it has `reports`, but is not as `cdcheck schema reports` says")
        values, summary = several["reports"], several["summary"]
        _refuse_version("it", several)
        if not isinstance(summary, dict):
            raise NotAReport("it has `reports`, but is not as `cdcheck schema reports` says")
    if not values:
        raise NotAReport("there is no report in it")
    for number, value in enumerate(values, 1):
        which = f"its report {number}" if len(values) > 1 else "it"
        if not isinstance(value, dict) or not set(value) >= {"tool", "input", "document", "verdict", "rows"}:
            raise NotAReport(f"{which} is not a report made by cdcheck")
        _refuse_version(which, value)
        try:
            Report.model_validate(value)
        except ValueError as error:
            first = " ".join(" ".join(str(error).splitlines()[1:3]).split())
            raise NotAReport(f"{which} is not as `cdcheck schema report` says: {first}") from None
    return Claim(values, summary)


def _refuse_version(which: str, value: dict[str, Any]) -> None:
    """Raise NotAReport for a report of another version: its rows have other members, so that none could be the same."""
    wanted = Report.model_fields["report_version"].default
    if value.get("report_version") != wanted:
        version = value.get("report_version")
        said = f"{which} is a report of version {version}, and this cdcheck reads version {wanted}; check the document again"
        raise NotAReport(said)


def on(claim: Claim, file: str, data: bytes) -> dict[str, Any]:
    """The report on a file: the one that has its name and its bytes, else its name, else its bytes, else the only one.

    Raises NotAReport where there are several, and none is on the file.
    """
    digest = sha256(data).hexdigest()
    named = [report for report in claim.reports if report["input"]["name"] == file]
    by_bytes = [report for report in claim.reports if report["input"].get("sha256") == digest]
    both = [report for report in named if report in by_bytes]
    for candidates in (both, named, by_bytes, claim.reports if len(claim.reports) == 1 else []):
        if candidates:
            return candidates[0]
    raise NotAReport(f"none of its {len(claim.reports)} reports is on {file}, by its name or by its bytes")


def verify(
    written: dict[str, Any],
    data: bytes,
    request: guard.Request,
    laid_over: Callable[[Report], Report] = lambda report: report,
) -> Verified:
    """Check the bytes anew, as the report says that it was done, and compare member by member.

    A language, era or kind that ``request`` leaves open is what the report records; it records no ``fail_on`` and no ``as_of``.
    ``laid_over`` lays the settings of a project over a report. Raises NotAReport for a report that cannot have been made so.
    """
    document = written["document"]
    told: dict[str, str | None] = {}
    for what, member in (("language", "language"), ("era", "era"), ("kind", "kind_detail")):
        recorded = document[member] if document.get(f"{what}_reason") == _BY_THE_USER else None
        told[what] = getattr(request, what) or recorded
    try:
        made = guard.check(written["input"]["name"], data, request.limits, **{**request.options(), **told})
    except ValueError as unknown:
        raise NotAReport(f"it says that the user gave what cannot be given: {unknown}") from None
    made = laid_over(made)
    anew = made.model_dump(mode="json")
    differences = list(_differences("", written, anew))
    return Verified(made, differences, _hints(written, anew, request) if differences else [])


def summary_differences(claim: Claim) -> list[str]:
    """Where the summary of several reports is not what they amount to; what was named and held nothing cannot be known."""
    if claim.summary is None:
        return []
    counted = summarise([Report.model_validate(report) for report in claim.reports])._asdict()
    counted["unmatched"] = claim.summary.get("unmatched", [])
    return list(_differences("summary", claim.summary, counted))


def told(verified: Verified, report: str, file: str) -> str:
    """What came of it, for people: the answer, some of the differences, and what may explain them."""
    differences = verified.differences
    if not differences:
        return f"the same: {clean(report)} is what a check of {clean(file)} says\n"
    lines = [f"not the same: {clean(report)} is not what a check of {clean(file)} says"]
    lines += [f"  {shown(difference)}" for difference in differences[:MOST]]
    if len(differences) > MOST:
        lines.append(f"  and {len(differences) - MOST} more")
    return "\n".join([*lines, *[f"perhaps: {hint}" for hint in verified.hints]]) + "\n"


def _values(text: str) -> list[Any]:
    try:
        return [_parsed(text)]
    except json.JSONDecodeError as error:
        lines = [line for line in text.split("\n") if line.strip()]
        try:
            if len(lines) > 1:
                return [_parsed(line) for line in lines]
        except json.JSONDecodeError:
            pass
        raise NotAReport(f"it is no JSON: {error.msg.lower()} in line {error.lineno}, column {error.colno}") from None


def _parsed(text: str) -> Any:
    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        made = dict(pairs)
        if len(made) < len(pairs):
            raise NotAReport("it names a member twice in one object")
        return made

    def refuse(constant: str) -> None:
        raise NotAReport(f"it has the number {constant}, which JSON has not")

    try:
        return json.loads(text, object_pairs_hook=once, parse_constant=refuse)
    except RecursionError:
        raise NotAReport("it is nested too deep") from None
    except json.JSONDecodeError:
        raise
    except ValueError as error:
        raise error if isinstance(error, NotAReport) else NotAReport("it has a number too long to read") from None


def _differences(path: str, written: Any, anew: Any) -> Iterator[str]:
    if isinstance(written, dict) and isinstance(anew, dict):
        for name in [*anew, *[name for name in written if name not in anew]]:
            inner = f"{path}.{name}" if path else name
            if name not in written:
                yield f"{inner}: not in the report; it should be {_shown(anew[name])}"
            elif name not in anew:
                yield f"{inner}: in the report, but it should not be"
            else:
                yield from _differences(inner, written[name], anew[name])
    elif isinstance(written, list) and isinstance(anew, list):
        if path == "rows" and [row["rule"] for row in written] != [row["rule"] for row in anew]:
            yield from _rows(written, anew)
            return
        if len(written) != len(anew):
            yield f"{path}: {len(written)} in the report; there should be {len(anew)}"
        for number, (one, other) in enumerate(zip(written, anew, strict=False), 1):
            name = one["rule"] if path == "rows" else number
            yield from _differences(f"{path}[{name}]", one, other)
    elif not _same(written, anew):
        yield f"{path}: {_shown(written)} in the report; it should be {_shown(anew)}"


def _rows(written: list[dict[str, Any]], anew: list[dict[str, Any]]) -> Iterator[str]:
    theirs = {row["rule"]: row for row in written}
    ours = {row["rule"]: row for row in anew}
    for rule, row in ours.items():
        if rule in theirs:
            yield from _differences(f"rows[{rule}]", theirs[rule], row)
        else:
            yield f"rows[{rule}]: not in the report"
    for rule in [rule for rule in theirs if rule not in ours]:
        yield f"rows[{rule}]: in the report, but there is no such rule"
    if len(theirs) < len(written):
        yield "rows: a rule has two rows in the report"
    elif set(theirs) == set(ours):
        yield "rows: in another order in the report"


def _same(written: Any, anew: Any) -> bool:
    """Equal, where 1 is 1.0, as JSON has but one kind of number, and is not true, as Python has it."""
    return isinstance(written, bool) == isinstance(anew, bool) and bool(written == anew)


def _shown(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "\u2026"


def _hints(written: dict[str, Any], anew: dict[str, Any], request: guard.Request) -> list[str]:
    """What may explain the differences and is no fault of the report."""
    hints = []
    if written["input"].get("sha256") != anew["input"]["sha256"]:
        hints.append("the report is on other bytes than this file has")
    if any(written["tool"][what] != anew["tool"][what] for what in ("version", "rule_set")):
        hints.append("the report was made by another version of cdcheck or of its rules")
    elif written["tool"].get("settings") != anew["tool"]["settings"]:
        hints.append("the report was made with other settings: give them with --config")
    elif [row["outcome"] for row in written["rows"]] == [row["outcome"] for row in anew["rows"]]:
        if written["verdict"] != anew["verdict"]:
            hints.append("the verdict alone hangs on --fail-on, which no report records")
    elif request.as_of is None and any(
        row["outcome"] == "untested" != old["outcome"] for row, old in zip(anew["rows"], written["rows"], strict=False)
    ):
        hints.append("a rule was tested that needs the day of the check: give it with --as-of")
    return hints
