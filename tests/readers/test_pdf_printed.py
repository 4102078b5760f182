"""What a PDF holds and nobody sees on its pages does not count, and what is seen counts, however it is drawn."""

import dataclasses
from collections.abc import Callable
from typing import Any

import pytest

from cdcheck import pipeline
from cdcheck.document import Document
from cdcheck.readers import Unreadable, _pdf_layers, pdf
from tests import letters
from tests.letters import CODES, Draft
from tests.making.pdf import HEIGHT, WIDTH, Way, drawn, drawn_by, text_at

pytest.importorskip("reportlab", reason="reportlab is not installed")

Usual = Callable[[], None]
Box = tuple[float, float, float, float]


def _fill(canvas: Any, box: Box, *colour: float, by: float = 0.0) -> None:
    canvas.saveState()
    canvas.setFillColorRGB(*colour)
    canvas.rect(box[0] - by, box[1] - by, box[2] - box[0] + 2 * by, box[3] - box[1] + 2 * by, stroke=0, fill=1)
    canvas.restoreState()


def _in_colour(canvas: Any, usual: Usual, *colour: float, alpha: float = 1.0) -> None:
    canvas.saveState()
    canvas.setFillColorRGB(*colour)
    canvas.setFillAlpha(alpha)
    usual()
    canvas.restoreState()


def white(canvas: Any, line: str, box: Box, usual: Usual) -> None:
    _in_colour(canvas, usual, 1, 1, 1)


def nearly_white(canvas: Any, line: str, box: Box, usual: Usual) -> None:
    _in_colour(canvas, usual, 0.97, 0.97, 0.98)


def transparent(canvas: Any, line: str, box: Box, usual: Usual) -> None:
    _in_colour(canvas, usual, 0, 0, 0, alpha=0.0)


def black_on_black(canvas: Any, line: str, box: Box, usual: Usual) -> None:
    _fill(canvas, box, 0, 0, 0, by=1)
    usual()


def on_a_ground_of_its_colour(canvas: Any, line: str, box: Box, usual: Usual) -> None:
    _fill(canvas, box, 0.2, 0.3, 0.6, by=1)
    _in_colour(canvas, usual, 0.2, 0.3, 0.6)


def under_a_white_box(canvas: Any, line: str, box: Box, usual: Usual) -> None:
    usual()
    _fill(canvas, box, 1, 1, 1, by=1)


def under_a_black_box(canvas: Any, line: str, box: Box, usual: Usual) -> None:
    usual()
    _fill(canvas, box, 0, 0, 0, by=1)


def under_a_picture(canvas: Any, line: str, box: Box, usual: Usual) -> None:
    usual()
    canvas.drawImage(_picture(160), box[0] - 1, box[1] - 1, box[2] - box[0] + 2, box[3] - box[1] + 2)


def off_the_page(canvas: Any, line: str, box: Box, usual: Usual) -> None:
    canvas.saveState()
    canvas.translate(0, HEIGHT + 20)
    usual()
    canvas.restoreState()


def unpainted(canvas: Any, line: str, box: Box, usual: Usual) -> None:
    # Reportlab writes a mode only where it is not the usual one, and then for good: a state around it ends it.
    canvas.saveState()
    canvas._code.append("3 Tr")
    usual()
    canvas.restoreState()


HIDING: tuple[Way, ...] = (
    white,
    nearly_white,
    transparent,
    black_on_black,
    on_a_ground_of_its_colour,
    under_a_white_box,
    under_a_black_box,
    under_a_picture,
    off_the_page,
    unpainted,
)


def plain(canvas: Any, line: str, box: Box, usual: Usual) -> None:
    usual()


def white_on_blue(canvas: Any, line: str, box: Box, usual: Usual) -> None:
    _fill(canvas, box, 0.1, 0.2, 0.5, by=2)
    _in_colour(canvas, usual, 1, 1, 1)


def white_on_a_dark_picture(canvas: Any, line: str, box: Box, usual: Usual) -> None:
    canvas.drawImage(_picture(20), box[0] - 1, box[1] - 1, box[2] - box[0] + 2, box[3] - box[1] + 2)
    _in_colour(canvas, usual, 1, 1, 1)


def shaded(canvas: Any, line: str, box: Box, usual: Usual) -> None:
    _fill(canvas, box, 0.85, 0.88, 0.95, by=3)
    usual()


def highlighted(canvas: Any, line: str, box: Box, usual: Usual) -> None:
    usual()
    canvas.saveState()
    canvas.setFillAlpha(0.4)
    _fill(canvas, box, 1, 1, 0)
    canvas.restoreState()


def on_a_white_box(canvas: Any, line: str, box: Box, usual: Usual) -> None:
    _fill(canvas, box, 1, 1, 1, by=1)
    usual()


def grey(canvas: Any, line: str, box: Box, usual: Usual) -> None:
    _in_colour(canvas, usual, 0.6, 0.6, 0.6)


def framed(canvas: Any, line: str, box: Box, usual: Usual) -> None:
    usual()
    path = canvas.beginPath()
    for by in (4, 2):
        path.rect(box[0] - by, box[1] - by, box[2] - box[0] + 2 * by, box[3] - box[1] + 2 * by)
    canvas.drawPath(path, stroke=0, fill=1, fillMode=0)


def with_a_white_shadow(canvas: Any, line: str, box: Box, usual: Usual) -> None:
    canvas.saveState()
    canvas.translate(0.4, -0.4)
    _in_colour(canvas, usual, 1, 1, 1)
    canvas.restoreState()
    usual()


def over_what_was_covered(canvas: Any, line: str, box: Box, usual: Usual) -> None:
    if box[2] - box[0] < 50:
        return usual()
    canvas.saveState()
    canvas.setFont("Helvetica", 9)
    canvas.drawString(box[0], box[1] + 2, "old words")
    canvas.restoreState()
    _fill(canvas, box, 1, 1, 1, by=1)
    usual()


SHOWING: tuple[Way, ...] = (
    white_on_blue,
    white_on_a_dark_picture,
    shaded,
    highlighted,
    on_a_white_box,
    grey,
    framed,
    with_a_white_shadow,
)


def _picture(shade: int) -> Any:
    from PIL import Image
    from reportlab.lib.utils import ImageReader

    return ImageReader(Image.new("L", (8, 8), shade))


def _draft(at: int) -> Draft:
    """A letter in one of the languages and templates, by turns."""
    template = ("old", "new")[at % 2]
    return letters.draft(CODES[at % len(CODES)], template, columns="side-by-side" if template == "new" else "stacked")  # type: ignore[arg-type]


def _each(nth: int, way: Way) -> Way:
    """Every so many lines in a way, the rest as usual."""
    count = 0

    def by_turns(canvas: Any, line: str, box: Box, usual: Usual) -> None:
        nonlocal count
        count += 1
        (plain if count % nth else way)(canvas, line, box, usual)

    return by_turns


def _words(document: Document) -> list[str]:
    return ["".join(line.text.split()) for line in document.written]


@pytest.mark.parametrize("way", HIDING, ids=lambda way: way.__name__)
def test_what_nobody_sees_does_not_count_and_the_rest_does(way: Way) -> None:
    draft = _draft(HIDING.index(way))
    whole = pdf.read("a.pdf", drawn_by(plain, draft))
    part = pdf.read("a.pdf", drawn_by(_each(3, way), draft))
    hidden = ["".join(one.line.text.split()) for one in part.apart]
    assert part.text_layer == "born-digital"
    assert hidden and not any(one.printed for one in part.apart)
    everything = sorted("".join(_words(whole)))
    assert sorted("".join(_words(part) + hidden)) == everything
    assert len("".join(hidden)) * 5 > len(everything)
    assert "not printed" in part.notes[0]


@pytest.mark.parametrize("way", SHOWING, ids=lambda way: way.__name__)
def test_what_is_seen_counts_however_it_is_drawn(way: Way) -> None:
    draft = _draft(SHOWING.index(way) + 3)
    shown = pdf.read("a.pdf", drawn_by(_each(2, way), draft))
    assert shown.apart == ()
    assert _words(shown) == _words(pdf.read("a.pdf", drawn_by(plain, draft)))


def test_what_is_printed_over_what_was_covered_takes_its_place() -> None:
    draft = _draft(CODES.index("en"))
    shown = pdf.read("a.pdf", drawn_by(_each(4, over_what_was_covered), draft))
    assert shown.lines == pdf.read("a.pdf", drawn_by(plain, draft)).lines
    assert {one.line.text for one in shown.apart} == {"old words"}


@pytest.mark.sample(2)
@pytest.mark.parametrize("code", CODES)
def test_a_part_that_only_stands_where_nobody_sees_it_is_missing(code: str) -> None:
    draft = letters.draft(code, "new", columns="side-by-side")

    def without_heads(canvas: Any, line: str, box: Box, usual: Usual) -> None:
        (white if box[1] > HEIGHT - 60 else plain)(canvas, line, box, usual)

    assert pipeline.check("a.pdf", drawn_by(plain, draft)).verdict == "conforms"
    report = pipeline.check("a.pdf", drawn_by(without_heads, draft))
    severe = {row.rule for row in report.rows if row.outcome == "failed" and row.severity == "error"}
    assert "symbol-heads-every-page" in severe


LAYER = "/OCProperties << /OCGs [4 0 R 5 0 R] /D << /ON [4 0 R] /OFF [5 0 R] >> >>"
LAYERS = [("/Type /OCG /Name (on)", None), ("/Type /OCG /Name (off)", None)]
IN_LAYERS = "/Properties << /On 4 0 R /Off 5 0 R >>"


def test_a_layer_counts_that_is_on_and_not_one_that_is_off() -> None:
    content = (
        f"/OC /On BDC {text_at(72, 100, 'This is on')} EMC /OC /Off BDC {text_at(72, 120, 'This is off')} EMC"
        f"/P << /MCID 1 >> BDC {text_at(72, 140, 'This is in none')} EMC"
    )
    read = pdf.read("a.pdf", drawn(content, resources=IN_LAYERS, catalog=LAYER, extra=LAYERS))
    assert [line.text for line in read.written] == ["This is on", "This is in none"]
    assert [(one.line.text, one.why) for one in read.apart] == [("This is off", "in a layer that is not printed")]


def test_a_form_in_a_layer_that_is_off_does_not_count() -> None:
    form = "/Type /XObject /Subtype /Form /BBox [0 0 600 900] /Resources << /Font << /F1 3 0 R >> >> /OC %d 0 R"
    extra = [*LAYERS, *((form % layer, text_at(72, 100 * layer, f"Layer {layer}").encode()) for layer in (4, 5))]
    content = "/A Do /B Do " + text_at(72, 300, "No layer")
    read = pdf.read("a.pdf", drawn(content, resources="/XObject << /A 6 0 R /B 7 0 R >>", catalog=LAYER, extra=extra))
    assert [line.text for line in read.written if line.text] == ["No layer", "Layer 4"]
    assert [one.line.text for one in read.apart] == ["Layer 5"]


def test_layers_are_looked_for_where_their_names_are_packed_away() -> None:
    import zlib

    packed = b"1 0 obj << /Type /ObjStm /N 1 >> stream\r\n" + zlib.compress(b"4 0 << /Type /OCG >>") + b"\r\nendstream"
    assert _pdf_layers.may_have_layers(b"%PDF /OCGs [4 0 R]")
    assert _pdf_layers.may_have_layers(packed)
    assert not _pdf_layers.may_have_layers(packed.replace(zlib.compress(b"4 0 << /Type /OCG >>"), zlib.compress(b"4 0 << >>")))
    assert _pdf_layers.may_have_layers(b"/Type /ObjStm >> stream\nnot packed as it says endstream")


def test_what_stands_across_the_edge_of_the_page_is_cut_off_letter_by_letter() -> None:
    content = text_at(72, 100, "Some words") + text_at(WIDTH - 60, 130, "A line that goes on beyond the edge of the page")
    read = pdf.read("a.pdf", drawn(content))
    (cut,) = read.apart
    assert cut.why == "outside the page"
    assert [read.written[0].text, read.written[1].text.strip() + cut.line.text] == [
        "Some words",
        "A line that goes on beyond the edge of the page",
    ]


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_the_crop_box_cuts_off_whichever_way_the_page_is_turned(rotation: int) -> None:
    content = text_at(72, 20, "cut off") + text_at(72, 400, "kept on the page", more="") + text_at(72, 420, "and this")
    box = f"/Rotate {rotation} /CropBox [20 20 {WIDTH - 20} {HEIGHT - 40}]"
    read = pdf.read("a.pdf", drawn(content, page=box))
    assert [line.text.strip() for line in read.written] == ["kept on the page", "and this"]
    assert [one.line.text for one in read.apart] == ["cut off"]


def test_a_printers_slug_outside_the_trim_box_is_printed_and_does_not_count() -> None:
    lines = "".join(text_at(72, 100 + 20 * at, f"Line {at} of the text of this page") for at in range(8))
    slug = text_at(30, 15, "file.indd 1 at 10:42")
    read = pdf.read("a.pdf", drawn(lines + slug, page=f"/TrimBox [20 20 {WIDTH - 20} {HEIGHT - 24}]"))
    assert len(read.written) == 8
    assert [(one.line.text, one.printed) for one in read.apart] == [("file.indd 1 at 10:42", True)]
    assert read.notes == ()


def test_a_trim_box_that_cuts_off_the_text_is_a_mistake() -> None:
    lines = "".join(text_at(72, 100 + 20 * at, f"Line {at} of the text of this page") for at in range(8))
    read = pdf.read("a.pdf", drawn(lines, page="/TrimBox [0 0 200 200]"))
    assert (len(read.written), read.apart) == (8, ())


def test_text_of_which_none_is_printed_is_refused() -> None:
    with pytest.raises(Unreadable, match="none of the text in it is printed"):
        pdf.read("a.pdf", drawn(text_at(72, 100, "words", more="3 Tr")))


def test_text_that_clips_what_is_drawn_after_it_is_seen_and_else_is_not() -> None:
    clipped = f"q {text_at(72, 100, 'Clipped words', more='7 Tr', size=20)} 0 g 0 0 600 900 re f Q "
    bare = f"q {text_at(72, 200, 'Bare words', more='7 Tr', size=20)} Q "
    read = pdf.read("a.pdf", drawn(clipped + bare + text_at(72, 300, "others")))
    assert [line.text for line in read.written if line.text] == ["Clipped words", "others"]


def test_recognised_words_under_pictures_of_them_count() -> None:
    picture = (
        "/Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8",
        b"\x00\x80\xff\x40",
    )
    content = text_at(72, 100, "Some typed words and") + text_at(190, 100, "doubtful", more="3 Tr")
    content += f"BT 0 Tr ET q 50 0 0 12 188 {HEIGHT - 102} cm /I Do Q " + text_at(72, 120, "more of the text")
    read = pdf.read("a.pdf", drawn(content, resources="/XObject << /I 4 0 R >>", extra=[picture]))
    assert (read.text_layer, read.apart) == ("ocr", ())
    assert read.written[0].text == "Some typed words and doubtful"


def test_words_under_pictures_that_show_something_are_those_of_a_recognition() -> None:
    striped = (
        "/Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8",
        b"\x00\xff\xff\x00",
    )
    content = text_at(72, 100, "Some words and doubtful ones") + f"q 90 0 0 12 146 {HEIGHT - 102} cm /I Do Q "
    read = pdf.read("a.pdf", drawn(content, resources="/XObject << /I 4 0 R >>", extra=[striped]))
    assert ([line.text for line in read.written], read.text_layer) == (["Some words and doubtful ones"], "ocr")


@pytest.mark.parametrize("code", ["ar", "fr", "zh"])
def test_a_letter_that_is_signed_by_a_picture_alone_is_not_signed_and_the_picture_is_named(code: str) -> None:
    draft = dataclasses.replace(letters.draft(code, "old"), signatures=())
    shown = False

    def way(canvas: Any, line: str, box: Box, usual: Usual) -> None:
        nonlocal shown
        usual()
        if not shown:
            canvas.drawImage(_picture(90), 330, 250, 120, 40)
            shown = True

    report = pipeline.check("a.pdf", drawn_by(way, draft))
    (row,) = [row for row in report.rows if row.rule == "signatories-are-present"]
    assert row.outcome == "failed"
    assert row.message.startswith("The letter has no signature in writing, but a picture on page 1")


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_colours_are_seen_whichever_way_the_page_is_turned_and_cut(rotation: int) -> None:
    dark = f"q 0.1 0.2 0.5 rg 60 {HEIGHT - 210} 300 20 re f 1 g {text_at(72, 205, 'White on blue')} Q "
    content = text_at(72, 100, "Black words") + f"q 1 g {text_at(72, 150, 'White words')} Q " + dark
    read = pdf.read("a.pdf", drawn(content, page=f"/Rotate {rotation} /CropBox [30 30 {WIDTH - 10} {HEIGHT - 50}]"))
    assert [line.text.strip() for line in read.written] == ["Black words", "White on blue"]
    assert [one.line.text for one in read.apart] == ["White words"]


def test_strips_that_cover_the_page_are_a_picture_of_it() -> None:
    like = "/Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8"
    strips = "".join(f"q {WIDTH} 0 0 100 0 {at * 100} cm /I Do Q " for at in range(9))
    content = strips + text_at(72, 100, "Recognised words", more="3 Tr")
    read = pdf.read("a.pdf", drawn(content, resources="/XObject << /I 4 0 R >>", extra=[(like, b"\x00\xff\xff\x00")]))
    assert ([line.text for line in read.written], read.text_layer, read.apart) == (["Recognised words"], "ocr", ())
