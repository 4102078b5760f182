"""Place-and-date lines at the end of an annexed text: "Ottawa, 18 December 2000"."""

import re
from typing import NamedTuple

from cdcheck import candidates, dates, formulas
from cdcheck.dates import DateRead
from cdcheck.document import Line, Passage, Span, whole
from cdcheck.languages import Language
from cdcheck.outcome import Absent
from cdcheck.parts import Aside, Part
from cdcheck.parts.annexes import Annex, Annexes
from cdcheck.parts.running_text import RunningText
from cdcheck.text import fold, key_of, vocabulary


class PlaceDate(NamedTuple):
    """One line with a place and a date. ``place`` is None where the line has a date alone."""

    place: str | None
    date: DateRead | None
    text: str
    span: Span
    usual: Aside[bool] = True
    """Whether its form is one that the language uses."""


class PlaceDates(NamedTuple):
    """The place-and-date lines of the annexed texts, in order."""

    items: tuple[PlaceDate, ...]

    @property
    def shown(self) -> tuple[PlaceDate, ...]:
        """The value that a report shows."""
        return self.items

    def of(self, annex: Annex) -> list[PlaceDate]:
        """Those of one annexed text."""
        own = set(map(id, annex.lines))
        return [item for item in self.items if id(item.span.lines[0]) in own]


part = Part(PlaceDates)

# A line of its own: this much besides the date at the most, in characters of the match key.
_BESIDES = 40
# A place that the language's list does not have is of so many words at the most, in Chinese of so many characters.
_WORDS, _CHARACTERS = 3, 8
_DIGIT = re.compile(r"\d")
_ENDS = re.compile(r"[.!?:;\u3002\uff1b\u061b]\s*$")
# Such a line stands among the last lines of a text (signatures may follow it), or under its title.
_LAST, _FIRST = 16, 6


def recognise(annexes: Annexes, running: RunningText, language: Language) -> PlaceDates | Absent:
    """The short lines with a date near the end, or under the title, of each annexed text."""
    items: list[PlaceDate] = []
    asked = candidates.asked()
    directly = running.going_on()
    for annex in annexes.items:
        lines = annex.lines
        for at, line in enumerate(lines):
            length = len(line.text.strip())
            if _FIRST <= at < len(lines) - _LAST or length > 90:
                if asked and length <= 90:
                    why = f"it stands neither among the first {_FIRST} nor among the last {_LAST} lines of its text"
                    _say_refused(line, why, language)
                elif asked:
                    _say_refused(line, "it is too long for a line of its own", language)
                continue
            if annex.title_span and line in annex.title_span.lines:
                _say_refused(line, "it belongs to the title of its text", language)
                continue
            found = _read(lines, at, language, close=at > 0 and id(line) in directly)
            if found is not None:
                items.append(found)
                candidates.took(
                    "place_dates", found.span, "a short line with a date" if found.place is None else "a place and a date"
                )
    if not items:
        last = [annex.lines[-1] for annex in annexes.items if annex.lines]
        return Absent(
            "inapplicable",
            "No line with a place and a date was found at the end of the annexed text.",
            whole(last[-1:]).location() if last else None,
        )
    return PlaceDates(tuple(items))


def _refused(line: Line, why: str) -> PlaceDate | None:
    """None, in the place of a line that was refused."""
    if candidates.asked():
        candidates.refused("place_dates", whole([line]), why)
    return None


def _say_refused(line: Line, why: str, language: Language) -> None:
    """Say why a line was not looked at, if it has a date."""
    if candidates.asked() and _DIGIT.search(line.text) and dates.find(Passage([line]), language):
        candidates.refused("place_dates", whole([line]), why)


def _done_at(pattern: re.Pattern[str], masked: str) -> re.Match[str] | None:
    """A pattern that begins with words of its own and ends with the date, at the head of a longer line.

    "Done at Ottawa on 3 September 2004, in the English language."
    """
    match = pattern.match(masked)
    return match if match and match.start("place") > 0 and match.end("date") == match.end() else None


def _is_long(words: str, language: Language) -> bool:
    """Whether some words are too many for the name of a place."""
    return len(words) > _CHARACTERS if language.script == "Han" else len(words.split()) > _WORDS


def _is_city(text: str, language: Language) -> bool:
    """Whether a line is the name of a place of the language's list, and nothing else."""
    return fold(text).strip() in {key for key, _ in vocabulary(language.places)}


def _is_place(words: str, language: Language) -> bool:
    """Whether some words of a match key hold a place of the language's list."""
    return bool(key_of(words).find_all(language.places))


def _read(lines: tuple[Line, ...], at: int, language: Language, *, close: bool) -> PlaceDate | None:
    """The place and date of a line; ``close`` is whether it stands directly under the one before."""
    line = lines[at]
    if _DIGIT.search(line.text) is None:
        return None
    passage = Passage([line])
    key = passage.folded.text
    found = dates.find(passage, language)
    if not found and _is_place(key, language):
        # Beside the name of a place that is known, figures are a date, whatever their form.
        found = dates.find_unusual(passage, language)
    if len(found) != 1:
        return _refused(line, "it has more than one date") if found else None
    date = found[0]
    low = len(fold(line.text[: date.span.start]))
    words = fold(date.text).strip()
    low = key.find(words, max(low - 2, 0))
    before, after = key[:low].strip(), key[low + len(words) :].strip()
    if len(before) + len(after) > _BESIDES or any(c.isdigit() for c in before + after):
        return _refused(line, "it has more besides the date than the name of a place")
    masked = f"{key[:low]}{formulas.MASK * len(words)}{key[low + len(words) :]}".strip(" ")
    patterns = [formulas.dated(pattern) for pattern in language.place_date_patterns]
    matches = [match for pattern in patterns if (match := pattern.fullmatch(masked) or _done_at(pattern, masked)) is not None]
    if before and after and not matches:
        return _refused(line, "it has words on both sides of the date, in no form that the language has for place and date")
    # "held at Vienna on 5 May 2001" at the end of a paragraph is no line of its own.
    stops = line.text.rstrip().endswith((".", ";", ":", "\u3002"))
    above = lines[at - 1].text if at else ""
    goes_on = close and not _ENDS.search(above) and not _is_city(above, language)
    if (goes_on or (stops and close)) and not _is_place(before or after, language):
        return _refused(line, "it goes on with the sentence of the line above, and names no place that is known")
    rest = min([match["place"].strip() for match in matches], key=len, default=before or after)
    if not _is_place(rest, language) and (line.text.strip()[:1].islower() or _is_long(rest, language)):
        return _refused(line, "what stands beside its date is no place that is known, and too long or too small for a name")
    usual = False
    place = None
    if matches:
        # The reading that leaves the least for the place: "Done at" is no part of it.
        match = min(matches, key=lambda match: match.end("place") - match.start("place"))
        shift = len(key) - len(key.lstrip())
        place = passage.folded_span(*(at + shift for at in match.span("place"))).words
        usual = dates.is_usual(date, language, one_name=True)
    if place is None and (before or after):
        rest = before or after
        start = key.find(rest)
        place = passage.folded_span(start, start + len(rest)).words
    span = whole([line])
    if place is None:
        # The place may stand alone on the line above or below.
        for other in lines[max(at - 1, 0) : at + 2]:
            if other is not line and _is_city(other.text, language):
                place = other.text.strip(" \t,\u060c\uff0c")
                pair = sorted((line, other), key=lambda one: one.number)
                span = whole(pair)
    return PlaceDate(place, date, span.words, span, usual)
