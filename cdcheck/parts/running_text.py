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

    def going_on(self) -> frozenset[int]:
        """The identities of the lines that stand directly under the one before."""
        return frozenset(id(line) for at, line in enumerate(self.lines) if at and self.directly(at))


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
    furniture = set(map(id, _furniture(masthead, headers, job, footnotes, end)))
    starts = set(map(id, headers.starts or [head.span.lines[0] for head in headers.items]))
    english = shelf.take("languages", "en", "language", Language)
    mottoes = [word for word, _ in vocabulary((*language.recycling, *english.recycling))]
    chinese = has_cjk("".join([line.text for line in document.lines]))
    lines: list[Line] = []
    keys: list[str] = []
    gaps: list[int] = []
    breaks: set[int] = set()
    gap = 0
    new_page = after_paragraph = paragraphs = False
    for line in document.lines:
        new_page = new_page or id(line) in starts
        if line.blank:
            gap += 1
            continue
        key = document.key(line)
        if id(line) in furniture or (why := _no_text(line, key, mottoes)) is not None:
            if id(line) not in furniture and why is not None:
                candidates.refused("running_text", whole([line]), why)
                gap += why == _RULE
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
        return Absent("cantTell", "The document has no running text.")
    if candidates.asked():
        pages = f", on {len(breaks) + 1} pages" if breaks else ""
        candidates.took("running_text", None, f"{len(lines)} lines that belong to no other part{pages}")
    usual = 0 if paragraphs else min(gaps[1:], default=0)
    return RunningText(tuple(lines), tuple(gaps), frozenset(breaks), tuple(keys), usual)


def _furniture(
    masthead: Masthead | Absent,
    headers: PageHeaders,
    job: JobNumber | Absent,
    footnotes: Footnotes | Absent,
    end: EndMark | Absent,
) -> list[Line]:
    """The lines of the parts that stand about the text."""
    spans = [head.span for head in headers.items] + [head.foot for head in headers.items if head.foot is not None]
    if isinstance(masthead, Masthead):
        spans.append(masthead.span)
    if isinstance(job, JobNumber):
        # A job number that shares its line with running text (columns read as one) must not take the text away.
        for span in (job.span, *job.others):
            rest = span.lines[0].text[: span.start] + span.lines[0].text[span.end :]
            spans += [span] if len(rest.strip()) < 12 else []
    if isinstance(footnotes, Footnotes):
        spans += [note.span for note in footnotes.items]
    if isinstance(end, EndMark):
        spans.append(end.span)
    return [*headers.furniture, *(line for span in spans for line in span.lines)]


_RULE = "no text: a rule"


def _no_text(line: Line, key: str, mottoes: list[str]) -> str | None:
    """Why a line that belongs to no part is no text; None where it is text."""
    if line.zone in ("header", "footer", "footnote"):
        return f"no text: the file says that it is a {line.zone}"
    recycling = _recycling(key, mottoes)
    if not (recycling or not key or key[0].isdigit() or key.startswith("ge")):
        return None
    if recycling or _FURNITURE.fullmatch(line.text) or is_job_number(line.text):
        return "no text: a job number, its dates, a bar code, a recycling mark or a continuation mark"
    return _RULE if not key and is_rule(line.text) else None


def _recycling(key: str, mottoes: list[str]) -> bool:
    """Whether a line is a recycling mark: its words, a bar code before them, and a glyph that stands for the sign."""
    for motto in mottoes:
        if motto in key:
            before, _, after = key.partition(motto)
            return re.fullmatch(r"[\d ]*", before) is not None and len(after.strip()) <= 2
    return False
