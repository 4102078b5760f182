"""The command line: one file a command, and each shows the state after one stage.

A command is the function of its file's name; its docstring is its help. Neither a command's file nor anything that it needs is
imported before it is asked for, so ``--help`` and a wrong option cost little. The files with an underscore are shared: the
options (``_options``), what refuses them (``_refusing``), settings laid over a run (``_settled``), output and exit codes.
"""

import sys
from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Annotated, Any, NoReturn, cast

import typer
from typer.core import TyperGroup

from cdcheck import __version__
from cdcheck.cli._exits import CONFORMS, NOT_CHECKED
from cdcheck.cli._printing import complain, show

COMMANDS = ("check", "annotate", "batch", "compare", "parts", "lines", "explain", "why", "rules", "verify", "schema")
"""In the order of the help."""

_LOOK: dict[str, Any] = {
    "add_completion": False,
    "pretty_exceptions_enable": False,
    "rich_markup_mode": None,
    "context_settings": {"help_option_names": ["-h", "--help"]},
}


class _Files(Mapping[str, Any]):
    """The commands by name, each made of its file when it is asked for."""

    def __init__(self) -> None:
        self._made: dict[str, Any] = {}

    def __getitem__(self, name: str) -> Any:
        if name not in COMMANDS:
            raise KeyError(name)
        if name not in self._made:
            alone = typer.Typer(**_LOOK)
            alone.command(name)(getattr(import_module(f"{__name__}.{name}"), name))
            self._made[name] = typer.main.get_command(alone)
        return self._made[name]

    def __iter__(self) -> Iterator[str]:
        return iter(COMMANDS)

    def __len__(self) -> int:
        return len(COMMANDS)


class _Commands(TyperGroup):
    def __init__(self, **attributes: Any) -> None:
        super().__init__(**attributes)
        self.commands = cast("dict[str, Any]", _Files())


app = typer.Typer(
    name="cdcheck",
    cls=_Commands,
    help="Checks documents of the Conference on Disarmament for conformance, and shows what it saw.",
    epilog="Exit codes: 0 every document conforms, 1 one does not, 2 wrong usage, 3 a verdict cannot be said, "
    "4 a document could not be checked or there was none.",
    no_args_is_help=True,
    **_LOOK,
)


def main() -> NoReturn:
    """Run the command line. A fault of cdcheck's own exits with 4: it must look neither like a pass nor like a finding."""
    try:
        app(prog_name="cdcheck")
    except Exception:
        import traceback

        traceback.print_exc(file=sys.stderr)
        complain("cdcheck", "a fault in cdcheck itself; please report it with the lines above")
        sys.exit(NOT_CHECKED)
    sys.exit(CONFORMS)


def _show_version(wanted: bool) -> None:
    if wanted:
        show(f"cdcheck {__version__}\n")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    pass
