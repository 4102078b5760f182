"""PDF files read: the words in reading order whoever set them, and what is wrong with a file said in one sentence."""

import ctypes
import importlib
import io
import re
import unicodedata
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from cdcheck.document import Document
from cdcheck.readers import Unreadable, _pdf_letters, _pdf_library, pdf, read
from cdcheck.text import fold
from tests import letters
from tests.letters import CODES, Draft, Template
from tests.making import pdf as making
from tests.making.pdf import HEIGHT, PRODUCERS, WIDTH, Block, Producer, Sheet, drawn, text_at

pytest.importorskip("pypdfium2_raw", reason="pypdfium2 is not installed")

PICTURE = ("/Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8", b"\x00\x80\xff\x40")
SHOW_PICTURE = f"q {WIDTH} 0 0 {HEIGHT} 0 0 cm /I Do Q\n"
IN_RESOURCES = "/XObject << /I 4 0 R >>"
DRAFTS: dict[str, Draft] = {
    f"{language}-{template}": letters.draft(language, template, columns="stacked" if template == "old" else "side-by-side")
    for language in CODES
    for template in ("old", "new")
}
# Arabic with all that stands from left to right in it, as typed.
ARABIC = (
    "1. تؤكد الدول الأعضاء من جديد التزامها",
    "(أ) منع سباق التسلح في الفضاء الخارجي (انظر CD/1634)؛",
    "الوثيقة CD/1634 المؤرخة 2 شباط/فبراير 2001 (CD/1634/Rev.1)",
    "في الفترة 2000-2001، بلغت النسبة 45.5% من المجموع",
    "عملاً بقرار الجمعية العامة 55/31 [المادة 3 (ب)] لعام 2000",
    "المقرر A/RES/55/31 B والوثيقة CD/PV.865 المتعلقتان بالموضوع",
    "قال: ”إن الأمن للجميع“ و«السلام» غايته (المرفق الثاني)",
    "Permanent Mission of Japan بعثة اليابان الدائمة لدى",
    "السيد Sergio Duarte، السفير (البرازيل)",
    "٢٠٠١/٢/٢ و١٢٫٥ في المائة",
    "هاتف: 917-1234 (022)",
    "[الأصل: بالصينية والروسية]",
)


@cache
def made(producer: Producer) -> dict[str, bytes]:
    """The clean letters as a program sets them."""
    if lacking := making.missing(producer):
        pytest.skip(f"{producer} needs {lacking}")
    return making.make(producer, DRAFTS)


def texts(document: Document) -> list[str]:
    """The lines that are not blank, without indentation."""
    return [line.text.strip() for line in document.written]


def one(*contents: str) -> list[str]:
    """The lines of one page drawn by hand."""
    return texts(pdf.read("drawn.pdf", drawn("".join(contents))))


def words(lines: Sequence[str]) -> str:
    """What two readings of a text have in common: no spaces, since lines break elsewhere."""
    return fold("\n".join(lines)).replace(" ", "").replace("\n", "")


def furniture(document: Document) -> list[list[str]]:
    """The words of heads and feet in any order: an Arabic foot begins at the right."""
    return [sorted(line.text.split()) for line in document.written if line.zone != "body"]


@pytest.mark.sample(3)
@pytest.mark.parametrize("name", DRAFTS)
@pytest.mark.parametrize("producer", PRODUCERS)
def test_a_letter_reads_as_it_was_drafted_column_by_column(producer: Producer, name: str) -> None:
    document = read(f"{name}.pdf", made(producer)[name])
    language, _, template = name.partition("-")
    typed = read("letter.txt", letters.text(letters.draft(language, _template(template), columns="stacked")).encode())
    heads = [sorted(line.split()) for page in (2, 3) for line in _furniture_of(DRAFTS[name], page)]
    assert (document.format, document.pages, document.text_layer, document.notes) == ("pdf", 3, "born-digital", ())
    assert furniture(document) == heads
    body = [line.text for line in document.written if line.zone == "body"]
    expected = [line.text for line in typed.written if line.page == 1 or sorted(line.text.split()) not in heads]
    assert words(body) == words(expected)


def _template(name: str) -> Template:
    return "old" if name == "old" else "new"


def _furniture_of(draft: Draft, page: int) -> list[str]:
    return [*letters.head(draft, page), *letters.foot(draft, page)]


@pytest.mark.parametrize("producer", PRODUCERS)
def test_arabic_reads_as_it_was_typed(producer: Producer) -> None:
    if lacking := making.missing(producer):
        pytest.skip(f"{producer} needs {lacking}")
    sheet = Sheet((), "start", tuple(Block("start", (line,), after=8) for line in ARABIC), ())
    found = texts(pdf.read("arabic.pdf", making.set_by(producer, [sheet], "ar")))
    assert [_plain(line) for line in found] == [_plain(line) for line in ARABIC]


def _plain(line: str) -> str:
    """A line without vowel marks, whose place in a PDF is anybody's guess."""
    return "".join(char for char in unicodedata.normalize("NFKC", line) if unicodedata.category(char) != "Mn")


@pytest.mark.parametrize("producer", PRODUCERS)
def test_a_signature_block_keeps_its_indentation_and_its_distance(producer: Producer) -> None:
    document = pdf.read("letter.pdf", made(producer)["en-old"])
    lines = [line.text for line in document.lines if line.page == 1]
    first = next(n for n, line in enumerate(lines) if "(Signed) First" in line)
    second = next(n for n, line in enumerate(lines) if "(Signed) Second" in line)
    assert re.match(r" {40,60}\S", lines[first])
    assert {len(line) - len(line.lstrip()) for line in lines[first : second + 1] if line} == {lines[first].index("(")}
    assert (lines[first - 1], lines[second - 1]) == ("", "")
    assert "" not in lines[first : second - 1]


def test_boxes_are_points_from_the_top_left_of_the_page() -> None:
    line = pdf.read("x.pdf", drawn(text_at(100, 200, "HHHH"))).lines[0]
    assert line.box is not None
    assert line.box == pytest.approx((100, 192, 132, 200), abs=2)


def test_lines_are_numbered_by_page_and_blank_ones_have_the_number_before_them() -> None:
    page = text_at(72, 100, "first line here") + text_at(72, 114, "second line here") + text_at(72, 170, "third line here")
    document = pdf.read("x.pdf", drawn(page, page))
    assert [(line.page, line.number, line.text) for line in document.lines if line.page == 2] == [
        (2, 1, "first line here"),
        (2, 2, "second line here"),
        (2, 2, ""),
        (2, 2, ""),
        (2, 2, ""),
        (2, 3, "third line here"),
    ]


def test_what_is_drawn_out_of_order_reads_from_the_top_left() -> None:
    drawing = [text_at(72, 128, "third"), text_at(72, 100, "first"), text_at(300, 114, "right"), text_at(72, 114, "left")]
    assert one(*drawing) == ["first", "left", "right", "third"]


def test_columns_within_one_string_are_parted() -> None:
    assert one("BT /F1 11 Tf 72 700 Td [(One signatory) -9000 (Another)] TJ 0 -60 Td [(2) -30000 (GE.03-60777)] TJ ET") == [
        "One signatory",
        "Another",
        "2",
        "GE.03-60777",
    ]


def test_columns_that_nearly_touch_are_parted_where_those_above_are() -> None:
    left = ("(Signed) First", "Ambassador of somewhere to the Conference", "on Disarmament")
    right = ("(Signed) Second", "Ambassador of elsewhere", "to the Conference")
    rows = [text_at(x, 100 + 14 * n, line) for x, column in ((72, left), (304, right)) for n, line in enumerate(column)]
    assert one(*rows) == [*left, *right]


def test_a_line_spread_over_its_width_is_no_row_of_columns() -> None:
    assert one("BT /F1 11 Tf 72 700 Td [(LETTER) -4000 (DATED) -4200 (3) -4100 (MARCH) -4000 (2003)] TJ ET") == [
        "LETTER DATED 3 MARCH 2003"
    ]


def test_rows_of_columns_with_a_gap_between_are_read_one_after_the_other() -> None:
    rows = [(100, "A", "B"), (114, "post of A", "post of B"), (160, "C", "D"), (174, "post of C", "post of D")]
    drawing = [text_at(x, y, line) for y, left, right in rows for x, line in ((72, left), (320, right))]
    assert one(*drawing) == ["A", "post of A", "B", "post of B", "C", "post of C", "D", "post of D"]


def test_a_hyphen_at_a_line_end_is_a_hyphen_and_ends_the_line() -> None:
    lines = ["the verification of disarma-", "ment by the Secretary-", "General's staff"]
    assert one(*(text_at(72, 100 + 14 * n, line) for n, line in enumerate(lines))) == lines


def test_a_hyphen_that_the_font_calls_a_soft_one_is_a_hyphen() -> None:
    assert one(text_at(72, 100, "GE.08\xad60402")) == ["GE.08-60402"]


def test_radicals_are_the_characters_that_they_look_like() -> None:
    cmap = b"""/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange
    4 beginbfchar <41> <2F94> <42> <2EA0> <43> <2ED3> <44> <FB01> endbfchar endcmap end"""
    font = "/Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode 4 0 R"
    document = pdf.read("x.pdf", drawn(text_at(72, 100, "ABCD"), font=font, extra=[("", cmap)]))
    assert texts(document) == ["言民长fi"]


@pytest.mark.parametrize(
    ("before", "mark", "expected"),
    [("security", "1", "security1 is"), ("arms race.", "12", "arms race.12 is"), ("in 2001", "3", "in 2001 ³ is")],
)
def test_a_raised_mark_clings_to_its_word_and_stays_out_of_its_number(before: str, mark: str, expected: str) -> None:
    drawing = f"BT /F1 11 Tf 72 700 Td ({before}) Tj /F1 7 Tf 4 Ts ({mark}) Tj 0 Ts /F1 11 Tf ( is) Tj ET"
    assert one(drawing) == [expected]


def test_the_mark_of_a_footnote_stands_apart_from_the_note() -> None:
    assert one(text_at(72, 700, "1", size=7), text_at(76.5, 704, "A note.")) == ["1 A note."]


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_a_page_is_read_the_way_its_text_stands(rotation: int) -> None:
    drawing = text_at(72, 100, "first line of it") + text_at(400, 100, "right") + text_at(72, 114, "second line of it")
    document = pdf.read("x.pdf", drawn(drawing, page=f"/Rotate {rotation}"))
    assert texts(document) == ["first line of it", "right", "second line of it"]
    box = document.lines[0].box
    assert box is not None
    corners = {0: (72, 92), 90: (HEIGHT - 102, 72), 180: (WIDTH - 131, HEIGHT - 102), 270: (92, WIDTH - 131)}
    assert box[:2] == pytest.approx(corners[rotation], abs=4)


def test_text_along_the_edge_comes_last_and_is_no_body_text() -> None:
    sideways = "BT /F1 8 Tf 0 1 -1 0 30 300 Tm (printed sideways) Tj ET\n"
    document = pdf.read("x.pdf", drawn(sideways + text_at(72, 100, "body") + text_at(72, 800, "last line")))
    assert [(line.text.strip(), line.zone) for line in document.written] == [
        ("body", "body"),
        ("last line", "body"),
        ("printed sideways", "text-box"),
    ]


def page(number: int, *, head: bool = True, title: str | None = None) -> str:
    """A page with a running foot, and a head or not."""
    top = text_at(72, 40, "CD/1697") + text_at(72, 53, f"page {number}") if head else ""
    lines = [title] if title else [f"Line {n} of page {number} of the text" for n in range(40)]
    body = "".join(text_at(72, 95 + 14 * n, line) for n, line in enumerate(lines))
    return top + body + text_at(72, 800, str(number)) + text_at(430, 800, "GE.03-60777")


def test_heads_and_feet_are_zones_on_the_pages_after_the_first() -> None:
    document = pdf.read("x.pdf", drawn(page(1), page(2), page(3, head=False), page(4, head=False, title="ANNEX")))
    zones = {(line.page, line.text): line.zone for line in document.written}
    assert {zone for (on, _), zone in zones.items() if on == 1} == {"body"}
    assert [text for (on, text), zone in zones.items() if on == 2 and zone == "header"] == ["CD/1697", "page 2"]
    assert [text.split() for (on, text), zone in zones.items() if on == 3 and zone != "body"] == [["3", "GE.03-60777"]]
    assert zones[4, "ANNEX"] == "body"


def test_text_that_runs_into_the_margin_is_no_head() -> None:
    running = "".join(text_at(72, 40 + 14 * n, f"Line {n} of the text") for n in range(54))
    document = pdf.read("x.pdf", drawn(running, running, running))
    assert {line.zone for line in document.written} == {"body"}


def test_a_scan_without_text_is_refused() -> None:
    with pytest.raises(Unreadable, match="no text in it: a scan without a text layer"):
        pdf.read("x.pdf", drawn(SHOW_PICTURE, SHOW_PICTURE, resources=IN_RESOURCES, extra=[PICTURE]))


def test_a_page_that_is_a_picture_is_named() -> None:
    data = drawn(text_at(72, 100, "words"), SHOW_PICTURE, resources=IN_RESOURCES, extra=[PICTURE])
    document = pdf.read("x.pdf", data)
    assert (document.text_layer, document.notes) == ("born-digital", ("page 2 has a picture and no text",))


@pytest.mark.parametrize(
    "content",
    [SHOW_PICTURE + text_at(72, 100, "words", more="3 Tr"), SHOW_PICTURE + text_at(72, 100, "words")],
    ids=["invisible", "pictured"],
)
def test_recognised_text_is_told_from_typed_text(content: str) -> None:
    document = pdf.read("x.pdf", drawn(content, resources=IN_RESOURCES, extra=[PICTURE]))
    assert (texts(document), document.text_layer) == (["words"], "ocr")


SENTENCE = (
    "The Permanent Mission presents its compliments to the secretariat of the Conference and has the honour to transmit a text"
)


def _shifted(text: str) -> str:
    return " ".join([text, text]).translate({ord(char): chr(ord(char) - 29) for char in text if char.isalpha()})


def _mojibake(_: str) -> str:
    return ("Постоянное представительство свидетельствует свое уважение секретариату " * 2).encode("cp1251").decode("latin-1")


@pytest.mark.parametrize("spoil", [_shifted, _mojibake], ids=["glyph numbers", "another encoding"])
def test_letters_that_are_no_words_are_a_broken_layer(spoil: Callable[[str], str]) -> None:
    document = pdf.read("x.pdf", drawn(text_at(10, 100, spoil(SENTENCE), size=8)))
    assert document.text_layer == "broken"
    assert "what was read is not what is printed" in document.notes[0]


def test_private_characters_are_a_broken_layer() -> None:
    cmap = b"""/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange
    1 beginbfrange <20> <7e> <E020> endbfrange endcmap end"""
    font = "/Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode 4 0 R"
    assert pdf.read("x.pdf", drawn(text_at(10, 100, SENTENCE), font=font, extra=[("", cmap)])).text_layer == "broken"


@pytest.mark.parametrize(
    "box", ["0 0 1000000 1000000", "nan 0 1e400 -5", "0 0 0 0", "600 800 0 0", "-99999 -99999 99999 99999"]
)
def test_no_size_of_a_page_is_trusted(box: str) -> None:
    assert texts(pdf.read("x.pdf", drawn(text_at(72, 100, "words") + text_at(72, 130, "more"), box=box))) == ["words", "more"]


@pytest.mark.parametrize(
    "matrix", ["1e38 0 0 1e38 72 700", "1e-30 0 0 1e-30 72 700", "0 0 0 0 72 700", "1 0 0 1 1e38 -1e38", "1 0 0 -1 72 700"]
)
def test_no_size_of_the_type_is_trusted(matrix: str) -> None:
    content = f"BT /F1 11 Tf {matrix} Tm (strange words, 2001 and 45) Tj ET\n" + text_at(72, 130, "usual words")
    assert "usual words" in texts(pdf.read("x.pdf", drawn(content)))


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"%PDF-1.7\n", "damaged"),
        (b"%PDF-1.4\n" + bytes(range(256)) * 20, "damaged"),
        (drawn(text_at(72, 100, "words"))[:300], "damaged"),
        (drawn(), "without pages"),
        (drawn(""), "no text in it"),
    ],
)
def test_what_cannot_be_read_is_said_in_one_sentence(data: bytes, message: str) -> None:
    with pytest.raises(Unreadable, match=message):
        read("x.pdf", data)


@pytest.mark.parametrize("password", ["secret", ""])
def test_a_password_is_asked_for_only_where_the_reader_needs_one(password: str) -> None:
    pytest.importorskip("reportlab")
    from reportlab.lib.pdfencrypt import StandardEncryption
    from reportlab.pdfgen.canvas import Canvas

    file = io.BytesIO()
    canvas = Canvas(file, encrypt=StandardEncryption(password, ownerPassword="owner"))
    canvas.drawString(72, 700, "words")
    canvas.save()
    if password:
        with pytest.raises(Unreadable, match="it is encrypted"):
            pdf.read("x.pdf", file.getvalue())
    else:
        assert texts(pdf.read("x.pdf", file.getvalue())) == ["words"]


def test_reading_twice_gives_the_same() -> None:
    data = drawn(page(1), page(2))
    assert pdf.read("x.pdf", data) == pdf.read("x.pdf", data)


@pytest.mark.parametrize("name", ["x.pdf", "x.txt", "x"])
@pytest.mark.parametrize("before", [b"\r\n", b"HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n\r\n", b"\0" * 1024])
def test_what_stands_before_the_first_byte_of_a_pdf_is_passed_over(before: bytes, name: str) -> None:
    found = read(name, before + drawn(text_at(72, 100, "words")))
    assert (found.format, texts(found)) == ("pdf", ["words"])


@pytest.mark.parametrize("drop", [2.0, 6.0, 9.0, 17.0])
@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("producer", ["reportlab", "typst"])
def test_columns_whose_lines_stand_at_other_heights_are_read_one_by_one(producer: Producer, language: str, drop: float) -> None:
    if lacking := making.missing(producer):
        pytest.skip(f"{producer} needs {lacking}")
    own = [making._signature(letters.draft(language, "new"), at) for at in range(2)]
    paragraph = letters.draft(language, "new").paragraphs[0]
    blocks = (Block("paragraph", (paragraph,), after=14), Block("start", columns=tuple(own), after=12, drop=drop))
    data = making.set_by(producer, [Sheet((), "start", (*blocks, Block("paragraph", (paragraph,))), ())], language)
    assert words(texts(pdf.read("x.pdf", data))) == words([paragraph, *own[0], *own[1], paragraph])


@pytest.mark.full
def test_arabic_words_that_a_font_sets_close_are_as_many_as_were_typed() -> None:
    if lacking := making.missing("chromium"):
        pytest.skip(f"chromium needs {lacking}")
    lines = (
        "جمهورية كوريا على كمبوديا",
        "ومملكة كمبوديا وبحثه كله لكم",
        "المملكة المتحدة والكونغو وللكويت",
        # As typed without its space.
        "جمهوريةكوريا على",
    )
    data = making.set_by("chromium", [Sheet((), "start", (Block("start", lines),), ())], "ar")
    assert texts(pdf.read("x.pdf", data)) == list(lines)


@pytest.mark.parametrize(
    ("row", "layer"),
    [
        ("THE LETTER IS PRINTED IN A FONT THAT DOES NOT TELL", "broken"),
        ("A words", "born-digital"),
        ("ABCDEFGHI", "born-digital"),
    ],
    ids=["a line", "a bullet", "a bar code"],
)
def test_lines_of_private_characters_are_a_broken_font_and_a_few_are_none(row: str, layer: str) -> None:
    cmap = b"1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfrange <41> <5a> <e041> endbfrange"
    font = "/Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode 4 0 R"
    usual = "".join(text_at(72, 100 + 14 * at, SENTENCE.lower()) for at in range(20))
    content = usual + text_at(72, 500, row)
    assert pdf.read("x.pdf", drawn(content, font=font, extra=[("", cmap)])).text_layer == layer


@pytest.mark.parametrize(("name", "printed"), [("ABCDEF+Bars39", "*1901234*"), ("Wingdings-Regular", "")])
def test_the_codes_of_a_symbol_font_are_what_they_print_unless_they_are_pictures(name: str, printed: str) -> None:
    cmap = b"1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfrange <20> <7e> <f020> endbfrange"
    font = f"/Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding /ToUnicode 4 0 R"
    document = pdf.read("x.pdf", drawn(text_at(72, 500, "*1901234*"), font=font, extra=[("", cmap)]))
    assert [line for line in texts(document) if line.isprintable()] == ([printed] if printed else [])


def test_the_library_is_the_one_that_its_package_finds(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = importlib.import_module("pypdfium2_raw.bindings")
    found = Path(raw._libs["pdfium"]._name).resolve()
    assert Path(_pdf_library._path()).resolve() == found
    monkeypatch.setattr(_pdf_library, "PathFinder", SimpleNamespace(find_spec=lambda name: None))
    assert Path(_pdf_library._path()).resolve() == found


def test_functions_and_constants_are_bound_as_their_package_binds_them(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = importlib.import_module("pypdfium2_raw.bindings")
    bound: dict[str, tuple[Any, tuple[Any, ...]]] = {}
    bind = _pdf_library.Library._bind

    def remember(self: _pdf_library.Library, name: str, gives: Any, *takes: Any) -> Any:
        bound[name] = (gives, takes)
        return bind(self, name, gives, *takes)

    monkeypatch.setattr(_pdf_library.Library, "_bind", remember)
    _pdf_library.Library(_pdf_library._path())
    assert len(bound) > 20
    for name, (gives, takes) in bound.items():
        theirs = getattr(raw, name)
        assert list(map(ctypes.sizeof, takes)) == list(map(ctypes.sizeof, theirs.argtypes)), name
        assert (gives and ctypes.sizeof(gives)) == (theirs.restype and ctypes.sizeof(theirs.restype)), name
    assert (_pdf_library.ERR_PASSWORD, _pdf_library.ERR_SECURITY) == (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY)
    assert (_pdf_library.IMAGE, _pdf_library.INVISIBLE) == (raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_TEXTRENDERMODE_INVISIBLE)
    assert (_pdf_library.TEXT, _pdf_library.SHADING, _pdf_library.FORM) == (1, raw.FPDF_PAGEOBJ_SHADING, raw.FPDF_PAGEOBJ_FORM)
    assert (raw.FPDFBitmap_BGRx, raw.FPDF_PRINTING) == (_pdf_library.BGRX, _pdf_library.AS_PRINTED)


@pytest.mark.parametrize(
    ("text", "wide"),
    [
        ("", 0),
        ("Déclaration \u2013 \u201cCD/1697\u201d", 0),
        ("\u0417\u0430\u044f\u0432\u043b\u0435\u043d\u0438\u0435", 0),
        ("\u88c1\u8b70\u3002 12", 3),
        ("\u2e80\u9fff\uf900\ufaff\uff00\uffef", 6),
        # Neither the hyphen that PDFium saw at a line's end nor what a broken font gives is as wide as a Chinese character.
        ("disar-\ufffe\ufffd\ue000\ua000\ud7ff", 0),
        ("\U0001f600\ud800", 0),
    ],
)
def test_chinese_characters_are_counted(text: str, wide: int) -> None:
    assert _pdf_letters.wide(text) == wide


@pytest.mark.parametrize(
    ("text", "odd"),
    [
        ("Page 1\r\nPage 2\r\n", 0),
        ("a\u00a0b\u200f", 0),
        ("\ufffda\ufffd", 2),
        ("\x01\x7f\ue000\U000f0001", 4),
        ("a\x02\r\n", 0),
    ],
)
def test_characters_that_no_writing_has_are_counted(text: str, odd: int) -> None:
    assert _pdf_letters.odd(text) == odd


@pytest.mark.parametrize(
    ("glyph", "read"),
    [("06440627", "سلاح"), ("06440623", "سلأح"), ("0627064406440647", "ساللهح"), ("06440645", "سملح")],
)
def test_letters_of_one_glyph_are_in_their_order(glyph: str, read: str) -> None:
    """PDFium gives lam and alef of one glyph the other way round; of other pairs nobody can know, and they stay as they are."""
    cmap = (
        f"1 begincodespacerange <00> <ff> endcodespacerange 3 beginbfchar <41> <0633> <42> <{glyph}> <43> <062d> endbfchar"
    ).encode()
    font = "/Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode 4 0 R"
    data = drawn(text_at(72, 100, "CBA"), font=font, extra=[("", cmap)])
    assert [text.strip() for text in texts(pdf.read("x.pdf", data))] == [read]


def test_an_article_is_no_ligature() -> None:
    cmap = b"1 begincodespacerange <00> <ff> endcodespacerange 2 beginbfchar <41> <0627> <42> <0644> endbfchar"
    font = "/Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode 4 0 R"
    data = drawn(text_at(72, 100, "BA"), font=font, extra=[("", cmap)])
    assert [text.strip() for text in texts(pdf.read("x.pdf", data))] == ["ال"]


# Type


def styles(document: Document) -> list[tuple[str | None, str | None] | None]:
    return [(line.style.bold, line.style.italic) if line.style else None for line in document.lines if not line.blank]


def named(name: str, more: str = "") -> Document:
    """A line in a font of some name."""
    font = f"/Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding {more}"
    return pdf.read("a.pdf", drawn(text_at(72, 100, "Some words of a line"), font=font))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Times-Roman", ("none", "none")),
        ("Times-Bold", ("whole", "none")),
        ("Times-BoldItalic", ("whole", "whole")),
        ("ABCDEF+LiberationSerif-Bold", ("whole", "none")),
        ("ABCDEF+TimesNewRomanPS-BoldMT", ("whole", "none")),
        ("ABCDEF+Arial,Bold", ("whole", "none")),
        ("ABCDEF+NimbusRomNo9L-Medi", ("whole", "none")),
        ("ABCDEF+CMBX12", ("whole", "none")),
        ("ABCDEF+CMTI10", ("none", "whole")),
        ("ABCDEF+CMR10", ("none", "none")),
        ("ABCDEF+MinionPro-It", ("none", "whole")),
        ("ABCDEF+MinionPro-SemiboldIt", ("whole", "whole")),
        ("ABCDEF+Helvetica-Oblique", ("none", "whole")),
        ("ABCDEF+Roboto-Medium", ("none", "none")),
        ("ABCDEF+DejaVuSerif", ("none", "none")),
        ("ABCDEF+SourceHanSerif-Heavy", ("whole", "none")),
        ("ABCDEF+CIDFont+F1", None),
        ("CIDFont+F2", None),
        ("F3", None),
        ("TT2", None),
        ("___WRD_EMBED_SUB_44", None),
    ],
)
def test_the_name_of_a_font_tells_bold_and_italic_type(name: str, expected: tuple[str, str] | None) -> None:
    assert styles(named(name)) == [expected]


def test_words_of_another_object_and_outlined_letters_are_told_from_the_rest() -> None:
    outlined = text_at(72, 120, "outlined", more="2 Tr")
    mixed = text_at(72, 100, "Some plain words") + text_at(160, 100, "stressed", more="2 Tr")
    assert styles(pdf.read("a.pdf", drawn(mixed + outlined))) == [("part", "none"), ("whole", "none")]


def test_recognised_text_has_no_type_of_its_own() -> None:
    content = SHOW_PICTURE + text_at(72, 100, "Some words", more="3 Tr")
    assert styles(pdf.read("a.pdf", drawn(content, resources=IN_RESOURCES, extra=[PICTURE]))) == [None]


@pytest.mark.sample(8)
@pytest.mark.parametrize("type_", ["bold", "italic"])
@pytest.mark.parametrize("language", CODES)
@pytest.mark.parametrize("producer", PRODUCERS)
def test_a_block_in_another_type_is_seen_in_what_each_program_makes(producer: Producer, language: str, type_: Any) -> None:
    if lacking := making.missing(producer):
        pytest.skip(f"{producer} needs {lacking}")
    if type_ == "italic" and (producer == "reportlab" or language in ("ar", "zh")):
        pytest.skip("there is no italic font for it")
    draft = letters.draft(language, "new")
    lines = draft.paragraphs
    blocks = (Block("paragraph", lines[:1], after=12), Block("paragraph", lines[1:], type_=type_))
    seen = pdf.read("a.pdf", making.set_by(producer, [Sheet((), "start", blocks, ())], language))
    if (producer, language) == ("chromium", "zh"):
        # It draws these letters one by one, in a font without a name.
        assert {line.style for line in seen.lines} == {None}
        return
    found = [getattr(line.style, type_) for line in seen.lines if not line.blank]
    assert found == sorted(found)
    assert set(found) == {"none", "whole"}


# Rules


def test_a_short_rule_below_the_text_of_the_last_page_is_a_line() -> None:
    rule = f"260 {HEIGHT - 150} 80 0.7 re f\n"
    words_ = text_at(72, 100, "The last words of the text")
    assert texts(pdf.read("a.pdf", drawn(words_ + rule))) == ["The last words of the text", "_" * 12]
    pieces = f"260 {HEIGHT - 150} 40 0.7 re f\n299 {HEIGHT - 150} 40 0.7 re f\n"
    assert texts(pdf.read("a.pdf", drawn(words_ + pieces)))[1:] == ["_" * 12]
    for other in (
        f"72 {HEIGHT - 101} 80 0.7 re f\n",
        f"72 {HEIGHT - 90} 80 0.7 re f\n",
        f"72 {HEIGHT - 150} 450 0.7 re f\n",
        f"260 {HEIGHT - 150} 80 30 re f\n",
        f"260 {HEIGHT - 150} 5 0.7 re f\n",
    ):
        assert texts(pdf.read("a.pdf", drawn(words_ + other))) == ["The last words of the text"]
    assert "_" * 12 not in texts(pdf.read("a.pdf", drawn(words_ + rule, words_)))
