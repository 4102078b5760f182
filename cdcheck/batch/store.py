"""What a batch remembers: the reports of documents that were checked before, so that a run goes on where it was.

A SQLite file in WAL mode: whatever was committed is there after a kill at any moment, and what was not is not.
"""

import json
import os
import sqlite3
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple, Self

from cdcheck.renderers.json import escape

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

_VERSION = 2
_LEVEL = 1
_MOST = 256 * 2**20
"""Bytes of the longest line or page that is unpacked; a worker's answer has no more."""
_BEFORE_NAME = b'"input":{"name":'

ASIDE = ".damaged"
"""What the name of a store that was set aside ends in."""
BESIDE = ("", "-wal", "-shm", "-journal")
"""What the names of the files of one store end in."""


class Result(NamedTuple):
    """What checking one document gave: its report as a line of JSON in UTF-8, without its end; facts for the summary as JSON;
    the report that the user wants as a file of its own, if any; and the line as it is kept, if it is to be kept.

    Lines are long, and are made, packed and encoded where the document is checked, so that whoever gathers them need not.
    """

    line: bytes
    facts: str
    page: str | None = None
    packed: bytes | None = None


def packed(line: bytes) -> bytes:
    """A line as it is kept."""
    return zstd.compress(line, _LEVEL)


class Unusable(Exception):
    """The store cannot be written or read where it is; the message says why."""


class Foreign(Unusable):
    """The file is a database of something else, which is not touched."""


class _Damaged(Exception):
    """The file is no store that this cdcheck can read; the message says why."""


class Store:
    """Results by key. To be used by one process at a time; another one waits.

    A file that is damaged, or that another version of cdcheck made, is set aside, and a new one is begun; ``tell`` is told so
    once. Raises Unusable where the file cannot be read or written, Foreign for a database of something else.
    """

    def __init__(self, path: Path, tell: Callable[[str], None] = lambda said: None) -> None:
        self._path = path
        self._tell = tell
        try:
            self._open()
        except _Damaged as damaged:
            self._begin_anew(damaged)

    def _open(self) -> None:
        try:
            self._database = sqlite3.connect(self._path, timeout=30, isolation_level=None)
            self._database.execute("PRAGMA journal_mode = WAL")
            self._database.execute("PRAGMA synchronous = NORMAL")
            # What makes the table and what says that it is ours are there together, or neither is.
            self._database.execute("BEGIN IMMEDIATE")
            (version,) = self._database.execute("PRAGMA user_version").fetchone()
            (tables,) = self._database.execute("SELECT count(*) FROM sqlite_master").fetchone()
            if version == 0 and tables:
                self._database.close()
                raise Foreign(f"{self._path.name} is a database of something else")
            if version not in (0, _VERSION):
                raise _Damaged(f"is of version {version}, and this cdcheck keeps version {_VERSION}")
            self._database.execute(
                "CREATE TABLE IF NOT EXISTS results (key TEXT PRIMARY KEY, head INTEGER, tail INTEGER, facts TEXT, line BLOB, "
                "page BLOB)"
            )
            self._database.execute(f"PRAGMA user_version = {_VERSION}")
            self._database.execute("COMMIT")
        except sqlite3.Error as error:
            raise self._failure(error, "used") from None

    def _begin_anew(self, damaged: _Damaged) -> None:
        """Move the file, with what belongs to it, out of the way. Raises Unusable where even that is not possible."""
        self._database.close()
        aside = self._path.with_name(self._path.name + ASIDE)
        try:
            for end in BESIDE:
                with suppress(FileNotFoundError):
                    os.replace(f"{self._path}{end}", f"{aside}{end}")
        except OSError as error:
            raise Unusable(f"{self._path.name} {damaged}, and cannot be set aside: {error.strerror}") from None
        self._tell(f"{self._path.name} {damaged}; it is now {aside.name}, and a new one is begun")
        self._tell = lambda said: None
        try:
            self._open()
        except _Damaged as again:
            raise Unusable(f"{self._path.name} {again}") from None

    def _failure(self, error: sqlite3.Error, what: str) -> Exception:
        """What an error of the database means: that the file is damaged, or that it cannot be reached."""
        name = getattr(error, "sqlite_errorname", None) or "SQLITE_ERROR"
        # Wrong tables or columns are an error of ours, or of whoever wrote the file.
        if name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB", "SQLITE_FORMAT", "SQLITE_MISMATCH")) or name == "SQLITE_ERROR":
            return _Damaged(f"is damaged ({error})")
        return Unusable(f"{self._path.name} cannot be {what}: {error}")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None) -> None:
        self._database.close()

    def get(self, key: str, name: str) -> Result | None:
        """The result under a key, for a document that is called ``name`` now. Raises Unusable where the file cannot be read."""
        try:
            return self._get(key, name)
        except _Damaged as damaged:
            self._begin_anew(damaged)
            return None

    def _get(self, key: str, name: str) -> Result | None:
        try:
            row = self._database.execute("SELECT head, tail, facts, line, page FROM results WHERE key = ?", (key,)).fetchone()
        except sqlite3.Error as error:
            raise self._failure(error, "read") from None
        if row is None:
            return None
        try:
            head, tail, facts, line, page = row
            whole = _unpacked(line)
            # The name stands in one known place, and putting it there costs no parsing of the rest.
            if not (isinstance(json.loads(facts), dict) and whole[:head].endswith(_BEFORE_NAME) and isinstance(tail, int)):
                raise ValueError("it is not as it was written")
            quoted = _quoted(name)
            same = whole[head:tail] == quoted
            # A page has the name in many places; for another name it is to be made anew.
            kept = _unpacked(page).decode() if page and same else None
        except (zstd.ZstdError, ValueError, TypeError, EOFError) as error:
            raise _Damaged(f"is damaged ({error})") from None
        return Result(whole if same else b"".join((whole[:head], quoted, whole[tail:])), facts, kept)

    def put(self, results: Iterable[tuple[str, str, Result]]) -> None:
        """Keep results (key, the document's name, result) that are packed, all in one transaction. Raises Unusable where that
        fails."""
        rows = []
        for key, name, result in results:
            quoted = _quoted(name)
            wanted = _BEFORE_NAME + quoted
            at = result.line.find(wanted)
            if at < 0 or result.packed is None:
                continue
            tail = at + len(wanted)
            page = zstd.compress(result.page.encode(), _LEVEL) if result.page else None
            rows.append((key, tail - len(quoted), tail, result.facts, result.packed, page))
        try:
            self._put(rows)
        except _Damaged as damaged:
            self._begin_anew(damaged)
            try:
                self._put(rows)
            except _Damaged as again:
                raise Unusable(f"{self._path.name} {again}") from None

    def _put(self, rows: list[tuple[Any, ...]]) -> None:
        try:
            self._database.execute("BEGIN IMMEDIATE")
            self._database.executemany("INSERT OR REPLACE INTO results VALUES (?, ?, ?, ?, ?, ?)", rows)
            self._database.execute("COMMIT")
        except sqlite3.Error as error:
            raise self._failure(error, "written to") from None


def _unpacked(piece: bytes) -> bytes:
    """What was packed, within a limit. Raises ValueError, or what the library raises, for what is damaged."""
    unpacker = zstd.ZstdDecompressor()
    whole = unpacker.decompress(piece, _MOST)
    if not unpacker.eof:
        raise ValueError("it is cut off, or unpacks to more than is ever kept")
    return whole


def _quoted(name: str) -> bytes:
    return escape(json.dumps(name, ensure_ascii=False)).encode("utf-8", "backslashreplace")
