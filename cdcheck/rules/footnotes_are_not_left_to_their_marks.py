"""A text with marks of footnotes has footnotes.

Why:
    A single mark without any note was left over from another version, or all notes were lost with the foot of the page.

Source: em-footnotes
    Each indicator in the text has its note, each note its indicator.

Applies:
    To every kind, language and era; inapplicable where the text has no mark, or where some mark of the form has its note.

Limits:
    A warning: what looks like a mark may be a slip of the keyboard. The forms known are those of the rule on marks among others
    that have their notes; a figure behind the stop of a sentence that begins a date is none.

Examples:
    en, page 2:
        good: (line) is confirmed.
        bad: is confirmed.1/
        bad: is confirmed.¹
        bad: is confirmed.1
        bad: is confirmed by methods a/.
        bad: is confirmed by methods.*
        spare: is confirmed in 2004 (2004).2
        spare: is confirmed (see Rev.1)
        spare: is confirmed.1 ⏎ ⏎ ___________ ⏎ 1 See document CD/1364.
    fr, page 2:
        good: (line) permettent de le confirmer.
        bad: permettent de le confirmer 1/.
    zh, page 2:
        good: 作出贡献。
        bad: 作出贡献。¹
        bad: 作出贡献。1
"""

from cdcheck.parts.marks import Marks
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="warning",
    passes="The text has marks of footnotes, and the footnotes are there.",
    fails="The text has the mark of a footnote, {found}, but the document has no footnotes.",
    advice="Add the missing footnote, or delete its mark.",
    catalogue=("FN-01",),
)


def check(marks: Marks) -> Findings:
    """The marks of which none of the same form has a note."""
    for span in marks.alone:
        yield rule.failed(span, found=span.words)
    if not marks.alone:
        yield rule.passed([*marks.noted, *marks.lacking])
