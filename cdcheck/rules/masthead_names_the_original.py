"""The masthead names the language of the original.

Why:
    Where versions differ, the reader has to know which of them is the text as submitted and which are translations.

Source: em-masthead
    The masthead has the language or languages in which the document was submitted.

Applies:
    To every kind, language and era but records of meetings, which have no such line; inapplicable where the masthead has all
    languages of the document: "ENGLISH ONLY", "English/French/Spanish".

Limits:
    Whether the languages named are those of the text is another rule's matter.

Examples:
    en, page 1:
        good: (line) Original: ENGLISH and FRENCH
        bad: (nothing)
    en information-document, page 1:
        good: English ⏎ Original: English
        bad: English
        spare: English only
    es, page 1:
        good: (line) Original: INGLÉS y FRANCÉS
        bad: (nothing)
    ru, page 1:
        good: (line) Original: ENGLISH and FRENCH
        bad: (nothing)
"""

from cdcheck.kinds import Kind
from cdcheck.outcome import Absent
from cdcheck.parts.masthead import Masthead
from cdcheck.parts.symbol import Symbol
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="error",
    passes="The masthead names the original: {original}.",
    fails="The masthead does not name the language of the original.",
    advice='Add a line such as "Original: ENGLISH" to the masthead.',
    catalogue=("MH-09",),
)


# Series of records: verbatim and summary.
_RECORDS = ("PV.", "SR.")


def check(masthead: Masthead, kind: Kind, symbol: Symbol | Absent) -> Findings:
    """Ask for the line, save in a record."""
    if masthead.original is not None:
        yield rule.passed(masthead.original.span, original=masthead.original.span.words)
    elif kind.name == "record":
        yield rule.inapplicable("A record of a meeting names no original.")
    elif isinstance(symbol, Symbol) and symbol.series is not None and symbol.series.endswith(_RECORDS):
        yield rule.inapplicable("A record of a meeting names no original, and neither does what is added to one.")
    elif masthead.language is not None and masthead.language.no_others:
        yield rule.inapplicable(f"The document is issued in no other languages: {masthead.language.span.words}.")
    else:
        yield rule.failed(masthead.span, expected="a line such as Original: ENGLISH")
