"""Watches what a reader touches: by Python's audit events, and by the filter of the system that every worker has.

The audit sees what Python code does, and names it. What a library in C does, only the system sees: its filter, which a
worker has so that such calls fail, here ends the process by SIGSYS, so that no reader so much as tries.
"""

import ctypes
import os
import sys
from contextlib import suppress
from typing import Any

from cdcheck import guard, pipeline
from cdcheck.worker import confinement

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


def watched_check(name: str, data: bytes, **options: Any) -> bytes:
    """In JSON: a check; what it touched that it may not; and its lines' words, for a document that it could read."""
    from cdcheck import readers

    # What a first check imports is read before the watch begins.
    pipeline.check("letter.txt", b"CD/1697")
    watch()
    report = pipeline.check(name, data, **options)
    touched = [*_touched, *_sockets()]
    words: list[str] = []
    if report.problem is None:
        words = [word for line in readers.read(name, data).lines for word in line.text.split()]
    return guard.said((report, touched, words))


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


def seal() -> bool:
    """Have the system end this process where it does what no reader may. False where the system cannot."""
    return confinement.seal(confinement.END)


# What a watch must see: a process that does it, each as a function that a guard can run in its worker.


def overstep(name: str, data: bytes) -> bytes:
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

    with suppress(PermissionError):
        socket.socket().close()
    return guard.said([" ".join(event.split()[:1]) for event in _touched])


def can_seal(name: str, data: bytes) -> bytes:
    """Whether the system's filter can be had; the process has it afterwards."""
    return b"yes" if seal() else b""


def open_a_socket_in_c(name: str, data: bytes) -> bytes:
    """Open a socket without Python's knowledge."""
    watch()
    return str(ctypes.CDLL(None).socket(2, 1, 0)).encode()


def write_a_file_in_c(name: str, data: bytes) -> bytes:
    """Open a file for writing without Python's knowledge."""
    watch()
    return str(ctypes.CDLL(None).open(name.encode(), os.O_WRONLY | os.O_CREAT, 0o600)).encode()


def read_a_file_in_c(name: str, data: bytes) -> bytes:
    """Open a file for reading without Python's knowledge: only the filter's own test has to do so."""
    watch()
    return str(ctypes.CDLL(None).open(b"/dev/null", os.O_RDONLY)).encode()
