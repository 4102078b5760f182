"""``cdcheck rules``: every rule, or every requirement and who checks it."""

from typing import Annotated, Literal

import typer

from cdcheck.cli._printing import show
from cdcheck.cli._refusing import one_of, refuse


def rules(
    form: Annotated[Literal["text", "json", "markdown"], typer.Option("--format", help="What to print.")] = "text",
    family: Annotated[str | None, typer.Option("--family", metavar="FAMILY", help="Only the rules of this family.")] = None,
    coverage: Annotated[
        bool,
        typer.Option("--coverage", help="Every requirement of the catalogue: checked by machine, partly, not, or by an eye."),
    ] = False,
) -> None:
    """List every rule with its family, severity and source; or every requirement, and who checks it."""
    from cdcheck import schemas, views

    if coverage:
        from cdcheck import catalogue

        if family is not None:
            refuse("--family", "it cannot be combined with --coverage, which lists requirements")
        covered = catalogue.coverage()
        if form == "json":
            show(covered.model_dump_json(indent=2) + "\n")
        else:
            show(views.coverage_as_markdown(covered) if form == "markdown" else views.coverage(covered))
        return
    if family is not None:
        one_of("--family", family, sorted({text.family for text in schemas.rules().rules}))
    listed = schemas.rules(family)
    if form == "json":
        show(listed.model_dump_json(indent=2) + "\n")
    else:
        show(views.rules_as_markdown(listed) if form == "markdown" else views.rules(listed))
