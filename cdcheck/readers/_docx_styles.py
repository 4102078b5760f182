"""What a Word document's styles add to its paragraphs and runs: type, hidden text, sides, gaps, lists, new pages."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from cdcheck.readers import _docx_colour as colour
from cdcheck.readers._docx_package import attribute, local

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

GAP = 100
"""Space between two paragraphs, in twentieths of a point, from which on a reader sees a gap: half a line or so."""

_Said = TypeVar("_Said", "Look", "Layout")
_OFF = frozenset({"0", "false", "off", "none"})
_DEEPEST = 64


class Look(NamedTuple):
    """How characters are shown; None where it is not said. ``style`` is a character style.

    Arabic letters, and all those of a ``complex`` run, have the properties whose names end with cs in the place of the others.
    ``colour``, ``shade`` and ``highlight`` are as _docx_colour names colours: of the letters, behind them, and over that.
    """

    caps: bool | None = None
    vanish: bool | None = None
    bold: bool | None = None
    italic: bool | None = None
    bold_cs: bool | None = None
    italic_cs: bool | None = None
    complex: bool | None = None
    superscript: bool | None = None
    underlined: bool | None = None
    strike: bool | None = None
    double_strike: bool | None = None
    outlined: bool | None = None
    colour: str | None = None
    shade: str | None = None
    highlight: str | None = None
    font: str | None = None
    style: str | None = None


class Layout(NamedTuple):
    """How a paragraph is set; None where it is not said.

    ``before`` and ``after`` are gaps, which ``contextual`` takes away between paragraphs of one style; ``number`` is that of
    its list (0 for none) and ``level`` its level there, from 0; ``new_page`` is a page break before it; ``style`` its style.

    ``align`` is what the file calls the side, which in a paragraph from right to left (``bidi``) is the other one. ``start``,
    ``end`` and ``first`` are indents of its lines and of its first line, and ``tabs`` stops for tabs with their kinds, in
    twentieths of a point from the side at which reading begins; ``framed`` is a place of its own on the page. ``shade`` is the
    colour behind it, and ``ruled`` a line above or below it.
    """

    before: bool | None = None
    after: bool | None = None
    contextual: bool | None = None
    number: int | None = None
    level: int | None = None
    new_page: bool | None = None
    align: str | None = None
    bidi: bool | None = None
    start: int | None = None
    end: int | None = None
    first: int | None = None
    tabs: tuple[tuple[int, str], ...] | None = None
    framed: bool | None = None
    shade: str | None = None
    ruled: bool | None = None
    style: str | None = None


@dataclass
class _Style:
    based_on: str | None
    look: Look
    layout: Layout
    shaded: bool = False
    """Whether it puts colours behind some cells of a table."""


def toggled(element: "Element") -> bool:
    """Whether a property that stands in the file is on."""
    return (attribute(element, "val") or "1").lower() not in _OFF


def whole(text: str | None) -> int | None:
    """A whole number as a file has it, or None for what is none; a measure with a fraction is cut."""
    try:
        return int(float(text)) if text else None
    except (ValueError, OverflowError):
        return None


def child(element: "Element | None", *path: str) -> "Element | None":
    """What ``element`` holds under these names, one within the other; None where it does not."""
    for name in path:
        element = next((one for one in element if local(one) == name), None) if element is not None else None
    return element


def look(properties: "Element | None") -> Look:
    """What run properties say."""
    said: dict[str, Any] = {}
    for element in properties if properties is not None else ():
        name = local(element)
        if name in _TOGGLES:
            said[_TOGGLES[name]] = toggled(element)
        elif name == "vertAlign":
            said["superscript"] = attribute(element, "val") == "superscript"
        elif name == "u":
            said["underlined"] = toggled(element)
        elif name in _COLOURS:
            said[_COLOURS[name][0]] = _COLOURS[name][1](element)
        elif name == "rFonts":
            said["font"] = attribute(element, "ascii") or attribute(element, "hAnsi")
        elif name == "rStyle":
            said["style"] = attribute(element, "val")
        elif name in ("textFill", "textOutline"):
            said |= _filling(name, element)
    return Look(**said) if said else _PLAIN


def _filling(name: str, element: "Element") -> dict[str, Any]:
    """What fills letters or runs round them, where it is said in the way of drawings, which comes before what runs say."""
    filled = next((one for one in element if local(one) in ("solidFill", "noFill", "gradFill")), None)
    how = local(filled) if filled is not None else ""
    if name == "textOutline":
        return {"outlined": True} if how in ("solidFill", "gradFill") else {}
    if how == "solidFill" and filled is not None:
        return {"colour": colour.fill(filled)}
    return {"colour": colour.TRANSPARENT if how == "noFill" else colour.AUTOMATIC} if how else {}


_PLAIN = Look()
_COLOURS: dict[str, tuple[str, Callable[["Element"], str]]] = {
    "color": ("colour", colour.colour),
    "shd": ("shade", colour.shade),
    "highlight": ("highlight", colour.highlight),
}
_TOGGLES = {
    "caps": "caps",
    "vanish": "vanish",
    "b": "bold",
    "i": "italic",
    "bCs": "bold_cs",
    "iCs": "italic_cs",
    "cs": "complex",
    "rtl": "complex",
    "strike": "strike",
    "dstrike": "double_strike",
    "outline": "outlined",
}
# Of these, what both the style of the run and that of the paragraph ask for they take from each other.
_TAKEN_AWAY = ("caps", "vanish", "bold", "italic", "bold_cs", "italic_cs", "strike", "outlined")


def layout(properties: "Element | None") -> Layout:
    """What paragraph properties say."""
    said: dict[str, Any] = {}
    for element in properties if properties is not None else ():
        name = local(element)
        if name == "spacing":
            said["before"], said["after"] = (_gap(element, side) for side in ("before", "after"))
        elif name == "contextualSpacing":
            said["contextual"] = toggled(element)
        elif name == "pageBreakBefore":
            said["new_page"] = toggled(element)
        elif name == "pStyle":
            said["style"] = attribute(element, "val")
        elif name == "jc":
            said["align"] = attribute(element, "val")
        elif name == "bidi":
            said["bidi"] = toggled(element)
        elif name == "ind":
            said |= _indents(element)
        elif name == "tabs":
            stops = [(whole(attribute(stop, "pos")), attribute(stop, "val") or "left") for stop in element]
            said["tabs"] = tuple([(at, kind) for at, kind in stops if at is not None])
        elif name == "framePr":
            said["framed"] = True
        elif name == "shd":
            said["shade"] = colour.shade(element)
        elif name == "pBdr":
            sides = {local(one) for one in element if (attribute(one, "val") or "none") not in ("none", "nil")}
            said["ruled"] = bool(sides & {"top", "bottom"}) and not sides & {"left", "right"}
        elif name == "numPr":
            for part, key in (("numId", "number"), ("ilvl", "level")):
                said[key] = whole(attribute(found, "val")) if (found := child(element, part)) is not None else None
    return Layout(**said)


def _indents(element: "Element") -> dict[str, int]:
    first, hanging = whole(attribute(element, "firstLine")), whole(attribute(element, "hanging"))
    said = {
        "start": whole(attribute(element, "start") or attribute(element, "left")),
        "end": whole(attribute(element, "end") or attribute(element, "right")),
        "first": -hanging if hanging else first,
    }
    return {name: indent for name, indent in said.items() if indent is not None}


def _gap(spacing: "Element", side: str) -> bool | None:
    if (attribute(spacing, f"{side}Autospacing") or "0") not in _OFF:
        return True
    lines, points = whole(attribute(spacing, f"{side}Lines")), whole(attribute(spacing, side))
    if lines:
        return lines >= 50
    return points >= GAP if points is not None else None


class Styles:
    """The styles of a document; ``root`` is its part of that name, or None."""

    def __init__(self, root: "Element | None") -> None:
        self._styles: dict[str, _Style] = {}
        self._default: str | None = None
        self._merged: dict[tuple[str | None, str | None], Layout] = {}
        self._known: dict[tuple[str | None, Look], Look] = {}
        self._defaults = _Style(
            based_on=None,
            look=look(child(root, "docDefaults", "rPrDefault", "rPr")),
            layout=layout(child(root, "docDefaults", "pPrDefault", "pPr")),
        )
        for element in root if root is not None else ():
            identifier = attribute(element, "styleId") if local(element) == "style" else None
            if identifier is None:
                continue
            base = child(element, "basedOn")
            self._styles[identifier] = _Style(
                attribute(base, "val") if base is not None else None,
                look(child(element, "rPr")),
                layout(child(element, "pPr")),
                attribute(element, "type") == "table"
                and any(colour.shade(one) != colour.TRANSPARENT for one in element.iter() if local(one) == "shd"),
            )
            if attribute(element, "type") == "paragraph" and (attribute(element, "default") or "0") not in _OFF:
                self._default = self._default or identifier

    def layout(self, properties: "Element | None", table: str | None = None) -> Layout:
        """What holds for a paragraph with these properties, in a table of a style or in none."""
        said = layout(properties)
        style = said.style if said.style in self._styles else self._default
        merged = self._merged.get((style, table))
        if merged is None:
            merged = Layout(style=style)
            for one in (*self._chain(style), *self._chain(table), self._defaults):
                tabs = _joined(merged.tabs, one.layout.tabs)
                merged = _filled(merged, one.layout._replace(style=None))._replace(tabs=tabs)
            self._merged[style, table] = merged
        tabs = _joined(said.tabs, merged.tabs) if said.tabs else merged.tabs
        return _filled(said, merged)._replace(style=style, tabs=tabs)

    def look(self, own: Look, paragraph: str | None) -> Look:
        """How a run in a paragraph of a style is shown: its own word, else its style and its paragraph's together."""
        known = self._known.get((paragraph, own))
        if known is None:
            by_run, by_paragraph = self._together(own.style), self._together(paragraph)
            said = _filled(_filled(_filled(own, by_run), by_paragraph), self._defaults.look)
            if own.style is not None:
                for name in _TAKEN_AWAY:
                    if getattr(own, name) is None and getattr(by_run, name) and getattr(by_paragraph, name):
                        off: dict[str, Any] = {name: False}
                        said = said._replace(**off)
            known = self._known[paragraph, own] = said
        return known

    def is_shaded(self, table: str | None) -> bool:
        """Whether a style of tables puts colours behind cells, of which it is not known which."""
        return any(one.shaded for one in self._chain(table))

    def list_of(self, style: str | None) -> int | None:
        """The number of the list that a style puts its paragraphs in, or None."""
        return next((one.layout.number for one in self._chain(style) if one.layout.number is not None), None)

    def _together(self, style: str | None) -> Look:
        together = Look()
        for one in self._chain(style):
            together = _filled(together, one.look)
        return together

    def _chain(self, identifier: str | None) -> list[_Style]:
        """A style and those that it is based on, which may go round in a circle."""
        found: list[_Style] = []
        while identifier is not None and identifier in self._styles and len(found) < _DEEPEST:
            found.append(self._styles[identifier])
            identifier = found[-1].based_on
        return found


def _joined(
    own: tuple[tuple[int, str], ...] | None, others: tuple[tuple[int, str], ...] | None
) -> tuple[tuple[int, str], ...] | None:
    """Stops for tabs and those of a style, of which the first word at each place counts."""
    return tuple({**dict(others), **dict(own or ())}.items()) if others else own


def _filled(said: _Said, otherwise: _Said) -> _Said:
    """What is said first, with what it leaves open as said otherwise."""
    if None not in said:
        return said
    known: Any = [one if one is not None else other for one, other in zip(said, otherwise, strict=True)]
    return type(said)(*known)
