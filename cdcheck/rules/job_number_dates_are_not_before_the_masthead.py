"""The first date after the job number is not earlier than the date of the masthead.

Why:
    The masthead has the day on which the document was submitted, the job number that on which it was processed: the other way
    round one of them is wrong.

Source: Practice
    CD/1839 is of 29 February 2008 and was processed on 23 April 2008; CD/PV.1463 and A/HRC/16/2 have the same order.

Applies:
    To every kind, language and era whose job number is followed by dates.

Limits:
    A translation may be processed a year or more later; how much later is not judged. Where the year of processing is before
    that of the masthead, the year of the job number is another rule's concern.

Examples:
    en, page 1:
        good: GE.03-60777 (E) 170303 180303
        bad: GE.03-60777 (E) 100303 180303
        spare: GE.03-60777 (E) 140303 180303
    ru, page 1:
        good: GE.03-60777 (R) 170303 180303
        bad: GE.03-60777 (R) 170203 180303
        spare: GE.03-60777 (R) 170304 180304
"""

from cdcheck.parts.job_number import JobNumber
from cdcheck.parts.masthead import Masthead
from cdcheck.rules import Findings, Places, Rule

rule = Rule(
    __name__,
    severity="note",
    passes="The date after the job number, {found}, is not earlier than the date of the masthead.",
    fails="The date after the job number, {found}, is earlier than the date of the masthead, {expected}.",
    catalogue=("XC-02",),
    family="consistency",
)


def check(job: JobNumber, masthead: Masthead) -> Findings:
    """The first date after the job number against that of the masthead."""
    issued = masthead.date
    if not job.dates or job.impossible or issued is None or issued.date is None:
        yield rule.inapplicable("The job number or the masthead has no date that could be compared.")
        return
    if job.dates[0].year < issued.date.year:
        yield rule.inapplicable("The document is said to be processed in an earlier year, which other rules judge.")
        return
    places: Places = [job.span, issued.span.location("related", "the date of the masthead")]
    if job.dates[0] < min(issued.readings):
        yield rule.failed(places, expected=issued.date.isoformat(), found=job.dates[0].isoformat())
    else:
        yield rule.passed(places, found=job.dates[0].isoformat())
