"""How far a batch is, on the standard error: a line that changes on a terminal, else a quiet line every so often."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

_EVERY = 1_000


class Progress:
    """``total`` is how many documents there will be, None where that is not known."""

    def __init__(self, total: int | None) -> None:
        self._total = total
        self._done = self._remembered = self._failures = 0
        self._begun = time.monotonic()

    def step(self, failed: bool, remembered: bool) -> None:
        """One more document is done."""
        self._done += 1
        self._failures += failed
        self._remembered += remembered
        self._show()

    def tell(self, line: str) -> None:
        """Print a line about something else."""
        print(line, file=sys.stderr)

    def end(self) -> None:
        """Say what there was to do."""

    def _show(self) -> None:
        pass

    def _said(self) -> str:
        seconds = max(time.monotonic() - self._begun, 1e-6)
        of = "" if self._total is None else f" of {self._total:,}"
        failures = "1 failure" if self._failures == 1 else f"{self._failures:,} failures"
        documents = "document" if (self._total or self._done) == 1 else "documents"
        said = f"{self._done:,}{of} {documents}, {self._done / seconds:,.0f} a second"
        if self._total is not None and 0 < self._done < self._total:
            left = round((self._total - self._done) * seconds / self._done)
            said += f", {left // 3600}:{left // 60 % 60:02}:{left % 60:02} left"
        remembered = f", {self._remembered:,} checked before" if self._remembered else ""
        return f"{said}, {failures} so far{remembered}"


class _Lines(Progress):
    def _show(self) -> None:
        every = _EVERY if self._total is None else max(_EVERY, self._total // 10)
        if self._done % every == 0:
            self.tell(f"cdcheck: {self._said()}")

    def end(self) -> None:
        self._total = None
        self.tell(f"cdcheck: {self._said().replace(' so far', '')}")


class _Bar(Progress):
    def __init__(self, total: int | None, bar: Any) -> None:
        super().__init__(total)
        self._bar = bar
        self._task = bar.add_task("", total=total)
        self._shown = 0.0

    def _show(self) -> None:
        now = time.monotonic()
        if now - self._shown > 0.1:
            self._shown = now
            self._bar.update(self._task, completed=self._done, description=self._said())

    def tell(self, line: str) -> None:
        self._bar.console.print(line, markup=False, highlight=False, soft_wrap=True)

    def end(self) -> None:
        self._bar.update(self._task, completed=self._done, total=self._done, description=self._said())


@contextmanager
def shown(total: int | None, quiet: bool) -> Iterator[Progress]:
    """The progress of a batch, to be stepped and ended."""
    if quiet:
        yield Progress(total)
    elif not sys.stderr.isatty():
        yield _Lines(total)
    else:
        from rich.console import Console
        from rich.progress import BarColumn, TextColumn
        from rich.progress import Progress as Bar

        with Bar(BarColumn(20), TextColumn("{task.description}", markup=False), console=Console(stderr=True)) as bar:
            yield _Bar(total, bar)
