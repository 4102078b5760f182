"""What must come of a hostile file."""

from collections.abc import Callable
from typing import Literal, NamedTuple

Expected = Literal["problem", "no-pass", "honest", "read"]
"""``problem``: it is refused, and the report says why. ``no-pass``: it is refused, or reported on, and does not pass, since
something of it cannot be read. ``honest``: as that, but it may pass if nothing of the letter is lost. ``read``: what is hostile
in it is no business of a reader, so the letter is read whole, and passes."""


class Hostile(NamedTuple):
    """One file: its name, how to make it, and what must come of it."""

    name: str
    make: Callable[[], bytes]
    expected: Expected
