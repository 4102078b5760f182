"""A note verbale speaks of its sender in the third person.

Why:
    A note verbale comes from a mission and is not signed: there is nobody in it who could say "I" or "we".

Source: correspondence-manual
    Notes verbales are written in the third person.

Applies:
    To notes verbales, in every language and era.

Limits:
    Knows the words of the first person of the language's list; endings of verbs are known only in part.

Examples:
    en note-verbale, page 1:
        good: The Permanent Mission would be grateful
        bad: We would be grateful
    en note-verbale, page 1:
        good: (see annex)
        spare: (see Annex I)
    ru note-verbale, page 1:
        good: Постоянное представительство будет признательно
        bad: Мы будем признательны
"""

import re

from cdcheck.document import Passage
from cdcheck.languages import Language
from cdcheck.parts.letter import Letter
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="warning",
    passes="The note verbale is in the third person.",
    fails='The note verbale is in the first person: "{found}".',
    advice='Write the note in the third person: "The Permanent Mission has the honour to ...".',
    kinds=("note-verbale",),
    catalogue=("NV-03",),
)

# "Annex I", "START I": a numeral, not a person.
_NUMBERED = re.compile(r"[^\W\d_a-z]\w*\s+$")


def check(letter: Letter, language: Language) -> Findings:
    """Search the note for words of the first person."""
    passage = Passage(letter.span.lines)
    spans = []
    for words in language.first_person.values():
        for low, high, _ in passage.folded.find_all(words):
            start, end = passage.folded.original(low, high)
            before = passage.text[max(start - 30, 0) : start]
            if not (passage.text[start:end] == "I" and _NUMBERED.search(before.rpartition(".")[2])):
                spans.append(passage.span(start, end))
    for span in spans:
        yield rule.failed(span, found=span.words)
    if not spans:
        yield rule.passed(letter.span)
