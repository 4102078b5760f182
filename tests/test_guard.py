"""The guard against every way in which a worker can go wrong, with functions made to go wrong in the place of readers."""

import os
import pickle
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from cdcheck import guard, pipeline, readers, worker
from cdcheck.guard import DEFAULT, Limits
from tests.drawn import PATIENCE
from tests.hostile import misdeeds, watch

ROOT = Path(__file__).parents[1]
LETTER = ROOT / "samples" / "en" / "letter.txt"
# What no reader of text takes, so that it is read in the worker.
DATA = b"%PDF-1.7"
SOON = Limits(max_seconds=1)

pytestmark = [
    pytest.mark.filterwarnings("ignore:This process:DeprecationWarning"),
    pytest.mark.skipif(not hasattr(os, "fork"), reason="these tests fork"),
]


@pytest.fixture(params=["fork", "spawn"], autouse=True)
def manner(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Each test with a worker forked from this process, and with one in a new interpreter."""
    guard.close()
    monkeypatch.setattr(worker, "_alone", lambda: request.param == "fork")
    yield request.param
    guard.close()


def run(function: Callable[..., Any], name: str = "letter.pdf", limits: Limits = DEFAULT) -> Any:
    return guard.run(function, name, DATA, limits)


def problem(function: Callable[..., Any], limits: Limits = DEFAULT, name: str = "letter.pdf") -> str:
    with pytest.raises(readers.Unreadable) as raised:
        run(function, name, limits)
    return str(raised.value)


def lives(pid: int) -> bool:
    """Whether a process is there, and is no zombie; waits a little for it to go."""
    for _ in range(100):
        try:
            os.kill(pid, 0)
            if ") Z" in Path(f"/proc/{pid}/stat").read_text(encoding="ascii"):
                return False
        except OSError:
            return False
        time.sleep(0.02)
    return True


def test_plain_text_needs_no_worker() -> None:
    assert guard.run(misdeeds.which, "letter.txt", b"CD/1697") == os.getpid()
    assert worker.guard._worker is None


def test_one_worker_is_kept_for_many_documents() -> None:
    first = run(misdeeds.which)
    assert first != os.getpid()
    assert [run(misdeeds.which) for _ in range(20)] == [first] * 20


def test_another_limit_of_memory_takes_another_worker() -> None:
    assert run(misdeeds.which) != run(misdeeds.which, limits=Limits(max_memory=512 * 2**20))


OVER_TIME = "reading and checking it went over the limit of 1 seconds (--max-seconds)"
OVER_MEMORY = "went over the limit of 1 GiB of memory (--max-memory)"


@pytest.mark.full
@pytest.mark.parametrize(
    ("misdeed", "limits", "told"),
    [
        (misdeeds.sleep, SOON, OVER_TIME),
        (misdeeds.spin, SOON, OVER_TIME),
        (misdeeds.spin_in_c, SOON, OVER_TIME),
        (misdeeds.sleep_deaf, SOON, OVER_TIME),
        (misdeeds.close_and_sleep, SOON, OVER_TIME),
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
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_a_misdeed_is_a_problem_of_its_document_alone(
    misdeed: Callable[..., Any], limits: Limits, told: str, capfd: pytest.CaptureFixture[str]
) -> None:
    run(misdeeds.which)
    said = problem(misdeed, limits)
    assert told in said
    assert "\n" not in said
    assert run(misdeeds.which) != os.getpid(), "the next document has a worker again"
    out, _ = capfd.readouterr()
    assert out == ""


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
    assert worker.guard.run(guard._check, "letter.txt", text, DEFAULT, {}) == pipeline.check("letter.txt", text)


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


def test_what_earlier_documents_left_behind_takes_nothing_from_the_next() -> None:
    taken = [run(misdeeds.keep) for _ in range(6)]
    assert max(taken) < 1024 * 2**20
    assert 300 * 2**20 in taken[1:], "a worker that grew too much was replaced"


def test_a_crash_that_an_earlier_document_caused_is_not_the_next_ones() -> None:
    assert run(misdeeds.crash_later) == "fine"
    time.sleep(0.2)
    assert run(misdeeds.which) != os.getpid()


def test_a_task_that_is_larger_than_the_memory_is_told_as_such() -> None:
    # More than 64 MiB at once: so much may be reserved already, for a thread that this process had, and is not added.
    limits = Limits(max_bytes=2**30, max_memory=48 * 2**20)
    with pytest.raises(readers.Unreadable, match=r"went over the limit of 48 MiB of memory \(--max-memory\)"):
        guard.run(misdeeds.which, "letter.pdf", DATA + bytes(100 * 2**20), limits)


def test_what_a_reader_started_ends_with_it(tmp_path: Path) -> None:
    for misdeed, limits in ((misdeeds.start_another, SOON), (misdeeds.start_another_and_leave, DEFAULT)):
        file = tmp_path / misdeed.__name__
        problem(misdeed, limits, str(file))
        assert not lives(int(file.read_text(encoding="ascii")))


def test_a_reader_that_is_told_to_end_can_clean_up(tmp_path: Path) -> None:
    made = tmp_path / "folder"
    assert problem(misdeeds.make_a_folder_and_sleep, SOON, str(made)) == OVER_TIME
    assert not made.exists()


@pytest.mark.parametrize("trap", [misdeeds.answer_a_trap, misdeeds.answer_a_trap_of_ours, misdeeds.answer_the_guard_itself])
def test_an_answer_makes_nothing_but_classes_of_ours(trap: Callable[..., Any], tmp_path: Path) -> None:
    made = tmp_path / "made"
    assert "is not a class of cdcheck" in problem(trap, name=str(made))
    assert not made.exists()


@pytest.mark.parametrize(
    ("module", "name"),
    [
        ("os", "system"),
        ("cdcheck.pipeline", "sys.modules"),
        ("cdcheck.worker", "os"),
        ("cdcheck.guard", "close"),
        ("cdcheck", "check"),
    ],
)
def test_no_name_leads_out_of_our_classes(module: str, name: str) -> None:
    forged = b"\x80\x04" + b"".join(b"\x8c" + bytes([len(part)]) + part.encode() for part in (module, name)) + b"\x93."
    with pytest.raises(pickle.UnpicklingError):
        worker._Answer(BytesIO(forged)).load()


def test_all_that_is_seen_of_a_document_can_be_handed_over() -> None:
    document = readers.read("letter.txt", LETTER.read_bytes())
    seen = pipeline.see(document)
    unpacked = worker._Answer(BytesIO(pickle.dumps(seen, pickle.HIGHEST_PROTOCOL))).load()
    assert unpacked.document == document
    assert list(unpacked.values) == list(seen.values)
    assert pipeline.judge(unpacked, b"") == pipeline.judge(seen, b"")
    copy = unpacked.document
    assert [copy.key(line) for line in copy.written] == [document.key(line) for line in document.written]


def test_libraries_cannot_write_to_the_terminal(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(misdeeds.chatter) == "said"
    out, err = capfd.readouterr()
    assert out == ""
    assert err == "python to output\npython to errors \ufffd[31m\n"


def test_a_worker_has_nothing_of_ours_open(tmp_path: Path) -> None:
    first = run(misdeeds.open_files)
    guard.close()
    with open(tmp_path / "file", "wb"), subprocess.Popen(["cat"], stdin=subprocess.PIPE) as other:
        assert run(misdeeds.open_files) == first
        assert other.stdin is not None
        other.stdin.close()
        other.wait(PATIENCE)


def test_many_documents_leave_nothing_open() -> None:
    for _ in range(3):
        problem(misdeeds.leave)
    before = len(os.listdir("/proc/self/fd"))
    for _ in range(10):
        problem(misdeeds.leave)
        run(misdeeds.which)
        guard.close()
    assert len(os.listdir("/proc/self/fd")) <= before


def test_the_guard_may_be_asked_from_inside() -> None:
    assert run(misdeeds.ask_again) == 0


def test_threads_wait_for_each_other(manner: str) -> None:
    answers: list[int] = []
    threads = [threading.Thread(target=lambda: answers.append(run(misdeeds.which))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(PATIENCE)
    assert len(answers) == 8 and len(set(answers)) == 1


def test_a_forked_copy_of_the_caller_has_a_worker_of_its_own() -> None:
    ours = run(misdeeds.which)
    pid = os.fork()
    if not pid:
        try:
            theirs = run(misdeeds.which)
            os._exit(0 if theirs not in (ours, os.getpid()) else 1)
        finally:
            os._exit(2)
    assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 0
    assert run(misdeeds.which) == ours


def test_an_interrupt_ends_the_worker() -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    worker = run(misdeeds.which)
    before = signal.signal(signal.SIGALRM, interrupt)
    try:
        signal.setitimer(signal.ITIMER_REAL, 0.3)
        with pytest.raises(KeyboardInterrupt):
            run(misdeeds.sleep)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
    assert not lives(worker)
    assert run(misdeeds.which) not in (worker, os.getpid())


ORPHAN = """
import os, sys
from cdcheck import guard, worker
from tests.hostile import misdeeds
worker._alone = lambda: sys.argv[1] == "fork"
worker._GRACE = 0.2
print(guard.run(misdeeds.which, "x.pdf", b"%PDF-"), flush=True)
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

    monkeypatch.setattr(worker, f"_{manner}", fail)
    report = guard.check("letter.pdf", DATA)
    assert report.problem == "no worker could be started to read it: resource temporarily unavailable"


def test_a_system_without_limits_of_memory_says_so_once(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(worker, "_limits_memory", lambda: False)
    monkeypatch.setattr(worker, "_said", False)
    for _ in range(3):
        run(misdeeds.which)
        guard.close()
    assert capsys.readouterr().err.count("cannot limit the memory") == 1


def test_a_fork_is_made_only_where_nothing_else_runs() -> None:
    code = "from cdcheck import worker; import threading, time; print(worker._alone(), end=' '); "
    code += "threading.Thread(target=time.sleep, args=(1,), daemon=True).start(); print(worker._alone())"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == [str(sys.platform == "linux"), "False"]


def test_the_guard_alone_imports_nothing_heavy() -> None:
    code = "import cdcheck.worker, sys; print(*{name.partition('.')[0] for name in sys.modules})"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert not {"multiprocessing", "concurrent", "lxml", "pypdfium2_raw", "pypdfium2", "ctypes"} & set(done.stdout.split())


def test_the_watch_sees_what_python_touches(tmp_path: Path) -> None:
    seen = run(watch.overstep, str(tmp_path / "file"))
    assert {"open", "os.remove", "os.system", "socket.__new__"} <= set(seen)
    assert seen.count("open") == 2


@pytest.mark.skipif(sys.platform != "linux", reason="the filter is Linux's")
def test_the_filter_ends_what_writes_or_opens_a_socket(tmp_path: Path) -> None:
    if not run(watch.can_seal):
        pytest.skip("the filter is written for x86-64")
    guard.close()
    made = tmp_path / "file"
    for overstep in (watch.open_a_socket_in_c, watch.write_a_file_in_c):
        assert "crashed (SIGSYS)" in problem(overstep, name=str(made))
    assert not made.exists()
    assert run(watch.read_a_file_in_c) >= 0
