"""Annotated copies: the notes are where they belong, the document is not touched, and the copy says what the document says."""

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple
from zipfile import ZipFile

import pypdfium2
import pytest
from lxml import etree
from pypdfium2 import raw

from cdcheck import annotate, check, guard, readers
from cdcheck.annotate import Note
from cdcheck.outcome import Location, Report
from cdcheck.readers._own import DOUBTFUL_AUTHOR
from tests import letters
from tests.drawn import PATIENCE
from tests.hostile import docxs, pdfs
from tests.hostile.expected import Hostile
from tests.made import full_report
from tests.making import docx, pdf
from tests.test_cli import Run, one_line_about, run, usage_error  # noqa: F401

ROOT = Path(__file__).parents[1]
LETTER = ROOT / "samples" / "en" / "letter.txt"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

SET_BY_PROGRAM = pytest.mark.skipif(pdf.missing("reportlab") is not None, reason="reportlab and its fonts are not there")
WITH_WORD = pytest.mark.skipif(annotate.missing("docx") is not None, reason="the package python-docx is not there")
WITH_OFFICE = pytest.mark.skipif(shutil.which("soffice") is None, reason="the program soffice is not there")


@pytest.fixture(autouse=True)
def no_worker_is_left() -> Iterator[None]:
    yield
    guard.close()


class Seen(NamedTuple):
    """A note as it is in a PDF; its box in points from the bottom left of the page."""

    page: int
    kind: int
    author: str
    text: str
    colour: tuple[int, int, int]
    box: tuple[float, float, float, float]


def notes_of_pdf(data: bytes) -> list[Seen]:
    document = pypdfium2.PdfDocument(data)
    found = []
    for number, page in enumerate(document, 1):
        for at in range(raw.FPDFPage_GetAnnotCount(page)):
            one = raw.FPDFPage_GetAnnot(page, at)
            box = raw.FS_RECTF()
            raw.FPDFAnnot_GetRect(one, box)
            colour = [ctypes.c_uint() for _ in range(4)]
            raw.FPDFAnnot_GetColor(one, raw.FPDFANNOT_COLORTYPE_Color, *colour)
            said = [string(one, key) for key in (b"T", b"Contents")]
            kind = raw.FPDFAnnot_GetSubtype(one)
            red, green, blue, _ = (part.value for part in colour)
            found.append(Seen(number, kind, *said, (red, green, blue), (box.left, box.bottom, box.right, box.top)))
            raw.FPDFPage_CloseAnnot(one)
    document.close()
    return found


def string(one: Any, key: bytes) -> str:
    room = (ctypes.c_ushort * 20_000)()
    length = raw.FPDFAnnot_GetStringValue(one, key, room, 40_000)
    return bytes(room)[: length - 2].decode("utf-16-le")


class Comment(NamedTuple):
    """A comment in a Word document: who says what about which words."""

    author: str
    text: str
    words: str


def comments_of_docx(data: bytes) -> list[Comment]:
    with ZipFile(BytesIO(data)) as archive:
        if "word/comments.xml" not in archive.namelist():
            return []
        comments = etree.fromstring(archive.read("word/comments.xml"))
        body = etree.fromstring(archive.read("word/document.xml"))
    found = []
    for one in comments:
        assert one.get(f"{W}date") is None, "no clock is asked"
        words, inside = [], False
        for element in body.iter():
            if element.get(f"{W}id") == one.get(f"{W}id") and element.tag in (f"{W}commentRangeStart", f"{W}commentRangeEnd"):
                inside = element.tag.endswith("Start")
            elif inside and element.tag == f"{W}t":
                words.append(element.text or "")
        text = "\n".join("".join(p.itertext(f"{W}t")) for p in one.iter(f"{W}p"))
        found.append(Comment(str(one.get(f"{W}author")), text, "".join(words)))
    return found


def made_copy(name: str, data: bytes) -> tuple[Report, bytes]:
    report = check(name, data)
    form = annotate.form(data)
    assert form is not None and report.problem is None
    return report, annotate.annotated(name, data, form, annotate.notes(report))


def bad_pdf(code: str, program: pdf.Producer = "reportlab") -> bytes:
    """A letter without its title, and with a last running head that has another symbol."""
    first, *between, last = pdf.sheets(letters.draft(code, "old"))  # type: ignore[arg-type]
    last = replace(last, head=tuple(line.replace("CD/1697", "CD/1679") for line in last.head))
    first = replace(first, blocks=tuple(block for block in first.blocks if block.place != "paragraph" or block.lines)[:1])
    return pdf.set_by(program, [first, *between, last], code)


def spoilt_docx(code: str, **changes: tuple[str, str]) -> bytes:
    """A letter with words changed in its parts: ``document`` and ``header`` name them."""
    out = BytesIO()
    with ZipFile(BytesIO(docx.make(letters.draft(code, "old")))) as clean, ZipFile(out, "w") as spoilt:  # type: ignore[arg-type]
        for name in clean.namelist():
            part = clean.read(name).decode() if name.endswith(".xml") else ""
            for which, (old, new) in changes.items():
                part = part.replace(old, new) if which in name else part
            spoilt.writestr(name, part or clean.read(name))
    return out.getvalue()


def same_rows(one: Report, other: Report) -> bool:
    return one.rows == other.rows and one.document == other.document and one.parts == other.parts


# --- PDF


@pytest.mark.sample(1)
@SET_BY_PROGRAM
@pytest.mark.parametrize("code", ["en", "ar", "zh"])
def test_a_pdf_has_its_notes_at_their_places(code: str) -> None:
    data = bad_pdf(code)
    report, copy = made_copy("a.pdf", data)
    assert made_copy("a.pdf", data)[1] == copy, "no clock and no chance"
    assert same_rows(report, check("a.pdf", copy))
    height = 841.89
    seen = notes_of_pdf(copy)
    failed = [row for row in report.rows if row.outcome == "failed"]
    places = [(row, at) for row in failed for at in dict.fromkeys(row.locations) if at.role == "primary" and at.box]
    assert places
    for row, at in places:
        assert at.box is not None
        shown = (at.box[0], height - at.box[3], at.box[2], height - at.box[1])
        (note,) = [
            one
            for one in seen
            if one.page == at.page
            and f"[{row.rule}]" in one.text
            and one.author == "cdcheck"
            and all(abs(a - b) < 2.1 for a, b in zip(one.box, shown, strict=True))
        ]
        assert note.kind == raw.FPDF_ANNOT_HIGHLIGHT
        assert f"{row.severity}: {row.message}\n" in note.text
        assert f"\nRequirement: {row.title}\n" in note.text
    doubts = [one for one in seen if one.author == DOUBTFUL_AUTHOR]
    assert {one.text.partition("\n")[0] for one in doubts} == {
        f"Could not be told: {row.message}" for row in report.rows if row.outcome == "cantTell"
    }
    assert doubts and {one.colour for one in doubts} == {annotate._COLOURS["doubt"]}
    assert annotate._COLOURS["doubt"] not in {one.colour for one in seen if one.author == "cdcheck"}
    told = "\n".join(one.text for one in doubts)
    assert all(f"[{row.rule}]" in told for row in report.rows if row.outcome == "cantTell")


@SET_BY_PROGRAM
def test_a_highlight_is_seen_on_the_page() -> None:
    data = bad_pdf("en")
    report, copy = made_copy("a.pdf", data)
    (place,) = [
        at for row in report.rows if row.rule == "symbol-is-the-same-everywhere" for at in row.locations if at.page == 3
    ][:1]
    assert place.box is not None

    def colours(of: bytes) -> set[Any]:
        image = pypdfium2.PdfDocument(of)[2].render(scale=2).to_pil().convert("RGB")
        return {colour for _, colour in image.crop(tuple(round(2 * side) for side in place.box or ())).getcolors(100_000)}

    assert all(red == green == blue for red, green, blue in colours(data))
    assert any(red > green + 40 for red, green, _ in colours(copy))


@pytest.mark.sample(1)
@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_on_a_turned_page_the_note_is_where_the_words_are_shown(turn: int) -> None:
    text = "".join(pdf.text_at(100, 600 - 20 * n, f"words of line {n} of a page") for n in range(9))
    data = pdf.drawn(text, page=f"/Rotate {turn}") if turn else pdf.drawn(text)
    line = readers.read("a.pdf", data).written[0]
    note = Note("error", "here", Location(page=1, line=line.number, box=line.box))
    copy = annotate.annotated("a.pdf", data, "pdf", [note])
    (seen,) = notes_of_pdf(copy)
    # Words of 11 points on a base line that is known in the page's own coordinates, however it is turned.
    base = pdf.HEIGHT - (600 - 20 * int(line.text.split()[3]))
    assert seen.box[0] == pytest.approx(99, abs=3)
    assert seen.box[1] <= base <= seen.box[3]
    assert seen.box[3] - seen.box[1] < 20


def test_a_note_without_a_place_stands_at_the_edge_of_the_first_page() -> None:
    data = pdf.drawn(pdf.text_at(100, 600, "words"))
    given = [Note("error", f"رسالة 裁军 \U0001f600 {n}", None) for n in range(60)]
    given.append(Note("note", "beyond", Location(page=9, line=1)))
    seen = notes_of_pdf(annotate.annotated("a.pdf", data, "pdf", given))
    assert [one.text for one in seen] == [note.text for note in given]
    assert {one.kind for one in seen} == {raw.FPDF_ANNOT_TEXT}
    assert all(0 <= one.box[0] < one.box[2] and 0 <= one.box[1] < one.box[3] for one in seen)


def test_boxes_that_are_none_are_no_obstacle() -> None:
    data = pdf.drawn(pdf.text_at(100, 600, "words"))
    boxes = [(-1e9, -1e9, 1e9, 1e9), (5.0, 5.0, 4.0, 4.0)]
    given = [Note("error", "here", Location(page=1, box=box)) for box in boxes]
    assert len(notes_of_pdf(annotate.annotated("a.pdf", data, "pdf", given))) == 2


def test_notes_of_one_box_are_one_highlight_and_doubts_stand_at_the_edge() -> None:
    data = pdf.drawn(pdf.text_at(100, 600, "words"))
    at = Location(page=1, line=1, box=(100, 590, 130, 601))
    given = [Note("error", "first", at), Note("note", "second", at), Note("doubt", "third", at), Note("doubt", "fourth", None)]
    seen = notes_of_pdf(annotate.annotated("a.pdf", data, "pdf", given))
    assert [(one.kind, one.text) for one in seen] == [
        (raw.FPDF_ANNOT_HIGHLIGHT, "first\n\nsecond"),
        (raw.FPDF_ANNOT_TEXT, "third"),
        (raw.FPDF_ANNOT_TEXT, "fourth"),
    ]
    assert seen[0].colour == annotate._COLOURS["error"]


@pytest.mark.sample(1)
@pytest.mark.parametrize("producer", pdf.PRODUCERS)
def test_a_pdf_of_any_program_can_bear_notes(producer: pdf.Producer) -> None:
    if (lacking := pdf.missing(producer)) is not None:
        pytest.skip(f"{lacking} is not there")
    drafts = {code: letters.draft(code, "new") for code in ("en", "ar", "zh")}  # type: ignore[arg-type]
    for data in pdf.make(producer, drafts).values():
        given = [Note("error", "x", Location(page=2, box=(100, 100, 200, 120))), Note("doubt", "y", None)]
        copy = annotate.annotated("a.pdf", data, "pdf", given)
        assert [(one.page, one.text) for one in notes_of_pdf(copy)] == [(1, "y"), (2, "x")]
        assert same_rows(check("a.pdf", data), check("a.pdf", copy))


LIMITS = guard.Limits(max_pages=500, max_seconds=3, max_memory=512 * 2**20)
HOSTILE = [*pdfs.hostile(), *docxs.hostile()][::9]


@pytest.mark.sample(2)
@WITH_WORD
@pytest.mark.parametrize("file", HOSTILE, ids=lambda file: file.name)
def test_a_hostile_file_gives_a_message_or_a_copy_that_reads_the_same(file: Hostile) -> None:
    data = file.make()
    form = annotate.form(data)
    if form is None:
        return
    given = [Note("error", "x", Location(page=1, line=1, box=(9, 9, 99, 99))), Note("doubt", "y", None)]
    try:
        copy = annotate.annotated(file.name, data, form, given, LIMITS)
    except readers.Unreadable as problem:
        assert str(problem) and "\n" not in str(problem)
    else:
        assert guard.read(file.name, copy, LIMITS).lines == guard.read(file.name, data, LIMITS).lines


# --- Word


@pytest.mark.sample(1)
@WITH_WORD
@pytest.mark.parametrize("code", ["en", "ar", "zh"])
def test_a_word_document_has_comments_at_the_place(code: str) -> None:
    data = spoilt_docx(code, header=("CD/1697", "CD/1679"), document=("GE.03", "GX.03"))
    report, copy = made_copy("a.docx", data)
    assert report.verdict != "conforms"
    assert same_rows(report, check("a.docx", copy))
    comments = comments_of_docx(copy)
    assert len(comments) == len(annotate.notes(report))
    lines = readers.read("a.docx", data).lines
    for note, comment in zip(annotate.notes(report), comments, strict=True):
        assert comment.text.startswith(note.text)
        assert comment.author == (DOUBTFUL_AUTHOR if note.look == "doubt" else "cdcheck")
        assert note.at is not None and note.at.line is not None
        line = lines[note.at.line - 1]
        if line.zone == "body":
            assert "".join(line.text.split()) in "".join(comment.words.split()), comment
        else:
            assert comment.text.endswith("It stands in the running head, where Word takes no comments.")
            assert comment.words
    assert any("the running head, where" in comment.text for comment in comments)


@pytest.mark.sample(2)
@WITH_WORD
@pytest.mark.parametrize("manner", [name for name in docx.MANNERS if name != "strict"])
def test_every_line_of_the_body_can_bear_a_comment(manner: str) -> None:
    data = docx.make(letters.draft("en", "old"), docx.MANNERS[manner])
    lines = [line for line in readers.read("a.docx", data).lines if line.zone == "body" and line.text.strip()]
    given = [Note("error", f"line {line.number}", Location(line=line.number)) for line in lines]
    comments = comments_of_docx(annotate.annotated("a.docx", data, "docx", given))
    assert [comment.text for comment in comments] == [note.text for note in given]
    whole = ["".join(line.text.split()).casefold() for line in lines]
    held = ["".join(comment.words.split()).casefold() for comment in comments]
    matched = sum(bool(words) and (words in text or text in words) for words, text in zip(held, whole, strict=True))
    # Words that are all in tracked changes have no run of their own, and numbers of lists are no words of the file.
    assert matched >= 0.8 * len(lines) or manner == "tracked"


@WITH_WORD
def test_comments_that_are_there_stay() -> None:
    data = docx.make(letters.draft("en", "old"))
    once = annotate.annotated("a.docx", data, "docx", [Note("error", "the first", Location(line=1))])
    twice = annotate.annotated("a.docx", once, "docx", [Note("doubt", "the second", None)])
    assert [comment.text.partition("\n")[0] for comment in comments_of_docx(twice)] == ["the first", "the second"]
    assert once == annotate.annotated("a.docx", data, "docx", [Note("error", "the first", Location(line=1))])


@WITH_WORD
def test_a_word_document_that_cannot_bear_comments_is_told_so() -> None:
    data = docx.make(letters.draft("en", "old"), docx.MANNERS["strict"])
    with pytest.raises(readers.Unreadable, match="no comments can be put into it"):
        annotate.annotated("a.docx", data, "docx", [Note("error", "x", None)])


@WITH_WORD
@pytest.mark.full
@WITH_OFFICE
def test_libreoffice_opens_the_copy_and_finds_the_comments(tmp_path: Path) -> None:
    report, copy = made_copy("a.docx", spoilt_docx("ar", header=("CD/1697", "CD/1679")))
    (tmp_path / "copy.docx").write_bytes(copy)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "fodt", "--outdir", str(tmp_path), str(tmp_path / "copy.docx")]
    subprocess.run(command, check=True, capture_output=True, timeout=PATIENCE)
    text = (tmp_path / "copy.fodt").read_text(encoding="utf-8")
    assert text.count("<office:annotation ") == len(annotate.notes(report)) > 0
    assert "Every page header has the symbol of the document." in text


# --- what is said, and what is refused


def test_there_is_a_note_for_each_place_and_each_cause_and_none_for_what_is_waived() -> None:
    notes = annotate.notes(full_report())
    assert [note.look for note in notes] == ["error", "warning", "note", "doubt"]
    assert not any("letter-asks-for-circulation" in note.text for note in notes)
    assert all(char == "\n" or char.isprintable() or char == "\ufffd" for note in notes for char in note.text)
    assert notes[-1].text.count("\n- ") == 2


def test_of_very_many_notes_the_rest_is_counted() -> None:
    base = full_report()
    many = tuple(Location(page=1, line=n, text="x") for n in range(1, 3001))
    report = base.model_copy(update={"rows": (base.rows[0].model_copy(update={"locations": many}),)})
    notes = annotate.notes(report)
    assert len(notes) == annotate.MOST_NOTES
    assert notes[-1].text == "1001 more notes would stand in this document."


@SET_BY_PROGRAM
def test_the_command_writes_a_copy_and_leaves_the_document_alone(run: Run, tmp_path: Path) -> None:  # noqa: F811
    data = bad_pdf("en")
    (tmp_path / "a.pdf").write_bytes(data)
    before = os.stat(tmp_path / "a.pdf")
    result = run("annotate", "a.pdf", "-o", "copy.pdf")
    assert result.exit_code == run("check", "a.pdf").exit_code == 1
    assert result.stdout.startswith("a.pdf: does not conform; copy.pdf has ") and result.stdout.count("\n") == 1
    assert notes_of_pdf((tmp_path / "copy.pdf").read_bytes())
    after = os.stat(tmp_path / "a.pdf")
    assert (tmp_path / "a.pdf").read_bytes() == data and (before.st_mtime_ns, before.st_ino) == (
        after.st_mtime_ns,
        after.st_ino,
    )
    usage_error(run("annotate", "a.pdf", "-o", "copy.pdf"), "copy.pdf is there already", "--force")
    assert run("annotate", "a.pdf", "-o", "copy.pdf", "--force", "--exit-zero").exit_code == 0


@SET_BY_PROGRAM
def test_the_copy_never_takes_the_place_of_the_document(run: Run, tmp_path: Path) -> None:  # noqa: F811
    data = bad_pdf("en")
    (tmp_path / "a.pdf").write_bytes(data)
    (tmp_path / "symbolic.pdf").symlink_to("a.pdf")
    os.link(tmp_path / "a.pdf", tmp_path / "hard.pdf")
    (tmp_path / "folder").mkdir()
    for other in ("a.pdf", "symbolic.pdf", "hard.pdf", "folder/../a.pdf"):
        for force in ([], ["--force"]):
            usage_error(run("annotate", "a.pdf", "-o", other, *force), "never touched")
    usage_error(run("annotate", "symbolic.pdf", "-o", "a.pdf", "--force"), "never touched")
    usage_error(run("annotate", "a.pdf", "-o", "folder"), "is a folder")
    usage_error(run("annotate", "a.pdf", "-o", "none/b.pdf"), "there is no folder none")
    (tmp_path / "dangling.pdf").symlink_to("nowhere.pdf")
    usage_error(run("annotate", "a.pdf", "-o", "dangling.pdf"), "is there already")
    assert (tmp_path / "a.pdf").read_bytes() == data and not (tmp_path / "nowhere.pdf").exists()


@SET_BY_PROGRAM
def test_where_nothing_is_to_note_the_copy_has_no_notes_and_a_line_says_so(run: Run, tmp_path: Path) -> None:  # noqa: F811
    data = pdf.make("reportlab", {"a": letters.draft("en", "old")})["a"]
    (tmp_path / "a.pdf").write_bytes(data)
    result = run("annotate", "a.pdf", "-o", "copy.pdf")
    assert (result.exit_code, result.stdout) == (
        0,
        "a.pdf: conforms; copy.pdf is a copy without notes, since there is nothing to note\n",
    )
    assert (tmp_path / "copy.pdf").read_bytes() == data


def test_what_cannot_bear_notes_is_refused_and_nothing_is_written(run: Run, tmp_path: Path) -> None:  # noqa: F811
    usage_error(run("annotate", LETTER, "-o", "copy.txt"), "only a PDF or a Word document")
    assert run("annotate", "none.pdf", "-o", "copy.pdf").exit_code == 4
    (tmp_path / "b.pdf").write_bytes(b"%PDF-1.7\nnothing more")
    result = run("annotate", "b.pdf", "-o", "copy.pdf")
    assert result.exit_code == 4
    one_line_about(result, "b.pdf", "damaged")
    (tmp_path / "b.docx").write_bytes(b"PK\x03\x04nothing more")
    assert run("annotate", "b.docx", "-o", "copy.docx").exit_code in (2, 4)
    assert not [*tmp_path.glob("copy*")]


def test_without_the_package_for_comments_it_is_named(
    run: Run,  # noqa: F811
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (tmp_path / "a.docx").write_bytes(docx.make(letters.draft("en", "old")))
    monkeypatch.setattr(annotate, "missing", lambda form: "python-docx")
    usage_error(run("annotate", "a.docx", "-o", "copy.docx"), "python-docx", "cdcheck[word]")
    assert not (tmp_path / "copy.docx").exists()


def crash(name: str, data: bytes, **options: object) -> bytes:
    """In the place of what writes a copy: the process ends."""
    os._exit(9)


@pytest.mark.full
@SET_BY_PROGRAM
def test_writing_that_ends_the_worker_is_a_problem_and_no_more(
    run: Run,  # noqa: F811
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (tmp_path / "a.pdf").write_bytes(bad_pdf("en"))
    monkeypatch.setattr(annotate, "write_pdf", crash)
    result = run("annotate", "a.pdf", "-o", "copy.pdf")
    assert result.exit_code == 4
    one_line_about(result, "a.pdf", "ended by itself")
    assert not (tmp_path / "copy.pdf").exists()


def test_who_wants_no_copy_pays_for_none() -> None:
    code = (
        "import sys, cdcheck.cli; from cdcheck import annotate; print([m for m in sys.modules if m in ('docx', 'pypdfium2')])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
