"""What writing the characters of a page are of, counted quickly.

A wide range takes as long to compile as a page to read: characters of such are counted by the first of their two bytes, and
patterns that only some documents need are compiled when they do.
"""

import re
from functools import cache

from cdcheck.readers import _pdf_order

RTL_WORD = f"[{_pdf_order.RIGHT_TO_LEFT}]+"
RTL_BLOCKS = (*range(0x05, 0x09), *range(0xFB, 0xFF))
_LTR = "[A-Za-z\u00c0-\u052f\u3400-\u9fff]"
_WIDE_BLOCKS = (*range(0x2E, 0xA0), 0xF9, 0xFA, 0xFF)
# Replacement, private and control characters: what a font gives whose map to characters is broken or absent.
_ODD = "[\x00\x01\x03-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ue000-\uf8ff\ufffd\U000f0000-\U0010fffd]"
ODD_RUN = f"{_ODD}{{4,}}"


def is_rtl(text: str, letters: int) -> bool:
    """Whether a text has more letters from right to left, whose number is given, than from left to right."""
    return 2 * letters > len(text) or (letters > 0 and letters > len(re.findall(_LTR, text)))


def in_blocks(text: str, blocks: tuple[int, ...]) -> int:
    """How many characters of a text have a code whose first byte of two is one of ``blocks``."""
    return len(text.encode("utf-16-be", "surrogatepass")[::2].translate(None, _all_but(blocks)))


@cache
def _all_but(blocks: tuple[int, ...]) -> bytes:
    return bytes(set(range(256)).difference(blocks))


def wide(text: str) -> int:
    """How many characters of a text are Chinese ones, or as wide as those are."""
    return in_blocks(text, _WIDE_BLOCKS) - text.count("\ufffd") - text.count("\ufffe")


def odd(text: str) -> int:
    """How many characters of a text no writing has."""
    if "\ufffd" not in text and text.replace("\r\n", "").isprintable():
        return 0
    return len(re.findall(_ODD, text))
