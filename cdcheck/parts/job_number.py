"""The job number at the foot of page 1: GE.08-60402 (E) 230408 230408."""

import re
from datetime import date
from typing import NamedTuple

from cdcheck import candidates
from cdcheck.document import Document, Line, Span
from cdcheck.outcome import Absent
from cdcheck.parts import Aside, Part
from cdcheck.text import plain_digits


class JobNumber(NamedTuple):
    """A job number. ``office`` is "GE" for Geneva, None for New York; ``year`` has four digits; ``dates`` are the real ones."""

    office: str | None
    year: int
    number: int
    language: str | None
    dates: tuple[date, ...]
    span: Span
    impossible: Aside[tuple[str, ...]] = ()
    """Groups of digits in the place of a date that are no real day."""
    others: Aside[tuple[Span, ...]] = ()
    """Other job numbers in the document that differ from this one."""


part = Part(JobNumber)

# In a Cyrillic text the letters of Geneva may be Cyrillic ones that look like them.
GENEVA = r"[G\u0413\u0421\u041e][E\u0415]"
_GENEVA = re.compile(rf"(?<![^\W\d_]){GENEVA}\s?[.,]?\s?(\d\d)\s?[-\u2010-\u2015]\s?(\d{{4,6}})(?!\d)")
# A New York number has no letters before it, so only one with a language or a date after it is taken.
_NEW_YORK = re.compile(r"^\s*(\d\d)\s?[-\u2010-\u2015]\s?(\d{5})(?!\d)(?=\s*(?:\([A-Z]\)|\d{6}|\*|$))")
# It begins with the hyphen, which is rarer than a digit and sooner found.
_HINT = re.compile(r"[-\u2010-\u2015](?:(?<=\d.)|(?<=\d\s.))\s?\d{4}")
_HYPHEN = re.compile(r"[-\u2010-\u2015]")
_LANGUAGE = re.compile(r"\s*[(\[]\s*([A-Z])\s*[)\]]")
_DATE = re.compile(r"\s*(?<!\d)(\d{8}|\d{6})(?!\d)")
# Arabic order in an extraction may put the digits first and leave the letter's brackets turned round.
_LETTER_NEAR = re.compile(r"[()\[\]]\s*([ACEFRS])\s*[()\[\]]")

_MARKS = re.compile("[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")

LANGUAGES = {"A": "ar", "C": "zh", "E": "en", "F": "fr", "R": "ru", "S": "es"}


def recognise(document: Document) -> JobNumber | Absent:
    """The first job number with a language or dates, else the first one at all."""
    found = []
    for at, line in enumerate(document.lines):
        if _HYPHEN.search(line.text) and _HINT.search(_plain(line.text)):
            taken = _read(document.lines, at)
            if taken is not None:
                found.append(taken)
            else:
                candidates.refused(
                    "job_number", Span((line,), 0, len(line.text)), "its figures have not the form of a job number"
                )
    if not found:
        return Absent("inapplicable", "No job number was found.")
    chief = next((job for job in found if job.language or job.dates or job.impossible), found[0])
    if candidates.asked():
        for job in found:
            if job is chief:
                candidates.took(
                    "job_number", job.span, "the first job number with a language or dates, or else the first of all"
                )
            elif (job.office, job.year, job.number) == (chief.office, chief.year, chief.number):
                candidates.refused("job_number", job.span, "it repeats the job number that is taken")
            else:
                candidates.refused("job_number", job.span, f"it is another one than {chief.span.words}, which comes first")
    others = tuple(job.span for job in found if (job.office, job.year, job.number) != (chief.office, chief.year, chief.number))
    return JobNumber(chief.office, chief.year, chief.number, chief.language, chief.dates, chief.span, chief.impossible, others)


def is_job_number(text: str) -> bool:
    """Whether a line is a Geneva job number and nothing else, but for a page's number beside it."""
    text = _plain(text).strip()
    match = _GENEVA.search(text)
    return match is not None and re.fullmatch(r"[\d\s()A-Z*]*", text[: match.start()] + text[match.end() :]) is not None


def _plain(text: str) -> str:
    """``text`` with the digits 0-9, and a space for each direction mark."""
    return text if text.isascii() else _MARKS.sub(" ", plain_digits(text))


def _read(lines: tuple[Line, ...], at: int) -> JobNumber | None:
    """The job number that begins on a line, with the groups that extraction left on the next few lines."""
    line = lines[at]
    text = _plain(line.text)
    match = _GENEVA.search(text) or _NEW_YORK.search(text)
    if match is None:
        return None
    office = "GE" if match.re is _GENEVA else None
    end = match.end()
    letter = _LANGUAGE.match(text, end)
    if letter:
        end = letter.end()
    else:
        letter = _LETTER_NEAR.search(text)
    groups = []
    while (group := _DATE.match(text, end)) is not None:
        groups.append(group[1])
        end = group.end()
    if not groups and letter:
        for below in lines[at + 1 : at + 5]:
            stripped = _plain(below.text).strip()
            if stripped and not re.fullmatch(r"\d{6}(?:\s+\d{6})?", stripped):
                break
            groups.extend(stripped.split())
    days = [(group, _day(group)) for group in groups]
    return JobNumber(
        office=office,
        year=_year(match[1]),
        number=int(match[2]),
        language=LANGUAGES.get(letter[1]) if letter else None,
        dates=tuple(day for _, day in days if day is not None),
        span=Span((line,), match.start() + len(match[0]) - len(match[0].lstrip()), end),
        impossible=tuple(group for group, day in days if day is None),
    )


def _year(two_digits: str) -> int:
    """Job numbers began in the 1960s and have two digits for the year."""
    year = int(two_digits)
    return 1900 + year if year >= 60 else 2000 + year


def _day(group: str) -> date | None:
    """DDMMYY, or DDMMYYYY as one document has it."""
    year = _year(group[4:]) if len(group) == 6 else int(group[4:])
    try:
        return date(year, int(group[2:4]), int(group[:2]))
    except ValueError:
        return None
