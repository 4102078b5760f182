"""The languages that the title transmits are the original languages in the masthead.

Why:
    The original is what a dispute over words goes back to; a language that is missing there is taken for a translation.

Source: Practice
    CD/1839 (Russian and Chinese) and CD/1634 (English, French and Russian) have the
    same languages in the title and in the masthead.

Applies:
    To letters and notes verbales whose title names the languages of the texts.

Limits:
    The masthead may name a language more, that of the letter. Where it names one that is not official, which another rule
    reports, nothing is judged.

Examples:
    en, page 1:
        good: Original: ENGLISH and FRENCH
        bad: Original: ENGLISH and RUSSIAN
        spare: Original: ENGLISH, FRENCH and RUSSIAN
    fr, page 1:
        good: Original : ANGLAIS et FRANÇAIS
        bad: Original : ANGLAIS et RUSSE
"""

from collections.abc import Iterable

from cdcheck import shelf
from cdcheck.languages import Language
from cdcheck.parts.masthead import Masthead
from cdcheck.parts.title import Title
from cdcheck.rules import Findings, Places, Rule

rule = Rule(
    __name__,
    severity="error",
    passes="Title and masthead name the same languages: {found}.",
    fails="The title transmits texts in {expected}, but the masthead gives {found} as the original.",
    advice='Make the "Original" line of the masthead agree with the languages in the title.',
    kinds=("letter", "note-verbale"),
    catalogue=("XC-03", "TI-08"),
    family="consistency",
)


def check(title: Title, masthead: Masthead) -> Findings:
    """Every language of the texts is among the originals."""
    transmitted, original = title.transmitted, masthead.original
    if transmitted is None or not transmitted.languages:
        yield rule.inapplicable("The title does not say in which languages the text is transmitted.")
    elif original is None or not original.codes or original.unknown:
        yield rule.inapplicable(
            "The masthead names no original language, or one that is not official, which another rule reports."
        )
    else:
        places: Places = [transmitted.span, original.span.location("related", "the masthead")]
        expected, found = _names(transmitted.languages), _names(original.codes)
        if set(transmitted.languages) - set(original.codes):
            yield rule.failed(places, expected=expected, found=found)
        elif set(transmitted.languages) == set(original.codes):
            yield rule.passed(places, found=found)
        else:
            yield rule.passed(
                places, found=f"{expected}; the masthead has also {_names(set(original.codes) - set(transmitted.languages))}"
            )


def _names(codes: Iterable[str]) -> str:
    """English names, in alphabetical order."""
    return " and ".join(sorted(shelf.take("languages", code, "language", Language).name for code in codes))
