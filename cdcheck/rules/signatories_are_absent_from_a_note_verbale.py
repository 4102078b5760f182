"""A note verbale has no signature.

Why:
    A note verbale comes from a mission, not from a person. One that is signed is a letter under a wrong title.

Source: em-communications
    Notes verbales are sent by a mission and are not signed.

Applies:
    To notes verbales, in every language and era.

Limits:
    Initials and stamps are no part of the printed text and are not looked for.

Examples:
    en note-verbale, page 1:
        good: Conference on Disarmament. ⏎ GE.04
        bad: Conference on Disarmament. ⏎ (Signed) First Signatory ⏎ Permanent Representative of Brazil ⏎ GE.04
    ar note-verbale, page 1:
        good: من وثائق مؤتمر نزع السلاح. ⏎ GE.04
        bad: من وثائق مؤتمر نزع السلاح. ⏎ (توقيع) الاسم الأول ⏎ الممثل الدائم للبرازيل ⏎ GE.04
"""

from cdcheck.outcome import Absent
from cdcheck.parts.letter import Letter
from cdcheck.parts.signatories import Signatories
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="error",
    passes="The note verbale is not signed.",
    fails="The note verbale is signed: {found}.",
    advice="Delete the signature, or issue the document as a letter.",
    kinds=("note-verbale",),
    catalogue=("NV-02",),
)


def check(signatories: Signatories | Absent, letter: Letter) -> Findings:
    """A signature block is the failure."""
    if isinstance(signatories, Absent):
        yield rule.passed(letter.span)
    else:
        for item in signatories.items:
            yield rule.failed(item.span, found=item.text)
