"""Settings, waivers and the baseline: what they change in a report, what they refuse, and that nothing is lost by them."""

import json
import tomllib
from collections.abc import Callable
from datetime import date
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner, Result

from cdcheck import cli, pipeline, schemas, settings
from cdcheck.outcome import Report

ROOT = Path(__file__).parent.parent
FAULTY = (ROOT / "samples/en/letter.txt").read_text(encoding="utf-8").replace("(Signed)", "").encode()
CLEAN = (ROOT / "samples/en/letter.txt").read_bytes()
WITHOUT_MASTHEAD = b"\n".join(CLEAN.split(b"\n")[12:])
DAY = date(2026, 1, 1)

Write = Callable[[str], settings.Loaded]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Loads settings from their text."""

    def load(text: str) -> settings.Loaded:
        file = tmp_path / settings.FILE
        file.write_text(text, encoding="utf-8")
        return settings.load(file)

    return load


def rows(report: Report) -> dict[str, tuple[str, str, str | None]]:
    return {row.rule: (row.severity, row.outcome, row.waiver.reason if row.waiver else None) for row in report.rows}


FAILING = sorted(row.rule for row in pipeline.check("letter.txt", FAULTY).rows if row.outcome == "failed")


def test_the_faulty_letter_fails_in_one_rule() -> None:
    assert FAILING == ["signatories-bear-the-mark"]
    assert pipeline.check("letter.txt", CLEAN).verdict == "conforms"


def test_a_severity_of_a_rule_and_of_a_family(write: Write) -> None:
    plain = pipeline.check("letter.txt", FAULTY)
    loaded = write('[rules]\nsignatories-bear-the-mark = "error"\n[families]\nsignatories = "note"\n')
    laid = settings.apply(plain, loaded)
    before, after = rows(plain), rows(laid)
    assert after.pop("signatories-bear-the-mark")[0] == "error"
    assert laid.verdict == "does-not-conform"
    for rule, row in after.items():
        family = next(r.family for r in plain.rows if r.rule == rule)
        assert row == (("note", *before[rule][1:]) if family == "signatories" else before[rule])
    assert laid.tool.settings == loaded.hash
    assert plain.tool.settings is None


@pytest.mark.parametrize("text", ['[rules]\nsignatories-bear-the-mark = "off"', '[families]\nsignatories = "off"'])
def test_what_is_switched_off_is_untested_and_says_so(write: Write, text: str) -> None:
    laid = settings.apply(pipeline.check("letter.txt", FAULTY, fail_on="note"), write(text), fail_on="note")
    row = next(row for row in laid.rows if row.rule == "signatories-bear-the-mark")
    assert row.outcome == "untested"
    assert row.message.startswith("The settings switch the rule off")
    assert laid.verdict == "conforms"
    assert len(laid.rows) == len(pipeline.rules()), "every rule keeps its row"


def test_a_rule_counts_more_than_its_family(write: Write) -> None:
    loaded = write('[rules]\nsignatories-bear-the-mark = "error"\n[families]\nsignatories = "off"\n')
    assert rows(settings.apply(pipeline.check("letter.txt", FAULTY), loaded))["signatories-bear-the-mark"][:2] == (
        "error",
        "failed",
    )


WAIVER = '[[waivers]]\nrule = "signatories-bear-the-mark"\ndocument = "{}"\nreason = "typed without"\n'


@pytest.mark.parametrize("document", ["CD/1697", "CD/169?", "letter.txt", "*.txt", "CD/16*"])
def test_a_waived_failure_stays_in_the_report(write: Write, document: str) -> None:
    laid = settings.apply(
        pipeline.check("letter.txt", FAULTY, fail_on="warning"), write(WAIVER.format(document)), fail_on="warning"
    )
    row = next(row for row in laid.rows if row.rule == "signatories-bear-the-mark")
    assert (row.outcome, row.waiver is not None and row.waiver.reason) == ("failed", "typed without")
    assert row.locations
    assert (laid.counts.waived, laid.counts.failed) == (1, 0)
    assert laid.verdict == "conforms"
    assert rows(laid)[settings.WAIVERS_RULE][1] == "passed"


@pytest.mark.parametrize("document", ["CD/1698", "CD/17*", "other.txt", "cd/1697"])
def test_a_waiver_for_another_document_changes_nothing(write: Write, document: str) -> None:
    plain = pipeline.check("letter.txt", FAULTY)
    laid = settings.apply(plain, write(WAIVER.format(document)))
    assert laid.rows[:-1] == plain.rows
    assert rows(laid)[settings.WAIVERS_RULE][1] == "inapplicable"


@pytest.mark.parametrize(
    ("more", "as_of", "waived", "told"),
    [
        ("", None, True, None),
        ("expires = 2026-06-30", DAY, True, None),
        ('expires = "2026-06-30"', date(2026, 6, 30), True, None),
        ("expires = 2026-06-30", date(2026, 7, 1), False, "it ended on 2026-06-30"),
        ("expires = 2026-06-30", None, False, "no --as-of says which day it is"),
        (f'sha256 = "{"0" * 64}"', None, False, None),
    ],
)
def test_a_waiver_holds_for_its_file_and_to_its_end(
    write: Write, more: str, as_of: date | None, waived: bool, told: str | None
) -> None:
    laid = settings.apply(pipeline.check("letter.txt", FAULTY), write(WAIVER.format("CD/1697") + more), as_of=as_of)
    judged = next(row for row in laid.rows if row.rule == settings.WAIVERS_RULE)
    assert (rows(laid)["signatories-bear-the-mark"][2] is not None) == waived
    assert (judged.outcome == "failed") == (told is not None)
    assert told is None or told in judged.message
    assert told is None or (judged.locations[0].note or "").endswith("line 1")


def test_a_waiver_that_is_not_needed_or_too_wide_is_a_finding(write: Write) -> None:
    clean = pipeline.check("letter.txt", CLEAN)
    for document, told in (("CD/1697", "is not needed"), ("*", "is for every document"), ("CD/*", "is for every document")):
        judged = settings.apply(clean, write(WAIVER.format(document))).rows[-1]
        assert (judged.outcome, judged.severity) == ("failed", "warning")
        assert told in judged.message
    glob = write(WAIVER.format("CD/169?"))
    assert settings.apply(clean, glob).rows[-1].outcome == "passed", "other documents may need it"
    faulty = pipeline.check("letter.txt", FAULTY)
    assert settings.unneeded([clean, clean], glob) == [
        "the waiver of signatories-bear-the-mark for CD/169?: none of the 2 documents it is for needs it"
    ]
    assert settings.unneeded([clean, faulty], glob) == []


def test_what_hangs_on_a_waived_part_is_waived_with_it(write: Write) -> None:
    plain = pipeline.check("letter.txt", WITHOUT_MASTHEAD)
    assert plain.verdict == "does-not-conform"
    waiver = '[[waivers]]\nrule = "masthead-is-present"\ndocument = "*.txt"\nreason = "cut off"\n'
    laid = settings.apply(plain, write(waiver))
    reason = plain.parts["masthead"].reason
    for row in laid.rows:
        hangs = row.outcome == "cantTell" and row.message == reason
        assert (row.waiver is not None) == (hangs or row.rule == "masthead-is-present"), row.rule
    assert laid.counts.waived > 1
    assert settings.apply(plain, write(waiver.replace("masthead-is-present", "symbol-is-well-formed"))).counts.waived == 0


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('fial-on = "error"', "there is no key 'fial-on'; the nearest is 'fail-on'"),
        ('fail-on = "never"', "'fail-on' must be 'error', 'warning', 'note' or 'cannot-say'"),
        ("[limits]\nmax-page = 3", "there is no key 'limits.max-page'; the nearest is 'max-pages'"),
        ("[limits]\nmax-pages = 0", "'limits.max-pages' must be greater than or equal to 1"),
        ('[limits]\nmax-pages = "9"', "'limits.max-pages' must be a valid integer"),
        ('[rules]\nmasthead-is-presnt = "off"', "there is no 'masthead-is-presnt'; the nearest is 'masthead-is-present'"),
        ('[rules]\nmasthead-is-present = "none"', "'rules.masthead-is-present' must be"),
        ('[families]\nmastheads = "off"', "there is no 'mastheads'; the nearest is 'masthead'"),
        ('language = "xx"', "there is no 'xx'"),
        ('era = "new"', "the nearest is 'new-template'"),
        ('kind = "notes-verbale"', "the nearest is 'note-verbale'"),
        ("waivers = 3", "'waivers' must be a list of tables, each under [[waivers]]"),
        ('[[waivers]]\nrule = "masthead-is-present"', "'waivers.1.document' is missing; a waiver must have"),
        (WAIVER.format("CD/1") + "expire = 2020-01-01", "there is no key 'waivers.1.expire'; the nearest is 'expires'"),
        (WAIVER.format("CD/1").replace("typed without", "  "), "'waivers.1.reason'"),
        (WAIVER.format("CD/1").replace("bear-the", "bear"), "waivers.1.rule: there is no 'signatories-bear-mark'"),
        ("a =", "cdcheck.toml is no TOML"),
    ],
)
def test_what_no_key_or_value_is_allowed_to_be_is_told(write: Write, text: str, told: str) -> None:
    with pytest.raises(settings.Wrong) as wrong:
        write(text)
    assert told in str(wrong.value)
    assert "\n" not in str(wrong.value)
    assert str(wrong.value).startswith("cdcheck.toml")


def test_the_schema_takes_what_the_program_takes(write: Write) -> None:
    text = 'fail-on = "note"\nera = "old-template"\n[limits]\nmax-seconds = 2\n' + WAIVER.format("CD/1")
    assert write(text).settings.limits.max_seconds == 2
    validator = jsonschema.Draft202012Validator(schemas.schema("settings"))
    validator.validate(tomllib.loads(text))
    for wrong in (
        'fial-on = "error"',
        'fail-on = "never"',
        "[limits]\nmax-pages = 0",
        "waivers = 3",
        '[[waivers]]\nrule = "a"',
    ):
        assert list(validator.iter_errors(tomllib.loads(wrong))), wrong


@given(
    st.dictionaries(st.text(max_size=8), st.none() | st.booleans() | st.integers() | st.text(max_size=8) | st.just({"a": [1]}))
)
def test_whatever_the_settings_say_they_hold_or_are_refused(said: dict[str, object]) -> None:
    try:
        settings.Settings.model_validate(said)
    except settings.ValidationError as error:
        assert settings._first_fault(error)


Run = Callable[..., Result]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Runs cdcheck check in a folder with a faulty letter in it."""
    folder = tmp_path / "documents" / "2002"
    folder.mkdir(parents=True)
    (folder / "letter.txt").write_bytes(FAULTY)
    monkeypatch.chdir(folder)

    def invoke(*args: str) -> Result:
        result = CliRunner().invoke(cli.app, ["check", "letter.txt", *args], prog_name="cdcheck")
        assert result.exception is None or isinstance(result.exception, SystemExit)
        return result

    return invoke


def test_the_nearest_settings_upward_count(run: Run, tmp_path: Path) -> None:
    assert run().exit_code == 0
    far, near = tmp_path / "cdcheck.toml", tmp_path / "documents/pyproject.toml"
    far.write_text('fail-on = "warning"')
    assert run().exit_code == 1
    near.write_text("[tool.other]\nname = 'x'\n")
    assert run().exit_code == 1, "a pyproject.toml without settings is passed over"
    near.write_text('[tool.cdcheck]\nfail-on = "error"\n')
    assert run().exit_code == 0
    near.write_text('[tool]\ncdcheck.fail-on = "warning"\n')
    assert run().exit_code == 1
    assert run("--no-config").exit_code == 0
    assert run("--config", str(far), "--fail-on", "error").exit_code == 0, "the command line counts more"
    near.write_text('[tool.cdcheck]\nfail-no = "error"\n')
    refused = run()
    assert refused.exit_code == 2
    assert "'fail-no'" in refused.stderr
    assert refused.stdout == ""


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (("--config", "nowhere.toml"), "nowhere.toml cannot be read"),
        (("--config", "letter.txt"), "letter.txt is no TOML"),
        (("--config", "letter.txt", "--no-config"), "--no-config"),
        (("--accept-new",), "--accept-new"),
        (("--baseline", "nowhere.json"), "nowhere.json cannot be read"),
        (("--baseline", "letter.txt"), "letter.txt is no baseline"),
        (("--write-baseline", "letter.txt"), "letter.txt is no baseline"),
    ],
)
def test_wrong_use_of_settings_is_refused(run: Run, args: tuple[str, ...], told: str) -> None:
    refused = run(*args)
    assert refused.exit_code == 2
    assert told in refused.stderr
    assert refused.stdout == ""
    assert Path("letter.txt").read_bytes() == FAULTY


def test_limits_come_from_the_settings(run: Run) -> None:
    Path("cdcheck.toml").write_text("[limits]\nmax-bytes = 10\n")
    assert "over the limit of 10" in run().stderr
    assert run("--max-bytes", "100000").exit_code == 0


def test_a_baseline_hides_what_it_has_and_nothing_else(run: Run) -> None:
    strict = ("--fail-on", "warning")
    assert run(*strict, "--write-baseline", "known.json").exit_code == 1
    written = json.loads(Path("known.json").read_text())
    assert [entry["rule"] for entry in written["failures"]] == ["signatories-bear-the-mark"]
    assert "\n" in Path("known.json").read_text()
    assert run(*strict, "--baseline", "known.json").exit_code == 0
    # Lines may move, and the evidence is the same.
    Path("letter.txt").write_bytes(FAULTY.replace(b"\n\n", b"\n\n\n"))
    assert run(*strict, "--baseline", "known.json").exit_code == 0
    Path("letter.txt").write_bytes(WITHOUT_MASTHEAD.replace(b"(Signed)", b""))
    assert run(*strict, "--baseline", "known.json").exit_code == 1
    refused = run(*strict, "--write-baseline", "known.json")
    assert refused.exit_code == 2
    assert "--accept-new" in refused.stderr
    assert json.loads(Path("known.json").read_text()) == written
    assert run(*strict, "--write-baseline", "known.json", "--accept-new").exit_code == 1
    assert len(json.loads(Path("known.json").read_text())["failures"]) > 1
    Path("letter.txt").write_bytes(CLEAN)
    assert run(*strict, "--write-baseline", "known.json").exit_code == 0, "a baseline may shrink"
    assert json.loads(Path("known.json").read_text())["failures"] == []


def test_the_baseline_of_the_settings_lies_beside_them(run: Run, tmp_path: Path) -> None:
    (tmp_path / "cdcheck.toml").write_text('fail-on = "warning"\nbaseline = "known.json"\n')
    assert run().exit_code == 2, "a baseline that the settings name must be there"
    assert run("--write-baseline", str(tmp_path / "known.json")).exit_code == 1
    assert run().exit_code == 0
    again = (tmp_path / "known.json").read_text()
    assert run("--write-baseline", str(tmp_path / "known.json")).exit_code == 0
    assert (tmp_path / "known.json").read_text() == again


def test_the_row_on_waivers_explains_itself() -> None:
    told = CliRunner().invoke(cli.app, ["explain", settings.WAIVERS_RULE], prog_name="cdcheck")
    assert told.exit_code == 0
    for heading in ("Why", "Source", "Applies", "Limits"):
        assert f"\n{heading}\n    " in told.stdout
