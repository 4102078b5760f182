"""The letter transmits what its title says, in the same languages.

Why:
    Title and letter are often written apart. Where they name different texts, nobody knows which was sent.

Source: Practice
    CD/1839 and CD/1634 name the same text and the same languages in the title and in the letter.

Applies:
    To letters and notes verbales of which both the title and the text say what is transmitted.

Limits:
    Of the longer words, without articles, States and offices, a third need be the same. Languages are compared where both name
    some.

Examples:
    en, page 1:
        good: the English and French texts
        bad: the English and Russian texts
        spare: the texts
    en, page 1:
        good: Joint Statement of Canada and Switzerland on the Verification of ⏎ Nuclear Disarmament.
        bad: Joint Statement on the Marking of Ammunition.
    ru, page 1:
        good: препроводить на английском и французском
        bad: препроводить на английском и русском
"""

from cdcheck import shelf
from cdcheck.languages import Language
from cdcheck.parts.announced import Announced
from cdcheck.parts.letter import Letter
from cdcheck.parts.title import Title
from cdcheck.rules import Findings, Places, Rule

rule = Rule(
    __name__,
    severity="warning",
    passes='The title announces "{expected}", and the letter transmits "{found}".',
    fails='The letter transmits "{found}", but its title says "{expected}".',
    advice="Name the same text and languages in the letter and in its title.",
    variants={
        "languages": "The letter transmits the text in {found}, but its title says {expected}.",
    },
    kinds=("letter", "note-verbale"),
    catalogue=("TR-03", "TI-08"),
    family="consistency",
)

# Wordings that have no more of their words in common than this are not alike; fewer words tell no subject.
_FEW, _FEWEST = 1 / 3, 2


def check(letter: Letter, title: Title, announced: Announced) -> Findings:
    """The sets of languages, then the words for the subject."""
    said, named = letter.transmitted, title.transmitted
    if said is None or named is None or announced.letter is None or announced.title is None:
        yield rule.inapplicable("The title or the letter does not say what is transmitted.")
        return
    places: Places = [said.span, named.span.location("related", "the title")]
    if said.languages and named.languages and set(said.languages) != set(named.languages):
        found, expected = (
            " and ".join(shelf.take("languages", code, "language", Language).name for code in codes)
            for codes in (said.languages, named.languages)
        )
        message = "languages"
        yield rule.failed(places, expected=expected, found=found, variant=message)
        return
    if announced.letter_is_of_another_kind:
        yield rule.inapplicable("The letter names a text of another kind, which another rule reports.")
        return
    one, two = announced.title.subject, announced.letter.subject
    few = min(len(one), len(two))
    name, words = (named.name or named.span), (said.name or said.span)
    if few >= _FEWEST and len(one & two) <= few * _FEW:
        yield rule.failed(places, expected=name.words, found=words.words)
    else:
        yield rule.passed(places, expected=name.words, found=words.words)
