"""Where lines stand, and the rules that ask for it, on lines made up for the purpose."""

from dataclasses import replace
from typing import Any

import pytest

from cdcheck import pipeline, readers
from cdcheck.document import Document, Line, Style
from cdcheck.outcome import Absent
from cdcheck.parts.layout import Layout
from cdcheck.parts.typeface import Typeface
from tests import letters
from tests.letters import CODES
from tests.making import docx, samples


def part(kind: Any, *lines: Line) -> Any:
    return pipeline.see(Document("a.pdf", "pdf", lines, 1)).of(kind)


def at(left: float, right: float, page: int = 1) -> Line:
    return Line("Some words", 1, page, box=(left, 100.0, right, 110.0))


FULL = at(72.0, 523.0)


@pytest.mark.parametrize(
    ("boxes", "expected"),
    [
        ([(197.0, 398.0)], True),
        ([(72.0, 200.0)], False),
        ([(395.0, 523.0)], False),
        ([(72.0, 523.0)], None),
        ([(100.0, 495.0), (200.0, 395.0)], True),
        ([(72.0, 520.0), (72.0, 515.0), (72.0, 480.0)], False),
        ([(75.0, 523.0), (85.0, 523.0), (110.0, 523.0)], False),
        # The text reaches no edge, and the lines have one middle all the same.
        ([(150.0, 500.0), (225.0, 425.0)], True),
    ],
)
def test_lines_are_centred_by_their_boxes(boxes: list[tuple[float, float]], expected: bool | None) -> None:
    lines = [at(*box) for box in boxes]
    assert part(Layout, FULL, *lines).centred(lines) is expected


def test_a_page_that_lies_on_its_side_has_edges_of_its_own() -> None:
    layout = part(Layout, FULL, at(72.0, 770.0, 2), at(60.0, 300.0, 3))
    assert layout.edges == {1: (60.0, 523.0), 2: (72.0, 770.0), 3: (60.0, 523.0)}


def test_a_text_says_neither_place_nor_type() -> None:
    seen = pipeline.see(readers.read("letter.txt", letters.text(letters.draft("en", "old")).encode()))
    for kind in (Layout, Typeface):
        absent = seen.of(kind)
        assert isinstance(absent, Absent)
        assert (absent.outcome, "a plain text" in absent.reason) == ("untested", True)


def test_where_nearly_all_is_bold_type_says_nothing() -> None:
    bold, plain = Line("words " * 9, 1, style=Style("whole", "none")), Line("words", 2, style=Style("none", "none"))
    absent = part(Typeface, bold, plain)
    assert isinstance(absent, Absent)
    assert absent.outcome == "cantTell"
    assert isinstance(part(Typeface, bold, plain._replace(text=bold.text)), Typeface)


def outcome(rule: str, draft: letters.Draft, form: str = "docx", **manner: Any) -> str:
    data = docx.make(draft, docx.Manner(**manner)) if form == "docx" else samples.MAKERS[form](draft)
    report = pipeline.check(f"letter.{form}", data)
    return next(row.outcome for row in report.rows if row.rule == rule)


@pytest.mark.sample(2)
@pytest.mark.parametrize("language", CODES)
def test_signatures_side_by_side_are_at_no_margin_however_they_are_put_there(language: str) -> None:
    draft = letters.draft(language, "new", columns="side-by-side")
    ways: tuple[Any, ...] = ("table", "rows", "tabs")
    assert {outcome("signatories-stand-at-the-right", draft, signatures=way) for way in ways} == {"passed"}
    assert outcome("signatories-stand-at-the-right", draft, "pdf") == "passed"


def test_a_lone_signature_in_the_left_cell_of_a_table_stands_at_the_margin() -> None:
    draft = letters.draft("en", "new", ("JPN",), transmits="paper")
    assert outcome("signatories-stand-at-the-right", draft, signatures="table") == "failed"


def test_blank_lines_before_the_text_may_fill_the_page_of_the_letter() -> None:
    draft = letters.draft("en", "old")
    document = readers.read("letter.docx", docx.make(draft))
    breaks = next(n for n, line in enumerate(document.lines) if line.text == "\f")

    def said(*between: Line) -> str:
        lines = (*document.lines[:breaks], *between, *document.lines[breaks + 1 :])
        report = pipeline.judge(pipeline.see(replace(document, lines=lines)), b"")
        return next(row.outcome for row in report.rows if row.rule == "annexes-begin-a-page")

    assert said(document.lines[breaks]) == "passed"
    assert said(Line("", 1)) == "failed"
    assert said(*[Line("", 1)] * 12) == "cantTell"
