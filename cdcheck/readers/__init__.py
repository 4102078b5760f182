"""The readers, one format each: bytes in, lines out, no judgement.

To add a reader, write one file here that declares ``reader = Reader(...)`` and ``read(name, data) -> Document``. A reader
opens nothing but the bytes it is given and raises Unreadable, with one clear sentence, for what it cannot read.
"""

from contextvars import ContextVar
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import NamedTuple, cast

from cdcheck import shelf
from cdcheck.document import Document


class Unreadable(Exception):
    """The bytes cannot be read as a document; the message is one sentence for the user, without the file's name."""


most_pages: ContextVar[int] = ContextVar("most_pages", default=2_000)
"""How many pages a document may have: a reader that knows the number refuses a larger one before it reads any."""


class Reader(NamedTuple):
    """One format. ``suffixes`` are in small letters, with the dot; ``magic`` are the first bytes that prove the format.

    Magic in small letters is found in capitals as well, and after white space and a byte order mark. A reader that is chosen
    for the suffix alone leaves what has none of its magic to the fallback.
    """

    name: str
    suffixes: tuple[str, ...]
    magic: tuple[bytes, ...] = ()
    fallback: bool = False
    """True for the one reader that takes what no other does."""
    late: int = 0
    """How many bytes of something else may stand before the magic: programs that open the format skip them."""
    guarded: bool = True
    """False only where cdcheck's own bounded code alone reads the bytes, and then as long as they are few; all else runs in a
    worker (see cdcheck.guard)."""
    starts_a_program: bool = False
    """True only where another program is made to read the bytes, which a sealed worker could not start."""


MAX_PLAIN = 256 * 2**10
"""The most bytes of plain text that are read without a worker; documents of the Conference have some ten thousand."""


# What a format is called that is not the usual name of its suffix in capitals.
_TITLES = {"docx": "a Word document (DOCX)", "pdf": "a PDF document", "html": "an HTML page"}
# White space, and the bytes of the byte order marks of UTF-8 and UTF-16.
_BEFORE_MARKUP = b" \t\r\n\0\xef\xbb\xbf\xff\xfe"


def suffixes() -> tuple[str, ...]:
    """All known suffixes: what a folder is searched for."""
    return tuple(sorted({s for reader in _shelf().values() for s in reader.suffixes}))


def read(name: str, data: bytes) -> Document:
    """The document in ``data``. The first bytes choose the reader, then the suffix of ``name``.

    Raises Unreadable where no reader can make anything of it.
    """
    if not data:
        raise Unreadable("the file is empty")
    if not data.strip(b"\0"):
        raise Unreadable("the file is empty: all its bytes are zero")
    chosen = _chosen(name, data)
    document = cast(Document, import_module(f"cdcheck.readers.{chosen}").read(name, data))
    if _may_be_font_codes(document):
        from cdcheck.readers import _font_codes

        if (lines := _font_codes.decoded(document.lines)) is not None:
            document = replace(document, lines=lines, notes=(*document.notes, _font_codes.NOTE))
    suffix = next((suffix for suffix in suffixes() if name.lower().endswith(suffix)), None)
    if suffix is None or suffix in _shelf()[chosen].suffixes or document.format in (suffix.removeprefix("."), "text"):
        return document
    note = f"its name ends in {suffix}, but it is {_TITLES.get(document.format, document.format.upper())}, and is read as that"
    return replace(document, notes=(note, *document.notes))


# The codes of the commonest letter, small and capital: its share that makes a text worth a look.
_COMMON_CODES = ("@", "?")
_WORTH_A_LOOK = 0.02


def _may_be_font_codes(document: Document) -> bool:
    """Whether a text may be Russian in the codes of its font."""
    text = "".join([line.text for line in document.lines])
    return sum(map(text.count, _COMMON_CODES)) > _WORTH_A_LOOK * (len(text) - text.count(" "))


def guarded(name: str, data: bytes) -> bool:
    """Whether the reader that :func:`read` chooses must be kept in a worker that can be killed."""
    return len(data) > MAX_PLAIN or _shelf()[_chosen(name, data)].guarded


def starts_a_program(name: str, data: bytes) -> bool:
    """Whether the reader that :func:`read` chooses has another program read the bytes."""
    return _shelf()[_chosen(name, data)].starts_a_program


def prepare(name: str, data: bytes) -> None:
    """Import the reader that :func:`read` chooses, with the modules that are its own."""
    chosen = _chosen(name, data)
    import_module(f"cdcheck.readers.{chosen}")
    for module in sorted(Path(__file__).parent.glob(f"_{chosen}_*.py")):
        import_module(f"cdcheck.readers.{module.stem}")


def _chosen(name: str, data: bytes) -> str:
    """The module of the reader for ``data``."""
    head = data[:1024]
    bare = head.lstrip(_BEFORE_MARKUP).lower()
    chosen = late = fallback = None
    lower = name.lower()
    for module, reader in _shelf().items():
        if reader.magic and (head.startswith(reader.magic) or bare.startswith(reader.magic)):
            chosen, late = module, None
            break
        if reader.late and any(magic in data[: reader.late + len(magic)] for magic in reader.magic):
            late = module
        if reader.fallback:
            fallback = module
        elif chosen is None and lower.endswith(reader.suffixes):
            chosen = module
    taken = late or chosen or fallback
    assert taken is not None, "a shelf of readers needs one fallback"
    return taken


def _shelf() -> dict[str, Reader]:
    return shelf.read("readers", "reader", Reader)
