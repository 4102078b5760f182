"""The caller's side of one worker: how its process starts, is watched, and ends."""

import os
import signal
import subprocess
import sys
import threading
import time
from contextlib import suppress

from cdcheck import readers
from cdcheck.guard import Limits
from cdcheck.worker import confinement, pipes, serving
from cdcheck.worker.pipes import Answer, Task

# An answer is held in the process that asks, where no limit holds: it gets a part of what the worker had.
_ANSWER_PART = 4
PATIENCE = 20
"""How many times its seconds of the processor a document may take by the clock: on a busy machine a worker waits for its turn,
and only one that waits for something else is meant by this."""
# The worker's own alarms are for one whose caller was killed; otherwise the caller is to be the first.
_GRACE = 5.0
# What a worker that is told to end has to clean up after itself.
_MOMENT = 1.0
# How often the watch looks at least: a process of several threads takes more seconds of the processor than pass, and a
# worker may take all its memory within half a second.
_LOOK = 0.1
# What systems count the peak of a process's memory in.
_PEAK_UNIT = 1 if sys.platform == "darwin" else 1024
_MEBIBYTE = 2**20


class Died(Exception):
    """The worker ended without an answer, or had to be ended.

    ``status`` is an exit code, a signal's number below zero, or None if unknown; ``grown`` by how many bytes its memory grew,
    as far as is known. ``late`` is True where the processor's time was up, ``stuck`` where the clock's was.
    """

    def __init__(self, status: int | None = None, grown: int = 0, *, late: bool = False, stuck: bool = False) -> None:
        self.late = late or status == -getattr(signal, "SIGPROF", 0)
        self.stuck = stuck or status == -getattr(signal, "SIGALRM", 0)
        self._status = status
        self._grown = grown

    def from_outside(self, limits: Limits) -> bool:
        """Whether it was killed by somebody else, and not because of the memory it took."""
        killed = (-getattr(signal, "SIGKILL", 9), -signal.SIGTERM, confinement.TERMINATED)
        if self.late or self.stuck or self._status not in killed:
            return False
        return self._grown <= limits.max_memory // 2

    def problem(self, limits: Limits) -> str:
        """What to tell the user."""
        allowed = f"the limit of {_memory(limits.max_memory)} of memory (--max-memory)"
        if self.late:
            return f"reading and checking it went over the limit of {limits.max_seconds:g} seconds (--max-seconds)"
        if self.stuck:
            most = limits.max_seconds * PATIENCE
            return (
                f"reading and checking it came to no end within {most:,g} seconds by the clock ({PATIENCE} times --max-seconds)"
            )
        if self._status == serving.SHORT_OF_MEMORY:
            return f"reading and checking it went over {allowed}"
        if self._status in (-signal.SIGTERM, confinement.TERMINATED):
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


class Worker:
    """A process that does one task after the other. Raises Unreadable where none can be started."""

    def __init__(self, memory: int, sealed: bool) -> None:
        self.memory = memory
        self.sealed = sealed
        self.owner = os.getpid()
        self._process: subprocess.Popen[bytes] | None = None
        self._peak = _peak()
        self._resident: int | None = None
        self._most_seen = 0
        """Its bytes of memory before its first task, and the most since, where the system says it."""
        self.taken = 0.0
        """Seconds that the last task took: of the processor, or of the clock by PATIENCE, whichever is more."""
        self._reaped = False
        self._busy = False
        self._ready = False
        try:
            if alone():
                self._pid, self._tasks, self._answers = _fork(memory, sealed)
            else:
                self._process = _spawn(memory, sealed)
                assert self._process.stdin is not None and self._process.stdout is not None
                self._pid = self._process.pid
                self._tasks, self._answers = self._process.stdin.fileno(), self._process.stdout.fileno()
        except OSError as error:
            reason = (error.strerror or str(error)).lower()
            raise readers.Unreadable(f"no worker could be started to read it: {reason}") from None
        _say_what_is_not_limited()

    def ask(self, task: Task, limits: Limits) -> Answer:
        """What the worker makes of one task; the times that it has are set here.

        Raises Died, and Unreadable for too long an answer or one that is nonsense; the worker must be ended then.
        """
        patience = limits.max_seconds * PATIENCE
        task = task._replace(seconds=limits.max_seconds + _GRACE, patience=patience + _GRACE)
        watch = _Watch(self, limits.max_seconds, patience)
        watch.start()
        self._busy = True
        answer = None
        try:
            if not self._ready:
                # What a new interpreter takes to start is not the document's.
                if not os.read(self._answers, 1):
                    raise EOFError
                self._ready = True
                self._resident = _resident(self._pid)
            watch.begin()
            pipes.send_task(self._tasks, task)
            answer = pipes.receive_answer(self._answers, limits.max_memory // _ANSWER_PART)
        except OverflowError:
            part = f"{_memory(limits.max_memory // _ANSWER_PART)}, 1/{_ANSWER_PART} of --max-memory"
            raise readers.Unreadable(f"what was made of it is over the limit of {part}") from None
        except pipes.Nonsense as nonsense:
            fault = f"a fault in cdcheck (the worker's answer cannot be read: {nonsense}); please report it"
            raise readers.Unreadable(fault) from None
        except (EOFError, OSError):
            # A process can close its pipes and live on, so the end is waited for while the watch is awake.
            self._await_end()
        finally:
            self.taken = watch.end()
        if watch.late or watch.stuck:
            raise Died(late=watch.late, stuck=watch.stuck)
        if answer is None:
            # What the process started may have outlived it.
            self.kill()
            raise Died(*self._wait())
        self._busy = False
        if answer.status == "memory":
            raise Died(serving.SHORT_OF_MEMORY)
        return answer

    def end(self) -> None:
        """End the process with all that it started, and forget it."""
        if self._process is None:
            os.close(self._tasks)
            os.close(self._answers)
        if self.owner == os.getpid():
            if self._busy:
                self.stop()
            self.kill()
            self._wait()
        if self._process is not None:
            for stream in (self._process.stdin, self._process.stdout):
                if stream is not None:
                    with suppress(OSError):
                        stream.close()

    def stop(self) -> None:
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

    def worked(self) -> float | None:
        """The seconds of the processor that the process has taken since it started; None where the system does not say."""
        if sys.platform != "linux":
            return None
        try:
            # The clock of another process's time, as the kernel numbers it.
            return time.clock_gettime((~self._pid << 3) | 2)
        except OSError:
            return None

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
                    grown = self._grown(usage.ru_maxrss * _PEAK_UNIT)
                if self._process is not None:
                    self._process.returncode = status or 0
            elif self._process is not None:
                status = self._process.wait()
        return status, grown

    def look(self) -> None:
        """See how much memory it has now."""
        self._most_seen = max(self._most_seen, _resident(self._pid) or 0)

    def _grown(self, most: int) -> int:
        """By how many bytes its memory grew, of the ``most`` on its account."""
        if self._resident is None:
            return most - self._peak
        # The account of a new process begins with what its caller ever had. What is above that is its own.
        return max(most if most > self._peak else 0, self._most_seen) - self._resident


class _Watch(threading.Thread):
    """Stops a worker whose time is up: that of the processor, or else, far above it, that of the clock."""

    def __init__(self, worker: Worker, seconds: float, patience: float) -> None:
        super().__init__(name="cdcheck-watch", daemon=True)
        self.late = False
        self.stuck = False
        """Which of the two times was up."""
        self._worker = worker
        self._seconds = seconds
        self._patience = patience
        self._until = time.monotonic() + patience
        self._begun: float | None = None
        self._over = threading.Event()

    def begin(self) -> None:
        """Count the processor's time from now."""
        self._begun = self._worker.worked()

    def end(self) -> float:
        """Look no longer. The share of the time that was taken, in seconds of the processor."""
        self._over.set()
        self.join()
        waited = self._seconds - (self._until - time.monotonic()) * self._seconds / self._patience
        return max(self._seconds - self._left(), waited)

    def run(self) -> None:
        """Look again and again, until it is over or the time is up."""
        while not self._over.wait(min(self._left(), self._until - time.monotonic(), _LOOK)):
            self._worker.look()
            self._look()
            if self.late or self.stuck:
                self._worker.stop()
                return

    def _look(self) -> None:
        self.late = self._left() <= 0
        self.stuck = not self.late and time.monotonic() >= self._until

    def _left(self) -> float:
        """The seconds of the processor that the worker may still take."""
        begun = self._begun
        now = self._worker.worked() if begun is not None else None
        return self._seconds if begun is None or now is None else self._seconds - (now - begun)


def alone() -> bool:
    """Whether nothing but this thread runs in this process. Only Linux can tell, libraries' own threads included."""
    if sys.platform != "linux":
        return False
    try:
        return len(os.listdir("/proc/self/task")) == 1
    except OSError:
        return False


def _fork(memory: int, sealed: bool) -> tuple[int, int, int]:
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
        serving.serve(tasks, answers, memory, sealed)
    finally:
        os._exit(1)


def _close_all_but(*kept: int) -> None:
    """Close what the caller has open: a worker has no business with it, and would keep the other ends of pipes waiting."""
    for name in os.listdir("/proc/self/fd"):
        if int(name) not in kept:
            with suppress(OSError):
                os.close(int(name))


# The arguments are numbers, and then where modules are looked for.
_PROGRAM = "import sys; sys.path[:] = sys.argv[3:]; from cdcheck.worker import serving; serving.spawned()"


def _spawn(memory: int, sealed: bool) -> subprocess.Popen[bytes]:
    """A worker in a new interpreter, which sees the modules that this one sees."""
    return subprocess.Popen(
        [sys.executable, "-c", _PROGRAM, str(memory), str(int(sealed)), *sys.path],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        bufsize=0,
        start_new_session=True,
    )


_said = False


def _say_what_is_not_limited() -> None:
    global _said
    if not _said and not confinement.limits_memory():
        print("cdcheck: this system cannot limit the memory that reading a document takes (--max-memory)", file=sys.stderr)
        _said = True


def _peak() -> int:
    """The most bytes of memory that this process ever had; what is started from it may begin with as many on its account."""
    try:
        import resource
    except ImportError:
        return 0
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * _PEAK_UNIT


def _resident(pid: int) -> int | None:
    """The bytes of memory that a process has now; None where the system does not say."""
    try:
        with open(f"/proc/{pid}/statm", "rb") as file:
            return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        return None


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
