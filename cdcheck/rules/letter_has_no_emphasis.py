"""The letter has no words in bold type, and no paragraph in italics.

Why:
    The type of an official document takes no side: what a Government stresses it says in words.

Source: em-instructions
    Bold and italic type are not used for emphasis in the text of a document.

Applies:
    To the paragraphs of letters and notes verbales, in files that say which words are bold or italic (DOCX and PDF).

Limits:
    Italic words within a paragraph are left alone: titles of publications and foreign words are set so. Annexed texts are not
    asked for.

Examples:
    en letter.docx:
        good: We have the honour
        bad: (set) bold part
        bad: (set) italic whole
        spare: (set) italic part
    fr letter.docx:
        good: Nous avons l'honneur
        bad: (set) bold whole
"""

from cdcheck.document import Line, whole
from cdcheck.parts.letter import Letter
from cdcheck.parts.typeface import Typeface
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="note",
    passes="The letter has no words in bold type and no paragraph in italics.",
    fails="The text of the letter has {what}.",
    kinds=("letter", "note-verbale"),
    catalogue=("TX-03",),
)


def check(letter: Letter, typeface: Typeface) -> Findings:
    """Paragraph by paragraph."""
    bold: list[Line] = []
    italic: list[Line] = []
    told = False
    for at, paragraph in enumerate(letter.paragraphs):
        lines = list(paragraph.span.lines)
        while at == 0 and len(lines) > 1 and typeface.bold(lines[:1]) == "whole" and typeface.bold(lines) == "part":
            # The last line of a title that was not read whole.
            del lines[0]
        told = told or typeface.bold(lines) is not None
        bold += [line for line in lines if typeface.bold([line]) in ("part", "whole")]
        italic += lines if typeface.italic(lines) == "whole" else []
    if bold:
        yield rule.failed([whole([line]) for line in bold], what="words in bold type")
    if italic:
        yield rule.failed(whole(italic), what="a paragraph in italics")
    if not bold and not italic and told:
        yield rule.passed([paragraph.span for paragraph in letter.paragraphs])
    elif not bold and not italic:
        yield rule.cannot_tell("The fonts of the letter do not say whether they are bold.", letter.span)
