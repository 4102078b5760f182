"""CSV for spreadsheets: a row for each rule and place, every outcome included.

It begins with a byte order mark, without which Excel takes UTF-8 for the code page of the machine and spoils every script but
Latin; scripts do better with JSON Lines, or read this as ``utf-8-sig``. Every cell of text is quoted and stands on one line. A
cell that a spreadsheet would take for a formula gets an apostrophe before it, and one that is longer than Excel allows loses
its end. A document that could not be checked has one
row, with the outcome ``not checked``, and so has a path with nothing to check in it.
"""

import re
from collections.abc import Iterable, Sequence

from cdcheck.outcome import Location, Report, Row
from cdcheck.renderers import Renderer, Style, Summary, summarise
from cdcheck.renderers._places import NOT_CHECKED, NOT_CHECKED_TITLE, NOTHING_FOUND, path_of, visible

renderer = Renderer("csv", ".csv", several=True)

COLUMNS = (
    "document",
    "sha256",
    "symbol",
    "verdict",
    "rule",
    "family",
    "severity",
    "outcome",
    "message",
    "advice",
    "requirement",
    "page",
    "line",
    "column",
    "end_line",
    "end_column",
    "role",
    "words",
    "note",
    "expected",
    "found",
    "nearest",
    "source",
    "waiver",
    "waived_by",
    "waived_until",
)
"""The names of the columns, which are those of the JSON report where it has them."""

# Where a semicolon is what divides cells, as in Excel in half of Europe, a formula may begin after one. The last four are the
# wide forms of the first.
_FORMULA = re.compile("(^|;)( *['\"]* *)(?=[=+\\-@\uff1d\uff0b\uff0d\uff20])")

_LONGEST = 32_000
"""Characters of a cell: of one with more than 32,767 Excel makes several rows."""

Cell = str | int | None


def render(report: Report, style: Style) -> str:
    """One report as a table."""
    return render_several([report], summarise([report]), style)


def render_several(reports: Sequence[Report], summary: Summary, style: Style) -> str:
    """All reports as one table."""
    lines = [COLUMNS, *[_cells(cells) for report in reports for cells in _report(report)]]
    lines += [_cells(_unchecked(path, NOTHING_FOUND)) for path in summary.unmatched]
    return "\ufeff" + "".join([",".join(map(_cell, line)) + "\n" for line in lines])


def _cells(known: dict[str, Cell]) -> tuple[Cell, ...]:
    return tuple([known.get(column) for column in COLUMNS])


def _report(report: Report) -> Iterable[dict[str, Cell]]:
    head: dict[str, Cell] = {
        "document": path_of(report.input.name),
        "sha256": report.input.sha256,
        "symbol": report.document.symbol,
        "verdict": report.verdict,
    }
    if report.problem is not None:
        yield {**head, **_unchecked(report.input.name, report.problem)}
        if not report.judged:
            return
    elif not report.rows:
        yield head
    for row in report.rows:
        for at in row.locations or (None,):
            yield {**head, **_row(row), **_place(at)}


def _row(row: Row) -> dict[str, Cell]:
    known: dict[str, Cell] = {
        "rule": row.rule,
        "family": row.family,
        "severity": row.severity,
        "outcome": row.outcome,
        "message": row.message,
        "advice": row.advice,
        "requirement": row.title,
        "expected": row.expected,
        "found": row.found,
        "nearest": row.nearest,
        "source": row.source,
    }
    if row.waiver is not None:
        known |= {"waiver": row.waiver.reason, "waived_by": row.waiver.author, "waived_until": row.waiver.expires}
    return known


def _place(at: Location | None) -> dict[str, Cell]:
    if at is None:
        return {}
    return {
        "page": at.page,
        "line": at.line,
        "column": at.column,
        "end_line": at.end_line,
        "end_column": at.end_column,
        "role": at.role,
        "words": at.text,
        "note": at.note,
    }


def _unchecked(name: str, problem: str) -> dict[str, Cell]:
    return {
        "document": path_of(name),
        "verdict": "cannot-say",
        "rule": NOT_CHECKED,
        "severity": "error",
        "outcome": "not checked",
        "requirement": NOT_CHECKED_TITLE,
        "message": problem,
    }


def _cell(value: Cell) -> str:
    if value is None:
        return ""
    if isinstance(value, int):
        return str(value)
    kept = visible(value)
    safe = _FORMULA.sub("\\1'\\2", kept if len(kept) <= _LONGEST else kept[:_LONGEST] + "\u2026")
    return '"' + safe.replace('"', '""') + '"'
