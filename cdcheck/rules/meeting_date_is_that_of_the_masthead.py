"""The masthead has the date of the meeting.

Why:
    A record is dated by its meeting. Two dates leave the reader to guess on which day the words were spoken.

Source: Practice
    CD/PV.411, CD/PV.799, CD/PV.865, CD/PV.941, CD/PV.861 and CD/PV.1242 in Spanish, ENDC/PV.73, ENDC/PV.288: the masthead has
    the day of the meeting, not that of issue.

Applies:
    To records, in every language and era; inapplicable to a revision or corrigendum, which has a later date, and where the
    masthead has no date, as in CD/PV.1475.

Limits:
    Which of the two dates is wrong is not seen.

Examples:
    en record, page 1:
        good: (line) 31 May 2001
        bad: 24 May 2001
        bad: 1 June 2001
    ru record, page 1:
        good: (line) 31 May 2001
        bad: 31 May 2000
"""

from cdcheck.outcome import Absent
from cdcheck.parts.masthead import Masthead
from cdcheck.parts.meeting import Meeting
from cdcheck.parts.symbol import Symbol
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="error",
    passes="The masthead has the date of the meeting, {date}.",
    fails="The meeting was held on {expected}, but the masthead is dated {found}.",
    advice="Give the masthead the date of the meeting.",
    kinds=("record",),
    catalogue=("PV-02",),
)


def check(meeting: Meeting, masthead: Masthead, symbol: Symbol | Absent) -> Findings:
    """Compare two dates that are days of the calendar."""
    if isinstance(symbol, Symbol) and symbol.suffixes:
        yield rule.inapplicable(f"{symbol.text} is issued later than the record, and dated so.")
    elif masthead.date is None or masthead.date.date is None:
        yield rule.inapplicable("The masthead has no date that is a day of the calendar.")
    elif meeting.date is None or meeting.date.date is None:
        yield rule.inapplicable("The heading has no date that is a day of the calendar.")
    elif meeting.date.date == masthead.date.date:
        yield rule.passed([masthead.date.span, meeting.date.span], date=masthead.date.text)
    else:
        yield rule.failed([masthead.date.span, meeting.date.span], expected=meeting.date.text, found=masthead.date.text)
