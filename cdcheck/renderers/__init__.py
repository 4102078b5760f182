"""The renderers, one form of report each: the same facts for people and for programs, no judgement.

To add a renderer, write one file here that declares ``renderer = Renderer(...)`` and ``render(report, style) -> str``. One
whose reports on several documents are more than the reports one after the other declares ``several=True`` as well and defines
``render_several(reports, summary, style) -> str``. What is rendered ends with a line feed and is written as UTF-8.

A renderer that shows words in their place declares ``wants_pages=True``. Its functions take one argument more, which may be
left out: the Surroundings of each report, None where nobody supplied them.
"""

from collections.abc import Iterable, Sequence
from importlib import import_module
from typing import NamedTuple, cast

from cdcheck import shelf
from cdcheck.outcome import Report


class Renderer(NamedTuple):
    """One form of report. ``name`` is what ``--format`` and ``--report`` call it, ``suffix`` that of its files with the dot."""

    name: str
    suffix: str
    several: bool = False
    wants_pages: bool = False


class Style(NamedTuple):
    """What the user wants of a form.

    ``colour`` is for a terminal, ``verbose`` for people who ask for what does not apply as well. ``passes`` puts what passes
    into a form that would leave it out, since its readers take all that it holds for alarms, or want what is wrong first.
    ``quiet`` is for the verdicts alone. ``width`` is that of a terminal in columns, 0 where lines may be of any length.
    """

    colour: bool = False
    verbose: bool = False
    passes: bool = False
    quiet: bool = False
    width: int = 0


PLAIN = Style()


class Near(NamedTuple):
    """A line of the document at or near a place of its report; ``page`` and ``number`` are those of cdcheck.document.Line."""

    page: int | None
    number: int
    text: str


class Picture(NamedTuple):
    """A page of a PDF as a PNG; ``width`` and ``height`` are those of the page in points, as boxes have them."""

    page: int
    png: bytes
    width: float
    height: float


class Surroundings(NamedTuple):
    """What stands round the places of a report: lines, pictures of pages, and why others are missing, a sentence each."""

    lines: tuple[Near, ...] = ()
    pictures: tuple[Picture, ...] = ()
    missing: tuple[str, ...] = ()


class Summary(NamedTuple):
    """What the reports on several documents amount to; ``unmatched`` are the PATHs in which there was nothing to check."""

    documents: int = 0
    conforms: int = 0
    does_not_conform: int = 0
    cannot_say: int = 0
    not_checked: int = 0
    unmatched: tuple[str, ...] = ()


def summarise(reports: Iterable[Report], unmatched: Sequence[str] = ()) -> Summary:
    """Count the reports by their verdict; one that says why its document could not be checked counts as not checked."""
    tally = {"conforms": 0, "does-not-conform": 0, "cannot-say": 0, "not-checked": 0}
    for report in reports:
        tally["not-checked" if report.problem is not None else report.verdict] += 1
    counts = {name.replace("-", "_"): number for name, number in tally.items()}
    return Summary(documents=sum(tally.values()), unmatched=tuple(unmatched), **counts)


def names() -> tuple[str, ...]:
    """The names of all renderers, nothing imported."""
    return shelf.names("renderers")


def wants_pages(name: str) -> bool:
    """Whether the form called ``name``, which is one of :func:`names`, shows words in their surroundings."""
    return cast(Renderer, shelf.take("renderers", name, "renderer", Renderer)).wants_pages


def render(
    name: str,
    reports: Sequence[Report],
    summary: Summary,
    style: Style = PLAIN,
    surroundings: Sequence[Surroundings | None] = (),
) -> str:
    """The reports in the form called ``name``, which is one of :func:`names`.

    One report stands alone, in every form, unless there is a path in which nothing was found, which has to be told as well.
    ``surroundings`` are those of each report, for a form that wants them; without them it has the words alone.
    """
    renderer = shelf.take("renderers", name, "renderer", Renderer)
    module = import_module(f"cdcheck.renderers.{name}")
    given: list[Surroundings | None] = [*surroundings] or [None] * len(reports)
    if renderer.several and (len(reports) != 1 or summary.unmatched):
        more = [given] if renderer.wants_pages else []
        return cast(str, module.render_several(reports, summary, style, *more))
    if renderer.wants_pages:
        return "".join([module.render(report, style, one) for report, one in zip(reports, given, strict=True)])
    return "".join([module.render(report, style) for report in reports])
