"""The headings of annexes: "Annex", "Annex II", "Annex II to the letter dated ...", each on a line of its own.

Not bounded by anything: the other regions are bounded by them.
"""

import re
from typing import NamedTuple

from cdcheck import candidates, formulas
from cdcheck.document import whole
from cdcheck.languages import Language
from cdcheck.parts.running_text import RunningText
from cdcheck.regions import Region
from cdcheck.regions._openings import starts_title
from cdcheck.text import fold, fold_phrase, is_edge, key_of, plain_digits, vocabulary


class AnnexHeadings(NamedTuple):
    """Indexes, in the running text, of the lines that are headings of annexes."""

    lines: tuple[int, ...]


region = Region(AnnexHeadings)


def divide(running: RunningText, language: Language) -> AnnexHeadings:
    """Every line that begins the heading of an annex."""
    all_keys = "\n".join(running.keys)
    words = [word for word, _ in vocabulary(language.annex) if word in all_keys]
    contents = _contents(running, language)
    first = min(contents, default=len(running.lines))
    headings: list[int] = []
    end = 0
    for at in range(len(running.lines)):
        # A long Chinese heading ends as a heading of its own may be worded.
        if at >= end and words and (size := heading_lines(running, at, language)):
            end = at + size
            if at <= first or not _is_listed(running, at, end, contents):
                headings.append(at)
    if candidates.asked():
        _say(running, tuple(headings), language)
    return AnnexHeadings(tuple(headings))


# The title in a contents list has at most so many lines. Its page stands at the end of the last one, behind dots or a
# gap, or alone in the next cell.
_LISTED_LINES = 4
_PAGE = re.compile(r"(?:^|[.\u2026\t] *|(?<!\s)\s{3,})(\d{1,4})\s*$")


def _contents(running: RunningText, language: Language) -> frozenset[int]:
    """The lines that head a contents list."""
    words = {word for word, _ in vocabulary(language.contents)}
    return frozenset([at for at, key in enumerate(running.keys) if key.strip() in words])


def _is_listed(running: RunningText, at: int, end: int, contents: frozenset[int]) -> bool:
    """Whether a heading below that of a contents list is an entry of it: its neighbours have their pages, in order."""
    above = _page(running.lines[at - 1].text)
    if above is None:
        return False
    for line in range(end, min(end + _LISTED_LINES, len(running.lines))):
        # An annexed text may have contents of its own.
        if line in contents:
            return False
        if (page := _page(running.lines[line].text)) is not None:
            return page >= above
    return False


def _page(text: str) -> int | None:
    found = _PAGE.search(plain_digits(text))
    return int(found[1]) if found else None


# A long heading has at most so many lines; its words for what it is the annex of stand in the first of them.
_MOST_LINES, _FIRST_LINES = 8, 3
# A note under a heading is a line in brackets.
BRACKETED = re.compile(r"\s*[\[(\uff3b\uff08](.*)[\])\uff3d\uff09]\s*")


def heading_lines(running: RunningText, at: int, language: Language) -> int:
    """How many lines the heading of an annex takes that begins at a line; 0 where none does.

    A long heading repeats the title of the letter, over the lines that stand directly under the first, and over those after a
    gap that have the words of such a title.
    """
    if language.script == "Han" and (size := _long_han(running, at, language)):
        return size
    if not any(word in running.keys[at] for word, _ in vocabulary(language.annex)) or _is_pointer(running, at, language):
        return 0
    if _is_short(running.lines[at].text, language):
        return int(_may_head(running, at))
    lines = [line.text for line in running.lines[at : at + _MOST_LINES]]
    first = next((n for n in range(1, _FIRST_LINES + 1) if _is_long(" ".join(lines[:n]), language)), 0)
    if not first or not _may_head(running, at, long=_is_apart(running, at)):
        return 0
    tables = (language.addressees, language.representative)
    words = [word for table in tables for forms in table.values() for word, _ in vocabulary(forms)]
    named = [n for n in range(len(lines)) if any(word in running.keys[at + n] for word in words)]
    size = first
    while size < len(lines) and not BRACKETED.fullmatch(lines[size]):
        # An annexed letter has a title of its own, with the same words.
        if not running.directly(at + size) and (size not in named or starts_title(lines[size], language)):
            return size
        size += 1
    # Where no gap ends the heading, its last line with such words does.
    return max([first, *[n + 1 for n in named]]) if size == _MOST_LINES else size


def _is_apart(running: RunningText, at: int) -> bool:
    return at in running.breaks or running.gaps[at] > running.usual_gap


def _long_han(running: RunningText, at: int, language: Language) -> int:
    """How many lines a long Chinese heading takes that has the word for annex at the end of a later line; 0 for none."""
    if not _is_apart(running, at) or not _may_head(running, at) or _is_short(running.lines[at].text, language):
        return 0
    text = running.lines[at].text.strip()
    for line in range(at + 1, min(at + _MOST_LINES, len(running.lines))):
        above = running.lines[line - 1].text.rstrip()
        if not running.directly(line) or above[-1:] in _STOPS:
            return 0
        text += running.lines[line].text.strip()
        if _is_long(text, language):
            return line - at + 1
    return 0


def _is_pointer(running: RunningText, at: int, language: Language) -> bool:
    """Whether a line only ends what the line above began: "see" / "annex II", where the brackets were lost."""
    if not at or not running.directly(at):
        return False
    above = running.keys[at - 1]
    both = key_of(f"{above} {running.keys[at]}")
    edge = len(both.text) - len(running.keys[at])
    return any(low < edge - 1 < high - 1 for low, high, _ in both.find_all(language.see_annex))


def _may_head(running: RunningText, at: int, *, long: bool = False) -> bool:
    """Whether a line can be a heading at all: "annex)." at a line's start is the end of "(see annex)".

    The first line of a ``long`` heading may end with the comma behind the date of the letter.
    """
    text = running.lines[at].text.strip()
    if text[:1].islower() or text[-1:] in (".;:" if long else ".,;:") or text.count(")") != text.count("("):
        return False
    before = running.lines[at - 1].text.rstrip() if at else ""
    return at in running.breaks or running.gaps[at] > 0 or before[-1:] not in ("(", "\uff08", ",")


def _is_short(text: str, language: Language) -> bool:
    """Whether a line is the word for annex and a number, and nothing else."""
    key = fold(text).strip()
    rests = [key[len(word) :].strip() for word in map(fold_phrase, language.annex) if _starts(key, word)]
    return len(key) <= _LONGEST_SHORT and any(not rest or numeral(rest, language) is not None for rest in rests)


def _is_long(text: str, language: Language) -> bool:
    """Whether some words begin as "Annex II to the letter dated ..." does, or in Chinese end so."""
    key = fold(text).strip()
    if len(key) > _LONGEST:
        return False
    for word in map(fold_phrase, language.annex):
        if _starts(key, word):
            rest = key[len(word) :].strip()
            number = rest.partition(" ")[0]
            after = rest[len(number) :].strip() if numeral(number, language) is not None else rest
            # French "a" may be a number or a preposition: both readings are tried.
            if any(_begins(words, pattern) for words in (rest, after) for pattern in language.annex_of_letter):
                return True
        if (
            language.script == "Han"
            and trailing_number(key, word, language) is not None
            and any(formulas.compiled(p).search(key) for p in language.annex_of_letter)
        ):
            return True
    return False


def _starts(key: str, word: str) -> bool:
    return key.startswith(word) and is_edge(key, len(word))


def trailing_number(key: str, word: str, language: Language) -> int | None:
    """The number after the word for annex at the end of a long Chinese heading, 0 where it has none; None for no such end."""
    _, found, rest = key.rpartition(word)
    return None if not found else numeral(rest, language) if rest else 0


def _begins(key: str, pattern: str) -> bool:
    return formulas.compiled(pattern).match(key) is not None


# Characters of the match key.
_LONGEST_SHORT, _LONGEST = 120, 400
_STOPS = tuple(".,;:\u3002\uff0c\uff1b\uff1a")
_ROMAN = re.compile(r"(?:x{0,3})(?:ix|iv|v?i{0,3})")
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10}


def numeral(key: str, language: Language) -> int | None:
    """The number that a folded word spells: Roman, Arabic, a letter, or the language's own; None where it spells none."""
    key = key.strip()
    if not key:
        return None
    for number, word in enumerate(language.annex_numbers, 1):
        if key == fold_phrase(word):
            return number
    if key.isdecimal() and len(key) <= 2:
        return int(key)
    if _ROMAN.fullmatch(key):
        values = [_ROMAN_VALUES[c] for c in key]
        return sum(-v if any(w > v for w in values[n + 1 :]) else v for n, v in enumerate(values))
    return ord(key) - ord("a") + 1 if len(key) == 1 and "a" <= key <= "h" else None


def _say(running: RunningText, headings: tuple[int, ...], language: Language) -> None:
    """Say which lines with the word for annex are headings, and why the others are none."""
    words = [word for word, _ in vocabulary(language.annex)]
    for at, key in enumerate(running.keys):
        line = running.lines[at]
        if not any(word in key for word in words):
            continue
        if at in headings:
            candidates.took("annex_headings", whole([line]), "it heads an annex")
        elif not _may_head(running, at):
            why = "no heading of an annex: it begins or ends as a piece of a sentence does"
            candidates.refused("annex_headings", whole([line]), why)
        elif _is_pointer(running, at, language):
            candidates.refused("annex_headings", whole([line]), "no heading of an annex: it ends what the line above it begins")
        else:
            why = "no heading of an annex: the line has other words than annex, a number and the title of the letter"
            candidates.refused("annex_headings", whole([line]), why)
