"""Why a rule says of a document what it says: the candidates for each part that the rule stands on, taken and refused."""

from functools import partial
from typing import Any

from cdcheck import candidates, guard, pipeline, place, readers, schemas
from cdcheck.document import Document, Span
from cdcheck.eras import Era
from cdcheck.kinds import Kind
from cdcheck.languages import Language
from cdcheck.outcome import Absent, Location
from cdcheck.parts.heading import Heading
from cdcheck.parts.symbol import Symbol
from cdcheck.parts.title import Title

_PLACED = {Language: "language", Era: "era", Kind: "kind"}


def see(name: str, data: bytes, limits: guard.Limits = guard.DEFAULT, *, rule: str, **overrules: Any) -> schemas.Why:
    """Why the rule in the module cdcheck/rules/``rule``.py says of a document what it says, within limits.

    ``overrules`` are the fields of :class:`cdcheck.pipeline.Overrules`. Raises Unreadable, also where a limit is hit.
    """
    answer = guard.run(_see, name, data, limits, before=pipeline.prepare, rule=rule, overrules=pipeline.Overrules(**overrules))
    told = guard.heard(schemas.Why, answer)
    guard.refuse_pages(told.pages, limits)
    return told


def _see(name: str, data: bytes, *, rule: str, overrules: list[Any]) -> bytes:
    document = readers.read(name, data)
    try:
        return guard.said(_why(document, data, rule, pipeline.given(overrules)))
    except ValueError as error:  # no option of the caller's is wrong here
        raise RuntimeError(f"ValueError: {error}") from error


def _why(document: Document, data: bytes, rule: str, overrules: pipeline.Overrules) -> schemas.Why:
    seen, record = candidates.recorded(partial(pipeline.see, document, overrules))
    if isinstance(seen.of(Language), Absent):
        raise readers.Unreadable(f"it cannot be checked: {seen.reasons[Language]}")
    report = pipeline.judge(seen, data)
    id_ = pipeline.rules()[rule].id
    asked = {*pipeline.asks_for(rule), *([Kind] if pipeline.rules()[rule].kinds else [])}
    return schemas.Why(
        tool=report.tool,
        name=document.name,
        pages=document.pages,
        notes=document.notes,
        document=report.document,
        row=next(row for row in report.rows if row.rule == id_),
        parts=tuple([_part(kind, seen, record, kind in asked) for kind in _recognised(rule)]),
        said=tuple(
            [
                schemas.Said(**{**finding._asdict(), "arguments": dict(finding.arguments)})
                for finding in pipeline.said(rule, seen)
            ]
        ),
    )


def _recognised(rule: str) -> list[type]:
    """What the rule stands on, as far as anything recognises it; the kind also where the rule is for some kinds alone."""
    names = _names()
    kinds = [kind for kind in pipeline.stands_on(rule) if kind in names]
    if pipeline.rules()[rule].kinds and Kind not in kinds:
        kinds.insert(0, Kind)
    return kinds


def _names() -> dict[type, str]:
    return {**_PLACED, **pipeline.made()}


def _part(kind: type, seen: pipeline.Seen, record: candidates.Record, asked: bool) -> schemas.ConsideredPart:
    name = _names()[kind]
    value = seen.of(kind)
    found = not isinstance(value, Absent)
    considered = [schemas.Considered(**one._asdict()) for one in record.candidates.get(name, [])]
    if kind in _PLACED:
        reason = seen.reasons.get(kind, "no reason given")
        called = getattr(value, "code", None) or getattr(value, "name", None)
        outcome = f"{called} ({reason})" if found else f"unknown: {reason}"
        if kind is Kind and not considered:
            considered = _kinds(value, seen)
        return schemas.ConsideredPart(
            part=name,
            asked=asked,
            found=found,
            outcome=outcome,
            candidates=tuple(considered),
            left_out=record.left_out.get(name, 0),
        )
    # What only helps other parts has no evidence of its own.
    part = pipeline.parts().get(name)
    reported = part is not None and part.reported
    evidence = pipeline.report_part(value).evidence if not found or reported else _place(value)
    if not considered and found:
        # A recogniser that has nothing to choose among.
        considered = [schemas.Considered(taken=True, why="it is all that there is of it", location=one) for one in evidence]
    return schemas.ConsideredPart(
        part=name,
        asked=asked,
        found=found,
        outcome="recognised" if found else f"absent: {value.reason}",
        evidence=evidence,
        candidates=tuple(considered),
        left_out=record.left_out.get(name, 0),
    )


def _place(value: Any) -> tuple[Location, ...]:
    span = getattr(value, "span", None)
    return (span.location(),) if isinstance(span, Span) and span.lines else ()


def _kinds(kind: Any, seen: pipeline.Seen) -> list[schemas.Considered]:
    """Every kind, and what speaks for or against it."""
    return [
        schemas.Considered(taken=True, why=f"{name}: {seen.reasons.get(Kind, '')}")
        if other is kind
        else schemas.Considered(taken=False, why=f"{name}: {'; '.join(_against(other, seen))}")
        for name, other in place.kinds().items()
        if other is kind or other.name != "unknown"
    ]


def _against(kind: Kind, seen: pipeline.Seen) -> list[str]:
    """What a document lacks of a kind, in words, or that it has it and another kind outweighs it."""
    title, symbol, heading = seen.of(Title), seen.of(Symbol), seen.of(Heading)
    if not kind.of_the_conference:
        return [_NO_OTHER[kind.blank, kind.has_nothing]]
    found = []
    if kind.title_kinds and isinstance(title, Title):
        found.append(f"the title is that of a {title.kind.replace('-', ' ')}")
    elif kind.title_kinds:
        found.append("no title of a letter or note was found")
    if kind.series:
        shown = symbol.text if isinstance(symbol, Symbol) else "no symbol"
        series = symbol.series if isinstance(symbol, Symbol) else None
        of_it = bool(series) and place.in_series(kind, series)
        found.append(f"{shown} is {'' if of_it else 'not '}of the series {', '.join(kind.series[:3])}")
    if kind.announced_by:
        said = (
            [one.span.words for one in heading.announcements if one.key == kind.announced_by]
            if isinstance(heading, Heading)
            else []
        )
        found.append(
            f"the words {said[0]!r} stand at its head, but others tell more" if said else "no words at its head announce it"
        )
    if kind.suffix:
        has = isinstance(symbol, Symbol) and any(suffix.startswith(kind.suffix) for suffix in symbol.suffixes)
        found.append(f"the symbol has {'the' if has else 'no'} suffix {kind.suffix}.")
    return found or ["nothing speaks for it"]


_NO_OTHER = {
    (False, False): "neither its symbol nor the name in its masthead is another body's",
    (True, False): "symbol or date are given, or too few places are left open",
    (False, True): "parts of a document were found",
}
