"""One cause, one finding: what is missing fails one rule; the rules that hang on it say so, and are counted, not listed."""

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from cdcheck import pipeline, renderers
from cdcheck.outcome import Report
from cdcheck.renderers import Style
from tests import letters, mutations
from tests.letters import CODES, Draft, Template

Change = Callable[[Draft], Draft]


def without(**pieces: object) -> Change:
    return lambda draft: replace(draft, **pieces)  # type: ignore[arg-type]


MISSING: dict[str, tuple[Change, set[str]]] = {
    "the masthead": (without(mast=None), {"masthead-is-present"}),
    "the title": (without(title={}), {"title-is-present"}),
    "the letter": (without(paragraphs=()), {"letter-transmits-the-text"}),
    "the signatures": (without(signatures=()), {"signatories-are-present"}),
    "the text transmitted": (without(annexes=()), {"annexes-hold-the-transmitted-text"}),
    "the job number": (without(job_line=None), {"job-number-is-present"}),
    "the end mark": (without(end_mark=None), {"end-mark-closes-the-document"}),
    "masthead and title": (without(mast=None, title={}), {"masthead-is-present", "title-is-present"}),
    "letter and signatures": (without(paragraphs=(), signatures=()), {"letter-transmits-the-text", "signatories-are-present"}),
}
UNSIGNED = {"signatories-are-present"}


def check(text: str) -> Report:
    return pipeline.check("letter.txt", text.encode())


def failing(report: Report) -> set[str]:
    assert report.problem is None
    return {row.rule for row in report.rows if row.outcome == "failed"}


@pytest.mark.sample(24)
@pytest.mark.parametrize("template", mutations.TEMPLATES)
@pytest.mark.parametrize("language", CODES)
@pytest.mark.parametrize("base", sorted(mutations.BASES))
@pytest.mark.parametrize("missing", MISSING)
def test_what_is_missing_fails_one_rule(missing: str, base: str, language: str, template: Template) -> None:
    change, fails = MISSING[missing]
    report = check(letters.text(change(mutations.BASES[base](language, template))))
    # A note verbale is not signed; a new template has its job number on every page.
    expected = fails - UNSIGNED if base == "a note" else fails
    assert failing(report) == expected, {row.rule: row.message for row in report.rows if row.outcome == "failed"}


@pytest.mark.sample(12)
@pytest.mark.parametrize("template", mutations.TEMPLATES)
@pytest.mark.parametrize("language", CODES)
@pytest.mark.parametrize("base", sorted(mutations.BASES))
def test_a_document_of_some_of_its_pages_fails_for_what_is_not_there_once(base: str, language: str, template: Template) -> None:
    pages = letters.text(mutations.BASES[base](language, template)).split("\f")
    first, *_, last = pages
    assert failing(check(first)) == {"annexes-hold-the-transmitted-text"}
    assert failing(check(last)) == {"masthead-is-present"}
    assert failing(check("\f".join(pages[1:]))) == {"masthead-is-present"}
    report = check("\f".join(pages[1:]))
    untold = {row.rule: row.message for row in report.rows if row.outcome == "cantTell"}
    for rule in ("page-headers-count-the-pages", "symbol-heads-every-page", "job-number-is-present"):
        assert untold[rule] == "The document's first page is missing: the file begins with page 2."
    for page in pages[1:-1]:
        assert failing(check(page)) == {"masthead-is-present", "end-mark-closes-the-document"}
    assert all(check(page).verdict == "does-not-conform" for page in pages)


@pytest.mark.parametrize("language", CODES)
def test_what_hangs_on_a_missing_part_names_it_in_its_row(language: str) -> None:
    for part, reason in (("mast", "masthead"), ("title", "title"), ("signatures", "signature"), ("paragraphs", "letter")):
        nothing: object = None if part == "mast" else {} if part == "title" else ()
        report = check(letters.text(replace(mutations.BASES["two senders"](language, "old"), **{part: nothing})))  # type: ignore[arg-type]
        untold = [row for row in report.rows if row.outcome == "cantTell"]
        assert len(untold) >= 2
        assert [row.rule for row in untold if f"No {reason}" not in row.message] in ([], ["kind-is-known"])
        family = {"mast": "masthead", "signatures": "signatories"}.get(part, "title")
        if part != "paragraphs":
            of_it = [row.outcome for row in report.rows if row.family == family]
            assert of_it.count("failed") == 1
            assert "passed" not in of_it


@pytest.mark.parametrize("part", ["mast", "title", "signatures"])
def test_text_counts_what_one_cause_leaves_untold_on_one_line(part: str) -> None:
    nothing: object = {"mast": None, "title": {}, "signatures": ()}[part]
    report = check(letters.text(replace(mutations.BASES["two senders"]("en", "old"), **{part: nothing})))  # type: ignore[arg-type]
    untold = [row for row in report.rows if row.outcome == "cantTell"]
    short = renderers.render("text", [report], renderers.summarise([report]))
    told = re.findall(rf"^  (.*) {len(untold)} rules \((.*)\)$", short, re.MULTILINE)
    assert len(told) == 1
    assert told[0][0] == untold[0].message
    assert sum(int(number) for number in re.findall(r"\d+", told[0][1])) == len(untold)
    assert {row.cause for row in untold} == {{"mast": "masthead", "signatures": "signatories"}.get(part, part)}
    assert not [row.rule for row in untold if f"[{row.rule}]" in short]
    assert f"Could not be told ({len(untold)})" in short
    verbose = renderers.render("text", [report], renderers.summarise([report]), Style(verbose=True))
    assert [row.rule for row in untold if f"[{row.rule}]" not in verbose] == []


def test_a_text_that_no_font_tells_is_one_cause_for_all_rules() -> None:
    report = check(letters.text(mutations.BASES["two senders"]("en", "old")))
    rows = tuple([row.model_copy(update={"outcome": "cantTell", "message": "unreadable fonts"}) for row in report.rows])
    broken = report.model_copy(update={"rows": rows, "counts": pipeline.count(rows)})
    text = renderers.render("text", [broken], renderers.summarise([broken]))
    told = text.partition("\nCould not be told")[2]
    assert len(told.splitlines()) < 10
    assert re.search(rf"^  unreadable fonts {len(rows)} rules \(\d+ errors, \d+ warnings, \d+ notes\)$", text, re.MULTILINE)


def test_a_single_rule_that_cannot_tell_is_named() -> None:
    report = check(letters.text(replace(mutations.BASES["two senders"]("en", "old"), title={}, paragraphs=())))
    assert {row.rule for row in report.rows if row.outcome == "cantTell"} == {"kind-is-known"}
    assert "[kind-is-known]" in renderers.render("text", [report], renderers.summarise([report]))
    assert report.verdict == "cannot-say"
