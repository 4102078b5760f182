"""There are as many annexes as the letter says.

Why:
    A letter with two annexes to which one is attached has lost the other, and nothing else in it shows that.

Source: Practice
    A/56/441 and A/62/193 have the annexes that their letters announce; CD/1839 speaks of its one attached draft.

Applies:
    To letters and notes verbales that say in words how many annexes they have, up to ten.

Limits:
    Reads the sentence that asks for circulation. Annexes of a treaty, a report or another text are left out where that is named
    beside them. Where the annexes have no headings it cannot tell how many there are.

Examples:
    en letter-new, page 1:
        good: this letter and its annex
        bad: this letter and its two annexes
        spare: this letter, on the Convention and its two annexes,
        spare: this letter and the report with its two annexes
        spare: this letter and the two annexed papers
    fr letter-new, page 1:
        good: la présente lettre et de son annexe
        bad: la présente lettre et de ses deux annexes
    es letter-new, page 1:
        good: presente carta ⏎ y su anexo
        bad: presente carta ⏎ y sus tres anexos
    ru letter-new, page 1:
        good: настоящего письма и ⏎ приложения
        bad: настоящего письма и ⏎ двух приложений
    zh letter-new, page 1:
        good: 本函及其附件
        bad: 本函及其两个附件
    ar letter-new, page 1:
        good: هذه الرسالة ومرفقها
        bad: هذه الرسالة ومرفقيها
        spare: هذه الرسالة والنصين المرفقين
"""

import re

from cdcheck.document import Passage, Span
from cdcheck.languages import Language
from cdcheck.parts.annexes import Annexes
from cdcheck.parts.letter import Letter
from cdcheck.rules import Findings, Places, Rule
from cdcheck.text import fold_phrase

rule = Rule(
    __name__,
    severity="error",
    passes="There are {expected} annexes, as the letter says.",
    fails="The letter speaks of {expected} annexes, but {found} have a heading.",
    advice="Add the missing annex with its heading, or correct the number in the letter.",
    kinds=("letter", "note-verbale"),
    catalogue=("TR-05",),
)

# How near the word for a treaty stands to its annexes, and how much may stand between a number and its noun, in characters.
_NEAR, _BETWEEN, _BETWEEN_HAN = 30, 14, 3


def check(letter: Letter, annexes: Annexes, language: Language) -> Findings:
    """The number in the letter against the headings."""
    said = _said(letter, language)
    headed = [item for item in annexes.items if item.heading]
    if said is None:
        yield rule.inapplicable("The letter does not say how many annexes it has.")
        return
    number, span = said
    places: Places = [span, *(item.heading_span.location("related", "an annex") for item in headed if item.heading_span)]
    if not headed:
        yield rule.cannot_tell("The letter says how many annexes it has, but no heading shows where each begins.", span)
    elif len(headed) == number:
        yield rule.passed(places, expected=number)
    else:
        yield rule.failed(places, expected=str(number), found=str(len(headed)))


def _said(letter: Letter, language: Language) -> tuple[int, Span] | None:
    """The number of annexes in the letter's formulas, and where it stands."""
    if letter.circulation_request is None:
        return None
    passage = Passage(letter.circulation_request.span.lines)
    for low, high, number in _numbers(passage, language):
        # "the report with its two annexes", "annexes of the Convention": those of another text.
        beside = (max(low - _NEAR, 0), high + _NEAR)
        kinds = [word for kind, words in language.transmitted_kinds.items() if kind != "letter" for word in words]
        others = passage.folded.find_all(tuple(kinds), *beside)
        papers = passage.folded.find_all(language.official_document)
        if all(any(start <= other[0] < end for start, end, _ in papers) for other in others):
            return number, passage.folded_span(low, high)
    return None


def _numbers(passage: Passage, language: Language) -> list[tuple[int, int, int]]:
    """Each number that stands with the word for annexes: where in the match key, and the number."""
    han = language.script == "Han"
    key = passage.folded
    found = [(low, high, 2) for low, high, _ in key.find_all(language.annex_pair)]
    nouns = "|".join(sorted({re.escape(fold_phrase(word)) for word in language.annex}, key=len, reverse=True))
    between = rf".{{0,{_BETWEEN_HAN}}}?" if han else rf" (?:\w{{1,{_BETWEEN}}} )?"
    for number, forms in enumerate(language.cardinals, 2):
        for low, high, _ in key.find_all(forms):
            noun = re.compile(f"{between}(?:{nouns})" if han else rf"{between}(?:{nouns})(?!\w)").match(key.text, high)
            if noun is not None:
                found.append((low, noun.end(), number))
    return sorted(found)
