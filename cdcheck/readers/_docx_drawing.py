"""What a drawing of a Word document puts on the page: text boxes, words set as shapes, pictures, and rules."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from cdcheck.readers import _docx_colour as colour
from cdcheck.readers._docx_package import attribute, local
from cdcheck.readers._docx_styles import child, whole

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_EMU_PER_POINT = 12_700
_ONE_LINE = 14 * _EMU_PER_POINT
# In points, as the reader of PDF has them: how long a rule is that stands for an end mark, and how high at the most.
_SHORTEST, _LONGEST, _THIN = 24.0, 250.0, 3.0
# From this size on, in half points, letters behind the text are a watermark.
_LARGE = 72

_OFFICE = "http://schemas.microsoft.com/office/"
# What may be required of a program that is to show a drawing, and what Word can do: the names that are bound to prefixes.
_UNDERSTOOD = re.compile(
    rf"{re.escape(_OFFICE)}(?:word/20\d\d/(?:wordml|wordprocessing)[\w/]*|drawing/20\d\d/[\w/-]+)"
    r"|http://(?:schemas|purl)\.(?:openxmlformats\.org|oclc\.org/ooxml)/[\w/]+|urn:schemas-microsoft-com:[\w:]+"
)


class Box(NamedTuple):
    """The text of a box, whether it stands above the text that it is anchored in, its colour, and whether it is hidden."""

    content: "Element"
    above: bool
    ground: str
    hidden: bool


class Words(NamedTuple):
    """Words that are set as a shape, and whether they are a watermark rather than text."""

    text: str
    watermark: bool


class Rule(NamedTuple):
    """A level line: its middle, in points from the left edge of the text, where that is said, and whether it is centred."""

    middle: float | None = None
    centred: bool = False


class Drawn(NamedTuple):
    """What a drawing shows: its boxes and words, whether there is a picture, and the rule that it is, if it is one."""

    boxes: tuple[Box, ...] = ()
    words: tuple[Words, ...] = ()
    picture: bool = False
    rule: Rule | None = None
    behind: bool = False
    """Whether it lies behind the text, which then stands on a ground that is not known."""


class Chains:
    """The boxes of a part whose text flows on into others: a box that has its text in another one has none of its own."""

    def __init__(self, root: "Element") -> None:
        self.told = {attribute(one, "id") for one in root.iter("{*}txbx") if child(one, "txbxContent") is not None}


def chosen(alternate: "Element", chains: Chains | None = None) -> "Element | None":
    """Of what a file offers in several ways the one that Word shows: the first that asks only for what Word can do.

    That is the last one, which asks for nothing, where the first is a box whose text stands in no box of its chain.
    """
    fallback = child(alternate, "Fallback")
    for one in alternate:
        if local(one) == "Choice" and _is_understood(one):
            linked = [box for box in one.iter() if local(box) == "linkedTxbx"] if chains is not None else []
            if chains is not None and fallback is not None and any(attribute(box, "id") not in chains.told for box in linked):
                chains.told.update(attribute(box, "id") for box in linked)
                return fallback
            return one
    return fallback


def _is_understood(choice: "Element") -> bool:
    required = (attribute(choice, "Requires") or "").split()
    return all(_UNDERSTOOD.fullmatch(choice.nsmap.get(prefix) or "") for prefix in required)


def drawn(element: "Element", chains: Chains) -> Drawn:
    """What a drawing (``drawing``, ``pict`` or ``object``) shows."""
    shown = list(_shown(element, chains))
    hidden = _is_hidden(element)
    above, behind = not _below(element), _is_behind(element)
    named = " ".join([attribute(one, "name") or attribute(one, "id") or "" for one in shown if local(one) in _NAMED])
    marked = "watermark" in named.lower()
    contents = [one for one in shown if local(one) == "txbxContent"]
    words = [Words(text.strip(), marked) for one in shown if local(one) == "textpath" and (text := attribute(one, "string"))]
    if contents and (marked or (behind and _is_large(shown))):
        text = " ".join(" ".join([one.text or "" for one in shown if local(one) == "t"]).split())
        return Drawn(words=(Words(text, True),), behind=behind)
    return Drawn(
        boxes=tuple([Box(one, above, _ground(one), hidden) for one in contents]),
        words=tuple([one for one in words if one.text]) if not hidden else (),
        picture=not hidden and any(local(one) in ("blip", "imagedata", "signatureline") for one in shown),
        rule=next(filter(None, [_rule(one, element) for one in shown]), None) if not hidden and not contents else None,
        behind=behind and not words,
    )


_NAMED = frozenset({"docPr", "shape", "rect"})


def _shown(element: "Element", chains: Chains) -> "Iterator[Element]":
    """What stands in a drawing as Word shows it, but for what stands in a box within a box."""
    for one in element:
        name = local(one)
        if name == "AlternateContent":
            way = chosen(one, chains)
            if way is not None:
                yield from _shown(way, chains)
            continue
        yield one
        if name == "txbxContent":
            yield from (inner for inner in one.iter() if local(inner) in ("t", "sz"))
        elif len(one):
            yield from _shown(one, chains)


def _is_hidden(drawing: "Element") -> bool:
    for one in drawing.iter():
        name = local(one)
        if name == "docPr":
            return (attribute(one, "hidden") or "0").lower() in ("1", "true", "on")
        if name in ("shape", "rect", "line") and "visibility:hidden" in (attribute(one, "style") or "").replace(" ", ""):
            return True
    return False


def _is_behind(drawing: "Element") -> bool:
    """Whether a drawing lies behind the text."""
    for one in drawing.iter():
        name = local(one)
        if name == "anchor":
            return (attribute(one, "behindDoc") or "0").lower() in ("1", "true", "on")
        if name in ("shape", "rect") and re.search(r"z-index:\s*-", attribute(one, "style") or ""):
            return True
    return False


def _is_large(shown: "list[Element]") -> bool:
    """Whether the words of a drawing are as large as those of a watermark, or stand aslant or warped."""
    for one in shown:
        name = local(one)
        if name == "sz" and (whole(attribute(one, "val")) or 0) >= _LARGE:
            return True
        if name == "xfrm" and (whole(attribute(one, "rot")) or 0) % 5_400_000:
            return True
        if name == "prstTxWarp" and attribute(one, "prst") != "textNoShape":
            return True
    return False


def _below(drawing: "Element") -> bool:
    """Whether a drawing is placed below the first line of the paragraph that it is anchored in."""
    for one in drawing.iter():
        if local(one) == "positionV":
            offset = child(one, "posOffset")
            distance = whole(offset.text) if offset is not None else None
            return attribute(one, "relativeFrom") in ("paragraph", "line") and (distance or 0) > _ONE_LINE
        if local(one) in ("shape", "rect") and (top := re.search(r"margin-top:(-?\d+)", attribute(one, "style") or "")):
            return int(top[1]) > _ONE_LINE // _EMU_PER_POINT
    return False


def _ground(content: "Element") -> str:
    """The colour that the box of some text is filled with."""
    for one in content.iterancestors():
        name = local(one)
        if name == "wsp":
            return _filled(one)
        if name in ("shape", "rect", "roundrect"):
            if (attribute(one, "filled") or "t").lower() in ("f", "false", "0"):
                return colour.TRANSPARENT
            filling = child(one, "fill")
            if filling is not None and attribute(filling, "type") not in (None, "solid"):
                return colour.UNKNOWN
            return colour.vml(attribute(one, "fillcolor"))
    return colour.UNKNOWN


def _filled(shape: "Element") -> str:
    grouped = any(local(one) in ("wgp", "grpSp", "wpc") for one in shape.iterancestors())
    for one in child(shape, "spPr") if child(shape, "spPr") is not None else ():  # type: ignore[union-attr]
        name = local(one)
        if name == "solidFill":
            return colour.fill(one)
        if name in ("gradFill", "blipFill", "pattFill", "grpFill"):
            return colour.UNKNOWN
        if name == "noFill":
            break
    else:
        styled = child(shape, "style", "fillRef")
        if styled is not None and attribute(styled, "idx") != "0":
            return colour.fill(styled)
    # What lies behind a box in a group is not looked for.
    return colour.UNKNOWN if grouped else colour.TRANSPARENT


def _rule(shape: "Element", drawing: "Element") -> Rule | None:
    """A shape that is a level line or a bar as thin, as long as an end mark."""
    name, style = local(shape), attribute(shape, "style") or ""
    if name in ("wsp", "cxnSp"):
        form, size = child(shape, "spPr", "prstGeom"), child(shape, "spPr", "xfrm", "ext")
        if size is None:
            size = next(drawing.iter("{*}extent"), None)
        if form is None or size is None or attribute(form, "prst") not in _STRAIGHT:
            return None
        width, height = ((whole(attribute(size, side)) or 0) / _EMU_PER_POINT for side in ("cx", "cy"))
        return _level(width, height, *_across(drawing))
    if name == "line":
        start, end = _points(attribute(shape, "from")), _points(attribute(shape, "to"))
        if start is None or end is None:
            return None
        return _level(abs(end[0] - start[0]), abs(end[1] - start[1]), min(start[0], end[0]))
    straight = (attribute(shape, "type") or "").endswith("_x0000_t32") or (attribute(shape, "connectortype") == "straight")
    if name == "rect" or (name == "shape" and straight):
        if (attribute(shape, "hr") or "f").lower() in ("t", "true", "1"):
            return Rule()
        at, wide, high = (
            _length(found[1], found[2]) if (found := re.search(rf"(?:^|;)\s*{side}:\s*{_MEASURE}", style)) else None
            for side in ("margin-left", "width", "height")
        )
        return _level(wide or 0, high or 0, at)
    return None


def _across(drawing: "Element") -> tuple[float | None, bool]:
    """How far from the left edge of the text a drawing begins, in points or None; and whether it is centred."""
    placed = next(drawing.iter("{*}positionH"), None)
    if placed is None or attribute(placed, "relativeFrom") not in ("column", "margin"):
        return None, False
    offset, align = child(placed, "posOffset"), child(placed, "align")
    distance = whole(offset.text) if offset is not None else None
    return distance / _EMU_PER_POINT if distance is not None else None, align is not None and align.text == "center"


_STRAIGHT = frozenset({"line", "rect", "straightConnector1"})
_MEASURE = r"(-?[\d.]+)(in|cm|mm|pt)?"
_UNITS = {"in": 72.0, "cm": 72 / 2.54, "mm": 7.2 / 2.54, "pt": 1.0, None: 1.0}


def _level(width: float, height: float, left: float | None, centred: bool = False) -> Rule | None:
    if height > _THIN or not _SHORTEST <= width <= _LONGEST:
        return None
    return Rule(left + width / 2 if left is not None else None, centred)


def _length(number: str, unit: str | None) -> float | None:
    try:
        return float(number) * _UNITS[unit]
    except ValueError:
        return None


def _points(pair: str | None) -> tuple[float, float] | None:
    """Two lengths in points, as the end of a line has them."""
    found = re.fullmatch(rf"\s*{_MEASURE}\s*,\s*{_MEASURE}\s*", pair or "")
    if found is None:
        return None
    x, y = _length(found[1], found[2]), _length(found[3], found[4])
    return (x, y) if x is not None and y is not None else None
