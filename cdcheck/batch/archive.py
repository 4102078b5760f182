"""An archive checked from end to end: documents in, reports and a summary out."""

import json
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path

from cdcheck import engines, pipeline, settings
from cdcheck.batch import overview_page, progress, sources, stream
from cdcheck.batch.folder import Folder
from cdcheck.batch.manifest import Manifest
from cdcheck.batch.overview import Overview, as_json, as_text
from cdcheck.batch.store import Store

# More lines than a person reads; the summary and the reports have them all.
_MOST_LINES = 100


def check(
    paths: Sequence[str],
    folder: Folder,
    pool: engines.Pool,
    per_task: int,
    options: stream.Options,
    store: Store | None,
    manifest: Manifest | None,
    going: progress.Progress,
    complaint: Callable[[str, str], str],
) -> Overview:
    """Check the documents in ``paths``, and write what they came to into ``folder``. ``complaint`` words a line on a document.

    Raises folder.Unwritable and store.Unusable where what is made cannot be kept.
    """
    overview = Overview(_title)
    if manifest is not None:
        overview.expect()
    told = 0

    def tell(name: str, problem: str) -> None:
        nonlocal told
        told += 1
        if told <= _MOST_LINES:
            going.tell(complaint(name, problem))
        elif told == _MOST_LINES + 1:
            going.tell(complaint(str(folder.path), "more could not be checked; the summary has them"))

    def nothing(path: sources.Nothing) -> None:
        overview.add_nothing(path.path, path.why)
        tell(path.path, path.why)

    documents = sources.documents(paths, options.request.limits.max_bytes, str(folder.path))
    for checked in stream.run(documents, pool, options, store, per_task, nothing):
        facts = json.loads(checked.result.facts)
        report = folder.add(checked.number, checked.result.line, checked.result.page)
        standing = overview.add(checked.number, checked.name, facts, report)
        if facts["problem"] is not None:
            tell(checked.name, facts["problem"])
        if manifest is not None:
            for kind, finding in manifest.findings(checked.name, facts):
                overview.add_finding(kind, finding)
        going.step(standing in ("not-checked", "does-not-conform"), checked.cached)
    if manifest is not None:
        for kind, finding in manifest.missing():
            overview.add_finding(kind, finding)
    folder.finish(
        {
            "summary.html": overview_page.as_html(overview),
            "summary.txt": as_text(overview),
            "summary.json": as_json(overview),
        }
    )
    return overview


def _title(id_: str) -> str:
    """The requirement of a rule; only of those that fail is it asked, so that few rules are loaded here."""
    if id_ == settings.WAIVERS_RULE:
        return "The waivers for the document are in force, needed, and no wider than they must be."
    title, _ = pipeline.title_and_source(import_module(f"cdcheck.rules.{id_.replace('-', '_')}").__doc__ or "")
    return title


def each_form(name: str | None) -> str | None:
    """The suffix of the documents' own reports in the form called ``name``."""
    if name is None:
        return None
    from cdcheck import renderers, shelf

    return str(shelf.take("renderers", name, "renderer", renderers.Renderer).suffix)


def default_cache(folder: Path) -> Path:
    """Where a batch remembers what it checked, unless told otherwise."""
    from cdcheck.batch.folder import CACHE

    return folder / CACHE
