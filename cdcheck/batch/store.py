"""What a batch remembers: the reports of documents that were checked before, so that a run goes on where it was.

A SQLite file in WAL mode: whatever was committed is there after a kill at any moment, and what was not is not.
"""

import json
import sqlite3
import sys
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

from cdcheck.renderers.json import escape

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

_VERSION = 2
_LEVEL = 1


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
    """The store cannot be used; the message says why."""


class Store:
    """Results by key. To be used by one process at a time; another one waits."""

    def __init__(self, path: Path) -> None:
        try:
            self._name = path.name
            self._database = sqlite3.connect(path, timeout=30, isolation_level=None)
            self._database.execute("PRAGMA journal_mode = WAL")
            self._database.execute("PRAGMA synchronous = NORMAL")
            # What makes the table and what says that it is ours are there together, or neither is.
            self._database.execute("BEGIN IMMEDIATE")
            (version,) = self._database.execute("PRAGMA user_version").fetchone()
            if version not in (0, _VERSION):
                raise Unusable(f"{path.name} is of version {version}, and this cdcheck keeps version {_VERSION}")
            (tables,) = self._database.execute("SELECT count(*) FROM sqlite_master ").fetchone()
            if version == 0 and tables:
                raise Unusable(f"{path.name} is a database of something else")
            self._database.execute(
                "CREATE TABLE IF NOT EXISTS results (key TEXT PRIMARY KEY, head INTEGER, tail INTEGER, facts TEXT, line BLOB, "
                "page BLOB)"
            )
            self._database.execute(f"PRAGMA user_version = {_VERSION}")
            self._database.execute("COMMIT")
        except sqlite3.Error as error:
            raise Unusable(f"{path.name} cannot be used: {error}") from None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None) -> None:
        self._database.close()

    def get(self, key: str, name: str) -> Result | None:
        """The result under a key, for a document that is called ``name`` now. Raises Unusable where the file is damaged."""
        try:
            row = self._database.execute("SELECT head, tail, facts, line, page FROM results WHERE key = ?", (key,)).fetchone()
            if row is None:
                return None
            head, tail, facts, line, page = row
            whole = zstd.decompress(line)
        except (sqlite3.Error, zstd.ZstdError, ValueError) as error:
            raise Unusable(f"{self._name} cannot be read: {error}") from None
        # The name stands in one known place, and putting it there costs no parsing of the rest.
        quoted = _quoted(name)
        same = whole[head:tail] == quoted
        # A page has the name in many places; for another name it is to be made anew.
        kept = zstd.decompress(page).decode() if page and same else None
        return Result(whole if same else b"".join((whole[:head], quoted, whole[tail:])), facts, kept)

    def put(self, results: Iterable[tuple[str, str, Result]]) -> None:
        """Keep results (key, the document's name, result) that are packed, all in one transaction. Raises Unusable where that
        fails."""
        rows = []
        for key, name, result in results:
            quoted = _quoted(name)
            wanted = b'"input":{"name":' + quoted
            at = result.line.find(wanted)
            if at < 0 or result.packed is None:
                continue
            tail = at + len(wanted)
            page = zstd.compress(result.page.encode(), _LEVEL) if result.page else None
            rows.append((key, tail - len(quoted), tail, result.facts, result.packed, page))
        try:
            self._database.execute("BEGIN IMMEDIATE")
            self._database.executemany("INSERT OR REPLACE INTO results VALUES (?, ?, ?, ?, ?, ?)", rows)
            self._database.execute("COMMIT")
        except sqlite3.Error as error:
            raise Unusable(f"{self._name} cannot be written to: {error}") from None


def _quoted(name: str) -> bytes:
    return escape(json.dumps(name, ensure_ascii=False)).encode("utf-8", "backslashreplace")
