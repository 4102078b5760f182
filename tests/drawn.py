"""How many examples hypothesis draws, how long a test waits, what work costs: none may depend on how busy the machine is."""

import gc
import time
from collections.abc import Callable

full = False
"""Set before any test is imported; see tests/conftest.py."""

PATIENCE = 900
"""Seconds after which a test gives up what it waits for: a bound against hanging, and never a measure of anything."""

_PART = 16
_LEAST = 5


def examples(number: int) -> int:
    """The examples that a test of ``number`` examples gets in this run."""
    return number if full else max(number // _PART, _LEAST)


def least_cost(work: Callable[[], object]) -> float:
    """Seconds of CPU time, the least of two. Without collecting garbage, which costs more the more there is."""
    least = float("inf")
    for _ in range(2):
        gc.collect()
        gc.disable()
        try:
            begun = time.process_time()
            work()
            least = min(least, time.process_time() - begun)
        finally:
            gc.enable()
    return least
