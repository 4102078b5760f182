"""Each signatory has a post beside the name.

Why:
    The post shows that the signatory may write to the Conference for the State.

Source: em-communications
    Letters are signed by the Permanent Representative or Observer or by the Charge d'affaires, whose post is given below the
    name.

Applies:
    To letters, in every language and era. Chinese has the post before the name.

Limits:
    Knows the posts of the language's list; any of them will do.

Examples:
    en letter-new, page 1:
        good: Ambassador ⏎ Permanent Representative of Japan to the ⏎ Conference on Disarmament
        bad: Japan
    fr letter-new, page 1:
        good: Ambassadeur ⏎ Représentant permanent du Japon auprès ⏎ de la Conférence du désarmement
        bad: Japon
"""

from cdcheck.parts.signatories import Signatories
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="warning",
    passes="Each of the {number} signatories has a post.",
    fails="The signature of {found} has no post, such as Permanent Representative.",
    advice="Add the post of the signatory below the name.",
    kinds=("letter",),
    catalogue=("SG-09",),
)


def check(signatories: Signatories) -> Findings:
    """The posts of each block."""
    wrong = [item for item in signatories.items if not item.post_keys]
    for item in wrong:
        yield rule.failed(item.span, found=item.name or item.text)
    if not wrong:
        places = [item.span for item in signatories.items]
        yield rule.passed(places, number=len(places))
