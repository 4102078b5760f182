"""What stands on a page beside its text: stamps, watermarks, signatures and other marks, and pictures among the text."""

import math
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cdcheck.document import TraceKind
from cdcheck.readers._pdf_annotations import Annotation
from cdcheck.readers._pdf_drawn import Drawn, area, shared
from cdcheck.readers._pdf_pieces import Piece
from cdcheck.readers._pdf_sheet import Box, Sheet

# A mark is set in larger type than the text by this factor, one that is level by this.
_LARGER, _MUCH_LARGER = 1.5, 2.5
# Text that slopes does so by so many degrees from the lines and from the edge of the page.
_SLOPE = 10.0
# A light colour has no part below this, of 255, or is no more opaque than that.
_LIGHT, _CLEAR = 0x80, 0xA0
# A picture that may show a signature is as wide and as high, in points, and stands as far down as shares of the page say: the
# emblem stands above, the codes of printing and of recycling below, both on the first page.
_WIDE, _HIGH = (24.0, 320.0), (14.0, 220.0)
_ON_FIRST, _ON_OTHERS = (0.27, 0.87), (0.09, 0.93)


# A picture of a word is as high as its line and wider than a letter, by these factors of the type's size. A bullet or a flag is
# as wide as the next one; words differ, by so many widths at least.
_LINE_HIGH, _WORD_WIDE, _WIDTHS = (0.5, 2.2), 1.5, 3


class Mark(NamedTuple):
    """A trace of the making of the file, and where it stands, in points from the page's top left."""

    kind: TraceKind
    text: str
    box: Box


def size_of_text(pieces: Sequence[Piece]) -> float:
    """The usual size of the type of a page, in points."""
    sizes = sorted([(piece.em, piece.end - piece.start) for piece in pieces])
    half = sum([length for _, length in sizes]) / 2
    for size, length in sizes:
        half -= length
        if half <= 0:
            return size
    return 12.0


# --- annotations


def annotated(
    sheet: Sheet, drawn: Drawn, annotations: Sequence[Annotation], size: float
) -> tuple[list[Mark], dict[int, TraceKind]]:
    """The marks that annotations make, and the characters that are theirs and no text; ``size`` is that of the page's type."""
    marks: list[Mark] = []
    taken: dict[int, TraceKind] = {}
    theirs = _in_forms(sheet, drawn) if any(one.shows for one in annotations) else []
    for one in annotations:
        box = sheet.placed(one.edges)
        places = [at for at, middle in theirs if box[0] <= middle[0] <= box[2] and box[1] <= middle[1] <= box[3]]
        words = " ".join("".join([sheet.text[at] for at in places]).split())
        match one.role:
            case "stamp":
                marks.append(Mark("stamp", words or one.words, box))
                if places and sheet.line_of(places[0])[1] > _LARGER * size:
                    taken |= dict.fromkeys(places, "stamp")
            case "watermark":
                marks.append(Mark("watermark", words or one.words, box))
                taken |= dict.fromkeys(places, "watermark")
            case "signature" if one.shows:
                marks.append(Mark("stamp", words or one.words, box))
                taken |= dict.fromkeys(places, "stamp")
            case "ink":
                marks.append(Mark("picture", one.words, box))
            case "comment" if one.words:
                marks.append(Mark("comment", one.words, box))
            case "drawing":
                marks.append(Mark("annotation", one.words, box))
    return marks, taken


def _in_forms(sheet: Sheet, drawn: Drawn) -> list[tuple[int, tuple[float, float]]]:
    """The characters that objects within others draw, and their middles."""
    inner = {handle for handle, within in zip(drawn.handles, drawn.withins, strict=True) if within is not None}
    found = []
    for at in range(len(sheet.text)):
        if sheet.pdfium.text_object(sheet.text_page, at) in inner:
            x0, y0, x1, y1 = sheet.box_of(at)
            found.append((at, ((x0 + x1) / 2, (y0 + y1) / 2)))
        elif found and found[-1][0] == at - 1:
            # A space that PDFium put between two of them.
            found.append((at, found[-1][1]))
    return found


# --- watermarks


def watermark(sheet: Sheet, pieces: Sequence[Piece], size: float) -> list[Piece]:
    """The pieces that are no lines of text: in large type across the page, or level, over or under several lines or pale."""
    return [piece for piece in pieces if piece.text.strip() and _is_watermark(sheet, piece, pieces, size)]


def _is_watermark(sheet: Sheet, piece: Piece, pieces: Sequence[Piece], size: float) -> bool:
    if not piece.level:
        return sheet.line_of(piece.start)[1] > _LARGER * size and _slopes(sheet, piece.start)
    if piece.em <= _MUCH_LARGER * size:
        return False
    return _is_pale(sheet, piece.start) or sum([_crosses(piece, other) for other in pieces]) > 2


def _slopes(sheet: Sheet, at: int) -> bool:
    return _SLOPE < math.degrees(sheet.slope_of(at)) % 90 < 90 - _SLOPE


def _is_pale(sheet: Sheet, at: int) -> bool:
    drawn = sheet.pdfium.text_object(sheet.text_page, at)
    colour = sheet.colour_of(drawn) if drawn else None
    return colour is not None and (min(colour[:3]) >= _LIGHT or colour[3] <= _CLEAR)


def _crosses(piece: Piece, other: Piece) -> bool:
    """Whether a large piece lies over a smaller one, and not beside it."""
    smaller = (other.left, other.top, other.right, other.bottom)
    larger = (piece.left, piece.top, piece.right, piece.bottom)
    return other is not piece and area(smaller) * 2 < area(larger) and shared(smaller, larger) > 0.2


# --- pictures


def pictures(sheet: Sheet, drawn: Drawn, *, first: bool) -> Iterator[Mark]:
    """Pictures among the text that may show a signature; ``first`` is whether the page is the document's first."""
    if drawn.pictured:
        return
    top, foot = _ON_FIRST if first else _ON_OTHERS
    for box in drawn.pictures:
        wide, high, middle = box[2] - box[0], box[3] - box[1], (box[1] + box[3]) / 2
        if _WIDE[0] <= wide <= _WIDE[1] and _HIGH[0] <= high <= _HIGH[1] and top <= middle / sheet.height <= foot:
            yield Mark("picture", "", box)


def has_pictures_of_words(drawn: Drawn, pieces: Sequence[Piece], size: float) -> bool:
    """Whether pictures as high as a line stand among the lines: words that a recognition was not sure of."""
    if drawn.pictured or len(drawn.pictures) < _WIDTHS or not pieces:
        return False
    boxes = [(piece.left, piece.top, piece.right, piece.bottom) for piece in pieces]
    top, bottom = min([box[1] for box in boxes]), max([box[3] for box in boxes])
    likely = [
        box
        for box in drawn.pictures
        if _LINE_HIGH[0] * size <= box[3] - box[1] <= _LINE_HIGH[1] * size < (box[2] - box[0]) * _LINE_HIGH[1] / _WORD_WIDE
        and top <= (box[1] + box[3]) / 2 <= bottom
    ]
    alone = [box for box in likely if not any(_touches(box, other) for other in drawn.pictures if other is not box)]
    apart = [box for box in alone if sum([shared(box, text) for text in boxes]) < 0.3]
    return len({round(box[2] - box[0]) for box in apart}) >= _WIDTHS


def _touches(box: Box, other: Box) -> bool:
    """Whether two pictures are strips of one, the one right above the other."""
    above, below = sorted((box, other), key=lambda one: one[1])
    return abs(above[3] - below[1]) < 0.5 and min(above[2], below[2]) - max(above[0], below[0]) > 0
