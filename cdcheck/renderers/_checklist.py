"""What the forms for people show first: each part that the document should have, and what was found of it or is wrong."""

from collections.abc import Callable, Sequence
from typing import Any, Literal, NamedTuple

from cdcheck import states
from cdcheck.outcome import SEVERITIES, Location, PartReport, Report, Row
from cdcheck.renderers._plain import words
from cdcheck.renderers._rows import number

State = Literal["found", "wrong", "missing", "cannot tell"]

_LONGEST = 80


class Item(NamedTuple):
    """One part: what people call it, how it stands, and what was found and where, or what is wrong with it."""

    label: str
    state: State
    told: str


def checklist(report: Report) -> tuple[Item, ...]:
    """The parts that the document has or should have, in the order in which a reader meets them."""
    items = []
    for name, (label, tell) in _PARTS.items():
        part = report.parts.get(name)
        rows = _rows(report, name)
        # What no rule asks of the document is nothing that it should have.
        if part is None or (rows and all(row.outcome == "inapplicable" for row in rows)):
            continue
        telling = [row for row in rows if row.severity != "note" and row.waiver is None]
        if (item := _item(label, tell, part, telling)) is not None:
            items.append(item)
    return tuple(items)


def _rows(report: Report, name: str) -> list[Row]:
    """The rows on a part, the worst first; a rule on two parts is on the one it is named after."""
    family = name.replace("_", "-")
    rows = [
        row
        for row in report.rows
        if row.family == family or (row.family == "consistency" and row.rule.startswith(f"{family}-"))
    ]
    return sorted(rows, key=lambda row: SEVERITIES.index(row.severity))


def _item(label: str, tell: Callable[[Any], str], part: PartReport, rows: Sequence[Row]) -> Item | None:
    for outcome in ("failed", "cantTell"):
        said = [row.message for row in rows if row.outcome == outcome]
        if said:
            more = f" (and {number(len(said) - 1, 'more finding')})" if outcome == "failed" and len(said) > 1 else ""
            state: State = "cannot tell" if outcome == "cantTell" else "wrong" if part.found else "missing"
            return Item(label, state, said[0] + more)
    if not part.found:
        return None
    found = ", ".join([said for said in (_short(tell(part.value)), _where(part.evidence)) if said])
    # A document of one page has no heads, and there is nothing to show of them.
    return Item(label, "found", found) if found else None


def _short(text: str) -> str:
    kept = " ".join(text.split())
    return words(kept if len(kept) <= _LONGEST else f"{kept[:_LONGEST].rpartition(' ')[0] or kept[:_LONGEST]} \u2026")


def _where(places: Sequence[Location]) -> str:
    """The pages and lines of a part: the page alone where it stands on several."""
    pages = sorted({at.page for at in places if at.page is not None})
    lines = [line for at in places for line in (at.line, at.end_line) if line is not None]
    said = [_span("page", pages[0], pages[-1])] if pages else []
    if lines and len(pages) < 2:
        said.append(_span("line", min(lines), max(lines)))
    return ", ".join(said)


def _span(what: str, first: int, last: int) -> str:
    return f"{what} {first}" if first == last else f"{what}s {first} to {last}"


def _listed(values: Sequence[Any], name: Callable[[Any], str | None]) -> str:
    named = [said for value in values if (said := name(value))]
    return f"{len(values)}: {', '.join(named)}" if named else str(len(values))


def _masthead(value: Any) -> str:
    return ", ".join([said for said in (value["body"], value["date"]) if said])


def _meeting(value: Any) -> str:
    return ", ".join([str(value[piece]) for piece in ("number", "place", "date") if value[piece]])


def _signatory(value: Any) -> str | None:
    return states.in_english(value["state"] or "") or value["name"]


def _job(value: Any) -> str:
    plain = f"{value['year'] % 100:02}-{value['number']:05}"
    return f"{value['office']}.{plain}" if value["office"] else plain


def _headers(values: Any) -> str:
    symbols = dict.fromkeys([value["symbol"] for value in values if value["symbol"]])
    return ", ".join(symbols)


_PARTS: dict[str, tuple[str, Callable[[Any], str]]] = {
    "masthead": ("masthead", _masthead),
    "symbol": ("symbol", lambda value: value["text"]),
    "title": ("title", lambda value: value["text"]),
    "meeting": ("meeting", _meeting),
    "letter": ("cover letter", lambda value: number(len(value["paragraphs"]), "paragraph")),
    "signatories": ("signatories", lambda values: _listed(values, _signatory)),
    "page_headers": ("page headers", _headers),
    "annexes": ("annexes", lambda values: _listed(values, lambda value: value["heading"])),
    "place_dates": ("place and date", lambda values: "; ".join([value["text"] for value in values])),
    "job_number": ("job number", _job),
    "footnotes": ("footnotes", lambda values: str(len(values))),
    "end_mark": ("end mark", lambda value: value["text"]),
}
