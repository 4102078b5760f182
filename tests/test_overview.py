"""The summary of a batch: what it counts, what it lists first, and that no document can say anything in it but words."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from cdcheck import schemas
from cdcheck.batch import overview_page
from cdcheck.batch.overview import MOST_ROWS, Overview, as_json, as_text
from tests.drawn import PATIENCE

RULE, OTHER = "masthead-names-its-language", "title-is-dated"


def facts(verdict: str = "conforms", **said: Any) -> dict[str, Any]:
    plain = {"symbol": None, "year": 2003, "language": "en", "kind": "letter", "verdict": verdict, "problem": None}
    return {**plain, "failed": [], "passed": [], "cantTell": [], **said}


def filled() -> Overview:
    found = Overview(lambda id_: "The masthead names the language." if id_ == RULE else "")
    found.add(1, "a.txt", facts(passed=[RULE]), None)
    found.add(2, "b.txt", facts("does-not-conform", year=1996, failed=[[RULE, "error"]]), "reports/000002.txt")
    found.add(3, "c.txt", facts("does-not-conform", year=2011, language="ar", failed=[[RULE, "error"]]), "reports/000003.txt")
    found.add(4, "d.txt", facts("cannot-say", year=None, language=None, cantTell=[RULE], failed=[[OTHER, "note"]]), None)
    found.add(5, "e.txt", facts("cannot-say", year=None, language=None, kind="unknown", problem="it is encrypted"), None)
    return found


class Page(HTMLParser):
    """The tags of a page, each closed by its own; its words, and the words of each cell of its table."""

    VOID = ("meta",)

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.rows: list[list[str]] = []
        self.feed(text)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self.rows[-1].append("")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "td" in self.open or "th" in self.open:
            self.rows[-1][-1] += data


def test_failures_are_counted_among_the_documents_that_the_rule_concerns() -> None:
    found = filled()
    ((first, rule), (second, _)) = found.failures()
    assert (first, second) == (RULE, OTHER), "an error comes before a note"
    assert found.cluster(first, rule) == f"2 of 3 fail {RULE}, first seen 1996, last 2011; of 1 more it cannot be said"
    assert found.cluster(OTHER, found.rules[OTHER]) == f"1 of 1 fails {OTHER}"
    assert rule.languages == {"en": 1, "ar": 1}


def test_the_worst_stand_first() -> None:
    assert [line.number for line in filled().lines()] == [5, 2, 3, 4, 1]
    page = Page(overview_page.as_html(filled()))
    assert [row[1] for row in page.rows] == ["Document", "e.txt", "b.txt", "c.txt", "d.txt", "a.txt"]
    text = as_text(filled())
    assert text.index("e.txt: it is encrypted") < text.index(f"b.txt: {RULE}") < text.index("Failures by rule")


def test_json_has_every_count() -> None:
    said = json.loads(as_json(filled()))
    assert said["documents"] == 5
    assert said["verdicts"] == {"not-checked": 1, "does-not-conform": 2, "cannot-say": 1, "conforms": 1}
    assert sum(sum(tally.values()) for tally in said["by_year"].values()) == 5
    assert list(said["by_year"]) == ["1996", "2003", "2011", "unknown"]
    assert said["by_language"]["ar"]["does-not-conform"] == 1
    assert said["failures"][0]["failed"] == 2 and said["failures"][0]["applied"] == 3
    assert said["failures"][0]["first"] == "b.txt"
    assert said["rules"][RULE] == {"passed": 1, "failed": 2, "cantTell": 1}
    assert said["manifest"] is None
    assert said["listed"]["more"] == 0


def test_the_page_needs_nothing_else_and_links_to_the_reports() -> None:
    page = Page(overview_page.as_html(filled()))
    links = [attrs["href"] for tag, attrs in page.tags if tag == "a"]
    assert links == ["reports/000002.txt", "reports/000003.txt"]
    for tag, attrs in page.tags:
        assert tag not in ("link", "img", "iframe", "object")
        assert "src" not in attrs
    assert sum(tag == "svg" for tag, _ in page.tags) == 5
    assert any("default-src 'none'" in (attrs.get("content") or "") for _, attrs in page.tags)
    assert len([tag for tag, _ in page.tags if tag == "script"]) == 1


def test_bars_are_as_long_as_their_numbers() -> None:
    html = overview_page.as_html(filled())
    chart = html[html.index("<h2>Verdicts by language") :]
    widths = {m[2]: float(m[1]) for m in re.finditer(r'width="([\d.]+)" height="18" fill="[^"]+"><title>([^<]+)<', chart)}
    assert widths["ar: 1 do not conform"] == widths["en: 1 conform"] == pytest.approx(widths["unknown: 1 cannot be said"])
    assert widths["ar: 1 do not conform"] == pytest.approx(250, abs=1)


@pytest.mark.parametrize(
    "evil", ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "a\x1b[31m\u202egpj.txt", "&lt;"]
)
def test_no_name_is_markup_or_turns_the_words_beside_it(evil: str) -> None:
    found = Overview(str)
    found.add(1, evil, facts("does-not-conform", symbol=evil, failed=[[RULE, "error"]], language=evil, kind=evil), None)
    found.add(2, "b", facts("cannot-say", problem=evil), None)
    found.add_nothing(evil, evil)
    found.expect()
    found.add_finding("missing", {"path": evil, "why": evil})
    html = overview_page.as_html(found)
    page = Page(html)
    assert [tag for tag, _ in page.tags if tag in ("img", "script")] == ["script"]
    assert not any(name.startswith("on") for _, attrs in page.tags for name in attrs)
    assert "\x1b" not in html and "\u202e" not in html
    shown = evil.replace("\x1b[31m", "").replace("\u202e", "")
    assert page.rows[2][1] == shown
    assert "\x1b" not in as_text(found) and "\u202e" not in as_text(found)
    assert json.loads(as_json(found))["listed"]["documents"][1]["name"] == evil


def test_arabic_keeps_its_direction() -> None:
    found = Overview(str)
    found.add(1, "\u0631\u0633\u0627\u0644\u0629.txt", facts(), None)
    assert '<bdi dir="auto">\u0631\u0633\u0627\u0644\u0629.txt</bdi>' in overview_page.as_html(found)


def test_the_list_is_cut_and_says_so() -> None:
    found = Overview(str)
    for number in range(1, MOST_ROWS + 8):
        found.add(number, f"{number}.txt", facts(), None)
    found.add(MOST_ROWS + 8, "last.txt", facts("does-not-conform", failed=[[RULE, "error"]]), "reports/x.txt")
    assert found.lines()[0].name == "last.txt"
    assert len(found.lines()) == MOST_ROWS
    assert json.loads(as_json(found))["listed"]["more"] == 8
    html = overview_page.as_html(found)
    assert f"The first {MOST_ROWS:,}" in html and "8 more are in reports.jsonl" in html
    assert len(Page(html).rows) == MOST_ROWS + 1


def test_an_empty_batch_has_a_page() -> None:
    assert "0 documents checked" in overview_page.as_html(Overview(str))
    assert as_text(Overview(str)) == "0 documents: none\n"


@pytest.mark.full
def test_a_browser_sorts_the_table(tmp_path: Path) -> None:
    import shutil
    import subprocess

    browser = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if browser is None:
        pytest.skip("there is no chromium here")
    html = overview_page.as_html(filled()).replace(
        "</script>", 'document.querySelectorAll("#documents th button")[1].click();</script>'
    )
    (tmp_path / "page.html").write_text(html)
    done = subprocess.run(
        [browser, "--headless", "--no-sandbox", "--disable-gpu", "--dump-dom", (tmp_path / "page.html").as_uri()],
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    table = done.stdout[done.stdout.index("<tbody>") :]
    assert re.findall(r"([a-e])\.txt</bdi>", table) == list("abcde")


@pytest.mark.parametrize("of", ["nothing", "many", "a manifest"])
def test_the_summary_is_as_its_schema_says(of: str) -> None:
    found = Overview(str) if of == "nothing" else filled()
    if of == "a manifest":
        found.add_nothing("gone", "there is no such file")
        found.add_finding("missing", {"path": "f.txt", "why": "it did not come", "line": 2})
        found.add_finding("extra", {"path": "g.txt", "why": "the manifest does not have it"})
        told = {"what": "symbol", "expected": "CD/1", "found": "CD/2", "line": 3}
        found.add_finding("mislabelled", {"path": "h.txt", "why": "its symbol differs", **told})
    value = json.loads(as_json(found))
    jsonschema.Draft202012Validator(schemas.schema("summary")).validate(value)
    assert (value["manifest"] is not None) == (of == "a manifest")
    assert sum(value["verdicts"].values()) == value["documents"] == (0 if of == "nothing" else 5)
    del value["listed"]["more"]
    assert not jsonschema.Draft202012Validator(schemas.schema("summary")).is_valid(value)
