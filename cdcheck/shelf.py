"""The only discovery: a shelf is a package, a thing is one module on it, and the module declares one object.

Nothing is registered anywhere: a new file on a shelf is found by its name. A module that does not declare what its shelf
requires is refused when the shelf is read, so a half-written rule can never be passed over in silence.
"""

import os
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any


class ShelfError(TypeError):
    """A module on a shelf does not declare what the shelf's contract asks for."""


@cache
def names(shelf: str) -> tuple[str, ...]:
    """The module names on a shelf of cdcheck, in alphabetical order, nothing imported.

    A name that begins with an underscore is a helper of the shelf, not a thing on it.
    """
    # A folder, not importlib.resources: to import that alone costs a part of a whole check that can be measured.
    entries = os.listdir(Path(__file__).with_name(shelf))
    found = {entry.partition(".")[0] for entry in entries if entry.endswith((".py", ".pyc"))}
    return tuple(sorted(name for name in found if not name.startswith("_")))


@cache
def take(shelf: str, name: str, declares: str, contract: type) -> Any:
    """The object ``declares`` of the module ``name``. Raises ShelfError where it is missing or not of type ``contract``."""
    module = import_module(f"cdcheck.{shelf}.{name}")
    thing = getattr(module, declares, None)
    if not isinstance(thing, contract):
        raise ShelfError(f"cdcheck/{shelf}/{name}.py must declare `{declares} = {contract.__name__}(...)`")
    return thing


@cache
def read(shelf: str, declares: str, contract: type) -> dict[str, Any]:
    """All things on a shelf by module name, in alphabetical order."""
    return {name: take(shelf, name, declares, contract) for name in names(shelf)}
