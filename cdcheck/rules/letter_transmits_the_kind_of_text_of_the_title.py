"""The letter transmits a text of the kind that its title announces.

Why:
    Title and letter are often written apart. Where one has a statement and the other a draft treaty, one of them belongs to
    another letter.

Source: Practice
    CD/1839 and CD/1634 call the text the same in the title and in the letter.

Applies:
    To letters and notes verbales of which both the title and the text call what is transmitted by its kind.

Limits:
    The kinds are those of the rule on the annexed text; a kind that the letter names in another sentence counts as well.

Examples:
    en, page 1:
        good: Joint Statement of Canada and Switzerland on the Verification of ⏎ Nuclear Disarmament.
        bad: summary of what experts said in 1999.
        bad: draft treaty on the verification of nuclear disarmament.
        spare: Declaration on the Verification of Nuclear Disarmament.
    ru, page 1:
        good: Совместное заявление Канады и Швейцарии о проверке ядерного ⏎ разоружения.
        bad: доклад о проверке ядерного разоружения.
"""

from cdcheck.parts.announced import Announced
from cdcheck.rules import Findings, Places, Rule

rule = Rule(
    __name__,
    severity="error",
    passes="The title and the letter name the same kind of text: {found}.",
    fails="The letter transmits {found}, but its title announces {expected}, which is another kind of text.",
    advice="Name the same kind of text in the letter and in its title.",
    kinds=("letter", "note-verbale"),
    catalogue=("TR-03",),
    family="consistency",
)


def check(announced: Announced) -> Findings:
    """The kind in the letter against that in its title."""
    title, letter = announced.title, announced.letter
    if title is None or letter is None or title.kind is None or letter.kind is None:
        yield rule.inapplicable("Either the title or the letter does not call the text by its kind.")
        return
    places: Places = [letter.span, title.span.location("related", "the title")]
    if announced.letter_is_of_another_kind:
        yield rule.failed(places, expected=title.span.words, found=letter.span.words)
    else:
        yield rule.passed(places, found=letter.span.words)
