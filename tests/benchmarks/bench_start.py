"""The cost of one cold check, as a user at a prompt pays for it, against the least that such a program can cost.

Not collected by default. Run it with ``python -m pytest tests/benchmarks/bench_start.py``. Nothing here is asserted about time:
machines differ. What is measured is CPU time, user and system, of pairs of child processes, one after the other, so that load
on the machine falls on both; ``extra_info`` of the benchmark holds the medians in seconds and the median ratio of the pairs.
"""

import resource
import statistics
import subprocess
import sys

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from tests.benchmarks.letter_of_9_kb import write_letter

PAIRS = 20
HELLO = """
import typer
from pydantic import BaseModel

class Item(BaseModel):
    name: str
    number: int | None = None

class Page(BaseModel):
    items: tuple[Item, ...] = ()
    title: str

class Greeting(BaseModel):
    pages: dict[str, Page]
    count: int = 0

class Reply(BaseModel):
    greeting: Greeting
    words: tuple[str, ...] = ()

app = typer.Typer(rich_markup_mode=None, add_completion=False)

@app.command()
def hello(name: str) -> None:
    print(Reply(greeting=Greeting(pages={name: Page(title="hello")})).model_dump_json())

app()
"""


def cpu_seconds(command: list[str]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, stdout=subprocess.DEVNULL, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


@pytest.fixture(scope="module")
def commands(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """The two programs, each run once so that their bytecode is compiled, as an installed program's is."""
    folder = tmp_path_factory.mktemp("start")
    letter = write_letter(folder)
    hello = folder / "hello.py"
    hello.write_text(HELLO)
    both = {
        "check": [sys.executable, "-m", "cdcheck", "check", str(letter)],
        "hello": [sys.executable, str(hello), "world"],
    }
    for command in both.values():
        subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    return both


def test_a_cold_check_beside_hello_world(benchmark: BenchmarkFixture, commands: dict[str, list[str]]) -> None:
    pairs = [(cpu_seconds(commands["check"]), cpu_seconds(commands["hello"])) for _ in range(PAIRS)]
    benchmark.extra_info["check_cpu_seconds"] = statistics.median(check for check, _ in pairs)
    benchmark.extra_info["hello_cpu_seconds"] = statistics.median(hello for _, hello in pairs)
    benchmark.extra_info["ratio"] = statistics.median(check / hello for check, hello in pairs)
    print({name: round(value, 3) for name, value in benchmark.extra_info.items()})
    benchmark.pedantic(subprocess.run, args=(commands["check"],), kwargs={"stdout": subprocess.DEVNULL}, rounds=10)
