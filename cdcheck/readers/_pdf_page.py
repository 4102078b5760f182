"""One page of a PDF as rows of text with their boxes, from PDFium's characters."""

import re
from collections.abc import Callable
from typing import NamedTuple

from cdcheck.readers._pdf_ground import is_invisible, is_pictured, rules
from cdcheck.readers._pdf_letters import RTL_BLOCKS, RTL_WORD, in_blocks, is_rtl, odd
from cdcheck.readers._pdf_library import Library
from cdcheck.readers._pdf_pieces import pieces_of
from cdcheck.readers._pdf_rows import Cell, Row, rows_of
from cdcheck.readers._pdf_rows_rtl import rows_rtl
from cdcheck.readers._pdf_sheet import Box, Sheet


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


def read(pdfium: Library, page: int, text_page: int, *, drawn: bool = False) -> Page:
    """The rows of a page that is open in PDFium, from top to bottom; ``drawn`` is whether to look for drawn rules as well."""
    sheet = Sheet(pdfium, page, text_page)
    foreign: list[str] = []
    if not sheet.text.isascii() and in_blocks(sheet.text, RTL_BLOCKS):
        foreign = re.findall(RTL_WORD, sheet.text)
    rtl = is_rtl(sheet.text, sum(map(len, foreign)))
    pieces = pieces_of(sheet)
    if sum([piece.end - piece.start for piece in pieces if not piece.level]) * 2 > len(sheet.text):
        directions = [sheet.direction_of(piece.start) for piece in pieces]
        sheet.turn_to(max(sorted(set(directions)), key=directions.count))
        pieces = pieces_of(sheet)
    level = [piece for piece in pieces if piece.level]
    rows = rows_rtl(sheet, level, rtl) if foreign else rows_of(sheet, level)
    slanted = [Cell(p.text, (p.left, p.top, p.right, p.bottom), face=sheet.face(p.start, p.end)) for p in pieces if not p.level]
    return Page(
        sheet.width,
        sheet.height,
        rtl,
        tuple(rows),
        tuple(slanted),
        sheet.shown if sheet.rotation != sheet.shown_rotation else None,
        len(sheet.text) - sheet.text.count("\r\n") * 2,
        odd(sheet.text),
        is_invisible(sheet),
        is_pictured(sheet),
        rules(sheet) if drawn else (),
    )
