"""The title of the letter is in bold type.

Why:
    Bold type is what the eye finds first on the page: without it the title is read as a paragraph of the letter.

Source: Practice
    The titles of CD/1839 of 2008, and of CD/2179* and CD/PV.1475 of 2019, are in bold type.

Applies:
    To letters and notes verbales of the old and the new template, in files that say which words are bold (DOCX and PDF).
    Chinese sets a title off by another face, which need not be a bold one.

Limits:
    A PDF names its fonts, and a bold one is known by its name; a program may draw a letter twice to make it bold, which is not
    seen. A line of the title passes with any word of it in bold type.

Examples:
    any letter.docx:
        good: 2003
        spare: (set) italic part
    en letter.docx:
        good: LETTER DATED 3 MARCH 2003
        bad: (set) bold none
    ru letter-new.docx:
        good: Письмо
        bad: (set) bold none
"""

from cdcheck.eras import Era
from cdcheck.languages import Language
from cdcheck.parts.title import Title
from cdcheck.parts.typeface import Typeface
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="note",
    passes="The title is in bold type.",
    fails="The title, or a line of it, is not in bold type.",
    kinds=("letter", "note-verbale"),
    catalogue=("TI-09",),
)


def check(title: Title, typeface: Typeface, era: Era, language: Language) -> Findings:
    """Every line of the title has bold words."""
    extents = [typeface.bold([line]) for line in title.span.lines]
    if era.capitals is None:
        yield rule.inapplicable("It is not known in which type titles of that time were set.")
    elif language.script == "Han":
        yield rule.inapplicable("Chinese sets a title off by another face, bold or not.")
    elif None in extents:
        yield rule.cannot_tell("The font of the title does not say whether it is a bold one.", title.span)
    elif "none" in extents:
        yield rule.failed(title.span)
    else:
        yield rule.passed(title.span)
