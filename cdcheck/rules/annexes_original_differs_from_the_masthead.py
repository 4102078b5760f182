"""A note on the language of an annex names another language than the masthead does.

Why:
    The masthead speaks of the document; a note on an annex is for an annex that differs. One that repeats the masthead says
    nothing, or one of the two is wrong.

Source: em-masthead
    The masthead names the original language of the main document; that of an annex is given only where it differs.

Applies:
    To letters and notes verbales whose annex has a note on its original language.

Limits:
    Compares the languages named, in any order.

Examples:
    en letter-new, page 2:
        good: (line) Annex
        bad: Annex ⏎ ⏎ [Original: English]
        spare: Annex ⏎ ⏎ [Original: French]
    es letter-new, page 2:
        good: (line) Anexo
        bad: Anexo ⏎ ⏎ [Original: inglés]
        spare: Anexo ⏎ ⏎ [Original: inglés y francés]
"""

from cdcheck.parts.annexes import Annexes
from cdcheck.parts.masthead import Masthead
from cdcheck.rules import Findings, Places, Rule

rule = Rule(
    __name__,
    severity="note",
    passes="The annex is in another language than the masthead names.",
    fails="The annex is noted as being in the language of the masthead, for which no note is needed.",
    kinds=("letter", "note-verbale"),
    catalogue=("XC-05",),
    family="consistency",
)


def check(annexes: Annexes, masthead: Masthead) -> Findings:
    """The languages of each note against those of the masthead."""
    noted = [item for item in annexes.items if item.original]
    original = masthead.original
    if not noted or original is None or not original.codes:
        yield rule.inapplicable("No annex has a note on its original language, or the masthead names none.")
        return
    wrong = [item for item in noted if set(item.original) == set(original.codes)]
    for item in wrong:
        places: Places = [item.heading_span or item.span, original.span.location("related", "the masthead")]
        yield rule.failed(places)
    if not wrong:
        yield rule.passed([item.heading_span or item.span for item in noted])
