"""A single annex has no number.

Why:
    "Annex I" makes the reader look for annex II.

Source: akn4un
    Only where there are two or more annexes do they have numbers.

Applies:
    To letters and notes verbales with one headed annex.

Limits:
    A single annex with a number above I is reported as a gap by another rule.

Examples:
    en letter-new, page 2:
        good: (line) Annex
        bad: Annex I
    ar letter-new, page 2:
        good: (line) المرفق
        bad: المرفق الأول
"""

from cdcheck.parts.annexes import Annexes
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="warning",
    passes="The single annex has no number.",
    fails='The only annex is headed "{found}", but a single annex has no number.',
    advice="Delete the number from the heading of the annex, or add the other annexes.",
    kinds=("letter", "note-verbale"),
    catalogue=("AN-03",),
)


def check(annexes: Annexes) -> Findings:
    """The heading of the one annex."""
    headed = [item for item in annexes.items if item.heading]
    if len(headed) != 1 or (headed[0].number or 1) > 1:
        yield rule.inapplicable("There is not one single annex with a heading.")
        return
    item = headed[0]
    at = item.heading_span or item.span
    if item.number:
        yield rule.failed(at, found=item.heading)
    else:
        yield rule.passed(at)
