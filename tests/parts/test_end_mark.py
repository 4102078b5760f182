"""The end mark after the last line."""

import pytest

from cdcheck.outcome import Absent
from cdcheck.parts.end_mark import EndMark
from tests.parts.seen import ANNEXED, letter, part, recognised

BARE = ANNEXED.replace("-----", "").rstrip()


@pytest.mark.parametrize(
    "mark", ["-----", "---", "_____", "____________", "- - - - -", "--  --  --  --  --", "—————", "–––", "─────"]
)
def test_a_row_of_strokes_after_the_last_line_is_an_end_mark(mark: str) -> None:
    text = letter(annexed=f"{BARE}\n\n                    {mark}\n")
    found = recognised(EndMark, text)
    assert found.text == mark
    place = found.span.location()
    assert (place.line, place.column) == (text.rstrip().count("\n") + 1, 21)


@pytest.mark.parametrize("foot", ["GE.08-60402", "2                      GE.08-60402", "GE.08-60402      2", "2", "*0860402*"])
def test_the_foot_of_the_page_may_follow_the_end_mark(foot: str) -> None:
    page = BARE.replace("page 2\n", "")
    assert recognised(EndMark, letter(annexed=f"{page}\n\n-----\n\n{foot}\n")).text == "-----"


@pytest.mark.parametrize("last", ["", "--", "-", "...", "* * *", "Moscow - Beijing", "2008-02-12"])
def test_a_document_may_end_without(last: str) -> None:
    found = part(EndMark, letter(annexed=f"{BARE}\n\n{last}\n"))
    assert isinstance(found, Absent)
    assert found.outcome == "inapplicable"
    assert found.near is not None


def test_a_rule_amid_the_text_is_no_end_mark() -> None:
    text = ANNEXED.replace("They will state it again.", "-----\n\nThey will state it again.").removesuffix("-----\n")
    assert isinstance(part(EndMark, letter(annexed=text)), Absent)
