"""The symbol is printed without a space in it.

Why:
    The document is found by its symbol, and a symbol that is cut in two is another document's, or none.

Source: symbol-guide
    The elements of a symbol are joined by slashes and full points, and nothing else.

Applies:
    To every kind, language and era.

Limits:
    Only a symbol that stands alone in its place in the masthead, and what is the same elsewhere, is known to be the document's.

Examples:
    any, page 1:
        good: CD/1697
        bad: CD/16 97
"""

from cdcheck.parts.damage import Damages
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="error",
    passes="The symbol has no space in it.",
    fails="The symbol has a space in it {count}: {first}.",
    advice="Delete the space from the symbol.",
)


def check(damages: Damages) -> Findings:
    """What was mended of the symbol."""
    if told := damages.of("symbol"):
        yield rule.failed(told.places, count=told.times, first=told.first)
    else:
        yield rule.passed(damages.span)
