"""Each footnote has its mark in the text, and the numbers are consecutive.

Why:
    A note without a mark says something of nothing; a number that is missing or twice there leads to the wrong note.

Source: em-footnotes
    Each indicator in the text has its note, each note its indicator, and they are numbered consecutively.

Applies:
    To every kind, language and era; inapplicable where all notes are marked by asterisks, which are for special notes.

Limits:
    Sees the notes and looks for their marks; a mark without a note is known only from the gap in the numbers. The notes of an
    annex may be numbered from 1 again.

Examples:
    en, page 2:
        good: (line) is confirmed.
        bad: is confirmed. ⏎ 1/ See document CD/1364.
        bad: is confirmed.2/ ⏎ 2/ See document CD/1364.
        spare: is confirmed.1/ ⏎ 1/ See document CD/1364.
    fr, page 2:
        good: (line) permettent de le confirmer.
        bad: permettent de le confirmer. ⏎ 1/ Voir le document CD/1364.
        spare: permettent de le confirmer 1/. ⏎ 1/ Voir le document CD/1364.
    zh, page 2:
        good: 作出贡献。
        bad: 作出贡献。 ⏎ 1/ 见CD/1364号文件。
"""

from cdcheck.document import Line
from cdcheck.outcome import Absent
from cdcheck.parts.annexes import Annexes
from cdcheck.parts.footnotes import Footnotes
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="error",
    passes="Each of the {number} footnotes has its mark, and the numbers run on.",
    fails="Footnote {found} has no mark in the text.",
    advice="Make the marks in the text and the numbers of the footnotes agree.",
    variants={
        "number": "The footnote is numbered {found}, but it should be {expected}.",
    },
    catalogue=("FN-01",),
)


def check(footnotes: Footnotes, annexes: Annexes | Absent) -> Findings:
    """Look at each numbered note's mark, and compare its number with that of the note before it."""
    notes = [note for note in footnotes.items if note.mark.isdecimal()]
    if not notes:
        yield rule.inapplicable("No footnote is numbered.")
        return
    failures = [rule.failed(note.span, found=note.mark) for note in notes if note.indicator is None]
    starts = [] if isinstance(annexes, Absent) else [_place(annex.span.lines[0]) for annex in annexes.items]
    before, annexed = 0, 0
    for note in notes:
        begun = sum(start <= _place(note.span.lines[0]) for start in starts)
        if begun > annexed and int(note.mark) == 1:
            before = 0
        annexed = begun
        if int(note.mark) != before + 1:
            said = "number"
            failures.append(rule.failed(note.span, expected=str(before + 1), found=note.mark, variant=said))
        before = int(note.mark)
    yield from failures
    if not failures:
        yield rule.passed([note.span for note in notes], number=len(notes))


def _place(line: Line) -> tuple[int, int]:
    return (line.page or 0, line.number)
