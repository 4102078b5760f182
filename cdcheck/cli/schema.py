"""``cdcheck schema``: a JSON Schema of what is printed as JSON."""

from typing import Annotated

import typer

from cdcheck.cli._printing import show
from cdcheck.cli._refusing import one_of


def schema(name: Annotated[str, typer.Argument(metavar="NAME", help="The schema's name, such as report.")]) -> None:
    """Print a JSON Schema of what cdcheck prints as JSON."""
    from cdcheck import schemas

    one_of("NAME", name, schemas.names())
    show(schemas.text(name))
