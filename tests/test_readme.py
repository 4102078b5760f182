"""README says what the code does: its table of rules, its output, its commands."""

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from cdcheck import schemas, views

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
RULES = ROOT / "cdcheck" / "rules" / "README.md"


def run(command: str) -> str:
    """What a command line of README prints, run from the top folder with the interpreter of the tests."""
    _, *arguments = shlex.split(command)
    environment = {**os.environ, "NO_COLOR": "1"}
    result = subprocess.run([sys.executable, "-m", "cdcheck", *arguments], cwd=ROOT, env=environment, capture_output=True)
    return result.stdout.decode()


def _output() -> str:
    return f"```\n{run('cdcheck check samples/faulty/fr-wrong-running-head.txt').strip()}\n```"


def _rules() -> str:
    return views.rules_as_markdown(schemas.rules()).strip()


def _filled(file: Path, name: str, made: str) -> str:
    text = file.read_text(encoding="utf-8")
    assert f"<!-- {name} -->" in text
    return re.sub(rf"(?s)(<!-- {name} -->\n).*?(<!-- /{name} -->)", lambda m: f"{m[1]}{made}\n{m[2]}", text)


@pytest.mark.every_case
@pytest.mark.parametrize(("file", "piece", "make"), [(README, "output", _output), (RULES, "rules", _rules)])
def test_the_generated_pieces_are_up_to_date(
    request: pytest.FixtureRequest, file: Path, piece: str, make: Callable[[], str]
) -> None:
    made = _filled(file, piece, make())
    if request.config.getoption("--accept"):
        file.write_text(made, encoding="utf-8")
    assert file.read_text(encoding="utf-8") == made


def test_readme_is_short_enough_to_be_read() -> None:
    assert len(README.read_bytes()) <= 12_288


@pytest.mark.every_case
@pytest.mark.parametrize(
    "name", ["README.md", "CONTRIBUTING.md", "cdcheck/README.md", "cdcheck/rules/README.md", "tests/README.md"]
)
def test_what_a_page_links_to_is_there(name: str) -> None:
    page = ROOT / name
    links = re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_ci_calls_the_second_command_literally() -> None:
    commands = re.findall(r"```\n(python3 -m venv .*)\n```", README.read_text(encoding="utf-8"))
    assert len(commands) == 2
    assert commands[1] in (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    for command in commands:
        for path in re.findall(r"samples/[\w./-]+", command):
            assert (ROOT / path).is_file()


def test_the_library_example_runs() -> None:
    example = re.search(r"```python\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
    assert example is not None
    result = subprocess.run([sys.executable, "-c", example[1]], cwd=ROOT, capture_output=True, text=True)
    assert result.stdout == "conforms []\n"


def test_every_command_named_exists() -> None:
    usage = run("cdcheck --help")
    named = set(re.findall(r"`cdcheck ([a-z]+)", README.read_text(encoding="utf-8")))
    assert named and all(re.search(rf"^\s+{command}\s", usage, re.MULTILINE) for command in named)
