"""Every language version with the same job number has it with the letter of its own language.

Why:
    The letter after the job number tells the print shop which version it prints.

Source: Practice
    GE.07-63640 is one number for all versions of a document; GE.19-07481 (E) and GE.18-22822 (R) have the letter of theirs.

Applies:
    To every kind and era, where a job number is printed.

Limits:
    Versions may each have a number of their own; one that differs from a number that most share is told as a note.

Examples:
    en, page 1:
        good: GE.03-60777 (E)
        bad: GE.03-60778 (E)
        bad: GE.03-60777 (F)
        spare: GE.03-60777
    ru, page 1:
        good: GE.03-60777 (R)
        bad: GE.03-60777 (E)
"""

from cdcheck.concordances import Compared, Concordance, Told, Versions
from cdcheck.languages import Language
from cdcheck.parts.job_number import JobNumber

concordance = Concordance(
    __name__,
    fact="job number",
    severity="note",
    may_lack=True,
    catalogue=("JN-03",),
)


def compare(versions: Versions) -> Compared:
    """Compare numbers and letters; numbers that no two versions share are each version's own."""
    compared = concordance.alike(versions, tell)
    said = [cell.shown for cell in compared.cells if cell.shown]
    if len(set(said)) < len(said) or not all(map(_has_its_own_letter, said)):
        return compared
    cells = [cell._replace(state="agrees") if cell.shown else cell for cell in compared.cells]
    return Compared(tuple(cells))


def tell(job: JobNumber, language: Language) -> Told:
    """The number, and a letter where it is that of another language."""
    foreign = f" ({job.language})" if job.language not in (None, language.code) else ""
    shown = f"{job.office + '.' if job.office else ''}{job.year % 100:02}-{job.number:05}{foreign}"
    return Told(shown, shown, job.span)


def _has_its_own_letter(shown: str) -> bool:
    return not shown.endswith(")")
