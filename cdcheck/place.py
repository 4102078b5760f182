"""What a document is: its language, its era and its kind, each with the reason."""

import re
from datetime import date
from functools import cache

from cdcheck import candidates, shelf
from cdcheck.document import Document, Passage, Span
from cdcheck.eras import Era, _anchors
from cdcheck.kinds import Kind
from cdcheck.languages import Language
from cdcheck.outcome import Absent
from cdcheck.parts import _symbols
from cdcheck.parts.blanks import Blanks
from cdcheck.parts.heading import Announcement, Heading
from cdcheck.parts.issuer import Issuer
from cdcheck.parts.job_number import JobNumber
from cdcheck.parts.letter import Letter
from cdcheck.parts.masthead import Masthead
from cdcheck.parts.page_headers import PageHeaders
from cdcheck.parts.symbol import Symbol
from cdcheck.parts.title import Title
from cdcheck.regions.sections import Sections
from cdcheck.text import fold_phrase

# The covering letter tells the language of a version; a text in other languages may be annexed to it.
_HEAD = 1500
# A first page of so many bytes in UTF-8 has a covering letter, or enough of another text: a Chinese character, which says as
# much as several letters, has three.
_PAGE = 400
_SCRIPTS = {
    "Latin": "a-zA-Z\u00c0-\u024f",
    "Cyrillic": "\u0400-\u04ff",
    "Han": "\u3400-\u4dbf\u4e00-\u9fff",
    "Arabic": "\u0620-\u065f\u066e-\u06d3\ufb50-\ufdff\ufe70-\ufefc",
}
_LETTERS = {script: re.compile(f"[{ranges}]+") for script, ranges in _SCRIPTS.items()}
# The first bytes, in UTF-16, of all characters that are none of a script's: whether there are others is seen at once.
_FIRST_BYTES = {
    "Latin": range(0x00, 0x03),
    "Cyrillic": (0x04,),
    "Han": range(0x34, 0xA0),
    "Arabic": (0x06, 0xFB, 0xFC, 0xFD, 0xFE),
}
_ELSEWHERE = {script: bytes(set(range(256)).difference(first)) for script, first in _FIRST_BYTES.items()}
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
    head, size, told = [], 0, 0
    for line in document.lines:
        if told > _PAGE and (line.page not in (None, 1) or _ends_page(line.text)):
            break
        head.append(line.text)
        # An extraction that keeps the layout fills lines with spaces, the empty ones too.
        printed = line.text.strip()
        size += len(printed)
        told += len(printed) if printed.isascii() else len(printed.encode("utf-8", "surrogatepass"))
        if size > _HEAD:
            break
    text = "\n".join(head)
    blocks = text.encode("utf-16-be", "surrogatepass")[::2]
    counts = {
        script: sum(map(len, letters.findall(text))) if blocks.translate(None, _ELSEWHERE[script]) else 0
        for script, letters in _LETTERS.items()
    }
    if not any(counts.values()):
        reason = "the text has no letters of a script that an official language is written in"
        return Absent("cantTell", reason), reason
    script = max(counts, key=lambda s: counts[s] * _WEIGHT[s])
    share = round(100 * counts[script] / sum(counts.values()))
    written = [language for language in languages().values() if language.script == script]
    if candidates.asked():
        for language in languages().values():
            if language.script != script:
                candidates.refused(
                    "language", None, f"{language.name}: {counts[language.script]} letters of its script at the head"
                )
    if len(written) == 1:
        reason = f"{share} per cent of the letters at its head are {script}"
        if candidates.asked():
            candidates.took("language", None, f"{written[0].name}: {reason}")
        return written[0], reason
    words = _WORD.findall(text.casefold())
    hits = {language.code: sum(map(_common(language).__contains__, words)) for language in written}
    if max(hits.values()) < _FEW:
        named = [
            language
            for language in written
            if not _own_name(language).isdisjoint(map(document.key, document.lines[: len(head)]))
        ]
        if len(named) == 1:
            reason = f"its masthead names {named[0].name}, and too few words tell otherwise"
            candidates.took("language", None, f"{named[0].name}: {reason}")
            return named[0], reason
    best = max(written, key=lambda language: hits[language.code])
    if candidates.asked():
        for language in written:
            say = candidates.took if language is best else candidates.refused
            say("language", None, f"{language.name}: {hits[language.code]} of its common words at the head")
    others = ", ".join(f"{code} {n}" for code, n in sorted(hits.items()) if code != best.code)
    return best, f"{hits[best.code]} common words of {best.name} at its head ({others})"


def _ends_page(text: str) -> bool:
    """Whether a line ends the first page: a break, a symbol alone, as in a running head, or the heading of an annex."""
    if "\f" in text:
        return True
    words = text.split()
    if not 0 < len(words) <= 2:
        return False
    return (len(words) == 1 and _symbols.parse(words[0]) is not None) or fold_phrase(words[0]) in _annex_words()


@cache
def _annex_words() -> frozenset[str]:
    return frozenset(fold_phrase(word) for language in languages().values() for word in language.annex)


# With fewer common words than this, as in a list of names, the name of the language in the masthead tells more.
_FEW = 4


@cache
def _own_name(language: Language) -> frozenset[str]:
    return frozenset(map(fold_phrase, language.own_name_in_masthead))


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
    series = _symbol_of(symbol)[0]
    if isinstance(symbol, Symbol) and series:
        for era in shelf_of_eras.values():
            if series.partition("/")[0].rstrip(".") in era.series:
                candidates.took("era", symbol.span, f"{era.name}: the symbol belongs to its series")
                return era, f"the symbol {symbol.text} belongs to its series"
    witnesses: list[tuple[str, date]] = []
    about: str | None = None
    if isinstance(masthead, Masthead) and masthead.date and masthead.date.date:
        witnesses.append((f"masthead date {masthead.date.text}", masthead.date.date))
    if isinstance(title, Title) and title.date and title.date.date:
        witnesses.append((f"title date {title.date.text}", title.date.date))
    if isinstance(job_number, JobNumber):
        witnesses.append((f"job number {job_number.span.words}", date(job_number.year, 7, 1)))
    if isinstance(symbol, Symbol) and symbol.series and symbol.number:
        year = _anchors.dated(symbol.series, symbol.number)
        if year:
            about = f"symbol {symbol.text} of about {year.year}"
            witnesses.append((about, year))
    shape = page_headers.system if isinstance(page_headers, PageHeaders) else None
    votes: dict[str, list[str]] = {}
    for what, day in witnesses:
        for era in shelf_of_eras.values():
            if (
                (era.since is None or era.since <= day)
                and (era.until is None or day <= era.until)
                and not (era.series and series)
            ):
                votes.setdefault(era.name, []).append(what)
    if candidates.asked():
        _say_eras(votes, shape)
    if not votes:
        for era in shelf_of_eras.values():
            if shape and era.running_head == shape and not era.series:
                return era, f"nothing in it is dated; its running heads have the era's form ({shape})"
        reason = "neither a date nor a symbol nor a job number shows when it was issued"
        return Absent("cantTell", reason), reason
    most = max(len(v) for v in votes.values())
    tied = [name for name, v in votes.items() if len(v) == most]
    # The year that the symbol's number suggests may tip the scales between two eras, and not against the form.
    alike = [name for name, v in votes.items() if about is not None and most > 1 and len(v) == most - 1 and about not in v]
    if len(tied + alike) > 1:
        for name in (*tied, *alike):
            if shape and shelf_of_eras[name].running_head == shape:
                return shelf_of_eras[name], f"{', '.join(votes[name])}; its running heads have the era's form ({shape})"
        body = masthead.body.text if isinstance(masthead, Masthead) and masthead.body else ""
        capitals = body.isupper() if body.upper() != body.lower() else None
        for name in (*tied, *alike):
            if not shape and capitals is not None and shelf_of_eras[name].capitals == capitals:
                return shelf_of_eras[name], f"{', '.join(votes[name])}; its masthead has the capitals of the era"
        day = witnesses[0][1]
        tied.sort(key=lambda name: (not _covers(shelf_of_eras[name], day), name != "old-template"))
    return shelf_of_eras[tied[0]], ", ".join(votes[tied[0]])


def _say_eras(votes: dict[str, list[str]], shape: str | None) -> None:
    """Say what speaks for each era."""
    most = max((len(said) for said in votes.values()), default=0)
    for era in eras().values():
        said = [*votes.get(era.name, ()), *(["the form of the running heads"] if shape and era.running_head == shape else [])]
        why = f"{era.name}: {', '.join(said) or 'nothing speaks for it'}"
        if most and len(votes.get(era.name, ())) == most:
            candidates.took("era", None, f"{why}; most dates and numbers do")
        else:
            candidates.refused("era", None, why)


def _covers(era: Era, day: date) -> bool:
    return (era.since is None or era.since <= day) and (era.until is None or day <= era.until)


# The title of a letter stands within this many lines of the text in a document whose series is that of another kind.
_AT_ONCE = 3


def place_kind(
    symbol: Symbol | Absent,
    issuer: Issuer | Absent,
    heading: Heading | Absent,
    title: Title | Absent,
    letter: Letter | Absent,
    sections: Sections | Absent,
    language: Language | Absent,
    masthead: Masthead | Absent,
    job_number: JobNumber | Absent,
    blanks: Blanks | Absent,
    document: Document,
) -> tuple[Kind, str]:
    """The kind, from whose document it is, the symbol, the title, the words at the head, or the formulas of the body."""
    shelf_of_kinds = kinds()
    if _is_blank(blanks, symbol, masthead, title):
        for kind in shelf_of_kinds.values():
            if kind.blank:
                return kind, "places are left open where its symbol and its dates should stand"
    if isinstance(issuer, Issuer) and not issuer.of_the_conference:
        for kind in shelf_of_kinds.values():
            if not kind.of_the_conference and not kind.blank and not kind.has_nothing:
                what = "the number of a press release" if issuer.press_release else "another body's"
                return kind, f"{issuer.name} is {what}"
    series, suffixes = _symbol_of(symbol)
    for kind in shelf_of_kinds.values():
        if kind.outweighs and kind.suffix in suffixes:
            return kind, f"the symbol has the suffix {kind.suffix}., and a {kind.name} has the form of no other kind"
    said = isinstance(letter, Letter) and (letter.transmittal is not None or letter.circulation_request is not None)
    if isinstance(title, Title) and not said:
        for kind in shelf_of_kinds.values():
            # It may repeat the title of the letter to which it adds, as a corrigendum does.
            alone = any(words.key == kind.announced_by and words.alone for words in _of(heading))
            if alone and kind.suffix and (kind.suffix in suffixes or isinstance(symbol, Absent)):
                by = f"its symbol has the suffix {kind.suffix}., " if suffixes else ""
                return kind, f"{by}that word heads it, and it has no formula of a letter"
    announced = _announced(heading, shelf_of_kinds)
    by_series = next((kind for kind in shelf_of_kinds.values() if in_series(kind, series)), None)
    if isinstance(title, Title):
        begins = heading.title if isinstance(heading, Heading) and heading.title is not None else 0
        before = [words for _, words in announced if words.line < begins]
        for kind in shelf_of_kinds.values():
            if title.kind in kind.title_kinds and not before and (by_series is None or begins <= _AT_ONCE):
                instead = f", though its symbol is that of a {_named(by_series)}" if by_series else ""
                return kind, f"its title is that of a {_named(kind)}{instead}"
    by_formulas = next(
        (kind for kind in shelf_of_kinds.values() if isinstance(letter, Letter) and letter.person in kind.person), None
    )
    sent = isinstance(letter, Letter) and letter.transmittal is not None
    whole = sent and isinstance(letter, Letter) and letter.circulation_request is not None
    signed = sent and isinstance(sections, Sections) and bool(sections.marks)
    if by_series is not None and not (whole and by_formulas is not None and not announced):
        return by_series, f"its symbol is of the series {series}"
    # A letter whose title is misspelt has words of it at the head of a line: "... transmitting the / Report of".
    if announced and not ((whole or signed) and by_formulas is not None and isinstance(title, Absent)):
        kind, words = max(announced, key=lambda pair: len(pair[1].phrase))
        return kind, f"the words {words.span.words!r} stand at its head"
    if by_formulas is not None and isinstance(letter, Letter) and letter.transmittal:
        return by_formulas, f"it has no such title, but the formula {letter.transmittal.span.words!r}"
    for kind in shelf_of_kinds.values():
        if kind.suffix in suffixes and any(words.key == kind.announced_by for words in _of(heading)):
            return kind, f"its symbol has the suffix {kind.suffix}., and nothing else says what it is"
    if isinstance(heading, Heading) and isinstance(language, Language):
        for kind in shelf_of_kinds.values():
            implied = _implied(heading, getattr(language, kind.implied_by), language) if kind.implied_by else None
            if implied is not None:
                return kind, f"the words {implied.words!r} stand above its text"
    signed_at_all = isinstance(sections, Sections) and bool(sections.marks)
    found = not all(isinstance(part, Absent) for part in (symbol, issuer, title, masthead, job_number)) or signed_at_all
    said = isinstance(letter, Letter) and (letter.transmittal is not None or letter.circulation_request is not None)
    # What a reader could not make out may hold all of it.
    headed = any(_symbols.parse(line.text.strip()) is not None for line in document.written[:1])
    readable = not document.unread and document.text_layer in ("plain-text", "born-digital")
    if not found and not said and not headed and readable:
        for kind in shelf_of_kinds.values():
            if kind.has_nothing and isinstance(language, Language):
                return kind, "no part of a document of the United Nations was found in it"
    return shelf_of_kinds["unknown"], "neither its symbol nor its title, its heading or its first sentences are those of a kind"


# So many places left open, with neither a symbol nor a date, make a form.
_FORM = 3


def _implied(heading: Heading, phrases: tuple[str, ...], language: Language) -> Span | None:
    """Words of a heading that imply a kind: at the head of a line, in Chinese at its end. In a sentence they imply nothing."""
    for line in heading.lines:
        passage = Passage([line])
        for low, high, _ in passage.folded.find_all(phrases):
            outside = passage.folded.text[high:] if language.script == "Han" else passage.folded.text[:low]
            if not outside.strip() and not line.text.rstrip().endswith(_STOPS):
                return passage.folded_span(low, high)
    return None


_STOPS = (".", "\u3002", ";", "\uff1b")


def _is_blank(blanks: Blanks | Absent, symbol: Symbol | Absent, masthead: Masthead | Absent, title: Title | Absent) -> bool:
    if isinstance(blanks, Absent) or len(blanks.items) < _FORM:
        return False
    dated = any(isinstance(part, Masthead | Title) and part.date is not None for part in (masthead, title))
    return not dated and not (isinstance(symbol, Symbol) and symbol.series)


def _named(kind: Kind) -> str:
    return kind.name.replace("-", " ")


def _symbol_of(symbol: Symbol | Absent) -> tuple[str | None, set[str]]:
    """The series of a symbol and the words of its suffixes; of an ill-formed one, those that it was meant to have."""
    if isinstance(symbol, Absent):
        return None, set()
    series, suffixes = symbol.series, symbol.suffixes
    if series is None and symbol.nearest is not None and (meant := _symbols.parse(symbol.nearest)) is not None:
        series, suffixes = meant.series, meant.suffixes
    return series, {suffix.partition(".")[0] for suffix in suffixes}


def in_series(kind: Kind, series: str | None) -> bool:
    """Whether a series is one of the kind's: by its last part, so that CD/NTB/WP. and CD/2007/WP. are of CD/WP.'s kind."""
    if series is None or not series.endswith("."):
        return False
    return any(series.rpartition("/")[2] == known.rpartition("/")[2] for known in kind.series)


def _of(heading: Heading | Absent) -> tuple[Announcement, ...]:
    return heading.announcements if isinstance(heading, Heading) else ()


def _announced(heading: Heading | Absent, shelf_of_kinds: dict[str, Kind]) -> list[tuple[Kind, Announcement]]:
    """What the head of the text announces; that a text is added to another does not say what it is."""
    by_key = {kind.announced_by: kind for kind in shelf_of_kinds.values() if kind.announced_by and not kind.suffix}
    return [(by_key[words.key], words) for words in _of(heading) if words.key in by_key]
