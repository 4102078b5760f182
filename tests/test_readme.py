"""README says what the code does: its table of rules, its output, its commands."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from cdcheck import schemas, views

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"


def run(command: str) -> str:
    """What a command line of README prints, run from the top folder with the interpreter of the tests."""
    _, *arguments = shlex.split(command)
    environment = {**os.environ, "NO_COLOR": "1"}
    result = subprocess.run([sys.executable, "-m", "cdcheck", *arguments], cwd=ROOT, env=environment, capture_output=True)
    return result.stdout.decode()


def generated() -> str:
    """README with what is generated in it made anew."""
    text = README.read_text(encoding="utf-8")
    rules = views.rules_as_markdown(schemas.rules()).strip()
    shown = run("cdcheck check samples/faulty/fr-wrong-running-head.txt").partition("\nPasses")[0].strip()
    text = re.sub(r"(?s)(<!-- rules -->\n).*?(<!-- /rules -->)", lambda m: f"{m[1]}{rules}\n{m[2]}", text)
    return re.sub(r"(?s)(<!-- output -->\n).*?(<!-- /output -->)", lambda m: f"{m[1]}```\n{shown}\n```\n{m[2]}", text)


def test_the_generated_pieces_are_up_to_date(request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--accept"):
        README.write_text(generated(), encoding="utf-8")
    assert README.read_text(encoding="utf-8") == generated()


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
