"""Hostile files through the real readers: each ends in a message or an honest report, in its limits, and touches nothing."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path

import pytest

from cdcheck import guard, pipeline, readers
from cdcheck.guard import Limits
from cdcheck.outcome import Report
from tests.drawn import PATIENCE
from tests.hostile import docxs, make, pdfs, watch
from tests.hostile.expected import Hostile

ROOT = Path(__file__).parents[1]
LIMITS = Limits(max_pages=500, max_seconds=3, max_memory=512 * 2**20)
FILES = make.hostile()


@pytest.fixture(scope="module", autouse=True)
def nowhere(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Everything happens in an empty folder, which stays empty, and no other program can be found."""
    folder = tmp_path_factory.mktemp("nowhere")
    (folder / "temporary").mkdir()
    before = os.getcwd()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TMPDIR", str(folder / "temporary"))
        patch.setenv("PATH", str(folder))
        patch.chdir(folder)
        guard.close()
        yield folder
        guard.close()
    assert os.getcwd() == before
    assert [path.name for path in folder.rglob("*")] == ["temporary"]


def look(name: str, data: bytes) -> tuple[Report, list[str], list[str]]:
    try:
        return guard.heard(tuple[Report, list[str], list[str]], guard.run(watch.watched_check, name, data, LIMITS))
    except readers.Unreadable as unreadable:
        return pipeline.unread(name, str(unreadable), data), [], []


@cache
def letter(make_clean: Callable[[], bytes], suffix: str) -> list[str]:
    """The words of the letter that the hostile files were made from."""
    report, touched, words = look(f"letter.{suffix}", make_clean())
    assert (report.problem, report.verdict, touched) == (None, "conforms", [])
    return words


def lost(words: list[str], of: list[str]) -> float:
    """The part of a text's letters that another text has not, one in its place counted as there."""
    had, has = len("".join(of)), len("".join(words))
    return max(had - has, 0) / had


@pytest.mark.full
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_a_hostile_file_ends_in_a_message_or_an_honest_report(file: Hostile) -> None:
    suffix = file.name.rpartition(".")[2]
    whole = letter(pdfs.clean if suffix == "pdf" else docxs.clean, suffix)
    data = file.make()
    report, touched, words = look(file.name, data)

    assert touched == []
    assert report.input.sha256 == sha256(data).hexdigest()
    if report.problem is None:
        assert file.expected != "problem"
    else:
        assert file.expected != "read", report.problem
        assert report.verdict == "cannot-say"
        assert {row.outcome for row in report.rows} == {"untested"}
        assert report.problem.isprintable()
        assert "a fault in cdcheck" not in report.problem
        assert "SIGSYS" not in report.problem, "it opened a socket, started a program or wrote a file"
    if report.verdict == "conforms":
        assert file.expected in ("honest", "read")
        assert lost(words, whole) < 0.02, "it passes though a part of it was not read"
    elif file.expected == "read":
        failed = [(row.rule, row.message) for row in report.rows if row.outcome in ("failed", "cantTell")]
        pytest.fail(f"{report.verdict}: {failed}")


def test_there_are_many_of_them_and_each_has_a_name_of_its_own() -> None:
    names = [file.name for file in FILES]
    assert len(names) == len(set(names))
    assert sum(name.endswith(".pdf") for name in names) >= 60
    assert sum(name.endswith(".docx") for name in names) >= 60


@pytest.mark.full
def test_they_are_the_same_every_time(tmp_path: Path) -> None:
    code = "import sys; from tests.hostile import make; from hashlib import sha256\n"
    code += "print(*[sha256(file.make()).hexdigest() for file in make.hostile()])"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == [sha256(file.make()).hexdigest() for file in FILES]


@pytest.mark.full
def test_the_command_line_goes_on_after_them(tmp_path: Path) -> None:
    folder = tmp_path / "letters"
    folder.mkdir()
    chosen = ("loop-form-draws-itself.pdf", "encrypted-with-a-user-password.pdf", "dtd-external-file.docx", "pages-20-000.pdf")
    for file in FILES:
        if file.name in chosen:
            (folder / file.name).write_bytes(file.make())
    (folder / "letter.pdf").write_bytes(pdfs.clean())
    (folder / "z-letter.docx").write_bytes(docxs.clean())
    limits = ("--max-memory", "256", "--max-seconds", "20", "--max-pages", "500")
    done = subprocess.run(
        [sys.executable, "-m", "cdcheck", "check", *limits, "--format", "jsonl", str(folder)],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=PATIENCE,
    )
    assert done.returncode == 4, done.stderr
    assert done.stdout.count('"verdict":"conforms"') == 2
    assert done.stderr.count("\n") == len(chosen), done.stderr
    for told in ("--max-memory", "--max-pages", "encrypted", "DTD"):
        assert told in done.stderr
    assert "Traceback" not in done.stderr
