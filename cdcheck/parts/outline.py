"""The headings that are lettered or have Roman numbers: "II. Verification", "A. Methods".

Not a part that a document must have. Up to the first annex: an annexed text has an outline of its own.
"""

import re
from typing import NamedTuple

from cdcheck.document import Span, whole
from cdcheck.languages import Language
from cdcheck.outcome import Absent
from cdcheck.parts import Part
from cdcheck.parts.running_text import RunningText
from cdcheck.regions.sections import Sections
from cdcheck.text import fold_phrase


class Labelled(NamedTuple):
    """A heading. ``first`` is its number among headings of the first level, ``second`` among those of the second, each None
    where its label can be none of that level: "C." is a letter, "I." may be either."""

    label: str
    first: int | None
    second: int | None
    span: Span


class Outline(NamedTuple):
    """The headings in order. ``begun`` are the labels with which any line of the text begins, be it a heading or not."""

    items: tuple[Labelled, ...]
    begun: frozenset[tuple[int, int]]
    """Level, 1 or 2, and number."""


part = Part(Outline, reported=False)

_LABEL = re.compile(r"\s*(?P<label>[^\W\d_]{1,8}[\u064b-\u0652]?)\s?(?:[.\u3001\uff0e]|\s[-\u2013])\s*(?P<text>.*)")
_LONGEST, _ALONE = 90, 60
_LEADERS = re.compile(r"\.{3,}|\u2026|(?:\. ){3,}|\d\s*$")
_SENTENCE_END = re.compile(r"[.,;:!?\u3002\uff0c\uff1b\uff1a\u060c\u061b]\W*$")
# The end of a sentence, with the mark of a footnote.
_ENDS = re.compile(r"[.:;\u3002\uff1a\uff1b]\W*(?:\d{1,2}/|[\u00b9\u00b2\u00b3\u2070-\u2079]{1,2})?\s*$")
_ROMAN = re.compile(r"(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})")
_VALUES = {"I": 1, "V": 5, "X": 10}
# Cyrillic letters that are typed for Latin ones.
_ALIKE = str.maketrans("\u0406\u0425\u0410\u0412\u0421\u0415", "IXABCE")


def recognise(running: RunningText, sections: Sections, language: Language) -> Outline | Absent:
    """Short lines that begin with a label and stand apart from the lines above."""
    end = sections.headings[0] if sections.headings else len(running.lines)
    items: list[Labelled] = []
    begun: set[tuple[int, int]] = set()
    for at in range(end):
        text = running.lines[at].text
        match = _LABEL.fullmatch(text)
        if match is None:
            continue
        first, second = _numbers(match["label"], language)
        begun |= {(level, number) for level, number in ((1, first), (2, second)) if number is not None}
        below = bool(items) and at > 0 and items[-1].span.lines[0] is running.lines[at - 1]
        if (first or second) and _is_heading(running, at, match["text"].strip(), below=below):
            items.append(Labelled(match["label"], first, second, whole([running.lines[at]])))
    if not items:
        return Absent("inapplicable", "No heading has a Roman number or a letter.")
    return Outline(tuple(items), frozenset(begun))


def _numbers(label: str, language: Language) -> tuple[int | None, int | None]:
    """What a label counts on the first level and on the second."""
    key = fold_phrase(label)
    own = [next((n for n, word in enumerate(words, 1) if fold_phrase(word) == key), None) for words in language.heading_numbers]
    first, second = own or (None, None)
    latin = label.translate(_ALIKE)
    if _ROMAN.fullmatch(latin):
        values = [_VALUES[char] for char in latin]
        first = sum(-v if any(w > v for w in values[n + 1 :]) else v for n, v in enumerate(values))
    if len(latin) == 1 and "A" <= latin <= "Z":
        second = ord(latin) - ord("A") + 1
    return first, second


def _is_heading(running: RunningText, at: int, text: str, *, below: bool) -> bool:
    """Whether what follows a label reads as a heading that stands apart, or ``below`` another; the label may stand alone."""
    if _LEADERS.search(text) or (text and (_SENTENCE_END.search(text) or len(text) > _LONGEST or text[0].islower())):
        return False
    if not text:
        return at + 1 < len(running.lines) and not _SENTENCE_END.search(running.lines[at + 1].text)
    if not running.directly(at) or not at:
        return True
    return len(text) <= _ALONE and ((below and running.gaps[at] > 0) or _ENDS.search(running.lines[at - 1].text) is not None)
