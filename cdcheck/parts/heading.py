"""The words at the head of the text that announce what it is: "Working paper submitted by", "Report of", "Corrigendum".

Not a part that a document must have: the kind of the document is placed by it.
"""

import re
from functools import cache
from typing import NamedTuple

from cdcheck import candidates, formulas
from cdcheck.document import Line, Passage, Span, whole
from cdcheck.languages import Language
from cdcheck.outcome import Absent
from cdcheck.parts import Part
from cdcheck.parts.running_text import RunningText
from cdcheck.parts.title import Title
from cdcheck.text import fold, fold_phrase, plain_digits


class Announcement(NamedTuple):
    """Words that announce a kind: the key of ``Language.announcements``, and where in the running text they begin.

    ``alone`` is True where nothing but a number stands on the line with them.
    """

    key: str
    phrase: str
    span: Span
    line: int
    alone: bool


class Heading(NamedTuple):
    """The lines above the first sentence of the text, and what they announce, in order.

    ``title`` is the index in the running text at which the title of a letter begins, None where there is none.
    """

    lines: tuple[Line, ...]
    announcements: tuple[Announcement, ...]
    title: int | None
    span: Span


part = Part(Heading, reported=False)

# Headings end within this many lines; one of them is set on at most so many.
_LINES, _LONG = 18, 4
_SENTENCE_END = re.compile("[.!?;\u3002\uff1b\uff01\u061b\u061f][\\s\"'\u00bb\u201d)\\]]*$")
_NUMBERED = re.compile(r"\s*\d{1,3}\s?[.)\u3001\uff0e]\s*\D")
# What may stand before an announcement on its line: "Verification: working paper submitted by".
_BEFORE = (":", "\uff1a", "-", "\u2013", "\u2014", "*", "(", "[", '"', "\u201c", "\u00ab", "/")
_AFTER = "[\\s\\d*)\\]\uff09\u3011/]*"


def recognise(running: RunningText, title: Title | Absent, language: Language) -> Heading | Absent:
    """Line by line from the head of the text, up to the first paragraph of sentences."""
    begins = None
    if isinstance(title, Title):
        first = title.span.lines[0]
        begins = next((at for at, line in enumerate(running.lines) if line is first), None)
    end = _end(running, language)
    if begins is None:
        # A letter that lost its title has no heading: words in its first sentences announce nothing.
        end = min(end, _formula(running, language))
        if end == 0:
            return Absent("inapplicable", "The text has no heading: it begins with a sentence of a letter.")
    lines = running.lines[:end]
    found = [one for at in range(end) for one in _announced(lines, at, language)]
    if candidates.asked():
        for line in lines:
            said = [one for one in found if one.span.lines[0] is line]
            for one in said:
                candidates.took("heading", one.span, f"it announces a {one.key.replace('-', ' ')}")
            if not said:
                candidates.refused("heading", whole([line]), "it stands above the text, and announces no kind of document")
        if end < len(running.lines):
            candidates.refused("heading", whole(running.lines[end : end + 1]), "the text begins here, and headings end")
    return Heading(lines, tuple(found), begins, whole(lines))


def _end(running: RunningText, language: Language) -> int:
    """Index of the first line that is no heading, at least 1."""
    hours = _hours(language)
    limit = min([_LINES, len(running.lines), *[at for at in running.breaks if at > 0]])
    for at in range(1, limit):
        text = plain_digits(running.lines[at].text)
        if _NUMBERED.match(text):
            return at
        if _SENTENCE_END.search(text) and not running.keys[at].isdecimal() and not text.rstrip().endswith(hours):
            start = at
            while start > 0 and running.directly(start):
                start -= 1
            # Where no gap shows the paragraph's first line, this line alone is known to be a sentence's.
            return start or at
    return limit


@cache
def _hours(language: Language) -> tuple[str, ...]:
    """The words of the clock that end with a full stop."""
    return tuple([word for words in language.clock.values() for word in words if word.endswith(".")])


def _formula(running: RunningText, language: Language) -> int:
    """Index of the first line with a formula of a letter or note, or the number of lines where there is none."""
    passage = Passage(running.lines[:_LINES])
    tables = (*language.transmittal.values(), *language.circulation.values())
    found = [match.start for patterns in tables if (match := formulas.search(passage.folded, patterns)) is not None]
    found += [low for low, _, _ in passage.folded.find_all(language.compliments)[:1]]
    if not found:
        return len(running.lines)
    return passage.text.count("\n", 0, passage.folded.original(min(found), min(found) + 1)[0])


@cache
def _phrases(language: Language) -> dict[str, str]:
    return {phrase: key for key, phrases in language.announcements.items() for phrase in phrases}


def _announced(lines: tuple[Line, ...], at: int, language: Language) -> list[Announcement]:
    """What a line, or the heading that begins on it, announces."""
    known = _phrases(language)
    passage = Passage(lines[at : at + _LONG])
    length = len(lines[at].text)
    found = []
    for low, high, phrase in passage.folded.find_all(tuple(known)):
        start, end = passage.folded.original(low, high)
        if start >= length:
            continue
        before, after = passage.text[:start].strip(), passage.text[end:].partition("\n")[0].strip()
        begins = not before or before.endswith(_BEFORE)
        # A noun comes last in Chinese: "the working paper submitted by" follows the sponsor.
        ends = language.script == "Han" and re.fullmatch(_AFTER, after) is not None
        if not (begins or ends) or (begins and not before and passage.text[start].islower()):
            continue
        alone = not before and re.fullmatch(_AFTER, after) is not None
        found.append(Announcement(known[phrase], phrase, passage.span(start, end), at, alone))
    return found


def names(announcement: Announcement, words: tuple[str, ...]) -> bool:
    """Whether the words of an announcement hold one of ``words``."""
    key = fold(announcement.phrase)
    return any(fold_phrase(word) in key for word in words)
