"""GitLab's code quality report: a list of issues, one for each place of a failure.

A failure that is an error is ``critical``, a warning ``major``, a note ``minor``. GitLab takes what the list lacks for
solved, so what could not be told is in it as well, as ``info``, or as ``major`` where it would be an error and the verdict
cannot be said; a document that could not be checked and a path with nothing to check in it are ``blocker``. Passes and waived
failures are left out. Fingerprints are of path, rule and words, so that they stay the same when lines move. A line is given
always, since GitLab leaves out an issue without one; it is the first where the document gives none.
"""

from collections.abc import Iterable, Sequence
from hashlib import sha256
from json import dumps
from typing import Any

from cdcheck.outcome import Location, Report
from cdcheck.renderers import Renderer, Style, Summary, summarise
from cdcheck.renderers._places import NOT_CHECKED, NOTHING_FOUND, alarms, beside, paged, path_of, told, unchecked, whole
from cdcheck.renderers._rows import failures, standing
from cdcheck.renderers.json import escape

renderer = Renderer("gitlab", ".json", several=True)

_SEVERITIES = {"error": "critical", "warning": "major", "note": "minor"}


def render(report: Report, style: Style) -> str:
    """One report as a list of issues."""
    return render_several([report], summarise([report]), style)


def render_several(reports: Sequence[Report], summary: Summary, style: Style) -> str:
    """All reports as one list of issues."""
    issues = [issue for report in reports for issue in _issues(report)]
    for path in summary.unmatched:
        issues.append(_issue(path_of(path), NOT_CHECKED, "blocker", NOTHING_FOUND, None, NOTHING_FOUND))
    return escape(whole(dumps(issues, indent=2, ensure_ascii=False))) + "\n"


def _issues(report: Report) -> Iterable[dict[str, Any]]:
    path = path_of(report.input.name)
    if report.problem is not None:
        yield _issue(path, NOT_CHECKED, "blocker", unchecked(report), None, "problem")
    for alarm in alarms(failures(report)):
        row = alarm.row
        text = " ".join([paged(told(row), alarm.at), *beside(row)])
        yield _issue(path, row.rule, _SEVERITIES[row.severity], text, alarm.at, alarm.fingerprint)
    for alarm in alarms(standing(report, "cantTell")):
        row = alarm.row
        severity = "major" if row.severity == "error" and report.verdict == "cannot-say" else "info"
        text = f"Cannot be told: {paged(row.message, alarm.at)} Requirement: {row.title}"
        yield _issue(path, row.rule, severity, text, alarm.at, f"cantTell {alarm.fingerprint}")


def _issue(path: str, check: str, severity: str, text: str, at: Location | None, identity: str) -> dict[str, Any]:
    begin = max(at.line or 1, 1) if at is not None else 1
    return {
        "description": " ".join(text.split()),
        "check_name": check,
        "fingerprint": sha256("\0".join([path, check, identity]).encode("utf-8", "backslashreplace")).hexdigest(),
        "severity": severity,
        "location": {"path": path, "lines": {"begin": begin, "end": max((at.end_line if at else None) or begin, begin)}},
    }
