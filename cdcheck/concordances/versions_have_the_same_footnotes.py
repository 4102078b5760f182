"""Every language version has the same numbered footnotes, each with its mark in the text.

Why:
    Footnotes are cited by their numbers; one that a version lacks leaves its readers without what the others are told.

Source: em-footnotes
    Footnotes are numbered consecutively, and each has its indicator in the text.

Applies:
    To every kind and era.

Limits:
    Notes marked by asterisks are left aside: one version alone may be reissued. Where a note stands is not compared.

Examples:
    en, page 2:
        good: (line) is confirmed.
        bad: is confirmed.1/ ⏎ 1/ See the report of the Conference.
    fr, page 2:
        good: (line) permettent de le confirmer.
        bad: permettent de le confirmer 1/. ⏎ 1/ Voir le rapport de la Conférence.
    zh, page 2:
        good: 作出贡献。
        bad: 作出贡献。1/ ⏎ 1/ 见会议的报告。
"""

from cdcheck.concordances import Compared, Concordance, Told, Versions
from cdcheck.document import whole
from cdcheck.outcome import Absent
from cdcheck.parts.footnotes import Footnotes
from cdcheck.parts.running_text import RunningText
from cdcheck.text import plain_digits

concordance = Concordance(
    __name__,
    fact="footnotes",
    severity="error",
    after=("annexes",),
    whole=True,
    catalogue=("XC-08",),
)


def compare(versions: Versions) -> Compared:
    """Compare the numbers of the notes, and which of them have a mark in the text."""
    return concordance.alike(versions, tell)


def tell(footnotes: Footnotes | Absent, running: RunningText) -> Told | Absent:
    """The numbers of the notes, in their order, and whether each has a mark in the text."""
    if isinstance(footnotes, Absent) and footnotes.outcome == "cantTell":
        return footnotes
    notes = [] if isinstance(footnotes, Absent) else [note for note in footnotes.items if note.mark.isdecimal()]
    if not notes:
        return Told((), "none", whole(running.lines[-1:]))
    numbers = [plain_digits(note.mark) for note in notes]
    without = [number for number, note in zip(numbers, notes, strict=True) if note.indicator is None]
    shown = ", ".join(numbers) + (f" (no mark: {', '.join(without)})" if without else "")
    value = tuple((number, note.indicator is not None) for number, note in zip(numbers, notes, strict=True))
    return Told(value, shown, [place for note in notes for place in (note.span, note.indicator) if place is not None])
