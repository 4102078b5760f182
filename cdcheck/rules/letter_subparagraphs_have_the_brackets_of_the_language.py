"""In French and Spanish the letter of a subparagraph has only a closing bracket.

Why:
    "(a)" is the English form; in a French or Spanish version it was left over from the original.

Source: em-paragraphs
    In French and Spanish the letters of subparagraphs are followed by a closing bracket, without an opening one.

Applies:
    To the letter itself of letters and notes verbales in French and Spanish; what is annexed is not edited.

Limits:
    Sees a letter in brackets at the head of a line.

Examples:
    fr, page 1:
        good: document officiel de la ⏎ Conférence du désarmement.
        bad: document officiel de la ⏎ Conférence du désarmement. ⏎ ⏎ (a) Voir la lettre.
        spare: document officiel de la ⏎ Conférence du désarmement. ⏎ ⏎ a) Voir la lettre.
    es, page 1:
        good: documento oficial de la Conferencia de ⏎ Desarme.
        bad: documento oficial de la Conferencia de ⏎ Desarme. ⏎ ⏎ (b) Véase la carta.
    en, page 1:
        good: official document of the Conference on ⏎ Disarmament.
        spare: official document of the Conference on ⏎ Disarmament. ⏎ ⏎ (a) See the letter.
"""

import re

from cdcheck.document import Span
from cdcheck.languages import Language
from cdcheck.parts.letter import Letter
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="note",
    passes="No subparagraph of the letter has an opening bracket.",
    fails='The subparagraph "{found}" has an opening bracket, which this language does not use. It should be "{expected}".',
    advice='Replace "{found}" with "{expected}".',
    kinds=("letter", "note-verbale"),
    catalogue=("TX-02",),
)

_LETTERED = re.compile(r"\s*(\(([a-z])\))\s")


def check(letter: Letter, language: Language) -> Findings:
    """The head of each line."""
    if not language.subparagraphs_close_alone:
        yield rule.inapplicable(f"In {language.name} both brackets are usual.")
        return
    found = [(line, match) for line in letter.span.lines if (match := _LETTERED.match(line.text))]
    for line, match in found:
        yield rule.failed(Span((line,), *match.span(1)), expected=f"{match[2]})", found=match[1])
    if not found:
        yield rule.passed(letter.span)
