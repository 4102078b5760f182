"""Symbols of the Conference's documents that the text cites.

Not a part that a document must have: rules on symbols ask for it.
"""

import re
from typing import NamedTuple

from cdcheck.document import Span
from cdcheck.outcome import Absent
from cdcheck.parts import Part, _symbols
from cdcheck.parts.running_text import RunningText


class Citation(NamedTuple):
    """A symbol in running text. ``series`` and ``number`` are None where it is ill-formed; ``nearest`` is what it means."""

    text: str
    series: str | None
    number: int | None
    suffixes: tuple[str, ...]
    nearest: str | None
    span: Span


class Citations(NamedTuple):
    """The symbols cited, in order; at least one."""

    items: tuple[Citation, ...]


part = Part(Citations, reported=False)

# What may be a symbol: letters that begin one, a slash, and on to the next space. Words of an address are none.
_BEGINS = r"(?<![A-Za-z0-9_./@-])(?:CD|CCD|ENDC|TNCD|cd|Cd|\u0421D|C\u0414|\u0421\u0414)/"
_CANDIDATE = _BEGINS + r"[A-Za-z0-9./|\u0417\u041e]*[A-Za-z0-9|\u0417\u041e]"


def recognise(running: RunningText) -> Citations | Absent:
    """Line by line; what a line's end parted is left out, and so is what could be anything but a symbol."""
    items = []
    for line in running.lines:
        text = line.text
        if "/" not in text:
            continue
        for match in re.finditer(_CANDIDATE, text):
            broken = text[match.end() :].strip() in ("/", "-") or not any(map(str.isdigit, match[0]))
            if broken:
                continue
            words = match[0]
            parsed = _symbols.parse(words)
            near = None if parsed else _symbols.nearest(words)
            if parsed is None and near is None:
                continue
            span = Span((line,), match.start(), match.end())
            if parsed is None:
                items.append(Citation(words, None, None, (), near, span))
            else:
                items.append(Citation(words, parsed.series, parsed.number, parsed.suffixes, None, span))
    if not items:
        return Absent("inapplicable", "The text cites no symbol of a document of the Conference.")
    return Citations(tuple(items))
