"""A PDF as a document: what its pages have in common, and what that says of each."""

import re
from array import array
from collections.abc import Sequence
from itertools import pairwise

from cdcheck.document import Apart, Document, Line, TextLayer, Trace, Zone
from cdcheck.readers import Unreadable, _pdf_page, most_pages
from cdcheck.readers._apart import unprinted
from cdcheck.readers._pdf_annotations import printed
from cdcheck.readers._pdf_banners import without_banners
from cdcheck.readers._pdf_layer import text_layer
from cdcheck.readers._pdf_layers import may_have_layers
from cdcheck.readers._pdf_library import ERR_PASSWORD, ERR_SECURITY, Library, library
from cdcheck.readers._pdf_lines import apart_of, lines_of, traces_of
from cdcheck.readers._pdf_margin import LINE_NUMBER, Margin
from cdcheck.readers._pdf_page import Page
from cdcheck.readers._pdf_rows import Row

MAX_LINE = 100_000
"""Characters in the longest line that is read: a longer one is no line of a document."""

# Heads and feet stand within these shares of the page's height from its edges, apart from the text by so many usual distances,
# and are short.
_HEAD, _FOOT = 0.09, 0.10
_APART = 1.5
_SHORT = 60

_NUMERAL = re.compile(r"\d+")


def read(name: str, data: bytes) -> Document:
    """As :func:`cdcheck.readers.pdf.read`."""
    pdfium = library()
    # PDFium reads from these bytes as long as the document is open.
    document = pdfium.load_document(data, len(data), None)
    if not document:
        raise Unreadable(_why_closed(pdfium))
    try:
        number = pdfium.page_count(document)
        if number > (most := most_pages.get()):
            raise Unreadable(f"its {number:,} pages are over the limit of {most:,} (--max-pages)")
        # A rule may be the end mark, which stands on the last page.
        layered = may_have_layers(data)
        made_by = f"{_said(pdfium, document, b'Creator')} {_said(pdfium, document, b'Producer')}"
        pages: list[Page | None] = []
        margin = None
        for at in range(number):
            page = _page(pdfium, document, at, margin, drawn=at == number - 1, layered=layered)
            pages.append(page)
            margin = page.margin if page else margin
    finally:
        pdfium.close_document(document)
    return _document(name, pages, made_by)


def _said(pdfium: Library, document: int, key: bytes) -> str:
    """What a file says of itself, its beginning at least."""
    written = array("B", bytes(512))
    length = pdfium.meta_text(document, key, written.buffer_info()[0], len(written))
    return written.tobytes()[: max(min(length, len(written)) - 2, 0)].decode("utf-16-le", "replace")


def _why_closed(pdfium: Library) -> str:
    error = pdfium.last_error()
    if error == ERR_PASSWORD:
        return "it is encrypted, and opens with a password only"
    if error == ERR_SECURITY:
        return "it is encrypted in a way that cannot be undone here"
    return "it is damaged beyond reading, or no PDF document at all"


def _page(pdfium: Library, document: int, at: int, margin: Margin | None, *, drawn: bool, layered: bool) -> Page | None:
    """One page; None where it cannot be opened."""
    page = pdfium.load_page(document, at)
    if not page:
        return None
    page, annotations = printed(pdfium, document, at, page)
    if not page:
        return None
    try:
        text_page = pdfium.load_text(page)
        if not text_page:
            return None
        try:
            return _pdf_page.read(
                pdfium, page, text_page, drawn=drawn, layered=layered, first=at == 0, annotations=annotations, margin=margin
            )
        finally:
            pdfium.close_text(text_page)
    finally:
        pdfium.close_page(page)


def _document(name: str, pages: Sequence[Page | None], made_by: str) -> Document:
    if not pages:
        raise Unreadable("it is a PDF document without pages")
    pages = without_banners(pages)
    opened = [page for page in pages if page is not None]
    if not opened:
        raise Unreadable("it is a PDF document, and none of its pages can be opened")
    if not any(page.chars for page in opened):
        if any(page.hidden for page in opened):
            raise Unreadable("none of the text in it is printed")
        raise Unreadable("there is no text in it: a scan without a text layer, or drawings; a text recognition can add one")
    layer = text_layer(opened, made_by)
    turn = _is_turned(opened)
    pitch = _pitch(opened)
    margins = _margins(opened)
    zones = _zones(pages, pitch)
    lines: list[Line] = []
    apart: list[Apart] = []
    traces: list[Trace] = []
    for number, page in enumerate(pages, 1):
        if page is not None:
            lines += lines_of(page, number, zones[number - 1], pitch, margins, turn, typed=layer == "born-digital")
            apart += apart_of(page, number, turn)
            traces += traces_of(page, number, lines)
    return Document(
        name=name,
        format="pdf",
        lines=tuple(lines),
        pages=len(pages),
        text_layer=layer,
        notes=(*_notes(pages, layer), *unprinted(apart)),
        unread=tuple([n for n, page in enumerate(pages, 1) if page is None or (not page.chars and page.pictured)]),
        apart=tuple(apart),
        traces=tuple(traces),
    )


def _notes(pages: Sequence[Page | None], layer: TextLayer) -> tuple[str, ...]:
    notes = []
    if layer == "ocr":
        notes.append("its text is that of a text recognition, with pictures of pages or words, and may have errors of its own")
    elif layer == "broken":
        notes.append("its fonts do not say which characters they show, or say it wrongly: what was read is not what is printed")
    if unopened := [n for n, page in enumerate(pages, 1) if page is None]:
        notes.append(f"{_numbered(unopened)} cannot be opened")
    if pictures := [n for n, page in enumerate(pages, 1) if page is not None and not page.chars and page.pictured]:
        notes.append(
            f"{_numbered(pictures)} has a picture and no text"
            if len(pictures) == 1
            else f"{_numbered(pictures)} have pictures and no text"
        )
    if any(aside.why == LINE_NUMBER for page in pages if page is not None for aside in page.apart):
        notes.append("it is a review copy with numbers beside its lines, which are not counted as its text")
    return tuple(notes)


def _numbered(pages: Sequence[int]) -> str:
    """Pages as a message names them, a few of them at the most."""
    named = ", ".join(map(str, pages[:8])) + (f" and {len(pages) - 8} more" if len(pages) > 8 else "")
    return f"page {named}" if len(pages) == 1 else f"pages {named}"


# --- what the pages have in common


def _is_turned(pages: Sequence[Page]) -> bool:
    """Whether the brackets of right-to-left lines are as drawn, so that those in reading order have to be turned round."""
    told = [cell.turned for page in pages for row in page.rows for cell in row.cells if cell.turned is not None]
    return sum(told) * 2 >= len(told)


def _pitch(pages: Sequence[Page]) -> float:
    """The usual distance between the base lines of two rows, in ems."""
    steps = sorted(
        step
        for page in pages
        for above, below in pairwise(page.rows)
        if 0.8 < (step := (below.base - above.base) / max(above.em, below.em, 0.1)) < 3
    )
    return steps[len(steps) // 3] if steps else 1.2


def _margins(pages: Sequence[Page]) -> tuple[float, float]:
    """The left and the right edge of the text, in points, as most pages have them."""
    lefts = [min(cell.box[0] for row in page.rows for cell in row.cells) for page in pages if page.rows]
    rights = [max(cell.box[2] for row in page.rows for cell in row.cells) for page in pages if page.rows]
    return (min(lefts), max(rights)) if lefts else (0.0, 0.0)


def _zones(pages: Sequence[Page | None], pitch: float) -> list[dict[int, Zone]]:
    """By page, the rows that are head or foot: near the edge, apart from the text, short, numbered or on other pages."""
    candidates: list[dict[int, Zone]] = []
    said: dict[tuple[str, Zone], int] = {}
    for number, page in enumerate(pages, 1):
        zones: dict[int, Zone] = {}
        if page is not None and number > 1:
            zones = {**_edge(page, "header", pitch), **_edge(page, "footer", pitch)}
            for words in {(_alike(page.rows[at]), zone) for at, zone in zones.items()}:
                said[words] = said.get(words, 0) + 1
        candidates.append(zones)
    return [
        {
            at: zone
            for at, zone in zones.items()
            if page is not None and (said[_alike(page.rows[at]), zone] > 1 or _NUMERAL.search(_words(page.rows[at])))
        }
        for page, zones in zip(pages, candidates, strict=True)
    ]


def _edge(page: Page, zone: Zone, pitch: float) -> dict[int, Zone]:
    rows = page.rows
    inner = range(len(rows)) if zone == "header" else range(len(rows) - 1, -1, -1)
    found: list[int] = []
    for at in inner:
        row = rows[at]
        outside = row.base < _HEAD * page.height if zone == "header" else row.base - row.em > (1 - _FOOT) * page.height
        if not outside or any(len(cell.text) > _SHORT for cell in row.cells):
            break
        found.append(at)
    # Of rows without a gap between them, those that reach into the text belong to it.
    while found:
        last = found[-1]
        beyond = last + 1 if zone == "header" else last - 1
        if not 0 <= beyond < len(rows):
            break
        distance = abs(rows[beyond].base - rows[last].base)
        if distance > _APART * pitch * max(rows[beyond].em, rows[last].em):
            break
        found.pop()
    return dict.fromkeys(found, zone)


def _words(row: Row) -> str:
    return " ".join(cell.text for cell in row.cells)


def _alike(row: Row) -> str:
    """The words of a head or foot without its numbers, in any order: odd and even pages have them at the other side."""
    return " ".join(sorted(_NUMERAL.sub("", _words(row)).split()))
