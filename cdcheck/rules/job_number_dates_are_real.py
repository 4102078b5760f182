"""The dates after the job number exist, are in order, and are not earlier than its year.

Why:
    They record when the version was translated and printed; dates out of order mean that one of them was mistyped.

Source: Practice
    CD/1839 has 230408 230408, CD/PV.941 has 060204 170204, CD/PV.1463 has 300519 310519 after a number of 2018.

Applies:
    To every kind, language and era; inapplicable where no date follows the job number.

Limits:
    A late translation is in order; how late is not judged.

Examples:
    en, page 1:
        good: 170303 180303
        bad: 173303 180303
        bad: 180303 170303
        bad: 170302 180302
    es, page 1:
        good: 170303 180303
        bad: 170303 310203
"""

from itertools import pairwise

from cdcheck.parts.job_number import JobNumber
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="note",
    passes="The dates after the job number exist and are in order.",
    fails="{found} after the job number is not a date (day, month and year in two digits each).",
    variants={
        "year": "The date {found} is earlier than the year of the job number, {expected}.",
        "order": "The second date after the job number, {found}, is earlier than the first, {expected}.",
    },
    catalogue=("JN-05",),
)


def check(job: JobNumber) -> Findings:
    """Report each group that is not a date, then what is wrong with those that are."""
    failures = [rule.failed(job.span, found=group) for group in job.impossible]
    for first, second in pairwise(job.dates):
        if second < first:
            said = "order"
            failures.append(rule.failed(job.span, expected=first.isoformat(), found=second.isoformat(), variant=said))
    if job.dates and job.dates[0].year < job.year:
        said = "year"
        failures.append(rule.failed(job.span, expected=str(job.year), found=job.dates[0].isoformat(), variant=said))
    if not job.dates and not job.impossible:
        yield rule.inapplicable("No date follows the job number.")
    elif not failures:
        yield rule.passed(job.span)
    yield from failures
