"""The title names the addressee.

Why:
    To whom a communication is addressed decides whether the Conference has received it at all.

Source: Practice
    CD/1839 and CD/1441 name the Secretary-General of the Conference, CD/1998 its secretariat.

Applies:
    To letters and notes verbales, in every language and era.

Limits:
    Any addressee will do here; another rule asks whether it is one of the Conference.

Examples:
    en, page 1:
        good: ADDRESSED TO THE SECRETARY-GENERAL OF THE CONFERENCE
        bad: (nothing)
    ru, page 1:
        good: НА ИМЯ ⏎ ГЕНЕРАЛЬНОГО СЕКРЕТАРЯ КОНФЕРЕНЦИИ, ПРЕПРОВОЖДАЮЩЕЕ
        bad: ПРЕПРОВОЖДАЮЩЕЕ
"""

from cdcheck.parts.title import Title
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="error",
    passes="The title names the addressee: {found}.",
    fails="The title does not name the addressee of the letter.",
    advice='Add the addressee to the title: "addressed to the Secretary-General of the Conference".',
    kinds=("letter", "note-verbale"),
    catalogue=("TI-01", "TI-06"),
)


def check(title: Title) -> Findings:
    """At least one addressee."""
    if not title.addressees:
        yield rule.failed(title.span)
    for addressee in title.addressees:
        yield rule.passed(addressee.span, found=addressee.text)
