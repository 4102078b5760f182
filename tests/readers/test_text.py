"""The text reader: encodings, pages, lines, and what it refuses."""

import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cdcheck import readers
from cdcheck.document import Document
from cdcheck.pipeline import judge, see
from cdcheck.readers import Unreadable, _encoding, _font_codes
from cdcheck.readers._limits import MAX_LINE
from cdcheck.readers.text import read

SAMPLES = Path(__file__).parent.parent.parent / "samples"
LATIN = ("cp1252", "iso8859_1", "iso8859_15", "mac_roman", "cp850")
CYRILLIC = ("cp1251", "koi8_r", "iso8859_5", "mac_cyrillic", "cp866")
ENCODINGS = {
    "ar": ("cp1256", "iso8859_6", "cp720", "mac_arabic", "utf-7"),
    "en": LATIN,
    "es": LATIN,
    "fr": LATIN,
    "ru": CYRILLIC,
    "zh": ("gb18030", "gbk", "gb2312", "hz", "utf-7"),
}
WIDE = ("utf_8", "utf_8_sig", "utf_16", "utf_16_le", "utf_16_be", "utf_32", "gb18030")


def texts() -> list[tuple[str, Path]]:
    return [(language, file) for language in ENCODINGS for file in sorted((SAMPLES / language).glob("*.txt"))]


def shown(document: Document) -> list[tuple[int | None, int, str]]:
    return [(line.page, line.number, line.text) for line in document.lines]


def seen(data: bytes) -> list[tuple[int | None, int, str]]:
    return shown(read("letter.txt", data))


def refused(data: bytes) -> str:
    with pytest.raises(Unreadable) as refusal:
        read("letter.txt", data)
    message = str(refusal.value)
    assert "\n" not in message
    return message


@pytest.mark.parametrize(("language", "file"), texts(), ids=lambda value: value if isinstance(value, str) else value.stem)
def test_a_letter_reads_the_same_in_every_encoding_it_may_have(language: str, file: Path) -> None:
    original = file.read_bytes().decode("utf-8")
    for encoding in (*WIDE, *ENCODINGS[language]):
        # An older encoding lacks some signs; no letter of the language's own.
        data = original.encode(encoding, "ignore")
        assert seen(data) == seen(data.decode(encoding).encode("utf-8")), encoding


@pytest.mark.parametrize("language", ENCODINGS)
def test_a_single_page_reads_the_same_in_every_encoding_it_may_have(language: str) -> None:
    for page in (SAMPLES / language / "letter.txt").read_bytes().decode("utf-8").split("\f"):
        for encoding in ENCODINGS[language]:
            data = page.encode(encoding, "ignore")
            if not data.isascii():
                assert seen(data) == seen(data.decode(encoding).encode("utf-8")), encoding


def test_a_note_says_what_the_text_was_read_as() -> None:
    assert read("a", "Конференция по разоружению".encode()).notes == ()
    assert "windows-1251" in read("a", "Конференция по разоружению".encode("cp1251")).notes[0]
    assert "GB18030" in read("a", "裁军谈判会议".encode("gb18030")).notes[0]
    assert "UTF-16" in read("a", "Conférence".encode("utf-16")).notes[0]
    assert "UTF-16 (big-endian)" in read("a", "Conférence du désarmement\n".encode("utf-16-be")).notes[0]


def test_english_with_a_few_signs_of_windows_is_read() -> None:
    text = "The Chargé d\u2019affaires \u2013 a.i. \u2013 transmits \u201cthe text\u201d of the Conference."
    assert seen(text.encode("cp1252")) == [(None, 1, text)]


def test_a_damaged_letter_in_utf_8_is_read_and_the_damage_told() -> None:
    good = "Конференция по разоружению\n" * 3
    document = read("a", good.encode() + "Женева".encode()[:-1])
    assert document.lines[3].text == "Женев\ufffd"
    assert "1 place broken" in document.notes[0]
    assert "line 4" in document.notes[0]


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    for encoding in ("utf-8-sig", "utf-16", "utf-32"):
        assert seen("CD/1697\n".encode(encoding)) == [(None, 1, "CD/1697")]


def test_a_false_byte_order_mark_is_refused() -> None:
    assert refused(b"\xef\xbb\xbfCD/1697 \xff") == "its byte order mark says UTF-8, but its byte 12 is not UTF-8"
    assert "UTF-16" in refused(b"\xff\xfeabc")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\x85", "\u2028"])
def test_lines_end_as_editors_take_them_to_end(end: str) -> None:
    assert seen(f"one{end}{end}three{end}".encode()) == [(None, 1, "one"), (None, 2, ""), (None, 3, "three")]
    assert seen(f"one{end}two".encode()) == [(None, 1, "one"), (None, 2, "two")]


def test_a_form_feed_begins_a_page_and_lines_count_on() -> None:
    document = read("a", b"one\n\fCD/1697\npage 2\n\f\nthree\n")
    assert shown(document) == [(1, 1, "one"), (2, 2, "CD/1697"), (2, 3, "page 2"), (3, 4, ""), (3, 5, "three")]
    assert document.pages == 3


def test_a_text_without_form_feeds_has_no_pages() -> None:
    document = read("a", b"one\ntwo\n")
    assert document.pages is None
    assert {line.page for line in document.lines} == {None}


@pytest.mark.parametrize("end", [b"\f", b"\n\f", b"\n\f\n", b"\f \n\n", b"\r\n\f\r\n"])
def test_a_form_feed_at_the_end_adds_no_page(end: bytes) -> None:
    document = read("a", b"one\n\ftwo" + end)
    assert document.pages == 2
    assert {line.page for line in document.lines} == {1, 2}
    assert [text for line in document.lines if (text := line.text.strip())] == ["one", "two"]


def test_a_blank_page_is_a_page() -> None:
    assert read("a", b"one\n\f\fthree\n").pages == 3
    assert read("a", b"one\n\f\f").pages == 2
    assert read("a", b"\ftwo\n").pages == 2


def test_a_form_feed_within_a_line_parts_it() -> None:
    assert seen(b"one\ftwo\nthree\f\n") == [(1, 1, "one"), (2, 1, "two"), (2, 2, "three")]


@pytest.mark.parametrize(
    ("head", "what"),
    [
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "a PDF document"),
        (b"\n\n%PDF-1.4\n", "a PDF document"),
        (b"PK\x03\x04" + b"\0" * 30 + b"word/document.xml", "a Word document (DOCX)"),
        (b"PK\x03\x04" + b"\0" * 30 + b"xl/workbook.xml", "an Excel workbook (XLSX)"),
        (b"PK\x03\x04" + b"\0" * 30 + b"notes.txt", "a ZIP archive"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 30, "a Word document of the old kind (DOC)"),
        (b"{\\rtf1\\ansi CD/1697}", "an RTF document"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 30, "a PNG image"),
        (b"\xff\xd8\xff\xe0" + b"\0" * 30, "a JPEG image"),
        (b"GIF89a", "a GIF image"),
        (b"\x7fELF\x02\x01" + b"\0" * 30, "an executable program"),
        (b"\x1f\x8b\x08" + b"\0" * 30, "a GZIP archive"),
        (b" <!DOCTYPE html>\n<html>", "an XML or HTML document"),
        (b"a\0\0\1b\0\0\0c", "a binary file (5 zero bytes)"),
        (b"\1\2\3\4CD", "a binary file (4 control characters)"),
        (b"\1\2\3\xff\xfe\xfdCD", "a binary file (3 control characters)"),
    ],
)
def test_what_is_not_text_is_refused_by_its_kind(head: bytes, what: str) -> None:
    assert refused(head).startswith(f"looks like {what}")
    assert refused(head).endswith("cdcheck reads text, PDF, Word and HTML")


def test_nothing_to_read_is_refused() -> None:
    assert refused(b"") == "the file is empty"
    for blank in (b" \n\t\r\n\f \n", "\u3000\u00a0\u200b\n".encode(), b"\xef\xbb\xbf\n", b"\n"):
        assert refused(blank) == "there is no text in it"


def test_an_unknown_encoding_is_refused() -> None:
    text = "LETTER DATED 3 MARCH 2003 FROM THE PERMANENT REPRESENTATIVE OF CANADA, addressed to the Conference. " * 3
    assert "its encoding was not recognised" in refused(text.encode("cp500"))
    assert "its encoding was not recognised" in refused(
        (SAMPLES / "ru/letter.txt").read_text("utf-8").encode("cp855", "ignore")
    )
    chinese = (SAMPLES / "zh/letter.txt").read_text("utf-8")
    assert "its encoding was not recognised" in refused(chinese.encode("big5", "ignore"))
    assert "ISO-2022" in refused(chinese.encode("iso2022_jp_2", "ignore"))
    assert "its encoding was not recognised" in refused(("軍縮会議日本政府代表部は、軍縮会議事務局に" * 9).encode("shift_jis"))


def test_arabic_of_dos_in_the_forms_of_its_letters_is_read() -> None:
    # Code page 864 has for a letter a form that is joined to the next one and another at the end of a word, or only one.
    forms: dict[str, list[str]] = {}
    for char in bytes(range(0x80, 0x100)).decode("cp864", "ignore"):
        if char > "\u0600" and not char.isdigit():
            forms.setdefault(unicodedata.normalize("NFKC", char), []).append(char)

    def shaped(match: re.Match[str]) -> str:
        joined = text[match.end() : match.end() + 1].isalpha()
        return min(forms[match[0]], key=lambda char: ("<initial>" in unicodedata.decomposition(char)) != joined)

    text = (SAMPLES / "ar/letter.txt").read_text("utf-8")
    document = read("a", re.sub(f"[{''.join(forms)}]", shaped, text).encode("cp864", "ignore"))
    assert "DOS code page 864" in document.notes[0]
    assert unicodedata.normalize("NFKC", document.lines[0].text).strip() == text.split("\n")[0].strip()


def test_a_line_without_end_is_refused_by_the_limit() -> None:
    assert len(read("a", b"x" * MAX_LINE).lines[0].text) == MAX_LINE
    assert "line 2 has 100,001 characters, over the limit of 100,000" in refused(b"one\n" + b"x" * (MAX_LINE + 1))


def test_any_suffix_is_read_as_text_where_no_reader_claims_it() -> None:
    assert readers.read("CD-1697", b"CD/1697\n").format == "text"
    assert {".txt", ".text"} <= set(readers.suffixes())


def test_a_wrong_reading_has_slips_and_the_right_one_has_none() -> None:
    text = "Конференция по разоружению передаёт тексты"
    assert _encoding.slips(text) == 0
    assert _encoding.slips(text.encode("koi8_r").decode("cp1251")) > 0
    assert _encoding.slips(text.encode("cp1251").decode("cp1252")) > 0.2


@given(st.binary(max_size=400) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "ignore")))
def test_no_bytes_do_worse_than_be_refused(data: bytes) -> None:
    try:
        document = read("a", data)
    except Unreadable as refusal:
        assert str(refusal) and "\n" not in str(refusal)
        return
    numbers = [line.number for line in document.lines]
    assert numbers == sorted(numbers)
    assert set(numbers) == set(range(1, numbers[-1] + 1))
    pages = [line.page for line in document.lines]
    assert pages == sorted(pages) if document.pages else set(pages) == {None}
    assert all(1 <= page <= document.pages for page in pages if page is not None and document.pages)


@given(st.lists(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cc", "Zl", "Zp"]), max_size=30), min_size=1))
def test_lines_come_back_as_they_were_written(lines: list[str]) -> None:
    text = "CD/1697\n" + "\n".join([re.sub("^\ufeff", "", line) for line in lines]) + "\n"
    assert "\n".join([line.text for line in read("a", text.encode()).lines]) + "\n" == text


def _numbered(text: str, *, step: int = 1, right: bool = False, written: bool = False) -> str:
    lines, number = [], 0
    for line in text.split("\n"):
        bare = line.lstrip("\f")
        number += 1 if not written or bare.strip() else 0
        told = f"{number:4}" if not number % step and (bare.strip() or not written) else "    "
        lines.append(line.removesuffix(bare) + (f"{bare:90}{told}".rstrip() if right else f"{told}  {bare}"))
    return "\n".join(lines)


@pytest.mark.parametrize("language", ENCODINGS)
@pytest.mark.parametrize("how", [{}, {"step": 5}, {"step": 5, "right": True}, {"right": True}, {"written": True}])
def test_the_numbers_of_lines_of_a_review_copy_stand_apart(language: str, how: dict[str, bool | int]) -> None:
    text = (SAMPLES / language / "letter.txt").read_text("utf-8")
    document = read("a.txt", _numbered(text, **how).encode())  # type: ignore[arg-type]
    plain = read("a.txt", text.encode())
    assert [line.text.strip() for line in document.lines][: len(plain.lines)] == [line.text.strip() for line in plain.lines]
    assert len(document.notes) == 1
    assert {one.printed for one in document.apart} == {True}


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(f"{n}. A paragraph with a number.\n" for n in range(1, 30)),
        "\n".join(f"{n}  A paragraph that goes on\nfor one more line.\n" for n in range(1, 30)),
        "A table\n\n" + "\n".join(f"{n}    {n * 7}    {n * 9}" for n in range(1990, 2020)),
        "\n".join(f"{year}  A year, and what happened in it" for year in range(1979, 2009)),
        "The States that take part are these\nin the order of their names\n" + "\n".join(f"{n}  A State" for n in range(1, 12)),
        "Prose of a letter that goes on for long.\n" * 40
        + "\n".join(f"A line of verse{'      5' * (n == 4)}" for n in range(9)),
    ],
)
def test_numbers_of_other_things_stay_where_they_are(text: str) -> None:
    document = read("a.txt", text.encode())
    assert (document.apart, document.notes) == ((), ())
    assert "\n".join(line.text for line in document.lines) == text.rstrip("\n")


_CODES = {
    letter: chr(0x21 + 2 * at + small) for at, pair in enumerate(_font_codes.ALPHABET) for small, letter in enumerate(pair)
}


@pytest.mark.parametrize("name", ["letter", "letter-new", "note-verbale", "decision", "working-paper", "record"])
def test_russian_in_the_codes_of_its_font_is_decoded(name: str) -> None:
    text = (SAMPLES / "ru" / f"{name}.txt").read_text("utf-8")
    document = readers.read("a.txt", "".join([_CODES.get(char, char) for char in text]).encode())
    assert _font_codes.NOTE in document.notes
    lines = readers.read("a.txt", text.encode()).lines
    # A small letter has the code of the comma: a few words that end before one seem to end with it.
    same = sum(one.text == other.text for one, other in zip(document.lines, lines, strict=True))
    assert same >= 0.85 * len(lines)
    assert failing(document) == failing(readers.read("a.txt", text.encode()))


def failing(document: Document) -> set[str]:
    report = judge(see(document), b"")
    return {row.rule for row in report.rows if row.outcome == "failed" and row.severity == "error"}


@pytest.mark.parametrize("language", ENCODINGS)
def test_no_other_text_is_taken_for_russian_in_the_codes_of_its_font(language: str) -> None:
    text = (SAMPLES / language / "letter.txt").read_text("utf-8")
    for other in (text, re.sub("[.]", "?", text), re.sub("[ao]", "@", text)):
        assert _font_codes.NOTE not in readers.read("a.txt", other.encode()).notes
