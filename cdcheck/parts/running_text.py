"""The text in reading order without its furniture: masthead, running heads and feet, job number, footnotes, end mark.

Not a part that a document must have: it is what the other recognisers read.
"""

import re
import unicodedata
from typing import NamedTuple

from cdcheck import candidates, shelf
from cdcheck.document import Document, Line, whole
from cdcheck.languages import Language
from cdcheck.outcome import Absent
from cdcheck.parts import Part
from cdcheck.parts.end_mark import EndMark, is_rule
from cdcheck.parts.footnotes import Footnotes
from cdcheck.parts.job_number import JobNumber, is_job_number
from cdcheck.parts.masthead import Masthead
from cdcheck.parts.page_headers import PageHeaders
from cdcheck.text import has_cjk, is_han, vocabulary


class RunningText(NamedTuple):
    """The lines of the text. ``breaks`` are the indexes in ``lines`` at which a new page is known to begin.

    Blank lines are left out; ``gaps[i]`` is how many stood before ``lines[i]``.
    """

    lines: tuple[Line, ...]
    gaps: tuple[int, ...]
    breaks: frozenset[int]
    keys: tuple[str, ...]
    """The lines' match keys, without outer spaces."""
    usual_gap: int
    """The fewest blank lines before a line: extraction may set one after every line. 0 where lines are whole paragraphs."""

    def directly(self, at: int) -> bool:
        """Whether a line stands directly under the one before."""
        return at not in self.breaks and self.gaps[at] <= self.usual_gap


part = Part(RunningText, reported=False)

# Bar codes, continuation marks, and the dates that extraction tore off a job number.
_WIDE_GAP = re.compile(r"\s{3,}|\t")
_FURNITURE = re.compile(r"\s*(?:\*[\d\sA-Z-]{6,}\*|/?\.\.\.|\d{6}(?:\s+\d{6})?|\*\d{7}\*)\s*")


# A line of print has at most so many columns, a Chinese character taking two; a line without wide gaps in it, that is.
_WIDEST = 110


def _is_paragraph(text: str, *, chinese: bool) -> bool:
    """Whether a line holds more than one line of print; ``chinese`` is False where no Chinese character is in it."""
    columns = len(text) + (sum(map(is_han, text)) if chinese else 0)
    if columns > _WIDEST and not text.isascii():
        # Vowel signs and direction marks take no column.
        columns -= sum(unicodedata.category(char) in ("Mn", "Cf") for char in text)
    return columns > _WIDEST and not _WIDE_GAP.search(text.strip())


def recognise(
    document: Document,
    masthead: Masthead | Absent,
    headers: PageHeaders,
    job: JobNumber | Absent,
    footnotes: Footnotes | Absent,
    end: EndMark | Absent,
    language: Language,
) -> RunningText | Absent:
    """All written lines that are no furniture."""
    furniture: set[int] = set(map(id, headers.furniture))
    starts: set[int] = set()
    if isinstance(masthead, Masthead):
        furniture.update(map(id, masthead.span.lines))
    for head in headers.items:
        furniture.update(map(id, head.span.lines))
        starts.add(id(head.span.lines[0]))
        if head.foot is not None:
            furniture.update(map(id, head.foot.lines))
    if headers.starts:
        starts = set(map(id, headers.starts))
    if isinstance(job, JobNumber):
        for span in (job.span, *job.others):
            # A job number that shares its line with running text (columns read as one) must not take the text away.
            rest = span.lines[0].text[: span.start] + span.lines[0].text[span.end :]
            if len(rest.strip()) < 12:
                furniture.update(map(id, span.lines))
    if isinstance(footnotes, Footnotes):
        for note in footnotes.items:
            furniture.update(map(id, note.span.lines))
    if isinstance(end, EndMark):
        furniture.update(map(id, end.span.lines))
    lines: list[Line] = []
    keys: list[str] = []
    gaps: list[int] = []
    breaks: set[int] = set()
    gap = 0
    new_page = False
    after_paragraph = paragraphs = False
    english = shelf.take("languages", "en", "language", Language)
    mottoes = [word for word, _ in vocabulary((*language.recycling, *english.recycling))]
    chinese = has_cjk("".join([line.text for line in document.lines]))
    for line in document.lines:
        if id(line) in starts:
            new_page = True
        if line.blank:
            gap += 1
            continue
        if id(line) in furniture or line.zone in ("header", "footer", "footnote"):
            if candidates.asked() and id(line) not in furniture:
                candidates.refused("running_text", whole([line]), f"no text: the file says that it is a {line.zone}")
            continue
        key = document.key(line)
        recycling = _recycling(key, mottoes)
        if recycling or not key or key[0].isdigit() or key.startswith("ge"):
            if recycling or _FURNITURE.fullmatch(line.text) or is_job_number(line.text):
                candidates.refused(
                    "running_text",
                    whole([line]),
                    "no text: a job number, its dates, a bar code, a recycling mark or a continuation mark",
                )
                continue
            if not key and is_rule(line.text):
                candidates.refused("running_text", whole([line]), "no text: a rule")
                gap += 1
                continue
        if new_page:
            breaks.add(len(lines))
            new_page = False
        # A whole paragraph on one line stands apart from its neighbours, whether or not the file has a gap there. Distances
        # between boxes tell by themselves.
        is_paragraph = line.box is None and len(line.text) * 2 > _WIDEST and _is_paragraph(line.text, chinese=chinese)
        if not gap and (is_paragraph or after_paragraph):
            gap = 1
        after_paragraph = is_paragraph
        paragraphs = paragraphs or is_paragraph
        lines.append(line)
        keys.append(key)
        gaps.append(gap)
        gap = 0
    if not lines:
        return Absent("cantTell", "the document has no running text")
    if candidates.asked():
        pages = f", on {len(breaks) + 1} pages" if breaks else ""
        candidates.took("running_text", None, f"{len(lines)} lines that belong to no other part{pages}")
    usual = 0 if paragraphs else min(gaps[1:], default=0)
    return RunningText(tuple(lines), tuple(gaps), frozenset(breaks), tuple(keys), usual)


def _recycling(key: str, mottoes: list[str]) -> bool:
    """Whether a line is a recycling mark: its words, a bar code before them, and a glyph that stands for the sign."""
    for motto in mottoes:
        if motto in key:
            before, _, after = key.partition(motto)
            return re.fullmatch(r"[\d ]*", before) is not None and len(after.strip()) <= 2
    return False
