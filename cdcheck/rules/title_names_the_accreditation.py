"""The title says that its senders are accredited to the Conference.

Why:
    The permanent representative to the United Nations in New York is another person. Who speaks for a State in the Conference
    is told by the accreditation alone.

Source: Practice
    CD/1839 has "to the Conference on Disarmament", once, after the last of its senders.

Applies:
    To letters and notes verbales from representatives, charges d'affaires, heads of delegation, missions and delegations.

Limits:
    Accreditation to the United Nations Office at Geneva counts as well. Knows only that the words stand beside the senders.

Examples:
    en, page 1:
        good: CANADA AND SWITZERLAND TO THE CONFERENCE ON DISARMAMENT
        bad: CANADA AND SWITZERLAND
        spare: CANADA AND SWITZERLAND TO THE UNITED NATIONS OFFICE AT GENEVA
    ru, page 1:
        good: КАНАДЫ И ШВЕЙЦАРИИ ПРИ ⏎ КОНФЕРЕНЦИИ ПО РАЗОРУЖЕНИЮ ОТ
        bad: КАНАДЫ И ШВЕЙЦАРИИ ОТ
"""

from cdcheck.languages import Language
from cdcheck.parts.title import Title
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="warning",
    passes="the senders' accreditation is named: {found}",
    fails="the title does not say that {found} is accredited to the Conference (expected: {expected})",
    kinds=("letter", "note-verbale"),
    catalogue=("TI-05",),
)

_ACCREDITED = {
    "permanent-representative",
    "deputy-permanent-representative",
    "acting-permanent-representative",
    "permanent-observer",
    "charge-d-affaires",
    "head-of-delegation",
    "permanent-mission",
    "observer-mission",
    "delegation",
}


def check(title: Title, language: Language) -> Findings:
    """Once is enough, after the last of several senders."""
    senders = [sender for sender in title.senders if sender.post in _ACCREDITED]
    if title.accredited is not None:
        yield rule.passed(title.accredited, found=title.accredited.words)
    elif senders:
        yield rule.failed(senders[-1].span, expected=language.of_conference[0], found=senders[-1].text)
    else:
        yield rule.inapplicable("the title names no sender who would be accredited to the Conference")
