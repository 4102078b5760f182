"""What is put on a page is what is read, cell by cell, wherever the lines of a template, of columns and of a margin stand."""

import os
import re
from collections.abc import Sequence

import pytest
from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as some

from cdcheck.document import Document
from cdcheck.readers import pdf
from tests import letters
from tests.letters import CODES
from tests.making.pdf import missing
from tests.making.placed import Placed, column_of, masthead_before, masthead_of_2009, set_in_place

pytestmark = pytest.mark.skipif(missing("reportlab") is not None, reason="reportlab or its fonts are not there")

few = settings(
    deadline=None,
    max_examples=int(os.environ.get("PLACES", "12")),
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
    phases=[Phase.explicit, Phase.generate],
)
language = some.sampled_from(CODES)
small = some.sampled_from([9.0, 10.0, 10.5])


def read(*pages: Sequence[Placed], language: str = "en") -> Document:
    return pdf.read("placed.pdf", set_in_place(pages, language))


def texts(document: Document) -> list[str]:
    return [line.text.strip() for line in document.written]


def words(line: str) -> str:
    """A line without its spaces, and without the vowel marks that are lost before Arabic is drawn."""
    return re.sub(r"[\s\u064b-\u0652]", "", line)


def sentences(code: str, number: int) -> list[str]:
    """Short lines of words in a language."""
    (annex,) = letters.draft(code, "old").annexes
    source = "".join(annex.paragraphs) * 3 if code == "zh" else " ".join(annex.paragraphs * 3).split()
    size = 14 if code == "zh" else 4
    cut = [source[at : at + size] for at in range(0, size * number, size)]
    return [part if isinstance(part, str) else " ".join(part) for part in cut]


# The column begins up to a line above the base line of the body, or up to a line below; the body is in 18 to 22 points.
@few
@given(language, some.floats(-12, 12), some.sampled_from([18, 20, 22]), small, some.floats(-6, 6))
def test_the_name_of_the_body_and_the_column_beside_it_are_read_one_after_the_other(
    code: str, drop: float, large: float, size: float, shift: float
) -> None:
    mast = letters.draft(code, "new").mast
    body = mast.body
    column = [line for line in (mast.distribution, mast.date, mast.language, mast.original) if line]
    assert body is not None
    assert mast.symbol is not None
    assume(_width(body, large, code, bold=True) < 392 - 121 - large)
    lines = masthead_of_2009("CDCDCD", mast.symbol, body, column, drop=drop)
    sized = [Placed(one.text, one.x, one.base, large if one.text == body else size, one.bold, one.right) for one in lines]
    text = column_of(sentences(code, 8), 121, 260 + shift, size=size)
    found = texts(read([one.moved(0, shift) for one in sized] + text, language=code))
    above = ["CDCDCD", words(body), words(mast.symbol)]
    assert sorted(map(words, found[:3])) == sorted(above)
    assert list(map(words, found[3:])) == [*map(words, column), *[words(one.text) for one in text]]


@few
@given(language, some.floats(-6, 13), some.sampled_from([10, 12, 14]), small)
def test_a_masthead_in_capitals_comes_apart_from_the_symbol_and_the_date_beside_it(
    code: str, drop: float, large: float, size: float
) -> None:
    mast = letters.draft(code, "old").mast
    column = [line for line in (mast.symbol, mast.date, mast.language, mast.original) if line]
    assert mast.body is not None
    assume(_width(mast.body, large, code, bold=True) < 349 - 61 - 2 * large)
    lines = masthead_before([mast.body], column, drop=drop)
    sized = [Placed(one.text, one.x, one.base, large if one.bold else size, one.bold) for one in lines]
    found = texts(read(sized + column_of(sentences(code, 8), 61, 200, size=size), language=code))
    assert sorted(map(words, found[: 1 + len(column)])) == sorted(map(words, [mast.body, *column]))
    assert [words(line) for line in found if words(line) != words(mast.body)][: len(column)] == list(map(words, column))


# A gutter of more than an em; the columns begin at the same height or not, and are drawn one by one or line by line.
@few
@given(language, some.floats(14, 40), some.floats(0, 12), small, some.booleans(), some.integers(6, 20))
def test_a_page_in_two_columns_is_read_column_by_column(
    code: str, gutter: float, drop: float, size: float, by_column: bool, number: int
) -> None:
    said = sentences(code, 2 * number)
    widths = [_width(line, size, code) for line in said]
    assume(57 + max(widths[:number]) + gutter + max(widths[number:]) < 580)
    left = column_of(said[:number], 57, 120, size=size)
    right = column_of(said[number:], 57 + max(widths[:number]) + gutter, 120 + drop, size=size)
    drawn = left + right if by_column else [one for pair in zip(left, right, strict=True) for one in pair]
    assert list(map(words, texts(read(drawn, language=code)))) == list(map(words, said))


def _width(line: str, size: float, code: str, *, bold: bool = False) -> float:
    from reportlab.pdfbase.pdfmetrics import stringWidth

    from tests.making.pdf import _Canvas

    canvas = _Canvas(code)
    canvas.bold = bold
    return float(stringWidth(canvas.shaped(line), canvas.face, size))


@few
@given(
    language, some.sampled_from([1, 5]), some.integers(0, 400), some.booleans(), some.sampled_from([6, 8, 10]), some.booleans()
)
def test_line_numbers_in_the_margin_are_apart_and_the_rest_is_read_as_without_them(
    code: str, step: int, before: int, on_right: bool, size: float, padded: bool
) -> None:
    text = column_of(sentences(code, 40), 90, 80, pitch=15)
    numbers = [
        Placed(f"{before + at:03}" if padded else str(before + at), 560 if on_right else 60, one.base, size, right=True)
        for at, one in enumerate(text, 1)
        if (before + at) % step == 0
    ]
    document = read(sorted([*text, *numbers], key=lambda one: (one.base, one.x)), language=code)
    plain = read(text, language=code)
    assert texts(document) == texts(plain)
    assert [one.line.text for one in document.apart] == [one.text for one in numbers]
    assert all(one.printed and one.why == "a line number of a review copy" for one in document.apart)
    assert [note for note in document.notes if "review copy" in note] == [
        "it is a review copy with numbers beside its lines, which are not counted as its text"
    ]


@few
@given(language, some.sampled_from(["{}.", "({})", "{}"]), some.integers(1, 30))
def test_the_numbers_of_paragraphs_and_of_a_table_are_text(code: str, form: str, first: int) -> None:
    text = column_of(sentences(code, 12), 120, 120, pitch=20)
    numbers = [Placed(form.format(first + at), 90, one.base) for at, one in enumerate(text)]
    heading = Placed(sentences(code, 13)[-1], 90, 90)
    document = read([heading, *numbers, *text], language=code)
    assert not document.apart
    assert all(any(number.text.strip("().") in line for line in texts(document)) for number in numbers)
