"""The first page has a job number at its foot.

Why:
    The job number is how the documents services find the file of a document and its versions.

Source: akn4un
    The job number of a document stands at the foot of its first page.

Applies:
    To every kind and language of the templates in use since 1984; inapplicable to older documents.

Limits:
    An extraction may have lost the foot of the page.

Examples:
    en, page 1:
        good: GE.03-60777 (E) 170303 180303
        bad: (nothing)
    ar, page 1:
        good: GE.03-60777 (A) 170303 180303
        bad: (nothing)
"""

from cdcheck.document import Document, whole
from cdcheck.eras import Era
from cdcheck.outcome import Absent
from cdcheck.parts.first_page import FirstPage
from cdcheck.parts.job_number import JobNumber
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="warning",
    passes="The first page has the job number {job}.",
    fails="The first page has no job number.",
    advice="Add the job number at the left of the foot of the first page, such as GE.03-60777.",
    catalogue=("JN-01",),
)


def check(job: JobNumber | Absent, first: FirstPage, era: Era, document: Document) -> Findings:
    """Ask for a job number on page 1, if that is there and the era has them; its absence is reported here alone."""
    first_page = [line for line in document.written if line.page == 1]
    if isinstance(job, JobNumber) and job.span.lines[0].page in (None, 1):
        yield rule.passed(job.span, job=job.span.words)
    elif era.job_number is not True:
        yield rule.inapplicable("It is not known that documents of that time bore a job number.")
    else:
        near = job.near if isinstance(job, Absent) else None
        yield rule.failed(whole(first_page[-1:]) if first_page else near or whole(document.written[:1]), expected="GE.")
