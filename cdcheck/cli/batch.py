"""``cdcheck batch``: many documents at a time."""

import gc
import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from cdcheck.cli._exits import CONFORMS, NOT_CHECKED, exit_code_of_batch
from cdcheck.cli._options import ExitZero, Run, grouped
from cdcheck.cli._printing import complain, complaint, show
from cdcheck.cli._refusing import one_of, refuse
from cdcheck.cli._settled import Settled


@grouped
def batch(
    *,
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
    run: Run,
    exit_zero: ExitZero = False,
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

    one_of("--each", each, (*renderers.names(), "none"))
    one_of("--engine", engine, engines.names())
    if "-" in paths:
        refuse("PATH", "a batch has no standard input; cdcheck check - reads it")
    if cache is not None and no_cache:
        refuse("--no-cache", "it stands against --cache")
    runner = engines.engine(engine)
    if scheduler is not None and not runner.remote:
        refuse("--scheduler", f"the engine {engine} has none")
    if any(not os.path.isdir(path) and os.path.realpath(path) == os.path.realpath(out) for path in paths):
        refuse("--out", f"{out} is one of the documents to check")
    settled = Settled(run)
    form = None if each == "none" else each
    options = stream.Options(settled.request, *settled.laid_down(), pages=form, keep=not no_cache)
    at_a_time = workers or _processors()
    tell = partial(complain, "batch")
    try:
        with ExitStack() as open_:
            open_.enter_context(interrupted_by_signals())
            expected = None
            if manifest is not None:
                expected = manifests.Manifest(manifest, paths)
                open_.callback(expected.close)
            folder = open_.enter_context(folders.Folder(out, archive.each_form(form)))
            store = None if no_cache else open_.enter_context(stores.Store(cache or archive.default_cache(out), tell))
            going = open_.enter_context(progress.shown(sources.count(paths, str(out)), quiet))
            pool = open_.enter_context(engines.opened(engine, at_a_time, scheduler))
            found = archive.check(paths, folder, pool, runner.per_task, options, store, expected, going, complaint)
            going.end()
    except manifests.Wrong as wrong:
        refuse("--manifest", str(wrong))
    except folders.Refused as refused:
        refuse("--out", str(refused))
    except stores.Foreign as foreign:
        refuse("--cache", str(foreign))
    except (stores.Unusable, folders.Unwritable) as unwritable:
        complain("batch", f"stopped: {unwritable}")
        raise typer.Exit(NOT_CHECKED) from None
    except engines.Unavailable as unavailable:
        refuse("--engine", str(unavailable))
    except engines.Gone as gone:
        complain("batch", f"stopped: {gone}" + ("" if no_cache else "; the same command goes on from here"))
        raise typer.Exit(NOT_CHECKED) from None
    except KeyboardInterrupt:
        complain("batch", "stopped; the same command goes on from here" if not no_cache else "stopped")
        raise typer.Exit(NOT_CHECKED) from None
    show(overviews.as_text(found))
    raise typer.Exit(CONFORMS if exit_zero else exit_code_of_batch(found))


@contextmanager
def interrupted_by_signals() -> Iterator[None]:
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


def _processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
