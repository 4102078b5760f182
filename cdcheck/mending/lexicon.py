"""The words that cdcheck knows of a language: all that stand in its file, whatever they are there for."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import fields
from functools import cache
from itertools import pairwise
from typing import Any, NamedTuple

from cdcheck import shelf
from cdcheck.languages import Language
from cdcheck.text import fold_lines, is_han

_LETTERS = re.compile(r"[^\W\d_]+")
# What parts the phrases of a field: a slot of a pattern, the columns of a table, of which the first has codes.
_BREAK = re.compile(r"\{\w+\}|^\w{3} *\||[|;()]", re.MULTILINE)
# What Arabic joins to the head of a word; a form with one of these is known by the rest.
_PROCLITICS = ("وال", "بال", "ال", "لل", "و", "ب", "ل", "ف", "ك")
_NO_WORDS = ("code", "name", "script", "spellings")
_SHORTEST = 3
"""Letters of the rest of a word, a proclitic taken off."""


class Lexicon(NamedTuple):
    """Words in small letters, in Unicode's composed form; for Chinese, which does not part them, pairs of characters."""

    words: frozenset[str]
    keys: frozenset[str]
    """Their match keys."""
    beginnings: frozenset[str]
    """All beginnings of the match keys, themselves among them."""
    lengths: Mapping[int, tuple[str, ...]]
    """The words by their number of letters."""
    months: frozenset[str]
    pairs: frozenset[str]
    """Two words that follow each other in some phrase, with a space between them."""
    proclitics: tuple[str, ...] = ()

    def knows(self, word: str) -> bool:
        """Whether a word, in whatever case, is one of these; one in capitals may lack its accents."""
        small = word.casefold() if word.isascii() else unicodedata.normalize("NFC", word).casefold()
        if small in self.words or (word.isupper() and small.isascii() and small in self.keys):
            return True
        return any(
            small.startswith(joined) and len(small) - len(joined) >= _SHORTEST and small[len(joined) :] in self.words
            for joined in self.proclitics
        )


@cache
def of(language: Language) -> Lexicon:
    """The words of a language, and those that a masthead has in English."""
    english: Language = shelf.take("languages", "en", "language", Language)
    told = [getattr(language, field.name) for field in fields(language) if field.name not in _NO_WORDS]
    lines = _lines(*told, english.months, english.languages, english.own_name_in_masthead, english.original_label)
    words = {word for line in lines for word in line}
    if language.script == "Han":
        words |= {a + b for word in words for a, b in pairwise(word) if is_han(a) and is_han(b)}
    keys = frozenset(fold_lines(sorted(words)))
    lengths: dict[int, list[str]] = {}
    for word in sorted(words):
        lengths.setdefault(len(word), []).append(word)
    return Lexicon(
        frozenset(words),
        keys,
        frozenset([key[:n] for key in keys for n in range(1, len(key) + 1)]),
        {length: tuple(some) for length, some in lengths.items()},
        frozenset([word for line in _lines(language.months, english.months) for word in line]),
        frozenset([f"{a} {b}" for line in lines for a, b in pairwise(line)]),
        _PROCLITICS if language.script == "Arabic" else (),
    )


def _lines(*values: Any) -> list[list[str]]:
    """The words, in small letters, of each phrase that some fields hold."""
    text = unicodedata.normalize("NFC", "\n".join([string for value in values for string in _strings(value)])).casefold()
    return [_LETTERS.findall(line) for line in _BREAK.sub("\n", text).split("\n")]


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for part in value.values():
            yield from _strings(part)
    elif isinstance(value, tuple):
        for part in value:
            yield from _strings(part)
