"""How many examples hypothesis draws, and how long a test waits: neither may depend on how busy the machine is."""

full = False
"""Set before any test is imported; see tests/conftest.py."""

PATIENCE = 900
"""Seconds after which a test gives up what it waits for: a bound against hanging, and never a measure of anything."""

_PART = 16
_LEAST = 5


def examples(number: int) -> int:
    """The examples that a test of ``number`` examples gets in this run."""
    return number if full else max(number // _PART, _LEAST)
