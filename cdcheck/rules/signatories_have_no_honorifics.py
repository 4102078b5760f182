"""The names of the signatories have no honorifics.

Why:
    The printed signature gives name and post; "H.E." or "Mr." before the name is left over from the letter as it was sent.

Source: em-communications
    Honorific titles are left out of a communication as it is printed.

Applies:
    To letters, in every language and era.

Limits:
    Knows the honorifics of the language's list, directly before a name.

Examples:
    en, page 1:
        good: (Signed) First Signatory
        bad: (Signed) Mr. First Signatory
    ru, page 1:
        good: (Подпись) Имярек Первый
        bad: (Подпись) г-н Имярек Первый
"""

from cdcheck.parts.signatories import Signatories
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="warning",
    passes="The {number} names have no honorific.",
    fails='The name of a signatory has the honorific "{found}".',
    advice="Delete the honorific.",
    kinds=("letter",),
    catalogue=("SG-04",),
)


def check(signatories: Signatories) -> Findings:
    """What the recogniser saw before each name."""
    wrong = [item.honorific for item in signatories.items if item.honorific is not None]
    for span in wrong:
        yield rule.failed(span, found=span.words)
    if not wrong:
        places = [item.span for item in signatories.items]
        yield rule.passed(places, number=len(places))
