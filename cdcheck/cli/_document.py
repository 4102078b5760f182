"""The one document that a command is about."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

import typer

from cdcheck.cli._exits import NOT_CHECKED
from cdcheck.cli._printing import complain
from cdcheck.cli._refusing import refuse_idle_name

if TYPE_CHECKING:
    from cdcheck.guard import Limits

Made = TypeVar("Made")


def made(file: str, name: str | None, limits: "Limits", make: "Callable[[str, bytes, Limits], Made]") -> "tuple[Made, bytes]":
    """What ``make`` makes of the one document that a command is about, and its bytes; a clear line and exit 4 on failure."""
    from cdcheck import inputs, readers

    refuse_idle_name(name, [file])
    item = inputs.one(file, name)
    try:
        data = inputs.contents(item, limits.max_bytes)
        return make(item.name, data, limits), data
    except (inputs.NotRead, readers.Unreadable) as problem:
        complain(item.name, str(problem))
        raise typer.Exit(NOT_CHECKED) from None
