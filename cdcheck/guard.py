"""What one document may cost, and its reading and checking within that.

No document can hang, crash or exhaust the process that asks. A plain text of some hundred kilobytes at the most is read by
cdcheck's own bounded code, in that process; everything else by a worker process, which can be killed (see cdcheck.worker).
"""

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from cdcheck import readers

if TYPE_CHECKING:
    from datetime import date

    from cdcheck.document import Document
    from cdcheck.outcome import FailOn, Report

_Kind = TypeVar("_Kind")

_MEBIBYTE = 2**20


class Limits(NamedTuple):
    """How much one document may cost. Every limit is an option of the command line, and is named when it is hit."""

    max_bytes: int = 64 * _MEBIBYTE
    """Bytes in the file."""
    max_pages: int = 2_000
    """Pages, where the format has them."""
    max_seconds: float = 60
    """Seconds of the processor's time for reading and checking; far more of the clock's. Not for a short plain text."""
    max_memory: int = 1024 * _MEBIBYTE
    """Bytes of address space that reading and checking may add to what the worker begins with; not for a short plain text."""


DEFAULT = Limits()


class Request(NamedTuple):
    """How a document is to be checked. None leaves a language, era or kind to what is recognised."""

    language: str | None = None
    era: str | None = None
    kind: str | None = None
    fail_on: "FailOn" = "error"
    as_of: "date | None" = None
    limits: Limits = DEFAULT

    def options(self) -> dict[str, Any]:
        """What :func:`check` takes besides the limits."""
        return {name: value for name, value in self._asdict().items() if name != "limits"}


inside = False
"""True in a worker, where what asks to be guarded already is."""


def check(name: str, data: bytes, limits: Limits = DEFAULT, **options: Any) -> "Report":
    """What :func:`cdcheck.pipeline.check` reports of a document, within limits.

    ``options`` are those of ``pipeline.check``. A document that goes over a limit, or that ends the worker, has a report whose
    ``problem`` says so. Raises ValueError for a language, era or kind that there is none of.
    """
    from cdcheck import pipeline

    pipeline.refuse_unknown(options.get("language"), options.get("era"), options.get("kind"))
    try:
        if not inside and readers.guarded(name, data):
            return answered(name, data, limits, **options)[0]
        refuse_bytes(data, limits)
        report = pipeline.check(name, data, **options)
        refuse_pages(report.input.pages, limits)
    except readers.Unreadable as unreadable:
        return pipeline.unread(name, str(unreadable), data)
    return report


def answered(name: str, data: bytes, limits: Limits = DEFAULT, **options: Any) -> "tuple[Report, bytes]":
    """The report that a worker makes of a document, whatever its format, and the same as a line of JSON.

    Raises Unreadable where a limit is hit or the worker dies.
    """
    from cdcheck import pipeline

    refuse_bytes(data, limits)
    answer = _apart(_check, name, data, limits, options, pipeline.prepare)
    report = _report(answer, name, data)
    refuse_pages(report.input.pages, limits)
    return report, answer


def read(name: str, data: bytes, limits: Limits = DEFAULT) -> "Document":
    """What :func:`cdcheck.readers.read` makes of a document, within limits. Raises Unreadable, also where a limit is hit."""
    refuse_bytes(data, limits)
    if inside or not readers.guarded(name, data):
        document = _document(name, data)
    else:
        document = document_of(_apart(_read, name, data, limits, {}), name)
    refuse_pages(document.pages, limits)
    return document


def run(
    function: Callable[..., bytes],
    name: str,
    data: bytes,
    limits: Limits = DEFAULT,
    /,
    *,
    before: Callable[[], None] | None = None,
    **options: Any,
) -> bytes:
    """The value of ``function(name, data, **options)``, within limits; in a worker unless ``data`` is a short plain text.

    ``function`` must be importable. It is given ``options`` as JSON has them, and its value are bytes: nothing else passes
    between a worker and its caller. ``before`` imports what it needs. Raises Unreadable where the document goes over a limit,
    where its reading fails or where the worker dies.
    """
    from pydantic_core import to_jsonable_python

    refuse_bytes(data, limits)
    plain = to_jsonable_python(options)
    if inside or not readers.guarded(name, data):
        return function(name, data, **plain)
    return _apart(function, name, data, limits, plain, before)


def taken() -> float:
    """Seconds of the processor that workers took so far for this thread; what they waited by the clock counts little.

    What is drawn or read in several tasks has the time of one document, and a busy machine takes nothing from it.
    """
    worker = sys.modules.get("cdcheck.worker")
    return worker.current.get().taken if worker is not None else 0.0


def _apart(
    function: Callable[..., bytes],
    name: str,
    data: bytes,
    limits: Limits,
    options: dict[str, Any],
    before: Callable[[], None] | None = None,
) -> bytes:
    # Plain text of a usual size pays for no worker, not even for its import.
    from cdcheck import worker
    from cdcheck.worker.pipes import Task

    prepared = None if before is None else _reference(before)
    task = Task(_reference(function), prepared, name, _plain(options), limits.max_pages, 0, 0, data)
    return worker.current.get().run(task, limits, sealed=not readers.starts_a_program(name, data))


def _plain(options: dict[str, Any]) -> dict[str, Any]:
    from datetime import date

    return {key: value.isoformat() if isinstance(value, date) else value for key, value in options.items()}


def _reference(function: Callable[..., Any]) -> str:
    """A function as it is named to a worker."""
    return f"{function.__module__}:{function.__qualname__}"


def _refuse_what_is_no_number(limits: Limits) -> None:
    """Raise ValueError: limits reach the worker's command line."""
    for what, value in limits._asdict().items():
        wanted = (int, float) if what == "max_seconds" else (int,)
        if isinstance(value, bool) or not isinstance(value, wanted) or not 0 < value < float("inf"):
            raise ValueError(f"{what} is not a number above 0: {value!r}")


def close() -> None:
    """End the worker, if there is one; the next document starts another."""
    if (worker := sys.modules.get("cdcheck.worker")) is not None:
        worker.guard.close()


def _check(name: str, data: bytes, *, as_of: str | None = None, **options: Any) -> bytes:
    """In a worker: the report, as a line of JSON."""
    from datetime import date

    from cdcheck import pipeline
    from cdcheck.renderers.json import dumped

    day = None if as_of is None else date.fromisoformat(as_of)
    return dumped(pipeline.check(name, data, as_of=day, **options)).encode()


def _report(answer: bytes, name: str, data: bytes) -> "Report":
    """The report that a worker answered with. Raises Unreadable for what is none, or is none on this document."""
    from hashlib import sha256

    from cdcheck.outcome import Report

    if b"\n" in answer:
        raise _nonsense("it is more than one line")
    try:
        report = Report.model_validate_json(answer)
    except ValueError as error:
        raise _nonsense(error) from None
    if (report.input.name, report.input.size, report.input.sha256) != (name, len(data), sha256(data).hexdigest()):
        # A report on a document that could not be read has its size and hash as well.
        raise _nonsense("it is a report on another document")
    return report


def _read(name: str, data: bytes) -> bytes:
    """In a worker: what was read, in JSON, as `cdcheck lines` prints it."""
    from cdcheck import schemas

    return schemas.lines(_document(name, data)).model_dump_json().encode()


def _document(name: str, data: bytes) -> "Document":
    try:
        return readers.read(name, data)
    except ValueError as error:  # no option of the caller's is wrong here
        raise RuntimeError(f"ValueError: {error}") from error


def document_of(answer: bytes, name: str) -> "Document":
    """The document that a worker answered with, as `cdcheck lines` prints it. Raises Unreadable for what is none."""
    from cdcheck.readers import seen

    try:
        return seen.read(name, answer)
    except readers.Unreadable as error:
        raise _nonsense(error) from None


def said(value: Any) -> bytes:
    """A value of models, tuples and plain values as a worker answers with it: JSON."""
    from pydantic_core import to_json

    return to_json(value)


def heard(kind: type[_Kind], answer: bytes) -> _Kind:
    """The value of a type that a worker answered with. Raises Unreadable for what is none."""
    from pydantic import TypeAdapter

    try:
        return TypeAdapter(kind).validate_json(answer)
    except ValueError as error:
        raise _nonsense(error) from None


def _nonsense(what: object) -> readers.Unreadable:
    said = " ".join(str(what).split())[:200]
    return readers.Unreadable(f"a fault in cdcheck (the worker's answer cannot be used: {said}); please report it")


def refuse_bytes(data: bytes, limits: Limits) -> None:
    """Raise Unreadable where a document has too many bytes, ValueError where a limit is not a number."""
    _refuse_what_is_no_number(limits)
    if len(data) > limits.max_bytes:
        raise readers.Unreadable(f"its {len(data):,} bytes are over the limit of {limits.max_bytes:,} (--max-bytes)")


def refuse_pages(pages: int | None, limits: Limits) -> None:
    """Raise Unreadable where a document has too many pages."""
    if pages is not None and pages > limits.max_pages:
        raise readers.Unreadable(f"its {pages:,} pages are over the limit of {limits.max_pages:,} (--max-pages)")
