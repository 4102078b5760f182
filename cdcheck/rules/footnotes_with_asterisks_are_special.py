"""Asterisks mark only special notes: on the symbol, the masthead, the title or the heading of an annex.

Why:
    A reader takes a note with an asterisk for one on the document as a whole; one on a sentence has a number.

Source: em-footnotes
    Asterisks are for notes on titles and the like, not for those on the text.

Applies:
    To letters and notes verbales, as far as the first annex's first paragraph.

Limits:
    What is annexed may have any marks of its own; they are not judged.

Examples:
    en, page 1:
        good: official document of the Conference on ⏎ Disarmament.
        bad: official document of the Conference on ⏎ Disarmament.* ⏎ * See document CD/1364.
        spare: official document of the Conference on ⏎ Disarmament.1/ ⏎ 1/ See document CD/1364.
    fr, page 1:
        good: document officiel de la ⏎ Conférence du désarmement.
        bad: document officiel de la ⏎ Conférence du désarmement*. ⏎ * Voir le document CD/1364.
"""

from cdcheck.parts.footnotes import Footnotes
from cdcheck.parts.letter import Letter
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="note",
    passes="No footnote to a sentence of the letter is marked by an asterisk.",
    fails="A footnote to a sentence of the letter is marked {found} instead of by a number.",
    kinds=("letter", "note-verbale"),
    catalogue=("FN-05",),
)


def check(footnotes: Footnotes, letter: Letter) -> Findings:
    """Where the asterisks stand."""
    notes = [note for note in footnotes.items if "*" in note.mark]
    if not notes:
        yield rule.inapplicable("No footnote is marked by an asterisk.")
        return
    body = set(map(id, letter.span.lines))
    wrong = [note for note in notes if note.indicator is not None and id(note.indicator.lines[0]) in body]
    for note in wrong:
        yield rule.failed([note.span if note.indicator is None else note.indicator, note.span], found=note.mark)
    if not wrong:
        yield rule.passed([note.span for note in notes])
