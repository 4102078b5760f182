"""Several enclosures or appendices of one annex are numbered from one without a gap.

Why:
    An enclosure is cited by its number within the annex. Where two have the same number, or none, a citation leads to neither.

Source: Practice
    A/69/680 calls what an annex has in its turn an enclosure; annexes themselves are numbered I, II, III if several.

Applies:
    To letters and notes verbales whose annexes have two headings or more such as "Enclosure" or "Appendix".

Limits:
    Looks for the word alone on its line, with or without a number, whose figures may be of any sort: an annexed text keeps its
    own. One that is repeated at the head of a page is taken for a running head.

Examples:
    en letter-new, page 2:
        good: (line) each would decide for itself.
        bad: each would decide. ⏎ ⏎ Enclosure I ⏎ ⏎ Figures. ⏎ ⏎ Enclosure III ⏎ ⏎ Methods.
        bad: each would decide. ⏎ ⏎ Enclosure ⏎ ⏎ Figures. ⏎ ⏎ Enclosure ⏎ ⏎ Methods.
        spare: each would decide. ⏎ ⏎ Enclosure I ⏎ ⏎ Figures. ⏎ ⏎ Enclosure II ⏎ ⏎ Methods.
        spare: each would decide. ⏎ ⏎ Appendix A ⏎ ⏎ Figures. ⏎ ⏎ Appendix B ⏎ ⏎ Methods.
    ru letter-new, page 2:
        good: (line) вопрос самостоятельно.
        bad: вопрос решает само. ⏎ ⏎ Добавление I ⏎ ⏎ Данные. ⏎ ⏎ Добавление I ⏎ ⏎ Методы.
        spare: вопрос решает само. ⏎ ⏎ Добавление I ⏎ ⏎ Данные. ⏎ ⏎ Добавление II ⏎ ⏎ Методы.
"""

from functools import cache

from cdcheck.document import Line, Span, whole
from cdcheck.languages import Language
from cdcheck.parts.annexes import Annexes
from cdcheck.parts.running_text import RunningText
from cdcheck.regions.annex_headings import numeral
from cdcheck.rules import Findings, Rule
from cdcheck.text import fold, is_edge, vocabulary

rule = Rule(
    __name__,
    severity="note",
    passes="The {number} enclosures are numbered in order.",
    fails="The enclosure {found} stands in the place of number {expected}.",
    kinds=("letter", "note-verbale"),
    catalogue=("AN-05",),
)


def check(annexes: Annexes, running: RunningText, language: Language) -> Findings:
    """The headings of each annex by their word, each number one more than the last; after that the count may begin anew."""
    places = {id(line): at for at, line in enumerate(running.lines)}
    seen: list[Span] = []
    wrong: list[tuple[Span, int]] = []
    for annex in annexes.items:
        counts: dict[str, list[tuple[int | None, Line]]] = {}
        for line in annex.lines:
            if (found := _heading(line, language)) is None:
                continue
            word, number = found
            so_far = counts.setdefault(word, [])
            if so_far and number == so_far[-1][0] and places.get(id(line)) in running.breaks:
                continue
            so_far.append((number, line))
        for so_far in counts.values():
            if len(so_far) < 2:
                continue
            seen += [whole([line]) for _, line in so_far]
            for n, (number, line) in enumerate(so_far):
                expected = (so_far[n - 1][0] or n) + 1 if n else 1
                if number != expected and (number != 1 or so_far[n - 1][0] == 1):
                    wrong.append((whole([line]), expected))
    for span, number in wrong:
        yield rule.failed(span, expected=str(number), found=span.words)
    if not seen:
        yield rule.inapplicable("No annex has several enclosures.")
    elif not wrong:
        yield rule.passed(seen, number=len(seen))


@cache
def _words(language: Language) -> tuple[str, ...]:
    return tuple([word for word, _ in vocabulary(language.enclosure)])


def _heading(line: Line, language: Language) -> tuple[str, int | None] | None:
    """The word and the number of a line that has nothing else."""
    key = fold(line.text).strip()
    if not key.startswith(_words(language)):
        return None
    if len(key) > 40 or line.text.strip()[:1].islower() or line.text.rstrip()[-1:] in tuple(".,;:)"):
        return None
    for word in _words(language):
        if key.startswith(word) and is_edge(key, len(word)):
            rest = key[len(word) :].strip()
            number = numeral(rest, language)
            return (word, number) if number is not None or not rest else None
    return None
