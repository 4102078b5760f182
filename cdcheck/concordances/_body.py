"""The text of the letter and of what it transmits, in paragraphs: what the versions share of it needs no translation."""

import re
from typing import NamedTuple

from cdcheck import dates, shelf
from cdcheck.dates import DateRead
from cdcheck.document import Document, Line, Passage, Span, whole
from cdcheck.kinds import Kind
from cdcheck.languages import Language
from cdcheck.outcome import Absent
from cdcheck.parts.annexes import Annexes
from cdcheck.parts.footnotes import Footnotes
from cdcheck.parts.heading import Heading
from cdcheck.parts.meeting import Meeting
from cdcheck.parts.place_dates import PlaceDates
from cdcheck.parts.running_text import RunningText
from cdcheck.regions.sections import Sections
from cdcheck.text import is_han

_ENDS = re.compile(
    r"[.!?:;\u2026\u3002\uff01\uff1f\uff1a\uff1b\u061b\u061f][\s\"'\u00bb\u2019\u201d)\]*\d/\u00b9\u00b2\u00b3\u2070-\u2079]*$"
)
_WIDE_GAP = re.compile(r"\s{3,}|\t")
# A line of print has at most so many columns, a Chinese character taking two.
_WIDEST = 110
# So many lines in which nothing tells one paragraph from the next are not one paragraph.
_LONGEST = 15
# A line is indented where it begins so many characters after the margin.
_INDENT = 2


class Where(NamedTuple):
    """A paragraph by its number: of which section (0 is the letter, 1 the first annex), and of how many in it.

    ``number`` and ``of`` are 0 where paragraphs cannot be told apart.
    """

    section: int
    number: int
    of: int


class Paragraph(NamedTuple):
    """A paragraph, with the dates and the symbols cited in it; ``where`` is None for a footnote."""

    where: Where | None
    passage: Passage
    dates: tuple[tuple[DateRead, int, int], ...]
    symbols: tuple[tuple[str, int, int], ...]
    """Each date, and each symbol as it should be written: from where to where of the passage's text it stands."""

    @property
    def span(self) -> Span:
        """Where the paragraph stands."""
        return whole(self.passage.lines)


class Body(NamedTuple):
    """The paragraphs of the letter and of each annexed text; titles, headings, signatures and place-and-date lines left out.

    ``counts`` are the numbers of paragraphs in each section, None where they cannot be told apart; ``sections`` their places.
    Footnotes come last, and belong to no section.
    """

    paragraphs: tuple[Paragraph, ...]
    counts: tuple[int | None, ...]
    sections: tuple[Span, ...]


def recognise(
    document: Document,
    running: RunningText,
    sections: Sections,
    annexes: Annexes | Absent,
    places: PlaceDates | Absent,
    footnotes: Footnotes | Absent,
    language: Language,
    kind: Kind | Absent,
    heading: Heading | Absent,
    meeting: Meeting | Absent,
) -> Body | Absent:
    """Part the running text into sections and paragraphs."""
    apart = {id(line) for item in ([] if isinstance(places, Absent) else places.items) for line in item.span.lines}
    if isinstance(kind, Kind) and not kind.title_kinds and kind.name != "unknown":
        texts = [_unlettered(running, annexes, heading, meeting)]
    else:
        texts = [running.lines[sections.body : sections.signatures]]
    for annex in [] if isinstance(annexes, Absent) else annexes.items:
        title = {id(line) for line in annex.title_span.lines} if annex.title_span else set()
        texts.append(tuple([line for line in annex.lines if id(line) not in title and id(line) not in apart]))
    above = _gaps(document, running)
    at = {id(line): n for n, line in enumerate(running.lines)}
    paragraphs: list[Paragraph] = []
    counts: list[int | None] = []
    spans: list[Span] = []
    for section, lines in enumerate(texts):
        parted = _parted(lines, running, at, above)
        counts.append(len(parted) if parted is not None else None)
        if lines:
            spans.append(whole(lines))
        for number, own in enumerate(parted if parted is not None else [list(lines)], 1):
            place = Where(section, number, len(parted)) if parted is not None else Where(section, 0, 0)
            paragraphs.append(_paragraph(place, own, language))
    if not spans:
        return Absent("cantTell", "no text was found besides the title and the signatures")
    for note in [] if isinstance(footnotes, Absent) else footnotes.items:
        paragraphs.append(_paragraph(None, list(note.span.lines), language))
    return Body(tuple(paragraphs), tuple(counts), tuple(spans))


def _unlettered(
    running: RunningText, annexes: Annexes | Absent, heading: Heading | Absent, meeting: Meeting | Absent
) -> tuple[Line, ...]:
    """The lines of a document that is no letter, between its heading, or that of the meeting, and its first annex."""
    end = len(running.lines)
    if isinstance(annexes, Annexes):
        annex = annexes.items[0]
        first = (annex.heading_span.lines if annex.heading_span else annex.lines)[0]
        end = next((at for at, line in enumerate(running.lines) if line is first), end)
    start = len(heading.lines) if isinstance(heading, Heading) else 0
    if isinstance(meeting, Meeting):
        known = {id(line) for line in meeting.span.lines}
        start = max([at + 1 for at, line in enumerate(running.lines) if id(line) in known], default=start)
    # A list without any sentence is heading to its end.
    return running.lines[start if start < end else 0 : end]


def _parted(
    lines: tuple[Line, ...], running: RunningText, at: dict[int, int], above: dict[int, int]
) -> list[list[Line]] | None:
    """Lines in paragraphs, or None where nothing tells one paragraph from the next."""
    if not lines:
        return []
    each = [[line] for line in lines]
    if any(line.box is None and _is_paragraph(line.text) for line in running.lines) and _ends(each) * 2 >= len(each):
        return each
    gaps = [above[id(line)] for line in lines]
    within = [gap for n, gap in enumerate(gaps) if n and at[id(lines[n])] not in running.breaks]
    usual = min(within, default=0)
    # Each paragraph on a line of its own, a blank line after each.
    if usual and max(within) == usual and _ends(each) * 4 >= len(each) * 3:
        return each
    leads = [len(line.text) - len(line.text.lstrip()) for line in lines]
    margin = min(leads)
    parted: list[list[Line]] = []
    for n, line in enumerate(lines):
        ended = bool(n) and _ENDS.search(lines[n - 1].text) is not None
        new_page = at[id(line)] in running.breaks
        indented = leads[n] >= margin + _INDENT
        # The lines of a heading that is set in the middle are indented all.
        centred = indented and bool(n) and leads[n - 1] >= margin + _INDENT and not ended
        apart = gaps[n] > usual and not new_page
        if not parted or apart or (new_page and ended) or (indented and not centred and (ended or not new_page)):
            parted.append([])
        parted[-1].append(line)
    # Where most paragraphs end in the middle of a sentence, or one is all there is, something else was told apart.
    return parted if _ends(parted) * 2 >= len(parted) and (len(parted) > 1 or len(lines) <= _LONGEST) else None


def _ends(parted: list[list[Line]]) -> int:
    """How many paragraphs end as a sentence does."""
    return sum(_ENDS.search(own[-1].text) is not None for own in parted)


def _gaps(document: Document, running: RunningText) -> dict[int, int]:
    """The blank lines above each line, by its identity. Those that are only supposed, beside a long line, are not on a page."""
    gaps = {id(line): gap for line, gap in zip(running.lines, running.gaps, strict=True)}
    above = 0
    for line in document.lines:
        if line.box is not None and id(line) in gaps:
            gaps[id(line)] = min(gaps[id(line)], above)
        above = above + 1 if line.blank else 0
    return gaps


def _is_paragraph(text: str) -> bool:
    """Whether a line is too long to be one of print: the format gives whole paragraphs."""
    return len(text) + sum(map(is_han, text)) > _WIDEST and not _WIDE_GAP.search(text.strip())


def _paragraph(where: Where | None, lines: list[Line], language: Language) -> Paragraph:
    passage = Passage(lines)
    return Paragraph(where, passage, tuple(_dates(passage, language)), tuple(_symbols(passage.text)))


def _dates(passage: Passage, language: Language) -> list[tuple[DateRead, int, int]]:
    """The dates of a passage in the language of the version, and in that of its masthead, where they are not the same."""
    found: list[tuple[DateRead, int, int]] = []
    also = shelf.take("languages", language.masthead_dates_in, "language", Language)
    for speaker in (language, also) if also is not language else (language,):
        end = 0
        for date in dates.find(passage, speaker):
            start = passage.text.find(date.span.text, end)
            end = start + len(date.span.text)
            found.append((date, start, end))
    return found


# Cyrillic capitals that look like Latin ones: A B E K M H O P C T X.
_LATIN = str.maketrans(
    "\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0425",
    "ABEKMHOPCTX",
)
_SYMBOL = re.compile(
    r"(?<![A-Za-z0-9/.])[A-Z]{1,6}(?:\.\d{1,3})?(?:/(?:\s*\n\s*)?[A-Z0-9][A-Za-z0-9]*(?:[.-][A-Za-z0-9]+)*(?:\([A-Z]+\))?)+"
)


def _symbols(text: str) -> list[tuple[str, int, int]]:
    """The symbols cited in a text, in the order in which they stand."""
    found = []
    for match in _SYMBOL.finditer(text.translate(_LATIN)):
        symbol = "".join(match[0].split())
        if any(char.isdigit() for char in symbol):
            found.append((symbol, match.start(), match.end()))
    return found
