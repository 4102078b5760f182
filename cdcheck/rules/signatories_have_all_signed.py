"""Where one signature has the mark "(Signed)", all of them have it.

Why:
    Where others have signed, a name and a post without the mark say that this sender has not. The letter is then not his.

Source: em-communications
    In print a signature is shown by the word for signed in brackets, and the name. A block that lacks it beside others that
    have it is that of somebody who did not sign.

Applies:
    To letters with several signatures, in every language and era. Where no signature has the mark, another rule says so.

Limits:
    Cannot know whether the sender did not sign or the mark was left out by mistake.

Examples:
    en, page 1:
        good: (Signed) Second Signatory
        bad: Second Signatory
        spare: (Signed): Second Signatory
    zh, page 1:
        good: 乙·某某(签名)
        bad: 乙·某某
"""

from cdcheck.languages import Language
from cdcheck.parts.signatories import Signatories
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="error",
    passes="All {number} signatures have the mark.",
    fails="{found} has not signed: the name lacks the mark {expected}, which other signatures have.",
    advice="Add {expected} before the name once the signatory has signed, or delete the block.",
    kinds=("letter",),
    catalogue=("SG-02",),
)


def check(signatories: Signatories, language: Language) -> Findings:
    """The blocks without the mark, where others have it."""
    unsigned = [item for item in signatories.items if item.mark is None]
    number = len(signatories.items)
    if len(unsigned) == number or number < 2:
        yield rule.inapplicable("No signature with the mark stands beside another.", [item.span for item in unsigned])
        return
    for item in unsigned:
        yield rule.failed(item.span, expected=f"({language.signed[0]})", found=item.name or item.text)
    if not unsigned:
        yield rule.passed([item.span for item in signatories.items], number=number)
