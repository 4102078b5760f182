"""Each signature has the mark "(Signed)".

Why:
    The mark says that the original bears a signature. Without it a name may be that of whoever was to sign.

Source: em-communications
    In print a signature is shown by the word for signed in brackets, and the name; the post follows.

Applies:
    To letters, in every language and era. Chinese has the mark after the name.

Limits:
    Any form of the language's word for signed will do, with or without a colon. A signature without the mark beside others that
    have it is for another rule.

Examples:
    en letter-new, page 1:
        good: (Signed) First Signatory
        bad: First Signatory
        spare: (Signed): First Signatory
    zh letter-new, page 1:
        good: 甲·某某(签名)
        bad: 甲·某某
        spare: 甲·某某　签名
"""

from cdcheck.languages import Language
from cdcheck.parts.signatories import Signatories
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="warning",
    passes="Each of the {number} signatures has its mark: {found}.",
    fails="The signature of {found} lacks the mark {expected}.",
    advice="Add {expected} before the name.",
    kinds=("letter",),
    catalogue=("SG-02",),
)


def check(signatories: Signatories, language: Language) -> Findings:
    """The mark of each block."""
    wrong = [item for item in signatories.items if item.mark is None]
    if 0 < len(wrong) < len(signatories.items):
        yield rule.inapplicable("Some signatures have the mark and others have none, which another rule reports.")
        return
    for item in wrong:
        yield rule.failed(item.span, expected=f"({language.signed[0]})", found=item.name or item.text)
    if not wrong:
        places = [item.span for item in signatories.items]
        yield rule.passed(places, number=len(places), found=signatories.items[0].mark)
