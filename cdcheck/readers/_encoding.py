"""The encoding of a text that is not UTF-8: charset-normalizer says which are possible, the letters say which it is.

Left to itself, the detection takes short texts for those of a neighbouring encoding. A wrong reading betrays itself where words
mix scripts, change to capitals midway, or have signs and rare letters in them; the reading with the fewest such slips is right.
"""

import re
import unicodedata
from functools import cache
from itertools import islice, pairwise
from typing import NamedTuple

from cdcheck.readers import Unreadable
from cdcheck.readers.text import ONE_CONTROL_IN

# The encodings that the official languages were typed in, by how often they are met: on equal evidence the first is taken.
_ENCODINGS = {
    "cp1252": "windows-1252",
    "gb18030": "GB18030",
    "cp1251": "windows-1251",
    "koi8_r": "KOI8-R",
    "cp1256": "windows-1256",
    "iso8859_5": "ISO-8859-5",
    "iso8859_6": "ISO-8859-6",
    "iso8859_15": "ISO-8859-15",
    "mac_cyrillic": "Macintosh Cyrillic",
    "mac_roman": "Macintosh Roman",
    "cp866": "DOS code page 866",
    "cp850": "DOS code page 850",
    "cp720": "DOS code page 720",
    "mac_arabic": "Macintosh Arabic",
    "cp864": "DOS code page 864",
}
_MOST_SLIPS = 0.2
"""Slips per character outside ASCII from which on no reading is believed; the right reading of a text has under 0.07."""
_ENOUGH = 20_000
"""Runs of characters outside ASCII that are looked at."""
_WHOLE_PER_BROKEN = 20
"""Characters of UTF-8 that must stand against each byte that is not, for a damaged file to be read as UTF-8."""

_OF_THE_LANGUAGES = frozenset("àâæçéèêëîïôœùûüÿáíñóúºª" + "абвгдежзийклмнопрстуфхцчшщъыьэюяё")
_BETWEEN_LETTERS = frozenset("\u2019\u2010\u2011\u2013\u2014\u00b7\u00ad\u200c\u200d")
_PLAIN_SIGNS = frozenset("\u00a0\u00a7\u00a9\u00b0\u2116\u20ac")
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x19\x1c-\x1f\x7f]")
# The forms of Arabic letters that are joined to the next one.
_JOINED_ON = frozenset(
    [chr(code) for code in range(0xFE70, 0xFEFD) if unicodedata.decomposition(chr(code)).startswith(("<initial", "<medial"))]
)
_NON_ASCII = re.compile(r"[\x00-\x7f]?[^\x00-\x7f]+[\x00-\x7f]?")


class _Shape(NamedTuple):
    """What a character is: its script (or ``mark``, ``sign``, or empty between words), its case, and the slips it is itself."""

    script: str
    small: bool | None = None
    slips: float = 0


def decode(data: bytes) -> tuple[str, tuple[str, ...]]:
    """The text of bytes that are not UTF-8, and a note that says what they were read as. Raises Unreadable."""
    if b"\0" in data:
        return _wide(data)
    if (controls := len(_CONTROLS.findall(data))) * ONE_CONTROL_IN > len(data):
        raise Unreadable(f"looks like a binary file ({controls:,} control characters); cdcheck reads text, PDF, Word and HTML")
    if damaged := _damaged(data):
        return damaged
    from charset_normalizer import from_bytes

    readings = []
    possible = set(_UNKNOWN_TO_DETECTION)
    for match in from_bytes(data, cp_isolation=list(_ENCODINGS)):
        possible |= {match.encoding, *match.could_be_from_charset} & _ENCODINGS.keys()
    for encoding in sorted(possible):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        readings.append((slips(text), list(_ENCODINGS).index(encoding), encoding, text))
    readings.sort()
    if not readings or readings[0][0] > _MOST_SLIPS or not _has_usual_letters(readings[0][3]):
        near = [_ENCODINGS[encoding] for _, _, encoding, _ in readings[:3]]
        nearest = f" ({', '.join(near)} come nearest)" if near else ""
        known = ", ".join(["UTF-8", "UTF-16", *_ENCODINGS.values()])
        raise Unreadable(f"its encoding was not recognised: read as any of {known}, it has no words{nearest}")
    _, _, encoding, text = readings[0]
    return text, (f"read as {_ENCODINGS[encoding]}, which its letters show; it is not UTF-8",)


_UNKNOWN_TO_DETECTION = ("cp720", "cp864", "mac_arabic")
# The letters that make up most of any text of a script, and the least share that they have of its letters.
_USUAL = {
    "Cyrillic": frozenset("оеаинтсрвлкмдпу"),
    "Arabic": frozenset("\u0627\u0644\u064a\u0645\u0646\u0648\u062a\u0631\u0628\u0639\u062f\u0633\u0647\u0629\u0641"),
}
_LEAST_USUAL = 0.6
_LETTERS_TO_TELL = 40


def _has_usual_letters(text: str) -> bool:
    """Whether the letters outside ASCII are those that texts of their script have most of, where there are enough to tell."""
    letters = [char for char in unicodedata.normalize("NFKC", text).lower() if char > "\u02ff" and char.isalpha()]
    for script, usual in _USUAL.items():
        own = [char for char in letters if _shape(char).script == script]
        if len(own) >= _LETTERS_TO_TELL and sum(char in usual for char in own) < _LEAST_USUAL * len(own):
            return False
    return True


# Encodings of seven bits, by what their escapes look like; each escape stands there so many times at least.
_ESCAPED = (
    ("hz", "HZ", re.compile(rb"~\{(?:[!-}][!-~])+~\}")),
    ("utf-7", "UTF-7", re.compile(rb"\+(?=[0-9/]*[A-Za-z])[A-Za-z0-9/]{3,}")),
)
_ESCAPES = 4
_ISO_2022 = re.compile(rb"\x1b\$[()*+]?[@-K]")


def escaped(data: bytes) -> tuple[str, tuple[str, ...]] | None:
    """The text of bytes of ASCII in which escapes stand for other letters, and a note; None where there are none.

    Raises Unreadable for escapes of an encoding that is not read.
    """
    if _ISO_2022.search(data):
        raise Unreadable(
            "its escapes are those of ISO-2022 (ISO-2022-CN, ISO-2022-JP, ISO-2022-KR), which cdcheck does not read"
        )
    for encoding, title, escape in _ESCAPED:
        if len(escape.findall(data)) >= _ESCAPES:
            try:
                text = data.decode(encoding)
            except UnicodeDecodeError:
                continue
            if not text.isascii() and slips(text) <= _MOST_SLIPS:
                return text, (f"read as {title}, which its escapes show",)
    return None


def slips(text: str) -> float:
    """How many signs of a wrong reading there are in a text, for each character outside ASCII: 0 for none."""
    total, count = 0.0, 0
    for run in islice(_NON_ASCII.finditer(text), _ENOUGH):
        chars = [(char, _shape(char)) for char in run[0]]
        count += sum(not char.isascii() for char in run[0])
        total += sum(shape.slips for _, shape in chars)
        for (first, before), (second, after) in pairwise(chars):
            # A capital after a small letter within a word, or two scripts in one word.
            if before.script and after.script and "mark" not in (before.script, after.script):
                total += before.script != after.script or (before.small is True and after.small is False)
            # The form that an Arabic letter has within a word or before another is none for its last one.
            if first in _JOINED_ON and after.script != "Arabic":
                total += 1
            # Accents stand apart; side by side they are the letters of another alphabet.
            if before.script == after.script == "Latin" and not first.isascii() and not second.isascii():
                total += 0.5
        for (_, before), (char, shape), (_, after) in zip(chars, chars[1:], chars[2:], strict=False):
            # A sign between two letters.
            if not shape.script and not char.isascii() and char not in _BETWEEN_LETTERS:
                total += before.small is not None and after.small is not None
    return total / max(count, 1)


@cache
def _shape(char: str) -> _Shape:
    category = unicodedata.category(char)
    if "\ufe70" <= char <= "\ufefc":
        # DOS had a character for each form of an Arabic letter.
        return _Shape("Arabic", slips=0)
    if char.isascii():
        return _Shape("Latin", char.islower()) if char.isalpha() else _Shape("")
    if category[0] == "M":
        return _Shape("mark")
    if category[0] == "P" or category in ("Zs", "Cf") or char in _PLAIN_SIGNS:
        return _Shape("")
    if category[0] == "C":
        return _Shape("sign", slips=3)
    if category[0] != "L":
        return _Shape("sign", slips=0.3)
    usual = char.lower() in _OF_THE_LANGUAGES
    if char < "\u0250":
        return _Shape("Latin", char.islower() or not char.isupper(), 0 if usual else 0.3)
    if "\u0400" <= char <= "\u04ff":
        return _Shape("Cyrillic", char.islower(), 0 if usual else 1)
    if "\u0600" <= char <= "\u06ff":
        return _Shape("Arabic", slips=0 if "\u0621" <= char <= "\u064a" else 1)
    if "\u4e00" <= char <= "\u9fff":
        return _Shape("Han", slips=_rarity(char))
    return _Shape("sign", slips=2)


def _rarity(char: str) -> float:
    """GB 2312 orders its first 3,755 characters by sound, and the rarer ones after them by radical."""
    try:
        return 0 if char.encode("gb2312") < b"\xd8" else 0.3
    except UnicodeEncodeError:
        return 1


def _wide(data: bytes) -> tuple[str, tuple[str, ...]]:
    """UTF-16 without its mark: the zeros stand in one of every two bytes, and what comes out are words. Raises Unreadable."""
    for encoding, title in (("utf-16-le", "UTF-16 (little-endian)"), ("utf-16-be", "UTF-16 (big-endian)")):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text and slips(text) <= _MOST_SLIPS:
            return text, (f"read as {title}, which its zero bytes show",)
    raise Unreadable(f"looks like a binary file ({data.count(0):,} zero bytes); cdcheck reads text, PDF, Word and HTML")


def _damaged(data: bytes) -> tuple[str, tuple[str, ...]] | None:
    """UTF-8 with a few bytes broken, each shown as U+FFFD; None where it is no such thing."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    if sum(not char.isascii() for char in text) < broken * (_WHOLE_PER_BROKEN + 1):
        return None
    line = text.count("\n", 0, text.index("\ufffd")) + 1
    places = "1 place" if broken == 1 else f"{broken} places"
    return text, (f"it is UTF-8 with {places} broken, shown as U+FFFD, the first in line {line}",)
