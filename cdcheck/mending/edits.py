"""A text with what is to be changed in it, and the way back to what is printed."""

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import NamedTuple

from cdcheck import shelf
from cdcheck.document import Document, Line, Mended, Passage
from cdcheck.languages import Language
from cdcheck.mending import lexicon
from cdcheck.mending.lexicon import Lexicon


class Edit(NamedTuple):
    """``text[start:end]`` of a document's lines, joined by line feeds, was read as ``read``.

    ``read`` is empty where nothing could be read; the text then stays as it is. ``origins`` say of each character of ``read``
    which of the text it stands for, where that is not plain.
    """

    kind: str
    start: int
    end: int
    read: str
    origins: Sequence[int] | None = None


class Text:
    """The lines of a document as one text, with the words that are known of its language."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.passage = Passage(document.lines)
        self.text = self.passage.text

    @cached_property
    def language(self) -> Language:
        """The language that most of the text is in, by script and common words."""
        sample = self.text if len(self.text) < _SAMPLE else self.text[:_SAMPLE]
        languages: list[Language] = list(shelf.read("languages", "language", Language).values())
        script = _script(sample)
        words = sample.casefold().split()
        written = [language for language in languages if language.script == script]
        return max(written, key=lambda language: sum(map(frozenset(language.common_words).__contains__, words)))

    @cached_property
    def lexicon(self) -> Lexicon:
        """What is known of the language."""
        return lexicon.of(self.language)

    @cached_property
    def keys(self) -> list[str]:
        """The match key of each line."""
        return list(map(self.document.key, self.document.lines))

    def put(self, edits: Iterable[Edit]) -> tuple[Line, ...] | None:
        """The lines with all edits made; None where there is none to make."""
        by_line: dict[int, list[Edit]] = {}
        for edit in edits:
            if edit.read and edit.read != self.text[edit.start : edit.end]:
                by_line.setdefault(self.passage.line_at(edit.start), []).append(edit)
        if not by_line:
            return None
        lines = list(self.document.lines)
        for number, some in by_line.items():
            lines[number] = _edited(lines[number], self.passage.starts[number], some)
        return tuple(lines)


# Characters of a document that tell its language.
_SAMPLE = 4000


# What is no Latin letter among the characters of ASCII; the first bytes, in UTF-16, of the letters of the other scripts. One
# Chinese character says as much as several letters.
_NO_LETTERS = bytes([code for code in range(128) if not chr(code).isalpha()])
_FIRST_BYTES = {
    "Cyrillic": (b"\x04", 1.5),
    "Arabic": (b"\x06\xfb\xfc\xfd\xfe", 1.5),
    "Han": (bytes(range(0x34, 0xA0)), 4.0),
}


def _script(text: str) -> str:
    if text.isascii():
        return "Latin"
    firsts = text.encode("utf-16-be", "surrogatepass")[::2]
    counts = {
        script: weight * (len(firsts) - len(firsts.translate(None, own))) for script, (own, weight) in _FIRST_BYTES.items()
    }
    counts["Latin"] = len(text.encode("ascii", "ignore").translate(None, _NO_LETTERS))
    return max(counts, key=counts.__getitem__)


def _edited(line: Line, start: int, edits: list[Edit]) -> Line:
    """A line with edits made, ``start`` being where it begins in the text."""
    pieces: list[str] = []
    origins: list[int] = []
    reached = 0
    for edit in sorted(edits, key=lambda one: one.start):
        low, high = edit.start - start, edit.end - start
        if low < reached:
            continue
        pieces += [line.text[reached:low], edit.read]
        origins += range(reached, low)
        origins += [at - start for at in edit.origins] if edit.origins else _aligned(line.text, low, high, edit.read)
        reached = high
    pieces.append(line.text[reached:])
    origins += range(reached, len(line.text))
    return Mended.of(line, "".join(pieces), origins)


def _aligned(text: str, low: int, high: int, read: str) -> list[int]:
    """For each character of ``read`` which of ``text[low:high]`` it stands for."""
    if len(read) == high - low:
        return list(range(low, high))
    origins = []
    at = low
    for char in read:
        same = text.find(char, at, high)
        at = same if same >= 0 else min(at, high - 1)
        origins.append(at)
        at += same >= 0
    return [min(origin, high - 1) for origin in origins]
