"""The letter transmits the text in a separate sentence before it asks for circulation.

Why:
    A letter that only asks to circulate what is attached to it transmits that in fact. Whoever cites the document looks for the
    sentence that says so.

Source: correspondence-manual
    A formal letter says in its first sentence that its writer has the honour to do what the letter is for.

Applies:
    To letters and notes verbales, in every language and era, that transmit by asking for a text that they name. Where nothing
    transmits the text, another rule says so.

Limits:
    Knows the formulas of the language's list.

Examples:
    en letter-new, page 1:
        good: I have the honour to transmit herewith the working paper entitled
        bad: I would be grateful if the attached paper could be issued as a document of the Conference on Disarmament, entitled
        spare: I have the honour to enclose herewith the working paper entitled
    zh letter-new, page 1:
        good: 我谨随函转交题为《裂变材料存量的透明度》的工作文件(见附件)。
        bad: 谨请将所附题为《裂变材料存量的透明度》的工作文件(见附件)作为裁军谈判会议的正式文件分发。
"""

from cdcheck.kinds import Kind
from cdcheck.languages import Language
from cdcheck.parts.announced import Announced
from cdcheck.parts.letter import Letter, usual_transmittal
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="warning",
    passes="A sentence of its own transmits the text: {found}.",
    fails='The letter asks for circulation but has no sentence that transmits the text, such as "{expected}".',
    advice='Add a sentence that transmits the text before the request: "{expected}".',
    kinds=("letter", "note-verbale"),
    catalogue=("TR-01",),
)


def check(letter: Letter, announced: Announced, language: Language, kind: Kind) -> Findings:
    """The formula, or the request in its place."""
    if letter.transmittal is not None:
        yield rule.passed(letter.transmittal.span, found=letter.transmittal.text)
    elif announced.by_request is not None:
        expected = usual_transmittal(language, impersonal="impersonal" in kind.person)
        yield rule.failed(announced.by_request, expected=expected)
    else:
        yield rule.inapplicable("The letter transmits nothing, or another rule misses the sentence that does.")
