"""The document begins with a masthead.

Why:
    The masthead says which body issued the document, under which symbol, when and in which language. Without it the page
    belongs nowhere.

Source: em-masthead
    Every document bears a masthead with the organ, the symbol, the date, the language of the version and that of the original.

Applies:
    To every kind, language and era.

Limits:
    Two of its items in their place count as a masthead; each item that may be missing has a rule of its own. Where only part
    of a document was extracted, the masthead may be on the page though not in the text.

Examples:
    en, page 1:
        good: CONFERENCE ON DISARMAMENT ⏎ CD/1697 ⏎ 14 March 2003 ⏎ ENGLISH ⏎ Original: ENGLISH and FRENCH
        bad: (nothing)
        bad: CD/1697
    ar, page 1:
        good: مؤتمر نزع السلاح ⏎ CD/1697 ⏎ 14 March 2003 ⏎ ARABIC ⏎ Original: ENGLISH and FRENCH
        bad: (nothing)
"""

from cdcheck.document import Document, whole
from cdcheck.outcome import Absent
from cdcheck.parts.masthead import Masthead
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="error",
    passes="The document has a masthead.",
    fails="The document has no masthead: the body, symbol, date and languages are missing at its head.",
    advice="Add the masthead at the top of the first page: body, symbol, date, language and original language.",
    catalogue=("MH-01",),
)


def check(masthead: Masthead | Absent, document: Document) -> Findings:
    """Its absence is reported here alone."""
    if isinstance(masthead, Absent):
        yield rule.failed(masthead.near or whole(document.written[:1]))
    else:
        yield rule.passed(masthead.span)
