"""Banners of a site in the margins: lines that one who gave out the file put on its pages, first page and all."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from cdcheck.readers._pdf_page import Aside, Page
from cdcheck.readers._pdf_rows import Cell

WHY = "a banner of the site that the file is from"

# A margin is this share of the page's height from its upper or lower edge, or of its width from its sides.
_MARGIN, _SIDE = 0.09, 0.12
# On so many of the pages a banner stands. On a lone page it stands nearer to the edge.
_MOST, _NEAR = 0.8, 0.05
_LETTERS = 8
# The address of a site, of mail or of a machine. No symbol has a full stop between two words in small letters.
_SITE = re.compile(r"https?://|\bwww\.|\b[a-z][a-z0-9-]{2,}(?:\.[a-z0-9-]{2,})*\.[a-z]{2,}\b(?!\.)|\b\d{1,3}(?:\.\d{1,3}){3}\b")
# A date in figures or a time of day, on every page: when it was given out. A running head has the symbol beside its date.
_WHEN = re.compile(r"\b\d{1,4}([./-])\d{1,2}\1\d{2,4}\b|\b\d{1,2}:\d\d\b")
_SYMBOL = re.compile(r"\b[A-Z]{1,5}/")
_FIGURES = re.compile(r"[\W\d_]+")


def without_banners(pages: Sequence[Page | None]) -> list[Page | None]:
    """The pages with the banners on them apart."""
    read = [page for page in pages if page is not None and page.chars]
    found = [{_alike(cell): cell for cell in _in_margins(page, _MARGIN if len(read) > 1 else _NEAR)} for page in read]
    if not any(_is_site(cell, alone=len(read) == 1) for cells in found for cell in cells.values()):
        return [*pages]
    counts = Counter([alike for cells in found for alike in cells])
    least = max(_MOST * len(read), 1)
    told = {alike for cells in found for alike, cell in cells.items() if _is_site(cell, alone=len(read) == 1)}
    banners = {alike for alike, count in counts.items() if count >= least and alike in told} - {""}
    return [_without(page, banners) if page is not None and banners else page for page in pages]


def _is_site(cell: Cell, *, alone: bool) -> bool:
    """Whether a cell says where, or when, the file was given out; on a page ``alone`` it has to say where."""
    if _SITE.search(cell.text):
        return True
    return not alone and _WHEN.search(cell.text) is not None and not _SYMBOL.search(cell.text)


def _alike(cell: Cell) -> str:
    """The words of a cell without its figures, which differ from page to page; "" where there are hardly any."""
    letters = _FIGURES.sub(" ", cell.text).casefold().strip()
    return letters if len(letters) >= _LETTERS else ""


def _in_margins(page: Page, margin: float) -> Iterator[Cell]:
    for row in page.rows:
        if row.base < margin * page.height or row.base - row.em > (1 - margin) * page.height:
            yield from row.cells
    for cell in page.slanted:
        x0, _, x1, _ = cell.box
        if x1 < _SIDE * page.width or x0 > (1 - _SIDE) * page.width:
            yield cell


def _without(page: Page, banners: set[str]) -> Page:
    """A page with its banners apart."""
    margins = [cell for cell in _in_margins(page, _MARGIN) if _alike(cell) in banners]
    if not margins:
        return page
    rows = [row._replace(cells=tuple([cell for cell in row.cells if cell not in margins])) for row in page.rows]
    return page._replace(
        rows=tuple([row for row in rows if row.cells]),
        slanted=tuple([cell for cell in page.slanted if cell not in margins]),
        apart=(*page.apart, *[Aside(cell, WHY, printed=True) for cell in margins]),
    )
