"""Signs of fonts that give them places of their own: the characters that they show."""

import re

NO_SIGN = "\ufffd"
"""What stands for a sign that is not known."""

_GREEK = dict(zip(range(0x41, 0x5B), "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ", strict=True)) | dict(
    zip(range(0x61, 0x7B), "αβχδεφγηιϕκλμνοπθρστυϖωξψζ", strict=True)
)
_SIGNS = {
    "symbol": {code: chr(code) for code in range(0x20, 0x40)}
    | _GREEK
    | {
        0x2A: "\u2217",
        0x2D: "\u2212",
        0xA3: "\u2264",
        0xAE: "\u2192",
        0xB0: "\u00b0",
        0xB1: "\u00b1",
        0xB3: "\u2265",
        0xB4: "\u00d7",
        0xB7: "\u2022",
        0xB8: "\u00f7",
        0xB9: "\u2260",
        0xBB: "\u2248",
        0xBC: "\u2026",
        0xD0: "\u2220",
        0xD7: "\u22c5",
        0xE5: "\u2211",
    },
    "wingdings": {
        0x6C: "\u25cf",
        0x6E: "\u25a0",
        0x6F: "\u25a1",
        0x71: "\u2751",
        0x9F: "\u2022",
        0xA7: "\u25aa",
        0xA8: "\u25fb",
        0xD8: "\u27a2",
        0xE0: "\u2192",
        0xFB: "\u2717",
        0xFC: "\u2713",
        0xFD: "\u2612",
        0xFE: "\u2611",
    },
}
# Fonts that have pictures in the places of letters, besides those above.
_OF_PICTURES = re.compile(r"dings|zapf|monotype sorts|mt extra|marlett|symbol|fontawesome|emoji", re.IGNORECASE)
_BASE = 0xF000
_PRIVATE = re.compile("[\uf020-\uf0ff]")


def sign(code: int, font: str | None) -> str | None:
    """The character that a font shows for a code, or None where that is not known."""
    if not _BASE <= code <= _BASE + 0xFF:
        return chr(code) if 0x20 <= code < 0xD800 or 0xF900 <= code < 0xFFFE else None
    known = _SIGNS.get((font or "").lower())
    if known is not None:
        return known.get(code - _BASE)
    if _OF_PICTURES.search(font or "") or not 0x20 <= code - _BASE < 0x7F:
        return None
    # Any other font has its letters there, as one of bar codes does.
    return chr(code - _BASE)


def lettered(text: str, font: str | None) -> str:
    """Text with the signs in it, which Word keeps at codes from U+F020 on, as what they show; those not known as they are."""
    if text.isascii() or _PRIVATE.search(text) is None:
        return text
    return _PRIVATE.sub(lambda match: sign(ord(match[0]), font) or match[0], text)
