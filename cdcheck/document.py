"""What a reader saw: lines with their places, and nothing that is not written in the file.

A reader never guesses. What a format does not say is ``None``: a plain text without form feeds has no pages, a
text has no boxes. Everything later in the pipeline points back into these lines, so every finding has a place.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Literal, NamedTuple

from cdcheck.outcome import Location
from cdcheck.text import Folded, fold_lines, key_of

TextLayer = Literal["plain-text", "born-digital", "ocr", "broken", "none"]
Zone = Literal["body", "header", "footer", "footnote", "text-box"]
Extent = Literal["none", "part", "whole"]
Alignment = Literal["left", "right", "centre", "justified"]


class Running(NamedTuple):
    """Where a running head or foot is printed, in a file whose pages are laid out only when it is opened.

    ``section`` counts from 1; ``pages`` are those of the section that bear it: its ``first``, its ``even`` ones, or all
    ``other`` ones; ``counted`` is True for a line in which a field, not a typed number, prints the number of the page.
    """

    section: int
    pages: Literal["first", "even", "other"]
    counted: bool = False


class Style(NamedTuple):
    """How a line is set, as a reader sees it; None where the format does not say, or where one line is not like the other.

    ``bold`` and ``italic`` say how much of the line is. ``align`` is the side of the page, not of the writing: an Arabic
    paragraph begins at the right. ``room`` is what the line is aligned in, from the left edge of the page's text (0) to its
    right edge (1): less than all of it in a cell, or where the line is indented. Of a line with a box, the box says both.
    """

    bold: Extent | None = None
    italic: Extent | None = None
    align: Alignment | None = None
    room: tuple[float, float] | None = None


class Line(NamedTuple):
    """One line of the file, blank lines included.

    ``page`` is the physical page, from 1, or None where the format has none. ``number`` is the line's number from 1, as an
    editor shows it: through the whole file for a text, within the page for a PDF. ``box`` is (x0, y0, x1, y1) in points from
    the page's top left, or None. ``cell`` is (table, row, column), from 1, or None. ``running`` says of a head or foot where it
    is printed, None where its page is known; a blank head stands for pages that have none. ``style`` is None where the format
    does not say how a line is set.

    A page break that is written in a file without pages is a line with a form feed and nothing else.
    """

    text: str
    number: int
    page: int | None = None
    zone: Zone = "body"
    box: tuple[float, float, float, float] | None = None
    cell: tuple[int, int, int] | None = None
    running: Running | None = None
    style: Style | None = None

    @property
    def blank(self) -> bool:
        """True where the line has nothing that would be printed."""
        text = self.text
        return not text or text.isspace()


class Apart(NamedTuple):
    """Words that are in the file and do not count as the document's text, and ``why``, as words to follow "not counted: ".

    ``printed`` is False for what nobody sees on the page (hidden, outside the page, in the colour of the ground, covered,
    struck through), True for what is printed and is not of the document (line numbers of a review copy, a site's banner).
    A rule never finds a part in it; ``cdcheck lines`` shows it, and a part that stands only there is missing.
    """

    line: Line
    why: str
    printed: bool = False


TraceKind = Literal[
    "placeholder", "field-error", "comment", "insertion", "deletion", "move", "watermark", "stamp", "annotation", "picture"
]


class Trace(NamedTuple):
    """What the making of the file left in it, beside its text: see :data:`TraceKind`.

    ``text`` are its own words ("" for a picture); ``line`` is the printed line at which it stands, or that holds it, None where
    it stands at none; ``page`` its physical page, None where the format does not say. A ``placeholder`` is a field that still
    asks to be filled in; a ``picture`` is one that may show what is otherwise missing, such as a scanned signature.
    """

    kind: TraceKind
    text: str
    line: Line | None = None
    page: int | None = None


class Mended(Line):
    """A line whose damage was undone: ``text`` is what was meant, ``printed`` what the file has.

    ``origins`` says of each character of the text which of the printed line it stands for.
    """

    printed: str
    origins: Sequence[int]

    @classmethod
    def of(cls, line: Line, text: str, origins: Sequence[int]) -> Mended:
        """A line with another text. ``origins`` count in the text of ``line``, which may have been mended before."""
        new = cls(*line._replace(text=text))
        earlier = line if isinstance(line, Mended) else None
        new.printed = earlier.printed if earlier else line.text
        new.origins = [earlier.origins[at] for at in origins] if earlier else origins
        return new

    def columns(self, start: int, end: int) -> tuple[int, int]:
        """Where ``text[start:end]`` stands in the printed line: (start, end)."""
        held = self.origins[start:end] or self.origins[start : start + 1] or (len(self.printed),)
        return min(held), max(held) + 1


# Of longer words only what is printed is shown.
_LONGEST_READING = 80


class Span:
    """Words in their place: from character ``start`` of the first line up to character ``end`` of the last (both from 0).

    Immutable by agreement. Many rules point at the same words, so the place is worked out once.
    """

    __slots__ = ("_place", "_words", "end", "lines", "start")

    def __init__(self, lines: tuple[Line, ...], start: int, end: int) -> None:
        self.lines = lines
        self.start = start
        self.end = end
        self._place: Location | None = None
        self._words: str | None = None

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Span) and (self.lines, self.start, self.end) == (other.lines, other.start, other.end)

    def __hash__(self) -> int:
        return hash((self.lines, self.start, self.end))

    def __repr__(self) -> str:
        return f"Span({self.words!r} at line {self.lines[0].number if self.lines else None})"

    @property
    def text(self) -> str:
        """The words as the file has them, lines joined by a line feed."""
        if len(self.lines) == 1:
            return self.lines[0].text[self.start : self.end]
        texts = [line.text for line in self.lines]
        texts[0] = texts[0][self.start :]
        texts[-1] = texts[-1][: self.end]
        return "\n".join(texts)

    @property
    def words(self) -> str:
        """The words on one line, runs of white space made one space: what a message quotes."""
        if self._words is None:
            self._words = " ".join(self.text.split())
        return self._words

    def location(self, role: Literal["primary", "related"] = "primary", note: str | None = None) -> Location:
        """The place as a report names it: lines and columns from 1, the end column being the last character."""
        if self._place is None:
            self._place = self._located()
        if role == "primary" and note is None:
            return self._place
        return self._place.model_copy(update={"role": role, "note": note})

    def _located(self) -> Location:
        first, last = self.lines[0], self.lines[-1]
        start, end, words = self.start, self.end, self.words
        if any(isinstance(line, Mended) for line in self.lines):
            start, end, words = self._printed()
        place: dict[str, Any] = {
            "page": first.page,
            "line": first.number,
            "column": start + 1,
            "end_line": last.number,
            "end_column": max(end, 1),
            "text": words,
        }
        if words != self.words:
            place["note"] = f"read as {self.words}" if len(self.words) <= _LONGEST_READING else "read as if undamaged"
        boxes = [line.box for line in self.lines if line.box]
        if boxes and first.page == last.page:
            left, top, right, bottom = zip(*boxes, strict=True)
            place["box"] = (min(left), min(top), max(right), max(bottom))
        return Location.of(place)

    def _printed(self) -> tuple[int, int, str]:
        """Columns and words of the span as the file has them, whatever was mended."""
        first, last = self.lines[0], self.lines[-1]
        start, end = self.start, self.end
        if isinstance(first, Mended):
            start, low = first.columns(start, end if first is last else len(first.text))
            end = low if first is last else end
        if isinstance(last, Mended) and first is not last:
            end = last.columns(0, end)[1]
        texts = [line.printed if isinstance(line, Mended) else line.text for line in self.lines]
        texts[-1] = texts[-1][:end]
        texts[0] = texts[0][start:]
        return start, end, " ".join(" ".join(texts).split())


def whole(lines: Sequence[Line]) -> Span:
    """The span of whole lines, white space at both ends left out. Raises ValueError on no line at all."""
    if not lines:
        raise ValueError("a span needs at least one line")
    first, last = lines[0].text, lines[-1].text
    start = len(first) - len(first.lstrip())
    end = len(last.rstrip())
    return Span(tuple(lines), start, max(end, start if len(lines) == 1 else 0))


class Passage:
    """Some lines read as one text, which can be searched and still knows where each word stands.

    ``text`` joins the lines by line feeds; ``folded`` is its match key (see :class:`cdcheck.text.Folded`).
    """

    def __init__(self, lines: Iterable[Line]) -> None:
        self.lines = tuple(lines)
        self.text = "\n".join([line.text for line in self.lines])
        self._folded: Folded | None = None

    @cached_property
    def starts(self) -> list[int]:
        """Where each line begins in the text."""
        starts, at = [], 0
        for line in self.lines:
            starts.append(at)
            at += len(line.text) + 1
        return starts

    @property
    def folded(self) -> Folded:
        """The match key of the passage."""
        if self._folded is None:
            self._folded = key_of(self.text)
        return self._folded

    def line_at(self, at: int) -> int:
        """Which of the lines, from 0, has the character ``text[at]``."""
        return bisect_right(self.starts, at) - 1

    def span(self, start: int, end: int) -> Span:
        """The span of ``text[start:end]``, white space at both ends left out."""
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        first = self.line_at(start)
        last = max(self.line_at(max(end - 1, start)), first)
        return Span(self.lines[first : last + 1], start - self.starts[first], end - self.starts[last])

    def folded_span(self, start: int, end: int) -> Span:
        """The span of ``folded.text[start:end]``."""
        return self.span(*self.folded.original(start, end))


class Damage(NamedTuple):
    """Something that an extraction or a conversion did to the text, and what was read in its place.

    ``kind`` is one of the kinds of cdcheck.mending; ``location`` has the words as the file has them; ``read`` is empty where
    nothing could be read.
    """

    kind: str
    location: Location
    read: str = ""


@dataclass(frozen=True)
class Document:
    """A document as read: ``name`` is what the user called it, ``pages`` the number of physical pages or None if unknown.

    ``notes`` are what the reader has to say about the reading itself (a guessed encoding, say).
    """

    name: str
    format: str
    lines: tuple[Line, ...]
    pages: int | None = None
    text_layer: TextLayer = "plain-text"
    notes: tuple[str, ...] = field(default=())
    unread: tuple[int, ...] = ()
    """Pages of which nothing could be read: they cannot be opened, or are pictures without text."""
    apart: tuple[Apart, ...] = ()
    """What is in the file and is not the document's text; none of it is in ``lines``."""
    traces: tuple[Trace, ...] = ()
    """What the making of the file left in it: comments, tracked changes, placeholders, watermarks."""
    damage: tuple[Damage, ...] = ()
    """What was undone in ``lines`` after reading (see cdcheck.mending): of a document as read, nothing."""

    @cached_property
    def written(self) -> tuple[Line, ...]:
        """The lines that are not blank."""
        return tuple([line for line in self.lines if not line.blank])

    def __getstate__(self) -> dict[str, object]:
        # What was worked out hangs on the identity of the lines, which a copy does not share.
        return {name: value for name, value in self.__dict__.items() if name in self.__dataclass_fields__}

    @cached_property
    def _keys(self) -> dict[int, str]:
        return dict(zip(map(id, self.lines), fold_lines([line.text for line in self.lines]), strict=True))

    def key(self, line: Line) -> str:
        """The match key of one of the document's lines, without outer spaces; worked out for all lines at once."""
        return self._keys[id(line)]
