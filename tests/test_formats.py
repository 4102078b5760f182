"""The same letter as text, PDF and DOCX: the same parts and the same outcomes, whoever made the file; only places differ."""

import re
import unicodedata
from functools import cache
from typing import Any

import pytest

from cdcheck import pipeline, readers
from cdcheck.outcome import Report
from cdcheck.text import fold
from tests import letters
from tests.letters import CODES, Draft
from tests.making import docx
from tests.making import pdf as making
from tests.making.pdf import PRODUCERS, Producer
from tests.mutations import MUTATIONS
from tests.outcomes import of_both

COLUMNS: dict[str, letters.Columns] = {"old": "stacked", "new": "side-by-side"}
CLEAN: dict[str, Draft] = {
    **{
        f"{code}-{template}": letters.draft(code, template, columns=COLUMNS[template])
        for code in CODES
        for template in ("old", "new")
    },
    **{f"{code}-note": letters.draft(code, "old", ("BRA",), kind="note-verbale") for code in CODES},
}
# Each fault in one language and template, a different one each time, so that all of both are met. Of a letter of one page a
# text does not say that it is all, and a PDF does: those are left out.
FAULTY: dict[str, Draft] = {
    f"{one.name} ({code}-{template})": draft
    for at, one in enumerate(MUTATIONS)
    if one.form_feeds
    for code in [one.languages[at % len(one.languages)]]
    for template in [one.templates[at % len(one.templates)]]
    for draft in [one.draft(code, template)]
    if "\f" in letters.text(draft)
}
# A Word file has one running head for many pages: of a number typed in it, more than the page's own, only the layout tells.
LAID_OUT_BY_WORD = "a page number is left out"
ONE_FOOT, ONE_SYSTEM = "page-headers-number-the-outer-side", "page-headers-use-one-system"
# What the columns of several signatories and the longest names of States are for.
SEVERAL: dict[str, Draft] = {
    f"{code}-{number}": letters.draft(code, "new", ("BRA", "CAN", "COD", "KOR", "GBR")[:number], columns="side-by-side")
    for code, number in zip(CODES, (5, 3, 5, 3, 5, 3), strict=True)
}


# A PDF has no spaces of its own: what is wrong with those of a text is untested there.
OF_SPACES = {"damage-words-are-whole", "damage-words-stand-apart", "damage-arabic-words-are-whole"}
WITHIN_A_TEXT = tuple([one.name for one in MUTATIONS if OF_SPACES & set(one.fails)])
IN_PAGES = {name: draft for name, draft in FAULTY.items() if not name.startswith(WITHIN_A_TEXT)}
# All faults by the quickest of the programs, and a sixth of them by each of the others.
BY_PROGRAM: dict[Producer, dict[str, Draft]] = {
    producer: {name: IN_PAGES[name] for name in (list(IN_PAGES)[at - 1 :: 6] if at else IN_PAGES)}
    for at, producer in enumerate(PRODUCERS)
}


# Word files have raised figures plain, as they are typed: what begins with one may be the note, and is not certain to be.
OPEN_IN_WORD = {
    name: {"footnotes-marks-have-their-notes": "cantTell"}
    for name in FAULTY
    if name.startswith("the second mark of a footnote")
}


# Letters that are read otherwise in a file than as text, seen and not mended yet: by program, where not in every one.
OPEN: dict[str, Producer | None] = {
    "the symbol of the masthead has figures of another script (es-old)": "reportlab",
    "the second mark of a footnote has no note (en-new)": None,
    "an end mark stands in the middle (zh-new)": "typst",
    "the symbol of another document stands below a stray line (es-old)": "libreoffice",
}


def _open(name: str, producer: Producer | None) -> list[pytest.MarkDecorator]:
    """The mark of a case that is known to fail, if it is one."""
    known = name in OPEN and OPEN[name] in (None, producer)
    return [pytest.mark.xfail(reason="this file is read otherwise than the text", strict=True)] if known else []


@cache
def files(producer: Producer) -> dict[str, bytes]:
    """Every letter as a program that is started sets it in a PDF: all of them in one start."""
    return making.make(producer, {**CLEAN, **BY_PROGRAM[producer], **SEVERAL})


def in_pdf(producer: Producer, name: str) -> bytes:
    """A letter as a program sets it in a PDF."""
    if lacking := making.missing(producer):
        pytest.skip(f"{producer} needs {lacking}")
    if producer in making.STARTED:
        return files(producer)[name]
    return making.make(producer, {name: {**CLEAN, **FAULTY, **SEVERAL}[name]})[name]


@cache
def as_text(name: str) -> Report:
    """The report on a letter as plain text."""
    return pipeline.check("letter.txt", letters.text({**CLEAN, **FAULTY, **SEVERAL}[name]).encode())


def in_word(name: str, text: dict[str, str]) -> dict[str, str]:
    """What rules on heads and feet say of a faulty letter as DOCX, where one head or foot is that of many pages."""
    said = {}
    if docx.in_sections(FAULTY[name]) and text[ONE_FOOT] in ("passed", "failed"):
        said[ONE_FOOT] = "cantTell"
    if text[ONE_SYSTEM] == "inapplicable" and len(as_text(name).parts["page_headers"].value) == 1:
        said[ONE_SYSTEM] = "passed"
    return said


def value(part: Any) -> Any:
    """A part's value but for line breaks and spaces."""
    if isinstance(part, dict):
        return {name: value(inner) for name, inner in part.items()}
    if isinstance(part, list):
        return [value(inner) for inner in part]
    return fold(unicodedata.normalize("NFKC", part)).replace(" ", "") if isinstance(part, str) else part


def parts(report: Report, *but: str) -> dict[str, Any]:
    """What was recognised. The lines of posts and paragraphs are as many as the page has room for: taken together."""
    found = {name: value(part.value) for name, part in report.parts.items() if name not in but}
    for signatory in found.get("signatories") or ():
        signatory["posts"] = "".join(signatory["posts"])
    if found.get("letter"):
        found["letter"]["paragraphs"] = "".join(found["letter"]["paragraphs"])
    return found


@pytest.mark.sample(6)
@pytest.mark.parametrize("producer", PRODUCERS)
@pytest.mark.parametrize("name", CLEAN)
def test_a_clean_letter_is_the_same_as_text_and_as_pdf(name: str, producer: Producer) -> None:
    report = pipeline.check("letter.pdf", in_pdf(producer, name))
    found, wanted = of_both(report, as_text(name))
    assert found == wanted
    assert parts(report) == parts(as_text(name))
    assert report.verdict == "conforms"


@pytest.mark.sample(10)
@pytest.mark.parametrize(
    ("name", "producer"),
    [pytest.param(name, producer, marks=_open(name, producer)) for producer in PRODUCERS for name in BY_PROGRAM[producer]],
)
def test_a_faulty_letter_fails_the_same_rules_as_text_and_as_pdf(name: str, producer: Producer) -> None:
    report = pipeline.check("letter.pdf", in_pdf(producer, name))
    found, wanted = of_both(report, as_text(name))
    assert found == wanted


@pytest.mark.sample(6)
@pytest.mark.parametrize("name", CLEAN)
def test_a_clean_letter_is_the_same_as_text_and_as_docx(name: str) -> None:
    report = pipeline.check("letter.docx", docx.make(CLEAN[name]))
    found, wanted = of_both(report, as_text(name))
    assert found == wanted
    # A DOCX has one head for many pages.
    assert parts(report, "page_headers") == parts(as_text(name), "page_headers")
    assert report.verdict == "conforms"


@pytest.mark.sample(16)
@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=_open(name, None)) for name in FAULTY if not name.startswith(LAID_OUT_BY_WORD)]
)
def test_a_faulty_letter_fails_the_same_rules_as_text_and_as_docx(name: str) -> None:
    report = pipeline.check("letter.docx", docx.make(FAULTY[name]))
    found, wanted = of_both(report, as_text(name))
    assert found == wanted | in_word(name, wanted) | OPEN_IN_WORD.get(name, {})


@pytest.mark.parametrize("name", [name for name in FAULTY if name.startswith(LAID_OUT_BY_WORD)])
def test_a_typed_page_number_that_may_be_right_is_not_passed_in_a_docx(name: str) -> None:
    report = pipeline.check("letter.docx", docx.make(FAULTY[name]))
    found, wanted = of_both(report, as_text(name))
    assert found == wanted | in_word(name, wanted) | {"page-headers-count-the-pages": "cantTell"}
    assert report.verdict == "cannot-say"


@pytest.mark.sample(4)
@pytest.mark.parametrize("producer", PRODUCERS)
@pytest.mark.parametrize("name", SEVERAL)
def test_several_signatories_are_the_same_as_text_and_as_pdf(name: str, producer: Producer) -> None:
    report = pipeline.check("letter.pdf", in_pdf(producer, name))
    found, wanted = of_both(report, as_text(name))
    assert found == wanted
    assert parts(report)["signatories"] == parts(as_text(name))["signatories"]
    assert report.verdict == "conforms"


@cache
def laid_out() -> dict[str, bytes]:
    """The clean letters as Word files, laid out by LibreOffice."""
    if lacking := making.missing("libreoffice"):
        pytest.skip(f"libreoffice needs {lacking}")
    typed = {name: docx.make(draft) for name, draft in CLEAN.items()}
    return docx.by_libreoffice(typed | in_manners(), "docx", "pdf")


TWINS = ("end mark drawn", "signed at tabs", "sections")


@cache
def in_manners() -> dict[str, bytes]:
    """A letter in each language and template as Word files that are set in several manners."""
    chosen = {f"{draft.language}-{draft.template}": draft for draft in CLEAN.values()}
    return {f"{manner}-{name}": docx.make(draft, docx.MANNERS[manner]) for manner in TWINS for name, draft in chosen.items()}


@pytest.mark.full
@pytest.mark.parametrize("name", CLEAN)
def test_a_letter_in_word_that_libreoffice_lays_out_fails_for_what_the_layout_tears_apart_alone(name: str) -> None:
    report = pipeline.check("letter.pdf", laid_out()[name])
    failed = {row.rule: row for row in report.rows if row.outcome == "failed"}
    # In a paragraph from right to left LibreOffice prints "14 March 2003" as "March 2003 14".
    assert failed.keys() == ({"masthead-date-has-the-usual-form"} if name.startswith("ar") else set())
    assert all(f"\n{row.expected}\n" in re.sub(" *\n *", "\n", letters.text(CLEAN[name])) for row in failed.values())
    assert parts(report, "page_headers") == parts(as_text(name), "page_headers")
    assert report.verdict == "conforms"


@pytest.mark.full
@pytest.mark.parametrize("language", CODES)
@pytest.mark.parametrize("manner", TWINS)
def test_a_word_file_and_the_pages_that_libreoffice_makes_of_it_have_the_same_parts(manner: str, language: str) -> None:
    for template in ("old", "new"):
        name = f"{manner}-{language}-{template}"
        word, page = pipeline.check("letter.docx", in_manners()[name]), pipeline.check("letter.pdf", laid_out()[name])
        assert word.parts["end_mark"].found
        # A DOCX has one head for many pages.
        assert parts(word, "page_headers") == parts(page, "page_headers")


@pytest.mark.full
@pytest.mark.parametrize("name", [name for name in CLEAN if name.startswith("ar")])
def test_a_space_beside_a_bracket_that_brings_its_own_room_is_read(name: str) -> None:
    lines = [line.text.strip() for line in readers.read("letter.pdf", laid_out()[name]).lines]
    signed = [block.signed.format(name=block.name) for block in CLEAN[name].signatures]
    assert [line for line in lines if line in signed] == signed
