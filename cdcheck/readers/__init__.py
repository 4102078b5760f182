"""The readers, one format each: bytes in, lines out, no judgement.

To add a reader, write one file here that declares ``reader = Reader(...)`` and ``read(name, data) -> Document``. A reader
opens nothing but the bytes it is given and raises Unreadable, with one clear sentence, for what it cannot read.
"""

from dataclasses import dataclass
from importlib import import_module
from typing import cast

from cdcheck import shelf
from cdcheck.document import Document


class Unreadable(Exception):
    """The bytes cannot be read as a document; the message is one sentence for the user, without the file's name."""


@dataclass(frozen=True)
class Reader:
    """One format. ``suffixes`` are in small letters, with the dot; ``magic`` are the first bytes that prove the format."""

    name: str
    suffixes: tuple[str, ...]
    magic: tuple[bytes, ...] = ()
    fallback: bool = False
    """True for the one reader that takes what no other does."""


def suffixes() -> tuple[str, ...]:
    """All known suffixes: what a folder is searched for."""
    return tuple(sorted({s for reader in _shelf().values() for s in reader.suffixes}))


def read(name: str, data: bytes) -> Document:
    """The document in ``data``. The first bytes choose the reader, then the suffix of ``name``.

    Raises Unreadable where no reader can make anything of it.
    """
    head = data[:1024]
    chosen = fallback = None
    lower = name.lower()
    for module, reader in _shelf().items():
        if any(head.startswith(magic) for magic in reader.magic):
            chosen = module
            break
        if reader.fallback:
            fallback = module
        elif chosen is None and lower.endswith(reader.suffixes) and not reader.magic:
            chosen = module
    taken = chosen or fallback
    assert taken is not None, "a shelf of readers needs one fallback"
    return cast(Document, import_module(f"cdcheck.readers.{taken}").read(name, data))


def _shelf() -> dict[str, Reader]:
    return shelf.read("readers", "reader", Reader)
