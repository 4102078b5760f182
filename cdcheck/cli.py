"""The command line: each command shows the state after one stage. Exit codes are the same for every output format.

Nothing is imported before a command needs it, so ``--help`` and a wrong option cost little.
"""

import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal, NamedTuple, NoReturn

import typer

from cdcheck import __version__

if TYPE_CHECKING:
    from cdcheck.document import Document
    from cdcheck.outcome import FailOn, Report
    from cdcheck.renderers import Summary
    from cdcheck.schemas import RuleText

CONFORMS, DOES_NOT_CONFORM, WRONG_USAGE, CANNOT_SAY, NOT_CHECKED = range(5)
"""The exit codes."""

MAX_BYTES = 64 * 2**20
"""Default limit on the size of a file, in bytes."""

app = typer.Typer(
    name="cdcheck",
    help="Checks documents of the Conference on Disarmament for conformance, and shows what it saw.",
    epilog="Exit codes: 0 every document conforms, 1 one does not, 2 wrong usage, 3 a verdict cannot be said, "
    "4 a document could not be checked or there was none.",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)

MaxBytes = Annotated[int, typer.Option("--max-bytes", metavar="N", min=1, help="Refuse files of more than N bytes.")]
Name = Annotated[str | None, typer.Option("--name", help="What to call the standard input, which is given as -.")]
OverruleLanguage = Annotated[str | None, typer.Option("--language", metavar="CODE", help="The language: ar, en, es, fr, ru or zh.")]
OverruleEra = Annotated[str | None, typer.Option("--era", metavar="ERA", help="The era of the template, in place of that recognised.")]
OverruleKind = Annotated[str | None, typer.Option("--kind", metavar="KIND", help="The kind of document, in place of that recognised.")]
TextOrJson = Annotated[Literal["text", "json"], typer.Option("--format", help="What to print.")]


def main() -> NoReturn:
    """Run the command line. A fault of cdcheck's own exits with 4: it must look neither like a pass nor like a finding."""
    try:
        app(prog_name="cdcheck")
    except Exception:
        import traceback

        traceback.print_exc(file=sys.stderr)
        _complain("cdcheck", "a fault in cdcheck itself; please report it with the lines above")
        sys.exit(NOT_CHECKED)
    sys.exit(CONFORMS)


def _show_version(wanted: bool) -> None:
    if wanted:
        _print(f"cdcheck {__version__}\n")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    pass


@app.command()
def check(
    paths: Annotated[
        list[str], typer.Argument(metavar="PATH...", help="Files, folders, globs, or - for the standard input.", show_default=False)
    ],
    form: Annotated[str, typer.Option("--format", metavar="FORMAT", help="What to print: text, json, jsonl.")] = "text",
    reports_to: Annotated[
        list[str] | None, typer.Option("--report", metavar="FORMAT=FILE", help="Write the report to FILE too. Repeatable.")
    ] = None,
    language: OverruleLanguage = None,
    era: OverruleEra = None,
    kind: OverruleKind = None,
    fail_on: Annotated[
        Literal["error", "warning", "note", "cannot-say"],
        typer.Option("--fail-on", help="The least severity that makes a document not conform; cannot-say: any doubt too."),
    ] = "error",
    exit_zero: Annotated[bool, typer.Option("--exit-zero", help="Exit with 0 whatever the reports say.")] = False,
    as_of: Annotated[
        str | None, typer.Option("--as-of", metavar="DATE", help="The day to take for today (YYYY-MM-DD), where a rule asks.")
    ] = None,
    name: Name = None,
    max_bytes: MaxBytes = MAX_BYTES,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Show what does not apply, and why, as well.")] = False,
) -> None:
    """Check documents: one report each, and a line that sums them up where there are several."""
    from cdcheck import pipeline, renderers

    _one_of("--format", form, renderers.names())
    _refuse_unknown(language, era, kind)
    _refuse_no_day(as_of)
    inputs = _find(paths, name)
    targets = [_target(target, inputs.found) for target in reports_to or ()]

    reports: list[Report] = []
    for item in inputs.found:
        try:
            data = _contents(item, max_bytes)
        except _NotRead as problem:
            report = _report_without_file(item.name, str(problem))
        else:
            report = pipeline.check(item.name, data, language=language, era=era, kind=kind, fail_on=fail_on)
        if report.problem is not None:
            _complain(report.input.name, report.problem)
        reports.append(report)
    for unmatched, why in inputs.unmatched:
        _complain(unmatched, why)

    summary = renderers.summarise(reports, [unmatched for unmatched, _ in inputs.unmatched])
    for target_form, file in targets:
        _write(file, renderers.render(target_form, reports, summary, renderers.Style(verbose=verbose)))
    if reports or form != "text":
        _print(renderers.render(form, reports, summary, renderers.Style(colour=_colour(), verbose=verbose)))
    raise typer.Exit(CONFORMS if exit_zero else exit_code(summary))


@app.command()
def parts(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A file, or - for the standard input.")],
    form: TextOrJson = "text",
    language: OverruleLanguage = None,
    era: OverruleEra = None,
    kind: OverruleKind = None,
    name: Name = None,
    max_bytes: MaxBytes = MAX_BYTES,
) -> None:
    """Show what was recognised: every part with its evidence or why it is absent, and the part that each line belongs to."""
    from cdcheck import pipeline, schemas
    from cdcheck.renderers.json import escape

    _refuse_unknown(language, era, kind)
    document, data = _document(file, name, max_bytes)
    seen = pipeline.see(document, pipeline.Overrules(language, era, kind))
    shown = schemas.parts(seen, pipeline.judge(seen, data))
    if form == "json":
        _print(escape(shown.model_dump_json(indent=2)) + "\n")
    else:
        from cdcheck.renderers import _views

        _print(_views.parts(shown))


@app.command()
def lines(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A file, or - for the standard input.")],
    form: TextOrJson = "text",
    name: Name = None,
    max_bytes: MaxBytes = MAX_BYTES,
) -> None:
    """Show what the reader saw: every line with its page and number."""
    from cdcheck import schemas
    from cdcheck.renderers.json import escape

    shown = schemas.lines(_document(file, name, max_bytes)[0])
    if form == "json":
        _print(escape(shown.model_dump_json(indent=2, exclude_none=True)) + "\n")
    else:
        from cdcheck.renderers import _views

        _print(_views.lines(shown))


@app.command()
def explain(rule: Annotated[str, typer.Argument(metavar="RULE", help="A rule's id, as reports name it.")]) -> None:
    """Show a rule's whole text: requirement, why, source, applicability, limits, examples."""
    from cdcheck import pipeline, schemas
    from cdcheck.renderers import _views

    asked = rule.replace("_", "-").lower()
    known = {schemas.rule_id(module): module for module in pipeline.rules()}
    former = {old: module for module, declared in pipeline.rules().items() for old in declared.formerly}
    module = known.get(asked) or former.get(asked)
    if module is None:
        _refuse("RULE", _no_such_rule(rule, asked, list(known)))
    _print(_views.explain(schemas.rule_text(module)))


@app.command()
def rules(
    form: Annotated[Literal["text", "json", "markdown"], typer.Option("--format", help="What to print.")] = "text",
    family: Annotated[str | None, typer.Option("--family", metavar="FAMILY", help="Only the rules of this family.")] = None,
) -> None:
    """List every rule with its family, severity and source."""
    from cdcheck import schemas
    from cdcheck.renderers import _views

    if family is not None:
        _one_of("--family", family, sorted({text.family for text in schemas.rules().rules}))
    listed = schemas.rules(family)
    if form == "json":
        _print(listed.model_dump_json(indent=2) + "\n")
    else:
        _print(_views.rules_as_markdown(listed) if form == "markdown" else _views.rules(listed))


@app.command()
def schema(name: Annotated[str, typer.Argument(metavar="NAME", help="The schema's name, such as report.")]) -> None:
    """Print a JSON Schema of what cdcheck prints as JSON."""
    from cdcheck import schemas

    _one_of("NAME", name, schemas.names())
    _print(schemas.text(name))


def exit_code(summary: "Summary") -> int:
    """The exit code for what was checked: the worst counts, in the order 4, 1, 3, 0."""
    if summary.not_checked or summary.unmatched or not summary.documents:
        return NOT_CHECKED
    if summary.does_not_conform:
        return DOES_NOT_CONFORM
    return CANNOT_SAY if summary.cannot_say else CONFORMS
