"""What the making of a document left in its text: field errors, placeholders, queries, fillers, blanks and draft marks.

Not a part that a document must have: the rules on leftovers read it. People leave such words in the language they work in, so
those of every language are looked for.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from cdcheck import candidates, shelf
from cdcheck.document import Document, Passage, Span
from cdcheck.kinds import Kind
from cdcheck.languages import Language
from cdcheck.outcome import Absent
from cdcheck.parts import Part
from cdcheck.parts.annexes import Annex, Annexes
from cdcheck.parts.masthead import Masthead
from cdcheck.text import fold, is_edge, is_han, vocabulary

Sort = Literal["field-error", "placeholder", "query", "filler", "blank", "draft"]


class Leftover(NamedTuple):
    """Some words left over, and of what sort they are."""

    sort: Sort
    span: Span


class Leftovers(NamedTuple):
    """All of them in the order of the text; there may be none."""

    items: tuple[Leftover, ...]

    def of(self, *sorts: Sort) -> list[Span]:
        """The places of those of some sorts."""
        return [item.span for item in self.items if item.sort in sorts]


part = Part(Leftovers, reported=False)

_Found = tuple[int, int, Sort]

# Within a bracketed note there is no other bracket, and so many characters at the most.
_NOTE = re.compile(r"\[([^\[\]]{0,160})\]|\uff3b([^\uff3b\uff3d]{0,160})\uff3d|\u3010([^\u3010\u3011]{0,160})\u3011")
# Round brackets hold anything; one that says what is still to be done says nothing else.
_ROUND = re.compile(r"[(\uff08]([^()\uff08\uff09]{2,40})[)\uff09]")
_ASKED = re.compile(r"[?\uff1f\u061f]\s*$")
_COLON = re.compile(r"\.?\s*[:\uff1a]")
# Ex is also a Cyrillic letter, and the sign of multiplication stands for it in Chinese. XX is a number but beside figures.
_CROSSES = re.compile(
    r"(?<![A-Za-z\d])[Xx]{3,}(?![A-Za-z\d])|(?<![\u0400-\u04ff\d])[\u0425\u0445]{3,}(?![\u0400-\u04ff\d])|\u00d7{2,}"
    r"|(?<=\d\d)[Xx\u0425\u0445]{2}(?![^\W\d_])|(?<!\w)TB[ACD](?!\w)|(?<!\w)TODO(?=:)"
)
# "XX March 2003": the day is still to come.
_CROSSED = re.compile(
    r"(?<![^\W_])[Xx\u0425\u0445]{2}(?P<after>\s[^\d\n]{2,24}\d)|(?<![A-Za-z\d])(?:[Xx\u00d7]{1,2}[\u5e74\u6708\u65e5])+"
)
# Patterns that may begin anywhere are slow to say that they begin nowhere; what each of them has in it is found at once.
_CROSS = re.compile("[Xx\u0425\u0445\u00d7]{2}|TB[ACD]|TODO:|[Xx\u00d7][\u5e74\u6708\u65e5]")
_ROMAN = "XXX"
_NEXT_TO_ROMAN = re.compile(r"(?<![^\W_])(?:XXIX|XXXI)(?![^\W_])")
# "[date]", "<name>", "{{symbol}}", and rows of dots or strokes between words.
_OPEN = re.compile(
    r"\[(?P<square>[^\[\]\n]{0,40})\]|\u3010(?P<lens>[^\u3010\u3011\n]{0,20})\u3011"
    r"|<<(?P<angles>[^<>@/\n]{1,40})>>|\{\{(?P<curlies>[^{}\n]{1,40})\}\}"
    r"|<(?P<angle>[^<>@/\n]{1,40})>|\{(?P<curly>[^{}\n]{1,40})\}"
    r"|(?<=[^\W_])[ ,:;]{0,3}(?:\n {0,9})?(?P<row>(?:_{3,}+|\.{6,}+|\u2026{2,}+)(?=[ ,.:;]{0,3}[^\W_])|_{3,}+(?=[.,;]))"
    # At the end of a line, where the sentence goes on; a longer row there is a rule.
    r"|(?<=[^\W_])[ ,:;]{0,3}(?P<last>_{3,8}+(?=[ ,.:;]{0,3}\n {0,9}[^\W\d_]))"
)
_OPENS = re.compile(r"[\[\u3010<{]|___|\.{6}|\u2026\u2026")
_EMPTY = re.compile(r"[\s\u2022\u25cf_*\u2013\u2014-]*")
# So many bracketed phrases make a text one that is under negotiation.
_NEGOTIATED = 3
# The longest mark of a draft on a line of its own: "Draft 3, as of 4 May 2001".
_MARK = 60


def recognise(
    document: Document, annexes: Annexes | Absent, masthead: Masthead | Absent, kind: Kind, language: Language
) -> Leftovers:
    """Search the printed lines, all of them; blanks and marks of a draft only in the document's own text."""
    drafted, own = _regions(document, annexes, masthead, kind, language)
    passage = Passage(document.written)
    found = [
        *_phrases(passage),
        *_notes(passage, drafted, own),
        *_crosses(passage),
        *_blanks(passage, drafted, own),
        *_drafts(passage, own),
    ]
    items: list[Leftover] = []
    reached = 0
    # Of two at one place the first kept is the longer: "[insert date]" is not a blank as well.
    for start, end, sort in sorted(found, key=lambda one: (one[0], -one[1])):
        if start >= reached:
            items.append(Leftover(sort, passage.span(start, end)))
            candidates.took("leftovers", items[-1].span, f"it reads like a {sort.replace('-', ' ')}")
            reached = end
    return Leftovers(tuple(items))


def _regions(
    document: Document, annexes: Annexes | Absent, masthead: Masthead | Absent, kind: Kind, language: Language
) -> tuple[set[int], set[int]]:
    """The lines of texts under negotiation, and those of the document's own text, by their identities.

    A paper or a report may itself be a text under negotiation; its own text is its masthead, and its heads and feet.
    """
    items = annexes.items if isinstance(annexes, Annexes) else ()
    drafted = {id(line) for annex in items if _is_draft(annex, language) for line in annex.span.lines}
    furniture = {id(line) for line in masthead.span.lines} if isinstance(masthead, Masthead) else set()
    furniture.update(id(line) for line in document.written if line.zone in ("header", "footer"))
    if kind.name not in ("letter", "note-verbale"):
        brackets = sum(len(_NOTE.findall(line.text)) for line in document.written)
        if brackets >= _NEGOTIATED or not kind.of_the_conference:
            drafted = {id(line) for line in document.written}
        return drafted - furniture, furniture
    annexed = {id(line) for annex in items for line in annex.span.lines}
    return drafted, {id(line) for line in document.written} - annexed


def _is_draft(annex: Annex, language: Language) -> bool:
    """Whether an annexed text says that it is a draft, or has the brackets of one."""
    head = fold(" ".join(text for text in (annex.heading, annex.title) if text)).strip()
    words = [word for word, _ in vocabulary(language.transmitted_kinds.get("draft", ()))]
    if any(_holds(head, word) for word in words):
        return True
    return sum(len(_NOTE.findall(line.text)) for line in annex.lines) >= _NEGOTIATED


def _holds(key: str, word: str) -> bool:
    at = key.find(word)
    while at >= 0:
        if is_edge(key, at) and is_edge(key, at + len(word)):
            return True
        at = key.find(word, at + 1)
    return False


@cache
def _words(field: str) -> tuple[str, ...]:
    """What a field of all languages has."""
    languages: dict[str, Language] = shelf.read("languages", "language", Language)
    return tuple(dict.fromkeys(word for language in languages.values() for word in getattr(language, field)))


@cache
def _keys(field: str) -> frozenset[str]:
    """The match keys of what a field of all languages has."""
    return frozenset([key for key, _ in vocabulary(_words(field))])


@cache
def _errors() -> tuple[re.Pattern[str], tuple[str, ...]]:
    """How messages of a field begin, with the exclamation mark; and whole messages that have none."""
    opened = sorted({re.split("[!\uff01]", words)[0].strip(" \u00a1") for words in _words("field_errors") if "!" in words})
    # A line may end within a Chinese word.
    begins = "|".join(r"\s{0,9}".join(map(re.escape, word)) if is_han(word[0]) else re.escape(word) for word in opened)
    whole = tuple(words for words in _words("field_errors") if "!" not in words)
    # The message ends with its sentence.
    return re.compile(
        rf"\u00a1?(?:(?<![^\W_])|(?<=[\u4e00-\u9fff]))(?:{begins})\s?[!\uff01]\s?[^.\u3002\n]{{2,60}}(?:[.\u3002]|$)?"
    ), whole


def _phrases(passage: Passage) -> Iterator[_Found]:
    """What word processors print where a field failed or was not filled in, and text that only fills the page."""
    begins, sentences = _errors()
    # Every one of these messages has an exclamation mark, and few documents have any.
    if "!" in passage.text or "\uff01" in passage.text:
        for match in begins.finditer(passage.text):
            yield (*match.span(), "field-error")
    sorts: tuple[tuple[Sort, tuple[str, ...]], ...] = (
        ("field-error", sentences),
        ("placeholder", _words("placeholders")),
        ("filler", _words("fillers")),
    )
    for sort, words in sorts:
        for low, high, _ in passage.folded.find_all(words):
            yield (*passage.folded.original(low, high), sort)


def _notes(passage: Passage, drafted: set[int], own: set[int]) -> Iterator[_Found]:
    """Bracketed notes of editors and translators; in a text under negotiation, brackets ask for nothing to be done.

    A bare "[verify]" is a note in the document's own text; in an annexed one it may be one word of two to choose from.
    """
    asked, unfilled = _keys("asks"), _keys("unfilled")
    for match in _ROUND.finditer(passage.text):
        if fold(match[1]).strip() in unfilled and not _within(passage, match, drafted):
            yield (*match.span(), "filler")
    for match in _NOTE.finditer(passage.text):
        note = next(words for words in match.groups() if words is not None)
        key = fold(note).strip()
        if _begins(key, _words("queries")) or _asks(note, key) or (key in asked and _within(passage, match, own)):
            yield (*match.span(), "query")
        elif (_begins(key, _words("unfilled")) or _ends(key, unfilled)) and not _within(passage, match, drafted):
            yield (*match.span(), "filler")


def _within(passage: Passage, match: re.Match[str], lines: set[int]) -> bool:
    return id(passage.span(*match.span()).lines[0]) in lines


def _begins(key: str, words: tuple[str, ...]) -> bool:
    return any(key.startswith(word) and is_edge(key, len(word)) for word, _ in vocabulary(words))


def _ends(key: str, words: frozenset[str]) -> bool:
    """Whether a note ends with what is still to be done: "date to be added"."""
    return any(
        key.endswith(word) and (is_han(word[0]) or (" " in word and is_edge(key, len(key) - len(word)))) for word in words
    )


def _asks(note: str, key: str) -> bool:
    """A question; or a word such as "check" in capitals or before a colon."""
    if _ASKED.search(note):
        return True
    for word, _ in vocabulary(_words("asks")):
        if key.startswith(word) and is_edge(key, len(word)):
            return note.isupper() or _COLON.match(note.strip()[len(word) :]) is not None
    return False


def _crosses(passage: Passage) -> Iterator[_Found]:
    """XXX in the place of words that are still to come, where it is not the Roman number."""
    if _CROSS.search(passage.text) is None:
        return
    for match in _CROSSES.finditer(passage.text):
        if match[0] != _ROMAN or not _is_number(passage.text, *match.span()):
            yield (*match.span(), "filler")
    months = {word.split(" ")[0] for languages in _words("months") for word, _ in vocabulary(languages)}
    for match in _CROSSED.finditer(passage.text):
        after = fold(match["after"] or "").strip().removeprefix("de ")
        if not after or after.split(" ")[0] in months:
            yield (match.start(), match.start("after") if after else match.end(), "filler")


def _is_number(text: str, start: int, end: int) -> bool:
    """Whether XXX is thirty: "3484 (XXX)", "XXX." at the head of a line, "Annex XXX"; or the text has XXIX or XXXI as well."""
    before, after = text[text.rfind("\n", 0, start) + 1 : start], text[end : end + 3]
    if before.rstrip().endswith(("(", "\uff08")) and after.lstrip().startswith((")", "\uff09")):
        return True
    if (not before.strip() and after.startswith((".", ")"))) or _NEXT_TO_ROMAN.search(text):
        return True
    key = fold(before[-_MARK:]).strip()
    words = (*_words("annex"), *_words("enclosure"), *_words("numbered"))
    return any(key.endswith(word) and is_edge(key, len(key) - len(word)) for word, _ in vocabulary(words))


def _blanks(passage: Passage, drafted: set[int], own: set[int]) -> Iterator[_Found]:
    """Brackets and rows that wait for a date or a name; of an annexed text only those that nothing else is written as."""
    if _OPENS.search(passage.text) is None:
        return
    blanks = _keys("blanks")
    for match in _OPEN.finditer(passage.text):
        sort = match.lastgroup or ""
        if sort in ("square", "lens") and not (_EMPTY.fullmatch(match[sort]) or fold(match[sort]).strip() in blanks):
            continue
        certain = sort in ("angles", "curlies") or (sort in ("square", "lens") and match[sort].strip())
        if _within(passage, match, own) or (certain and not _within(passage, match, drafted)):
            yield (match.start(sort) if sort in ("row", "last") else match.start(), match.end(), "blank")


@cache
def _draft_marks() -> tuple[frozenset[str], re.Pattern[str]]:
    """Marks of a draft without spaces, and as a pattern with a number or a date after them."""
    keys = [key for key, _ in vocabulary(_words("drafts"))]
    numbered = rf"(?:{'|'.join(map(re.escape, keys))})(?: ?(?:no|v|rev|version)? ?\d+)+"
    return frozenset(key.replace(" ", "") for key in keys), re.compile(numbered)


def marks_draft(text: str) -> bool:
    """Whether some words only say that this is a draft, with a number or a date of it at the most."""
    marks, numbered = _draft_marks()
    key = fold(text).strip()
    return key.replace(" ", "") in marks or numbered.fullmatch(key) is not None


def _drafts(passage: Passage, own: set[int]) -> Iterator[_Found]:
    """Lines that only say that this is a draft."""
    start = 0
    for line in passage.lines:
        if id(line) in own and len(line.text.strip()) <= _MARK and marks_draft(line.text):
            yield (start, start + len(line.text), "draft")
        start += len(line.text) + 1
