"""Names of States found in a text, in the words of a language's table."""

from functools import cache
from typing import NamedTuple

from cdcheck.languages import Language
from cdcheck.text import fold_phrase, is_edge


class State(NamedTuple):
    """One line of a language's table of States. The title forms are those that stand after "Permanent Representative"."""

    code: str
    short: str
    short_in_title: str
    full: str
    full_in_title: str
    others: tuple[str, ...]


class Found(NamedTuple):
    """A State's name in a match key, from ``start`` to ``end``."""

    start: int
    end: int
    code: str


@cache
def table(language: Language) -> dict[str, State]:
    """The States by code: ISO 3166-1 alpha-3, for former States ISO 3166-3's, EUE for the European Union."""
    states = {}
    for line in language.states.splitlines():
        if line.strip():
            code, short, short_in_title, full, full_in_title, others = (cell.strip() for cell in f"{line} ".split("|"))
            names = tuple(name for other in others.split(";") if (name := other.strip()))
            states[code] = State(code, short, short_in_title, full, full_in_title, names)
    return states


def in_english(code: str) -> str | None:
    """The short name of a State in English, in which reports are written; None for a code that is not in the table."""
    from cdcheck.languages import en

    state = table(en.language).get(code)
    return state.short if state is not None else None


# A name of two letters is an abbreviation that an ordinary word may spell.
_SHORTEST = 3


_Index = dict[str, tuple[list[int], dict[str, str]]]


@cache
def _index(language: Language) -> _Index:
    """Folded names by how they begin (see ``_start``): the lengths they have, the longest first, and their codes."""
    index: dict[str, dict[str, str]] = {}
    han = language.script == "Han"
    for state in table(language).values():
        names = [state.short, state.full, *state.others]
        # "of the Sudan" is found by its "Sudan"; a form of another case is a name of its own.
        for name, form in ((state.short, state.short_in_title), (state.full, state.full_in_title)):
            if not fold_phrase(form).endswith(f" {fold_phrase(name)}"):
                names.append(form)
        # A hyphen at a line end joins its halves, also where it belongs there: "Guinea-" / "Bissau".
        names += [name.replace("-", "") for name in names if "-" in name]
        for name in names:
            key = fold_phrase(name)
            if len(key) >= (2 if han else _SHORTEST):
                index.setdefault(_start(key, 0, han), {}).setdefault(key, state.code)
    for phrase in language.state_lookalikes:
        key = fold_phrase(phrase)
        index.setdefault(_start(key, 0, han), {})[key] = ""
    return {start: (sorted(set(map(len, names)), reverse=True), names) for start, names in index.items()}


def _start(key: str, at: int, han: bool) -> str:
    """How a name at ``at`` begins: with as many characters as every name has."""
    return key[at : at + (2 if han else _SHORTEST)]


def find(key: str, language: Language, start: int = 0, end: int | None = None) -> list[Found]:
    """All States named in ``key[start:end]`` of a match key, in order; where names overlap the longest counts."""
    index = _index(language)
    stop = len(key) if end is None else end
    han, arabic = language.script == "Han", language.script == "Arabic"
    found = []
    at = start
    while at < stop:
        if not han and not (at == start or is_edge(key, at)):
            at = key.find(" ", at, stop) + 1 or stop
            continue
        place = _at(index, key, at, stop, han)
        if place is None and arabic and key[at] in "\u0648\u0644":  # "and" and "of" are written as one word with what follows
            place = _at(index, key, at + 1, stop, han)
        if place is None:
            at += 1
            continue
        if place.code:
            found.append(place)
        at = place.end
    return found


def _at(index: _Index, key: str, at: int, stop: int, han: bool) -> Found | None:
    lengths, names = index.get(_start(key, at, han), ((), {}))
    for length in lengths:
        end = at + length
        if end <= stop and (code := names.get(key[at:end])) is not None and (han or is_edge(key, end)):
            return Found(at, end, code)
    return None
