"""The kind of the document is known, and so what it must have.

Why:
    A letter is signed and a note verbale is not; a working paper names its sponsors, a decision none. For a document that is
    of no known kind most requirements cannot be tested, and the reader of the report has to know that.

Source: em-communications
    Communications come as letters, which are signed, or as notes verbales, which are not; other documents are announced by the
    series of their symbol and by their heading.

Applies:
    To every language and era.

Limits:
    Goes by the title of a letter or note, the series and suffix of the symbol, the words at the head of the text, and the
    formulas of the body, in this order. A wrong symbol can make a document of the wrong kind.

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
from cdcheck.parts.heading import Heading
from cdcheck.parts.letter import Letter
from cdcheck.parts.symbol import Symbol
from cdcheck.parts.title import Title
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="error",
    passes="The document is {article} {kind}.",
    fails="The kind of the document is not known.",
    advice="Add the symbol and the title or heading, or name the kind with --kind.",
    family="kind",
)


def check(
    kind: Kind,
    title: Title | Absent,
    letter: Letter | Absent,
    heading: Heading | Absent,
    symbol: Symbol | Absent,
    document: Document,
) -> Findings:
    """Say so once where the kind is unknown: the document may be right, and still cannot be judged."""
    first = whole(document.written[:1])
    if kind.name == "unknown":
        why = (
            "The kind of the document is not known, and so neither is what it must have: its symbol, title, heading and first "
            "sentences do not show it."
        )
        yield rule.cannot_tell(why, first)
        return
    at = first
    words = [one for one in heading.announcements if one.key == kind.announced_by] if isinstance(heading, Heading) else []
    if isinstance(title, Title) and title.kind in kind.title_kinds:
        at = title.span
    elif words:
        at = words[0].span
    elif isinstance(symbol, Symbol) and (kind.series or kind.suffix):
        at = symbol.span
    elif isinstance(letter, Letter) and letter.transmittal is not None:
        at = letter.transmittal.span
    name = kind.name.replace("-", " ")
    yield rule.passed(at, article="an" if name[0] in "aeiou" else "a", kind=name)
