"""The note on the original language of an annex is in square brackets.

Why:
    The brackets tell the note from the text: without them it reads as a part of the text that was signed.

Source: em-masthead
    The original language of an annex, where it is not that of the document, is given in square brackets under its heading.

Applies:
    To letters and notes verbales whose annex has such a note.

Limits:
    Looks at the first lines of each annex. The slashes with which a typewriter made brackets count, and so do the brackets of
    Chinese print. A document that is annexed with its own masthead, known by its symbol, has such a line without brackets.
    Whether a note is lacking it cannot see.

Examples:
    en letter-new, page 2:
        good: (line) Annex
        bad: Annex ⏎ ⏎ Original: French
        bad: Annex ⏎ ⏎ (Original: French)
        spare: Annex ⏎ ⏎ [Original: French]
        spare: Annex ⏎ ⏎ S/2003/150 ⏎ 10 February 2003 ⏎ Original: French
    fr letter-new, page 2:
        good: (line) Annexe
        bad: Annexe ⏎ ⏎ Original : russe
        spare: Annexe ⏎ ⏎ [Original : russe]
    ru letter-new, page 2:
        good: (line) Приложение
        bad: Приложение ⏎ ⏎ Подлинный текст на французском языке
        spare: Приложение ⏎ ⏎ [Подлинный текст на французском языке]
"""

import re

from cdcheck.document import Span, whole
from cdcheck.languages import Language
from cdcheck.parts._symbols import is_symbol, seen
from cdcheck.parts.annexes import Annexes, original_named
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="warning",
    passes="The note on the original language is in square brackets: {found}.",
    fails="The note {found} under the heading of the annex has no square brackets.",
    advice="Put the note on the original language in square brackets.",
    kinds=("letter", "note-verbale"),
    catalogue=("AN-06",),
)

_HEAD, _LONGEST = 6, 80
_BRACKETS = "[/\uff3b\u3010\u3014"
_ROUND = "(\uff08"
_COLUMNS = re.compile(r"\s{3,}|\t")


def check(annexes: Annexes, language: Language) -> Findings:
    """The first lines of each annex that name the language of an original."""
    notes = []
    for annex in annexes.items:
        head = annex.span.lines[:_HEAD]
        if any(is_symbol(cell) for line in head for cell in _COLUMNS.split(line.text.strip())):
            continue
        for line in head:
            if len(line.text) <= _LONGEST and original_named(line.text, language):
                notes.append(whole([line]))
    # Chinese print has round brackets where others have square ones.
    allowed = _BRACKETS + _ROUND if language.script == "Han" else _BRACKETS
    wrong: list[Span] = [note for note in notes if seen(note.text)[:1] not in allowed]
    for note in wrong:
        yield rule.failed(note, expected=f"[{note.words.strip(_ROUND + ')')}]", found=note.words)
    if not notes:
        yield rule.inapplicable("No annex has a note on its original language.")
    elif not wrong:
        yield rule.passed(notes, found=notes[0].words)
