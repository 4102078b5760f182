"""Footnotes and the indicators that they belong to."""

import pytest

from cdcheck.outcome import Absent
from cdcheck.parts.footnotes import Footnotes
from tests.parts.seen import ANNEXED, MASTHEAD, letter, part, recognised

REISSUED = "\n* Reissued for technical reasons.\n"


def annexed(text: str, note: str) -> str:
    return ANNEXED.replace("They will state it again.", text).replace("\nMoscow", f"\n{note}\n\nMoscow")


@pytest.mark.parametrize(
    ("note", "mark"),
    [
        ("* Reissued for technical reasons.", "*"),
        ("*/ Reissued for technical reasons.", "*"),
        ("   *  Reissued for technical reasons.", "*"),
        ("** Reissued for technical reasons.", "**"),
        ("*Reissued for technical reasons.", "*"),
    ],
)
def test_a_note_with_asterisks_has_mark_and_text(note: str, mark: str) -> None:
    text = letter(masthead=MASTHEAD.replace("CD/1839", f"CD/1839{mark}"), foot=f"\n{note}\n")
    (found,) = recognised(Footnotes, text).items
    assert (found.mark, found.text) == (mark, "Reissued for technical reasons.")
    assert found.indicator is not None
    assert found.indicator.lines[0].number == 2


def test_a_note_without_its_indicator_has_none() -> None:
    (found,) = recognised(Footnotes, letter(foot=REISSUED)).items
    assert found.indicator is None


def test_old_numbered_notes_have_a_slash() -> None:
    text = annexed("They will state it again 1/ and again. 2/", "1/ As of 2007.\n2/ As of 2008.")
    found = recognised(Footnotes, letter(annexed=text)).items
    assert [(note.mark, note.text) for note in found] == [("1", "As of 2007."), ("2", "As of 2008.")]
    assert all(note.indicator for note in found)


def test_numbered_notes_stand_below_a_rule() -> None:
    text = annexed("They will state it again.1 And again.2", "________\n1 As of 2007.\n2 As of 2008.")
    found = recognised(Footnotes, letter(annexed=text)).items
    assert [(note.mark, note.text) for note in found] == [("1", "As of 2007."), ("2", "As of 2008.")]
    assert all(note.indicator for note in found)


@pytest.mark.parametrize(
    "text",
    ["1. The States have stated it.", "2 States have stated it.", "* * *", "-----", "12 February 2008", "1/2 of the States"],
)
def test_paragraphs_and_ornaments_are_no_notes(text: str) -> None:
    found = part(Footnotes, letter(annexed=ANNEXED.replace("They will state it again.", text)))
    assert isinstance(found, Absent)
    assert found.outcome == "inapplicable"
