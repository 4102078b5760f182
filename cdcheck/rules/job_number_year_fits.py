"""The year of the job number is that of the masthead, or one year earlier or later.

Why:
    A job number of other years belongs to another document, or the masthead has a wrong year.

Source: Practice
    CD/1839 (2008) has GE.08, CD/1831 (2007) GE.07, CD/PV.941 (2004) GE.04; CD/PV.799 of 1998 has GE.96 and is the one
    exception seen.

Applies:
    To every kind, language and era; inapplicable where the masthead has no real date.

Limits:
    Plausible is all it can find.

Examples:
    en, page 1:
        good: GE.03-60777
        bad: GE.01-60777
    ru, page 1:
        good: GE.03-60777
        bad: GE.01-60777
"""

from cdcheck.parts.job_number import JobNumber
from cdcheck.parts.masthead import Masthead
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="note",
    passes="The job number is of {year}, and the masthead is of {date}.",
    fails="The job number is of {found}, but the masthead is of {expected}.",
    advice="Correct the year in the job number or in the masthead.",
    catalogue=("JN-04",),
)


def check(job: JobNumber, masthead: Masthead) -> Findings:
    """Compare the years."""
    day = masthead.date.date if masthead.date else None
    if masthead.date is None or day is None:
        yield rule.inapplicable("The masthead has no date that is a real day.")
    elif abs(job.year - day.year) > 1:
        yield rule.failed([job.span, masthead.date.span], expected=str(day.year), found=str(job.year))
    else:
        yield rule.passed([job.span, masthead.date.span], year=job.year, date=masthead.date.text)
