"""The year of a date has no space in it.

Why:
    A year with a space in it may be taken for another one and a figure beside it.

Source: Practice
    Texts of the years 1994 to 2008 that archives hold as plain text went through converters that do this.

Applies:
    To every kind, language and era.

Limits:
    Only years that follow the name of a month, or stand before the word for year, are known to be such.

Examples:
    en, page 1:
        good: 14 March 2003
        bad: 14 March 200 3
    fr, page 1:
        good: 14 mars 2003
        bad: 14 mars 20 03
"""

from cdcheck.parts.damage import Damages
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="warning",
    passes="No year of a date has a space in it.",
    fails="A year has a space in it {count}: {first}.",
    advice="Delete the space within the year.",
)


def check(damages: Damages) -> Findings:
    """What was mended."""
    if told := damages.of("number"):
        yield rule.failed(told.places, count=told.times, first=told.first)
    else:
        yield rule.passed(damages.span)
