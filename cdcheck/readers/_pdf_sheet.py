"""A page that is open in PDFium: its characters, where they stand, and in what face they are set.

PDFium is asked for all characters at once, and for boxes only where they tell something: asking for each of them costs twice as
much as the text itself.
"""

import math
import re
from array import array
from collections.abc import Callable, Sequence
from itertools import repeat

from cdcheck.readers._pdf_library import FORCE_BOLD, ITALIC, OUTLINED, Library

Box = tuple[float, float, float, float]

# Some programs draw each character by itself: so many boxes to a line are not asked for.
_FEW = 6
# The largest page that PDF programs allow is 14,400 points wide; numbers beyond it are no sizes.
LARGEST = 1_000_000.0

# Lam and alef, and the name of God, the other way round. An article has the same letters, but a glyph for each.
_TURNED_LIGATURE = "\u0647\u0644\u0644\u0627|[\u0622\u0623\u0625\u0627\u0671]\u0644"

# What there is in a line: letters that are not bold and such as are, upright and slanting ones, and letters of a font that
# does not say.
LIGHT, BOLD, UPRIGHT, SLANTING, UNSAID = 1, 2, 4, 8, 16

# Names of bold and of slanting fonts: Times-Bold, NimbusRomNo9L-Medi, CMBX12; Times-Italic, MinionPro-It, CMTI10.
_BOLD_NAME = re.compile(r"bold|black|heavy|demi|medi(?!um)|negrit|fett|(?<![a-z])bd(?![a-z])|^(?:cm|sf|ec|tc)b", re.IGNORECASE)
_SLANTING_NAME = re.compile(
    r"italic|oblique|slant|kursiv|cursiva|ital$|[-,](?:\w*[a-z])?It(?:MT)?$|^(?:cm|sf|ec|tc)(?:bx|ss)?(?:ti|sl|it)\w?\d",
    re.IGNORECASE,
)
# Names that a program made up, which tell nothing: CIDFont+F1, TT2, ___WRD_EMBED_SUB_44.
_MADE_UP_NAME = re.compile(r"(?:cidfont\+?)?[a-z]{0,2}[\d_]*|_*wrd_embed\w*|font\W?\d*", re.IGNORECASE)
_WORD = re.compile(r"\S+")
# Fonts that map as symbol fonts do give the code that they have for a character, put 0xF000 higher. Those of bars and of
# letters have the codes of the characters that they print; those of pictures print no characters.
_SYMBOLS = re.compile("[\uf020-\uf0ff]+")
_PICTURES = re.compile(r"symbol|dingbat|wingding|webding|marlett|bullet", re.IGNORECASE)


class Sheet:
    """A page that is open in PDFium: its characters, and where they stand, in points from its top left as it is shown."""

    def __init__(self, pdfium: Library, page: int, text_page: int) -> None:
        self.pdfium = pdfium
        self.page = page
        self.text_page = text_page
        # What PDFium writes to: six single and four double numbers.
        self._singles = array("f", bytes(24))
        self._doubles = array("d", bytes(32))
        self._singles_at = self._singles.buffer_info()[0]
        first = self._doubles.buffer_info()[0]
        self._sides = (first, first + 8, first + 16, first + 24)
        # The faces of text objects and of fonts by their handles, which are good while the page is open.
        self._faces: dict[int | None, int] = {None: 0}
        self._font_faces: dict[int | None, int] = {None: UNSAID}
        self.bounds = self._bounds()
        self.shown_rotation = pdfium.rotation(page) % 4
        self.turn_to(self.shown_rotation)
        self.units, self.text = self._characters()
        if "\u0644" in self.text:
            self._order_ligatures()
        if _SYMBOLS.search(self.text):
            self.text = _SYMBOLS.sub(self._printed_by, self.text)

    def _printed_by(self, codes: re.Match[str]) -> str:
        """What the codes of a symbol font print, one character for each; the codes themselves where that is a picture."""
        font = self.pdfium.font(self.pdfium.text_object(self.text_page, codes.start()))
        if _PICTURES.search(self._name_of(font)):
            return codes[0]
        return "".join([chr(ord(code) - 0xF000) for code in codes[0]])

    def _order_ligatures(self) -> None:
        """Put the letters of one glyph in their order: PDFium turns a line round by the letter, and a ligature with it."""
        turned = list(self.text)
        for match in re.finditer(_TURNED_LIGATURE, self.text):
            start, end = match.span()
            if len({self.across(at) for at in range(start, end)}) == 1:
                turned[start:end] = match[0][::-1]
        self.text = "".join(turned)

    def _bounds(self) -> Box:
        """The page's left, bottom, right and top edge in PDFium's points."""
        if self.pdfium.bounding_box(self.page, self._singles_at):
            left, top, right, bottom, _, _ = self._singles
            sides = (left, bottom, right, top)
            if all(map(math.isfinite, sides)) and max(map(abs, sides)) <= LARGEST:
                return sides
        return 0.0, 0.0, 612.0, 792.0

    def trim(self) -> Box | None:
        """The edges at which a printed page is cut, from its top left; None where they are those of the page."""
        at = self._singles_at
        if not self.pdfium.trim_box(self.page, at, at + 4, at + 8, at + 12):
            return None
        left, bottom, right, top, _, _ = self._singles
        if not math.isfinite(left + bottom + right + top):
            return None
        (x0, y0), (x1, y1) = self._turn(left, bottom), self._turn(right, top)
        box = (min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
        lies_within = box[0] > 0 or box[1] > 0 or box[2] < self.width or box[3] < self.height
        return box if lies_within and box[2] - box[0] > 1 < box[3] - box[1] else None

    def turn_to(self, rotation: int) -> None:
        """Give all places as they are when the page is turned clockwise by so many quarters."""
        left, bottom, right, top = self.bounds
        self._upright, self._x0, self._y0 = rotation == 0, left, top
        self.rotation = rotation
        wide, high = abs(right - left), abs(top - bottom)
        self.width, self.height = (high, wide) if rotation % 2 else (wide, high)
        turns: tuple[Callable[[float, float], tuple[float, float]], ...] = (
            lambda x, y: (x - left, top - y),
            lambda x, y: (y - bottom, x - left),
            lambda x, y: (right - x, y - bottom),
            lambda x, y: (top - y, right - x),
        )
        self._turn = turns[rotation]

    def shown(self, box: Box) -> Box:
        """A box as it is on the page as it is shown, where the page was turned to be read."""
        if self.rotation == self.shown_rotation:
            return box
        wide, high = self.width, self.height
        x0, y0, x1, y1 = box
        for _ in range((self.shown_rotation - self.rotation) % 4):
            x0, y0, x1, y1 = high - y1, x0, high - y0, x1
            wide, high = high, wide
        return x0, y0, x1, y1

    def _characters(self) -> tuple[int, str]:
        """How many characters PDFium counts, and all of them as a text with one character for each."""
        pdfium, page = self.pdfium, self.text_page
        units = max(pdfium.count_chars(page), 0)
        if not units:
            return 0, ""
        buffer = array("H", bytes(2 * (units + 1)))
        written = pdfium.text(page, 0, units, buffer.buffer_info()[0])
        text = buffer.tobytes()[: 2 * max(written - 1, 0)].decode("utf-16-le", "replace")
        if len(text) == units:
            return units, text
        # Characters outside the first plane, or ones that PDFium leaves out of its text: the count must stay the same.
        codes = [pdfium.unicode(page, at) for at in range(units)]
        return units, "".join([chr(c) if c < 0x110000 and not 0xD800 <= c < 0xE000 else "\ufffd" for c in codes])

    def rectangles(self, start: int, end: int) -> list[Box]:
        """The boxes of some characters, those of one text object together; none where there are too many to be worth it."""
        pdfium, page, sides = self.pdfium, self.text_page, self._sides
        boxes: list[Box] = []
        count = pdfium.count_rectangles(page, start, end - start)
        if count > _FEW:
            return boxes
        for at in range(count):
            if pdfium.rectangle(page, at, *sides):
                left, top, right, bottom = self._doubles
                if self._upright:
                    x0, y0, x1, y1 = left - self._x0, self._y0 - top, right - self._x0, self._y0 - bottom
                else:
                    (x0, y0), (x1, y1) = self._turn(left, top), self._turn(right, bottom)
                box = (x0, y0, x1, y1) if x0 <= x1 and y0 <= y1 else (min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
                if math.isfinite(x0 + y0 + x1 + y1):
                    boxes.append(box)
        return boxes

    def box_of(self, at: int) -> Box:
        """The box of a character, the space that belongs to it included."""
        if not self.pdfium.loose_box(self.text_page, at, self._singles_at):
            return 0.0, 0.0, 0.0, 0.0
        left, top, right, bottom, _, _ = self._singles
        if not math.isfinite(left + right + top + bottom):
            return 0.0, 0.0, 0.0, 0.0
        (x0, y0), (x1, y1) = self._turn(left, top), self._turn(right, bottom)
        return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)

    def line_of(self, at: int) -> tuple[float, float, bool]:
        """The base line and the size of a character's type, and whether the line is level."""
        pdfium, page = self.pdfium, self.text_page
        if not pdfium.matrix(page, at, self._singles_at):
            return 0.0, 0.0, True
        a, b, c, d, e, f = self._singles
        size = pdfium.font_size(page, at) * math.hypot(c, d)
        if not math.isfinite(size):
            size = 0.0
        if self._upright and a > 0 and not b:
            return self._y0 - f, size, True
        x0, y0 = self._turn(e, f)
        x1, y1 = self._turn(e + a, f + b)
        return y0, size, abs(y1 - y0) <= 0.2 * (x1 - x0)

    def direction_of(self, at: int) -> int:
        """By how many quarters the page has to be turned clockwise for a character to stand upright."""
        if not self.pdfium.matrix(self.text_page, at, self._singles_at):
            return self.rotation
        a, b = self._singles[0], self._singles[1]
        if abs(a) >= abs(b):
            return 0 if a >= 0 else 2
        return 1 if b > 0 else 3

    def slope_of(self, at: int) -> float:
        """The angle at which a character's line stands, in radians, however the page is turned."""
        if not self.pdfium.matrix(self.text_page, at, self._singles_at):
            return 0.0
        return math.atan2(self._singles[1], self._singles[0])

    def colour_of(self, drawn: int) -> tuple[int, int, int, int] | None:
        """The red, green and blue that an object is filled with, and how opaque it is, from 0 to 255; None where no such."""
        written = array("I", bytes(16))
        at = written.buffer_info()[0]
        if not self.pdfium.fill_color(drawn, at, at + 4, at + 8, at + 12):
            return None
        red, green, blue, alpha = written
        return red, green, blue, alpha

    def placed(self, edges: Box) -> Box:
        """A box, given by its left, bottom, right and top edge in PDFium's points."""
        (x0, y0), (x1, y1) = self._turn(edges[0], edges[1]), self._turn(edges[2], edges[3])
        return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)

    def base_of(self, at: int) -> float:
        """The base line of a single character, a raised one's included."""
        self.pdfium.origin(self.text_page, at, self._sides[0], self._sides[1])
        return self._turn(self._doubles[0], self._doubles[1])[1]

    def across(self, at: int) -> tuple[float, float]:
        """The left and right edge of a character, the space that belongs to it included."""
        if not self._upright:
            x0, _, x1, _ = self.box_of(at)
            return x0, x1
        if not self.pdfium.loose_box(self.text_page, at, self._singles_at):
            return 0.0, 0.0
        x0, x1 = self._singles[0] - self._x0, self._singles[2] - self._x0
        return (x0, x1) if math.isfinite(x0 + x1) else (0.0, 0.0)

    def face(self, start: int, end: int) -> int:
        """What faces there are among some characters, of which the first and the last are no spaces."""
        drawn, page, faces = self.pdfium.text_object, self.text_page, self._faces
        first, last = drawn(page, start), drawn(page, end - 1)
        if first == last:
            return faces[first] if first in faces else self._face_of(first)
        places = [start + match.start() for match in _WORD.finditer(self.text[start:end])]
        found = 0
        for one in {last, *map(drawn, repeat(page), places)}:
            found |= faces[one] if one in faces else self._face_of(one)
        return found

    def _face_of(self, drawn: int) -> int:
        """The face of a text object."""
        font = self.pdfium.font(drawn)
        if font not in self._font_faces:
            self._font_faces[font] = self._face_of_font(font)
        face = self._font_faces[font]
        if face & LIGHT and self.pdfium.render_mode(drawn) == OUTLINED:
            face = face - LIGHT + BOLD
        self._faces[drawn] = face
        return face

    def _face_of_font(self, font: int) -> int:
        """The face that a font says it has, by its name or by a flag."""
        name = self._name_of(font)
        flags = max(self.pdfium.font_flags(font), 0)
        bold = bool(flags & FORCE_BOLD or _BOLD_NAME.search(name))
        slanting = bool(flags & ITALIC or _SLANTING_NAME.search(name))
        if not (bold or slanting) and _MADE_UP_NAME.fullmatch(name):
            return UNSAID
        return (BOLD if bold else LIGHT) | (SLANTING if slanting else UPRIGHT)

    def _name_of(self, font: int) -> str:
        """The name of a font, without the letters that mark a part of one."""
        letters = array("B", bytes(128))
        written = self.pdfium.font_name(font, letters.buffer_info()[0], len(letters))
        name = letters.tobytes()[: max(min(written, len(letters)) - 1, 0)].decode("latin-1")
        return name[7:] if name[6:7] == "+" else name

    def bounds_of(self, drawn: int) -> Box:
        """A page object's bounds."""
        at = self._singles_at
        if not self.pdfium.object_bounds(drawn, at, at + 4, at + 8, at + 12):
            return 0.0, 0.0, 0.0, 0.0
        left, bottom, right, top, _, _ = self._singles
        if not math.isfinite(left + bottom + right + top):
            return 0.0, 0.0, 0.0, 0.0
        (x0, y0), (x1, y1) = self._turn(left, top), self._turn(right, bottom)
        return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)

    def bounds_of_all(self, objects: Sequence[int]) -> list[Box]:
        """The bounds of many page objects, as :meth:`bounds_of` gives them, in a third of the time."""
        sides = array("f", bytes(16 * len(objects)))
        at = sides.buffer_info()[0]
        end = at + 16 * len(objects)
        places = [range(at + n, end, 16) for n in (0, 4, 8, 12)]
        if not (self._upright and all(map(self.pdfium.object_bounds, objects, *places)) and math.isfinite(sum(sides))):
            return [self.bounds_of(one) for one in objects]
        x, y = self._x0, self._y0
        edges = zip(sides[::4], sides[1::4], sides[2::4], sides[3::4], strict=True)
        return [(left - x, y - top, right - x, y - bottom) for left, bottom, right, top in edges]

    def bounds_within(self, drawn: int, matrix: tuple[float, float, float, float, float, float]) -> Box:
        """The bounds of an object in a form with a matrix."""
        at = self._singles_at
        if not self.pdfium.object_bounds(drawn, at, at + 4, at + 8, at + 12):
            return 0.0, 0.0, 0.0, 0.0
        left, bottom, right, top, _, _ = self._singles
        a, b, c, d, e, f = matrix
        corners = [self._turn(a * x + c * y + e, b * x + d * y + f) for x in (left, right) for y in (bottom, top)]
        xs, ys = zip(*corners, strict=True)
        if not math.isfinite(sum(xs) + sum(ys)):
            return 0.0, 0.0, 0.0, 0.0
        return min(xs), min(ys), max(xs), max(ys)

    def edges(self, places: Sequence[int]) -> tuple[list[float], list[float]]:
        """The left and the right edges of many characters, as :meth:`across` gives them, in a third of the time."""
        boxes = array("f", bytes(16 * len(places)))
        at = boxes.buffer_info()[0]
        given = map(self.pdfium.loose_box, repeat(self.text_page), places, range(at, at + 16 * len(places), 16))
        if self._upright and all(given):
            x0 = self._x0
            lefts, rights = [x - x0 for x in boxes[::4]], [x - x0 for x in boxes[2::4]]
            if math.isfinite(sum(lefts) + sum(rights)):
                return lefts, rights
        both = [self.across(place) for place in places]
        return [left for left, _ in both], [right for _, right in both]
