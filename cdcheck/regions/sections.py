"""Where the covering letter's body ends, where its signatures stand, and where the annexed text begins."""

import re
from typing import NamedTuple

from cdcheck import candidates, dates, formulas
from cdcheck.document import Line, Passage, whole
from cdcheck.languages import Language
from cdcheck.outcome import Absent
from cdcheck.parts.running_text import RunningText
from cdcheck.parts.title import Title, entitles, opens_body
from cdcheck.regions import Region
from cdcheck.regions._marks import Mark, marks_in
from cdcheck.regions._signature_lines import SENTENCE_END, block_line, blockish, cluster, unmarked
from cdcheck.regions.annex_headings import AnnexHeadings
from cdcheck.regions.cover import Cover
from cdcheck.text import fold, fold_phrase, vocabulary


class Sections(NamedTuple):
    """Index ranges of the running text: body [body, signatures), signatures [signatures, after), annexes [annexes, ...)."""

    body: int
    signatures: int
    after: int
    annexes: int
    marks: tuple[Mark, ...]
    headings: tuple[int, ...]
    """Indexes of the lines below the title that are headings of annexes."""


region = Region(Sections)

# The courtesies that close a letter begin within so many lines of its request, and take so many at most; those of a note may
# stand far below. A line with a place and a date has so many characters.
_BEGINS, _COURTESY, _DATE_LINE = 2, 6, 60
# Kinds of titles of what always has such courtesies when it is sent.
_NOTES = ("note-verbale", "notes-verbales")


def divide(running: RunningText, title: Title | Absent, headings: AnnexHeadings, cover: Cover, language: Language) -> Sections:
    """From marks, headings, page breaks and the words of posts; the letter ends where the first annexed text begins."""
    begin = title.lines if isinstance(title, Title) else 0
    below = tuple([at for at in headings.lines if at >= begin])
    if not isinstance(title, Title) and cover.opens is None:
        # Without title and formula there is no letter: what looks like one is looked for on the first page alone.
        limit = min([at for at in (*below, *running.breaks) if at > begin] or [len(running.lines)])
        return _unsigned(running, begin, begin, limit, below, title, language)
    limit = _limit(running, max(begin, cover.opens or 0), below, language)
    marks = _marks(running, begin, limit, language)
    end = _end(running, begin, limit, marks, language)
    own = [mark for mark in marks if mark.line < end]
    request = _request_end(running.lines, begin, own[0].line if own else end, language)
    if own:
        return _signed(running, begin, request, end, own, below, language)
    if candidates.asked():
        _say_marks(running, marks, [], begin, end, language)
    if isinstance(title, Title) and begin in running.breaks and request == begin:
        # A title that ends its page, and no formula below it: what follows is the annexed text, and there is no letter.
        return Sections(begin, begin, begin, begin, (), below)
    return _unsigned(running, begin, request, end, below, title, language)


def _limit(running: RunningText, at: int, headings: tuple[int, ...], language: Language) -> int:
    """The line before which the covering letter ends at the latest: the heading of an annex, or another letter's title."""
    limit = min([heading for heading in headings if heading > at] or [len(running.lines)])
    return next((n for n in range(at + 1, limit) if entitles(running, n, language)), limit)


def _marks(running: RunningText, begin: int, end: int, language: Language) -> list[Mark]:
    signs = [word for word, _ in vocabulary(language.signed)]
    return [
        mark
        for at in range(begin, end)
        if any([word in running.keys[at] for word in signs])
        for mark in marks_in(running.lines[at], at, language)
    ]


def _end(running: RunningText, begin: int, limit: int, marks: list[Mark], language: Language) -> int:
    """The line before which the covering letter ends: the first page that begins another text, unless it is signed before."""
    first = marks[0].line if marks else limit
    for page in sorted(at for at in running.breaks if begin < at < limit):
        if marks and first < page:
            return limit
        if not _goes_on(running, begin, page, first, language):
            return page
    return limit


def _goes_on(running: RunningText, begin: int, page: int, first: int, language: Language) -> bool:
    """Whether the covering letter goes on at the head of a page; ``first`` is the first signature below, or the end."""
    above, lines = running.lines[page - 1].text, running.lines[page:first]
    in_block = [blockish(line.text, language) and not SENTENCE_END.search(line.text) for line in lines]
    if first < len(running.lines) and all(in_block):
        return True
    if running.lines[page].text.lstrip()[:1].islower() or above.rstrip()[-1:] in _GOES_ON:
        return True
    if not _asks(running.lines[begin:page], language):
        # A letter that has yet to ask goes on to its request, before which no other letter opens.
        opened = [words for table in (language.transmittal, language.honour) for words in table.values()]
        text = Passage(lines).folded
        if _asks(lines, language) and not any(formulas.search(text, words) is not None for words in opened):
            return True
        return not (SENTENCE_END.search(above) and _is_headed(running, page))
    # After the request stand a courtesy, or what else there is to say before the signature; or another text.
    if formulas.search(Passage(lines[:_COURTESY]).folded, language.closes) is not None:
        return True
    turned = any(page < at <= first for at in running.breaks)
    return not (turned or _is_headed(running, page) or _greets(running, page, language))


def _asks(lines: tuple[Line, ...], language: Language) -> bool:
    """Whether some lines ask for the circulation of the letter or its annex."""
    text = Passage(lines).folded
    return any(formulas.search(text, patterns) is not None for patterns in language.circulation.values())


_GOES_ON = (",", "-", "\u00ad", "\u060c", "\uff0c", "\u3001")
_LABELLED = re.compile(r"\s*[(\[]?(?:\d{1,3}|[a-z]|[IVX]{1,5})[.)\]\u3001\uff0e]")


def _is_headed(running: RunningText, page: int) -> bool:
    """Whether a page begins with a heading without a number: lines that end no sentence, and a gap below."""
    at = page + 1
    while at < len(running.lines) and running.directly(at):
        at += 1
    ends = SENTENCE_END.search(running.lines[at - 1].text)
    return at < len(running.lines) and not ends and not _LABELLED.match(running.lines[page].text)


def _greets(running: RunningText, page: int, language: Language) -> bool:
    """Whether a page begins as a letter does: with a form of address, or the first words of its first sentence."""
    addresses = tuple([word for word, _ in vocabulary(language.salutations)])
    return running.keys[page].startswith(addresses) or opens_body(running.lines[page].text, language)


def _signed(
    running: RunningText, begin: int, request: int, end: int, marks: list[Mark], headings: tuple[int, ...], language: Language
) -> Sections:
    """The covering letter is signed before any annexed text is: marks far below the first belong to what is annexed."""
    first, last = cluster(running, marks, language, request, end)
    kept = [mark for mark in marks if first <= mark.line < last]
    if candidates.asked():
        _say_marks(running, marks, kept, begin, end, language)
    annexes = min([at for at in (end, *running.breaks) if at >= last])
    if annexes > last and not _only_furniture(running.lines[last:annexes]):
        annexes = last
    return Sections(begin, first, last, min(annexes, max(end, last)), tuple(kept), headings)


def _unsigned(
    running: RunningText,
    begin: int,
    request: int,
    limit: int,
    headings: tuple[int, ...],
    title: Title | Absent,
    language: Language,
) -> Sections:
    """The covering letter bears no mark: it ends with short lines that name posts, or where its page does."""
    lines = running.lines
    bound = min([limit, *[at for at in running.breaks if at > begin and at >= request]])
    first, last = unmarked(running, request, bound, language)
    if candidates.asked():
        if last > first:
            candidates.took(
                "sections", whole(lines[first:last]), "no signature mark, but short lines after the letter, with posts"
            )
        elif request < bound:
            candidates.refused(
                "sections",
                whole(lines[request : request + 1]),
                "signatures were looked for from here: no short line names a post",
            )
    end = last if last > first else bound
    if end == len(lines) and not headings and last <= first:
        end = _closed(running, request, begin, title, language)
        first = last = end
    return Sections(begin, first, last, max(end, last), (), headings)


def _closed(running: RunningText, request: int, begin: int, title: Title | Absent, language: Language) -> int:
    """The end of a letter below which no signature, heading or page end stands."""
    note = isinstance(title, Title) and title.kind in _NOTES
    if note and request == begin:
        # A note without any formula but its compliments says all that it has to say: no text is known to follow.
        return len(running.lines)
    within = len(running.lines) if note else _BEGINS
    return _after_courtesy(running, _after_request(running, request, begin), language, within=within)


def _say_marks(running: RunningText, seen: list[Mark], kept: list[Mark], begin: int, limit: int, language: Language) -> None:
    """Say which lines with the word for "signed" bear a signature mark of the letter, and why the others do not."""
    words = [word for word, _ in vocabulary(language.signed)]
    for at in range(begin, len(running.lines)):
        if not any(word in running.keys[at] for word in words):
            continue
        span = whole([running.lines[at]])
        if any(mark.line == at for mark in kept):
            candidates.took("sections", span, "a signature mark of the letter")
        elif at >= limit:
            candidates.refused("sections", span, "a signature mark below the heading of an annex is none of the letter's")
        elif not any(mark.line == at for mark in seen):
            candidates.refused("sections", span, "the word stands neither in brackets nor alone, and no colon follows")
        elif kept:
            candidates.refused("sections", span, "a signature mark far below the first: it belongs to the annexed text")
        else:
            candidates.refused("sections", span, "a signature mark on a later page, below other text: an annexed letter's")


def _request_end(lines: tuple[Line, ...], begin: int, limit: int, language: Language) -> int:
    """Index of the line after the one in which the request for circulation, or else the transmittal, ends."""
    window = lines[begin:limit]
    if not window:
        return begin
    passage = Passage(window)
    end = None
    for table in (language.circulation, language.transmittal):
        matches = [match for patterns in table.values() if (match := formulas.search(passage.folded, patterns)) is not None]
        if matches:
            # An annexed letter has such sentences of its own, in another person perhaps: the first is the covering letter's.
            first = min(matches, key=lambda match: match.start)
            stop = max(match.end for match in matches if match.start < first.end)
            words = passage.folded.original(first.start, stop)[1]
            end = max(end or 0, begin + passage.text.count("\n", 0, words))
    if end is None:
        return begin
    # The sentence may go on for a line or two: "... as an official / document of the Conference."
    at = end
    while at + 1 < min(limit, len(lines)) and at < end + 4 and not SENTENCE_END.search(lines[at].text):
        nxt = lines[at + 1]
        if (
            marks_in(nxt, at + 1, language)
            or block_line(nxt.text, language) == 2
            or _indent(nxt.text) > _indent(lines[at].text) + 1
        ):
            break
        names = any(fold_phrase(w) in fold(nxt.text) for w in (*language.official_document, *language.conference))
        if not names:
            break
        at += 1
    return at + 1


def _only_furniture(lines: tuple[Line, ...]) -> bool:
    """Whether what stands between the signatures and a page's end is too little to be an annexed text."""
    return len(lines) <= 3 and all(len(line.text.strip()) <= 60 for line in lines)


def _after_request(running: RunningText, request: int, begin: int) -> int:
    """In a text without signatures, headings and pages: the annexed text begins after the letter's last paragraph."""
    at = request
    while at < len(running.lines) and at > begin and running.gaps[at] <= max(running.gaps[begin + 1 : at], default=0):
        if SENTENCE_END.search(running.lines[at - 1].text):
            break
        at += 1
    return at


def _after_courtesy(running: RunningText, at: int, language: Language, *, within: int) -> int:
    """Index of the line after the courtesies that close a note and the line with its date; ``at`` where there are none.

    They begin ``within`` so many lines from ``at``.
    """
    lines = running.lines
    passage = Passage(lines[at : at + within + _COURTESY])
    match = formulas.search(passage.folded, language.closes) if passage.lines else None
    if match is None or passage.text.count("\n", 0, passage.folded.original(match.start, match.end)[0]) >= within:
        # The line with the date may be all that is left of them.
        return at + 1 if at == len(lines) - 1 and _is_dated(lines[at], language) else at
    at += passage.text.count("\n", 0, passage.folded.original(match.end - 1, match.end)[1]) + 1
    while at < len(lines) and running.directly(at) and not SENTENCE_END.search(lines[at - 1].text):
        at += 1
    return at + 1 if at < len(lines) and _is_dated(lines[at], language) else at


def _is_dated(line: Line, language: Language) -> bool:
    """Whether a line is short and has a date, as that of a note's place and date."""
    return len(line.text.strip()) <= _DATE_LINE and bool(dates.find(Passage([line]), language))


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip())
