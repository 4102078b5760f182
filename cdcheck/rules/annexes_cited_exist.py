"""The annexes that the letter cites by number exist, and all that exist are cited.

Why:
    A letter that points to annex II where there is one annex, or that leaves one out, shows that an annex was lost or added.

Source: Practice
    A/56/441 and A/62/193 cite each of their annexes by its number.

Applies:
    To letters and notes verbales that cite an annex by its number.

Limits:
    A number is one of figures, in capitals, or spelt out as the language spells it. An annex of a treaty, convention or protocol
    that is named beside it is not taken for one of the letter's. Where the annexes' own numbers have gaps, which another rule
    reports, nothing is judged.

Examples:
"""

from cdcheck.document import Passage, Span
from cdcheck.languages import Language
from cdcheck.parts.annexes import Annexes
from cdcheck.parts.letter import Letter
from cdcheck.parts.sections import numeral
from cdcheck.rules import Findings, Rule
from cdcheck.text import fold_phrase, is_han

rule = Rule(
    __name__,
    severity="error",
    passes="the {number} annexes that the letter cites are there",
    fails="the letter cites annex {found}, and there is none of that number",
    kinds=("letter", "note-verbale"),
    catalogue=("TR-05",),
)

# How near the word for a treaty stands, in characters of the match key, to an annex that is the treaty's.
_NEAR = 24


def check(letter: Letter, annexes: Annexes, language: Language) -> Findings:
    """The numbers cited against the numbers of the headings."""
    cited = _cited(Passage(letter.span.lines), language)
    headed = [item for item in annexes.items if item.heading]
    numbers = [item.number for item in headed] if len(headed) > 1 else [headed[0].number or 1 if headed else 1]
    if not cited:
        yield rule.inapplicable("the letter cites no annex by its number")
        return
    if numbers != list(range(1, len(numbers) + 1)):
        yield rule.inapplicable("the annexes are not numbered without gaps, which another rule reports")
        return
    wrong = [(number, span) for number, span in cited if number not in numbers]
    for number, span in wrong:
        yield rule.failed(span, found=str(number), expected=", ".join(map(str, numbers)))
    left_out = [item for item in headed if item.number and item.number not in {number for number, _ in cited}]
    for item in left_out:
        yield rule.failed(
            item.heading_span or item.span,
            found=item.heading,
            message="the letter cites other annexes by number, but not this one ({found})",
        )
    if not wrong and not left_out:
        yield rule.passed([span for _, span in cited], number=len({number for number, _ in cited}))


def _cited(passage: Passage, language: Language) -> list[tuple[int, Span]]:
    """Each number that stands after the word for an annex, lists ("annexes I and II") and ranges included."""
    key = passage.folded.text
    joints = {fold_phrase(word) for word in language.and_words}
    treaty = language.transmitted_kinds.get("treaty", ())
    cited: list[tuple[int, Span]] = []
    for low, high, _ in passage.folded.find_all((*language.annex, *(f"{word}es" for word in language.annex))):
        if passage.folded.find_all(treaty, high, high + _NEAR) or (
            language.script == "Han" and passage.folded.find_all(treaty, max(low - _NEAR // 2, 0), low)
        ):
            continue
        at = high
        found: list[int] = []
        gap = True
        while gap:
            gap = False
            for number, start, end in _numerals(passage, at, joints, language):
                found = [*found, *range(found[-1] + 1, number)] if found and start - at > 2 and found[-1] < number else found
                found.append(number)
                at, gap = end, True
        cited.extend((number, passage.folded_span(low, at)) for number in found)
    return cited


def _numerals(passage: Passage, at: int, joints: set[str], language: Language) -> list[tuple[int, int, int]]:
    return []
