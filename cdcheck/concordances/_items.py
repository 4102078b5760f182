"""What versions have many of (numbers, dates, symbols): each must stand in all of them, wherever the language puts it.

Order within a sentence is the language's own, and so is how often a thing is repeated. So each thing counts once in a version.
"""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable
from typing import NamedTuple

from cdcheck.concordances import Cell, Compared, Concordance, Difference, Place, State, Versions, named
from cdcheck.concordances._body import Body, Where
from cdcheck.document import Span
from cdcheck.outcome import Absent, Location

# So many things are named in a message; the others are counted, and their places given.
_NAMED = 8


class Item(NamedTuple):
    """One thing in a version: what is compared, as a reader is shown it, where it stands, and in which paragraph.

    ``also`` are other values that it may stand for. One that is ``weak`` may be written in another way in another language, or
    not at all: it differs only where another stands in its place. ``trace`` is what shows that it is there in another form.
    """

    key: Hashable
    shown: str
    span: Span
    where: Where | None
    also: frozenset[Hashable] = frozenset()
    weak: bool = False
    trace: Hashable = None


class Items(NamedTuple):
    """All that a version has of them, the body in which they stand, and the traces of what it has in another form."""

    items: tuple[Item, ...]
    body: Body
    traces: frozenset[Hashable] = frozenset()


_Kind = dict[int, Item]


def _matches(first: Item, second: Item) -> bool:
    return first.key == second.key or first.key in second.also or second.key in first.also


def shared(
    concordance: Concordance,
    versions: Versions,
    tell: Callable[..., Items | Absent],
    noun: str,
) -> Compared:
    """Compare what versions have many of. ``noun`` is what to call one, with an s for several."""
    said = [concordance.ask(version, tell) for version in versions]
    told = {n: one for n, one in enumerate(said) if isinstance(one, Items)}
    kinds = _kinds(told)
    lacking, extra = _unlike(kinds, told)
    for n in told:
        _drop_weak(lacking[n], extra[n])
    odd = [n for n in told if lacking[n] or extra[n]]
    cells = []
    for n, one in enumerate(said):
        if not isinstance(one, Items):
            cells.append(concordance.cell(one, "agrees"))
            continue
        number = len({kind_of for kind_of, kind in enumerate(kinds) if n in kind})
        shown = f"{number or 'no'} {noun}{'' if number == 1 else 's'}"
        places = tuple([kind[n].span.location() for kind in kinds if n in kind])
        state: State = "differs" if n in odd else "agrees" if kinds else "none"
        cells.append(Cell(state, shown, None, places or tuple([span.location() for span in one.body.sections])))
    if len(odd) == len(told) and odd:
        return Compared(tuple(cells), (_parted(concordance, versions, odd, lacking, extra, told),))
    return Compared(tuple(cells), tuple([_difference(concordance, versions, n, lacking[n], extra[n], told[n]) for n in odd]))


def _kinds(told: dict[int, Items]) -> list[_Kind]:
    """The different things, each with the first place of it in each version that has it."""
    kinds: list[_Kind] = []
    by_key: dict[Hashable, list[_Kind]] = {}
    for n, one in told.items():
        for item in one.items:
            near = [kind for key in (item.key, *item.also) for kind in by_key.get(key, ())]
            kind = next((kind for kind in near if any(_matches(item, other) for other in kind.values())), None)
            if kind is None:
                kind = {}
                kinds.append(kind)
            kind.setdefault(n, item)
            for key in (item.key, *item.also):
                if not any(kind is other for other in by_key.setdefault(key, [])):
                    by_key[key].append(kind)
    return kinds


def _unlike(kinds: list[_Kind], told: dict[int, Items]) -> tuple[dict[int, list[_Kind]], dict[int, list[_Kind]]]:
    """What each version lacks that most others have, and what it has that most others lack; of a tie, both."""
    lacking: dict[int, list[_Kind]] = {n: [] for n in told}
    extra: dict[int, list[_Kind]] = {n: [] for n in told}
    for kind in kinds:
        traced = {n for n, one in told.items() if any(item.trace in one.traces for item in kind.values())} | kind.keys()
        if len(traced) == len(told):
            continue
        if len(traced) * 2 >= len(told):
            for n in told.keys() - traced:
                lacking[n].append(kind)
        if len(traced) * 2 <= len(told):
            for n in kind:
                extra[n].append(kind)
    return lacking, extra


def _drop_weak(lacking: list[_Kind], extra: list[_Kind]) -> None:
    """Leave out the weak, but for one that stands in the same paragraph, alone, in the place of one that is lacking."""

    def weak(kind: _Kind) -> bool:
        return any(item.weak for item in kind.values())

    def paragraphs(kinds: Iterable[_Kind]) -> Counter[Where]:
        return Counter(where for kind in kinds for where in {item.where for item in kind.values()} if where and where.number)

    gone, come = paragraphs(lacking), paragraphs(extra)
    exchanged = {where for where in gone.keys() & come.keys() if gone[where] == come[where] == 1}
    for kinds in (lacking, extra):
        kinds[:] = [kind for kind in kinds if not weak(kind) or any(item.where in exchanged for item in kind.values())]


def _difference(
    concordance: Concordance, versions: Versions, n: int, lacking: list[_Kind], extra: list[_Kind], own: Items
) -> Difference:
    """One version that differs: what it lacks and what it has instead, and where."""
    found, expected = _listed([kind[n] for kind in extra]), _listed([_first(kind)[1] for kind in lacking])
    said = [f"has {found}, which most others do not have"] if found else []
    said += [f"lacks {expected}, which most others have"] if expected else []
    places = [Place(n, kind[n].span.location()) for kind in extra]
    if not places:
        places = [Place(n, place) for place in dict.fromkeys([_near(own.body, _first(kind)[1].where) for kind in lacking])]
    places += [Place(_first(kind)[0], _first(kind)[1].span.location()) for kind in lacking]
    message = f"{concordance.fact}: {versions[n].label} {' and '.join(said)}"
    return Difference((n,), message, expected or None, found or None, tuple(places))


def _parted(
    concordance: Concordance,
    versions: Versions,
    odd: list[int],
    lacking: dict[int, list[_Kind]],
    extra: dict[int, list[_Kind]],
    told: dict[int, Items],
) -> Difference:
    """All versions, where none has most others on its side."""
    said = []
    places = []
    for n in odd:
        if extra[n]:
            said.append(f"{_listed([kind[n] for kind in extra[n]])} in {named(versions, [n])}")
            places += [Place(n, kind[n].span.location()) for kind in extra[n]]
        else:
            near = [_near(told[n].body, _first(kind)[1].where) for kind in lacking[n]]
            places += [Place(n, place) for place in dict.fromkeys(near)]
    return Difference(tuple(odd), f"{concordance.fact}: {'; '.join(said)} and not in others", None, None, tuple(places))


def _first(kind: _Kind) -> tuple[int, Item]:
    return min(kind.items())


def _near(body: Body, where: Where | None) -> Location:
    """The paragraph in which something should stand; where that is not known, the section."""
    same = next((paragraph for paragraph in body.paragraphs if where is not None and paragraph.where == where), None)
    if same is not None:
        return same.span.location()
    return body.sections[min(where.section if where else 0, len(body.sections) - 1)].location()


def _listed(items: list[Item]) -> str:
    shown = [item.shown for item in items]
    more = f" and {len(shown) - _NAMED} more" if len(shown) > _NAMED else ""
    return ", ".join(shown[:_NAMED]) + more
