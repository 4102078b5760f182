"""The original languages are in English alphabetical order.

Why:
    One order in all versions and documents makes the line easy to compare.

Source: Practice
    CD/1839 has "CHINESE and RUSSIAN" in its masthead, although its title says "Russian and Chinese".

Applies:
    To every kind, language and era; inapplicable where fewer than two official languages are named.

Limits:
    Inferred from few documents.

Examples:
    en, page 1:
        good: (line) Original: ENGLISH and FRENCH
        bad: Original: FRENCH and ENGLISH
    es, page 1:
        good: (line) Original: INGLÉS y FRANCÉS
        bad: Original: FRANCÉS e INGLÉS
    ru, page 1:
        good: (line) Original: ENGLISH and FRENCH
        bad: Original: FRENCH and ENGLISH
"""

from cdcheck import shelf
from cdcheck.languages import Language
from cdcheck.parts.masthead import Masthead
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="note",
    passes="The original languages are in English alphabetical order.",
    fails="The original languages are in the order {found}. In English alphabetical order that is {expected}.",
    catalogue=("MH-11",),
)


def check(masthead: Masthead) -> Findings:
    """Compare with the order of the English names, whatever the language of the masthead."""
    if masthead.original is None or len(masthead.original.codes) < 2:
        yield rule.inapplicable("The masthead names fewer than two languages of the original.")
        return
    languages = shelf.read("languages", "language", Language)
    names = [languages[code].name for code in masthead.original.codes]
    if names == sorted(names):
        yield rule.passed(masthead.original.span)
    else:
        yield rule.failed(masthead.original.span, expected=", ".join(sorted(names)), found=", ".join(names))
