"""The engines: what runs the tasks of a batch.

To add an engine, write one file here that declares ``engine = Engine(...)`` and ``open(workers, scheduler) -> Pool``. A task is
a function of a module and its arguments, all of which can be pickled. It hands what it does not trust to the guard of its
thread (:data:`cdcheck.worker.current`), which has the deadlines; an engine need only see to it that a task whose process is
lost costs no other task its result.
"""

from collections.abc import Callable
from concurrent.futures import Future
from contextlib import AbstractContextManager
from importlib import import_module
from typing import Any, NamedTuple, Protocol, cast

from cdcheck import shelf


class Engine(NamedTuple):
    """One way to run tasks. ``per_task`` is how many documents a task should have: more where a task costs more."""

    name: str
    per_task: int
    remote: bool = False
    """Whether it may run on other machines, and so takes a scheduler's address."""


class Pool(Protocol):
    """Runs tasks. ``workers`` is how many at a time."""

    workers: int

    def submit(self, function: Callable[..., Any], /, *args: Any) -> "Future[Any]":
        """Start a task. Its future raises whatever it is that ended the task. Where nothing can be run any more, Gone is
        raised, here or by the future."""


class Unavailable(Exception):
    """An engine cannot be used here; the message says what is lacking."""


class Gone(Exception):
    """All that an engine runs on is gone in the midst of a run; the message says what. No document is at fault."""


def names() -> tuple[str, ...]:
    """The names of all engines, nothing imported."""
    return shelf.names("engines")


def engine(name: str) -> Engine:
    """The engine called ``name``, which is one of :func:`names`."""
    return cast(Engine, shelf.take("engines", name, "engine", Engine))


def opened(name: str, workers: int, scheduler: str | None = None) -> "AbstractContextManager[Pool]":
    """A pool of the engine called ``name``. Raises Unavailable where it cannot be had."""
    return cast("AbstractContextManager[Pool]", import_module(f"cdcheck.engines.{name}").open(workers, scheduler))
