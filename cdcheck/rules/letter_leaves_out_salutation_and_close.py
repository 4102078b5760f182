"""The letter is printed without its salutation and its complimentary close.

Why:
    What is circulated is what the letter says; the courtesies between its writer and its reader are for them.

Source: Practice
    CD/1839, A/AC.154/383 and A/56/441 begin with the sentence that transmits and end with the request for circulation.

Applies:
    To letters; a note verbale is a formula from its first word.

Limits:
    Knows the words of the language's list. A salutation is a line of its own; a close is looked for in the last two paragraphs.

Examples:
    en, page 1:
        good: We have the honour to transmit herewith
        bad: Excellency, ⏎ ⏎ We have the honour to transmit herewith
    en, page 1:
        good: official document of the Conference on ⏎ Disarmament.
        bad: official document of the Conference on ⏎ Disarmament. ⏎ ⏎ Accept, Sir, the assurances of our highest consideration.
    fr, page 1:
        good: document officiel de la ⏎ Conférence du désarmement.
        bad: document officiel de la ⏎ Conférence du désarmement. ⏎ ⏎ Veuillez agréer l'expression de ma considération.
    es, page 1:
        good: documento oficial de la Conferencia de ⏎ Desarme.
        bad: documento oficial de la Conferencia de ⏎ Desarme. ⏎ ⏎ Le reitero las seguridades de mi consideración.
    ru, page 1:
        good: официального документа Конференции по ⏎ разоружению.
        bad: официального документа Конференции по ⏎ разоружению. ⏎ ⏎ Примите уверения в моем уважении.
"""

from cdcheck import formulas
from cdcheck.document import Passage, Span, whole
from cdcheck.languages import Language
from cdcheck.parts.letter import Letter
from cdcheck.rules import Findings, Rule
from cdcheck.text import fold, vocabulary

rule = Rule(
    __name__,
    severity="note",
    passes="The letter has neither salutation nor complimentary close.",
    fails='The printed letter has a salutation or complimentary close: "{found}".',
    advice="Delete the salutation and the complimentary close.",
    kinds=("letter",),
    catalogue=("TR-07",),
)


def check(letter: Letter, language: Language) -> Findings:
    """The first line, and the last two paragraphs."""
    found: list[Span] = []
    first = letter.span.lines[0]
    if fold(first.text).strip() in {key for key, _ in vocabulary(language.salutations)}:
        found.append(whole([first]))
    if letter.paragraphs:
        last = Passage([line for paragraph in letter.paragraphs[-2:] for line in paragraph.span.lines])
        match = formulas.search(last.folded, language.closes)
        if match is not None:
            found.append(last.folded_span(match.start, match.end))
    for span in found:
        yield rule.failed(span, found=span.words)
    if not found:
        yield rule.passed(letter.span)
