"""The facts that all language versions of a document share, one file each.

To add a concordance, write one file here, named after what the versions share: a docstring in the order of a rule's (see
cdcheck.rules), ``concordance = Concordance(__name__, ...)``, and ``compare(versions)``, which most often is
``concordance.alike(versions, tell)`` with a function ``tell(...)`` of its own. The parameters of ``tell`` are requests by type,
as for a part (see cdcheck.parts); it returns what one version says, as Told, or Absent where that cannot be told. Nobody calls
``tell`` for a version that lacks what it asks for: such a version cannot tell, and is never counted as differing.

An example is put into one version, and the other five are the clean samples: with ``bad:`` this concordance names that version
as the one that differs, and no other concordance does.
"""

from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import Any, Literal, NamedTuple

from cdcheck.kinds import Kind
from cdcheck.outcome import Absent, Location, Severity
from cdcheck.parts import requests
from cdcheck.rules import Places, locations

State = Literal["agrees", "differs", "cannot-tell", "none"]
"""What one version says of a fact: as the others, otherwise, nothing that can be told, or that it has none."""


class Version(NamedTuple):
    """One language version as checked. ``label`` is the name of its language, and where that is not enough its file.

    ``values`` are its parts by type, its Language, Kind and Era, and its Body; ``unread`` the pages that could not be read.
    """

    label: str
    values: Mapping[type, Any]
    unread: tuple[int, ...] = ()


class Told(NamedTuple):
    """What a version says of a fact: the value that is compared, as a reader is shown it, and where it stands.

    An empty tuple as ``value`` means that the version has none: where no version has any there is nothing to compare.
    """

    value: Hashable
    shown: str
    at: Places


class Cell(NamedTuple):
    """One version's place in the table of a fact; ``reason`` says why nothing can be told, or why there is none."""

    state: State
    shown: str | None = None
    reason: str | None = None
    locations: tuple[Location, ...] = ()


class Place(NamedTuple):
    """A place in one of the versions, by the version's index."""

    version: int
    location: Location


class Difference(NamedTuple):
    """Versions (by index) that say otherwise than the others; of those that have no majority against them, all.

    The first places are in the versions that differ, the others in those that they differ from.
    """

    odd: tuple[int, ...]
    message: str
    expected: str | None
    found: str | None
    places: tuple[Place, ...]


class Compared(NamedTuple):
    """A cell for each version, in their order, and the differences between them."""

    cells: tuple[Cell, ...]
    differences: tuple[Difference, ...] = ()
    fault: str | None = None
    """What raised in it, where that was a fault of cdcheck's own."""


Tell = Callable[..., "Told | Absent"]
Versions = Sequence[Version]


class Concordance(NamedTuple):
    """One fact that versions share: what a program needs. What a person needs is the docstring of its module.

    ``fact`` is what tables call it, in few words. ``kinds`` are the kinds of documents that it concerns, empty for every kind.
    ``after`` are facts that come first: a version that differs in one of them is not compared here, for one cause is one
    finding. ``whole`` says that every page must have been read; ``may_lack`` that a version may do without.
    """

    module: str
    fact: str
    severity: Severity
    kinds: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    whole: bool = False
    may_lack: bool = False
    catalogue: tuple[str, ...] = ()
    formerly: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The file's name with hyphens."""
        return self.module.rpartition(".")[2].replace("_", "-")

    def alike(self, versions: Versions, tell: Tell) -> Compared:
        """Compare what ``tell`` says of each version: all that can be told must be equal."""
        said = [self.ask(version, tell) for version in versions]
        groups: dict[Hashable, list[int]] = {}
        for number, one in enumerate(said):
            if isinstance(one, Told):
                groups.setdefault(one.value, []).append(number)
        chief = majority([(value, len(members)) for value, members in groups.items()])
        cells = [
            self.cell(one, "differs" if isinstance(one, Told) and chief and one.value != chief[0] else "agrees") for one in said
        ]
        if list(groups) == [()]:
            return Compared(tuple([cell._replace(state="none") if cell.state == "agrees" else cell for cell in cells]))
        differences = []
        if len(groups) > 1 and chief is None:
            cells = [cell._replace(state="differs") if cell.state == "agrees" else cell for cell in cells]
            message = "; ".join([f"{_told(said, m).shown} in {named(versions, m)}" for m in groups.values()])
            places = [place for members in groups.values() for place in self._places(said, members)]
            odd = tuple(sorted(number for members in groups.values() for number in members))
            differences.append(Difference(odd, f"{self.fact}: {message}", None, None, tuple(places)))
        elif chief is not None:
            others = groups[chief[0]]
            expected = _told(said, others).shown
            for value, members in groups.items():
                if value != chief[0]:
                    found = _told(said, members).shown
                    message = f"{self.fact}: {found} in {named(versions, members)}; {expected} in {named(versions, others)}"
                    places = [*self._places(said, members), *self._places(said, others[:1])]
                    differences.append(Difference(tuple(members), message, expected, found, tuple(places)))
        return Compared(tuple(cells), tuple(differences))

    def ask(self, version: Version, tell: Callable[..., Any]) -> Any:
        """What ``tell`` says of a version, or the Absent that stands in the way of its being asked."""
        kind = version.values.get(Kind)
        if self.kinds and isinstance(kind, Kind) and kind.name not in self.kinds:
            return Absent("inapplicable", f"it concerns a {' or a '.join(self.kinds)}, and this is of kind {kind.name}")
        if self.whole and version.unread:
            pages = ", ".join(map(str, version.unread))
            return Absent("cantTell", f"not all of it could be read (page {pages})")
        given = []
        for wanted, hears in requests(tell):
            value = version.values[wanted]
            if isinstance(value, Absent) and not hears:
                return value
            given.append(value)
        return tell(*given)

    def cell(self, said: "Told | Absent", state: State) -> Cell:
        """The cell of a version that has said something, or has not."""
        if isinstance(said, Absent):
            near = (said.near,) if said.near else ()
            return Cell("none" if said.outcome == "inapplicable" else "cannot-tell", None, said.reason, near)
        return Cell(state, said.shown, None, locations(said.at))

    def _places(self, said: Sequence[Any], members: Sequence[int]) -> list[Place]:
        return [Place(number, location) for number in members for location in locations(said[number].at)]


def majority(counted: Sequence[tuple[Any, int]]) -> tuple[Any, int] | None:
    """The value that more than half of those that say anything have, with their number; None where there is none such."""
    chief = max(counted, key=lambda pair: pair[1], default=None)
    return chief if chief is not None and chief[1] * 2 > sum(number for _, number in counted) else None


def named(versions: Versions, members: Sequence[int]) -> str:
    """Some versions by their labels: "Arabic, English and Russian"."""
    labels = [versions[number].label for number in members]
    return labels[0] if len(labels) == 1 else f"{', '.join(labels[:-1])} and {labels[-1]}"


def _told(said: Sequence[Any], members: Sequence[int]) -> Told:
    told: Told = said[members[0]]
    return told
