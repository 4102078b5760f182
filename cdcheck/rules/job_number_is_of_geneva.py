"""The job number is one of Geneva.

Why:
    The Conference is served from Geneva. A number of New York leads to another file, or shows a foot copied from another
    document.

Source: Practice
    All documents of the Conference that were read have "GE." before the number; documents issued in New York have the bare
    number (07-48530).

Applies:
    To every kind, language and era; inapplicable where there is no job number.

Limits:
    A number without "GE." is known only where a language or a date follows it.

Examples:
    en, page 1:
        good: GE.03-60777
        bad: 03-60777
    zh, page 1:
        good: GE.03-60777
        bad: 03-60777
"""

from cdcheck.parts.job_number import JobNumber
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="warning",
    passes="{job} is a job number of Geneva",
    fails="{found} is not a job number of Geneva: it does not begin with {expected}",
    catalogue=("JN-02",),
)


def check(job: JobNumber) -> Findings:
    """Ask for the letters of the office."""
    if job.office == "GE":
        yield rule.passed(job.span, job=job.span.words)
    else:
        yield rule.failed(job.span, expected="GE.", found=job.span.words)
