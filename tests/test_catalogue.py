"""Every requirement of the catalogue is in exactly one state, and the rules and the rows say the same of it."""

import json
import re
from pathlib import Path

import jsonschema
import pytest
from typer.testing import CliRunner

from cdcheck import catalogue, cli, pipeline, schemas, views
from cdcheck.catalogue import ROWS, Entry
from cdcheck.rules import Rule

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared" / "RULES.md"
# How many rows each letter pair of the catalogue has: they are numbered from 01 without a gap.
NUMBERS = {
    "MH": 14, "SY": 8, "TI": 12, "TR": 8, "CI": 2, "NV": 4, "SG": 10, "AN": 10, "HD": 6, "PG": 2, "JN": 6, "EN": 1,
    "FN": 5, "RE": 4, "TX": 9, "XC": 10, "PV": 4, "WP": 1, "RP": 2, "NG": 1, "RO": 1, "PD": 5, "LO": 9,
}  # fmt: skip
IDS = [f"{pair}-{number:02}" for pair, most in NUMBERS.items() for number in range(1, most + 1)]
# Rows that require nothing, or that say not to test for it: no rule may ever name them.
NEVER = ("MH-05", "MH-14", "TI-02", "TR-08", "SG-08", "AN-09", "AN-10", "RE-02", "TX-09", "PD-05")


def rows_of_the_catalogue() -> dict[str, list[str]]:
    """The rows of the catalogue's tables: id to cells."""
    if not SHARED.is_file():
        pytest.skip("the catalogue of requirements is not beside the project")
    rows = {}
    text = SHARED.read_text(encoding="utf-8")
    # The tables of what a document must have, and that of what may be left over in it.
    tables = text.partition("\n## 1.")[2].partition("\n## 2")[0] + text.partition("\n## 10.")[2]
    for line in tables.splitlines():
        cells = [cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]]
        if cells and re.fullmatch(r"[A-Z]{2}-\d\d", cells[0]):
            assert cells[0] not in rows
            rows[cells[0]] = cells
    return rows


def test_every_row_is_there_once_and_in_order() -> None:
    assert list(ROWS) == IDS
    assert len(IDS) == 134


def test_the_rows_are_those_of_the_catalogue() -> None:
    assert list(rows_of_the_catalogue()) == IDS


def test_rows_and_rules_do_not_contradict_each_other() -> None:
    assert catalogue.contradictions() == ()


def test_what_requires_nothing_is_never_checked() -> None:
    assert set(NEVER).isdisjoint(catalogue.checked_by())
    assert [row for row in NEVER if ROWS[row].unchecked is None] == []


def test_what_the_catalogue_marks_as_not_to_be_tested_is_left_alone() -> None:
    marked = [
        row
        for row, cells in rows_of_the_catalogue().items()
        if any(cell == "none" or cell.startswith(("do not test", "(explains", "(scope rule")) for cell in cells)
    ]
    assert len(marked) > 5
    assert set(marked) == set(NEVER)


def test_no_sentence_is_copied_from_the_catalogue() -> None:
    for row, cells in rows_of_the_catalogue().items():
        said = " ".join(cells[1:]).casefold()
        entry = ROWS[row]
        for words in (entry.requirement, entry.left, entry.unchecked, entry.person):
            pieces = (words or "").casefold().split()
            copied = [" ".join(pieces[at : at + 6]) for at in range(len(pieces) - 5)]
            assert not [piece for piece in copied if piece in said]


@pytest.mark.parametrize("row", IDS)
def test_a_row_is_said_in_a_few_words_of_one_sort(row: str) -> None:
    entry = ROWS[row]
    for words in (entry.requirement, entry.unchecked):
        assert words is None or (words == words.strip(" .") and 2 <= len(words.split()) <= 16)
    for asked in (entry.left, entry.person):
        assert asked is None or re.fullmatch(r"(In .*, c|C)(heck|ompare) .*[^. ]\.", asked), asked


def covered_by(monkeypatch: pytest.MonkeyPatch, entry: Entry | None, *ids: str) -> tuple[str, ...]:
    """The contradictions of a catalogue of one row, AA-01, which some rules name."""
    monkeypatch.setattr(catalogue, "ROWS", {} if entry is None else {"AA-01": entry})
    rules = {
        id_.replace("-", "_"): Rule(
            f"cdcheck.rules.{id_.replace('-', '_')}", severity="note", passes="", fails="", catalogue=("AA-01",)
        )
        for id_ in ids
    }
    monkeypatch.setattr(pipeline, "rules", lambda: rules)
    monkeypatch.setattr(catalogue, "_concordances", dict)
    return catalogue.contradictions()


@pytest.mark.parametrize(
    ("entry", "ids", "words"),
    [
        (Entry("it holds"), (), "no rule names it: give it a person=... or an unchecked=..."),
        (Entry("it holds", left="some"), (), "make its left=... a person=..."),
        (Entry("it holds", unchecked="so"), ("a-b",), "a-b checks it: delete its unchecked=..."),
        (Entry("it holds", person="all"), ("a-b", "a-c"), "a-b, a-c checks it: delete its person=..."),
        (Entry("it holds", person="all", unchecked="so"), (), "it says unchecked and person"),
        (None, ("a-b",), "a-b names it, and there is no such row"),
    ],
)
def test_a_contradiction_says_what_to_change(
    entry: Entry | None, ids: tuple[str, ...], words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = covered_by(monkeypatch, entry, *ids)
    assert len(found) == 1
    assert found[0].startswith("AA-01: ")
    assert words in found[0]


@pytest.mark.parametrize(
    ("entry", "ids"),
    [
        (Entry("it holds"), ("a-b",)),
        (Entry("it holds", left="some"), ("a-b",)),
        (Entry("it holds", unchecked="so"), ()),
        (Entry("it holds", person="all"), ()),
    ],
)
def test_what_fits_is_no_contradiction(entry: Entry, ids: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    assert covered_by(monkeypatch, entry, *ids) == ()


def test_a_concordance_covers_its_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(catalogue, "_concordances", lambda: {"symbols-agree": ("SY-03", "SY-02")})
    assert catalogue.checked_by()["SY-03"] == ("symbols-agree",)
    row = next(row for row in catalogue.coverage().rows if row.row == "SY-03")
    assert (row.state, row.rules) == ("machine", ("symbols-agree",))
    assert "symbols-agree" in next(row for row in catalogue.coverage().rows if row.row == "SY-02").rules


def test_the_coverage_counts_each_row_once_and_names_rules_that_there_are() -> None:
    covered = catalogue.coverage()
    assert covered.machine + covered.partly + covered.unchecked + covered.person == len(covered.rows) == 134
    known = {rule.id for rule in pipeline.rules().values()} | set(catalogue._concordances())
    for row in covered.rows:
        assert set(row.rules) <= known
        assert bool(row.rules) == (row.state in ("machine", "partly"))
        assert bool(row.remark) == (row.state != "machine")


def command(*args: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(cli.app, ["rules", *args], prog_name="cdcheck")
    return result.exit_code, result.stdout, result.stderr


def test_the_command_prints_the_map_as_text_json_and_markdown() -> None:
    covered = catalogue.coverage()
    code, text, _ = command("--coverage")
    assert (code, text) == (0, views.coverage(covered))
    for row in covered.rows:
        assert len(re.findall(rf"^  {row.row}  ", text, re.MULTILINE)) == 1
    tally = f"{covered.person} for a person to look at"
    assert text.splitlines()[-1].startswith("134 requirements: ") and text.endswith(f"{tally}\n")
    code, printed, _ = command("--coverage", "--format", "json")
    value = json.loads(printed)
    jsonschema.Draft202012Validator(schemas.schema("coverage")).validate(value)
    assert (code, len(value["rows"])) == (0, len(IDS))
    code, markdown, _ = command("--coverage", "--format", "markdown")
    assert code == 0
    assert len(re.findall(r"^\| [A-Z]{2}-\d\d \|(?:[^|]*\|){4}$", markdown, re.MULTILINE)) == 134
    code, printed, said = command("--coverage", "--family", "symbol")
    assert (code, printed) == (2, "")
    assert "--family" in said
