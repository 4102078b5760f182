"""The letters and numbers of Arabic are in reading order.

Why:
    Whoever searches the document for such a word does not find it.

Source: Practice
    Texts of the years 1994 to 2008 that archives hold as plain text went through converters that do this.

Applies:
    To every kind and era, in Arabic.

Limits:
    Goes by the words that cdcheck knows. Conversions do this where the printed page shows nothing of it, so it is no more than
    a note.

Examples:
    en, page 1:
        good: the honour to transmit herewith
        spare: the honour  to transmit  herewith
    ar, page 1:
        good: (line) مؤتمر نزع السلاح
        bad: مؤتمر نزع السالح
"""

from cdcheck.parts.damage import Damages
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="note",
    passes="The letters of Arabic words are in reading order.",
    fails="Letters or numbers are not in reading order {count}: {first}.",
)


def check(damages: Damages) -> Findings:
    """What was mended."""
    if told := damages.of("turned", "stretched", "moved"):
        yield rule.failed(told.places, count=told.times, first=told.first)
    else:
        yield rule.passed(damages.span)
