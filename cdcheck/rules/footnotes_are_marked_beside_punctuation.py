"""The mark of a footnote is before or after the punctuation, as its language requires.

Why:
    The typographic rule of each language is part of its orthography, and programs that renumber notes rely on it.

Source: em-footnotes
    The indicator stands after punctuation in English, and before it in French and Spanish.

Applies:
    To every kind and era, in English, French and Spanish, as far as the first annex; what is annexed is not edited.

Limits:
    Looks at full stop, comma, semicolon, colon, question and exclamation mark; a mark beside a dash or bracket may stand on
    either side.

Examples:
    en, page 1:
        good: official document of the Conference on ⏎ Disarmament.
        bad: official document of the Conference on ⏎ Disarmament 1/. ⏎ 1/ See document CD/1364.
        spare: official document of the Conference on ⏎ Disarmament.1/ ⏎ 1/ See document CD/1364.
    fr, page 1:
        good: document officiel de la ⏎ Conférence du désarmement.
        bad: document officiel de la ⏎ Conférence du désarmement. 1/ ⏎ 1/ Voir le document CD/1364.
        spare: document officiel de la ⏎ Conférence du désarmement 1/. ⏎ 1/ Voir le document CD/1364.
    es, page 1:
        good: documento oficial de la Conferencia de ⏎ Desarme.
        bad: documento oficial de la Conferencia de ⏎ Desarme.1/ ⏎ 1/ Véase el documento CD/1364.
        spare: documento oficial de la Conferencia de ⏎ Desarme1/. ⏎ 1/ Véase el documento CD/1364.
"""

from cdcheck.languages import Language
from cdcheck.outcome import Absent
from cdcheck.parts.annexes import Annexes
from cdcheck.parts.footnotes import Footnotes
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="warning",
    passes="The marks of the {number} footnotes are {expected} the punctuation.",
    fails="The mark of footnote {found} is {side} the punctuation, but in this language it belongs {expected} it.",
    advice="Move the mark of the footnote to the other side of the punctuation.",
    catalogue=("FN-04",),
)

_PUNCTUATION = tuple(".,;:!?")


def check(footnotes: Footnotes, annexes: Annexes | Absent, language: Language) -> Findings:
    """What stands on either side of each mark."""
    wanted = language.footnote_mark
    first = None if isinstance(annexes, Absent) else annexes.items[0].span.lines[0]
    notes = [note for note in footnotes.before(first) if "*" not in note.mark and note.indicator is not None]
    if wanted is None or not notes:
        yield rule.inapplicable(
            "The language has no such rule." if wanted is None else "No mark of a footnote stands before the annexes."
        )
        return
    wrong = 0
    places = []
    for note in notes:
        if note.indicator is None:
            continue
        text = note.indicator.lines[0].text
        after = text[: note.indicator.start].rstrip().endswith(_PUNCTUATION)
        before = text[note.indicator.end :].startswith(_PUNCTUATION)
        places.append(note.indicator)
        if after != before and before != (wanted == "before"):
            wrong += 1
            yield rule.failed(note.indicator, found=note.mark, side="after" if after else "before", expected=wanted)
    if not wrong:
        yield rule.passed(places, number=len(notes), expected=wanted)
