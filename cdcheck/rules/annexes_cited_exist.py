"""The annexes that the letter cites by number exist, and all that exist are cited.

Why:
    A letter that points to annex II where there is one annex, or that leaves one out, shows that an annex was lost or added.

Source: Practice
    A/56/441 and A/62/193 cite each of their annexes by its number.

Applies:
    To letters and notes verbales that cite an annex by its number.

Limits:
    A number is one of figures, in capitals, or spelt out as the language spells it. An annex of a treaty or convention that is
    named beside it is not taken for one of the letter's. Where the annexes' own numbers have gaps, which another rule reports,
    nothing is judged.

Examples:
    en letter-new, page 1:
        good: (see annex)
        bad: (see annex II)
        bad: (see annexes I and II)
        spare: (see annex), which cites annex II to the Convention
    zh letter-new, page 1:
        good: (见附件)
        bad: (见附件二)
        bad: (见附件一和附件二)
"""

import re
import unicodedata

from cdcheck.document import Line, Passage, Span, whole
from cdcheck.languages import Language
from cdcheck.parts.annexes import Annexes
from cdcheck.parts.letter import Letter
from cdcheck.regions.annex_headings import numeral
from cdcheck.rules import Findings, Rule
from cdcheck.text import fold, fold_phrase

rule = Rule(
    __name__,
    severity="error",
    passes="The annexes that the letter cites exist: {found}.",
    fails="The letter cites annex {found}, but there is no annex with that number.",
    advice="Add the annex, or correct the number in the letter.",
    variants={
        "not-cited": "The letter cites other annexes by number, but not {found}.",
    },
    kinds=("letter", "note-verbale"),
    catalogue=("TR-05",),
)

# How near the word for a treaty stands, in characters of the match key, to an annex that is the treaty's.
_NEAR, _NEAR_HAN = 24, 10
_BRACKET = re.compile(r"[(\uff08]")
_HAN = "[\u3400-\u4dbf\u4e00-\u9fff]"


def check(letter: Letter, annexes: Annexes, language: Language) -> Findings:
    """The numbers cited against the numbers of the headings."""
    cited = _cited_as_printed(letter.span.lines, language)
    headed = [item for item in annexes.items if item.heading]
    numbers = [item.number for item in headed] if len(headed) > 1 else [headed[0].number or 1 if headed else 1]
    if not cited:
        yield rule.inapplicable("The letter cites no annex by its number.")
        return
    if numbers != list(range(1, len(numbers) + 1)):
        yield rule.inapplicable("The annexes are not numbered without gaps, which another rule reports.")
        return
    wrong = [(number, span) for number, span in cited if number not in numbers]
    for number, span in wrong:
        yield rule.failed(span, found=str(number), expected=", ".join(map(str, numbers)))
    named = sorted({number for number, _ in cited})
    left_out = [item for item in headed if item.number and item.number not in named]
    for item in left_out:
        yield rule.failed(
            item.heading_span or item.span,
            found=item.heading,
            variant="not-cited",
        )
    if not wrong and not left_out:
        yield rule.passed([span for _, span in cited], found=", ".join(map(str, named)))


def _cited_as_printed(lines: tuple[Line, ...], language: Language) -> list[tuple[int, Span]]:
    """The citations, also in a text whose letters are decomposed or shaped: the place is then the whole line."""
    text = "\n".join(line.text for line in lines)
    if unicodedata.is_normalized("NFKC", text):
        return _cited(Passage(lines), language)
    composed = [line._replace(text=unicodedata.normalize("NFKC", line.text)) for line in lines]
    original = dict(zip([(line.page, line.number) for line in lines], lines, strict=True))
    cited = _cited(Passage(composed), language)
    return [(number, whole([original[line.page, line.number] for line in span.lines])) for number, span in cited]


def _cited(passage: Passage, language: Language) -> list[tuple[int, Span]]:
    """Each number that stands after the word for an annex, with its place."""
    han = language.script == "Han"
    words = "|".join(re.escape(fold_phrase(word)) for word in sorted(language.annex, key=len, reverse=True))
    treaty = language.transmitted_kinds.get("treaty", ())
    cited = []
    # Up to two letters more are the ending of a plural.
    for match in re.finditer(words if han else rf"(?<!\w)(?:{words})\w{{0,2}}(?!\w)", passage.folded.text):
        low, high = match.span()
        start, end = passage.folded.original(low, high)
        beside = (max(low - _NEAR_HAN, 0), low) if han else (high, high + _NEAR)
        found = passage.folded.find_all(treaty, *beside)
        # "The draft treaty (see annex I)" has the annex of the letter.
        if found and not (han and _BRACKET.search(passage.text, passage.folded.original(*found[-1][:2])[1], start)):
            continue
        for number, stop in _numbers(passage.text, end, language):
            cited.append((number, passage.span(start, stop)))
    return cited


def _numbers(text: str, at: int, language: Language) -> list[tuple[int, int]]:
    """The numbers of a list or range that begins at ``at``, each with where it ends: "I, II and III", "1-3"."""
    joints = "|".join(map(re.escape, language.and_words))
    printed = "|".join(re.escape(word) for word in sorted(language.annex_numbers, key=len, reverse=True))
    ranges = "|".join(map(re.escape, language.range_words))
    opens = "|".join(map(re.escape, language.range_opens))
    annex = "|".join(re.escape(word) for word in sorted(language.annex, key=len, reverse=True))
    edge = rf"(?!{_HAN})|(?={joints}|{ranges})" if language.script == "Han" else r"(?!\w)"
    after_word = "" if language.script == "Han" else r"\b"
    number = rf"(?P<number>{printed + '|' if printed else ''}\d{{1,2}}|[IVX]{{1,5}}|[A-H])(?:{edge})"
    first = re.compile(rf"\s*(?:(?:{opens})\s*{after_word})?{number}")
    after = re.compile(
        rf"\s*(?:(?P<list>[,\u3001\uff0c\u060c]?\s*(?:{joints})|[,\u3001\uff0c\u060c])|(?P<range>[-~\u2010-\u2015\uff5e]|{ranges})\s*(?:{annex})?)\s*{number}"
    )
    found: list[tuple[int, int]] = []
    match = first.match(text, at)
    while match is not None:
        value = numeral(fold(match["number"]), language)
        if value is None:
            break
        if found and match["range"]:
            found.extend((between, match.end()) for between in range(found[-1][0] + 1, value))
        found.append((value, match.end()))
        match = after.match(text, match.end())
    return found
