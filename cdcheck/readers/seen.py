"""What ``cdcheck lines FILE --format json`` prints, read back: a case that travels without its document."""

import json
import math
import re
from collections.abc import Callable
from typing import Any, get_args

from cdcheck.document import Alignment, Apart, Document, Extent, Line, Running, Style, TextLayer, Trace, TraceKind, Zone
from cdcheck.readers import Reader, Unreadable

reader = Reader("seen", suffixes=(".seen.json",))

VERSION = 1
"""The version of the form that is read."""

_MEMBERS = {"lines_version", "name", "format", "pages", "text_layer", "notes", "unread", "lines", "apart", "traces"}
_OF_A_LINE = {"text", "number", "page", "zone", "box", "cell", "running", "style"}
_LARGEST = 10**9
_SURROGATES = re.compile("[\ud800-\udfff]")


def read(name: str, data: bytes) -> Document:
    """The document as another reader saw it; ``format`` is that of the document, ``name`` the one given here.

    Raises Unreadable, with the line that is wrong, for anything but what ``cdcheck lines`` prints.
    """
    try:
        seen = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise Unreadable("it is not JSON, as `cdcheck lines FILE --format json` prints it") from None
    if not isinstance(seen, dict) or "lines_version" not in seen:
        raise Unreadable("it is not what `cdcheck lines FILE --format json` prints")
    if seen["lines_version"] is True or seen["lines_version"] != VERSION:
        raise Unreadable(f"its lines_version is {_shown(seen['lines_version'])}; this version of cdcheck reads {VERSION}")
    _refuse(bool(seen.keys() - _MEMBERS), f"{_shown(min(seen.keys() - _MEMBERS, default=''))} is no member of it")
    lines, notes, unread = seen.get("lines"), seen.get("notes", []), seen.get("unread", [])
    _refuse(not _is_text(seen.get("name")), "its name is no text")
    _refuse(not _is_text(seen.get("format")), "its format is no text")
    _refuse(seen.get("text_layer") not in get_args(TextLayer), f"its text_layer is none of {', '.join(get_args(TextLayer))}")
    _refuse(not isinstance(notes, list) or not all(map(_is_text, notes)), "its notes are no list of texts")
    _refuse(not isinstance(unread, list) or not all(map(_is_count, unread)), "its unread pages are no list of whole numbers")
    pages = seen.get("pages")
    _refuse(pages is not None and not _is_count(pages), "its pages are no whole number")
    if not isinstance(lines, list):
        raise Unreadable("it is not what `cdcheck lines FILE --format json` prints: its lines are no list")
    read_lines = tuple([_line(line, at) for at, line in enumerate(lines, 1)])
    apart, traces = seen.get("apart", []), seen.get("traces", [])
    _refuse(not isinstance(apart, list), "what stands apart in it is no list")
    _refuse(not isinstance(traces, list), "its traces are no list")
    if all(line.blank for line in read_lines):
        raise Unreadable("there is no text in it")
    if pages is not None and any(line.page is None or line.page > pages for line in read_lines):
        raise Unreadable("it has lines on no page, or on more pages than it has")
    return Document(
        name=name,
        format=_text(seen["format"]),
        lines=read_lines,
        pages=pages,
        text_layer=seen["text_layer"],
        notes=tuple(map(_text, notes)),
        unread=tuple(unread),
        apart=tuple([_apart(one, at) for at, one in enumerate(apart, 1)]),
        traces=tuple([_trace(one, at, read_lines) for at, one in enumerate(traces, 1)]),
    )


def _apart(one: Any, at: int) -> Apart:
    """Words that do not count, the ``at``-th. Raises Unreadable."""
    known = isinstance(one, dict) and one.keys() <= {"line", "why", "printed"} and _is_text(one.get("why"))
    printed = one.get("printed", False) if known else None
    _refuse(
        printed is not True and printed is not False,
        f"item {at} of what stands apart is not a line, why, and whether it is printed",
    )
    return Apart(_line(one.get("line"), at), _text(one["why"]), printed is True)


def _trace(one: Any, at: int, lines: tuple[Line, ...]) -> Trace:
    """What the making of the file left, the ``at``-th. Raises Unreadable."""
    known = isinstance(one, dict) and one.keys() <= {"kind", "text", "at", "page"} and _is_text(one.get("text"))
    _refuse(not known or one.get("kind") not in get_args(TraceKind), f"trace {at} is not a known kind and a text")
    place, page = one.get("at"), one.get("page")
    in_lines = place is None or (isinstance(place, int) and not isinstance(place, bool) and 0 <= place < len(lines))
    _refuse(not in_lines, f"trace {at} stands at no line of it")
    _refuse(page is not None and not _is_count(page), f"trace {at} is on a page that is no whole number")
    return Trace(one["kind"], _text(one["text"]), None if place is None else lines[place], page)


def _line(line: Any, at: int) -> Line:
    """One line, the ``at``-th. Raises Unreadable."""

    def refuse(wrong: bool, what: str) -> None:
        _refuse(wrong, f"line {at} of its lines: {what}")

    refuse(not isinstance(line, dict), "it is no object")
    refuse(bool(line.keys() - _OF_A_LINE), f"{_shown(min(line.keys() - _OF_A_LINE, default=''))} is no member of a line")
    text, number, page, zone = line.get("text"), line.get("number"), line.get("page"), line.get("zone", "body")
    refuse(not _is_text(text), "its text is no text")
    refuse(re.search("[\n\r]", text) is not None, "its text has a line end in it")
    refuse(not _is_count(number), "its number is no whole number")
    refuse(page is not None and not _is_count(page), "its page is no whole number")
    refuse(zone not in get_args(Zone), f"its zone is none of {', '.join(get_args(Zone))}")
    box, cell, running = line.get("box"), line.get("cell"), line.get("running")
    refuse(box is not None and not _is_tuple(box, 4, _is_measure), "its box is not four numbers")
    refuse(cell is not None and not _is_tuple(cell, 3, _is_count), "its cell is not three whole numbers")
    if running is not None:
        known = isinstance(running, list) and len(running) == 3 and _is_count(running[0]) and isinstance(running[2], bool)
        refuse(not known or running[1] not in ("first", "even", "other"), "its running is no section, pages and true or false")
    style = line.get("style")
    if style is not None:
        refuse(not isinstance(style, list) or len(style) != 4, "its style is not how much is bold and italic, side and room")
        bold, italic, align, room = style
        refuse(bold not in (None, *get_args(Extent)), f"its style has bold that is none of {', '.join(get_args(Extent))}")
        refuse(italic not in (None, *get_args(Extent)), f"its style has italic that is none of {', '.join(get_args(Extent))}")
        refuse(
            align not in (None, *get_args(Alignment)), f"its style has a side that is none of {', '.join(get_args(Alignment))}"
        )
        refuse(room is not None and not _is_tuple(room, 2, _is_measure), "its style has a room that is not two numbers")
        style = Style(bold, italic, align, (float(room[0]), float(room[1])) if room is not None else None)
    return Line(
        _text(text),
        number,
        page,
        zone,
        (float(box[0]), float(box[1]), float(box[2]), float(box[3])) if box is not None else None,
        (cell[0], cell[1], cell[2]) if cell is not None else None,
        Running(*running) if running is not None else None,
        style,
    )


def _refuse(wrong: bool, what: str) -> None:
    if wrong:
        raise Unreadable(f"it is not what `cdcheck lines FILE --format json` prints: {what}")


def _text(text: str) -> str:
    """Half a pair of UTF-16, which JSON can write, is no character."""
    return _SURROGATES.sub("\ufffd", text)


def _shown(value: Any) -> str:
    return repr(value)[:40]


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


def _is_count(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 < value < _LARGEST


def _is_measure(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < _LARGEST and math.isfinite(value)


def _is_tuple(value: Any, length: int, of: Callable[[Any], bool]) -> bool:
    return isinstance(value, list) and len(value) == length and all(map(of, value))
