"""A letter of some 9 kB, made from a sample by repeating the pages of the transmitted text."""

import re
from pathlib import Path

SAMPLES = Path(__file__).parent.parent.parent / "samples"
LANGUAGES = ("ar", "en", "es", "fr", "ru", "zh")
SIZE = 9_000


def write_letter(folder: Path, language: str = "en") -> Path:
    """Write the letter into ``folder``: the sample's first page, its second as often as it takes, and its last."""
    first, second, *_, last = (SAMPLES / language / "letter.txt").read_bytes().decode("utf-8").split("\f")
    pages = [first, second]
    while len("\f".join([*pages, last]).encode()) < SIZE:
        pages.append(numbered(second, len(pages) + 1))
    pages.append(numbered(last, len(pages) + 1))
    file = folder / f"letter.{language}.txt"
    file.write_bytes("\f".join(pages).encode())
    return file


def numbered(page: str, number: int) -> str:
    """A page with its number changed in its running head."""
    return re.sub(r"\d+(?=\s*\n)", str(number), page.replace("CD/1697", "\0"), count=1).replace("\0", "CD/1697")
