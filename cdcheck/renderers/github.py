"""Annotations for GitHub: a workflow command for each place of a failure, printed in a step of a workflow.

GitHub shows ten of each level for a step and drops the others without a word. So the worst come first, across all documents,
and where there are more than ten the tenth counts those that are not shown. What could not be told is a warning for each cause
that an error hangs on, and a notice for each other cause. A document that could not be checked and a path with nothing to check
in it are errors, before all others. Passes and waived failures are not shown. The last line sums up.

The summary of a step is another form: ``--report markdown="$GITHUB_STEP_SUMMARY"`` writes it in the same run. No renderer reads
the environment, and no file is written that was not asked for.
"""

from collections.abc import Iterable, Sequence

from cdcheck.outcome import Location, Report
from cdcheck.renderers import Renderer, Style, Summary, summarise
from cdcheck.renderers._places import NOTHING_FOUND, alarms, beside, paged, path_of, told, unchecked
from cdcheck.renderers._plain import clean
from cdcheck.renderers._rows import causes, failures, number, standing, total

renderer = Renderer("github", ".txt", several=True)

MOST = 10
"""The annotations of one level that GitHub shows for a step."""

_LEVELS = {"error": "error", "warning": "warning", "note": "notice"}

Annotation = tuple[str, str]
"""A level, and the whole command."""


def render(report: Report, style: Style) -> str:
    """The annotations of one report."""
    return render_several([report], summarise([report]), style)


def render_several(reports: Sequence[Report], summary: Summary, style: Style) -> str:
    """The annotations of all reports, ten of a level at most."""
    all_ = [_annotation("error", path_of(path), NOTHING_FOUND) for path in summary.unmatched]
    all_ += [
        _annotation("error", "not checked", unchecked(report), path_of(report.input.name))
        for report in reports
        if report.problem is not None
    ]
    all_ += [annotation for report in reports for annotation in _failed(report)]
    all_ += [annotation for report in reports for annotation in _doubtful(report)]
    lines = []
    for level in _LEVELS.values():
        commands = [command for of, command in all_ if of == level]
        if len(commands) > MOST:
            left = len(commands) - MOST + 1
            more = f"{number(left, level)} more than GitHub shows for a step; the report in another format has them all"
            commands = [*commands[: MOST - 1], _annotation(level, f"{left} more", more)[1]]
        lines += commands
    return "\n".join([*lines, f"cdcheck: {total(summary)}"]) + "\n"


def _failed(report: Report) -> Iterable[Annotation]:
    path = path_of(report.input.name)
    for alarm in alarms(failures(report)):
        row = alarm.row
        text = " ".join([paged(told(row), alarm.at), *beside(row), f"[{row.rule}]"])
        yield _annotation(_LEVELS[row.severity], row.message, text, path, alarm.at)


def _doubtful(report: Report) -> Iterable[Annotation]:
    for cause, rows in causes(standing(report, "cantTell")).items():
        level = "warning" if rows[0].severity == "error" else "notice"
        told_ = f"{number(len(rows), 'requirement')} cannot be told: {cause} [{', '.join([row.rule for row in rows])}]"
        at = next((row.locations[0] for row in rows if row.locations), None)
        yield _annotation(level, "Cannot be told", told_, path_of(report.input.name), at)


def _annotation(level: str, title: str, message: str, path: str | None = None, at: Location | None = None) -> Annotation:
    facts: dict[str, str | int | None] = {"title": clean(title)}
    if path is not None:
        facts = {"file": clean(path), **_lines(at), **facts}
    properties = ",".join([f"{name}={_property(str(value))}" for name, value in facts.items() if value is not None])
    return level, f"::{level} {properties}::{_data(clean(message))}"


def _lines(at: Location | None) -> dict[str, str | int | None]:
    """The lines, and the columns where all is on one line: GitHub ignores columns otherwise. Its end column belongs to it."""
    if at is None or at.line is None:
        return {}
    if at.end_line not in (None, at.line):
        return {"line": at.line, "endLine": at.end_line}
    return {"line": at.line, "endLine": at.end_line, "col": at.column, "endColumn": at.end_column}


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
