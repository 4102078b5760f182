"""The addressee is the Secretary-General or the President of the Conference, its secretariat, or its members.

Why:
    A letter to the Secretary-General of the United Nations, or to another body, is not the Conference's to circulate; such an
    addressee is often left over from a letter sent to New York.

Source: Practice
    CD/1839 and CD/1441 are addressed to the Secretary-General of the Conference, CD/1998 to its secretariat.

Applies:
    To letters and notes verbales, in every language and era.

Limits:
    "The Secretary-General" without "of the Conference" is taken for the one of the United Nations.

Examples:
    en, page 1:
        good: SECRETARY-GENERAL OF THE CONFERENCE
        bad: SECRETARY-GENERAL OF THE UNITED NATIONS
        bad: PRESIDENT OF THE SECURITY COUNCIL
        spare: PRESIDENT OF THE CONFERENCE
    es, page 1:
        good: SECRETARIO GENERAL ⏎ DE LA CONFERENCIA POR
        bad: SECRETARIO GENERAL ⏎ DE LAS NACIONES UNIDAS POR
"""

from cdcheck.parts.title import Title
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="warning",
    passes="it is addressed to the Conference: {found}",
    fails="{found} is no addressee of the Conference on Disarmament",
    kinds=("letter", "note-verbale"),
    catalogue=("TI-06", "TI-07"),
)


def check(title: Title) -> Findings:
    """Each addressee's post."""
    if not title.addressees:
        yield rule.inapplicable("the title names no addressee, which another rule reports")
    for addressee in title.addressees:
        if addressee.post == "un-secretary-general":
            yield rule.failed(
                addressee.span,
                found=addressee.text,
                message="{found} is the Secretary-General of the United Nations, not that of the Conference",
            )
        elif addressee.post is None:
            yield rule.failed(addressee.span, found=addressee.text)
        else:
            yield rule.passed(addressee.span, found=addressee.text)
