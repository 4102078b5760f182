"""What a Word document's styles and lists add to its paragraphs: capitals, hidden text, space between paragraphs, numbers."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from cdcheck.readers._docx_package import attribute, local
from cdcheck.readers._numerals import numeral

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_OFF = frozenset({"0", "false", "off", "none"})
_TOGGLES = frozenset({"caps", "vanish"})
GAP = 100
"""Space between two paragraphs, in twentieths of a point, from which on a reader sees a gap: half a line or so."""


class Look(NamedTuple):
    """How characters are shown; None where it is not said."""

    caps: bool | None = None
    vanish: bool | None = None
    superscript: bool | None = None
    underlined: bool | None = None
    style: str | None = None


class Spacing(NamedTuple):
    """Whether there is a gap above and below a paragraph; None where it is not said."""

    before: bool | None = None
    after: bool | None = None
    contextual: bool | None = None


class Listed(NamedTuple):
    """The list that a paragraph belongs to, and its level in it from 0; None where it is not said. Number 0 is no list."""

    number: int | None = None
    level: int | None = None


class Paragraph(NamedTuple):
    """What a paragraph's own properties, its style and that of its table make of it."""

    style: str | None
    look: Look
    spacing: Spacing
    listed: Listed
    new_page: bool


@dataclass
class _Style:
    based_on: str | None = None
    look: Look = Look()
    spacing: Spacing = Spacing()
    listed: Listed = Listed()
    new_page: bool | None = None


def toggled(element: "Element") -> bool:
    """Whether a property that stands in the file is on."""
    return (attribute(element, "val") or "1").lower() not in _OFF


def whole(text: str | None) -> int | None:
    """A whole number as the file has it, or None; a measure with a fraction is cut."""
    try:
        return int(float(text)) if text else None
    except (ValueError, OverflowError):
        return None


def look(properties: "Element | None") -> Look:
    """What run properties say."""
    if properties is None:
        return Look()
    said: dict[str, bool | str | None] = {}
    for child in properties:
        name = local(child)
        if name in _TOGGLES:
            said[name] = toggled(child)
        elif name == "vertAlign":
            said["superscript"] = attribute(child, "val") == "superscript"
        elif name == "u":
            said["underlined"] = toggled(child)
        elif name == "rStyle":
            said["style"] = attribute(child, "val")
    return Look(**said) if said else _PLAIN  # type: ignore[arg-type]


_PLAIN = Look()


class Styles:
    """The styles of a document; ``root`` is its part of that name, or None."""

    def __init__(self, root: "Element | None") -> None:
        self._styles: dict[str, _Style] = {}
        self._defaults = _Style()
        self.default: str | None = None
        self._looks: dict[tuple[str | None, str | None, Look], Look] = {}
        for element in root if root is not None else ():
            if local(element) == "docDefaults":
                self._read(element, self._defaults)
            elif local(element) == "style" and (identifier := attribute(element, "styleId")):
                style = self._styles.setdefault(identifier, _Style())
                self._read([element], style)
                if attribute(element, "type") == "paragraph" and (attribute(element, "default") or "0") not in _OFF:
                    self.default = self.default or identifier

    def _read(self, elements: "Iterable[Element]", style: _Style) -> None:
        for element in elements:
            for child in element:
                name = local(child)
                if name in ("pPr", "rPr", "pPrDefault", "rPrDefault") and name.endswith("Default"):
                    self._read([child], style)
                elif name == "rPr":
                    style.look = look(child)
                elif name == "pPr":
                    style.spacing, style.listed, style.new_page = _laid_out(child)
                elif name == "basedOn":
                    style.based_on = attribute(child, "val")

    def chain(self, identifier: str | None) -> "list[_Style]":
        """A style and those that it is based on."""
        found: list[_Style] = []
        while identifier is not None and (style := self._styles.get(identifier)) is not None and style not in found:
            found.append(style)
            identifier = style.based_on
            if len(found) > 100:
                break
        return found

    def paragraph(self, properties: "Element | None", table: str | None) -> Paragraph:
        """What holds for a paragraph with these properties, in a table of a style or in none."""
        named = None
        spacing, listed, new_page = Spacing(), Listed(), None
        if properties is not None:
            spacing, listed, new_page = _laid_out(properties)
            named = next((attribute(child, "val") for child in properties if local(child) == "pStyle"), None)
        if named not in self._styles:
            named = self.default
        for style in (*self.chain(named), *self.chain(table), self._defaults):
            spacing = _filled(spacing, style.spacing)
            listed = listed if listed.number is not None else Listed(style.listed.number, _first(listed.level, style.listed.level))
            new_page = new_page if new_page is not None else style.new_page
        marked = None
        if properties is not None:
            marked = next((child for child in properties if local(child) == "rPr"), None)
        return Paragraph(named, look(marked), spacing, listed, bool(new_page))

    def look(self, own: Look, paragraph: str | None) -> Look:
        """How a run is shown: what it says itself, else its style and that of its paragraph together."""
        key = (paragraph, own.style, own)
        known = self._looks.get(key)
        if known is None:
            by_run = self._together(own.style)
            by_paragraph = self._together(paragraph)
            default = self._defaults.look
            known = self._looks[key] = Look(
                # A style within a style turns capitals and hiding back.
                *[
                    getattr(own, name)
                    if getattr(own, name) is not None
                    else (bool(getattr(by_run, name)) != bool(getattr(by_paragraph, name))) or bool(getattr(default, name))
                    for name in ("caps", "vanish")
                ],
                *[
                    bool(_first(*[getattr(one, name) for one in (own, by_run, by_paragraph, default)]))
                    for name in ("superscript", "underlined")
                ],
            )
        return known

    def _together(self, identifier: str | None) -> Look:
        together = Look()
        for style in self.chain(identifier):
            together = _filled(together, style.look)
        return together

    def list_of(self, style: str | None) -> Listed:
        """The list that a style puts its paragraphs in."""
        return next((one.listed for one in self.chain(style) if one.listed.number is not None), Listed())


def _first[T](*values: T | None) -> T | None:
    return next((value for value in values if value is not None), None)
