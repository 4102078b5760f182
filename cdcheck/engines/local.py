"""Processes on this machine, each of which can be killed without the others noticing (pebble)."""

import multiprocessing
import signal
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from importlib import import_module
from typing import Any

from cdcheck.engines import Engine, Pool

engine = Engine("local", per_task=16)

# What a worker may take to start, and to be ended by pebble, before it is given up.
_START = 60.0
# Seconds between two looks at whether the batch was stopped.
_GLANCE = 0.5


class _Processes:
    """As many pebble pools of one process each, for in a pool of several the death of one can hold up or break the others:
    they share two pipes and the locks on them."""

    def __init__(self, workers: int) -> None:
        self.workers = workers
        self._threads = ThreadPoolExecutor(workers, "cdcheck")
        self._own = threading.local()
        self._pools: set[Any] = set()
        self._lock = threading.Lock()
        self._over = False

    def submit(self, function: Callable[..., Any], seconds: float, /, *args: Any) -> "Future[Any]":
        return self._threads.submit(self._run, function, seconds, args)

    def _run(self, function: Callable[..., Any], seconds: float, args: tuple[Any, ...]) -> Any:
        """In one of the threads: one task, in the process that belongs to the thread."""
        pool = getattr(self._own, "pool", None) or self._started()
        try:
            return self._awaited(pool.submit(function, seconds, *args), time.monotonic() + seconds + _START)
        except BaseException:
            # Whatever it was: the next task gets a process of which nothing need be believed.
            self._own.pool = None
            self._end(pool)
            raise

    def _awaited(self, future: "Future[Any]", until: float) -> Any:
        """The result of a future; one of a pool that was stopped would let its thread wait for ever."""
        while True:
            try:
                return future.result(_GLANCE)
            except TimeoutError:
                if future.done() or self._over or time.monotonic() > until:
                    raise

    def _started(self) -> Any:
        # A fork would copy whatever threads and locks the caller has.
        context = multiprocessing.get_context("spawn")
        pebble: Any = import_module("pebble")
        with self._lock:
            if self._over:
                raise RuntimeError("the batch is over")
            pool = pebble.ProcessPool(max_workers=1, context=context, initializer=_begin)
            self._pools.add(pool)
        self._own.pool = pool
        return pool

    def _end(self, pool: Any) -> None:
        with self._lock:
            self._pools.discard(pool)
        with suppress(RuntimeError):
            pool.stop()
            pool.join()

    def close(self) -> None:
        """End all processes, whatever they are doing."""
        with self._lock:
            self._over = True
        self._threads.shutdown(wait=False, cancel_futures=True)
        for pool in list(self._pools):
            self._end(pool)
        self._threads.shutdown()


@contextmanager
def open(workers: int, scheduler: str | None) -> Iterator[Pool]:
    """``workers`` processes; ``scheduler`` has no meaning here."""
    processes = _Processes(workers)
    try:
        yield processes
    finally:
        processes.close()


def _begin() -> None:
    """In each process: the interrupt key is the parent's to answer."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
