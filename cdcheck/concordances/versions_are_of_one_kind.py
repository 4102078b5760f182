"""Every language version calls the communication by the same kind.

Why:
    A letter is signed by a person, a note verbale speaks for a mission; one communication is not both.

Source: em-communications
    Letters and notes verbales differ in who speaks and in whether they are signed; a communication is one of them.

Applies:
    To letters and notes verbales, of every era.

Limits:
    Whether one letter or several is not compared: not every language has a plural. Identical letters are a kind of their own.

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
from cdcheck.parts.title import Title

concordance = Concordance(
    __name__,
    fact="kind of letter",
    severity="error",
    catalogue=("XC-08",),
)


def compare(versions: Versions) -> Compared:
    """Compare the kinds that the titles name."""
    return concordance.alike(versions, tell)


def tell(title: Title) -> Told:
    """The kind that the title names, one or several of it taken alike."""
    kind = _ALIKE.get(title.kind, title.kind)
    return Told(kind, kind.replace("-", " "), title.span)


_ALIKE = {"letters": "letter", "notes-verbales": "note-verbale"}
