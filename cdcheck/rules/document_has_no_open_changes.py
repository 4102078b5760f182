"""The document has no open comments and no pending tracked changes.

Why:
    A change that is neither accepted nor rejected leaves two texts in one file, and a comment may be the reason why it should
    not go out at all.

Source: Practice
    Editors report it of files sent to print. Documents that were read as printed, such as CD/1839, cannot have any.

Applies:
    To every kind, language and era, in formats that hold comments or changes; to those that have
    their job number.

Limits:
    What a change says is not judged: insertions count as printed, deletions do not.

Examples:
    en letter.docx:
        good: the honour to transmit
        bad: (trace) comment Is this the final wording?
        bad: (trace) insertion herewith
        bad: (trace) deletion herewith
        bad: (trace) annotation See my mail.
        spare: (trace) picture
    fr letter.docx:
        good: CD/1697
        bad: (trace) comment La cote est-elle la bonne ?
"""

from cdcheck.document import Document, whole
from cdcheck.outcome import Absent
from cdcheck.parts.job_number import JobNumber
from cdcheck.rules import Findings, Rule
from cdcheck.rules._open_changes import undecided

rule = Rule(
    __name__,
    severity="warning",
    passes="No comment is open and no change is pending.",
    fails="The file has {found}.",
    advice="Accept or reject every tracked change and delete every comment.",
    catalogue=("LO-05",),
    family="kind",
)


def check(document: Document, job: JobNumber | Absent) -> Findings:
    """What the reader saw of comments and tracked changes."""
    if isinstance(job, Absent):
        yield rule.inapplicable("It has no job number yet: changes in a draft are told as a note.")
        return
    found = undecided(document)
    for places, said in found:
        yield rule.failed(places, found=said)
    if not found:
        yield rule.passed(whole(document.written[:1]))
