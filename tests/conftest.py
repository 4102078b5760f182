"""What all tests share: golden files, which ``pytest --accept`` rewrites, and how examples are drawn.

The same examples each time, so that a run says what the last one said; with RANDOM_EXAMPLES in the environment, new ones.
"""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

# How long an example takes is no matter of right and wrong, and machines differ.
settings.register_profile("steady", deadline=None, derandomize="RANDOM_EXAMPLES" not in os.environ)
settings.load_profile("steady")

GOLDEN = Path(__file__).parent / "golden"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--accept", action="store_true", help="take what is printed now as what should be: rewrite tests/golden/")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compares a text with the golden file of a name, or makes it the golden file."""

    def compare(name: str, text: str) -> None:
        file = GOLDEN / name
        if request.config.getoption("accept"):
            file.write_text(text, encoding="utf-8", newline="")
        assert text == file.read_bytes().decode("utf-8")

    return compare
