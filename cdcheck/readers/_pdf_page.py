"""One page of a PDF as rows of text with their boxes, from PDFium's characters."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from cdcheck.readers import _pdf_printed
from cdcheck.readers._pdf_annotations import Annotation
from cdcheck.readers._pdf_drawn import drawn_on
from cdcheck.readers._pdf_ground import rules
from cdcheck.readers._pdf_gutters import gutters
from cdcheck.readers._pdf_letters import RTL_BLOCKS, RTL_WORD, in_blocks, is_rtl, odd
from cdcheck.readers._pdf_library import Library
from cdcheck.readers._pdf_margin import LINE_NUMBER, Margin, numbered
from cdcheck.readers._pdf_marks import Mark, annotated, has_pictures_of_words, pictures, size_of_text, watermark
from cdcheck.readers._pdf_pieces import Piece, pieces_of
from cdcheck.readers._pdf_rows import Cell, Row, rows_of
from cdcheck.readers._pdf_rows_rtl import rows_rtl
from cdcheck.readers._pdf_sheet import Box, Sheet


class Aside(NamedTuple):
    """Words that do not count, and why; ``printed`` is as in :class:`cdcheck.document.Apart`."""

    cell: Cell
    why: str
    printed: bool


class Page(NamedTuple):
    """What stands on a page.

    ``slanted`` is the text that stands in another direction than most: along an edge of the page, or across it. ``shown`` turns
    boxes back to the page as it is shown, where it was turned to be read. ``chars`` is how many characters there are, ``odd``
    how many of them no writing has, ``hidden`` how many do not count. ``recognised`` is whether some are those of a text
    recognition, ``worded`` whether pictures of words stand among them, ``pictured`` whether a picture covers most of the page.
    ``rules`` are the short rules drawn on it, where they were looked for. ``apart`` is the text that does not count, ``marks``
    what stands beside the text.
    """

    width: float
    height: float
    rtl: bool
    rows: tuple[Row, ...]
    slanted: tuple[Cell, ...]
    shown: Callable[[Box], Box] | None
    chars: int
    odd: int
    hidden: int
    recognised: bool
    worded: bool
    pictured: bool
    rules: tuple[Box, ...] = ()
    apart: tuple[Aside, ...] = ()
    marks: tuple[Mark, ...] = ()
    margin: Margin | None = None
    """Where line numbers stand, on this page or those before it."""


class _Arranged(NamedTuple):
    """The text of a sheet as it stands: its rows, and the pieces that are not level."""

    rtl: bool
    rows: tuple[Row, ...]
    slanted: tuple[Cell, ...]


def read(
    pdfium: Library,
    page: int,
    text_page: int,
    *,
    drawn: bool = False,
    layered: bool = False,
    first: bool = False,
    annotations: Sequence[Annotation] = (),
    margin: Margin | None = None,
) -> Page:
    """The rows of a page that is open in PDFium, from top to bottom.

    ``drawn`` is whether to look for drawn rules as well, ``layered`` whether the document may have layers, ``first`` whether
    it is its first page; ``annotations`` are those that the page has, what they print being part of it; ``margin`` is
    where line numbers stand on the pages before.
    """
    sheet = Sheet(pdfium, page, text_page)
    objects = drawn_on(sheet)
    marks = [*pictures(sheet, objects, first=first)]
    seen = _pdf_printed.seen(sheet, objects, layered=layered)
    whole, out = sheet.text, dict(seen.hidden)
    pieces = _pieces_without(sheet, whole, out)
    size = size_of_text(pieces)
    if annotations:
        found, theirs = annotated(sheet, objects, annotations, size)
        marks += found
        out = {**theirs, **out}
    for piece in watermark(sheet, pieces, size):
        marks.append(Mark("watermark", piece.text, (piece.left, piece.top, piece.right, piece.bottom)))
        out |= dict.fromkeys(range(piece.start, piece.end), "watermark")
    out |= _pdf_printed.cut_off(sheet, [(p.start, p.end, (p.left, p.top, p.right, p.bottom)) for p in pieces])
    if len(out) > len(seen.hidden):
        pieces = _pieces_without(sheet, whole, out)
    pieces, numbers, margin = numbered(sheet, pieces, margin)
    arranged = _arranged(sheet, pieces)
    text = sheet.text
    return Page(
        sheet.width,
        sheet.height,
        *arranged,
        sheet.shown if sheet.rotation != sheet.shown_rotation else None,
        0 if text.isspace() else len(text) - text.count("\r\n") * 2,
        odd(text),
        len(out),
        seen.recognised,
        # Pictures that hide words show none.
        _pdf_printed.COVERED not in out.values() and has_pictures_of_words(objects, pieces, size),
        objects.pictured,
        rules(sheet) if drawn else (),
        (*_beside(numbers), *(_aside(sheet, whole, out) if out else ()), *_unseen(sheet, annotations)),
        tuple(marks),
        margin,
    )


def _pieces_without(sheet: Sheet, whole: str, out: Mapping[int, str]) -> list[Piece]:
    """The pieces of a sheet whose text, that was ``whole``, is without some characters."""
    sheet.text = _blanked(whole, lambda at: at in out) if out else whole
    return _upright_pieces(sheet)


def _unseen(sheet: Sheet, annotations: Sequence[Annotation]) -> Iterator[Aside]:
    """What annotations say that a printer leaves out, or that the file does not say how to print."""
    for one in annotations:
        if one.role == "screen":
            yield Aside(Cell(one.words, sheet.placed(one.edges)), "an annotation that is not printed", printed=False)
        elif one.role == "text" and one.words and not one.shows:
            yield Aside(
                Cell(one.words, sheet.placed(one.edges)), "a field or note without a form in which to print it", printed=False
            )


def _upright_pieces(sheet: Sheet) -> list[Piece]:
    """The pieces of a sheet, turned so that most of them stand upright."""
    pieces = pieces_of(sheet)
    if sum([piece.end - piece.start for piece in pieces if not piece.level]) * 2 > len(sheet.text):
        directions = [sheet.direction_of(piece.start) for piece in pieces]
        sheet.turn_to(max(sorted(set(directions)), key=directions.count))
        pieces = pieces_of(sheet)
    return pieces


def _arranged(sheet: Sheet, pieces: list[Piece]) -> _Arranged:
    foreign: list[str] = []
    if not sheet.text.isascii() and in_blocks(sheet.text, RTL_BLOCKS):
        foreign = re.findall(RTL_WORD, sheet.text)
    rtl = is_rtl(sheet.text, sum(map(len, foreign)))
    level = [piece for piece in pieces if piece.level]
    between = gutters(sheet, level, rtl=rtl)
    rows = rows_rtl(sheet, level, rtl, between) if foreign else rows_of(sheet, level, between)
    slanted = [Cell(p.text, (p.left, p.top, p.right, p.bottom), face=sheet.face(p.start, p.end)) for p in pieces if not p.level]
    return _Arranged(rtl, tuple(rows), tuple(slanted))


def _blanked(text: str, out: Callable[[int], bool]) -> str:
    """A text with a space in place of each character that is ``out``; lines stay lines."""
    return "".join([" " if out(at) and char not in "\r\n" else char for at, char in enumerate(text)])


def _beside(numbers: Sequence[Piece]) -> Iterator[Aside]:
    """The numbers of lines as what does not count."""
    for piece in numbers:
        yield Aside(Cell(piece.text, (piece.left, piece.top, piece.right, piece.bottom)), LINE_NUMBER, True)


def _aside(sheet: Sheet, whole: str, hidden: Mapping[int, str]) -> Iterator[Aside]:
    """The lines of the text that does not count."""
    for why in sorted({*hidden.values()} & {*_pdf_printed.WHYS}):
        sheet.text = _blanked(whole, lambda at, why=why: not whole[at].isspace() and hidden.get(at) != why)  # type: ignore[misc]
        arranged = _arranged(sheet, pieces_of(sheet))
        for cell in (*[cell for row in arranged.rows for cell in row.cells], *arranged.slanted):
            yield Aside(cell, why, why == _pdf_printed.TRIMMED)
