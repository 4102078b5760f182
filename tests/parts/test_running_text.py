"""The text without its furniture, and where the letter, its signatures and its annexes part."""

import pytest

from cdcheck.parts.running_text import RunningText
from cdcheck.place import languages
from cdcheck.regions.annex_headings import numeral
from cdcheck.regions.sections import Sections
from cdcheck.text import fold
from tests import letters
from tests.letters import CODES
from tests.parts.seen import letter, recognised

FURNITURE = ("CD/1839", "page 2", "GE.08-60402", "ENGLISH", "Original", "-----", "29 February 2008")


def test_the_running_text_has_no_furniture() -> None:
    lines = [line.text for line in recognised(RunningText, letter()).lines]
    assert not [line for line in lines for words in FURNITURE if words in line]
    assert lines[0].strip().startswith("LETTER DATED")
    assert lines[-1] == "Moscow, 11 February 2008"


def test_all_other_lines_are_kept_in_order_with_their_gaps_and_pages() -> None:
    text = letter()
    running = recognised(RunningText, text)
    _, *lines = [line for line in text.replace("\f", "").split("\n") if line.strip()]
    assert [line.text for line in running.lines] == [line for line in lines if not any(words in line for words in FURNITURE)]
    assert len(running.lines) == len(running.gaps) == len(running.keys)
    assert [running.lines[at].text.strip() for at in sorted(running.breaks)] == ["STATEMENT"]


@pytest.mark.parametrize("furniture", ["*0860402*", "/...", "230408 230408", "230408"])
def test_bar_codes_and_torn_off_dates_are_furniture(furniture: str) -> None:
    running = recognised(RunningText, letter(foot=f"\nGE.08-60402 (E)\n\n{furniture}\n"))
    assert furniture not in [line.text for line in running.lines]


def test_a_job_number_beside_running_text_takes_nothing_away() -> None:
    text = letter().replace("a statement.\n", "a statement.                                        GE.08-60402 (E)\n", 1)
    assert any("a statement." in line.text for line in recognised(RunningText, text).lines)


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("template", ["old", "new"])
@pytest.mark.parametrize("form_feeds", [True, False], ids=["pages", "no pages"])
def test_body_signatures_and_annexes_follow_one_another(code: str, template: letters.Template, form_feeds: bool) -> None:
    draft = letters.draft(code, template, ("CAN", "CHE", "GBR"), annexes=2)
    text = letters.text(draft, form_feeds=form_feeds)
    running, sections = recognised(RunningText, text), recognised(Sections, text)
    assert 0 < sections.body < sections.signatures < sections.after <= sections.annexes < len(running.lines)
    lines = [line.text for line in running.lines]
    signed = "\n".join(lines[sections.signatures : sections.after])
    assert all(block.name in signed for block in draft.signatures)
    joined = "".join("".join(lines[sections.body : sections.signatures]).split())
    assert joined == "".join("".join(draft.paragraphs).split())
    assert lines[sections.annexes].strip() == draft.annexes[0].heading
    assert [lines[at].strip() for at in sections.headings] == [annex.heading for annex in draft.annexes]


@pytest.mark.parametrize(
    ("code", "word", "number"),
    [
        ("en", "i", 1),
        ("en", "iv", 4),
        ("en", "ix", 9),
        ("en", "xii", 12),
        ("en", "3", 3),
        ("en", "b", 2),
        ("en", "iiii", None),
        ("en", "one", None),
        ("en", "", None),
        ("en", "2008", None),
        ("zh", "一", 1),
        ("zh", "三", 3),
        ("ar", "الأول", 1),
        ("ar", "الثاني", 2),
        ("ar", "الثالث", 3),
    ],
)
def test_the_number_of_an_annex_is_roman_arabic_a_letter_or_a_word(code: str, word: str, number: int | None) -> None:
    assert numeral(fold(word).strip(), languages()[code]) == number
