"""The title and the signature agree on who is charge d'affaires.

Why:
    A charge d'affaires signs while the representative is away. A title that names the one and a signature of the other show
    that one of them was not brought up to date.

Source: em-communications
    In the absence of the Permanent Representative or Observer the Charge d'affaires signs.

Applies:
    To letters, State by State, where both the title and the signature give a post.

Limits:
    Compares no other posts: an ambassador may be called by several at once.

Examples:
    en letter-new, page 1:
        good: Ambassador ⏎ Permanent Representative of Japan to the
        bad: Chargé d'affaires a.i. of Japan to the
    es letter-new, page 1:
        good: Embajador ⏎ Representante Permanente del Japón ante
        bad: Encargado de Negocios interino del Japón ante
"""

from cdcheck.parts.signatories import Signatories, Signatory
from cdcheck.parts.title import Sender, Title
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="error",
    passes="The title and the signatures agree on the posts of {number} senders.",
    fails="Only the {where} calls the sender charge d'affaires: the title has {expected}, and the signature has {found}.",
    advice="Give the sender the same post in the title and in the signature.",
    kinds=("letter",),
    catalogue=("SG-10",),
    family="consistency",
)

_CHARGE = "charge-d-affaires"


def check(signatories: Signatories, title: Title) -> Findings:
    """Each sender with the signatory of the same State."""
    pairs = [
        (sender, item) for sender in title.senders for item in signatories.items if _belong(sender, item, title, signatories)
    ]
    if not pairs:
        yield rule.inapplicable("No sender and signatory of the same State both show a post.")
        return
    wrong = [(sender, item) for sender, item in pairs if (_CHARGE in sender.posts) != (_CHARGE in item.post_keys)]
    for sender, item in wrong:
        yield rule.failed(
            [item.span, sender.span.location("related", "the title")],
            expected=sender.text,
            found=", ".join(item.posts) or item.text,
            where="title" if _CHARGE in sender.posts else "signature",
        )
    if not wrong:
        yield rule.passed([item.span for _, item in pairs], number=len(pairs))


def _belong(sender: Sender, item: Signatory, title: Title, signatories: Signatories) -> bool:
    """Whether a sender and a signatory are of one State, and each has a post that can be compared."""
    if sender.post is None or not item.post_keys:
        return False
    alone = len(title.senders) == len(signatories.items) == 1
    return (sender.state is not None and sender.state == item.state) or (alone and item.state is None)
