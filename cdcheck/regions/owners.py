"""Who owns each printed span: every one has exactly one owner, and what nobody claims is unexplained.

Mostly a span is a whole line; a job number may share its line with the text. What stands above the title, among the signatures
or below them and is none of theirs is unexplained: a person who reads the page would ask what it is.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from cdcheck import dates, shelf
from cdcheck.document import Document, Line, Passage, Span, whole
from cdcheck.languages import Language
from cdcheck.outcome import Absent
from cdcheck.parts import _symbols
from cdcheck.parts.annexes import Annexes
from cdcheck.parts.end_mark import EndMark
from cdcheck.parts.footnotes import Footnotes
from cdcheck.parts.heading import Heading
from cdcheck.parts.job_number import JobNumber
from cdcheck.parts.leftovers import Leftovers
from cdcheck.parts.marks import Marks
from cdcheck.parts.masthead import Masthead
from cdcheck.parts.page_headers import PageHeaders
from cdcheck.parts.running_text import RunningText
from cdcheck.parts.signatories import Signatories
from cdcheck.parts.title import Title
from cdcheck.regions import Region
from cdcheck.regions._marks import marks_in
from cdcheck.regions._signature_lines import SENTENCE_END, block_line
from cdcheck.regions.sections import Sections
from cdcheck.text import fold, vocabulary

Owner = Literal[
    "running head",
    "running foot",
    "furniture",
    "masthead",
    "heading",
    "title",
    "letter",
    "signatures",
    "annex",
    "text",
    "footnote",
    "job number",
    "end mark",
    "leftover",
    "unexplained",
]


class Owned(NamedTuple):
    """A span of one line, and whose it is."""

    owner: Owner
    span: Span


class Owners(NamedTuple):
    """The spans of all printed lines, in order."""

    items: tuple[Owned, ...]

    @property
    def unexplained(self) -> tuple[Span, ...]:
        """What nobody claims."""
        return tuple([one.span for one in self.items if one.owner == "unexplained"])


region = Region(Owners)

# Nothing but a note begins with a raised figure or an asterisk.
_NOTE = re.compile("\\s*[\u2070\u00b9\u00b2\u00b3\u2074-\u2079*]")
_FIGURE = re.compile(r"\s*(\d{1,2})[\s/]")
_BRACKETS = " \t()[]\uff08\uff09*"
_POINTS = ",;\u060c\uff0c"
# An abbreviation of "enclosure" is longer.
_SHORTEST = 2
# A line with a date, and a place beside it, has so many characters besides.
_BESIDES = 24


def divide(
    document: Document,
    headers: PageHeaders,
    masthead: Masthead | Absent,
    job: JobNumber | Absent,
    footnotes: Footnotes | Absent,
    end: EndMark | Absent,
    running: RunningText | Absent,
    sections: Sections | Absent,
    title: Title | Absent,
    heading: Heading | Absent,
    signatories: Signatories | Absent,
    annexes: Annexes | Absent,
    leftovers: Leftovers | Absent,
    marks: Marks | Absent,
    language: Language,
) -> Owners:
    """First what is of the page, then what is of the text; of what is left nothing is known."""
    claims: dict[int, Owner] = {}
    for owner, spans in (
        ("running head", [head.span for head in headers.items]),
        ("running foot", [head.foot for head in headers.items if head.foot is not None]),
        ("masthead", _of_the_masthead(masthead, document) if isinstance(masthead, Masthead) else []),
        ("footnote", [note.span for note in footnotes.items] if isinstance(footnotes, Footnotes) else []),
        ("end mark", [end.span] if isinstance(end, EndMark) else []),
        ("title", [title.span] if isinstance(title, Title) else []),
        ("heading", [one.span for one in heading.announcements] if isinstance(heading, Heading) else []),
    ):
        _claim(claims, owner, [line for span in spans for line in span.lines])  # type: ignore[arg-type]
    if isinstance(running, RunningText) and isinstance(sections, Sections):
        for owner, lines in _of_the_text(running, sections, title, signatories, annexes, language):
            _claim(claims, owner, lines)
    # Notes, and what production left, are told by rules of their own.
    labels = {mark.words for mark in marks.noted} if isinstance(marks, Marks) else set()
    for line in document.written:
        if claims.get(id(line)) == "unexplained" and _begins_a_note(line, labels):
            claims[id(line)] = "footnote"
    for item in leftovers.items if isinstance(leftovers, Leftovers) else ():
        claims.update({id(line): "leftover" for line in item.span.lines if claims.get(id(line)) == "unexplained"})
    jobs: dict[int, list[Span]] = {}
    for span in (job.span, *job.others) if isinstance(job, JobNumber) else ():
        jobs.setdefault(id(span.lines[0]), []).append(span)
    return Owners(tuple([owned for line in document.written for owned in _spans(line, claims, jobs.get(id(line), []))]))


def _of_the_masthead(masthead: Masthead, document: Document) -> Iterator[Span]:
    """The masthead, and each line within it or right below it that is a symbol and nothing else: a rule asks for one alone."""
    yield masthead.span
    own = {id(line) for line in masthead.span.lines}
    places = [at for at, line in enumerate(document.written) if id(line) in own]
    for line in document.written[places[0] : places[-1] + 2]:
        if _symbols.parse(line.text.strip(_BRACKETS)) is not None:
            yield whole([line])


def _begins_a_note(line: Line, labels: set[str]) -> bool:
    """Whether a line begins with a raised figure or an asterisk, or with the figure of a mark that may have its note there."""
    figure = _FIGURE.match(line.text)
    return _NOTE.match(line.text) is not None or (figure is not None and figure[1] in labels)


def _claim(claims: dict[int, Owner], owner: Owner, lines: Iterable[Line]) -> None:
    for line in lines:
        claims.setdefault(id(line), owner)


def _spans(line: Line, claims: dict[int, Owner], jobs: list[Span]) -> Iterator[Owned]:
    """The spans of a line: a job number's, and what is left and right of it."""
    rest = claims.get(id(line), "furniture")
    at = 0
    for job in sorted(jobs, key=lambda span: span.start):
        if rest in ("running head", "running foot") or job.start < at:
            continue
        if line.text[at : job.start].strip():
            yield Owned(rest, _trimmed(line, at, job.start))
        yield Owned("job number", job)
        at = job.end
    if line.text[at:].strip():
        yield Owned(rest, _trimmed(line, at, len(line.text)))


def _trimmed(line: Line, start: int, end: int) -> Span:
    text = line.text[start:end]
    return Span((line,), start + len(text) - len(text.lstrip()), start + len(text.rstrip()))


def _of_the_text(
    running: RunningText,
    sections: Sections,
    title: Title | Absent,
    signatories: Signatories | Absent,
    annexes: Annexes | Absent,
    language: Language,
) -> Iterator[tuple[Owner, tuple[Line, ...]]]:
    """The lines of the text: a letter's by its sections; of another document all of them are its text."""
    lines = running.lines
    if not isinstance(title, Title):
        yield "text", lines
        return
    # What stands above the title; what it has within it is its own.
    yield "unexplained", lines[: sections.body]
    yield "letter", lines[sections.body : sections.signatures]
    block = lines[sections.signatures : sections.after]
    if isinstance(signatories, Signatories):
        strange = [line for line in block if not _is_signed(line, signatories)]
        yield "unexplained", tuple(strange)
    yield "signatures", block
    if isinstance(annexes, Annexes):
        yield "annex", tuple([line for annex in annexes.items for line in annex.span.lines])
    below = lines[sections.after : sections.annexes]
    yield "signatures", tuple([line for line in below if _points_to_an_annex(line, language)])
    yield "annex" if sections.after == sections.signatures else "unexplained", below
    yield "annex", lines[sections.annexes :]


def _is_signed(line: Line, signatories: Signatories) -> bool:
    """Whether the words of a line are among those of the signatures: a mark may stand close to its name."""
    known = ["".join(item.text.split()) for item in signatories.items]
    return all(any(word.strip(_POINTS) in text for text in known) for word in line.text.split())


def _points_to_an_annex(line: Line, language: Language) -> bool:
    """Whether a line below the signatures says that something is enclosed: "Encl.", "2 annexes"."""
    words = [word for word, _ in vocabulary((*language.annex, *language.enclosure))]
    said = [word for word in fold(line.text).split() if len(word) > _SHORTEST]
    return bool(said) and all(any(word.startswith(one) for word in words) for one in said)


def looks_like(span: Span, language: Language) -> str | None:
    """What an unexplained span looks like: a symbol, a date or a signature, with its article; None for anything else."""
    line = span.lines[0]
    if any(_symbols.parse(word.strip("*")) is not None for word in span.words.split()):
        return "a symbol"
    passage = Passage([line])
    english = shelf.take("languages", "en", "language", Language)
    found = dates.find(passage, language) or dates.find(passage, english)
    if found and len(span.words) - len(found[0].span.words) <= _BESIDES:
        return "a date"
    if marks_in(line, 0, language) or (block_line(span.words, language) == 2 and not SENTENCE_END.search(span.words)):
        return "a signature"
    return None
