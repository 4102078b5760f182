"""What the reports of a batch amount to: counted one document at a time, told as JSON and as text.

Nothing here grows with the number of documents but the list of them, which is cut at a length.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from itertools import chain, islice
from typing import Any, Literal, NamedTuple

from cdcheck.renderers._plain import shown

MOST_ROWS = 5_000
"""Documents that the summary lists, those that fail first; all of them are in reports.jsonl."""
MOST_TOLD = 1_000
"""Findings of one kind against the manifest, and paths without a document, that the summary lists; all of them are counted."""

Standing = Literal["not-checked", "does-not-conform", "cannot-say", "conforms"]
STANDINGS: tuple[Standing, ...] = ("not-checked", "does-not-conform", "cannot-say", "conforms")
"""What a document of a batch comes to, the worst first."""
SAID = {
    "not-checked": "could not be checked",
    "does-not-conform": "do not conform",
    "cannot-say": "cannot be said",
    "conforms": "conform",
}
FINDINGS = ("missing", "extra", "mislabelled")
"""What the documents can be found to be against a manifest."""
_OF_A_FINDING = ("path", "why", "line", "what", "expected", "found")
_SEVERITIES = ("error", "warning", "note")


class Line(NamedTuple):
    """One document in the list; ``report`` is the path of its own report from the folder of the summary, if it has one."""

    number: int
    name: str
    standing: Standing
    symbol: str | None
    year: int | None
    language: str | None
    kind: str | None
    failed: tuple[str, ...]
    problem: str | None
    report: str | None


class Rule:
    """What one rule came to over all documents; the years are those of the documents that fail it."""

    __slots__ = ("cannot_tell", "failed", "first", "first_year", "languages", "last_year", "passed", "severity", "years")

    def __init__(self) -> None:
        self.severity: str | None = None
        self.passed = self.failed = self.cannot_tell = 0
        self.first: str | None = None
        self.first_year: int | None = None
        self.last_year: int | None = None
        self.languages: dict[str, int] = {}
        self.years: dict[str, int] = {}


class Overview:
    """The counts of a batch. ``title`` gives the requirement of a rule by its id."""

    def __init__(self, title: Callable[[str], str]) -> None:
        self.title = title
        self.totals: dict[Standing, int] = dict.fromkeys(STANDINGS, 0)
        self._rules: dict[str, Rule] = {}
        # Many rules pass for each document, and few fail: what is only counted is counted the fast way.
        self._passed: Counter[str] = Counter()
        self._cannot_tell: Counter[str] = Counter()
        self.by: dict[str, dict[str, dict[Standing, int]]] = {"year": {}, "language": {}, "kind": {}}
        self._lines: dict[Standing, list[Line]] = {standing: [] for standing in STANDINGS}
        self.nothing: list[tuple[str, str]] = []
        self.nothing_count = 0
        self.findings: dict[str, list[dict[str, Any]]] | None = None
        self.finding_counts: dict[str, int] = dict.fromkeys(FINDINGS, 0)

    @property
    def documents(self) -> int:
        """How many documents there were."""
        return sum(self.totals.values())

    def add(self, number: int, name: str, facts: Mapping[str, Any], report: str | None) -> Standing:
        """Count one document; ``facts`` are those of :func:`cdcheck.batch.stream.facts`."""
        standing: Standing = "not-checked" if facts["problem"] is not None else facts["verdict"]
        year = facts["year"]
        self.totals[standing] += 1
        for name_of, key in (("year", year), ("language", facts["language"]), ("kind", facts["kind"])):
            tally = self.by[name_of].setdefault(_key(key), dict.fromkeys(STANDINGS, 0))
            tally[standing] += 1
        self._passed.update(facts["passed"])
        self._cannot_tell.update(facts["cantTell"])
        for id_, severity in facts["failed"]:
            rule = self._rule(id_)
            rule.failed += 1
            rule.severity = severity
            rule.first = rule.first or name
            language = _key(facts["language"])
            rule.languages[language] = rule.languages.get(language, 0) + 1
            rule.years[_key(year)] = rule.years.get(_key(year), 0) + 1
            if year is not None:
                rule.first_year = year if rule.first_year is None else min(year, rule.first_year)
                rule.last_year = year if rule.last_year is None else max(year, rule.last_year)
        if len(self._lines[standing]) < MOST_ROWS:
            failed = tuple([id_ for id_, _ in facts["failed"]])
            self._lines[standing].append(
                Line(
                    number,
                    name,
                    standing,
                    facts["symbol"],
                    year,
                    facts["language"],
                    facts["kind"],
                    failed,
                    facts["problem"],
                    report,
                )
            )
        return standing

    def add_nothing(self, path: str, why: str) -> None:
        """Note a path in which there is no document."""
        self.nothing_count += 1
        if len(self.nothing) < MOST_TOLD:
            self.nothing.append((path, why))

    def add_finding(self, kind: str, finding: dict[str, Any]) -> None:
        """Note something that is not as the manifest says; ``kind`` is one of FINDINGS."""
        if self.findings is None:
            self.expect()
        assert self.findings is not None
        self.finding_counts[kind] += 1
        if len(self.findings[kind]) < MOST_TOLD:
            self.findings[kind].append(finding)

    def expect(self) -> None:
        """There is a manifest: that nothing is found against it is to be told as well."""
        self.findings = {kind: [] for kind in FINDINGS}

    def lines(self) -> list[Line]:
        """The documents that the summary lists, those that fail first."""
        return list(islice(chain.from_iterable(self._lines[standing] for standing in STANDINGS), MOST_ROWS))

    def groups(self, by: str) -> list[tuple[str, dict[Standing, int]]]:
        """The documents by ``year``, ``language`` or ``kind``, in order; those of which it is not known come last."""
        return sorted(self.by[by].items(), key=lambda item: (item[0] == UNKNOWN, item[0]))

    def failures(self) -> list[tuple[str, Rule]]:
        """The rules that fail, errors before warnings before notes, and the most frequent first."""
        failing = [(id_, rule) for id_, rule in self.rules.items() if rule.failed]
        return sorted(failing, key=lambda item: (_SEVERITIES.index(item[1].severity or "note"), -item[1].failed, item[0]))

    def cluster(self, id_: str, rule: Rule) -> str:
        """One sentence on the failures of a rule."""
        applied = rule.passed + rule.failed
        said = f"{rule.failed:,} of {applied:,} {'fails' if rule.failed == 1 else 'fail'} {id_}"
        if rule.first_year is not None:
            said += f", first seen {rule.first_year}"
            said += f", last {rule.last_year}" if rule.last_year != rule.first_year else ""
        if rule.cannot_tell:
            said += f"; of {rule.cannot_tell:,} more it cannot be said"
        return said

    @property
    def rules(self) -> dict[str, Rule]:
        """What each rule came to, by its id, for those that passed, failed or could not tell for any document."""
        for id_, number in self._passed.items():
            self._rule(id_).passed = number
        for id_, number in self._cannot_tell.items():
            self._rule(id_).cannot_tell = number
        return self._rules

    def _rule(self, id_: str) -> Rule:
        rule = self._rules.get(id_)
        if rule is None:
            rule = self._rules[id_] = Rule()
        return rule


UNKNOWN = "unknown"


def _key(value: str | int | None) -> str:
    return UNKNOWN if value is None else str(value)


def as_json(overview: Overview) -> str:
    """The summary for programs: one indented object."""
    lines = overview.lines()
    whole = {
        "summary_version": 1,
        "documents": overview.documents,
        "verdicts": overview.totals,
        "nothing": {"count": overview.nothing_count, "paths": [{"path": a, "why": b} for a, b in overview.nothing]},
        "manifest": None
        if overview.findings is None
        else {
            kind: {
                "count": overview.finding_counts[kind],
                "documents": [{member: found.get(member) for member in _OF_A_FINDING} for found in overview.findings[kind]],
            }
            for kind in FINDINGS
        },
        "failures": [
            {
                "rule": id_,
                "severity": rule.severity,
                "title": overview.title(id_),
                "failed": rule.failed,
                "applied": rule.passed + rule.failed,
                "cantTell": rule.cannot_tell,
                "first_year": rule.first_year,
                "last_year": rule.last_year,
                "first": rule.first,
                "languages": dict(sorted(rule.languages.items())),
                "years": dict(sorted(rule.years.items())),
                "cluster": overview.cluster(id_, rule),
            }
            for id_, rule in overview.failures()
        ],
        "rules": {
            id_: {"passed": rule.passed, "failed": rule.failed, "cantTell": rule.cannot_tell}
            for id_, rule in sorted(overview.rules.items())
        },
        **{f"by_{by}": dict(overview.groups(by)) for by in overview.by},
        "listed": {"documents": [line._asdict() for line in lines], "more": overview.documents - len(lines)},
    }
    from cdcheck.renderers.json import escape

    return escape(json.dumps(whole, indent=2, ensure_ascii=False)) + "\n"


def as_text(overview: Overview, most: int = 50) -> str:
    """The summary for people, on a terminal or in a file; it lists at most ``most`` things of a kind."""
    said = [f"{overview.documents:,} {'document' if overview.documents == 1 else 'documents'}: {totals(overview.totals)}"]
    if overview.nothing:
        said += ["", f"Nothing to check in {overview.nothing_count:,}", *_some(overview.nothing_count, most, overview.nothing)]
    if overview.findings is not None:
        said += ["", f"Against the manifest: {against(overview)}"]
        for kind in FINDINGS:
            found = [(finding["path"], finding["why"]) for finding in overview.findings[kind]]
            said += _some(overview.finding_counts[kind], most, found)
    bad = [line for line in overview.lines() if line.standing in ("not-checked", "does-not-conform")]
    if bad:
        count = overview.totals["not-checked"] + overview.totals["does-not-conform"]
        said += ["", "Documents that do not conform, or could not be checked"]
        said += _some(count, most, [(line.name, line.problem or ", ".join(line.failed)) for line in bad])
    if overview.failures():
        said += ["", "Failures by rule"]
        said += [f"  {rule.severity:<8} {overview.cluster(id_, rule)}" for id_, rule in overview.failures()]
    for by in overview.by:
        if overview.by[by]:
            said += ["", f"Verdicts by {by}"]
            said += [f"  {shown(key):<20} {totals(tally)}" for key, tally in overview.groups(by)]
    return "\n".join(said) + "\n"


def totals(tally: Mapping[Standing, int]) -> str:
    """How many documents came to what, in words."""
    return ", ".join([f"{tally[standing]:,} {SAID[standing]}" for standing in reversed(STANDINGS) if tally[standing]]) or "none"


def against(overview: Overview) -> str:
    """What was found against the manifest, in words."""
    counts = overview.finding_counts
    return ", ".join([f"{counts[kind]:,} {kind}" for kind in FINDINGS if counts[kind]]) or "all as expected"


def _some(count: int, most: int, items: Iterable[tuple[str, str]]) -> list[str]:
    told = [f"  {shown(name)}: {shown(why)}" for name, why in islice(items, most)]
    return told if count <= len(told) else [*told, f"  and {count - len(told):,} more"]
