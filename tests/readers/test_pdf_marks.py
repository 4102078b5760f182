"""What annotations print is read; stamps, watermarks, comments and pictures are told, and are no text."""

import pytest

from cdcheck.document import Document, Trace
from cdcheck.readers import pdf
from tests.making.pdf import HEIGHT, drawn, text_at

FORM = "/Type /XObject /Subtype /Form /BBox [0 0 200 60] /Resources << /Font << /F1 3 0 R >> >>"
LINES = "".join(text_at(72, 100 + 20 * at, f"Line {at} of the text of this page") for at in range(8))
PICTURE = ("/Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8", b"\x00\x80\xff\x40")


def annotated(kind: str, appearance: str | None, *, flags: int = 4, more: str = "", content: str = LINES) -> Document:
    """A page with one annotation of 200 by 60 points in its upper half."""
    shows = "/AP << /N 4 0 R >>" if appearance is not None else ""
    annotation = f"<< /Type /Annot /Subtype /{kind} /Rect [300 600 500 660] /F {flags} {shows} {more} >>"
    form = (FORM, (appearance or "").encode())
    return pdf.read("a.pdf", drawn(content, page=f"/Annots [{annotation}]", extra=[form]))


def words_of(document: Document) -> list[str]:
    return [line.text.strip() for line in document.written]


def told(document: Document) -> list[tuple[str, str]]:
    return [(trace.kind, trace.text) for trace in document.traces]


TYPED = "BT /F1 11 Tf 2 10 Td (Typed words) Tj ET"


@pytest.mark.parametrize(("kind", "more"), [("FreeText", "/Contents (Typed words)"), ("Widget", "/FT /Tx /V (Typed words)")])
def test_what_a_field_or_a_typed_text_prints_is_read(kind: str, more: str) -> None:
    read = annotated(kind, TYPED, more=more)
    assert "Typed words" in " ".join(words_of(read))
    assert (read.traces, read.apart) == ((), ())


@pytest.mark.parametrize("flags", [0, 32])
def test_what_is_on_the_screen_alone_is_not_printed(flags: int) -> None:
    read = annotated("FreeText", TYPED, flags=flags, more="/Contents (Typed words)")
    assert "Typed" not in " ".join(words_of(read))
    assert [(one.line.text, one.why) for one in read.apart] == [("Typed words", "an annotation that is not printed")]
    assert read.notes == ('1 line is in the file and is not printed: "Typed words" (an annotation that is not printed)',)


def test_a_hidden_annotation_is_nothing() -> None:
    read = annotated("FreeText", TYPED, flags=6, more="/Contents (Typed words)")
    assert (len(read.written), read.apart, read.traces) == (8, (), ())


def test_a_text_without_a_look_is_told() -> None:
    read = annotated("FreeText", None, more="/Contents (Typed words)")
    assert (len(read.written), told(read)) == (8, [])
    assert [(one.line.text, one.printed) for one in read.apart] == [("Typed words", False)]


def test_a_large_stamp_is_told_and_a_small_one_is_read_as_well() -> None:
    large = annotated("Stamp", "BT /F1 40 Tf 2 10 Td (DRAFT) Tj ET")
    assert (len(large.written), told(large)) == (8, [("stamp", "DRAFT")])
    small = annotated("Stamp", "BT /F1 11 Tf 2 10 Td (CD/1697) Tj ET")
    assert "CD/1697" in " ".join(words_of(small))
    assert told(small) == [("stamp", "CD/1697")]


def test_a_signature_field_is_told_and_is_no_text() -> None:
    read = annotated("Widget", "BT /F1 8 Tf 2 30 Td (Signed by a key) Tj 0 -10 Td (on a day) Tj ET", more="/FT /Sig")
    assert (len(read.written), told(read)) == (8, [("stamp", "Signed by a key on a day")])


@pytest.mark.parametrize(
    ("kind", "more", "expected"),
    [
        ("Text", "/Contents (Is this so?)", [("comment", "Is this so?")]),
        ("Highlight", "/Contents (Check) /QuadPoints [300 660 500 660 300 600 500 600]", [("comment", "Check")]),
        ("Highlight", "/QuadPoints [300 660 500 660 300 600 500 600]", []),
        ("Ink", "", [("picture", "")]),
        ("Square", "", [("annotation", "")]),
        ("Link", "/Contents (elsewhere)", []),
        ("Popup", "/Contents (elsewhere)", []),
    ],
)
def test_notes_are_comments_and_links_are_nothing(kind: str, more: str, expected: list[tuple[str, str]]) -> None:
    read = annotated(kind, "0 0 m 200 60 l S" if kind in ("Ink", "Square") else None, more=more)
    assert (len(read.written), told(read)) == (8, expected)


def test_a_white_shape_over_words_hides_them() -> None:
    read = annotated("Square", "1 g 0 0 200 60 re f", content=LINES + text_at(320, HEIGHT - 620, "Old words"))
    assert "Old words" not in words_of(read)
    assert [one.line.text for one in read.apart] == ["Old words"]


def diagonal(text: str, size: int, colour: str = "0.8 g") -> str:
    return f"q {colour} BT /F1 {size} Tf 0.7 0.7 -0.7 0.7 150 250 Tm ({text}) Tj ET Q "


@pytest.mark.parametrize("before", [True, False])
@pytest.mark.parametrize("colour", ["0.8 g", "0 g"])
def test_large_words_across_the_page_are_a_watermark(before: bool, colour: str) -> None:
    mark = diagonal("DRAFT", 90, colour)
    read = pdf.read("a.pdf", drawn(mark + LINES if before else LINES + mark))
    assert (len(read.written), told(read), read.apart) == (8, [("watermark", "DRAFT")], ())


def test_large_level_words_behind_the_text_are_a_watermark() -> None:
    read = pdf.read("a.pdf", drawn("q 0.85 g " + text_at(80, 200, "DRAFT COPY", size=70) + " Q " + LINES))
    assert (len(read.written), told(read)) == (8, [("watermark", "DRAFT COPY")])


def test_a_large_title_and_a_line_along_the_edge_are_text() -> None:
    edge = "BT /F1 11 Tf 0 1 -1 0 30 300 Tm (Along the edge) Tj ET "
    read = pdf.read("a.pdf", drawn(text_at(72, 60, "A", size=40) + edge + LINES))
    assert (len(read.written), read.traces) == (10, ())


def pictured(y: float, wide: float, high: float, page: int = 2) -> list[Trace]:
    show = f"q {wide} 0 0 {high} 300 {HEIGHT - y} cm /I Do Q "
    pages = [LINES] * (page - 1) + [LINES + show]
    return list(pdf.read("a.pdf", drawn(*pages, resources="/XObject << /I 4 0 R >>", extra=[PICTURE])).traces)


def test_a_picture_among_the_text_may_show_a_signature() -> None:
    (trace,) = pictured(400, 120, 40)
    assert (trace.kind, trace.page) == ("picture", 2)
    assert trace.line is not None
    assert trace.line.text == "Line 7 of the text of this page"


@pytest.mark.parametrize(
    ("y", "wide", "high", "page"), [(110, 50, 45, 1), (HEIGHT - 40, 56, 56, 1), (400, 2, 2, 2), (300, 480, 2, 2)]
)
def test_an_emblem_a_code_a_speck_and_a_rule_are_no_signatures(y: float, wide: float, high: float, page: int) -> None:
    assert pictured(y, wide, high, page) == []


def worded(*places: tuple[float, float, float], producer: str = "") -> str:
    """The text layer of a page with typed lines and pictures, given by their left edge, their base line and their width."""
    shows = "".join(f"q {wide} 0 0 11 {x} {HEIGHT - y - 2} cm /I Do Q " for x, y, wide in places)
    extra = [PICTURE, (f"/Producer ({producer})", None)]
    data = drawn(LINES + shows, resources="/XObject << /I 4 0 R >>", extra=extra).replace(
        b"trailer << ", b"trailer << /Info 5 0 R "
    )
    return pdf.read("a.pdf", data).text_layer


def test_pictures_of_words_among_the_lines_are_those_of_a_recognition() -> None:
    assert worded((300, 100, 60), (310, 140, 42), (330, 180, 25)) == "ocr"


@pytest.mark.parametrize(
    "places",
    [[(300, 100, 60)], [(60, 100, 8), (60, 120, 9), (60, 140, 10)], [(300, 100 + 20 * at, 24) for at in range(5)]],
    ids=["a word", "bullets", "flags"],
)
def test_a_few_small_pictures_are_no_recognition(places: list[tuple[float, float, float]]) -> None:
    assert worded(*places) == "born-digital"


@pytest.mark.parametrize(
    ("producer", "layer"),
    [
        ("ABBYY FineReader 11", "ocr"),
        ("Adobe Acrobat 9.0 Paper Capture Plug-in", "ocr"),
        ("Acrobat Distiller 3.0 for Windows", "born-digital"),
        ("Microsoft Word for Microsoft 365", "born-digital"),
    ],
)
def test_a_program_that_recognises_text_is_known_by_its_name(producer: str, layer: str) -> None:
    assert worded(producer=producer) == layer


def bannered(banner: str, *pages: int, y: float = HEIGHT - 20, more: str = "") -> Document:
    """Three pages of lines, some with a banner."""
    contents = [
        LINES + (text_at(72, y, banner.format(page=page), size=7, more=more) if page in pages else "") for page in (1, 2, 3)
    ]
    return pdf.read("a.pdf", drawn(*contents))


@pytest.mark.parametrize(
    "banner",
    [
        "Downloaded from https://library.example/un on 3 May 2020",
        "Descargado de documentos.example el 03/05/2020",
        "Printed for the Example Library, 12:40, page {page}",
        "Fourni par 10.20.30.40",
    ],
)
@pytest.mark.parametrize("y", [18, HEIGHT - 20])
def test_a_banner_on_every_page_is_printed_and_no_text(banner: str, y: float) -> None:
    read = bannered(banner, 1, 2, 3, y=y)
    assert len(read.written) == 24
    assert [one.line.text for one in read.apart] == [banner.format(page=page) for page in (1, 2, 3)]
    assert all(one.printed for one in read.apart)
    assert read.notes == ()


def test_a_banner_along_the_side_is_no_text() -> None:
    side = "BT /F1 7 Tf 0 1 -1 0 20 300 Tm (From https://library.example/un) Tj ET "
    read = pdf.read("a.pdf", drawn(LINES + side, LINES + side))
    assert (len(read.written), len(read.apart)) == (16, 2)


@pytest.mark.parametrize(
    ("words", "pages"),
    [
        ("CD/1697 page {page}", (2, 3)),
        ("Conference on Disarmament", (1, 2, 3)),
        ("CD/PV.12 of 14/02/2012", (1, 2, 3)),
        ("GE.12-34567", (1, 2, 3)),
        ("See https://library.example/un", (2,)),
    ],
)
def test_running_heads_and_a_note_on_one_page_are_no_banners(words: str, pages: tuple[int, ...]) -> None:
    assert bannered(words, *pages, y=30).apart == ()


def test_an_address_in_the_text_is_no_banner() -> None:
    assert bannered("See https://library.example/un", 1, 2, 3, y=400).apart == ()
