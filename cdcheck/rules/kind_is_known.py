"""The kind of the document is known, so that what it must have can be asked of it.

Why:
    A letter is signed and a note verbale is not. For a document that is neither, most requirements cannot be tested, and the
    reader of the report has to know that.

Source: em-communications
    Communications come as letters, which are signed, or as notes verbales, which are not.

Applies:
    To every language and era.

Limits:
    Knows letters and notes verbales; of working papers, records, reports and decisions only what every document must have is
    tested.

Examples:
    en, page 1:
        good: LETTER DATED 3 MARCH 2003
        spare: Letter dated 3 March 2003
    fr note-verbale, page 1:
        good: NOTE VERBALE DATÉE
        spare: Note verbale datée
"""

from cdcheck.document import Document, whole
from cdcheck.kinds import Kind
from cdcheck.outcome import Absent
from cdcheck.parts.letter import Letter
from cdcheck.parts.title import Title
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="error",
    passes="this is a {kind}",
    fails="this is of no kind that is known",
    family="kind",
)


def check(kind: Kind, title: Title | Absent, letter: Letter | Absent, document: Document) -> Findings:
    """Say so once where the kind is unknown: the document may be right, and still cannot be judged."""
    first = whole(document.written[:1])
    if kind.name == "unknown":
        why = "cdcheck does not know what this document must have: it reads neither as a letter nor as a note verbale"
        yield rule.cannot_tell(why, first)
        return
    at = first
    if isinstance(title, Title):
        at = title.span
    elif isinstance(letter, Letter) and letter.transmittal is not None:
        at = letter.transmittal.span
    yield rule.passed(at, kind=kind.name.replace("-", " "))
