"""The masthead names the language of the version as well as the original language.

Why:
    "Original: English" above a Chinese text says what it was made from; that it is the Chinese version, nothing says.

Source: em-masthead
    The masthead names the language of the version, besides the languages in which the document was submitted.

Applies:
    To letters and notes verbales of the template in use up to 2010 in the language of the original; to working papers, and to
    letters and notes verbales of the later template, in another language than that of the original.

Limits:
    Only a warning: of the documents in the language of the original that were read, CD/1364, CD/1831 and CD/2179 name the
    original alone, and none of them is a letter. That translations of letters name their language in the old template, another
    rule asks.

Examples:
    zh letter-new, page 1:
        good: (line) Chinese
        bad: (nothing)
    ru letter-new, page 1:
        good: (line) Russian
        bad: (nothing)
    en letter-new, page 1:
        good: English ⏎ Original: English
        bad: Original: Spanish
        spare: Original: English
"""

from cdcheck.eras import Era
from cdcheck.kinds import Kind
from cdcheck.languages import Language
from cdcheck.parts.masthead import Masthead
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="warning",
    passes="The masthead names the language of the version: {language}.",
    fails="The masthead names the original language but not the language of this version, {expected}.",
    advice='Add the language of this version above the "Original" line: {expected}.',
    kinds=("letter", "note-verbale", "working-paper"),
    catalogue=("MH-08",),
)


def check(masthead: Masthead, era: Era, kind: Kind, language: Language) -> Findings:
    """Where the line is missing, and no other rule says so."""
    always = era.language_line is True and bool(kind.title_kinds)
    if masthead.language is not None and masthead.language.codes:
        yield rule.passed(masthead.language.span, language=masthead.language.span.words)
    elif masthead.original is None or not masthead.original.codes:
        yield rule.inapplicable("The masthead names no original, which another rule reports.")
    elif masthead.original.codes == (language.code,) if always else language.code not in masthead.original.codes:
        yield rule.failed(masthead.span, expected=language.own_name_in_masthead[0])
    else:
        yield rule.inapplicable(
            "The masthead names the original, and documents of this kind and time need no more, or another rule asks."
        )
