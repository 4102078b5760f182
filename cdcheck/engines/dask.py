"""Workers of a Dask cluster, on this machine or others (the extra ``cluster``).

A worker must have the same cdcheck installed, and must be able to start processes, for documents are read in one: no nanny may
have made it a daemon. One thread for each worker is best, since the documents of a process are read one after the other.
"""

import threading
import warnings
from collections.abc import Callable, Iterator
from concurrent.futures import Future, InvalidStateError
from contextlib import ExitStack, contextmanager, suppress
from importlib import import_module
from importlib.util import find_spec
from queue import Empty, Queue
from typing import Any

from cdcheck.engines import Engine, Gone, Pool, Unavailable

engine = Engine("dask", per_task=25, remote=True)

# How long to look for a scheduler and its workers before it is said that there are none.
_WAIT = 30.0
_GONE = "the scheduler is gone"


class _Cluster:
    def __init__(self, client: Any, workers: int) -> None:
        # What a document gives need not be computed once for all that are alike, and may differ: the machine may be at fault.
        self._executor = client.get_executor(pure=False)
        self.workers = workers

        self._client = client
        self._pending: set[Future[Any]] = set()
        self._over = threading.Event()
        self._watch = threading.Thread(target=self._wait_for_the_end, daemon=True)
        self._watch.start()

    def submit(self, function: Callable[..., Any], /, *args: Any) -> "Future[Any]":
        """A worker that hangs itself is missed by the scheduler."""
        if self._is_gone():
            raise Gone(_GONE)
        given: Future[Any] = Future()
        future: Future[Any] = self._executor.submit(function, *args)
        self._pending.add(given)
        future.add_done_callback(lambda done: self._hand_over(done, given))
        return given

    def close(self) -> None:
        """Watch no longer."""
        self._over.set()
        self._watch.join()

    def _hand_over(self, done: "Future[Any]", given: "Future[Any]") -> None:
        self._pending.discard(given)
        # It was given up before.
        with suppress(InvalidStateError):
            if done.cancelled():
                given.set_exception(Gone(_GONE) if self._is_gone() else RuntimeError("the task was cancelled"))
            elif (error := done.exception()) is not None:
                given.set_exception(error)
            else:
                given.set_result(done.result())

    def _is_gone(self) -> bool:
        return self._client.status in ("closing", "closed")

    def _wait_for_the_end(self) -> None:
        """A client that has lost its scheduler leaves its futures waiting for ever."""
        while not self._over.wait(0.5):
            if self._is_gone():
                for given in list(self._pending):
                    with suppress(InvalidStateError):
                        given.set_exception(Gone(_GONE))


@contextmanager
def open(workers: int, scheduler: str | None) -> Iterator[Pool]:
    """The cluster of the scheduler at an address, with all its workers, or ``workers`` workers of its own on this machine."""
    try:
        dask: Any = import_module("dask")
        if find_spec("distributed") is None:
            raise ImportError
    except ImportError:
        raise Unavailable("dask is not installed; pip install 'cdcheck[cluster]' has it") from None
    settings = {
        # A daemon may not start the process that a document is read in.
        "distributed.worker.daemon": False,
        # The logs of a cluster are none of the user's standard error; what they are is read when the library is imported.
        "distributed.logging": {"distributed": "critical", "distributed.client": "critical"},
        # A task that was on a worker that died is run again, this often; then its documents are checked one by one.
        "distributed.scheduler.allowed-failures": 3,
    }
    with ExitStack() as opened:
        opened.enter_context(dask.config.set(settings))
        distributed: Any = import_module("distributed")
        # A large document is no mistake of the user's.
        opened.enter_context(warnings.catch_warnings())
        warnings.filterwarnings("ignore", "Sending large graph")
        if scheduler is None:
            cluster = opened.enter_context(
                distributed.LocalCluster(
                    n_workers=workers,
                    threads_per_worker=1,
                    dashboard_address=None,
                    memory_limit=0,
                    # Without a dashboard it still takes a port, of all clusters the same one unless told to take any.
                    scheduler_kwargs={"dashboard_address": "127.0.0.1:0"},
                )
            )
        client, at_a_time = _connected(distributed, scheduler or cluster, scheduler or "of this machine")
        opened.enter_context(client)
        pool = _Cluster(client, max(at_a_time, 1))
        opened.callback(pool.close)
        yield pool


def _connected(distributed: Any, address: Any, name: str) -> tuple[Any, int]:
    """A client of a scheduler, and how many tasks its workers do at a time. Raises Unavailable, at the latest after _WAIT.

    A scheduler that takes a connection and then says nothing is waited for without end by some calls of the library, whatever
    they are told; so a thread makes them, and is left behind.
    """
    said: Queue[tuple[Any, int] | Exception] = Queue()

    def connect() -> None:
        try:
            client = distributed.Client(address, timeout=_WAIT, set_as_default=False)
            client.wait_for_workers(1, timeout=_WAIT)
            _refuse_others(client)
            said.put((client, sum(client.nthreads().values())))
        except Exception as error:
            said.put(error)

    threading.Thread(target=connect, daemon=True).start()
    try:
        answer = said.get(timeout=_WAIT)
    except Empty:
        raise Unavailable(f"the scheduler {name} did not answer within {_WAIT:g} seconds") from None
    if isinstance(answer, OSError | ValueError | TimeoutError):
        raise Unavailable(f"the scheduler {name} cannot be used: {' '.join(str(answer).split())}")
    if isinstance(answer, Exception):
        raise answer
    return answer


def _refuse_others(client: Any) -> None:
    """A worker with another cdcheck would give other verdicts. Raises ValueError."""
    own = _identity()
    for worker, theirs in client.run(_identity, on_error="return").items():
        if isinstance(theirs, BaseException):
            raise ValueError(f"its worker {worker} has no cdcheck that works ({type(theirs).__name__})")
        if theirs != own:
            raise ValueError(f"its worker {worker} has another cdcheck, with other rules")


def _identity() -> str:
    identity: Any = import_module("cdcheck.identity")
    return str(identity.tool().rule_set)
