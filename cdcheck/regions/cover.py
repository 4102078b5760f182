"""Where the covering letter stands: the head above its first sentence, in which its title is, and its first formula.

The head of the cover ends at the first of what no title has: a letter's formula, a signature, the heading of an annex, the end
of the page. So the title of an annexed letter can never stand in for a cover's that is missing or faulty.
"""

from functools import cache
from typing import NamedTuple

from cdcheck import candidates, formulas
from cdcheck.document import Passage, whole
from cdcheck.languages import Language
from cdcheck.parts.running_text import RunningText
from cdcheck.regions import Region
from cdcheck.regions._marks import marks_in
from cdcheck.regions.annex_headings import AnnexHeadings
from cdcheck.text import vocabulary


class Cover(NamedTuple):
    """Indexes in the running text.

    ``head`` is the line after the head: a title begins before it. ``opens`` is the line with the letter's first formula, None
    where the page has none; a formula of the ``person`` that speaks stands in no title, one of no person may.
    """

    head: int
    opens: int | None
    personal: bool


region = Region(Cover)


def divide(running: RunningText, headings: AnnexHeadings, language: Language) -> Cover:
    """The head of the first page of text, and the first formula on it."""
    bound, why = _bound(running, headings, language)
    passage = Passage(running.lines[:bound])
    found = _first(passage, _personal(language))
    personal = found is not None
    found = found if found is not None else _first(passage, _impersonal(language))
    if found is None:
        _say(running, bound, why)
        return Cover(bound, None, False)
    place = passage.folded.original(found, found + 1)[0]
    opens = passage.text.count("\n", 0, place)
    begun = passage.text[passage.text.rfind("\n", 0, place) + 1 : place].strip()
    # A title may end on the line on which the letter begins.
    head = opens + 1 if begun else opens
    _say(running, head, "a formula of the letter stands on it")
    return Cover(head, opens, personal)


def _bound(running: RunningText, headings: AnnexHeadings, language: Language) -> tuple[int, str]:
    """The line before which the first page of the cover ends, and why there."""
    bounds = [(len(running.lines), "the text ends")]
    bounds += [(at, "a page begins") for at in running.breaks if at > 0]
    bounds += [(at, "an annex begins") for at in headings.lines[:1]]
    bound = min(bounds)
    signs = [word for word, _ in vocabulary(language.signed)]
    for at in range(bound[0]):
        if any([word in running.keys[at] for word in signs]) and marks_in(running.lines[at], at, language):
            return at, "a signature stands on it"
    return bound


def _first(passage: Passage, tables: tuple[tuple[str, ...], ...]) -> int | None:
    """Where in the match key the first formula of some tables begins."""
    found = [match.start for patterns in tables if (match := formulas.search(passage.folded, patterns)) is not None]
    return min(found, default=None)


@cache
def _personal(language: Language) -> tuple[tuple[str, ...], ...]:
    """The formulas in which somebody speaks or greets: no title has them."""
    tables = (language.transmittal, language.circulation, language.honour)
    spoken = [table.get(person, ()) for table in tables for person in ("singular", "plural")]
    return (*spoken, tuple(language.compliments))


@cache
def _impersonal(language: Language) -> tuple[tuple[str, ...], ...]:
    """The formulas in which nobody speaks: a title may have some of their words."""
    return tuple([table.get("impersonal", ()) for table in (language.transmittal, language.circulation)])


def _say(running: RunningText, head: int, why: str) -> None:
    if not candidates.asked():
        return
    if head:
        candidates.took("cover", whole(running.lines[:head]), "the head of the covering letter, in which its title stands")
    if head < len(running.lines):
        candidates.refused("cover", whole(running.lines[head : head + 1]), f"no line of the head: {why}")
