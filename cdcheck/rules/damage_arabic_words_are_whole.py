"""No Arabic word has a space in it.

Why:
    Whoever searches the document for that word does not find it.

Source: Practice
    Texts of the years 1994 to 2008 that archives hold as plain text went through converters that do this.

Applies:
    To every kind and era, in Arabic; not to PDF, which has no spaces of its own.

Limits:
    Goes by the words that cdcheck knows and those that stand whole elsewhere in the document. Conversions from Word do this
    where the printed page shows nothing of it, so it is no more than a note.

Examples:
    en, page 1:
        good: the honour to transmit herewith
        spare: the honour  to transmit  herewith
    ar, page 1:
        good: نتشرف بأن نحيل
        bad: نت شرف بأن نحيل
"""

from cdcheck.parts.damage import Damages
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="note",
    passes="No Arabic word has a space in it.",
    fails="Arabic words are broken by a space {count}: {first}.",
)


def check(damages: Damages) -> Findings:
    """What was mended."""
    if damages.pdf:
        yield rule.untested("A PDF has no spaces of its own: whoever reads it puts them in.")
        return
    if not damages.arabic:
        yield rule.inapplicable("The document is not in Arabic.")
        return
    if told := damages.of("broken"):
        yield rule.failed(told.places, count=told.times, first=told.first)
    else:
        yield rule.passed(damages.span)
