"""The document has the letters of its language, with no codes or question marks in their place.

Why:
    Nobody can read what stands there. It is one fault of the file, not many of the text.

Source: Practice
    Texts of the years 1994 to 2008 that archives hold were saved in one encoding and opened in another.

Applies:
    To every kind, language and era.

Limits:
    Goes by the words that cdcheck knows: the letters are wrong where taking them back to bytes, and reading these in another
    encoding, makes words of them. Two question marks within words are told, a single one may be a slip of the keyboard.

Examples:
    en, page 1:
        good: Nuclear Disarmament.
        bad: Nuclear Disarm&#97;ment.
        spare: Nuclear Disarmament (see what? and why?).
    fr, page 1:
        good: document officiel de la ⏎ Conférence du désarmement.
        bad: document officiel de la ⏎ ConfÃ©rence du dÃ©sarmement.
        bad: document officiel de la ⏎ Conf&eacute;rence du désarmement.
        bad: document officiel de la ⏎ Conf?rence du d?sarmement.
    ru, page 1:
        good: Имеем честь настоящим
        bad: &#1048;меем честь настоящим
"""

from cdcheck.parts.damage import Damages
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="error",
    passes="The document has the letters of its language.",
    fails="{what} {count}: {first}.",
    advice="Export the document again, or save it again in UTF-8.",
    catalogue=("LO-07",),
    family="kind",
    own_cause=True,
)

_WHAT = {
    "encoding": "Letters were written in one encoding and read in another",
    "entity": "Codes of a web page replace letters",
    "question": "Question marks replace letters",
}


def check(damages: Damages) -> Findings:
    """What was mended of letters, by its cause."""
    found = {kind: told for kind in _WHAT if (told := damages.of(kind))}
    for kind, told in found.items():
        yield rule.failed(told.places, what=_WHAT[kind], count=told.times, first=told.first)
    if not found:
        yield rule.passed(damages.span)
