"""Patterns of a language ("Letter dated {date} [from {senders}]") as regular expressions on match keys.

In a pattern ``{name}`` is a slot that holds anything, ``[...]`` may be missing, ``(a|b)`` is one or the other. A pattern is
only compiled when its first words occur in the text: most never are, and compiling costs more than searching.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from cdcheck.text import Folded, fold, is_han

# How much may stand in a slot of a formula that is searched for within a sentence, in characters of the match key.
_SLOT = r".{0,600}?"
_TOKEN = re.compile(r"\{(\w+)\}|([\[\]()|])")


class Match(NamedTuple):
    """A formula found in a match key, with its slots: name to (start, end)."""

    start: int
    end: int
    slots: dict[str, tuple[int, int]]


@cache
def compiled(pattern: str, slot: str = ".+?") -> re.Pattern[str]:
    """The regular expression of a pattern, for match keys. Raises re.error for a pattern that is none."""
    # Words of a spaced script keep their distance from a slot: "par" must not be found inside "Département".
    # A pattern of slots alone is of any script.
    words = [char for char in re.sub(r"\{\w+\}", "", pattern) if char.isalpha()]
    space = "" if any(map(is_han, words)) else " " if words else " ?"
    source: list[str] = []
    before = ""
    for word, piece in _pieces(pattern):
        if piece == "[":
            source.append(f"(?:{before}(?:")
            before = ""
        elif piece == "]":
            source.append("))?")
            before = space
        elif piece == "(":
            source.append(f"{before}(?:")
            before = ""
        elif piece == ")":
            source.append(")")
            before = space
        elif piece == "|":
            source.append("|")
            before = ""
        elif piece == "{":
            held = f"{before}(?P<{word}>{slot})"
            # In a formula searched for within a sentence a slot may be empty, and its space with it.
            source.append(f"(?:{held})?" if slot == _SLOT else held)
            before = space
        else:
            source.append(before + " ?".join(map(re.escape, word.split(" "))))
            before = space
    # Of several endings of a word the first that fits is tried: it must be the whole word.
    whole = r"(?![^\W\d_\u3400-\u9fff])" if slot == _SLOT and space else ""
    return re.compile("".join(source) + whole)


MASK = "\x01"
"""Stands for each character of a date in a match key while a sentence is taken apart: no slot can then split it."""


@cache
def dated(pattern: str, date: str = f"{MASK}+") -> re.Pattern[str]:
    """The regular expression of a pattern whose slot {date} holds what ``date`` matches: if not said, a masked date."""
    slots = compiled(pattern).pattern.replace("(?P<date>.+?)", f"(?P<date>{date})")
    return re.compile(slots.replace(">.+?)", f">[^{MASK}]+?)") if MASK in date else slots)


def _pieces(pattern: str) -> list[tuple[str, str]]:
    pieces: list[tuple[str, str]] = []
    at = 0
    for token in _TOKEN.finditer(pattern):
        words = fold(pattern[at : token.start()]).strip()
        if words:
            pieces.append((words, "word"))
        pieces.append((token[1], "{") if token[1] else ("", token[2]))
        at = token.end()
    words = fold(pattern[at:]).strip()
    if words:
        pieces.append((words, "word"))
    return pieces


@cache
def first_words(pattern: str) -> str:
    """The words of a pattern before its first slot or bracket, folded; empty where it begins with one."""
    token = _TOKEN.search(pattern)
    return fold(pattern[: token.start()] if token else pattern).strip()


@cache
def last_word(pattern: str) -> str:
    """The word that a pattern ends with, folded; empty where it ends with a slot or bracket."""
    words, what = _pieces(pattern)[-1]
    return words.split()[-1] if what == "word" else ""


@cache
def _opened(patterns: tuple[str, ...]) -> list[tuple[str, str, str]]:
    """Each pattern with its first words, and with those as one."""
    return [(pattern, first_words(pattern), first_words(pattern).replace(" ", "")) for pattern in patterns]


# A match longer than this is looked at again for a shorter one within it.
_LONG = 150


def search(folded: Folded, patterns: tuple[str, ...], start: int = 0, end: int | None = None) -> Match | None:
    """The first place of any of the patterns in ``folded.text[start:end]``, or None.

    A match begins and ends at the edge of a word.
    """
    key = folded.text
    stop = len(key) if end is None else end
    best: Match | None = None
    for pattern, opening, squeezed in _opened(patterns):
        if opening not in key and squeezed not in key:
            continue
        wanted = compiled(pattern, _SLOT)
        for match in _matches(wanted, key, start, stop):
            if _edge(key, match.end()):
                # The shortest reading: a slot must not reach over a whole sentence to an earlier "Mission".
                while match.end() - match.start() > _LONG and (
                    shorter := next(_matches(wanted, key, match.start() + 1, match.end()), None)
                ):
                    match = shorter
                if best is None or match.start() < best.start:
                    best = Match(
                        match.start(), match.end(), {k: match.span(k) for k in match.groupdict() if match[k] is not None}
                    )
                break
    return best


def _matches(wanted: re.Pattern[str], key: str, start: int, stop: int) -> Iterator[re.Match[str]]:
    """The matches that begin at the edge of a word, one after the other.

    One that begins within a word hides none that begins after it: "я был бы" in "оружия был бы". To ask that of the expression
    itself would keep the search from leaping to the first letters of a formula.
    """
    while (match := wanted.search(key, start, stop)) is not None:
        begins = _edge(key, match.start())
        if begins:
            yield match
        start = max(match.end() if begins else 0, match.start() + 1)


def _edge(key: str, at: int) -> bool:
    if at <= 0 or at >= len(key):
        return True
    return key[at - 1] == " " or key[at] == " " or is_han(key[at - 1]) or is_han(key[at]) or key[at - 1].isdigit()
