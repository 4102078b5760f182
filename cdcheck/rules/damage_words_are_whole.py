"""No word has a space in it.

Why:
    Whoever searches the document for that word does not find it, and a reader stumbles.

Source: Practice
    Texts of the years 1994 to 2008 that archives hold as plain text went through converters that do this.

Applies:
    To every kind and era, in languages that part words by spaces, Arabic apart; not to PDF, which has no spaces of its own.

Limits:
    Goes by the words that cdcheck knows and those that stand whole elsewhere in the document; of others nobody can tell. Where
    one of the pieces is a word by itself, the other must be one that there cannot be, or the whole must fit the words beside.

Examples:
    en, page 1:
        good: the honour to transmit herewith
        bad: the hon our to transmit herewith
    fr, page 1:
        good: l'honneur de vous
        bad: l'honn eur de vous
    ru, page 1:
        good: Имеем честь настоящим
        bad: Имеем честь наст оящим
"""

from cdcheck.parts.damage import Damages
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="warning",
    passes="No word has a space in it.",
    fails="A word has a space in it {count}: {first}.",
    advice="Delete the space within the word.",
)


def check(damages: Damages) -> Findings:
    """What was mended."""
    if damages.pdf:
        yield rule.untested("A PDF has no spaces of its own: whoever reads it puts them in.")
        return
    if damages.arabic:
        yield rule.inapplicable("In Arabic spaces within words are told by themselves.")
        return
    if told := damages.of("broken"):
        yield rule.failed(told.places, count=told.times, first=told.first)
    else:
        yield rule.passed(damages.span)
