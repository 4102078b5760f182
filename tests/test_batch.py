"""A batch: nothing lost, nothing twice, the same bytes however it was run, whatever dies on the way."""

import errno
import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from cdcheck import cli, engines, guard, pipeline, settings
from cdcheck.batch import stream
from cdcheck.batch.sources import Nothing, Read
from cdcheck.batch.store import Store, Unusable
from cdcheck.cli.batch import interrupted_by_signals
from cdcheck.outcome import Report
from cdcheck.worker import process as process_of
from tests.batches import Here, archive, deadly, document, easy, outputs, wait_for
from tests.drawn import PATIENCE
from tests.made import fake_check

pytestmark = pytest.mark.full

ROOT = Path(__file__).parent.parent
PLAIN = stream.Options()


@contextmanager
def here(*_: object) -> Iterator[Here]:
    yield Here()


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[..., Result]:
    """Runs ``cdcheck batch`` in an empty folder, its tasks in this process."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(engines, "opened", here)

    def invoke(*args: str | Path) -> Result:
        result = CliRunner().invoke(cli.app, ["batch", *map(str, args)], prog_name="cdcheck")
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    return invoke


@pytest.fixture
def verdicts(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[[str], list[str]]:
    """Makes documents of which each holds its verdict, and lets the check read it from them."""
    monkeypatch.setattr(pipeline, "check", fake_check)
    # Only a fork has the check that was put in the place of the real one; other tests leave threads behind.
    monkeypatch.setattr(process_of, "alone", lambda: True)
    guard.close()

    def make(outcomes: str) -> list[str]:
        names = []
        for number, outcome in enumerate(outcomes.split()):
            name = f"{number}.txt" if outcome != "nothing" else "nothing-*"
            if outcome not in ("nothing", "missing"):
                (tmp_path / name).write_text(outcome)
            names.append(name)
        return names

    yield make  # type: ignore[misc]
    guard.close()


def command(*args: str | Path) -> list[str]:
    return [sys.executable, "-m", "cdcheck", "batch", *map(str, args)]


def process(*args: str | Path) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(command(*args), cwd=ROOT, capture_output=True, timeout=PATIENCE, check=False)


def checked(
    documents: list[Read | Nothing],
    pool: Any,
    options: stream.Options = PLAIN,
    store: Store | None = None,
    size: int = 3,
) -> list[stream.Checked]:
    return list(stream.run(documents, pool, options, store, size, lambda nothing: None))


def reads(number: int) -> list[Read | Nothing]:
    return [Read(f"{at}.txt", document(at)) for at in range(number)]


def test_the_lines_are_the_reports_of_check(run: Callable[..., Result], tmp_path: Path) -> None:
    archive(tmp_path / "in", 12)
    run("in", "--out", "out", "--no-config")
    expected = CliRunner().invoke(cli.app, ["check", "in", "--format", "jsonl", "--no-config"], prog_name="cdcheck")
    assert (tmp_path / "out/reports.jsonl").read_bytes() == expected.stdout_bytes
    pages = sorted(path.name for path in (tmp_path / "out/reports").iterdir())
    assert pages == ["000005.txt", "000010.txt"]
    page = CliRunner().invoke(cli.app, ["check", "in/00004.txt", "--no-config"], prog_name="cdcheck")
    assert (tmp_path / "out/reports/000005.txt").read_bytes() == page.stdout_bytes


def test_workers_and_what_was_remembered_change_no_byte(tmp_path: Path) -> None:
    folder = archive(tmp_path / "in", 25)
    made = {}
    for name, more in (("1", ["--workers", "1"]), ("2", ["--workers", "2"]), ("none", ["--workers", "2", "--no-cache"])):
        done = process(folder, "--out", tmp_path / name, *more)
        assert done.returncode == 1, done.stderr
        made[name] = outputs(tmp_path / name)
    assert len(made["1"]) == 4 + 5
    assert made["1"] == made["2"] == made["none"]
    again = process(folder, "--out", tmp_path / "1")
    assert b"25 checked before" in again.stderr
    assert outputs(tmp_path / "1") == made["2"]


@pytest.mark.full
def test_a_run_that_is_killed_goes_on_where_it_was(tmp_path: Path) -> None:
    folder = archive(tmp_path / "in", 60)
    out = tmp_path / "out"
    whole = tmp_path / "whole"
    assert process(folder, "--out", whole, "--workers", "2", "--no-cache").returncode == 1
    chance = random.Random(os.getpid())
    kept = 0
    # The moments lie before the first commit as well as between later ones.
    for _ in range(4):
        running = subprocess.Popen(
            command(folder, "--out", out, "--workers", "2"), cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        time.sleep(chance.uniform(0.3, 2.5))
        running.send_signal(signal.SIGKILL)
        running.wait()
        now = remembered(out)
        assert now >= kept, "what was committed is not there any more"
        kept = now
        if kept < 60:
            assert not (out / "summary.json").exists()
    done = process(folder, "--out", out, "--workers", "2")
    assert done.returncode == 1, done.stderr
    if kept:
        assert f"{kept} checked before".encode() in done.stderr, "what was committed was checked again"
    assert remembered(out) == 60
    assert outputs(out) == outputs(whole)


def remembered(out: Path) -> int:
    if not (out / "cache.sqlite").exists():
        return 0
    with sqlite3.connect(out / "cache.sqlite") as database:
        try:
            (number,) = database.execute("SELECT count(*) FROM results").fetchone()
        except sqlite3.OperationalError:  # killed before there was a table
            return 0
    return int(number)


def test_what_kills_or_hangs_a_worker_costs_no_other_document(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(guard, "_check", deadly)
    deeds = {
        2: (b"SIGKILL", "killed from outside"),
        4: (b"exit", "exit code 3"),
        5: (b"hang", "by the clock"),
        8: (b"raise", "fault in cdcheck"),
        11: (b"SIGSTOP", "by the clock"),
        12: (b"SIGSEGV", "SIGSEGV"),
        # Killed once, by somebody else: no fault of the document's.
        9: (f"{{\\rtf SIGKILL {tmp_path / 'killed'}".encode(), None),
        13: (f"{{\\rtf SIGTERM {tmp_path / 'ended'}".encode(), None),
    }
    # The time is up for those that hang, and for no other, however busy the machine is.
    ask = process_of.Worker.ask

    def asked(worker: Any, task: Any, limits: guard.Limits) -> Any:
        worker.hangs = task.data in (b"hang", b"SIGSTOP")
        return ask(worker, task, limits)

    def look(watch: Any) -> None:
        watch.stuck = watch._worker.hangs

    monkeypatch.setattr(process_of.Worker, "ask", asked)
    monkeypatch.setattr(process_of._Watch, "_look", look)
    documents: list[Read | Nothing] = [Read(f"{at}.txt", deeds[at][0] if at in deeds else b"") for at in range(15)]
    options = stream.Options(keep=True)
    with engines.opened("local", 2) as pool, Store(tmp_path / "cache.sqlite") as store:
        done = checked(documents, pool, options, store)
        assert [one.number for one in done] == list(range(1, 16))
        for at, (one, document) in enumerate(zip(done, documents, strict=True)):
            data, problem = deeds.get(at, (b"", None))
            if problem is None:
                assert isinstance(document, Read)
                assert Report.model_validate_json(one.result.line) == easy(document.name, data)
            else:
                assert problem in json.loads(one.result.line)["problem"]
        # What may be the machine's fault is not remembered.
        again = checked([one for at, one in enumerate(documents) if at not in deeds], Here(), options, store)
        assert all(one.cached for one in again)
        assert store.get(stream._keys(options)("x.txt", b"hang"), "x.txt") is None
    assert (tmp_path / "killed").exists() and (tmp_path / "ended").exists()


@pytest.mark.full
@pytest.mark.parametrize("seed", range(3))
def test_workers_killed_from_outside_lose_nothing(seed: int, tmp_path: Path) -> None:
    """At any moment of theirs: while they start, while they wait, while they work."""
    folder = archive(tmp_path / "in", 100)
    running = subprocess.Popen(
        command(folder, "--out", tmp_path / "out", "--workers", "2"),
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    chance = random.Random(seed)
    killed = 0
    while killed < 2:
        wait_for(lambda: running.poll() is not None or bool(children(running.pid)))
        if seed:
            time.sleep(chance.uniform(0, 0.6))
        for child in children(running.pid):
            with suppress(ProcessLookupError):
                os.kill(child, signal.SIGKILL)
                killed += 1
                break
        else:
            assert running.poll() is None, "it was over before a worker could be killed"
    _, said = running.communicate(timeout=PATIENCE)
    assert running.returncode == 1, said
    assert process(folder, "--out", tmp_path / "whole", "--no-cache").returncode == 1
    assert outputs(tmp_path / "out") == outputs(tmp_path / "whole")


def children(pid: int) -> list[int]:
    found = []
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        found += [int(child) for child in task.read_text().split()]
    return found


if sys.platform != "linux":
    del test_workers_killed_from_outside_lose_nothing


def test_a_text_that_takes_too_long_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    def slow(name: str, data: bytes, **options: Any) -> Any:
        while name == "1.txt":
            pass
        return fake_check(name, data)

    monkeypatch.setattr(pipeline, "check", slow)
    monkeypatch.setattr(process_of, "alone", lambda: True)
    monkeypatch.setattr(process_of, "PATIENCE", 10**6)
    guard.close()
    done = checked(
        [Read(f"{at}.txt", b"conforms") for at in range(3)],
        Here(),
        stream.Options(guard.Request(limits=guard.Limits(max_seconds=2))),
    )
    guard.close()
    problems = [json.loads(one.result.line)["problem"] for one in done]
    assert problems[0] is problems[2] is None
    assert "--max-seconds" in problems[1]


def test_what_cannot_be_read_stands_in_its_place() -> None:
    documents: list[Read | Nothing] = [
        Read("a.txt", None, "it is gone"),
        Nothing("b", "no"),
        *reads(1),
        Read("c.pdf", b"%PDF-1.4"),
    ]
    told: list[Nothing] = []
    done = list(stream.run(documents, Here(), stream.Options(pages="text"), None, 3, told.append))
    assert [(one.number, one.name) for one in done] == [(1, "a.txt"), (2, "0.txt"), (3, "c.pdf")]
    assert told == [Nothing("b", "no")]
    assert json.loads(done[0].result.line)["problem"] == "it is gone"
    assert done[0].result.page is not None
    assert json.loads(done[2].result.line)["problem"]


def test_the_order_is_that_of_the_documents_whatever_is_done_first() -> None:
    class Backwards(Here):
        """Does the newest task first, and no task before several are there."""

        workers = 2

        def __init__(self) -> None:
            super().__init__()
            self.waiting: list[tuple[Future[Any], Any, Any]] = []

        def submit(self, function: Callable[..., Any], /, *args: Any) -> "Future[Any]":
            future = Lazy(self)
            self.waiting.append((future, function, args))
            return future

        def work(self) -> None:
            while self.waiting:
                future, function, args = self.waiting.pop()
                future.set_result(function(*args))

    class Lazy(Future[Any]):
        def __init__(self, pool: Backwards) -> None:
            super().__init__()
            self.pool = pool

        def result(self, timeout: float | None = None) -> Any:
            if not self.done():
                self.pool.work()
            return super().result(timeout)

    done = checked(reads(40), Backwards(), size=2)
    assert [one.number for one in done] == list(range(1, 41))
    assert [json.loads(one.result.line)["input"]["name"] for one in done] == [f"{at}.txt" for at in range(40)]


def test_documents_are_not_read_far_ahead() -> None:
    taken = 0

    def endless() -> Iterator[Read]:
        nonlocal taken
        for at in range(10_000):
            taken += 1
            yield Read(f"{at}.txt", b"x" * 1_000_000)

    class Never(Here):
        def submit(self, function: Callable[..., Any], /, *args: Any) -> "Future[Any]":
            future: Future[Any] = Future()
            future.result = lambda timeout=None: stream.check_task([(n, b"x") for n, _ in args[0]], args[1])  # type: ignore[method-assign]
            return future

    next(iter(stream.run(endless(), Never(), stream.Options(), None, 16, lambda nothing: None)))
    assert taken < 150


@pytest.mark.parametrize(
    ("outcomes", "code"),
    [
        ("conforms", 0),
        ("conforms conforms", 0),
        ("conforms does-not-conform", 1),
        ("cannot-say conforms", 3),
        ("cannot-say does-not-conform", 1),
        ("does-not-conform unreadable", 4),
        ("conforms missing", 4),
        ("conforms nothing", 4),
        ("nothing", 4),
    ],
)
def test_the_exit_code_is_that_of_check(
    run: Callable[..., Result], verdicts: Callable[[str], list[str]], outcomes: str, code: int
) -> None:
    names = verdicts(outcomes)
    checked_ = CliRunner().invoke(cli.app, ["check", "--no-config", *names], prog_name="cdcheck")
    assert checked_.exit_code == code
    assert run(*names, "--out", "out", "--no-config").exit_code == code
    assert run(*names, "--out", "out", "--no-config", "--exit-zero").exit_code == 0


def test_an_out_that_holds_something_else_is_left_alone(run: Callable[..., Result], tmp_path: Path) -> None:
    archive(tmp_path / "in", 1)
    for made in ("mine/notes.txt", "ours/reports/notes.txt"):
        (tmp_path / made).parent.mkdir(parents=True)
        (tmp_path / made).write_text("kept")
        result = run("in", "--out", made.split("/")[0])
        assert result.exit_code == 2
        assert "notes.txt" in result.stderr and "Traceback" not in result.stderr
        assert (tmp_path / made).read_text() == "kept"
        assert outputs(tmp_path / made.split("/")[0]).keys() == {made.partition("/")[2]}
    assert run("in", "--out", "in/00000.txt").exit_code == 2


def test_an_out_within_the_archive_is_no_part_of_it(run: Callable[..., Result], tmp_path: Path) -> None:
    archive(tmp_path / "in", 5)
    first = run("in", "--out", "in/out")
    made = outputs(tmp_path / "in/out")
    assert "reports/000005.txt" in made
    assert run("in", "--out", "in/out").stdout == first.stdout
    assert run("in/**/*.txt", "in/out", "--out", "in/out").stdout.startswith("5 documents")
    (tmp_path / "in/00004.txt").write_bytes(document(0))
    run("in", "--out", "in/out")
    assert "reports/000005.txt" not in outputs(tmp_path / "in/out"), "the report of an earlier run is left"


@pytest.mark.parametrize("failing", ["replace", "write", "mkdir", "vanished", "cache"])
def test_what_cannot_be_written_is_one_line_and_exit_4(
    failing: str, run: Callable[..., Result], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive(tmp_path / "in", 5)
    out = tmp_path / "out"

    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    def unusable(*_: object) -> None:
        raise Unusable("cache.sqlite cannot be written to: database or disk is full")

    if failing == "replace":
        monkeypatch.setattr(os, "replace", full)
    elif failing == "write":
        monkeypatch.setattr(Path, "write_bytes", full)
    elif failing == "mkdir":
        monkeypatch.setattr(Path, "mkdir", full)
    elif failing == "cache":
        monkeypatch.setattr(Store, "_put", unusable)
    else:
        really = stream.run

        def gone(*given: Any) -> Iterator[Any]:
            for one in really(*given):
                shutil.rmtree(out, ignore_errors=True)
                yield one

        monkeypatch.setattr(stream, "run", gone)
    result = run("in", "--out", "out", "--quiet")
    assert result.exit_code == 4, result.output
    (line,) = result.stderr.splitlines()
    assert line.startswith("cdcheck: batch: stopped: ") and "cannot be written to" in line
    assert not (out / "summary.json").exists()


def test_a_damaged_cache_costs_a_warning_and_no_more(run: Callable[..., Result], tmp_path: Path) -> None:
    archive(tmp_path / "in", 5)
    first = run("in", "--out", "out")
    made = outputs(tmp_path / "out")
    (tmp_path / "out/cache.sqlite").write_bytes(b"x" * 5000)
    for wanted in (1, 0):
        again = run("in", "--out", "out")
        assert (again.exit_code, again.stdout) == (first.exit_code, first.stdout)
        assert again.stderr.count("a new one is begun") == wanted
    assert {name: data for name, data in outputs(tmp_path / "out").items() if "damaged" not in name} == made


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells the children of a process")
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_a_signal_ends_a_batch_and_its_workers(name: str, tmp_path: Path) -> None:
    folder = archive(tmp_path / "in", 300)
    running = subprocess.Popen(
        command(folder, "--out", tmp_path / "out", "--workers", "2"),
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    wait_for(lambda: running.poll() is not None or len(children(running.pid)) == 2)
    workers = children(running.pid)
    assert len(workers) == 2
    running.send_signal(signal.Signals[name])
    out, said = running.communicate(timeout=PATIENCE)
    assert (running.returncode, out) == (4, b"")
    assert said.splitlines()[-1] == b"cdcheck: batch: stopped; the same command goes on from here", said
    assert b"Traceback" not in said
    wait_for(lambda: not any(Path(f"/proc/{worker}").exists() for worker in workers))
    assert not (tmp_path / "out/summary.json").exists()
    assert not [path.name for path in (tmp_path / "out").iterdir() if path.name.endswith(".part")]


@pytest.mark.skipif(not hasattr(signal, "SIGHUP"), reason="this system has no such signal")
def test_a_signal_that_is_ignored_stays_so() -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with interrupted_by_signals():
            assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
            os.kill(os.getpid(), signal.SIGHUP)
    finally:
        signal.signal(signal.SIGHUP, before)


def test_two_batches_do_not_write_to_one_folder(run: Callable[..., Result], tmp_path: Path) -> None:
    from cdcheck.batch.folder import Folder

    archive(tmp_path / "in", 1)
    with Folder(tmp_path / "out", None):
        result = run("in", "--out", "out")
    assert result.exit_code == 2
    assert "another batch" in result.stderr
    assert run("in", "--out", "out").exit_code == 0


def test_progress_is_quiet_lines_where_there_is_no_terminal(run: Callable[..., Result], tmp_path: Path) -> None:
    archive(tmp_path / "in", 5)
    result = run("in", "--out", "out")
    assert result.stderr.splitlines()[-1].startswith("cdcheck: 5 documents, ")
    assert result.stderr.endswith("1 failure\n")
    assert run("in", "--out", "out", "--quiet").stderr == ""


def test_progress_on_a_terminal_is_a_line_that_changes(tmp_path: Path) -> None:
    pty = pytest.importorskip("pty", reason="this system has no terminals of its own")
    archive(tmp_path / "in", 5)
    parent, child = pty.openpty()
    with subprocess.Popen(
        command("in", "missing", "--out", "out", "--workers", "1"),
        cwd=tmp_path,
        stdout=subprocess.DEVNULL,
        stderr=child,
        env={**os.environ, "TERM": "xterm", "PYTHONPATH": str(ROOT)},
    ) as running:
        os.close(child)
        said = b""
        try:
            while piece := os.read(parent, 4096):
                said += piece
        except OSError:  # how Linux tells that the other end is closed
            pass
    os.close(parent)
    assert running.returncode == 4
    assert b"\x1b[" in said
    assert b"missing: there is no such file or folder" in said
    assert b"6 of 6 documents" in said


@pytest.mark.parametrize(
    ("wrong", "word"),
    [
        (["--engine", "mainframe"], "is not one of"),
        (["--scheduler", "tcp://here:1"], "the engine local has none"),
        (["--each", "paper"], "none"),
        (["--cache", "x", "--no-cache"], "--no-cache"),
        (["--workers", "0"], "--workers"),
        (["--manifest", "missing.csv"], "missing.csv cannot be read"),
    ],
)
def test_wrong_use_is_told(run: Callable[..., Result], tmp_path: Path, wrong: list[str], word: str) -> None:
    archive(tmp_path / "in", 1)
    result = run("in", "--out", "out", *wrong)
    assert result.exit_code == 2
    assert word in " ".join(result.stderr.split())
    assert "Traceback" not in result.stderr
    assert not (tmp_path / "out/summary.json").exists()


def test_settings_are_laid_over_and_belong_to_what_is_remembered(run: Callable[..., Result], tmp_path: Path) -> None:
    archive(tmp_path / "in", 5)
    first = run("in", "--out", "out")
    assert first.exit_code == 1
    failing = json.loads((tmp_path / "out/summary.json").read_text())["failures"][0]["rule"]
    waiver = f'[[waivers]]\nrule = "{failing}"\ndocument = "in/00004.txt"\nreason = "it was issued so"\n'
    (tmp_path / "cdcheck.toml").write_text(waiver)
    waived = run("in", "--out", "out")
    assert waived.exit_code == 0, waived.stdout
    expected = CliRunner().invoke(cli.app, ["check", "in", "--format", "jsonl"], prog_name="cdcheck")
    assert (tmp_path / "out/reports.jsonl").read_bytes() == expected.stdout_bytes
    # The report tells of the line on which the waiver stands.
    (tmp_path / "cdcheck.toml").write_text("\n\n" + waiver)
    run("in", "--out", "out")
    expected = CliRunner().invoke(cli.app, ["check", "in", "--format", "jsonl"], prog_name="cdcheck")
    assert (tmp_path / "out/reports.jsonl").read_bytes() == expected.stdout_bytes


def test_a_key_changes_with_all_that_can_change_a_report() -> None:
    plain = stream.Options()
    base = stream._keys(plain)("a.txt", b"x")
    assert stream._keys(plain)("folder/b.TXT", b"x") == base
    others = [
        stream._keys(plain)("a.txt", b"y"),
        stream._keys(plain)("a.pdf", b"x"),
        stream._keys(plain)(".pdf", b"x"),
        stream._keys(plain._replace(request=guard.Request(language="en")))("a.txt", b"x"),
        stream._keys(plain._replace(request=guard.Request(era="old")))("a.txt", b"x"),
        stream._keys(plain._replace(request=guard.Request(kind="letter")))("a.txt", b"x"),
        stream._keys(plain._replace(request=guard.Request(fail_on="note")))("a.txt", b"x"),
        stream._keys(plain._replace(request=guard.Request(limits=guard.Limits(max_pages=3))))("a.txt", b"x"),
        stream._keys(plain._replace(settled=settings.NONE._replace(hash="sha256:0")))("a.txt", b"x"),
        stream._keys(plain._replace(known={}))("a.txt", b"x"),
        stream._keys(plain._replace(pages="text"))("a.txt", b"x"),
    ]
    assert len({base, *others}) == len(others)  # ".pdf" and "a.pdf" are the same to a reader
    assert stream._keys(plain)("a.pdf", b"x") == stream._keys(plain)(".pdf", b"x")
