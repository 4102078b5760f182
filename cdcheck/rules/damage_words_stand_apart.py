"""A month and its year have a space between them.

Why:
    Whoever searches the document for the date does not find it.

Source: Practice
    Texts of the years 1994 to 2008 that archives hold as plain text went through converters that do this.

Applies:
    To every kind and era, in languages that part words by spaces; not to PDF, which has no spaces of its own.

Limits:
    Only the name of a month right before a year is told.

Examples:
    en, page 1:
        good: 14 March 2003
        bad: 14 March2003
    fr, page 1:
        good: 14 mars 2003
        bad: 14 mars2003
"""

from cdcheck.parts.damage import Damages
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="warning",
    passes="Every month has a space between it and its year.",
    fails="A month and its year run together {count}: {first}.",
    advice="Insert a space between the month and the year.",
)


def check(damages: Damages) -> Findings:
    """What was mended."""
    if damages.pdf:
        yield rule.untested("A PDF has no spaces of its own: whoever reads it puts them in.")
        return
    if told := damages.of("glued"):
        yield rule.failed(told.places, count=told.times, first=told.first)
    else:
        yield rule.passed(damages.span)
