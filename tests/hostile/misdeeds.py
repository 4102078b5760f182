"""What a reader can do wrong, each as a function that a guard can run in its worker."""

import ctypes
import os
import signal
import subprocess
import sys
import time
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


def keep(name: str, data: bytes) -> int:
    """Leave some memory taken for ever; the value is how much is taken so far."""
    _kept.append(bytes(300 * 2**20))
    return sum(map(len, _kept))


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


def crash_later(name: str, data: bytes) -> str:
    """Spoil the worker: this document is fine, the next one that asks finds the process dead or dying."""
    import threading

    threading.Timer(0.05, os.abort).start()
    return "fine"


def stumble(name: str, data: bytes) -> None:
    """Raise what nobody expects, with words that would turn a terminal around."""
    raise RuntimeError("\x1b]0;title\x07stumbled")


def give_up(name: str, data: bytes) -> None:
    """Raise what a reader may."""
    raise readers.Unreadable("it is encrypted")


def refuse(name: str, data: bytes) -> None:
    """Raise what a wrong option raises."""
    raise ValueError("there is no language 'xx'")


def recurse(name: str, data: bytes) -> None:
    """Call itself without end."""
    recurse(name, data)


def answer_a_function(name: str, data: bytes) -> Any:
    """Return what cannot be pickled."""
    return lambda: None


class Trap:
    """When it is unpacked, runs ``call`` with ``argument``, whatever ``call`` is."""

    def __init__(self, call: Any, argument: str) -> None:
        self.call = call
        self.argument = argument

    def __reduce__(self) -> tuple[Any, ...]:
        return self.call, (self.argument,)


def answer_a_trap(name: str, data: bytes) -> Any:
    """Return what would make the folder ``name`` when it is unpacked."""
    return Trap(os.mkdir, name)


def answer_a_trap_of_ours(name: str, data: bytes) -> Any:
    """Return what would call a function of cdcheck's when it is unpacked."""
    from cdcheck import inputs

    return Trap(inputs.named, name)


def answer_the_guard_itself(name: str, data: bytes) -> Any:
    """Return a function of a module of cdcheck's."""
    from cdcheck import guard

    return guard.close


def answer_too_much(name: str, data: bytes) -> bytes:
    """Return more than anybody can use."""
    return bytes(400 * 2**20)


def answer_nonsense(name: str, data: bytes) -> None:
    """Write to whatever is open: what a process does whose memory was overwritten."""
    for number in range(3, 32):
        with suppress(OSError):
            os.write(number, b"\xff" * 64)


def chatter(name: str, data: bytes) -> str:
    """Write to standard output and standard error, as a library does and as Python does."""
    os.write(1, b"library to output\n")
    os.write(2, b"library to errors\n")
    print("python to output")
    print("python to errors \x1b[31m", file=sys.stderr)
    return "said"


def which(name: str, data: bytes) -> int:
    """The id of the process."""
    return os.getpid()


def open_files(name: str, data: bytes) -> int:
    """How many files the process has open."""
    return len(os.listdir("/proc/self/fd"))


def ask_again(name: str, data: bytes) -> int:
    """Ask the guard from inside the guard."""
    from cdcheck import guard

    return int(guard.run(which, name, data)) - os.getpid()
