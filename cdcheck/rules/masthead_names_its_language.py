"""The masthead names the language of the version.

Why:
    Six versions bear one symbol. The name of the language tells them apart in a file, a catalogue and a pigeonhole.

Source: em-masthead
    The masthead names the language of the version.

Applies:
    To letters and notes verbales of the template in use up to 2010, in every language. Reports of those years do without the
    line (CD/1364, CD/1831), and so do later documents (CD/2179).

Limits:
    Whether the language named is the right one is another rule's matter.

Examples:
    en, page 1:
        good: (line) ENGLISH
        bad: (nothing)
    fr, page 1:
        good: (line) FRANÇAIS
        bad: (nothing)
    zh, page 1:
        good: (line) CHINESE
        bad: (nothing)
"""

from cdcheck.eras import Era
from cdcheck.languages import Language
from cdcheck.parts.masthead import Masthead
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="error",
    passes="The masthead names the language of the version: {language}.",
    fails="The masthead does not name the language of this version, {expected}.",
    advice="Add the language of this version to the masthead: {expected}.",
    kinds=("letter", "note-verbale"),
    catalogue=("MH-08",),
)


def check(masthead: Masthead, era: Era, language: Language) -> Findings:
    """Ask for the line where the era always has it."""
    if masthead.language is not None and masthead.language.codes:
        yield rule.passed(masthead.language.span, language=masthead.language.span.words)
    elif masthead.original is not None and masthead.original.codes == (language.code,):
        yield rule.inapplicable("The version is in the language of the original, of which another rule asks the line.")
    elif era.language_line is not True:
        yield rule.inapplicable("Documents of that time do not always name the language of the version.")
    else:
        yield rule.failed(masthead.span, expected=language.own_name_in_masthead[0])
