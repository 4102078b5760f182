"""What is drawn on a page of a PDF, in its order: texts with their colours, and what can lie over or under them."""

import math
from array import array
from collections.abc import Iterator, Sequence
from itertools import compress, repeat
from typing import NamedTuple

from cdcheck.readers._pdf_library import FORM, IMAGE, PATH, SHADING
from cdcheck.readers._pdf_sheet import Box, Sheet

Colour = tuple[int, int, int, int]
"""Red, green, blue and how opaque it is, from 0 to 255."""
Matrix = tuple[float, float, float, float, float, float]

# Of a page full of drawings not all are looked at, nor forms within forms without end.
_MOST, _DEEPEST = 20_000, 8
# What is thinner than so many points, a rule or the side of a frame, neither hides a text nor is its ground.
_THIN = 3.0
_COVERS = (PATH, IMAGE, SHADING)
# A picture, or strips as wide as most of the page, that cover so much of it are a picture of the page.
_PAGE = 0.6


class Text(NamedTuple):
    """A text object: its place in the order of drawing, its mode, and its colour, None where it is no plain one."""

    handle: int
    order: float
    mode: int
    colour: Colour | None
    within: Matrix | None


class Cover(NamedTuple):
    """What can hide a text or be its ground; ``colour`` is None where it has no plain one, as a picture."""

    handle: int
    order: float
    box: Box
    colour: Colour | None
    picture: bool


class Drawn:
    """The objects of a page, in the order in which they are drawn.

    ``handles``, ``orders``, ``modes``, ``colours`` and ``withins`` are the members of its texts, as :class:`Text` has them.
    """

    def __init__(self) -> None:
        self.handles: list[int] = []
        self.orders: list[float] = []
        self.modes: list[int] = []
        self.colours: list[Colour | None] = []
        self.withins: list[Matrix | None] = []
        self.covers: list[Cover] = []
        self.pictures: list[Box] = []
        """Where the pictures are, thin ones included."""
        self.pictured = False
        """Whether a picture, or its strips, cover most of the page."""

    @property
    def texts(self) -> Iterator[Text]:
        """The text objects."""
        return map(Text, self.handles, self.orders, self.modes, self.colours, self.withins)


def drawn_on(sheet: Sheet) -> Drawn:
    """The objects of a page that is open."""
    pdfium, page = sheet.pdfium, sheet.page
    drawn = Drawn()
    count = min(pdfium.count_objects(page), _MOST)
    _see(sheet, drawn, list(map(pdfium.object, repeat(page), range(count))), _Place(0.0, 1.0))
    strips = [box for box in drawn.pictures if box[2] - box[0] > _PAGE * sheet.width] or drawn.pictures[:1]
    drawn.pictured = sum([area(box) for box in strips]) > _PAGE * sheet.width * sheet.height
    return drawn


class _Place(NamedTuple):
    """Where objects stand that lie beside each other: the first after ``order``, each ``step`` after the one before."""

    order: float
    step: float
    within: Matrix | None = None
    depth: int = 0

    def at(self, number: int) -> float:
        """The place of one of the objects, from 1."""
        return self.order + self.step * number


def _see(sheet: Sheet, drawn: Drawn, handles: Sequence[int], place: _Place) -> None:
    """Add objects that lie beside each other, and what is in them: all of a kind at once, which takes a third of the time."""
    pdfium = sheet.pdfium
    # What is no text has no mode, which tells texts from the rest without asking for the type of each.
    modes = list(map(pdfium.render_mode, handles))
    are_texts = [mode >= 0 for mode in modes]
    texts = list(compress(handles, are_texts))
    drawn.handles += texts
    drawn.orders += map(place.at, compress(range(1, len(handles) + 1), are_texts))
    drawn.modes += compress(modes, are_texts)
    drawn.colours += _colours(sheet, texts)
    drawn.withins += [place.within] * len(texts)
    if len(texts) == len(handles):
        return
    others = [
        (handle, pdfium.object_type(handle), place.at(at))
        for at, (handle, mode) in enumerate(zip(handles, modes, strict=True), 1)
        if mode < 0
    ]
    _see_covers(sheet, drawn, [one for one in others if one[1] in _COVERS], place.within)
    for form, kind, order in others if place.depth < _DEEPEST else ():
        if kind == FORM:
            inner = list(map(pdfium.form_object, repeat(form), range(min(pdfium.count_form_objects(form), _MOST))))
            step = place.step / (len(inner) + 2)
            _see(sheet, drawn, inner, _Place(order, step, _times(_matrix(sheet, form), place.within), place.depth + 1))


def _see_covers(sheet: Sheet, drawn: Drawn, found: Sequence[tuple[int, int, float]], within: Matrix | None) -> None:
    handles = [handle for handle, _, _ in found]
    boxes = sheet.bounds_of_all(handles) if within is None else [box_of(sheet, handle, within) for handle in handles]
    filled = array("i", bytes(8))
    at = filled.buffer_info()[0]
    for (handle, kind, order), box in zip(found, boxes, strict=True):
        if kind == IMAGE:
            drawn.pictures.append(box)
        if not box[2] - box[0] > _THIN < box[3] - box[1]:
            continue
        if kind == PATH and not (sheet.pdfium.draw_mode(handle, at, at + 4) and filled[0]):
            continue
        drawn.covers.append(Cover(handle, order, box, _colours(sheet, [handle])[0] if kind == PATH else None, kind == IMAGE))


def _colours(sheet: Sheet, handles: Sequence[int]) -> list[Colour | None]:
    """The colours that objects are filled with."""
    written = array("I", bytes(16 * len(handles)))
    at = written.buffer_info()[0]
    end = at + 16 * len(handles)
    sides = [range(at + n, end, 16) for n in (0, 4, 8, 12)]
    known = list(map(sheet.pdfium.fill_color, handles, *sides))
    colours = zip(written[::4], written[1::4], written[2::4], written[3::4], strict=True)
    return [colour if is_known else None for colour, is_known in zip(colours, known, strict=True)]


def _matrix(sheet: Sheet, form: int) -> Matrix | None:
    written = array("f", bytes(24))
    if not sheet.pdfium.object_matrix(form, written.buffer_info()[0]):
        return None
    a, b, c, d, e, f = written
    return a, b, c, d, e, f


def box_of(sheet: Sheet, handle: int, within: Matrix | None) -> Box:
    """The bounds of an object, in points from the page's top left; ``within`` is the matrix of the form that holds it."""
    if within is None:
        return sheet.bounds_of(handle)
    return sheet.bounds_within(handle, within)


def _times(inner: Matrix | None, outer: Matrix | None) -> Matrix | None:
    """The matrix of a form in a form."""
    if inner is None or outer is None:
        return inner or outer
    a, b, c, d, e, f = inner
    k, l, m, n, x, y = outer  # noqa: E741
    return a * k + b * m, a * l + b * n, c * k + d * m, c * l + d * n, e * k + f * m + x, e * l + f * n + y


def area(box: Box) -> float:
    """The area of a box, in square points."""
    return max(box[2] - box[0], 0.0) * max(box[3] - box[1], 0.0)


def shared(box: Box, other: Box) -> float:
    """What share of a box lies in another one."""
    common = (max(box[0], other[0]), max(box[1], other[1]), min(box[2], other[2]), min(box[3], other[3]))
    if common[0] >= common[2] or common[1] >= common[3]:
        return 0.0
    whole = area(box)
    return area(common) / whole if whole > 0 and math.isfinite(whole) else 0.0


class Near:
    """Covers by the stripes of the page that they lie in, so that only those near a text are looked at."""

    _STRIPE = 24.0

    def __init__(self, covers: Sequence[Cover]) -> None:
        self._stripes: dict[int, list[Cover]] = {}
        self._tall: list[Cover] = []
        for cover in covers:
            low, high = int(cover.box[1] // self._STRIPE), int(cover.box[3] // self._STRIPE)
            if high - low > 100:
                self._tall.append(cover)
                continue
            for stripe in range(low, high + 1):
                self._stripes.setdefault(stripe, []).append(cover)

    def over(self, box: Box) -> Iterator[Cover]:
        """The covers that share more than a little with a box."""
        middle = int((box[1] + box[3]) / 2 // self._STRIPE)
        for cover in (*self._stripes.get(middle, ()), *self._tall):
            if shared(box, cover.box) > 0.1:
                yield cover
