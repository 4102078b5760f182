"""An end mark closes the document.

Why:
    A row of hyphens or a rule after the last line shows that no page is missing at the end.

Source: Practice
    CD/1634 in Chinese ends with a row of hyphens; so do letters circulated in New York, such as S/1998/213.

Applies:
    To every kind, language and era but records of meetings, which end with the words on the rising of the meeting.

Limits:
    Few documents were seen to their end; that records end so is general knowledge. A drawn rule is not in the text of every
    format.

Examples:
    en, page 3:
        good: (line) -----
        bad: (nothing)
    zh, page 3:
        good: (line) -----
        bad: (nothing)
"""

from cdcheck.document import Document, whole
from cdcheck.kinds import Kind
from cdcheck.outcome import Absent
from cdcheck.parts.annexes import Annexes
from cdcheck.parts.end_mark import EndMark
from cdcheck.parts.title import Title
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="note",
    passes="The document ends with {mark}.",
    fails="The document has no end mark after its last line, such as {expected}.",
    catalogue=("EN-01",),
)


def check(mark: EndMark | Absent, annexes: Annexes | Absent, title: Title | Absent, document: Document, kind: Kind) -> Findings:
    """Its absence is reported here alone, unless the whole end of the document is missing."""
    promised = isinstance(title, Title) and title.transmitted is not None
    if isinstance(mark, Absent) and kind.name == "record":
        yield rule.inapplicable("A record ends with the words on the rising of the meeting.")
    elif isinstance(mark, Absent) and isinstance(annexes, Absent) and promised:
        yield rule.cannot_tell("The text that the title announces is missing, and the document may end with it.")
    elif isinstance(mark, Absent):
        yield rule.failed(mark.near or whole(document.written[-1:]), expected="-----")
    else:
        yield rule.passed(mark.span, mark=mark.text)
