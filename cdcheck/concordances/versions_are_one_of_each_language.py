"""There is one version in each language.

Why:
    Of two versions in one language, one is a draft, a duplicate or a version whose text is in the wrong language.

Source: em-masthead
    The masthead names the language of the version: a document has one version in each.

Applies:
    To every kind and era.

Limits:
    The language is told from the text. That a language has no version is said beside the comparison, and is no fault.

Examples:
    fr, page 1:
        good: (line) Nous avons l'honneur de vous faire tenir ci-joint les textes anglais
        spare: Nous avons l'honneur de vous transmettre ci-joint les textes anglais
"""

from collections import Counter

from cdcheck.concordances import Cell, Compared, Concordance, Difference, Place, Told, Versions
from cdcheck.document import whole
from cdcheck.languages import Language
from cdcheck.outcome import Absent
from cdcheck.parts.masthead import Masthead
from cdcheck.parts.running_text import RunningText
from cdcheck.rules import locations

concordance = Concordance(
    __name__,
    fact="language",
    severity="error",
)


def compare(versions: Versions) -> Compared:
    """Count the versions in each language."""
    said = [concordance.ask(version, tell) for version in versions]
    counted = Counter(one.value for one in said)
    cells: list[Cell] = []
    differences = []
    for one in said:
        cells.append(concordance.cell(one, "differs" if counted[one.value] > 1 else "agrees"))
    for value, number in counted.items():
        if number > 1:
            odd = tuple([n for n, one in enumerate(said) if one.value == value])
            places = [Place(n, location) for n in odd for location in locations(said[n].at)]
            message = f"language: {number} of the versions are in {said[odd[0]].shown}"
            differences.append(Difference(odd, message, "one version in each language", said[odd[0]].shown, tuple(places)))
    return Compared(tuple(cells), tuple(differences))


def tell(language: Language, masthead: Masthead | Absent, running: RunningText) -> Told:
    """The language of the version, and where its masthead names it."""
    named = None if isinstance(masthead, Absent) else masthead.language
    return Told(language.code, language.name, named.span if named else whole(running.lines[:1]))
