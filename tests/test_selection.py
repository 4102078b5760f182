"""Which files of a folder are checked: told by their names, by .gitignore and by the settings, and said aloud."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from cdcheck import cli, inputs
from cdcheck.selection import Selection, Skipped, told
from tests import letters

LETTER = letters.text(letters.draft("en", "old"))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with letters, and with files that are in any repository."""
    for name in (
        "letter.txt", "a/letter.txt", "a/draft.txt", "build/letter.txt", "requirements.txt", "requirements-dev.txt",
        "README.txt", "node_modules/x/notes.txt", "~$letter.docx", ".hidden/letter.txt", "LICENSE.txt",
    ):  # fmt: skip
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(LETTER, encoding="utf-8")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".gitignore").write_text("build/\ndraft*\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def names(*paths: str, selection: Selection | None = None) -> list[str]:
    return sorted(item.name.removeprefix("./") for item in inputs.find(paths, selection=selection).found)


def test_what_is_in_any_repository_is_left_out_and_told(folder: Path) -> None:
    found = inputs.find(["."])
    assert sorted(item.name for item in found.found) == ["./a/letter.txt", "./letter.txt"]
    left = {(one.path.removeprefix("./"), one.why) for one in found.skipped}
    by_name = {"requirements.txt", "requirements-dev.txt", "README.txt", "LICENSE.txt", "~$letter.docx", "node_modules/"}
    assert left == {(name, "by name") for name in by_name} | {("build/", ".gitignore"), ("a/draft.txt", ".gitignore")}


def test_what_is_named_is_checked_whatever_it_is_called(folder: Path) -> None:
    assert names("requirements.txt", "a/draft.txt", "build") == ["a/draft.txt", "build/letter.txt", "requirements.txt"]


def test_a_nearer_gitignore_outweighs_one_above(folder: Path) -> None:
    (folder / "a/.gitignore").write_text("!draft.txt\n", encoding="utf-8")
    assert names("a") == ["a/draft.txt", "a/letter.txt"]


def test_the_settings_leave_out_and_bring_back(folder: Path) -> None:
    assert names(".", selection=Selection(exclude=("/letter.txt",), base=folder)) == ["a/letter.txt"]
    assert names(".", selection=Selection(include=("README.txt", "build/"), base=folder)) == [
        "README.txt", "a/letter.txt", "build/letter.txt", "letter.txt",
    ]  # fmt: skip


def test_the_settings_start_from_their_own_folder(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder / "a")
    assert names("..", selection=Selection(exclude=("/letter.txt",), base=folder)) == ["../a/letter.txt"]


def test_a_text_that_is_no_document_is_never_skipped_for_what_it_holds(folder: Path) -> None:
    (folder / "a/letter.txt").write_text("words = 3\n", encoding="utf-8")
    assert "a/letter.txt" in names(".")


def test_a_list_of_what_was_skipped_is_cut_with_a_count() -> None:
    skipped = [Skipped(f"{number}.txt", ".gitignore") for number in range(1_007)]
    assert list(told(skipped, 2)) == ["skipped (.gitignore): 0.txt, 1.txt and 1,005 more"]


def test_check_says_what_it_skipped_and_why(folder: Path) -> None:
    (folder / "cdcheck.toml").write_text('exclude = ["a/"]\n', encoding="utf-8")
    done = CliRunner().invoke(cli.app, ["check", ".", "-q"])
    assert done.exit_code == 0
    assert done.stdout == "conforms: ./letter.txt\n"
    assert "cdcheck: skipped (exclude in the settings): ./a/\n" in done.stderr
    assert "cdcheck: skipped (.gitignore): ./build/\n" in done.stderr


def test_a_folder_of_nothing_but_skipped_files_is_told(folder: Path) -> None:
    (folder / "only").mkdir()
    (folder / "only/README.txt").write_text(LETTER, encoding="utf-8")
    [(path, why)] = inputs.find(["only"]).unmatched
    assert path == "only" and why.startswith("every file in this folder was skipped")
