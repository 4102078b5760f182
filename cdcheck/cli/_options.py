"""The options that commands share, each declared once: a parameter of a group's type stands for the options of the group."""

import inspect
from collections.abc import Callable, Iterator
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal, NamedTuple, get_type_hints

import typer

if TYPE_CHECKING:
    from cdcheck import guard

TextOrJson = Annotated[Literal["text", "json"], typer.Option("--format", help="What to print.")]
StandardInputName = Annotated[str | None, typer.Option("--name", help="What to call the standard input, which is given as -.")]
OneDocument = Annotated[str, typer.Argument(metavar="FILE", help="A file, or - for the standard input.")]
ReportTo = Annotated[
    list[str] | None, typer.Option("--report", metavar="FORMAT=FILE", help="Write the report to FILE too. Repeatable.")
]
RuleName = Annotated[str, typer.Argument(metavar="RULE", help="A rule's id, as reports name it.")]
ExitZero = Annotated[bool, typer.Option("--exit-zero", help="Exit with 0 whatever the reports say.")]
AsOf = Annotated[
    str | None,
    typer.Option(
        "--as-of", metavar="DATE", help="The day to take for today (YYYY-MM-DD). Rules that need a day are untested without it."
    ),
]
Verbose = Annotated[bool, typer.Option("--verbose", "-v", help="Show what does not apply, and why, as well.")]


class Limits(NamedTuple):
    """What a document may cost. The defaults are those of cdcheck.guard, which is not imported for --help; a test compares."""

    max_bytes: Annotated[int, typer.Option("--max-bytes", metavar="N", min=1, help="Refuse files of more than N bytes.")] = (
        64 * 2**20
    )
    max_pages: Annotated[
        int, typer.Option("--max-pages", metavar="N", min=1, help="Refuse documents of more than N pages.")
    ] = 2_000
    max_seconds: Annotated[
        float, typer.Option("--max-seconds", metavar="N", min=0.1, help="Give up on a document that takes more than N seconds.")
    ] = 60.0
    max_memory: Annotated[
        int,
        typer.Option("--max-memory", metavar="N", min=128, help="Give up on a document that takes more than N MiB of memory."),
    ] = 1024

    def guarded(self) -> "guard.Limits":
        """The limits as guard has them: memory in bytes."""
        from cdcheck import guard

        return guard.Limits(self.max_bytes, self.max_pages, self.max_seconds, self.max_memory * 2**20)


class Overruled(NamedTuple):
    """What the user knows of a document, in place of what is recognised."""

    language: Annotated[
        str | None, typer.Option("--language", metavar="CODE", help="The language: ar, en, es, fr, ru or zh.")
    ] = None
    era: Annotated[
        str | None, typer.Option("--era", metavar="ERA", help="The era of the template, in place of that recognised.")
    ] = None
    kind: Annotated[
        str | None, typer.Option("--kind", metavar="KIND", help="The kind of document, in place of that recognised.")
    ] = None


class Run(NamedTuple):
    """How a run checks documents."""

    context: typer.Context
    overruled: Overruled = Overruled()
    fail_on: Annotated[
        Literal["error", "warning", "note", "cannot-say"],
        typer.Option("--fail-on", help="The least severity that makes a document not conform; cannot-say: any doubt too."),
    ] = "error"
    as_of: AsOf = None
    limits: Limits = Limits()
    config: Annotated[
        Path | None,
        typer.Option("--config", metavar="FILE", help="The settings, in place of the nearest cdcheck.toml or pyproject.toml."),
    ] = None
    no_config: Annotated[bool, typer.Option("--no-config", help="Take no settings.")] = False
    baseline: Annotated[
        Path | None, typer.Option("--baseline", metavar="FILE", help="Mark the failures that this baseline has as waived.")
    ] = None


_GROUPS: tuple[type, ...] = (Limits, Overruled, Run)


def grouped(command: Callable[..., None]) -> Callable[..., None]:
    """The command with the options of each group in place of the parameter that stands for them."""
    hints = get_type_hints(command, include_extras=True)
    del hints["return"]
    defaults = command.__kwdefaults__ or {}
    parameters = [one for name, kind in hints.items() for one in _options(name, kind, defaults)]

    @wraps(command)
    def flat(**given: Any) -> None:
        command(**{name: _gathered(name, kind, given) for name, kind in hints.items()})

    del flat.__wrapped__
    flat.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    flat.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
    return flat


def _options(name: str, kind: Any, defaults: dict[str, Any]) -> Iterator[inspect.Parameter]:
    if kind in _GROUPS:
        for inner, annotation in get_type_hints(kind, include_extras=True).items():
            yield from _options(inner, annotation, kind._field_defaults)
    else:
        default = defaults.get(name, inspect.Parameter.empty)
        yield inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=kind)


def _gathered(name: str, kind: Any, given: dict[str, Any]) -> Any:
    """The value of a parameter: the user's, or those of a group's options."""
    if kind not in _GROUPS:
        return given[name]
    return kind(*[_gathered(inner, annotation, given) for inner, annotation in kind.__annotations__.items()])
