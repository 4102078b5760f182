"""Arabic lines that an extraction left in another order than that in which they are read.

Extractions take what stands on a page from left to right, and put some of it right: the letters of a word, the words of a run,
or only marks of direction around what they leave as it is. Which of these was done shows in the text itself, and each line with
Arabic letters is put in order accordingly:

- letters: the last letter comes first. A word tells: the article stands at its beginning, and some letters at its end only.
- words: the last word comes first. The name of the Conference tells, which stands in every document; or each word stands
  between marks of direction of its own.
- runs: words are in order, but what stands left of a number comes before it. The full stop tells, which stands before the line
  that it ends; or numbers that hang on the word to the left of them, while none stands free.
- marks: all is in order but numbers between marks of direction, with the spaces and stops beside them.
"""

import re
import unicodedata
from itertools import pairwise

from cdcheck.document import Line
from cdcheck.text import plain_digits

__all__ = ["turned"]

ARABIC = re.compile("[\u0620-\u064a\ufb50-\ufdff\ufe70-\ufefc]")
_WORD = re.compile("[\u0620-\u065f]{3,}")
_ARTICLE = "\u0627\u0644"
# Teh marbuta and alef maqsura end a word.
_FINAL = ("\u0629", "\u0649")
# So many words must tell, and so many against each that tells otherwise.
_LEAST, _AGAINST = 4, 4
_YEAR = re.compile(r"(?<!\d)(?:(19|20)\d\d|\d\d(91|02))(?!\d)")
_RUN = re.compile(r"[^\W\d_\u0590-\u08ff\ufb1d-\ufefc][\w./:,-]*(?: +(?=[A-Za-z])[\w./:,-]+)*|\d(?:[\w./:,-]*\w)?", re.ASCII)
_DIGITS = re.compile(r"\d(?:[\d./:,-]*\d)?")

_LETTER = "\u0620-\u065f\ufb50-\ufdff\ufe70-\ufefc"
_MARKS = "\u200e\u200f\u202a-\u202e\u2066-\u2069"
_MARK = re.compile(f"[{_MARKS}]")
_OWN_WORD = re.compile(f"\u202b[^{_MARKS}\\s]+\u202c")
_NUMBERS = re.compile(f"\u202a([^{_MARKS}{_LETTER}A-Za-z]*\\d[^{_MARKS}{_LETTER}A-Za-z]*)\u202c")
_ARABIC_WORD = re.compile(f"[{_LETTER}]+")
_ARABIC_RUN = re.compile(f"[{_LETTER}]+(?:[^\\w{_LETTER}]+[{_LETTER}]+)*")
_GLUED = re.compile(f"(?<=\\d)[{_MARKS}]*(?=[{_MARKS}]*[{_LETTER}])|(?<=[{_LETTER}])(?=[{_MARKS}]*\\d)")
_STOP_FIRST = re.compile(f"\\s*[.\u060c\u061b][{_MARKS}()]*[{_LETTER}]")
_STOP_LAST = re.compile(f"[{_LETTER}][{_MARKS}()]*[.\u060c\u061b:][{_MARKS}]*\\s*$")
_HANGING = re.compile(f"[{_LETTER}]\\d+\\s+[{_LETTER}]")
_FREE = re.compile(f"[{_LETTER}]\\s+\\d+\\s+[{_LETTER}]")
_DISARMAMENT = ("\u0646\u0632\u0639", "\u0627\u0644\u0633\u0644\u0627\u062d")


def turned(lines: tuple[Line, ...]) -> tuple[Line, ...] | None:
    """The lines in the order in which they are read; None where they stand in it already, or nothing tells."""
    return _by_letters(lines) or _by_words(lines) or _by_runs(lines) or _by_marks(lines)


def _by_words(lines: tuple[Line, ...]) -> tuple[Line, ...] | None:
    arabic = unicodedata.normalize("NFKC", "\n".join([line.text for line in lines if ARABIC.search(line.text)]))
    apart = sum(len(_OWN_WORD.findall(text)) > 1 for text in arabic.split("\n")) >= _LEAST
    bare = [text.split() for text in _MARK.sub("", arabic).split("\n") if _DISARMAMENT[0] in text]
    first, second = _DISARMAMENT
    read = sum((a, b) == (first, second) for words in bare for a, b in pairwise(words))
    seen = sum((a, b) == (second, first) for words in bare for a, b in pairwise(words))
    if not apart and (not seen or seen < _AGAINST * read):
        return None
    return tuple([_put(line, _MARK.sub("", line.text), _ARABIC_WORD) if ARABIC.search(line.text) else line for line in lines])


def _by_runs(lines: tuple[Line, ...]) -> tuple[Line, ...] | None:
    arabic = [line.text for line in lines if ARABIC.search(line.text)]
    stops = sum(bool(_STOP_FIRST.match(text)) for text in arabic)
    by_stops = stops > 1 and stops > sum(bool(_STOP_LAST.search(text)) for text in arabic)
    hanging = sum(len(_HANGING.findall(text)) for text in arabic)
    if not by_stops and (hanging < 2 or any(_FREE.search(text) for text in arabic)):
        return None
    return tuple(
        [
            _put(line, line.text, _ARABIC_RUN)
            if _HANGING.search(line.text) or (by_stops and _STOP_FIRST.match(line.text))
            else line._replace(text=_spaced(line.text))
            for line in lines
        ]
    )


def _by_marks(lines: tuple[Line, ...]) -> tuple[Line, ...] | None:
    """What an extraction marked to be seen in order whatever it stands in needs no marks where it is read."""
    moved = any(number[1] != number[1].strip() for line in lines for number in _NUMBERS.finditer(line.text))
    if not moved and sum(line.text.strip().startswith("\u202b") for line in lines) < _LEAST:
        return None
    return tuple(
        [
            line._replace(text=_MARK.sub("", _NUMBERS.sub(lambda number: _inside_out(number[1]), line.text)))
            if _MARK.search(line.text)
            else line
            for line in lines
        ]
    )


def _inside_out(numbers: str) -> str:
    """Numbers with spaces and stops, without their marks, from right to left."""
    ahead, behind = numbers[: len(numbers) - len(numbers.lstrip())], numbers[len(numbers.rstrip()) :]
    return f"{behind}{_turned(numbers.strip())}{ahead}"


def _put(line: Line, text: str, kept: re.Pattern[str]) -> Line:
    return line._replace(text=_spaced(_turned(text, kept=kept)))


def _spaced(text: str) -> str:
    """A text in which no number hangs on a word."""
    return _GLUED.sub(lambda marks: f"{marks[0]} ", text)


def _by_letters(lines: tuple[Line, ...]) -> tuple[Line, ...] | None:
    text = unicodedata.normalize("NFKC", "\n".join([line.text for line in lines]))
    seen = read = 0
    for word in _WORD.findall(text):
        read += word.startswith(_ARTICLE) + word.endswith(_FINAL)
        seen += word.endswith(_ARTICLE[::-1]) + word.startswith(_FINAL)
    if seen < _LEAST or seen < _AGAINST * read:
        return None
    arabic = [plain_digits(line.text) for line in lines if ARABIC.search(line.text)]
    years = [match for text in arabic for match in _YEAR.finditer(text)]
    # Some extractions turn the figures round as well.
    whole = sum(bool(match[2]) for match in years) > sum(bool(match[1]) for match in years)
    return tuple([line._replace(text=_turned(line.text, whole=whole)) if ARABIC.search(line.text) else line for line in lines])


def _turned(text: str, *, whole: bool = False, kept: re.Pattern[str] | None = None) -> str:
    """One line turned round; ``whole`` where its numbers and Latin words are too. What ``kept`` matches keeps its order."""
    from cdcheck.readers._brackets import brackets

    stripped = text.strip()
    lead, tail = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    pieces: list[tuple[str, bool]] = []
    at = 0
    for run in () if whole else _runs(stripped, kept):
        pieces[:0] = [(char, True) for char in reversed(stripped[at : run.start()])]
        pieces.insert(0, (run[0], False))
        at = run.end()
    pieces[:0] = [(char, True) for char in reversed(stripped[at:])]
    return f"{lead}{brackets(pieces)[0]}{tail}"


def _runs(text: str, kept: re.Pattern[str] | None) -> list[re.Match[str]]:
    """The numbers and Latin words of a line, and what else is to be kept in its order."""
    arabic = [] if kept is None else kept.finditer(text)
    found = [*_RUN.finditer(text), *(m for m in _DIGITS.finditer(text) if not m[0].isascii()), *arabic]
    return sorted(found, key=lambda match: match.start())
