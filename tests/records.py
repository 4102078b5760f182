"""Records of plenary meetings made to measure, in six languages and two templates, for tests and samples.

Their words are in records.toml; they are set as tests/letters.py sets letters. ``python -m tests.records`` rewrites the
samples made here.
"""

import datetime
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Literal

from cdcheck import place, states
from tests import letters
from tests.letters import CODES, SAMPLES, Day, Mast
from tests.number_words import WORDS, chinese_digits

Template = Literal["old", "new", "endc"]


@dataclass(frozen=True)
class Facts:
    """What records of one template have in common in all languages."""

    series: str
    number: int
    held: Day
    hour: int
    minute: int
    job: str
    job_dates: str
    cited: str = "CD/1595"


FACTS: Mapping[Template, Facts] = {
    "old": Facts("CD/PV.", 875, Day(31, 5, 2001), 10, 15, "GE.01-61877", "070601 080601"),
    "new": Facts("CD/PV.", 1402, Day(14, 3, 2017), 10, 5, "GE.17-05012", "200317 220317"),
    "endc": Facts("ENDC/PV.", 290, Day(2, 3, 1967), 10, 30, "67-03117", "", "ENDC/165"),
}


@dataclass(frozen=True)
class Record:
    """A record before it is set: change a piece with ``dataclasses.replace`` and the rest is set as before.

    ``heading``, ``held`` and ``presidents`` are lines, not set in capitals or wrapped yet; None leaves one out. ``heads``
    holds the lines of running heads, by page, that differ from those of the template.
    """

    language: str
    template: Template
    symbol: str
    mast: Mast | None
    heading: str | None
    held: str | None
    presidents: tuple[str, ...]
    speech: tuple[str, ...]
    job: str
    job_line: str | None
    end_mark: str | None = None
    heads: Mapping[int, tuple[str, ...]] = field(default_factory=dict)


@cache
def words(code: str) -> dict[str, Any]:
    """The words of records.toml in a language."""
    with Path(__file__).with_suffix(".toml").open("rb") as file:
        tables: dict[str, dict[str, Any]] = tomllib.load(file)
    return tables[code]


def record(language: str, template: Template = "old", state: str = "CAN") -> Record:
    """A record without fault; ``state`` is the code of the State that presides."""
    facts = FACTS[template]
    w, old = words(language), template != "new"
    names = letters.words(language)
    symbol = f"{facts.series}{facts.number}"
    body = w["endc"] if template == "endc" else names["body"]
    return Record(
        language=language,
        template=template,
        symbol=symbol,
        mast=Mast(
            body=body.upper() if old else body,
            symbol=symbol,
            date=letters.masthead_day(language, facts.held),
            language=names["own"].upper() if old else names["own"],
            original=None,
        ),
        heading=heading(language, facts.number, "verbatim" if template == "endc" else "heading"),
        held=held(language, facts.held, weekday(facts.held), facts.hour, facts.minute),
        presidents=(president(language, state),),
        speech=(
            *(line.format(figures=figures(language, facts.number), cited=facts.cited) for line in w["speech"]),
            w["closing"],
        ),
        job=facts.job,
        job_line=facts.job if template == "endc" else f"{facts.job} ({names['letter']}) {facts.job_dates}",
    )


def weekday(day: Day) -> int:
    """The day of the week, 0 for Monday."""
    return datetime.date(day.year, day.month, day.day).weekday()


def number(language: str, value: int) -> str:
    """The number of a meeting as the headings of a language have it: in words, in Spanish in figures."""
    form = words(language).get("in_figures")
    if form is not None:
        return str(form).format(number=value)
    return chinese_digits(value) if language == "zh" else WORDS[language](value)


def figures(language: str, value: int) -> str:
    """The number of a meeting as speeches have it."""
    ending = {"en": "th", "fr": "e", "es": "ª", "ru": "-е"}.get(language, "")
    return f"{value}{ending}"


def heading(language: str, value: int, form: str = "heading") -> str:
    """The heading; ``form`` is ``heading``, ``provisional`` or ``verbatim``."""
    return str(words(language)[form]).format(number=number(language, value))


def held(language: str, day: Day, weekday_: int, hour: int, minute: int) -> str:
    """Where and when; a minute of 0 is left out in the afternoon."""
    w = words(language)
    form = w["time"][1 if hour > 12 and not minute else 0]
    time = form.format(hour=hour - 12 if hour > 12 else hour, afternoon=hour, minute=minute)
    return str(w["held"]).format(weekday=w["weekdays"][weekday_], date=letters.day(language, day), time=time)


def president(language: str, state: str, who: str = "name", leader: str = "  ") -> str:
    """The line on who presides; ``who`` is ``name`` or ``second``; ``leader`` stands before the State."""
    w = words(language)
    short = states.table(place.languages()[language])[state].short
    left, right = ("（", "）") if language == "zh" else ("(", ")")
    return f"{w['president']} {w[who]}{leader}{left}{short}{right}"


def text(document: Record, *, form_feeds: bool = True) -> str:
    """The record as a plain text, with a form feed between pages unless it shall have none."""
    bodies = [_cover(document), *_pages(document)]
    if document.end_mark is not None:
        bodies[-1] += ["", letters._centred(document.end_mark)]
    pages = []
    for at, body in enumerate(bodies, 1):
        lines = [*_head(document, at), *body, *_foot(document, at)]
        pages.append("\n".join(line.rstrip() for line in lines) + "\n")
    return ("\f" if form_feeds else "\n").join(pages)


def _cover(document: Record) -> list[str]:
    lines: list[str] = []
    right = " " * 48
    if document.mast is not None:
        mast = document.mast
        first = [mast.symbol, mast.body] if document.template == "new" else [mast.body, mast.symbol]
        for line in (*first, mast.date, mast.language, mast.original):
            if line is not None:
                lines.append(line if document.template == "new" or line == mast.body else right + line)
    if document.heading is not None:
        title = document.heading if document.template == "new" else document.heading.upper()
        lines += ["", "", *(letters._centred(line) for line in letters._wrapped(title, document.language, 48))]
    if document.held is not None:
        lines += ["", *(letters._centred(line) for line in letters._wrapped(document.held, document.language, 60))]
    if document.presidents:
        lines += ["", *(" " * 12 + line for line in document.presidents)]
    return lines


def _pages(document: Record) -> list[list[str]]:
    chunks = [document.speech[at : at + 5] for at in range(0, len(document.speech), 5)]
    return [[line for paragraph in chunk for line in ["", *letters._set(paragraph, document.language)]] for chunk in chunks]


def _head(document: Record, page: int) -> list[str]:
    if page in document.heads:
        return [*document.heads[page], ""]
    if page == 1:
        return []
    indent = " " * 60 if page % 2 else ""
    lines = (document.symbol,) if document.template == "new" else (document.symbol, str(page))
    return [*(indent + line for line in lines), ""]


def _foot(document: Record, page: int) -> list[str]:
    if page == 1:
        return ["", "", document.job_line] if document.job_line is not None else []
    if document.template != "new":
        return []
    wide = " " * 56
    return ["", "", f"{document.job}{wide}{page}" if page % 2 else f"{page}{wide}{document.job}"]


def samples() -> dict[str, str]:
    """The samples made here: path below samples/ to text."""
    made = {f"{code}/record.txt": text(record(code)) for code in CODES}
    return made | {f"{code}/record-endc.txt": text(record(code, "endc")) for code in ("en", "ru")}


def main() -> None:
    """Rewrite the samples made here."""
    for path, content in samples().items():
        (SAMPLES / path).write_text(content, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
