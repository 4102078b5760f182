"""The letter writes numbers under ten in words.

Why:
    In official correspondence figures are kept for dates, symbols and citations: a lone figure in a sentence looks like one of
    these that lost its word.

Source: correspondence-manual
    In running text the numbers from one to nine are written in words.

Applies:
    To the letter itself of letters and notes verbales in English; what was read of the rule is about English.

Limits:
    Judges a figure before a noun that letters count, such as annexes or documents, and none after "paragraph" and the like.

Examples:
    en, page 1:
        good: official document of the Conference on ⏎ Disarmament.
        bad: official document of the Conference on ⏎ Disarmament. We have sent 3 copies.
        spare: official document of the Conference on ⏎ Disarmament. We have sent three copies on 2 March 2003.
        spare: official document of the Conference on ⏎ Disarmament. In paragraph 3 States agree.
    fr, page 1:
        good: document officiel de la ⏎ Conférence du désarmement.
        spare: document officiel de la ⏎ Conférence du désarmement. Nous avons envoyé 3 exemplaires.
"""

import re

from cdcheck.document import Passage, Span
from cdcheck.languages import Language
from cdcheck.parts.letter import Letter
from cdcheck.rules import Findings, Rule
from cdcheck.text import fold_phrase, vocabulary

rule = Rule(
    __name__,
    severity="note",
    passes="The letter has no small number in figures before what it counts.",
    fails='"{found}" has a number under ten in figures.',
    advice="Write the number in words.",
    kinds=("letter", "note-verbale"),
    catalogue=("TX-05",),
)


def check(letter: Letter, language: Language) -> Findings:
    """Each figure from 2 to 9 that stands right before a noun of the list."""
    if not language.counted:
        yield rule.inapplicable("Nothing is known of such a rule in this language.")
        return
    passage = Passage(letter.span.lines)
    places = {fold_phrase(word) for word in (*language.places_corrected, *language.annex, *language.enclosure)}
    nouns = "|".join([re.escape(word) for word, _ in vocabulary(language.counted)])
    found: list[Span] = []
    for match in re.finditer(rf"(?P<before>\w*) (?P<number>[2-9] (?:{nouns}))(?!\w)", passage.folded.text):
        span = passage.folded_span(*match.span("number"))
        before = match["before"]
        # A full stop, a comma or a slash beside the figure is gone from the match key.
        if not before.isdigit() and before not in places and re.fullmatch(r"\d\s+[\w\s-]+", span.text):
            found.append(span)
    for span in found:
        yield rule.failed(span, found=span.words)
    if not found:
        yield rule.passed(letter.span)
