"""Plain text in any encoding that the six official languages were ever typed in; form feeds are pages."""

import re
from collections.abc import Callable

from cdcheck.document import Apart, Document, Line
from cdcheck.readers import Reader, Unreadable
from cdcheck.readers._limits import MAX_LINE, refuse_unbounded

reader = Reader("text", suffixes=(".text", ".txt"), fallback=True, guarded=False)

ONE_CONTROL_IN = 100
"""Where more than one character in so many is a control character, the file is not text."""

_BYTE_ORDER_MARKS = (
    (b"\xef\xbb\xbf", "utf-8", "UTF-8"),
    (b"\xff\xfe\x00\x00", "utf-32", "UTF-32"),
    (b"\x00\x00\xfe\xff", "utf-32", "UTF-32"),
    (b"\xff\xfe", "utf-16", "UTF-16"),
    (b"\xfe\xff", "utf-16", "UTF-16"),
    (b"\x84\x31\x95\x33", "gb18030", "GB18030"),
)
_SIGNATURES = (
    (b"%PDF-", "a PDF document"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a Word document of the old kind (DOC) or another file of old Microsoft Office"),
    (b"{\\rtf", "an RTF document"),
    (b"%!PS", "a PostScript document"),
    (b"\x89PNG\r\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"\x7fELF", "an executable program"),
    (b"MZ\x90\x00", "an executable program"),
    (b"\x1f\x8b", "a GZIP archive"),
    (b"BZh", "a BZIP2 archive"),
    (b"\xfd7zXZ\x00", "an XZ archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"SQLite format 3\x00", "a database"),
)
_ZIPPED = (
    (b"word/", "a Word document (DOCX)"),
    (b"xl/", "an Excel workbook (XLSX)"),
    (b"ppt/", "a PowerPoint presentation (PPTX)"),
    (b"vnd.oasis.opendocument", "an OpenDocument file"),
    (b"application/epub", "an EPUB book"),
)
_MARKUP = re.compile(rb"\s*<(?:!doctype\s+html|html[\s>]|\?xml\s)", re.IGNORECASE)
# Escapes of HZ, ISO-2022 and UTF-7, by which ASCII says other letters.
_MAY_BE_ESCAPED = re.compile(rb"~\{|\x1b\$|\+[0-9/]{0,8}[A-Za-z]")
_LINE_ENDS = ("\r\n", "\r", "\x85", "\u2028", "\u2029")
# Horizontal tab, vertical tab, escape and the end-of-file mark of DOS are found in text files.
_CONTROLS = re.compile("[\x00-\x08\x0e-\x19\x1c-\x1f\x7f]")
# A number at either end of a line; where there are but a few, none of them numbers lines.
_BARE_NUMBER = re.compile(r"^[^\S\n]{0,10}\d{1,4}(?=\s)|(?<=[^\S\n]{2})\d{1,4}[^\S\n]*$", re.MULTILINE)
_FEW_NUMBERS = 4
_ARABIC = re.compile("[\u0620-\u064a\ufb50-\ufdff\ufe70-\ufefc]")
_PRINTED = re.compile("[^\\s\x00-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]")


def read(name: str, data: bytes) -> Document:
    """The lines of a plain text: UTF-8, or what its bytes show it to be, decoded strictly.

    Line numbers count from 1 through the whole file, as an editor counts; lines end at CRLF, CR, LF, NEL and U+2028. A form
    feed begins a page; what follows it on its line is the first line of that page, with columns from 1. Without any form feed
    the pages are None; one at the end of the file ends the last page and adds none.

    Raises Unreadable for an empty file, one with nothing printed in it, one that is not text, one in no known encoding, and one
    with more lines, or more characters in a line or in all, than are read of any document.
    """
    if not data:
        raise Unreadable("the file is empty")
    text, notes = _decode(data)
    if not _PRINTED.search(text):
        raise Unreadable("there is no text in it")
    if (controls := len(_CONTROLS.findall(text))) * ONE_CONTROL_IN > len(text):
        raise Unreadable(f"looks like a binary file ({controls:,} control characters); cdcheck reads text, PDF, Word and HTML")
    lines, pages = _lines(text)
    if _ARABIC.search(text):
        # Only an Arabic text pays for the import.
        from cdcheck.readers._visual_order import turned

        if (read_so := turned(lines)) is not None:
            lines = read_so
            notes = (
                *notes,
                "its Arabic lines stood in the order in which they are seen, and were put in that in which they are read",
            )
    apart: tuple[Apart, ...] = ()
    if len(_BARE_NUMBER.findall(text)) >= _FEW_NUMBERS:
        from cdcheck.readers import _line_numbers

        if (parted := _line_numbers.without(lines)) is not None:
            lines, apart = parted
            notes = (*notes, "its lines are numbered in the margin, as those of a review copy; the numbers were left out")
    return Document(name=name, format="text", lines=lines, pages=pages, notes=notes, apart=apart)


def _decode(data: bytes) -> tuple[str, tuple[str, ...]]:
    """The text, and what there is to say about its encoding. Raises Unreadable."""
    for mark, encoding, title in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            try:
                text = data.decode(encoding).removeprefix("\ufeff")
            except UnicodeDecodeError as error:
                raise Unreadable(f"its byte order mark says {title}, but its byte {error.start + 1} is not {title}") from None
            return text, () if encoding == "utf-8" else (f"read as {title}, as its byte order mark says",)
    if what := _not_text(data):
        raise Unreadable(f"looks like {what}; cdcheck reads text, PDF, Word and HTML")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = ""
    if text and "\0" not in text:
        if not (text.isascii() and _MAY_BE_ESCAPED.search(data)):
            return text, ()
        from cdcheck.readers import _encoding

        return _encoding.escaped(data) or (text, ())
    # Only what is not UTF-8 pays for the import.
    from cdcheck.readers import _encoding

    return _encoding.decode(data)


def _not_text(data: bytes) -> str | None:
    """What a file's signature says that it is, where that is not plain text."""
    for signature, what in _SIGNATURES:
        if data.startswith(signature):
            return what
    if data.startswith(b"PK\x03\x04"):
        return next((what for member, what in _ZIPPED if member in data), "a ZIP archive")
    if _MARKUP.match(data):
        return "an XML or HTML document"
    return "a PDF document" if b"%PDF-1." in data[:1024] else None


def _lines(text: str) -> tuple[tuple[Line, ...], int | None]:
    """The lines of a text, and the number of its pages. Raises Unreadable."""
    paged = "\f" in text
    before, _, after = text.rpartition("\f")
    if paged and not after.strip():
        text = before + after
    for end in _LINE_ENDS:
        if end in text:
            text = text.replace(end, "\n")
    refuse_unbounded(text)
    whole = text.split("\n")
    if not whole[-1]:
        whole.pop()
    longest = max(map(len, whole))
    if longest > MAX_LINE:
        number = next(number for number, line in enumerate(whole, 1) if len(line) == longest)
        raise Unreadable(f"line {number} has {longest:,} characters, over the limit of {MAX_LINE:,} characters in a line")
    if not paged:
        return tuple([_line(line, number, None) for number, line in enumerate(whole, 1)]), None
    lines = []
    page = 1
    for number, line in enumerate(whole, 1):
        if "\f" not in line:
            lines.append(_line(line, number, page))
            continue
        pieces = [(piece, page + n) for n, piece in enumerate(line.split("\f"))]
        page = pieces[-1][1]
        lines += [Line(piece, number, on) for piece, on in pieces if piece] or [Line("", number, page)]
    return tuple(lines), page


def _line(text: str, number: int, page: int | None, *, new: Callable[..., Line] = tuple.__new__) -> Line:
    """A line of the body, made without the detour over names and defaults: a document has hundreds."""
    return new(Line, (text, number, page, "body", None, None, None, None))
