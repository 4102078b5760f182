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
from cdcheck.text import fold, fold_phrase, is_edge, key_of, vocabulary


class AnnexHeadings(NamedTuple):
    """Indexes, in the running text, of the lines that are headings of annexes."""

    lines: tuple[int, ...]


region = Region(AnnexHeadings)


def divide(running: RunningText, language: Language) -> AnnexHeadings:
    """Every line that the word for annex heads."""
    all_keys = "\n".join(running.keys)
    words = [word for word, _ in vocabulary(language.annex) if word in all_keys]
    headings = tuple(
        [
            at
            for at, key in enumerate(running.keys)
            if (any([word in key for word in words]) and _heads_annex(running, at, language))
            or _begins_long_heading(running, at, language)
        ]
    )
    # The second line of a long heading ends as a heading does.
    headings = tuple([at for at in headings if at - 1 not in headings or not _begins_long_heading(running, at - 1, language)])
    if candidates.asked():
        _say(running, headings, language)
    return AnnexHeadings(headings)


def _heads_annex(running: RunningText, at: int, language: Language) -> bool:
    """Whether a line is the heading of an annex, or with the next line the long heading of one."""
    if not _may_head(running, at) or _is_pointer(running, at, language):
        return False
    if is_annex_heading(running.lines[at].text, language):
        return True
    both = " ".join(line.text for line in running.lines[at : at + 2])
    return is_annex_heading(both, language, long=True)


def _begins_long_heading(running: RunningText, at: int, language: Language) -> bool:
    """Whether a line begins a long Chinese heading, which has the word for annex at the end of its second line."""
    if language.script != "Han" or at + 1 >= len(running.lines) or not running.directly(at + 1):
        return False
    apart = at in running.breaks or running.gaps[at] > running.usual_gap
    if not apart or not _may_head(running, at) or running.lines[at + 1].text.rstrip()[-1:] in _STOPS:
        return False
    ends = any(running.keys[at + 1].endswith(word) for word, _ in vocabulary(language.annex))
    both = "".join(line.text.strip() for line in running.lines[at : at + 2])
    return ends and not is_annex_heading(running.lines[at].text, language) and is_annex_heading(both, language, long=True)


def _is_pointer(running: RunningText, at: int, language: Language) -> bool:
    """Whether a line only ends what the line above began: "see" / "annex II", where the brackets were lost."""
    if not at or not running.directly(at):
        return False
    above = running.keys[at - 1]
    both = key_of(f"{above} {running.keys[at]}")
    edge = len(both.text) - len(running.keys[at])
    return any(low < edge - 1 < high - 1 for low, high, _ in both.find_all(language.see_annex))


def _may_head(running: RunningText, at: int) -> bool:
    """Whether a line can be a heading at all: "annex)." at a line's start is the end of "(see annex)"."""
    text = running.lines[at].text.strip()
    if text[:1].islower() or text[-1:] in ".,;:" or text.count(")") != text.count("("):
        return False
    before = running.lines[at - 1].text.rstrip() if at else ""
    return at in running.breaks or running.gaps[at] > 0 or before[-1:] not in ("(", "\uff08", ",")


def is_annex_heading(text: str, language: Language, *, long: bool = False) -> bool:
    """Whether a line is a heading of an annex: the word, a number, and nothing else, or "Annex II to the letter dated ..."."""
    key = fold(text).strip()
    if len(key) > (400 if long else 120):
        return False
    for word in map(fold_phrase, language.annex):
        if key.startswith(word) and is_edge(key, len(word)):
            rest = key[len(word) :].strip()
            if not long and (not rest or numeral(rest, language) is not None):
                return True
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


def trailing_number(key: str, word: str, language: Language) -> int | None:
    """The number after the word for annex at the end of a long Chinese heading, 0 where it has none; None for no such end."""
    _, found, rest = key.rpartition(word)
    return None if not found else numeral(rest, language) if rest else 0


def _begins(key: str, pattern: str) -> bool:
    return formulas.compiled(pattern).match(key) is not None


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
