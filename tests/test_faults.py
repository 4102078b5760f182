"""A fault of cdcheck's own, in a rule, a part or a concordance, is never a pass: exit code 4, in every form."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from cdcheck import cli, compare, pipeline, renderers
from cdcheck.batch import stream
from cdcheck.batch.overview import Overview
from cdcheck.cli import _exits
from cdcheck.concordances import versions_bear_one_symbol
from cdcheck.kinds import Kind
from cdcheck.languages import Language
from cdcheck.outcome import Report
from cdcheck.parts.title import Title
from tests.letters import CODES, draft, text

ROOT = Path(__file__).parent.parent
LETTER = ROOT / "samples/en/letter.txt"
# One rule of each severity, all of which pass for the sample.
RULES = ("symbol_heads_every_page", "job_number_is_present", "masthead_has_the_capitals_of_its_era")


def stumble(*_: Any) -> Iterator[Any]:
    raise ValueError("no such\nthing")


def with_fault(monkeypatch: pytest.MonkeyPatch, function: Callable[..., Any]) -> None:
    """Make a function raise; what it asks for, which is known by then, stays as it is."""
    pipeline._wanted(function)
    monkeypatch.setattr(function, "__code__", stumble.__code__)


def rule(name: str) -> Callable[..., Any]:
    return pipeline._requirement(name).check


def checked(data: bytes = b"") -> Report:
    return pipeline.check("letter.txt", data or LETTER.read_bytes())


@pytest.mark.parametrize("name", RULES)
def test_a_rule_that_raises_leaves_the_document_unchecked_whatever_its_severity(
    name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    sound = checked()
    assert (sound.problem, sound.verdict) == (None, "conforms")
    with_fault(monkeypatch, rule(name))
    report = checked()
    failed = name.replace("_", "-")
    assert report.verdict == "cannot-say"
    assert report.problem == f"a fault in cdcheck, in the rule {failed} (ValueError: no such thing); please report it"
    assert "Traceback" in capsys.readouterr().err
    row = next(row for row in report.rows if row.rule == failed)
    assert row.outcome == "cantTell"
    assert "ValueError: no such thing" in row.message
    assert [one for one in report.rows if one.rule != failed] == [one for one in sound.rows if one.rule != failed]


@pytest.mark.parametrize("kind", [Title, Kind, Language], ids=lambda kind: kind.__name__)
def test_a_part_that_raises_leaves_open_what_hangs_on_it_and_nothing_else(kind: type, monkeypatch: pytest.MonkeyPatch) -> None:
    sound = {row.rule: row for row in checked().rows}
    hanging = {one.id for name, one in pipeline.rules().items() if kind is Kind or kind in pipeline.stands_on(name)}
    with_fault(monkeypatch, pipeline._steps()[kind][0])
    report = checked()
    assert report.problem is not None
    assert f"in the part {kind.__name__.lower()} (ValueError: no such thing)" in report.problem
    assert report.verdict == "cannot-say"
    assert {row.rule for row in report.rows if "ValueError" in row.message} == hanging
    for row in report.rows:
        assert row == sound[row.rule] if row.rule not in hanging else row.outcome == "cantTell"


@pytest.mark.parametrize("form", renderers.names())
def test_every_form_says_that_the_document_was_not_checked(form: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    with_fault(monkeypatch, rule(RULES[1]))
    done = CliRunner().invoke(cli.app, ["check", "samples/en/letter.txt", "--no-config", "--format", form])
    assert done.exit_code == cli.NOT_CHECKED
    assert "job-number-is-present" in done.stdout
    assert "ValueError: no such thing" in done.stdout
    assert "samples/en/letter.txt: a fault in cdcheck" in done.stderr


def test_a_form_for_people_goes_on_with_what_the_other_rules_found(monkeypatch: pytest.MonkeyPatch) -> None:
    with_fault(monkeypatch, rule(RULES[1]))
    report = checked((ROOT / "samples/faulty/fr-wrong-running-head.txt").read_bytes())
    summary = renderers.summarise([report])
    for form in ("text", "markdown", "html", "csv", "github", "gitlab", "sarif", "junit"):
        printed = renderers.render(form, [report], summary)
        assert "could not be checked" in printed or "not checked" in printed, form
        assert "CD/1679" in printed, form


def test_a_batch_lists_the_document_among_those_that_could_not_be_checked(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with_fault(monkeypatch, rule(RULES[2]))
    facts = stream.facts(checked())
    assert "masthead-has-the-capitals-of-its-era" in facts["problem"]
    overview = Overview(lambda _: "")
    assert overview.add(1, "letter.txt", facts, None) == "not-checked"
    assert _exits.exit_code_of_batch(overview) == _exits.NOT_CHECKED


def test_a_fault_in_a_concordance_is_no_agreement(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    files = []
    for code in CODES[:2]:
        (tmp_path / f"{code}.txt").write_text(text(draft(code, "old")), encoding="utf-8")
        files.append(str(tmp_path / f"{code}.txt"))
    monkeypatch.setattr(versions_bear_one_symbol, "compare", stumble)
    done = CliRunner().invoke(cli.app, ["compare", *files, "--format", "json"])
    assert done.exit_code == cli.NOT_CHECKED
    comparison = json.loads(done.stdout)["comparisons"][0]
    assert comparison["verdict"] == "cannot-say"
    assert "versions-bear-one-symbol: ValueError: no such thing" in comparison["problem"]
    assert compare.Comparison.model_validate(comparison).problem is not None


@pytest.mark.parametrize("title", ["***", "- - -", "1.", "\u2026", "()", "\u0640\u0640\u0640"])
@pytest.mark.parametrize("code", CODES)
def test_an_annexed_title_without_letters_is_no_fault(code: str, title: str) -> None:
    made = draft(code, "old")
    report = checked(text(made).replace(made.annexes[0].title, title).encode())
    assert report.problem is None
