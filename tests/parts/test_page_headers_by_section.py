"""Running heads of Word documents, which have one for many pages."""

import pytest

from cdcheck import pipeline
from cdcheck.outcome import Report, Row
from tests import letters
from tests.letters import CODES, Template
from tests.making.docx import MANNERS, PAGE_BREAK, File, make, p, page_field

FAMILY = "page-headers"
HEAD = p("CD/1697") + p("page ", page_field("2"))
MAST = p("CONFERENCE ON DISARMAMENT") + p("CD/1697") + p("14 March 2003") + p("ENGLISH") + p("Original: ENGLISH")


def check(body: str, file: File) -> dict[str, Row]:
    report = pipeline.check("letter.docx", file.made(MAST + p("The first page of a text.") + body))
    assert report.problem is None
    return {row.rule: row for row in report.rows if row.family == FAMILY}


def outcomes(report: Report) -> dict[str, str]:
    return {row.rule: row.outcome for row in report.rows if row.family == FAMILY}


@pytest.mark.parametrize("template", ["old", "new"])
@pytest.mark.parametrize("language", CODES)
@pytest.mark.parametrize("manner", ["template", "sections", "facing pages", "typed", "strict"])
def test_heads_of_a_clean_letter_pass_as_those_of_the_text_do(manner: str, language: str, template: Template) -> None:
    draft = letters.draft(language, template)
    as_file = outcomes(pipeline.check("letter.docx", make(draft, MANNERS[manner])))
    assert as_file == outcomes(pipeline.check("letter.txt", letters.text(draft).encode()))


def test_a_title_page_without_head_and_a_head_for_the_others_pass() -> None:
    file = File(heads={"first": "", "rest": HEAD})
    section = file.section(("first", "first"), ("default", "rest"), title_page=True)
    rows = check(p(PAGE_BREAK) + p("b") + section, file)
    assert {name for name, row in rows.items() if row.outcome == "failed"} == set()
    assert rows["symbol-heads-every-page"].outcome == rows["page-headers-are-present"].outcome == "passed"


def test_a_section_without_a_head_fails() -> None:
    file = File(heads={"first": "", "rest": HEAD, "none": ""})
    first = file.section(("first", "first"), ("default", "rest"), title_page=True, paragraph=True)
    row = check(p(PAGE_BREAK) + p("b") + first + p("c") + file.section(("default", "none")), file)["symbol-heads-every-page"]
    assert (row.outcome, row.message) == ("failed", "The symbol is missing from the head of the pages of section 2.")


def test_the_bare_head_of_the_title_page_must_not_serve_another_section() -> None:
    file = File(heads={"first": "", "rest": HEAD})
    first = file.section(("first", "first"), ("default", "rest"), title_page=True, paragraph=True)
    row = check(first + p("b") + file.section(title_page=True), file)["symbol-heads-every-page"]
    assert (row.outcome, row.message) == ("failed", "The symbol is missing from the head of the first page of section 2.")


def test_no_head_at_all_fails_where_there_is_a_second_page() -> None:
    assert check(p(PAGE_BREAK) + p("b"), File())["page-headers-are-present"].outcome == "failed"
    assert check(p("b"), File())["page-headers-are-present"].outcome == "inapplicable"
    assert check(p("b ") * 70, File())["page-headers-are-present"].outcome == "cantTell"


def test_a_head_with_another_symbol_or_without_a_number_fails() -> None:
    other = File(heads={"h": p("CD/1679") + p("page ", page_field("2"))})
    rows = check(p(PAGE_BREAK) + p("b") + other.section(("default", "h"), title_page=True), other)
    assert rows["symbol-is-the-same-everywhere"].outcome == "failed"
    bare = File(heads={"h": p("CD/1697")})
    rows = check(p(PAGE_BREAK) + p("b") + bare.section(("default", "h"), title_page=True), bare)
    assert rows["page-headers-count-the-pages"].outcome in ("failed", "inapplicable")


def test_numbers_that_fields_print_need_not_run_on_in_the_file() -> None:
    file = File(heads={"odd": HEAD, "even": HEAD}, settings="<w:evenAndOddHeaders/>")
    rows = check(p("b") + file.section(("default", "odd"), ("even", "even"), title_page=True), file)
    assert rows["page-headers-count-the-pages"].outcome == "passed"


@pytest.mark.parametrize(
    ("typed", "breaks", "outcome"),
    [("2", 1, "cantTell"), ("2", 0, "cantTell"), ("2", 2, "failed"), ("3", 1, "cantTell"), ("3", 3, "failed")],
)
def test_a_page_number_typed_in_a_head_of_many_pages_is_wrong_where_the_file_breaks_more(
    typed: str, breaks: int, outcome: str
) -> None:
    file = File(heads={"rest": p("CD/1697") + p(f"page {typed}")})
    rows = check((p(PAGE_BREAK) + p("b")) * breaks + file.section(("default", "rest"), title_page=True), file)
    assert rows["page-headers-count-the-pages"].outcome == outcome


def test_a_typed_number_in_a_section_that_begins_later_is_wrong_and_a_later_one_may_be_right() -> None:
    for typed, outcome in (("2", "failed"), ("3", "cantTell"), ("7", "cantTell")):
        file = File(heads={"rest": HEAD, "own": p("CD/1697") + p(f"page {typed}")})
        first = file.section(("default", "rest"), title_page=True, paragraph=True)
        second = file.section(("default", "rest"), paragraph=True)
        rows = check(first + p("b") + second + p("c") + file.section(("default", "own")), file)
        assert rows["page-headers-count-the-pages"].outcome == outcome
