"""Forms for other programs: valid whatever a document has in it, complete, the same in every place, never green in error."""

import csv
import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import jsonschema
import pytest
from hypothesis import HealthCheck, example, given
from hypothesis import settings as manner
from hypothesis import strategies as st
from lxml import etree
from markdown_it import MarkdownIt

from cdcheck import check, pipeline, renderers, schemas, settings
from cdcheck.outcome import Input, Location, Report, Row, Waiver
from cdcheck.renderers import PLAIN, Style, _places, github, html, sarif
from cdcheck.renderers import csv as table
from cdcheck.renderers import json as json_form
from tests import letters
from tests.drawn import PATIENCE, examples
from tests.made import full_report, person_rows, plain_report, rule_texts
from tests.making import docx

ROOT = Path(__file__).parent.parent
SCHEMAS = Path(__file__).parent / "schemas"
FORMATS = renderers.names()
FAULTY = sorted((ROOT / "samples/faulty").glob("*.txt"))
ACTIVE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066\u2067\ud800-\udfff]")
ALL_RULES = sarif.rule_texts
OTHERS = ("link_open", "image", "html_inline", "fence", "code_block", "hr", "table_open", "em_open", "blockquote_open")
SEVERITIES = {"info", "minor", "major", "critical", "blocker"}


@pytest.fixture(autouse=True)
def few_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two rules in place of all, where all would cost more than what is tested."""
    monkeypatch.setattr(sarif, "rule_texts", rule_texts)
    monkeypatch.setattr(html, "rule_texts", rule_texts)
    monkeypatch.setattr(html, "for_a_person", person_rows)


def rendered(name: str, some: list[Report], unmatched: tuple[str, ...] = (), style: Style = PLAIN) -> str:
    text = renderers.render(name, some, renderers.summarise(some, unmatched), style)
    text.encode()
    assert text.endswith("\n") or (name == "jsonl" and not some)
    assert not ACTIVE.search(text), f"{name} has {ACTIVE.search(text)}"
    return text


@cache
def sarif_schema() -> Any:
    schema = json.loads((SCHEMAS / "sarif-2.1.0-rtm.5.json").read_text(encoding="utf-8"))
    return jsonschema.Draft4Validator(schema, format_checker=jsonschema.FormatChecker())


@cache
def junit_schema() -> Any:
    return etree.XMLSchema(etree.parse(SCHEMAS / "junit-10.xsd"))


def valid_sarif(text: str) -> Any:
    value = json.loads(text)
    sarif_schema().validate(value)
    (run,) = value["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert len({rule["id"] for rule in rules}) == len(rules)
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert (result["kind"] == "fail") == (result["level"] != "none"), "only a failure has a level"
        assert isinstance(result["suppressions"], list), "for all results or for none"
        for place in [*result["locations"], *result.get("relatedLocations", ())]:
            physical = place["physicalLocation"]
            address = physical["artifactLocation"]["uri"]
            parts = urlsplit(address)
            assert not (parts.scheme or parts.netloc or parts.query or parts.fragment or address.startswith("/"))
            assert re.fullmatch(r"(?:[A-Za-z0-9._~/-]|%[0-9A-F]{2})+", address)
            assert run["artifacts"][physical["artifactLocation"]["index"]]["location"]["uri"] == address
            region = physical["region"]
            assert region["startLine"] >= 1, "errata 01 asks for it"
            if region.get("endLine", region["startLine"]) == region["startLine"] and "endColumn" in region:
                assert region["endColumn"] > region["startColumn"]
    return value


def valid_junit(text: str) -> Any:
    tree = etree.fromstring(text.encode())
    assert junit_schema().validate(tree), junit_schema().error_log
    for what, path in (("tests", "testcase"), ("failures", "testcase/failure"), ("errors", "testcase/error")):
        assert sum(int(suite.get(what)) for suite in tree) == int(tree.get(what)) == len(tree.findall(f"testsuite/{path}"))
    return tree


def workflow_commands(text: str) -> list[tuple[str, dict[str, str], str]]:
    """The commands as the runner of GitHub reads them."""
    *lines, last = text.split("\n")[:-1]
    assert last.startswith("cdcheck: ")
    commands = []
    for line in lines:
        match = re.fullmatch(r"::(error|warning|notice) ((?:[a-zA-Z]+=[^:,]*)(?:,[a-zA-Z]+=[^:,]*)*)::(.*)", line)
        assert match, line
        pairs = dict(pair.split("=", 1) for pair in match[2].split(","))
        assert not re.search("%(?!25|0D|0A|3A|2C)", line)
        commands.append((match[1], {name: unquote(value) for name, value in pairs.items()}, match[3]))
    for level in ("error", "warning", "notice"):
        assert len([command for command in commands if command[0] == level]) <= github.MOST
    return commands


def valid_gitlab(text: str) -> Any:
    issues = json.loads(text)
    for issue in issues:
        assert set(issue) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert issue["severity"] in SEVERITIES
        assert re.fullmatch("[0-9a-f]{64}", issue["fingerprint"])
        assert not issue["location"]["path"].startswith("/")
        assert issue["location"]["lines"]["begin"] >= 1
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)
    return issues


def valid_csv(text: str) -> list[dict[str, str]]:
    assert text.startswith("\ufeff")
    head, *lines = csv.reader(io.StringIO(text[1:], newline=""), strict=True)
    assert tuple(head) == table.COLUMNS
    for line in lines:
        assert len(line) == len(head)
    # A spreadsheet divides cells at a comma or at a semicolon, as its language has it.
    for delimiter in ",;":
        for cell in [cell for line in csv.reader(io.StringIO(text[1:], newline=""), delimiter=delimiter) for cell in line]:
            assert not re.match("[\\s'\"]*[=+\\-@\uff1d\uff0b\uff0d\uff20]", cell) or cell.lstrip(" ").startswith("'")
    return [dict(zip(head, line, strict=True)) for line in lines]


def valid_html(text: str) -> Any:
    """Well-formed as XML too, and with no element that runs or fetches anything; more of it in tests/test_html.py."""
    tree = etree.fromstring(text.encode())
    assert not {one.tag for one in tree.iter()} & {"script", "link", "img", "iframe", "object", "embed", "form", "b", "i"}
    return tree


def valid_markdown(text: str) -> list[Any]:
    tokens = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).parse(text)
    every = [inner for token in tokens for inner in [token, *(token.children or ())]]
    ours = r"(conforms|does not conform|cannot be said to conform|not checked): |\d+ documents?: "
    ours += r"|(Fails|Waived|Could not be told) \(\d"
    for token, after in zip(every, [*every[1:], None], strict=True):
        assert token.type not in OTHERS, token
        if token.type == "heading_open":
            assert after is not None and re.match(ours, after.content)
        if token.type == "strong_open":
            assert after is not None and after.content in ("error", "warning", "note")
        if token.type == "html_block":
            assert re.fullmatch(r"<details><summary>Passes \(\d+\)</summary>|</details>", token.content.strip())
    return every


def valid_json(text: str) -> Any:
    return json.loads(text)


def valid_jsonl(text: str) -> Any:
    return [json.loads(line) for line in text.splitlines()]


VALID: dict[str, Callable[[str], Any]] = {
    "csv": valid_csv,
    "github": workflow_commands,
    "gitlab": valid_gitlab,
    "html": valid_html,
    "json": valid_json,
    "jsonl": valid_jsonl,
    "junit": valid_junit,
    "markdown": valid_markdown,
    "sarif": valid_sarif,
    "text": str.splitlines,
}
FRAGMENTS = [
    "::error file=x::y", "##[error]x", "%0A::stop", "%", "\n::warning::x\n", "\r\n", "]]>", "<!--",
    "<script>alert(1)</script>", "\"", "'", "`", "```", "\\", "|", "*", "_", "# x", "- ", "1. ",
    "[x](http://example.org)", "![x](y)", "&lt;", "&#0;", "@someone", "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", ";=1",
    "\";\"=1", "=cmd|' /C calc'!A0", "\x00", "\x07", "\x1b[31m", "\x85", "\x9b", "\u2028", "\u202e", "\u2066",
    "\ufeff", "\ufffe", "\uffff", "\udc80", "\ud83d", "\U0001f600", "رسالة (توقيع) 3", "裁军", "{0}", "{", "}}", "~~",
    "</details>", "CD/1697", ",", ":", "file:///etc/x", "..", "/", "\\\\x\\y", "C:\\x", "?q=1", "#f", " ", "",
]  # fmt: skip
WORDS = st.lists(
    st.one_of(st.sampled_from(FRAGMENTS), st.text(st.characters(codec=None, exclude_categories=()), max_size=8)), max_size=6
).map("".join)


def report_of(words: list[str]) -> Report:
    """A report with the words of a document wherever words can stand."""
    a, b, c, d = words
    at = Location(page=1, line=3, column=2, end_line=3, end_column=4, text=a)
    also = Location(page=2, line=9, column=1, end_line=10, end_column=1, text=b, role="related", note=c)
    base = full_report()
    rows = tuple(
        row.model_copy(
            update={
                "message": f"it has {a}, not {b}" if number % 2 else c,
                "locations": (at, also, Location(text=d), Location(page=3, line=1, text=c)),
                "expected": b,
                "found": c,
                "nearest": d,
                "waiver": row.waiver and Waiver(reason=a, author=b, expires=c),
            }
        )
        for number, row in enumerate(base.rows)
    )
    document = base.document.model_copy(update={"symbol": a, "kind_reason": b, "language_reason": c, "era_reason": d})
    return base.model_copy(
        update={"rows": rows, "document": document, "input": base.input.model_copy(update={"name": f"{a}.txt"})}
    )


def test_every_form_has_a_test_of_its_validity() -> None:
    assert set(FORMATS) <= set(VALID)


@pytest.mark.parametrize("name", FORMATS)
@manner(
    max_examples=examples(60),
    deadline=None,
    derandomize="RANDOM_EXAMPLES" not in os.environ,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@example(["".join(FRAGMENTS)] * 4)
@example(["=1+1", "-----", ";@x", "\t+1"])
@example(["::error::x", "%3A%2C,:", "##[group]x", "\r::x"])
@example(["` [x](http://example.org) `", "x` <b> `", "``[y](z)``", "\\` [x](y)"])
@example(["`", "``", "` `` ```", "x`"])
@example(["", " ", "\n", "\x00"])
@given(words=st.lists(WORDS, min_size=4, max_size=4))
def test_whatever_a_document_has_every_form_is_valid(name: str, words: list[str]) -> None:
    one = report_of(words)
    problem = plain_report(f"b{words[0]}.txt", problem=f"it is {words[1]}")
    for some, unmatched in (([one], ()), ([one, problem], (words[2],)), ([problem], ()), ([], (words[3],)), ([], ())):
        for style in (PLAIN, Style(verbose=True, passes=True)):
            VALID[name](rendered(name, some, unmatched, style))


@pytest.mark.full
@pytest.mark.parametrize("name", FORMATS)
def test_the_form_of_each_sample_is_valid(name: str) -> None:
    reports = [check(path.relative_to(ROOT).as_posix(), path.read_bytes()) for path in FAULTY[:12]]
    VALID[name](rendered(name, reports))
    for report in reports:
        VALID[name](rendered(name, [report], style=Style(passes=True)))


@pytest.mark.parametrize("name", FORMATS)
def test_every_form_tells_what_could_not_be_checked(name: str) -> None:
    problem = plain_report("letters/c.txt", problem="the file is empty")
    for some in ([problem], [plain_report("letters/b.txt"), problem]):
        text = rendered(name, some)
        assert "letters/c.txt" in text
        assert "the file is empty" in text


@pytest.mark.parametrize("name", sorted(set(FORMATS) - {"jsonl"}))
@pytest.mark.parametrize("some", [[], [plain_report("b.txt")], [plain_report("b.txt"), plain_report("c.txt")]], ids=len)
def test_every_form_tells_what_was_named_and_holds_nothing(name: str, some: list[Report]) -> None:
    assert "no-such-letters" in rendered(name, some, ("no-such-letters",))
    assert "no-such-letters" not in rendered(name, some)


def test_what_could_not_be_checked_is_never_green() -> None:
    some, unmatched = [plain_report("c.txt", problem="the file is empty")], ("empty",)
    tree = valid_junit(rendered("junit", some, unmatched))
    assert [suite.get("errors") for suite in tree] == ["1", "1"]
    assert [issue["severity"] for issue in valid_gitlab(rendered("gitlab", some, unmatched))] == ["blocker"] * 2
    assert [level for level, _, _ in workflow_commands(rendered("github", some, unmatched))] == ["error"] * 2
    (run,) = valid_sarif(rendered("sarif", some, unmatched))["runs"]
    assert [result["level"] for result in run["results"]] == ["error"]
    assert run["invocations"][0]["executionSuccessful"] is False
    assert [row["outcome"] for row in valid_csv(rendered("csv", some, unmatched))] == ["not checked"] * 2


def doubtful(verdict: str = "cannot-say") -> Report:
    rows = tuple(row for row in full_report().rows if row.outcome in ("cantTell", "passed"))
    return full_report().model_copy(update={"rows": rows, "verdict": verdict})


def test_a_verdict_that_cannot_be_said_is_never_green() -> None:
    assert valid_junit(rendered("junit", [doubtful()])).get("errors") == "2"
    assert {issue["severity"] for issue in valid_gitlab(rendered("gitlab", [doubtful()]))} == {"major", "info"}
    assert [level for level, _, _ in workflow_commands(rendered("github", [doubtful()]))] == ["warning"]
    (run,) = valid_sarif(rendered("sarif", [doubtful()]))["runs"]
    assert [result["kind"] for result in run["results"]] == ["open", "open"]
    assert [note["level"] for note in run["invocations"][0]["toolExecutionNotifications"]] == ["warning"]
    assert rendered("markdown", [doubtful()]).startswith("# cannot be said to conform")


def test_doubt_that_does_not_touch_the_verdict_is_no_error_in_junit() -> None:
    tree = valid_junit(rendered("junit", [doubtful("conforms")]))
    assert (tree.get("errors"), len(tree.findall("testsuite/testcase/skipped"))) == ("0", 2)


def test_a_waived_failure_is_marked_and_no_alarm() -> None:
    waived = "letter-asks-for-circulation"
    one = [full_report()]
    assert waived not in rendered("github", one)
    assert waived not in rendered("gitlab", one)
    (run,) = valid_sarif(rendered("sarif", one))["runs"]
    suppressed = {result["ruleId"]: result["suppressions"] for result in run["results"] if result["suppressions"]}
    assert [made["justification"] for made in suppressed.pop(waived)] == ["asked for by telephone"]
    assert not suppressed
    (case,) = valid_junit(rendered("junit", one)).xpath(f"//testcase[@name='{waived}']")
    assert [child.tag for child in case] == ["skipped"]
    assert "~~The letter does not ask for its circulation.~~" in rendered("markdown", one)
    assert [row["rule"] for row in valid_csv(rendered("csv", one)) if row["waiver"]] == [waived]


@pytest.mark.parametrize("name", FORMATS)
def test_settings_laid_over_a_report_are_told_in_every_form(name: str, tmp_path: Path) -> None:
    file = tmp_path / "cdcheck.toml"
    waiver = '[[waivers]]\nrule = "symbol-is-the-same-everywhere"\ndocument = "CD/*"\nreason = "asked for [here](x)"\n'
    file.write_text(waiver, encoding="utf-8")
    faulty = ROOT / "samples/faulty/fr-wrong-running-head.txt"
    report = settings.apply(check("b.txt", faulty.read_bytes()), settings.load(file))
    text = rendered(name, [report])
    VALID[name](text)
    # The waiver is for every document, which is a failure of its own.
    assert settings.WAIVERS_RULE in text
    assert ("page header has the symbol" in text) == (name not in ("github", "gitlab"))


def test_passes_are_in_sarif_only_when_asked_for() -> None:
    def kinds(style: Style) -> set[str]:
        return {result["kind"] for result in valid_sarif(rendered("sarif", [full_report()], style=style))["runs"][0]["results"]}

    assert kinds(PLAIN) == kinds(Style(verbose=True)) == {"fail", "open"}
    assert kinds(Style(passes=True)) == {"fail", "open", "pass"}


def test_sarif_has_the_text_of_every_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sarif, "rule_texts", ALL_RULES)
    (run,) = valid_sarif(rendered("sarif", [check("letter.txt", FAULTY[0].read_bytes())]))["runs"]
    described = {rule["id"]: rule for rule in run["tool"]["driver"]["rules"]}
    assert set(described) == {text.rule for text in schemas.rules().rules} | {_places.NOT_CHECKED}
    assert set(described) >= {rule.id for rule in pipeline.rules().values()}
    for name, rule in described.items():
        assert rule["shortDescription"]["text"] and rule["fullDescription"]["text"] and rule["help"]["text"]
        assert rule["defaultConfiguration"]["level"] in ("error", "warning", "note")
        assert "## Source" in rule["help"].get("markdown", "") or name == _places.NOT_CHECKED
    assert [rule for rule in described.values() if rule.get("helpUri", "").startswith("http")]


@pytest.mark.parametrize("path", FAULTY, ids=lambda path: path.stem)
def test_the_regions_of_sarif_hold_the_words(path: Path) -> None:
    """The end column of SARIF does not belong to the region, and columns are code points."""
    text = path.read_bytes().decode("utf-8-sig")
    (run,) = valid_sarif(rendered("sarif", [check(path.name, path.read_bytes())], style=Style(passes=True)))["runs"]
    ends = "|".join(map(re.escape, run["newlineSequences"]))
    lines = re.split(ends, text)
    compared = 0
    for result in run["results"]:
        for place in result["locations"]:
            region = place["physicalLocation"]["region"]
            if region.get("endLine") == region["startLine"] and "snippet" in region:
                start, end = region["startColumn"] - 1, region["endColumn"] - 1
                # The columns of a line that begins with a form feed are those of the page.
                held = [piece[start:end] for piece in lines[region["startLine"] - 1].split("\f")]
                assert region["snippet"]["text"] in [" ".join(piece.split()) for piece in held]
                compared += 1
    assert compared > 10


def fingerprints(text: str, form: str) -> list[str]:
    if form == "gitlab":
        return sorted(issue["fingerprint"] for issue in valid_gitlab(text))
    return sorted(str(sorted(result["partialFingerprints"].items())) for result in valid_sarif(text)["runs"][0]["results"])


@pytest.mark.parametrize("form", ["gitlab", "sarif"])
def test_fingerprints_survive_moved_lines(form: str) -> None:
    def moved(by: int, report: Report) -> Report:
        def move(at: Location) -> Location:
            return at.model_copy(update={"line": at.line and at.line + by, "end_line": at.end_line and at.end_line + by})

        rows = tuple(row.model_copy(update={"locations": tuple(map(move, row.locations))}) for row in report.rows)
        return report.model_copy(update={"rows": rows})

    here, there = rendered(form, [full_report()]), rendered(form, [moved(7, full_report())])
    assert here != there
    assert fingerprints(here, form) == fingerprints(there, form)

    faulty = (ROOT / "samples/faulty/fr-wrong-running-head.txt").read_text(encoding="utf-8")
    first, rest = faulty.split("\n\n", 1)
    there_too = check("a.txt", f"{first}\n\n\n{rest}".encode())
    here_too = check("a.txt", faulty.encode())
    lines = [[row.locations[0].line for row in report.rows if row.outcome == "failed"] for report in (here_too, there_too)]
    assert lines[1] == [line and line + 1 for line in lines[0]] != []
    assert fingerprints(rendered(form, [here_too]), form) == fingerprints(rendered(form, [there_too]), form) != []


@pytest.mark.parametrize("form", ["gitlab", "sarif"])
def test_fingerprints_tell_places_rules_and_words_apart(form: str) -> None:
    row = full_report().rows[0]
    same = tuple(Location(line=line, text="CD/1679  PAGE 2" if line == 5 else "CD/1679 page 2") for line in (1, 5, 9))
    other = row.model_copy(update={"rule": "another", "locations": same})
    rows = (row.model_copy(update={"locations": (*same, Location(line=12, text="CD/1680"))}), other)
    found = fingerprints(rendered(form, [full_report().model_copy(update={"rows": rows})]), form)
    assert len(set(found)) == len(found) == 7


def test_one_document_twice_gives_gitlab_two_sets_of_fingerprints() -> None:
    one = full_report()
    two = one.model_copy(update={"input": Input(name="letters/copy.txt")})
    assert len(valid_gitlab(rendered("gitlab", [one, two]))) == 2 * len(valid_gitlab(rendered("gitlab", [one])))


def test_annotations_are_ten_of_a_level_and_the_others_are_counted() -> None:
    def reports(number: int) -> list[Report]:
        row = full_report().rows[0]
        rows = tuple(
            row.model_copy(update={"severity": severity, "rule": f"{severity}-{n}"})
            for severity in ("note", "warning", "error")
            for n in range(number)
        )
        return [full_report().model_copy(update={"rows": rows})]

    ten = workflow_commands(rendered("github", reports(10)))
    assert [level for level, _, _ in ten] == ["error"] * 10 + ["warning"] * 10 + ["notice"] * 10
    assert not [message for _, _, message in ten if "more" in message]
    eleven = workflow_commands(rendered("github", reports(11)))
    assert len(eleven) == 30
    assert [message.partition(";")[0] for _, _, message in eleven if "more" in message] == [
        "2 errors more than GitHub shows for a step",
        "2 warnings more than GitHub shows for a step",
        "2 notices more than GitHub shows for a step",
    ]


def test_the_worst_comes_first_across_documents() -> None:
    mild, bad = full_report(), full_report()
    mild = mild.model_copy(update={"rows": tuple(row for row in mild.rows if row.severity != "error")})
    problem = plain_report("c.txt", problem="the file is empty")
    commands = workflow_commands(rendered("github", [mild, bad, problem]))
    assert [level for level, _, _ in commands] == ["error"] * 2 + ["warning"] * 3 + ["notice"] * 3
    assert commands[0][2].endswith("the file is empty")


def test_columns_of_github_belong_to_one_line() -> None:
    one = Location(line=3, column=2, end_line=3, end_column=4, text="x")
    two = one.model_copy(update={"end_line": 4})
    row = full_report().rows[0].model_copy(update={"locations": (one, two)})
    first, second = workflow_commands(rendered("github", [full_report().model_copy(update={"rows": (row,)})]))
    assert {"line": "3", "endLine": "3", "col": "2", "endColumn": "4"}.items() <= first[1].items()
    assert "col" not in second[1] and second[1]["endLine"] == "4"


@pytest.mark.parametrize("text", ["`", "a`b", "``", "` [x](y) `", "a``b`c", "<b>x</b>", "\\", "a\\", "*x*", "|", "& &amp;"])
def test_markdown_keeps_the_words_of_a_document(text: str) -> None:
    row = full_report().rows[0].model_copy(update={"locations": (), "expected": None, "found": text, "message": text})
    tokens = valid_markdown(rendered("markdown", [full_report().model_copy(update={"rows": (row,)})]))
    assert text in [token.content for token in tokens if token.type == "code_inline"]
    (said,) = [token for token in tokens if token.type == "inline" and row.rule in token.content]
    assert f" {text} " in "".join([child.content or " " for child in said.children])


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1+1", "'=1", '"=1', "x;=1", "-----"]
)
def test_no_cell_is_a_formula(text: str) -> None:
    (row,) = valid_csv(rendered("csv", [report_of([text] * 4).model_copy(update={"rows": (one_row(text),)})]))
    assert not re.match(r"\s*[=+\-@＝]", row["found"])
    assert text.strip() in row["found"].replace("'", "", 1) or text.strip() in row["found"]


def one_row(text: str) -> Row:
    return full_report().rows[0].model_copy(update={"locations": (), "found": text, "message": text})


def test_words_that_are_no_formula_stay_as_they_are() -> None:
    for text in ("CD/1697", "a - b; c = d", "裁军谈判会议", 'he said "no"', "رسالة", "1;2", "a,b"):
        (row,) = valid_csv(rendered("csv", [full_report().model_copy(update={"rows": (one_row(text),)})]))
        assert row["found"] == text


def test_a_cell_is_no_longer_than_excel_allows() -> None:
    (row,) = valid_csv(rendered("csv", [full_report().model_copy(update={"rows": (one_row("x" * 40_000),)})]))
    assert len(row["found"]) < 32_767


def test_a_lone_surrogate_spoils_no_json() -> None:
    for name in ("json", "jsonl"):
        text = rendered(name, [report_of(["a\udc80"] * 4)])
        assert "a\ufffd" in text
        Report.model_validate_json(text)
    whole = full_report()
    assert json_form.dumped(whole, 2) == json_form.escape(whole.model_dump_json(indent=2))


def test_a_path_is_relative_and_tells_of_no_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert _places.path_of(str(tmp_path / "in" / "a.txt")) == "in/a.txt"
    assert _places.path_of(str(tmp_path.parent / "a.txt")) == "a.txt"
    assert _places.path_of("./in//a.txt") == "in/a.txt"
    assert _places.path_of("../in/a.txt") == "../in/a.txt"
    for name in ("csv", "github", "gitlab", "junit", "markdown", "sarif"):
        for some in ([plain_report(str(tmp_path / "a.txt"), problem="it is empty")], []):
            assert str(tmp_path.parent) not in rendered(name, some, (str(tmp_path / "b"),))


def run_in(folder: Path, **environment: str) -> dict[str, bytes]:
    """Every form of the report on some documents, made by a process of its own in a folder of its own."""
    folder.mkdir(parents=True)
    (folder / "in").mkdir()
    for name in ("faulty/fr-wrong-running-head.txt", "ar/letter.txt"):
        (folder / "in" / Path(name).name).write_bytes((ROOT / "samples" / name).read_bytes())
    (folder / "in" / "a letter: 100%.docx").write_bytes(docx.make(letters.draft("en", "old")))
    targets = [part for form in FORMATS for part in ("--report", f"{form}=report.{form}")]
    done = subprocess.run(
        [sys.executable, "-m", "cdcheck", "check", "in", "missing.txt", "no-such-*", "--passes", "--verbose", *targets],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        timeout=PATIENCE,
        check=False,
    )
    assert done.returncode == 4, done.stderr
    return {form: (folder / f"report.{form}").read_bytes() for form in FORMATS} | {"printed": done.stdout}


@pytest.mark.full
def test_reports_are_the_same_bytes_wherever_and_whenever_they_are_made(tmp_path: Path) -> None:
    first = run_in(tmp_path / "one", PYTHONHASHSEED="0", TZ="UTC", LC_ALL="C.UTF-8", LANG="C.UTF-8")
    other = run_in(
        tmp_path / "another" / "folder",
        PYTHONHASHSEED="4711",
        TZ="Pacific/Kiritimati",
        LC_ALL="C",
        LANG="tr_TR.UTF-8",
        PYTHONUTF8="0",
        PYTHONCOERCECLOCALE="0",
        PYTHONIOENCODING="ascii",
    )
    assert set(first) == {*FORMATS, "printed"}
    for form, data in first.items():
        assert data == other[form], form
        assert str(tmp_path).encode() not in data
        for clock in (rb"20[23]\d-\d\d-\d\dT", rb"\bUTC\b"):
            assert not re.search(clock, data), form
