"""The command line: each command shows the state after one stage. Exit codes are the same for every output format.

Nothing is imported before a command needs it, so ``--help`` and a wrong option cost little.
"""

import gc
import os
import re
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, NoReturn, TypeVar

import typer

from cdcheck import __version__

if TYPE_CHECKING:
    from datetime import date

    from cdcheck.batch.overview import Overview
    from cdcheck.compare import Comparisons
    from cdcheck.guard import Limits
    from cdcheck.inputs import Input
    from cdcheck.outcome import FailOn, Report
    from cdcheck.pictures import Shown
    from cdcheck.renderers import Summary, Surroundings
    from cdcheck.selection import Selection
    from cdcheck.settings import Loaded

_Made = TypeVar("_Made")

CONFORMS, DOES_NOT_CONFORM, WRONG_USAGE, CANNOT_SAY, NOT_CHECKED = range(5)
"""The exit codes."""

# As in cdcheck.guard, which is not imported for --help; a test compares them.
_MAX_BYTES = 64 * 2**20
_MAX_PAGES = 2_000
_MAX_SECONDS = 60.0
_MAX_MEMORY = 1024

_MAX_REPORT = 2**30
"""Bytes of a report to verify: many times those of the largest document."""

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
MaxPages = Annotated[int, typer.Option("--max-pages", metavar="N", min=1, help="Refuse documents of more than N pages.")]
MaxSeconds = Annotated[
    float, typer.Option("--max-seconds", metavar="N", min=0.1, help="Give up on a document that takes more than N seconds.")
]
MaxMemory = Annotated[
    int, typer.Option("--max-memory", metavar="N", min=128, help="Give up on a document that takes more than N MiB of memory.")
]
StandardInputName = Annotated[str | None, typer.Option("--name", help="What to call the standard input, which is given as -.")]
Language = Annotated[str | None, typer.Option("--language", metavar="CODE", help="The language: ar, en, es, fr, ru or zh.")]
Era = Annotated[str | None, typer.Option("--era", metavar="ERA", help="The era of the template, in place of that recognised.")]
Kind = Annotated[str | None, typer.Option("--kind", metavar="KIND", help="The kind of document, in place of that recognised.")]
FailOnLevel = Annotated[
    Literal["error", "warning", "note", "cannot-say"],
    typer.Option("--fail-on", help="The least severity that makes a document not conform; cannot-say: any doubt too."),
]
AsOf = Annotated[
    str | None, typer.Option("--as-of", metavar="DATE", help="The day to take for today (YYYY-MM-DD); no clock is asked.")
]
Config = Annotated[
    Path | None,
    typer.Option("--config", metavar="FILE", help="The settings, in place of the nearest cdcheck.toml or pyproject.toml."),
]
NoConfig = Annotated[bool, typer.Option("--no-config", help="Take no settings.")]
Baseline = Annotated[
    Path | None, typer.Option("--baseline", metavar="FILE", help="Mark the failures that this baseline has as waived.")
]
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
    context: typer.Context,
    paths: Annotated[
        list[str],
        typer.Argument(metavar="PATH", help="Files, folders, globs, or - for the standard input."),
    ],
    form: Annotated[
        str, typer.Option("--format", metavar="FORMAT", help="What to print: text, json, jsonl, or another renderer.")
    ] = "text",
    reports_to: Annotated[
        list[str] | None, typer.Option("--report", metavar="FORMAT=FILE", help="Write the report to FILE too. Repeatable.")
    ] = None,
    language: Language = None,
    era: Era = None,
    kind: Kind = None,
    fail_on: FailOnLevel = "error",
    exit_zero: Annotated[bool, typer.Option("--exit-zero", help="Exit with 0 whatever the reports say.")] = False,
    as_of: AsOf = None,
    name: StandardInputName = None,
    max_bytes: MaxBytes = _MAX_BYTES,
    max_pages: MaxPages = _MAX_PAGES,
    max_seconds: MaxSeconds = _MAX_SECONDS,
    max_memory: MaxMemory = _MAX_MEMORY,
    config: Config = None,
    no_config: NoConfig = False,
    baseline: Baseline = None,
    write_baseline: Annotated[
        Path | None, typer.Option("--write-baseline", metavar="FILE", help="Write the failures that there are as a baseline.")
    ] = None,
    accept_new: Annotated[
        bool, typer.Option("--accept-new", help="Let --write-baseline take in failures that the baseline did not have.")
    ] = False,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Show what does not apply, and why, as well.")] = False,
    passes: Annotated[bool, typer.Option("--passes", help="Show what passes, each with its evidence (text, sarif).")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print the verdicts alone (text).")] = False,
) -> None:
    """Check documents: one report each, and a line that sums them up where there are several."""
    from cdcheck import guard, inputs, pipeline, renderers, selection

    _one_of("--format", form, renderers.names())
    _refuse_unknown(language, era, kind)
    today = _day(as_of)
    _refuse_idle_name(name, paths)
    settled = _Settled(context, config, no_config, baseline, write_baseline, accept_new)
    language, era, kind = settled.value("language", language), settled.value("era", era), settled.value("kind", kind)
    fail_on = settled.value("fail_on", fail_on)
    documents, unmatched, skipped = inputs.find(paths, name, settled.selection())
    targets = [_target(target, documents) for target in reports_to or ()]

    if len(documents) > 1:
        gc.enable()
    limits = settled.limits(max_bytes, max_pages, max_seconds, max_memory)
    shown = any(renderers.wants_pages(wanted) for wanted in {form, *[target_form for target_form, _ in targets]})
    reports: list[Report] = []
    around: list[renderers.Surroundings | None] = []
    for item in documents:
        data = b""
        try:
            data = inputs.contents(item, limits.max_bytes)
        except inputs.NotRead as problem:
            report = pipeline.unread(item.name, str(problem))
        else:
            report = guard.check(item.name, data, limits, language=language, era=era, kind=kind, fail_on=fail_on, as_of=today)
        if report.problem is not None:
            _complain(report.input.name, report.problem)
        reports.append(settled.laid_over(report, fail_on, today))
        around.append(_surroundings(reports[-1], data, limits) if shown else None)
    for path, why in unmatched:
        _complain(path, why)
    for line in selection.told(skipped):
        print(f"cdcheck: {line}", file=sys.stderr)
    settled.close(reports)

    summary = renderers.summarise(reports, [path for path, _ in unmatched])
    style = renderers.Style(verbose=verbose, passes=passes, quiet=quiet)
    for target_form, file in targets:
        _write(file, renderers.render(target_form, reports, summary, style, around))
    _print(renderers.render(form, reports, summary, style._replace(colour=_colour(), width=_width()), around))
    raise typer.Exit(CONFORMS if exit_zero else exit_code(summary))


@app.command()
def annotate(
    context: typer.Context,
    file: Annotated[str, typer.Argument(metavar="FILE", help="A PDF or a Word document (DOCX), or - for the standard input.")],
    output: Annotated[Path, typer.Option("--output", "-o", metavar="COPY", help="Where to write the copy.")],
    force: Annotated[bool, typer.Option("--force", help="Write over COPY where there is such a file.")] = False,
    language: Language = None,
    era: Era = None,
    kind: Kind = None,
    fail_on: FailOnLevel = "error",
    exit_zero: Annotated[bool, typer.Option("--exit-zero", help="Exit with 0 whatever the report says.")] = False,
    as_of: AsOf = None,
    name: StandardInputName = None,
    max_bytes: MaxBytes = _MAX_BYTES,
    max_pages: MaxPages = _MAX_PAGES,
    max_seconds: MaxSeconds = _MAX_SECONDS,
    max_memory: MaxMemory = _MAX_MEMORY,
    config: Config = None,
    no_config: NoConfig = False,
    baseline: Baseline = None,
) -> None:
    """Write a copy of a PDF or Word document with a note at the place of each failure. The document itself is not touched."""
    from cdcheck import annotate as annotating
    from cdcheck import guard, inputs, readers, renderers

    _refuse_unknown(language, era, kind)
    today = _day(as_of)
    _refuse_idle_name(name, [file])
    _refuse_copy(file, output, force)
    settled = _Settled(context, config, no_config, baseline, None, False)
    language, era, kind = settled.value("language", language), settled.value("era", era), settled.value("kind", kind)
    fail_on = settled.value("fail_on", fail_on)
    limits = settled.limits(max_bytes, max_pages, max_seconds, max_memory)
    item = inputs.Input(name or "standard input", None) if file == inputs.STANDARD_INPUT else inputs.named(file)
    try:
        data = inputs.contents(item, limits.max_bytes)
        form = annotating.form(data)
        if form is None:
            _refuse("FILE", f"only a PDF or a Word document (DOCX) can bear notes, and {item.name} is neither")
        if (package := annotating.missing(form)) is not None:
            _refuse("FILE", f"comments in a Word document need the package {package}: pip install 'cdcheck[word]'")
        report = guard.check(item.name, data, limits, language=language, era=era, kind=kind, fail_on=fail_on, as_of=today)
        if report.problem is not None:
            raise readers.Unreadable(report.problem)
        if report.input.format != form:
            _refuse("FILE", f"only a PDF or a Word document (DOCX) can bear notes, and {item.name} is neither")
        report = settled.laid_over(report, fail_on, today)
        notes = annotating.notes(report)
        copy = annotating.annotated(item.name, data, form, notes, limits)
    except (inputs.NotRead, readers.Unreadable) as problem:
        _complain(item.name, str(problem))
        raise typer.Exit(NOT_CHECKED) from None
    settled.close([report])
    try:
        with output.open("wb" if force else "xb") as target:
            target.write(copy)
    except OSError as error:
        _give_up(output, error)
    _print(annotating.told(report, notes, str(output)))
    raise typer.Exit(CONFORMS if exit_zero else exit_code(renderers.summarise([report])))


@app.command()
def batch(
    context: typer.Context,
    paths: Annotated[
        list[str],
        typer.Argument(metavar="PATH", help="Files, folders, globs, archives (.zip, .tar), or URLs."),
    ],
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="The folder to write reports and summary to.")],
    workers: Annotated[
        int | None, typer.Option("--workers", metavar="N", min=1, help="Documents checked at a time; as many as processors.")
    ] = None,
    engine: Annotated[str, typer.Option("--engine", metavar="NAME", help="What runs the workers: local or dask.")] = "local",
    scheduler: Annotated[
        str | None, typer.Option("--scheduler", metavar="ADDRESS", help="The scheduler of a cluster that is there already.")
    ] = None,
    manifest: Annotated[
        Path | None, typer.Option("--manifest", metavar="FILE", help="The documents that are expected, as CSV or JSON Lines.")
    ] = None,
    cache: Annotated[
        Path | None, typer.Option("--cache", metavar="FILE", help="What to remember checked documents in; DIR/cache.sqlite.")
    ] = None,
    no_cache: Annotated[bool, typer.Option("--no-cache", help="Remember nothing, and check every document.")] = False,
    each: Annotated[
        str, typer.Option("--each", metavar="FORMAT", help="The form of a failing document's own report; none for no such.")
    ] = "text",
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress.")] = False,
    language: Language = None,
    era: Era = None,
    kind: Kind = None,
    fail_on: FailOnLevel = "error",
    exit_zero: Annotated[bool, typer.Option("--exit-zero", help="Exit with 0 whatever the reports say.")] = False,
    as_of: AsOf = None,
    max_bytes: MaxBytes = _MAX_BYTES,
    max_pages: MaxPages = _MAX_PAGES,
    max_seconds: MaxSeconds = _MAX_SECONDS,
    max_memory: MaxMemory = _MAX_MEMORY,
    config: Config = None,
    no_config: NoConfig = False,
    baseline: Baseline = None,
) -> None:
    """Check an archive: many documents at a time, going on where an earlier run was, with a summary of them all."""
    gc.enable()
    from contextlib import ExitStack

    from cdcheck import engines, renderers
    from cdcheck.batch import archive, progress, sources, stream
    from cdcheck.batch import folder as folders
    from cdcheck.batch import manifest as manifests
    from cdcheck.batch import overview as overviews
    from cdcheck.batch import store as stores

    _one_of("--each", each, (*renderers.names(), "none"))
    _one_of("--engine", engine, engines.names())
    _refuse_unknown(language, era, kind)
    if "-" in paths:
        _refuse("PATH", "a batch has no standard input; cdcheck check - reads it")
    if cache is not None and no_cache:
        _refuse("--no-cache", "it stands against --cache")
    runner = engines.engine(engine)
    if scheduler is not None and not runner.remote:
        _refuse("--scheduler", f"the engine {engine} has none")
    if any(not os.path.isdir(path) and os.path.realpath(path) == os.path.realpath(out) for path in paths):
        _refuse("--out", f"{out} is one of the documents to check")
    today = _day(as_of)
    settled = _Settled(context, config, no_config, baseline, None, False)
    form = None if each == "none" else each
    options = stream.Options(
        settled.value("language", language),
        settled.value("era", era),
        settled.value("kind", kind),
        settled.value("fail_on", fail_on),
        today,
        settled.limits(max_bytes, max_pages, max_seconds, max_memory),
        *settled.laid_down(),
        pages=form,
        keep=not no_cache,
    )
    at_a_time = workers or _processors()
    tell = partial(_complain, "batch")
    try:
        with ExitStack() as open_:
            open_.enter_context(_interrupted_by_signals())
            expected = None
            if manifest is not None:
                expected = manifests.Manifest(manifest, paths)
                open_.callback(expected.close)
            folder = open_.enter_context(folders.Folder(out, archive.each_form(form)))
            store = None if no_cache else open_.enter_context(stores.Store(cache or archive.default_cache(out), tell))
            going = open_.enter_context(progress.shown(sources.count(paths, str(out)), quiet))
            pool = open_.enter_context(engines.opened(engine, at_a_time, scheduler))
            found = archive.check(paths, folder, pool, runner.per_task, options, store, expected, going, _complaint)
            going.end()
    except manifests.Wrong as wrong:
        _refuse("--manifest", str(wrong))
    except folders.Refused as refused:
        _refuse("--out", str(refused))
    except stores.Foreign as foreign:
        _refuse("--cache", str(foreign))
    except (stores.Unusable, folders.Unwritable) as unwritable:
        _complain("batch", f"stopped: {unwritable}")
        raise typer.Exit(NOT_CHECKED) from None
    except engines.Unavailable as unavailable:
        _refuse("--engine", str(unavailable))
    except engines.Gone as gone:
        _complain("batch", f"stopped: {gone}" + ("" if no_cache else "; the same command goes on from here"))
        raise typer.Exit(NOT_CHECKED) from None
    except KeyboardInterrupt:
        _complain("batch", "stopped; the same command goes on from here" if not no_cache else "stopped")
        raise typer.Exit(NOT_CHECKED) from None
    _print(overviews.as_text(found))
    raise typer.Exit(CONFORMS if exit_zero else exit_code_of_batch(found))


@app.command()
def compare(
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
    max_bytes: MaxBytes = _MAX_BYTES,
    max_pages: MaxPages = _MAX_PAGES,
    max_seconds: MaxSeconds = _MAX_SECONDS,
    max_memory: MaxMemory = _MAX_MEMORY,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Show what does not apply, and why, as well.")] = False,
) -> None:
    """Compare the language versions of a document with each other, fact by fact."""
    from cdcheck import compare as comparing
    from cdcheck import guard, inputs, renderers, selection, views
    from cdcheck.renderers.json import escape

    if inputs.STANDARD_INPUT in paths:
        _refuse("PATH", "versions are files; the standard input is none")
    documents, unmatched, skipped = inputs.find(paths)
    targets = [_target(target, documents, ("text", "json")) for target in reports_to or ()]
    gc.enable()
    limits = guard.Limits(max_bytes, max_pages, max_seconds, max_memory * 2**20)
    together = all(item.path in paths for item in documents)
    found = comparing.files(documents, limits, together=together, symbol=symbol, fail_on=fail_on)
    missed = [comparing.NotCompared(name=path, problem=why) for path, why in unmatched]
    found = found.model_copy(update={"not_compared": (*found.not_compared, *missed)})
    for one in found.not_compared:
        _complain(one.name, one.problem)
    for line in selection.told(skipped):
        print(f"cdcheck: {line}", file=sys.stderr)
    for comparison in found.comparisons:
        if comparison.problem is not None:
            _complain(comparison.symbol or "comparison", comparison.problem)

    def rendered(wanted: str, style: renderers.Style) -> str:
        return escape(found.model_dump_json(indent=2)) + "\n" if wanted == "json" else views.comparisons(found, style)

    for target_form, file in targets:
        _write(file, rendered(target_form, renderers.Style(verbose=verbose)))
    _print(rendered(form, renderers.Style(colour=_colour(), verbose=verbose)))
    raise typer.Exit(CONFORMS if exit_zero else exit_code_of_comparisons(found))


@app.command()
def parts(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A file, or - for the standard input.")],
    form: TextOrJson = "text",
    picture: Annotated[
        Path | None,
        typer.Option("--picture", metavar="DIR", help="Draw the pages of a PDF, with what was recognised, into DIR as well."),
    ] = None,
    language: Language = None,
    era: Era = None,
    kind: Kind = None,
    name: StandardInputName = None,
    max_bytes: MaxBytes = _MAX_BYTES,
    max_pages: MaxPages = _MAX_PAGES,
    max_seconds: MaxSeconds = _MAX_SECONDS,
    max_memory: MaxMemory = _MAX_MEMORY,
) -> None:
    """Show what was recognised: each part with its evidence or why it is absent, and the owner of each span."""
    from cdcheck import guard, pictures
    from cdcheck.renderers.json import escape

    _refuse_unknown(language, era, kind)
    if picture is not None and picture.exists() and not picture.is_dir():
        _refuse("--picture", f"{picture} is no folder")
    limits = guard.Limits(max_bytes, max_pages, max_seconds, max_memory * 2**20)
    shown, data = _made(file, name, limits, partial(pictures.see, language=language, era=era, kind=kind))
    if picture is not None:
        if shown.regions is None:
            _refuse("--picture", f"only a PDF has pages to draw, and {shown.parts.name!r} is none")
        if os.path.realpath(file) in map(os.path.realpath, pictures.files(picture, shown)):
            _refuse("--picture", f"{file} would be written over by the picture of a page")
    if form == "json":
        _print(escape(shown.parts.model_dump_json(indent=2)) + "\n")
    else:
        from cdcheck import views

        _print(views.parts(shown.parts))
    if picture is not None:
        _draw(picture, shown, data, limits)


@app.command()
def lines(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A file, or - for the standard input.")],
    form: TextOrJson = "text",
    name: StandardInputName = None,
    max_bytes: MaxBytes = _MAX_BYTES,
    max_pages: MaxPages = _MAX_PAGES,
    max_seconds: MaxSeconds = _MAX_SECONDS,
    max_memory: MaxMemory = _MAX_MEMORY,
) -> None:
    """Show what the reader saw: every line with its page and number."""
    from cdcheck import guard, schemas
    from cdcheck.renderers.json import escape

    shown = schemas.lines(_made(file, name, guard.Limits(max_bytes, max_pages, max_seconds, max_memory * 2**20), guard.read)[0])
    if form == "json":
        _print(escape(shown.model_dump_json(indent=2)) + "\n")
    else:
        from cdcheck import views

        _print(views.lines(shown))


@app.command()
def explain(rule: Annotated[str, typer.Argument(metavar="RULE", help="A rule's id, as reports name it.")]) -> None:
    """Show a rule's whole text: requirement, why, source, applicability, limits, examples."""
    from cdcheck import schemas, settings, views

    asked = rule.replace("_", "-").lower()
    texts = schemas.texts()
    if asked == settings.WAIVERS_RULE:
        # It judges no document, so there is no file on the shelf of rules for it.
        _print(settings.WAIVERS_EXPLAINED)
        return
    if asked not in texts:
        families = [text.rule for text in schemas.rules().rules if text.family == asked]
        _refuse("RULE", _no_such_rule(rule, asked, list(texts), families))
    _print(views.explain(texts[asked]))


@app.command()
def why(
    rule: Annotated[str, typer.Argument(metavar="RULE", help="A rule's id, as reports name it.")],
    file: Annotated[str, typer.Argument(metavar="FILE", help="A file, or - for the standard input.")],
    form: TextOrJson = "text",
    language: Language = None,
    era: Era = None,
    kind: Kind = None,
    as_of: Annotated[
        str | None, typer.Option("--as-of", metavar="DATE", help="The day to take for today (YYYY-MM-DD); no clock is asked.")
    ] = None,
    name: StandardInputName = None,
    max_bytes: MaxBytes = _MAX_BYTES,
    max_pages: MaxPages = _MAX_PAGES,
    max_seconds: MaxSeconds = _MAX_SECONDS,
    max_memory: MaxMemory = _MAX_MEMORY,
) -> None:
    """Show the candidates considered for a rule in a file, and why each was taken or refused. Exits with 0 once it has."""
    from cdcheck import guard
    from cdcheck import why as reasons
    from cdcheck.renderers.json import escape

    module = _rule_module(rule)
    _refuse_unknown(language, era, kind)
    today = _day(as_of)
    limits = guard.Limits(max_bytes, max_pages, max_seconds, max_memory * 2**20)
    see = partial(reasons.see, rule=module, language=language, era=era, kind=kind, as_of=today)
    told = _made(file, name, limits, see)[0]
    if form == "json":
        _print(escape(told.model_dump_json(indent=2)) + "\n")
    else:
        from cdcheck import views

        _print(views.why(told))


@app.command()
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
            _refuse("--family", "it picks rules, and --coverage lists requirements")
        covered = catalogue.coverage()
        if form == "json":
            _print(covered.model_dump_json(indent=2) + "\n")
        else:
            _print(views.coverage_as_markdown(covered) if form == "markdown" else views.coverage(covered))
        return
    if family is not None:
        _one_of("--family", family, sorted({text.family for text in schemas.rules().rules}))
    listed = schemas.rules(family)
    if form == "json":
        _print(listed.model_dump_json(indent=2) + "\n")
    else:
        _print(views.rules_as_markdown(listed) if form == "markdown" else views.rules(listed))


@app.command()
def verify(
    context: typer.Context,
    report: Annotated[str, typer.Argument(metavar="REPORT", help="A report in JSON or JSON Lines.")],
    file: Annotated[str, typer.Argument(metavar="FILE", help="The document that it is on, or - for the standard input.")],
    language: Language = None,
    era: Era = None,
    kind: Kind = None,
    fail_on: FailOnLevel = "error",
    as_of: AsOf = None,
    max_bytes: MaxBytes = _MAX_BYTES,
    max_pages: MaxPages = _MAX_PAGES,
    max_seconds: MaxSeconds = _MAX_SECONDS,
    max_memory: MaxMemory = _MAX_MEMORY,
    config: Config = None,
    no_config: NoConfig = False,
    baseline: Baseline = None,
) -> None:
    """Check a document anew and say whether its JSON report is the same.

    Exit codes: 0 it is the same, 1 it is not, 2 it is no report, 4 the document cannot be read. A report records a language,
    era or kind that the user gave, and whether settings were laid over it, which are then looked for as by check. It records
    neither --fail-on nor --as-of, a limit or a baseline: give those again.
    """
    from cdcheck import inputs
    from cdcheck import verify as verifying

    _refuse_unknown(language, era, kind)
    today = _day(as_of)
    item = inputs.Input("standard input", None) if file == inputs.STANDARD_INPUT else inputs.named(file)
    try:
        claim = verifying.read(inputs.contents(inputs.named(report), _MAX_REPORT).decode("utf-8-sig"))
    except UnicodeDecodeError:
        _refuse("REPORT", f"{report} is no report: it is not in UTF-8")
    except (inputs.NotRead, verifying.NotAReport) as problem:
        _refuse("REPORT", f"{report} is no report: {problem}")
    try:
        data = inputs.contents(item, max_bytes)
        written = verifying.on(claim, item.name, data)
        plain = config is None and written["tool"].get("settings") is None
        settled = _Settled(context, config, no_config or plain, baseline, None, False)
        fail_on = settled.value("fail_on", fail_on)
        options = verifying.Options(
            settled.value("language", language), settled.value("era", era), settled.value("kind", kind), fail_on, today
        )
        limits = settled.limits(max_bytes, max_pages, max_seconds, max_memory)
        verified = verifying.verify(
            written, data, options, limits, lambda made: settled.laid_over(made, fail_on=fail_on, as_of=today)
        )
    except inputs.NotRead as problem:
        _complain(item.name, str(problem))
        raise typer.Exit(NOT_CHECKED) from None
    except verifying.NotAReport as problem:
        _refuse("REPORT", f"{report} cannot be compared: {problem}")
    verified.differences.extend(verifying.summary_differences(claim))
    _print(verifying.told(verified, report, item.name))
    if verified.differences and verified.report.problem is not None:
        _complain(item.name, verified.report.problem)
        raise typer.Exit(NOT_CHECKED)
    raise typer.Exit(DOES_NOT_CONFORM if verified.differences else CONFORMS)


@app.command()
def schema(name: Annotated[str, typer.Argument(metavar="NAME", help="The schema's name, such as report.")]) -> None:
    """Print a JSON Schema of what cdcheck prints as JSON."""
    from cdcheck import schemas

    _one_of("NAME", name, schemas.names())
    _print(schemas.text(name))


def exit_code_of_comparisons(comparisons: "Comparisons") -> int:
    """The exit code for what was compared: the worst counts, in the order 4, 1, 3, 0."""
    verdicts = {comparison.verdict for comparison in comparisons.comparisons}
    if comparisons.not_compared or not verdicts or any(one.problem for one in comparisons.comparisons):
        return NOT_CHECKED
    if "disagree" in verdicts:
        return DOES_NOT_CONFORM
    return CANNOT_SAY if "cannot-say" in verdicts else CONFORMS


@contextmanager
def _interrupted_by_signals() -> Iterator[None]:
    """Let SIGTERM and SIGHUP end what is under way as Ctrl-C does; a signal that is ignored, as by nohup, stays so."""
    import signal
    import threading

    def interrupt(number: int, frame: object) -> NoReturn:
        # What is cleaned up then is not to be interrupted by the same signal.
        signal.signal(number, signal.SIG_IGN)
        raise KeyboardInterrupt

    before = {}
    if threading.current_thread() is threading.main_thread():
        for name in ("SIGTERM", "SIGHUP"):
            number = getattr(signal, name, None)
            if number is not None and signal.getsignal(number) is not signal.SIG_IGN:
                before[number] = signal.signal(number, interrupt)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def exit_code_of_batch(overview: "Overview") -> int:
    """The exit code for a batch: the worst counts, in the order 4, 1, 3, 0.

    A document that the manifest has and that did not come is one that could not be checked; one that is not as the manifest
    has it, or that it does not have, does not conform.
    """
    totals, findings = overview.totals, overview.finding_counts
    if totals["not-checked"] or overview.nothing_count or not overview.documents or findings["missing"]:
        return NOT_CHECKED
    if totals["does-not-conform"] or findings["extra"] or findings["mislabelled"]:
        return DOES_NOT_CONFORM
    return CANNOT_SAY if totals["cannot-say"] else CONFORMS


def exit_code(summary: "Summary") -> int:
    """The exit code for what was checked: the worst counts, in the order 4, 1, 3, 0."""
    if summary.not_checked or summary.unmatched or not summary.documents:
        return NOT_CHECKED
    if summary.does_not_conform:
        return DOES_NOT_CONFORM
    return CANNOT_SAY if summary.cannot_say else CONFORMS


def _made(
    file: str, name: str | None, limits: "Limits", make: "Callable[[str, bytes, Limits], _Made]"
) -> "tuple[_Made, bytes]":
    """What ``make`` makes of the one document that a command is about, and its bytes; a clear line and exit 4 on failure."""
    from cdcheck import inputs, readers

    _refuse_idle_name(name, [file])
    item = inputs.Input(name or "standard input", None) if file == inputs.STANDARD_INPUT else inputs.named(file)
    try:
        data = inputs.contents(item, limits.max_bytes)
        return make(item.name, data, limits), data
    except (inputs.NotRead, readers.Unreadable) as problem:
        _complain(item.name, str(problem))
        raise typer.Exit(NOT_CHECKED) from None


def _refuse_copy(file: str, output: Path, force: bool) -> None:
    """Refuse a copy that would take the place of its document, by whatever name, or of another file unasked."""
    if output.is_dir():
        _refuse("--output", f"{output} is a folder")
    if not output.parent.is_dir():
        _refuse("--output", f"there is no folder {output.parent} to write {output.name} into")
    if _is_same(file, output):
        _refuse("--output", f"{output} is the document itself, which is never touched")
    if os.path.lexists(output) and not force:
        _refuse("--output", f"{output} is there already; --force writes over it")


def _surroundings(report: "Report", data: bytes, limits: "Limits") -> "Surroundings":
    # Only a form that shows them pays for the import and for reading the document again.
    from cdcheck import surroundings

    return surroundings.of(report, data, limits)


def _draw(folder: Path, shown: "Shown", data: bytes, limits: "Limits") -> None:
    """Draw a document's pages and say what was written where; exit 4 where a page is missing."""
    from cdcheck import pictures

    name = shown.parts.name
    try:
        drawn = pictures.write(folder, shown, data, limits)
    except OSError as error:
        _give_up(folder, error)
    if drawn.files:
        first, last = drawn.files[0], drawn.files[-1]
        where = f"1 page is drawn: {first}" if first == last else f"{len(drawn.files)} pages are drawn: {first} to {last.name}"
        _complain(name, where)
    for problem in drawn.problems:
        _complain(name, problem)
    if drawn.problems:
        raise typer.Exit(NOT_CHECKED)


class _Settled:
    """The settings of a run. The command line counts more than the settings, and the settings more than the defaults."""

    def __init__(
        self,
        context: typer.Context,
        config: Path | None,
        no_config: bool,
        baseline: Path | None,
        write_baseline: Path | None,
        accept_new: bool,
    ) -> None:
        if config is not None and no_config:
            _refuse("--no-config", "it cannot be combined with --config")
        if accept_new and write_baseline is None:
            _refuse("--accept-new", "it needs --write-baseline")
        self._context = context
        self._loaded: Loaded | None = None
        self._known: dict[tuple[str, str], frozenset[str]] | None = None
        self._target, self._accept_new = write_baseline, accept_new
        file = config or (None if no_config else _settings_file(Path.cwd()))
        if file is None and baseline is None and write_baseline is None:
            return
        # Only who has settings pays for reading any.
        from cdcheck import settings

        try:
            self._loaded = settings.load(file) if file is not None else settings.NONE
            if baseline is None and self._loaded.settings.baseline is not None and file is not None:
                baseline = file.parent / self._loaded.settings.baseline
                # The baseline that is about to be written for the first time need not be there.
                if write_baseline is not None and not baseline.exists():
                    baseline = None
            if baseline is not None:
                self._known = settings.read_baseline(baseline)
            self._before = settings.read_baseline(write_baseline) if write_baseline and write_baseline.exists() else None
        except settings.Wrong as wrong:
            raise typer.BadParameter(str(wrong), param_hint="settings") from None

    def value(self, option: str, given: "_Made") -> "_Made":
        """What counts for an option: ``given`` if the user gave it, or the settings, or ``given``."""
        said = getattr(self._loaded.settings, option) if self._loaded else None
        return given if said is None or self._was_given(option) else said

    def selection(self) -> "Selection":
        """Which files of a folder are checked."""
        from cdcheck.selection import Selection

        if self._loaded is None or self._loaded.path is None:
            return Selection()
        return Selection(self._loaded.settings.include, self._loaded.settings.exclude, self._loaded.path.parent)

    def limit(self, option: str, given: "_Made") -> "_Made":
        """As :meth:`value`, for a limit."""
        said = getattr(self._loaded.settings.limits, option) if self._loaded else None
        return given if said is None or self._was_given(option) else said

    def limits(self, max_bytes: int, max_pages: int, max_seconds: float, max_memory: int) -> "Limits":
        """The limits as guard has them; ``max_memory`` in MiB."""
        from cdcheck import guard

        return guard.Limits(
            self.limit("max_bytes", max_bytes),
            self.limit("max_pages", max_pages),
            self.limit("max_seconds", max_seconds),
            self.limit("max_memory", max_memory) * 2**20,
        )

    def _was_given(self, option: str) -> bool:
        source = self._context.get_parameter_source(option)
        return source is not None and source.name == "COMMANDLINE"

    def laid_over(self, report: "Report", fail_on: "FailOn", as_of: "date | None") -> "Report":
        """A report with the settings laid over it."""
        if self._loaded is None:
            return report
        from cdcheck import settings

        return settings.apply(report, self._loaded, fail_on=fail_on, as_of=as_of, known=self._known)

    def laid_down(self) -> "tuple[Loaded, dict[tuple[str, str], frozenset[str]] | None]":
        """The settings and the baseline that :meth:`laid_over` lays over a report."""
        from cdcheck import settings

        return self._loaded or settings.NONE, self._known

    def close(self, reports: "list[Report]") -> None:
        """Write the baseline that was asked for, and say which waivers no document needs."""
        if self._loaded is None:
            return
        from cdcheck import settings

        for sentence in settings.unneeded(reports, self._loaded):
            _complain(self._loaded.path.name if self._loaded.path else "settings", sentence)
        if self._target is None:
            return
        if self._before is not None and not self._accept_new and (number := settings.wider(reports, self._before)):
            one = "1 failure that it does not have" if number == 1 else f"{number} failures that it does not have"
            _refuse("--write-baseline", f"{self._target} would take in {one}; --accept-new lets it")
        try:
            self._target.write_text(settings.baseline(reports), encoding="utf-8")
        except OSError as error:
            _give_up(self._target, error)


def _settings_file(folder: Path) -> Path | None:
    """The nearest settings upward; only a look at the names, and at whether a pyproject.toml may have any."""
    for here in (folder, *folder.parents):
        if (own := here / "cdcheck.toml").is_file():
            return own
        shared = here / "pyproject.toml"
        try:
            said = shared.read_bytes()
        except OSError:
            continue
        if re.search(rb"(?m)^[ \t]*\[+[ \t]*tool[ \t]*(?:\.[ \t]*[\"']?cdcheck\b|\])", said):
            from cdcheck import settings

            try:
                if settings.in_pyproject(shared):
                    return shared
            except settings.Wrong as wrong:
                raise typer.BadParameter(str(wrong), param_hint="settings") from None
    return None


def _refuse(option: str, message: str) -> NoReturn:
    """End with the usage, the option and what is wrong with it, and exit 2."""
    raise typer.BadParameter(message, param_hint=option)


def _give_up(file: object, error: OSError) -> NoReturn:
    """End with one line that says why a file cannot be written, and exit 4: the disk may be full, the usage is not wrong."""
    _complain(str(file), f"it cannot be written: {(error.strerror or str(error)).lower()}")
    raise typer.Exit(NOT_CHECKED) from None


def _one_of(option: str, value: str, known: Iterable[str]) -> None:
    allowed = list(known)
    if value not in allowed:
        _refuse(option, f"{value!r} is not one of {', '.join(allowed)}")


def _refuse_unknown(language: str | None, era: str | None, kind: str | None) -> None:
    """Only the shelf that an option is about is read, and only where it is given."""
    from cdcheck import place

    for option, value, shelf in (
        ("--language", language, place.languages),
        ("--era", era, place.eras),
        ("--kind", kind, place.kinds),
    ):
        if value is not None:
            _one_of(option, value, shelf())


def _day(as_of: str | None) -> "date | None":
    if as_of is None:
        return None
    from datetime import date

    try:
        if not re.fullmatch(r"\d{4}-\d\d-\d\d", as_of):
            raise ValueError
        return date.fromisoformat(as_of)
    except ValueError:
        _refuse("--as-of", f"{as_of!r} is no day; write it as YYYY-MM-DD")


def _refuse_idle_name(name: str | None, paths: Iterable[str]) -> None:
    if name is not None and "-" not in paths:
        _refuse("--name", "it names the standard input, and - is not among the files")


def _target(target: str, documents: "list[Input]", forms: Iterable[str] | None = None) -> tuple[str, Path]:
    """The form and the file of a ``--report``, refused where it could not be written, or would destroy what is checked."""
    from cdcheck import renderers

    form, equals, file = target.partition("=")
    if not equals or not file:
        _refuse("--report", f"{target!r} is not of the form FORMAT=FILE, such as json=report.json")
    _one_of("--report", form, renderers.names() if forms is None else forms)
    path = Path(file)
    if path.is_dir():
        _refuse("--report", f"{file} is a folder")
    if not path.parent.is_dir():
        _refuse("--report", f"there is no folder {path.parent} to write {path.name} into")
    if any(item.path is not None and _is_same(item.path, path) for item in documents):
        _refuse("--report", f"{file} is one of the documents to check")
    return form, path


def _is_same(one: "str | Path", other: "str | Path") -> bool:
    """Whether two names are those of one file, links of either kind included; a file need not be there."""
    if os.path.realpath(one) == os.path.realpath(other):
        return True
    try:
        return os.path.samefile(one, other)
    except OSError:
        return False


def _write(file: Path, text: str) -> None:
    try:
        file.write_bytes(text.encode("utf-8", "backslashreplace"))
    except OSError as error:
        _give_up(file, error)


def _rule_module(rule: str) -> str:
    """The module of the rule that the user names, by its id or one that it had before."""
    from cdcheck import pipeline

    asked = rule.replace("_", "-").lower()
    known = {declared.id: module for module, declared in pipeline.rules().items()}
    former = {old: module for module, declared in pipeline.rules().items() for old in declared.formerly}
    module = known.get(asked) or former.get(asked)
    if module is None:
        families = [declared.id for name, declared in pipeline.rules().items() if pipeline.family(name, declared) == asked]
        _refuse("RULE", _no_such_rule(rule, asked, list(known), families))
    return module


def _no_such_rule(given: str, asked: str, known: list[str], of_family: list[str]) -> str:
    from difflib import get_close_matches

    if of_family:
        return f"{given!r} is a family; its rules are {', '.join(of_family)}"
    nearest = get_close_matches(asked, known, 1, cutoff=0)
    return f"there is no rule {given!r}; the nearest is {nearest[0]}, and `cdcheck rules` lists them all"


def _colour() -> bool:
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _width() -> int:
    """The columns of the terminal; 0 where what is printed goes elsewhere, and lines may be of any length."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else 0


def _complain(name: str, message: str) -> None:
    print(_complaint(name, message), file=sys.stderr)


def _complaint(name: str, message: str) -> str:
    from cdcheck.renderers._plain import clean

    return f"cdcheck: {clean(name)}: {clean(message)}"


def _processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _print(text: str) -> None:
    """Write to standard output, always as UTF-8; that nobody reads it to its end is no error and changes no exit code."""
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace"))
        sys.stdout.buffer.flush()
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):
            _give_up("standard output", error)
