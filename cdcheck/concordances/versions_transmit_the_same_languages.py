"""The title of every language version names the same languages of the texts transmitted.

Why:
    A reader of one version learns from it in which languages the text is authentic.

Source: Practice
    CD/1839 transmits the Russian and Chinese texts of a draft, CD/1634 the English, French and Russian texts of a statement.

Applies:
    To letters and notes verbales whose title names such languages, of every era.

Limits:
    The order is not compared. A title in which no language was recognised cannot tell, if another version's names some.

Examples:
    en, page 1:
        good: THE ENGLISH AND FRENCH TEXTS OF
        bad: THE ENGLISH AND SPANISH TEXTS OF
        spare: THE FRENCH AND ENGLISH TEXTS OF
    fr, page 1:
        good: LES TEXTES ANGLAIS ET FRANÇAIS DE
        bad: LES TEXTES ANGLAIS ET RUSSE DE
    zh:
        good: 的英文和法文文本
        bad: 的英文和俄文文本
"""

from cdcheck.concordances import Compared, Concordance, Told, Versions
from cdcheck.outcome import Absent
from cdcheck.parts.title import Title

concordance = Concordance(
    __name__,
    fact="texts transmitted",
    severity="error",
    kinds=("letter", "note-verbale"),
    catalogue=("XC-08",),
)


def compare(versions: Versions) -> Compared:
    """Compare the languages as a set."""
    return concordance.alike(versions, tell)


def tell(title: Title) -> Told | Absent:
    """The languages of the texts that the title says are transmitted."""
    if title.transmitted is None or not title.transmitted.languages:
        return Absent("inapplicable", "its title names no language of the text transmitted", title.span.location())
    codes = title.transmitted.languages
    return Told(frozenset(codes), ", ".join(sorted(codes)), title.transmitted.span)
