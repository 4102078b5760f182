"""Processes on this machine: a thread for each, which hands documents to a worker of its own that can be killed."""

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any

from cdcheck import worker
from cdcheck.engines import Engine, Pool

engine = Engine("local", per_task=16)


class _Processes:
    """Threads that wait for processes. What dies or hangs is a process, which the guard of its thread replaces; a thread does
    nothing itself that could hold it up."""

    def __init__(self, workers: int) -> None:
        self.workers = workers
        self._guards = [worker.Guard() for _ in range(workers)]
        free = iter(self._guards)
        self._threads = ThreadPoolExecutor(workers, "cdcheck", initializer=lambda: worker.current.set(next(free)))

    def submit(self, function: Callable[..., Any], /, *args: Any) -> "Future[Any]":
        """A task runs in whichever thread is free, with the guard of that thread."""
        return self._threads.submit(function, *args)

    def close(self) -> None:
        """End all processes, whatever they are doing."""
        self._threads.shutdown(wait=False, cancel_futures=True)
        for guard in self._guards:
            guard.stop()
        self._threads.shutdown()
        for guard in self._guards:
            guard.close()


@contextmanager
def open(workers: int, scheduler: str | None) -> Iterator[Pool]:
    """``workers`` processes; ``scheduler`` has no meaning here."""
    processes = _Processes(workers)
    try:
        yield processes
    finally:
        processes.close()
