"""The letter transmits what its title says, in the same languages.

Why:
    Title and letter are often written apart. Where they name different texts, nobody knows which was sent.

Source: Practice
    CD/1839 and CD/1634 name the same text and the same languages in the title and in the letter.

Applies:
    To letters and notes verbales of which both the title and the text say what is transmitted.

Limits:
    The wording need only be alike by half. Languages are compared where both name some.

Examples:
    en, page 1:
        good: the English and French texts
        bad: the English and Russian texts
        spare: the texts
    en, page 1:
        good: Joint Statement of Canada and Switzerland on the Verification of ⏎ Nuclear Disarmament.
        bad: summary of what experts said in 1999.
    ru, page 1:
        good: препроводить на английском и французском
        bad: препроводить на английском и русском
"""

from cdcheck import shelf
from cdcheck.languages import Language
from cdcheck.parts.letter import Letter
from cdcheck.parts.title import Title
from cdcheck.rules import Findings, Places, Rule
from cdcheck.text import fold

rule = Rule(
    __name__,
    severity="warning",
    passes="title and letter both transmit {found}",
    fails="the letter transmits {found}, its title says {expected}",
    kinds=("letter", "note-verbale"),
    catalogue=("TR-03", "TI-08"),
    family="consistency",
)

_LEAST_LIKENESS = 50
_STEM = 5


def check(letter: Letter, title: Title, language: Language) -> Findings:
    """The sets of languages, then the likeness of the words."""
    said, announced = letter.transmitted, title.transmitted
    if said is None or announced is None:
        yield rule.inapplicable("the title or the letter does not say what is transmitted")
        return
    places: Places = [said.span, announced.span.location("related", "the title")]
    if said.languages and announced.languages and set(said.languages) != set(announced.languages):
        found, expected = (
            " and ".join(shelf.take("languages", code, "language", Language).name for code in codes)
            for codes in (said.languages, announced.languages)
        )
        message = "the letter transmits the {found} text, its title says {expected}"
        yield rule.failed(places, expected=expected, found=found, message=message)
        return
    name, words = (announced.name or announced.span), (said.name or said.span)
    if _likeness(fold(name.text).strip(), fold(words.text).strip(), language) < _LEAST_LIKENESS:
        yield rule.failed(places, expected=name.words, found=words.words)
    else:
        yield rule.passed(places, found=name.words)


def _likeness(first: str, second: str, language: Language) -> float:
    """From 0 to 100; where one holds the other, 100."""
    if first in second or second in first:
        return 100
    from rapidfuzz import fuzz  # only where the words differ: most letters never need it

    if language.script == "Han":
        return fuzz.partial_ratio(first, second)
    # The first letters of a word stay, whatever case it stands in.
    one, two = (" ".join(word[:_STEM] for word in words.split(" ")) for words in (first, second))
    return fuzz.token_set_ratio(one, two)
