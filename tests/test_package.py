"""What is installed: wheel and source distribution are whole, and work from a folder that has nothing of the checkout."""

import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.full

ROOT = Path(__file__).parent.parent
pytest.importorskip("hatchling", reason="hatchling builds the wheel")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the wheel and the source distribution, as a release has them."""
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run([sys.executable, "-m", "hatchling", "build", "-d", str(folder)], cwd=ROOT, check=True, capture_output=True)
    return folder


def test_the_wheel_works_from_an_empty_folder(built: Path, tmp_path: Path) -> None:
    (wheel,) = built.glob("*.whl")
    site, empty = tmp_path / "site", tmp_path / "empty"
    empty.mkdir()
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
        assert not [name for name in archive.namelist() if not name.startswith("cdcheck")], "nothing but the package"
    letter = (ROOT / "samples/zh/letter.txt").read_bytes()
    there: dict[str, Any] = {"cwd": empty, "env": {**os.environ, "PYTHONPATH": str(site)}}
    for arguments, given, told in (
        (("check", "-", "--name", "letter.txt"), letter, "conforms: CD/1697"),
        (("parts", "-", "--name", "letter.txt"), letter, "signatories"),
        (("rules",), b"", "masthead-is-present"),
        (("explain", "masthead-is-present"), b"", "Source"),
        (("schema", "report"), b"", '"urn:cdcheck:report:1"'),
    ):
        done = subprocess.run(
            [sys.executable, "-m", "cdcheck", *arguments], input=given, capture_output=True, check=False, **there
        )
        assert (done.returncode, done.stderr.decode()) == (0, "")
        assert told in done.stdout.decode()
    program = "import cdcheck; print(cdcheck.__file__)"
    where = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, **there)
    assert Path(where.stdout.decode().strip()).is_relative_to(site), "it is the wheel that was tried"
    assert list(empty.iterdir()) == []


def test_the_source_distribution_has_what_the_tests_need(built: Path) -> None:
    (source,) = built.glob("*.tar.gz")
    with tarfile.open(source) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    tracked = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False).stdout.splitlines()
    wanted = [name for name in tracked if not name.startswith(".") and name != "action.yml"]
    if not tracked:
        pytest.skip("this is no checkout, so what belongs to it is not known")
    assert sorted(set(wanted) - names) == []
