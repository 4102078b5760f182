"""Every language version has as many annexes, with the same numbers.

Why:
    What the letter transmits is part of the document; a version without it is not the document.

Source: Practice
    Inferred from the aligned versions of A/69/839/Add.15, whose headings of annexes correspond.

Applies:
    To every kind and era.

Limits:
    The titles of the annexes are not compared. Roman numerals and numbers in words are taken alike.

Examples:
    en note-verbale, page 2:
        good: (onward) CD/1745 ⏎ page 2
        bad: (nothing)
    ar letter-new, page 2:
        good: (line) المرفق
        bad: المرفق الثاني
"""

from cdcheck.concordances import Compared, Concordance, Told, Versions
from cdcheck.document import whole
from cdcheck.outcome import Absent
from cdcheck.parts.annexes import Annexes
from cdcheck.parts.running_text import RunningText

concordance = Concordance(
    __name__,
    fact="annexes",
    severity="error",
    whole=True,
    catalogue=("XC-08",),
)


def compare(versions: Versions) -> Compared:
    """Compare the number of annexes, and their numbers."""
    return concordance.alike(versions, tell)


def tell(annexes: Annexes | Absent, running: RunningText) -> Told | Absent:
    """How many annexes there are, and how they are numbered."""
    if isinstance(annexes, Absent):
        if annexes.outcome == "cantTell":
            return annexes
        return Told((), "none", annexes.near or whole(running.lines[-1:]))
    numbers = tuple(annex.number for annex in annexes.items)
    known = [str(number) for number in numbers if number is not None]
    shown = f"{len(numbers)} ({', '.join(known)})" if known else str(len(numbers))
    return Told(numbers, shown, [annex.heading_span or annex.title_span or annex.span for annex in annexes.items])
