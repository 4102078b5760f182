"""Where the letter's body ends, where its signatures stand, and where the annexed text begins.

Not a part that a document must have: the recognisers of letter, signatories and annexes share it.
"""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from cdcheck import candidates, dates, formulas, states
from cdcheck.document import Line, Passage, whole
from cdcheck.languages import Language
from cdcheck.outcome import Absent
from cdcheck.parts import Part, _posts
from cdcheck.parts.running_text import RunningText
from cdcheck.parts.title import Title
from cdcheck.text import fold, fold_phrase, is_edge, key_of, vocabulary


class Mark(NamedTuple):
    """A signature mark: from character ``start`` to ``end`` of the line with index ``line`` in the running text."""

    line: int
    start: int
    end: int


class Sections(NamedTuple):
    """Index ranges of the running text: body [body, signatures), signatures [signatures, after), annexes [annexes, ...)."""

    body: int
    signatures: int
    after: int
    annexes: int
    marks: tuple[Mark, ...]
    headings: tuple[int, ...]
    """Indexes of the lines that are headings of annexes."""


part = Part(Sections, reported=False)

_COLUMN_GAP = re.compile(r"\t|\s{3,}")
_BRACKETS = "()[]\uff08\uff09\u3010\u3011\ufd3e\ufd3f<>"
_SENTENCE_END = re.compile(r"[.!?;:\u3002\uff1b\uff01\u061b\u061f][\s\"'\u00bb\u201d)\]]*$")
# A line of a signature block is short, also when two columns share it.
_BLOCK_LINE = 160
# The courtesies that close a letter begin within so many lines of its request, and take so many at most; those of a note may
# stand far below. A line with a place and a date has so many characters.
_BEGINS, _COURTESY, _DATE_LINE = 2, 6, 60
# Kinds of titles of what always has such courtesies when it is sent.
_NOTES = ("note-verbale", "notes-verbales")
# The formulas of a covering letter stand within this many lines after its title.
_LETTER = 40


def recognise(running: RunningText, title: Title | Absent, language: Language) -> Sections:
    """From marks, headings, page breaks and the words of posts; the letter ends where the first annex begins."""
    lines = running.lines
    begin = title.lines if isinstance(title, Title) else 0
    all_keys = "\n".join(running.keys)
    annex_words = [word for word, _ in vocabulary(language.annex) if word in all_keys]
    headings = tuple(
        [
            at
            for at, key in enumerate(running.keys[begin:], begin)
            if any([word in key for word in annex_words]) and _heads_annex(running, at, language)
        ]
    )
    limit = min([at for at in headings if at > begin] or [len(lines)])
    if candidates.asked():
        _say_headings(running, begin, headings, limit, language)
    signs = [word for word, _ in vocabulary(language.signed) if word in all_keys]
    marks = [
        mark
        for at in range(begin, limit)
        if any([word in running.keys[at] for word in signs])
        for mark in marks_in(lines[at], at, language)
    ]
    seen = marks
    request = _request_end(lines, begin, marks[0].line if marks else limit, language)
    page_ends = sorted(b for b in running.breaks if b > begin)
    marks = _of_the_cover(running, marks, request, page_ends, language)
    if marks:
        # The covering letter is signed before any annexed text is: marks far below the first belong to what is annexed.
        first, last = _cluster(running, marks, language, request, limit)
        marks = [mark for mark in marks if first <= mark.line < last]
        if candidates.asked():
            _say_marks(running, seen, marks, begin, limit, language)
        annexes = min([at for at in (limit, *page_ends) if at >= last] or [len(lines)])
        if annexes > last and not _only_furniture(lines[last:annexes], language):
            annexes = last
        return Sections(begin, first, last, min(annexes, max(limit, last)), tuple(marks), headings)
    if candidates.asked():
        _say_marks(running, seen, marks, begin, limit, language)
    if isinstance(title, Title) and begin in running.breaks and request == begin:
        # A title that ends its page, and no formula below it: what follows is the annexed text, and there is no letter.
        return Sections(begin, begin, begin, begin, (), headings)
    bound = min([limit, *[b for b in page_ends if b >= request]])
    first, last = _unmarked(running, request, bound, language)
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
        note = isinstance(title, Title) and title.kind in _NOTES
        # A note without any formula but its compliments says all that it has to say: no text is known to follow.
        end = (
            len(lines)
            if note and request == begin
            else _after_courtesy(
                running, _after_request(running, request, begin), language, within=_LETTER if note else _BEGINS
            )
        )
        first = last = end
    return Sections(begin, first, last, max(end, last), (), headings)


def _say_headings(running: RunningText, begin: int, headings: tuple[int, ...], limit: int, language: Language) -> None:
    """Say which lines with the word for annex are headings, and why the others are none."""
    words = [word for word, _ in vocabulary(language.annex)]
    for at, key in enumerate(running.keys):
        line = running.lines[at]
        if not any(word in key for word in words):
            continue
        if at in headings:
            ends = ": the letter ends before it" if at == limit else ""
            candidates.took("sections", whole([line]), f"it heads an annex{ends}")
        elif at < begin:
            candidates.refused("sections", whole([line]), "no heading of an annex: it stands before the end of the title")
        elif not _may_head(running, at):
            why = "no heading of an annex: it begins or ends as a piece of a sentence does"
            candidates.refused("sections", whole([line]), why)
        elif _is_pointer(running, at, language):
            candidates.refused("sections", whole([line]), "no heading of an annex: it ends what the line above it begins")
        else:
            why = "no heading of an annex: the line has other words than annex, a number and the title of the letter"
            candidates.refused("sections", whole([line]), why)


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


def _of_the_cover(
    running: RunningText, marks: list[Mark], request: int, page_ends: list[int], language: Language
) -> list[Mark]:
    """The marks, or none where the first stands in a text on a later page: an annexed letter may be signed, its cover not."""
    if not marks:
        return marks
    page = next((at for at in reversed(page_ends) if request <= at <= marks[0].line), None)
    if page is None:
        return marks
    between = running.lines[page : marks[0].line]
    return marks if all(_blockish(line.text, language) and not _SENTENCE_END.search(line.text) for line in between) else []


def _heads_annex(running: RunningText, at: int, language: Language) -> bool:
    """Whether a line is the heading of an annex, or with the next line the long heading of one."""
    if not _may_head(running, at) or _is_pointer(running, at, language):
        return False
    if is_annex_heading(running.lines[at].text, language):
        return True
    both = " ".join(line.text for line in running.lines[at : at + 2])
    return is_annex_heading(both, language, long=True)


def _is_pointer(running: RunningText, at: int, language: Language) -> bool:
    """Whether a line only ends what the line above began: "see" / "annex II", where the brackets were lost."""
    if not at or not running.directly(at):
        return False
    above = running.keys[at - 1]
    both = key_of(f"{above} {running.keys[at]}")
    edge = len(both.text) - len(running.keys[at])
    return any(low < edge - 1 < high - 1 for low, high, _ in both.find_all(language.see_annex))


def _may_head(running: RunningText, at: int) -> bool:
    """Whether a line can be a heading at all: "annex)." at a line's start is the end of "(see annex)"."""
    text = running.lines[at].text.strip()
    if text[:1].islower() or text[-1:] in ".,;:" or text.count(")") != text.count("("):
        return False
    before = running.lines[at - 1].text.rstrip() if at else ""
    return at in running.breaks or running.gaps[at] > 0 or before[-1:] not in ("(", "\uff08", ",")


def marks_in(line: Line, at: int, language: Language) -> list[Mark]:
    """The signature marks in a line: the word in brackets, or alone, or followed by a colon."""
    found = []
    text = line.text
    folded = key_of(text)
    for low, high, word in folded.find_all(language.signed):
        start, end = folded.original(low, high)
        # In a row of signatures each column is read by itself.
        first = max([gap.end() for gap in _COLUMN_GAP.finditer(text, 0, start)], default=0)
        gap = _COLUMN_GAP.search(text, end)
        before, after = text[first:start].rstrip(), text[end : gap.start() if gap else None].lstrip()
        if language.signed_after_name and after and text[end : end + 1].isspace() and _ends_with(text, word):
            after = ""
        bracketed = (before[-1:] in _BRACKETS and before != "") or (after[:1] in _BRACKETS and after != "")
        alone = not before and not after.strip(" :.\uff1a")
        labelled = len(before) + len(after) <= 72 and (
            (not before and after[:1] in ":\uff1a") if not language.signed_after_name else not after
        )
        if not (bracketed or alone or labelled) or (labelled and not bracketed and not alone and not after and not before):
            continue
        while start > 0 and (
            text[start - 1] in _BRACKETS or (text[start - 1].isspace() and text[:start].rstrip()[-1:] in _BRACKETS)
        ):
            start -= 1
            if text[start] in _BRACKETS:
                break
        while end < len(text) and (
            text[end] in _BRACKETS + ":\uff1a" or (text[end].isspace() and text[end:].lstrip()[:1] in ":)]")
        ):
            end += 1
        found.append(Mark(at, start, end))
    return found


def _ends_with(text: str, word: str) -> bool:
    """Whether a short line ends with a word for signed: one space may be all that parts the columns before it."""
    return _width(text) <= _BLOCK_LINE // 2 and fold(text).strip().endswith(fold_phrase(word))


def is_annex_heading(text: str, language: Language, *, long: bool = False) -> bool:
    """Whether a line is a heading of an annex: the word, a number, and nothing else, or "Annex II to the letter dated ..."."""
    key = fold(text).strip()
    if len(key) > (400 if long else 120):
        return False
    for word in map(fold_phrase, language.annex):
        if key.startswith(word) and is_edge(key, len(word)):
            rest = key[len(word) :].strip()
            if not long and (not rest or numeral(rest, language) is not None):
                return True
            number = rest.partition(" ")[0]
            after = rest[len(number) :].strip() if numeral(number, language) is not None else rest
            # French "a" may be a number or a preposition: both readings are tried.
            if any(_begins(words, pattern) for words in (rest, after) for pattern in language.annex_of_letter):
                return True
        if (
            language.script == "Han"
            and trailing_number(key, word, language) is not None
            and any(formulas.compiled(p).search(key) for p in language.annex_of_letter)
        ):
            return True
    return False


def trailing_number(key: str, word: str, language: Language) -> int | None:
    """The number after the word for annex at the end of a long Chinese heading, 0 where it has none; None for no such end."""
    _, found, rest = key.rpartition(word)
    return None if not found else numeral(rest, language) if rest else 0


def _begins(key: str, pattern: str) -> bool:
    return formulas.compiled(pattern).match(key) is not None


_ROMAN = re.compile(r"(?:x{0,3})(?:ix|iv|v?i{0,3})")
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10}


def numeral(key: str, language: Language) -> int | None:
    """The number that a folded word spells: Roman, Arabic, a letter, or the language's own; None where it spells none."""
    key = key.strip()
    if not key:
        return None
    for number, word in enumerate(language.annex_numbers, 1):
        if key == fold_phrase(word):
            return number
    if key.isdecimal() and len(key) <= 2:
        return int(key)
    if _ROMAN.fullmatch(key):
        values = [_ROMAN_VALUES[c] for c in key]
        return sum(-v if any(w > v for w in values[n + 1 :]) else v for n, v in enumerate(values))
    return ord(key) - ord("a") + 1 if len(key) == 1 and "a" <= key <= "h" else None


def _request_end(lines: tuple[Line, ...], begin: int, limit: int, language: Language) -> int:
    """Index of the line after the one in which the request for circulation, or else the transmittal, ends."""
    window = lines[begin : min(limit, begin + _LETTER)]
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
    while at + 1 < min(limit, len(lines)) and at < end + 4 and not _SENTENCE_END.search(lines[at].text):
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


@lru_cache(maxsize=512)
def block_line(text: str, language: Language) -> int:
    """How much a line looks like one of a signature block: 2 begins with a post, 1 has words of posts or States, 0 not."""
    if len(text.strip()) > _BLOCK_LINE or not text.strip():
        return 0
    folded = key_of(text)
    if folded.find_all(_text_words(language)):
        return 0
    posts = _posts.find(folded, language)
    if posts and (posts[0].start <= 4 or language.script == "Han"):
        return 2
    if posts or states.find(folded.text, language) or folded.find_all(_body_words(language)):
        return 1
    return 0


@cache
def _text_words(language: Language) -> tuple[str, ...]:
    """Words that no signature block has: what is transmitted, and as what it is to be circulated."""
    return tuple([word for words in language.transmitted_kinds.values() for word in words] + list(language.official_document))


@cache
def _body_words(language: Language) -> tuple[str, ...]:
    return (*language.of_conference, *language.conference)


def _cluster(running: RunningText, marks: list[Mark], language: Language, request: int, limit: int) -> tuple[int, int]:
    """The lines of the signature blocks that belong to the first mark: [first, last)."""
    lines = running.lines
    first = marks[0].line
    if language.signed_after_name:
        while first - 1 >= request and first not in running.breaks:
            above = lines[first - 1].text
            # The end of a post that was broken over two lines names neither post nor State by itself.
            wrapped = first - 2 >= request and running.directly(first - 1) and _rest_of_post(running, first - 1, language)
            if not block_line(above, language) and not wrapped:
                break
            first -= 1
    else:
        first = _posts_above(running, first, request, language)
        if first < marks[0].line and _is_name(running, first - 1, request, language):
            first -= 1
    marked = {mark.line for mark in marks}
    last = marks[0].line + 1
    # A mark alone on its line has its name on the next.
    if (
        not _beside(lines[marks[0].line], [m for m in marks if m.line == marks[0].line])
        and last < limit
        and not language.signed_after_name
    ):
        last += 1
    while last < limit and last not in running.breaks:
        if last in marked:
            last += 1
            alone = not _beside(lines[last - 1], [m for m in marks if m.line == last - 1])
            if alone and last < limit and last not in running.breaks and not language.signed_after_name:
                last += 1
            continue
        ahead = next((n for n in range(last, min(last + 8, limit)) if n in marked), None)
        broken = any(b in running.breaks for b in range(last, (ahead or last) + 1))
        if language.signed_after_name:
            if ahead is None or broken or not all(_blockish(lines[n].text, language) for n in range(last, ahead)):
                last = _block_without_mark(running, last, limit, language)
                break
            last = ahead
        elif last - 1 in marked and running.directly(last) and _is_name(running, last, last, language):
            # The line directly under a name is its post, whatever it is called: "President of the Security Council".
            last += 1
        elif _belongs(running, last, ahead is not None and not broken, limit, language):
            last += 1
        else:
            break
    return first, last


def _posts_above(running: RunningText, mark: int, least: int, language: Language) -> int:
    """Where the posts begin that stand directly above a mark; ``mark`` where none do."""
    first = at = mark
    while at - 1 >= least and at not in running.breaks and (at == mark or running.directly(at)):
        text = running.lines[at - 1].text
        looks = block_line(text, language)
        rest = at - 2 >= least and _rest_of_post(running, at - 1, language)
        if _SENTENCE_END.search(text) or not (looks or rest):
            break
        at -= 1
        if looks == 2:
            first = at
    return first


def _belongs(running: RunningText, at: int, between: bool, limit: int, language: Language) -> bool:
    """Whether a line goes on with the signature blocks above it; ``between`` where another mark follows on the page."""
    text = running.lines[at].text
    if block_line(text, language) or (between and _blockish(text, language)) or _continues(text, language):
        return True
    if running.directly(at) and _rest_of_post(running, at, language):
        return True
    # A name that lacks its mark has its post below.
    return _is_name(running, at, at, language) and at + 1 < limit and block_line(running.lines[at + 1].text, language) == 2


def _is_name(running: RunningText, at: int, least: int, language: Language) -> bool:
    """Whether a line can be a name alone: short, no sentence, no word of posts or texts."""
    if at < least or at in running.breaks:
        return False
    text = running.lines[at].text.strip()
    words = len(text.split())
    return (
        words <= 6
        and len(text) <= 60
        and not _SENTENCE_END.search(text)
        and not any(char.isdigit() for char in text)
        and not block_line(text, language)
        and not key_of(text).find_all(_text_words(language))
    )


def _block_without_mark(running: RunningText, at: int, limit: int, language: Language) -> int:
    """The end of a Chinese block that lacks its mark: posts, then a name, directly after the block before."""
    end = at
    while end < limit and end not in running.breaks and block_line(running.lines[end].text, language):
        end += 1
    if end > at and end < limit and _is_name(running, end, at, language):
        return end + 1
    return at


def _blockish(text: str, language: Language) -> bool:
    return bool(block_line(text, language)) or (_width(text) <= 60 and not _SENTENCE_END.search(text))


def _width(text: str) -> int:
    """The length of a line's longest column, in characters."""
    return max(len(" ".join(column.split())) for column in _COLUMN_GAP.split(text.strip()))


def _rest_of_post(running: RunningText, at: int, language: Language) -> bool:
    """Whether a short line can be the rest of a post line, one or two lines above: "to the Conference on / Disarmament"."""
    text = running.lines[at].text
    if _width(text) > 40 or _SENTENCE_END.search(text) or key_of(text).find_all(_text_words(language)):
        return False
    above = running.lines[max(at - 2, 0) : at] if running.directly(at - 1) else running.lines[at - 1 : at]
    return any(block_line(line.text, language) for line in above)


def _continues(text: str, language: Language) -> bool:
    """Whether a short line goes on with the post that the line before began: "for Disarmament Affairs", "(China)"."""
    stripped = text.strip()
    if not stripped or len(stripped) > 70 or language.script == "Han":
        return False
    return (stripped[0] in "([" and stripped[-1] in ")]") or (stripped[0].islower() and not _SENTENCE_END.search(text))


def _beside(line: Line, marks: list[Mark]) -> str:
    """What a line has besides its marks."""
    text = line.text
    for mark in reversed(marks):
        text = text[: mark.start] + " " + text[mark.end :]
    return text.strip()


def _unmarked(running: RunningText, request: int, bound: int, language: Language) -> tuple[int, int]:
    """Signature blocks without any mark: short lines after the letter's last sentence, some of them with posts."""
    lines = running.lines
    at = request
    while at < bound and block_line(lines[at].text, language) != 2:
        at += 1
    # A line that begins with a post may begin a sentence: "The Permanent Mission avails itself ...".
    paragraph = at + 1
    while paragraph < bound and running.directly(paragraph):
        paragraph += 1
    if at == bound or _width(lines[at].text) > 100 or _SENTENCE_END.search(lines[min(paragraph, bound) - 1].text):
        return bound, bound
    first = at
    if not language.signed_after_name:
        while first - 1 >= request and _width(lines[first - 1].text) <= 60 and not _SENTENCE_END.search(lines[first - 1].text):
            first -= 1
    last = at + 1
    while last < bound and _blockish(lines[last].text, language):
        more = any(block_line(lines[n].text, language) for n in range(last, min(last + 3, bound)))
        # A post of three lines may have its words on the first alone.
        rest = running.directly(last) and any(block_line(lines[n].text, language) for n in range(max(first, last - 2), last))
        if not more and not rest and not language.signed_after_name:
            break
        last += 1
        if language.signed_after_name and not more:
            break
    return first, last


def _only_furniture(lines: tuple[Line, ...], language: Language) -> bool:
    """Whether what stands between the signatures and a page's end is too little to be an annexed text."""
    return len(lines) <= 3 and all(len(line.text.strip()) <= 60 for line in lines)


def _after_request(running: RunningText, request: int, begin: int) -> int:
    """In a text without signatures, headings and pages: the annexed text begins after the letter's last paragraph."""
    at = request
    while at < len(running.lines) and at > begin and running.gaps[at] <= max(running.gaps[begin + 1 : at], default=0):
        if _SENTENCE_END.search(running.lines[at - 1].text):
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
    while at < len(lines) and running.directly(at) and not _SENTENCE_END.search(lines[at - 1].text):
        at += 1
    return at + 1 if at < len(lines) and _is_dated(lines[at], language) else at


def _is_dated(line: Line, language: Language) -> bool:
    """Whether a line is short and has a date, as that of a note's place and date."""
    return len(line.text.strip()) <= _DATE_LINE and bool(dates.find(Passage([line]), language))


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip())
