"""The weekday of the meeting agrees with its date.

Why:
    Weekday and date check each other: where they disagree, one of them is wrong, and mostly it is the date, taken over from
    the record before.

Source: Practice
    CD/PV.799 (Thursday, 25 June 1998), CD/PV.865, CD/PV.941, CD/PV.1475, CD/PV.861, CD/PV.1242, ENDC/PV.73 and ENDC/PV.288: the
    weekday is right in all of them.

Applies:
    To records, in every language and era; inapplicable where no weekday is stated, or the date is not in the calendar.

Limits:
    Which of the two is wrong is not seen.

Examples:
    en record, page 1:
        good: Thursday
        bad: Tuesday
        spare: THURSDAY
    fr record, page 1:
        good: jeudi
        bad: vendredi
    zh record, page 1:
        good: 星期四
        bad: 星期日
        spare: 周四
"""

from cdcheck.languages import Language
from cdcheck.parts.meeting import Meeting
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="error",
    passes="{date} was a {weekday}.",
    fails="{date} was a {expected}, not a {found}.",
    advice="Correct the weekday or the date of the meeting.",
    kinds=("record",),
    catalogue=("PV-02",),
)


def check(meeting: Meeting, language: Language) -> Findings:
    """Reckon the weekday of the date."""
    if meeting.date is None or meeting.date.date is None:
        yield rule.inapplicable("The heading has no date that is a day of the calendar.")
    elif meeting.weekday is None:
        yield rule.inapplicable("The heading names no weekday.")
    elif meeting.date.date.isoweekday() == meeting.weekday.number:
        yield rule.passed([meeting.weekday.span, meeting.date.span], date=meeting.date.text, weekday=meeting.weekday.text)
    else:
        right = language.weekdays[meeting.date.date.weekday()][0]
        places = [meeting.weekday.span, meeting.date.span]
        yield rule.failed(places, expected=right, found=meeting.weekday.text, date=meeting.date.text)
