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
    en, page 1:
        good: We would be grateful if this letter and the attached text could be
        bad: We know that this letter and the attached text will be
    ru, page 1:
        good: Будем признательны за издание и распространение настоящего письма и ⏎ прилагаемого текста в качестве
        bad: Просим считать настоящее письмо и ⏎ прилагаемый текст проектом
    zh, page 1:
        good: 我们谨请将本函和所附案文作为裁军谈判会议的正式文件分发
        bad: 所附案文已由各国代表团收到
"""

from cdcheck.parts.letter import Letter
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="warning",
    passes="The letter asks for its circulation: {found}.",
    fails="The letter does not ask to be circulated as a document of the Conference.",
    advice="Ask for the circulation of the letter and its annex as an official document of the Conference.",
    kinds=("letter", "note-verbale"),
    catalogue=("CI-01",),
)


def check(letter: Letter) -> Findings:
    """The request, as recognised."""
    if letter.circulation_request is None:
        yield rule.failed(letter.paragraphs[-1].span if letter.paragraphs else letter.span)
    else:
        yield rule.passed(letter.circulation_request.span, found=letter.circulation_request.text)
