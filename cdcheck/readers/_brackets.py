"""Brackets and their other halves, which files from right to left have the wrong way round."""

import re
from collections.abc import Sequence

_PAIRS = {"(": ")", "[": "]", "{": "}", "\u00ab": "\u00bb", "\u2039": "\u203a", "<": ">"}
MIRROR = {**_PAIRS, **{close: opener for opener, close in _PAIRS.items()}}


def brackets(pieces: Sequence[tuple[str, bool]]) -> tuple[str, tuple[int, ...], bool | None]:
    """The text of pieces in logical order with its brackets the right way round.

    Files have either the bracket that was typed or the one that is drawn. Those of a right-to-left line that stand by
    themselves are paired: where they close before they open, all are turned round. Also gives the places of those without their
    other half, and whether the brackets were turned (None where nothing tells).
    """
    text: list[str] = []
    places: list[int] = []
    for piece, alone in pieces:
        if alone and piece in MIRROR:
            places.append(len(text))
        text.extend(piece)
    if not places:
        return "".join(text), (), None
    found = [text[at] for at in places]
    kept, kept_lone = _paired(found)
    turned_, turned_lone = _paired([MIRROR[bracket] for bracket in found])
    if kept == turned_ and len(found) == 1:
        return "".join(text), tuple(places), None
    if 2 * max(kept, turned_) < len(found) - 1 and (alternate := _alternating(found)):
        # PDFium turned some of them round and others not.
        for at, bracket in zip(places, alternate, strict=True):
            text[at] = bracket
        return "".join(text), (), None
    if kept == turned_:
        return "".join(text), tuple(places), None
    turn = turned_ > kept
    if turn:
        for at in places:
            text[at] = MIRROR[text[at]]
    return "".join(text), tuple(places[n] for n in (turned_lone if turn else kept_lone)), turn


def _alternating(brackets: Sequence[str]) -> list[str]:
    """Brackets of each kind opening and closing in turn; none where a kind has an odd number of them."""
    seen: dict[str, int] = {}
    alternate = []
    for bracket in brackets:
        opener = bracket if bracket in _PAIRS else MIRROR[bracket]
        seen[opener] = seen.get(opener, 0) + 1
        alternate.append(opener if seen[opener] % 2 else _PAIRS[opener])
    return [] if any(number % 2 for number in seen.values()) else alternate


_ROUND_OR_SQUARE = re.compile(r"[()\[\]]")


def balanced(text: str) -> str:
    """A left-to-right text with its brackets opening and closing in turn, where PDFium took one of them for right-to-left."""
    places = [match.start() for match in _ROUND_OR_SQUARE.finditer(text)]
    if not places or len(places) % 2 or not _paired([text[at] for at in places])[1]:
        return text
    chars = list(text)
    for n, at in enumerate(places):
        if (chars[at] in _PAIRS) == bool(n % 2):
            chars[at] = MIRROR[chars[at]]
    return "".join(chars)


def _paired(brackets: Sequence[str]) -> tuple[int, list[int]]:
    """How many pairs a row of brackets makes, and the indexes of those left over."""
    opened: list[int] = []
    lone: list[int] = []
    pairs = 0
    for at, bracket in enumerate(brackets):
        if bracket in _PAIRS:
            opened.append(at)
        elif opened and _PAIRS[brackets[opened[-1]]] == bracket:
            opened.pop()
            pairs += 1
        else:
            lone.append(at)
    return pairs, sorted([*lone, *opened])


def turned(text: str, places: Sequence[int]) -> str:
    """A text with the brackets at some places turned round."""
    chars = list(text)
    for at in places:
        chars[at] = MIRROR.get(chars[at], chars[at])
    return "".join(chars)
