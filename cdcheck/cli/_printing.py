"""What the command line writes: to standard output, to files, and in one line each to standard error."""

import os
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import NoReturn

import typer

from cdcheck.cli._exits import NOT_CHECKED


def show(text: str) -> None:
    """Write to standard output, always as UTF-8; that nobody reads it to its end is no error and changes no exit code."""
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace"))
        sys.stdout.buffer.flush()
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):
            give_up("standard output", error)


def write(file: Path, text: str) -> None:
    try:
        file.write_bytes(text.encode("utf-8", "backslashreplace"))
    except OSError as error:
        give_up(file, error)


def complain(name: str, message: str) -> None:
    print(complaint(name, message), file=sys.stderr)


def tell(lines: Iterable[str]) -> None:
    """Say on standard error what is not about one document."""
    for line in lines:
        print(f"cdcheck: {line}", file=sys.stderr)


def complaint(name: str, message: str) -> str:
    from cdcheck.renderers._plain import clean

    return f"cdcheck: {clean(name)}: {clean(message)}"


def give_up(file: object, error: OSError) -> NoReturn:
    """End with one line that says why a file cannot be written, and exit 4: the disk may be full, the usage is not wrong."""
    complain(str(file), f"it cannot be written: {(error.strerror or str(error)).lower()}")
    raise typer.Exit(NOT_CHECKED) from None


def colour() -> bool:
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def width() -> int:
    """The columns of the terminal; 0 where what is printed goes elsewhere, and lines may be of any length."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else 0
