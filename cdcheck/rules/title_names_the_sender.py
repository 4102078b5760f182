"""The title names who sends the letter, each representative or mission with its State.

Why:
    A communication is filed under the State that sent it, and only members and invited States may have one circulated.

Source: Practice
    CD/1839, CD/1441 as cited in CD/1476; all titles of letters and notes verbales that were read for the catalogue.

Applies:
    To letters and notes verbales, in every language and era. A Secretary-General or a President need not have a State.

Limits:
    Knows the States by their names in the tables of the languages; a name in another spelling is taken for none.

Examples:
    en letter-new, page 1:
        good: from the Permanent Representative of Japan to
        bad: from the Permanent Representative to
    zh letter-new, page 1:
        good: 日日本常驻裁军谈判会议代表致
        bad: 日常驻裁军谈判会议代表致
"""

from cdcheck.parts.title import Title
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="error",
    passes="The title names the sender: {found}.",
    fails="The title does not name the sender of the letter.",
    advice='Add the sender to the title: "from the Permanent Representative of ...".',
    variants={
        "no-state": "The title names a sender ({found}) but not the State.",
    },
    kinds=("letter", "note-verbale"),
    catalogue=("TI-01",),
)

_OF_NO_STATE = ("president", "secretary-general")


def check(title: Title) -> Findings:
    """Some sender, and no sender without a State."""
    if not title.senders:
        yield rule.failed(title.span)
    for sender in title.senders:
        if sender.state is None and sender.post not in _OF_NO_STATE:
            yield rule.failed(sender.span, found=sender.text, variant="no-state")
        else:
            yield rule.passed(sender.span, found=sender.text)
