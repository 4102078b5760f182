"""Arabic lines that an extraction left in the order in which they are seen: from left to right, the last letter first.

A word tells: the article stands at its beginning and some letters at its end only. Where most words have them the other way
round, each line with Arabic letters is turned, and its numbers and Latin words keep their order.
"""

import re
import unicodedata

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


def turned(lines: tuple[Line, ...]) -> tuple[Line, ...] | None:
    """The lines in the order in which they are read; None where they stand in it already, or nothing tells."""
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


def _turned(text: str, *, whole: bool) -> str:
    """One line turned round; ``whole`` where its numbers and Latin words are too."""
    from cdcheck.readers._pdf_order import brackets

    stripped = text.strip()
    lead, tail = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    pieces: list[tuple[str, bool]] = []
    at = 0
    for run in () if whole else _runs(stripped):
        pieces[:0] = [(char, True) for char in reversed(stripped[at : run.start()])]
        pieces.insert(0, (run[0], False))
        at = run.end()
    pieces[:0] = [(char, True) for char in reversed(stripped[at:])]
    return f"{lead}{brackets(pieces)[0]}{tail}"


def _runs(text: str) -> list[re.Match[str]]:
    """The numbers and Latin words of a line."""
    return sorted([*_RUN.finditer(text), *(m for m in _DIGITS.finditer(text) if not m[0].isascii())], key=lambda m: m.start())
