"""A batch: how many documents a second, what they cost beside the bare text of a PDF, and what workers, memory and engine do.

``python -m tests.benchmarks.bench_batch [NUMBER]...`` prints the table that README shows, for archives of so many documents;
1,000 and 10,000 unless named. Every figure is of a command run as a user would run it, its start included.
"""

import json
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
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
    """One run of ``cdcheck batch`` on a folder; the memory is the parent's own. On Linux only."""
    program = (
        "import resource, sys\n"
        "from cdcheck.cli import app\n"
        "try:\n    app(sys.argv[1:], prog_name='cdcheck')\n"
        "finally:\n    used = resource.getrusage(resource.RUSAGE_SELF)\n"
        # Not ru_maxrss, which begins with the peak of the process that started this one.
        "    peak = next(line for line in open('/proc/self/status') if line.startswith('VmHWM:')).split()[1]\n"
        "    print(used.ru_utime + used.ru_stime, int(peak) / 1024, file=sys.stderr)\n"
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

    def said(what: str, figure: str) -> None:
        rows.append((what, figure))
        print(f"{what}: {figure}", file=sys.stderr)

    with tempfile.TemporaryDirectory() as scratch:
        root = Path(scratch)
        for number in numbers:
            folder = corpus(root / str(number), number)
            few = f"{number:,} documents"
            if number == numbers[0]:
                # What the system reads from the disk once is no figure of ours.
                batch(folder, "--out", str(root / "warm"), "--no-cache")
            first = batch(folder, "--out", str(root / "out"), "--workers", "2")
            again = batch(folder, "--out", str(root / "out"), "--workers", "2")
            said(f"{few}, 2 workers", f"{number / first.seconds:.0f} a second, {first.seconds / number * 1000:.2f} ms each")
            said(
                f"{few}: the parent's CPU for one, its memory at the peak",
                f"{first.cpu / number * 1000:.2f} ms, {first.memory:.0f} MiB",
            )
            said(
                f"{few}, all of them remembered",
                f"{number / again.seconds:.0f} a second, {first.seconds / again.seconds:.1f} x as fast",
            )
            if number == numbers[0]:
                compared(folder, root, number, said)
            shutil.rmtree(root / "out")
            shutil.rmtree(folder)
    print("| what | figure |\n|---|---|")
    for what, figure in rows:
        print(f"| {what} | {figure} |")


def compared(folder: Path, root: Path, number: int, said: Callable[[str, str], None]) -> None:
    """Workers, engines, and a check beside the bare text of a PDF, each pair in the same manner: nothing is remembered."""
    one = batch(folder, "--out", str(root / "1"), "--no-cache", "--workers", "1")
    two = batch(folder, "--out", str(root / "2"), "--no-cache", "--workers", "2")
    said(f"{number:,} documents: 2 workers against 1", f"{one.seconds / two.seconds:.2f} x")
    try:
        dask = batch(folder, "--out", str(root / "d"), "--no-cache", "--workers", "2", "--engine", "dask")
        said(
            f"{number:,} documents: Dask with 2 workers against local, its start included",
            f"{two.seconds / dask.seconds:.2f} x",
        )
    except AssertionError as lacking:
        said("Dask", f"not measured: {lacking}")
    pdfs = sorted(folder.rglob("*.pdf"))
    texts = sorted(folder.rglob("*.txt"))[: len(pdfs)]
    found, bare = bare_text(folder)
    checking = task_cpu(pdfs)
    said(
        f"{found:,} PDFs: CPU for checking one, against its bare text",
        f"{checking / found * 1000:.1f} and {bare / found * 1000:.1f} ms, {checking / bare:.1f} x",
    )
    said(f"{len(texts):,} texts: CPU for checking one", f"{task_cpu(texts) / len(texts) * 1000:.1f} ms")
    summary = json.loads((root / "2/summary.json").read_text(encoding="utf-8"))
    said("what the documents came to", ", ".join(f"{n:,} {verdict}" for verdict, n in summary["verdicts"].items() if n))


if __name__ == "__main__":
    main()
