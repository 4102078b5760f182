"""What of a Word document's text does not count: what is hidden, in the colour of its ground, or struck through."""

from typing import TYPE_CHECKING

from cdcheck.readers._apart import DELETED, GROUND, HIDDEN, STRUCK
from cdcheck.readers._docx_package import attribute, local

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from cdcheck.readers._docx_styles import Look

MERGED = "in a cell that is merged into another"
MOVED = "moved away in a tracked change"
CHANGES = frozenset({DELETED, MOVED})
"""Why words do not count that a tracked change took away."""

AUTOMATIC = "auto"
TRANSPARENT = "none"
UNKNOWN = "unknown"
PAPER = "FFFFFF"

# How much two colours may differ, of 255 in each of red, green and blue, and still look the same.
_ALIKE = 8
_HIGHLIGHTS = {
    "black": "000000",
    "blue": "0000FF",
    "cyan": "00FFFF",
    "green": "00FF00",
    "magenta": "FF00FF",
    "red": "FF0000",
    "yellow": "FFFF00",
    "white": "FFFFFF",
    "darkBlue": "000080",
    "darkCyan": "008080",
    "darkGreen": "008000",
    "darkMagenta": "800080",
    "darkRed": "800000",
    "darkYellow": "808000",
    "darkGray": "808080",
    "lightGray": "C0C0C0",
    "none": TRANSPARENT,
}
_VML = {"white": "FFFFFF", "black": "000000", "red": "FF0000", "blue": "0000FF", "yellow": "FFFF00", "gray": "808080"}
# What documents call the colours of a theme, and what the theme itself calls them.
_OF_THEME = {
    "background1": "lt1",
    "bg1": "lt1",
    "light1": "lt1",
    "text1": "dk1",
    "tx1": "dk1",
    "dark1": "dk1",
    "background2": "lt2",
    "bg2": "lt2",
    "light2": "lt2",
    "text2": "dk2",
    "tx2": "dk2",
    "dark2": "dk2",
    "hyperlink": "hlink",
    "followedHyperlink": "folHlink",
}


def theme(root: "Element | None") -> dict[str, str]:
    """The colours of a theme by their names in it; ``root`` is its part, or None."""
    found: dict[str, str] = {}
    for scheme in [one for one in root.iter() if local(one) == "clrScheme"] if root is not None else ():
        for named in scheme:
            for one in named:
                value = attribute(one, "val") if local(one) == "srgbClr" else attribute(one, "lastClr")
                if value:
                    found[local(named)] = value.upper()
    return found


def colour(element: "Element") -> str:
    """A colour that a run's properties name: six hexadecimal digits, AUTOMATIC, or the name of one in the theme."""
    named = attribute(element, "themeColor")
    if named and not (attribute(element, "themeTint") or attribute(element, "themeShade")):
        return f"theme:{_OF_THEME.get(named, named)}"
    return (attribute(element, "val") or AUTOMATIC).upper().replace("AUTO", AUTOMATIC)


def shade(element: "Element") -> str:
    """The colour of a shading: six hexadecimal digits, TRANSPARENT, UNKNOWN for a pattern, or the name of one in the theme."""
    pattern = attribute(element, "val") or "clear"
    if pattern == "nil":
        return TRANSPARENT
    if pattern not in ("clear", "solid"):
        return UNKNOWN
    of = "fill" if pattern == "clear" else "color"
    value = attribute(element, of)
    if value and value.lower() != AUTOMATIC:
        return value.upper()
    named = attribute(element, "themeFill" if of == "fill" else "themeColor")
    return f"theme:{_OF_THEME.get(named, named)}" if named else TRANSPARENT if of == "fill" else "000000"


def highlight(element: "Element") -> str:
    """The colour of a highlighting."""
    return _HIGHLIGHTS.get(attribute(element, "val") or "none", UNKNOWN)


def fill(element: "Element") -> str:
    """The colour that a property of a drawing fills with: any of those named above."""
    for one in element:
        name = local(one)
        if name == "srgbClr" and not len(one):
            return (attribute(one, "val") or UNKNOWN).upper()
        if name == "sysClr" and not len(one):
            return (attribute(one, "lastClr") or UNKNOWN).upper()
        if name == "schemeClr" and not len(one):
            value = attribute(one, "val") or ""
            return f"theme:{_OF_THEME.get(value, value)}"
    return UNKNOWN


def vml(value: str | None) -> str:
    """A colour as the old drawings name it; paper where none is said."""
    if not value:
        return PAPER
    value = value.partition(" ")[0]
    if value.startswith("#") and len(value) == 4:
        return "".join([2 * digit for digit in value[1:]]).upper()
    return value[1:].upper() if value.startswith("#") else _VML.get(value.lower(), UNKNOWN)


def page(background: "Element | None") -> str:
    """The colour of a page with a background, which is paper where there is none."""
    named = (attribute(background, "color") or AUTOMATIC) if background is not None else AUTOMATIC
    return PAPER if named.lower() == AUTOMATIC else named.upper()


def over(ground: str, *layers: str | None) -> str:
    """The colour that shows where these layers lie on a ground, the uppermost last."""
    for layer in layers:
        if layer is not None and layer != TRANSPARENT:
            ground = layer
    return ground


def unprinted(look: "Look", ground: str, theme_colours: dict[str, str]) -> str | None:
    """Why what a run shows on a ground does not count, or None where it does; a colour that is not known is seen."""
    if look.vanish:
        return HIDDEN
    if look.strike or look.double_strike:
        return STRUCK
    if look.colour is None or look.colour == AUTOMATIC or look.outlined:
        return None
    if look.colour == TRANSPARENT:
        return GROUND
    own = _rgb(look.colour, theme_colours)
    behind = _rgb(over(ground, look.shade, look.highlight), theme_colours)
    if own is None or behind is None:
        return None
    return GROUND if all(abs(a - b) <= _ALIKE for a, b in zip(own, behind, strict=True)) else None


def _rgb(named: str, theme_colours: dict[str, str]) -> tuple[int, int, int] | None:
    value = theme_colours.get(named.removeprefix("theme:"), "") if named.startswith("theme:") else named
    if len(value) != 6:
        return None
    try:
        red, green, blue = bytes.fromhex(value)
    except ValueError:
        return None
    return red, green, blue
