"""Where the documents of a batch come from, one after the other: files, folders, globs and archives, which are read in place.

Nothing is ever unpacked to a disk. A document that cannot be read comes with the reason in the place of its bytes, and the next
one follows.
"""

import glob
import os
import re
import sys
from collections.abc import Iterator, Sequence
from importlib import import_module
from typing import IO, Any, NamedTuple, cast

from cdcheck import inputs, readers

MAX_MEMBERS = 200_000
"""Members of one archive; of a larger one no more are read."""
MAX_RATIO = 200
"""How many times its packed size a member of more than a mebibyte may have; more is a trap, or no document."""
_ARCHIVES = (".zip", ".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tbz2", ".tar.xz", ".txz")
_WILD = frozenset("*?[")


class Read(NamedTuple):
    """One document: the name that reports give it, and its bytes or why there are none."""

    name: str
    data: bytes | None
    problem: str | None = None


class Nothing(NamedTuple):
    """A path in which there is no document, and why."""

    path: str
    why: str


def documents(paths: Sequence[str], max_bytes: int, without: str | None = None) -> Iterator[Read | Nothing]:
    """The documents that ``paths`` name, each once, in the order named; within a folder in alphabetical order.

    A folder stands for all files in it and under it whose suffix a reader knows, and for the archives among them. An archive
    stands for its members with such a suffix; they are named ``archive.zip/folder/name.pdf``, and ``archive.zip/name.pdf (2)``
    where there is another of that name. ``max_bytes`` is the most bytes that a document may have. ``without`` is a folder that
    is passed over: that which the batch itself writes to.
    """
    seen: set[str] = set()
    left_out = None if without is None else os.path.realpath(without)
    # Only several paths can name a file twice.
    again = seen if len(paths) > 1 else None
    for path in paths:
        if "://" in path:
            yield from _remote(path, max_bytes)
        elif os.path.isdir(path):
            yield from _folder(path, max_bytes, again, left_out)
        elif _WILD.isdisjoint(path) or os.path.lexists(path):
            yield from _file(path, max_bytes, again)
        elif matches := sorted(glob.glob(path, recursive=True)):
            for match in matches:
                if os.path.isdir(match):
                    yield from _folder(match, max_bytes, seen, left_out)
                elif left_out is None or not os.path.realpath(match).startswith(os.path.join(left_out, "")):
                    yield from _file(match, max_bytes, seen)
        else:
            yield Nothing(_printable(path), "nothing matches it")


def count(paths: Sequence[str], without: str | None = None) -> int | None:
    """How many documents there are, as far as names tell; None where only reading would tell."""
    left_out = None if without is None else os.path.realpath(without)
    number = 0
    for path in paths:
        if os.path.isdir(path):
            for here, folders, files in os.walk(path):
                folders[:] = [name for name in folders if not _is_passed_over(here, name, left_out)]
                wanted = [name for name in files if not name.startswith(".")]
                if any(name.lower().endswith(_ARCHIVES) for name in wanted):
                    return None
                number += sum(name.lower().endswith(readers.suffixes()) for name in wanted)
        elif "://" in path or path.lower().endswith(_ARCHIVES) or not _WILD.isdisjoint(path):
            return None
        else:
            number += 1
    return number


def _is_passed_over(here: str, folder: str, left_out: str | None) -> bool:
    return folder.startswith(".") or (left_out is not None and os.path.realpath(os.path.join(here, folder)) == left_out)


def _folder(folder: str, max_bytes: int, seen: set[str] | None, left_out: str | None) -> Iterator[Read | Nothing]:
    if left_out is not None and os.path.realpath(folder) == left_out:
        yield Nothing(_printable(folder), "it is the folder that the batch writes to")
        return
    known = (*readers.suffixes(), *_ARCHIVES)
    failed: list[OSError] = []
    empty = True
    for here, folders, files in os.walk(folder, onerror=failed.append):
        folders[:] = sorted(name for name in folders if not _is_passed_over(here, name, left_out))
        for name in sorted(files):
            if not name.startswith(".") and name.lower().endswith(known):
                empty = False
                yield from _file(os.path.join(here, name), max_bytes, seen)
    for error in failed:
        yield Nothing(_printable(error.filename or folder), f"it cannot be read: {_reason(error)}")
    if empty and not failed:
        yield Nothing(_printable(folder), f"no file in this folder has a known suffix ({', '.join(known)})")


def _file(path: str, max_bytes: int, seen: set[str] | None) -> Iterator[Read | Nothing]:
    if seen is not None:
        real = os.path.realpath(path)
        if real in seen:
            return
        seen.add(real)
    if path.lower().endswith(_ARCHIVES) and os.path.isfile(path):
        yield from _archive(path, max_bytes)
        return
    try:
        yield Read(_printable(path), inputs.contents(inputs.named(path), max_bytes))
    except inputs.NotRead as problem:
        yield Read(_printable(path), None, str(problem))
    except OSError as error:
        why = (
            "there is no such file or folder"
            if isinstance(error, FileNotFoundError)
            else f"it cannot be read: {_reason(error)}"
        )
        yield Read(_printable(path), None, why)


def _archive(path: str, max_bytes: int) -> Iterator[Read | Nothing]:
    members = _zip(path, max_bytes) if path.lower().endswith(".zip") else _tar(path, max_bytes)
    empty = True
    # How often each name came; a number is looked for from there on, or many members of one name would take for ever.
    names: dict[str, int] = {}
    try:
        for member in members:
            empty = False
            yield member._replace(name=_distinct(member.name, names))
    except _Damaged as damaged:
        yield Read(_printable(path), None, str(damaged))
        return
    if empty:
        yield Nothing(_printable(path), "no member of this archive has a known suffix")


def _distinct(name: str, came: dict[str, int]) -> str:
    """A member's name, numbered where an earlier one is called so; it is noted in ``came``."""
    distinct = name
    while distinct in came:
        came[name] += 1
        distinct = f"{name} ({came[name]})"
    came[distinct] = 1
    return distinct


class _Damaged(Exception):
    """An archive cannot be read any further; the message says why."""


def _wanted(name: str) -> bool:
    """Whether a member is to be read, or to be told of because it cannot be."""
    parts = [part for part in name.replace("\\", "/").split("/") if part not in (".", "..")]
    known = (*readers.suffixes(), *_ARCHIVES)
    return name.lower().endswith(known) and not any(part.startswith(".") or part == "__MACOSX" for part in parts)


def _unread(name: str, size: int, max_bytes: int) -> str | None:
    """Why a member is not read, as far as its name and size tell."""
    if name.lower().endswith(_ARCHIVES):
        return "it is an archive within an archive, which is not opened"
    if size > max_bytes:
        return f"its {size:,} bytes are over the limit of {max_bytes:,} (--max-bytes)"
    return None


def _zip(path: str, max_bytes: int) -> Iterator[Read]:
    import zipfile
    import zlib

    broken = (zipfile.BadZipFile, OSError, EOFError, zlib.error, ValueError, NotImplementedError, RuntimeError)
    try:
        archive = zipfile.ZipFile(path)
    except broken as error:
        raise _Damaged(f"the archive cannot be read: {_reason(error)}") from None
    with archive:
        members = archive.infolist()
        if len(members) > MAX_MEMBERS:
            raise _Damaged(f"the archive has {len(members):,} members, over the limit of {MAX_MEMBERS:,}")
        for member in members:
            if member.is_dir() or not _wanted(member.filename):
                continue
            name = f"{_printable(path)}/{_member(member.filename)}"
            if member.flag_bits & 1:
                yield Read(name, None, "it is encrypted in the archive")
            elif (why := _unread(name, member.file_size, max_bytes)) is not None:
                yield Read(name, None, why)
            elif member.file_size > max(2**20, MAX_RATIO * member.compress_size):
                yield Read(name, None, f"it is packed more than {MAX_RATIO} times smaller than it is")
            else:
                try:
                    with archive.open(member) as file:
                        yield _bounded(name, file, max_bytes)
                except broken as error:
                    yield Read(name, None, f"it cannot be read from the archive: {_reason(error)}")


def _tar(path: str, max_bytes: int) -> Iterator[Read]:
    import lzma
    import tarfile
    import zlib

    broken = (tarfile.TarError, OSError, EOFError, zlib.error, lzma.LZMAError, ValueError)
    number = 0
    try:
        with tarfile.open(path, "r:*") as archive:
            for member in archive:
                number += 1
                if number > MAX_MEMBERS:
                    raise _Damaged(f"the archive has more members than the limit of {MAX_MEMBERS:,}")
                # What is skipped is still unpacked to reach the next member: its size is a cost as well.
                if member.size > max(max_bytes, 2**30):
                    raise _Damaged(f"its member {_member(member.name)} has {member.size:,} bytes")
                # A tar keeps every member it has met, which a large one must not make us do.
                cast(Any, archive).members = []
                if member.isdir() or not _wanted(member.name):
                    continue
                name = f"{_printable(path)}/{_member(member.name)}"
                why = _unread(name, member.size, max_bytes)
                if not member.isfile():
                    why = "it is a link or a device in the archive, which is not followed"
                if why is not None:
                    yield Read(name, None, why)
                    continue
                file = archive.extractfile(member)
                assert file is not None
                with file:
                    yield _bounded(name, file, max_bytes)
            # The library takes a damaged header for the end; a whole archive ends with a block of zeros.
            source = cast(Any, archive).fileobj
            source.seek(cast(Any, archive).offset)
            if source.read(tarfile.BLOCKSIZE) != bytes(tarfile.BLOCKSIZE):
                raise _Damaged("the archive ends before its end mark, so that members may be missing")
    except broken as error:
        raise _Damaged(f"the archive cannot be read{' any further' if number else ''}: {_reason(error)}") from None


def _remote(url: str, max_bytes: int) -> Iterator[Read | Nothing]:
    """Documents behind an fsspec URL, where the extra ``cluster`` is installed."""
    try:
        fsspec: Any = import_module("fsspec")
    except ImportError:
        yield Nothing(url, "fsspec is not installed; pip install 'cdcheck[cluster]' has it")
        return
    try:
        system, root = fsspec.core.url_to_fs(url)
        if system.isdir(root):
            found = [name for name in sorted(system.find(root)) if _wanted(name.removeprefix(root).lstrip("/"))]
        elif _WILD.isdisjoint(root):
            found = [root]
        else:
            matches = [name for name in sorted(system.glob(root)) if not name.rpartition("/")[2].startswith(".")]
            found = [name for name in matches if system.isfile(name)]
    except Exception as error:
        yield Nothing(url, f"it cannot be listed: {_reason(error)}")
        return
    if not found:
        yield Nothing(url, "nothing there has a known suffix")
    for name in found:
        if name.lower().endswith(_ARCHIVES):
            yield Read(system.unstrip_protocol(name), None, "an archive behind a URL is not opened; fetch it first")
            continue
        try:
            with system.open(name, "rb") as file:
                yield _bounded(system.unstrip_protocol(name), file, max_bytes)
        except Exception as error:
            yield Read(system.unstrip_protocol(name), None, f"it cannot be read: {_reason(error)}")


def _bounded(name: str, file: IO[bytes], max_bytes: int) -> Read:
    try:
        return Read(name, inputs.bounded(file, max_bytes))
    except inputs.NotRead as problem:
        return Read(name, None, str(problem))


def _member(name: str) -> str:
    """A member's name as a report gives it: without what would lead out of the archive."""
    parts = [part for part in name.replace("\\", "/").split("/") if part not in ("", ".", "..")]
    return inputs.printable_text("/".join(parts))


# How Python shows bytes in a message.
_BYTES = re.compile(r"\bb('[^']*'|\"[^\"]*\")")


def _reason(error: BaseException) -> str:
    said = (error.strerror if isinstance(error, OSError) and error.strerror else str(error)) or type(error).__name__
    said = _BYTES.sub("other bytes", said)
    return " ".join(said.split())[:200].lower()


def _printable(path: str) -> str:
    name = inputs.printable(path)
    return name.replace(os.sep, "/") if sys.platform == "win32" else name
