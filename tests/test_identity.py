"""The hash of the rules covers what can change a verdict, and nothing else."""

from pathlib import Path

import pytest

from cdcheck import identity
from cdcheck.batch import stream

PACKAGE = Path(identity.__file__).parent


def test_the_hash_covers_each_module_that_a_check_can_reach() -> None:
    grimp = pytest.importorskip("grimp", reason="import-linter, of the dev extra, is not installed")
    graph = grimp.build_graph("cdcheck", cache_dir=None)
    covered = {file for file in identity.files() if file.suffix == ".py"}
    # What is on a shelf is found by its name, so that no import leads there.
    shelves = {f"cdcheck.{file.parent.name}" for file in covered if file.parent != PACKAGE}
    things = {name for name in graph.modules if name.rpartition(".")[0] in shelves and "._" not in name}
    reached = {"cdcheck.pipeline"} | things
    reached |= {below for name in reached for below in graph.find_upstream_modules(name)}
    # The version stands in the hash itself.
    assert {PACKAGE.parent / _file(name) for name in reached - {"cdcheck"}} == covered


def _file(name: str) -> str:
    path = name.replace(".", "/")
    return f"{path}/__init__.py" if (PACKAGE.parent / path).is_dir() else f"{path}.py"


def test_the_hash_covers_the_data_that_a_reader_uses_and_no_page_for_people() -> None:
    covered = {file.relative_to(PACKAGE).as_posix() for file in identity.files()}
    assert "readers/office.xcu" in covered
    assert not [name for name in covered if name.endswith(".md") or name.startswith(("renderers/", "cli/", "annotate"))]


def test_a_remembered_page_hangs_on_the_templates(monkeypatch: pytest.MonkeyPatch) -> None:
    before, read = stream._presentation(), Path.read_bytes
    monkeypatch.setattr(Path, "read_bytes", lambda file: read(file) + (b" " if file.name == "_report.css" else b""))
    assert stream._presentation() != before
