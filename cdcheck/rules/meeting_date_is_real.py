"""The date of the meeting exists.

Why:
    On a day that does not exist no meeting was held: a figure is wrong, and the record cannot be placed among the others.

Source: Practice
    CD/PV.799, CD/PV.941, CD/PV.1475, CD/PV.1242 and ENDC/PV.288 have the day, the month and the year in four digits.

Applies:
    To records, in every language and era; inapplicable where the heading has no date.

Limits:
    Whether a meeting was held on that day is not seen.

Examples:
    en record, page 1:
        good: 31 May ⏎ 2001
        bad: 31 June ⏎ 2001
        bad: 32 May ⏎ 2001
    zh record, page 1:
        good: 2001年5月31日
        bad: 2001年2月30日
"""

from cdcheck.parts.meeting import Meeting
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="error",
    passes="The meeting was held on {date}.",
    fails='The date of the meeting, "{found}", does not exist.',
    advice="Correct the date of the meeting in the heading.",
    kinds=("record",),
    catalogue=("PV-02",),
)


def check(meeting: Meeting) -> Findings:
    """A missing date is another rule's matter."""
    if meeting.date is None:
        yield rule.inapplicable("The heading has no date.")
    elif meeting.date.date is None:
        yield rule.failed(meeting.date.span, expected="a real day, the year in four digits", found=meeting.date.text)
    else:
        yield rule.passed(meeting.date.span, date=meeting.date.text)
