"""Russian of the 1990s in the codes of its font.

WordPerfect set Russian in a font of its own that has the letters in the places of other characters: the code of a capital is
0x21 plus twice its place in the alphabet, that of its small letter one more. A text taken from such a page has these codes,
while figures and Latin words, which are in other fonts, are as they are. It is known by its shape: read as Russian, its words
have the letters that Russian has most of, and none has a capital after a small letter.
"""

import re

from cdcheck.document import Line

__all__ = ["ALPHABET", "NOTE", "decoded"]

NOTE = "its Russian stood in the codes of its font, as WordPerfect set it, and was decoded"

_CAPITALS = "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ"
ALPHABET = tuple([(char, char.lower()) for char in _CAPITALS])
"""Capitals with their small letters, in the order of their codes."""

_LETTERS = {chr(0x21 + 2 * at + small): char for at, pair in enumerate(ALPHABET) for small, char in enumerate(pair)}
_TABLE = str.maketrans(_LETTERS)
_USUAL = frozenset("оеаинтсрвлкмдпу")
_VOWELS = frozenset("аеёиоуыэюя")
_MOST_USUAL = 0.6
"""The share of the most usual letters among those of a text from which on it is Russian."""
_TOKEN = re.compile(r"\S+")
# Signs that the page has in its other fonts beside these words: at either end of one, a hyphen or an apostrophe within it.
_AT_ENDS = re.compile('^([(\u00ab\u201c"]?)(.*?)([.,;:!)\u00bb\u201d]*)$', re.DOTALL)
_JOINTS = re.compile("([-\u2010\u2011\u2013\u2019])")
_JOINTS_AND_QUOTE = re.compile("([-\u2010\u2011\u2013\u2019'])")
# A word that seems to end so ends one letter earlier: the code of the small Ye is that of the comma.
_NO_ENDS = ("иие", "яе", "юе", "уе", "ае", "йе", "ьл")
# After these an ending in Ye is a case's; without one of them near, a comma.
_CONSONANTS = frozenset("бвгдзклмнпрстфхчь")
_PREPOSITIONS = frozenset(("в", "во", "на", "о", "об", "при", "по", "между", "к", "ко"))
_NEAR = 4
_SHORT = 4
_FIGURES = re.compile(r"[.,/-]*\d[\d.,/-]*")
_RULED = re.compile(r"(\S)\1{2,}")
_ONE_LETTER = {"4": "и", "8": "к", "3": "И", "7": "К"}
_MONTHS = frozenset(
    ("января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря")
)


def decoded(lines: tuple[Line, ...]) -> tuple[Line, ...] | None:
    """The lines with their Russian in letters; None where they have none in these codes."""
    read = [line._replace(text=_line(line.text)) for line in lines]
    letters = [char for line in read for char in line.text.lower() if char in _ALL]
    latin = sum(char.isascii() and char.isalpha() for line in read for char in line.text)
    if len(letters) < 2 * latin or sum(char in _USUAL for char in letters) < _MOST_USUAL * len(letters):
        return None
    return tuple(read)


_ALL = frozenset(_CAPITALS.lower())


def _line(text: str) -> str:
    """A line with each word decoded that is one in this way."""
    pieces: list[str] = []
    reached = 0
    tokens = list(_TOKEN.finditer(text))
    next_ones = [token[0] for token in tokens[1:]] + [""] * (len(tokens) > 0)
    words = [
        _word(token[0], before_figures=after not in _ONE_LETTER and _FIGURES.fullmatch(after) is not None)
        for token, after in zip(tokens, next_ones, strict=True)
    ]
    for n, token in enumerate(tokens):
        word = words[n]
        after = (words[n + 1] or "") if n + 1 < len(words) else ""
        if _FIGURES.fullmatch(token[0]):
            # A number, unless it is a word of one letter among others; before a month it is a day.
            other = any(word is not None and len(word) > 1 for word in words)
            word = _ONE_LETTER.get(token[0]) if other and after.lower() not in _MONTHS else None
        if word is not None and token[0].endswith(",") and _has_comma(word, words[max(0, n - _NEAR) : n]):
            word = word[:-1] + ","
        pieces += [text[reached : token.start()], token[0] if word is None else word]
        reached = token.end()
    return "".join(pieces) + text[reached:]


def _has_comma(word: str, before: list[str | None]) -> bool:
    """Whether what was read as a small Ye at the end of a word is a comma."""
    if len(word) <= _SHORT or not word.endswith("е") or word[-2].lower() not in _CONSONANTS:
        return False
    return _PREPOSITIONS.isdisjoint([(other or "").lower() for other in before])


def _word(token: str, *, before_figures: bool = False) -> str | None:
    """A word decoded; None where it is none in these codes. Before figures a comma at its end is one."""
    if any("c" <= char <= "z" for char in token) or _FIGURES.fullmatch(token) or _RULED.fullmatch(token):
        return None
    ends = _AT_ENDS.match(token)
    assert ends is not None
    full = ("", token.rstrip("."), token[len(token.rstrip(".")) :])
    bare = (ends[1], ends[2], ends[3])
    comma = ("", token.rstrip(".,"), token[len(token.rstrip(".,")) :])
    for lead, body, tail in (*([comma] if before_figures else []), full, comma, bare):
        for joints in (_JOINTS, _JOINTS_AND_QUOTE):
            pieces = joints.split(body)
            whole = "".join([piece if n % 2 else piece.translate(_TABLE) for n, piece in enumerate(pieces)])
            # What is one letter between brackets is Latin.
            if _is_russian(whole) and not (lead and len(body) == 1) and not whole.endswith(_NO_ENDS):
                return f"{lead}{whole}{tail}"
    return None


def _is_russian(word: str) -> bool:
    """Whether a word is of Russian letters, each part of it in small letters, in capitals or with a capital at its head."""
    parts = [part for part in re.split("[^А-яЁё]", word) if part]
    letters = "".join(parts)
    if not letters or len(letters) < len(word) - 2:
        return False
    if not all(part.islower() or part.isupper() or part[1:].islower() for part in parts):
        return False
    return len(letters) < 3 or not _VOWELS.isdisjoint(letters.lower())
