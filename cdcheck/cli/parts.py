"""``cdcheck parts``: what was recognised in a document."""

import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cdcheck.cli._document import made
from cdcheck.cli._exits import NOT_CHECKED
from cdcheck.cli._options import Limits, OneDocument, Overruled, StandardInputName, TextOrJson, grouped
from cdcheck.cli._printing import complain, give_up, show
from cdcheck.cli._refusing import refuse, refuse_unknown

if TYPE_CHECKING:
    from cdcheck import guard
    from cdcheck.pictures import Shown


@grouped
def parts(
    *,
    file: OneDocument,
    form: TextOrJson = "text",
    picture: Annotated[
        Path | None,
        typer.Option("--picture", metavar="DIR", help="Draw the pages of a PDF, with what was recognised, into DIR as well."),
    ] = None,
    overruled: Overruled,
    name: StandardInputName = None,
    limits: Limits,
) -> None:
    """Show what was recognised: each part with its evidence or why it is absent, and the owner of each span."""
    from cdcheck import pictures
    from cdcheck.renderers.json import escape

    refuse_unknown(overruled)
    if picture is not None and picture.exists() and not picture.is_dir():
        refuse("--picture", f"{picture} is not a folder")
    shown, data = made(file, name, limits.guarded(), partial(pictures.see, **overruled._asdict()))
    if picture is not None:
        if shown.regions is None:
            refuse("--picture", f"only a PDF has pages to draw, and {shown.parts.name!r} is not one")
        if os.path.realpath(file) in map(os.path.realpath, pictures.files(picture, shown)):
            refuse("--picture", f"{file} would be written over by the picture of a page")
    if form == "json":
        show(escape(shown.parts.model_dump_json(indent=2)) + "\n")
    else:
        from cdcheck import views

        show(views.parts(shown.parts))
    if picture is not None:
        _draw(picture, shown, data, limits.guarded())


def _draw(folder: Path, shown: "Shown", data: bytes, limits: "guard.Limits") -> None:
    """Draw a document's pages and say what was written where; exit 4 where a page is missing."""
    from cdcheck import pictures

    name = shown.parts.name
    try:
        drawn = pictures.write(folder, shown, data, limits)
    except OSError as error:
        give_up(folder, error)
    if drawn.files:
        first, last = drawn.files[0], drawn.files[-1]
        where = f"1 page is drawn: {first}" if first == last else f"{len(drawn.files)} pages are drawn: {first} to {last.name}"
        complain(name, where)
    for problem in drawn.problems:
        complain(name, problem)
    if drawn.problems:
        raise typer.Exit(NOT_CHECKED)
