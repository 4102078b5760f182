"""The heading and the symbol have the same meeting number.

Why:
    Records are found and cited by symbol. A heading copied from the record before, or a slip in a long number in words, files
    a meeting under another.

Source: Practice
    CD/PV.799 (seven hundred and ninety-ninth), CD/PV.865, CD/PV.941, CD/PV.1475, CD/PV.861 and CD/PV.1242 in Spanish,
    ENDC/PV.73, ENDC/PV.277 and ENDC/PV.288: the number is the symbol's in all of them.

Applies:
    To records, in every language and era.

Limits:
    A number whose words are misspelt is not read, and nothing is said of it. Cardinal and ordinal are not told apart.

Examples:
    en record, page 1:
        good: SEVENTY-FIFTH
        bad: SEVENTY-SIXTH
        bad: FIFTY-SEVENTH
        spare: SEVENTY FIFTH
    es record, page 1:
        good: 875ª
        bad: 874ª
        spare: OCTINGENTÉSIMA SEPTUAGÉSIMA QUINTA
    zh record, page 1:
        good: 八七五
        bad: 八五七
        spare: 八百七十五
        spare: 875
    ar record, page 1:
        good: الثمانمائة
        bad: السبعمائة
"""

from cdcheck.kinds import Kind
from cdcheck.parts.meeting import Meeting
from cdcheck.parts.symbol import Symbol
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="error",
    passes="The heading and the symbol {symbol} have the same number, {number}.",
    fails="The heading is of meeting {found}, but the symbol is of meeting {expected}.",
    advice="Make the number of the meeting in the heading agree with the symbol.",
    variants={
        "another-symbol": "The heading is that of a record, but {found} is not the symbol of a record.",
    },
    kinds=("record",),
    catalogue=("PV-01",),
)


def check(meeting: Meeting, symbol: Symbol, kind: Kind) -> Findings:
    """Compare the numbers; a symbol of another series is no record's, whatever its number."""
    places = [meeting.numbered, symbol.span]
    if symbol.number is None:
        yield rule.cannot_tell(f"The symbol {symbol.text} has no number that can be read.", places)
    elif symbol.series not in kind.series:
        said = "another-symbol"
        yield rule.failed(places[::-1], expected="a symbol such as CD/PV.1", found=symbol.text, variant=said)
    elif meeting.number is None:
        yield rule.cannot_tell(f"The number of the meeting cannot be read: {meeting.numbered.words}.", places)
    elif meeting.number == symbol.number:
        yield rule.passed(places, symbol=symbol.text, number=meeting.number)
    else:
        yield rule.failed(places, expected=str(symbol.number), found=str(meeting.number))
