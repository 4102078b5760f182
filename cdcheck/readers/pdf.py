"""PDF, by PDFium: lines with their boxes, in reading order."""

from cdcheck.document import Document
from cdcheck.readers import Reader

reader = Reader("pdf", suffixes=(".pdf",), magic=(b"%PDF-",), late=1024)


def read(name: str, data: bytes) -> Document:
    """The lines of a PDF that has text, page by page; line numbers count the written lines of a page from 1.

    Boxes are in points from the top left of the page as it is shown. What stands apart in a row is a line of its own; rows that
    go on in the same columns are read column by column. Indentation and gaps are spaces and blank lines, as a typewriter would
    set them: a blank line has the number of the written line before it. Heads and feet after the first page are zones where
    their place and their words leave no doubt.

    Raises Unreadable for a file that is encrypted, damaged, without pages, or without any text.
    """
    # Only a PDF pays for the imports.
    from cdcheck.readers import _pdf_document

    return _pdf_document.read(name, data)
