"""Which reader is chosen, and what is said where a file is not what its name says."""

from pathlib import Path

import pytest

from cdcheck import guard, readers
from cdcheck.readers import Unreadable

SAMPLES = Path(__file__).parents[2] / "samples"


@pytest.mark.parametrize("name", ["a.pdf", "a.docx", "a.txt", "a.html", "a.rtf", "a.seen.json", "a"])
@pytest.mark.parametrize("data", [b"", bytes(1), bytes(5000)], ids=len)
def test_nothing_at_all_is_empty_whatever_it_is_called(name: str, data: bytes) -> None:
    with pytest.raises(Unreadable, match=r"^the file is empty"):
        readers.read(name, data)
    with pytest.raises(Unreadable, match=r"^the file is empty"):
        guard.read(name, data)


@pytest.mark.parametrize(
    ("sample", "name", "told"),
    [
        ("en/letter.docx", "letter.pdf", "its name ends in .pdf, but it is a Word document (DOCX), and is read as that"),
        ("en/letter.docx", "letter.txt", "its name ends in .txt, but it is a Word document (DOCX), and is read as that"),
        ("en/letter.pdf", "letter.docx", "its name ends in .docx, but it is a PDF document, and is read as that"),
        ("en/letter.pdf", "letter.PDF", None),
        ("en/letter.docx", "letter", None),
        ("en/letter.docx", "letter.docx", None),
        ("en/letter.txt", "letter.txt", None),
    ],
)
def test_a_name_that_says_something_else_is_noted(sample: str, name: str, told: str | None) -> None:
    notes = guard.read(name, (SAMPLES / sample).read_bytes()).notes
    assert notes == (() if told is None else (told,))


def test_plain_text_is_limited_like_everything_else() -> None:
    for text, told in (
        ("\n" * 100_001 + "x", "more lines than the limit of 100,000"),
        ("\f" * 100_001 + "x", "more lines than the limit of 100,000"),
        (("x" * 90_000 + "\n") * 230, "over the limit of 20,000,000"),
    ):
        with pytest.raises(Unreadable, match=told):
            readers.read("a.txt", text.encode())


def test_a_long_plain_text_is_read_in_a_worker() -> None:
    assert not readers.guarded("a.txt", b"x" * readers.MAX_PLAIN)
    assert readers.guarded("a.txt", b"x" * (readers.MAX_PLAIN + 1))
    assert readers.guarded("a.seen.json", b"{" * (readers.MAX_PLAIN + 1))
