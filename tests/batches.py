"""Archives made to measure, pools for the tests of a batch, and what documents can do to the worker that checks them."""

import os
import signal
import time
from collections.abc import Callable
from concurrent.futures import Future
from functools import cache
from pathlib import Path
from typing import Any

from cdcheck import pipeline
from cdcheck.outcome import Report
from tests.drawn import PATIENCE
from tests.letters import CODES, draft, text


class Here:
    """Runs every task at once, in this process."""

    workers = 1

    def __init__(self) -> None:
        self.tasks = 0

    def submit(self, function: Callable[..., Any], /, *args: Any) -> "Future[Any]":
        self.tasks += 1
        future: Future[Any] = Future()
        try:
            future.set_result(function(*args))
        except Exception as error:
            future.set_exception(error)
        return future


@cache
def letters() -> tuple[str, ...]:
    """A letter in each language, each with the symbol CD/1697."""
    return tuple([text(draft(code, "old")) for code in CODES])


def document(number: int) -> bytes:
    """One of many documents: the languages, symbols and years take turns, and every fifth document is at fault."""
    said = letters()[number % len(CODES)].replace("CD/1697", f"CD/{1600 + number}")
    if number % 5 == 4:
        said = said.replace(f"CD/{1600 + number}", f"CD/{1500 + number}", 1)
    return said.encode()


def archive(folder: Path, number: int) -> Path:
    """A folder with so many documents."""
    folder.mkdir(parents=True)
    for at in range(number):
        (folder / f"{at:05}.txt").write_bytes(document(at))
    return folder


def outputs(folder: Path) -> dict[str, bytes]:
    """What a batch wrote, but what it remembers for itself."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.name.startswith("cache.sqlite")
    }


def wait_for(met: Callable[[], bool], seconds: float = PATIENCE) -> None:
    """Return when a condition is met; fail when it is not met in time."""
    until = time.monotonic() + seconds
    while not met():
        assert time.monotonic() < until, "it did not come about in time"
        time.sleep(0.01)


def easy(name: str, data: bytes) -> Report:
    """A report that takes no time."""
    return pipeline.unread(name, "it is easy", data).model_copy(update={"problem": None, "verdict": "conforms"})


def deadly(name: str, data: bytes, **options: Any) -> bytes:
    """In the guard's worker, in the place of a check: what a document that says so does to the process.

    A deed that is done but once leaves a file; what begins as RTF is read in a worker that can write one.
    """
    deed, _, once = data.decode().removeprefix("{\\rtf ").partition(" ")
    if once:
        if os.path.exists(once):
            deed = ""
        else:
            Path(once).touch()
    if deed in ("SIGKILL", "SIGTERM", "SIGSTOP", "SIGSEGV"):
        os.kill(os.getpid(), signal.Signals[deed])
        time.sleep(1000)
    if deed == "hang":
        time.sleep(1000)
    if deed == "exit":
        os._exit(3)
    if deed == "raise":
        raise RuntimeError("a fault")
    return easy(name, data).model_dump_json().encode()
