"""Words of a document made safe and readable in lines of text on a terminal."""

import re

_ESCAPE = re.compile("\x1b(?:\\[[0-?]*[ -/]*[@-~]|[\\]PX^_][^\x07\x1b\x9c]*(?:\x07|\x1b\\\\|\x9c)?|[ -/]*[0-~])")
_ACTIVE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_LETTER = "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]"
# Digits and signs between two right-to-left words belong to them, and so does a number at either end.
_RUN = re.compile(f'(?:[0-9]+[ \u00a0])?{_LETTER}(?:[^A-Za-z\n"\u201c\u201d]*{_LETTER})?(?:[ \u00a0][0-9]+)?')


def clean(text: str) -> str:
    """``text`` on one line, without control characters, terminal escapes and direction overrides."""
    return " ".join(_ACTIVE.sub("", _ESCAPE.sub("", text)).split())


def isolated(text: str) -> str:
    """``text`` with each run of right-to-left words set apart, so that it cannot turn around what stands beside it."""
    return _RUN.sub("\u2068\\g<0>\u2069", text)


def shown(text: str) -> str:
    """What another has written, cleaned and isolated."""
    return isolated(clean(text))


def quoted(text: str, most: int = 160) -> str:
    """Words of the document in quotation marks, their middle left out where they have more than ``most`` characters."""
    words = clean(text)
    if len(words) > most:
        words = f"{words[: most * 2 // 3].rstrip()} \u2026 {words[-(most // 3) :].lstrip()}"
    return f"\u201c\u2068{words}\u2069\u201d" if re.search(_LETTER, words) else f"\u201c{words}\u201d"
