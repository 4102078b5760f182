"""Letters that an extraction lost, and those of Arabic that it turned round or drew apart."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import combinations

from cdcheck.mending.edits import Edit, Text
from cdcheck.mending.words import beside
from cdcheck.text import is_han

_LOST = re.compile("(?<![^\\W\\d_\ufffd])[^\\W\\d_\ufffd]*[?\ufffd][\\w?\ufffd]*")
_RUN = re.compile(r"\?{2,}")
_LETTER = re.compile(r"[^\W\d_]")
# Around a question mark within an address.
_ADDRESS = re.compile(r"[/=&@#%]")


def lost(text: Text) -> Iterator[Edit]:
    """Words with U+FFFD or question marks in place of letters, read as the one known word that they can be."""
    if "?" not in text.text and "\ufffd" not in text.text:
        return
    found = [match for match in _LOST.finditer(text.text) if _has_lost(text, match)]
    asked = [match for match in found if "\ufffd" not in match[0]]
    # A question mark within a word may be a slip of the keyboard; in several words it is none.
    for match in found:
        marks = "\ufffd" not in match[0]
        if marks and len(asked) < _SEVERAL:
            continue
        yield Edit("question" if marks else "lost", match.start(), match.end(), _meant(match[0], text))


_SEVERAL = 2


def _has_lost(text: Text, match: re.Match[str]) -> bool:
    """Whether a word lacks letters: a question mark at its end alone is a question's."""
    word = match[0]
    if "\ufffd" in word:
        return True
    around = text.text[max(0, match.start() - 2) : match.end() + 2]
    if _ADDRESS.search(around):
        return False
    # Chinese sets no spaces, so that a question may end anywhere between its characters.
    if any(map(is_han, word)):
        return False
    bare = word.rstrip("?")
    after = text.text[match.end() : match.end() + 1]
    if "?" in bare:
        return bool(_LETTER.search(bare))
    # "Sign?)" and "?t?": what follows, or what stands before, shows that it ends no question.
    return bool(bare) and after == ")" and text.text[match.start() - 1 : match.start()] == "("


def _meant(word: str, text: Text) -> str:
    """The known word that one with lost letters must be; empty where there is none, or there are several."""
    small = unicodedata.normalize("NFC", word).casefold()
    if len(small) != len(word) or not _LETTER.search(small):
        return ""
    pattern = re.compile("".join(["." if char in "?\ufffd" else re.escape(char) for char in small]))
    # A letter that an encoding lacks is not one that every encoding has.
    alike = [
        known
        for known in text.lexicon.lengths.get(len(small), ())
        if pattern.fullmatch(known)
        and not any(char.isascii() for char, mark in zip(known, small, strict=True) if mark in "?\ufffd")
    ]
    if len(alike) != 1:
        return ""
    if any(char.isupper() for char in word):
        return alike[0].upper() if sum(map(str.isupper, word)) > 1 else alike[0][0].upper() + alike[0][1:]
    return alike[0]


_ARABIC_WORD = re.compile("[\u0621-\u0652]{2,}")
_ALEF = "\u0627"
_ALEFS = "\u0622\u0623\u0625\u0627"
_LAM = "\u0644"
_TURNED = re.compile(f"[{_ALEFS}]{_LAM}")
# An alef before another with hamza or madda: no word has that, but one with the article whose ligature was turned.
_PLAINLY_TURNED = re.compile(f"(?<=\u0627)[\u0622\u0623\u0625]{_LAM}")


def turned(text: Text) -> Iterator[Edit]:
    """Arabic words in which lam and alef, which are one sign in print, stand in the order in which they are seen."""
    if text.language.script != "Arabic":
        return
    sure: list[Edit] = []
    likely: list[Edit] = []
    for match in _ARABIC_WORD.finditer(text.text):
        word = match[0]
        pairs = [pair.start() for pair in _TURNED.finditer(word)]
        if not pairs or (len(pairs) == 1 and pairs[0] == 0 and word[0] == _ALEF):
            continue
        plainly = [pair.start() for pair in _PLAINLY_TURNED.finditer(word)]
        if plainly:
            sure.append(Edit("turned", match.start(), match.end(), _swapped(word, plainly)))
        elif not text.lexicon.knows(word) and (put := _known(word, pairs, text)):
            edit = Edit("turned", match.start(), match.end(), put)
            (sure if beside(text.text, *match.span(), put, text.lexicon) else likely).append(edit)
    # Some words are others when they are turned; in a text where that was done, and only there, they are so read.
    yield from [*sure, *likely] if sure or len({edit.read for edit in likely}) >= _SEVERAL_TURNED else []


_SEVERAL_TURNED = 3
_MOST_PAIRS = 4


def _known(word: str, pairs: list[int], text: Text) -> str:
    """The known word that one is when some of its pairs are turned; empty where there is none."""
    for number in range(1, len(pairs) + 1):
        for some in combinations(pairs[:_MOST_PAIRS], number):
            if text.lexicon.knows(put := _swapped(word, some)):
                return put
    return ""


def _swapped(word: str, pairs: Sequence[int]) -> str:
    chars = list(word)
    for at in pairs:
        chars[at : at + 2] = chars[at + 1], chars[at]
    return "".join(chars)


# Two commas or more, or one, between letters of one word.
_DRAWN_APART = re.compile("[\u0621-\u0652]+(?:[,\u060c]+[\u0621-\u0652]+)+")
_COMMAS = re.compile("[,\u060c]+")
_YEAR_FIRST = re.compile(
    r"^[^\S\n]*((?:19|20)\d\d)[^\S\n]+(\S[^\n]*?\d{1,2}[^\S\n]+([^\W\d_]+)(?:/([^\W\d_]+))?)[^\S\n]*$", re.MULTILINE
)


def stretched(text: Text) -> Iterator[Edit]:
    """Arabic words with commas in place of the stroke that stretches a word, and dates whose year went to the line's head."""
    if text.language.script != "Arabic":
        return
    for match in _DRAWN_APART.finditer(text.text):
        put = _COMMAS.sub("", match[0])
        if ",," in match[0] or "\u060c\u060c" in match[0] or text.lexicon.knows(put):
            yield Edit("stretched", match.start(), match.end(), put)
    for match in _YEAR_FIRST.finditer(text.text):
        if match[3] in text.lexicon.months:
            origins = [*range(*match.span(2)), match.end(1), *range(*match.span(1))]
            yield Edit("moved", match.start(1), match.end(2), f"{match[2]} {match[1]}", origins)
