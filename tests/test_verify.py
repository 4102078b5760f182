"""The command ``verify``: a report is the same as a check of its file, or every difference is named; and what is no report."""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from cdcheck import cli, pipeline
from tests import letters
from tests.making import docx

ROOT = Path(__file__).parent.parent
LETTER = ROOT / "samples/en/letter.txt"
FAULTY = ROOT / "samples/faulty/fr-wrong-running-head.txt"

Run = Callable[..., Result]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Runs a command line in a folder with three documents."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_bytes(LETTER.read_bytes())
    (tmp_path / "b.txt").write_bytes(FAULTY.read_bytes())
    (tmp_path / "empty.txt").write_bytes(b"")

    def invoke(*args: str | Path, stdin: bytes = b"") -> Result:
        result = CliRunner().invoke(cli.app, [str(arg) for arg in args], input=stdin, prog_name="cdcheck")
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    return invoke


def written(run: Run, *args: str, form: str = "json") -> str:
    """The name of a file with the report on some documents."""
    run("check", *args, "--report", f"{form}=report.json")
    return "report.json"


def forged(run: Run, change: Callable[[Any], None], *args: str) -> Result:
    """What is said of a report on a.txt after a change to it."""
    file = Path(written(run, "a.txt"))
    value = json.loads(file.read_text(encoding="utf-8"))
    change(value)
    file.write_text(json.dumps(value), encoding="utf-8")
    return run("verify", file, "a.txt", *args)


@pytest.mark.parametrize("form", ["json", "jsonl"])
@pytest.mark.parametrize("documents", [("a.txt",), ("b.txt", "a.txt"), ("empty.txt", "a.txt", "no-such-*")], ids=len)
def test_a_report_as_it_was_written_is_the_same(form: str, documents: tuple[str, ...], run: Run) -> None:
    report = written(run, *documents, form=form)
    result = run("verify", report, "a.txt")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == "the same: report.json is what a check of a.txt says\n"
    assert run("verify", report, documents[0]).exit_code == 0


def test_a_report_on_a_file_behind_the_guard_is_the_same(run: Run, tmp_path: Path) -> None:
    (tmp_path / "c.docx").write_bytes(docx.make(letters.draft("en", "old")))
    assert run("verify", written(run, "c.docx"), "c.docx").exit_code == 0


def test_what_the_user_overruled_is_taken_from_the_report(run: Run) -> None:
    report = written(run, "a.txt", "--kind", "note-verbale", "--language", "fr", "--era", "new-template")
    assert run("verify", report, "a.txt").exit_code == 0
    result = run("verify", report, "a.txt", "--kind", "letter")
    assert result.exit_code == 1
    assert 'document.kind: "note-verbale" in the report; it should be "letter"' in result.stdout


def test_what_no_report_records_is_given_again(run: Run) -> None:
    report = written(run, "a.txt", "--as-of", "2026-01-31")
    result = run("verify", report, "a.txt")
    assert result.exit_code == 1
    assert "perhaps: " in result.stdout and "--as-of" in result.stdout
    assert run("verify", report, "a.txt", "--as-of", "2026-01-31").exit_code == 0


def test_a_verdict_that_hangs_on_an_option_is_explained(run: Run, tmp_path: Path) -> None:
    text = LETTER.read_text(encoding="utf-8").replace("-----", "")
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    assert run("check", "a.txt").exit_code == 0
    report = written(run, "a.txt", "--fail-on", "note")
    result = run("verify", report, "a.txt")
    assert result.exit_code == 1
    assert 'verdict: "does-not-conform" in the report; it should be "conforms"' in result.stdout
    assert "--fail-on" in result.stdout
    assert run("verify", report, "a.txt", "--fail-on", "note").exit_code == 0


def test_a_renamed_file_is_known_by_its_bytes(run: Run, tmp_path: Path) -> None:
    report = written(run, "b.txt", "a.txt")
    (tmp_path / "a.txt").rename(tmp_path / "c.txt")
    assert run("verify", report, "c.txt").exit_code == 0
    assert run("verify", report, "-", stdin=LETTER.read_bytes()).exit_code == 0


def test_another_file_is_not_what_the_report_is_on(run: Run) -> None:
    result = run("verify", written(run, "a.txt"), "b.txt")
    assert result.exit_code == 1
    assert "input.sha256" in result.stdout
    assert "perhaps: the report is on other bytes than this file has" in result.stdout
    assert len([line for line in result.stdout.splitlines() if line.startswith("  ")]) == 11
    assert " more\n" in result.stdout


def first_failed(value: Any) -> None:
    value["rows"][0]["outcome"] = "passed" if value["rows"][0]["outcome"] != "passed" else "failed"


def set_(*path: str | int, to: Any) -> Callable[[Any], None]:
    def change(value: Any) -> None:
        for step in path[:-1]:
            value = value[step]
        value[path[-1]] = to

    return change


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (set_("verdict", to="does-not-conform"), "verdict: "),
        (set_("tool", "version", to="9.9.9"), "tool.version: "),
        (set_("tool", "rule_set", to="sha256:" + "0" * 64), "perhaps: the report was made by another version"),
        (set_("input", "size", to="3059"), "input.size: "),
        (set_("input", "sha256", to="0" * 64), "input.sha256: "),
        (set_("counts", "waived", to=1), "counts.waived: 1 in the report; it should be 0"),
        (set_("counts", "waived", to=False), "counts.waived: false in the report; it should be 0"),
        (set_("parts", "symbol", "value", "number", to=1698), "parts.symbol.value.number: 1698 in the report"),
        (set_("parts", "seal", to={"found": False}), "parts.seal: in the report, but it should not be"),
        (first_failed, "rows[annexes-are-as-many-as-the-letter-says].outcome: "),
        (lambda value: value["rows"].pop(), "rows[title-writes-posts-with-capitals]: not in the report"),
        (lambda value: value["rows"].reverse(), "rows: in another order in the report"),
        (lambda value: value["rows"].append(value["rows"][0]), "rows: a rule has two rows in the report"),
        (lambda value: value["rows"].append({**value["rows"][0], "rule": "x"}), "rows[x]: in the report, but there is no such"),
        (
            lambda value: value["rows"][0].pop("waiver"),
            "rows[annexes-are-as-many-as-the-letter-says].waiver: not in the report",
        ),
        (lambda value: value["rows"][1].update(waiver={"reason": "none"}), "rows[annexes-are-numbered-in-order].waiver: "),
        (lambda value: value["input"].pop("notes"), "input.notes: not in the report"),
    ],
)
def test_every_change_to_a_report_is_named(change: Callable[[Any], None], told: str, run: Run) -> None:
    result = forged(run, change)
    assert result.exit_code == 1, result.output
    assert told in result.stdout


def test_a_report_may_be_set_in_another_manner(run: Run) -> None:
    assert forged(run, lambda value: None).exit_code == 0
    value = json.loads(Path("report.json").read_text(encoding="utf-8"))
    Path("report.json").write_bytes(b"\xef\xbb\xbf" + json.dumps(value, indent=7, sort_keys=True).encode())
    assert run("verify", "report.json", "a.txt").exit_code == 0


def test_the_summary_of_several_reports_is_verified(run: Run) -> None:
    file = Path(written(run, "a.txt", "b.txt"))
    value = json.loads(file.read_text(encoding="utf-8"))
    value["summary"]["does_not_conform"] = 0
    value["summary"]["conforms"] = 2
    file.write_text(json.dumps(value), encoding="utf-8")
    result = run("verify", file, "a.txt")
    assert result.exit_code == 1
    assert "summary.conforms: 2 in the report; it should be 1" in result.stdout


NO_REPORTS = {
    "nothing": b"",
    "blank": b" \n",
    "no JSON": b"does not conform: CD/1697",
    "another list": b"[]",
    "a number": b"1",
    "null": b"null",
    "another object": b'{"verdict": "conforms"}',
    "no reports": b'{"report_version": 2, "reports": [], "summary": {}}',
    "no list of reports": b'{"report_version": 2, "reports": 1, "summary": {}}',
    "another version": b'{"report_version": 1, "reports": [1], "summary": {}}',
    "reports that are none": b'{"report_version": 2, "reports": [1, {}], "summary": {}}',
    "a member twice": b'{"verdict": "conforms", "verdict": "does-not-conform"}',
    "no number of JSON": b'{"a": NaN}',
    "a long number": b"1" * 10_000,
    "nested deep": b"[" * 200_000,
    "cut short": b'{"report_version": 2, "tool": {',
    "lines that are no reports": b"{}\n{}\n",
    "another encoding": '{"a": "é"}'.encode("latin-1"),
    "UTF-16": '{"a": "é"}'.encode("utf-16"),
}


@pytest.mark.parametrize("what", NO_REPORTS)
def test_what_is_no_report_exits_with_2(what: str, run: Run, tmp_path: Path) -> None:
    (tmp_path / "report.json").write_bytes(NO_REPORTS[what])
    result = run("verify", "report.json", "a.txt")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "REPORT" in result.stderr and "report.json" in result.stderr
    assert "Traceback" not in result.stderr


def test_a_report_of_another_shape_exits_with_2(run: Run) -> None:
    for change in (set_("verdict", to="perhaps"), set_("rows", 0, "seal", to=1)):
        result = forged(run, change)
        assert result.exit_code == 2
        assert "cdcheck schema report" in result.stderr
    result = forged(run, set_("report_version", to=1))
    assert result.exit_code == 2
    assert "version 1, and this cdcheck reads version 2; check the document again" in result.stderr
    result = forged(run, lambda value: value["document"].update(era="golden", era_reason="as the user says"))
    assert result.exit_code == 2
    assert "golden" in result.stderr


def test_a_report_that_says_two_things_at_once_exits_with_2(run: Run) -> None:
    file = Path(written(run, "a.txt"))
    text = file.read_text(encoding="utf-8")
    both = text.replace('"verdict": "conforms"', '"verdict": "does-not-conform", "verdict": "conforms"')
    assert both != text
    file.write_text(both, encoding="utf-8")
    result = run("verify", file, "a.txt")
    assert result.exit_code == 2
    assert "twice" in result.stderr


def test_a_missing_report_or_one_on_other_documents_exits_with_2(run: Run, tmp_path: Path) -> None:
    assert run("verify", "no-such.json", "a.txt").exit_code == 2
    assert run("verify", ".", "a.txt").exit_code == 2
    report = written(run, "a.txt", "b.txt")
    (tmp_path / "c.txt").write_bytes((ROOT / "samples/zh/letter.txt").read_bytes())
    result = run("verify", report, "c.txt")
    assert result.exit_code == 2
    assert "none of its 2 reports is on c.txt" in result.stderr


def test_a_file_that_cannot_be_read_exits_with_4(run: Run, tmp_path: Path) -> None:
    report = written(run, "a.txt")
    result = run("verify", report, "missing.txt")
    assert (result.exit_code, result.stdout) == (4, "")
    assert result.stderr == "cdcheck: missing.txt: there is no such file or folder\n"
    (tmp_path / "a.txt").write_bytes(b"")
    result = run("verify", report, "a.txt")
    assert result.exit_code == 4
    assert result.stderr == "cdcheck: a.txt: the file is empty\n"
    assert result.stdout.startswith("not the same: ")
    assert run("verify", written(run, "b.txt"), "b.txt", "--max-bytes", "10").exit_code == 4


def test_wrong_options_exit_with_2(run: Run) -> None:
    report = written(run, "a.txt")
    for wrong in (("--kind", "postcard"), ("--as-of", "tomorrow"), ("--fail-on", "doubt"), ("--no-such", "x")):
        result = run("verify", report, "a.txt", *wrong)
        assert result.exit_code == 2
        assert wrong[0] in result.stderr


def test_no_word_of_a_report_can_drive_a_terminal(run: Run) -> None:
    result = forged(run, set_("parts", "symbol", "value", "text", to="\x1b[31mCD/1\x07\u202e\ud800"))
    assert result.exit_code == 1
    assert not [char for char in result.stdout if char != "\n" and (char < " " or char in "\x7f\x9b\u202e")]


def test_a_report_with_a_fault_of_ours_is_not_taken_for_the_same(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    report = written(run, "a.txt")

    def fault(*args: object, **options: object) -> None:
        raise RuntimeError("a fault")

    monkeypatch.setattr(pipeline, "see", fault)
    assert run("verify", report, "a.txt").exit_code == 4
    assert "cdcheck.verify" in sys.modules


SETTINGS = """
fail-on = "note"
[rules]
end-mark-closes-the-document = "error"
[[waivers]]
rule = "symbol-is-the-same-everywhere"
document = "CD/1697"
reason = "asked for by telephone"
"""


def test_settings_are_laid_over_where_the_report_says_so(run: Run, tmp_path: Path) -> None:
    bare = Path(written(run, "b.txt")).rename("bare.json")
    (tmp_path / "cdcheck.toml").write_text(SETTINGS, encoding="utf-8")
    report = written(run, "b.txt")
    assert json.loads(Path(report).read_text(encoding="utf-8"))["counts"]["waived"] == 1
    assert run("verify", report, "b.txt").exit_code == 0
    assert run("verify", report, "b.txt", "--config", "cdcheck.toml").exit_code == 0
    assert run("verify", bare, "b.txt").exit_code == 0
    result = run("verify", report, "b.txt", "--no-config")
    assert result.exit_code == 1
    assert "perhaps: the report was made with other settings" in result.stdout
    (tmp_path / "cdcheck.toml").write_text(SETTINGS.replace("telephone", "letter"), encoding="utf-8")
    result = run("verify", report, "b.txt")
    assert result.exit_code == 1
    assert "rows[symbol-is-the-same-everywhere].waiver.reason: " in result.stdout


def test_a_baseline_is_given_again(run: Run) -> None:
    run("check", "b.txt", "--write-baseline", "baseline.json")
    report = written(run, "b.txt", "--baseline", "baseline.json")
    assert run("verify", report, "b.txt").exit_code == 1
    assert run("verify", report, "b.txt", "--baseline", "baseline.json").exit_code == 0
