"""How many documents a second one core checks once everything is loaded: the speed of a batch.

Not collected by default. Run it with ``python -m pytest tests/benchmarks/bench_loaded.py``. Nothing here is asserted about
time: machines differ. ``OPS`` in the table is documents a second; each document has some 9 kB.
"""

from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from cdcheck import check, renderers
from cdcheck.readers import read
from tests.benchmarks.letter_of_9_kb import LANGUAGES, write_letter


@pytest.mark.parametrize("language", LANGUAGES)
def test_documents_a_second(benchmark: BenchmarkFixture, language: str, tmp_path: Path) -> None:
    data = write_letter(tmp_path, language).read_bytes()
    benchmark(check, "letter.txt", data)


@pytest.mark.parametrize("form", renderers.names())
def test_reports_a_second(benchmark: BenchmarkFixture, form: str, tmp_path: Path) -> None:
    report = check("letter.txt", write_letter(tmp_path).read_bytes())
    benchmark(renderers.render, form, [report], renderers.summarise([report]))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "gb18030"])
def test_chinese_documents_read_a_second(benchmark: BenchmarkFixture, encoding: str, tmp_path: Path) -> None:
    text = write_letter(tmp_path, "zh").read_text(encoding="utf-8")
    benchmark(read, "letter.txt", text.encode(encoding))
