"""Processes on this machine, each of which can be killed without the others noticing (pebble)."""

import multiprocessing
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from importlib import import_module
from typing import Any

from cdcheck.engines import Engine, Pool

engine = Engine("local", per_task=16)


class _Processes:
    def __init__(self, pool: Any, workers: int) -> None:
        self._pool = pool
        self.workers = workers

    def submit(self, function: Callable[..., Any], seconds: float, /, *args: Any) -> "Future[Any]":
        future: Future[Any] = self._pool.submit(function, seconds, *args)
        return future


@contextmanager
def open(workers: int, scheduler: str | None) -> Iterator[Pool]:
    """``workers`` processes; ``scheduler`` has no meaning here."""
    # A fork would copy whatever threads and locks the caller has.
    context = multiprocessing.get_context("spawn")
    pebble: Any = import_module("pebble")
    pool = pebble.ProcessPool(max_workers=workers, context=context, initializer=_begin)
    try:
        yield _Processes(pool, workers)
        pool.close()
    except BaseException:
        pool.stop()
        raise
    finally:
        pool.join()


def _begin() -> None:
    """In each process: the interrupt key is the parent's to answer."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
