"""The dates in the running text: of the letter, and of the texts annexed to it.

Not a part that a document must have: the rules on dates share it. The date of the title, the lines of place and date, the
headings of annexes and that of a record have rules of their own, and are left out.
"""

import re
from typing import NamedTuple

from cdcheck import dates
from cdcheck.dates import DateRead
from cdcheck.document import Passage, Span
from cdcheck.languages import Language
from cdcheck.outcome import Absent
from cdcheck.parts import Part
from cdcheck.parts.annexes import Annexes
from cdcheck.parts.meeting import Meeting
from cdcheck.parts.place_dates import PlaceDates
from cdcheck.parts.running_text import RunningText
from cdcheck.parts.title import Title
from cdcheck.regions.sections import Sections
from cdcheck.text import fold, fold_phrase, is_edge, is_han, plain_digits


class TextDate(NamedTuple):
    """One date. ``impossible`` where it is whole, and no calendar has such a day; ``letter`` where the letter has it.

    ``weekday`` is the day of the week that is named beside it, 0 for Monday, or None.
    """

    read: DateRead
    impossible: bool
    letter: bool
    weekday: int | None
    span: Span
    """The date, with the day of the week."""


class TextDates(NamedTuple):
    """The dates in the order of the text."""

    items: tuple[TextDate, ...]


part = Part(TextDates, reported=False)

_DIGITS = re.compile(r"\d+")
_YEAR = re.compile("[0-9]{4}")
# The longest name of a day of the week, with the comma and the brackets about it.
_BESIDE = 24


def recognise(
    running: RunningText,
    sections: Sections,
    title: Title | Absent,
    annexes: Annexes | Absent,
    place_dates: PlaceDates | Absent,
    meeting: Meeting | Absent,
    language: Language,
) -> TextDates | Absent:
    """Every date in the lines that have a year, each such line read with the one above."""
    others: set[tuple[int, int]] = set()
    if isinstance(title, Title) and title.date is not None:
        others.add(_place(title.date.span))
    if isinstance(place_dates, PlaceDates):
        others.update(_place(item.date.span) for item in place_dates.items if item.date is not None)
    headings: set[int] = set()
    if isinstance(meeting, Meeting):
        headings.update(id(line) for span in (meeting.span, meeting.held) if span for line in span.lines)
    if isinstance(annexes, Annexes):
        headings.update(id(line) for annex in annexes.items if annex.heading_span for line in annex.heading_span.lines)
    last = id(running.lines[sections.body - 1]) if sections.body else 0
    items = []
    for low, high in _figured(running, language):
        passage = Passage(running.lines[low:high])
        at = low
        for read, impossible in _read(passage, language):
            first = read.span.lines[0]
            while running.lines[at] is not first:
                at += 1
            if id(first) in headings or _place(read.span) in others or (id(first) == last and at < sections.body - 1):
                continue
            weekday, span = _weekday(passage, at - low, read.span, language)
            items.append(TextDate(read, impossible, sections.body <= at < sections.signatures, weekday, span))
    return TextDates(tuple(items)) if items else Absent("inapplicable", "The text has no date.")


def _place(span: Span) -> tuple[int, int]:
    return id(span.lines[0]), span.start


def _figured(running: RunningText, language: Language) -> list[tuple[int, int]]:
    """Ranges of lines: those with a year, each with the line above, where a date may begin.

    With the line below as well in a language whose dates do not end with the year.
    """
    below = 1 if language.date_patterns[0].endswith("{year}") else 2
    ranges: list[tuple[int, int]] = []
    for at, key in enumerate(running.keys):
        if _YEAR.search(key):
            low = max(at - 1, 0)
            if ranges and low <= ranges[-1][1]:
                low = ranges.pop()[0]
            ranges.append((low, min(at + below, len(running.keys))))
    return ranges


def _read(passage: Passage, language: Language) -> list[tuple[DateRead, bool]]:
    """The dates of a passage, and whether each is impossible, in the order of the text."""
    found = []
    for read in dates.find(passage, language):
        figures = _DIGITS.findall(plain_digits(read.text))
        # A year of five figures has a footnote's mark run into it; one of two may be no year.
        year = figures[0] if language.script == "Han" else figures[-1]
        found.append((read, read.date is None and len(year) == 4))
    return found


def _weekday(passage: Passage, line: int, date: Span, language: Language) -> tuple[int | None, Span]:
    """The day of the week that stands directly before a date, or in brackets or in Chinese after it."""
    start = passage.starts[line] + date.start
    end = start + len(date.text)
    before = passage.text[max(start - _BESIDE, 0) : start]
    after = passage.text[end : end + _BESIDE]
    bracketed = after.lstrip()[:1] in ("(", "\uff08") or is_han(after.lstrip()[:1] or " ")
    keys = fold(before).strip(), fold(after).strip() if bracketed else ""
    if not any(keys):
        return None, date
    for number, forms in enumerate(language.weekdays):
        for form in map(fold_phrase, forms):
            edge = len(keys[0]) - len(form)
            if keys[0].endswith(form) and is_edge(keys[0], edge) and before.rstrip()[-1:] not in (".", ";", ":"):
                return number, passage.span(start - len(before) + _raw_start(before, len(form)), end)
            if keys[1].startswith(form) and is_edge(keys[1], len(form)):
                return number, date
    return None, date


def _raw_start(before: str, letters: int) -> int:
    """Where in some text its last so many characters of match key begin."""
    at = len(before)
    while at and len(fold(before[at:]).strip()) < letters:
        at -= 1
    return at
