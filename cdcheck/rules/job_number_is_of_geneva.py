"""The job number is a job number of Geneva.

Why:
    The Conference is served from Geneva. A number of New York leads to another file, or shows a foot copied from another
    document.

Source: Practice
    All documents of the Conference that were read have "GE." before the number; documents issued in New York have the bare
    number (07-48530).

Applies:
    To every kind and language; inapplicable where there is no job number, and to documents of the earlier bodies, whose numbers
    had no letters (64-04766 and 66-24066 on ENDC/PV.163 and ENDC/PV.281).

Limits:
    A number without "GE." is known only where a language or a date follows it.

Examples:
    en, page 1:
        good: GE.03-60777
        bad: 03-60777
    zh, page 1:
        good: GE.03-60777
        bad: 03-60777
    en record-endc, page 1:
        good: 67-03117
        spare: 67-03118
"""

from cdcheck.eras import Era
from cdcheck.outcome import Absent
from cdcheck.parts.job_number import JobNumber
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="warning",
    passes="{job} is a job number of Geneva.",
    fails="{found} is not a job number of Geneva, because it does not begin with {expected}.",
    advice="Correct the job number so that it begins with {expected}",
    catalogue=("JN-02",),
)


def check(job: JobNumber, era: Era | Absent) -> Findings:
    """Ask for the letters of the office."""
    if job.office == "GE":
        yield rule.passed(job.span, job=job.span.words)
    elif isinstance(era, Era) and era.body == "earlier_bodies":
        yield rule.inapplicable("The job numbers of the earlier bodies had no letters before them.", job.span)
    else:
        yield rule.failed(job.span, expected="GE.", found=job.span.words)
