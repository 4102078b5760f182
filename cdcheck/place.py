"""What a document is: its language, its era and its kind, each with the reason."""

import re
from datetime import date
from functools import cache

from cdcheck import shelf
from cdcheck.document import Document, Passage
from cdcheck.eras import Era, _anchors
from cdcheck.kinds import Kind
from cdcheck.languages import Language
from cdcheck.outcome import Absent
from cdcheck.parts.job_number import JobNumber
from cdcheck.parts.letter import Letter
from cdcheck.parts.masthead import Masthead
from cdcheck.parts.page_headers import PageHeaders
from cdcheck.parts.symbol import Symbol
from cdcheck.parts.title import Title

# The covering letter tells the language of a version; a text in other languages may be annexed to it.
_HEAD = 1500
_SCRIPTS = {
    "Latin": "a-zA-Z\u00c0-\u024f",
    "Cyrillic": "\u0400-\u04ff",
    "Han": "\u3400-\u4dbf\u4e00-\u9fff",
    "Arabic": "\u0620-\u065f\u066e-\u06d3\ufb50-\ufdff\ufe70-\ufefc",
}
_LETTERS = {script: re.compile(f"[{ranges}]+") for script, ranges in _SCRIPTS.items()}
# One Chinese character says as much as several letters; a masthead in English must not outweigh a short Chinese letter.
_WEIGHT = {"Latin": 1, "Cyrillic": 1.5, "Han": 4, "Arabic": 1.5}
_WORD = re.compile(r"[^\W\d_]+")


def languages() -> dict[str, Language]:
    """All official languages by code."""
    return shelf.read("languages", "language", Language)


def eras() -> dict[str, Era]:
    """All eras by name."""
    return {era.name: era for era in shelf.read("eras", "era", Era).values()}


def kinds() -> dict[str, Kind]:
    """All kinds by name."""
    return {kind.name: kind for kind in shelf.read("kinds", "kind", Kind).values()}


def place_language(document: Document) -> tuple[Language | Absent, str]:
    """The language of the version, from script and common words of its first page or so, and the reason."""
    head, size = [], 0
    for line in document.lines:
        head.append(line.text)
        size += len(line.text)
        if size > _HEAD:
            break
    text = "\n".join(head)
    counts = {script: sum(map(len, letters.findall(text))) for script, letters in _LETTERS.items()}
    if not any(counts.values()):
        reason = "the text has no letters of a script that an official language is written in"
        return Absent("cantTell", reason), reason
    script = max(counts, key=lambda s: counts[s] * _WEIGHT[s])
    share = round(100 * counts[script] / sum(counts.values()))
    candidates = [language for language in languages().values() if language.script == script]
    if len(candidates) == 1:
        return candidates[0], f"{share} per cent of the letters at its head are {script}"
    words = _WORD.findall(text.casefold())
    hits = {language.code: sum(map(_common(language).__contains__, words)) for language in candidates}
    best = max(candidates, key=lambda language: hits[language.code])
    others = ", ".join(f"{code} {n}" for code, n in sorted(hits.items()) if code != best.code)
    return best, f"{hits[best.code]} common words of {best.name} at its head ({others})"


@cache
def _common(language: Language) -> frozenset[str]:
    return frozenset(language.common_words)


def place_era(
    symbol: Symbol | Absent,
    masthead: Masthead | Absent,
    title: Title | Absent,
    job_number: JobNumber | Absent,
    page_headers: PageHeaders | Absent,
) -> tuple[Era | Absent, str]:
    """The era of the template, from the symbol's number, the job number and the dates; each has a vote, the most votes win."""
    shelf_of_eras = eras()
    if isinstance(symbol, Symbol) and symbol.series:
        for era in shelf_of_eras.values():
            if symbol.series.partition("/")[0].rstrip(".") in era.series:
                return era, f"the symbol {symbol.text} belongs to its series"
    witnesses: list[tuple[str, date]] = []
    if isinstance(masthead, Masthead) and masthead.date and masthead.date.date:
        witnesses.append((f"masthead date {masthead.date.text}", masthead.date.date))
    if isinstance(title, Title) and title.date and title.date.date:
        witnesses.append((f"title date {title.date.text}", title.date.date))
    if isinstance(job_number, JobNumber):
        witnesses.append((f"job number {job_number.span.words}", date(job_number.year, 7, 1)))
    if isinstance(symbol, Symbol) and symbol.series and symbol.number:
        about = _anchors.dated(symbol.series, symbol.number)
        if about:
            witnesses.append((f"symbol {symbol.text} of about {about.year}", about))
    shape = page_headers.system if isinstance(page_headers, PageHeaders) else None
    votes: dict[str, list[str]] = {}
    for what, day in witnesses:
        for era in shelf_of_eras.values():
            if (era.since is None or era.since <= day) and (era.until is None or day <= era.until) and not era.series:
                votes.setdefault(era.name, []).append(what)
    if not votes:
        for era in shelf_of_eras.values():
            if shape and era.running_head == shape and not era.series:
                return era, f"nothing in it is dated; its running heads have the era's form ({shape})"
        reason = "neither a date nor a symbol nor a job number shows when it was issued"
        return Absent("cantTell", reason), reason
    most = max(len(v) for v in votes.values())
    tied = [name for name, v in votes.items() if len(v) == most]
    if len(tied) > 1:
        for name in tied:
            if shape and shelf_of_eras[name].running_head == shape:
                return shelf_of_eras[name], f"{', '.join(votes[name])}; its running heads have the era's form ({shape})"
        day = witnesses[0][1]
        tied.sort(key=lambda name: (not _covers(shelf_of_eras[name], day), name != "old-template"))
    return shelf_of_eras[tied[0]], ", ".join(votes[tied[0]])


def _covers(era: Era, day: date) -> bool:
    return (era.since is None or era.since <= day) and (era.until is None or day <= era.until)


def place_kind(
    title: Title | Absent, letter: Letter | Absent, symbol: Symbol | Absent, language: Language | Absent, document: Document
) -> tuple[Kind, str]:
    """The kind, from the symbol's series, the title, the words that announce it, or failing those the formulas of the body."""
    shelf_of_kinds = kinds()
    if isinstance(symbol, Symbol) and symbol.series:
        for kind in shelf_of_kinds.values():
            if symbol.series in kind.series:
                return kind, f"the symbol {symbol.text} is that of a {kind.name.replace('-', ' ')}"
    if isinstance(title, Title):
        for kind in shelf_of_kinds.values():
            if title.kind in kind.title_kinds:
                return kind, f"its title is that of a {kind.name.replace('-', ' ')}"
    if isinstance(language, Language):
        for kind in shelf_of_kinds.values():
            words = _announced(document, language, kind)
            if words is not None:
                return kind, f"its head has the words {words!r}"
    if isinstance(letter, Letter) and letter.transmittal and letter.person:
        for kind in shelf_of_kinds.values():
            if letter.person in kind.person:
                return kind, f"it has no such title, but the formula {letter.transmittal.span.words!r}"
    return shelf_of_kinds["unknown"], "neither its title nor its first sentences are those of a letter or a note verbale"


# The heading of a document stands within so many written lines.
_ANNOUNCED_WITHIN = 20


def _announced(document: Document, language: Language, kind: Kind) -> str | None:
    """The words at the head of the text that announce a kind, at the beginning of a line save in Chinese, or None."""
    if kind.announced_by is None or not (phrases := language.announcements.get(kind.announced_by)):
        return None
    passage = Passage(document.written[:_ANNOUNCED_WITHIN])
    for low, high, _ in passage.folded.find_all(phrases):
        span = passage.folded_span(low, high)
        if language.script == "Han" or not span.lines[0].text[: span.start].strip():
            return span.words
    return None
