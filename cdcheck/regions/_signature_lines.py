"""The lines of signature blocks: what they look like, and how far they reach from a mark or a post."""

import re
from functools import cache, lru_cache

from cdcheck import states
from cdcheck.document import Line
from cdcheck.languages import Language
from cdcheck.parts import _posts
from cdcheck.parts.running_text import RunningText
from cdcheck.regions._marks import Mark, width
from cdcheck.text import key_of

SENTENCE_END = re.compile(r"[.!?;:\u3002\uff1b\uff01\u061b\u061f][\s\"'\u00bb\u201d)\]]*$")
# A line of a signature block is short, also when two columns share it.
_BLOCK_LINE = 160


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


def cluster(running: RunningText, marks: list[Mark], language: Language, request: int, limit: int) -> tuple[int, int]:
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
        if first < marks[0].line and is_name(running, first - 1, request, language):
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
            if ahead is None or broken or not all(blockish(lines[n].text, language) for n in range(last, ahead)):
                last = _block_without_mark(running, last, limit, language)
                break
            last = ahead
        elif last - 1 in marked and running.directly(last) and is_name(running, last, last, language):
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
        if SENTENCE_END.search(text) or not (looks or rest):
            break
        at -= 1
        if looks == 2:
            first = at
    return first


def _belongs(running: RunningText, at: int, between: bool, limit: int, language: Language) -> bool:
    """Whether a line goes on with the signature blocks above it; ``between`` where another mark follows on the page."""
    text = running.lines[at].text
    if block_line(text, language) or (between and blockish(text, language)) or _continues(text, language):
        return True
    if running.directly(at) and _rest_of_post(running, at, language):
        return True
    # A name that lacks its mark has its post below.
    return is_name(running, at, at, language) and at + 1 < limit and block_line(running.lines[at + 1].text, language) == 2


def is_name(running: RunningText, at: int, least: int, language: Language) -> bool:
    """Whether a line can be a name alone: short, no sentence, no word of posts or texts."""
    if at < least or at in running.breaks:
        return False
    text = running.lines[at].text.strip()
    words = len(text.split())
    return (
        words <= 6
        and len(text) <= 60
        and not SENTENCE_END.search(text)
        and not any(char.isdigit() for char in text)
        and not block_line(text, language)
        and not key_of(text).find_all(_text_words(language))
    )


def _block_without_mark(running: RunningText, at: int, limit: int, language: Language) -> int:
    """The end of a Chinese block that lacks its mark: posts, then a name, directly after the block before."""
    end = at
    while end < limit and end not in running.breaks and block_line(running.lines[end].text, language):
        end += 1
    if end > at and end < limit and is_name(running, end, at, language):
        return end + 1
    return at


def blockish(text: str, language: Language) -> bool:
    return bool(block_line(text, language)) or (width(text) <= 60 and not SENTENCE_END.search(text))


def _rest_of_post(running: RunningText, at: int, language: Language) -> bool:
    """Whether a short line can be the rest of a post line, one or two lines above: "to the Conference on / Disarmament"."""
    text = running.lines[at].text
    if width(text) > 40 or SENTENCE_END.search(text) or key_of(text).find_all(_text_words(language)):
        return False
    above = running.lines[max(at - 2, 0) : at] if running.directly(at - 1) else running.lines[at - 1 : at]
    return any(block_line(line.text, language) for line in above)


def _continues(text: str, language: Language) -> bool:
    """Whether a short line goes on with the post that the line before began: "for Disarmament Affairs", "(China)"."""
    stripped = text.strip()
    if not stripped or len(stripped) > 70 or language.script == "Han":
        return False
    return (stripped[0] in "([" and stripped[-1] in ")]") or (stripped[0].islower() and not SENTENCE_END.search(text))


def _beside(line: Line, marks: list[Mark]) -> str:
    """What a line has besides its marks."""
    text = line.text
    for mark in reversed(marks):
        text = text[: mark.start] + " " + text[mark.end :]
    return text.strip()


def unmarked(running: RunningText, request: int, bound: int, language: Language) -> tuple[int, int]:
    """Signature blocks without any mark: short lines after the letter's last sentence, some of them with posts."""
    lines = running.lines
    at = request
    while at < bound and block_line(lines[at].text, language) != 2:
        at += 1
    # A line that begins with a post may begin a sentence: "The Permanent Mission avails itself ...".
    paragraph = at + 1
    while paragraph < bound and running.directly(paragraph):
        paragraph += 1
    if at == bound or width(lines[at].text) > 100 or SENTENCE_END.search(lines[min(paragraph, bound) - 1].text):
        return bound, bound
    first = at
    if not language.signed_after_name:
        while first - 1 >= request and width(lines[first - 1].text) <= 60 and not SENTENCE_END.search(lines[first - 1].text):
            first -= 1
    last = at + 1
    while last < bound and blockish(lines[last].text, language):
        more = any(block_line(lines[n].text, language) for n in range(last, min(last + 3, bound)))
        # A post of three lines may have its words on the first alone.
        rest = running.directly(last) and any(block_line(lines[n].text, language) for n in range(max(first, last - 2), last))
        if not more and not rest and not language.signed_after_name:
            break
        last += 1
        if language.signed_after_name and not more:
            break
    return first, last
