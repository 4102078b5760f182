"""``cdcheck annotate``: a copy of a document with a note at the place of each failure."""

from pathlib import Path
from typing import Annotated

import typer

from cdcheck.cli._exits import CONFORMS, NOT_CHECKED, exit_code
from cdcheck.cli._options import ExitZero, Run, StandardInputName, grouped
from cdcheck.cli._printing import complain, give_up, show
from cdcheck.cli._refusing import refuse, refuse_copy, refuse_idle_name
from cdcheck.cli._settled import Settled


@grouped
def annotate(
    *,
    file: Annotated[str, typer.Argument(metavar="FILE", help="A PDF or a Word document (DOCX), or - for the standard input.")],
    output: Annotated[Path, typer.Option("--output", "-o", metavar="COPY", help="Where to write the copy.")],
    force: Annotated[bool, typer.Option("--force", help="Write over COPY where there is such a file.")] = False,
    run: Run,
    exit_zero: ExitZero = False,
    name: StandardInputName = None,
) -> None:
    """Write a copy of a PDF or Word document with a note at the place of each failure. The document itself is not touched."""
    from cdcheck import annotate as annotating
    from cdcheck import guard, inputs, readers, renderers

    refuse_idle_name(name, [file])
    refuse_copy(file, output, force)
    settled = Settled(run)
    request, limits = settled.request, settled.request.limits
    item = inputs.one(file, name)
    neither = f"only a PDF or a Word document (DOCX) can bear notes, and {item.name} is neither"
    try:
        data = inputs.contents(item, limits.max_bytes)
        form = annotating.form(data)
        if form is None:
            refuse("FILE", neither)
        if (package := annotating.missing(form)) is not None:
            refuse("FILE", f"comments in a Word document need the package {package}: pip install 'cdcheck[word]'")
        report = guard.check(item.name, data, limits, **request.options())
        if report.problem is not None:
            raise readers.Unreadable(report.problem)
        if report.input.format != form:
            refuse("FILE", neither)
        report = settled.laid_over(report)
        notes = annotating.notes(report)
        copy = annotating.annotated(item.name, data, form, notes, limits)
    except (inputs.NotRead, readers.Unreadable) as problem:
        complain(item.name, str(problem))
        raise typer.Exit(NOT_CHECKED) from None
    settled.close([report])
    try:
        with output.open("wb" if force else "xb") as target:
            target.write(copy)
    except OSError as error:
        give_up(output, error)
    show(annotating.told(report, notes, str(output)))
    raise typer.Exit(CONFORMS if exit_zero else exit_code(renderers.summarise([report])))
