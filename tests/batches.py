"""Archives made to measure, pools for the tests of a batch, and what documents can do to the worker that checks them."""

import os
import signal
import time
from collections.abc import Callable
from concurrent.futures import Future
from functools import cache
from pathlib import Path
from typing import Any

from cdcheck.batch import stream
from cdcheck.batch.store import Result, packed
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


def easy(name: str) -> Result:
    """A result that takes no time."""
    line = f'{{"input":{{"name":"{name}"}},"problem":null}}'.encode()
    return Result(line, '{"problem": null, "verdict": "conforms"}', None, packed(line))


def deadly(name: str, data: bytes, options: stream.Options) -> Result:
    """In the guard's worker, in the place of a check: what a document that says so does to the process."""
    deed, _, once = data.decode().partition(" ")
    if once:
        if os.path.exists(once):
            return easy(name)
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
    return easy(name)
