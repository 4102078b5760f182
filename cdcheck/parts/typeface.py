"""Bold and italic type, where the file says which of its words are in it.

Not a part that a report shows: rules on headings and emphasis ask for it.
"""

from collections.abc import Sequence
from typing import NamedTuple

from cdcheck.document import Document, Extent, Line, whole
from cdcheck.outcome import Absent
from cdcheck.parts import Part


class Typeface(NamedTuple):
    """That the file says of its lines how much of each is bold and italic, and that not all of them are bold."""

    told: int
    """The number of lines of which it says that."""

    def bold(self, lines: Sequence[Line]) -> Extent | None:
        """How much of some lines is bold; None where one of them does not say."""
        return _together([line.style.bold if line.style else None for line in lines])

    def italic(self, lines: Sequence[Line]) -> Extent | None:
        """How much of some lines is italic; None where one of them does not say."""
        return _together([line.style.italic if line.style else None for line in lines])


part = Part(Typeface, reported=False)

# Where so many of the lines are bold, the name of the font tells nothing of what is set off.
_NEARLY_ALL = 0.8


def recognise(document: Document) -> Typeface | Absent:
    """The lines of the text whose type is known."""
    told = [line for line in document.written if line.style is not None and line.style.bold is not None]
    if not told:
        named = "a plain text" if document.format == "text" else f"this file ({document.format})"
        return Absent("untested", f"What is read of {named} does not say which words are in bold or italic type.")
    bold = [line for line in told if line.style is not None and line.style.bold == "whole"]
    if sum(len(line.text) for line in bold) > _NEARLY_ALL * sum(len(line.text) for line in told):
        return Absent("cantTell", "All of the text is in bold type, so that nothing stands out.", whole(bold[:1]).location())
    return Typeface(len(told))


def _together(extents: Sequence[Extent | None]) -> Extent | None:
    if None in extents or not extents:
        return None
    return extents[0] if len(set(extents)) == 1 else "part"
