"""The report as HTML: whole in one file, safe whatever a document has, readable on any screen and by ear."""

import base64
import json
import re
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import replace
from html import escape
from importlib.util import find_spec
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as manner
from lxml import etree
from PIL import Image

from cdcheck import catalogue, check, guard, renderers, surroundings
from cdcheck.outcome import Location, Report
from cdcheck.renderers import Near, Picture, Surroundings, html
from tests import letters
from tests.drawn import PATIENCE, examples
from tests.made import full_report, person_rows, plain_report, rule_texts
from tests.making import docx, pdf
from tests.test_cli import Run, run  # noqa: F401
from tests.test_renderers import WORDS, report_of

ROOT = Path(__file__).parents[1]
FAULTY = ROOT / "samples" / "faulty"
CHROMIUM = shutil.which("chromium")
IN_A_BROWSER = pytest.mark.skipif(CHROMIUM is None, reason="the program chromium is not there")
SET_BY_PROGRAM = pytest.mark.skipif(pdf.missing("reportlab") is not None, reason="reportlab and its fonts are not there")
WITH_SVG = {"svg", "defs", "image", "use", "rect", "text"}
ELEMENTS = WITH_SVG | {
    *("html", "head", "meta", "title", "style", "body", "main", "header", "article", "section", "h1", "h2", "h3", "h4", "p"),
    *("span", "a", "code", "bdi", "details", "summary", "dl", "dt", "dd", "div", "ul", "li", "figure", "figcaption", "mark"),
    *("table", "thead", "tbody", "tr", "th", "td", "fieldset", "legend", "input", "label"),
}
ATTRIBUTES = {
    *("lang", "dir", "charset", "http-equiv", "content", "name", "class", "id", "href", "rel", "role", "aria-label", "open"),
    *("aria-hidden", "viewBox", "x", "y", "width", "height", "scope", "type", "for", "autocomplete", "text-anchor"),
    "preserveAspectRatio",
}


@pytest.fixture
def few_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two rules and two rows of the catalogue, where all would cost more than what is tested."""
    monkeypatch.setattr(html, "rule_texts", rule_texts)
    monkeypatch.setattr(html, "for_a_person", person_rows)


@pytest.fixture(autouse=True)
def no_worker_is_left() -> Iterator[None]:
    yield
    guard.close()


def made(some: Sequence[Report], around: Sequence[Surroundings | None] = (), unmatched: Sequence[str] = ()) -> str:
    return renderers.render("html", some, renderers.summarise(some, unmatched), surroundings=around)


def of(name: str, data: bytes) -> str:
    """The page on one document, with what stands round its places."""
    report = check(name, data)
    return made([report], [surroundings.of(report, data)])


def valid(text: str) -> Any:
    """The page as a tree: well-formed, of known elements and attributes, with nothing that runs or is fetched."""
    assert text.startswith("<!DOCTYPE html>\n")
    tree = etree.fromstring(text.encode(), etree.XMLParser(recover=False, resolve_entities=False, no_network=True))
    ids = [one.get("id") for one in tree.iter() if one.get("id") is not None]
    assert len(ids) == len(set(ids))
    for one in tree.iter():
        assert one.tag in ELEMENTS, one.tag
        assert set(one.attrib) <= ATTRIBUTES, dict(one.attrib)
        for name in ("href", "for"):
            if (to := one.get(name)) is None:
                continue
            if one.tag == "a":
                assert to.startswith(("#", "http://", "https://")), to
            if one.tag == "image":
                assert to.startswith("data:image/png;base64,")
            elif name == "for" or to.startswith("#") or one.tag == "use":
                assert to.removeprefix("#") in ids, to
    assert not re.search(r"url\(|@import|expression|</", tree.findtext("head/style"))
    return tree


def shape(tree: Any) -> list[tuple[str, tuple[str, ...]]]:
    """The elements in their order, and the names of their attributes without those that words bring with them."""
    kept = [one for one in tree.iter() if one.tag != "bdi"]
    return [(one.tag, tuple(name for name in one.attrib if name != "lang")) for one in kept]


def words_of(tree: Any) -> str:
    return " ".join("".join(tree.itertext()).split())


def texts(tree: Any, path: str) -> list[str]:
    return [" ".join("".join(one.itertext()).split()) for one in tree.xpath(path)]


def around_of(words: list[str]) -> Surroundings:
    lines = [Near(1, 2, words[0]), Near(1, 3, f"  {words[1]}{words[2]}"), Near(1, 4, ""), Near(2, 9, words[3])]
    return Surroundings(tuple(lines), missing=(words[0],))


@manner(
    max_examples=examples(80), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(words=WORDS.flatmap(lambda one: WORDS.map(lambda other: [one, other, one + other, other + one])))
def test_no_words_of_a_document_make_an_element(few_rules: None, words: list[str]) -> None:
    for around in (None, around_of(words)):
        valid(made([report_of(words)], [around]))
    several = [report_of(words), plain_report(f"b{words[0]}", problem=f"it is {words[1]}")]
    valid(made(several, [around_of(words), None], [words[2]]))


@pytest.mark.parametrize(
    "hostile", ["<b>x</b>", '"><script>alert(1)</script>', "</style><svg onload=x>", "]]>", "&lt;i&gt;", "{{ 7*7 }}"]
)
def test_hostile_words_stand_there_as_they_are(few_rules: None, hostile: str) -> None:
    plain = valid(made([report_of(["word"] * 4)], [around_of(["word"] * 4)]))
    tree = valid(made([report_of([hostile] * 4)], [around_of([hostile] * 4)]))
    assert shape(tree) == shape(plain)
    assert hostile in words_of(tree)


def test_a_browser_builds_the_tree_that_is_written() -> None:
    html5lib = pytest.importorskip("html5lib", reason="the package html5lib is not there")
    parser = html5lib.HTMLParser(tree=html5lib.getTreeBuilder("lxml"), namespaceHTMLElements=False)
    data = (FAULTY / "zh-missing-masthead.txt").read_bytes()
    for text in (of("a.txt", data), made([full_report(), plain_report("b.txt", problem="it is empty")], unmatched=["x"])):
        built = parser.parse(text).getroot()
        assert not parser.errors, parser.errors[:3]
        local = [etree.QName(one).localname for one in built.iter() if isinstance(one.tag, str)]
        assert local == [one.tag for one in valid(text).iter()]


def test_nothing_is_fetched_and_nothing_runs() -> None:
    text = of("a.txt", (FAULTY / "fr-wrong-running-head.txt").read_bytes())
    tree = valid(text)
    policy = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    assert policy.startswith("default-src 'none'")
    assert not re.search(r"<(?:script|link|img|iframe|object|embed|base|form)\b|\son\w+=|javascript:", text)


def test_the_verdict_comes_first_and_each_failure_stands_in_its_lines() -> None:
    tree = valid(of("a.txt", (FAULTY / "ar-wrong-state-signed.txt").read_bytes()))
    assert texts(tree, "//body//h1")[0].startswith("does not conform")
    assert next(one for one in tree.find("body").iter() if one.tag in ("p", "h1")).tag == "h1"
    (finding,) = tree.xpath("//section[contains(@class, 'finding error')]")
    assert texts(finding, ".//mark") == ["الاسم الثاني", "الممثلين الدائمين لكندا", "سويسرا"]
    assert len(finding.xpath(".//figure")) == 2, "two places in the same lines are shown once"
    for lines in finding.xpath(".//div[@class='lines']"):
        assert lines.get("dir") == "rtl"
        assert {one.get("lang") for one in lines.xpath(".//span[@class='run']") if one.text and one.text.strip()} <= {
            "ar",
            None,
        }
    assert not tree.xpath("//bdi[@lang='ar' and @dir!='rtl']")


def test_each_row_is_there_with_its_evidence_and_its_source() -> None:
    data = (FAULTY / "zh-missing-masthead.txt").read_bytes()
    report = check("a.txt", data)
    tree = valid(of("a.txt", data))
    said = words_of(tree)
    for row in report.rows:
        assert row.title in said
    passed = [row for row in report.rows if row.outcome == "passed"]
    assert len(tree.xpath("//details[@class='passes']/ul/li")) == len(passed) > 0
    assert all(texts(tree, "//details[@class='passes']/ul/li/div[@class='evidence']"))
    assert f"Could not be told ({report.counts.cantTell})" in said and report.counts.cantTell
    for finding in tree.xpath("//section[contains(@class, 'finding')]"):
        assert "Source: " in words_of(finding)
    told = [row for row in report.rows if row.outcome in ("passed", "failed", "cantTell")]
    assert len(tree.xpath("//details[@class='rule']")) == len(told)
    assert all("".join(dd.itertext()).strip() for dd in tree.xpath("//details[@class='rule']//dd"))


def test_waived_failures_and_what_cannot_be_checked_are_told(few_rules: None) -> None:
    tree = valid(made([full_report()]))
    assert any("asked for by telephone, by the editor, until 2030-01-01" in said for said in texts(tree, "//section"))
    tree = valid(made([plain_report("b.txt", problem="the file is empty")]))
    assert texts(tree, "//h1") == ["not checked b.txt"]
    assert not tree.xpath("//section[@class='sign-off']"), "nobody signs for what was not checked"


def test_several_documents_have_a_table_on_top(few_rules: None) -> None:
    some = [full_report(), plain_report("letters/b.txt"), plain_report("c.txt", problem="the file is empty")]
    tree = valid(made(some, unmatched=["no-such-letters"]))
    assert texts(tree, "//h1") == ["3 documents: 1 conforms, 1 does not conform, 1 could not be checked"]
    rows = texts(tree, "//table[@class='summary']//tr[td]")
    assert len(rows) == 3 and rows[1].startswith("letters/b.txtconforms")
    assert len(tree.xpath("//article")) == 3
    assert "no-such-letters" in words_of(tree)


@pytest.mark.parametrize(
    ("kind", "there", "missing"),
    [
        ("letter", "TR-07", "WP-01"),
        ("working-paper", "WP-01", "TR-07"),
        ("record", "SY-06", "TX-05"),
        ("unknown", "PV-02", None),
    ],
)
def test_the_sign_off_sheet_fits_the_kind(kind: str, there: str, missing: str | None) -> None:
    rows = {row.row: row for row in catalogue.left_to_a_person(kind)}
    covered = {row.row: row for row in catalogue.coverage().rows}
    if covered[there].state in ("person", "partly"):
        assert there in rows
    assert missing is None or missing not in rows
    assert rows and all(row.remark and row.state in ("person", "partly") for row in rows.values())


def test_every_kind_of_the_sign_off_sheet_is_known() -> None:
    known = set(cli_kinds())
    letters_of_rows = {row.partition("-")[0] for row in catalogue.ROWS}
    for key, kinds in catalogue.KINDS.items():
        assert set(kinds) <= known
        assert key in catalogue.ROWS or key in letters_of_rows


def cli_kinds() -> list[str]:
    from cdcheck import place

    return [*place.kinds()]


def test_the_sign_off_sheet_has_boxes_to_tick_and_lines_to_sign() -> None:
    tree = valid(of("a.txt", (ROOT / "samples/en/letter.txt").read_bytes()))
    (sheet,) = tree.xpath("//section[@class='sign-off']")
    boxes = sheet.xpath(".//input[@type='checkbox']")
    assert [box.get("id") for box in boxes] == [f"d1-{row.row}" for row in catalogue.left_to_a_person("letter", "en")]
    labelled = set(sheet.xpath(".//label/@for"))
    assert {one.get("id") for one in sheet.xpath(".//input")} == labelled
    assert texts(sheet, ".//div[@class='signature']//label") == ["Name", "Date", "Signature"]


def bad_pdf(code: str) -> bytes:
    """A letter whose last running head has another symbol, set by reportlab."""
    pages = pdf.sheets(letters.draft(code, "old"))  # type: ignore[arg-type]
    last = replace(pages[-1], head=tuple(line.replace("CD/1697", "CD/1679") for line in pages[-1].head))
    return pdf.set_by("reportlab", [*pages[:-1], last], code)


def bad_docx(code: str) -> bytes:
    """A letter whose running heads have another symbol."""
    out = BytesIO()
    with ZipFile(BytesIO(docx.make(letters.draft(code, "old")))) as clean, ZipFile(out, "w") as spoilt:  # type: ignore[arg-type]
        for name in clean.namelist():
            part = clean.read(name)
            spoilt.writestr(name, part.replace(b"CD/1697", b"CD/1679") if "header" in name else part)
    return out.getvalue()


@pytest.mark.sample(1)
@SET_BY_PROGRAM
@pytest.mark.parametrize("code", ["en", "ar", "zh"])
def test_a_failure_in_a_pdf_stands_beside_the_picture_of_its_page(code: str) -> None:
    data = bad_pdf(code)
    report = check("a.pdf", data)
    around = surroundings.of(report, data)
    tree = valid(made([report], [around]))
    (row,) = [row for row in report.rows if row.outcome == "failed" and row.severity == "error"]
    box = row.locations[0].box
    assert row.locations[0].page == 3 and box is not None
    (finding,) = tree.xpath("//section[contains(@class, 'finding error')]")
    crop = finding.xpath(".//svg")[0]
    _, top, width, height = map(float, crop.get("viewBox").split())
    rect = crop.find("rect")
    x, y = float(rect.get("x")), float(rect.get("y"))
    assert x <= box[0] and y <= box[1]
    assert x + float(rect.get("width")) >= box[2] and y + float(rect.get("height")) >= box[3]
    assert top <= y and y + float(rect.get("height")) <= top + height
    (picture,) = [one for one in around.pictures if one.page == 3]
    image = Image.open(BytesIO(base64.b64decode(tree.xpath("//image[@id='d1-page-3']/@href")[0].partition(",")[2])))
    assert image.width / image.height == pytest.approx(picture.width / picture.height, rel=0.01)
    assert width == pytest.approx(picture.width, abs=0.1)
    scale = image.width / picture.width
    inside = image.convert("L").crop(tuple(int(side * scale) for side in box))  # type: ignore[arg-type]
    assert inside.getextrema()[0] < 100, "the box is round words"


PICTURE = b"[10.0, 10.0]\n\x89PNG\r\n\x1a\n"


def test_of_many_pages_twelve_are_shown_and_the_rest_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    places = tuple(Location(page=page, line=1, box=(1, 1, 9, 9)) for page in range(1, 4))
    base = full_report()
    rows = [row.model_copy(update={"locations": places, "rule": f"r{n}"}) for n, row in enumerate(base.rows[:2])]
    more = tuple(Location(page=page, line=1, box=(1, 1, 9, 9)) for page in (4, 5, 6, 7))
    rows += [row.model_copy(update={"locations": tuple(at.model_copy(update={"page": at.page + 4 * n}) for at in more)})
             for n, row in enumerate([base.rows[2]] * 4)]  # fmt: skip
    report = base.model_copy(update={"rows": tuple(rows), "input": base.input.model_copy(update={"format": "pdf"})})
    monkeypatch.setattr(guard, "run", lambda function, *_, **options: b"[]" if "places" in options else PICTURE)
    around = surroundings.of(report, b"%PDF-1.7")
    assert len(around.pictures) == surroundings.MOST_PICTURES == 12
    (sentence,) = around.missing
    assert sentence == "pages 13, 14, 15, 16, 17, 18, 19 are not drawn: no more than 12 pages are"
    assert sentence in words_of(valid(made([report], [around])))


def test_pages_that_cannot_be_drawn_leave_the_words(monkeypatch: pytest.MonkeyPatch) -> None:
    from cdcheck import readers

    def refuse(*_: object, **__: object) -> None:
        raise readers.Unreadable("of no size")

    monkeypatch.setattr(guard, "run", refuse)
    report = full_report().model_copy(update={"input": full_report().input.model_copy(update={"format": "pdf"})})
    around = surroundings.of(report, b"%PDF-1.7")
    assert not around.lines and not around.pictures
    assert "no line is shown: of no size" in around.missing
    assert "Ottawa, 18 February 2003" in words_of(valid(made([report], [around])))


@pytest.mark.parametrize("box", [(float("nan"), 1, 2, 3), (5, 5, 4, 4), (-1e9, -1e9, -1e8, -1e8), (1e9, 0, 2e9, 1)])
def test_a_box_that_is_none_is_not_drawn(few_rules: None, box: tuple[float, float, float, float]) -> None:
    base = full_report()
    rows = tuple(row.model_copy(update={"locations": (Location(page=1, box=box, text="words"),)}) for row in base.rows)
    report = base.model_copy(update={"rows": rows})
    tree = valid(made([report], [Surroundings(pictures=(Picture(1, b"png", 595.0, 842.0),))]))
    for rect in tree.xpath("//rect"):
        assert 0 <= float(rect.get("x")) <= 595 and 0 <= float(rect.get("y")) <= 842
    assert "words" in words_of(tree)


def test_a_failure_in_a_word_file_stands_in_its_lines() -> None:
    tree = valid(of("a.docx", bad_docx("en")))
    (finding,) = tree.xpath("//section[contains(@class, 'finding error')]")
    assert texts(finding, ".//mark")[0].startswith("CD/1679")
    assert len(finding.xpath(".//span[@class='run']")) > 1


def test_of_a_long_line_there_is_what_stands_round_the_words(few_rules: None) -> None:
    around = Surroundings((Near(None, 1, "x" * 5000 + "HERE" + "y" * 5000),))
    at = Location(line=1, column=5001, end_line=1, end_column=5004, text="HERE")
    base = full_report()
    long = base.model_copy(update={"rows": (base.rows[0].model_copy(update={"locations": (at,)}),)})
    (line,) = valid(made([long], [around])).xpath("//span[@class='run']")
    assert line.findtext("mark") == "HERE"
    assert 200 < len("".join(line.itertext())) < 600


def test_lines_are_marked_where_the_words_stand() -> None:
    for path in sorted(FAULTY.glob("*.txt")):
        report = check(path.name, path.read_bytes())
        tree = valid(of(path.name, path.read_bytes()))
        for row, finding in zip(
            html.failures(report), tree.xpath("//section[@id and contains(@class, 'finding')]"), strict=True
        ):
            marked = "".join("".join(finding.xpath(".//mark/text()")).split())
            for at in row.locations[:4]:
                if at.text and (at.end_line or 0) - (at.line or 0) < 8 and at.text.strip():
                    assert "".join(at.text.split()) in marked or "".join(at.text.split())[:40] in marked, (path.name, row.rule)


def test_the_command_shows_the_lines_and_no_other_form_pays_for_them(
    run: Run,  # noqa: F811
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    faulty = FAULTY / "fr-wrong-running-head.txt"
    result = run("check", faulty, "--format", "html")
    assert result.exit_code == 1
    assert texts(valid(result.stdout), "//mark") == ["CD/1679", "page 3"]
    result = run("check", faulty, "--report", f"html={tmp_path / 'r.html'}")
    assert texts(valid((tmp_path / "r.html").read_text(encoding="utf-8")), "//mark")
    monkeypatch.setattr("cdcheck.cli.check._surroundings", lambda *_: pytest.fail("nobody wants them"))
    assert run("check", faulty).exit_code == 1


# --- in a browser


def in_browser(tmp_path: Path, text: str, script: str, width: int = 400, before: str = "") -> Any:
    """What ``script``, the body of an async function of ``frame``, gives for the page in a frame of a width."""
    frame = escape(re.sub('<meta http-equiv="Content-Security-Policy"[^>]*>', "", text))
    page = tmp_path / "page.html"
    page.write_text(
        f'<!DOCTYPE html><meta charset="utf-8"><iframe id="f" style="width:{width}px;height:800px;border:0" srcdoc="{frame}">'
        f'</iframe><pre id="out"></pre><script>{before}</script><script>addEventListener("load", async () => {{'
        "const frame = document.getElementById('f').contentWindow; let told;"
        f"try {{ told = await (async () => {{ {script} }})(); }} catch (error) {{ told = String(error); }}"
        "document.getElementById('out').textContent = 'TOLD' + JSON.stringify(told) + 'DLOT';})</script>",
        encoding="utf-8",
    )
    assert CHROMIUM is not None
    command = [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=20000", "--dump-dom"]
    command += [f"--user-data-dir={tmp_path / 'profile'}", page.as_uri()]
    out = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=PATIENCE, check=True).stdout
    told = re.search("TOLD(.*?)DLOT", out[out.rindex('<pre id="out">') :], re.DOTALL)
    assert told is not None, out[-500:]
    import html as entities

    return json.loads(entities.unescape(told[1]))


def pages() -> dict[str, str]:
    found = {name: of(name, (FAULTY / f"{name}.txt").read_bytes()) for name in ("ar-wrong-state-signed", "zh-missing-masthead")}
    found["conforming"] = of("a.txt", (ROOT / "samples/en/letter.txt").read_bytes())
    found["several"] = made([full_report(), plain_report("b" * 90 + ".txt", problem="it is empty")], unmatched=["x" * 200])
    if pdf.missing("reportlab") is None:
        found["pdf"] = of("a.pdf", bad_pdf("ar"))
    return found


@pytest.mark.full
@IN_A_BROWSER
def test_nothing_is_wider_than_a_telephone(tmp_path: Path) -> None:
    script = """
      for (const one of frame.document.querySelectorAll('details')) one.open = true;
      const root = frame.document.documentElement;
      const box = one => one.getBoundingClientRect();
      const wide = [...frame.document.querySelectorAll('main *:not(svg *)')].filter(
        one => box(one).right > root.clientWidth + 1 && box(one).width > 0).map(one => one.outerHTML.slice(0, 200));
      return [frame.innerWidth, root.scrollWidth - root.clientWidth, wide];"""
    for name, text in pages().items():
        assert in_browser(tmp_path, text, script) == [400, 0, []], name


@pytest.mark.full
@IN_A_BROWSER
def test_arabic_words_run_from_right_to_left_and_the_page_from_left_to_right(tmp_path: Path) -> None:
    script = """
      const of = one => frame.getComputedStyle(one).direction;
      const all = [...frame.document.querySelectorAll('.lines, bdi')];
      return [of(frame.document.body), [...new Set(all.filter(one => /[\\u0600-\\u06ff]/.test(one.textContent)).map(of))]];"""
    text = of("a.txt", (FAULTY / "ar-wrong-state-signed.txt").read_bytes())
    assert in_browser(tmp_path, text, script) == ["ltr", ["rtl"]]


@pytest.mark.full
@IN_A_BROWSER
def test_what_axe_looks_for_is_in_order(tmp_path: Path) -> None:
    found = find_spec("axe_playwright_python")
    if found is None or found.origin is None:
        pytest.skip("the package axe-playwright-python, which brings axe-core, is not there")
    axe = (Path(found.origin).parent / "axe.min.js").read_text(encoding="utf-8")
    script = """
      const own = frame.document.createElement('script'); own.textContent = AXE; frame.document.head.append(own);
      for (const one of frame.document.querySelectorAll('details')) one.open = true;
      const told = await frame.axe.run(frame.document, {resultTypes: ['violations']});
      return [told.passes.length, told.violations.map(one => [one.id, one.nodes.length, one.nodes[0].html.slice(0, 300)])];"""
    source = json.dumps(axe).replace("</", "<\\/").replace("<!--", "<\\!--")
    for name, text in pages().items():
        passes, violations = in_browser(tmp_path, text, script, 900, f"const AXE = {source};")
        assert violations == [], name
        assert passes > 10


def contrast(one: str, other: str) -> float:
    """As WCAG has it."""

    def light(colour: str) -> float:
        parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
        red, green, blue = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    dark, bright = sorted([light(one), light(other)])
    return (bright + 0.05) / (dark + 0.05)


def test_every_colour_can_be_read_by_day_and_by_night() -> None:
    style = (ROOT / "cdcheck/renderers/_report.css").read_text(encoding="utf-8")
    themes = [
        dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", block)) for block in re.findall(r":root \{(.*?)\}", style, re.DOTALL)
    ]
    assert len(themes) == 2 and themes[0].keys() == themes[1].keys()
    for theme in themes:
        for ink in ("ink", "quiet", "link", "good", "bad", "warn", "note", "doubt"):
            for paper in ("paper", "panel"):
                assert contrast(theme[ink], theme[paper]) >= 4.5, (ink, paper)
        assert contrast(theme["on-mark"], theme["mark"]) >= 4.5


def test_headings_are_in_order_and_tables_have_heads() -> None:
    for text in (made([full_report()]), made([full_report(), plain_report("b.txt")])):
        tree = valid(text)
        levels = [int(one.tag[1]) for one in tree.iter() if re.fullmatch("h[1-6]", one.tag)]
        assert levels[0] == 1 and levels.count(1) == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))
        assert all(one.get("scope") for one in tree.iter("th"))
        assert tree.get("lang") == "en"


def test_the_parts_of_the_document_stand_before_what_fails(few_rules: None) -> None:
    tree = valid(made([full_report()]))
    assert texts(tree, "//table[@class='checklist']//tr[td]")[0] == "mastheadcannot tellNo masthead was found."
    assert tree.xpath("//table[@class='checklist']/following::section")


def test_only_an_arabic_version_asks_for_the_side_of_the_job_number() -> None:
    asked = {code: {row.row for row in catalogue.left_to_a_person("letter", code)} for code in ("ar", "en")}
    assert "JN-01" in asked["ar"] and "JN-01" not in asked["en"]
