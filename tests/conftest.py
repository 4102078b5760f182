"""What all tests share: the rings they run in, golden files, which ``pytest --accept`` rewrites, and how examples are drawn.

The same examples each time, so that a run says what the last one said; with RANDOM_EXAMPLES in the environment, new ones.
"""

import os
from collections import defaultdict
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from tests import drawn
from tests.making.pdf import STARTED

# How long an example takes is no matter of right and wrong, and machines differ.
settings.register_profile("steady", deadline=None, derandomize="RANDOM_EXAMPLES" not in os.environ)
settings.load_profile("steady")

GOLDEN = Path(__file__).parent / "golden"
# Another seed takes another sample of each matrix.
SEED = "cdcheck"
MOST_CASES = 6
"""Cases of one test in the default ring, where it has neither of the markers that say otherwise."""
LEFT_OUT = pytest.StashKey[int]()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--accept", action="store_true", help="take what is printed now as what should be: rewrite tests/golden/")
    parser.addoption("--full", action="store_true", help="run every test and every case: see tests/README.md")
    parser.addoption("--rest", action="store_true", help="run what the default ring leaves out, and again what it cuts short")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "full: runs with --full alone, or when it is named (path::test)")
    config.addinivalue_line("markers", "every_case: all of its cases are in the default ring")
    config.addinivalue_line("markers", "sample(size): without --full, so many of the cases that it is parametrised with")
    config.stash[LEFT_OUT] = 0
    drawn.full = config.getoption("full") or config.getoption("rest")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what only the full ring runs, unless it was asked for by its own name."""
    for item in items:
        if _is_made_by_a_program(item):
            # One process of pytest-xdist runs them all, for which the program is started once.
            item.add_marker(pytest.mark.xdist_group(f"{item.path.name} {item.callspec.params['producer']}"))
    if config.getoption("full") or any("::" in argument for argument in config.args):
        return
    left_out = {item for item in items if item.get_closest_marker("full") or _is_made_by_a_program(item)}
    matrices: dict[tuple[str, str], list[pytest.Item]] = defaultdict(list)
    for item in items:
        if item not in left_out and not item.get_closest_marker("every_case"):
            matrices[str(item.path), getattr(item, "originalname", item.name)].append(item)
    for cases in matrices.values():
        marker = cases[0].get_closest_marker("sample")
        # By its own name and not by its place, so that a new case takes at most one other out of the sample.
        cases.sort(key=lambda item: sha256(f"{SEED} {item.nodeid}".encode()).digest())
        left_out.update(cases[marker.args[0] if marker is not None else MOST_CASES :])
    if config.getoption("rest"):
        left_out = {item for item in items if item not in left_out and not _draws(item)}
    if left_out:
        items[:] = [item for item in items if item not in left_out]
        config.hook.pytest_deselected(items=list(left_out))
    config.stash[LEFT_OUT] = 0 if config.getoption("rest") else len(left_out)


def _draws(item: pytest.Item) -> bool:
    """Whether it draws its examples, of which the default ring has fewer."""
    return getattr(getattr(item, "function", None), "is_hypothesis_test", False)


def _is_made_by_a_program(item: pytest.Item) -> bool:
    """Whether it is a case whose document is made by a program that takes seconds to start."""
    case = getattr(item, "callspec", None)
    return case is not None and case.params.get("producer") in STARTED


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Have a process of pytest-xdist tell the one that it works for."""
    output: dict[str, Any] | None = getattr(session.config, "workeroutput", None)
    if output is not None:
        output["left_out"] = session.config.stash[LEFT_OUT]


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any, error: object) -> None:
    """Hear how many tests a process of pytest-xdist left out; each leaves out the same."""
    told: dict[str, Any] = getattr(node, "workeroutput", {})
    node.config.stash[LEFT_OUT] = max(node.config.stash[LEFT_OUT], told.get("left_out", 0))


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    if number := config.stash[LEFT_OUT]:
        terminalreporter.write_line(f"{number:,} tests of the full ring were left out; --full runs them too")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compares a text with the golden file of a name, or makes it the golden file."""

    def compare(name: str, text: str) -> None:
        file = GOLDEN / name
        if request.config.getoption("accept"):
            file.write_text(text, encoding="utf-8", newline="")
        assert text == file.read_bytes().decode("utf-8")

    return compare
