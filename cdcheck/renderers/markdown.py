"""Markdown for summaries and comments: the verdict, what fails with words and place, what could not be told, the counts.

What passes is folded. Words of a document stand in code spans, and sentences with such words are escaped, so that no document
can make a heading, a link, a picture or a tag. GitHub takes it as the summary of a step:
``--report markdown="$GITHUB_STEP_SUMMARY"``, which writes the file anew; it takes no summary of more than 1 MiB, which is that
of some ninety documents.
"""

import re
from collections.abc import Iterable, Sequence

from cdcheck.outcome import Location, Report, Row
from cdcheck.renderers import Renderer, Style, Summary
from cdcheck.renderers._places import NOTHING_FOUND, beside, path_of
from cdcheck.renderers._plain import clean, shown, words
from cdcheck.renderers._rows import VERDICTS, causes, counts, failures, number, standing, total, waived, what_it_is

renderer = Renderer("markdown", ".md", several=True)

_PUNCTUATION = re.compile(r"([\\`*_\[\]<>|~&#$])|(?<=:)(/)(?=/)|(?<=w)(\.)|(@)")
_LONGEST = 300


def render(report: Report, style: Style) -> str:
    """One report under a heading with its verdict."""
    return "\n".join(_report(report, "#")) + "\n"


def render_several(reports: Sequence[Report], summary: Summary, style: Style) -> str:
    """What all come to as the heading, and one report after the other."""
    lines = [f"# {total(summary)}", ""]
    for path in summary.unmatched:
        lines += [f"- {_path(path)}: {NOTHING_FOUND}"]
    for report in reports:
        lines += ["", *_report(report, "##")]
    return "\n".join(lines) + "\n"


def _report(report: Report, level: str) -> Iterable[str]:
    name = _path(report.input.name)
    if report.problem is not None:
        yield from (f"{level} not checked: {name}", "", _text(report.problem))
        if not report.judged:
            return
        yield from ("", _text(what_it_is(report)), "")
    else:
        yield from (f"{level} {VERDICTS[report.verdict]}: {_text(what_it_is(report))}", "")
    pages = f", {number(report.input.pages, 'page')}" if report.input.pages else ""
    yield f"{name}{pages}"
    for note in report.input.notes:
        yield from ("", _text(note))
    yield from _failed(failures(report), level)
    yield from _waived(waived(report), level)
    yield from _doubtful(standing(report, "cantTell"), level)
    yield from ("", counts(report))
    yield from _passed(standing(report, "passed"))


def _failed(rows: list[Row], level: str) -> Iterable[str]:
    if rows:
        yield from ("", f"{level}# Fails ({len(rows)})", "")
    for row in rows:
        yield f"- **{row.severity}** {_text(row.message)} `{row.rule}`"
        for at in row.locations:
            yield f"  - {_place(at)}"
        for what, value in (("expected", row.expected), ("found", row.found), ("nearest", row.nearest)):
            if value:
                yield f"  - {what}: {_code(value)}"
        for said in beside(row):
            yield f"  - {_text(said)}"


def _waived(rows: list[Row], level: str) -> Iterable[str]:
    if rows:
        yield from ("", f"{level}# Waived ({len(rows)})", "")
    for row in rows:
        waiver = row.waiver
        assert waiver is not None
        by = f", by {_text(waiver.author)}" if waiver.author else ""
        until = f", until {_text(waiver.expires)}" if waiver.expires else ""
        yield f"- ~~{_text(row.message)}~~ `{row.rule}`  "
        yield f"  {_text(row.title)}  "
        yield f"  waived: {_text(waiver.reason)}{by}{until}"


def _doubtful(rows: list[Row], level: str) -> Iterable[str]:
    if rows:
        yield from ("", f"{level}# Could not be told ({len(rows)})", "")
    for cause, dependants in causes(rows).items():
        yield f"- {_text(cause)}"
        for row in dependants:
            yield f"  - **{row.severity}** {_requirement(row)}"


def _passed(rows: list[Row]) -> Iterable[str]:
    if not rows:
        return
    yield from ("", f"<details><summary>Passes ({len(rows)})</summary>", "")
    for row in rows:
        more = f" and {len(row.locations) - 1} more" if len(row.locations) > 1 else ""
        yield f"- {_requirement(row)}" + (f": {_place(row.locations[0])}{more}" if row.locations else "")
    yield from ("", "</details>")


def _requirement(row: Row) -> str:
    return f"{_text(row.title)} `{row.rule}`"


def _place(at: Location) -> str:
    said = []
    if at.page is not None:
        said.append(f"page {at.page}")
    if at.line is not None:
        said.append(f"line {at.line}, column {at.column or 1}")
    if at.note:
        said.append(_text(at.note))
    elif at.role == "related":
        said.append("see also")
    place = ", ".join(said)
    return f"{place}: {_code(at.text)}" if at.text else place


def _text(text: str) -> str:
    """A sentence of ours with words of a document in it, on one line, without any mark-up."""
    return _PUNCTUATION.sub(lambda match: "@\u2060" if match[4] else f"\\{match[0]}", shown(text))


def _path(name: str) -> str:
    """A path as a code span, as it can be copied."""
    return _fenced(clean(path_of(name)))


def _code(text: str) -> str:
    """The beginning of words of a document as a code span."""
    kept = clean(text)
    return _fenced(words(kept if len(kept) <= _LONGEST else kept[:_LONGEST] + "\u2026"))


def _fenced(kept: str) -> str:
    """A code span, its fence longer than any run of backticks in it."""
    if not kept:
        return ""
    fence = "`" * (max(map(len, re.findall("`+", kept)), default=0) + 1)
    pad = " " if kept[0] == "`" or kept[-1] == "`" else ""
    return f"{fence}{pad}{kept}{pad}{fence}"
