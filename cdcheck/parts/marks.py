"""The marks of footnotes in the text, and whether they have their notes.

Not a part that a document must have: the rules on marks read it.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from cdcheck import candidates
from cdcheck.document import Document, Line, Span
from cdcheck.languages import Language
from cdcheck.outcome import Absent
from cdcheck.parts import Part
from cdcheck.parts.footnotes import Footnotes
from cdcheck.parts.page_headers import PageHeaders
from cdcheck.text import fold, plain_digits, vocabulary


class Marks(NamedTuple):
    """All marks: ``noted`` have their notes, ``lacking`` have none where others of their form do, ``alone`` where none does.

    ``open`` have none where the others have but lines that may be their notes.
    """

    noted: tuple[Span, ...]
    lacking: tuple[Span, ...]
    alone: tuple[Span, ...]
    open: tuple[Span, ...]


class _Mark(NamedTuple):
    form: str
    order: int
    label: str
    span: Span


part = Part(Marks, reported=False)

_RAISED = "\u2070\u00b9\u00b2\u00b3\u2074-\u2079"
_ENDS = r"[^\W\d_]{4}|[.,;:!?)\]\"'\u00bb\u201d\u2019\u3002\uff0c\uff1b\uff09\u060c\u061b]"
# A figure on the line is a mark only behind the stop of a sentence: behind a word, a year or a closing bracket it may count.
_STOPS = r"(?:[^\W\d_]{5}|[^\W\d_][)\]\"\u00bb\u201d\u2019])[.,;!?\u060c\u061b]|[\u4e00-\u9fff][\u3002\uff0c\uff1b]"
# The end of a line may part a mark from its word: what closes the sentence follows it.
_PARTED = r"^\s*(?=[a-z\d]{1,2}/[.,;])"
_FORMS = re.compile(
    rf"(?:{_ENDS})(?P<raised>[{_RAISED}]{{1,2}})(?![A-Za-z\d])"
    rf"|(?:(?:{_ENDS})\s{{0,2}}|{_PARTED})(?P<slashed>\d{{1,2}})/(?=[.,;:)\]]|\s*$|\s+[^\W\d])"
    rf"|(?:{_STOPS})(?P<glued>\d{{1,2}})(?=\s|$)|(?<=[^\W\d_]{{3}}[.])(?P<last>\d{{1,2}})(?=\s*$)"
    # In French and Spanish, and in Chinese, the mark stands before the stop.
    rf"|(?<=[^\W\d_]{{4}})(?P<inner>\d{{1,2}})(?=[.,;!?\u060c\u061b\u3002\uff0c\uff1b](?:\s|$|[\u4e00-\u9fff]))"
    rf"|(?:{_ENDS})(?P<bracketed>\[\d{{1,2}}\])(?=[\s.,;]|$)"
    rf"|(?:(?:[^\W\d_]{{4}}|[.,;)])\s{{0,2}}|{_PARTED})(?P<lettered>[a-z])/(?=[.,;)\]]|\s*$)"
    r"|(?<=[^\s\d*(\[])(?P<starred>\*{1,3})(?![\w*])"
)
# Every form has one of these: most lines have none, and need no closer look.
_ANY = re.compile(rf"[\d*/{_RAISED}]")
# No word or symbol is longer; a run of signs may be, and is not read again for each of them.
_LONGEST = 200
# A piece of a symbol that the end of a line parted, "CD/WP.554/Rev.1/", is no mark.
_SYMBOL = re.compile(r"(?<!\w)(?:[A-Z]{1,4}|Rev|Add|Corr|Amend)\.$|/")
_LISTS = (":", ";", ",", "\uff1a", "\uff1b", "\u061b", "\u060c")
# A note begins a line, or follows another on it where extraction joined them.
_BEGINS = re.compile(
    rf"(?:^|\s)[(\[*]?(?P<raised>[{_RAISED}]{{1,2}})"
    r"|^\s*(?P<bracketed>\[\d{1,2}\])|^\s*[(\[*]?(?P<plain>\d{1,2})(?:[/.)\]]|\s|$|(?=[^\W\d_]))"
    r"|^\s*[(\[]?(?P<lettered>[a-z])(?:/|[.)\]])|^\s*(?P<starred>\*{1,3})(?!\*)"
)
# What looks like a mark on one line with what opens its like: "*emphasis*".
_EMPHASIS = re.compile(r"(?<![^\W_])\*+(?=\w)")
# Bracketed numbers stand in many texts: one alone is no mark.
_FEWEST = 2


def recognise(document: Document, footnotes: Footnotes | Absent, headers: PageHeaders, language: Language) -> Marks | Absent:
    """The marks in sequence from the first of their form, against the notes and the lines that begin as notes do."""
    kept = _in_sequence(list(_marks(document, language)), _notes(footnotes))
    if not kept:
        return Absent("inapplicable", "The text has no mark of a footnote.")
    labels = _notes(footnotes)
    # A number lacking between those of the notes is reported as a gap in them.
    last = max([int(label) for label in labels if label.isdecimal()], default=0)
    lacking = [mark for mark in kept if mark.label not in labels and not (mark.label.isdecimal() and mark.order <= last)]
    begun, certain = _begun(document, headers) if lacking else (set(), set())
    lacking = [mark for mark in lacking if mark.label not in begun]
    noted = [mark for mark in kept if mark not in lacking]
    among: list[Span] = []
    alone: list[Span] = []
    unsure: list[Span] = []
    for mark in lacking:
        others = [other.label in labels | certain for other in noted if other.form == mark.form]
        candidates.took("marks", mark.span, f"a mark ({mark.form}) without a note")
        if any(others):
            among.append(mark.span)
        elif others:
            unsure.append(mark.span)
        else:
            alone.append(mark.span)
    spans = tuple([mark.span for mark in noted])
    return Marks(spans, tuple(among), tuple(alone), tuple(unsure))


def _notes(footnotes: Footnotes | Absent) -> set[str]:
    return set() if isinstance(footnotes, Absent) else {note.mark for note in footnotes.items}


def _in_sequence(marks: list[_Mark], labels: set[str]) -> list[_Mark]:
    """The first mark of each label that is the first of its form or comes after a mark or a note."""
    seen: dict[tuple[str, int], _Mark] = {}
    for mark in marks:
        before = (mark.form, mark.order - 1)
        if (mark.form, mark.order) in seen:
            continue
        # Figures on the line count many things: the one before must be a mark as well, or a note.
        if mark.order == 1 or before in seen or (mark.form != "bracketed" and str(mark.order - 1) in labels):
            seen[mark.form, mark.order] = mark
    bracketed = [mark for mark in seen.values() if mark.form == "bracketed"]
    few = len(bracketed) < _FEWEST and not any(mark.label in labels for mark in bracketed)
    return [mark for mark in seen.values() if not (few and mark.form == "bracketed")]


def _marks(document: Document, language: Language) -> Iterator[_Mark]:
    """What looks like the mark of a note within the text."""
    months = {word for words in language.months for word, _ in vocabulary(words)}
    counted = (*language.numbered, *language.annex, *language.page, *language.places_corrected)
    for line in document.written:
        if line.zone == "footnote" or _ANY.search(line.text) is None:
            continue
        text = plain_digits(line.text)
        for match in _FORMS.finditer(text):
            start, end = match.span(match.lastgroup or 0)
            form = "glued" if match.lastgroup in ("last", "inner") else match.lastgroup or ""
            token = text[max(start - _LONGEST, 0) : start].rstrip().rpartition(" ")[2]
            # "para.1" is short for a word that a number follows, and in Chinese no space parts the two; "(see annex).1" is not.
            key = fold(token if match.lastgroup == "inner" else token[:-1]).strip()
            counts = any(word.startswith(key) or key.endswith(word) for word, _ in vocabulary(counted))
            short = form == "glued" and key.isalpha() and counts
            # Names of things, unlike words, have capitals and figures: "SS20."
            short = short or (
                match.lastgroup == "inner" and not token[-4:].islower() and token[-4:].upper() != token[-4:].lower()
            )
            if not short and not _is_other(form, token, line, start, end, months):
                figures = text[start:end].strip("[]")
                order = len(figures) if form == "starred" else ord(figures) - 96 if form == "lettered" else int(_plain(figures))
                label = figures if form in ("starred", "lettered") else _plain(figures)
                yield _Mark(form, order, label, Span((line,), start, end + (form in ("slashed", "lettered"))))


def _is_other(form: str, token: str, line: Line, start: int, end: int, months: set[str]) -> bool:
    """Whether what looks like a mark is a piece of a symbol, of a list, of a date, or a sign of emphasis."""
    if form in ("raised", "bracketed"):
        return False
    if _SYMBOL.search(token):
        return True
    if form == "starred":
        return _EMPHASIS.search(line.text) is not None
    if form == "glued":
        return fold(line.text[end:]).strip().split(" ")[0] in months
    # "as follows: 1/ the first; 2/ the second" is a list.
    return line.text[start - 1].isspace() and token.endswith(_LISTS)


def _begun(document: Document, headers: PageHeaders) -> tuple[set[str], set[str]]:
    """The labels with which lines begin as notes do, and those of them that nothing but a note begins with."""
    found: set[str] = set()
    certain: set[str] = set()
    feet = {id(line) for head in headers.items for span in (head.span, head.foot) if span for line in span.lines}
    for line in document.written:
        if id(line) in feet:
            continue
        for match in _BEGINS.finditer(plain_digits(line.text)):
            label = match[match.lastgroup or 0].strip("[]")
            label = label if match.lastgroup in ("starred", "lettered") else _plain(label)
            found.add(label)
            if match.lastgroup in ("raised", "starred"):
                certain.add(label)
    return found, certain


def _plain(figures: str) -> str:
    return "".join([str(unicodedata.digit(char)) for char in figures])
