"""Pure helpers on strings: the match key and the way back from it.

A match key lets words be recognised whatever an extraction did to them: case, accents, punctuation, presentation forms,
direction marks, digits of another script, line ends and hyphens at line ends make no difference. The original text is
always kept; a key is only ever searched.
"""

import re
import unicodedata
from codecs import charmap_build, charmap_decode, charmap_encode
from collections.abc import Sequence
from functools import cache, cached_property, lru_cache
from typing import Any, NamedTuple

__all__ = ["Folded", "fold", "key_of", "plain_digits"]

# Letters that NFKD keeps apart though extractions and typists mix them.
_ALIKE = {
    "\u0649": "\u064a",  # alef maqsura, yeh
    "\u06cc": "\u064a",  # Farsi yeh
    "\u06a9": "\u0643",  # keheh, kaf
    "\u0671": "\u0627",  # alef wasla
    "\u0629": "\u0647",  # teh marbuta, heh: typists leave out the dots
    # Cyrillic letters that look like Latin ones, themselves or as capitals: typists and optical recognition mix them in a word.
    **dict(zip("\u0430\u0432\u0441\u0435\u043d\u043a\u043c\u043e\u0440\u0442\u0445\u0443\u0456", "abcehkmoptxyi", strict=True)),
    "\u0131": "i",
    "\u0142": "l",
    "\u00f8": "o",
    "\u00e6": "ae",
    "\u0153": "oe",
}


class _FoldTable(dict[int, str]):
    """For str.translate: each character's folded form, worked out once."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        folded = ""
        for part in unicodedata.normalize("NFKD", char):
            category = unicodedata.category(part)
            if category[0] == "L":
                lower = _ALIKE.get(part.casefold(), part.casefold())
                folded += "" if lower == "\u0640" else lower  # tatweel only stretches a word
            elif category == "Nd":
                folded += str(unicodedata.digit(part))
            elif category[0] == "N":
                folded += part
            elif category[0] != "M" and category != "Cf":
                folded += " "
        if len(folded) > 1:
            folded = " ".join(folded.split()) or " "
        self[code] = folded
        if len(folded) != 1:
            _UNEVEN.add(char)
        return folded


# The characters met so far that fold to none, or to several.
_UNEVEN: set[str] = set()


_FOLD = _FoldTable()
_FOLD_LINES = _FoldTable({0x0A: "\n"})

# For each script with an alphabet the letters and signs that its texts are written in, at most 128 beside ASCII.
_SIGNS = "\u00a0\u00ab\u00b0\u00bb\u2010\u2011\u2013\u2014\u2018\u2019\u201c\u201d\u201e\u2026"
_ALPHABETS = (
    "".join(map(chr, range(0xA0, 0x100))) + "\u0152\u0153\u0300\u0301\u0302\u0303\u0308\u0327\u202f" + _SIGNS,
    "".join(map(chr, range(0x400, 0x460))) + "\u0301\u2116\u202f" + _SIGNS,
    "".join(map(chr, range(0x621, 0x653)))
    + "".join(map(chr, range(0x660, 0x66E)))
    + _SIGNS
    + "\u060c\u060d\u061b\u061f\u0670\u0671\u06a9\u06cc\u200e\u200f\u202a\u202b\u202c\u202d\u202e",
)
# A shorter text is folded sooner than the right alphabet is found.
_WORTH_AN_ALPHABET = 100


class _Alphabet(NamedTuple):
    """The folded forms of an alphabet as two tables: from a character to a byte, and from the byte to its folded form."""

    bytes_of: Any
    folded: str
    folded_lines: str
    longer: tuple[tuple[str, str], ...]
    """The characters that fold to several, with those."""


@cache
def _alphabet(letters: str) -> _Alphabet:
    longer = tuple([(char, _FOLD[ord(char)]) for char in letters if len(_FOLD[ord(char)]) > 1])
    known = "".join(map(chr, range(128))) + "".join(dict.fromkeys(letters))
    # U+FFFE stands for a character that is left out.
    folded = "".join([(_FOLD[ord(char)] or "\ufffe")[0] for char in known])
    return _Alphabet(charmap_build(known), folded, folded[:10] + "\n" + folded[11:], longer)


# What a text recognition reads for a letter between capitals. The pattern begins with the character itself, sooner found than
# what stands around it; in a key, which has no capitals, it finds nothing.
_CAPITAL = "[A-Z\u00c0-\u00dd]"
_MISREAD = re.compile(rf"[l1058](?<={_CAPITAL}.)(?={_CAPITAL})(?:(?<={_CAPITAL}{_CAPITAL}.)|(?={_CAPITAL}{_CAPITAL}))")
_MEANT = {"l": "i", "1": "i", "0": "o", "5": "s", "8": "b"}


# A circle after a Chinese figure is the character for nought.
_CIRCLES = "\u25cb\u25ef"
_NOUGHTS = re.compile(f"(?<=[\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u3007\u96f6])[{_CIRCLES}]+")


def _with_noughts(text: str) -> str:
    """A text with the circles that stand for noughts among Chinese figures as such."""
    if text.isascii() or not any(circle in text for circle in _CIRCLES):
        return text
    return _NOUGHTS.sub(lambda match: "\u3007" * len(match[0]), text)


def _translated(text: str, *, lines: bool) -> str:
    """Each character's folded form; line feeds are kept where ``lines`` says so.

    A text in one alphabet goes through two tables of bytes, which takes a tenth of the time.
    """
    text = _with_noughts(text)
    if _MISREAD.search(text):
        text = _MISREAD.sub(lambda match: _MEANT[match[0]], text)
    letters = _ALPHABETS[0] if len(text) >= _WORTH_AN_ALPHABET and not text.isascii() else None
    for _ in range(2):
        if letters is None:
            break
        bytes_of, folded, folded_lines, longer = _alphabet(letters)
        whole = text
        for char, forms in longer:
            if char in whole:
                whole = whole.replace(char, forms)
        try:
            return charmap_decode(charmap_encode(whole, "strict", bytes_of)[0], "ignore", folded_lines if lines else folded)[0]
        except UnicodeEncodeError as error:
            strange = whole[error.start]
            letters = next((each for each in _ALPHABETS[1:] if strange in each), None)
    return text.translate(_FOLD_LINES if lines else _FOLD)


# Chinese sets no spaces; extraction puts them between characters, digits and letters alike.
_HAN = "\u2e80-\u2fdf\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
# Each alternative begins with a space, which lets the search leap from one to the next.
_SUPERFLUOUS = f" (?:(?<=[{_HAN}] ) *| *(?=[{_HAN}])|(?<=  ) *)"
_REPEATED = re.compile(" (?<=  ) *")
_DIGIT_NOT_ASCII = re.compile(r"[^\D0-9]")
# It begins with the hyphen, which is rarer than a letter and sooner found.
_LINE_END_HYPHEN = re.compile("[\u00ad\u2010\u2011\ufffe\u0002-](?<=[^\\W\\d_].)[ \t]*\n[ \t]*(?=[^\\W\\d_])")


# The same few lines of a document are asked for many times over; each entry is short, and the number is bounded.
@lru_cache(maxsize=2048)
def fold(text: str) -> str:
    """The match key of ``text``: small letters without accents, digits 0-9, single spaces for everything else.

    A hyphen at a line end joins its two halves; no space is kept beside a Chinese character.
    """
    if "\n" in text:
        text = _LINE_END_HYPHEN.sub("", text)
    return _spaced(_translated(text, lines=False))


def _spaced(key: str) -> str:
    """A key with single spaces, and none beside a Chinese character."""
    if " " not in key:
        return key
    superfluous = _superfluous(key)
    return superfluous.sub("", key) if superfluous is not _REPEATED or "  " in key else key


def _superfluous(key: str) -> re.Pattern[str]:
    """Which spaces of a key to leave out. Only Chinese characters, which come after other letters, pay for theirs."""
    return re.compile(_SUPERFLUOUS) if has_cjk(key) else _REPEATED


# The first bytes, in UTF-16, of all characters that come before the Chinese ones.
_BEFORE_CJK = bytes(range(0x2E))


def has_cjk(text: str) -> bool:
    """True where a character is as late in Unicode as the Chinese ones and their punctuation, after all other scripts."""
    return not text.isascii() and text.encode("utf-16-be", "surrogatepass")[::2].translate(None, _BEFORE_CJK) != b""


@lru_cache(maxsize=4096)
def fold_phrase(phrase: str) -> str:
    """The match key of a phrase of a vocabulary, without outer spaces; cached, for it is asked for again and again."""
    return fold(phrase).strip()


def plain_digits(text: str) -> str:
    """``text`` with the decimal digits of any script as 0-9, nothing else changed and the length kept."""
    if text.isascii():
        return text
    return _DIGIT_NOT_ASCII.sub(lambda digit: str(unicodedata.digit(digit[0])), text)


class Folded:
    """A text's match key, with the way back: where in the original a piece of the key stands."""

    def __init__(self, original: str) -> None:
        self._original = original
        self._without_spaces: str | None = None
        self.text = fold(original)

    @cached_property
    def _offsets(self) -> Sequence[int]:
        """For every character of the key the offset of the original character that it came from."""
        text = _with_noughts(self._original)
        dropped: set[int] = set()
        for match in _LINE_END_HYPHEN.finditer(text) if "\n" in text else ():
            dropped.update(range(*match.span()))
        key = _translated(text, lines=False)
        if not dropped and _UNEVEN.isdisjoint(text):
            if len(text) == len(self.text):
                return range(len(text))
            origins: Sequence[int] = range(len(key))
        else:
            pairs = [(c, i) for i, char in enumerate(text) if i not in dropped for c in _FOLD[ord(char)]]
            key = "".join([c for c, _ in pairs])
            origins = [i for _, i in pairs]
        kept: list[int] = []
        reached = 0
        for match in _superfluous(key).finditer(key):
            kept.extend(origins[reached : match.start()])
            reached = match.end()
        kept.extend(origins[reached:])
        return kept

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Where ``text[start:end]`` of the key stands in the original: (start, end)."""
        if not self._offsets:
            return (0, 0)
        if start >= end:
            at = self._offsets[min(start, len(self._offsets) - 1)]
            return (at, at)
        stop = self._offsets[end - 1] + 1
        # A combining mark belongs to the letter before it.
        while stop < len(self._original) and not _FOLD[ord(self._original[stop])]:
            stop += 1
        return (self._offsets[start], stop)

    def find(self, phrase: str, start: int = 0, end: int | None = None) -> tuple[int, int] | None:
        """The first place of ``phrase`` (any spelling of it that folds alike) as whole words, or None.

        Words of Chinese have no edges, so there any place will do. A long phrase is also found where the extraction lost or
        added spaces.
        """
        wanted = fold_phrase(phrase)
        if not wanted:
            return None
        place = self._find(wanted, start, len(self.text) if end is None else end)
        if place is None and len(wanted) >= _DISTINCT and " " in wanted:
            place = self._find_squeezed(wanted.replace(" ", ""), start, end)
        return place

    def find_all(self, phrases: tuple[str, ...], start: int = 0, end: int | None = None) -> list[tuple[int, int, str]]:
        """All places of any of ``phrases``, in order, the longest winning where they overlap: (start, end, phrase)."""
        limit = len(self.text) if end is None else end
        window = self.text if not start and limit >= len(self.text) else self.text[start:limit]
        found: list[tuple[int, int, str]] = []
        words, distinct = _grouped(phrases)
        for wanted, phrase in _held(words, window):
            at = start
            while (place := self._find(wanted, at, limit)) is not None:
                at = place[1]
                if not any(place[0] < other[1] and other[0] < place[1] for other in found):
                    found.append((*place, phrase))
        if not found and limit - start >= _DISTINCT:
            for wanted, phrase in _held(distinct, self._squeezed):
                squeezed = self._find_squeezed(wanted, start, end)
                if squeezed is not None and not any(squeezed[0] < other[1] and other[0] < squeezed[1] for other in found):
                    found.append((*squeezed, phrase))
        return sorted(found)

    def _find(self, wanted: str, start: int, limit: int) -> tuple[int, int] | None:
        text = self.text
        at = text.find(wanted, start, limit)
        while at >= 0:
            # Most finds of a short word are in the midst of a longer one.
            if not ("a" <= text[at - 1 : at] <= "z" and "a" <= wanted[0] <= "z"):
                stop = at + len(wanted)
                if begins_word(text, at) and is_edge(text, stop):
                    return (at, stop)
            at = text.find(wanted, at + 1, limit)
        return None

    @property
    def _squeezed(self) -> str:
        if self._without_spaces is None:
            self._without_spaces = self.text.replace(" ", "")
        return self._without_spaces

    @cached_property
    def _unsqueezed(self) -> list[int]:
        return [i for i, c in enumerate(self.text) if c != " "]

    def _find_squeezed(self, wanted: str, start: int, end: int | None) -> tuple[int, int] | None:
        """The first place of a phrase written without spaces, in the text without its spaces."""
        squeezed = self._squeezed
        at = squeezed.find(wanted)
        if at < 0:
            return None
        offsets = self._unsqueezed
        limit = len(self.text) if end is None else end
        while at >= 0:
            first, last = offsets[at], offsets[at + len(wanted) - 1] + 1
            if first >= start and last <= limit:
                return (first, last)
            at = squeezed.find(wanted, at + 1)
        return None


@lru_cache(maxsize=256)
def key_of(text: str) -> Folded:
    """The match key of a text; the same few passages of a document are searched by many."""
    return Folded(text)


# A phrase of two words or more and this many characters is no accident, even where spaces were lost or added in it.
_DISTINCT = 12


@lru_cache(maxsize=512)
def vocabulary(phrases: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Phrases with their match keys, the longest key first; those that fold to nothing left out."""
    pairs = [(key, phrase) for phrase in phrases if (key := fold_phrase(phrase))]
    return tuple(sorted(pairs, key=lambda pair: -len(pair[0])))


class _Words(NamedTuple):
    """Match keys with their phrases, and for each of their beginnings the indexes of those that begin so."""

    pairs: tuple[tuple[str, str], ...]
    beginnings: dict[str, list[int]]


# Many posts begin alike, and most beginnings are in no text.
_BEGINNING = 4


def _words(pairs: tuple[tuple[str, str], ...]) -> _Words:
    beginnings: dict[str, list[int]] = {}
    for n, (key, _) in enumerate(pairs):
        beginnings.setdefault(key[:_BEGINNING], []).append(n)
    return _Words(pairs, beginnings)


@lru_cache(maxsize=512)
def _grouped(phrases: tuple[str, ...]) -> tuple[_Words, _Words]:
    """A vocabulary, and those of its phrases that are looked for without their spaces as well, and so written."""
    pairs = vocabulary(phrases)
    distinct = [(key.replace(" ", ""), phrase) for key, phrase in pairs if len(key) >= _DISTINCT and " " in key]
    return _words(pairs), _words(tuple(distinct))


def _held(words: _Words, text: str) -> list[tuple[str, str]]:
    """Those that occur in a text, in the order of the vocabulary."""
    pairs, beginnings = words
    numbers = [n for beginning, begun in beginnings.items() if beginning in text for n in begun]
    numbers.sort()
    return [pairs[n] for n in numbers if pairs[n][0] in text]


def fold_lines(texts: list[str]) -> list[str]:
    """The match keys of many lines, each by itself, without outer spaces: what fold would give, in one go."""
    return [key.strip() for key in _spaced(_translated("\n".join(texts), lines=True)).split("\n")]


def is_edge(key: str, at: int) -> bool:
    """True where a word of a match key may begin or end: at a space or an end, beside Chinese, between letter and digit."""
    if at <= 0 or at >= len(key):
        return True
    before, after = key[at - 1], key[at]
    if before == " " or after == " ":
        return True
    return is_han(before) or is_han(after) or before.isdigit() != after.isdigit()


# Arabic writes "and", "so", "by", "for" and "like" as one letter joined to the next word.
_PROCLITICS = "\u0648\u0641\u0628\u0644\u0643"


def begins_word(key: str, at: int) -> bool:
    """True where a word of a match key begins, an Arabic proclitic before it counted as no part of it."""
    return is_edge(key, at) or (key[at - 1] in _PROCLITICS and is_edge(key, at - 1))


def is_han(char: str) -> bool:
    """True for a Chinese character."""
    return "\u4e00" <= char <= "\u9fff" or "\u3400" <= char <= "\u4dbf" or char == "\u3007"
