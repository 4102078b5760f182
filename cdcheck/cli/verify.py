"""``cdcheck verify``: whether a report is what a check of its document says."""

from typing import Annotated

import typer

from cdcheck.cli._exits import CONFORMS, DOES_NOT_CONFORM, NOT_CHECKED
from cdcheck.cli._options import Run, grouped
from cdcheck.cli._printing import complain, show
from cdcheck.cli._refusing import day, refuse, refuse_unknown
from cdcheck.cli._settled import Settled

_MAX_REPORT = 2**30
"""Bytes of a report to verify: many times those of the largest document."""


@grouped
def verify(
    *,
    report: Annotated[str, typer.Argument(metavar="REPORT", help="A report in JSON or JSON Lines.")],
    file: Annotated[str, typer.Argument(metavar="FILE", help="The document that it is on, or - for the standard input.")],
    run: Run,
) -> None:
    """Check a document anew and say whether its JSON report is the same.

    Exit codes: 0 it is the same, 1 it is not, 2 it is not a report, 4 the document cannot be read. A report records a language,
    era or kind that the user gave, and whether settings were laid over it, which are then looked for as by check. It records
    neither --fail-on nor --as-of, a limit or a baseline: give those again.
    """
    from cdcheck import inputs
    from cdcheck import verify as verifying

    refuse_unknown(run.overruled)
    day(run.as_of)
    item = inputs.one(file)
    try:
        claim = verifying.read(inputs.contents(inputs.named(report), _MAX_REPORT).decode("utf-8-sig"))
    except UnicodeDecodeError:
        refuse("REPORT", f"{report} is not a report: it is not in UTF-8")
    except (inputs.NotRead, verifying.NotAReport) as problem:
        refuse("REPORT", f"{report} is not a report: {problem}")
    try:
        data = inputs.contents(item, run.limits.max_bytes)
        written = verifying.on(claim, item.name, data)
        plain = run.config is None and written["tool"].get("settings") is None
        settled = Settled(run._replace(no_config=run.no_config or plain))
        verified = verifying.verify(written, data, settled.request, settled.laid_over)
    except inputs.NotRead as problem:
        complain(item.name, str(problem))
        raise typer.Exit(NOT_CHECKED) from None
    except verifying.NotAReport as problem:
        refuse("REPORT", f"{report} cannot be compared: {problem}")
    verified.differences.extend(verifying.summary_differences(claim))
    show(verifying.told(verified, report, item.name))
    if verified.differences and verified.report.problem is not None:
        complain(item.name, verified.report.problem)
        raise typer.Exit(NOT_CHECKED)
    raise typer.Exit(DOES_NOT_CONFORM if verified.differences else CONFORMS)
