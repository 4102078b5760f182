"""There are as many annexed texts as the title or the letter announces.

Why:
    Of two texts announced one is easily left behind when a document is put together; the reader waits for it in vain.

Source: Practice
    The letters A/56/441 and A/62/193 annex each text that they announce under a heading of its own; CD/1839 announces one draft
    and has one.

Applies:
    To letters and notes verbales that announce their texts by a number in words, from two to ten: "two working papers".

Limits:
    Two texts under one heading are told apart by their titles, if each has a word for its kind or stands in capitals. Where no
    heading stands above the texts it cannot tell. Does not know the dual of Arabic nouns.

Examples:
    en letter-new, page 1:
        good: the working paper entitled ⏎ “Transparency in Holdings of Fissile Material”
        good: the working paper ⏎ entitled “Transparency in Holdings of Fissile Material”
        bad: two working papers on fissile material
        bad: the following three working papers
        spare: the working paper of the two Governments
        spare: the two-part working paper
        spare: the working paper entitled “Two Papers on Fissile Material”
    fr letter-new, page 1:
        good: ci-joint le document de travail ⏎ intitulé
        bad: ci-joint trois documents de travail sur les
    ru letter-new:
        good: рабочий документ, озаглавленный ⏎ «Прозрачность запасов расщепляющегося материала»
        bad: два рабочих документа
    zh letter-new:
        good: 题为《裂变材料存量的透明度》的工作文件
        bad: 两份工作文件
"""

from cdcheck.document import Line, Passage, Span
from cdcheck.languages import Language
from cdcheck.outcome import Absent
from cdcheck.parts.annexes import Annex, Annexes
from cdcheck.parts.letter import Letter
from cdcheck.parts.running_text import RunningText
from cdcheck.parts.title import Title, Transmitted, capitals
from cdcheck.rules import Findings, Places, Rule
from cdcheck.text import fold_phrase, key_of

rule = Rule(
    __name__,
    severity="warning",
    passes="All {expected} texts that are announced follow.",
    fails="The title or the letter announces {expected} texts, but {found} follow.",
    advice="Add the missing text, or correct the number that is announced.",
    kinds=("letter", "note-verbale"),
    catalogue=("AN-08",),
)

# How far from the head of what is transmitted the number stands, and from the number its noun, in characters of the match key.
_AHEAD, _BETWEEN = 30, 24
_HYPHENS = ("-", "\u2010", "\u2011")
# A title within an annex has so many lines and characters at the most.
_LINES, _LONGEST = 4, 240


def check(
    title: Title | Absent, letter: Letter | Absent, annexes: Annexes, running: RunningText, language: Language
) -> Findings:
    """The number announced against the headings, or the titles under a single one."""
    announced = [part.transmitted for part in (letter, title) if not isinstance(part, Absent) and part.transmitted]
    said = next((found for one in announced if (found := _number(one, language)) is not None), None)
    if said is None:
        yield rule.inapplicable("Neither the title nor the letter says how many texts there are.")
        return
    number, span = said
    headed = [item for item in annexes.items if item.heading]
    directly = running.going_on()
    texts = len(headed) if len(headed) > 1 else sum(_titles(item, directly, language) for item in annexes.items)
    places: Places = [span, *(item.span.location("related", "what follows") for item in annexes.items)]
    if texts >= number:
        yield rule.passed(places, expected=number)
    elif headed:
        yield rule.failed(places, expected=str(number), found=str(max(texts, 1)))
    else:
        yield rule.cannot_tell("No heading shows where each of the texts begins.", span)


def _number(transmitted: Transmitted, language: Language) -> tuple[int, Span] | None:
    """The number that stands at the head of what is transmitted, before the word for its kind."""
    passage = Passage(transmitted.span.lines)
    key = passage.folded
    start = len(key_of(passage.text[: transmitted.span.start]).text)
    nouns = tuple([word for words in language.transmitted_kinds.values() for word in words])
    for number, forms in enumerate(language.cardinals, 2):
        for low, high, _ in key.find_all(forms, start, start + _AHEAD):
            noun = key.find_all(nouns, high, high + _BETWEEN) or _inflected(key.text[high : high + _BETWEEN], nouns)
            earlier = key.find_all(nouns, start, low)
            # "A two-part paper" is one paper.
            if passage.text[key.original(low, high)[1] :][:1] in _HYPHENS:
                continue
            if noun and not earlier:
                return number, passage.folded_span(low, high)
    return None


def _inflected(key: str, nouns: tuple[str, ...]) -> bool:
    """Whether some words begin as a noun of the list does, which may not have this ending: "papers", "документа"."""
    words = key.split()
    return any(len(noun) > 4 and word.startswith(noun) for noun in map(fold_phrase, nouns) for word in words)


def _titles(annex: Annex, directly: frozenset[int], language: Language) -> int:
    """How many titles an annex has: its own, and blocks of few lines with a word for a kind of text, or in capitals."""
    kinds = tuple([word for words in language.transmitted_kinds.values() for word in words])
    own = annex.title_span.lines if annex.title_span else ()
    blocks: list[list[Line]] = []
    for line in annex.lines:
        if line in own:
            continue
        if not blocks or id(line) not in directly:
            blocks.append([])
        blocks[-1].append(line)
    titles = 1
    for block in blocks:
        text = " ".join(line.text.strip() for line in block)
        if len(block) <= _LINES and len(text) <= _LONGEST and not text.endswith((".", ";", ":", ",", "\u3002")):
            titles += capitals(text) or bool(key_of(text).find_all(kinds))
    return titles
