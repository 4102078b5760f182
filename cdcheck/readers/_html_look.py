"""How an HTML page shows the words of an element, as far as the element itself says so: whether they count, and why not."""

import re
from typing import TYPE_CHECKING, NamedTuple

from cdcheck.readers._apart import GROUND, HIDDEN, STRUCK

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

NAVIGATION = "a part of the site, not of the document"

Colour = tuple[int, int, int]
_PAPER: Colour = (255, 255, 255)
# How much two colours may differ, of 255 in each of red, green and blue, and still look the same.
_ALIKE = 8

_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all|(?<![\w-])opacity\s*:\s*0*(?:\.0+)?(?=\s*(?:;|$))"
    r"|(?<![\w-])font-size\s*:\s*0(?![\d.])|(?<![\w-])(?:left|top|text-indent)\s*:\s*-\d{4,}px",
    re.IGNORECASE,
)
_STRUCK = re.compile(r"text-decoration(?:-line)?\s*:[^;]*line-through", re.IGNORECASE)
_COLOUR = re.compile(r"(?<![\w-])color\s*:\s*([^;!]+)", re.IGNORECASE)
_GROUND = re.compile(r"(?<![\w-])background(?:-color)?\s*:\s*([^;!]+)", re.IGNORECASE)
_THREE = re.compile(r"rgba?\(\s*(\d{1,3})\s*[, ]\s*(\d{1,3})\s*[, ]\s*(\d{1,3})\s*(?:[,/]\s*([\d.]+)%?\s*)?\)")
_NAMES: dict[str, Colour] = {
    "white": (255, 255, 255),
    "black": (0, 0, 0),
    "red": (255, 0, 0),
    "blue": (0, 0, 255),
    "navy": (0, 0, 128),
    "gray": (128, 128, 128),
    "grey": (128, 128, 128),
    "silver": (192, 192, 192),
    "yellow": (255, 255, 0),
    "green": (0, 128, 0),
    "snow": (255, 250, 250),
    "ivory": (255, 255, 240),
}
_STRIKING = frozenset({"s", "strike"})
_OF_THE_SITE = frozenset({"navigation", "search"})


class Look(NamedTuple):
    """How words are shown: ``why`` they do not count, their colour, None where it is that of the page, and that behind them.

    A ``ground`` that is not known is None.
    """

    why: str | None = None
    colour: Colour | None = None
    ground: Colour | None = _PAPER
    printed: bool = False
    """Whether they are printed though they do not count."""

    @property
    def apart(self) -> str | None:
        """Why words shown like this do not count; None where they do."""
        if self.why is not None or self.colour is None or self.ground is None:
            return self.why
        same = all(abs(one - other) <= _ALIKE for one, other in zip(self.colour, self.ground, strict=True))
        return GROUND if same else None


def within(name: str, element: "Element", style: str, look: Look) -> Look:
    """How words within an element are shown, in one that shows them as ``look`` says."""
    if look.why is None:
        if element.get("hidden") is not None or (style and _HIDDEN.search(style)):
            look = look._replace(why=HIDDEN)
        elif name in _STRIKING or (style and _STRUCK.search(style)):
            look = look._replace(why=STRUCK)
        elif name == "nav" or element.get("role") in _OF_THE_SITE:
            look = look._replace(why=NAVIGATION, printed=True)
    ground = element.get("bgcolor") or (found[1] if style and (found := _GROUND.search(style)) else None)
    if ground is not None and ground.strip().lower() not in ("transparent", "none", "inherit", "initial", "unset"):
        look = look._replace(ground=_colour(ground))
    own = (element.get("color") if name == "font" else element.get("text") if name == "body" else None) or (
        found[1] if style and (found := _COLOUR.search(style)) else None
    )
    if own is not None and own.strip().lower() not in ("inherit", "initial", "unset", "currentcolor"):
        look = look._replace(colour=_transparent(own, look) or _colour(own))
    return look


def _transparent(text: str, look: Look) -> Colour | None:
    """The ground, which shows through letters that are transparent; None for others."""
    clear = text.strip().lower() == "transparent" or (
        (found := _THREE.match(text.strip().lower())) and found[4] in ("0", "0.0")
    )
    return look.ground if clear else None


def _colour(text: str) -> Colour | None:
    """A colour as a page names it, or None for one that is not known here."""
    text = text.strip().lower()
    if (found := re.fullmatch(r"#?([0-9a-f]{6}|[0-9a-f]{3})", text)) is not None and (text[0] == "#" or len(text) == 6):
        digits = found[1] if len(found[1]) == 6 else "".join([2 * digit for digit in found[1]])
        red, green, blue = bytes.fromhex(digits)
        return red, green, blue
    if (found := _THREE.match(text)) is not None and found[4] in (None, "1", "1.0", "100"):
        red, green, blue = (min(int(one), 255) for one in found.groups()[:3])
        return red, green, blue
    return _NAMES.get(text)
