"""Dates in the words of a language: found, read and checked against the calendar.

A date is recognised by its form, whether or not the day exists: 31 February is a date that is wrong, not a missing one.
"""

import datetime
import re
import unicodedata
from functools import cache
from typing import NamedTuple

from cdcheck.document import Passage, Span
from cdcheck.languages import Language
from cdcheck.text import Folded, fold, fold_phrase, plain_digits


class DateRead(NamedTuple):
    """A date as printed. ``date`` is None where no such day exists (or the year has not four digits)."""

    date: datetime.date | None
    text: str
    language: str
    span: Span
    form: int = 0
    """Which of the language's date patterns it has; 0 is the usual one, and -1 none of them (see :func:`find_unusual`)."""

    swapped: datetime.date | None = None
    """The day that figures alone may mean as well, with month and day the other way round."""

    @property
    def readings(self) -> tuple[datetime.date, ...]:
        """The days that may be meant: one, or two of figures alone, or none."""
        return tuple([day for day in (self.date, self.swapped) if day is not None])

    @property
    def shown(self) -> datetime.date | None:
        """The value that a report shows."""
        return self.date


_MISREAD_DAY = r"\d[li]|[lio]\d"


# Orders of a date that no language has for its usual one. The day comes last where a layout puts a date from right to left:
# the figures before the name of the month go to its other side.
_ORDERS = ("{day} {month} {year}", "{month} {day} {year}", "{month} {year} {day}", "{year} {month} {day}")
# The fewest letters of a month's name that an abbreviation keeps.
_KEPT = 3


@cache
def _pattern(language: Language, *, unusual: bool = False) -> re.Pattern[str]:
    """One pattern for all date forms of a language, on match keys; ``unusual`` for those that it has not."""
    names = {fold_phrase(form) for forms in language.months for form in forms} | (
        _shortened(language).keys() if unusual else set()
    )
    months = sorted(names, key=len, reverse=True)
    firsts = [re.escape(fold_phrase(form)) for form in language.first_day]
    # A letter may have been read for a figure: a day, a year that is wrong, not a shorter one.
    day = "|".join([*firsts, rf"(?<![^\W\d_])(?:{_MISREAD_DAY})", r"\d{1,2}"])
    month = "|".join(map(re.escape, months))
    year = r"(?:\d|l(?=\d{3}))[\dlio]{1,4}"
    if language.date_characters:
        figures, ten = "".join(language.date_characters[:10]), language.date_characters[10]
        some = "".join(language.date_characters[1:10])
        day += f"|[{some}]?{ten}[{some}]?|[{some}]"
        # A nought among them may be a figure, or the letter.
        year += f"|(?=[{figures}])[{figures}0o]{{4}}"
    # A month that there is none of makes a date that is wrong: the 13th, or two names of two months.
    if any(map(str.isdigit, usual := fold_phrase(language.months[0][0]))):
        month += r"|\d{1,2}" + re.escape(re.sub(r"\d", "", usual))
    elif singles := _single_names(language):
        month += f"|(?:{singles}) (?:{singles})"
    alternatives = []
    for n, form in enumerate(_ORDERS if unusual else language.date_patterns):
        pieces = []
        held = ""
        for piece in re.split(r"(\{day\}|\{month\}|\{year\})", form):
            if piece == "{day}":
                pieces.append(f"(?P<d{n}>{day})(?:st|nd|rd|th|o|a)?(?!\\d)")
            elif piece == "{month}":
                pieces.append(f"(?P<m{n}>{month})")
            elif piece == "{year}":
                # In "27 April-22 May 2015" the 22 is no year.
                ends = "" if form.startswith(piece) else f"(?! ?(?:{month})(?![^\\W\\d_]))"
                pieces.append(rf"(?P<y{n}>{year})(?!\d){ends}")
            elif words := fold_phrase(piece):
                pieces.append(f" ?{re.escape(words)} ?")
            elif piece:
                pieces.append(" " if held == "{day}" and "{year}" in form.partition(piece)[2][:7] else " ?")
            held = piece or held
        alternatives.append("".join(pieces).removesuffix(" ?").removeprefix(" ?"))
    return re.compile(r"(?<!\d)(?:" + "|".join(alternatives) + ")" + (r"(?![^\W_])" if unusual else ""))


@cache
def _months(language: Language) -> dict[str, int]:
    return {fold_phrase(form): n for n, forms in enumerate(language.months, 1) for form in forms}


@cache
def _shortened(language: Language) -> dict[str, int]:
    """Abbreviations of the names of months, in scripts that abbreviate: each beginning of a name that is that of no other."""
    shortened: dict[str, int] = {}
    if language.script in ("Latin", "Cyrillic"):
        names = _months(language)
        for name, month in names.items():
            for letters in range(_KEPT, len(name)):
                alike = {other for form, other in names.items() if form.startswith(name[:letters])}
                if alike == {month}:
                    shortened[name[:letters]] = month
    return shortened


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
    # Chinese has figures for the month, and a nought may stand before them.
    words = words.lstrip("0")
    if words in months:
        return months[words]
    if words in (shortened := _shortened(language)):
        return shortened[words]
    pieces = words.split(" ")
    named = {(months.get(" ".join(pieces[:n])), months.get(" ".join(pieces[n:]))) for n in range(1, len(pieces))}
    return next((one for one, other in named if one is not None and one == other), 0)


def find(passage: Passage, language: Language, start: int = 0, end: int | None = None) -> list[DateRead]:
    """All dates in ``passage.folded.text[start:end]``, in order, in the forms of ``language``."""
    return _found(passage, language, (start, end), unusual=False)


_IN_FIGURES = re.compile(
    r"(?<![\dA-Za-z./-])(?:(?P<first>\d{1,2})(?P<sign>[./-])(?P<second>\d{1,2}|[IVX]{1,4})(?P=sign)(?P<last>\d{4}|\d\d)"
    r"|(?P<year>(?:19|20)\d\d)(?P<joint>[./-])(?P<month>\d{1,2})(?P=joint)(?P<day>\d{1,2}))(?![./-]?[\dA-Za-z])"
)

_ROMAN_MONTHS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


def find_unusual(passage: Passage, language: Language) -> list[DateRead]:
    """Dates in forms that the language has not, in order: in figures alone, with a month abbreviated or in Roman
    figures, in another order.

    Only for places where a date is looked for: elsewhere such figures may be anything. Of two small numbers the first is taken
    for the day, unless only the second can be one; where each can, the other reading is given too.
    """
    found = []
    for match in _IN_FIGURES.finditer(plain_digits(passage.text)):
        span = passage.span(*match.span())
        if match["year"]:
            readings = [_day(match["year"], int(match["month"]), int(match["day"]))]
        else:
            first, second = int(match["first"]), match["second"]
            roman = second in _ROMAN_MONTHS
            month = _ROMAN_MONTHS.index(second) + 1 if roman else int(second) if second.isdigit() else 0
            readings = [_day(match["last"], month, first), None if roman else _day(match["last"], first, month)]
        days = list(dict.fromkeys([day for day in readings if day]))
        swapped = days[1] if len(days) > 1 else None
        found.append(DateRead(days[0] if days else None, span.words, language.code, span, -1, swapped))
    return found or [read._replace(form=-1) for read in _found(passage, language, (0, None), unusual=True)]


def is_usual(read: DateRead, language: Language, *, one_name: bool = False) -> bool:
    """Whether a date has the order of the language, a plain number for its day, all names of its month, one sort of figures.

    A nought before the day, a comma within the date, and figures of another script than the language's are not usual.

    ``one_name`` lets one name of the month do in a language that has two.
    """
    # Characters that print nothing make no difference.
    text = "".join([char for char in read.text if unicodedata.category(char) != "Cf"])
    figures = [char for char in text if char.isdigit()]
    ascii_figures = {char.isascii() for char in figures}
    if read.form or len(ascii_figures) > 1 or (language.script in ("Latin", "Cyrillic") and False in ascii_figures):
        return False
    if _COMMA.search(text) or _NOUGHT.search(plain_digits(text)):
        return False
    if not one_name and "/" in language.months[0][0] and "/" not in text:
        return False
    if language.script == "Han":
        return True
    day = _DAY.match(plain_digits(text))
    if day is None:
        return False
    ordinal = bool(day["ordinal"]) or fold(text).startswith(tuple([fold_phrase(form) + " " for form in language.first_day]))
    return ordinal == (language.first_day_is_ordinal and day["figures"] == "1")


_COMMA = re.compile("[,\u060c\uff0c]")
_NOUGHT = re.compile(r"(?<!\d)0\d(?!\d)")
# What makes a number an ordinal stands right after its figures.
_DAY = re.compile(r"(?P<figures>\d{1,2})(?P<ordinal>[^\s\d])?")


def usual(day: datetime.date, language: Language) -> str:
    """A day as the language writes it."""
    first = day.day == 1 and language.first_day_is_ordinal and language.first_day
    return language.date_patterns[0].format(
        day=language.first_day[0] if first else day.day, month=language.months[day.month - 1][0], year=day.year
    )


def _found(passage: Passage, language: Language, reach: tuple[int, int | None], *, unusual: bool) -> list[DateRead]:
    folded: Folded = passage.folded
    found = []
    start, end = reach
    for match in _pattern(language, unusual=unusual).finditer(folded.text, start, len(folded.text) if end is None else end):
        n = next(n for n in range(len(_ORDERS if unusual else language.date_patterns)) if match[f"m{n}"] is not None)
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
        return "".join(known.get(char, char) for char in written).replace("o", "0")
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
