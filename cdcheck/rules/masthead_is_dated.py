"""The masthead has a date that exists.

Why:
    The date places the document among the others of its symbol series, and all time limits are reckoned from it.

Source: em-masthead
    The masthead has the date on which the document was submitted for processing.

Applies:
    To every kind, language and era but records of the template in use since 2010, of which CD/PV.1463 and CD/PV.1475 have the
    date in the heading alone, and CD/PV.1242 in both.

Limits:
    A date is known by its form in the language of the version or in English. Whether the day is the right one is not seen.

Examples:
    en, page 1:
        good: (line) 14 March 2003
        bad: 31 April 2003
        bad: (nothing)
    es, page 1:
        good: (line) 14 de marzo de 2003
        bad: 30 de febrero de 2003
        bad: (nothing)
    zh, page 1:
        good: (line) 14 March 2003
        bad: 31 April 2003
    en record, page 1:
        good: (line) 31 May 2001
        bad: (nothing)
"""

from cdcheck.eras import Era
from cdcheck.kinds import Kind
from cdcheck.outcome import Absent
from cdcheck.parts.masthead import Masthead
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="error",
    passes="The masthead is dated {date}.",
    fails='The date "{found}" in the masthead does not exist.',
    advice="Put the date of issue in the masthead: day, month and year.",
    variants={
        "no-date": "The masthead has no date.",
    },
    catalogue=("MH-06",),
)


def check(masthead: Masthead, kind: Kind, era: Era | Absent) -> Findings:
    """A missing date and an impossible one are told apart."""
    if masthead.date is None and kind.name == "record" and isinstance(era, Era) and era.running_head == "footer":
        yield rule.inapplicable("Mastheads of records of this template may have no date: the heading has it.")
    elif masthead.date is None:
        yield rule.failed(masthead.span, variant="no-date")
    elif masthead.date.date is None:
        yield rule.failed(masthead.date.span, expected="a real day, the year in four digits", found=masthead.date.text)
    else:
        yield rule.passed(masthead.date.span, date=masthead.date.text)
