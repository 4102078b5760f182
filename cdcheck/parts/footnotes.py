"""Footnotes: each note and the indicator it belongs to."""

import re
from functools import cache
from typing import NamedTuple

from cdcheck import candidates
from cdcheck.document import Document, Line, Span, whole
from cdcheck.outcome import Absent
from cdcheck.parts import Aside, Part
from cdcheck.parts.end_mark import EndMark, is_rule
from cdcheck.parts.job_number import JobNumber
from cdcheck.parts.page_headers import PageHeaders
from cdcheck.text import plain_digits


class Footnote(NamedTuple):
    """One note at the foot of a page. ``indicator`` is where its mark stands in the text, None if it was not found."""

    mark: str
    text: str
    span: Span
    indicator: Aside[Span | None] = None


class Footnotes(NamedTuple):
    """The footnotes in the order of the text."""

    items: tuple[Footnote, ...]

    @property
    def shown(self) -> tuple[Footnote, ...]:
        """The value that a report shows."""
        return self.items

    def before(self, first: Line | None) -> list[Footnote]:
        """The notes that stand before a line, that of the first annex; all where there is none."""
        if first is None:
            return list(self.items)
        return [note for note in self.items if _place(note.span.lines[0]) < _place(first)]


part = Part(Footnotes)

_ASTERISK = re.compile(r"\s*(\*{1,3})(?:/|\s|(?=[^\s*\d]))\s*(?=[^\s*])(.*[^\W\d_].*)")
_OLD_LETTER = re.compile(r"\s*([a-z])/\s+(?=\S)(.*[^\W\d_].*)")
_OLD_NUMBER = re.compile(r"\s*(\d{1,2})/\s+(?=\S)(.*[^\W\d_].*)")
_NUMBER = re.compile(r"\s*(\d{1,2})\.?\s+(?=\S)(.*[^\W\d_].*)")

# A note begins within so many characters of its line.
_INDENTED = 24

# Readers leave a mark raised where it would run into a number: "2003 \u00b9".
_SUPERSCRIPT = str.maketrans("0123456789", "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079")


def recognise(document: Document, headers: PageHeaders, job: JobNumber | Absent, end: EndMark | Absent) -> Footnotes | Absent:
    """Notes that begin with asterisks, "1/" or "a/", those below a rule, and those that the format itself marks."""
    furniture = {id(line) for head in headers.items for span in (head.span, head.foot) if span for line in span.lines}
    for part_of_page in (job, end):
        if not isinstance(part_of_page, Absent):
            furniture.update(map(id, part_of_page.span.lines))
    notes: list[Footnote] = []
    below_rule = False
    page: int | None = None
    asked = candidates.asked()
    for line in document.written:
        if line.page != page:
            page, below_rule = line.page, False
        if id(line) in furniture:
            continue
        first = line.text.lstrip()[:1]
        # Most lines begin with a letter, and so with no mark and no rule: a tatweel, which draws one, is counted as a letter.
        plain = first.isalpha() and first != "\u0640" and "/" not in line.text[:_INDENTED]
        if not plain and is_rule(line.text):
            below_rule = True
            continue
        marked = line.zone == "footnote"
        match = None if plain else _ASTERISK.fullmatch(line.text) or _OLD_NUMBER.fullmatch(line.text)
        if match is None and not plain and (below_rule or marked):
            match = _NUMBER.fullmatch(line.text)
        if match is None and "/" in line.text[:_INDENTED]:
            match = _OLD_LETTER.fullmatch(line.text)
        if match is None:
            if asked:
                _say_refused(line, below_rule=below_rule, marked=marked)
            continue
        candidates.took("footnotes", whole([line]), "it begins with a mark" if not below_rule else "below a rule, with a mark")
        notes.append(Footnote(match[1], " ".join(match[2].split()), whole([line])))
    if not notes:
        return Absent("inapplicable", "The document has no footnotes.")
    marked_notes = _with_indicators(notes, document)
    # A letter and a slash may head an item of a list: without a mark in the text it is no note.
    kept = [note for note in marked_notes if note.indicator is not None or not note.mark.isalpha()]
    return Footnotes(tuple(kept)) if kept else Absent("inapplicable", "The document has no footnotes.")


def _place(line: Line) -> tuple[int, int]:
    return (line.page or 0, line.number)


def _say_refused(line: Line, *, below_rule: bool, marked: bool) -> None:
    if marked:
        candidates.refused(
            "footnotes", whole([line]), "it stands among the notes and begins with no mark: the note above goes on"
        )
    elif below_rule:
        candidates.refused("footnotes", whole([line]), "it stands below a rule and begins with no mark")
    elif line.text.lstrip().startswith("*"):
        candidates.refused("footnotes", whole([line]), "it begins with an asterisk, and no words of a note follow")
    elif _NUMBER.fullmatch(line.text):
        candidates.refused(
            "footnotes", whole([line]), "it begins with a number, and neither a rule nor the file makes it a note"
        )


def _with_indicators(notes: list[Footnote], document: Document) -> list[Footnote]:
    """The notes with the places of their indicators: of each mark that clings to a word, the nearest before the note.

    Where there is none before the note, the last one after it. Each line is searched once for each mark, however many notes
    bear it.
    """
    wanted = {note.mark: _indicator(note.mark) for note in notes}
    own = {id(note.span.lines[0]): at for at, note in enumerate(notes)}
    latest: dict[str, Span] = {}
    before: dict[int, Span] = {}
    for line in document.written:
        if (at := own.get(id(line))) is not None:
            if (found := latest.get(notes[at].mark)) is not None:
                before[at] = found
            continue
        text = plain_digits(line.text)
        for mark, pattern in wanted.items():
            # Any form of a mark has its last character: most lines have none of them.
            for match in pattern.finditer(text) if mark[-1] in text or _raised(mark[-1]) in text else ():
                latest[mark] = Span((line,), *match.span())
    return [note._replace(indicator=before.get(at, latest.get(note.mark))) for at, note in enumerate(notes)]


def _raised(figure: str) -> str:
    return figure.translate(_SUPERSCRIPT)


@cache
def _indicator(mark: str) -> re.Pattern[str]:
    """What a mark looks like where it clings to a word."""
    plain = re.escape(plain_digits(mark))
    if "*" in mark:
        return re.compile(rf"(?<=[^\s*]) {{0,2}}{plain}(?!\*)")
    if mark.isalpha():
        return re.compile(rf"(?<=[^\s(/-]) {{1,2}}{plain}/(?!\w)|(?<=[.,;:)\]]){plain}/(?!\w)|^\s*{plain}/(?=[.,;:])")
    clings = rf"(?<=[^\s\d(/-]) {{0,2}}{plain}/|(?<=[^\s\d(/-]){plain}(?!\d)|(?<=\d ){plain.translate(_SUPERSCRIPT)}"
    # The end of a line may part a mark from its word.
    return re.compile(clings + rf"|^\s*{plain}/(?=[.,;:)\u3002\uff0c]|\s*$)")
