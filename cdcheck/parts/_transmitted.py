"""What a title or a transmittal sentence says is transmitted: its name, its kind, and the languages of its texts."""

import re
from functools import cache
from typing import NamedTuple

from cdcheck.document import Passage, Span
from cdcheck.languages import Language
from cdcheck.parts import Aside
from cdcheck.text import Folded, fold_phrase, is_edge, vocabulary


class Transmitted(NamedTuple):
    """What is transmitted: the words, the languages named (ISO 639-1, in the order named), the kind of text if known.

    ``name`` is the transmitted text's own title as the cover letter words it, without "the ... texts of".
    """

    text: str
    languages: tuple[str, ...]
    span: Span
    kind: Aside[str | None] = None
    name: Aside[Span | None] = None
    quoted: Aside[bool] = False
    """Whether the name stands in quotation marks."""


# How far apart, in characters of the match key, two languages of one list may stand ("English, French and Russian"), and the
# list from the word for text ("texts in English").
_APART = 9


def read_transmitted(passage: Passage, slot: tuple[int, int], language: Language) -> Transmitted | None:
    """What stands in a slot of the match key; None for an empty slot."""
    start, end = slot
    folded = passage.folded
    if not folded.text[start:end].strip():
        return None
    named = _languages(folded, language, start, end)
    markers = folded.find_all(language.text_words, start, end)
    codes: tuple[str, ...] = ()
    name = (start, end)
    particles = tuple(word for word, _ in vocabulary(language.particles))
    for low, high, marker in markers:
        run = _run(named, low, high)
        # "the text of the Russian-Chinese statement" names a statement, "texts in English" a language.
        if run and run[0][0] >= high:
            between = folded.text[high : run[0][0]].strip()
            if fold_phrase(marker).endswith(tuple(f" {word}" for word in particles)) or between in particles:
                run = []
        if run:
            codes = tuple(dict.fromkeys(code for _, _, code in run))
            first, last = min(low, run[0][0]), max(high, run[-1][1])
            # The name follows "the English and French texts of"; in Chinese it stands before.
            name = (last, end) if end - last >= first - start else (start, first)
            break
    else:
        if markers and markers[0][0] - start < 12:
            name = (markers[0][1], end)
    name = _trimmed(folded, language, *name, [(low, high) for low, high, _ in markers])
    kind = kind_of(folded, language, *name)
    quoted = _quoted(passage, start, end)
    span = passage.folded_span(start, end)
    plain = passage.folded_span(*name) if folded.text[slice(*name)].strip() else None
    return Transmitted(span.words, codes, span, kind, quoted or plain, quoted is not None)


QUOTED = re.compile(
    '[\u00ab\u201c\u201d\u201e\u201f"\u300a\u300e](?P<words>[^\u00bb\u201c\u201d"\u300b\u300f]{6,}?)(?:[\u00bb\u201c\u201d"\u300b\u300f]|$)'
)


def _quoted(passage: Passage, start: int, end: int) -> Span | None:
    """The first name in quotation marks: how a text with a title of its own is named."""
    low, high = passage.folded.original(start, end)
    while high < len(passage.text) and not passage.text[high].isalnum() and passage.text[high] != "\n":
        high += 1
    while low > 0 and not passage.text[low - 1].isalnum() and passage.text[low - 1] != "\n":
        low -= 1
    match = QUOTED.search(passage.text, low, high)
    return passage.span(*match.span("words")) if match else None


def _trimmed(folded: Folded, language: Language, start: int, end: int, markers: list[tuple[int, int]]) -> tuple[int, int]:
    """The name without the little words, and the word for text, at its ends."""
    key = folded.text
    words = [word for word, _ in vocabulary(language.particles)]
    while True:
        while start < end and key[start] == " ":
            start += 1
        while end > start and key[end - 1] == " ":
            end -= 1
        marker = next((high for low, high in markers if low == start and high < end), None)
        if marker is not None:
            start = marker
            continue
        lead = next((word for word in words if key.startswith(word, start, end) and is_edge(key, start + len(word))), None)
        if lead is not None and start + len(lead) < end:
            start += len(lead)
            continue
        tail = next((word for word in words if key.endswith(word, start, end) and is_edge(key, end - len(word))), None)
        if tail is None or end - len(tail) <= start:
            return start, end
        end -= len(tail)


def _languages(folded: Folded, language: Language, start: int, end: int) -> list[tuple[int, int, str]]:
    words = _codes(language)
    return [(low, high, words[word]) for low, high, word in folded.find_all(tuple(words), start, end)]


@cache
def _codes(language: Language) -> dict[str, str]:
    return {word: code for code, forms in language.languages.items() for word in forms}


def _run(named: list[tuple[int, int, str]], low: int, high: int) -> list[tuple[int, int, str]]:
    """The list of languages next to the word for text at ``low`` to ``high``: before it, or after it."""
    before: list[tuple[int, int, str]] = []
    edge = low
    for item in reversed([item for item in named if item[1] <= low]):
        if edge - item[1] > _APART:
            break
        before.insert(0, item)
        edge = item[0]
    # "texts" and the first language may be one phrase of the table: it counts as the first after.
    after = [item for item in named if item[0] < high and item[1] > low]
    edge = max([high, *(item[1] for item in after)])
    for item in (item for item in named if item[0] >= edge):
        if item[0] - edge > _APART:
            break
        after.append(item)
        edge = item[1]
    return before if len(before) >= len(after) else after


@cache
def _kinds(language: Language) -> dict[str, str]:
    return {word: kind for kind, forms in language.transmitted_kinds.items() for word in forms}


def kind_of(folded: Folded, language: Language, start: int, end: int) -> str | None:
    """The kind of text that a name announces: by its first noun, in Chinese by its last."""
    words = _kinds(language)
    found = folded.find_all(tuple(words), start, end)
    if not found:
        return None
    return words[(found[-1] if language.script == "Han" else found[0])[2]]
