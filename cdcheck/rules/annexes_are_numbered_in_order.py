"""Several annexes are numbered I, II, III, without gap or repeat.

Why:
    A number that is missing may be an annex that is missing; one that comes twice cannot be cited.

Source: akn4un
    Two or more annexes are numbered in sequence with roman numerals.

Applies:
    To letters and notes verbales with numbered annexes.

Limits:
    Roman, Arabic and spelt-out numbers are accepted alike. Annexes of which none has a number are not judged.

Examples:
    en note-verbale, page 2:
        good: (line) Annex
        bad: Annex II
    zh note-verbale, page 2:
        good: (line) 附件
        bad: 附件二
"""

from cdcheck.parts.annexes import Annexes
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="error",
    passes="The annexes are numbered 1 to {number}.",
    fails="The annex has the number {found} instead of {expected}.",
    advice="Number the annexes in the order in which they stand, or restore the annex that is missing.",
    kinds=("letter", "note-verbale"),
    catalogue=("AN-03",),
)


def check(annexes: Annexes) -> Findings:
    """Each number against the one before it."""
    headed = [item for item in annexes.items if item.heading]
    if not any(item.number for item in headed) or (len(headed) == 1 and headed[0].number == 1):
        yield rule.inapplicable("There are not several annexes with numbers.")
        return
    before = 0
    wrong = False
    for item in headed:
        at = item.heading_span or item.span
        if item.number != before + 1:
            wrong = True
            found = f"{item.number}" if item.number else "none"
            yield rule.failed(at, expected=str(before + 1), found=found)
        before = item.number or before + 1
    if not wrong:
        yield rule.passed([item.heading_span or item.span for item in headed], number=len(headed))
