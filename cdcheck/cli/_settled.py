"""The settings of a run. The command line counts more than the settings, and the settings more than the defaults."""

import re
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import typer

from cdcheck.cli._options import Limits, Run
from cdcheck.cli._printing import complain, give_up
from cdcheck.cli._refusing import day, refuse, refuse_unknown

if TYPE_CHECKING:
    from datetime import date

    from cdcheck import guard
    from cdcheck.outcome import Report
    from cdcheck.selection import Selection
    from cdcheck.settings import Loaded

Made = TypeVar("Made")


class Settled:
    """What a run comes to: what is asked of each document, and what is laid over its report."""

    def __init__(self, run: Run, write_baseline: Path | None = None, accept_new: bool = False) -> None:
        refuse_unknown(run.overruled)
        today = day(run.as_of)
        config, baseline = run.config, run.baseline
        self._loaded: Loaded | None = None
        self._known: dict[tuple[str, str], frozenset[str]] | None = None
        self._target, self._accept_new = write_baseline, accept_new
        if config is not None and run.no_config:
            refuse("--no-config", "it cannot be combined with --config")
        if accept_new and write_baseline is None:
            refuse("--accept-new", "it needs --write-baseline")
        file = config or (None if run.no_config else _settings_file(Path.cwd()))
        if file is not None or baseline is not None or write_baseline is not None:
            self._load(file, baseline)
        self.request = self._request(run, today)

    def _load(self, file: Path | None, baseline: Path | None) -> None:
        # Only who has settings pays for reading any.
        from cdcheck import settings

        try:
            self._loaded = settings.load(file) if file is not None else settings.NONE
            if baseline is None and self._loaded.settings.baseline is not None and file is not None:
                baseline = file.parent / self._loaded.settings.baseline
                # The baseline that is about to be written for the first time need not be there.
                if self._target is not None and not baseline.exists():
                    baseline = None
            if baseline is not None:
                self._known = settings.read_baseline(baseline)
            self._before = settings.read_baseline(self._target) if self._target and self._target.exists() else None
        except settings.Wrong as wrong:
            raise typer.BadParameter(str(wrong), param_hint="settings") from None

    def _request(self, run: Run, today: "date | None") -> "guard.Request":
        from cdcheck import guard

        def counts(group: object, option: str, given: Made) -> Made:
            said = getattr(group, option) if group is not None else None
            source = run.context.get_parameter_source(option)
            return given if said is None or (source is not None and source.name == "COMMANDLINE") else said

        own = self._loaded.settings if self._loaded else None
        limits = Limits(**{name: counts(own and own.limits, name, given) for name, given in run.limits._asdict().items()})
        overruled = {name: counts(own, name, given) for name, given in run.overruled._asdict().items()}
        return guard.Request(**overruled, fail_on=counts(own, "fail_on", run.fail_on), as_of=today, limits=limits.guarded())

    def selection(self) -> "Selection":
        """Which files of a folder are checked."""
        from cdcheck.selection import Selection

        if self._loaded is None or self._loaded.path is None:
            return Selection()
        return Selection(self._loaded.settings.include, self._loaded.settings.exclude, self._loaded.path.parent)

    def laid_over(self, report: "Report") -> "Report":
        """A report with the settings laid over it."""
        if self._loaded is None:
            return report
        from cdcheck import settings

        asked = self.request
        return settings.apply(report, self._loaded, fail_on=asked.fail_on, as_of=asked.as_of, known=self._known)

    def laid_down(self) -> "tuple[Loaded, dict[tuple[str, str], frozenset[str]] | None]":
        """The settings and the baseline that :meth:`laid_over` lays over a report."""
        from cdcheck import settings

        return self._loaded or settings.NONE, self._known

    def close(self, reports: "list[Report]") -> None:
        """Write the baseline that was asked for, and say which waivers no document needs."""
        if self._loaded is None:
            return
        from cdcheck import settings

        for sentence in settings.unneeded(reports, self._loaded):
            complain(self._loaded.path.name if self._loaded.path else "settings", sentence)
        if self._target is None:
            return
        if self._before is not None and not self._accept_new and (number := settings.wider(reports, self._before)):
            one = "1 failure that it does not have" if number == 1 else f"{number} failures that it does not have"
            refuse("--write-baseline", f"{self._target} would take in {one}; --accept-new lets it")
        try:
            self._target.write_text(settings.baseline(reports), encoding="utf-8")
        except OSError as error:
            give_up(self._target, error)


def _settings_file(folder: Path) -> Path | None:
    """The nearest settings upward; only a look at the names, and at whether a pyproject.toml may have any."""
    for here in (folder, *folder.parents):
        if (own := here / "cdcheck.toml").is_file():
            return own
        shared = here / "pyproject.toml"
        try:
            said = shared.read_bytes()
        except OSError:
            continue
        if re.search(rb"(?m)^[ \t]*\[+[ \t]*tool[ \t]*(?:\.[ \t]*[\"']?cdcheck\b|\])", said):
            from cdcheck import settings

            try:
                if settings.in_pyproject(shared):
                    return shared
            except settings.Wrong as wrong:
                raise typer.BadParameter(str(wrong), param_hint="settings") from None
    return None
