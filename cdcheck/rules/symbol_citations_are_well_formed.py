"""The symbols of the Conference's documents that the text cites are well formed.

Why:
    A reader looks a cited document up by its symbol. One that is misspelt finds nothing.

Source: symbol-guide
    Each document has a symbol of its own, made of the body's letters, a number and, for a changed text, a suffix such as
    Rev., Add. or Corr. with its number.

Applies:
    To every kind, language and era; inapplicable where the text cites no symbol.

Limits:
    Judges only what begins like a symbol of the Conference or of the bodies before it and is near to one that is well formed.
    A symbol that the end of a line parts, and one whose only fault is a space, as extraction puts it in, are not judged.

Examples:
    en report, page 1:
        good: CD/WP.536
        bad: CD/WP/536
        bad: CD/WP.536/rev.1
        spare: CD/WP.536/Rev.1
        spare: (CD/WP.536)
    zh report, page 1:
        good: CD/WP.536
        bad: CD/WP/536
    ar report, page 1:
        good: CD/WP.536
        bad: CD/WP/536
"""

from cdcheck.parts import _symbols
from cdcheck.parts.citations import Citations
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="warning",
    passes="All {number} cited symbols are well formed.",
    fails="The cited symbol {found} is not well formed: {slip}.",
    advice="Correct the symbol to {expected}.",
    catalogue=("XC-09", "SY-05"),
)


def check(citations: Citations) -> Findings:
    """Each by the grammar."""
    wrong = [one for one in citations.items if one.nearest is not None]
    for one in wrong:
        assert one.nearest is not None
        yield rule.failed(
            one.span, expected=one.nearest, found=one.text, nearest=one.nearest, slip=_symbols.slip(one.text, one.nearest)
        )
    if not wrong:
        yield rule.passed([one.span for one in citations.items], number=len(citations.items))
