"""What ``cdcheck lines`` prints is read back as it was."""

import json
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cdcheck import pipeline, readers, schemas
from cdcheck.document import Apart, Document, Line, Running, Style, Trace
from cdcheck.outcome import Report
from cdcheck.readers import Unreadable
from cdcheck.readers.seen import read
from cdcheck.renderers.json import escape
from tests import letters
from tests.making import docx

_FIRST = Line("CD/1697\u202e\x85", 1, 1, "header", (72.0, 90.5, 300.25, 102.5), None)
SEEN = Document(
    "letter.pdf",
    "pdf",
    (
        _FIRST,
        Line("", 2, 1),
        Line("page 2", 1, 2, "text-box", None, (1, 2, 3), Running(2, "even", True), Style("part", None, "centre", (0.25, 1.0))),
    ),
    2,
    "ocr",
    ("a note", "another"),
    (2,),
    (Apart(Line("(Signed)", 3, 1), "in the colour of the ground"), Apart(Line("5", 4, 2), "a line number", True)),
    (Trace("comment", "check this", _FIRST, 1), Trace("picture", "", None, 2)),
)


def printed(document: Document) -> bytes:
    return escape(schemas.lines(document).model_dump_json(indent=2)).encode()


def told(**changes: Any) -> bytes:
    """What is printed of a document, with members changed; those named line_... of its first line."""
    seen = json.loads(printed(SEEN))
    for name, value in changes.items():
        if name.startswith("line_"):
            seen["lines"][0][name.removeprefix("line_")] = value
        else:
            seen[name] = value
    return json.dumps(seen).encode()


def refused(data: bytes) -> str:
    with pytest.raises(Unreadable) as refusal:
        read("case.seen.json", data)
    assert "\n" not in str(refusal.value)
    return str(refusal.value)


def test_what_was_printed_is_read_back() -> None:
    assert read("letter.pdf", printed(SEEN)) == SEEN
    assert readers.read("case.seen.json", printed(SEEN)) == replace(SEEN, name="case.seen.json")
    assert read("letter.pdf", b"\xef\xbb\xbf" + printed(SEEN)) == SEEN


@pytest.mark.parametrize("language", letters.CODES)
@pytest.mark.parametrize("template", ["old", "new"])
def test_a_letter_read_back_has_the_same_report(language: str, template: letters.Template) -> None:
    draft = letters.draft(language, template)
    for name, data in (("a.txt", letters.text(draft).encode()), ("a.docx", docx.make(draft))):
        again = pipeline.check("a.seen.json", printed(readers.read(name, data)))
        assert said(again) == said(pipeline.check(name, data))


def said(report: Report) -> tuple[Any, ...]:
    return (report.document, report.verdict, report.parts, report.rows, report.input.format, report.input.pages)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"[]",
        b"{}",
        b"\xff",
        b"[" * 100_000,
        json.dumps({"lines_version": 1}).encode(),
        told(lines_version=2),
        told(lines_version=True),
        told(more=1),
        told(name=1),
        told(format=None),
        told(pages="2"),
        told(pages=1),
        told(pages=True),
        told(text_layer="none at all"),
        told(notes="a"),
        told(notes=[1]),
        told(unread=["2"]),
        told(lines={}),
        told(lines=[1]),
        told(lines=[]),
        told(line_text=None),
        told(line_text="a\nb"),
        told(line_number=0),
        told(line_number=1.5),
        told(line_page="1"),
        told(line_zone="margin"),
        told(line_box=[1, 2, 3]),
        told(line_box=[1, 2, 3, float("nan")]),
        told(line_box=[1, 2, 3, float("inf")]),
        told(line_cell=[1, 2, 0]),
        told(line_running=[1, "last", False]),
        told(line_running=[1, "first"]),
        told(line_style="bold"),
        told(line_style=["bold", None, None, None]),
        told(line_style=["whole", "some", None, None]),
        told(line_style=["whole", [], None, None]),
        told(line_style=["whole", None, "middle", None]),
        told(line_style=["whole", None, "left", [0]]),
        told(line_style=["whole", None, "left", [0, float("nan")]]),
        told(line_style=["whole", None, "left"]),
        told(line_more=1),
    ],
)
def test_anything_else_is_refused(data: bytes) -> None:
    refused(data)


def test_a_refusal_names_the_line() -> None:
    assert "line 1 of its lines: its zone is none of body" in refused(told(line_zone="margin"))
    assert "lines_version is 2; this version of cdcheck reads 1" in refused(told(lines_version=2))


def test_half_a_character_is_none() -> None:
    assert read("a", told(line_text="a\ud800")).lines[0].text == "a\ufffd"


def lines() -> st.SearchStrategy[Iterable[Line]]:
    words = st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\n\r"), max_size=20)
    measure = st.floats(-1e6, 1e6)
    count = st.integers(1, 99)
    zones = st.sampled_from(["body", "header", "footer", "footnote", "text-box"])
    running = st.builds(Running, count, st.sampled_from(["first", "even", "other"]), st.booleans())
    box = st.none() | st.tuples(measure, measure, measure, measure)
    extent = st.sampled_from([None, "none", "part", "whole"])
    side = st.sampled_from([None, "left", "right", "centre", "justified"])
    style = st.builds(Style, extent, extent, side, st.none() | st.tuples(measure, measure))
    cell = st.none() | st.tuples(count, count, count)
    line = st.builds(Line, words, count, st.none(), zones, box, cell, st.none() | running, st.none() | style)
    return st.lists(line, min_size=1, max_size=5)


@given(lines())
def test_any_lines_come_back(drawn: list[Line]) -> None:
    document = Document("a", "html", (*drawn, Line("x", 1)))
    assert read("a", printed(document)) == document


def test_what_does_not_count_is_read_back_and_nothing_else() -> None:
    for wrong in (
        "x",
        [1],
        [{"line": {"text": "a", "number": 1}}],
        [{"line": {"text": "a", "number": 1}, "why": "w", "printed": 1}],
    ):
        refused(told(apart=wrong))
    for wrong in ("x", [1], [{"kind": "ghost", "text": ""}], [{"kind": "comment", "text": "a", "at": 99}]):
        refused(told(traces=wrong))
