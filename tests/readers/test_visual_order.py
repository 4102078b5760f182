"""Arabic texts in which an extraction left each line in the order in which it is seen."""

from collections.abc import Callable

import pytest

from cdcheck.readers.text import read
from tests.disturbances import in_visual_order, presentation_forms
from tests.letters import draft, text

LETTER = text(draft("ar", "old", ("EGY", "GBR")))
TOLD = "its Arabic lines stood in the order in which they are seen, and were put in that in which they are read"


def lines(of: str) -> list[str]:
    return [line.text for line in read("letter.txt", of.encode()).lines]


@pytest.mark.parametrize("shaped", [str, presentation_forms])
def test_lines_are_turned_round_and_the_report_says_so(shaped: Callable[[str], str]) -> None:
    seen = in_visual_order(shaped(LETTER))
    assert seen != LETTER
    assert lines(seen) == lines(shaped(LETTER))
    assert TOLD in read("letter.txt", seen.encode()).notes


def test_lines_with_their_figures_turned_round_too_are_read() -> None:
    whole = "\n".join(line[::-1] if any("\u0620" <= char <= "\u064a" for char in line) else line for line in LETTER.split("\n"))
    assert [line.strip() for line in lines(whole)] == [line.strip() for line in lines(LETTER)]


@pytest.mark.parametrize("language", ["ar", "en", "zh"])
def test_a_text_in_the_order_in_which_it_is_read_is_left_alone(language: str) -> None:
    assert not read("letter.txt", text(draft(language, "new", ("EGY",))).encode()).notes


def test_too_few_words_tell_nothing() -> None:
    assert lines("ةلاسر\n") == ["ةلاسر"]


def test_a_stop_in_the_midst_of_a_line_turns_nothing() -> None:
    words = "\u0646\u0632\u0639 \u0627\u0644\u0633\u0644\u0627\u062d"
    first = f".{words}"
    joined = f"{words}\u060c{words}"
    assert lines(f"{first}\n{first}\n{joined}\n") == [f"{words}.", f"{words}.", joined]
