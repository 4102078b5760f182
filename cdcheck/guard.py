"""What one document may cost, and its reading and checking within that.

No document can hang, crash or exhaust the process that asks. Plain text is read by cdcheck's own bounded code, in that process;
everything else by a worker process, which can be killed (see cdcheck.worker).
"""

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from cdcheck import readers

if TYPE_CHECKING:
    from cdcheck.document import Document
    from cdcheck.outcome import Report

_MEBIBYTE = 2**20


class Limits(NamedTuple):
    """How much one document may cost. Every limit is an option of the command line, and is named when it is hit."""

    max_bytes: int = 64 * _MEBIBYTE
    """Bytes in the file."""
    max_pages: int = 2_000
    """Pages, where the format has them."""
    max_seconds: float = 60
    """Seconds for reading and checking, by the clock; not for plain text."""
    max_memory: int = 1024 * _MEBIBYTE
    """Bytes of address space that reading and checking may add to what the worker begins with; not for plain text."""


DEFAULT = Limits()

inside = False
"""True in a worker, where what asks to be guarded already is."""


def check(name: str, data: bytes, limits: Limits = DEFAULT, **options: Any) -> "Report":
    """What :func:`cdcheck.pipeline.check` reports of a document, within limits.

    ``options`` are those of ``pipeline.check``. A document that goes over a limit, or that ends the worker, has a report whose
    ``problem`` says so. Raises ValueError for a language, era or kind that there is none of.
    """
    try:
        report = cast("Report", run(_check, name, data, limits, **options))
        refuse_pages(report.input.pages, limits)
    except readers.Unreadable as unreadable:
        from cdcheck import pipeline

        return pipeline.unread(name, str(unreadable), data)
    return report


def read(name: str, data: bytes, limits: Limits = DEFAULT) -> "Document":
    """What :func:`cdcheck.readers.read` makes of a document, within limits. Raises Unreadable, also where a limit is hit."""
    document = cast("Document", run(_read, name, data, limits))
    refuse_pages(document.pages, limits)
    return document


def run(function: Callable[..., Any], name: str, data: bytes, limits: Limits = DEFAULT, /, **options: Any) -> Any:
    """The value of ``function(name, data, **options)``, within limits; in a worker unless ``data`` is plain text.

    ``function`` must be importable, and its value must be made of cdcheck's own classes and of plain values. Raises Unreadable
    where the document goes over a limit, where its reading fails or where the worker dies; ValueError where ``function`` does.
    """
    if len(data) > limits.max_bytes:
        raise readers.Unreadable(f"its {len(data):,} bytes are over the limit of {limits.max_bytes:,} (--max-bytes)")
    if inside or not readers.guarded(name, data):
        return function(name, data, **options)
    # Plain text pays for no worker, not even for its import.
    from cdcheck import worker

    return worker.current.get().run(function, name, data, limits, options)


def close() -> None:
    """End the worker, if there is one; the next document starts another."""
    if (worker := sys.modules.get("cdcheck.worker")) is not None:
        worker.guard.close()


def _check(name: str, data: bytes, **options: Any) -> "Report":
    from cdcheck import pipeline

    return pipeline.check(name, data, **options)


def _read(name: str, data: bytes) -> "Document":
    try:
        return readers.read(name, data)
    except ValueError as error:  # no option of the caller's is wrong here
        raise RuntimeError(f"ValueError: {error}") from error


def refuse_pages(pages: int | None, limits: Limits) -> None:
    """Raise Unreadable where a document has too many pages."""
    if pages is not None and pages > limits.max_pages:
        raise readers.Unreadable(f"its {pages:,} pages are over the limit of {limits.max_pages:,} (--max-pages)")
