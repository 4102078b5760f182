"""Many documents: streamed, in parallel, with what was checked before remembered.

Documents come one after the other, are checked in tasks of several, and are written in the order in which they came, whatever
the number of workers. What is in memory at a time is bounded: nothing here keeps a list of all documents.
"""

import json
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from cdcheck import engines, guard, identity, pipeline, readers, renderers, settings
from cdcheck.batch.sources import Nothing, Read
from cdcheck.batch.store import Result, Store, packed
from cdcheck.outcome import Report

_TASK_BYTES = 4 * 2**20
_BYTES_AT_A_TIME = 64 * 2**20
# How often a document is tried whose worker was killed from outside, or whose task was lost, before it is given up.
_ATTEMPTS = 3


class Options(NamedTuple):
    """How each document is checked; all of it can change a report, and so belongs to the key under which one is kept."""

    request: guard.Request = guard.Request()
    settled: settings.Loaded = settings.NONE
    known: dict[tuple[str, str], frozenset[str]] | None = None
    pages: str | None = None
    """The form in which documents that do not conform get a report of their own; None for no such reports."""
    keep: bool = False
    """Whether results are to be remembered; it changes no report."""


class Checked(NamedTuple):
    """One document of the batch: its number from 1, its name, and what checking it gave; ``cached`` if that was remembered."""

    number: int
    name: str
    result: Result
    cached: bool


class _Slot:
    """A place in the order for a document whose result may not be there yet."""

    __slots__ = ("cached", "data", "key", "name", "number", "result", "task")

    def __init__(self, number: int, name: str, key: str, data: bytes) -> None:
        self.number = number
        self.name = name
        self.key = key
        self.data = data
        self.result: Result | None = None
        self.cached = False
        self.task: _Task | None = None


class _Task:
    """Documents that are checked together."""

    def __init__(self, slots: list[_Slot], size: int) -> None:
        self.slots = slots
        self.size = size
        self.future: Future[list[Result]] | None = None


def run(
    documents: Iterable[Read | Nothing],
    pool: engines.Pool,
    options: Options,
    store: Store | None,
    per_task: int,
    nothing: Callable[[Nothing], None],
) -> Iterator[Checked]:
    """The documents in their order, each with its result. ``nothing`` is told of each path in which there is none.

    A document whose worker dies, or hangs, gets a report that says so; the others of its task are checked again. Raises
    engines.Gone where no worker is left and none can be had; what was checked by then is in the store.
    """
    keys = _keys(options)
    waiting: deque[_Slot] = deque()
    open_tasks: deque[_Task] = deque()
    gathered: list[_Slot] = []
    gathered_size = 0

    def submit() -> None:
        nonlocal gathered, gathered_size
        if gathered:
            task = _Task(gathered, gathered_size)
            for slot in gathered:
                slot.task = task
            task.future = _submitted(pool, [(slot.name, slot.data) for slot in gathered], options)
            open_tasks.append(task)
            gathered, gathered_size = [], 0

    def settle(task: _Task) -> None:
        open_tasks.remove(task)
        _fill(task, pool, options)
        if store is not None:
            store.put([(slot.key, slot.name, slot.result) for slot in task.slots if slot.result])
        # Documents and tasks that hold each other would stay until garbage is looked for, with all their bytes.
        for slot in task.slots:
            slot.task = None
        task.future = None

    def ready() -> Iterator[Checked]:
        while waiting and waiting[0].result is not None:
            slot = waiting.popleft()
            assert slot.result is not None
            yield Checked(slot.number, slot.name, slot.result, slot.cached)

    number = 0
    for document in documents:
        if isinstance(document, Nothing):
            nothing(document)
            continue
        number += 1
        data = document.data
        slot = _Slot(number, document.name, "", b"")
        waiting.append(slot)
        if data is None:
            slot.result = _result(pipeline.unread(document.name, document.problem or "it cannot be read"), options)
        else:
            slot.key = keys(document.name, data)
            kept = store.get(slot.key, document.name) if store is not None else None
            if kept is not None:
                slot.result, slot.cached = _with_page(kept, options), True
            else:
                slot.data = data
                gathered.append(slot)
                gathered_size += len(data)
        if len(gathered) >= per_task or gathered_size >= _TASK_BYTES:
            submit()
        # What is done is taken as it comes; only where too much is under way is the oldest task waited for.
        if open_tasks:
            for task in [task for task in open_tasks if task.future is not None and task.future.done()]:
                settle(task)
            while len(open_tasks) > 4 * pool.workers or sum(task.size for task in open_tasks) > _BYTES_AT_A_TIME:
                settle(open_tasks[0])
        while len(waiting) > 8 * per_task * pool.workers:
            first = waiting[0].task
            if waiting[0].result is None:
                if first is None:
                    submit()
                else:
                    settle(first)
            yield from ready()
        yield from ready()
    submit()
    while open_tasks:
        settle(open_tasks[0])
        yield from ready()
    yield from ready()


def check_task(items: list[tuple[str, bytes]], options: Options) -> list[Result]:
    """Check documents, one after the other; what a task of an engine runs.

    Each is checked in the guard's worker, plain text too: no document may take more time or memory than its own.
    """
    return [_guarded(name, data, options) for name, data in items]


def _guarded(name: str, data: bytes, options: Options) -> Result:
    from cdcheck import worker

    why, request = "", options.request
    for _ in range(_ATTEMPTS):
        try:
            report, line = guard.answered(name, data, request.limits, **request.options())
        except worker.Lost as lost:
            why = str(lost)
        except readers.Unreadable as unreadable:
            why = str(unreadable)
            break
        else:
            laid = settings.apply(report, options.settled, fail_on=request.fail_on, as_of=request.as_of, known=options.known)
            return _result(laid, options, line if laid is report else None)
    return _result(pipeline.unread(name, why, data), options)


def _result(report: Report, options: Options, line: bytes | None = None) -> Result:
    """``line`` is the report as a line of JSON, where it is at hand."""
    if line is None:
        whole = renderers.render("jsonl", [report], renderers.summarise([report]))
        line = whole.rstrip("\n").encode("utf-8", "backslashreplace")
    page = None
    if options.pages is not None and (report.verdict != "conforms" or report.problem is not None):
        page = renderers.render(options.pages, [report], renderers.summarise([report]))
    keep = options.keep and report.problem is None
    return Result(line, json.dumps(facts(report), ensure_ascii=False), page, packed(line) if keep else None)


def facts(report: Report) -> dict[str, Any]:
    """What the summary of a batch counts. Failures that are waived are none."""
    outcomes: dict[str, list[str]] = {"passed": [], "cantTell": []}
    failed = []
    for row in report.rows:
        if row.waiver is None and row.outcome == "failed":
            failed.append([row.rule, row.severity])
        elif row.waiver is None and row.outcome in outcomes:
            outcomes[row.outcome].append(row.rule)
    return {
        "symbol": report.document.symbol,
        "year": _year(report),
        "language": report.document.language,
        "kind": report.document.kind_detail,
        "era": report.document.era,
        "verdict": report.verdict,
        "problem": report.problem,
        "failed": failed,
        **outcomes,
    }


def _year(report: Report) -> int | None:
    """The year of the masthead's date, or else of the title's."""
    for part in ("masthead", "title"):
        held = report.parts.get(part)
        said = held.value.get("date") if held is not None and held.found and isinstance(held.value, dict) else None
        if isinstance(said, str) and said[:4].isdigit():
            return int(said[:4])
    return None


def _keys(options: Options) -> Callable[[str, bytes], str]:
    """Makes the key of a document: all that its report depends on but its name."""
    known = sorted((*key, *sorted(hashes)) for key, hashes in options.known.items()) if options.known is not None else None
    settled = options.settled
    # A report tells of the lines that waivers stand on, and of the file.
    laid_over = [settled.hash, settled.path.name if settled.path is not None else None, settled.lines, known]
    rest = options._replace(settled=settings.NONE, known=None, keep=False)
    fixed = json.dumps([identity.tool().rule_set, _presentation(), laid_over, rest], default=str).encode()
    suffixes = readers.suffixes()
    common = sha256(_measured(fixed))
    # A waiver may name a file, so that its name is a part of what the report depends on.
    names_count = bool(settled.settings.waivers) or options.known is not None

    def key(name: str, data: bytes) -> str:
        # Of a name, its suffix alone can choose the reader.
        lower = name.lower()
        suffix = next((suffix for suffix in suffixes if lower.endswith(suffix)), "")
        own = common.copy()
        own.update(_measured(suffix.encode()) + _measured(name.encode("utf-8", "replace") if names_count else b""))
        own.update(data)
        return own.hexdigest()

    return key


def _measured(part: bytes) -> bytes:
    """A part of a key behind its length, so that no two rows of parts make the same key."""
    return len(part).to_bytes(8, "big") + part


def _presentation() -> str:
    """The hash of what makes a line, its facts and its page out of a report: what the hash of the rules leaves out."""
    own, root = Path(__file__), Path(__file__).parents[1]
    shown = [root / f"{name}.py" for name in ("catalogue", "manual", "schemas", "settings")]
    files = [own, own.with_name("store.py"), *shown, *identity.data_and_code(root / "renderers")]
    return sha256(b"\0".join([file.read_bytes() for file in files])).hexdigest()


def _with_page(result: Result, options: Options) -> Result:
    if result.page is not None or options.pages is None or '"verdict": "conforms"' in result.facts:
        return result
    report = Report.model_validate_json(result.line)
    return result._replace(page=renderers.render(options.pages, [report], renderers.summarise([report])))


def _submitted(pool: engines.Pool, items: list[tuple[str, bytes]], options: Options) -> "Future[list[Result]]":
    try:
        return pool.submit(check_task, items, options)
    except engines.Gone:
        raise
    except Exception as error:  # a pool that is broken loses the task, as a worker that is gone does
        lost: Future[list[Result]] = Future()
        lost.set_exception(error)
        return lost


def _fill(task: _Task, pool: engines.Pool, options: Options) -> None:
    """Give each document of a task its result, one way or another."""
    assert task.future is not None
    results = _results(task.future, task.slots)
    for at, slot in enumerate(task.slots):
        slot.result = results[at] if results is not None else _alone(slot, pool, options)
        slot.data = b""


def _results(future: "Future[list[Result]]", slots: list[_Slot]) -> list[Result] | None:
    """What a task gave, or None for one that was lost."""
    try:
        results = future.result()
    except engines.Gone:
        raise
    except Exception:
        return None
    return results if len(results) == len(slots) else None


def _alone(slot: _Slot, pool: engines.Pool, options: Options) -> Result:
    """The result of a document whose task was lost: checked alone, or why not."""
    why = ""
    # What dies with a document is the guard's worker; that what held the guard is gone is no fault of a document.
    for _ in range(_ATTEMPTS):
        try:
            (result,) = _submitted(pool, [(slot.name, slot.data)], options).result()
            return result
        except engines.Gone:
            raise
        except Exception as lost:
            why = f"the worker that checked it was lost, {_ATTEMPTS} times ({type(lost).__name__})"
    return _result(pipeline.unread(slot.name, why, slot.data), options)
