"""Lines that read from right to left, put in logical order by where their characters stand.

PDFium gives the letters of an Arabic word in reading order, and leaves digits, Latin words and brackets as they stand on the
page. Here each word keeps its letters, and everything else is placed by its box.
"""

import math
import re
from collections.abc import Sequence
from itertools import pairwise
from operator import add, sub
from typing import NamedTuple

from cdcheck.readers._brackets import MIRROR, balanced, brackets
from cdcheck.readers._pdf_geometry import GUTTER, SPACE, is_spread, spaces

# Ranges of characters: by turns the first of each and the last.
_MARKS = "\u0610\u061a\u064b\u065f\u0670\u0670\u06d6\u06ed"
_RTL = "\u0590\u05ff\u0600\u0605\u0608\u0608\u060b\u060b\u060d\u065f\u066d\u06ef\u06fa\u08ff\ufb1d\ufdff\ufe70\ufefc"
_LTR = "AZaz\xaa\xaa\xb5\xb5\xba\xba\xc0\u02b8\u0370\u058f\u2c00\u2dff\u2e80\ud7ff\uf900\ufaff"

RIGHT_TO_LEFT = "".join([f"{first}-{last}" for first, last in zip(_RTL[::2], _RTL[1::2], strict=True)])
"""Letters and marks of the scripts that read from right to left, as a range of a regular expression; digits are none."""

# After an Arabic letter only these join two groups of digits to one number: a range goes from right to left.
_SEPARATORS = frozenset(".,:/\u00a0\u066b\u066c")
_ENDING = re.compile(r"[*.,:;]+(?=[A-Za-z0-9])")
# PDFium takes these for brackets, and turns them round between words from right to left.
_QUOTES = {"\u201c": "\u201d", "\u201d": "\u201c", "\u2018": "\u2019", "\u2019": "\u2018"}

# A letter's middle stands to the right of that before it by so many widths of the widest, doubled, where it is out of order.
_ROOM = 1.2
# Letters that end a word, or else touch the next one: there less is a space, which some fonts draw narrow before a wide letter.
_WITHIN = {"\u0629": 0.005, "\u0649": 0.005, "\u0647": 0.03}
_CLOSE = frozenset(_WITHIN)


# The least width of a bracket, in ems, that has its room on both sides within it.
_WITH_ROOM = 0.33


class _Sorts(dict[str, str]):
    """What a character is: M a mark, R a right-to-left letter, L a left-to-right one, N a digit, S a space, O any other."""

    def __missing__(self, char: str) -> str:
        if _within(char, _MARKS):
            sort = "M"
        elif _within(char, _RTL):
            sort = "R"
        elif char.isspace():
            sort = "S"
        elif char.isdecimal():
            sort = "N"
        else:
            sort = "L" if _within(char, _LTR) else "O"
        self[char] = sort
        return sort


def _within(char: str, ranges: str) -> bool:
    return any([first <= char <= last for first, last in zip(ranges[::2], ranges[1::2], strict=True)])


_SORTS = _Sorts()


class Char(NamedTuple):
    """A character with the left and right edge of its advance, in points."""

    text: str
    left: float
    right: float


class Arranged(NamedTuple):
    """Part of a line in logical order.

    ``lone`` are the places in ``text`` of brackets that stand without their other half, which only the rest of the document can
    tell the direction of; ``turned`` is whether the brackets that have it were found the wrong way round, None without any.
    """

    left: float
    right: float
    text: str
    lone: tuple[int, ...]
    turned: bool | None


class _Token(NamedTuple):
    text: str
    left: float
    right: float
    sort: str
    """R a word of a right-to-left script, L a letter from left to right, N a digit, S white space, O any other."""


def arrange(
    text: str,
    edges: tuple[Sequence[float], Sequence[float]],
    em: float,
    wide: float,
    cuts: Sequence[float] = (),
    *,
    rtl: bool = True,
) -> list[Arranged]:
    """Characters of one row, in the order that PDFium gives them, as the parts that stand apart, in reading order.

    ``edges`` are the left and the right ones of each character's advance, in points. ``em`` is the size of the type; ``rtl``
    whether the page reads right to left; a gap of ``wide`` points parts the row, as a smaller one does that begins at one of
    the ``cuts`` (points from the left).
    """
    tokens, written = _tokens(text, *edges, em)
    parts: list[list[_Token]] = []
    for token, gap, space in _gapped(tokens, written, em, wide):
        if parts:
            reached = token.left - gap
            if gap >= wide or (gap > GUTTER * em and any([abs(reached - cut) < 1 for cut in cuts])):
                parts.append([])
            elif space:
                parts[-1].append(_Token(spaces(gap, em), reached, token.left, "S"))
        else:
            parts.append([])
        parts[-1].append(token)
    if rtl:
        return [_logical(part) for part in reversed(parts)]
    # What has no letter from left to right is read from right to left on any page.
    return [_logical(part) if {"R", "L"} & {token.sort for token in part} == {"R"} else _quoted(part) for part in parts]


def _gapped(tokens: Sequence[_Token], written: Sequence[float], em: float, wide: float) -> list[tuple[_Token, float, bool]]:
    """What is printed, from left to right, each with the gap before it and whether that is a space.

    ``written`` are the middles of spaces that the file has. Wide gaps that are all alike are those of a spread line, and count
    as narrow ones.
    """
    ordered = sorted(tokens, key=lambda token: token.left + token.right)
    found: list[tuple[_Token, float, bool]] = []
    reached = -math.inf
    before: _Token | None = None
    for token in ordered:
        left = token.left
        if before is None:
            found.append((token, 0.0, False))
        else:
            gap = left - reached
            space = gap > _least(before, token, em) * em
            if not space and written:
                # A space that the file itself has may stand in a gap that is too narrow to show it.
                low, high = (reached - 0.5, left + 0.5) if gap > 0 else (left - 0.5, reached + 0.5)
                space = any([low <= middle <= high for middle in written])
            found.append((token, gap, space))
        reached, before = max(reached, token.right), token
    gaps = [gap for _, gap, space in found if space]
    if gaps and max(gaps) >= wide and is_spread(gaps):
        return [(token, min(gap, em) if space else gap, space) for token, gap, space in found]
    return found


def _least(before: _Token, token: _Token, em: float) -> float:
    """The least gap that is a space, in ems; narrow brackets come without the room on their sides that belongs to them."""
    if any([one.text in MIRROR and one.right - one.left < _WITH_ROOM * em for one in (token, before)]):
        return SPACE + 0.1
    return _WITHIN.get(token.text[-1], SPACE) if token.sort == before.sort == "R" else SPACE


# A word with its marks, or another character.
_UNITS = re.compile("R[RM]*|.")


def _tokens(text: str, lefts: Sequence[float], rights: Sequence[float], em: float) -> tuple[list[_Token], list[float]]:
    """Words of right-to-left letters whole, in PDFium's order; every other character alone; and the middles of spaces.

    A vowel mark has no place of its own: it belongs to the letter before it, or else to the word that it stands over.
    """
    tokens: list[_Token] = []
    written: list[float] = []
    loose: list[Char] = []
    sorts = "".join(map(_SORTS.__getitem__, text))
    for match in _UNITS.finditer(sorts):
        start, end = match.span()
        sort = sorts[start]
        if sort == "R":
            word = text[start:end]
            left, right = lefts[start:end], rights[start:end]
            if "M" not in match[0] and _CLOSE.isdisjoint(word[:-1]) and _is_one_word(left, right, em):
                tokens.append(_Token(word, min(left), max(right), "R"))
            else:
                tokens += _words(list(map(Char, word, left, right)), em)
        elif sort == "M":
            loose.append(Char(text[start], lefts[start], rights[start]))
        elif sort != "S":
            tokens.append(_Token(text[start], lefts[start], rights[start], sort))
        elif rights[start] - lefts[start] > 0.5:
            written.append((lefts[start] + rights[start]) / 2)
    for mark in loose:
        words = [n for n, token in enumerate(tokens) if token.sort == "R"]
        if words:
            middle = _middle(mark)
            n = min(words, key=lambda n: max(tokens[n].left - middle, middle - tokens[n].right, 0.0))
            tokens[n] = tokens[n]._replace(text=tokens[n].text + mark.text)
    return tokens, written


def _is_one_word(lefts: Sequence[float], rights: Sequence[float], em: float) -> bool:
    """Whether letters stand one beside the other from right to left, as nearly all do; if not, :func:`_words` looks closer."""
    if len(lefts) == 1:
        return True
    gaps = list(map(sub, lefts, rights[1:]))
    least = min(gaps)
    if not (-2 * em < least and max(gaps) < SPACE * em):
        return False
    if -2 * least < _ROOM * (rights[0] - lefts[0]):
        # Two middles are no further out of order than the letters overlap.
        return True
    middles = list(map(add, lefts, rights))
    return bool(max(map(sub, middles[1:], middles)) < _ROOM * max(map(sub, rights, lefts)))


def _words(chars: Sequence[Char], em: float) -> list[_Token]:
    """Letters with their marks as words: two that PDFium gives without a space between them are two all the same."""
    words: list[list[Char]] = []
    for char in chars:
        if words and (
            _SORTS[char.text] == "M" or -2 * em < words[-1][-1].left - char.right < _WITHIN.get(words[-1][-1].text, SPACE) * em
        ):
            words[-1].append(char)
        else:
            words.append([char])
    tokens = []
    for word in words:
        letters = [char for char in word if _SORTS[char.text] == "R"]
        text = "".join([char.text for char in _in_order(word, letters)])
        tokens.append(_Token(text, min([char.left for char in letters]), max([char.right for char in letters]), "R"))
    return tokens


def _in_order(word: Sequence[Char], letters: Sequence[Char]) -> Sequence[Char]:
    """A word's letters in PDFium's order, unless some stand clearly to the right of those before them: then from right to left.

    Letters of one ligature share a box, and those that are set one above the other nearly do: only PDFium knows their order.
    """
    room = _ROOM * max([char.right - char.left for char in letters])
    middles = [char.left + char.right for char in letters]
    if all([after - before < room for before, after in pairwise(middles)]):
        return word
    groups: list[list[Char]] = []
    for char in word:
        if groups and _SORTS[char.text] == "M":
            groups[-1].append(char)
        else:
            groups.append([char])
    groups.sort(key=lambda group: -_middle(group[0]))
    return [char for group in groups for char in group]


def _middle(char: Char) -> float:
    return (char.left + char.right) / 2


def _logical(tokens: Sequence[_Token]) -> Arranged:
    """Tokens from left to right, as they stand, in the order in which they are read."""
    left, right = tokens[0].left, max([token.right for token in tokens])
    if not any([token.sort == "R" for token in tokens]):
        text = balanced("".join([token.text for token in tokens]))
        # Right to left, what ends a Latin line stands at its left.
        ending = _ENDING.match(text)
        return Arranged(left, right, text[ending.end() :] + ending[0] if ending else text, (), None)
    runs = _runs(tokens)
    pieces: list[tuple[str, bool]] = []
    for low, high in reversed(runs):
        if high - low == 1:
            words, alone = tokens[low].text, tokens[low].sort == "O"
            pieces.append((_QUOTES.get(words, words) if alone else words, alone))
        else:
            pieces.append((balanced("".join([token.text for token in tokens[low:high]])), False))
    text, lone, turned = brackets(pieces)
    return Arranged(left, right, text, lone, turned)


def _quoted(tokens: Sequence[_Token]) -> Arranged:
    """Tokens as they stand in a line from left to right that has words from right to left in it."""
    places = [n for n, token in enumerate(tokens) if token.sort == "R"]
    pieces: list[str] = []
    at = 0
    while at < len(tokens):
        end = at + 1
        if tokens[at].sort == "R":
            # Words from right to left go on until the next Latin one.
            latin = next((n for n in range(at, len(tokens)) if tokens[n].sort == "L"), len(tokens))
            end = max(n for n in places if n < latin) + 1
            pieces.append(_logical(tokens[at:end]).text)
        else:
            pieces.append(tokens[at].text)
        at = end
    return Arranged(tokens[0].left, max(token.right for token in tokens), balanced("".join(pieces)), (), None)


def _runs(tokens: Sequence[_Token]) -> list[tuple[int, int]]:
    """Index ranges of the tokens that keep their order: numbers, Latin words, and what joins them; every other token alone."""
    runs: list[tuple[int, int]] = []
    at = 0
    while at < len(tokens):
        end = ahead = at + 1
        latin = tokens[at].sort == "L"
        if tokens[at].sort in "LN":
            open_brackets = False
            while ahead < len(tokens) and (sort := tokens[ahead].sort) != "R":
                if tokens[ahead].text in MIRROR:
                    open_brackets = not open_brackets
                # A bracket whose other half is outside belongs to the line, and what is beyond it does not go on the run.
                elif sort in "LN" and not open_brackets:
                    between = tokens[end:ahead]
                    joined = not between or (len(between) == 1 and between[0].text in _SEPARATORS)
                    if not (joined or latin or sort == "L"):
                        break
                    latin = latin or sort == "L"
                    end = ahead + 1
                ahead += 1
        runs.append((at, end))
        at = end
    return runs
