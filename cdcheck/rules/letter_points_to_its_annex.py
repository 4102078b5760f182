"""A letter with an annex refers to it.

Why:
    "See annex", "attached" or "herewith" tells the reader that the text is here, and the printer that something must follow.

Source: Practice
    Letters in six languages have "see annex" after the words that name the text; CD/1839 has "the attached draft".

Applies:
    To letters and notes verbales that a text follows.

Limits:
    One such word anywhere in the letter is enough.

Examples:
    en, page 1:
        good: herewith
        good: attached
        bad: (nothing)
    es, page 1:
        good: adjuntos
        good: adjunto
        bad: (nothing)
"""

from cdcheck.document import Passage
from cdcheck.languages import Language
from cdcheck.parts.annexes import Annexes
from cdcheck.parts.letter import Letter
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="note",
    passes="The letter points to the text that follows: {found}.",
    fails='A text follows the letter, but the letter does not point to it with a word such as "{expected}".',
    advice='Add a reference to the annex in the letter, such as "{expected}".',
    kinds=("letter", "note-verbale"),
    catalogue=("TR-04",),
)


def check(letter: Letter, annexes: Annexes, language: Language) -> Findings:
    """Search the letter for the language's words."""
    passage = Passage(letter.span.lines)
    found = passage.folded.find_all((*language.see_annex, *language.annex))
    if found:
        span = passage.folded_span(*found[0][:2])
        yield rule.passed(span, found=span.words)
    else:
        after = annexes.items[0].span.location("related", "what follows")
        place = letter.transmittal.span if letter.transmittal else letter.span
        yield rule.failed([place, after], expected=language.see_annex[0])
