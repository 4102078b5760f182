"""Each signatory signs for a State that the title names as a sender.

Why:
    A signature for a State that has not sent the letter, or two for the same one, is a slip in the title or in the signature.

Source: Practice
    CD/1839, CD/1634, A/AC.172/2023/3: the States of the signature blocks are those of the title.

Applies:
    To letters whose title names the States of its senders.

Limits:
    A block that names no State is not judged; where one person signs for one sender it need not name it. Where the numbers
    differ, which another rule reports, only States that the title does not name at all are reported here.

Examples:
    en, page 1:
        good: Permanent Representative of Switzerland
        bad: Permanent Representative of Sweden
        bad: Permanent Representative of Canada
    ar, page 1:
        good: الممثل الدائم لسويسرا
        bad: الممثل الدائم لفرنسا
"""

from collections import Counter

from cdcheck import shelf, states
from cdcheck.languages import Language
from cdcheck.parts.signatories import Signatories
from cdcheck.parts.title import Title
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="error",
    passes="The {number} signatures are those of the senders.",
    fails="A signature is for {found}, but the title names {expected}.",
    advice="Correct the State in the signature block or in the title.",
    variants={
        "twice": "{found} has signed already, and nobody signs for {expected}.",
    },
    kinds=("letter",),
    catalogue=("SG-06", "XC-06"),
    family="consistency",
)


def check(signatories: Signatories, title: Title) -> Findings:
    """The States of the blocks against those of the title, each as often as the title has it."""
    senders = [sender.state for sender in title.senders if sender.state]
    if not senders or len(senders) < len(title.senders):
        yield rule.inapplicable("The title does not name the State of each sender, which another rule reports.")
        return
    table = states.table(shelf.take("languages", "en", "language", Language))
    names = ", ".join(table[code].short if code in table else code for code in senders)
    items = signatories.items
    left = Counter(senders)
    missing = left - Counter([item.state for item in items if item.state])
    wrong = False
    for item in items:
        if item.state is None:
            if len(items) > 1 or len(senders) > 1:
                yield rule.cannot_tell("This signature does not show for which State it is given.", item.span)
            else:
                yield rule.inapplicable("The one signature names no State, and there is one sender.", item.span)
                return
        elif left[item.state] > 0 or (item.state in senders and len(items) != len(senders)):
            left[item.state] -= 1
        else:
            wrong = True
            again = item.state in senders and bool(missing)
            found = table[item.state].short if item.state in table else item.state
            unsigned = ", ".join(table[code].short if code in table else code for code in missing)
            yield rule.failed(
                [item.span, *(sender.span.location("related", "a sender") for sender in title.senders)],
                expected=unsigned if again else names,
                found=found,
                variant="twice" if again else None,
            )
    if not wrong:
        yield rule.passed([item.span for item in items], number=len(items))
