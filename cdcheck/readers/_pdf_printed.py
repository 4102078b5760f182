"""Which characters of a page nobody sees: outside it, in a layer that is off, covered, or in the colour of the ground.

What a text looks like depends on all that is drawn before and after it. So the objects only raise a suspicion, and the page is
drawn with and without the suspected text: what makes no difference is not printed. An ordinary page raises none.
"""

import re
from array import array
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from cdcheck.readers._pdf_drawn import Colour, Cover, Drawn, Near, Text, area, box_of, shared
from cdcheck.readers._pdf_library import AS_PRINTED, BGRX, CLIPPING, INVISIBLE
from cdcheck.readers._pdf_sheet import Box, Sheet

OUTSIDE = "outside the page"
TRIMMED = "outside the edge at which the page is cut"
LAYER = "in a layer that is not printed"
UNPAINTED = "in a mode of drawing that leaves nothing on the page"
COVERED = "covered by what is drawn over it"
GROUND = "in the colour of the ground"
WHYS = (OUTSIDE, TRIMMED, LAYER, UNPAINTED, COVERED, GROUND)

# A colour is near another one where no part of it differs by more, of 255; the ground is white where nothing is drawn.
_NEAR = 40
_WHITE = (255, 255, 255)
_FAINT = 40
# A pixel differs that does so by more than this; a character is seen that has so many of them, of its box.
_DIFFERENCE = 16
_SEEN = 0.05
# So far apart are the darkest and the lightest pixel of a picture that shows something.
_CONTRAST = 64
# Pixels to a point, and the most of them to a side.
_FINE, _LARGEST = 2.0, 4000
# What lies over each other is tried one after the other, in so many turns at most.
_TURNS = 6
# The edge of a page cuts no letter that reaches over it by so many points.
_OVER = 2.0
# No more than one character in so many is a printer's slug.
_SOME = 4

# A recognised word may stand beside its picture by so many points.
_AROUND = 4.0
_UNPAINTED = {INVISIBLE, CLIPPING}
_WORD = re.compile(r"\S+")


class Seen(NamedTuple):
    """What the objects of a page say of its text: ``hidden`` are places of characters and why nobody sees them.

    ``recognised`` is whether some of it is text of a recognition, that lies under or over pictures of what it says.
    """

    hidden: Mapping[int, str]
    recognised: bool


def seen(sheet: Sheet, drawn: Drawn, *, layered: bool) -> Seen:
    """Look for text that is not printed; ``layered`` is whether the document may have layers."""
    if not (layered or drawn.covers or _UNPAINTED & set(drawn.modes) or any(map(_is_faint, set(drawn.colours)))):
        return Seen({}, False)
    suspects, unpainted, recognised = _suspects(sheet, drawn, layered)
    if not suspects and not unpainted:
        return Seen({}, recognised)
    places = _places(sheet)
    hidden = {at: UNPAINTED for text in unpainted for at in places.get(text.handle, ())}
    if suspects:
        trial = _Trial(sheet, drawn, suspects, places)
        hidden |= trial.hidden()
        recognised = recognised or trial.recognised
    return Seen({at: why for at, why in hidden.items() if not sheet.text[at].isspace()}, recognised)


def cut_off(sheet: Sheet, ranges: Sequence[tuple[int, int, Box]]) -> dict[int, str]:
    """The characters, of ranges with their boxes, that stand outside the page or the edge at which it is cut, and which.

    Boxes are in points as the page is turned now.
    """
    found = dict.fromkeys(_outside(sheet, ranges, (0.0, 0.0, sheet.width, sheet.height)), OUTSIDE)
    if (trim := sheet.trim()) is not None:
        slug = [at for at in _outside(sheet, ranges, trim) if at not in found]
        # An edge that cuts off much of the text is a mistake of the program that wrote the file.
        if len(slug) * _SOME < len(sheet.text):
            found |= dict.fromkeys(slug, TRIMMED)
    return found


def _outside(sheet: Sheet, ranges: Iterable[tuple[int, int, Box]], edges: Box) -> Iterator[int]:
    left, top, right, bottom = edges[0] - _OVER, edges[1] - _OVER, edges[2] + _OVER, edges[3] + _OVER
    for start, end, (x0, y0, x1, y1) in ranges:
        if x0 >= left and y0 >= top and x1 <= right and y1 <= bottom:
            continue
        for at in range(start, end):
            a, b, c, d = sheet.box_of(at)
            if not sheet.text[at].isspace() and not (left <= (a + c) / 2 <= right and top <= (b + d) / 2 <= bottom):
                yield at


# --- suspicion


def _suspects(sheet: Sheet, drawn: Drawn, layered: bool) -> tuple[dict[Text, str], list[Text], bool]:
    """Texts that may not be printed and why, texts that surely are not, and whether some are those of a recognition."""
    suspects: dict[Text, str] = {}
    unpainted: list[Text] = []
    recognised = drawn.pictured and bool(drawn.handles)
    near = Near(drawn.covers) if drawn.covers else None
    for text in drawn.texts:
        if layered and _may_be_in_layer(sheet, text):
            suspects[text] = LAYER
        elif text.mode in _UNPAINTED:
            if drawn.pictured or _has_picture(sheet, drawn, text):
                recognised = True
            elif not (text.mode == CLIPPING and near and _is_covered(near, box_of(sheet, text.handle, text.within), text)):
                unpainted.append(text)
        elif drawn.pictured:
            continue
        elif why := _suspicion(sheet, text, near):
            suspects[text] = why
    return suspects, unpainted, recognised


def _may_be_in_layer(sheet: Sheet, text: Text) -> bool:
    pdfium = sheet.pdfium
    if text.within is not None:
        return True
    name, size = array("H", bytes(64)), array("L", bytes(8))
    for at in range(pdfium.count_marks(text.handle)):
        given = pdfium.mark_name(pdfium.mark(text.handle, at), name.buffer_info()[0], 64, size.buffer_info()[0])
        if given and name[:3].tobytes() == "OC\0".encode("utf-16-le"):
            return True
    return False


def _has_picture(sheet: Sheet, drawn: Drawn, text: Text) -> bool:
    """Whether pictures show what a text that leaves nothing on the page says."""
    box = box_of(sheet, text.handle, text.within)
    around = (box[0] - _AROUND, box[1] - _AROUND, box[2] + _AROUND, box[3] + _AROUND)
    # The picture of a rule or of some full stops is smaller than what a recognition takes them for.
    return sum([shared(box, one) for one in drawn.pictures]) > 0.5 or any(shared(one, around) > 0.5 for one in drawn.pictures)


def _suspicion(sheet: Sheet, text: Text, near: Near | None) -> str | None:
    if _is_faint(text.colour):
        return GROUND
    if near is None:
        return None
    box = box_of(sheet, text.handle, text.within)
    if _is_covered(near, box, text):
        return COVERED
    if any(_is_alike(text.colour, cover) for cover in near.over(box) if cover.order < text.order):
        return GROUND
    return None


def _is_covered(near: Near, box: Box, text: Text) -> bool:
    return any(cover.order > text.order for cover in near.over(box))


def _is_faint(colour: Colour | None) -> bool:
    return colour is not None and (colour[3] < _FAINT or _are_near(colour[:3], _WHITE))


def _is_alike(colour: Colour | None, cover: Cover) -> bool:
    """Whether a text in a colour may not be seen on a ground."""
    return cover.colour is None or colour is None or _are_near(colour[:3], cover.colour[:3])


def _are_near(colour: Sequence[int], other: Sequence[int]) -> bool:
    return all(abs(one - two) <= _NEAR for one, two in zip(colour, other, strict=True))


def _places(sheet: Sheet) -> dict[int, list[int]]:
    """The characters of each text object."""
    places: dict[int, list[int]] = {}
    for at in range(len(sheet.text)):
        handle = sheet.pdfium.text_object(sheet.text_page, at)
        if handle:
            places.setdefault(handle, []).append(at)
    return places


# --- trial


class _Trial:
    """A page drawn with and without the texts that are suspected."""

    def __init__(self, sheet: Sheet, drawn: Drawn, suspects: Mapping[Text, str], places: Mapping[int, Collection[int]]) -> None:
        self.sheet = sheet
        self.drawn = drawn
        self.places = places
        self.boxes = {text: box_of(sheet, text.handle, text.within) for text in suspects if text.handle in places}
        self.why = {at: why for text, why in suspects.items() for at in places.get(text.handle, ())}
        self.region = self._region()
        self.scale = min(_FINE, _LARGEST / max(sheet.width, sheet.height, 1.0))
        self.recognised = False
        """Whether some of the text lies under pictures that show something: a recognition's, of what they say."""

    def _region(self) -> Box:
        """Where the suspected texts stand, on the page."""
        boxes = [*self.boxes.values()]
        if not boxes:
            return 0.0, 0.0, 0.0, 0.0
        lefts, tops, rights, bottoms = zip(*boxes, strict=True)
        wide, high = self.sheet.width, self.sheet.height
        # Loose boxes reach beyond the bounds of what is drawn.
        return max(min(lefts) - 9, 0.0), max(min(tops) - 9, 0.0), min(max(rights) + 9, wide), min(max(bottoms) + 9, high)

    def hidden(self) -> dict[int, str]:
        """The places of characters that make no difference to the page, and why."""
        if area(self.region) <= 0:
            return {}
        unseen: set[int] = set()
        before = self._picture()
        for turn in self._turns():
            self._activate(turn, on=False)
            without = self._picture()
            self._activate(turn, on=True)
            unseen |= self._unseen(turn, _mask(before, without))
        found: set[int] = set()
        for word in _WORD.finditer(self.sheet.text):
            found |= self._hidden_of(range(*word.span()), unseen)
        if found:
            found -= self._doubled(found)
            pictured = self._pictured(found, before)
            self.recognised = bool(pictured)
            found -= pictured
            found -= self._undrawable(found)
        return {at: self.why.get(at, GROUND) for at in found}

    def _turns(self) -> Iterator[list[Text]]:
        """The suspects in groups, none of which has two that lie over each other."""
        turns: list[list[Text]] = []
        for text, box in self.boxes.items():
            for turn in turns:
                if len(turns) >= _TURNS and turn is turns[-1]:
                    turn.append(text)
                    break
                if not any(shared(box, self.boxes[other]) > 0.1 or shared(self.boxes[other], box) > 0.1 for other in turn):
                    turn.append(text)
                    break
            else:
                turns.append([text])
        yield from turns

    def _activate(self, texts: Iterable[Text], *, on: bool) -> None:
        for text in texts:
            self.sheet.pdfium.set_active(text.handle, on)

    def _unseen(self, texts: Iterable[Text], mask: Any) -> set[int]:
        return {at for text in texts for at in self.places[text.handle] if not self._is_in(mask, at)}

    def _is_in(self, mask: Any, at: int) -> bool:
        """Whether enough pixels of a character's box are marked."""
        x0, y0, x1, y1 = self.sheet.box_of(at)
        left, top, _, _ = self.region
        sides = ((x0 - left) * self.scale, (y0 - top) * self.scale, (x1 - left) * self.scale, (y1 - top) * self.scale)
        low, high = (max(round(sides[0]), 0), max(round(sides[1]), 0)), (round(sides[2]) + 1, round(sides[3]) + 1)
        if low[0] >= min(high[0], mask.width) or low[1] >= min(high[1], mask.height):
            return False
        part = mask.crop((*low, min(high[0], mask.width), min(high[1], mask.height)))
        return bool(part.histogram()[255] >= max(_SEEN * part.width * part.height, 1))

    def _hidden_of(self, word: range, unseen: Collection[int]) -> set[int]:
        """The characters of a word that are not seen, where most of its letters are not."""
        mine = {at for at in word if at in unseen}
        if not mine:
            return mine
        text = self.sheet.text
        letters = [at for at in word if text[at].isalnum()] or [*word]
        return mine if 2 * sum([at in mine for at in letters]) > len(letters) else set()

    def _doubled(self, found: Collection[int]) -> set[int]:
        """Of characters that are not seen, those that are printed by a text that PDFium leaves out since it says the same."""
        again = [box_of(self.sheet, text.handle, text.within) for text in self.drawn.texts if text.handle not in self.places]
        if not again:
            return set()
        return {
            at
            for text, box in self.boxes.items()
            if any(all(abs(a - b) < 3 for a, b in zip(box, other, strict=True)) for other in again)
            for at in self.places[text.handle]
            if at in found
        }

    def _pictured(self, found: Collection[int], page: Any) -> set[int]:
        """Of characters that are not seen, those of texts under a picture on which something is to be seen."""
        covers = [cover for cover in self.drawn.covers if cover.picture]
        pictured: set[int] = set()
        for text, box in self.boxes.items() if covers else ():
            places = [at for at in self.places[text.handle] if at in found and self.why[at] == COVERED]
            over = [cover for cover in covers if cover.order > text.order and shared(box, cover.box) > 0.1]
            if places and any(self._shows(page, cover.box) for cover in over):
                pictured.update(places)
        return pictured

    def _shows(self, page: Any, box: Box) -> bool:
        """Whether there is more than one shade in a box of the page as it is drawn."""
        left, top, _, _ = self.region
        # At its edges lies what stands around it.
        edge = (box[3] - box[1]) / 5
        x0, x1 = max(round((box[0] + edge - left) * self.scale), 0), min(round((box[2] - edge - left) * self.scale), page.width)
        y0 = max(round((box[1] + edge - top) * self.scale), 0)
        y1 = min(round((box[3] - edge - top) * self.scale), page.height)
        if x0 >= x1 or y0 >= y1:
            return False
        darkest, lightest = page.crop((x0, y0, x1, y1)).convert("L").getextrema()
        return bool(lightest - darkest > _CONTRAST)

    def _undrawable(self, found: Collection[int]) -> set[int]:
        """Of characters that are not seen, those that PDFium would not draw on an empty page either, having no font for them.

        What layer they are in is known all the same.
        """
        texts = [text for text in self.boxes if any(at in found and self.why[at] != LAYER for at in self.places[text.handle])]
        self._activate([text for text in self.drawn.texts if text not in texts], on=False)
        for cover in self.drawn.covers:
            self.sheet.pdfium.set_active(cover.handle, 0)
        for text in texts:
            self.sheet.pdfium.set_fill_color(text.handle, 0, 0, 0, 255)
        alone = self._picture()
        blank = alone.copy()
        blank.paste(_WHITE, (0, 0, *alone.size))
        unseen = self._unseen(texts, _mask(alone, blank))
        return {at for at in unseen if self.sheet.text[at].isalnum() and at in found and self.why[at] != LAYER}

    def _picture(self) -> Any:
        """The region as a printer would print it."""
        from PIL import Image

        pdfium, scale = self.sheet.pdfium, self.scale
        left, top, right, bottom = self.region
        width, height = max(int((right - left) * scale), 1), max(int((bottom - top) * scale), 1)
        pixels = array("B", bytes(4 * width * height))
        bitmap = pdfium.create_bitmap(width, height, BGRX, pixels.buffer_info()[0], 4 * width)
        try:
            pdfium.fill_bitmap(bitmap, 0, 0, width, height, 0xFFFFFFFF)
            whole = (round(self.sheet.width * scale), round(self.sheet.height * scale))
            pdfium.render(bitmap, self.sheet.page, -round(left * scale), -round(top * scale), *whole, 0, AS_PRINTED)
        finally:
            pdfium.destroy_bitmap(bitmap)
        return Image.frombytes("RGB", (width, height), pixels.tobytes(), "raw", "BGRX")


def _mask(picture: Any, other: Any) -> Any:
    """Where two pictures differ, as a picture of 255 and 0."""
    from PIL import ImageChops

    red, green, blue = ImageChops.difference(picture, other).split()
    most = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    return most.point([0] * (_DIFFERENCE + 1) + [255] * (255 - _DIFFERENCE))
