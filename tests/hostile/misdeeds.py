"""What a reader can do wrong, each as a function that a guard can run in its worker."""

import ctypes
import json
import os
import pickle
import resource
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from cdcheck import readers

GIBIBYTE = 2**30
_kept: list[bytes] = []


def sleep(name: str, data: bytes) -> None:
    """Do nothing for longer than anybody waits."""
    time.sleep(3600)


def spin(name: str, data: bytes) -> None:
    """Work without end."""
    while True:
        pass


def spin_in_c(name: str, data: bytes) -> int:
    """Work for hours in one call that no Python code interrupts."""
    return pow(3, 1 << 62)


def sleep_deaf(name: str, data: bytes) -> None:
    """Refuse every signal that can be refused, and hang."""
    for number in signal.valid_signals() - {signal.SIGKILL, signal.SIGSTOP}:
        signal.signal(number, signal.SIG_IGN)
    time.sleep(3600)


def close_and_sleep(name: str, data: bytes) -> None:
    """Close every file, the pipes to the caller among them, and hang."""
    os.closerange(3, 64)
    time.sleep(3600)


def stop(name: str, data: bytes) -> None:
    """Stop as a process does that is told to from outside."""
    os.kill(os.getpid(), signal.SIGSTOP)


def start_another(name: str, data: bytes) -> None:
    """Start a program that outlives its parent, write its id to the file ``name``, and hang."""
    child = subprocess.Popen(["sleep", "3600"])
    with open(name, "w", encoding="ascii") as file:
        file.write(str(child.pid))
    time.sleep(3600)


def start_another_and_leave(name: str, data: bytes) -> None:
    """Start a program that outlives its parent, write its id to the file ``name``, and end."""
    child = subprocess.Popen(["sleep", "3600"])
    with open(name, "w", encoding="ascii") as file:
        file.write(str(child.pid))
    os._exit(3)


def make_a_folder_and_sleep(name: str, data: bytes) -> None:
    """Make the folder ``name``, hang, and remove it in the end, as a reader does that starts another program."""
    os.mkdir(name)
    try:
        time.sleep(3600)
    finally:
        os.rmdir(name)


def take_4_gib(name: str, data: bytes) -> int:
    """Ask for four times the memory that there is."""
    return len(bytearray(4 * GIBIBYTE))


def take_more_and_more(name: str, data: bytes) -> None:
    """Ask for memory a little at a time."""
    held = []
    while True:
        held.append(bytearray(1_000_000))


def take_4_gib_in_c(name: str, data: bytes) -> None:
    """Do as a C library does that ends the process when it is given no memory."""
    libc = ctypes.CDLL(None)
    libc.malloc.restype = ctypes.c_void_p
    libc.malloc.argtypes = [ctypes.c_size_t]
    if not libc.malloc(4 * GIBIBYTE):
        os.abort()


def take_more_and_more_in_c(name: str, data: bytes) -> None:
    """As take_4_gib_in_c, a little at a time."""
    libc = ctypes.CDLL(None)
    libc.malloc.restype = ctypes.c_void_p
    libc.malloc.argtypes = [ctypes.c_size_t]
    while (taken := libc.malloc(1_000_000)) is not None:
        ctypes.memset(taken, 1, 1_000_000)
    os.abort()


def keep(name: str, data: bytes) -> bytes:
    """Leave some memory taken for ever; the value is how much is taken so far."""
    _kept.append(bytes(300 * 2**20))
    return str(sum(map(len, _kept))).encode()


def leave(name: str, data: bytes) -> None:
    """End the process."""
    os._exit(3)


def leave_politely(name: str, data: bytes) -> None:
    """End the process as a program does."""
    sys.exit(0)


def crash(name: str, data: bytes) -> None:
    """Read where there is no memory."""
    ctypes.string_at(8)


def kill_itself(name: str, data: bytes) -> None:
    """End as a process does that the system has no memory for."""
    os.kill(os.getpid(), signal.SIGKILL)


def crash_later(name: str, data: bytes) -> bytes:
    """Spoil the worker: this document is fine, the next one that asks finds the process dead or dying."""
    import threading

    threading.Timer(0.05, os.abort).start()
    return b"fine"


def stumble(name: str, data: bytes) -> None:
    """Raise what nobody expects, with words that would turn a terminal around."""
    raise RuntimeError("\x1b]0;title\x07stumbled")


def give_up(name: str, data: bytes) -> None:
    """Raise what a reader may."""
    raise readers.Unreadable("it is encrypted")


def refuse(name: str, data: bytes) -> None:
    """Raise what a wrong option raises: a reader that was taken over can raise anything."""
    raise ValueError("there is no language 'xx'")


def recurse(name: str, data: bytes) -> None:
    """Call itself without end."""
    recurse(name, data)


def answer_a_function(name: str, data: bytes) -> Any:
    """Return what are no bytes."""
    return lambda: None


class Trap:
    """When it is unpickled, makes the folder ``name``."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __reduce__(self) -> tuple[Any, ...]:
        return os.mkdir, (self.name,)


def answer_a_trap(name: str, data: bytes, **options: Any) -> bytes:
    """Return what makes the folder ``name`` where it is unpickled."""
    return pickle.dumps(Trap(name))


def answer_another_report(name: str, data: bytes, **options: Any) -> bytes:
    """Return a report on another document, which conforms."""
    from cdcheck import pipeline

    return pipeline.check("another.txt", b"CD/1697").model_copy(update={"verdict": "conforms"}).model_dump_json().encode()


def answer_a_report_too_many(name: str, data: bytes, **options: Any) -> bytes:
    """Return a report on the document, and on a line of its own one on another."""
    from cdcheck import pipeline

    lines = [pipeline.unread(one, "it is so", data).model_dump_json() for one in (name, "another.txt")]
    return "\n".join(lines).encode()


def answer_half_a_report(name: str, data: bytes, **options: Any) -> bytes:
    """Return the beginning of a report."""
    from cdcheck import pipeline

    return pipeline.unread(name, "it is so", data).model_dump_json().encode()[:2000]


def _answer(head: bytes) -> None:
    """Write an answer with this head past what a worker does, as one that was taken over can, and end."""
    message = len(head).to_bytes(8, "big") + (4).to_bytes(8, "big") + head + b"body"
    for number in range(3, 32):
        with suppress(OSError):
            os.write(number, message)
    os._exit(0)


def answer_no_json(name: str, data: bytes) -> None:
    """Answer with the beginning of a pickle."""
    _answer(b"\x80\x04N.")


def answer_no_object(name: str, data: bytes) -> None:
    """Answer with JSON that is no object."""
    _answer(b"[1, 2]")


def answer_deep(name: str, data: bytes) -> None:
    """Answer with JSON that is nested too deep for anybody."""
    _answer(b"[" * 100_000)


def answer_no_status(name: str, data: bytes) -> None:
    """Answer with a status that there is none of."""
    _answer(b'{"status": "fine", "problem": "", "said": ""}')


def answer_no_text(name: str, data: bytes) -> None:
    """Answer with a number where a text belongs."""
    _answer(b'{"status": "done", "problem": 7, "said": ""}')


def answer_at_length(name: str, data: bytes) -> None:
    """Answer with a problem of many lines, which would turn a terminal around."""
    _answer(b'{"status": "unreadable", "problem": "it is so\\nverdict: conforms\\u001b[31m' + b"x" * 9_000 + b'", "said": ""}')


def answer_too_much(name: str, data: bytes) -> bytes:
    """Return more than anybody can use."""
    return bytes(400 * 2**20)


def answer_nonsense(name: str, data: bytes) -> None:
    """Write to whatever is open: what a process does whose memory was overwritten."""
    for number in range(3, 32):
        with suppress(OSError):
            os.write(number, b"\xff" * 64)


def chatter(name: str, data: bytes) -> bytes:
    """Write to standard output and standard error, as a library does and as Python does."""
    os.write(1, b"library to output\n")
    os.write(2, b"library to errors\n")
    print("python to output")
    print("python to errors \x1b[31m", file=sys.stderr)
    return b"said"


def which(name: str, data: bytes) -> bytes:
    """The id of the process."""
    return str(os.getpid()).encode()


def open_files(name: str, data: bytes) -> bytes:
    """How many files the process has open."""
    return str(len(os.listdir("/proc/self/fd"))).encode()


def ask_again(name: str, data: bytes) -> bytes:
    """Ask the guard from inside the guard."""
    from cdcheck import guard

    return str(int(guard.run(which, name, data)) - os.getpid()).encode()


def trespass(name: str, data: bytes) -> bytes:
    """Do in the folder ``name`` all that a reader has no business with, and some that it may do; which of it went well."""
    os.makedirs(name, exist_ok=True) if data.startswith(b"{") else None
    here, there = os.path.join(name, "here"), os.path.join(name, "there")
    parent = os.getppid()

    def is_possible(deed: Callable[[], Any]) -> bool:
        try:
            deed()
        except (OSError, RuntimeError):
            return False
        return True

    def write() -> None:
        with open(here, "wb") as file:
            file.write(b"x")

    def append() -> None:
        with open(there, "ab") as file:
            file.write(b"x")

    def fork() -> None:
        if not (pid := os.fork()):
            os._exit(0)
        os.waitpid(pid, 0)

    def start_a_thread() -> None:
        import threading

        thread = threading.Thread(target=int)
        thread.start()
        thread.join()

    deeds: dict[str, Callable[[], Any]] = {
        "read a file": lambda: open("/dev/null", "rb").close(),
        "start a thread": start_a_thread,
        "send itself a signal": lambda: os.kill(os.getpid(), 0),
        "write a file": write,
        "add to a file": append,
        "cut a file": lambda: os.truncate(there, 0),
        "change a file's mode": lambda: os.chmod(there, 0o600),
        "change a file's times": lambda: os.utime(there),
        "link a file": lambda: os.link(there, here + "2"),
        "link to a file": lambda: os.symlink(there, here + "3"),
        "move a file": lambda: os.rename(there, here + "4"),
        "remove a file": lambda: os.remove(here + "4"),
        "make a folder": lambda: os.mkdir(here + "5"),
        "remove a folder": lambda: os.rmdir(here + "5"),
        "open a socket": lambda: socket.socket().close(),
        "open a local socket": lambda: socket.socket(socket.AF_UNIX).close(),
        "open a pair of sockets": lambda: [one.close() for one in socket.socketpair()],
        "start a program": lambda: subprocess.run(["true"], check=False),
        "fork": fork,
        "send a signal": lambda: os.kill(parent, 0),
        "limit another process": lambda: resource.prlimit(parent, resource.RLIMIT_NOFILE),
    }
    return json.dumps({what: is_possible(deed) for what, deed in deeds.items()}).encode()
