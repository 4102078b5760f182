"""What follows the signatures: the annexes, with or without the word "Annex" above them."""

import re
from functools import cache
from typing import NamedTuple

from cdcheck import candidates, formulas, shelf
from cdcheck.document import Line, Span, whole
from cdcheck.kinds import Kind
from cdcheck.languages import Language
from cdcheck.outcome import Absent
from cdcheck.parts import Aside, Part, _symbols
from cdcheck.parts.masthead import languages_named
from cdcheck.parts.running_text import RunningText
from cdcheck.parts.title import Title
from cdcheck.regions._openings import capitals, opens_body, starts_title
from cdcheck.regions.annex_headings import BRACKETED, heading_lines, numeral, trailing_number
from cdcheck.regions.sections import Sections
from cdcheck.text import fold, fold_phrase, is_edge


class Annex(NamedTuple):
    """One annexed text. ``heading`` is the line with the word for annex, or None; ``number`` its number from 1, or None.

    ``title`` is the text's own title; ``original`` the languages that a bracketed note under the heading names.
    """

    heading: str | None
    number: int | None
    title: str | None
    original: tuple[str, ...]
    span: Span
    heading_span: Aside[Span | None]
    title_span: Aside[Span | None]
    lines: Aside[tuple[Line, ...]]
    """The text's own lines, without running heads and end mark."""
    numeral: Aside[str | None] = None
    """The number as printed."""
    only: Aside[tuple[str, ...]] = ()
    """The languages that a note "English only" under the heading names."""


class Annexes(NamedTuple):
    """The annexes in order. One text without a heading counts as one."""

    items: tuple[Annex, ...]

    @property
    def shown(self) -> tuple[Annex, ...]:
        """The value that a report shows."""
        return self.items


part = Part(Annexes)

_NUMBERED = re.compile(r"\s*\d{1,3}\.\s")
_SENTENCE_END = re.compile(r"[.!?;:\u3002\uff1b\uff1a]\s*$")
# A title has at most this many lines, a heading with the notes under it at most as many.
_TITLE_LINES, _NOTE_LINES = 6, 12


def recognise(
    running: RunningText, sections: Sections, title: Title | Absent, language: Language, kind: Kind
) -> Annexes | Absent:
    """What follows the signatures, parted at each heading; in a document that is no letter, what follows the first heading."""
    lines, start = running.lines, sections.annexes
    # A report of another body has neither the title of a letter nor a signature.
    is_report = not (kind.of_the_conference or isinstance(title, Title) or sections.marks)
    if is_report or kind.announced_by or kind.series or kind.has_nothing:
        if not sections.headings:
            return Absent(
                "inapplicable", "The document is not a letter that transmits a text, and no line is the heading of an annex."
            )
        start = sections.headings[0]
    heads = [at for at in sections.headings if at >= start]
    if start >= len(lines):
        near = whole(lines[-1:]).location()
        return Absent("inapplicable", "No text follows the letter.", near)
    if candidates.asked():
        for at in set(sections.headings) - set(heads):
            candidates.refused("annexes", whole(lines[at : at + 1]), "a heading of an annex before the end of the signatures")
    heads = _of_the_letter(heads, running, language)
    bounds = {start: start} | {_with_note_above(running, at, start, language): at for at in heads}
    name = title.transmitted.name if isinstance(title, Title) and title.transmitted else None
    lows = sorted(bounds)
    items = []
    for low, high in zip(lows, [*lows[1:], len(lines)], strict=True):
        at = bounds[low]
        items.append(_annex(running, low, high, at if at in heads else None, name, language))
        if candidates.asked():
            why = "it heads an annex" if at in heads else "the text after the signatures, without a heading"
            candidates.took("annexes", whole(lines[low : low + 1]), f"{why}; {high - low} lines")
    return Annexes(tuple(items))


def _with_note_above(running: RunningText, head: int, start: int, language: Language) -> int:
    """Where an annex begins whose note on its language may stand above its heading, on the same page."""
    low = head
    while low > start and low not in running.breaks and _note(running.lines[low - 1], language) is not None:
        low -= 1
    return low


def _of_the_letter(heads: list[int], running: RunningText, language: Language) -> list[int]:
    """The headings without those of annexes that an annexed text has in its turn, which its own numbers give away.

    "Annex" and then "Annex I" begins to count anew; "Annex" between "Annex I" and "Annex II" has no place in their order.
    """
    numbers = [_number(_heading(running, at, language).words, language)[1] for at in heads]
    if numbers[:2] == [None, 1]:
        return heads[:1]
    kept = []
    before = 0
    for n, (at, number) in enumerate(zip(heads, numbers, strict=True)):
        if number is None and before and before + 1 in numbers[n + 1 :]:
            continue
        before = number or before
        kept.append(at)
    return kept


def _heading(running: RunningText, at: int, language: Language) -> Span:
    return whole(running.lines[at : at + heading_lines(running, at, language)])


class _Note(NamedTuple):
    """What a line under or above a heading says of the languages of the text: of its original, and which alone there is."""

    original: tuple[str, ...]
    only: tuple[str, ...]


def _note(line: Line, language: Language) -> _Note | None:
    """What a line says of the languages of an annexed text; None where it is no such note."""
    bracketed = BRACKETED.fullmatch(_symbols.seen(line.text))
    # A note that lacks its brackets is a note nevertheless.
    original = original_named(bracketed[1] if bracketed else line.text, language)
    only = issued_only(line.text, language)
    return _Note(original, only) if original or only or bracketed else None


def _annex(running: RunningText, low: int, high: int, head: int | None, name: Span | None, language: Language) -> Annex:
    heading = None if head is None else _heading(running, head, language)
    printed, number = _number(heading.words, language) if heading else (None, None)
    at = low if head is None or heading is None else head + len(heading.lines)
    notes = [_note(line, language) for line in running.lines[low : low if head is None else head]]
    while at < min(high, low + _NOTE_LINES) and (note := _note(running.lines[at], language)) is not None:
        notes.append(note)
        at += 1
    below = range(at, min(high, at + _TITLE_LINES + 1))
    under = next((n for n in below if (note := _note(running.lines[n], language)) and (note.original or note.only)), high)
    title = _title(running, at, under, name, language)
    if title is not None and under < high and at + len(title.lines) == under:
        notes.append(_note(running.lines[under], language))
    return Annex(
        heading=heading.words if heading else None,
        number=number,
        title=title.words if title else None,
        original=next((note.original for note in notes if note and note.original), ()),
        span=whole(running.lines[low:high]),
        heading_span=heading,
        title_span=title,
        lines=running.lines[at:high],
        numeral=printed,
        only=next((note.only for note in notes if note and note.only), ()),
    )


def _number(heading: str, language: Language) -> tuple[str | None, int | None]:
    key = fold(heading).strip()
    for word in sorted(map(fold_phrase, language.annex), key=len, reverse=True):
        if not (key.startswith(word) and is_edge(key, len(word))):
            # A long Chinese heading ends with the word and its number.
            if language.script == "Han" and (value := trailing_number(key, word, language)):
                return key.rpartition(word)[2], value
            continue
        rest = key[len(word) :].strip()
        if any(formulas.compiled(pattern).match(rest) for pattern in language.annex_of_letter):
            return None, None
        words = rest.split(" ")
        for size in (2, 1):
            printed = " ".join(words[:size])
            value = numeral(printed, language)
            if value is not None:
                return printed.upper(), value
    return None, None


def original_named(note: str, language: Language) -> tuple[str, ...]:
    """The languages that a note such as "Original: French" names; none for a line that says anything else."""
    return _languages_in(fold(note).strip(), language.original_text, language)


def issued_only(note: str, language: Language) -> tuple[str, ...]:
    """The languages that a note such as "English only" names, in the words of the language or in English."""
    key = fold(note).strip()
    if len(key) > _NOTE:
        return ()
    return _languages_in(key, _issued_only(language), language)


@cache
def _issued_only(language: Language) -> tuple[str, ...]:
    english = shelf.take("languages", "en", "language", Language)
    return tuple(dict.fromkeys(language.issued_only + english.issued_only))


# A note on the language of an annex is no longer than this.
_NOTE = 60


def _languages_in(key: str, patterns: tuple[str, ...], language: Language) -> tuple[str, ...]:
    for pattern in patterns:
        if not key.startswith(formulas.first_words(pattern)):
            continue
        match = formulas.compiled(pattern).fullmatch(key)
        if match:
            english = shelf.take("languages", "en", "language", Language)
            codes, unknown = languages_named(match["languages"], (language, english))
            if patterns is language.original_text or not unknown:
                return codes
    return ()


def _title(running: RunningText, low: int, high: int, name: Span | None, language: Language) -> Span | None:
    """The text's own title: the lines before its first paragraph.

    Where the covering letter names the text, the number of lines that reads most like that name is taken; else the title ends
    at the first greater gap, the first sentence, or the first line in small letters after capitals.
    """
    lines = running.lines[low:high]
    most = min(len(lines), _TITLE_LINES)
    if not most:
        return None
    # A numbered paragraph is no part of a title.
    most = next((n for n in range(1, most) if _NUMBERED.match(lines[n].text)), most)
    if name is not None:
        wanted = _words(name.text)
        likeness = [_alike(wanted, _words("\n".join(line.text for line in lines[:n]))) for n in range(1, most + 1)]
        best = max(range(most), key=lambda n: (round(likeness[n], 2), -n))
        if likeness[best] >= 0.6:
            # The letter that is annexed has more in its title than the covering letter says of it.
            while starts_title(lines[0].text, language) and best + 1 < most and running.directly(low + best + 1):
                best += 1
            return whole(lines[: best + 1])
    if lines[0].text.lstrip()[:1].islower():
        # It goes on with a sentence.
        return None
    for n in range(1, min(len(lines), _TITLE_LINES)):
        before, line = lines[n - 1].text, lines[n].text
        if _SENTENCE_END.search(before):
            return None
        # A gap greater than the one within the title, the end of capitals or of the page, or a letter's first sentence.
        gap = running.gaps[low + n] > (running.gaps[low + 1] if n > 1 else 0)
        if gap or low + n in running.breaks or (capitals(before) and not capitals(line)) or opens_body(line, language):
            return whole(lines[:n])
    return whole(lines[:1]) if not _SENTENCE_END.search(lines[0].text) and len(lines[0].text.strip()) <= 120 else None


def _words(text: str) -> list[str]:
    """What two wordings are compared by: words, or in Chinese pairs of characters."""
    key = fold(text).strip()
    words = key.split(" ")
    if len(words) <= 2 and len(key) > 12:
        return [key[n : n + 2] for n in range(len(key) - 1)]
    return [word[:5] for word in words]


def _alike(first: list[str], second: list[str]) -> float:
    """The share of words that two wordings have in common, from 0 to 1."""
    left = list(second)
    common = 0
    for word in first:
        if word in left:
            left.remove(word)
            common += 1
    return 2 * common / (len(first) + len(second)) if first or second else 0.0
