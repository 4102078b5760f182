"""What is printed: a golden file for each renderer and each view, and every JSON against its schema."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from cdcheck import compare, pipeline, renderers, schemas, views
from cdcheck.document import Document, Line
from cdcheck.outcome import Report
from cdcheck.readers import read
from cdcheck.renderers import PLAIN, Style, _plain, html, sarif
from tests.made import ESCAPES, TOOL, full_report, person_rows, plain_report, rule_texts

ROOT = Path(__file__).parent.parent
SAMPLES = sorted((ROOT / "samples").rglob("*.txt"))
Golden = Callable[[str, str], None]


def reports() -> list[Report]:
    return [full_report(), plain_report("letters/b.txt"), plain_report("letters/c.txt", problem="the file is empty")]


def rendered(name: str, some: list[Report], style: Style = PLAIN) -> str:
    return renderers.render(name, some, renderers.summarise(some, ["empty"] if len(some) > 1 else []), style)


def validate(name: str, text: str) -> Any:
    value = json.loads(text)
    jsonschema.Draft202012Validator(schemas.schema(name), format_checker=jsonschema.FormatChecker()).validate(value)
    return value


@pytest.fixture(autouse=True)
def two_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    """Reports that list all rules list two: a golden file that changed with every rule would be accepted unread."""
    monkeypatch.setattr(sarif, "rule_texts", rule_texts)
    monkeypatch.setattr(html, "rule_texts", rule_texts)
    monkeypatch.setattr(html, "for_a_person", person_rows)


@pytest.mark.parametrize("name", renderers.names())
def test_each_renderer_prints_its_golden_file(name: str, golden: Golden) -> None:
    suffix = renderers.shelf.take("renderers", name, "renderer", renderers.Renderer).suffix
    golden(f"one.{name}{suffix}", rendered(name, reports()[:1]))
    golden(f"several.{name}{suffix}", rendered(name, reports()))


def test_text_for_a_terminal_is_its_golden_file(golden: Golden) -> None:
    golden("one.verbose.txt", rendered("text", reports()[:1], Style(verbose=True)))
    golden("one.colour.txt", rendered("text", reports()[:1], Style(colour=True)))


def test_lines_of_ours_are_as_wide_as_the_terminal_at_most() -> None:
    ours = [line for line in rendered("text", reports()[:1], Style(width=60)).splitlines() if "letters/" not in line]
    assert max(map(len, ours)) <= 60
    said = " ".join(" ".join(ours).split())
    assert "This page header has the symbol CD/1679 page 2, and the document is CD/1697." in said


def test_the_quiet_form_has_a_line_for_each_document() -> None:
    assert rendered("text", reports(), Style(quiet=True)).splitlines() == [
        "conforms: letters/b.txt",
        "not checked: letters/c.txt",
        "does not conform: letters/\u0631\u0633\u0627\u0644\u0629.txt (1 error, 1 warning, 1 note, 2 could not be told)",
        "",
        "nothing to check in empty",
        "",
        "3 documents: 1 conforms, 1 does not conform, 1 could not be checked",
    ]


def test_the_verdict_stands_first_and_last() -> None:
    first, *_, last = rendered("text", reports()[:1]).splitlines()
    assert first.startswith("does not conform: CD/1697, ")
    assert last.startswith("does not conform: letters/")


def test_sarif_with_what_passes_is_its_golden_file(golden: Golden) -> None:
    golden("one.passes.sarif", rendered("sarif", reports()[:1], Style(passes=True)))


def test_views_print_their_golden_files(golden: Golden) -> None:
    document = Document("letters/رسالة.txt", "text", made_lines(), pages=2, notes=("read as windows-1256",))
    golden("lines.txt", views.lines(schemas.lines(document)))
    report = full_report()
    seen = schemas.Parts(
        tool=TOOL,
        name=document.name,
        notes=document.notes,
        document=report.document,
        parts=report.parts,
        lines=tuple(
            schemas.PlacedLine(
                page=line.page,
                line=line.number,
                text=line.text,
                owners=(schemas.OwnedSpan(owner="masthead", column=1, end_column=len(line.text)),),
                parts=("symbol",),
            )
            for line in made_lines()
        ),
    )
    golden("parts.txt", views.parts(seen))
    rule, practice = rule_texts()
    listed = schemas.Rules(tool=TOOL, rules=(rule, practice))
    golden("explain.txt", views.explain(rule))
    golden("rules.txt", views.rules(listed))
    golden("rules.md", views.rules_as_markdown(listed))


def made_lines() -> tuple[Line, ...]:
    return (
        Line("CD/1697          page 2", 1, 1),
        Line("", 2, 1),
        Line("     (توقيع) الاسم الأول     (توقيع) الاسم الثاني", 3, 2),
        Line(f"\tone {ESCAPES}", 4, 2, zone="footer"),
    )


@pytest.mark.parametrize("style", [PLAIN, Style(verbose=True)])
def test_no_word_of_a_document_can_drive_a_terminal(style: Style) -> None:
    for name in renderers.names():
        text = rendered(name, reports(), style)
        assert not [
            char for char in text if char != "\n" and (char < " " or "\x7f" <= char <= "\x9f" or "\u202a" <= char <= "\u202e")
        ]


def test_right_to_left_words_are_set_apart() -> None:
    assert _plain.shown("it has (توقيع) here") == "it has \u2068(توقيع)\u2069 here"
    assert _plain.shown("(see 3 آذار/مارس 2003)") == "(see \u20683 آذار/مارس 2003\u2069)"
    assert _plain.words("(توقيع) CD/1697") == "\u2068(توقيع) CD/1697\u2069"
    assert _plain.quoted("CD/1697") == "\u201cCD/1697\u201d"


def test_a_long_quotation_keeps_both_its_ends() -> None:
    text = _plain.quoted("first words " + "middle " * 100 + "last words")
    assert len(text) < 170
    assert text.startswith("\u201cfirst words middle")
    assert text.endswith(" last words\u201d")
    assert "\u2026" in text
    assert len(_plain.quoted("裁" * 1000)) < 170


@pytest.mark.parametrize("name", schemas.names())
def test_the_schemas_on_disk_are_those_of_the_models(name: str) -> None:
    on_disk = json.loads((ROOT / "schemas" / f"{name}.schema.json").read_text(encoding="utf-8"))
    assert on_disk == schemas.schema(name), "write them anew with: python -m cdcheck.schemas"
    jsonschema.Draft202012Validator.check_schema(on_disk)


def test_no_schema_on_disk_is_left_over() -> None:
    assert {file.name for file in (ROOT / "schemas").iterdir()} == {f"{name}.schema.json" for name in schemas.names()}


def test_made_reports_are_as_their_schema_says() -> None:
    for report in reports():
        validate("report", rendered("json", [report]))
    several = validate("reports", rendered("json", reports()))
    assert several["summary"] == {
        "documents": 3,
        "conforms": 1,
        "does_not_conform": 1,
        "cannot_say": 0,
        "not_checked": 1,
        "unmatched": ["empty"],
    }
    lines = rendered("jsonl", reports()).splitlines()
    assert [json.loads(line) for line in lines] == several["reports"]


def test_json_keeps_what_the_document_has() -> None:
    report = full_report()
    assert Report.model_validate_json(rendered("json", [report])) == report


def test_a_schema_refuses_a_value_that_is_not_of_the_part() -> None:
    value = json.loads(rendered("json", reports()[:1]))
    value["parts"]["symbol"]["value"]["number"] = "1697"
    assert not jsonschema.Draft202012Validator(schemas.schema("report")).is_valid(value)
    value = json.loads(rendered("json", reports()[:1]))
    value["parts"]["seal"] = value["parts"]["symbol"]
    assert not jsonschema.Draft202012Validator(schemas.schema("report")).is_valid(value)


@pytest.mark.sample(6)
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: str(path.relative_to(ROOT / "samples")))
def test_what_is_printed_of_each_sample_is_as_its_schema_says(sample: Path) -> None:
    data = sample.read_bytes()
    document = read(sample.name, data)
    seen = pipeline.see(document)
    report = pipeline.judge(seen, data)
    validate("report", rendered("json", [report]))
    validate("parts", schemas.parts(seen, report).model_dump_json())
    printed = validate("lines", schemas.lines(document).model_dump_json())
    assert [line["text"] for line in printed["lines"]] == [line.text for line in document.lines]
    for style in (PLAIN, Style(colour=True, verbose=True)):
        rendered("text", [report], style)
    views.parts(schemas.parts(seen, report))
    views.lines(schemas.lines(document))


def test_the_rules_are_as_their_schema_says() -> None:
    listed = validate("rules", schemas.rules().model_dump_json())
    known = [*pipeline.rules().values(), *compare.concordances().values()]
    assert [rule["rule"] for rule in listed["rules"]] == sorted(rule.id for rule in known)
    for rule in listed["rules"]:
        assert rule["why"] and rule["applies"] and rule["limits"] and rule["examples"] and rule["source"]["text"]


def test_every_line_of_a_part_is_shown_with_it() -> None:
    data = (ROOT / "samples/en/letter.txt").read_bytes()
    seen = pipeline.see(read("letter.txt", data))
    belongs = {line.text.strip(): parts for line, parts in schemas.belonging(seen).items()}
    assert belongs["14 March 2003"] == ("masthead.date",)
    assert belongs["CD/1697"][0] in ("masthead.symbol", "page_headers[1]", "page_headers[2]")
    assert belongs["-----"] == ("end_mark",)
