"""One page of a PDF as rows of text with their boxes, from PDFium's characters.

PDFium is asked for all characters at once, and for boxes only where they tell something: asking for each of them costs twice as
much as the text itself.
"""

import math
import re
from array import array
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from itertools import pairwise, repeat
from operator import attrgetter
from typing import NamedTuple

from cdcheck.readers import _pdf_order
from cdcheck.readers._pdf_library import FORCE_BOLD, IMAGE, INVISIBLE, ITALIC, OUTLINED, PATH, Library

Box = tuple[float, float, float, float]

# A gap of so many ems parts two columns: 30 points in a text of 12.
WIDE = 2.5
# Characters whose base lines differ by less than so many ems stand in one row; a raised mark is less than half an em up.
_ROW = 0.5
_RAISED = 0.15
# Some programs draw each character by itself: so many boxes to a line are not asked for.
_FEW = 6
# A line wider than usual by this share may have a gap in it.
_LOOSE = 1.03
_LOOSE_RTL = 1.2
_LONG = 20
# Columns that begin at the same place do so within so many points.
_ALIGNED = 1.0
# The largest page that PDF programs allow is 14,400 points wide; numbers beyond it are no sizes.
_LARGEST = 1_000_000.0

# A wide range takes as long to compile as a page to read: characters of such are counted by the first of their two bytes, and
# patterns that only some documents need are compiled when they do.
_RTL_WORD = f"[{_pdf_order.RIGHT_TO_LEFT}]+"
_RTL_BLOCKS = (*range(0x05, 0x09), *range(0xFB, 0xFF))
_LTR = "[A-Za-z\u00c0-\u052f\u3400-\u9fff]"
_WIDE_BLOCKS = (*range(0x2E, 0xA0), 0xF9, 0xFA, 0xFF)
_PIECE = re.compile("[^\r\n\ufffe\x02]+[\ufffe\x02]?|[\ufffe\x02]")
# Replacement, private and control characters: what a font gives whose map to characters is broken or absent.
_ODD = "[\x00\x01\x03-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ue000-\uf8ff\ufffd\U000f0000-\U0010fffd]"
ODD_RUN = f"{_ODD}{{4}}"
# Lam and alef, and the name of God, the other way round. An article has the same letters, but a glyph for each.
_TURNED_LIGATURE = "\u0647\u0644\u0644\u0627|[\u0622\u0623\u0625\u0627\u0671]\u0644"
_DIGITS = re.compile(r"\d+")
_SPACES = re.compile(r"\s+")
_SUPERSCRIPTS = "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079"
_SUPERSCRIPT = str.maketrans("0123456789", _SUPERSCRIPTS)
_PLAIN = str.maketrans(_SUPERSCRIPTS, "0123456789")


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


class Cell(NamedTuple):
    """A piece of a row that stands apart. ``lone`` and ``turned`` are as in :class:`cdcheck.readers._pdf_order.Arranged`.

    ``face`` is what there is in it: LIGHT, BOLD, UPRIGHT, SLANTING and UNSAID together.
    """

    text: str
    box: Box
    lone: tuple[int, ...] = ()
    turned: bool | None = None
    face: int = UNSAID


class Row(NamedTuple):
    """The cells at one height, in reading order; ``base`` is the base line in points from the top, ``em`` the type's size."""

    base: float
    em: float
    cells: tuple[Cell, ...]


class Page(NamedTuple):
    """What stands on a page.

    ``slanted`` is the text that stands in another direction than most: along an edge of the page, or across it. ``shown`` turns
    boxes back to the page as it is shown, where it was turned to be read. ``chars`` is how many characters there are, ``odd``
    how many of them no writing has. ``invisible`` is whether the text is drawn in the mode that shows nothing, ``pictured``
    whether one picture covers most of the page. ``rules`` are the short rules drawn on it, where they were looked for.
    """

    width: float
    height: float
    rtl: bool
    rows: tuple[Row, ...]
    slanted: tuple[Cell, ...]
    shown: Callable[[Box], Box] | None
    chars: int
    odd: int
    invisible: bool
    pictured: bool
    rules: tuple[Box, ...] = ()


class _Piece(NamedTuple):
    """Characters that PDFium gives one after another on one line.

    ``text`` has one character for each of PDFium's; ``words`` is the same with spaces as wide as they are, where that was
    measured. ``gappy`` is whether a gap was seen, ``jumbled`` whether they do not stand in the order that PDFium gives them,
    ``level`` whether they stand as most text does.
    """

    start: int
    end: int
    text: str
    words: str
    left: float
    right: float
    top: float
    bottom: float
    base: float
    em: float
    gappy: bool
    level: bool
    jumbled: bool


class _Sheet:
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
            if all(map(math.isfinite, sides)) and max(map(abs, sides)) <= _LARGEST:
                return sides
        return 0.0, 0.0, 612.0, 792.0

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
        letters = array("B", bytes(128))
        written = self.pdfium.font_name(font, letters.buffer_info()[0], len(letters))
        name = letters.tobytes()[: max(min(written, len(letters)) - 1, 0)].decode("latin-1")
        name = name[7:] if name[6:7] == "+" else name
        flags = max(self.pdfium.font_flags(font), 0)
        bold = bool(flags & FORCE_BOLD or _BOLD_NAME.search(name))
        slanting = bool(flags & ITALIC or _SLANTING_NAME.search(name))
        if not (bold or slanting) and _MADE_UP_NAME.fullmatch(name):
            return UNSAID
        return (BOLD if bold else LIGHT) | (SLANTING if slanting else UPRIGHT)

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

    def area_of(self, drawn: int) -> float:
        """The area of a page object's bounds, in square points."""
        at = self._singles_at
        if not self.pdfium.object_bounds(drawn, at, at + 4, at + 8, at + 12):
            return 0.0
        left, bottom, right, top, _, _ = self._singles
        return (right - left) * (top - bottom)

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


def read(pdfium: Library, page: int, text_page: int, *, drawn: bool = False) -> Page:
    """The rows of a page that is open in PDFium, from top to bottom; ``drawn`` is whether to look for drawn rules as well."""
    sheet = _Sheet(pdfium, page, text_page)
    foreign: list[str] = []
    if not sheet.text.isascii() and in_blocks(sheet.text, _RTL_BLOCKS):
        foreign = re.findall(_RTL_WORD, sheet.text)
    rtl = _is_rtl(sheet.text, sum(map(len, foreign)))
    pieces = _pieces(sheet)
    if sum([piece.end - piece.start for piece in pieces if not piece.level]) * 2 > len(sheet.text):
        directions = [sheet.direction_of(piece.start) for piece in pieces]
        sheet.turn_to(max(sorted(set(directions)), key=directions.count))
        pieces = _pieces(sheet)
    level = [piece for piece in pieces if piece.level]
    rows = _rows_rtl(sheet, level, rtl) if foreign else _rows(sheet, level)
    slanted = [Cell(p.text, (p.left, p.top, p.right, p.bottom), face=sheet.face(p.start, p.end)) for p in pieces if not p.level]
    return Page(
        sheet.width,
        sheet.height,
        rtl,
        tuple(rows),
        tuple(slanted),
        sheet.shown if sheet.rotation != sheet.shown_rotation else None,
        len(sheet.text) - sheet.text.count("\r\n") * 2,
        _odd(sheet.text),
        _is_invisible(sheet),
        _is_pictured(sheet),
        _rules(sheet) if drawn else (),
    )


def _is_rtl(text: str, letters: int) -> bool:
    """Whether a text has more letters from right to left, whose number is given, than from left to right."""
    return 2 * letters > len(text) or (letters > 0 and letters > len(re.findall(_LTR, text)))


def in_blocks(text: str, blocks: tuple[int, ...]) -> int:
    """How many characters of a text have a code whose first byte of two is one of ``blocks``."""
    return len(text.encode("utf-16-be", "surrogatepass")[::2].translate(None, _all_but(blocks)))


@cache
def _all_but(blocks: tuple[int, ...]) -> bytes:
    return bytes(set(range(256)).difference(blocks))


def _wide(text: str) -> int:
    """How many characters of a text are Chinese ones, or as wide as those are."""
    return in_blocks(text, _WIDE_BLOCKS) - text.count("\ufffd") - text.count("\ufffe")


def _odd(text: str) -> int:
    """How many characters of a text no writing has."""
    if "\ufffd" not in text and text.replace("\r\n", "").isprintable():
        return 0
    return len(re.findall(_ODD, text))


def _pieces(sheet: _Sheet) -> list[_Piece]:
    """PDFium's lines with their boxes. It goes on in the same line after a hyphen at a line's end: here that ends a line."""
    pieces = []
    for match in _PIECE.finditer(sheet.text):
        found = match[0]
        text = found.strip()
        if text:
            start = match.start() + (0 if found[0] == text[0] else len(found) - len(found.lstrip()))
            pieces += _measured(sheet, start, start + len(text), text)
    return pieces


def _measured(sheet: _Sheet, start: int, end: int, text: str) -> list[_Piece]:
    boxes = sheet.rectangles(start, end)
    # A line may begin with a raised mark, and its last character be a raised one too, but hardly both.
    base, em, level = sheet.line_of(end - 1 if text[0].isdigit() else start)
    gappy = jumbled = False
    if len(boxes) == 1:
        left, top, right, bottom = boxes[0]
    else:
        boxes = boxes or [box for box in (sheet.box_of(start), sheet.box_of(end - 1)) if any(box)]
        if not boxes:
            return []
        jumbled = any([after[0] < before[0] - em for before, after in pairwise(boxes)])
        ordered = sorted(boxes)
        reached = ordered[0][2]
        for box in ordered:
            gappy = gappy or 1.2 * em < box[0] - reached
            reached = max(reached, box[2])
        left, top, right, bottom = ordered[0][0], min([box[1] for box in boxes]), reached, max([box[3] for box in boxes])
        # The boxes of the first and the last character alone have a gap between them that is none.
        gappy = gappy and len(boxes) > 2
        if level and bottom - top > 1.9 * em > 0 and (parts := _at_each_height(sheet, start, end, em)):
            return [piece for low, high in parts for piece in _measured(sheet, low, high, sheet.text[low:high])]
    if not 0.25 * (bottom - top) <= em <= _LARGEST or em < 0.1:
        em = max(bottom - top, 1.0)
    if not math.isfinite(base):
        base = bottom
    if level and _DIGITS.search(text):
        text = _with_raised(sheet, start, text, base, em)
    return [_Piece(start, end, text, text, left, right, top, bottom, base, em, gappy, level, jumbled)]


def _with_raised(sheet: _Sheet, start: int, text: str, base: float, em: float) -> str:
    """A line with its raised digits as superscript ones."""
    for match in _DIGITS.finditer(text):
        low, high = match.span()
        end = high
        while low < end and base - sheet.base_of(start + end - 1) > _RAISED * em:
            end -= 1
        if end < high:
            text = text[:end] + text[end:high].translate(_SUPERSCRIPT) + text[high:]
    return text


@cache
def _raised_digits() -> re.Pattern[str]:
    return re.compile(f"[{_SUPERSCRIPTS}]")


def shown(text: str) -> str:
    """A line with its footnote marks as they are typed: after a word the digit alone, parted from what it would run into."""
    if text.isascii() or not _raised_digits().search(text):
        return text
    text = re.sub(
        rf"^(\s*[{_SUPERSCRIPTS}]+)(?=(\w)?)", lambda match: match[1].translate(_PLAIN) + (" " if match[2] else ""), text
    )
    text = re.sub(rf"(?<=\S) +(?=[{_SUPERSCRIPTS}])", "", text)
    text = re.sub(rf"(?<=[0-9])[{_SUPERSCRIPTS}]+", r" \g<0>", text)
    return re.sub(rf"(?<=[^\s0-9{_SUPERSCRIPTS}])[{_SUPERSCRIPTS}]+", lambda match: match[0].translate(_PLAIN), text)


def _at_each_height(sheet: _Sheet, start: int, end: int, em: float) -> list[tuple[int, int]]:
    """The ranges of a line of PDFium's that stand at different heights; none where all stand at one."""
    cuts = [start]
    base = sheet.base_of(start)
    for at in range(start, end):
        if sheet.text[at].isspace():
            continue
        here = sheet.base_of(at)
        if abs(here - base) > _ROW * em:
            cuts.append(at)
            base = here
    if len(cuts) == 1:
        return []
    return list(zip(cuts, [*cuts[1:], end], strict=True))


def _in_rows(pieces: Iterable[_Piece]) -> list[list[_Piece]]:
    """Pieces whose base lines are the same, from top to bottom."""
    rows: list[list[_Piece]] = []
    chief: _Piece | None = None
    for piece in sorted(pieces, key=attrgetter("base")):
        if chief is not None and piece.base - chief.base < _ROW * max(piece.em, chief.em):
            rows[-1].append(piece)
            if piece.right - piece.left > chief.right - chief.left:
                chief = piece
        else:
            rows.append([piece])
            chief = piece
    return rows


def _line(row: Sequence[_Piece]) -> tuple[float, float]:
    """The base line and size of a row: those of its widest piece."""
    chief = max(row, key=lambda piece: piece.right - piece.left) if len(row) > 1 else row[0]
    return chief.base, chief.em


# --- from left to right


def _rows(sheet: _Sheet, pieces: Sequence[_Piece]) -> list[Row]:
    split: list[_Piece] = []
    lengths = _lengths(sheet, pieces)
    usual = _LOOSE * _usual_width(pieces, lengths)
    for piece, length in zip(pieces, lengths, strict=True):
        if piece.jumbled:
            split.append(piece)
        elif piece.gappy or piece.right - piece.left > usual * piece.em * length:
            split += _at_gaps(sheet, piece)
        else:
            split.append(piece)
    rows = _in_rows(split)
    found = [_row_by_place(sheet, row, ()) if any([piece.jumbled for piece in row]) else _row(sheet, row) for row in rows]
    return _with_gutters(sheet, rows, found)


def _lengths(sheet: _Sheet, pieces: Sequence[_Piece]) -> list[int]:
    """The lengths of pieces in characters of half an em: a Chinese one is two."""
    if sheet.text.isascii() or not _wide(sheet.text):
        return [piece.end - piece.start for piece in pieces]
    return [piece.end - piece.start + _wide(piece.text) for piece in pieces]


def _usual_width(pieces: Sequence[_Piece], lengths: Sequence[int]) -> float:
    """The usual width of a character of half an em, in ems."""
    widths = sorted(
        (piece.right - piece.left) / (piece.em * length)
        for piece, length in zip(pieces, lengths, strict=True)
        if length >= _LONG and not piece.gappy
    )
    return widths[len(widths) // 2] if len(widths) > 2 else 0.5


def _at_gaps(sheet: _Sheet, piece: _Piece, cuts: Sequence[float] = ()) -> list[_Piece]:
    """A piece split at its wide gaps; narrower ones become as many spaces as they are wide.

    A gap that ends at one of the ``cuts`` (points from the left) need not be wide. Where all gaps are alike, the line is spread
    out, and none of them parts it.
    """
    em, text, start = piece.em, piece.text, piece.start
    spaces = [match.span() for match in _SPACES.finditer(text)]
    # The first character's left edge, then by turns the right edge before a space and the left edge after it.
    lefts, rights = sheet.edges([start, *[start + at for low, high in spaces for at in (low - 1, high)]])
    left, edges, onsets = lefts[0], rights[1::2], lefts[2::2]
    gaps = [onset - edge for edge, onset in zip(edges, onsets, strict=True)]
    if not cuts and max(gaps, default=0.0) < _pdf_order.TWO * em:
        return [piece._replace(words=_SPACES.sub(" ", text), left=left, gappy=False)]
    spread = _pdf_order.is_spread(gaps)
    parts: list[_Piece] = []
    words: list[str] = []
    begin = at = 0
    for (low, high), edge, onset, gap in zip(spaces, edges, onsets, gaps, strict=True):
        words.append(text[at:low])
        at = high
        if (gap >= WIDE * em and not spread) or _is_gutter(gap, onset, em, cuts):
            parts.append(
                piece._replace(
                    start=start + begin,
                    end=start + low,
                    text=text[begin:low],
                    words="".join(words),
                    left=left,
                    right=edge,
                    gappy=False,
                )
            )
            begin, left, words = high, onset, []
        else:
            words.append(" " if spread else _pdf_order.spaces(gap, em))
    words.append(text[at:])
    parts.append(piece._replace(start=start + begin, text=text[begin:], words="".join(words), left=left, gappy=False))
    return parts


def _is_gutter(gap: float, onset: float, em: float, cuts: Sequence[float]) -> bool:
    """Whether a gap lies where the columns of the next row are parted."""
    return gap > _pdf_order.GUTTER * em and any([abs(onset - cut) < _ALIGNED for cut in cuts])


def _with_gutters(sheet: _Sheet, rows: Sequence[Sequence[_Piece]], found: list[Row]) -> list[Row]:
    """Rows in which columns nearly touch, split where the columns of the row above or below begin."""
    starts = [[cell.box[0] for cell in row.cells[1:]] for row in found]
    if not any(starts):
        return found
    for n, row in enumerate(rows):
        beside = [
            cut
            for m in (n - 1, n + 1)
            if 0 <= m < len(rows) and abs(found[m].base - found[n].base) < 1.6 * found[n].em
            for cut in starts[m]
        ]
        if any(cell.box[0] + WIDE * found[n].em < cut < cell.box[2] for cell in found[n].cells for cut in beside):
            if any([piece.jumbled for piece in row]):
                continue
            found[n] = _row(sheet, [part for piece in row for part in _at_gaps(sheet, piece, beside)], beside)
    return found


def _row(sheet: _Sheet, row: Sequence[_Piece], cuts: Sequence[float] = ()) -> Row:
    """A row of pieces, those near each other joined, but not across one of the ``cuts``."""
    if len(row) == 1:
        piece = row[0]
        own = (piece.left, piece.top, piece.right, piece.bottom)
        return Row(piece.base, piece.em, (Cell(shown(piece.words), own, face=sheet.face(piece.start, piece.end)),))
    base, em = _line(row)
    cells: list[Cell] = []
    words = ""
    face = 0
    box: Box | None = None
    for piece in sorted(row, key=lambda piece: piece.left):
        text = piece.words
        if piece.em < 0.85 * em and base - piece.base > _RAISED * em:
            text = text.translate(_SUPERSCRIPT)
        gap = piece.left - box[2] if box else 0.0
        if box and (gap >= WIDE * em or _is_gutter(gap, piece.left, em, cuts)):
            cells.append(Cell(shown(words), box, face=face))
            words, box, face = "", None, 0
        face |= sheet.face(piece.start, piece.end)
        if box:
            clings = gap <= _pdf_order.SPACE * em or text[0] in _SUPERSCRIPTS
            words += text if clings else _pdf_order.spaces(gap, em) + text
            box = (box[0], min(box[1], piece.top), max(box[2], piece.right), max(box[3], piece.bottom))
        else:
            words, box = text, (piece.left, piece.top, piece.right, piece.bottom)
    assert box is not None
    return Row(base, em, (*cells, Cell(shown(words), box, face=face)))


# --- from right to left


# Words, and the signs after them that PDFium has where they are read.
_RTL_ALONE = f"(?:[{_pdf_order.RIGHT_TO_LEFT}]+[.,:;!\u060c\u061b\u061f]?(?: |$))+"
# Letters that may stand so near, or so deep in each other, that PDFium misses a space or sees one too many.
_UNSURE = f"[\u0629\u0649][{_pdf_order.RIGHT_TO_LEFT}]|\u0647\u0643| \u0644\u0643"
_VOWEL_MARK = re.compile("[\u064b-\u0652]")
_MARKED_WORD = f"[{_pdf_order.RIGHT_TO_LEFT}]*[\u064b-\u0652][{_pdf_order.RIGHT_TO_LEFT}]*"


def _rows_rtl(sheet: _Sheet, pieces: Sequence[_Piece], rtl: bool) -> list[Row]:
    """The rows of a page with words from right to left; ``rtl`` is whether most are."""
    usual = _LOOSE_RTL * _usual_width(pieces, [piece.end - piece.start for piece in pieces])
    arranged: list[Row] = []
    for row in _in_rows(pieces):
        # The columns of the row above begin, for who reads from the right, where their boxes end.
        cuts = [cell.box[2] for cell in arranged[-1].cells[1:]] if arranged and rtl else []
        if not rtl and not any([re.search(_RTL_WORD, piece.text) for piece in row]):
            arranged.append(_row(sheet, [part for piece in row for part in _at_gaps(sheet, piece)]))
        elif not cuts and _is_plain(sheet, row, usual):
            piece = row[0]
            box = (piece.left, piece.top, piece.right, piece.bottom)
            cell = Cell(piece.text, box, face=sheet.face(piece.start, piece.end))
            arranged.append(Row(piece.base, piece.em, (cell,)))
        else:
            arranged.append(_row_by_place(sheet, row, cuts, rtl=rtl))
    return arranged


def _is_plain(sheet: _Sheet, row: Sequence[_Piece], usual: float) -> bool:
    """Whether a row is words from right to left and nothing else, which PDFium has in their order, and without a gap."""
    piece = row[0]
    return (
        len(row) == 1
        and not piece.gappy
        and piece.right - piece.left < usual * piece.em * (piece.end - piece.start)
        and re.fullmatch(_RTL_ALONE, piece.text) is not None
        and not re.search(_UNSURE, piece.text)
        # Words in PDFium's right order begin at the right edge.
        and piece.right - sheet.across(piece.start)[1] < piece.em
        and (
            not _VOWEL_MARK.search(piece.text)
            or all([_is_in_order(sheet, piece, match) for match in re.finditer(_MARKED_WORD, piece.text)])
        )
    )


def _is_in_order(sheet: _Sheet, piece: _Piece, word: re.Match[str]) -> bool:
    """Whether the letters of a word stand as PDFium gives them, one beside the other: near a vowel mark it may lose its way."""
    letters = [at for at in range(*word.span()) if not "\u064b" <= piece.text[at] <= "\u0652"]
    edges = zip(*sheet.edges([piece.start + at for at in letters]), strict=True)
    return all(
        [sum(after) <= sum(before) and before[0] - after[1] < _pdf_order.SPACE * piece.em for before, after in pairwise(edges)]
    )


def _row_by_place(sheet: _Sheet, row: Sequence[_Piece], cuts: Sequence[float], *, rtl: bool = False) -> Row:
    """A row whose characters are put in order by where they stand."""
    base, em = _line(row)
    places = [at for piece in sorted(row, key=lambda p: -p.right) for at in range(piece.start, piece.end)]
    text = "".join([sheet.text[at] for at in places])
    cells = []
    for part in _pdf_order.arrange(text, sheet.edges(places), em, WIDE * em, cuts, rtl=rtl):
        own = [piece for piece in row if piece.left < part.right and piece.right > part.left] or row
        top, bottom = min(piece.top for piece in own), max(piece.bottom for piece in own)
        face = 0
        for piece in own:
            face |= sheet.face(piece.start, piece.end)
        cells.append(Cell(part.text, (part.left, top, part.right, bottom), part.lone, part.turned, face))
    return Row(base, em, tuple(cells))


# --- what lies under the text


def _is_invisible(sheet: _Sheet) -> bool:
    """Whether the text is drawn in the mode that shows nothing, as that of an optical recognition is."""
    pdfium = sheet.pdfium
    seen = invisible = 0
    step = max(len(sheet.text) // 7, 1)
    for at in range(0, len(sheet.text), step):
        if sheet.text[at].isspace():
            continue
        drawn = pdfium.text_object(sheet.text_page, at)
        if drawn:
            seen += 1
            invisible += pdfium.render_mode(drawn) == INVISIBLE
    return seen > 0 and invisible * 2 > seen


# A rule is as thin, and as long, in points. Of a page full of drawings not all are looked at.
_THIN, _SHORTEST, _LONGEST, _DRAWN = 3.0, 24.0, 250.0, 1000


def _rules(sheet: _Sheet) -> tuple[Box, ...]:
    """The short level rules drawn on the page, pieces that touch joined, from top to bottom."""
    pdfium, page = sheet.pdfium, sheet.page
    pieces = []
    for at in range(min(pdfium.count_objects(page), _DRAWN)):
        drawn = pdfium.object(page, at)
        if pdfium.object_type(drawn) == PATH:
            x0, y0, x1, y1 = sheet.bounds_of(drawn)
            if y1 - y0 <= _THIN < x1 - x0:
                pieces.append((x0, y0, x1, y1))
    rules: list[Box] = []
    for x0, y0, x1, y1 in sorted(pieces, key=lambda box: (round(box[1]), box[0])):
        if rules and abs(rules[-1][1] - y0) < 1 and x0 <= rules[-1][2] + 1:
            rules[-1] = (rules[-1][0], min(rules[-1][1], y0), max(rules[-1][2], x1), max(rules[-1][3], y1))
        else:
            rules.append((x0, y0, x1, y1))
    return tuple([rule for rule in rules if _SHORTEST <= rule[2] - rule[0] <= _LONGEST])


# A picture of the whole page is drawn before the text or after it, not among it.
_ENDS = 6


def _is_pictured(sheet: _Sheet) -> bool:
    """Whether one picture covers most of the page."""
    pdfium, page = sheet.pdfium, sheet.page
    count = pdfium.count_objects(page)
    for at in {*range(min(count, _ENDS)), *range(max(count - _ENDS, 0), count)}:
        drawn = pdfium.object(page, at)
        if pdfium.object_type(drawn) == IMAGE and sheet.area_of(drawn) > 0.6 * sheet.width * sheet.height:
            return True
    return False
