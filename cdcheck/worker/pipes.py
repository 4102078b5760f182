"""What goes through the pipes between a caller and its worker: bytes, and a little JSON that says what they are.

Nothing that arrives is ever made into anything but text, numbers and bytes. A worker that a document has taken over can
therefore say wrong things of that document, and nothing else.
"""

import json
import os
from typing import Any, Literal, NamedTuple, cast, get_args

Status = Literal["done", "unreadable", "memory", "fault"]

_PIECE = 2**20
_LENGTH = 8
_MOST_IN_HEAD = 2**20
# What libraries write to standard error; JSON may need six bytes for a character.
_MOST_SAID = 2**16
# A problem is one sentence.
_MOST_OF_A_PROBLEM = 2_000


class Task(NamedTuple):
    """What a worker is to do: ``function`` and ``before`` are written module:name, ``options`` are plain values."""

    function: str
    before: str | None
    name: str
    options: dict[str, Any]
    pages: int
    """The most pages that the document may have."""
    seconds: float
    """Of the processor's time, after which the worker ends itself."""
    patience: float
    """Of the clock's time, after which the worker ends itself."""
    data: bytes


class Answer(NamedTuple):
    """What a worker made of a task: ``value`` where it is done, otherwise ``problem``; ``said`` is for standard error."""

    status: Status
    problem: str = ""
    said: str = ""
    value: bytes = b""


class Nonsense(Exception):
    """What came is not an answer; the message says what is wrong with it."""


def send_task(pipe: int, task: Task) -> None:
    """Raises OSError where the other end is gone."""
    head = task._asdict()
    data = head.pop("data")
    _send(pipe, head, data)


def receive_task(pipe: int) -> Task:
    """The next task. Raises EOFError or OSError where the other end is gone."""
    head, data = _receive(pipe, None, None)
    return Task(**head, data=data)


def send_answer(pipe: int, answer: Answer) -> None:
    """Raises OSError where the other end is gone."""
    head = {"status": answer.status, "problem": answer.problem[:_MOST_OF_A_PROBLEM], "said": answer.said[-_MOST_SAID:]}
    _send(pipe, head, answer.value)


def receive_answer(pipe: int, limit: int) -> Answer:
    """The answer, of which nothing is taken on trust.

    Raises EOFError or OSError where the other end is gone, OverflowError where the value has more than ``limit`` bytes, and
    Nonsense where it is not an answer.
    """
    head, value = _receive(pipe, _MOST_IN_HEAD, limit)
    status, problem, said = head.get("status"), head.get("problem"), head.get("said")
    if status not in get_args(Status) or not isinstance(problem, str) or not isinstance(said, str):
        raise Nonsense("it has not the form of an answer")
    return Answer(cast(Status, status), problem[:_MOST_OF_A_PROBLEM], said, value)


def _send(pipe: int, head: dict[str, Any], body: bytes) -> None:
    said = json.dumps(head).encode("ascii")
    for piece in (len(said).to_bytes(_LENGTH, "big"), len(body).to_bytes(_LENGTH, "big"), said, body):
        view = memoryview(piece)
        while view:
            view = view[os.write(pipe, view) :]


def _receive(pipe: int, most_in_head: int | None, most_in_body: int | None) -> tuple[dict[str, Any], bytes]:
    in_head, in_body = (int.from_bytes(_exactly(pipe, _LENGTH), "big") for _ in range(2))
    if (most_in_head is not None and in_head > most_in_head) or (most_in_body is not None and in_body > most_in_body):
        raise OverflowError
    said, body = _exactly(pipe, in_head), _exactly(pipe, in_body)
    try:
        head = json.loads(said)
    except (ValueError, RecursionError) as error:
        raise Nonsense(str(error)) from None
    if not isinstance(head, dict):
        raise Nonsense("it has not the form of an answer")
    return head, body


def _exactly(pipe: int, size: int) -> bytes:
    pieces = []
    while size:
        piece = os.read(pipe, min(size, _PIECE))
        if not piece:
            raise EOFError
        pieces.append(piece)
        size -= len(piece)
    return b"".join(pieces)
