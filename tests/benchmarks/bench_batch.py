"""A batch: how many documents a second, what they cost beside the bare text of a PDF, and what workers, memory and engine do.

``python -m tests.benchmarks.bench_batch [NUMBER]...`` prints the table that README shows, for archives of so many documents;
1,000 and 10,000 unless named. Every figure is of a command run as a user would run it, its start included.
"""

import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

import pypdfium2

from cdcheck import guard
from cdcheck.batch import stream
from tests.letters import CODES, draft, text
from tests.making.pdf import make

_PDF_IN = 10
"""One document in so many is a PDF."""
_SENDERS = (("CAN", "CHE"), ("JPN",), ("BRA", "ZAF"), ("EGY",))


class Run(NamedTuple):
    """What one run took: seconds by the clock, and of its parent seconds of CPU and MiB of memory at the peak."""

    seconds: float
    cpu: float
    memory: float


def corpus(folder: Path, number: int) -> Path:
    """A folder with so many documents, in thousands: six languages, two templates, four groups of senders, text and PDF."""
    drafts = {
        f"{code} {template} {at}": draft(code, template, senders)
        for code in CODES
        for template in ("old", "new")
        for at, senders in enumerate(_SENDERS)
    }
    texts = [(text(one), one.symbol) for one in drafts.values()]
    pdfs = list(make("reportlab", {f"{code}.pdf": draft(code, "old") for code in CODES}).values())
    for at in range(number):
        place = folder / f"{at // 1000:03}"
        place.mkdir(parents=True, exist_ok=True)
        if at % _PDF_IN == _PDF_IN - 1:
            # What stands after the end of a PDF makes it another file, and is not read.
            (place / f"{at:06}.pdf").write_bytes(pdfs[at // _PDF_IN % len(pdfs)] + b"\n%% %d\n" % at)
        else:
            said, symbol = texts[at % len(texts)]
            own = said.replace(symbol, f"{symbol[:3]}{int(symbol[3:]) - at % 90}")
            (place / f"{at:06}.txt").write_bytes((own + "\n" * (at // 90)).encode())
    return folder


def batch(folder: Path, *options: str) -> Run:
    """One run of ``cdcheck batch`` on a folder; the memory is the parent's own."""
    program = (
        "import resource, sys\n"
        "from cdcheck.cli import app\n"
        "try:\n    app(sys.argv[1:], prog_name='cdcheck')\n"
        "finally:\n    used = resource.getrusage(resource.RUSAGE_SELF)\n"
        "    print(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, file=sys.stderr)\n"
    )
    begun = time.perf_counter()
    with tempfile.TemporaryFile() as said:
        command = [sys.executable, "-c", program, "batch", str(folder), "--no-config", "--quiet", *options]
        done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=said, check=False)
        said.seek(0)
        *complaints, used = said.read().decode().splitlines()
    assert done.returncode in (0, 1, 3), (done.returncode, complaints[:3])
    cpu, memory = map(float, used.split())
    return Run(time.perf_counter() - begun, cpu, memory)


def task_cpu(files: list[Path]) -> float:
    """The CPU seconds of a worker for checking some documents, the process included in which they are read."""

    def all_cpu() -> float:
        both = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
        return sum(used.ru_utime + used.ru_stime for used in both)

    def spent(some: list[Path]) -> float:
        items = [(file.name, file.read_bytes()) for file in some]
        before = all_cpu()
        for result in stream.check_task(items, stream.Options(pages="text")):
            assert json.loads(result.facts)["problem"] is None
        guard.close()
        return all_cpu() - before

    few = files[:5]
    begin = spent(few)
    return spent(few + files) - begin


def bare_text(folder: Path) -> tuple[int, float]:
    """How many PDFs a folder has, and the CPU seconds that it takes to have the text of all their pages, nothing more."""
    files = sorted(folder.rglob("*.pdf"))
    begun = time.process_time()
    for file in files:
        with pypdfium2.PdfDocument(file.read_bytes()) as document:
            for page in document:
                page.get_textpage().get_text_range()
    return len(files), time.process_time() - begun


def main() -> None:
    numbers = [int(argument) for argument in sys.argv[1:]] or [1_000, 10_000]
    rows: list[tuple[str, str]] = []
    with tempfile.TemporaryDirectory() as scratch:
        root = Path(scratch)
        first = corpus(root / "first", numbers[0])
        batch(first, "--out", str(root / "warm"), "--no-cache")
        one = batch(first, "--out", str(root / "1"), "--no-cache", "--workers", "1")
        two = batch(first, "--out", str(root / "2"), "--workers", "2")
        again = batch(first, "--out", str(root / "2"), "--workers", "2")
        rows.append((f"{numbers[0]:,} documents, 1 worker", f"{numbers[0] / one.seconds:.0f} a second"))
        rows.append((f"{numbers[0]:,} documents, 2 workers", f"{numbers[0] / two.seconds:.0f} a second"))
        rows.append(("2 workers against 1", f"{one.seconds / two.seconds:.2f} x"))
        rows.append(("the same again, all of it remembered", f"{two.seconds / again.seconds:.1f} x as fast"))
        try:
            dask = batch(first, "--out", str(root / "d"), "--no-cache", "--workers", "2", "--engine", "dask")
            rows.append(("Dask with 2 workers against local", f"{two.seconds / dask.seconds:.2f} x"))
        except AssertionError as lacking:
            rows.append(("Dask", f"not measured: {lacking}"))
        for number in numbers:
            folder = first if number == numbers[0] else corpus(root / str(number), number)
            run = two if folder is first else batch(folder, "--out", str(root / f"out{number}"), "--workers", "2")
            rows.append((f"{number:,} documents: a document by the clock", f"{run.seconds / number * 1000:.1f} ms"))
            rows.append((f"{number:,} documents: the parent's memory at its peak", f"{run.memory:.0f} MiB"))
        pdfs = sorted(first.rglob("*.pdf"))
        texts = sorted(first.rglob("*.txt"))[: len(pdfs)]
        found, bare = bare_text(first)
        rows.append((f"{found:,} PDFs: a worker's CPU for checking one", f"{task_cpu(pdfs) / found * 1000:.1f} ms"))
        rows.append((f"{found:,} PDFs: CPU for the bare text of one", f"{bare / found * 1000:.1f} ms"))
        rows.append((f"{len(texts):,} texts: a worker's CPU for checking one", f"{task_cpu(texts) / len(texts) * 1000:.1f} ms"))
        rows.append(("the parent's CPU for one document", f"{two.cpu / numbers[0] * 1000:.1f} ms"))
        summary = json.loads((root / "2/summary.json").read_text(encoding="utf-8"))
        rows.append(("what the documents came to", ", ".join(f"{n:,} {said}" for said, n in summary["verdicts"].items() if n)))
    print("| what | figure |\n|---|---|")
    for what, figure in rows:
        print(f"| {what} | {figure} |")


if __name__ == "__main__":
    main()
