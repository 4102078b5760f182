"""SARIF 2.1.0 for code scanning: all documents as one run, each place of a failure as a result.

Kinds are as the standard has them. A failure has kind ``fail`` and its severity as the level. What could not be told has kind
``open``, for which the standard allows no level but ``none``; since a service may leave such results out, a document whose
verdict cannot be said is told in the notifications of the run as well. A document that could not be checked is a result of
level ``error``: a service that gets none would close what was known of it. What passes is left out unless it is asked for
(``--passes``), since services show all results as alarms. A waived failure has a suppression with the reason.

Columns count code points, as Python does; ``endColumn`` is the first that does not belong. Lines of a file that is no text are
those of ``cdcheck lines``, within the page that the properties name. A result without a place has the first line, since
GitHub refuses a whole file for one result without a line; its properties then have no line.
"""

import re
from collections.abc import Iterable, Sequence
from json import dumps
from typing import Any
from urllib.parse import quote

from cdcheck import __version__
from cdcheck.outcome import Location, Report, Row
from cdcheck.renderers import Renderer, Style, Summary, summarise
from cdcheck.renderers._places import (
    NOT_CHECKED,
    NOT_CHECKED_TITLE,
    NOTHING_FOUND,
    Alarm,
    alarms,
    paged,
    path_of,
    told,
    unchecked,
    whole,
)
from cdcheck.renderers._rows import failures, standing, waived
from cdcheck.renderers._rows import number as how_many
from cdcheck.renderers.json import escape

renderer = Renderer("sarif", ".sarif", several=True)

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_ROOT = "%SRCROOT%"
_KINDS = {"failed": "fail", "cantTell": "open", "passed": "pass", "inapplicable": "notApplicable", "untested": "notApplicable"}
_PROBLEM_SEVERITY = {"error": "error", "warning": "warning", "note": "recommendation"}
# The reader of text ends lines at these.
_LINE_ENDS = ["\r\n", "\n", "\r", "\u0085", "\u2028", "\u2029"]


def render(report: Report, style: Style) -> str:
    """One report as a log with one run."""
    return render_several([report], summarise([report]), style)


def render_several(reports: Sequence[Report], summary: Summary, style: Style) -> str:
    """All reports as a log with one run."""
    rules = _rules(reports)
    index = {rule["id"]: number for number, rule in enumerate(rules)}
    results: list[dict[str, Any]] = []
    for number, report in enumerate(reports):
        results += _results(report, number, index, style)
    log = {
        "$schema": _SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": _driver(reports, rules)},
                "invocations": [_invocation(reports, summary)],
                "originalUriBaseIds": {_ROOT: {"description": {"text": "The folder that cdcheck was run in."}}},
                "artifacts": [_artifact(report) for report in reports],
                "columnKind": "unicodeCodePoints",
                "newlineSequences": _LINE_ENDS,
                "results": results,
                "properties": {"summary": {**summary._asdict(), "unmatched": [path_of(path) for path in summary.unmatched]}},
            }
        ],
    }
    return escape(whole(dumps(log, indent=2, ensure_ascii=False))) + "\n"


def rule_texts() -> Sequence[Any]:
    """The texts of all rules of cdcheck: see cdcheck.schemas.RuleText."""
    from cdcheck import schemas

    return schemas.rules().rules


def _driver(reports: Sequence[Report], rules: list[dict[str, Any]]) -> dict[str, Any]:
    made = {
        "name": "cdcheck",
        "version": reports[0].tool.version if reports else __version__,
        "shortDescription": {"text": "Checks documents of the Conference on Disarmament for conformance."},
        "rules": rules,
    }
    if not reports:
        return made
    settled = sorted({report.tool.settings for report in reports if report.tool.settings is not None})
    properties = {"ruleSet": reports[0].tool.rule_set, **({"settings": settled} if settled else {})}
    return {**made, "properties": properties}


def _rules(reports: Sequence[Report]) -> list[dict[str, Any]]:
    """A descriptor for each rule of cdcheck, and for rules that only a report knows, such as one made by another version."""
    known = {text.rule: _descriptor(text) for text in rule_texts()}
    for row in [row for report in reports for row in report.rows]:
        if row.rule not in known:
            known[row.rule] = {
                "id": row.rule,
                "shortDescription": _message(row.title),
                "help": _message(f"{row.title}\n\nSource: {row.source}"),
                "defaultConfiguration": {"level": row.severity},
                "properties": {"tags": [row.family], "problem.severity": _PROBLEM_SEVERITY[row.severity]},
            }
    known[NOT_CHECKED] = {
        "id": NOT_CHECKED,
        "name": _name(NOT_CHECKED),
        "shortDescription": _message(NOT_CHECKED_TITLE),
        "fullDescription": _message("A document that cannot be read, or that goes over a limit, has no verdict."),
        "help": _message("Make the document readable, or raise the limit that the message names, and check it again."),
        "defaultConfiguration": {"level": "error"},
        "properties": {"tags": ["document"], "problem.severity": "error"},
    }
    return [known[name] for name in sorted(known)]


def _descriptor(text: Any) -> dict[str, Any]:
    source = f"{text.source.title}\n{text.source.text}" if text.source.title else f"Practice. {text.source.text}"
    cited = f"[{text.source.title}]({text.source.url})\n\n{text.source.text}" if text.source.url else source
    sections = [("Why", text.why), ("Source", source), ("Applies", text.applies), ("Limits", text.limits)]
    plain = [f"{heading}: {words}" for heading, words in [*sections, ("Examples", text.examples)]]
    marked = [f"## {heading}\n\n{cited if heading == 'Source' else words}" for heading, words in sections]
    marked.append(f"## Examples\n\n```\n{text.examples}\n```")
    made: dict[str, Any] = {
        "id": text.rule,
        "name": _name(text.rule),
        "shortDescription": _message(text.title),
        "fullDescription": _message(f"{text.title} {' '.join(text.why.split())}"),
        "help": {
            **_message("\n\n".join([text.title, *plain])),
            "markdown": _doubled("\n\n".join([f"# {text.title}", *marked])),
        },
        "defaultConfiguration": {"level": text.severity},
        "properties": {
            "tags": [text.family],
            "problem.severity": _PROBLEM_SEVERITY[text.severity],
            "catalogue": list(text.catalogue),
            "kinds": list(text.kinds),
        },
    }
    if text.source.url:
        made["helpUri"] = text.source.url
    if text.formerly:
        made["deprecatedIds"] = list(text.formerly)
    return made


def _invocation(reports: Sequence[Report], summary: Summary) -> dict[str, Any]:
    """Whether everything could be checked and told. No exit code: --exit-zero, which no report knows of, would belie it."""
    notes: list[dict[str, Any]] = []
    for number, report in enumerate(reports):
        if report.problem is not None:
            notes.append(_notification("error", unchecked(report), report, number))
        elif report.verdict == "cannot-say":
            doubts = how_many(len(standing(report, "cantTell")), "rule")
            said = f"whether it conforms cannot be said: {doubts} could not be told"
            notes.append(_notification("warning", said, report, number))
    unmatched = [{"level": "error", "message": _message(f"{path_of(path)}: {NOTHING_FOUND}")} for path in summary.unmatched]
    return {
        "executionSuccessful": not summary.not_checked and not unmatched and bool(summary.documents),
        "toolExecutionNotifications": notes,
        "toolConfigurationNotifications": unmatched,
    }


def _notification(level: str, text: str, report: Report, number: int) -> dict[str, Any]:
    return {
        "level": level,
        "message": _message(text),
        "locations": [{"physicalLocation": {"artifactLocation": _uri(report, number)}}],
    }


def _artifact(report: Report) -> dict[str, Any]:
    document = report.document
    made: dict[str, Any] = {"location": _uri(report), "roles": ["analysisTarget"]}
    if report.input.size is not None:
        made["length"] = report.input.size
    if report.input.sha256 is not None:
        made["hashes"] = {"sha-256": report.input.sha256}
    facts = {
        "verdict": report.verdict,
        "problem": report.problem,
        "symbol": document.symbol,
        "kind": document.kind,
        "kind_detail": document.kind_detail,
        "language": document.language,
        "era": document.era,
        "format": report.input.format,
        "pages": report.input.pages,
        "counts": report.counts.model_dump(),
    }
    return {**made, "properties": {name: value for name, value in facts.items() if value is not None}}


def _uri(report: Report, number: int | None = None) -> dict[str, Any]:
    made = {"uri": quote(whole(path_of(report.input.name)), safe="/"), "uriBaseId": _ROOT}
    return made if number is None else {**made, "index": number}


def _results(report: Report, number: int, index: dict[str, int], style: Style) -> Iterable[dict[str, Any]]:
    if report.problem is not None:
        row = Row(
            rule=NOT_CHECKED,
            family="document",
            severity="error",
            outcome="failed",
            title=NOT_CHECKED_TITLE,
            message=unchecked(report),
            source="",
        )
        yield _result(Alarm(row, None, (), "", 1), report, number, index)
    rows = [*failures(report), *standing(report, "cantTell"), *waived(report)]
    if style.passes:
        rows += standing(report, "passed")
    for alarm in alarms(rows):
        yield _result(alarm, report, number, index)


def _result(alarm: Alarm, report: Report, number: int, index: dict[str, int]) -> dict[str, Any]:
    row, print_ = alarm.row, alarm.fingerprint
    kind = _KINDS[row.outcome]
    made: dict[str, Any] = {
        "ruleId": row.rule,
        "ruleIndex": index[row.rule],
        "kind": kind,
        "level": row.severity if kind == "fail" else "none",
        "message": _message(" ".join([paged(told(row), alarm.at), *([row.advice] if row.advice else [])])),
        "locations": [{"physicalLocation": _physical(alarm.at, report, number)}],
        # The name that GitHub looks for, which would otherwise hash lines of the file, even of one that has none.
        "partialFingerprints": {"cdcheckEvidence/v1": print_, "primaryLocationLineHash": f"{print_[:16]}:{alarm.number}"},
        "suppressions": _suppressions(row),
    }
    if alarm.related:
        made["relatedLocations"] = [
            {
                "id": place,
                "physicalLocation": _physical(at, report, number),
                **({"message": _message(paged(at.note, at))} if at.note else {}),
            }
            for place, at in enumerate(alarm.related, 1)
        ]
    facts = {
        "family": row.family,
        "severity": row.severity,
        "expected": row.expected,
        "found": row.found,
        "nearest": row.nearest,
    }
    made["properties"] = {name: value for name, value in facts.items() if value is not None}
    return made


def _physical(at: Location | None, report: Report, number: int) -> dict[str, Any]:
    made: dict[str, Any] = {"artifactLocation": _uri(report, number), "region": _region(at)}
    if at is not None:
        facts = {"page": at.page, "line": at.line, "box": list(at.box) if at.box else None}
        if known := {name: value for name, value in facts.items() if value is not None}:
            made["properties"] = known
    return made


def _region(at: Location | None) -> dict[str, Any]:
    if at is None or at.line is None:
        return {"startLine": 1}
    region: dict[str, Any] = {"startLine": max(at.line, 1)}
    if at.column is not None:
        region["startColumn"] = at.column
    if at.end_line is not None:
        region["endLine"] = at.end_line
    if at.end_column is not None:
        region["endColumn"] = at.end_column + 1
    if at.text:
        region["snippet"] = {"text": at.text}
    return region


def _suppressions(row: Row) -> list[dict[str, Any]]:
    """A list for every result, if only an empty one: the standard wants it for all or for none."""
    if row.waiver is None:
        return []
    facts = {"author": row.waiver.author, "expires": row.waiver.expires}
    made = {"kind": "external", "status": "accepted", "justification": row.waiver.reason}
    return [{**made, "properties": {name: value for name, value in facts.items() if value is not None}}]


def _message(text: str) -> dict[str, Any]:
    """A plain text in which no words of a document make a placeholder or a link."""
    return {"text": re.sub(r"\](?=\()", "] ", _doubled(text))}


def _doubled(text: str) -> str:
    return text.replace("{", "{{").replace("}", "}}")


def _name(rule: str) -> str:
    return "".join([word.capitalize() for word in rule.split("-")])
