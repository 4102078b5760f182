"""Pictures of the pages of a PDF: what is boxed and named where, what is written, and what is no obstacle."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pytest
from PIL import Image
from typer.testing import CliRunner, Result

from cdcheck import cli, guard, pictures, pipeline, readers, schemas
from cdcheck.document import Line
from cdcheck.pictures import Region
from tests import letters
from tests.hostile import pdfs
from tests.making import pdf

ROOT = Path(__file__).parents[1]
LETTER = ROOT / "samples" / "en" / "letter.txt"
LANGUAGES = ("en", "zh", "ar")

Run = Callable[..., Result]

pytestmark = [pytest.mark.full, pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")]
set_by_program = pytest.mark.skipif(pdf.missing("reportlab") is not None, reason="reportlab and its fonts are not there")


@pytest.fixture(scope="module")
def made() -> dict[str, bytes]:
    drafts = {
        f"{code}-{template}": letters.draft(code, template, columns=columns)  # type: ignore[arg-type]
        for code in LANGUAGES
        for template, columns in (("old", "stacked"), ("new", "side-by-side"))
    }
    return pdf.make("reportlab", drafts)


@pytest.fixture(autouse=True)
def no_worker_is_left() -> Iterator[None]:
    yield
    guard.close()


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Runs ``cdcheck parts`` in an empty folder."""
    monkeypatch.chdir(tmp_path)

    def invoke(*args: str | Path) -> Result:
        result = CliRunner().invoke(cli.app, ["parts", *map(str, args)], prog_name="cdcheck")
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    return invoke


def opened(png: bytes | Path) -> Image.Image:
    image = Image.open(BytesIO(png) if isinstance(png, bytes) else png)
    image.load()
    assert image.format == "PNG"
    return image


@set_by_program
@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("template", ["old", "new"])
def test_every_line_of_a_part_stands_in_a_box_of_that_part(made: dict[str, bytes], code: str, template: str) -> None:
    data = made[f"{code}-{template}"]
    shown = pictures.see("letter.pdf", data)
    seen = pipeline.see(readers.read("letter.pdf", data))
    assert shown.regions is not None and len(shown.regions) == seen.document.pages == 3
    for line, parts in schemas.belonging(seen).items():
        assert line.box is not None and line.page is not None
        round_it = [
            region.part
            for region in shown.regions[line.page - 1]
            if all(near <= far for near, far in zip(region.box[:2], line.box[:2], strict=True))
            and all(near >= far for near, far in zip(region.box[2:], line.box[2:], strict=True))
        ]
        assert re.split(r"\W", parts[0])[0] in round_it, line


@set_by_program
@pytest.mark.parametrize("name", ["en-old", "en-new", "zh-old", "zh-new", "ar-old", "ar-new"])
def test_boxes_of_different_lines_do_not_cross(made: dict[str, bytes], name: str) -> None:
    for regions in pictures.see("letter.pdf", made[name]).regions or ():
        for at, one in enumerate(regions):
            for other in regions[at + 1 :]:
                apart_across = one.box[2] <= other.box[0] or other.box[2] <= one.box[0]
                apart_down = one.box[3] <= other.box[1] + 3 or other.box[3] <= one.box[1] + 3
                assert apart_across or apart_down, (one, other)


@set_by_program
def test_names_are_said_where_their_pieces_begin(made: dict[str, bytes]) -> None:
    first, second, third = pictures.see("letter.pdf", made["en-new"]).regions or ((), (), ())
    told = [[text for _, text in region.names] for region in first]
    assert told[0] == ["masthead: symbol; also symbol", "body", "date", "language", "original"]
    assert told[1][0].startswith("title: ") and not any("title" in text for text in told[1][1:])
    assert [region.part for region in first] == [
        "masthead",
        "title",
        "letter",
        "letter",
        "signatories",
        "signatories",
        "job_number",
    ]
    assert told[4:] == [["signatories[1]"], ["signatories[2]"], ["job_number"]]
    assert ["annexes[1]: title"] in [[text for _, text in region.names] for region in second]
    assert ["place_dates[1]: date; also annexes[1]"] in [[text for _, text in region.names] for region in third]


@set_by_program
def test_a_signature_whose_name_comes_last_has_one_name(made: dict[str, bytes]) -> None:
    regions = (pictures.see("letter.pdf", made["zh-new"]).regions or ((),))[0]
    told = [[text for _, text in region.names] for region in regions if region.part == "signatories"]
    assert told == [["signatories[1]"], ["signatories[2]"]]


@set_by_program
@pytest.mark.parametrize("code", LANGUAGES)
def test_the_page_is_under_its_boxes_and_the_names_are_beside_it(made: dict[str, bytes], code: str) -> None:
    data = made[f"{code}-old"]
    regions = (pictures.see("letter.pdf", data).regions or ((),))[0]
    plain, drawn = (opened(pictures.draw("letter.pdf", data, number=1, regions=list(some))) for some in ((), regions))
    page = (round(pdf.WIDTH * pictures.SCALE), round(pdf.HEIGHT * pictures.SCALE))
    assert abs(drawn.height - page[1]) <= 2 and drawn.width > plain.width > page[0]
    # The ink of the page is where it was: on the paper nothing but boxes and lines to them is added, which are lighter.
    left = next(x for x in range(drawn.width) if drawn.getpixel((x, 2)) == (255, 255, 255))
    bare = next(x for x in range(plain.width) if plain.getpixel((x, drawn.height - 9)) == (255, 255, 255))
    crop = drawn.convert("L").crop((left, 40, left + page[0] - 2, page[1] - 40))
    ink = plain.convert("L").crop((bare, 40, bare + page[0] - 2, page[1] - 40))
    lost = sum(1 for before, after in zip(ink.tobytes(), crop.tobytes(), strict=True) if before < 40 and after > 110)
    assert lost == 0
    beside = drawn.crop((left + page[0] + 4, 0, drawn.width, drawn.height)).convert("L")
    assert beside.getextrema()[0] < 140, "names are written there"


def test_labels_do_not_cover_each_other_and_stay_on_the_picture() -> None:
    label = pictures._Label(("one row",), 50, 0.0, 0.0, (0, 0, 0))
    for places in ([10.0, 11.0, 12.0], [799.0, 799.5, 800.0], [0.0] * 30 + [400.0], [5.0] * 200):
        placed = pictures._placed([label._replace(at=at) for at in places], 1.0, 800)
        for (top, above), (below, _) in pairwise(placed):
            assert top + len(above.rows) * pictures._ROW <= below
        assert placed[0][0] >= 0
        assert placed[-1][0] + len(placed[-1][1].rows) * pictures._ROW <= 800
    assert placed[-1][1].rows == (f"and {200 - len(placed) + 1} more",)


def test_each_part_has_a_colour_that_can_be_read_beside_the_page() -> None:
    def light(colour: tuple[int, int, int]) -> float:
        shares = [c / 255 / 12.92 if c <= 10 else ((c / 255 + 0.055) / 1.055) ** 2.4 for c in colour]
        return 0.2126 * shares[0] + 0.7152 * shares[1] + 0.0722 * shares[2]

    names = [name for name, part in pipeline.parts().items() if part.reported]
    assert len({pictures._colour(name) for name in names}) == min(len(names), len(pictures._COLOURS))
    for colour in pictures._COLOURS:
        assert (light(pictures._BESIDE) + 0.05) / (light(colour) + 0.05) >= 4.5


@set_by_program
def test_pages_are_written_into_the_folder_and_nothing_else_is_touched(
    run: Run, tmp_path: Path, made: dict[str, bytes]
) -> None:
    (tmp_path / "letter.pdf").write_bytes(made["en-old"])
    folder = tmp_path / "new" / "pictures"
    result = run("letter.pdf", "--picture", "new/pictures")
    assert result.exit_code == 0
    where = Path("new/pictures/page-1.png")
    assert result.stderr == f"cdcheck: letter.pdf: 3 pages are drawn: {where} to page-3.png\n"
    assert result.stdout == run("letter.pdf").stdout
    assert sorted(path.name for path in folder.iterdir()) == ["page-1.png", "page-2.png", "page-3.png"]
    first = (folder / "page-1.png").read_bytes()
    assert opened(first).size[1] == pytest.approx(pdf.HEIGHT * 2, abs=2)
    for name in ("page-1.png", "page-4.png", "notes.txt"):
        (folder / name).write_bytes(b"mine")
    assert run("letter.pdf", "--picture", folder).exit_code == 0
    assert (folder / "page-1.png").read_bytes() == first, "the same bytes give the same picture"
    assert (folder / "page-4.png").read_bytes() == (folder / "notes.txt").read_bytes() == b"mine"


@set_by_program
def test_json_stays_json(run: Run, tmp_path: Path, made: dict[str, bytes]) -> None:
    (tmp_path / "letter.pdf").write_bytes(made["en-old"])
    result = run("letter.pdf", "--picture", "out", "--format", "json")
    assert json.loads(result.stdout)["parts"]["symbol"]["value"]["number"] == 1697
    assert len(list((tmp_path / "out").iterdir())) == 3


def test_only_a_pdf_has_pages_to_draw(run: Run, tmp_path: Path) -> None:
    for name, data in (("letter.txt", LETTER.read_bytes()), ("letter.html", b"<html><body><p>CD/1697</p></body></html>")):
        (tmp_path / name).write_bytes(data)
        result = run(name, "--picture", "out")
        assert (result.exit_code, result.stdout) == (2, "")
        said = " ".join(re.sub("[│╭╮╰╯─]", " ", result.stderr).split())
        assert "--picture" in said and f"only a PDF has pages to draw, and '{name}' is not one" in said
    assert not (tmp_path / "out").exists()


@set_by_program
def test_what_was_seen_of_a_pdf_has_no_pages_to_draw(made: dict[str, bytes]) -> None:
    seen = schemas.lines(readers.read("letter.pdf", made["en-old"])).model_dump_json().encode()
    shown = pictures.see("letter.seen.json", seen)
    assert (shown.pages, shown.regions) == (3, None)


def test_a_folder_that_is_none_is_wrong_usage_and_one_that_cannot_be_written_to_ends_the_run(run: Run, tmp_path: Path) -> None:
    (tmp_path / "letter.pdf").write_bytes(pdfs.clean())
    (tmp_path / "file").write_bytes(b"")
    (tmp_path / "out" / "page-1.png").mkdir(parents=True)
    codes = {folder: run("letter.pdf", "--picture", folder).exit_code for folder in ("file", "file/under", "out")}
    assert codes == {"file": 2, "file/under": 4, "out": 4}
    assert (tmp_path / "file").read_bytes() == b""


def test_a_picture_never_takes_the_place_of_its_document(run: Run, tmp_path: Path) -> None:
    (tmp_path / "page-1.png").write_bytes(pdfs.clean())
    result = run("page-1.png", "--picture", ".")
    assert (result.exit_code, result.stdout) == (2, "")
    assert (tmp_path / "page-1.png").read_bytes() == pdfs.clean()
    assert os.listdir(tmp_path) == ["page-1.png"]


@pytest.mark.parametrize(
    "box",
    [
        "0 0 1000000 1000000",
        "0 0 1e38 1e38",
        "0 0 1000000 3",
        "0 0 7 9",
        "600 800 0 0",
        "nan nan nan nan",
        "0 0 0 0",
        "-9 -9 -9 900",
    ],
)
def test_a_page_of_any_size_is_a_picture_of_bounded_size(box: str) -> None:
    data = pdf.drawn(pdf.text_at(72, 100, "CD/1697"), box=box)
    region = Region("symbol", (72.0, 90.0, 1e9, 1e12), ((95.0, "symbol"), (1e12, "symbol")))
    try:
        image = opened(guard.run(pictures.draw, "letter.pdf", data, number=1, regions=[region]))
    except readers.Unreadable as problem:
        assert str(problem) == "of no size"
    else:
        assert image.height <= pictures.MAX_SIDE + 1 and image.width <= pictures.MAX_SIDE + 1 + 2 * 500


def test_a_turned_page_has_its_boxes_where_its_text_is(tmp_path: Path) -> None:
    data = pdf.drawn(pdf.text_at(72, 100, "CD/1697"), page="/Rotate 90")
    (line,) = [line for line in readers.read("letter.pdf", data).lines if line.box]
    plain = opened(pictures.draw("letter.pdf", data, number=1, regions=[]))
    left = next(x for x in range(plain.width) if plain.getpixel((x, plain.height - 9)) == (255, 255, 255))
    x0, y0, x1, y1 = (round(side * pictures.SCALE) for side in line.box or ())
    inside = plain.convert("L").crop((left + x0, y0, left + x1, y1))
    assert inside.getextrema()[0] < 60, "the box holds ink"


def test_a_page_that_cannot_be_drawn_is_said_and_the_others_are_drawn(tmp_path: Path) -> None:
    shown = pictures.see("letter.pdf", pdfs.clean())
    assert shown.regions is not None
    more = pictures.Shown(shown.parts, 9, (*shown.regions, (), ()))
    drawn = pictures.write(tmp_path, more, pdfs.clean())
    number = len(shown.regions)
    assert [file.name for file in drawn.files] == [f"page-{at}.png" for at in range(1, number + 1)]
    assert drawn.problems == (f"pages {number + 1}, {number + 2} are not drawn: damaged beyond drawing",)


def test_a_page_that_ends_the_worker_is_a_problem_and_no_more(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "letter.pdf").write_bytes(pdfs.clean())
    monkeypatch.setattr(pictures, "draw", crash)
    result = run("letter.pdf", "--picture", "out")
    assert result.exit_code == 4
    assert re.search(r"pages 1, 2\S* .*are not drawn: the worker that read it crashed", result.stderr)
    assert "symbol" in result.stdout and not list((tmp_path / "out").iterdir())


def crash(name: str, data: bytes, **options: object) -> bytes:
    os.kill(os.getpid(), 11)
    return b""


def test_all_pages_together_have_the_time_of_a_document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = pictures.see("letter.pdf", pdfs.clean())
    clock = iter(range(0, 10_000, 60))
    monkeypatch.setattr(guard, "taken", lambda: next(clock))
    monkeypatch.setattr(guard, "run", lambda *args, **options: b"\x89PNG\r\n\x1a\n")
    drawn = pictures.write(tmp_path, shown, pdfs.clean())
    assert len(drawn.files) == 1
    assert drawn.problems[0].endswith("drawing all pages went over the limit of 60 seconds (--max-seconds)")


def test_pages_over_the_limit_are_refused_whatever_the_format(run: Run, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_bytes(LETTER.read_bytes())
    (tmp_path / "letter.pdf").write_bytes(pdfs.clean())
    for name in ("letter.txt", "letter.pdf"):
        result = run(name, "--max-pages", "1", "--picture", "out")
        assert result.exit_code == 4 and "over the limit of 1 (--max-pages)" in result.stderr


def test_a_page_of_nothing_known_is_drawn_and_says_so() -> None:
    data = pdf.drawn(pdf.text_at(72, 100, "Some words that are no part of any document at all."))
    shown = pictures.see("other.pdf", data)
    assert shown.regions is not None
    opened(pictures.draw("other.pdf", data, number=1, regions=[]))


def grouped(*rows: tuple[str, str | None, tuple[float, float, float, float] | None]) -> list[tuple[str, int]]:
    """The parts of the regions that lines of these texts, parts and boxes make, and how high in points each is."""
    lines = [Line(text, number, 1, box=box) for number, (text, _, box) in enumerate(rows, 1)]
    belongs = {line: (part,) for line, (_, part, _) in zip(lines, rows, strict=True) if part}
    return [(region.part, round(region.box[3] - region.box[1])) for region in pictures._regions(lines, belongs)]


def test_regions_are_of_lines_that_stand_together() -> None:
    left, right = (72.0, 200.0), (300.0, 500.0)

    def at(top: float, column: tuple[float, float] = left) -> tuple[float, float, float, float]:
        return column[0], top, column[1], top + 10

    blank = ("", None, None)
    assert grouped() == []
    assert grouped(("a", "title", at(0)), ("b", "title.date", at(12))) == [("title", 22)]
    assert grouped(("a", "title", at(0)), ("b", None, at(12)), ("c", "title", at(24))) == [("title", 10), ("title", 10)]
    assert grouped(("a", "title", at(0)), blank, ("b", "title", at(24))) == [("title", 34)]
    assert grouped(("a", "title", at(0)), blank, ("b", "title.date", at(24))) == [("title", 10), ("title", 10)]
    assert grouped(("a", "title", at(0)), ("b", "title", at(12, right))) == [("title", 10), ("title", 10)]
    assert grouped(("a", "title", at(50)), ("b", "title", at(0))) == [("title", 10), ("title", 10)]
    one, whole, two = "signatories[1]", "signatories", "signatories[2]"
    signed = [(one, at(0)), (whole, at(12)), (two, at(24)), (whole, at(36))]
    assert grouped(*[(str(n), part, box) for n, (part, box) in enumerate(signed)]) == [(whole, 22), (whole, 22)]
    assert grouped(("a", "title", None), ("b", "letter", at(0))) == [("letter", 10)]


def test_who_wants_no_picture_pays_for_none() -> None:
    code = (
        "import sys; from cdcheck import cli; sys.argv[1:] = ['parts', 'samples/en/letter.txt']\n"
        "try: cli.main()\n"
        "except SystemExit: print(sorted({'PIL', 'pypdfium2', 'pypdfium2_raw'} & {*sys.modules}), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=True)
    assert done.stderr == "[]\n"
