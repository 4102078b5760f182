"""The guard against every way in which a worker can go wrong, with functions made to go wrong in the place of readers."""

import json
import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from cdcheck import guard, pipeline, readers, worker
from cdcheck.batch import stream
from cdcheck.guard import DEFAULT, Limits
from cdcheck.worker import confinement, process
from tests.batches import wait_for
from tests.drawn import PATIENCE
from tests.hostile import misdeeds, watch

ROOT = Path(__file__).parents[1]
LETTER = ROOT / "samples" / "en" / "letter.txt"
# What no reader of text takes, so that it is read in the worker.
DATA = b"%PDF-1.7"
SOON = Limits(max_seconds=0.5)
# What only a worker without a seal may do: one whose reader starts another program.
RTF = b"{\\rtf1"

pytestmark = [
    pytest.mark.full,
    pytest.mark.filterwarnings("ignore:This process:DeprecationWarning"),
    pytest.mark.skipif(not hasattr(os, "fork"), reason="these tests fork"),
]


@pytest.fixture(params=["fork", "spawn"], autouse=True)
def manner(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Each test with a worker forked from this process, and with one in a new interpreter."""
    guard.close()
    monkeypatch.setattr(process, "alone", lambda: request.param == "fork")
    yield request.param
    guard.close()


def run(function: Callable[..., Any], name: str = "letter.pdf", limits: Limits = DEFAULT) -> bytes:
    return guard.run(function, name, DATA, limits)


def number(function: Callable[..., Any], limits: Limits = DEFAULT) -> int:
    return int(run(function, limits=limits))


def problem(function: Callable[..., Any], limits: Limits = DEFAULT, name: str = "letter.pdf") -> str:
    with pytest.raises(readers.Unreadable) as raised:
        run(function, name, limits)
    return str(raised.value)


def lives(pid: int) -> bool:
    """Whether a process is there, and is no zombie; waits for it to go as long as a test may wait."""
    with suppress(AssertionError):
        wait_for(lambda: not _is_there(pid))
        return False
    return True


def _is_there(pid: int) -> bool:
    try:
        os.kill(pid, 0)
        return ") Z" not in Path(f"/proc/{pid}/stat").read_text(encoding="ascii")
    except OSError:
        return False


def test_plain_text_needs_no_worker() -> None:
    assert int(guard.run(misdeeds.which, "letter.txt", b"CD/1697")) == os.getpid()
    assert worker.guard._worker is None


def test_one_worker_is_kept_for_many_documents() -> None:
    first = number(misdeeds.which)
    assert first != os.getpid()
    assert [number(misdeeds.which) for _ in range(20)] == [first] * 20


def test_another_limit_of_memory_takes_another_worker() -> None:
    assert number(misdeeds.which) != number(misdeeds.which, limits=Limits(max_memory=512 * 2**20))


OVER_TIME = "reading and checking it went over the limit of 0.5 seconds (--max-seconds)"
STUCK = "reading and checking it came to no end within 2 seconds by the clock (4 times --max-seconds)"
OVER_MEMORY = "went over the limit of 1 GiB of memory (--max-memory)"


@pytest.mark.parametrize("misdeed", [misdeeds.spin, misdeeds.spin_in_c])
def test_a_document_may_take_so_much_of_the_processors_time(
    misdeed: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    """However long it waits for its turn on a busy machine: the bound by the clock is out of reach here."""
    monkeypatch.setattr(process, "PATIENCE", 10**6)
    assert problem(misdeed, SOON) == OVER_TIME


@pytest.mark.parametrize("misdeed", [misdeeds.sleep, misdeeds.sleep_deaf, misdeeds.close_and_sleep, misdeeds.stop])
def test_a_document_that_waits_for_ever_is_given_up_in_the_end(
    misdeed: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(process, "PATIENCE", 4)
    assert problem(misdeed, SOON) == STUCK


def test_a_worker_that_waits_for_its_turn_is_no_fault_of_the_documents(monkeypatch: pytest.MonkeyPatch) -> None:
    """The clock goes on, and the processor's time does not: neither the watch nor the worker's own alarms may end it."""
    assert process.PATIENCE >= 20
    watch = process._Watch(cast(Any, SimpleNamespace(worked=lambda: 7.0)), 0.5, 60)
    watch.begin()
    watch._look()
    assert (watch.late, watch.stuck) == (False, False)
    watch._until = 0
    watch._look()
    assert (watch.late, watch.stuck) == (False, True)


def test_what_the_worker_did_before_is_not_the_documents() -> None:
    taken = iter([100.0, 100.4, 100.5])
    watch = process._Watch(cast(Any, SimpleNamespace(worked=lambda: next(taken))), 0.5, 60)
    watch._look()
    assert not watch.late, "it has not begun"
    watch.begin()
    watch._look()
    assert not watch.late
    watch._look()
    assert watch.late


@pytest.mark.parametrize(
    ("misdeed", "limits", "told"),
    [
        (misdeeds.take_4_gib, DEFAULT, OVER_MEMORY),
        (misdeeds.take_more_and_more, DEFAULT, OVER_MEMORY),
        (misdeeds.take_more_and_more_in_c, DEFAULT, OVER_MEMORY),
        (
            misdeeds.take_4_gib_in_c,
            DEFAULT,
            "crashed (SIGABRT), as also happens over the limit of 1 GiB of memory (--max-memory)",
        ),
        (misdeeds.leave, DEFAULT, "the worker that read it ended by itself (exit code 3)"),
        (misdeeds.leave_politely, DEFAULT, "the worker that read it ended by itself (exit code 1)"),
        (misdeeds.crash, DEFAULT, "the worker that read it crashed (SIGSEGV)"),
        (misdeeds.kill_itself, DEFAULT, "the worker that read it was killed from outside (SIGKILL)"),
        (misdeeds.stumble, DEFAULT, "a fault in cdcheck (RuntimeError: "),
        (misdeeds.recurse, DEFAULT, "a fault in cdcheck (RecursionError: "),
        (misdeeds.give_up, DEFAULT, "it is encrypted"),
        (misdeeds.answer_a_function, DEFAULT, "what was made of it cannot be handed over"),
        (misdeeds.answer_too_much, DEFAULT, "what was made of it is over the limit of 256 MiB, 1/4 of --max-memory"),
        (misdeeds.answer_nonsense, DEFAULT, "what was made of it is over the limit of 256 MiB"),
        (misdeeds.refuse, DEFAULT, "a fault in cdcheck (ValueError: "),
        *[
            (misdeed, DEFAULT, "a fault in cdcheck (the worker's answer cannot be read: ")
            for misdeed in (
                misdeeds.answer_no_json,
                misdeeds.answer_no_object,
                misdeeds.answer_deep,
                misdeeds.answer_no_status,
                misdeeds.answer_no_text,
            )
        ],
        (misdeeds.answer_at_length, DEFAULT, "it is so verdict: conforms"),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_a_misdeed_is_a_problem_of_its_document_alone(
    misdeed: Callable[..., Any], limits: Limits, told: str, capfd: pytest.CaptureFixture[str]
) -> None:
    number(misdeeds.which)
    said = problem(misdeed, limits)
    assert told in said
    assert "\n" not in said
    assert number(misdeeds.which) != os.getpid(), "the next document has a worker again"
    out, _ = capfd.readouterr()
    assert out == ""


def test_what_the_caller_once_had_is_not_taken_off_what_the_worker_took(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "_peak", lambda: 2**40)
    assert problem(misdeeds.take_more_and_more_in_c) == f"reading it {OVER_MEMORY}"


def test_a_report_on_a_dead_worker_is_no_pass(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guard, "_check", misdeeds.crash)
    report = guard.check("letter.pdf", DATA)
    assert report.problem is not None and "crashed" in report.problem
    assert report.verdict == "cannot-say"
    assert {row.outcome for row in report.rows} == {"untested"}
    assert (report.input.name, report.input.size) == ("letter.pdf", len(DATA))
    assert report.input.sha256 == pipeline.check("letter.pdf", DATA).input.sha256


def test_a_report_from_the_worker_is_the_report() -> None:
    text = LETTER.read_bytes()
    for name, data in (("letter.txt", text), ("letter.pdf", DATA)):
        assert guard.check(name, data, fail_on="note") == pipeline.check(name, data, fail_on="note")
    assert guard.answered("letter.txt", text)[0] == pipeline.check("letter.txt", text)


def test_a_wrong_option_is_refused_as_without_a_guard() -> None:
    with pytest.raises(ValueError, match="there is no language 'xx'"):
        guard.check("letter.pdf", DATA, language="xx")
    with pytest.raises(ValueError, match="there is no language 'xx'"):
        guard.check("letter.txt", b"CD/1697", language="xx")


def test_a_reader_that_fails_is_no_wrong_option(monkeypatch: pytest.MonkeyPatch, manner: str) -> None:
    if manner == "spawn":
        pytest.skip("a new interpreter has the reader as it is")
    monkeypatch.setattr(readers, "read", misdeeds.refuse)
    with pytest.raises(readers.Unreadable, match="a fault in cdcheck"):
        guard.read("letter.pdf", DATA)


def test_bytes_and_pages_are_limited_in_every_format() -> None:
    pages = "\f".join(["CONFERENCE ON DISARMAMENT"] * 3).encode()
    assert guard.read("letter.txt", pages, Limits(max_pages=3)).pages == 3
    for name, data, limits, told in (
        ("letter.txt", pages, Limits(max_pages=2), "its 3 pages are over the limit of 2 (--max-pages)"),
        ("letter.txt", pages, Limits(max_bytes=50), "its 77 bytes are over the limit of 50 (--max-bytes)"),
        ("letter.pdf", DATA, Limits(max_bytes=7), "its 8 bytes are over the limit of 7 (--max-bytes)"),
    ):
        assert guard.check(name, data, limits).problem == told
        with pytest.raises(readers.Unreadable) as raised:
            guard.read(name, data, limits)
        assert str(raised.value) == told


def test_tasks_together_are_told_by_the_time_that_they_took(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of the processor; a worker that only waits is charged a small part of what passes by the clock."""
    number(misdeeds.which)
    begun = guard.taken()
    problem(misdeeds.spin, SOON)
    assert guard.taken() - begun >= 0.5
    begun = guard.taken()
    monkeypatch.setattr(process, "PATIENCE", 4)
    problem(misdeeds.sleep, SOON)
    assert guard.taken() - begun >= 0.5


def test_what_earlier_documents_left_behind_takes_nothing_from_the_next() -> None:
    taken = [number(misdeeds.keep) for _ in range(6)]
    assert max(taken) < 1024 * 2**20
    assert 300 * 2**20 in taken[1:], "a worker that grew too much was replaced"


def test_a_crash_that_an_earlier_document_caused_is_not_the_next_ones() -> None:
    assert run(misdeeds.crash_later) == b"fine"
    time.sleep(0.2)
    assert number(misdeeds.which) != os.getpid()


def test_a_task_that_is_larger_than_the_memory_is_told_as_such() -> None:
    # More than 64 MiB at once: so much may be reserved already, for a thread that this process had, and is not added.
    limits = Limits(max_bytes=2**30, max_memory=48 * 2**20)
    with pytest.raises(readers.Unreadable, match=r"went over the limit of 48 MiB of memory \(--max-memory\)"):
        guard.run(misdeeds.which, "letter.pdf", DATA + bytes(100 * 2**20), limits)


def up_when(met: Callable[[], bool], monkeypatch: pytest.MonkeyPatch) -> None:
    """The clock's time is up when a condition is met."""

    def look(watch: Any) -> None:
        watch.stuck = met()

    monkeypatch.setattr(process._Watch, "_look", look)


def test_what_a_reader_started_ends_with_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for misdeed in (misdeeds.start_another, misdeeds.start_another_and_leave):
        file = tmp_path / misdeed.__name__
        up_when(lambda file=file, misdeed=misdeed: misdeed is misdeeds.start_another and file.exists(), monkeypatch)  # type: ignore[misc]
        with pytest.raises(readers.Unreadable):
            guard.run(misdeed, str(file), RTF)
        assert not lives(int(file.read_text(encoding="ascii")))


def test_a_reader_that_is_told_to_end_can_clean_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = tmp_path / "folder"
    up_when(made.exists, monkeypatch)
    with pytest.raises(readers.Unreadable, match="by the clock"):
        guard.run(misdeeds.make_a_folder_and_sleep, str(made), RTF)
    assert not made.exists()


def test_an_answer_is_bytes_and_nothing_is_made_of_them(tmp_path: Path) -> None:
    made = tmp_path / "made"
    answer = run(misdeeds.answer_a_trap, name=str(made))
    assert b"mkdir" in answer
    with pytest.raises(readers.Unreadable, match="the worker's answer cannot be used"):
        guard.heard(tuple[int, ...], answer)  # type: ignore[arg-type]
    with pytest.raises(readers.Unreadable, match="the worker's answer cannot be used"):
        guard.document_of(answer, "letter.pdf")
    assert not made.exists()


def test_nothing_is_unpickled_anywhere() -> None:
    package = Path(worker.__file__).parents[1]
    assert not [path for path in package.rglob("*.py") if re.search(r"\b(pickle|marshal|shelve)\b", path.read_text())]


@pytest.mark.parametrize(
    ("lie", "told"),
    [
        (misdeeds.answer_a_trap, "the worker's answer cannot be used"),
        (misdeeds.answer_another_report, "it is a report on another document"),
        (misdeeds.answer_a_report_too_many, "it is more than one line"),
        (misdeeds.answer_half_a_report, "the worker's answer cannot be used"),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_a_worker_can_lie_of_its_own_document_alone(
    lie: Callable[..., Any], told: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(guard, "_check", lie)
    name = str(tmp_path / "made")
    report = guard.check(name, DATA)
    assert told in (report.problem or "")
    assert (report.input.name, report.verdict) == (name, "cannot-say")
    assert not (tmp_path / "made").exists()
    # In a batch as well.
    (result,) = stream.check_task([(name, DATA)], stream.Options(pages="text"))
    (line,) = result.line.splitlines()
    assert told in json.loads(line)["problem"]
    assert json.loads(result.facts)["problem"] == json.loads(line)["problem"]


def test_a_document_is_handed_over_whole() -> None:
    for path in ("en/letter.pdf", "ar/letter.pdf", "zh/letter.docx", "ru/record.txt"):
        data = (ROOT / "samples" / path).read_bytes()
        read = readers.read(path, data)
        document = guard.document_of(guard._read(path, data), path)
        assert document == read
        assert pipeline.judge(pipeline.see(document), data) == pipeline.judge(pipeline.see(read), data)


@pytest.mark.parametrize("limit", ["1", "1); import os", True, 0, -1, float("nan"), float("inf"), None, 1.5])
@pytest.mark.parametrize("what", Limits._fields)
def test_a_limit_is_a_number(what: str, limit: Any) -> None:
    if what == "max_seconds" and limit == 1.5:
        return
    with pytest.raises(ValueError, match=f"{what} is not a number above 0"):
        guard.run(misdeeds.which, "letter.pdf", DATA, Limits()._replace(**{what: limit}))
    assert worker.guard._worker is None


def test_libraries_cannot_write_to_the_terminal(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(misdeeds.chatter) == b"said"
    out, err = capfd.readouterr()
    assert out == ""
    assert err == "python to output\npython to errors \ufffd[31m\n"


def test_a_worker_has_nothing_of_ours_open(tmp_path: Path) -> None:
    first = number(misdeeds.open_files)
    guard.close()
    with open(tmp_path / "file", "wb"), subprocess.Popen(["cat"], stdin=subprocess.PIPE) as other:
        assert number(misdeeds.open_files) == first
        assert other.stdin is not None
        other.stdin.close()
        other.wait(PATIENCE)


def test_many_documents_leave_nothing_open() -> None:
    for _ in range(3):
        problem(misdeeds.leave)
    before = len(os.listdir("/proc/self/fd"))
    for _ in range(10):
        problem(misdeeds.leave)
        number(misdeeds.which)
        guard.close()
    assert len(os.listdir("/proc/self/fd")) <= before


def test_the_guard_may_be_asked_from_inside() -> None:
    assert number(misdeeds.ask_again) == 0


def test_threads_wait_for_each_other(manner: str) -> None:
    answers: list[int] = []
    threads = [threading.Thread(target=lambda: answers.append(number(misdeeds.which))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(PATIENCE)
    assert len(answers) == 8 and len(set(answers)) == 1


def test_a_forked_copy_of_the_caller_has_a_worker_of_its_own() -> None:
    ours = number(misdeeds.which)
    pid = os.fork()
    if not pid:
        try:
            theirs = number(misdeeds.which)
            os._exit(0 if theirs not in (ours, os.getpid()) else 1)
        finally:
            os._exit(2)
    assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 0
    assert number(misdeeds.which) == ours


def test_an_interrupt_ends_the_worker() -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    worker = number(misdeeds.which)
    before = signal.signal(signal.SIGALRM, interrupt)
    try:
        with pytest.raises(KeyboardInterrupt):
            signal.setitimer(signal.ITIMER_REAL, 0.3)
            run(misdeeds.sleep)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
    assert not lives(worker)
    assert number(misdeeds.which) not in (worker, os.getpid())


ORPHAN = """
import os, sys
from cdcheck import guard
from cdcheck.worker import confinement, process
from tests.hostile import misdeeds
process.alone = lambda: sys.argv[1] == "fork"
process._GRACE = 0.2
print(int(guard.run(misdeeds.which, "x.pdf", b"%PDF-")), flush=True)
if sys.argv[2] == "busy":
    import threading
    threading.Timer(0.3, os.abort).start()
    guard.run(misdeeds.spin, "x.pdf", b"%PDF-", guard.Limits(max_seconds=0.8))
os.abort()
"""


@pytest.mark.parametrize("state", ["idle", "busy"])
def test_a_worker_does_not_outlive_a_caller_that_is_killed(manner: str, state: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", ORPHAN, manner, state], cwd=ROOT, capture_output=True, text=True, check=False, timeout=PATIENCE
    )
    assert done.returncode == -signal.SIGABRT, done.stderr
    assert not lives(int(done.stdout))


def test_the_callers_own_group_is_left_alone() -> None:
    """Ending a worker that is gone already must not end whoever has its number, or none."""
    code = (
        "import os; from cdcheck import guard; from tests.hostile import misdeeds\n"
        "for misdeed in (misdeeds.leave, misdeeds.crash):\n"
        "    try: guard.run(misdeed, 'x.pdf', b'%PDF-')\n"
        "    except guard.readers.Unreadable: pass\n"
        "print('alive')"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        start_new_session=True,
        timeout=PATIENCE,
    )
    assert (done.returncode, done.stdout.strip()) == (0, "alive")


def test_where_no_worker_starts_the_document_is_not_read(manner: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise BlockingIOError(11, "Resource temporarily unavailable")

    monkeypatch.setattr(process, f"_{manner}", fail)
    report = guard.check("letter.pdf", DATA)
    assert report.problem == "no worker could be started to read it: resource temporarily unavailable"


def test_a_system_without_limits_of_memory_says_so_once(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(confinement, "limits_memory", lambda: False)
    monkeypatch.setattr(process, "_said", False)
    for _ in range(3):
        number(misdeeds.which)
        guard.close()
    assert capsys.readouterr().err.count("cannot limit the memory") == 1


def test_a_fork_is_made_only_where_nothing_else_runs() -> None:
    code = "from cdcheck.worker import process; import threading; print(process.alone(), end=' '); "
    code += "threading.Thread(target=threading.Event().wait, daemon=True).start(); print(process.alone())"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == [str(sys.platform == "linux"), "False"]


def test_the_guard_alone_imports_nothing_heavy() -> None:
    code = "import cdcheck.worker, sys; print(*{name.partition('.')[0] for name in sys.modules})"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert not {"multiprocessing", "concurrent", "lxml", "pypdfium2_raw", "pypdfium2", "ctypes"} & set(done.stdout.split())


def test_the_watch_sees_what_python_touches(tmp_path: Path) -> None:
    seen = json.loads(guard.run(watch.overstep, str(tmp_path / "file"), RTF))
    assert {"open", "os.remove", "os.system", "socket.__new__"} <= set(seen)
    assert seen.count("open") == 2


@pytest.mark.skipif(sys.platform != "linux", reason="the filter is Linux's")
def test_the_filter_can_end_what_writes_or_opens_a_socket(tmp_path: Path) -> None:
    if not run(watch.can_seal):
        pytest.skip("the filter is not written for this processor")
    guard.close()
    made = tmp_path / "file"
    for overstep in (watch.open_a_socket_in_c, watch.write_a_file_in_c):
        assert "crashed (SIGSYS)" in problem(overstep, name=str(made))
    assert not made.exists()
    assert int(run(watch.read_a_file_in_c)) >= 0


@pytest.mark.skipif(sys.platform != "linux", reason="the filter is Linux's")
def test_a_worker_is_let_do_nothing_but_read(tmp_path: Path) -> None:
    if not run(watch.can_seal):
        pytest.skip("the filter is not written for this processor")
    guard.close()
    (tmp_path / "there").write_text("kept")
    refused = json.loads(run(misdeeds.trespass, name=str(tmp_path)))
    # A worker that starts another program can do nearly all of it, so that each is known to be refused and not merely to fail.
    allowed = json.loads(guard.run(misdeeds.trespass, str(tmp_path / "sub"), RTF))
    assert {deed for deed, went in refused.items() if went} == {"read a file", "start a thread", "send itself a signal"}
    assert {deed for deed, went in allowed.items() if not went} == {"open a socket"}
    assert [path.name for path in tmp_path.rglob("*") if path.parent.name != "sub"] == ["there", "sub"]
    assert (tmp_path / "there").read_text() == "kept"
