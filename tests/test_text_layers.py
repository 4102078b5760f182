"""PDFs whose text is not surely what is printed: no fault of the layer becomes one of the document."""

import io
from collections.abc import Callable, Collection

import pytest

from cdcheck import pipeline
from cdcheck.outcome import Report
from tests import letters
from tests.making.pdf import HEIGHT, WIDTH

pytest.importorskip("reportlab", reason="reportlab is not installed")

DRAFT = letters.draft("en", "old")


def made(
    spoil: Callable[[str], str] = str, *, scanned: Collection[int] = (), printed: Collection[int] = (), pictures: bool = True
) -> bytes:
    """The letter with pictures of its pages under text that does not show; without text on those ``scanned``, and with text
    and no picture on those ``printed``."""
    from PIL import Image
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    data = io.BytesIO()
    canvas = Canvas(data, pagesize=(WIDTH, HEIGHT), invariant=1)
    picture = ImageReader(Image.new("L", (60, 80), 200))
    for number, page in enumerate(letters.text(DRAFT).split("\f"), 1):
        if number not in printed and pictures:
            canvas.drawImage(picture, 0, 0, WIDTH, HEIGHT)
        if number not in scanned:
            text = canvas.beginText(50, HEIGHT - 50)
            text.setFont("Courier", 8)
            text.setTextRenderMode(0 if number in printed else 3)
            for line in spoil(page).splitlines():
                text.textLine(line)
            canvas.drawText(text)
        canvas.showPage()
    canvas.save()
    return data.getvalue()


def check(data: bytes) -> Report:
    return pipeline.check("letter.pdf", data)


def failed(report: Report) -> list[str]:
    return [row.rule for row in report.rows if row.outcome == "failed"]


def swapped(*pairs: str) -> Callable[[str], str]:
    """What a text recognition misreads: each other word for the one before it."""

    def spoil(page: str) -> str:
        for right, wrong in zip(pairs[::2], pairs[1::2], strict=True):
            page = page.replace(right, wrong)
        return page

    return spoil


def shifted(line: str) -> str:
    """A line as a font gives it that counts its glyphs from the space."""
    return "".join([chr(ord(char) - 29) if "a" <= char <= "z" else char for char in line.lower()])


def test_what_a_recognition_read_right_passes() -> None:
    report = check(made())
    assert (report.verdict, report.input.text_layer, failed(report)) == ("conforms", "ocr", [])


@pytest.mark.parametrize(
    ("spoil", "doubted"),
    [
        (swapped("CD/1697", "CD/l697"), "symbol-is-well-formed"),
        (swapped("(Signed)", "(Sigued)", "Permanent", "Perrnanent"), "signatories-bear-the-mark"),
        (swapped("14 March 2003", "l4 Marcb 2OO3"), "masthead-is-dated"),
        (swapped("LETTER DATED", "LETTFR DATFD"), "title-is-present"),
    ],
)
@pytest.mark.parametrize("printed", [(), (2, 3)], ids=["whole", "first page"])
def test_what_a_recognition_misread_is_a_doubt_and_no_failure(
    spoil: Callable[[str], str], doubted: str, printed: tuple[int, ...]
) -> None:
    report = check(made(spoil, printed=printed))
    row = next(row for row in report.rows if row.rule == doubted)
    assert (report.input.text_layer, row.outcome, failed(report)) == ("ocr", "cantTell", [])
    assert "The text recognition may have misread the page." in row.message
    assert row.locations
    assert report.verdict == ("cannot-say" if row.severity == "error" else "conforms")


@pytest.mark.parametrize(("page", "wanted"), [(1, "masthead-is-present"), (3, "place-dates-close-the-transmitted-text")])
def test_what_may_stand_on_a_page_without_text_is_not_missed(page: int, wanted: str) -> None:
    report = check(made(scanned=[page], printed={1, 2, 3} - {page}))
    row = next(row for row in report.rows if row.rule == wanted)
    assert (report.verdict, row.outcome, failed(report)) == ("cannot-say", "cantTell", [])
    assert f"page {page}, which cannot be read" in row.message


def test_a_scan_without_text_cannot_be_checked() -> None:
    report = check(made(scanned=[1, 2, 3]))
    assert report.problem is not None
    assert "a scan without a text layer" in report.problem


def of_the_title(change: Callable[[str], str]) -> Callable[[str], str]:
    """A change of the lines of the title, as of a font that nothing else is set in."""
    title = {line.strip() for line in letters.text(DRAFT).split("\f")[0].splitlines()[6:13] if line.strip()}
    return lambda page: "\n".join(change(line) if line.strip() in title else line for line in page.splitlines())


def test_one_font_that_gives_other_letters_fails_nothing() -> None:
    report = check(made(of_the_title(shifted), printed=[1, 2, 3]))
    assert (report.verdict, report.input.text_layer, failed(report)) == ("cannot-say", "broken", [])


def test_what_a_font_draws_well_fails_as_ever() -> None:
    report = check(made(swapped("14 March 2003", ""), printed=[1, 2, 3]))
    # All is drawn in one font, the title as well.
    assert (report.verdict, report.input.text_layer, failed(report)) == (
        "does-not-conform",
        "born-digital",
        ["masthead-is-dated", "title-is-bold"],
    )
