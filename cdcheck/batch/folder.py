"""The folder that a batch writes to. Whatever is in it is whole: what a run makes is put there when it is done."""

import os
import re
import shutil
import sys
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from cdcheck.batch.store import ASIDE, BESIDE

REPORTS = "reports.jsonl"
PAGES = "reports"
CACHE = "cache.sqlite"
SUMMARIES = ("summary.html", "summary.txt", "summary.json")
"""In the order in which they are written: where there is a summary.json, the run was brought to its end."""

_LINES_PART, _PAGES_PART = ".reports.jsonl.part", ".reports.part"
_OURS = frozenset(
    [REPORTS, PAGES, _LINES_PART, _PAGES_PART, *SUMMARIES, *(f".{name}.part" for name in SUMMARIES)]
    + [CACHE + aside + end for aside in ("", ASIDE) for end in BESIDE]
)
_PAGE = re.compile(r"\d{6,}\.[a-z0-9.]+")


class Refused(Exception):
    """The folder is not one to write to; the message says why."""


class Unwritable(Exception):
    """What is made cannot be written: the disk is full, say, or the folder is gone; the message says why."""


class Folder:
    """To be entered once; nothing in the folder is changed before :meth:`finish` but the parts of it that are being made."""

    def __init__(self, path: Path, suffix: str | None) -> None:
        """``suffix`` is that of the documents' own reports, None where there are none."""
        self.path = path
        self._suffix = suffix
        self._lock: int | None = None

    def __enter__(self) -> Self:
        try:
            self.path.mkdir(parents=True, exist_ok=True)
            self._refuse_foreign()
            self._take_lock()
            self._clear()
            self._file = (self.path / _LINES_PART).open("wb")
            (self.path / _PAGES_PART).mkdir()
        except (FileExistsError, NotADirectoryError):
            raise Refused(f"{self.path} is no folder") from None
        except OSError as error:
            raise Unwritable(f"{self.path} cannot be written to: {(error.strerror or str(error)).lower()}") from None
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None) -> None:
        # Where nothing can be written any more, this has been told.
        with suppress(OSError):
            self._file.close()
        with suppress(OSError):
            self._clear()
        if self._lock is not None:
            os.close(self._lock)

    def add(self, number: int, line: bytes, page: str | None) -> str | None:
        """Write a document's report. The path of its own report from the folder, if it has one."""
        try:
            self._file.write(line)
            self._file.write(b"\n")
            if page is None or self._suffix is None:
                return None
            name = f"{number:06}{self._suffix}"
            (self.path / _PAGES_PART / name).write_bytes(page.encode("utf-8", "backslashreplace"))
        except OSError as error:
            raise Unwritable(f"{self.path} cannot be written to: {(error.strerror or str(error)).lower()}") from None
        return f"{PAGES}/{name}"

    def finish(self, summaries: dict[str, str]) -> None:
        """Put everything in its place; ``summaries`` by file name."""
        try:
            self._file.flush()
            os.fsync(self._file.fileno())
            self._file.close()
            for name in reversed(SUMMARIES):
                (self.path / name).unlink(missing_ok=True)
            os.replace(self.path / _LINES_PART, self.path / REPORTS)
            shutil.rmtree(self.path / PAGES, ignore_errors=True)
            if any((self.path / _PAGES_PART).iterdir()):
                os.replace(self.path / _PAGES_PART, self.path / PAGES)
            for name in SUMMARIES:
                part = self.path / f".{name}.part"
                part.write_bytes(summaries[name].encode("utf-8", "backslashreplace"))
                os.replace(part, self.path / name)
        except OSError as error:
            raise Unwritable(f"{self.path} cannot be written to: {(error.strerror or str(error)).lower()}") from None

    def _refuse_foreign(self) -> None:
        """Nothing is written over that no batch has made."""
        for entry in list(os.scandir(self.path)):
            folder = entry.name in (PAGES, _PAGES_PART)
            if entry.name not in _OURS or entry.is_symlink() or entry.is_dir() != folder:
                raise Refused(f"{self.path} holds {entry.name!r}, which no batch has made; name another folder")
            if folder and (foreign := next((n for n in os.listdir(entry.path) if not _PAGE.fullmatch(n)), None)):
                raise Refused(f"{self.path} holds {entry.name}/{foreign}, which no batch has made; name another folder")

    def _take_lock(self) -> None:
        """Two runs in one folder would write over each other; the system lets go of the lock of a run that is killed."""
        if sys.platform == "win32":
            return
        import fcntl

        self._lock = os.open(self.path, os.O_RDONLY)
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            os.close(self._lock)
            self._lock = None
            raise Refused(f"another batch is writing to {self.path}") from None

    def _clear(self) -> None:
        (self.path / _LINES_PART).unlink(missing_ok=True)
        shutil.rmtree(self.path / _PAGES_PART, ignore_errors=True)
        for name in SUMMARIES:
            (self.path / f".{name}.part").unlink(missing_ok=True)
