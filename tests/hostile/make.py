"""Writes the hostile files into a folder: ``python -m tests.hostile.make FOLDER``.

The files are the same on every day and every machine. None does harm by lying there; some do to programs that open them.
"""

import sys
from pathlib import Path

from tests.hostile import docxs, pdfs
from tests.hostile.expected import Hostile


def hostile() -> list[Hostile]:
    """Every hostile file, in a fixed order."""
    return [*pdfs.hostile(), *docxs.hostile()]


def main(folder: str) -> None:
    """Write the files, and the two letters that they were made from."""
    target = Path(folder)
    target.mkdir(parents=True, exist_ok=True)
    for one in hostile():
        (target / one.name).write_bytes(one.make())
    (target / "letter.pdf").write_bytes(pdfs.clean())
    (target / "letter.docx").write_bytes(docxs.clean())


if __name__ == "__main__":
    main(sys.argv[1])
