"""``cdcheck compare``: the language versions of a document against each other."""

import gc
from typing import Annotated, Literal

import typer

from cdcheck.cli._exits import CONFORMS, exit_code_of_comparisons
from cdcheck.cli._options import Limits, TextOrJson, Verbose, grouped
from cdcheck.cli._printing import colour, complain, show, tell, write
from cdcheck.cli._refusing import refuse, target_of


@grouped
def compare(
    *,
    paths: Annotated[
        list[str],
        typer.Argument(metavar="PATH", help="Files, which are compared with each other; or folders and globs, by symbol."),
    ],
    form: TextOrJson = "text",
    reports_to: Annotated[
        list[str] | None, typer.Option("--report", metavar="FORMAT=FILE", help="Write it to FILE too, as text or json.")
    ] = None,
    symbol: Annotated[
        str | None, typer.Option("--symbol", metavar="SYMBOL", help="Compare the versions of this document alone.")
    ] = None,
    fail_on: Annotated[
        Literal["error", "warning", "note", "cannot-say"],
        typer.Option("--fail-on", help="The least severity that makes versions disagree; cannot-say: any doubt too."),
    ] = "error",
    exit_zero: Annotated[bool, typer.Option("--exit-zero", help="Exit with 0 whatever the comparison says.")] = False,
    limits: Limits,
    verbose: Verbose = False,
) -> None:
    """Compare the language versions of a document with each other, fact by fact."""
    from cdcheck import compare as comparing
    from cdcheck import inputs, renderers, selection, views
    from cdcheck.renderers.json import escape

    if inputs.STANDARD_INPUT in paths:
        refuse("PATH", "versions must be files; the standard input cannot be one")
    documents, unmatched, skipped = inputs.find(paths)
    targets = [target_of(target, documents, ("text", "json")) for target in reports_to or ()]
    gc.enable()
    together = all(item.path in paths for item in documents)
    found = comparing.files(documents, limits.guarded(), together=together, symbol=symbol, fail_on=fail_on)
    missed = [comparing.NotCompared(name=path, problem=why) for path, why in unmatched]
    found = found.model_copy(update={"not_compared": (*found.not_compared, *missed)})
    for one in found.not_compared:
        complain(one.name, one.problem)
    tell(selection.told(skipped))
    for comparison in found.comparisons:
        if comparison.problem is not None:
            complain(comparison.symbol or "comparison", comparison.problem)

    def rendered(wanted: str, style: renderers.Style) -> str:
        return escape(found.model_dump_json(indent=2)) + "\n" if wanted == "json" else views.comparisons(found, style)

    for target_form, file in targets:
        write(file, rendered(target_form, renderers.Style(verbose=verbose)))
    show(rendered(form, renderers.Style(colour=colour(), verbose=verbose)))
    raise typer.Exit(CONFORMS if exit_zero else exit_code_of_comparisons(found))
