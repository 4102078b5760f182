"""The annexed text has the title that the letter gives it.

Why:
    The text is indexed under the words of the letter and read under its own. A word that differs makes two texts of one.

Source: Practice
    CD/1839 has the same words in its title, in the letter and above the annexed text; the Chinese version of CD/1634 differs by
    one.

Applies:
    To letters and notes verbales whose title names the text that follows.

Limits:
    Capitals, accents, punctuation and an article at the head make no difference, nor do, in Russian, endings and, in Arabic,
    what is written before a word as part of it. A text that the letter describes rather than names is judged only where it has
    no word of the description and is of another kind, or where the name stands in quotation marks. An annexed letter may be
    named in fewer words than its title has.

Examples:
    en, page 2:
        good: ON THE ⏎ VERIFICATION OF NUCLEAR DISARMAMENT
        bad: ON THE ⏎ CERTIFICATION OF NUCLEAR DISARMAMENT
        bad: ON ⏎ VERIFICATION OF NUCLEAR DISARMAMENT
        spare: on the ⏎ Verification of Nuclear Disarmament
    en, page 2:
        good: JOINT STATEMENT OF CANADA AND SWITZERLAND ON THE ⏎ VERIFICATION OF NUCLEAR DISARMAMENT
        bad: REPORT OF THE SEMINAR ON NUCLEAR MATTERS
        spare: NUCLEAR MATTERS
    en letter-new, page 2:
        good: (line) Transparency in Holdings of Fissile Material
        bad: Universal Principles
    ru, page 2:
        good: СОВМЕСТНОЕ ЗАЯВЛЕНИЕ КАНАДЫ И ШВЕЙЦАРИИ О ПРОВЕРКЕ
        bad: СОВМЕСТНОЕ ЗАЯВЛЕНИЕ КАНАДЫ И ШВЕЙЦАРИИ О КОНТРОЛЕ
    zh, page 2:
        good: 加拿大和瑞士关于核裁军核查的联合声明
        bad: 加拿大和瑞士关于在核裁军核查的联合声明
"""

import re
from itertools import pairwise

from cdcheck.document import Span
from cdcheck.languages import Language
from cdcheck.parts._transmitted import Transmitted, kind_of
from cdcheck.parts.annexes import Annex, Annexes
from cdcheck.parts.running_text import RunningText
from cdcheck.parts.title import Title, starts_title
from cdcheck.rules import Findings, Rule
from cdcheck.text import fold, is_edge, key_of, vocabulary

rule = Rule(
    __name__,
    severity="warning",
    passes="the annexed text is called what the letter calls it: {found}",
    fails="the letter and the annexed text differ in the title: {differences}",
    kinds=("letter", "note-verbale"),
    catalogue=("TR-03",),
    family="consistency",
)

_LEAST_LIKENESS = 80
# Letters that are described are more like one another.
_LETTERS = 95


def check(title: Title, annexes: Annexes, running: RunningText, language: Language) -> Findings:
    """The annexed title most like the words of the letter, word by word."""
    transmitted = title.transmitted
    name = transmitted.name if transmitted else None
    headings = [annex.title_span for annex in annexes.items if annex.title_span]
    if transmitted is None or name is None or not headings:
        yield rule.inapplicable("the title names no text, or the annexed text has no title of its own")
        return
    key = fold(name.text).strip()
    if any(key.startswith(word) and is_edge(key, len(word)) for forms in language.cardinals for word, _ in vocabulary(forms)):
        yield rule.inapplicable("the letter says how many texts it transmits rather than naming them")
        return
    glue = "" if language.script == "Han" else " "
    best: tuple[float, Span, str] | None = None
    for heading in headings:
        # A hyphen at a line end is one with its word or not: spaces do not count.
        if _squeezed(heading.text) == _squeezed(name.text):
            yield rule.passed([heading, name.location("related", "the title of the letter")], found=heading.words)
            return
        stands = _without_draft(_without_kind(heading, transmitted, language), language)
        if not stands:
            # A row of asterisks is no wording that could be compared.
            continue
        told = _named(_words(name, language), stands, language)
        if starts_title(heading.text, language):
            # A letter is named by how its title begins, and in fewer words.
            in_order = _in_order([key for key, _ in told], [key for key, _ in stands])
            stands = told if in_order else stands[: len(told)]
        if "".join(key for key, _ in told) == "".join(key for key, _ in stands):
            yield rule.passed([heading, name.location("related", "the title of the letter")], found=heading.words)
            return
        from rapidfuzz import fuzz  # only where the words differ: most letters never need it
        from rapidfuzz.distance import Levenshtein

        keys = [[key for key, _ in words] for words in (told, stands)]
        likeness = fuzz.ratio(glue.join(keys[0]), glue.join(keys[1]))
        differences = [
            "the letter has {}, the annex {}".format(
                *(
                    f'"{glue.join(word for _, word in words)}"' if words else "nothing"
                    for words in (told[op.src_start : op.src_end], stands[op.dest_start : op.dest_end])
                )
            )
            for op in Levenshtein.opcodes(*keys)
            if op.tag != "equal" and not _said_before(keys[1][: op.dest_end], op.dest_end - op.dest_start, op.tag, title, glue)
        ]
        if not differences:
            yield rule.passed([heading, name.location("related", "the title of the letter")], found=heading.words)
            return
        if best is None or likeness > best[0]:
            best = (likeness, heading, "; ".join(differences))
    least = _LETTERS if best is not None and starts_title(best[1].text, language) else _LEAST_LIKENESS
    if best is not None and best[0] >= least:
        yield rule.failed(
            [best[1], name.location("related", "the title of the letter")],
            expected=name.words,
            found=best[1].words,
            nearest=best[1].words,
            differences=best[2],
        )
    elif best is not None and _is_another(title, annexes, running.usual_gap, language):
        yield rule.failed(
            [best[1], name.location("related", "the title of the letter")],
            expected=name.words,
            found=best[1].words,
            message="the letter transmits {expected}; what follows is {found}, of which it says nothing",
        )
    else:
        yield rule.inapplicable("the letter describes the text rather than naming it")


def _said_before(stands: list[str], size: int, tag: str, title: Title, glue: str) -> bool:
    """Whether words that the annex has more stand elsewhere in the letter's title, after the same word: "the Group" "of 21"."""
    if tag != "insert" or not _FEWEST <= size < len(stands):
        return False
    return glue.join(stands[-size - 1 :]) in key_of(title.span.text).text


def _in_order(told: list[str], stands: list[str]) -> bool:
    """Whether all words of the one stand in the other in their order."""
    left = iter(stands)
    return all(word in left for word in told)


# Kinds of text that no letter calls by one another's names; the words for other kinds stand in many titles.
_KINDS = {
    "statement": "statement",
    "declaration": "statement",
    "communique": "statement",
    "report": "report",
    "letter": "letter",
    "agreement": "agreement",
    "working-paper": "working-paper",
}
_QUOTES = '"\u00ab\u201c\u201d\u201e\u201f\u300a\u300e'
# A single word more is a difference, be it found in the title or not.
_FEWEST = 2
# A title may go on in so many short lines, of so many characters.
_HEAD, _SHORT = 4, 50
_SENTENCE_END = re.compile(r"[.!?:;\u3002\uff1b\u061b\u06d4]\W*$")
# Two texts of different kinds are not one, though they have this share of the words of the name in common: "nuclear".
_COMMON = 0.25


def _is_another(title: Title, annexes: Annexes, usual_gap: int, language: Language) -> bool:
    """Whether no annex can be the text announced: none has a word of its name, and the name is quoted or the kinds differ."""
    transmitted = title.transmitted
    if transmitted is None or transmitted.name is None:
        return False
    told = _telling(transmitted.name.text, language)
    before = transmitted.name.lines[0].text[: transmitted.name.start].rstrip()
    wanted = _KINDS.get(transmitted.kind or "")
    for annex in annexes.items:
        if annex.title_span is None:
            return False
        # A title in another language has other words.
        if annex.only and language.code not in annex.only:
            return False
        short = _goes_on(annex, usual_gap)
        common = told & _telling("\n".join([annex.title_span.text, *short]), language)
        key = key_of(annex.title_span.text)
        found = _KINDS.get(kind_of(key, language, 0, len(key.text)) or "")
        other = wanted is not None and found is not None and wanted != found
        if not told or len(common) > (_COMMON * len(told) if other else 0):
            return False
        if not other and before[-1:] not in tuple(_QUOTES):
            return False
    return True


def _goes_on(annex: Annex, usual_gap: int) -> list[str]:
    """The short lines under a title that may belong to it: none of a paragraph, which ends in a full stop."""
    last = annex.title_span.lines[-1] if annex.title_span else annex.lines[0]
    below = [line for line in annex.lines if (line.page or 0, line.number) > (last.page or 0, last.number)]
    short: list[str] = []
    block: list[str] = []
    for line, after in pairwise([*below, None]):
        assert line is not None
        block.append(line.text)
        if after is not None and after.page == line.page and after.number - line.number <= 1 + usual_gap:
            continue
        if _SENTENCE_END.search(line.text) or any(len(text.strip()) > _SHORT for text in block):
            break
        short += block
        block = []
    return short[:_HEAD]


def _telling(text: str, language: Language) -> set[str]:
    """The stems of the words that tell a text from others: not short ones, nor the words for kinds of text."""
    key = fold(text).strip()
    if language.script == "Han":
        return {key[n : n + 2] for n in range(len(key) - 1)}
    kinds = {word for words in language.transmitted_kinds.values() for word, _ in vocabulary(words)}
    words = [word for word in key.split() if len(word) > 4 and word not in kinds]
    # What is written before an Arabic word as part of it is left out by looking at its end.
    return {word[-5:] if language.script == "Arabic" else word[:5] for word in words}


def _words(span: Span, language: Language) -> list[tuple[str, str]]:
    """Each word, in Chinese each character, as a match key and as printed."""
    folded = key_of(span.text)
    if language.script == "Han" and len(folded.text) == len(span.text.replace(" ", "").replace("\n", "")):
        # Nothing but spaces was taken away: the characters answer one to one.
        return list(zip(folded.text, "".join(span.text.split()), strict=True))
    return [
        (match[0], " ".join(span.text[slice(*folded.original(*match.span()))].split()))
        for match in re.finditer(r"\S" if language.script == "Han" else r"\S+", folded.text)
    ]


def _squeezed(text: str) -> str:
    return fold(text).replace(" ", "")


def _without_kind(heading: Span, transmitted: Transmitted, language: Language) -> list[tuple[str, str]]:
    """The words of an annexed title without a line that only says what the letter too calls the text: "Working paper"."""
    words = _words(heading, language)
    kinds = {word: kind for kind, forms in language.transmitted_kinds.items() for word, _ in vocabulary(forms)}
    # A name in quotation marks has its kind before it: "a working paper entitled".
    named = key_of(transmitted.text)
    called = kind_of(named, language, 0, len(named.text))
    lines = heading.text.split("\n")
    for line, last in ((lines[0], False), (lines[-1], True)):
        if len(lines) > 1 and called is not None and kinds.get(fold(line).strip()) == called:
            size = len(fold(line).strip()) if language.script == "Han" else len(fold(line).split())
            return words[:-size] if last else words[size:]
    return words


def _without_draft(stands: list[tuple[str, str]], language: Language) -> list[tuple[str, str]]:
    """The words without "Draft" set above or below them: that says what the text is, not how it is called."""
    glue = "" if language.script == "Han" else " "
    keys = glue.join(key for key, _ in stands)
    for draft, _ in vocabulary(language.transmitted_kinds.get("draft", ())):
        size = len(draft) if language.script == "Han" else draft.count(" ") + 1
        if len(stands) > size and keys.startswith(draft + glue):
            return stands[size:]
        if len(stands) > size and keys.endswith(glue + draft):
            return stands[:-size]
    return stands


def _named(told: list[tuple[str, str]], stands: list[tuple[str, str]], language: Language) -> list[tuple[str, str]]:
    """The letter's words without what introduces the name, each as the annexed title has it where grammar alone differs."""
    han = language.script == "Han"
    kinds = tuple([word for words in language.transmitted_kinds.values() for word in words])

    def same(first: str, second: str) -> bool:
        """Equal; or alike but for an ending, or for what Arabic writes before a word."""
        if first == second:
            return True
        if language.script == "Arabic":
            # What Arabic adds stands before the word, but for the alef of an indefinite object.
            first, second = first.rstrip("\u0627"), second.rstrip("\u0627")
        one, two = (first[::-1], second[::-1]) if language.script == "Arabic" else (first, second)
        common = next((n for n, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), min(len(one), len(two)))
        return common >= max(3, max(len(one), len(two)) - 3)

    def introduces(words: list[tuple[str, str]]) -> bool:
        """An article or the like, or words such as "working paper entitled"."""
        if len(words) <= 2 if han else all(len(key) <= 3 for key, _ in words):
            return True
        text = ("" if han else " ").join(key for key, _ in words)
        return any(char.isdigit() for char in text) or bool(key_of(text).find_all(kinds))

    if language.script in ("Cyrillic", "Arabic"):
        found = {key for key, _ in stands}
        told = [
            (word if word in found else next((key for key, _ in stands if same(key, word)), word), shown)
            for word, shown in told
        ]
    keys = [key for key, _ in told]
    if stands[0][0] in keys and introduces(told[: (start := keys.index(stands[0][0]))]):
        told, keys = told[start:], keys[start:]
    if stands[-1][0] in keys and introduces(told[(stop := len(keys) - keys[::-1].index(stands[-1][0])) :]):
        told = told[:stop]
    return told
