"""The heading says whether the record is final or provisional.

Why:
    A provisional record may still be corrected by the speakers, and is not cited; the final one replaces it under the same
    symbol.

Source: Practice
    CD/PV.799, CD/PV.865, CD/PV.941, CD/PV.1475, CD/PV.861 and CD/PV.1242 in Spanish, ENDC/PV.73, 277 and 288 are
    headed as final records.

Applies:
    To records, in every language and era.

Limits:
    No provisional record was seen; its words are inferred.

Examples:
    en record, page 1:
        good: FINAL RECORD
        bad: RECORD
        spare: Provisional record
    es record, page 1:
        good: ACTA DEFINITIVA
        bad: ACTA
        spare: Acta provisional
    ru record, page 1:
        good: ОКОНЧАТЕЛЬНЫЙ ОТЧЕТ
        bad: ОТЧЕТ
"""

from cdcheck.parts.meeting import Meeting
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="warning",
    passes="The record is {stage}.",
    fails='The heading does not say whether the record is final or provisional: "{found}".',
    advice="Say in the heading that the record is final or provisional.",
    kinds=("record",),
    catalogue=("PV-01",),
)


def check(meeting: Meeting) -> Findings:
    """Ask for one of the two words."""
    if meeting.stage is None:
        yield rule.failed(meeting.heading, expected="final record", found=meeting.heading.words)
    else:
        yield rule.passed(meeting.heading, stage=meeting.stage)
