"""The regions of a document: what bounds them on the page, before anybody reads what they say.

To add a region, write one file here that defines the region's type, declares ``region = Region(Type)`` and a function
``divide(...)``. Its parameters are requests by type, as those of a part's ``recognise`` are (see :mod:`cdcheck.parts`). A
region is bounded by what stands on the page: the ends of pages, lines that repeat, headings, gaps, signatures, the formulas of
a letter; never by a count of lines. A part reads its own region, so what stands elsewhere can never stand in for it.
"""

from typing import NamedTuple


class Region(NamedTuple):
    """The declaration of a region: the type it makes."""

    type: type
