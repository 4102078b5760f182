"""Signature marks: the word "(Signed)", wherever it stands in a line."""

import re
from typing import NamedTuple

from cdcheck.document import Line
from cdcheck.languages import Language
from cdcheck.text import fold, fold_phrase, key_of


class Mark(NamedTuple):
    """A signature mark: from character ``start`` to ``end`` of the line with index ``line`` in the running text."""

    line: int
    start: int
    end: int


_COLUMN_GAP = re.compile(r"\t|\s{3,}")
# A line with a mark at its end is no longer than this, where one space may be all that parts the columns before it.
_SHORT = 80
_BRACKETS = "()[]\uff08\uff09\u3010\u3011\ufd3e\ufd3f<>"


def marks_in(line: Line, at: int, language: Language) -> list[Mark]:
    """The signature marks in a line: the word in brackets, or alone, or followed by a colon."""
    found = []
    text = line.text
    folded = key_of(text)
    for low, high, word in folded.find_all(language.signed):
        start, end = folded.original(low, high)
        # In a row of signatures each column is read by itself.
        first = max([gap.end() for gap in _COLUMN_GAP.finditer(text, 0, start)], default=0)
        gap = _COLUMN_GAP.search(text, end)
        before, after = text[first:start].rstrip(), text[end : gap.start() if gap else None].lstrip()
        if language.signed_after_name and after and text[end : end + 1].isspace() and _ends_with(text, word):
            after = ""
        bracketed = (before[-1:] in _BRACKETS and before != "") or (after[:1] in _BRACKETS and after != "")
        alone = not before and not after.strip(" :.\uff1a")
        labelled = len(before) + len(after) <= 72 and (
            (not before and after[:1] in ":\uff1a") if not language.signed_after_name else not after
        )
        if not (bracketed or alone or labelled) or (labelled and not bracketed and not alone and not after and not before):
            continue
        while start > 0 and (
            text[start - 1] in _BRACKETS or (text[start - 1].isspace() and text[:start].rstrip()[-1:] in _BRACKETS)
        ):
            start -= 1
            if text[start] in _BRACKETS:
                break
        while end < len(text) and (
            text[end] in _BRACKETS + ":\uff1a" or (text[end].isspace() and text[end:].lstrip()[:1] in ":)]")
        ):
            end += 1
        found.append(Mark(at, start, end))
    return found


def width(text: str) -> int:
    """The length of a line's longest column, in characters."""
    return max(len(" ".join(column.split())) for column in _COLUMN_GAP.split(text.strip()))


def _ends_with(text: str, word: str) -> bool:
    """Whether a short line ends with a word for signed: one space may be all that parts the columns before it."""
    return width(text) <= _SHORT and fold(text).strip().endswith(fold_phrase(word))
