"""The title or the signatures say that the senders are accredited to the Conference.

Why:
    The permanent representative to the United Nations in New York is another person. Who speaks for a State in the Conference
    is told by the accreditation alone.

Source: Practice
    CD/1839 has "to the Conference on Disarmament", once, after the last of its senders, and again in each signature; CD/1634
    has it in its signatures alone.

Applies:
    To letters and notes verbales from representatives, charges d'affaires, heads of delegation, missions and delegations.

Limits:
    Accreditation to the United Nations Office at Geneva counts as well. One sender's accreditation counts for all.

Examples:
    en note-verbale, page 1:
        good: OF BRAZIL TO THE CONFERENCE ON DISARMAMENT
        bad: OF BRAZIL
        spare: OF BRAZIL TO THE UNITED NATIONS OFFICE AT GENEVA
    ru note-verbale, page 1:
        good: БРАЗИЛИИ ПРИ ⏎ КОНФЕРЕНЦИИ ПО РАЗОРУЖЕНИЮ ОТ
        bad: БРАЗИЛИИ ОТ
    en, page 1:
        good: CANADA AND SWITZERLAND TO THE CONFERENCE ON DISARMAMENT
        spare: CANADA AND SWITZERLAND
"""

from cdcheck.languages import Language
from cdcheck.outcome import Absent
from cdcheck.parts.signatories import Signatories, Signatory
from cdcheck.parts.title import Title
from cdcheck.rules import Findings, Rule
from cdcheck.text import key_of

rule = Rule(
    __name__,
    severity="warning",
    passes="The accreditation of the senders is named: {found}.",
    fails="Neither the title nor a signature says that {found} is accredited {expected}.",
    advice="Add the accreditation after the senders in the title: {expected}.",
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


def check(title: Title, signatories: Signatories | Absent, language: Language) -> Findings:
    """Once is enough: after the last of several senders, or in the signatures."""
    senders = [sender for sender in title.senders if sender.post in _ACCREDITED]
    signed = [item for item in signatories.items if _accredited(item, language)] if isinstance(signatories, Signatories) else []
    if title.accredited is not None:
        yield rule.passed(title.accredited, found=title.accredited.words)
    elif signed:
        yield rule.passed([item.span for item in signed], found=" ".join(signed[0].posts))
    elif senders:
        yield rule.failed(senders[-1].span, expected=language.of_conference[0], found=senders[-1].text)
    else:
        yield rule.inapplicable("The title names no sender who would be accredited to the Conference.")


def _accredited(item: Signatory, language: Language) -> bool:
    return bool(key_of(" ".join(item.posts)).find_all(language.of_conference))
