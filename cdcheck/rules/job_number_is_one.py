"""The job number is the same wherever it appears.

Why:
    A page whose foot has another job number comes from another document, or from another version of this one.

Source: Practice
    A/HRC/17/2 repeats GE.12-13630 at the foot of its pages and in its bar code.

Applies:
    To every kind, language and era; inapplicable where there is no job number.

Limits:
    The bar code has a requirement of its own.

Examples:
    en letter-new, page 2:
        good: GE.17-18234
        bad: GE.17-18243
    ar letter-new, page 2:
        good: GE.17-18234
        bad: GE.17-18243
"""

from cdcheck.parts.job_number import JobNumber
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="error",
    passes="The document has one job number, {job}.",
    fails="The document has a second job number, {found}. The job number of the first page is {expected}.",
    advice="Replace the job number with {expected}.",
    catalogue=("JN-06",),
)


def check(job: JobNumber) -> Findings:
    """Report each place that has another number."""
    for other in job.others:
        yield rule.failed(other, expected=job.span.words, found=other.words)
    if not job.others:
        yield rule.passed(job.span, job=job.span.words)
