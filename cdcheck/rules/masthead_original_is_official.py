"""The original languages are official languages of the United Nations.

Why:
    A communication is accepted in an official language only. Another name here means a mistake in the masthead or a text that
    ought to have been sent back.

Source: em-communications
    Communications and what is attached to them are submitted in one of the six official languages.

Applies:
    To letters and notes verbales of every language and era; inapplicable where the masthead names no original.

Limits:
    A misspelt name of a language counts as none of the six.

Examples:
    en, page 1:
        good: (line) Original: ENGLISH and FRENCH
        bad: Original: ENGLISH, FRENCH and GERMAN
    fr, page 1:
        good: (line) Original : ANGLAIS et FRANÇAIS
        bad: Original : ANGLAIS, FRANÇAIS et ALLEMAND
    zh, page 1:
        good: (line) Original: ENGLISH and FRENCH
        bad: Original: ENGLISH, FRENCH and GERMAN
"""

from cdcheck.parts.masthead import Masthead
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="error",
    passes="Each original language is official: {original}.",
    fails="{found} is not an official language of the United Nations.",
    advice="Name an official language of the United Nations as the original.",
    kinds=("letter", "note-verbale"),
    catalogue=("MH-10",),
)


def check(masthead: Masthead) -> Findings:
    """Each word that names none of the six is reported."""
    if masthead.original is None:
        yield rule.inapplicable("The masthead does not name the original.")
    elif masthead.original.unknown:
        for word in masthead.original.unknown:
            yield rule.failed(masthead.original.span, expected="one of the six official languages", found=word)
    else:
        yield rule.passed(masthead.original.span, original=masthead.original.span.words)
