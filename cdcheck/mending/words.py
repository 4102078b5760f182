"""Words, numbers and symbols with a space in them, and those without the space between them."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import chain
from operator import add

from cdcheck.languages import Language
from cdcheck.mending.edits import Edit, Text
from cdcheck.mending.lexicon import Lexicon
from cdcheck.parts import _symbols
from cdcheck.text import fold, fold_phrase, plain_digits

_PIECE = re.compile("(?:[^\\W\\d_][\u0300-\u036f\u064b-\u065f]*)+")
# What stands within a broken word: a space or two, or a soft hyphen that was left as one.
_GAP = re.compile("[ \u00a0\u00ad]{1,3}")
_MOST_PIECES, _MOST_ASKED = 12, 200
_SHORTEST = {"Latin": 5, "Cyrillic": 5, "Arabic": 3}
"""Letters of a word, by script, from which on it is put together."""
_ITS_OWN = 7
"""Letters of a word that only the document itself knows."""


def broken(text: Text) -> Iterator[Edit]:
    """Words that are known when the space in them is taken out, one of their pieces being none by itself."""
    if text.language.script not in _SHORTEST:
        return
    keys = [key.split(" ") for key in text.keys]
    own = set(chain.from_iterable(keys))
    beginnings = text.lexicon.beginnings
    pieces = _Pieces(text, own)
    for number, words in enumerate(keys):
        joined = list(map(add, words, words[1:]))
        if not (beginnings.isdisjoint(joined) and own.isdisjoint(joined)):
            yield from pieces.in_line(number)


class _Pieces:
    """What parts of words stand by themselves in a document, worked out when it is first asked."""

    def __init__(self, text: Text, own: set[str]) -> None:
        self._text = text
        self._own = own
        self._least = _SHORTEST[text.language.script]
        self._counts: Counter[str] | None = None
        self._asked: dict[str, int] = {}

    def in_line(self, number: int) -> Iterator[Edit]:
        """The broken words of a line, the longest first where they overlap."""
        start = self._text.passage.starts[number]
        line = self._text.document.lines[number].text
        pieces = list(_PIECE.finditer(line))
        at = 0
        while at < len(pieces):
            taken = self._from(line, pieces, at)
            if taken is None or self._overlapped(line, pieces, at, taken):
                at += 1
                continue
            low, high = pieces[at].start(), pieces[taken].end()
            whole = "".join([piece[0] for piece in pieces[at : taken + 1]])
            yield Edit("broken", start + low, start + high, whole)
            at = taken + 1

    def _overlapped(self, line: str, pieces: list[re.Match[str]], at: int, taken: int) -> bool:
        """Whether a longer word begins with the last piece of one, which is then no piece of this: "les te|xtes"."""
        other = self._from(line, pieces, taken)
        return other is not None and pieces[other].end() - pieces[taken].start() > pieces[taken].end() - pieces[at].start()

    def _from(self, line: str, pieces: list[re.Match[str]], at: int) -> int | None:
        """The index of the last piece of a broken word that begins with a piece; None where none does."""
        whole = pieces[at][0]
        best = None
        for n in range(at + 1, min(at + _MOST_PIECES, len(pieces))):
            if not _GAP.fullmatch(line, pieces[n - 1].end(), pieces[n].start()):
                break
            whole += pieces[n][0]
            key = fold(whole)
            if self._is_word(whole, key) and self._is_broken(line, pieces[at : n + 1]):
                best = n
            # Arabic joins words that are known to others before them.
            if key not in self._text.lexicon.beginnings and not self._text.lexicon.proclitics and best is not None:
                break
        return best

    def _is_word(self, whole: str, key: str) -> bool:
        if len(whole) < self._least:
            return False
        return self._text.lexicon.knows(whole) or (len(key) >= _ITS_OWN and key in self._own)

    def _is_broken(self, line: str, pieces: list[re.Match[str]]) -> bool:
        """Whether some pieces are none by themselves: no known words, nor found alone elsewhere in the document.

        Where one of them is a word, the others must be odd, or what is put together must fit the words beside it: "in form" is
        no broken word.
        """
        if self._counts is None:
            self._counts = Counter([piece[0].casefold() for piece in _PIECE.finditer(self._text.text)])
        words = [piece[0] for piece in pieces]
        times = self._times(line[pieces[0].start() : pieces[-1].end()])
        known = self._text.lexicon
        stray = [not known.knows(word) and self._counts[word.casefold()] <= times for word in words]
        whole = "".join(words)
        if all(stray):
            return known.knows(whole) or min(map(len, words)) <= _ODD + 1
        if not known.knows(whole) or sum(stray) != 1:
            return sum(stray) > 1 and known.knows(whole)
        odd = [alone and self._is_odd(words, n) for n, alone in enumerate(stray)]
        return any(odd) or beside(line, pieces[0].start(), pieces[-1].end(), whole, known)

    def _times(self, printed: str) -> int:
        """How often some pieces stand in the document with the space between them; of the first that are asked for."""
        if printed not in self._asked and len(self._asked) < _MOST_ASKED:
            self._asked[printed] = self._text.text.count(printed)
        return self._asked.get(printed, 1)

    def _is_odd(self, words: list[str], n: int) -> bool:
        """Whether no word is like that: too short for one, begun as no known word begins, or a long beginning of this one."""
        piece = words[n]
        if len(piece) <= _ODD + (n > 0) or (n == 0 and len(piece) >= _LONG and len(words[-1]) > 1):
            return True
        return n > 0 and fold(piece)[:2] not in self._text.lexicon.beginnings


_ODD, _LONG = 2, 4
_WORD_BEFORE = re.compile(r"([^\W\d_]+)[^\w\n]{1,2}$")
_ALONE_BEFORE = re.compile(r"(?:^|\n|\s{2})$")
_ALONE_AFTER = re.compile(r"\s*(?:$|\n)|\s{3}")
_WORD_AFTER = re.compile(r"[^\w\n]{1,2}([^\W\d_]+)")


def beside(text: str, start: int, end: int, word: str, known: Lexicon) -> bool:
    """Whether a word in the place of ``text[start:end]`` stands in a phrase with the one before or after it, or all alone."""
    small = word.casefold()
    if _ALONE_BEFORE.search(text, max(0, start - 3), start) and _ALONE_AFTER.match(text, end):
        return True
    before = _WORD_BEFORE.search(text, max(0, start - 30), start)
    after = _WORD_AFTER.match(text, end)
    if before is not None and f"{before[1].casefold()} {small}" in known.pairs:
        return True
    return after is not None and f"{small} {after[1].casefold()}" in known.pairs


# A year with a space in it; a letter right before a year.
_YEAR = re.compile("[12\u0661\u0662](?<!\\d.)\\d{0,2}[ \u00a0]{1,2}\\d{1,3}(?!\\d)")
_GLUED = re.compile(r"[12][09]\d\d(?!\d)(?<=[^\W\d_]\d{4})")
_LAST_WORD = re.compile(r"([^\W\d_]+)[^\w\n]{0,3}$")
_CENTURIES = ("19", "20")


def numbers(text: Text) -> Iterator[Edit]:
    """Years of dates with a space in them, or without the one before them."""
    for match in _YEAR.finditer(text.text):
        year = plain_digits("".join(match[0].split()))
        if len(year) == 4 and year.startswith(_CENTURIES) and _in_a_date(text, match.start(), match.end()):
            yield Edit("number", match.start(), match.end(), "".join(match[0].split()))
    for match in _GLUED.finditer(text.text):
        if _month_before(text, match.start()):
            word = _LAST_WORD.search(text.text, max(0, match.start() - 30), match.start())
            assert word is not None
            low = word.start(1)
            yield Edit("glued", low, match.end(), f"{text.text[low : match.start()]} {match[0]}")


def _in_a_date(text: Text, start: int, end: int) -> bool:
    after = fold(text.text[end : end + 12]).lstrip()
    return _month_before(text, start) or any(after.startswith(word) for word in _after_years(text.language))


def _month_before(text: Text, at: int) -> bool:
    word = _LAST_WORD.search(text.text, max(0, at - 30), at)
    if word is not None and word[1].casefold() in _before_years(text.language):
        word = _LAST_WORD.search(text.text, max(0, at - 40), word.start())
    return word is not None and word[1].casefold() in text.lexicon.months


@cache
def _before_years(language: Language) -> tuple[str, ...]:
    """What stands between the month and the year in the dates of a language."""
    return tuple([form.partition("{month}")[2].partition("{year}")[0].strip() for form in language.date_patterns])


@cache
def _after_years(language: Language) -> tuple[str, ...]:
    """What stands after the year in the dates of a language, as match keys."""
    after = [form.partition("{year}")[2].partition("{")[0] for form in language.date_patterns]
    return tuple([key for words in after if (key := fold_phrase(words))])


# As many lines as a masthead has.
_HEAD = 20
# Spaces elsewhere in a symbol make another form of it, which a rule tells.
_CUT = re.compile(r"\d\s+\d")
_CELL = re.compile(r"[^\s|](?:[^\S\n]?[^\s|]+)*")


def symbols(text: Text) -> Iterator[Edit]:
    """The document's symbol with a space in it, where the masthead has it alone in its place."""
    cells = [
        (start + match.start(), match[0])
        for line, start in zip(text.document.lines, text.passage.starts, strict=True)
        if "/" in line.text and " " in line.text.strip() and any(map(str.isdigit, line.text))
        for match in _CELL.finditer(line.text)
        if "/" in match[0]
    ]
    if not any(_CUT.search(cell) for _, cell in cells):
        return
    head = text.passage.starts[min(_HEAD, len(text.passage.starts) - 1)]
    whole = [line.text.strip() for line in text.document.lines[:_HEAD]]
    first = [cell for cell in [*whole, *(cell for at, cell in cells if at < head)] if _is_symbol("".join(cell.split()))]
    if not first:
        return
    symbol = "".join(first[0].split())
    for at, cell in cells:
        if _CUT.search(cell) and "".join(cell.split()) == symbol:
            yield Edit("symbol", at, at + len(cell), symbol)


def _is_symbol(cell: str) -> bool:
    return _symbols.is_symbol(cell) and _symbols.is_of_the_conference(cell)
