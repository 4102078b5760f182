"""The engines: whichever runs a batch, and whatever dies of it, the same bytes come out."""

import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import suppress
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from typer.testing import CliRunner

from cdcheck import cli, engines, guard, identity
from cdcheck.batch import stream
from cdcheck.batch.sources import Read
from cdcheck.engines import Engine, Unavailable
from cdcheck.readers import Unreadable
from tests.batches import archive, outputs, wait_for
from tests.drawn import PATIENCE
from tests.test_batch import ROOT, command, process, remembered

pytestmark = pytest.mark.full

_DASK = "the extra cluster is not installed"


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[tuple[str, list["subprocess.Popen[bytes]"]]]:
    """A scheduler and two workers, as processes of their own: the scheduler's address, and the workers."""
    pytest.importorskip("distributed", reason=_DASK)
    file = tmp_path / "scheduler.json"
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    started: list[subprocess.Popen[bytes]] = []

    def start(*args: str) -> None:
        call = [sys.executable, "-m", *args, "--scheduler-file", str(file), "--no-dashboard"]
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "cwd": tmp_path, "env": environment}
        started.append(subprocess.Popen(call, **quiet))  # type: ignore[call-overload]

    start("distributed.cli.dask_scheduler", "--port", "0", "--host", "127.0.0.1")
    for _ in range(2):
        start("distributed.cli.dask_worker", "--nthreads", "1", "--no-nanny", "--host", "127.0.0.1")
    try:
        # The file is there before it is written.
        wait_for(lambda: file.exists() and file.read_text().rstrip().endswith("}"))
        yield json.loads(file.read_text())["address"], started[1:]
    finally:
        for one in reversed(started):
            one.kill()
            one.wait()


def test_every_engine_keeps_the_contract() -> None:
    assert "local" in engines.names()
    for name in engines.names():
        declared = engines.engine(name)
        assert isinstance(declared, Engine)
        assert declared.name == name
        assert 1 <= declared.per_task <= 50


@pytest.mark.full
def test_a_cluster_on_this_machine_gives_the_same_bytes(tmp_path: Path) -> None:
    pytest.importorskip("distributed", reason=_DASK)
    folder = archive(tmp_path / "in", 60)
    (folder / "00003.txt").write_bytes(b"")
    (folder / "broken.pdf").write_bytes(b"%PDF-1.4")
    made = []
    for engine in engines.names():
        done = process(folder, "--out", tmp_path / engine, "--engine", engine, "--workers", "2", "--no-cache")
        assert done.returncode == 4
        made.append(outputs(tmp_path / engine))
        lines = done.stderr.splitlines()
        assert all(line.startswith(b"cdcheck: ") for line in lines), (lines, "a cluster's own log is none of the user's")
    assert all(one == made[0] for one in made)
    assert len(made) >= 2


@pytest.mark.full
def test_a_cluster_elsewhere_loses_nothing_with_a_worker(
    cluster: tuple[str, list["subprocess.Popen[bytes]"]], tmp_path: Path
) -> None:
    address, workers = cluster
    folder = archive(tmp_path / "in", 300)
    out = tmp_path / "out"
    wait_for(lambda: all(worker.poll() is None for worker in workers))
    running = subprocess.Popen(
        command(folder, "--out", out, "--engine", "dask", "--scheduler", address),
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    wait_for(lambda: remembered(out) > 0 or running.poll() is not None)
    assert running.poll() is None, "it was over before a worker could be killed"
    workers[0].send_signal(signal.SIGKILL)
    _, said = running.communicate(timeout=PATIENCE)
    assert running.returncode == 1, said
    assert process(folder, "--out", tmp_path / "local").returncode == 1
    assert outputs(out) == outputs(tmp_path / "local")


def test_a_scheduler_that_goes_away_ends_the_run_and_marks_no_document(tmp_path: Path) -> None:
    """What a client does that has lost its scheduler: its futures wait for ever."""
    pytest.importorskip("distributed", reason=_DASK)
    from cdcheck.engines import dask

    class Client:
        status = "running"

        def get_executor(self, pure: bool) -> "Client":
            return self

        def submit(self, function: Callable[..., Any], *args: Any) -> "Future[Any]":
            self.status = "closed"
            return Future()

    pool = dask._Cluster(Client(), 2)
    with pytest.raises(engines.Gone):
        list(stream.run([Read("a.txt", b"")], pool, stream.Options(), None, 1, lambda nothing: None))
    with pytest.raises(engines.Gone):
        pool.submit(os.getpid)
    pool.close()


@pytest.mark.full
def test_workers_with_other_rules_are_refused(
    cluster: tuple[str, list["subprocess.Popen[bytes]"]], monkeypatch: pytest.MonkeyPatch
) -> None:
    address, _ = cluster
    tool = identity.tool().model_copy(update={"rule_set": "sha256:" + "0" * 64})
    monkeypatch.setattr(identity, "tool", lambda: tool)
    with pytest.raises(Unavailable, match="another cdcheck"), engines.opened("dask", 1, address):
        pass


def test_a_scheduler_that_is_not_there_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    pytest.importorskip("distributed", reason=_DASK)
    from cdcheck.engines import dask

    monkeypatch.setattr(dask, "_WAIT", 0.5)
    folder = archive(tmp_path / "in", 1)
    args = ["batch", str(folder), "--out", str(tmp_path / "out"), "--engine", "dask", "--scheduler", "tcp://127.0.0.1:9"]
    result = CliRunner().invoke(cli.app, args, prog_name="cdcheck")
    assert result.exit_code == 2, result.output
    assert "tcp://127.0.0.1:9" in result.stderr.replace("\n", "")


@pytest.mark.full
def test_a_scheduler_that_accepts_and_says_nothing_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("distributed", reason=_DASK)
    from cdcheck.engines import dask

    monkeypatch.setattr(dask, "_WAIT", 1)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        address = f"tcp://127.0.0.1:{silent.getsockname()[1]}"
        with (
            pytest.raises(Unavailable, match=r"did not answer within 1 seconds|cannot be used"),
            engines.opened("dask", 1, address),
        ):
            pass


def test_a_library_that_waits_for_ever_is_left_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    from cdcheck.engines import dask

    monkeypatch.setattr(dask, "_WAIT", 0.1)
    waits = SimpleNamespace(Client=lambda *_, **__: threading.Event().wait())
    with pytest.raises(Unavailable, match=r"did not answer within 0\.1 seconds"):
        dask._connected(waits, "tcp://here", "of this machine")


def test_without_dask_its_engine_says_what_it_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "dask", None)
    with pytest.raises(Unavailable, match="cdcheck\\[cluster\\]"), engines.opened("dask", 1):
        pass


def pid_of_the_worker(name: str, data: bytes) -> bytes:
    if data.endswith(b"exit"):
        os._exit(3)
    return str(os.getpid()).encode()


def in_the_guard(data: bytes) -> int:
    return int(guard.run(pid_of_the_worker, "a.pdf", b"%PDF-" + data))


def test_each_worker_is_a_process_of_its_own_and_a_dead_one_is_replaced() -> None:
    with engines.opened("local", 2) as pool:
        both = threading.Barrier(2, timeout=PATIENCE)

        def together() -> int:
            both.wait()
            return in_the_guard(b"")

        pids = {future.result() for future in [pool.submit(together) for _ in range(2)]}
        assert len(pids) == 2 and os.getpid() not in pids
        with pytest.raises(Unreadable, match="exit code 3"):
            pool.submit(in_the_guard, b"exit").result()
        assert {future.result() for future in [pool.submit(together) for _ in range(2)]} != pids


def test_no_process_is_left_when_a_pool_is_closed_in_the_midst_of_work(tmp_path: Path) -> None:
    mark = tmp_path / "begun"
    with engines.opened("local", 1) as pool:
        idle = pool.submit(in_the_guard, b"").result()
        working = pool.submit(worker_that_hangs, str(mark))
        waiting = pool.submit(in_the_guard, b"")
        wait_for(mark.exists)
    with pytest.raises(Unreadable):
        working.result(timeout=PATIENCE)
    assert waiting.cancelled()
    wait_for(lambda: not lives(idle))


def hang(name: str, data: bytes) -> bytes:
    Path(name).touch()
    time.sleep(1000)
    return b""


def worker_that_hangs(mark: str) -> None:
    guard.run(hang, mark, b"{\\rtf")


def lives(pid: int) -> bool:
    with suppress(ProcessLookupError):
        os.kill(pid, 0)
        return True
    return False
