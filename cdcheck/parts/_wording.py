"""How the title of an annexed text differs from the words with which the letter names it."""

import re
from typing import NamedTuple

from cdcheck.document import Span
from cdcheck.languages import Language
from cdcheck.parts._transmitted import Transmitted, kind_of
from cdcheck.parts.title import Title
from cdcheck.regions._openings import starts_title
from cdcheck.text import fold, key_of, vocabulary


class Likeness(NamedTuple):
    """How like two wordings are, from 0 to 100, and where they differ, in words; no differences where only grammar does."""

    score: float
    differences: tuple[str, ...]
    within: bool = False
    """Whether the title has nothing that the name has not: the name may cover other texts as well."""


_SAME = Likeness(100, ())
# A single word more is a difference, be it found in the title or not.
_FEWEST = 2


def compare(heading: Span, name: Span, transmitted: Transmitted, title: Title, language: Language) -> Likeness:
    """The title of an annexed text against its name in the letter's title, word by word; in Chinese by characters."""
    glue = "" if language.script == "Han" else " "
    # A hyphen at a line end is one with its word or not: spaces do not count.
    if _squeezed(heading.text) == _squeezed(name.text):
        return _SAME
    stands = _without_draft(_without_kind(heading, transmitted, language), language)
    if not stands:
        # A row of asterisks is no wording that could be compared.
        return Likeness(0, ("the annex has no words",))
    told = _named(_words(name, language), stands, language)
    if starts_title(heading.text, language):
        # A letter is named by how its title begins, and in fewer words.
        in_order = _in_order([key for key, _ in told], [key for key, _ in stands])
        stands = told if in_order else stands[: len(told)]
    if "".join(key for key, _ in told) == "".join(key for key, _ in stands):
        return _SAME
    from rapidfuzz import fuzz  # only where the words differ: most letters never need it
    from rapidfuzz.distance import Levenshtein

    keys = [[key for key, _ in words] for words in (told, stands)]
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
    return Likeness(fuzz.ratio(glue.join(keys[0]), glue.join(keys[1])), tuple(differences), _in_order(keys[1], keys[0]))


def _said_before(stands: list[str], size: int, tag: str, title: Title, glue: str) -> bool:
    """Whether words that the annex has more stand elsewhere in the letter's title, after the same word: "the Group" "of 21"."""
    if tag != "insert" or not _FEWEST <= size < len(stands):
        return False
    return glue.join(stands[-size - 1 :]) in key_of(title.span.text).text


def _in_order(told: list[str], stands: list[str]) -> bool:
    """Whether all words of the one stand in the other in their order."""
    left = iter(stands)
    return all(word in left for word in told)


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
