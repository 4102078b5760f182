"""A note verbale opens with the mission's compliments.

Why:
    The formula is what makes a note verbale one; a text without it is an unsigned letter.

Source: Practice
    A/69/748 and S/AC.56/2015/2 to 4, in six languages: the mission presents its compliments to the addressee.

Applies:
    To notes verbales, in every language and era.

Limits:
    Knows the formulas of the language's list, anywhere in the note.

Examples:
    en note-verbale, page 1:
        good: presents its compliments to the secretariat of the Conference and has the
        bad: has the
    zh note-verbale, page 1:
        good: 向裁军谈判会议秘书处致意，并谨转交
        bad: 谨转交
"""

from cdcheck.document import Passage
from cdcheck.languages import Language
from cdcheck.parts.letter import Letter
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="warning",
    passes="The note verbale opens with compliments: {found}.",
    fails='The note verbale does not open with compliments such as "{expected}".',
    advice='Open the note with the compliments of the mission: "{expected}".',
    kinds=("note-verbale",),
    catalogue=("NV-01",),
)


def check(letter: Letter, language: Language) -> Findings:
    """Search the note for the formula."""
    passage = Passage(letter.span.lines)
    found = passage.folded.find_all(language.compliments)
    if found:
        span = passage.folded_span(*found[0][:2])
        yield rule.passed(span, found=span.words)
    else:
        yield rule.failed(letter.paragraphs[0].span if letter.paragraphs else letter.span, expected=language.compliments[0])
