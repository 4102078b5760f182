"""The title of the letter is in capitals in the old template, and not in the new one.

Why:
    Capitals set the title off in a template that had nothing else to do so; in the new one they show that it was taken from an
    older document.

Source: Practice
    The title of CD/1839 of 2008 is in capitals, those of CD/2179* and CD/PV.1475 of 2019 are not.

Applies:
    To letters and notes verbales of the old and the new template, in languages that have capitals.

Limits:
    Which template is meant is told by the date and the shape of the document. A name in capitals within a title, or one in
    small letters, makes no difference.

Examples:
    en, page 1:
        good: TRANSMITTING THE ENGLISH AND FRENCH TEXTS OF THE JOINT STATEMENT ⏎ OF CANADA
        bad: transmitting the English and French texts of the joint statement ⏎ of Canada
    en, page 1:
        good: 3 MARCH 2003
        spare: 3 March 2003
    fr, page 1:
        good: LES TEXTES ANGLAIS ET FRANÇAIS DE LA DÉCLARATION COMMUNE DU ⏎ CANADA ET DE LA SUISSE
        bad: les textes anglais et français de la déclaration commune du ⏎ Canada et de la Suisse
"""

from cdcheck.eras import Era
from cdcheck.languages import Language
from cdcheck.parts.symbol import Symbol
from cdcheck.parts.title import Title, capitals
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="note",
    passes="The title has the capitals of its time.",
    fails="The title is {case} in capitals, unlike other documents of that time.",
    kinds=("letter", "note-verbale"),
    catalogue=("TI-09",),
)


def check(title: Title, symbol: Symbol, era: Era, language: Language) -> Findings:
    """The letters of the title, against the era."""
    if era.capitals is None or language.script in ("Han", "Arabic"):
        yield rule.inapplicable("Either was seen at that time, or the script has no capitals.")
    elif not symbol.text.upper().startswith("CD"):
        yield rule.inapplicable("The document is not one of the Conference on Disarmament.")
    elif capitals(title.text) == era.capitals:
        yield rule.passed(title.span)
    else:
        yield rule.failed(title.span, case="always" if era.capitals else "not")
