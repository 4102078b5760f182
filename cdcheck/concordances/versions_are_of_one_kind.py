"""Every language version is of the same kind.

Why:
    A letter is signed by a person, a note verbale speaks for a mission; one communication is not both, nor is a decision in
    one language a report in another.

Source: em-communications
    Letters and notes verbales differ in who speaks and in whether they are signed; a communication is one of them.

Applies:
    To every kind and era.

Limits:
    A letter is known by the word of its title, every other document as the report on it says. Whether one letter or several is
    not compared: not every language has a plural. Identical letters are a kind of their own.

Examples:
    en note-verbale, page 1:
        good: NOTE VERBALE DATED
        bad: LETTER DATED
    es note-verbale, page 1:
        good: NOTA VERBAL DE FECHA
        bad: CARTA DE FECHA
    fr note-verbale, page 1:
        good: NOTE VERBALE DATÉE
        bad: LETTRE DATÉE
"""

from cdcheck.concordances import Compared, Concordance, Told, Versions
from cdcheck.document import Document, whole
from cdcheck.kinds import Kind
from cdcheck.outcome import Absent
from cdcheck.parts.heading import Heading
from cdcheck.parts.title import Title

concordance = Concordance(
    __name__,
    fact="kind",
    severity="error",
    catalogue=("XC-08",),
)


def compare(versions: Versions) -> Compared:
    """Compare the kinds that the titles of letters name, and those of all other documents."""
    return concordance.alike(versions, tell)


def tell(title: Title | Absent, kind: Kind | Absent, heading: Heading | Absent, document: Document) -> Told | Absent:
    """The kind of a letter that the title names, one or several of it taken alike; else that of the document."""
    if isinstance(kind, Absent) or kind.title_kinds or not (kind.announced_by or kind.series or kind.suffix):
        if isinstance(title, Absent):
            return title
        named = _ALIKE.get(title.kind, title.kind)
        return Told(named, named.replace("-", " "), title.span)
    at = heading.span if isinstance(heading, Heading) else whole(document.written[:1])
    return Told(kind.name, kind.name.replace("-", " "), at)


_ALIKE = {"letters": "letter", "notes-verbales": "note-verbale"}
