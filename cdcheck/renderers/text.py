"""Text for people: the verdict, the parts of the document, what fails and what to do about it, what could not be told."""

import textwrap
from collections.abc import Iterable, Sequence

from cdcheck.outcome import SEVERITIES, Location, Report, Row
from cdcheck.renderers import Renderer, Style, Summary
from cdcheck.renderers._checklist import checklist
from cdcheck.renderers._plain import clean, quoted, shown, words
from cdcheck.renderers._rows import (
    VERDICTS,
    causes,
    failures,
    left_out,
    not_applying,
    number,
    standing,
    total,
    waived,
    what_it_is,
)

renderer = Renderer("text", ".txt", several=True)

_COLOURS = {
    "conforms": "1;32",
    "does-not-conform": "1;31",
    "cannot-say": "1;33",
    "error": "31",
    "warning": "33",
    "note": "36",
    "missing": "31",
    "wrong": "31",
    "cannot tell": "33",
    "quiet": "2",
}
_INDENT = " " * 11
_LABEL, _STATE = 16, 13
# The verdicts of several documents, those first that ask nothing of the reader.
_ORDER = ("conforms", "cannot-say", "does-not-conform")


def render(report: Report, style: Style) -> str:
    """One report."""
    return "\n".join(_report(report, style)) + "\n"


def render_several(reports: Sequence[Report], summary: Summary, style: Style) -> str:
    """A line for each document that conforms, the others with their findings, those that fail last, and what all come to."""
    made = []
    for report in sorted(reports, key=lambda report: (_ORDER.index(report.verdict), report.problem is None)):
        brief = style.quiet or (report.verdict == "conforms" and not (style.verbose or style.passes))
        made.append(f"{_verdict(report, style)}\n" if brief else f"\n{render(report, style)}")
    made += [f"\nnothing to check in {clean(path)}\n" for path in summary.unmatched]
    return "".join([*made, "\n", total(summary), "\n"]).removeprefix("\n")


def _report(report: Report, style: Style) -> Iterable[str]:
    if style.quiet or not report.judged:
        yield _verdict(report, style)
        if report.problem is not None and not style.quiet:
            yield from _wrapped(shown(report.problem), _INDENT, style)
        return
    yield f"{_word(report, style)}: {what_it_is(report)}"
    pages = f", {number(report.input.pages, 'page')}" if report.input.pages else ""
    yield f"{clean(report.input.name)}{pages}"
    if report.problem is not None:
        yield from _wrapped(shown(report.problem), _INDENT, style)
    for note in report.input.notes:
        yield from _wrapped(shown(note), "  ", style)
    if style.verbose:
        reasons = (report.document.kind_reason, report.document.language_reason, report.document.era_reason)
        for what, reason in zip(("kind", "language", "era"), reasons, strict=True):
            yield f"  {what}: {shown(reason or 'no reason given')}"
    yield from _checklist(report, style)
    yield from _failures(clean(report.input.name), failures(report), style)
    yield from _waived(waived(report), style)
    yield from _grouped("Could not be told", standing(report, "cantTell"), style)
    if style.passes or style.verbose:
        yield from _passes(standing(report, "passed"), style)
    if style.verbose:
        yield from _grouped("Does not apply", standing(report, "inapplicable"), style)
        yield from _grouped("Untested", standing(report, "untested"), style)
    yield ""
    yield from _wrapped(_rules(report, style), "", style)
    yield _verdict(report, style)


def _word(report: Report, style: Style) -> str:
    """The verdict in a word or three."""
    return _paint("not checked" if report.problem is not None else VERDICTS[report.verdict], report.verdict, style)


def _verdict(report: Report, style: Style) -> str:
    """The verdict on a file, and how many failures and doubts there are, on one line."""
    tally = report.counts
    severities = ((tally.errors, "error"), (tally.warnings, "warning"), (tally.notes, "note"))
    said = [number(many, what) for many, what in severities if many]
    said += [f"{tally.cantTell} could not be told"] if tally.cantTell else []
    more = f" ({', '.join(said)})" if said else ""
    return f"{_word(report, style)}: {clean(report.input.name)}{more}"


def _rules(report: Report, style: Style) -> str:
    """How many rules passed, do not apply, were left out or waived, and how to see which."""
    tally = report.counts
    hint = "" if style.passes or style.verbose else " (--passes shows each with its evidence)"
    aside = [not_applying(tally)] if tally.inapplicable else []
    return ", ".join([f"{number(tally.passed, 'rule')} passed{hint}", *aside, *left_out(tally)])


def _checklist(report: Report, style: Style) -> Iterable[str]:
    items = checklist(report)
    if items:
        yield ""
    for item in items:
        state = item.state if item.state != "found" else ""
        beside = " " * (2 + _LABEL + _STATE)
        told = shown(item.told) if state else item.told
        first, *rest = [*_wrapped(told, beside, style)]
        yield f"  {item.label:<{_LABEL}}{_paint(f'{state:<{_STATE}}', item.state, style)}{first[len(beside) :]}"
        yield from rest


def _failures(name: str, rows: list[Row], style: Style) -> Iterable[str]:
    if not rows:
        return
    yield ""
    yield f"Fails ({len(rows)})"
    for count, row in enumerate(rows):
        if count:
            yield ""
        yield from _headline(row, row.message, style)
        for location in row.locations:
            yield f"{_INDENT}{_place(name, location)}{_quotation(location)}"
        for what, value in (("expected", row.expected), ("found", row.found), ("nearest", row.nearest)):
            if value is not None:
                yield f"{_INDENT}{what + ':':<9} {words(value)}"
        if row.advice:
            yield from _wrapped(f"What to do: {shown(row.advice)}", _INDENT, style)
        yield from _wrapped(f"Requirement: {shown(row.title)}", _INDENT, style)


def _waived(rows: list[Row], style: Style) -> Iterable[str]:
    if not rows:
        return
    yield ""
    yield f"Waived ({len(rows)})"
    for row in rows:
        waiver = row.waiver
        assert waiver is not None
        by = f", by {shown(waiver.author)}" if waiver.author else ""
        until = f", until {shown(waiver.expires)}" if waiver.expires else ""
        yield from _headline(row, row.message, style)
        yield from _wrapped(f"Accepted: {shown(waiver.reason)}{by}{until}", _INDENT, style)


def _grouped(heading: str, rows: list[Row], style: Style) -> Iterable[str]:
    """Rows under the reason that they share: one cause is told once, and the rules that depend on it are counted."""
    if not rows:
        return
    shared = causes(rows)
    yield ""
    yield f"{heading} ({len(rows)})" + ("" if style.verbose else "; --verbose names each rule")
    for cause, dependants in shared.items():
        many = f"{number(len(dependants), 'rule')} ({_severities(dependants)})"
        named = f" [{dependants[0].rule}]" if len(dependants) == 1 else ""
        yield from _wrapped(f"{shown(cause)} {_paint(many + named, 'quiet', style)}", "  ", style, hanging="    ")
        if style.verbose:
            for row in dependants:
                yield from _headline(row, row.title, style)


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


def _headline(row: Row, text: str, style: Style) -> Iterable[str]:
    """What is said of a row, under its severity, with the id of its rule."""
    first, *rest = _wrapped(f"{shown(text)} {_paint(f'[{row.rule}]', 'quiet', style)}", _INDENT, style)
    yield f"  {_paint(f'{row.severity:<7}', row.severity, style)}  {first[len(_INDENT) :]}"
    yield from rest


def _wrapped(text: str, indent: str, style: Style, hanging: str | None = None) -> list[str]:
    """A text of ours in lines as wide as the terminal, if it is one; words and ids stay whole."""
    if not style.width:
        return [indent + text]
    return textwrap.wrap(
        text,
        max(style.width, 2 * len(indent) + 20),
        initial_indent=indent,
        subsequent_indent=indent if hanging is None else hanging,
        break_long_words=False,
        break_on_hyphens=False,
    ) or [indent]


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
    return f"\x1b[{_COLOURS[colour]}m{text}\x1b[0m" if style.colour and text.strip() else text
