"""What came, held against what was expected: missing, extra, mislabelled."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

from cdcheck.batch.manifest import Manifest, Wrong
from tests.batches import archive
from tests.test_batch import run

__all__ = ["run"]


@pytest.fixture
def came(run: Callable[..., Result], tmp_path: Path) -> Callable[[str], tuple[Result, dict[str, list[tuple[str, str]]]]]:
    """Checks four faultless documents (ar, en, es, fr; CD/1600 to CD/1603) against a manifest."""
    archive(tmp_path / "in", 4)

    def held(manifest: str) -> tuple[Result, dict[str, list[tuple[str, str]]]]:
        (tmp_path / "manifest").write_text(manifest, encoding="utf-8")
        result = run("in", "--out", "out", "--manifest", "manifest")
        found = json.loads((tmp_path / "out/summary.json").read_text(encoding="utf-8"))["manifest"]
        return result, {kind: [(one["path"], one["why"]) for one in said["documents"]] for kind, said in found.items()}

    return held


ALL = """path,symbol,language,kind
00000.txt,CD/1600,ar,letter
in/00001.txt,cd / 1601,en,
./in/00002.txt,,,
00003.txt,,fr,letter
"""


def test_what_is_as_expected_is_told_as_such(came: Callable[[str], tuple[Result, dict[str, list[tuple[str, str]]]]]) -> None:
    result, found = came(ALL)
    assert result.exit_code == 0
    assert "Against the manifest: all as expected" in result.stdout
    assert found == {"missing": [], "extra": [], "mislabelled": []}


def test_json_lines_do_as_well(came: Callable[[str], tuple[Result, dict[str, list[tuple[str, str]]]]]) -> None:
    rows = [{"path": f"0000{at}.txt", "symbol": f"CD/160{at}", "kind": None} for at in range(4)]
    result, found = came("\ufeff" + "\n\n".join(map(json.dumps, rows)))
    assert result.exit_code == 0
    assert not any(found.values())


def test_what_is_missing_could_not_be_checked(came: Callable[[str], tuple[Result, dict[str, list[tuple[str, str]]]]]) -> None:
    result, found = came(ALL + "00009.txt,CD/1609,en,letter\n")
    assert result.exit_code == 4
    assert [path for path, _ in found["missing"]] == ["00009.txt"]
    assert "line 6" in found["missing"][0][1]
    assert "1 missing" in result.stdout and "00009.txt" in result.stdout


def test_what_is_extra_or_mislabelled_does_not_conform(
    came: Callable[[str], tuple[Result, dict[str, list[tuple[str, str]]]]], tmp_path: Path
) -> None:
    result, found = came("path,symbol,language,kind\n00000.txt,CD/16.00,ar,letter\n00001.txt,CD/1601,fr,record\n00002.txt,,,\n")
    assert result.exit_code == 1
    assert found["missing"] == []
    assert found["extra"] == [("in/00003.txt", "the manifest does not have it")]
    assert found["mislabelled"] == [
        ("in/00000.txt", "its symbol is expected to be CD/16.00, and is CD/1600"),
        ("in/00001.txt", "its language is expected to be fr, and is en"),
        ("in/00001.txt", "its kind is expected to be record, and is letter"),
    ]
    assert "mislabelled" in (tmp_path / "out/summary.html").read_text(encoding="utf-8")


def test_a_document_without_a_symbol_is_not_as_expected(run: Callable[..., Result], tmp_path: Path) -> None:
    (tmp_path / "plain.txt").write_text("Nothing of what a document has.\n")
    (tmp_path / "m.csv").write_text("path,symbol\nplain.txt,CD/1\n")
    run("plain.txt", "--out", "out", "--manifest", "m.csv")
    assert "expected to be CD/1, and none was recognised" in (tmp_path / "out/summary.txt").read_text()


def test_one_row_stands_for_one_document(run: Callable[..., Result], tmp_path: Path) -> None:
    archive(tmp_path / "a", 1)
    archive(tmp_path / "b", 1)
    (tmp_path / "m.csv").write_text("path\n00000.txt\n")
    result = run("a", "b", "--out", "out", "--manifest", "m.csv")
    assert result.exit_code == 1
    assert "b/00000.txt: the manifest has it once, and a/00000.txt was taken for it" in result.stdout


def test_what_could_not_be_checked_is_neither_missing_nor_mislabelled(run: Callable[..., Result], tmp_path: Path) -> None:
    (tmp_path / "bad.pdf").write_bytes(b"%PDF-1.4 broken")
    (tmp_path / "m.csv").write_text("path,symbol\nbad.pdf,CD/1\n")
    result = run("bad.pdf", "--out", "out", "--manifest", "m.csv")
    assert result.exit_code == 4
    assert "all as expected" in result.stdout


@pytest.mark.parametrize(
    ("said", "word"),
    [
        ("", "no column 'path'"),
        ("name\nx\n", "no column 'path'"),
        ("path,langauge\nx,en\n", "no column 'langauge'"),
        ("path,path\nx,y\n", "stands there twice"),
        ("path,language\nx,english\n", "line 2: there is no language 'english'"),
        ("path,kind\nx,memo\n", "there is no kind 'memo'"),
        ("path,kind\n,letter\n", "line 2: the path is missing"),
        ("path,kind\nx\n", "not as many values"),
        ("path,kind\nx,letter,y\n", "not as many values"),
        ("path\nx\n./x\n", "line 3: the path './x' stands there twice"),
        ('{"path": "x"}\nno\n', "line 2: it is no JSON"),
        ('{"path": "x"}\n[]\n', "line 2: it is no object"),
        ('{"path": "x", "symbol": 3}\n', "every value must be a text"),
        ('{"path": "x", "pages": "3"}\n', "no column 'pages'"),
        ('{"path": "\\ud800"}\n', "line 1: the path is no text"),
    ],
)
def test_a_manifest_that_is_none_is_refused(run: Callable[..., Result], tmp_path: Path, said: str, word: str) -> None:
    archive(tmp_path / "in", 1)
    (tmp_path / "m").write_text(said)
    with pytest.raises(Wrong) as wrong:
        Manifest(tmp_path / "m", ["in"])
    assert word in str(wrong.value)
    result = run("in", "--out", "out", "--manifest", "m")
    assert result.exit_code == 2
    assert "Traceback" not in result.stderr


def test_a_manifest_that_is_no_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "m").write_bytes(b"path\n\xff\xfe\x00")
    with pytest.raises(Wrong, match="not in UTF-8"):
        Manifest(tmp_path / "m", [])
    with pytest.raises(Wrong, match="cannot be read"):
        Manifest(tmp_path, [])
