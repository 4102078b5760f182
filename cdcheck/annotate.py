"""Copies of a document with a note at the place of each failure, and of what could not be told; the document is not touched.

A PDF gets highlights with notes, a Word document comments, for which the package python-docx is needed (the extra ``word``). A
copy that would not read as its document does is not given out, and the same document gives the same copy, byte for byte. What
writes a copy parses the document anew, so it runs in the guard.
"""

import ctypes
import re
from collections.abc import Iterator, Sequence
from hashlib import sha256
from importlib import import_module
from importlib.util import find_spec
from io import BytesIO
from typing import Any, Literal, NamedTuple

from cdcheck import guard, readers
from cdcheck.outcome import Location, Report, Row
from cdcheck.readers._own import AUTHOR, DOUBTFUL_AUTHOR
from cdcheck.renderers._places import beside, visible
from cdcheck.renderers._plain import clean, shown
from cdcheck.renderers._rows import VERDICTS, causes, failures, number, standing

Form = Literal["pdf", "docx"]

MOST_NOTES = 2_000
"""Notes in one copy; what more there would be is counted in the last one."""

_COLOURS = {"error": (255, 128, 120), "warning": (255, 190, 70), "note": (140, 190, 255), "doubt": (200, 175, 255)}
_OPACITY = 120
# In points: where notes without a box stand at a page's edge, and how far apart; what a highlight is larger than its words.
_EDGE, _STEP, _AROUND = 24.0, 22.0, 1.0
# A device of so many pixels for a point gives places exactly enough, and is addressed in whole numbers.
_FINE = 20
_WHERE = {"header": "the running head", "footer": "the foot of the page", "footnote": "a footnote", "text-box": "a text box"}


class Note(NamedTuple):
    """What to say at a place, None where there is none; ``look`` is a severity, or ``doubt`` for what could not be told."""

    look: str
    text: str
    at: Location | None


def form(data: bytes) -> Form | None:
    """What a document seems to be, of the forms that can bear notes; None for any other."""
    if b"%PDF-" in data[:1024]:
        return "pdf"
    return "docx" if data.startswith(b"PK") else None


def missing(wanted: Form) -> str | None:
    """What has to be installed first, or None."""
    return "python-docx" if wanted == "docx" and find_spec("docx") is None else None


def notes(report: Report) -> tuple[Note, ...]:
    """A note for each place of a failure that is not waived, and one for each cause of doubt."""
    found = [Note(row.severity, _failure(row), at) for row in failures(report) for at in _places(row)]
    for cause, rows in causes(standing(report, "cantTell")).items():
        at = next((row.locations[0] for row in rows if row.locations), None)
        titles = [f"- {visible(row.title)} [{row.rule}]" for row in rows]
        found.append(Note("doubt", "\n".join([f"Could not be told: {visible(cause)}", *titles]), at))
    if len(found) > MOST_NOTES:
        left = len(found) - MOST_NOTES + 1
        found[MOST_NOTES - 1 :] = [Note("note", f"{number(left, 'more note')} would stand in this document.", None)]
    return tuple(found)


def told(report: Report, given: Sequence[Note], copy: str) -> str:
    """What was written, on one line."""
    what = shown(f"{report.input.name}: {VERDICTS[report.verdict]}")
    if not given:
        return f"{what}; {clean(copy)} is a copy without notes, since there is nothing to note\n"
    doubts = sum(note.look == "doubt" for note in given)
    fails = len(given) - doubts
    said = [f"{number(fails, 'note')} on what fails"] if fails else []
    said += [f"{number(doubts, 'note')} on what could not be told"] if doubts else []
    return f"{what}; {clean(copy)} has {' and '.join(said)}\n"


def annotated(name: str, data: bytes, wanted: Form, given: Sequence[Note], limits: guard.Limits = guard.DEFAULT) -> bytes:
    """The copy of a document with the notes; the same bytes where there are none.

    Raises Unreadable where it cannot be made, or where it would not read as the document does.
    """
    if not given:
        return data
    return guard.run(write_pdf if wanted == "pdf" else write_docx, name, data, limits, given=tuple(given))


def write_pdf(name: str, data: bytes, *, given: list[Any]) -> bytes:
    """In a worker: a PDF with notes. Raises Unreadable."""
    pdfium: Any = import_module("pypdfium2")
    raw: Any = import_module("pypdfium2.raw")
    lines = readers.read(name, data).lines
    together = _together(_notes(given))
    # A file written anew is half as large as one with everything behind the old bytes, which not every file can bear, either.
    for flags in (raw.FPDF_NO_INCREMENTAL, raw.FPDF_INCREMENTAL):
        try:
            document = pdfium.PdfDocument(data)
            try:
                _add_all(raw, document, together)
                out = BytesIO()
                document.save(out, flags=flags)
            finally:
                document.close()
            copy = _identified(out.getvalue(), data)
            if readers.read(name, copy).lines == lines and _count(pdfium, raw, copy) >= len(together):
                return copy
        except (pdfium.PdfiumError, readers.Unreadable, IndexError, ValueError):
            continue
    raise readers.Unreadable("no notes can be put into it: the copy would not read as the document does")


def write_docx(name: str, data: bytes, *, given: list[Any]) -> bytes:
    """In a worker: a Word document with comments. Raises Unreadable."""
    from cdcheck.readers import docx as reader

    read = readers.read(name, data)
    if read.format != "docx":
        raise readers.Unreadable("it is no Word document (DOCX), which alone can bear comments")
    paragraphs = reader.paragraphs(data)
    places = [
        at if at is not None and line.zone == "body" and not line.blank else None
        for line, at in zip(read.lines, paragraphs, strict=True)
    ]
    library: Any = import_module("docx")
    try:
        document = library.Document(BytesIO(data))
        for note in _notes(given):
            zone = read.lines[note.at.line - 1].zone if note.at is not None and note.at.line is not None else None
            text = note.text
            if zone in _WHERE:
                text += f"\nIt stands in {_WHERE[str(zone)]}, where Word takes no comments."
            elif note.at is None or note.at.line is None:
                text += "\nIt has no place in the text."
            _comment(document, _nearest(places, note.at), text, DOUBTFUL_AUTHOR if note.look == "doubt" else AUTHOR)
        out = BytesIO()
        document.save(out)
        copy = _packed(out.getvalue())
    except (KeyError, ValueError, TypeError, AttributeError, IndexError, OSError) as fault:
        raise readers.Unreadable(f"no comments can be put into it: {visible(str(fault))[:200]}") from None
    if readers.read(name, copy).lines != read.lines:
        raise readers.Unreadable("no comments can be put into it: the copy would not read as the document does")
    return copy


def _failure(row: Row) -> str:
    said = [f"{row.severity}: {visible(row.message)}"]
    said += [f"{what}: {visible(value)}" for what, value in (("expected", row.expected), ("nearest", row.nearest)) if value]
    return "\n".join([*said, *map(visible, beside(row)), f"[{row.rule}]"])


def _places(row: Row) -> Iterator[Location | None]:
    """The primary places of a row, each once; the first of all places where none is primary, None where there is none."""
    primary = dict.fromkeys([at for at in row.locations if at.role == "primary"])
    yield from primary or [row.locations[0] if row.locations else None]


# --- PDF


def _notes(given: list[Any]) -> list[Note]:
    """The notes as a worker is given them."""
    return [Note(look, text, None if at is None else Location.of(at)) for look, text, at in given]


def _together(given: Sequence[Note]) -> list[Note]:
    """The notes of one box as one, the worst first; doubts about words that a failure highlights stand at the edge."""
    found: dict[object, Note] = {}
    for count, note in enumerate(given):
        box = note.at.box if note.at is not None else None
        key = (note.at.page, box) if note.at is not None and box is not None else count
        if (before := found.get(key)) is None:
            found[key] = note
        elif (before.look == "doubt") == (note.look == "doubt"):
            found[key] = before._replace(text=f"{before.text}\n\n{note.text}")
        else:
            found[count] = note._replace(at=Location(page=note.at.page if note.at is not None else None))
    return list(found.values())


def _identified(copy: bytes, data: bytes) -> bytes:
    """A PDF with an identifier that depends on what is in it, in the place of PDFium's random one."""
    all_found = list(re.finditer(rb"/ID ?\[<([0-9A-Fa-f]{32})><([0-9A-Fa-f]{32})>\]", copy))
    if not all_found:
        return copy
    found = all_found[-1]
    # The first half is the document's own where it had one, and what is encrypted depends on that.
    own = b"/Encrypt" in copy or found[1].lower() in data.lower()
    blank = copy[: found.start(1 + own)] + copy[found.end(2) :]
    made = sha256(data + blank).hexdigest()[:32].upper().encode()
    first = found[1] if own else made
    return copy[: found.start(1)] + first + b"><" + made + copy[found.end(2) :]


def _add_all(raw: Any, document: Any, given: Sequence[Note]) -> None:
    used: dict[int, int] = {}
    by_page: dict[int, list[Note]] = {}
    for note in given:
        page = note.at.page if note.at is not None and note.at.page is not None else 1
        by_page.setdefault(min(max(page, 1), len(document)), []).append(note)
    for page_number, on_page in by_page.items():
        page = document[page_number - 1]
        try:
            for note in on_page:
                if note.at is None or note.at.box is None or note.at.page != page_number:
                    aside = used[page_number] = used.get(page_number, 0) + 1
                    _add(raw, page, note, None, aside)
                else:
                    _add(raw, page, note, note.at.box, 0)
        finally:
            page.close()


def _add(raw: Any, page: Any, note: Note, box: tuple[float, float, float, float] | None, aside: int) -> None:
    """One note on a page: a highlight of its box, or the sign of a note at the page's edge."""
    width, height = page.get_size()
    if box is None:
        top = _EDGE + (aside - 1) * _STEP % max(height - 2 * _EDGE, _STEP)
        box = (max(width - 2 * _EDGE, 0), top, max(width - _EDGE, 1), top + _EDGE - 4)
        made = raw.FPDFPage_CreateAnnot(page, raw.FPDF_ANNOT_TEXT)
    else:
        x0, y0, x1, y1 = box
        box = (x0 - _AROUND, y0 - _AROUND, x1 + _AROUND, y1 + _AROUND)
        made = raw.FPDFPage_CreateAnnot(page, raw.FPDF_ANNOT_HIGHLIGHT)
    if not made:
        raise ValueError("no annotation can be made")
    try:
        # A page may be turned: where its corners are shown, and where they are, differ.
        corners = [_on_page(raw, page, width, height, x, y) for y in (box[1], box[3]) for x in (box[0], box[2])]
        (left, right), (low, high) = (sorted([min(values), max(values)]) for values in zip(*corners, strict=True))
        raw.FPDFAnnot_SetRect(made, raw.FS_RECTF(left, high, right, low))
        if raw.FPDFAnnot_GetSubtype(made) == raw.FPDF_ANNOT_HIGHLIGHT:
            points = raw.FS_QUADPOINTSF(*[value for corner in corners for value in corner])
            raw.FPDFAnnot_AppendAttachmentPoints(made, points)
        raw.FPDFAnnot_SetColor(made, raw.FPDFANNOT_COLORTYPE_Color, *_COLOURS[note.look], _OPACITY)
        for key, value in ((b"Contents", note.text), (b"T", DOUBTFUL_AUTHOR if note.look == "doubt" else AUTHOR)):
            if not raw.FPDFAnnot_SetStringValue(made, key, _wide(value)):
                raise ValueError("no words can be put into an annotation")
        # Printed with the page.
        raw.FPDFAnnot_SetFlags(made, raw.FPDF_ANNOT_FLAG_PRINT)
    finally:
        raw.FPDFPage_CloseAnnot(made)


def _on_page(raw: Any, page: Any, width: float, height: float, x: float, y: float) -> tuple[float, float]:
    """A place in points from the top left of the page as it is shown, in the page's own coordinates."""
    across, up = ctypes.c_double(), ctypes.c_double()
    size = round(width * _FINE), round(height * _FINE)
    x, y = min(max(x, 0), width), min(max(y, 0), height)
    if not raw.FPDF_DeviceToPage(page, 0, 0, *size, 0, round(x * _FINE), round(y * _FINE), across, up):
        raise ValueError("a page without coordinates")
    return across.value, up.value


def _wide(text: str) -> Any:
    data = (text + "\0").encode("utf-16-le", "replace")
    return (ctypes.c_ushort * (len(data) // 2)).from_buffer_copy(data)


def _count(pdfium: Any, raw: Any, data: bytes) -> int:
    """How many annotations a PDF has."""
    document = pdfium.PdfDocument(data)
    try:
        found = 0
        for page in document:
            found += raw.FPDFPage_GetAnnotCount(page)
            page.close()
        return found
    finally:
        document.close()


# --- Word


def _nearest(places: Sequence[int | None], at: Location | None) -> int:
    """The paragraph of a line, or of the nearest line in the body, first the one after it. Raises ValueError without any."""
    line = at.line - 1 if at is not None and at.line is not None else 0
    taken = [n for n, place in enumerate(places) if place is not None]
    if not taken:
        raise ValueError("there is no text in its body")
    near = places[min(taken, key=lambda n: (abs(n - line), n < line))]
    assert near is not None
    return near


def _comment(document: Any, paragraph: int, text: str, author: str) -> None:
    """Put a comment on a paragraph, with no date: no clock is asked."""
    from docx.oxml.ns import qn
    from docx.text.paragraph import Paragraph

    from cdcheck.readers._docx_package import local

    element = [one for one in document.element.iter() if local(one) == "p"][paragraph]
    held = Paragraph(element, document)
    # Words that are all in links or tracked changes have no run that a comment can begin at.
    runs = held.runs or [held.add_run()]
    made = document.add_comment(runs, text=text, author=author, initials="cd")
    made._comment_elm.attrib.pop(qn("w:date"), None)


def _packed(data: bytes) -> bytes:
    """The archive with the same files and no times."""
    from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

    out = BytesIO()
    with ZipFile(BytesIO(data)) as made, ZipFile(out, "w") as kept:
        for name in made.namelist():
            kept.writestr(ZipInfo(name), made.read(name), ZIP_DEFLATED)
    return out.getvalue()
