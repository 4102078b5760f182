"""What a worker gives up before it reads anything: the terminal, core files, memory without limit, and on Linux more.

On Linux a filter of system calls (seccomp) takes from it, for good: every socket, starting a program or another process,
opening a file to write, changing, moving or removing one, looking into another process or sending it a signal, and any new
privilege. What is refused fails like a call without permission, so a library that tries goes on as it can. The filter is
a list of what is refused, and not of what is allowed: which calls the reading libraries make changes with their versions.

It is written here in a page, by way of ctypes. The packages that wrap libseccomp or Landlock need a library that pip does not
install, or do the same by ctypes for files alone; Landlock knows no sockets but TCP, and no processes. On other systems and
processors there is no filter; the limits of memory and time hold there as well.

A worker for documents that LibreOffice converts has a filter of fewer calls, and LibreOffice inherits it: no new privileges, no
socket but a local one, which LibreOffice does not start without, no way into another process, no mounting and no keys. It has
to start programs, to write files and to end what it started, and the filter cannot tell such calls apart by the file.
"""

import os
import signal
import struct
import sys
from contextlib import suppress
from typing import Any, NoReturn, cast

TERMINATED = 128 + signal.SIGTERM
"""The exit code of a worker that was told to end, as a shell would give it."""


class Told(SystemExit):
    """This worker was told to end; a reader's own wish to leave is another thing."""


def confine(begun_with: int, memory: int) -> None:
    """Take from this process what no reader has need of; ``memory`` is how many bytes it may have beyond ``begun_with``."""
    # Where it was asked for it is there; a worker that dies has no one to tell.
    if (faulthandler := sys.modules.get("faulthandler")) is not None:
        cast(Any, faulthandler).disable()
    nothing = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1, 2):
        os.dup2(nothing, standard)
    os.close(nothing)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _leave)
    for name in ("SIGALRM", "SIGPROF", "SIGHUP"):
        if (number := getattr(signal, name, None)) is not None:
            signal.signal(number, signal.SIG_DFL)
    if limits_memory():
        import resource

        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        wanted = begun_with + memory
        # The soft limit alone: a reader that has another program convert a file may give that program its own limit.
        resource.setrlimit(resource.RLIMIT_AS, (wanted if hard == resource.RLIM_INFINITY else min(wanted, hard), hard))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def limits_memory() -> bool:
    """Whether the system limits the address space of a process. macOS has the call, and does not keep to it."""
    if sys.platform in ("darwin", "win32"):
        return False
    try:
        import resource
    except ImportError:
        return False
    return hasattr(resource, "RLIMIT_AS")


def set_alarms(seconds: float, patience: float) -> None:
    """Have the system end this process after so many seconds of the processor or of the clock, or never, for 0.

    For a worker whose caller was killed; a caller that lives ends its worker sooner.
    """
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_PROF, seconds)
        signal.setitimer(signal.ITIMER_REAL, patience)


def _leave(*_: object) -> NoReturn:
    raise Told


# The filter: a program for the kernel, of steps (code, where to go if true, where to go if false, number).
_LOAD, _IS, _HAS, _LEAST, _RETURN = 0x20, 0x15, 0x45, 0x35, 0x06
_LET, _REFUSE = 0x7FFF0000, 0x00050000
END = 0x80000000
"""For :func:`seal`: the process ends by SIGSYS."""
_NOT_PERMITTED, _NOT_THERE = 1, 38
_NO_NEW_PRIVILEGES, _SET_FILTER, _FILTER = 38, 22, 2
_CALL, _PROCESSOR, _ARGUMENTS = 0, 4, 16
_OTHER_TABLE = 0x40000000
_THREAD = 0x10000
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC


class _Calls:
    """The numbers of system calls on one kind of processor."""

    def __init__(
        self, processor: int, never: str, sealed: str, *, socket: int, opening: str, signals: str, clone: int, prlimit: int
    ) -> None:
        self.processor = processor
        self.never = tuple(map(int, never.split()))
        """Calls that no worker has need of, nor a program that it starts."""
        self.sealed = tuple(map(int, sealed.split()))
        """Calls that only a worker which starts a program has need of."""
        self.socket = socket
        self.opening = [tuple(map(int, one.split(":"))) for one in opening.split()]
        """Calls that open a file, and which argument has the flags."""
        self.signals = tuple(map(int, signals.split()))
        """Calls that send a signal to the process in the first argument."""
        self.clone = clone
        self.prlimit = prlimit


# Later calls have the same numbers everywhere: io_uring_setup, pidfd_getfd; pidfd_send_signal, fchmodat2.
_NEVER, _SEALED = " 425 438", " 424 452"
# Answered as by an older system, so that libraries fall back on calls that the filter can look into: clone3, openat2.
_UNKNOWN = (435, 437)
_LOCAL = 1
_CALLS = {
    "x86_64": _Calls(
        0xC000003E,
        # ptrace, process_vm_readv and _writev
        "101 310 311 "
        # mount, umount2, pivot_root, chroot, setns, unshare, bpf, perf_event_open, userfaultfd, add_key, request_key, keyctl,
        # open_by_handle_at
        "165 166 155 161 308 272 321 298 323 248 249 250 304" + _NEVER,
        # connect, bind, socketpair, fork, vfork, execve, execveat
        "42 49 53 57 58 59 322 "
        # truncate, rename, mkdir, rmdir, creat, link, unlink, symlink, chmod, fchmod, chown, fchown, lchown
        "76 82 83 84 85 86 87 88 90 91 92 93 94 "
        # utime, mknod, utimes, mkdirat, mknodat, fchownat, futimesat, unlinkat, renameat, linkat, symlinkat, fchmodat,
        # utimensat
        "132 133 235 258 259 260 261 263 264 265 266 268 280 "
        # setxattr and removexattr in three forms each, renameat2
        "188 189 190 197 198 199 316 "
        # rt_sigqueueinfo, rt_tgsigqueueinfo, tkill, setpriority
        "129 297 200 141" + _SEALED,
        socket=41,
        opening="2:1 257:2",
        signals="62 234",
        clone=56,
        prlimit=302,
    ),
    "aarch64": _Calls(
        0xC00000B7,
        "117 270 271 40 39 41 51 268 97 280 241 282 217 218 219 265" + _NEVER,
        "203 200 199 221 281 45 52 54 55 33 34 35 36 37 38 53 88 5 6 7 14 15 16 276 138 240 130 140" + _SEALED,
        socket=198,
        opening="56:2",
        signals="129 131",
        clone=220,
        prlimit=261,
    ),
}


def seal(refusal: int = _REFUSE | _NOT_PERMITTED, *, starts_a_program: bool = False) -> bool:
    """Take from this process, for good, what the filter takes. False where the system or the processor has no such filter.

    ``refusal`` is what the kernel does with a call that is refused; the tests have it end the process instead.
    """
    calls = _CALLS.get(os.uname().machine) if sys.platform == "linux" else None
    if calls is None:
        return False
    import ctypes

    class Program(ctypes.Structure):
        _fields_ = (("length", ctypes.c_ushort), ("steps", ctypes.c_void_p))

    steps = _steps(calls, refusal, None if starts_a_program else os.getpid())
    packed = ctypes.create_string_buffer(b"".join([struct.pack("HBBI", *step) for step in steps]))
    program = Program(len(steps), ctypes.cast(packed, ctypes.c_void_p).value)
    with suppress(OSError, AttributeError):
        libc = ctypes.CDLL(None)
        if libc.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0) == 0:
            return bool(libc.prctl(_SET_FILTER, _FILTER, ctypes.byref(program), 0, 0) == 0)
    return False


def _steps(calls: _Calls, refusal: int, own: int | None) -> list[tuple[int, int, int, int]]:
    """The filter's program; ``own`` is the number of this process, None where it starts programs."""
    steps = [
        (_LOAD, 0, 0, _PROCESSOR),
        (_IS, 1, 0, calls.processor),
        (_RETURN, 0, 0, END),
        (_LOAD, 0, 0, _CALL),
        # The second table of calls that x86-64 has.
        (_LEAST, 0, 1, _OTHER_TABLE),
        (_RETURN, 0, 0, refusal),
    ]
    for call in calls.never if own is None else (*calls.never, calls.socket, *calls.sealed):
        steps += [(_IS, 0, 1, call), (_RETURN, 0, 0, refusal)]
    steps += _looked_into(calls.socket, 0, (_IS, 1, 0, _LOCAL), refusal) if own is None else _sealing(calls, refusal, own)
    steps.append((_RETURN, 0, 0, _LET))
    return steps


def _sealing(calls: _Calls, refusal: int, own: int) -> list[tuple[int, int, int, int]]:
    """Steps that leave of some calls what a reader has need of."""
    steps = []
    for call in _UNKNOWN:
        steps += [(_IS, 0, 1, call), (_RETURN, 0, 0, _REFUSE | _NOT_THERE)]
    for call, at in calls.opening:
        steps += _looked_into(call, at, (_HAS, 0, 1, _WRITING), refusal)
    # A thread, and no other process.
    steps += _looked_into(calls.clone, 0, (_HAS, 1, 0, _THREAD), refusal)
    for call in calls.signals:
        steps += _looked_into(call, 0, (_IS, 1, 0, own), refusal)
    # Its own limits, which can only get smaller, and nobody else's.
    return steps + _looked_into(calls.prlimit, 0, (_IS, 1, 0, 0), refusal)


def _looked_into(call: int, argument: int, test: tuple[int, int, int, int], refusal: int) -> list[tuple[int, int, int, int]]:
    """Steps that let a call pass or refuse it by one of its arguments; ``test`` goes to the step after it to refuse."""
    return [
        (_IS, 0, 4, call),
        (_LOAD, 0, 0, _ARGUMENTS + 8 * argument),
        test,
        (_RETURN, 0, 0, refusal),
        (_RETURN, 0, 0, _LET),
    ]
