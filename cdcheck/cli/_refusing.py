"""Wrong usage is refused: one message that names the option and what is allowed, and exit 2."""

import os
import re
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import typer

if TYPE_CHECKING:
    from datetime import date

    from cdcheck.cli._options import Overruled
    from cdcheck.inputs import Input


def refuse(option: str, message: str) -> NoReturn:
    """End with the usage, the option and what is wrong with it, and exit 2."""
    raise typer.BadParameter(message, param_hint=option)


def one_of(option: str, value: str, known: Iterable[str]) -> None:
    allowed = list(known)
    if value not in allowed:
        refuse(option, f"{value!r} is not one of {', '.join(allowed)}")


def refuse_unknown(overruled: "Overruled") -> None:
    """Only the shelf that an option is about is read, and only where it is given."""
    from cdcheck import place

    for option, value, shelf in (
        ("--language", overruled.language, place.languages),
        ("--era", overruled.era, place.eras),
        ("--kind", overruled.kind, place.kinds),
    ):
        if value is not None:
            one_of(option, value, shelf())


def day(as_of: str | None) -> "date | None":
    if as_of is None:
        return None
    from datetime import date

    try:
        if not re.fullmatch(r"\d{4}-\d\d-\d\d", as_of):
            raise ValueError
        return date.fromisoformat(as_of)
    except ValueError:
        refuse("--as-of", f"{as_of!r} is not a date; write it as YYYY-MM-DD")


def refuse_idle_name(name: str | None, paths: Iterable[str]) -> None:
    if name is not None and "-" not in paths:
        refuse("--name", "it names the standard input, and - is not among the files")


def refuse_copy(file: str, output: Path, force: bool) -> None:
    """Refuse a copy that would take the place of its document, by whatever name, or of another file unasked."""
    if output.is_dir():
        refuse("--output", f"{output} is a folder")
    if not output.parent.is_dir():
        refuse("--output", f"there is no folder {output.parent} to write {output.name} into")
    if is_same(file, output):
        refuse("--output", f"{output} is the document itself, which is never touched")
    if os.path.lexists(output) and not force:
        refuse("--output", f"{output} is there already; --force writes over it")


def target_of(target: str, documents: "list[Input]", forms: Iterable[str] | None = None) -> tuple[str, Path]:
    """The form and the file of a ``--report``, refused where it could not be written, or would destroy what is checked."""
    from cdcheck import renderers

    form, equals, file = target.partition("=")
    if not equals or not file:
        refuse("--report", f"{target!r} is not of the form FORMAT=FILE, such as json=report.json")
    one_of("--report", form, renderers.names() if forms is None else forms)
    path = Path(file)
    if path.is_dir():
        refuse("--report", f"{file} is a folder")
    if not path.parent.is_dir():
        refuse("--report", f"there is no folder {path.parent} to write {path.name} into")
    if any(item.path is not None and is_same(item.path, path) for item in documents):
        refuse("--report", f"{file} is one of the documents to check")
    return form, path


def is_same(one: "str | Path", other: "str | Path") -> bool:
    """Whether two names are those of one file, links of either kind included; a file need not be there."""
    if os.path.realpath(one) == os.path.realpath(other):
        return True
    try:
        return os.path.samefile(one, other)
    except OSError:
        return False


def no_such_rule(given: str, asked: str, known: list[str], of_family: list[str]) -> str:
    from difflib import get_close_matches

    if of_family:
        return f"{given!r} is a family; its rules are {', '.join(of_family)}"
    nearest = get_close_matches(asked, known, 1, cutoff=0)
    return f"there is no rule {given!r}; the nearest is {nearest[0]}, and `cdcheck rules` lists them all"
