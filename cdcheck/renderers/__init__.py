"""The renderers, one form of report each: the same facts for people and for programs, no judgement.

To add a renderer, write one file here that declares ``renderer = Renderer(...)`` and ``render(report, style) -> str``. One
whose reports on several documents are more than the reports one after the other declares ``several=True`` as well and defines
``render_several(reports, summary, style) -> str``. What is rendered ends with a line feed and is written as UTF-8.
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


class Style(NamedTuple):
    """What the user wants of a form.

    ``colour`` is for a terminal, ``verbose`` for people who ask for what does not apply as well. ``passes`` puts what passes
    into a form that would leave it out, since its readers take all that it holds for alarms.
    """

    colour: bool = False
    verbose: bool = False
    passes: bool = False


PLAIN = Style()


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


def render(name: str, reports: Sequence[Report], summary: Summary, style: Style = PLAIN) -> str:
    """The reports in the form called ``name``, which is one of :func:`names`.

    One report stands alone, in every form, unless there is a path in which nothing was found, which has to be told as well.
    """
    renderer = shelf.take("renderers", name, "renderer", Renderer)
    module = import_module(f"cdcheck.renderers.{name}")
    if renderer.several and (len(reports) != 1 or summary.unmatched):
        return cast(str, module.render_several(reports, summary, style))
    return "".join([module.render(report, style) for report in reports])
