"""Place-and-date lines at the end of an annexed text: "Ottawa, 18 December 2000"."""

from dataclasses import dataclass, field

from cdcheck import dates, formulas
from cdcheck.dates import DateRead
from cdcheck.document import Line, Passage, Span, whole
from cdcheck.languages import Language
from cdcheck.outcome import Absent
from cdcheck.parts import Part
from cdcheck.parts.annexes import Annexes
from cdcheck.text import fold, fold_phrase


@dataclass(frozen=True)
class PlaceDate:
    """One line with a place and a date. ``place`` is None where the line has a date alone."""

    place: str | None
    date: DateRead | None
    text: str
    span: Span
    usual: bool = field(default=True, metadata={"place": True})
    """Whether its form is one that the language uses."""


@dataclass(frozen=True)
class PlaceDates:
    """The place-and-date lines of the annexed texts, in order."""

    items: tuple[PlaceDate, ...]

    @property
    def shown(self) -> tuple[PlaceDate, ...]:
        """The value that a report shows."""
        return self.items


part = Part(PlaceDates)

# A line of its own: this much besides the date at the most, in characters of the match key.
_BESIDES = 40
# Such a line stands among the last lines of a text (signatures may follow it), or under its title.
_LAST, _FIRST = 16, 6


def recognise(annexes: Annexes, language: Language) -> PlaceDates | Absent:
    """The short lines with a date near the end, or under the title, of each annexed text."""
    items: list[PlaceDate] = []
    for annex in annexes.items:
        lines = annex.lines
        for at, line in enumerate(lines):
            if _FIRST <= at < len(lines) - _LAST or len(line.text) > 90:
                continue
            if annex.title_span and line in annex.title_span.lines:
                continue
            found = _read(lines, at, language)
            if found is not None:
                items.append(found)
    if not items:
        last = [annex.lines[-1] for annex in annexes.items if annex.lines]
        return Absent(
            "inapplicable",
            "no line with a place and a date was found at the end of the annexed text",
            whole(last[-1:]).location() if last else None,
        )
    return PlaceDates(tuple(items))


def _read(lines: tuple[Line, ...], at: int, language: Language) -> PlaceDate | None:
    line = lines[at]
    if not any(char.isdecimal() for char in line.text):
        return None
    passage = Passage([line])
    key = passage.folded.text
    found = dates.find(passage, language)
    if len(found) != 1:
        return None
    date = found[0]
    low = len(fold(line.text[: date.span.start]))
    words = fold(date.text).strip()
    low = key.find(words, max(low - 2, 0))
    before, after = key[:low].strip(), key[low + len(words) :].strip()
    if len(before) + len(after) > _BESIDES or any(c.isdigit() for c in before + after):
        return None
    if before and after:
        return None
    usual = False
    place = None
    for pattern in language.place_date_patterns:
        match = formulas.compiled(pattern.replace("{date}", words)).fullmatch(key.strip())
        if match and "place" in match.groupdict():
            low, high = match.span("place")
            shift = len(key) - len(key.lstrip())
            place = passage.folded_span(low + shift, high + shift).words
            usual = True
            break
    if place is None and (before or after):
        rest = before or after
        start = key.find(rest)
        place = passage.folded_span(start, start + len(rest)).words
    span = whole([line])
    if place is None:
        # The place may stand alone on the line above or below.
        for other in lines[max(at - 1, 0) : at + 2]:
            if other is not line and any(fold(other.text).strip() == fold_phrase(city) for city in language.places):
                place = other.text.strip()
                pair = sorted((line, other), key=lambda one: one.number)
                span = whole(pair)
    return PlaceDate(place, date, span.words, span, usual)
