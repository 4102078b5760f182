"""One line of a running head or foot: the symbol, the page number and the other words that stand on it."""

import re
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from cdcheck import dates, shelf
from cdcheck.document import Line, Passage
from cdcheck.languages import Language
from cdcheck.parts import _symbols
from cdcheck.parts.job_number import GENEVA
from cdcheck.text import fold, fold_phrase, is_han, plain_digits, vocabulary

Sort = Literal["word", "total", "job", "bare"]


class PageNumber(NamedTuple):
    """A page number, and what shows that it is one: the word for page, the number of all pages, a job number, or nothing."""

    value: int
    sort: Sort


class HeadLine(NamedTuple):
    """What a line holds if it is one of a head or foot. ``rest`` are the words beside symbol and number."""

    symbol: str | None = None
    number: PageNumber | None = None
    rest: str = ""
    apart: bool = False
    """Whether a wide gap parts the rest from symbol and number."""
    job: bool = False

    @property
    def pure(self) -> bool:
        """Whether the line holds a symbol or a number, and nothing beside them."""
        return not self.rest and (self.symbol is not None or self.number is not None)


_NUMBER = re.compile(r"[-\u2013\u2014 ]*(\d{1,4})[-\u2013\u2014 ]*")
_OF_ALL = re.compile(r"(\d{1,4})\s?/\s?(\d{1,4})")
_JOB = re.compile(rf"(?:{GENEVA}\s?[.,]?\s?\d\d\s?[-\u2010-\u2015]\s?\d{{4,6}}|(?<!\d)\d\d-\d{{5}})(?!\d)(?:\s*\([A-Z]\))?")
_GAP = re.compile(r"\s{3,}|\t")
# A symbol that ends a sentence is cited in it.
_STOPS = (".", ",", ";", ":", "\u3002", "\u060c")
_FIGURES = re.compile(r"\d{1,4}|[ivxlc]{1,6}|[a-z]")
# The longest line of a head: symbol, language, date and page.
_LONGEST = 80


def page_number(text: str, language: Language) -> PageNumber | None:
    """The page number that is all there is in a text: "page 2", "2 of 3", "2/3", "- 2 -", "2"; else None."""
    plain = plain_digits(text).strip()
    if not any(map(str.isdigit, plain)) or len(plain) > _LONGEST:
        return None
    if (bare := _NUMBER.fullmatch(plain)) is not None:
        return PageNumber(int(bare[1]), "bare")
    if (of_all := _OF_ALL.fullmatch(plain)) is not None:
        return PageNumber(int(of_all[1]), "total") if int(of_all[1]) <= int(of_all[2]) else None
    key = fold(text).strip()
    words = key
    for word, _ in vocabulary(language.page):
        words = words.replace(word, " ")
    if words == key:
        return None
    for word, _ in vocabulary(language.page_total):
        words = re.sub(rf"(?<![^\W\d_]){re.escape(word)}(?![^\W\d_])", " ", words)
    figures = words.split()
    if not all(map(str.isdecimal, figures)) or len(figures) not in (1, 2) or int(figures[0]) > int(figures[-1]):
        return None
    return PageNumber(int(figures[0]), "word")


@lru_cache(maxsize=1024)
def read(text: str, language: Language) -> HeadLine:
    """What a line holds, cell by cell: cells are parted by wide gaps."""
    text = _symbols.seen(text).strip()
    symbol: str | None = None
    number: PageNumber | None = None
    rest: list[str] = []
    job = apart = False
    cells = _GAP.split(text)
    # A sign of direction, or one broken off a long line of digits, is no cell.
    for cell in (text,) if len(cells) > 1 and _cell(text, language).pure else cells:
        found = _cell(cell, language)
        symbol = symbol or found.symbol
        number = number or found.number
        job = job or found.job
        if found.rest:
            rest.append(found.rest)
            apart = apart or found.rest == cell
    if job and number is not None and symbol is None:
        number = number._replace(sort="job")
    return HeadLine(symbol, number, " ".join(rest), apart, job)


def _cell(text: str, language: Language) -> HeadLine:
    if (number := page_number(text, language)) is not None:
        return HeadLine(number=number)
    if (job := _JOB.search(plain_digits(text))) is not None:
        rest = f"{text[: job.start()]} {text[job.end() :]}".strip()
        beside = page_number(rest, language) if rest else None
        if not rest or beside is not None:
            return HeadLine(number=beside, job=True)
    if len(text) <= _LONGEST and (found := _symbol(text, language)) is not None:
        symbol, rest = found
        beside, rest = _number_in(rest, language)
        return HeadLine(symbol, beside, rest)
    return HeadLine(rest=text)


def _symbol(text: str, language: Language) -> tuple[str, str] | None:
    """The symbol with which a text begins or ends, and the rest of it; None where it does neither."""
    if ("/" not in text and "\\" not in text and text[:2].upper() != "CD") or text.endswith(_STOPS):
        return None
    text = text[slice(*_symbols.own(text))]
    words = text.split()
    halves = [(" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words))]
    splits = [*halves, *((last, first) for first, last in reversed(halves))]
    # What follows a well-formed symbol is read first: a misspelt one may hold spaces, "CD/1839/Rev.1 page 2" is none.
    for symbol, rest in splits:
        if " " not in symbol and _symbols.parse(symbol) is not None and page_number(rest, language) is not None:
            return symbol, rest
    if _symbols.is_symbol(text):
        return text, ""
    for symbol, rest in splits:
        if page_number(rest, language) is not None and _symbols.is_symbol(symbol):
            return symbol, rest
    for symbol, rest in splits:
        if _symbols.parse(symbol) is not None or (" " not in symbol and _symbols.is_symbol(symbol)):
            return symbol, rest
    return None


def _number_in(rest: str, language: Language) -> tuple[PageNumber | None, str]:
    """The page number with which the words beside a symbol end or begin, and what else there is of them."""
    words = rest.split()
    for at in range(len(words)):
        for piece, other in ((words[at:], words[:at]), (words[: len(words) - at], words[len(words) - at :])):
            number = page_number(" ".join(piece), language)
            # A bare figure beside other words is theirs: "Part 2", "14 March 2003".
            if number is not None and (not other or number.sort != "bare"):
                return number, " ".join(other)
    return None, rest


def is_usual(rest: str, language: Language) -> bool:
    """Whether words that stand beside or between symbol and number are a language, a date, a part or an annex."""
    return is_language(rest, language) or not _unknown(rest, language)


def is_language(text: str, language: Language) -> bool:
    """Whether a text is the name of a language and nothing else."""
    return fold(text).strip() in _language_names(language)


def _unknown(text: str, language: Language) -> str:
    """What is left of a text without dates, names of languages, the words for annex and part, and their numbers."""
    passage = Passage([Line(text, 1)])
    english = shelf.take("languages", "en", "language", Language)
    for found in [*dates.find(passage, language), *dates.find(passage, english)][:1]:
        text = text[: found.span.start] + " " + text[found.span.end :]
    key = fold(text)
    for word, _ in vocabulary((*language.annex, *language.enclosure, *language.parts_of_a_document)):
        key = key.replace(word, " ")
    names = _language_names(language)
    words = [word for word in key.split() if word not in names and not _FIGURES.fullmatch(word)]
    return " ".join([word for word in words if not (len(word) <= 2 and all(map(is_han, word)))])


@cache
def _language_names(language: Language) -> frozenset[str]:
    words = [word for words in (language.own_name_in_masthead, *language.languages.values()) for word in words]
    return frozenset([fold_phrase(word) for word in words])


def is_speck(text: str) -> bool:
    """Whether a line is dirt on the page: a sign or two, or one letter."""
    bare = "".join(text.split())
    return len(bare) <= 2 and not any(map(str.isdigit, bare)) and sum(map(str.isalpha, bare)) <= 1
