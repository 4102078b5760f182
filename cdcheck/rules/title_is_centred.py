"""The title of the letter is centred in the old template.

Why:
    The title stands off from the letter by its place; at the margin it is read as the letter's first paragraph.

Source: Practice
    The title of CD/1839 of 2008 is centred.

Applies:
    To letters and notes verbales of the old template, in files that say where a line stands (DOCX and PDF).

Limits:
    In a PDF a line as wide as the text is at no side: of a title of such a line alone nothing can be said.

Examples:
    any letter.docx:
        good: 2003
        spare: (set) align centre
    en letter.docx:
        good: LETTER DATED 3 MARCH 2003
        bad: (set) align left
    ar letter.docx:
        good: رسالة مؤرخة
        bad: (set) align right
"""

from cdcheck.eras import Era
from cdcheck.parts.layout import Layout
from cdcheck.parts.title import Title
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="note",
    passes="The title is centred.",
    fails="The title is not centred.",
    kinds=("letter", "note-verbale"),
    catalogue=("TI-09",),
)


def check(title: Title, layout: Layout, era: Era) -> Findings:
    """The lines of the title, against the edges of the text."""
    centred = layout.centred(title.span.lines)
    if era.capitals is not True:
        yield rule.inapplicable("Titles were seen centred in the old template alone.")
    elif centred is None:
        yield rule.cannot_tell("It cannot be told whether the title is centred: its line is as wide as the text.", title.span)
    elif centred:
        yield rule.passed(title.span)
    else:
        yield rule.failed(title.span)
