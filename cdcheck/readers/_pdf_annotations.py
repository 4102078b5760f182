"""The annotations and form fields of a page: what they print is made part of the page, and what they are is told."""

from array import array
from typing import Literal, NamedTuple

from cdcheck.readers._own import OWN
from cdcheck.readers._pdf_library import FLATTENED, FOR_PRINT, Library

# Subtypes by the number that PDFium has for them.
_TEXT, _LINK, _FREE_TEXT, _STAMP, _INK, _POPUP, _WIDGET, _WATERMARK = 1, 2, 3, 13, 15, 16, 20, 24
# Lines, squares, circles and the like, which may cover what is below.
_SHAPES = (4, 5, 6, 7, 8)
# Highlights, and lines under and through words.
_MARKS = (9, 10, 11, 12, 14)
_PRINTING = (_FREE_TEXT, _STAMP, _INK, _WIDGET, _WATERMARK, *_SHAPES)
_HIDDEN, _PRINTED = 2, 4

Role = Literal["text", "stamp", "watermark", "signature", "ink", "drawing", "comment", "screen"]


class Annotation(NamedTuple):
    """An annotation: ``words`` are those that it is said to hold, ``edges`` its left, bottom, right and top in PDFium's points.

    A ``text`` is a field or a text that is typed on the page, a ``signature`` a field that is signed, ``ink`` a line drawn by
    hand, a ``drawing`` a shape; a ``comment`` prints no words, and a ``screen`` nothing at all. ``shows`` is whether the file
    says what it looks like.
    """

    role: Role
    words: str
    edges: tuple[float, float, float, float]
    shows: bool


def printed(pdfium: Library, document: int, at: int, page: int) -> tuple[int, tuple[Annotation, ...]]:
    """A page that is open, opened again with all that its annotations print as part of it; and its annotations.

    The handle is 0 where the page cannot be opened again. A page without any is the same.
    """
    count = pdfium.count_annotations(page)
    if count <= 0:
        return page, ()
    kept: list[int] = []
    found: list[Annotation] = []
    for one in range(count):
        handle = pdfium.annotation(page, one)
        if not handle:
            continue
        try:
            read = _read(pdfium, handle)
        finally:
            pdfium.close_annotation(handle)
        if read is not None:
            found.append(read)
            if read.shows and read.role not in ("comment", "screen"):
                kept.append(one)
    if not kept:
        return page, tuple(found)
    for one in sorted({*range(count)} - {*kept}, reverse=True):
        pdfium.remove_annotation(page, one)
    if pdfium.flatten(page, FOR_PRINT) != FLATTENED:
        return page, tuple(found)
    pdfium.close_page(page)
    return pdfium.load_page(document, at) or 0, tuple(found)


def _read(pdfium: Library, handle: int) -> Annotation | None:
    kind, flags = pdfium.annotation_kind(handle), pdfium.annotation_flags(handle)
    if kind in (_LINK, _POPUP) or flags & _HIDDEN or not (kind in _PRINTING or kind in _MARKS or kind == _TEXT):
        return None
    field = _string(pdfium, handle, b"FT") if kind == _WIDGET else ""
    words = " ".join((_string(pdfium, handle, b"V" if kind == _WIDGET else b"Contents")).split())
    role = _role(kind, field, printed=bool(flags & _PRINTED))
    if (role == "screen" and not words) or (role == "comment" and _string(pdfium, handle, b"T") in OWN):
        return None
    return Annotation(role, words, _edges(pdfium, handle), bool(pdfium.annotation_has(handle, b"AP")))


def _role(kind: int, field: str, *, printed: bool) -> Role:
    if kind in _MARKS or kind == _TEXT:
        return "comment"
    if not printed:
        return "screen"
    roles: dict[int, Role] = {_STAMP: "stamp", _WATERMARK: "watermark", _FREE_TEXT: "text", _INK: "ink"}
    if kind == _WIDGET:
        return "signature" if field == "Sig" else "text"
    return roles.get(kind, "drawing")


def _string(pdfium: Library, handle: int, key: bytes) -> str:
    length = pdfium.annotation_string(handle, key, None, 0)
    if not 2 < length < 1_000_000:
        return ""
    written = array("B", bytes(length))
    pdfium.annotation_string(handle, key, written.buffer_info()[0], length)
    return written.tobytes()[: length - 2].decode("utf-16-le", "replace")


def _edges(pdfium: Library, handle: int) -> tuple[float, float, float, float]:
    written = array("f", bytes(16))
    if not pdfium.annotation_edges(handle, written.buffer_info()[0]):
        return 0.0, 0.0, 0.0, 0.0
    left, top, right, bottom = written
    return min(left, right), min(top, bottom), max(left, right), max(top, bottom)
