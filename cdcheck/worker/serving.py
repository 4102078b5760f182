"""The worker's own side: it waits for a task, does it, answers, and waits again, until its caller closes the pipe."""

import os
import sys
from importlib import import_module
from io import StringIO
from typing import Any, NoReturn

from cdcheck import guard, readers
from cdcheck.worker import confinement, pipes
from cdcheck.worker.pipes import Answer, Task

SHORT_OF_MEMORY = 75
"""The exit code of a worker that has not even the memory to say so."""

_READY = b"\n"


def serve(tasks: int, answers: int, memory: int, sealed: bool) -> NoReturn:
    """Do what comes through ``tasks``. Never returns: the process ends with the code that tells how."""
    try:
        _serve(tasks, answers, memory, sealed)
    except MemoryError:
        os._exit(SHORT_OF_MEMORY)
    except confinement.Told:
        os._exit(confinement.TERMINATED)
    finally:
        os._exit(1)


def spawned() -> NoReturn:
    """In a new interpreter, whose arguments are the bytes of memory it may take and whether it is sealed."""
    memory, sealed = map(int, sys.argv[1:3])
    serve(os.dup(0), os.dup(1), memory, bool(sealed))


def _serve(tasks: int, answers: int, memory: int, sealed: bool) -> NoReturn:
    guard.inside = True
    begun_with = address_space()
    confinement.confine(begun_with, memory)
    import gc

    gc.freeze()
    os.write(answers, _READY)
    first = True
    while True:
        try:
            task = pipes.receive_task(tasks)
        except (EOFError, OSError):
            os._exit(0)
        sys.stderr = sys.stdout = said = StringIO()
        if first:
            if sealed:
                # What is imported before the seal is kept compiled; a sealed process can write nothing.
                _prepare(task)
            confinement.seal(starts_a_program=not sealed)
        first = False
        answer = _do(task)._replace(said=said.getvalue())
        pipes.send_answer(answers, answer)
        del task, answer
        # One document pays for no search for garbage; among many documents garbage grows.
        if not gc.isenabled():
            gc.freeze()
            gc.enable()
        if address_space() - begun_with > memory // 2:
            # The next document is to have its full share.
            os._exit(0)


def _prepare(task: Task) -> None:
    """Import what the task needs. Whatever goes wrong here goes wrong again when the task is done, and is told then."""
    try:
        readers.prepare(task.name, task.data)
        if task.before is not None:
            _named(task.before)()
    except Exception:
        return


def _do(task: Task) -> Answer:
    """What the task gives, or what to tell the user."""
    try:
        readers.most_pages.set(task.pages)
        confinement.set_alarms(task.seconds, task.patience)
        value = _named(task.function)(task.name, task.data, **task.options)
        if not isinstance(value, bytes):
            raise TypeError(f"what was made of it cannot be handed over: it is {type(value).__name__}, and not bytes")
        return Answer("done", value=value)
    except readers.Unreadable as unreadable:
        return Answer("unreadable", str(unreadable))
    except MemoryError:
        return Answer("memory")
    except Exception as error:
        import traceback

        traceback.print_exc(file=sys.stderr)
        return Answer("fault", f"a fault in cdcheck ({type(error).__name__}: {error}); please report it")
    finally:
        confinement.set_alarms(0, 0)


def _named(function: str) -> Any:
    """The function that is written module:name."""
    module, _, name = function.partition(":")
    return getattr(import_module(module), name)


def address_space() -> int:
    """The bytes of address space that this process has; 0 where the system does not say."""
    try:
        with open("/proc/self/statm", "rb") as file:
            return int(file.read().split()[0]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        return 0
