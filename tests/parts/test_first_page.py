"""The first page: a file that begins with a later one has lost it."""

import pytest

from cdcheck.outcome import Absent
from cdcheck.parts.first_page import FirstPage
from tests.parts import seen


@pytest.mark.parametrize(
    "text",
    [
        seen.letter(),
        seen.letter(masthead=""),
        seen.letter(masthead="CD/1839\n\n"),
        seen.letter(masthead="CD/1839\npage 1\n\n"),
        seen.letter(masthead="page 4\n\n"),
        # A number that is no page's, and a head that stands too far down to be the first page's.
        seen.letter(masthead="CD/1839\n\n1. A paragraph.\n\n"),
        "The text.\n\nIt goes on.\n\nAnd on.\n\n" + seen.ANNEXED.lstrip("\f"),
    ],
)
def test_the_first_page_is_there(text: str) -> None:
    assert seen.recognised(FirstPage, text, language="en").span.words


@pytest.mark.parametrize(
    ("text", "page"),
    [
        (seen.ANNEXED.lstrip("\f"), 2),
        ("\n\n  CD/1839\n  page 3\n\nText.\n\fCD/1839\npage 4\n\nMore.\n", 3),
        ("CD/1839/Rev.1     page 12\n\nText of it.\n", 12),
        ("page 3\nCD/1839\n\nText of it.\n", 3),
    ],
)
def test_the_first_page_is_missing(text: str, page: int) -> None:
    absent = seen.part(FirstPage, text, language="en")
    assert isinstance(absent, Absent)
    assert (absent.outcome, absent.reason) == (
        "cantTell",
        f"The document's first page is missing: the file begins with page {page}.",
    )
    assert absent.near is not None
