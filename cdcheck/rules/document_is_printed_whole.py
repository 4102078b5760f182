"""All words in the file are printed.

Why:
    Words that nobody sees are found by every search, copied with the rest, and may say what the page does not.

Source: Practice
    Files of real documents, A/80/614 among them, were tried with words hidden, covered and outside the page.

Applies:
    To every kind, language and era, in formats that can hold such words.

Limits:
    A note only: such words never count as a part, so that what stands nowhere else is missed by the rule that wants it.

Examples:
    en letter.docx:
        good: the honour to transmit
        bad: (apart) it is hidden
    fr letter.docx:
        good: de la Conférence
        bad: (apart) it is white on white
"""

from cdcheck.document import Document, whole
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="note",
    passes="The file has no words that are not printed.",
    fails="The file has words that are not printed and do not count ({found}).",
    catalogue=("LO-08",),
    family="kind",
)

_LONGEST = 60
_SHOWN = 20


def check(document: Document) -> Findings:
    """Once for the document, with the reasons and the first of the words."""
    hidden = [one for one in document.apart if not one.printed and not one.line.blank]
    if not hidden:
        yield rule.passed(whole(document.written[:1]))
        return
    reasons = ", ".join(dict.fromkeys(one.why for one in hidden))
    lines = "1 line" if len(hidden) == 1 else f"{len(hidden)} lines"
    words = " ".join(hidden[0].line.text.split())
    words = words if len(words) <= _LONGEST else f"{words[:_LONGEST]}..."
    yield rule.failed([whole([one.line]) for one in hidden[:_SHOWN]], found=f"{lines}; {reasons}; the first: {words}")
