"""A worker process, in which untrusted binary formats are read, and which can be killed.

One worker is started, and kept for the documents that follow. How it starts matters to a single check: a fork costs some
milliseconds, a new interpreter as much as a whole check. But a fork is safe only where nothing else runs in the process;
elsewhere the worker is a new interpreter.
"""

import atexit
import os
import pickle
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from contextvars import ContextVar
from io import BytesIO, StringIO
from typing import Any, Literal, NoReturn, cast

from cdcheck import guard as guarding
from cdcheck import readers
from cdcheck.guard import Limits

_MEBIBYTE = 2**20
# An answer is unpacked in the process that asks, where no limit holds: it gets a part of what the worker had.
_ANSWER_PART = 4
# The worker's own alarm is for a worker whose parent was killed; otherwise the parent is to be the first.
_GRACE = 5.0
# What a worker that is told to end has to clean up after itself.
_MOMENT = 1.0
# What systems count the peak of a process's memory in.
_PEAK_UNIT = 1 if sys.platform == "darwin" else 1024
# The exit code of a worker that has not even the memory to say so.
_SHORT_OF_MEMORY = 75
# That of one that was told to end, as a shell would give it.
_TERMINATED = 128 + signal.SIGTERM

_Status = Literal["done", "unreadable", "refused", "memory", "fault"]


class Lost(readers.Unreadable):
    """The worker was killed from outside; as far as is known, no document is at fault."""


class Guard:
    """One worker at a time, kept between documents. Calls from several threads wait for each other."""

    def __init__(self) -> None:
        self._worker: _Worker | None = None
        self._lock = threading.Lock()
        self._over = False

    def run(self, function: Callable[..., Any], name: str, data: bytes, limits: Limits, options: dict[str, Any]) -> Any:
        """The value of ``function(name, data, **options)`` from the worker. Raises as :func:`run` does."""
        task = pickle.dumps(
            (function, name, data, options, limits.max_pages, limits.max_seconds + _GRACE), pickle.HIGHEST_PROTOCOL
        )
        with self._lock:
            until = time.monotonic() + limits.max_seconds
            first: _Died | None = None
            if (kept := self._take(limits)) is not None:
                try:
                    return self._ask(kept, task, limits, until)
                except _Died as died:
                    if died.late:
                        raise readers.Unreadable(died.problem(limits)) from None
                    # What earlier documents left behind in a worker must not be this document's fault: a fresh one decides.
                    first = died
            if self._over:
                raise Lost("the worker that read it was stopped")
            self._worker = _Worker(limits.max_memory)
            if self._over:
                # It came between the two; whoever stops a guard must find its worker, or none may be left at work.
                self.close()
                raise Lost("the worker that read it was stopped")
            try:
                return self._ask(self._worker, task, limits, until)
            except _Died as died:
                told = first if first and died.late else died
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

    def _take(self, limits: Limits) -> "_Worker | None":
        """The worker that is kept, if it is this process's own and has the memory that is asked for."""
        if self._worker is not None and (self._worker.owner != os.getpid() or self._worker.memory != limits.max_memory):
            self.close()
        return self._worker

    def _ask(self, worker: "_Worker", task: bytes, limits: Limits, until: float) -> Any:
        """One task's value. Raises Unreadable and ValueError; _Died with the worker gone."""
        try:
            status, value, said = worker.ask(task, limits, max(until - time.monotonic(), 0))
        except BaseException:
            self.close()
            raise
        if said:
            sys.stderr.write("".join([c if c.isprintable() or c in "\n\t" else "\ufffd" for c in said]))
        if status == "done":
            return value
        raise ValueError(value) if status == "refused" else readers.Unreadable(value)


class _Died(Exception):
    """The worker ended without an answer, or had to be ended.

    ``status`` is an exit code, a signal's number below zero, or None if unknown; ``grown`` by how many bytes its memory grew,
    as far as is known.
    """

    def __init__(self, status: int | None = None, grown: int = 0, *, late: bool = False) -> None:
        self.late = late or status == -getattr(signal, "SIGALRM", 0)
        self._status = status
        self._grown = grown

    def from_outside(self, limits: Limits) -> bool:
        """Whether it was killed by somebody else, and not because of the memory it took."""
        if self.late or self._status not in (-getattr(signal, "SIGKILL", 9), -signal.SIGTERM, _TERMINATED):
            return False
        return self._grown <= limits.max_memory // 2

    def problem(self, limits: Limits) -> str:
        """What to tell the user."""
        allowed = f"the limit of {_memory(limits.max_memory)} of memory (--max-memory)"
        if self.late:
            return f"reading and checking it went over the limit of {limits.max_seconds:g} seconds (--max-seconds)"
        if self._status == _SHORT_OF_MEMORY:
            return f"reading and checking it went over {allowed}"
        if self._status in (-signal.SIGTERM, _TERMINATED):
            return "the worker that read it was ended from outside (SIGTERM)"
        if self._status is None or self._status >= 0:
            return f"the worker that read it ended by itself (exit code {self._status})"
        name = _signal_name(-self._status)
        if name == "SIGKILL":
            return "the worker that read it was killed from outside (SIGKILL), as happens where the machine runs out of memory"
        # Libraries that get no memory end the process as they do when they find a fault in themselves.
        if self._grown > limits.max_memory // 2:
            return f"reading it went over {allowed}"
        also = f", as also happens over {allowed}" if name in ("SIGABRT", "SIGBUS", "SIGILL", "SIGSEGV", "SIGTRAP") else ""
        return f"the worker that read it crashed ({name}){also}"


class _Worker:
    """A process that does one task after the other. Raises Unreadable where none can be started."""

    def __init__(self, memory: int) -> None:
        self.memory = memory
        self.owner = os.getpid()
        self._process: subprocess.Popen[bytes] | None = None
        self._peak = _peak()
        self._reaped = False
        self._busy = False
        try:
            if _alone():
                self._pid, self._tasks, self._answers = _fork(memory)
            else:
                self._process = _spawn(memory)
                assert self._process.stdin is not None and self._process.stdout is not None
                self._pid = self._process.pid
                self._tasks, self._answers = self._process.stdin.fileno(), self._process.stdout.fileno()
        except OSError as error:
            reason = (error.strerror or str(error)).lower()
            raise readers.Unreadable(f"no worker could be started to read it: {reason}") from None
        _say_what_is_not_limited()

    def ask(self, task: bytes, limits: Limits, seconds: float) -> tuple[_Status, Any, str]:
        """Status, value, and what was written to standard error.

        Raises _Died, and Unreadable for too long an answer; the worker must be ended then.
        """
        late = False

        def stop() -> None:
            nonlocal late
            late = True
            self._stop()

        watchdog = threading.Timer(seconds, stop)
        watchdog.daemon = True
        watchdog.start()
        self._busy = True
        answer = None
        try:
            _send(self._tasks, task)
            answer = _receive(self._answers, limits.max_memory // _ANSWER_PART)
        except OverflowError:
            part = f"{_memory(limits.max_memory // _ANSWER_PART)}, 1/{_ANSWER_PART} of --max-memory"
            raise readers.Unreadable(f"what was made of it is over the limit of {part}") from None
        except (EOFError, OSError):
            # A process can close its pipes and live on, so the end is waited for while the watchdog is awake.
            self._await_end()
        finally:
            watchdog.cancel()
            watchdog.join()
        if late:
            raise _Died(late=True)
        if answer is None:
            # What the process started may have outlived it.
            self.kill()
            raise _Died(*self._wait())
        self._busy = False
        try:
            status, value, said = cast("tuple[_Status, Any, str]", _Answer(BytesIO(answer)).load())
        except Exception as error:
            return "fault", _not_handed_over(error), ""
        if status == "memory":
            raise _Died(_SHORT_OF_MEMORY)
        return status, value, said

    def end(self) -> None:
        """End the process with all that it started, and forget it."""
        if self._process is None:
            os.close(self._tasks)
            os.close(self._answers)
        if self.owner == os.getpid():
            if self._busy:
                self._stop()
            self.kill()
            self._wait()
        if self._process is not None:
            for stream in (self._process.stdin, self._process.stdout):
                with suppress(OSError):
                    cast(Any, stream).close()

    def _stop(self) -> None:
        """End the process; a reader that has started a program gets a moment to end it, and to clean up."""
        if hasattr(os, "waitid") and not self._reaped:
            with suppress(OSError):
                os.kill(self._pid, signal.SIGTERM)
                until = time.monotonic() + _MOMENT
                while os.waitid(os.P_PID, self._pid, os.WEXITED | os.WNOWAIT | os.WNOHANG) is None and time.monotonic() < until:
                    time.sleep(0.01)
        self.kill()

    def kill(self) -> None:
        """Kill the process with all that it started; whoever waits for it hears that it died."""
        if self._reaped:
            # The number may be another process's by now.
            return
        if hasattr(os, "killpg"):
            try:
                os.killpg(self._pid, signal.SIGKILL)
            except OSError:
                # A process that was only just started may not lead its group yet.
                with suppress(OSError):
                    os.kill(self._pid, signal.SIGKILL)
        elif self._process is not None:
            self._process.kill()

    def _await_end(self) -> None:
        """Return when the process has ended; its number stays its own until it is asked how."""
        if hasattr(os, "waitid"):
            with suppress(ChildProcessError):
                os.waitid(os.P_PID, self._pid, os.WEXITED | os.WNOWAIT)
        elif self._process is not None:
            self._process.wait()

    def _wait(self) -> tuple[int | None, int]:
        """How the process ended, and by how much its memory had grown. Only for one that has ended, or is about to."""
        status, grown = None, 0
        if not self._reaped:
            self._reaped = True
            if hasattr(os, "wait4"):
                with suppress(ChildProcessError):
                    _, ended, usage = os.wait4(self._pid, 0)
                    status = os.waitstatus_to_exitcode(ended)
                    grown = usage.ru_maxrss * _PEAK_UNIT - self._peak
                if self._process is not None:
                    self._process.returncode = status or 0
            elif self._process is not None:
                status = self._process.wait()
        return status, grown


class _Answer(pickle.Unpickler):
    """Unpacks an answer, making nothing but cdcheck's own classes: a worker that a document took over has no power here."""

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) in {("datetime", "date"), ("builtins", "range")}:
            return super().find_class(module, name)
        if module.startswith("cdcheck.") and module in sys.modules and name.isidentifier():
            found = super().find_class(module, name)
            if isinstance(found, type) and found.__module__ == module:
                return found
        raise pickle.UnpicklingError(f"{module}.{name} is not a class of cdcheck")


_said = False
guard = Guard()
"""The one that all threads of a process share, but those that have one of their own."""
current: ContextVar[Guard] = ContextVar("current", default=guard)
"""The guard of this thread."""
atexit.register(guard.close)


def _alone() -> bool:
    """Whether nothing but this thread runs in this process. Only Linux can tell, libraries' own threads included."""
    if sys.platform != "linux":
        return False
    try:
        return len(os.listdir("/proc/self/task")) == 1
    except OSError:
        return False


def _fork(memory: int) -> tuple[int, int, int]:
    """A worker forked from this process: its id, where tasks are written to, where answers are read from."""
    tasks, to_tasks = os.pipe()
    from_answers, answers = os.pipe()
    pid = os.fork()
    if pid:
        os.close(tasks)
        os.close(answers)
        return pid, to_tasks, from_answers
    try:
        os.setsid()
        _close_all_but(0, 1, 2, tasks, answers)
        _serve(tasks, answers, memory)
    except MemoryError:
        os._exit(_SHORT_OF_MEMORY)
    except _Told:
        os._exit(_TERMINATED)
    finally:
        os._exit(1)


def _close_all_but(*kept: int) -> None:
    """Close what the caller has open: a worker has no business with it, and would keep the other ends of pipes waiting."""
    for name in os.listdir("/proc/self/fd"):
        if int(name) not in kept:
            with suppress(OSError):
                os.close(int(name))


def _spawn(memory: int) -> subprocess.Popen[bytes]:
    """A worker in a new interpreter, which sees the modules that this one sees."""
    program = f"import sys; sys.path[:] = {sys.path!r}; from cdcheck import worker; worker._spawned({memory})"
    return subprocess.Popen(
        [sys.executable, "-c", program],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        bufsize=0,
        start_new_session=True,
    )


def _spawned(memory: int) -> NoReturn:
    try:
        _serve(os.dup(0), os.dup(1), memory)
    except MemoryError:
        os._exit(_SHORT_OF_MEMORY)
    except _Told:
        os._exit(_TERMINATED)
    finally:
        os._exit(1)


def _serve(tasks: int, answers: int, memory: int) -> NoReturn:
    """The worker: a task, its answer, and again, until the parent closes its end."""
    guarding.inside = True
    begun_with = _address_space()
    _confine(begun_with, memory)
    import gc

    gc.freeze()
    while True:
        try:
            task = _receive(tasks)
        except (EOFError, OSError):
            os._exit(0)
        sys.stderr = sys.stdout = said = StringIO()
        status, value = _do(task)
        try:
            answer = pickle.dumps((status, value, said.getvalue()[-_MEBIBYTE:]), pickle.HIGHEST_PROTOCOL)
        except MemoryError:
            answer = pickle.dumps(("memory", None, ""))
        except Exception as error:
            answer = pickle.dumps(("fault", _not_handed_over(error), said.getvalue()[-_MEBIBYTE:]))
        _send(answers, answer)
        del task, value, answer
        # One document pays for no search for garbage; among many documents garbage grows.
        if not gc.isenabled():
            gc.freeze()
            gc.enable()
        if _address_space() - begun_with > memory // 2:
            # The next document is to have its full share.
            os._exit(0)


def _do(task: bytes) -> tuple[_Status, Any]:
    """A task's status and its value, or what to tell the user."""
    try:
        function, name, data, options, pages, seconds = pickle.loads(task)
        readers.most_pages.set(pages)
        _set_alarm(seconds)
        return "done", function(name, data, **options)
    except readers.Unreadable as unreadable:
        return "unreadable", str(unreadable)
    except MemoryError:
        return "memory", None
    except ValueError as error:
        return "refused", str(error)
    except Exception as error:
        import traceback

        traceback.print_exc(file=sys.stderr)
        return "fault", f"a fault in cdcheck ({type(error).__name__}: {error}); please report it"
    finally:
        _set_alarm(0)


class _Told(SystemExit):
    """This worker was told to end; a reader's own wish to leave is another thing."""


def _leave(*_: object) -> NoReturn:
    raise _Told


def _confine(begun_with: int, memory: int) -> None:
    """Take from this process what a reader has no need of: the terminal, core files, more memory than it may have."""
    # Where it was asked for it is there; a worker that dies has no one to tell.
    if (faulthandler := sys.modules.get("faulthandler")) is not None:
        cast(Any, faulthandler).disable()
    nothing = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1, 2):
        os.dup2(nothing, standard)
    os.close(nothing)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _leave)
    if hasattr(signal, "SIGALRM"):
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
    if _limits_memory():
        import resource

        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        wanted = begun_with + memory
        # The soft limit alone: a reader that has another program convert a file may give that program its own limit.
        resource.setrlimit(resource.RLIMIT_AS, (wanted if hard == resource.RLIM_INFINITY else min(wanted, hard), hard))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _limits_memory() -> bool:
    """Whether the system limits the address space of a process. macOS has the call, and does not keep to it."""
    if sys.platform in ("darwin", "win32"):
        return False
    try:
        import resource
    except ImportError:
        return False
    return hasattr(resource, "RLIMIT_AS")


def _say_what_is_not_limited() -> None:
    global _said
    if not _said and not _limits_memory():
        print("cdcheck: this system cannot limit the memory that reading a document takes (--max-memory)", file=sys.stderr)
        _said = True


def _address_space() -> int:
    """The bytes of address space that this process has; 0 where the system does not say."""
    try:
        with open("/proc/self/statm", "rb") as file:
            return int(file.read().split()[0]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        return 0


def _peak() -> int:
    """The most bytes of memory that this process ever had; what is started from it may begin with as many on its account."""
    try:
        import resource
    except ImportError:
        return 0
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * _PEAK_UNIT


def _set_alarm(seconds: float) -> None:
    """Have the system end this process after so many seconds, or never, for 0."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, seconds)


def _send(pipe: int, message: bytes) -> None:
    for piece in (len(message).to_bytes(8, "big"), message):
        view = memoryview(piece)
        while view:
            view = view[os.write(pipe, view) :]


def _receive(pipe: int, limit: int | None = None) -> bytes:
    """One message. Raises EOFError where the other end is gone, OverflowError where the message is longer than ``limit``."""
    size = int.from_bytes(_exactly(pipe, 8), "big")
    if limit is not None and size > limit:
        raise OverflowError
    return _exactly(pipe, size)


def _exactly(pipe: int, size: int) -> bytes:
    pieces = []
    while size:
        piece = os.read(pipe, min(size, _MEBIBYTE))
        if not piece:
            raise EOFError
        pieces.append(piece)
        size -= len(piece)
    return b"".join(pieces)


def _not_handed_over(error: Exception) -> str:
    return f"a fault in cdcheck (what was made of it cannot be handed over: {error}); please report it"


def _memory(size: int) -> str:
    """A number of bytes, for people."""
    for unit, name in ((2**30, "GiB"), (_MEBIBYTE, "MiB")):
        if size >= unit and size % unit == 0:
            return f"{size // unit:,} {name}"
    return f"{size:,} bytes"


def _signal_name(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        return f"signal {number}"
