"""Letters that were written in one encoding and read in another, and codes of a web page that were left in a text."""

import re
from collections.abc import Iterator
from functools import cache
from html import unescape
from itertools import islice, pairwise

from cdcheck import shelf
from cdcheck.languages import Language
from cdcheck.mending import lexicon
from cdcheck.mending.edits import Edit, Text
from cdcheck.text import is_han

_ENTITY = re.compile(r"&(?:[A-Za-z]{2,8}\d?|#\d{2,6}|#[xX][0-9A-Fa-f]{2,5});")
_WITH_ENTITIES = re.compile(rf"(?<!\w)\w*(?:{_ENTITY.pattern}\w*)+")


def entities(text: Text) -> Iterator[Edit]:
    """Words with ``&eacute;``, ``&#1080;`` and the like."""
    if "&" in text.text:
        for match in _WITH_ENTITIES.finditer(text.text):
            read = unescape(match[0])
            if read != match[0] and not set(read) & set("\n\r\0&;"):
                yield Edit("entity", match.start(), match.end(), read)


# What a text was written in, and what it was read in.
_WRITTEN = ("utf-8", "cp1251", "koi8_r", "cp1256", "gb18030", "cp866", "cp1252")
_READ = ("cp1252", "cp1251", "koi8_r", "mac_roman", "gb18030", "cp866", "cp850", "cp1256")
_TOKEN = re.compile(r"[^ \t\n]+")
_SOON, _MOST = 40, 300
"""Words that are looked at, at first and where these leave it open."""
_FEW = 3
"""Words that must be known of a reading, and not be of what stands there."""
_KNOWN = 0.12
"""The share of known words from which on a text is not in doubt."""
_TOLD = 0.2
"""The share of them that shows in what a text was read."""
# UTF-8 of a letter of two or three bytes, read as windows-1252 or Latin-1: never two letters of a text that was read rightly.
_UTF_8 = re.compile(
    "(?:[\u00c2-\u00df][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]"
    "|[\u00e0-\u00ef][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]{2})+"
)


def wrong(text: Text) -> Iterator[Edit]:
    """Words that are known when their letters are taken back to bytes and read in another encoding."""
    if text.text.isascii():
        return
    pair = _pair(text)
    if pair is not None:
        for match in _foreign(text.text):
            if (read := _again(match[0], *pair)) is not None and read != match[0]:
                yield Edit("encoding", match.start(), match.end(), read)
        return
    for match in _UTF_8.finditer(text.text):
        if (read := _again(match[0], "utf-8", "cp1252")) is not None:
            yield Edit("encoding", match.start(), match.end(), read)


def _foreign(text: str) -> Iterator[re.Match[str]]:
    """The words of a text that are not of ASCII."""
    return (match for match in _TOKEN.finditer(text) if not match[0].isascii())


def _pair(text: Text) -> tuple[str, str] | None:
    """What the whole text was written in and read in; None where it was read rightly, or nothing tells."""
    # A text that was read rightly shows it soon.
    for many in (_SOON, _MOST):
        tokens = list(dict.fromkeys([match[0] for match in islice(_foreign(text.text), many)]))
        known = _known(tokens, [text.language])
        if len(tokens) < _FEW or known >= max(_FEW, _KNOWN * len(tokens)):
            return None
    # What is annexed may be in another language.
    languages = list(shelf.read("languages", "language", Language).values())
    known = _known(tokens, languages)
    if known >= _KNOWN * len(tokens):
        return None
    best, most = None, max(_FEW - 1, 2 * known)
    for written in _WRITTEN:
        for read in _READ:
            if written == read:
                continue
            again = [other for token in tokens if (other := _again(token, written, read)) is not None]
            if 2 * len(again) < len(tokens):
                continue
            found = _known([token for token in again if not token.isascii()], languages)
            if found > most and found >= _TOLD * len(tokens):
                best, most = (written, read), found
    return best


_LETTERS = re.compile(r"[^\W\d_]{3,}")


def _known(tokens: list[str], languages: list[Language]) -> int:
    """How many of some words, which are not all of ASCII, the language that knows most of them knows."""
    words = [word for token in tokens for word in _LETTERS.findall(token) if not word.isascii()]
    if not words:
        return 0
    # No language's words are asked for a text in another script.
    han = sum([is_han(word[0]) for word in words]) * 2 > len(words)
    counts = [0]
    for language in languages:
        known = lexicon.of(language)
        if han != (language.script == "Han") or (language.script == "Latin") != (max(words) < "\u0300"):
            continue
        if han:
            counts.append(sum(any(a + b in known.words for a, b in pairwise(word)) for word in words))
        else:
            counts.append(sum(map(known.knows, words)))
    return max(counts)


def _again(token: str, written: str, read: str) -> str | None:
    """A word taken back to the bytes that it was read from, and read as what it was written in; None where that cannot be."""
    try:
        data = token.encode("gb18030") if read == "gb18030" else b"".join([_bytes(read)[char] for char in token])
        return data.decode(written)
    except (KeyError, UnicodeError):
        return None


@cache
def _bytes(encoding: str) -> dict[str, bytes]:
    """The byte of each character of an encoding; those it leaves out are taken as Latin-1, a single one as U+FFFD too."""
    table: dict[str, bytes] = {}
    out = []
    for code in range(256):
        byte = bytes([code])
        try:
            table[byte.decode(encoding)] = byte
        except UnicodeDecodeError:
            out.append(byte)
            table.setdefault(chr(code), byte)
    if len(out) == 1:
        table["\ufffd"] = out[0]
    return table
