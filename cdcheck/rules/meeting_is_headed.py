"""A record has a heading that names the record and the meeting.

Why:
    The heading alone says of which meeting this is the record; without it nothing else on the page can be held against the
    symbol.

Source: Practice
    CD/PV.799, CD/PV.865, CD/PV.941 and CD/PV.1475 are headed "Final record of the ... plenary meeting", CD/PV.861 and
    CD/PV.1242 in Spanish "Acta definitiva de la ... sesión plenaria", ENDC/PV.73 and ENDC/PV.288 "Final verbatim record of
    the ... meeting".

Applies:
    To records, in every language and era; inapplicable to a corrigendum or an addendum without such a heading.

Limits:
    Headings in Arabic, Chinese, French and Russian were not seen, only inferred; unusual words are not known.

Examples:
    en record, page 1:
        good: FINAL RECORD OF THE EIGHT HUNDRED AND ⏎ SEVENTY-FIFTH PLENARY MEETING
        bad: (nothing)
        bad: MEETING OF THE CONFERENCE
        spare: Final record of the eight hundred ⏎ and seventy-fifth plenary meeting
        spare: FINAL RECORD OF THE 875th PLENARY MEETING
    fr record, page 1:
        good: COMPTE RENDU DÉFINITIF DE LA HUIT CENT ⏎ SOIXANTE-QUINZIÈME SÉANCE PLÉNIÈRE
        bad: (nothing)
    ru record-endc, page 1:
        good: ОКОНЧАТЕЛЬНЫЙ СТЕНОГРАФИЧЕСКИЙ ОТЧЕТ О
        bad: (nothing)
"""

from cdcheck.document import Document, whole
from cdcheck.outcome import Absent
from cdcheck.parts.masthead import Masthead
from cdcheck.parts.meeting import Meeting
from cdcheck.parts.symbol import Symbol
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="error",
    passes="The heading names the record: {heading}.",
    fails="The record has no heading that names the record and the meeting.",
    advice='Add the heading, such as "Final record of the ... plenary meeting".',
    kinds=("record",),
    catalogue=("PV-01",),
)


def check(meeting: Meeting | Absent, symbol: Symbol | Absent, masthead: Masthead | Absent, document: Document) -> Findings:
    """Its absence is reported here alone."""
    if isinstance(meeting, Meeting):
        yield rule.passed(meeting.heading, heading=meeting.heading.words)
    elif isinstance(symbol, Symbol) and symbol.suffixes:
        yield rule.inapplicable(f"{symbol.text} is issued in addition to a record, whose heading it need not repeat.")
    else:
        place = masthead.span if isinstance(masthead, Masthead) else whole(document.written[:1])
        yield rule.failed(place, expected="Final record of the ... plenary meeting")
