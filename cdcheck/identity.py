"""Which program made a report: its version, and a hash of all that can change a verdict."""

from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path

from cdcheck import __version__
from cdcheck.outcome import Tool

# What the pipeline reaches by imports. A test follows them, and compares.
_FOLDERS = ("eras", "kinds", "languages", "mending", "parts", "readers", "regions", "rules")
_MODULES = (
    "candidates",
    "dates",
    "document",
    "formulas",
    "identity",
    "outcome",
    "pipeline",
    "place",
    "shelf",
    "states",
    "text",
)


@cache
def tool() -> Tool:
    """The program that makes a report."""
    return Tool(name="cdcheck", version=__version__, rule_set=f"sha256:{rule_set()}")


@cache
def rule_set() -> str:
    """The hash of the version and of every file that can change a verdict."""
    digest = sha256(__version__.encode())
    root = Path(__file__).parent
    for file in files():
        digest.update(f"{file.relative_to(root).as_posix()}\n".encode() + file.read_bytes())
    return digest.hexdigest()


def files() -> Iterator[Path]:
    """The modules that a check can reach, and the data beside them."""
    root = Path(__file__).parent
    yield from [root / f"{name}.py" for name in _MODULES]
    for folder in _FOLDERS:
        yield from data_and_code(root / folder)


def data_and_code(folder: Path) -> list[Path]:
    """The files of a folder but what is for people alone and what Python makes."""
    return sorted(file for file in folder.iterdir() if file.is_file() and file.suffix not in (".md", ".pyc"))
