"""The letter has as many signatures as its title names senders.

Why:
    A sender who has not signed has not sent the letter; a signatory whom the title leaves out cannot be found in any index.

Source: Practice
    CD/1839 has two senders and two signatures, A/AC.172/2023/3 twelve and twelve, the letter of 12 November 2001 to the General
    Assembly five and five.

Applies:
    To letters whose title names the States of its senders.

Limits:
    Counts States: two persons of one State in the title are one sender.

Examples:
    en, page 1:
        good: (line) (Signed) Second Signatory
        good: Ambassador ⏎ Permanent Representative of Switzerland ⏎ to the Conference on Disarmament
        bad: (nothing)
    zh, page 1:
        good: 瑞士常驻裁军谈判会议代表 ⏎ 大使 ⏎ 乙·某某(签名)
        bad: (nothing)
"""

from cdcheck import shelf, states
from cdcheck.languages import Language
from cdcheck.parts.signatories import Signatories
from cdcheck.parts.title import Title
from cdcheck.rules import Findings, Places, Rule

rule = Rule(
    __name__,
    severity="error",
    passes="The title names {number} senders, and {number} have signed.",
    fails="The title names {expected} senders, but the number of signatures is {found}.",
    advice="Add the missing signature block, or correct the senders in the title.",
    variants={
        "fewer": "The title names {expected} senders, but the number of signatures is {found}. Nobody signs for {unsigned}.",
    },
    kinds=("letter",),
    catalogue=("SG-05",),
    family="consistency",
)


def check(signatories: Signatories, title: Title) -> Findings:
    """Compare the numbers; name the senders for whom nobody signed."""
    codes = [sender.state for sender in title.senders if sender.state]
    if not codes or len(codes) < len(title.senders):
        yield rule.inapplicable("The title does not name the State of each sender, which another rule reports.")
        return
    senders, signed = len(codes), len(signatories.items)
    places: Places = [signatories.span, *(sender.span.location("related", "a sender") for sender in title.senders)]
    if senders == signed:
        yield rule.passed(places, number=signed)
        return
    table = states.table(shelf.take("languages", "en", "language", Language))
    present = {item.state for item in signatories.items}
    unsigned = [table[code].short if code in table else code for code in codes if code not in present]
    fewer = "fewer"
    said = fewer if unsigned and signed < senders and None not in present else None
    yield rule.failed(places, expected=str(senders), found=str(signed), unsigned=", ".join(unsigned), variant=said)
