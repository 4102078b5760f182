"""What the user named, as bytes within a limit: files, folders, globs and the standard input."""

import glob
import os
import re
import stat
import sys
from collections.abc import Sequence
from typing import IO, BinaryIO, NamedTuple

from cdcheck import readers
from cdcheck.selection import Selection, Skipped

STANDARD_INPUT = "-"
_WILD = frozenset("*?[")
_UNPRINTABLE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]|[^\\S ]|^ | $|(?<= ) "
)
_ESCAPED = re.compile(r"\\x[0-9a-f]{2}")
_SPECIAL = (
    (stat.S_ISFIFO, "a pipe (FIFO)"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)
_AT_ONCE = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)


class NotRead(Exception):
    """A file could not be read; the message is one sentence for the user, without the file's name."""


class Input(NamedTuple):
    """One document to check: ``name`` is what reports call it, ``path`` its file, None for the standard input."""

    name: str
    path: str | None


class Inputs(NamedTuple):
    """The documents to check; what was named and holds none, and why; and what was left out of the folders named."""

    found: list[Input]
    unmatched: list[tuple[str, str]]
    skipped: list[Skipped]


def find(paths: Sequence[str], name: str | None = None, selection: Selection | None = None) -> Inputs:
    """The documents that ``paths`` name, each once, in the order named.

    A folder stands for all files in it and under it whose suffix a reader knows, in alphabetical order, but for those that the
    selection leaves out. A path with ``*``, ``?`` or ``[`` in it that is no file stands for what it matches. A file that is
    named stands for itself, whether it exists or not. ``name`` is what to call the standard input.
    """
    found: dict[str, Input] = {}
    unmatched: list[tuple[str, str]] = []
    skipped: list[Skipped] = []
    chosen = selection or Selection()
    for path in paths:
        if path == STANDARD_INPUT:
            found[path] = one(path, name)
        elif os.path.isdir(path):
            _add_folder(path, chosen, found, unmatched, skipped)
        elif _WILD.isdisjoint(path) or os.path.lexists(path):
            _add(path, found)
        elif matches := sorted(glob.glob(path, recursive=True)):
            for match in matches:
                if os.path.isdir(match):
                    _add_folder(match, chosen, found, unmatched, skipped)
                else:
                    _add(match, found)
        else:
            unmatched.append((printable(path), "nothing matches it"))
    return Inputs(list(found.values()), unmatched, skipped)


def named(path: str) -> Input:
    """The document in one file, whether it exists or not."""
    return Input(printable(path), path)


def one(path: str, name: str | None = None) -> Input:
    """The document that a user names: a file, or - for the standard input, which is called ``name``."""
    return Input(name or "standard input", None) if path == STANDARD_INPUT else named(path)


def contents(item: Input, max_bytes: int) -> bytes:
    """The bytes of one document. A larger file is refused by its size, before a byte of it is read.

    Raises NotRead for a file that is missing, cannot be read, or has more than ``max_bytes`` bytes, and for what is no
    ordinary file, before it is opened.
    """
    try:
        if item.path is None:
            return bounded(sys.stdin.buffer, max_bytes)
        # A pipe or a device would wait for ever, or never end; one that takes the file's place only now does not wait, either.
        _refuse_special(os.stat(item.path).st_mode)
        with open(os.open(item.path, os.O_RDONLY | _AT_ONCE), "rb") as file:
            status = os.fstat(file.fileno())
            _refuse_special(status.st_mode)
            if status.st_size > max_bytes:
                raise NotRead(f"its {status.st_size:,} bytes are over the limit of {max_bytes:,} (--max-bytes)")
            return bounded(file, max_bytes)
    except FileNotFoundError:
        raise NotRead("there is no such file or folder") from None
    except OSError as error:
        raise NotRead(f"it cannot be read: {(error.strerror or str(error)).lower()}") from None


def _refuse_special(mode: int) -> None:
    if stat.S_ISDIR(mode):
        raise NotRead("it is a folder, and not a file")
    what = next((name for is_one, name in _SPECIAL if is_one(mode)), None)
    if what is not None:
        raise NotRead(f"it is {what}, and not an ordinary file")


def bounded(file: BinaryIO | IO[bytes], max_bytes: int) -> bytes:
    """The bytes of an open file. Raises NotRead where it has more than ``max_bytes``."""
    data = file.read(max_bytes + 1)
    if len(data) > max_bytes:
        raise NotRead(f"it has more bytes than the limit of {max_bytes:,} (--max-bytes)")
    return data


def _add(path: str, found: dict[str, Input]) -> None:
    found.setdefault(os.path.realpath(path), named(path))


def _add_folder(
    folder: str, chosen: Selection, found: dict[str, Input], unmatched: list[tuple[str, str]], skipped: list[Skipped]
) -> None:
    suffixes = readers.suffixes()
    failed: list[OSError] = []
    left_out: list[Skipped] = []
    files = list(chosen.files(folder, suffixes, left_out, failed))
    for path in files:
        _add(path, found)
    skipped += [one._replace(path=printable(one.path)) for one in left_out]
    for error in failed:
        unmatched.append((printable(error.filename or folder), f"it cannot be read: {(error.strerror or str(error)).lower()}"))
    if not files and not failed:
        why = "every file in this folder was skipped" if left_out else "no file in this folder has a known suffix"
        unmatched.append((printable(folder), f"{why} ({', '.join(suffixes)})"))


def printable(path: str) -> str:
    """A path that can be printed and put in JSON, other than that of any other path: a name of a file need not be text.

    Bytes that are no UTF-8, control characters, marks that turn the direction of writing, white space other than a single space
    between words, and then every backslash too, are written ``\\xNN``, byte by byte.
    """
    return printable_text(os.fsencode(path).decode("utf-8", "surrogateescape"))


def printable_text(text: str) -> str:
    """As :func:`printable`, of a name whose bytes that are no UTF-8 stand in it as lone surrogates."""
    if not (_UNPRINTABLE.search(text) or _ESCAPED.search(text)):
        return text
    return _UNPRINTABLE.sub(_escaped, text.replace("\\", "\\x5c"))


def _escaped(match: re.Match[str]) -> str:
    byte = ord(match[0]) - 0xDC00
    raw = bytes([byte]) if 0x80 <= byte <= 0xFF else match[0].encode("utf-8", "surrogatepass")
    return "".join([f"\\x{one:02x}" for one in raw])
