"""What the making of a file leaves in it beside its text: each trace is told by its rule and no other, in every version."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from cdcheck import pipeline, readers
from cdcheck.document import Apart, Document, Line, Trace, TraceKind
from cdcheck.outcome import Row
from cdcheck.parts.leftovers import Leftovers
from tests import letters, mutations
from tests.letters import CODES, Template

CHANGES: tuple[TraceKind, ...] = ("comment", "annotation", "insertion", "deletion", "move")
VERSIONS = [pytest.param(code, template, id=f"{code}-{template}") for code in CODES for template in mutations.TEMPLATES]


def read(code: str, template: Template, **changes: Any) -> Document:
    """A clean letter as a reader saw it."""
    draft = replace(letters.draft(code, template), **changes)
    return readers.read("letter.txt", letters.text(draft).encode())


def failed(document: Document) -> dict[str, Row]:
    """The rows that failed, by their rules."""
    report = pipeline.judge(pipeline.see(document), b"")
    return {row.rule: row for row in report.rows if row.outcome == "failed"}


def left(text: str) -> list[tuple[str, str]]:
    """The leftovers of a document."""
    found: Leftovers = pipeline.see(readers.read("text.txt", text.encode())).of(Leftovers)
    return [(item.sort, item.span.words) for item in found.items]


@pytest.mark.parametrize(("code", "template"), VERSIONS)
@pytest.mark.parametrize("kind", CHANGES)
def test_a_remark_or_change_is_told_once_with_its_number(kind: TraceKind, code: str, template: Template) -> None:
    document = read(code, template)
    line = document.written[-3]
    traces = (Trace(kind, "first words", line), Trace(kind, "second words", line))
    found = failed(replace(document, traces=traces))
    assert set(found) == {"document-has-no-open-changes"}
    row = found["document-has-no-open-changes"]
    assert (row.severity, row.locations[0].line) == ("warning", line.number)
    assert "first words (and 1 more of them)" in row.message


@pytest.mark.parametrize(("code", "template"), VERSIONS)
def test_a_change_is_a_note_where_no_job_number_was_given_yet(code: str, template: Template) -> None:
    document = read(code, template, job_line=None, feet={n: () for n in range(2, 9)})
    found = failed(replace(document, traces=(Trace("comment", "Is it so?"),)))
    before = failed(document)
    assert set(found) - set(before) == {"document-draft-has-no-open-changes"}
    assert found["document-draft-has-no-open-changes"].severity == "note"


@pytest.mark.parametrize(("code", "template"), VERSIONS)
def test_a_prompt_that_the_file_marks_is_an_error_even_where_it_looks_like_a_date(code: str, template: Template) -> None:
    document = read(code, template)
    line = next(line for line in document.written if any(map(str.isdigit, line.text)))
    found = failed(replace(document, traces=(Trace("placeholder", line.text.strip(), line),)))
    assert {rule: row.severity for rule, row in found.items()} == {"document-shows-no-placeholder": "error"}


@pytest.mark.parametrize(("code", "template"), VERSIONS)
@pytest.mark.parametrize("kind", ["watermark", "stamp"])
def test_a_mark_of_a_draft_across_the_page_is_a_warning(kind: TraceKind, code: str, template: Template) -> None:
    document = read(code, template)
    words = letters.words(code)["faults"]["draft"]
    found = failed(replace(document, traces=tuple(Trace(kind, words, page=page) for page in (1, 2))))
    assert {rule: row.severity for rule, row in found.items()} == {"document-is-not-marked-as-a-draft": "warning"}
    assert not failed(replace(document, traces=(Trace(kind, "CONFERENCE"), Trace("picture", ""))))


@pytest.mark.parametrize("code", CODES)
def test_words_that_are_not_printed_are_told_once_and_printed_ones_are_not(code: str) -> None:
    document = read(code, "old")
    lines = [Line(f"unseen {n}", n, 1) for n in (1, 2)]
    found = failed(replace(document, apart=tuple(Apart(line, "it is hidden") for line in lines)))
    assert {rule: row.severity for rule, row in found.items()} == {"document-is-printed-whole": "note"}
    assert "2 lines; it is hidden; the first: unseen 1" in found["document-is-printed-whole"].message
    assert not failed(replace(document, apart=(Apart(lines[0], "a line number", printed=True),)))


def queries() -> Iterator[tuple[str, str]]:
    """Words in brackets, and of what sort they are."""
    yield from [("[Editor: check]", "query"), ("[translator's note: sic]", "query"), ("[N. d. T. : sic]", "query")]
    yield from [("[CHECK]", "query"), ("[check: source]", "query"), ("[19 or 20 May?]", "query")]
    yield from [("[insert date]", "filler"), ("[TBC]", "filler"), ("XXXX", "filler"), ("20XX", "filler"), ("xxx", "filler")]
    yield from [
        ("[ed.: source]", "query"),
        ("[name to be added]", "filler"),
        ("(to be confirmed)", "filler"),
        ("TBC", "filler"),
    ]
    yield from [("on XX March 2003", "filler"), ("{{name}}", "blank"), ("<<NAME>>", "blank"), ("[name]", "blank")]
    yield from [("(to be continued)", ""), ("volume XX of 2003", ""), ("todo", "")]
    yield from [("[check]", ""), ("[verify]", ""), ("[sic]", ""), ("[...]", ""), ("[and others]", ""), ("(XXX)", "")]
    yield from [("chapter XXX", ""), ("Annex XXX", ""), ("XXI", ""), ("3 x 3", "")]


@pytest.mark.parametrize(("words", "sort"), list(queries()))
def test_what_is_left_over_in_an_annexed_text(words: str, sort: str) -> None:
    draft = letters.draft("en", "old")
    annex = replace(draft.annexes[0], paragraphs=(*draft.annexes[0].paragraphs, f"So it is said {words} once more."))
    found = left(letters.text(replace(draft, annexes=(annex,))))
    assert [one for one, _ in found] == ([sort] if sort else [])


def test_brackets_of_a_text_under_negotiation_ask_for_nothing() -> None:
    draft = letters.draft("en", "old")
    said = "The [States] [Parties] shall [insert verbs] at [place] [date] [to be confirmed]."
    assert left(letters.text(replace(draft, annexes=(replace(draft.annexes[0], paragraphs=(said,)),)))) == []
    called = replace(draft.annexes[0], title="Draft treaty on one thing", paragraphs=("Entry into force: [to be added].",))
    assert left(letters.text(replace(draft, annexes=(called,)))) == []


LEFT = {
    "ar": ("[يستكمل لاحقا]", "XX آذار/مارس 2003"),
    "en": ("(to be completed)", "XX March 2003", "[check]"),
    "es": ("(a completar)", "XX de marzo de 2003"),
    "fr": ("(à compléter)", "XX mars 2003"),
    "ru": ("[уточнить]", "[Прим. переводчика: источник]", "ХХ марта 2003 года"),
    "zh": ("[待补]", "2003年X月X日"),
}


@pytest.mark.parametrize(("code", "template"), VERSIONS)
def test_what_is_left_over_in_a_letter_in_the_words_of_its_language(code: str, template: Template) -> None:
    draft = letters.draft(code, template)
    for words in LEFT[code]:
        first, *others = draft.paragraphs
        said = f"{first[:-1]}{'' if code == 'zh' else ' '}{words}{first[-1]}"
        assert len(left(letters.text(replace(draft, paragraphs=(said, *others))))) == 1, words
