"""An annex in several languages has each language that the title announces, and no other.

Why:
    The texts in the languages of signature are all equally the original. One that was left out is missed only by those who read
    no other.

Source: Practice
    CD/1839 announces the Russian and Chinese texts, and CD/1634 the English, French and Russian ones.

Applies:
    To letters and notes verbales whose title names the languages of the texts, where the annex has more than one language or
    another than that of the version. A version in one language often prints the text in that language alone.

Limits:
    A language counts that has three lines or more. English, French and Spanish are told apart by their commonest words.

Examples:
    en, page 3:
        good: Ottawa, 18 February 2003
        bad: Прочный прогресс ⏎ возможен только при ⏎ полной уверенности. ⏎ ⏎ Ottawa, 18 February 2003
        spare: Des progrès durables ⏎ supposent que les mesures ⏎ soient réelles et sûres. ⏎ ⏎ Ottawa, 18 February 2003
    ru, page 3:
        good: Оттава, 18 февраля 2003 года
        bad: Lasting progress is for ⏎ those who are in the ⏎ business of trust. ⏎ ⏎ Оттава, 18 февраля 2003 года
"""

from cdcheck import shelf
from cdcheck.document import Line, whole
from cdcheck.languages import Language
from cdcheck.parts import _tongues
from cdcheck.parts.annexes import Annexes
from cdcheck.parts.running_text import RunningText
from cdcheck.parts.title import Title
from cdcheck.rules import Findings, Places, Rule

rule = Rule(
    __name__,
    severity="warning",
    passes="The annex is in {found}, as announced.",
    fails="The title announces texts in {expected}, but the annex is in {found}.",
    advice="Annex the text in the languages that the title announces, or correct the title.",
    kinds=("letter", "note-verbale"),
    catalogue=("AN-08",),
)

# So many lines in a language are no quotation.
_LEAST = 3


def check(title: Title, annexes: Annexes, running: RunningText, language: Language) -> Findings:
    """The languages of the annexed lines against those of the title."""
    transmitted = title.transmitted
    if transmitted is None or not transmitted.languages:
        yield rule.inapplicable("The title does not say in which languages the text is transmitted.")
        return
    announced = set(transmitted.languages)
    paragraphs = _paragraphs(running, annexes.items[0].span.lines[0])
    others = [one for one in paragraphs if not _tongues.is_in(" ".join(running.keys[slice(*one)]), language)]
    if sum(high - low for low, high in others) < _LEAST:
        yield rule.inapplicable(f"The annex is in {language.name} alone, as a version in one language may be.")
        return
    lines = _by_language(running, others)
    if len(others) < len(paragraphs):
        lines[language.code] = next(running.lines[low:high] for low, high in paragraphs if (low, high) not in others)
    # A few lines may be a quotation: enough for a language to be there, too few to say that it should not be.
    held = {code for code, found in lines.items() if len(found) >= _LEAST or code == language.code}
    places: Places = [*(whole(found[:1]) for found in lines.values()), transmitted.span.location("related", "the title")]
    if held <= {language.code}:
        yield rule.inapplicable(f"The annex is in {language.name} alone, as a version in one language may be.")
    elif announced - set(lines) or held - announced - {language.code}:
        yield rule.failed(places, expected=_names(announced), found=_names(held))
    else:
        yield rule.passed(places, found=_names(announced & set(lines)))


def _paragraphs(running: RunningText, first: Line) -> list[tuple[int, int]]:
    """The ranges of lines, from a line on, that stand directly under one another."""
    start = next((at for at, line in enumerate(running.lines) if line is first), len(running.lines))
    bounds = [at for at in range(start, len(running.lines)) if at == start or not running.directly(at)]
    return list(zip(bounds, [*bounds[1:], len(running.lines)], strict=True))


def _by_language(running: RunningText, paragraphs: list[tuple[int, int]]) -> dict[str, tuple[Line, ...]]:
    """The lines of each language; paragraphs that do not show theirs left out."""
    found: dict[str, tuple[Line, ...]] = {}
    for low, high in paragraphs:
        code = _tongues.language_of(" ".join(running.keys[low:high]))
        if code is not None:
            found[code] = (*found.get(code, ()), *running.lines[low:high])
    return found


def _names(codes: set[str]) -> str:
    known = shelf.read("languages", "language", Language)
    return " and ".join(sorted(known[code].name for code in codes))
