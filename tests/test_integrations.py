"""What other programs run: the steps of the action, the pre-commit hook and the GitLab job do what they say, as written."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent
CLEAN, FAULTY = ROOT / "samples/en/letter.txt", ROOT / "samples/faulty/fr-wrong-running-head.txt"
yaml = pytest.importorskip("yaml", reason="PyYAML reads the files")
pytestmark = [pytest.mark.full, pytest.mark.skipif(not shutil.which("bash"), reason="the steps are scripts for bash")]

Shell = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    """Runs a script in a folder with two documents, the second of which has a blank in its name and does not conform."""
    programs, documents = tmp_path / "programs", tmp_path / "documents"
    programs.mkdir()
    documents.mkdir()
    shim = programs / "cdcheck"
    shim.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m cdcheck "$@"\n', encoding="ascii")
    shim.chmod(0o755)
    shutil.copy(CLEAN, documents / "letter.txt")
    shutil.copy(FAULTY, documents / "a letter.txt")

    def run(script: str, **variables: str) -> "subprocess.CompletedProcess[str]":
        environment = {
            **os.environ,
            "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}",
            "PYTHONPATH": str(ROOT),
            **variables,
        }
        # As runners call it: a failing command ends the script.
        command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
        return subprocess.run(command, cwd=documents, env=environment, capture_output=True, text=True, check=False)

    return run


def action() -> dict[str, Any]:
    held: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    return held


def step(name: str) -> dict[str, Any]:
    found: dict[str, Any] = next(one for one in action()["runs"]["steps"] if one.get("name") == name)
    return found


@pytest.mark.parametrize(
    ("paths", "fail_on", "code", "named"),
    [
        ("letter.txt", "", 0, []),
        ("letter.txt\na letter.txt\n", "", 1, ["a letter.txt"]),
        (".", "", 1, ["a letter.txt"]),
        ("*.txt", "warning", 1, ["a letter.txt"]),
        ("letter.txt\nno such letter.txt", "", 4, ["no such letter.txt"]),
        ("letter.txt", "never", 2, []),
    ],
)
def test_the_action_checks_annotates_and_sums_up(
    shell: Shell, tmp_path: Path, paths: str, fail_on: str, code: int, named: list[str]
) -> None:
    summary, output = tmp_path / "summary.md", tmp_path / "output.txt"
    check = step("Check the documents")
    assert set(check["env"]) == {"PATHS", "FAIL_ON", "AS_OF", "SARIF"}
    done = shell(
        check["run"],
        PATHS=paths,
        FAIL_ON=fail_on,
        AS_OF="",
        SARIF="cdcheck.sarif",
        GITHUB_STEP_SUMMARY=str(summary),
        GITHUB_OUTPUT=str(output),
    )
    assert done.returncode == code, done.stderr
    assert output.read_text(encoding="utf-8") == f"exit-code={code}\n"
    if code == 2:
        assert "never" in done.stderr
        return
    assert "conform" in summary.read_text(encoding="utf-8")
    results = json.loads((tmp_path / "documents/cdcheck.sarif").read_text(encoding="utf-8"))["runs"][0]["results"]
    for name in named:
        assert re.search(rf"^::error file={re.escape(name)}[,:]", done.stdout, re.MULTILINE), done.stdout
    assert bool(results) == bool(named)
    assert ("::error" in done.stdout) == bool(named)


def test_the_action_installs_what_it_is_part_of(shell: Shell, tmp_path: Path) -> None:
    """pip is replaced by a program that writes down what it was asked for: the network is no part of the test."""
    made = tmp_path / "runner"
    fake = tmp_path / "programs/python"
    fake.write_text(
        f'#!/bin/sh\nif [ "$1" = -m ] && [ "$2" = venv ]; then mkdir -p "$3/bin" && cp "{fake}" "$3/bin/python"; '
        f'else echo "$@" >> "{tmp_path}/asked"; fi\n',
        encoding="ascii",
    )
    fake.chmod(0o755)
    path = tmp_path / "path.txt"
    done = shell(step("Install cdcheck")["run"], ACTION_PATH=str(ROOT), RUNNER_TEMP=str(made), GITHUB_PATH=str(path))
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "asked").read_text(encoding="utf-8") == f"-m pip install --quiet {ROOT}\n"
    assert path.read_text(encoding="utf-8") == f"{made}/cdcheck/bin\n"


def test_every_value_of_the_action_reaches_its_scripts_by_the_environment() -> None:
    """What a user writes must be no piece of a script."""
    for one in action()["runs"]["steps"]:
        assert "${{" not in one.get("run", "")
    declared = set(action()["inputs"])
    used = set(re.findall(r"inputs\.([a-z-]+)", (ROOT / "action.yml").read_text(encoding="utf-8")))
    assert used == declared


def test_the_hook_runs_what_it_names(shell: Shell) -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert shell(f"{hook['entry']} letter.txt").returncode == 0
    done = shell(f"{hook['entry']} letter.txt 'a letter.txt'")
    assert done.returncode == 1
    assert "symbol-is-the-same-everywhere" in done.stdout
    from cdcheck import readers

    wanted = re.compile(hook["files"])
    meant = (".pdf", ".doc", ".docx", ".odt", ".rtf", ".htm", ".html", ".txt")
    for suffix in readers.suffixes():
        assert bool(wanted.search(f"CD-1634{suffix}")) == (suffix in meant)
        assert not wanted.search(f"{suffix}/readme")


def test_the_gitlab_job_of_the_readme_runs_as_written(shell: Shell, tmp_path: Path) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    (block,) = [text for text in re.findall(r"```yaml\n(.*?)```", readme, re.DOTALL) if "codequality" in text]
    ((name, job),) = yaml.safe_load(block).items()
    assert name == "cdcheck"
    script = [line for line in job["script"] if not line.startswith("pip install")]
    assert len(script) == len(job["script"]) - 1
    done = shell("\n".join(script))
    assert done.returncode == 1
    reports = job["artifacts"]["reports"]
    written = tmp_path / "documents"
    found = json.loads((written / reports["codequality"]).read_text(encoding="utf-8"))
    assert {one["location"]["path"] for one in found} == {"a letter.txt"}
    assert "<testsuite" in (written / reports["junit"]).read_text(encoding="utf-8")
