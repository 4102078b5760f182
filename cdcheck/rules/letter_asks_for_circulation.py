"""The letter asks for its circulation.

Why:
    The secretariat circulates a communication because its sender asks for it. Without the request the letter is correspondence.

Source: em-communications
    Communications are circulated at the request of a member State.

Applies:
    To letters and notes verbales, in every language and era.

Limits:
    Knows the formulas of the language's list, in the letter and not in the annexed text.

Examples:
"""

from cdcheck.parts.letter import Letter
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="warning",
    passes="the letter asks for circulation: {found}",
    fails="the letter does not ask to be circulated",
    kinds=("letter", "note-verbale"),
    catalogue=("CI-01",),
)


def check(letter: Letter) -> Findings:
    """The request, as recognised."""
    if letter.circulation_request is None:
        yield rule.failed(letter.paragraphs[-1].span if letter.paragraphs else letter.span)
    else:
        yield rule.passed(letter.circulation_request.span, found=letter.circulation_request.text)
