"""The footnotes of the document itself are marked by numbers.

Why:
    Letters mark the notes of tables, and in older documents those of annexes: in the text they lead the reader to the wrong
    place.

Source: em-footnotes
    The indicators in the text are superscript arabic numbers; an earlier rule had lower-case letters in annexes.

Applies:
    To every kind, language and era, as far as the first annex; what is annexed keeps its own marks.

Limits:
    Sees letters followed by a slash, as typewriters and old templates have them. Asterisks are for special notes.

Examples:
    en, page 1:
        good: official document of the Conference on ⏎ Disarmament.
        bad: official document of the Conference on ⏎ Disarmament. a/ ⏎ a/ See document CD/1364.
        spare: official document of the Conference on ⏎ Disarmament. 1/ ⏎ 1/ See document CD/1364.
    en, page 2:
        good: (line) is confirmed.
        spare: is confirmed. a/ ⏎ a/ See document CD/1364.
    ru, page 1:
        good: официального документа Конференции по ⏎ разоружению.
        bad: официального документа Конференции по ⏎ разоружению. b/ ⏎ b/ См. документ CD/1364.
"""

from cdcheck.outcome import Absent
from cdcheck.parts.annexes import Annexes
from cdcheck.parts.footnotes import Footnotes
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="warning",
    passes="The {number} footnotes of the document itself are marked by numbers.",
    fails="Footnote {found} is marked by a letter instead of a number.",
    advice="Mark the footnote with a number.",
    catalogue=("FN-02",),
)


def check(footnotes: Footnotes, annexes: Annexes | Absent) -> Findings:
    """The mark of each note before the first annex."""
    first = None if isinstance(annexes, Absent) else annexes.items[0].span.lines[0]
    notes = [note for note in footnotes.before(first) if "*" not in note.mark]
    wrong = [note for note in notes if note.mark.isalpha()]
    for note in wrong:
        yield rule.failed(note.span, found=note.mark)
    if not notes:
        yield rule.inapplicable("No footnote stands before the annexes but those that asterisks mark.")
    elif not wrong:
        yield rule.passed([note.span for note in notes], number=len(notes))
