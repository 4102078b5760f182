"""Numbers in the words of a language, as headings have them: "SEVEN HUNDRED AND NINETY-NINTH", "1475th"."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from cdcheck.languages import Language
from cdcheck.text import fold, fold_phrase, is_edge

# The longest number below ten thousand in any of the languages, in letters without spaces; a longer text is no number.
_LONGEST = 110
# What is printed in the place of the Chinese zero.
_ZERO = str.maketrans(dict.fromkeys("\u25cb\u25ef\u20dd", "\u3007"))
_FIGURES = r"(\d{1,5})[^\W\d_]{0,3}"


def read(text: str, language: Language) -> int | None:
    """The number that ``text`` is in words or in figures, ordinal or cardinal; None where it is none, or may be several.

    Spaces and hyphens that an extraction lost or added do not matter.
    """
    squeezed = fold(text.translate(_ZERO)).replace(" ", "")
    if match := re.fullmatch(_FIGURES, squeezed):
        return int(match[1])
    if not squeezed or len(squeezed) > _LONGEST or any(char.isdigit() for char in squeezed):
        return None
    found = {value for tokens in _divided(squeezed, language) if (value := _value(tokens, language)) is not None}
    return found.pop() if len(found) == 1 else None


def read_first(key: str, language: Language) -> tuple[int, int] | None:
    """The number with which a match key begins, as long as can be: (its value, where it ends); None where there is none."""
    for end in range(min(len(key), 2 * _LONGEST), 0, -1):
        if key[end - 1] != " " and is_edge(key, end) and (value := read(key[:end], language)) is not None:
            return value, end
    return None


@cache
def _words(language: Language) -> dict[str, int | None]:
    """Words without spaces and their values, those that count nothing with None."""
    words: dict[str, int | None] = {}
    for line in language.numerals.splitlines():
        if line.strip():
            value, _, forms = line.partition("|")
            words.update((fold_phrase(form).replace(" ", ""), int(value)) for form in forms.split())
    words.update((fold_phrase(joint).replace(" ", ""), None) for joint in language.numeral_joints)
    return words


def _divided(squeezed: str, language: Language) -> Iterator[list[int]]:
    """Every way to part a text without spaces into words for numbers: their values in order."""
    words = _words(language)
    ways: list[list[list[int]]] = [[] for _ in range(len(squeezed) + 1)]
    ways[0] = [[]]
    longest = max(map(len, words))
    for end in range(1, len(squeezed) + 1):
        for start in range(max(end - longest, 0), end):
            word = squeezed[start:end]
            if ways[start] and word in words:
                value = words[word]
                ways[end] += [way if value is None else [*way, value] for way in ways[start]]
        # More than a few ways to part so short a text are none.
        del ways[end][16:]
    yield from ways[-1]


def _value(tokens: list[int], language: Language) -> int | None:
    """The number that values of words make together, or None where no number is put together so."""
    if len(tokens) > 1 and max(tokens) < 10:
        # Digit by digit, where the language has a word for nought and so writes numbers.
        return int("".join(map(str, tokens))) if 0 in _words(language).values() and tokens[0] else None
    chunks: list[int] = []
    simple = False
    for token in tokens:
        if token in language.numeral_multipliers and chunks and simple and chunks[-1] < min(token, 20):
            chunks[-1] *= token
            simple = False
        elif token:
            chunks.append(token)
            simple = True
    if language.numerals_in_any_order:
        chunks.sort(reverse=True)
    if not chunks or any(later >= _room(chunk) for chunk, later in pairwise(chunks)):
        return None
    return sum(chunks)


def _room(chunk: int) -> int:
    """What may follow a part of a number is less than this: after "four hundred" less than a hundred."""
    return 10 ** (len(str(chunk)) - len(str(chunk).rstrip("0"))) if chunk % 10 == 0 else 0
