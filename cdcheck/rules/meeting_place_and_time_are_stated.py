"""The heading states the place, weekday, date and time of the meeting.

Why:
    Two meetings may be held on one day. Place, day and hour tell them apart, and tell the reader when words were spoken.

Source: Practice
    CD/PV.411, CD/PV.799, CD/PV.865, CD/PV.941, CD/PV.1475, CD/PV.861 and CD/PV.1242 in Spanish, ENDC/PV.73, ENDC/PV.288: "Held
    at the Palais des Nations, Geneva, on Thursday, 25 June 1998, at 10.15 a.m."

Applies:
    To records, in every language and era; inapplicable to a revision or corrigendum.

Limits:
    That the place is the right one is not seen. A time in words is not read.

Examples:
    en record, page 1:
        good: Held at the Palais des Nations, Geneva, on Thursday, 31 May ⏎ 2001, at 10.15 a.m.
        bad: (nothing)
        bad: Held at the Palais des Nations, Geneva, on Thursday, ⏎ 31 May 2001
        bad: Held at the Palais des Nations, Geneva, on 31 May ⏎ 2001, at 10.15 a.m.
        bad: Held on Thursday, 31 May ⏎ 2001, at 10.15 a.m.
        bad: Held at the Palais des Nations, Geneva, on Thursday, 31 May ⏎ 2001, at 10.75 a.m.
        spare: held at the Palais des Nations, Geneva, ⏎ on Thursday 31 May 2001 at 3 p.m.
    es record, page 1:
        good: a las 10.15 horas
        bad: (nothing)
        spare: a las 15 horas
    zh record, page 1:
        good: 在日内瓦万国宫举行
        bad: (nothing)
"""

from cdcheck.outcome import Absent
from cdcheck.parts.meeting import Meeting
from cdcheck.parts.symbol import Symbol
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="error",
    passes="The meeting was held at {place} on {date} at {time}.",
    fails="The heading does not say {found}.",
    advice="State the place, weekday, date and time of the meeting below the heading.",
    variants={
        "no-time": "{found} is not a time of day.",
    },
    kinds=("record",),
    catalogue=("PV-02",),
)


def check(meeting: Meeting, symbol: Symbol | Absent) -> Findings:
    """Ask for each of the four; a line with a year in it and no date that can be read is not judged."""
    at = meeting.held or meeting.heading
    if isinstance(symbol, Symbol) and symbol.suffixes:
        yield rule.inapplicable(f"{symbol.text} is issued in addition to a record.")
        return
    if meeting.misread:
        yield rule.cannot_tell("No date can be read in what follows the heading.", at)
        return
    lacks = [
        what
        for what, piece in (
            ("where the meeting was held", meeting.place),
            ("on which weekday", meeting.weekday),
            ("on which day", meeting.date),
            ("at what time", meeting.time),
        )
        if piece is None
    ]
    if lacks:
        yield rule.failed(at, found=", ".join(lacks))
    elif meeting.time is not None and meeting.time.time is None:
        yield rule.failed(meeting.time.span, found=meeting.time.text, variant="no-time")
    elif meeting.date is not None and meeting.time is not None:
        yield rule.passed(at, place=meeting.place, date=meeting.date.text, time=meeting.time.time)
