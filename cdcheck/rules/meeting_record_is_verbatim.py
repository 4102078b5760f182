"""The heading of a record of the Eighteen-Nation Committee calls it verbatim.

Why:
    The Committee also issued summaries. "Verbatim" tells the reader that the words are the speakers' own.

Source: Practice
    ENDC/PV.73, ENDC/PV.277, ENDC/PV.281 and ENDC/PV.288: "Final verbatim record of the ... meeting".

Applies:
    To records with a symbol ENDC/PV.; inapplicable to those of other bodies, whose headings lack the word.

Limits:
    Records in English were seen, in other languages none.

Examples:
    en record-endc, page 1:
        good: FINAL VERBATIM RECORD
        bad: FINAL RECORD
    ru record-endc, page 1:
        good: ОКОНЧАТЕЛЬНЫЙ СТЕНОГРАФИЧЕСКИЙ
        bad: ОКОНЧАТЕЛЬНЫЙ
"""

from cdcheck.parts.meeting import Meeting
from cdcheck.parts.symbol import Symbol
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="warning",
    passes="The heading calls the record verbatim.",
    fails='The heading does not call the record verbatim: "{found}".',
    advice="Call the record verbatim in the heading.",
    kinds=("record",),
    catalogue=("PV-04",),
)


def check(meeting: Meeting, symbol: Symbol) -> Findings:
    """Ask for the word where the symbol is of the Committee's verbatim records."""
    if symbol.series != "ENDC/PV.":
        yield rule.inapplicable(f"{symbol.text} is no record of the Eighteen-Nation Committee.")
    elif meeting.verbatim:
        yield rule.passed(meeting.heading)
    else:
        yield rule.failed(meeting.heading, expected="final verbatim record", found=meeting.heading.words)
