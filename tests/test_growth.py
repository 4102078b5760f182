"""Twice the text costs about twice the CPU time, whatever it is made of: no check of a large file hangs."""

from collections.abc import Callable

import pytest

from cdcheck import pipeline
from tests.drawn import least_cost
from tests.letters import CODES, draft, text

pytestmark = pytest.mark.full

MOST = 2.5
"""How many times the CPU time twice the text may take: quadratic work takes four times."""
ENOUGH = 0.05
"""Seconds of CPU time from which growth shows; what takes less does not grow."""

RUNS = {
    "spaces": " ", "tabs": "\t", "digits": "7", "dots": ".", "dashes": "-", "capitals": "A", "slashes": "/", "brackets": "(",
    "Cyrillic": "\u044f", "Han": "\u88c1", "Arabic": "\u0627", "asterisks": "*", "initials": "A. ", "numbers": "1 ",
    "symbols": "CD/1 ", "superscripts": "\u00b9", "colons": "a:", "underscores": "_", "commas": ", ", "quotes": '"',
}  # fmt: skip
LINES = {
    "dates": "It met on Monday, 3 March 2003, and on 4 March 2003.\n",
    "notes": "Some text 7/ here.\n\n7/ A note of some words.\n",
    "asterisks": "Some text* here.\n\n* A note of some words.\n",
    "headings": "Annex II\n\nSome text.\n",
    "symbols": "CD/1697\npage 3\n\nThe text goes on.\n",
    "signatures": "(Signed) Some Body\nAmbassador\nPermanent Representative of China\n\n",
    "titles": "Letter dated 3 March 2003 from the Permanent Representative of China addressed to nobody\n\n",
    "paragraphs": "1. We have the honour to transmit herewith the text of nothing.\n\n",
    "columns": "Some words          other words          and others\n",
    "rows of dots": "Introduction ..................................... 4\n",
    "rules": "__________\n\n",
    "feeds": "CD/1697\npage 2\n\nwords\n\f",
    "blank lines": "\n\n\n\n",
}


def cost(said: str) -> float:
    """Seconds of CPU time for a check."""
    data = said.encode()

    def check() -> None:
        assert "a fault" not in (pipeline.check("text.txt", data).problem or "")

    return least_cost(check)


def linear(make: Callable[[int], str], size: int) -> None:
    """Twice ``size`` costs no more than MOST times as much as ``size``."""
    once = twice = float("inf")
    # Other processes share the processor's caches, and may slow any one run: what counts is the least of several.
    for _ in range(5):
        once, twice = min(once, cost(make(size))), min(twice, cost(make(2 * size)))
        if twice <= max(MOST * once, ENOUGH):
            return
    pytest.fail(f"{once:.3f} s and {twice:.3f} s")


@pytest.mark.parametrize("what", LINES)
@pytest.mark.parametrize("code", ("en", "zh"))
def test_many_like_lines_cost_no_more_each(what: str, code: str) -> None:
    letter = text(draft(code, "old"))
    linear(lambda size: letter + LINES[what] * size, 500)


@pytest.mark.parametrize("what", RUNS)
def test_a_long_line_of_one_sign_is_read_once(what: str) -> None:
    letter = text(draft("en", "old"))
    linear(lambda size: letter + (RUNS[what] * size)[:size] + "\n" + letter, 20_000)


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("feeds", [True, False], ids=["with form feeds", "without"])
def test_letters_one_after_the_other_cost_no_more_each(code: str, feeds: bool) -> None:
    letter = text(draft(code, "old"))
    said = letter if feeds else letter.replace("\f", "\n")
    linear(lambda size: said * size, 20)
