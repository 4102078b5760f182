"""What was expected of a batch: a table of documents with symbol, language and kind, against which those that came are held.

A CSV file with a header, or JSON Lines. ``path`` is required: a document's name as reports give it, or its path from the
folder, archive or URL in which it was found. An empty value expects nothing.
"""

import csv
import json
import sqlite3
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from cdcheck import place

COLUMNS = ("path", "symbol", "language", "kind")


class Wrong(ValueError):
    """A manifest that cannot be used; the message names the line and what is allowed."""


class Manifest:
    """The documents that are expected. They are kept in a file that nobody sees, for there may be very many."""

    def __init__(self, path: Path, roots: Sequence[str]) -> None:
        """``roots`` are the paths that the batch was given. Raises Wrong for what is no manifest."""
        self._roots = sorted({_plain(root).rstrip("/") + "/" for root in roots}, key=len, reverse=True)
        self._rows = sqlite3.connect("", isolation_level=None)
        self._rows.execute(
            "CREATE TABLE rows (path TEXT PRIMARY KEY, line INTEGER, symbol TEXT, language TEXT, kind TEXT, "
            "name TEXT) WITHOUT ROWID"
        )
        self._rows.execute("BEGIN")
        known = {"language": tuple(place.languages()), "kind": tuple(place.kinds())}
        for line, row in _read(path):
            where = f"{path.name}, line {line}"
            if unknown := [str(key) for key in row if key not in COLUMNS]:
                raise Wrong(f"{where}: there is no column {unknown[0]!r}; there are {', '.join(COLUMNS)}")
            values = {key: value.strip() if isinstance(value, str) else value for key, value in row.items()}
            if any(value is not None and not isinstance(value, str) for value in values.values()):
                raise Wrong(f"{where}: every value must be a text")
            if not values.get("path"):
                raise Wrong(f"{where}: the path is missing")
            for key, allowed in known.items():
                if values.get(key) and values[key] not in allowed:
                    raise Wrong(f"{where}: there is no {key} {values[key]!r}; there are {', '.join(allowed)}")
            row_values = [_plain(values["path"]), line, *(values.get(key) or None for key in COLUMNS[1:])]
            try:
                self._rows.execute("INSERT INTO rows VALUES (?, ?, ?, ?, ?, NULL)", row_values)
            except sqlite3.IntegrityError:
                raise Wrong(f"{where}: the path {values['path']!r} stands there twice") from None
            except UnicodeEncodeError:
                raise Wrong(f"{where}: the path is no text") from None

    def close(self) -> None:
        """Forget it."""
        self._rows.close()

    def findings(self, name: str, facts: Mapping[str, Any]) -> list[tuple[str, dict[str, Any]]]:
        """How a document that came is not as expected: ``extra`` or ``mislabelled``, and the path with the reason."""
        plain = _plain(name)
        for candidate in (plain, *(plain.removeprefix(root) for root in self._roots if plain.startswith(root))):
            row = self._rows.execute(
                "SELECT path, line, symbol, language, kind, name FROM rows WHERE path = ?", (candidate,)
            ).fetchone()
            if row is not None:
                break
        else:
            return [("extra", {"path": name, "why": "the manifest does not have it"})]
        path, line, *expected, taken = row
        if taken is not None:
            return [("extra", {"path": name, "why": f"the manifest has it once, and {taken} was taken for it"})]
        self._rows.execute("UPDATE rows SET name = ? WHERE path = ?", (name, path))
        if facts["problem"] is not None:
            # That it could not be checked is told already.
            return []
        found = []
        for key, wanted in zip(COLUMNS[1:], expected, strict=True):
            is_ = facts[key]
            if wanted is None or (is_ is not None and _same(key, wanted, is_)):
                continue
            why = f"its {key} is expected to be {wanted}, and {'none was recognised' if is_ is None else f'is {is_}'}"
            found.append(
                ("mislabelled", {"path": name, "why": why, "what": key, "expected": wanted, "found": is_, "line": line})
            )
        return found

    def missing(self) -> Iterator[tuple[str, dict[str, Any]]]:
        """What was expected and did not come, in the order of the manifest."""
        for path, line in self._rows.execute("SELECT path, line FROM rows WHERE name IS NULL ORDER BY line"):
            yield "missing", {"path": path, "why": f"line {line} of the manifest has it, and it did not come", "line": line}


def _read(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            begin = file.read(4096).lstrip()
            file.seek(0)
            yield from _json_lines(path, file) if begin.startswith("{") else _csv(path, file)
    except OSError as error:
        raise Wrong(f"{path} cannot be read: {(error.strerror or str(error)).lower()}") from None
    except UnicodeDecodeError:
        raise Wrong(f"{path} is not in UTF-8") from None


def _csv(path: Path, file: Any) -> Iterator[tuple[int, dict[str, Any]]]:
    reader = csv.DictReader(file, strict=True)
    try:
        columns = [str(column).strip() for column in reader.fieldnames or ()]
        reader.fieldnames = columns
        if "path" not in columns:
            raise Wrong(f"{path.name}: it has no column 'path'; the columns are {', '.join(COLUMNS)}")
        if len(set(columns)) < len(columns):
            raise Wrong(f"{path.name}: a column stands there twice")
        for column in columns:
            if column not in COLUMNS:
                raise Wrong(f"{path.name}, line 1: there is no column {column!r}; there are {', '.join(COLUMNS)}")
        for row in reader:
            if None in row or None in row.values():
                raise Wrong(f"{path.name}, line {reader.line_num}: it has not as many values as there are columns")
            yield reader.line_num, row
    except csv.Error as error:
        raise Wrong(f"{path.name}, line {reader.line_num}: {error}") from None


def _json_lines(path: Path, file: Any) -> Iterator[tuple[int, dict[str, Any]]]:
    for number, line in enumerate(file, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except ValueError as error:
            raise Wrong(f"{path.name}, line {number}: it is no JSON: {error}") from None
        if not isinstance(row, dict):
            raise Wrong(f"{path.name}, line {number}: it is no object")
        yield number, row


def _plain(path: str) -> str:
    parts = [part for part in path.replace("\\", "/").split("/") if part != "."]
    return "/".join(parts)


def _same(key: str, wanted: str, found: str) -> bool:
    if key != "symbol":
        return wanted == found
    return _bare(wanted) == _bare(found)


def _bare(symbol: str) -> str:
    return "".join(unicodedata.normalize("NFKC", symbol).casefold().split())
