"""For people: the states after each stage (lines, parts) and the rules, as text and as Markdown."""

import json
import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Any

from cdcheck import catalogue
from cdcheck.outcome import SEVERITIES, Location
from cdcheck.renderers._plain import clean, isolated, quoted, shown, words
from cdcheck.schemas import Coverage, CoveredRow, Lines, Parts, Rules, RuleText, SeenLine, Why

if TYPE_CHECKING:
    from cdcheck.compare import Comparison, Comparisons, ParityRow, VersionCell
    from cdcheck.renderers import Style

_LANGUAGES = {"ar": "Arabic", "en": "English", "es": "Spanish", "fr": "French", "ru": "Russian", "zh": "Chinese"}
_COLUMNS = re.compile("(^ +|  +)")


def lines(seen: Lines) -> str:
    """Every line as the reader saw it, under the number of its page."""
    pages = f"{seen.pages} pages" if seen.pages is not None else "pages unknown"
    head = [
        f"{shown(seen.name)}: {seen.format}, {pages}, {len(seen.lines)} lines",
        *[f"  {shown(note)}" for note in seen.notes],
    ]
    width = len(str(max((line.number for line in seen.lines), default=1)))
    body = []
    for page, on_page in groupby(seen.lines, key=lambda line: line.page):
        body.append(f"page {page}" if page is not None else "")
        for line in on_page:
            where = "[page break]" if line.text == "\f" else _zone(line) + _style(line)
            body.append(f"{line.number:>{width}} | {where}{_as_set(line.text)}".rstrip())
    return "\n".join([*head, *body, *_beside(seen)]) + "\n"


def _beside(seen: Lines) -> list[str]:
    """What is in the file and not in its text: words that do not count, and what the making of the file left."""
    out = []
    if seen.apart:
        out += ["", "not counted"]
        for one in seen.apart:
            page = f"page {one.line.page}: " if one.line.page is not None else ""
            out.append(f"  {page}{quoted(one.line.text.strip())} ({shown(one.why)})")
    if seen.traces:
        out += ["", "left by the making of the file"]
        for trace in seen.traces:
            line = seen.lines[trace.at].number if trace.at is not None else None
            places = [f"{what} {n}" for what, n in (("page", trace.page), ("line", line)) if n is not None]
            place = f" ({', '.join(places)})" if places else ""
            out.append(f"  {trace.kind}{place}{': ' + quoted(trace.text) if trace.text else ''}")
    return out


def _zone(line: SeenLine) -> str:
    """What a line is besides the body, and which pages a head or foot is printed on, where it stands for many."""
    if line.running is not None:
        pages = {"first": "first page", "even": "even pages", "other": "other pages"}[line.running.pages]
        return f"[{line.zone}, section {line.running.section}, {pages}] "
    return "" if line.zone == "body" else f"[{line.zone}] "


def _style(line: SeenLine) -> str:
    """What sets a line off, where the file says it; a plain line at the left is not marked."""
    if line.style is None:
        return ""
    type_ = [
        name if extent == "whole" else f"partly {name}"
        for name, extent in (("bold", line.style.bold), ("italic", line.style.italic))
        if extent in ("whole", "part")
    ]
    side = [line.style.align] if line.style.align not in (None, "left") else []
    room = [f"from {line.style.room[0]:.0%}"] if line.style.room is not None and line.style.room[0] > 0.01 else []
    said = ", ".join([*type_, *side, *room])
    return f"[{said}] " if said else ""


def parts(seen: Parts) -> str:
    """What the document is, each part with its value and evidence or why it is absent, each line with its owner."""
    document = seen.document
    out = [shown(seen.name), *[f"  {shown(note)}" for note in seen.notes], ""]
    for what, value, reason in (
        ("language", document.language, document.language_reason),
        ("era", document.era, document.era_reason),
        ("kind", document.kind_detail, document.kind_reason),
    ):
        out.append(f"{what + ':':<9} {value or 'unknown'} ({shown(reason or 'no reason given')})")
    for name, part in seen.parts.items():
        out.append("")
        places = ", ".join([_place(location) for location in part.evidence])
        if part.found:
            out.append(f"{name} ({places})" if places else name)
            out += _outline(part.value, 1)
        else:
            near = f" (looked for at {places})" if places else ""
            out.append(f"{name}: absent: {shown(part.reason or 'no reason given')}{near}")
    out += ["", "Lines"]
    number = len(str(max((line.line for line in seen.lines), default=1)))
    labels = [", ".join([*line.parts[:2], *(["\u2026"] if len(line.parts) > 2 else [])]) for line in seen.lines]
    width = max((len(label) for label in labels), default=0)
    owners = [", ".join(dict.fromkeys(span.owner for span in line.owners)) for line in seen.lines]
    room = max((len(owner) for owner in owners), default=0)
    for line, owner, label in zip(seen.lines, owners, labels, strict=True):
        out.append(f"{line.line:>{number}} {owner:<{room}} {label:<{width}} | {_as_set(line.text)}".rstrip())
    return "\n".join(out) + "\n"


def explain(rule: RuleText) -> str:
    """The whole text of one rule."""
    source = rule.source
    if source.url:
        source_text = f"{source.title} ({source.key})\n{source.url}, read {source.read}\n{source.text}"
    else:
        source_text = f"Practice\n{source.text}"
    sections = (
        ("Why", rule.why),
        ("Source", source_text),
        ("Applies", rule.applies),
        ("Limits", rule.limits),
        ("Examples", rule.examples),
    )
    out = [rule.rule, f"{rule.severity}, family {rule.family}", "", rule.title]
    for heading, text in sections:
        out += ["", heading, *[f"    {line}".rstrip() for line in isolated(text).splitlines()]]
    if rule.catalogue:
        out += ["", "Catalogue", f"    {', '.join(rule.catalogue)}"]
    if rule.formerly:
        out += ["", "Formerly", f"    {', '.join(rule.formerly)}"]
    return "\n".join(out) + "\n"


_OUTCOMES = {
    "passed": "passes",
    "failed": "fails",
    "cantTell": "cannot tell",
    "inapplicable": "does not apply",
    "untested": "is untested",
}


def why(told: Why) -> str:
    """What a rule says, then for each part that it stands on what was taken and what was refused, then all that it said."""
    row = told.row
    document = told.document
    placed = (document.kind_detail, document.language or "unknown language", document.era or "unknown era")
    out = [
        f"{row.rule} {_OUTCOMES[row.outcome]} ({row.severity}): {shown(row.message)}",
        f"  {shown(row.title)}",
        f"{shown(told.name)}: {', '.join(placed)}",
        *[f"  {shown(note)}" for note in told.notes],
    ]
    for part in told.parts:
        asked = "" if part.asked else ", which another part asks for"
        places = ", ".join([_place(location) for location in part.evidence[:3]]) + (" \u2026" if len(part.evidence) > 3 else "")
        where = f" ({places})" if places and part.found else f" (looked for at {places})" if places else ""
        out += ["", f"{part.part}{asked}: {shown(part.outcome)}{where}"]
        for candidate in part.candidates:
            taken = "taken  " if candidate.taken else "refused"
            out.append(f"  {taken}  {_candidate(candidate.location)}{shown(candidate.why)}")
        if part.left_out:
            out.append(f"  and {part.left_out} more")
        if not part.candidates:
            out.append("  nothing in the document was a candidate for it")
    out += ["", "The rule said"]
    for said in told.said:
        out.append(f"  {_OUTCOMES[said.outcome]}: {shown(said.message)}")
        for location in said.locations:
            out.append(f"    {_candidate(location)}".rstrip(" :"))
        for what, value in (("expected", said.expected), ("found", said.found), ("nearest", said.nearest)):
            if value is not None:
                out.append(f"    {what + ':':<9} {words(value)}")
    return "\n".join(out) + "\n"


def _candidate(location: Location | None) -> str:
    """Where a candidate stands, and its words."""
    if location is None:
        return ""
    page = f"page {location.page} " if location.page is not None else ""
    line = f"line {location.line} " if location.line is not None else ""
    return f"{page}{line}{quoted(location.text, 60) if location.text else ''}".rstrip() + ": "


_STATES = {
    "machine": ("checked by machine", "checked by machine"),
    "partly": ("checked partly", "checked partly, the rest by an eye"),
    "unchecked": ("not checked", "deliberately not checked"),
    "person": ("needs a person", "for a person to look at"),
}


def coverage(covered: Coverage) -> str:
    """Every row of the catalogue under its heading: who checks it, and what is left to an eye or why nobody checks it."""
    out = []
    for heading, members in _by_heading(covered):
        out += [f"{heading} ({len(members)})", ""]
        for row in members:
            out.append(f"  {row.row}  {_STATES[row.state][0]}: {row.requirement}")
            out += [f"           {rule}" for rule in row.rules]
            if row.remark:
                out.append(f"         {_REMARKS[row.state]} {row.remark}")
        out.append("")
    return "\n".join([*out, _tally(covered)]) + "\n"


def coverage_as_markdown(covered: Coverage) -> str:
    """Every row of the catalogue as a row of a table, a table for each heading."""
    out = []
    for heading, members in _by_heading(covered):
        out += [f"### {heading}", "", "| row | requirement | state | rules | remark |", "|---|---|---|---|---|"]
        for row in members:
            rules = ", ".join([f"`{rule}`" for rule in row.rules])
            remark = f"{_REMARKS[row.state]} {row.remark}" if row.remark else ""
            out.append(f"| {row.row} | {_cell(row.requirement)} | {_STATES[row.state][0]} | {rules} | {_cell(remark)} |")
        out.append("")
    return "\n".join([*out, _tally(covered)]) + "\n"


_REMARKS = {"machine": "", "partly": "by eye:", "unchecked": "because", "person": "look at"}


def _tally(covered: Coverage) -> str:
    counted = [f"{getattr(covered, state)} {words[1]}" for state, words in _STATES.items()]
    return f"{len(covered.rows)} requirements: {', '.join(counted)}"


def _by_heading(covered: Coverage) -> Iterator[tuple[str, list[CoveredRow]]]:
    for heading, members in groupby(covered.rows, key=lambda row: catalogue.HEADINGS[row.row.partition("-")[0]]):
        yield heading, list(members)


def rules(listed: Rules) -> str:
    """Every rule under its family: severity, requirement, id and source."""
    out = []
    for family, members in _by_family(listed):
        out += [f"{family} ({len(members)})", ""]
        for rule in members:
            source = rule.source.title or f"practice: {' '.join(rule.source.text.split())}"
            out += [f"  {rule.severity:<7}  {rule.title}", f"           {rule.rule}", f"           {source}"]
        out.append("")
    return "\n".join([*out, f"{len(listed.rules)} rules"]) + "\n"


def rules_as_markdown(listed: Rules) -> str:
    """Every rule as a row of a table, a table for each family."""
    out = []
    for family, members in _by_family(listed):
        out += [f"### {family}", "", "| rule | severity | requirement | source |", "|---|---|---|---|"]
        for rule in members:
            source = rule.source
            cited = f"[{_cell(source.title or source.key)}]({source.url})" if source.url else f"practice: {_cell(source.text)}"
            out.append(f"| `{rule.rule}` | {rule.severity} | {_cell(rule.title)} | {cited} |")
        out.append("")
    return "\n".join(out)


def _by_family(listed: Rules) -> Iterator[tuple[str, list[RuleText]]]:
    for family, members in groupby(
        sorted(listed.rules, key=lambda rule: (rule.family, rule.rule)), key=lambda rule: rule.family
    ):
        yield family, list(members)


# So wide a table can be read on a terminal and on paper.
_TABLE = 120
_NARROWEST = 9
_SIGNS = {"agrees": "", "differs": "! ", "cannot-tell": "?", "none": "-"}
_AGREEMENTS = {"agree": "agree", "disagree": "disagree", "cannot-say": "cannot be said to agree"}
_PAINTS = {"agree": "1;32", "disagree": "1;31", "cannot-say": "1;33"}


def comparisons(found: "Comparisons", style: "Style") -> str:
    """Each comparison: its verdict, its versions, the table of facts by version, and what differs, with its places."""
    out = [_comparison(one, style) for one in found.comparisons]
    if found.not_compared:
        lines = [f"  {clean(one.name)}: {shown(one.problem)}" for one in found.not_compared]
        out.append("\n".join([f"Not compared ({len(lines)})", *lines]) + "\n")
    return "\n".join(out)


def _comparison(comparison: "Comparison", style: "Style") -> str:
    versions = comparison.versions
    verdict = _painted(_AGREEMENTS[comparison.verdict], _PAINTS[comparison.verdict], style)
    whose = f"versions of {shown(comparison.symbol)}" if comparison.symbol else "documents that have no symbol in common"
    out = [f"{verdict}: {len(versions)} {whose}", *([f"  {shown(comparison.problem)}"] if comparison.problem else [])]
    width = max(len(version.label.partition(" (")[0]) for version in versions)
    verdicts = {"conforms": "conforms", "does-not-conform": "does not conform", "cannot-say": "cannot be said to conform"}
    for version in versions:
        name = version.label.partition(" (")[0]
        out.append(f"  {name:<{width}}  {clean(version.input.name)} (by itself it {verdicts[version.verdict]})")
    if comparison.missing:
        out.append(f"  no version in: {', '.join(_LANGUAGES[code] for code in comparison.missing)}")
    out += ["", *_table(comparison, style)]
    failed = [row for row in comparison.rows if row.outcome == "failed"]
    if failed:
        out += ["", f"Differs ({len(failed)})"]
        for row in sorted(failed, key=lambda row: SEVERITIES.index(row.severity)):
            out.append(_requirement(row))
            for difference in row.differences:
                out.append(f"           {shown(difference.message)}")
                for place in difference.places:
                    version = versions[place.version]
                    out.append(
                        f"             {version.label.partition(' (')[0]}: {_found_at(version.input.name, place.location)}"
                    )
    dark = [row for row in comparison.rows if row.outcome == "cantTell"]
    if dark:
        out += ["", f"Could not be told ({len(dark)})", *_by_cause(comparison, dark)]
    idle = [row for row in comparison.rows if row.outcome == "inapplicable"]
    if idle and style.verbose:
        out += ["", f"Does not apply ({len(idle)})", *[f"  {shown(row.message)}" for row in idle]]
    counts = {outcome: sum(row.outcome == outcome for row in comparison.rows) for outcome in ("passed", "failed", "cantTell")}
    told = f"{counts['passed']} the same, {counts['failed']} differ, {counts['cantTell']} could not be told"
    out += ["", f"{len(comparison.rows)} facts: {told}, {len(comparison.rows) - sum(counts.values())} do not apply"]
    return "\n".join(out) + "\n"


def _by_cause(comparison: "Comparison", rows: Sequence["ParityRow"]) -> Iterator[str]:
    """Why facts could not be told: each cause once, with the versions that it is the cause in, and the facts."""
    causes: dict[tuple[str, str], list[str]] = {}
    for row in rows:
        reasons: dict[str, list[str]] = {}
        for version, cell in zip(comparison.versions, row.cells, strict=True):
            if cell.state == "cannot-tell":
                reasons.setdefault(cell.reason or "it is not said why", []).append(version.label)
        for reason, labels in reasons.items():
            causes.setdefault((", ".join(labels), reason), []).append(row.fact)
    for (named, cause), facts in causes.items():
        yield f"  {clean(named)}: {shown(cause)}"
        yield f"           {', '.join(facts)}"


def _table(comparison: "Comparison", style: "Style") -> Iterator[str]:
    """The facts by version, in as many columns as there are versions."""
    facts = max(len(row.fact) for row in comparison.rows) + 2
    column = max((_TABLE - facts) // len(comparison.versions), _NARROWEST)
    yield (" " * facts + "".join([_clipped(version.label, column) for version in comparison.versions])).rstrip()
    for row in comparison.rows:
        told = any(cell.state in ("agrees", "differs") for cell in row.cells)
        if not style.verbose and (row.outcome == "inapplicable" or not told):
            continue
        yield (f"{row.fact:<{facts}}" + "".join([_set_cell(cell, column, style) for cell in row.cells])).rstrip()
    yield "! differs   ? cannot be told   - has none"


def _set_cell(cell: "VersionCell", column: int, style: "Style") -> str:
    value = cell.value or "" if cell.state in ("agrees", "differs") else ""
    set_so = _clipped(_SIGNS[cell.state] + value, column)
    return _painted(set_so, _PAINTS["disagree"], style) if cell.state == "differs" else set_so


def _clipped(text: str, column: int) -> str:
    """Words cut to a column, a space kept free at its end."""
    kept = clean(text)
    if len(kept) >= column:
        kept = f"{kept[: column - 2].rstrip()}\u2026"
    return words(kept) + " " * (column - len(kept))


def _requirement(row: "ParityRow") -> str:
    return f"  {row.severity:<7}  {shown(row.title)} [{row.concordance}]"


def _found_at(name: str, location: Location) -> str:
    """A place as editors know it, and the words that stand there."""
    pieces = [clean(name), *[str(n) for n in (location.line, location.column) if n is not None]]
    page = f" (page {location.page})" if location.page is not None else ""
    return f"{':'.join(pieces)}{page}{f' {quoted(location.text, 90)}' if location.text else ''}"


def _painted(text: str, code: str, style: "Style") -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if style.colour else text


def _outline(value: Any, depth: int) -> list[str]:
    """A part's value, a field a line."""
    indent = "  " * depth
    if isinstance(value, dict):
        out = []
        for key, held in value.items():
            if isinstance(held, dict) or (isinstance(held, list) and any(isinstance(one, dict) for one in held)):
                out += [f"{indent}{key}:", *_outline(held, depth + 1)]
            else:
                out.append(f"{indent}{key}: {_scalar(held)}")
        return out
    if isinstance(value, list):
        out = []
        for number, one in enumerate(value, 1):
            if isinstance(one, dict):
                out += [f"{indent}{number}.", *_outline(one, depth + 1)]
            else:
                out.append(f"{indent}{number}. {_scalar(one)}")
        return out
    return [f"{indent}{_scalar(value)}"]


def _scalar(value: Any) -> str:
    if value is None or value in ([], ()):
        return "none"
    if isinstance(value, list):
        return ", ".join([_scalar(one) for one in value])
    return words(value) if isinstance(value, str) else json.dumps(value)


def _place(location: Location) -> str:
    place = f"{location.line}:{location.column or 1}" if location.line is not None else f"page {location.page}"
    return f"{place} {quoted(location.text, 60)}" if location.text else place


def _as_set(text: str) -> str:
    """A line with its runs of spaces kept, since columns are told by them."""
    return "".join([piece if piece.isspace() else words(piece) for piece in _COLUMNS.split(text.expandtabs(8))])


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")
