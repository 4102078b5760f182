"""Numbers as lists and notes write them, and digits set high."""

import re

_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_RUSSIAN = "абвгдежзиклмнопрстуфхцчшщыэюя"
# Two orders of the Arabic alphabet: that of the dictionary, and that of the old numbers.
_ALIF_BA = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي"
_ABJAD = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"
_HAN = "零一二三四五六七八九"
_SIGNS = "*†‡§"
_SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_SUPERSCRIPT = str.maketrans("0123456789", _SUPERSCRIPTS)
_PLAIN = str.maketrans(_SUPERSCRIPTS, "0123456789")
_RAISED = re.compile(f"(?P<start>^\\s*)?(?P<after>(?<=[0-9]))?[{_SUPERSCRIPTS}]+(?P<before>(?=\\w))?", re.MULTILINE)
_LONGEST = 8

_ALPHABETS = {
    "lowerLetter": _LATIN,
    "upperLetter": _LATIN.upper(),
    "russianLower": _RUSSIAN,
    "russianUpper": _RUSSIAN.upper(),
    "arabicAlpha": _ALIF_BA,
    "arabicAbjad": _ABJAD,
    "chicago": _SIGNS,
}
_CHINESE = frozenset(
    {"chineseCounting", "chineseCountingThousand", "chineseLegalSimplified", "ideographDigital", "japaneseCounting"}
)


def numeral(number: int, form: str) -> str:
    """``number`` in a form that OOXML names (``decimal``, ``lowerRoman``, ...); a form not known here is given as decimal."""
    if form == "none":
        return ""
    if form in _ALPHABETS and number > 0:
        letters = _ALPHABETS[form]
        # After z comes aa, and after the last sign the first one twice.
        times, at = divmod(number - 1, len(letters))
        return letters[at] * (times + 1) if times < _LONGEST else str(number)
    if form in ("lowerRoman", "upperRoman") and 0 < number < 4000:
        roman = ""
        for value, letters in _ROMAN:
            times, number = divmod(number, value)
            roman += letters * times
        return roman if form == "lowerRoman" else roman.upper()
    if form in _CHINESE and 0 < number < 100:
        tens, ones = divmod(number, 10)
        return (_HAN[tens] if tens > 1 else "") + ("十" if tens else "") + (_HAN[ones] if ones else "")
    if form == "decimalZero":
        return f"{number:02d}"
    if form == "decimalFullWidth":
        return "".join([chr(ord(digit) + 0xFEE0) for digit in str(number)])
    if form == "decimalEnclosedParen":
        return f"({number})"
    if form == "decimalEnclosedFullstop":
        return f"{number}."
    if form == "numberInDash":
        return f"- {number} -"
    return str(number)


def raised(text: str) -> str:
    """What is set high: a number, which is the mark of a note, as superscript digits; any other text as it is."""
    return text.translate(_SUPERSCRIPT) if text.isascii() and text.strip().isdecimal() else text


def typed(text: str) -> str:
    """Superscript digits as they are typed: plain after a word, and parted from a digit that they would run into."""
    if text.isascii():
        return text

    def settled(match: re.Match[str]) -> str:
        digits = match[0].translate(_PLAIN)
        if match["start"] is not None:
            return f"{digits} " if match["before"] is not None else digits
        return f" {match[0]}" if match["after"] is not None else digits

    return _RAISED.sub(settled, text)
