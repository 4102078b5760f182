"""``cdcheck check``: one report for each document."""

import gc
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cdcheck.cli._exits import CONFORMS, exit_code
from cdcheck.cli._options import ExitZero, ReportTo, Run, StandardInputName, Verbose, grouped
from cdcheck.cli._printing import colour, complain, show, tell, width, write
from cdcheck.cli._refusing import one_of, refuse_idle_name, target_of
from cdcheck.cli._settled import Settled

if TYPE_CHECKING:
    from cdcheck.guard import Limits
    from cdcheck.outcome import Report
    from cdcheck.renderers import Surroundings


@grouped
def check(
    *,
    paths: Annotated[
        list[str],
        typer.Argument(metavar="PATH", help="Files, folders, globs, or - for the standard input."),
    ],
    form: Annotated[
        str, typer.Option("--format", metavar="FORMAT", help="What to print: text, json, jsonl, or another renderer.")
    ] = "text",
    reports_to: ReportTo = None,
    run: Run,
    exit_zero: ExitZero = False,
    name: StandardInputName = None,
    write_baseline: Annotated[
        Path | None, typer.Option("--write-baseline", metavar="FILE", help="Write the failures that there are as a baseline.")
    ] = None,
    accept_new: Annotated[
        bool, typer.Option("--accept-new", help="Let --write-baseline take in failures that the baseline did not have.")
    ] = False,
    verbose: Verbose = False,
    passes: Annotated[bool, typer.Option("--passes", help="Show what passes, each with its evidence (text, sarif).")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print the verdicts alone (text).")] = False,
) -> None:
    """Check documents: one report each, and a line that sums them up where there are several."""
    from cdcheck import guard, inputs, pipeline, renderers, selection

    one_of("--format", form, renderers.names())
    refuse_idle_name(name, paths)
    settled = Settled(run, write_baseline, accept_new)
    request = settled.request
    documents, unmatched, skipped = inputs.find(paths, name, settled.selection())
    targets = [target_of(target, documents) for target in reports_to or ()]

    if len(documents) > 1:
        gc.enable()
    shown = any(renderers.wants_pages(wanted) for wanted in {form, *[target_form for target_form, _ in targets]})
    reports: list[Report] = []
    around: list[renderers.Surroundings | None] = []
    for item in documents:
        data = b""
        try:
            data = inputs.contents(item, request.limits.max_bytes)
        except inputs.NotRead as problem:
            report = pipeline.unread(item.name, str(problem))
        else:
            report = guard.check(item.name, data, request.limits, **request.options())
        if report.problem is not None:
            complain(report.input.name, report.problem)
        reports.append(settled.laid_over(report))
        around.append(_surroundings(reports[-1], data, request.limits) if shown else None)
    for path, why in unmatched:
        complain(path, why)
    tell(selection.told(skipped))
    settled.close(reports)

    summary = renderers.summarise(reports, [path for path, _ in unmatched])
    style = renderers.Style(verbose=verbose, passes=passes, quiet=quiet)
    for target_form, file in targets:
        write(file, renderers.render(target_form, reports, summary, style, around))
    show(renderers.render(form, reports, summary, style._replace(colour=colour(), width=width()), around))
    raise typer.Exit(CONFORMS if exit_zero else exit_code(summary))


def _surroundings(report: "Report", data: bytes, limits: "Limits") -> "Surroundings":
    # Only a form that shows them pays for the import and for reading the document again.
    from cdcheck import surroundings

    return surroundings.of(report, data, limits)
