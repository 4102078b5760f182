"""HTML pages, read as a browser shows them without its scripts and style sheets; nothing is run or fetched.

Each block, cell and line break ends a line; space between blocks is a blank line. Numbers of lists are part of the text. What a
page hides is left out. A page break that the page asks for in print is a line with a form feed; pages are not known.
"""

from cdcheck.document import Document
from cdcheck.readers import Reader

_BEGINNINGS = ("<!doctype html", "<html")

reader = Reader(
    "html",
    suffixes=(".htm", ".html", ".xhtml"),
    magic=tuple(start for text in _BEGINNINGS for start in (text.encode(), text.encode("utf-16-le")[:-1])),
)


def read(name: str, data: bytes) -> Document:
    """The lines of a page, numbered from 1; ``pages`` is None, and cells of tables have their places.

    Raises Unreadable for a page in no known encoding, one over a limit, and one without text.
    """
    # Only a page pays for what reads it.
    from cdcheck.readers import _html_page

    return _html_page.read(name, data)
