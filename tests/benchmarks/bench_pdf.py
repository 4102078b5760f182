"""What the check of a PDF costs: cold, beside the least that a program can cost; loaded, beside the bare text of the file.

Not collected by default. Run it with ``python -m pytest -s tests/benchmarks/bench_pdf.py``. Nothing here is asserted about
time: machines differ. What is measured is CPU time, user and system, of this process and its children, by turns, so that load
on the machine falls on all alike; ``extra_info`` of each benchmark holds the medians and the median ratios.

The letters have five pages, the last four of which are as full as a page of print. The programs that set them make files that
cost PDFium very different amounts, a Chinese font that is not embedded many times the rest, so each stands by itself.
"""

import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from itertools import cycle
from pathlib import Path

import pypdfium2
import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from cdcheck import check, guard, readers
from tests import letters
from tests.benchmarks.bench_start import HELLO, cpu_seconds
from tests.letters import CODES
from tests.making import pdf
from tests.making.pdf import PRODUCERS, Producer

PAIRS = 20
ROUNDS = 15
BATCH = 40
PAGES = 5
# A page of print has some 2,500 letters, or 900 Chinese characters.
_FULL, _FULL_ZH = 2_500, 900


def make_letter(producer: Producer, language: str) -> bytes:
    """A letter of five pages as a PDF, its pages but the first filled by repeating the paragraphs of the transmitted text."""
    if lacking := pdf.missing(producer):
        pytest.skip(f"{producer} needs {lacking}")
    draft = letters.draft(language, "old")
    (annex,) = draft.annexes
    joint, full = ("", _FULL_ZH) if language == "zh" else (" ", _FULL)
    source = cycle(annex.paragraphs)
    paragraphs = []
    for _ in range((PAGES - 1) * letters._PARAGRAPHS_PER_PAGE):
        words = next(source)
        while len(words) < full / letters._PARAGRAPHS_PER_PAGE:
            words += joint + next(source)
        paragraphs.append(words)
    draft = replace(draft, annexes=(replace(annex, paragraphs=tuple(paragraphs)),))
    data = pdf.make(producer, {language: draft})[language]
    report = check("letter.pdf", data)
    assert (report.problem, report.input.pages, report.verdict) == (None, PAGES, "conforms")
    return data


def bare_text(data: bytes) -> list[str]:
    """The text of every page, as pypdfium2's own guide has it."""
    with pypdfium2.PdfDocument(data) as document:
        return [page.get_textpage().get_text_range() for page in document]


def text_with_boxes(data: bytes) -> list[tuple[tuple[float, ...], str]]:
    """The text of every page by its rectangles, which is what a program that asks where words stand would begin with."""
    found = []
    with pypdfium2.PdfDocument(data) as document:
        for page in document:
            text = page.get_textpage()
            boxes = [text.get_rect(at) for at in range(text.count_rects())]
            found += [(box, text.get_text_bounded(*box)) for box in boxes]
    return found


def milliseconds(function: Callable[[], object]) -> float:
    before = time.process_time()
    function()
    return (time.process_time() - before) * 1000


def all_cpu() -> float:
    """The CPU seconds of this process and of its children that have ended."""
    both = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(usage.ru_utime + usage.ru_stime for usage in both)


def guarded_milliseconds(data: bytes) -> float:
    """The CPU time of one check in a worker that is loaded, the hand-over of the document and the report included."""

    def spent(times: int) -> float:
        before = all_cpu()
        for _ in range(times):
            assert guard.check("letter.pdf", data).problem is None
        guard.close()
        return all_cpu() - before

    few = spent(5)
    return (spent(5 + BATCH) - few) / BATCH * 1000


@pytest.mark.parametrize("language", CODES)
@pytest.mark.parametrize("producer", PRODUCERS)
def test_a_loaded_check_beside_the_bare_text(benchmark: BenchmarkFixture, producer: Producer, language: str) -> None:
    data = make_letter(producer, language)
    programs: dict[str, Callable[[], object]] = {
        "text": lambda: bare_text(data),
        "boxes": lambda: text_with_boxes(data),
        "read": lambda: readers.read("letter.pdf", data),
        "check": lambda: check("letter.pdf", data),
    }
    for program in programs.values():
        program()
    spent = [{name: milliseconds(program) for name, program in programs.items()} for _ in range(ROUNDS)]
    for name in programs:
        benchmark.extra_info[f"{name}_cpu_ms"] = statistics.median(one[name] for one in spent)
    benchmark.extra_info["guarded_cpu_ms"] = guarded_milliseconds(data)
    benchmark.extra_info["ratio"] = statistics.median(one["check"] / one["text"] for one in spent)
    benchmark.extra_info["ratio_to_boxes"] = statistics.median(one["check"] / one["boxes"] for one in spent)
    print(f"\n{producer} {language}", {name: round(value, 2) for name, value in benchmark.extra_info.items()})
    benchmark.pedantic(check, args=("letter.pdf", data), rounds=10)


@pytest.mark.parametrize("language", CODES)
@pytest.mark.parametrize("producer", PRODUCERS[:2])
def test_a_cold_check_beside_hello_world(
    benchmark: BenchmarkFixture, producer: Producer, language: str, tmp_path: Path
) -> None:
    letter, hello = tmp_path / "letter.pdf", tmp_path / "hello.py"
    letter.write_bytes(make_letter(producer, language))
    hello.write_text(HELLO)
    check_it = [sys.executable, "-m", "cdcheck", "check", str(letter)]
    greet = [sys.executable, str(hello), "world"]
    # Once each, so that their bytecode is compiled, as an installed program's is.
    for command in (check_it, greet):
        subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    pairs = [(cpu_seconds(check_it), cpu_seconds(greet)) for _ in range(PAIRS)]
    benchmark.extra_info["check_cpu_seconds"] = statistics.median(check for check, _ in pairs)
    benchmark.extra_info["hello_cpu_seconds"] = statistics.median(hello for _, hello in pairs)
    benchmark.extra_info["ratio"] = statistics.median(check / hello for check, hello in pairs)
    print(f"\n{producer} {language}", {name: round(value, 3) for name, value in benchmark.extra_info.items()})
    benchmark.pedantic(subprocess.run, args=(check_it,), kwargs={"stdout": subprocess.DEVNULL}, rounds=3)
