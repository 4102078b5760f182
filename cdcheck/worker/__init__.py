"""A worker process, in which untrusted documents are read, and which can be killed.

One worker is started, and kept for the documents that follow. How it starts matters to a single check: a fork costs some
milliseconds, a new interpreter as much as a whole check. But a fork is safe only where nothing else runs in the process;
elsewhere the worker is a new interpreter.

process (the caller's side: start, watch, end) -> pipes (bytes, and nothing that is unpacked) -> serving (the worker's side) ->
confinement (what the worker gives up).
"""

import atexit
import os
import sys
import threading
from contextvars import ContextVar

from cdcheck import readers
from cdcheck.guard import Limits
from cdcheck.worker.pipes import Task
from cdcheck.worker.process import Died, Worker


class Lost(readers.Unreadable):
    """The worker was killed from outside; as far as is known, no document is at fault."""


class Guard:
    """One worker at a time, kept between documents. Calls from several threads wait for each other."""

    def __init__(self) -> None:
        self._worker: Worker | None = None
        self._lock = threading.Lock()
        self._over = False
        self.taken = 0.0
        """The seconds that all tasks took so far, as :attr:`Worker.taken` counts them."""

    def run(self, task: Task, limits: Limits, sealed: bool = True) -> bytes:
        """The value of a task from the worker, which is ``sealed`` unless it has to start another program.

        Raises Unreadable where the document goes over a limit, where its reading fails or where the worker dies.
        """
        with self._lock:
            first: Died | None = None
            if (kept := self._take(limits, sealed)) is not None:
                try:
                    return self._ask(kept, task, limits)
                except Died as died:
                    if died.late or died.stuck:
                        raise readers.Unreadable(died.problem(limits)) from None
                    # What earlier documents left behind in a worker must not be this document's fault: a fresh one decides.
                    first = died
            if self._over:
                raise Lost("the worker that read it was stopped")
            self._worker = Worker(limits.max_memory, sealed)
            if self._over:
                # It came between the two; whoever stops a guard must find its worker, or none may be left at work.
                self.close()
                raise Lost("the worker that read it was stopped")
            try:
                return self._ask(self._worker, task, limits)
            except Died as died:
                told = first if first and (died.late or died.stuck) else died
                raise (Lost if died.from_outside(limits) else readers.Unreadable)(told.problem(limits)) from None

    def stop(self) -> None:
        """End the worker whatever it is doing, and let no other start; to be called by another thread than waits for it."""
        self._over = True
        if (busy := self._worker) is not None:
            busy.kill()

    def close(self) -> None:
        """End the worker, if there is one."""
        worker, self._worker = self._worker, None
        if worker is not None:
            worker.end()

    def _take(self, limits: Limits, sealed: bool) -> Worker | None:
        """The worker that is kept, if it is this process's own and is as it is asked for."""
        kept = self._worker
        if kept is not None and (kept.owner, kept.memory, kept.sealed) != (os.getpid(), limits.max_memory, sealed):
            self.close()
        return self._worker

    def _ask(self, worker: Worker, task: Task, limits: Limits) -> bytes:
        """One task's value. Raises Unreadable; Died with the worker gone."""
        try:
            answer = worker.ask(task, limits)
        except BaseException:
            self.close()
            raise
        finally:
            self.taken += worker.taken
        if answer.said:
            sys.stderr.write("".join([c if c.isprintable() or c in "\n\t" else "\ufffd" for c in answer.said]))
        if answer.status == "done":
            return answer.value
        raise readers.Unreadable(" ".join(answer.problem.split()))


guard = Guard()
"""The one that all threads of a process share, but those that have one of their own."""
current: ContextVar[Guard] = ContextVar("current", default=guard)
"""The guard of this thread."""
atexit.register(guard.close)
