"""The parts of a document, one recogniser each.

To add a part, write one file here that defines the part's type, declares ``part = Part(Type)`` and a function
``recognise(...)``. Each parameter of ``recognise`` is a request by type: for the Document, the Language, the Era, the Kind, or
another part's type. ``Type | Absent`` asks to be told also when that part is missing; a plain ``Type`` leaves the whole part
absent where what it asks for is absent. ``recognise`` returns the part or ``Absent(outcome, reason)``, and never raises for
any text. What it took and what it refused, ``cdcheck parts`` shows.

A part's type is a NamedTuple. Fields whose type is Span say where, and those whose type is Aside are for the rules alone; all
other fields are the value that the report shows.
"""

from collections.abc import Callable
from datetime import date
from functools import cache
from types import UnionType
from typing import Annotated, Any, NamedTuple, TypeVar, get_args

from cdcheck.document import Span
from cdcheck.outcome import Absent, Location

_T = TypeVar("_T")
Aside = Annotated[_T, "aside"]
"""The type of a field that the rules use and no report shows."""


class Part(NamedTuple):
    """The declaration of a part: the type it makes. ``reported`` is False for a part that only helps other parts."""

    type: type
    reported: bool = True


def requests(function: Callable[..., Any]) -> list[tuple[type, bool]]:
    """What a function asks for, in the order of its parameters: (type, whether it also wants to hear of an absence).

    Raises TypeError for a parameter without a type, or with one that cannot be requested.
    """
    asked = []
    names = function.__code__.co_varnames[: function.__code__.co_argcount]
    for name in names:
        wanted = function.__annotations__.get(name)
        hears = False
        if isinstance(wanted, UnionType):
            kinds = [kind for kind in get_args(wanted) if kind is not Absent]
            hears = len(kinds) < len(get_args(wanted))
            wanted = kinds[0] if len(kinds) == 1 else None
        if not isinstance(wanted, type):
            raise TypeError(
                f"{function.__module__}: the parameter {name!r} must be annotated with one type, or with `Type | Absent`"
            )
        asked.append((wanted, hears))
    return asked


# A union that is written where it is asked for is made anew each time.
_BARE, _LISTS = (str, int, type(None)), (tuple, list)


def plain(value: Any) -> Any:
    """A part's value as JSON has it: places left out, dates as ISO 8601, tuples as lists."""
    if isinstance(value, _BARE):
        return value
    if isinstance(value, date):
        return value.isoformat()
    if hasattr(value, "shown"):
        return plain(value.shown)
    if isinstance(value, _LISTS):
        if names := fields(type(value)):
            return {name: plain(v) for name in names if not isinstance(v := getattr(value, name), Span)}
        return [plain(v) for v in value]
    return value


@cache
def fields(kind: type) -> tuple[str, ...]:
    """The fields of a part's type, or of a piece's, that a report may show; of any other type none."""
    return tuple([name for name in getattr(kind, "_fields", ()) if not hasattr(kind.__annotations__[name], "__metadata__")])


def evidence(part: Any) -> tuple[Location, ...]:
    """The places of a part: its own span, or those of the things in it."""
    spans = getattr(part, "evidence", None)
    if spans is None:
        span = getattr(part, "span", None)
        spans = [span] if span is not None else [item.span for item in getattr(part, "items", ())]
    return tuple([span.location() for span in spans])
