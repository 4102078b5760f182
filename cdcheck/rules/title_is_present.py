"""The text has a title that says what it is: a letter or a note verbale.

Why:
    The title is what indexes and annual reports cite. Without it nobody can tell who sent what to whom, and when.

Source: Practice
    CD/1839, CD/1441 as cited in CD/1476, and every letter and note verbale in six languages that was read for the catalogue.

Applies:
    To letters and notes verbales, in every language and era.

Limits:
    A title is known by the words for letter or note verbale at its head, and by its date, sender or addressee; one without any
    of these is not found.

Examples:
    en, page 1:
        good: LETTER DATED 3 MARCH 2003
        bad: COMMUNICATION OF 3 MARCH 2003
    fr, page 1:
        good: LETTRE DATÉE DU 3 MARS 2003
        bad: COMMUNICATION DU 3 MARS 2003
"""

from cdcheck.document import Document, whole
from cdcheck.outcome import Absent
from cdcheck.parts.title import Title
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="error",
    passes='The title begins "{beginning}".',
    fails='The document has no title such as "Letter dated ... from ... addressed to ...".',
    advice="Add the title above the text: what it is, its date, who sends it, to whom, and what it transmits.",
    kinds=("letter", "note-verbale"),
    catalogue=("TI-01", "TI-03"),
)


def check(title: Title | Absent, document: Document) -> Findings:
    """The recogniser's absence is the failure."""
    if isinstance(title, Absent):
        yield rule.failed(title.near or whole(document.written[:1]))
    else:
        yield rule.passed(title.span, beginning=" ".join(title.text.split()[:4])[:40])
