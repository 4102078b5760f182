"""The text is in the language that the masthead names.

Why:
    The masthead tells the reader, and every catalogue, which version this is. A wrong language there sends out the wrong
    version.

Source: em-masthead
    The masthead names the language of the version.

Applies:
    To every kind and era where the masthead names a language.

Limits:
    The language of the text is told by its script and its commonest words, at the head of the document.

Examples:
    en, page 1:
        good: (line) ENGLISH
        bad: FRENCH
    zh, page 1:
        good: (line) CHINESE
        bad: RUSSIAN
"""

from cdcheck import shelf
from cdcheck.languages import Language
from cdcheck.parts.masthead import Masthead
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="error",
    passes="The masthead and the text are in {expected}.",
    fails="The masthead says that the document is in {found}, but the text is in {expected}.",
    advice="Correct the language in the masthead, or replace the text with the version in that language.",
    catalogue=("XC-04",),
    family="consistency",
)


def check(masthead: Masthead, language: Language) -> Findings:
    """The masthead's language line against the language that was recognised."""
    line = masthead.language
    if line is None or not line.codes:
        yield rule.inapplicable("The masthead does not name the language of the version.")
    elif language.code in line.codes:
        yield rule.passed(line.span, expected=language.name)
    else:
        found = ", ".join(shelf.take("languages", code, "language", Language).name for code in line.codes)
        yield rule.failed(line.span, expected=language.name, found=found)
