"""Working papers, decisions, reports and other documents that are no letters, in six languages, for tests and samples.

They are worded in papers.toml, and set as the letters of tests/letters.py are. ``python -m tests.papers`` rewrites the samples.
"""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from tests import letters
from tests.letters import CODES, SAMPLES, Day, Draft, Mast, Template

_PARAGRAPHS_PER_PAGE = 4


@dataclass(frozen=True)
class Facts:
    """What the documents of one sort have in common in all languages."""

    template: Template
    symbol: str
    issued: Day
    job: str
    job_dates: str


SORTS = {
    "working-paper": Facts("old", "CD/WP.536", Day(9, 6, 2005), "GE.05-61503", "100605 100605"),
    "decision": Facts("new", "CD/1956", Day(15, 8, 2013), "GE.13-62403", "160813 160813"),
    "report": Facts("old", "CD/1755", Day(22, 9, 2005), "GE.05-63110", "230905 260905"),
    "corrigendum": Facts("old", "CD/1697/Corr.1", Day(21, 3, 2003), "GE.03-60912", "240303 240303"),
    "information-document": Facts("new", "CD/INF.63", Day(15, 8, 2013), "GE.13-62411", "160813 160813"),
}


@dataclass(frozen=True)
class Paper:
    """A document before it is set: ``headings`` stand above the text, a blank line between them."""

    language: str
    facts: Facts
    mast: Mast | None
    headings: tuple[str, ...]
    paragraphs: tuple[str, ...]
    note: str | None = None
    end_mark: str | None = None

    @property
    def symbol(self) -> str:
        """The symbol in masthead and running heads."""
        return self.facts.symbol


@cache
def words(code: str) -> dict[str, Any]:
    """The words of papers.toml in a language."""
    with Path(__file__).with_suffix(".toml").open("rb") as file:
        tables: dict[str, dict[str, Any]] = tomllib.load(file)
    return tables[code]


def paper(language: str, sort: str) -> Paper:
    """A document of a sort, without fault."""
    facts = SORTS[sort]
    w = words(language)
    like = letters.draft(language, facts.template, ("CAN", "CHE"))
    statement = [f"{n}. {text}" for n, text in enumerate(like.annexes[0].paragraphs, 1)]
    headings, paragraphs = {
        "working-paper": (w["paper"], statement),
        "decision": (w["decision"], w["decides"]),
        "report": (w["report"], w["reports"]),
        "corrigendum": ([letters.title_text(like), w["corrigendum"]], w["corrects"]),
        "information-document": (w["information"], w["participants"]),
    }[sort]
    if facts.template == "old":
        headings = [heading.upper() if heading != w["corrigendum"] else heading for heading in headings]
    made = Paper(language, facts, None, tuple(headings), tuple(paragraphs), end_mark=like.end_mark)
    return masted(made, facts.symbol)


def masted(document: Paper, symbol: str) -> Paper:
    """The document with a symbol, in its masthead and in its running heads."""
    facts = replace(document.facts, symbol=symbol)
    like = letters.draft(document.language, facts.template)
    assert like.mast
    mast = replace(
        like.mast,
        symbol=symbol,
        date=letters.masthead_day(document.language, facts.issued),
        original=letters.original_line(document.language, facts.template, ["en"]),
    )
    return replace(document, facts=facts, mast=mast)


def text(document: Paper) -> str:
    """The document as a plain text, with a form feed between pages."""
    facts, language = document.facts, document.language
    chunks = [
        document.paragraphs[n : n + _PARAGRAPHS_PER_PAGE] for n in range(0, len(document.paragraphs), _PARAGRAPHS_PER_PAGE)
    ]
    like = _like(document)
    pages = []
    for number, chunk in enumerate(chunks or [()], 1):
        lines = [*letters.masthead_lines(like), ""] if number == 1 else letters.head_lines(like, number)
        if number == 1:
            for heading in document.headings:
                lines += ["", *letters.centred(heading, language, 64)]
            lines.append("")
        for paragraph in chunk:
            lines += ["", *letters.set_lines(paragraph, language)]
        if number == max(len(chunks), 1) and document.end_mark:
            lines += ["", *letters.centred(document.end_mark, language, 64)]
        if number == 1:
            lines += [
                "",
                "",
                *([document.note] if document.note else []),
                f"{facts.job} ({_letter(language)}) {facts.job_dates}",
            ]
        else:
            lines += ["", "", *letters.foot(like, number)] if letters.foot(like, number) else []
        pages.append("\n".join(line.rstrip() for line in lines) + "\n")
    return "\f".join(pages)


def _like(document: Paper) -> Draft:
    """A letter with the same masthead, running heads and feet."""
    like = letters.draft(document.language, document.facts.template)
    return replace(like, symbol=document.facts.symbol, mast=document.mast, job=document.facts.job)


def _letter(language: str) -> str:
    return str(letters.words(language)["letter"])


def samples(sorts: Iterable[str] = SORTS) -> dict[str, str]:
    """The samples made here, by their path under samples/."""
    return {f"{code}/{sort}.txt": text(paper(code, sort)) for sort in sorts for code in CODES}


def main() -> None:
    """Rewrite the samples made here."""
    for path, content in samples().items():
        (SAMPLES / path).write_text(content, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
