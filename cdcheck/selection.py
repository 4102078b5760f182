"""Which files of a folder are documents to check: told by their names alone, never by what they hold.

A file that is named itself is always checked. Patterns are those of gitignore.
"""

import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

USUAL = (
    ".*", "~$*", "__pycache__/", "node_modules/", "authors*", "changelog*", "cmakelists.txt", "constraints*.txt",
    "contributing*", "copying*", "licence*", "license*", "notice*", "readme*", "requirements*.txt", "robots.txt",
)  # fmt: skip
"""Names in lower case that no document of the Conference has."""

_IGNORED = ".gitignore"


class Skipped(NamedTuple):
    """A file, or a whole folder, that was not looked at; ``why`` names the list that has it."""

    path: str
    why: str


class Selection(NamedTuple):
    """The patterns of the settings: ``include`` outweighs every other list. ``base`` is the folder that they start from."""

    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    base: Path | None = None

    def files(self, folder: str, suffixes: tuple[str, ...], skipped: list[Skipped], failed: list[OSError]) -> Iterator[str]:
        """The files in a folder and under it that have one of the suffixes, in alphabetical order.

        What is left out is put in ``skipped``, but for hidden files and folders; folders that cannot be read, in ``failed``.
        """
        top = os.path.realpath(folder)
        # A folder that is named itself is looked through, whatever ignores it.
        named = any(spec.match_file(f"{_relative(top, start)}/") for start, spec in _gitignores(top) if start != top)
        for here, folders, files in os.walk(folder, onerror=failed.append):
            specs = _gitignores(os.path.realpath(here))
            if named:
                specs = tuple([one for one in specs if one[0].startswith(top)])
            for name in sorted(folders):
                # What is to be included may be anywhere.
                if not self.include and (why := self._why(f"{os.path.join(here, name)}/", folder, specs)):
                    folders.remove(name)
                    if not name.startswith("."):
                        skipped.append(Skipped(f"{os.path.join(here, name)}/", why))
            folders.sort()
            for name in sorted(files):
                path = os.path.join(here, name)
                if not name.lower().endswith(suffixes):
                    continue
                if why := self._why(path, folder, specs):
                    if not name.startswith("."):
                        skipped.append(Skipped(path, why))
                else:
                    yield path

    def _why(self, path: str, folder: str, specs: "tuple[tuple[str, GitIgnoreSpec], ...]") -> str | None:
        """Which list has a path, or None. One that ends in a slash is a folder."""
        own = _within(path, self.base) if self.base is not None else None
        own = own if own is not None else _relative(path, folder)
        if self.include and _spec(self.include).match_file(own):
            return None
        if self.exclude and _spec(self.exclude).match_file(own):
            return "exclude in the settings"
        for start, spec in specs:
            said = spec.check_file(_relative(path, start)).include
            if said is not None:
                if said:
                    return _IGNORED
                break
        if _spec(USUAL).match_file(_relative(path, folder).lower()):
            return "by name"
        return None


@cache
def _spec(patterns: tuple[str, ...]) -> "GitIgnoreSpec":
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(patterns)


@cache
def _gitignores(folder: str) -> "tuple[tuple[str, GitIgnoreSpec], ...]":
    """The .gitignore of a folder and of those above it in its repository, the nearest first."""
    own: tuple[tuple[str, GitIgnoreSpec], ...] = ()
    try:
        lines = Path(folder, _IGNORED).read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        lines = []
    if lines:
        own = ((folder, _spec(tuple(lines))),)
    above = os.path.dirname(folder)
    if above == folder or os.path.exists(os.path.join(folder, ".git")):
        return own
    return own + _gitignores(above)


def _relative(path: str, start: str) -> str:
    """A path from a folder, with slashes; one at its end is kept."""
    above, name = os.path.split(path.rstrip("/"))
    # A link is the file that it is called, wherever it leads.
    whole = os.path.join(os.path.realpath(above) if os.path.isabs(start) else above, name)
    found = os.path.relpath(whole, start).replace(os.sep, "/")
    return f"{found}/" if path.endswith("/") else found


def _within(path: str, base: Path) -> str | None:
    """A path from a folder that it is in, or None."""
    told = _relative(path, os.path.realpath(base))
    return None if told.startswith("../") else told


def told(skipped: list[Skipped], shown: int = 5) -> Iterator[str]:
    """What was left out, in one line for each list, with as many names as a line has room for."""
    by_list: dict[str, list[str]] = {}
    for one in skipped:
        by_list.setdefault(one.why, []).append(one.path)
    for why, paths in by_list.items():
        more = f" and {len(paths) - shown:,} more" if len(paths) > shown else ""
        yield f"skipped ({why}): {', '.join(paths[:shown])}{more}"
