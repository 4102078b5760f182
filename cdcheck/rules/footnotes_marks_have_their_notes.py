"""Each number that marks a footnote in the text has its footnote.

Why:
    A mark leads the reader to the foot of the page. Where no note stands, a source was lost, or the mark was left over from
    another version.

Source: em-footnotes
    Each indicator in the text has its note, each note its indicator.

Applies:
    To every kind, language and era; inapplicable where the text has no such mark.

Limits:
    Knows raised figures that end a word or a punctuation mark, figures or letters with a slash (1/, a/), figures behind the
    stop of a sentence, in brackets, and asterisks; the first of a form must be 1, a or one asterisk, and each next one follows.
    Where a line begins with the same number, that may be the note, and nothing is said; where the other marks have such lines
    alone, it cannot be told whether one without is a mark. A mark where none of its form has a note is another rule's.

Examples:
    en, page 2:
        good: (line) is confirmed.
        bad: is confirmed,1/ and shown.2/ ⏎ 1/ See document CD/1364.
        bad: is confirmed,¹ and shown.² ⏎ ⏎ ⏎ ¹ See document CD/1364.
        bad: is confirmed,1 and shown.2 ⏎ ⏎ ___________ ⏎ 1 See document CD/1364.
        spare: is confirmed.1/ ⏎ 1/ See document CD/1364.
        spare: is confirmed.¹ ⏎ ⏎ ⏎ ¹ See document CD/1364.
        spare: is confirmed over 12 m².
        spare: is confirmed by these means: 1/ inspection; 2/ data.
    fr, page 2:
        good: (line) permettent de le confirmer.
        bad: permettent de le confirmer 1/, et voilà 2/. ⏎ 1/ Voir le document CD/1364.
        spare: permettent de le confirmer (voir CD/WP.536/Rev.1).
    zh, page 2:
        good: 作出贡献。
        bad: 作出贡献，¹可以的。² ⏎ ⏎ ¹ 见CD/1364号文件。
"""

from cdcheck.parts.marks import Marks
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="error",
    passes="Every mark in the text has its footnote.",
    fails="The mark {found} in the text has no footnote.",
    advice="Add the missing footnote, or delete its mark.",
    catalogue=("FN-01",),
)


def check(marks: Marks) -> Findings:
    """The marks without a note, where others of their form have one."""
    for span in marks.lacking:
        yield rule.failed(span, found=span.words)
    for span in marks.open:
        yield rule.cannot_tell(
            f"{span.words} may be a mark that has no note: of the others only lines that may be notes are seen.", span
        )
    if marks.lacking or marks.open:
        return
    if marks.noted:
        yield rule.passed(marks.noted)
    else:
        yield rule.inapplicable("No mark has a note, which another rule reports.")
