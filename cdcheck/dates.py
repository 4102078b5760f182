"""Dates in the words of a language: found, read and checked against the calendar.

A date is recognised by its form, whether or not the day exists: 31 February is a date that is wrong, not a missing one.
"""

import datetime
import re
from functools import cache
from typing import NamedTuple

from cdcheck.document import Passage, Span
from cdcheck.languages import Language
from cdcheck.text import Folded, fold_phrase


class DateRead(NamedTuple):
    """A date as printed. ``date`` is None where no such day exists (or the year has not four digits)."""

    date: datetime.date | None
    text: str
    language: str
    span: Span
    form: int = 0
    """Which of the language's date patterns it has; 0 is the usual one."""

    @property
    def shown(self) -> datetime.date | None:
        """The value that a report shows."""
        return self.date


_MISREAD_DAY = r"\d[li]|[lio]\d"


@cache
def _pattern(language: Language) -> re.Pattern[str]:
    """One pattern for all date forms of a language, on match keys."""
    months = sorted({fold_phrase(form) for forms in language.months for form in forms}, key=len, reverse=True)
    firsts = [re.escape(fold_phrase(form)) for form in language.first_day]
    # A letter may have been read for a figure: a day, a year that is wrong, not a shorter one.
    day = "|".join([*firsts, rf"(?<![^\W\d_])(?:{_MISREAD_DAY})", r"\d{1,2}"])
    month = "|".join(map(re.escape, months))
    year = r"(?:\d|l(?=\d{3}))[\dlio]{1,4}"
    if language.date_characters:
        figures, ten = "".join(language.date_characters[:10]), language.date_characters[10]
        some = "".join(language.date_characters[1:10])
        day += f"|[{some}]?{ten}[{some}]?|[{some}]"
        year += f"|[{figures}]{{4}}"
    # A month that there is none of makes a date that is wrong: the 13th, or two names of two months.
    if any(map(str.isdigit, usual := fold_phrase(language.months[0][0]))):
        month += r"|\d{1,2}" + re.escape(re.sub(r"\d", "", usual))
    elif singles := _single_names(language):
        month += f"|(?:{singles}) (?:{singles})"
    alternatives = []
    for n, form in enumerate(language.date_patterns):
        pieces = []
        held = ""
        for piece in re.split(r"(\{day\}|\{month\}|\{year\})", form):
            if piece == "{day}":
                pieces.append(f"(?P<d{n}>{day})(?:st|nd|rd|th|o|a)?(?!\\d)")
            elif piece == "{month}":
                pieces.append(f"(?P<m{n}>{month})")
            elif piece == "{year}":
                # In "27 April-22 May 2015" the 22 is no year.
                pieces.append(rf"(?P<y{n}>{year})(?!\d)(?! ?(?:{month})(?![^\W\d_]))")
            elif words := fold_phrase(piece):
                pieces.append(f" ?{re.escape(words)} ?")
            elif piece:
                pieces.append(" " if held == "{day}" and "{year}" in form.partition(piece)[2][:7] else " ?")
            held = piece or held
        alternatives.append("".join(pieces).removesuffix(" ?").removeprefix(" ?"))
    return re.compile(r"(?<!\d)(?:" + "|".join(alternatives) + ")")


@cache
def _months(language: Language) -> dict[str, int]:
    return {fold_phrase(form): n for n, forms in enumerate(language.months, 1) for form in forms}


@cache
def _single_names(language: Language) -> str:
    """The single names of months as alternatives, in a language that writes two with a slash; else nothing."""
    if "/" not in language.months[0][0]:
        return ""
    names = {fold_phrase(form) for forms in language.months for form in forms if "/" not in form}
    return "|".join(sorted(map(re.escape, names), key=len, reverse=True))


def _month(words: str, language: Language) -> int:
    """The month that some words name; 0 where there is none such, or they name two."""
    months = _months(language)
    if words in months:
        return months[words]
    pieces = words.split(" ")
    named = {(months.get(" ".join(pieces[:n])), months.get(" ".join(pieces[n:]))) for n in range(1, len(pieces))}
    return next((one for one, other in named if one is not None and one == other), 0)


def find(passage: Passage, language: Language, start: int = 0, end: int | None = None) -> list[DateRead]:
    """All dates in ``passage.folded.text[start:end]``, in order, in the forms of ``language``."""
    folded: Folded = passage.folded
    found = []
    for match in _pattern(language).finditer(folded.text, start, len(folded.text) if end is None else end):
        n = next(n for n in range(len(language.date_patterns)) if match[f"m{n}"] is not None)
        span = passage.folded_span(*match.span())
        found.append(
            DateRead(
                date=_day(
                    _in_figures(match[f"y{n}"], language),
                    _month(match[f"m{n}"], language),
                    _of_month(_in_figures(match[f"d{n}"], language)),
                ),
                text=span.words,
                language=language.code,
                span=span,
                form=n,
            )
        )
    return found


def _in_figures(written: str, language: Language) -> str:
    """A day or a year that is written in characters, in figures; any other as it is."""
    known = {char: str(n) for n, chars in enumerate(language.date_characters[:10]) for char in chars}
    ten = language.date_characters[10] if language.date_characters else None
    if not any(char in known or char == ten for char in written):
        return written
    if ten is None or ten not in written:
        return "".join(known.get(char, char) for char in written)
    tens, _, units = written.partition(ten)
    return f"{known.get(tens, '1')}{known.get(units, '0')}"


def _of_month(day: str) -> int:
    """The number of a day: 1 for a word, such as French has for the first; 0 for figures with a letter read among them."""
    if re.fullmatch(_MISREAD_DAY, day):
        return 0
    digits = re.match(r"\d+", day)
    return int(digits[0]) if digits else 1


def _day(year: str, month: int, day: int) -> datetime.date | None:
    """The day, or None where the calendar has none such or the year has not four digits."""
    if len(year) != 4:
        return None
    try:
        return datetime.date(int(year), month, day)
    except ValueError:
        return None
