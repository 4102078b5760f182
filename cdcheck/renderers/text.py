"""Text for people: the verdict, what fails, what could not be told, what passes with its evidence, and the counts."""

from collections.abc import Iterable, Sequence

from cdcheck.outcome import SEVERITIES, Location, Report, Row
from cdcheck.renderers import Renderer, Style, Summary
from cdcheck.renderers._plain import clean, quoted, shown, words
from cdcheck.renderers._rows import VERDICTS, causes, counts, failures, number, standing, total, waived, what_it_is

renderer = Renderer("text", ".txt", several=True)

_COLOURS = {
    "conforms": "1;32",
    "does-not-conform": "1;31",
    "cannot-say": "1;33",
    "error": "31",
    "warning": "33",
    "note": "36",
    "quiet": "2",
}
_INDENT = " " * 11


def render(report: Report, style: Style) -> str:
    """One report."""
    return "\n".join(_report(report, style)) + "\n"


def render_several(reports: Sequence[Report], summary: Summary, style: Style) -> str:
    """One report after the other, and a line that sums them up."""
    unmatched = [f"nothing to check in {clean(path)}\n" for path in summary.unmatched]
    return "".join([*[render(report, style) + "\n" for report in reports], *unmatched, total(summary), "\n"])


def _report(report: Report, style: Style) -> Iterable[str]:
    name = clean(report.input.name)
    if report.problem is not None:
        yield f"{_paint('not checked', 'cannot-say', style)}: {name}"
        yield f"{_INDENT}{shown(report.problem)}"
        if not report.judged:
            return
        yield what_it_is(report)
    else:
        yield f"{_paint(VERDICTS[report.verdict], report.verdict, style)}: {what_it_is(report)}"
    pages = f", {number(report.input.pages, 'page')}" if report.input.pages else ""
    yield f"{name}{pages}"
    if style.verbose:
        reasons = (report.document.kind_reason, report.document.language_reason, report.document.era_reason)
        for what, reason in zip(("kind", "language", "era"), reasons, strict=True):
            yield f"  {what}: {shown(reason or 'no reason given')}"
    yield from _failures(name, failures(report), style)
    yield from _waived(waived(report))
    yield from _grouped("Could not be told", standing(report, "cantTell"), style)
    yield from _passes(standing(report, "passed"), style)
    if style.verbose:
        yield from _grouped("Does not apply", standing(report, "inapplicable"), style)
        yield from _grouped("Untested", standing(report, "untested"), style)
    yield ""
    yield counts(report)


def _failures(name: str, rows: list[Row], style: Style) -> Iterable[str]:
    if not rows:
        return
    yield ""
    yield f"Fails ({len(rows)})"
    for row in rows:
        yield _requirement(row, style)
        yield f"{_INDENT}{shown(row.message)}"
        for location in row.locations:
            yield f"{_INDENT}{_place(name, location)}{_quotation(location)}"
        for what, value in (("expected", row.expected), ("found", row.found), ("nearest", row.nearest)):
            if value is not None:
                yield f"{_INDENT}  {what + ':':<9} {words(value)}"


def _waived(rows: list[Row]) -> Iterable[str]:
    if not rows:
        return
    yield ""
    yield f"Waived ({len(rows)})"
    for row in rows:
        waiver = row.waiver
        assert waiver is not None
        by = f", by {shown(waiver.author)}" if waiver.author else ""
        until = f", until {shown(waiver.expires)}" if waiver.expires else ""
        yield f"  {shown(row.title)} [{row.rule}]"
        yield f"{_INDENT}{shown(waiver.reason)}{by}{until}"


def _grouped(heading: str, rows: list[Row], style: Style) -> Iterable[str]:
    """Rows under the reason that they share: one cause is told once, and the rules that depend on it are counted."""
    if not rows:
        return
    shared = causes(rows)
    counted = any(len(dependants) > 1 for dependants in shared.values()) and not style.verbose
    yield ""
    yield f"{heading} ({len(rows)})" + ("; --verbose names each rule" if counted else "")
    for cause, dependants in shared.items():
        if len(dependants) > 1 and not style.verbose:
            yield f"  {len(dependants)} rules ({_severities(dependants)}) because {shown(cause)}"
            continue
        yield f"  because {shown(cause)}:"
        for row in dependants:
            yield _requirement(row, style)


def _severities(rows: Sequence[Row]) -> str:
    """How many rows there are of each severity."""
    counted = [(severity, sum(row.severity == severity for row in rows)) for severity in SEVERITIES]
    return ", ".join([number(many, severity) for severity, many in counted if many])


def _passes(rows: list[Row], style: Style) -> Iterable[str]:
    if not rows:
        return
    yield ""
    yield f"Passes ({len(rows)})"
    places = [_line_and_column(row.locations[0]) if row.locations else "" for row in rows]
    width = max(map(len, places))
    for row, place in zip(rows, places, strict=True):
        said = [shown(row.title)]
        if style.verbose:
            said.append(shown(row.message))
        if row.locations and row.locations[0].text:
            said.append(quoted(row.locations[0].text, 60))
        if len(row.locations) > 1:
            said.append(f"and {len(row.locations) - 1} more")
        yield f"  {place:>{width}}  {' '.join(said)} {_paint(f'[{row.rule}]', 'quiet', style)}"


def _requirement(row: Row, style: Style) -> str:
    severity = _paint(f"{row.severity:<7}", row.severity, style)
    return f"  {severity}  {shown(row.title)} {_paint(f'[{row.rule}]', 'quiet', style)}"


def _place(name: str, location: Location) -> str:
    """The place as editors of programs and terminals make a link of it: file, line, column."""
    place = _line_and_column(location)
    related = f" {shown(location.note)}" if location.note else " (see also)" if location.role == "related" else ""
    page = f" page {location.page}" if location.page is not None and location.line is not None else ""
    return f"{name}:{place}{page}{related}" if location.line is not None else f"{name} {place}{related}".replace("  ", " ")


def _line_and_column(location: Location) -> str:
    if location.line is None:
        return f"page {location.page}" if location.page is not None else ""
    return f"{location.line}:{location.column or 1}"


def _quotation(location: Location) -> str:
    return f" {quoted(location.text)}" if location.text else ""


def _paint(text: str, colour: str, style: Style) -> str:
    return f"\x1b[{_COLOURS[colour]}m{text}\x1b[0m" if style.colour else text
