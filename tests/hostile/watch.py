"""Watches what a reader touches: by Python's audit events, and by a filter of the system's own.

The audit sees what Python code does, and names it. What a library in C does, only the system sees: its filter (seccomp, on
Linux on x86-64) ends the process by SIGSYS where it opens a socket, starts a program, or writes, moves or removes a file.
"""

import ctypes
import os
import platform
import struct
import sys
from typing import Any

from cdcheck import pipeline
from cdcheck.outcome import Report

_FORBIDDEN = (
    "socket.",
    "subprocess.",
    "os.system",
    "os.exec",
    "os.posix_spawn",
    "os.fork",
    "os.remove",
    "os.rename",
    "os.mkdir",
    "os.rmdir",
    "os.link",
    "os.symlink",
    "os.truncate",
    "os.chmod",
    "os.utime",
    "shutil.",
    "tempfile.",
    "urllib.",
    "http.",
    "ftplib.",
    "smtplib.",
    "webbrowser.",
)
# Python itself, its libraries, cdcheck, and what the system says of the process.
_OWN = (sys.prefix, sys.base_prefix, os.path.dirname(os.path.dirname(pipeline.__file__)), "/proc/self/")

_touched: list[str] = []
_watching = False


def _hook(event: str, arguments: tuple[Any, ...]) -> None:
    if event.startswith(_FORBIDDEN):
        _touched.append(f"{event} {arguments}")
    elif event == "open":
        path, mode, flags = arguments
        if isinstance(path, int):
            return
        writes = flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT) if isinstance(flags, int) else set(mode or "") & set("wax+")
        if writes or not os.path.abspath(os.fsdecode(path)).startswith(_OWN):
            _touched.append(f"open {path!r} {'to write' if writes else 'to read'}")


def watch() -> None:
    """Begin to watch this process, once and for all."""
    global _watching
    if not _watching:
        _watching = True
        # What Python keeps of a module that it compiled is no doing of a document's.
        sys.dont_write_bytecode = True
        sys.addaudithook(_hook)
        seal()
    _touched.clear()


def watched_check(name: str, data: bytes, **options: Any) -> tuple[Report, list[str], list[str]]:
    """A check; what it touched that it may not; and its lines' words, for a document that it could read."""
    from cdcheck import readers

    # What a first check imports is read before the watch begins.
    pipeline.check("letter.txt", b"CD/1697")
    watch()
    report = pipeline.check(name, data, **options)
    touched = [*_touched, *_sockets()]
    words: list[str] = []
    if report.problem is None:
        words = [word for line in readers.read(name, data).lines for word in line.text.split()]
    return report, touched, words


def _sockets() -> list[str]:
    open_now = []
    for number in os.listdir("/proc/self/fd") if os.path.isdir("/proc/self/fd") else ():
        try:
            target = os.readlink(f"/proc/self/fd/{number}")
        except OSError:
            continue
        if target.startswith("socket:"):
            open_now.append(target)
    return open_now


# Calls of the system on x86-64. In the first table any use of them ends the process, in the second only one that writes.
_CALLS = {
    "socket": 41,
    "connect": 42,
    "socketpair": 53,
    "execve": 59,
    "truncate": 76,
    "rename": 82,
    "mkdir": 83,
    "rmdir": 84,
    "creat": 85,
    "link": 86,
    "unlink": 87,
    "symlink": 88,
    "chmod": 90,
    "mknod": 133,
    "mkdirat": 258,
    "unlinkat": 263,
    "renameat": 264,
    "linkat": 265,
    "symlinkat": 266,
    "renameat2": 316,
    "execveat": 322,
    "openat2": 437,
}
# The number of the call and where its flags stand among its arguments.
_OPENING = {"open": (2, 1), "openat": (257, 2)}
_LOAD, _IS, _HAS, _RETURN = 0x20, 0x15, 0x45, 0x06
_END, _LET = 0x80000000, 0x7FFF0000
_X86_64 = 0xC000003E
_NO_NEW_PRIVILEGES, _SET_FILTER, _FILTER = 38, 22, 2


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("steps", ctypes.c_void_p))


def seal() -> bool:
    """Have the system end this process where it does what no reader may. False where the system cannot."""
    if sys.platform != "linux" or platform.machine() != "x86_64":
        return False
    writing = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC
    steps = [(_LOAD, 0, 0, 4), (_IS, 1, 0, _X86_64), (_RETURN, 0, 0, _END), (_LOAD, 0, 0, 0)]
    for call in _CALLS.values():
        steps += [(_IS, 0, 1, call), (_RETURN, 0, 0, _END)]
    for call, at in _OPENING.values():
        steps += [
            (_IS, 0, 4, call),
            (_LOAD, 0, 0, 16 + 8 * at),
            (_HAS, 0, 1, writing),
            (_RETURN, 0, 0, _END),
            (_RETURN, 0, 0, _LET),
        ]
    steps.append((_RETURN, 0, 0, _LET))
    packed = ctypes.create_string_buffer(b"".join(struct.pack("HBBI", *step) for step in steps))
    program = _Program(len(steps), ctypes.cast(packed, ctypes.c_void_p).value)
    libc = ctypes.CDLL(None)
    return (
        libc.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0) == 0 and libc.prctl(_SET_FILTER, _FILTER, ctypes.byref(program), 0, 0) == 0
    )


# What a watch must see: a process that does it, each as a function that a guard can run in its worker.


def overstep(name: str, data: bytes) -> list[str]:
    """Write a file, read one that is none of ours, and start a program, as Python does; the events that were seen."""
    global _watching
    _watching = True
    sys.addaudithook(_hook)
    _touched.clear()
    with open(name, "w", encoding="ascii") as file:
        file.write("x")
    with open("/etc/passwd", "rb"):
        pass
    os.remove(name)
    os.system("true")
    import socket

    socket.socket().close()
    return [" ".join(event.split()[:1]) for event in _touched]


def can_seal(name: str, data: bytes) -> bool:
    """Whether the system's filter can be had; the process has it afterwards."""
    return seal()


def open_a_socket_in_c(name: str, data: bytes) -> int:
    """Open a socket without Python's knowledge."""
    watch()
    return int(ctypes.CDLL(None).socket(2, 1, 0))


def write_a_file_in_c(name: str, data: bytes) -> int:
    """Open a file for writing without Python's knowledge."""
    watch()
    return int(ctypes.CDLL(None).open(name.encode(), os.O_WRONLY | os.O_CREAT, 0o600))


def read_a_file_in_c(name: str, data: bytes) -> int:
    """Open a file for reading without Python's knowledge: only the filter's own test has to do so."""
    watch()
    return int(ctypes.CDLL(None).open(b"/dev/null", os.O_RDONLY))
