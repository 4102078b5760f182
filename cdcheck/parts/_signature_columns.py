"""The columns of signature blocks that stand side by side: names, posts and marks in the same column are one block."""

import re
from dataclasses import dataclass, field

from cdcheck.document import Line, Passage, Span, whole
from cdcheck.languages import Language
from cdcheck.parts import _posts
from cdcheck.regions._marks import Mark
from cdcheck.regions._signature_lines import block_line
from cdcheck.text import Folded, key_of

COLUMN_GAP = re.compile(r"(?:\t|\s{3,})+")
# A name has at most so many characters.
LONGEST_NAME = 48


@dataclass
class Block:
    """A signature block while it is put together."""

    mark: Span | None = None
    name: Span | None = None
    posts: list[Span] = field(default_factory=list)
    state: str | None = None


def columns_of(line: Line, number: int, language: Language) -> list[Span]:
    """The columns of a line: parted by wide gaps; else where each post begins; else, for Chinese, at each space."""
    text = line.text
    stripped = len(text) - len(text.lstrip())
    edges = [
        (m.start(), m.end())
        for m in COLUMN_GAP.finditer(text)
        if m.start() > stripped - 1 and text[: m.start()].strip() and text[m.end() :].strip()
    ]
    if not edges:
        passage = Passage([line])
        folded = passage.folded
        if language.script == "Han":
            gaps = [(m.start(), m.end()) for m in re.finditer(r"\s+", text.strip())]
            if len(gaps) == number - 1:
                edges = [(a + stripped, b + stripped) for a, b in gaps]
        else:
            starts = [folded.original(post.start, post.end)[0] for post in _heads(folded, language)]
            if len(starts) == number and number > 1:
                edges = [(at, at) for at in starts[1:]]
    spans = []
    low = 0
    for start, end in [*edges, (len(text), len(text))]:
        piece = Passage([line]).span(low, start)
        if piece.text.strip():
            spans.append(piece)
        low = end
    return spans


def _heads(folded: Folded, language: Language) -> list[_posts.Post]:
    """The posts that begin a column's text: those that another post directly before does not hold."""
    heads: list[_posts.Post] = []
    for post in _posts.find(folded, language):
        if heads and post.key == "ambassador" and post.start - heads[-1].end < 2:
            heads.append(post)
            continue
        heads.append(post)
    return heads


def deal_out(rest: list[Line], blocks: list[Block], language: Language) -> None:
    """Post lines of several blocks read one after another: each block's lines in a row, or row by row of the columns."""
    keys = [tuple(post.key for post in _posts.find(key_of(line.text), language)) for line in rest]
    starts = [n for n in range(len(rest)) if keys[n] and block_line(rest[n].text, language) == 2]
    number = len(blocks)
    # Row by row: the first lines are all of one sort ("Ambassador", "Ambassador"), one for each block.
    row_wise = len(starts) >= 2 * number and len({keys[n] for n in starts[:number]}) == 1
    if row_wise or len(starts) == number:
        bounds = [*starts, len(rest)]
        for n, low in enumerate(starts):
            for line in rest[low : bounds[n + 1]]:
                blocks[n % number].posts.append(whole([line]))
        return
    share = max(1, -(-len(rest) // number))
    for n, line in enumerate(rest):
        blocks[min(n // share, number - 1)].posts.append(whole([line]))


def deal_columns(rest: list[Line], blocks: list[Block], lefts: list[int], language: Language) -> None:
    """Each line's columns to the blocks side by side: by the gaps between them, else by where posts begin."""
    number = len(blocks)
    for line in rest:
        spans = [whole([line])] if line.box is not None else columns_of(line, number, language)
        if len(spans) == number:
            for block, span in zip(blocks, spans, strict=True):
                block.posts.append(span)
            continue
        for span in spans:
            nearest = min(range(number), key=lambda n: (abs(lefts[n] - span.start), n))
            blocks[nearest].posts.append(span)


def beside_the_marks(line: Line, row: list[Mark], posts: list[Line], language: Language) -> list[Span]:
    """Names without their mark, in columns beside those of a row of marks: the posts have as many columns."""
    columns: list[Span] = []
    for span in columns_of(line, 0, language):
        alone = any(mark.start <= span.start and span.end <= mark.end for mark in row)
        before = bool(columns) and any(mark.start <= columns[-1].start and columns[-1].end <= mark.end for mark in row)
        # A mark that a gap parts from its name is of the name's column.
        if columns and (alone if language.signed_after_name else before):
            span = Span((line,), columns.pop().start, span.end)
        columns.append(span)
    unsigned = [span for span in columns if not any(span.start <= mark.start < span.end for mark in row)]
    alike = sum(len(columns_of(post, len(columns), language)) == len(columns) for post in posts)
    if language.signed_after_name and not unsigned and line.text[row[-1].end :].strip():
        # A Chinese line may have no more than a space between its columns.
        unsigned = [Passage([line]).span(row[-1].end, len(line.text))]
        alike = sum(len(columns_of(post, len(row) + 1, language)) == len(row) + 1 for post in posts)
    names = all(len(span.text) <= LONGEST_NAME and _reads_as_a_name(span.text, language) for span in unsigned)
    return unsigned if names and alike and alike >= len(posts) - 1 else []


def _reads_as_a_name(text: str, language: Language) -> bool:
    return any(map(str.isalpha, text)) and not any(map(str.isdigit, text)) and not block_line(text, language)


def unmarked_columns(lines: tuple[Line, ...], language: Language) -> list[Block]:
    """Names and posts without any mark, side by side: every line, or all but one or two, has the same number of columns."""
    split = [columns_of(line, 0, language) for line in lines]
    number = max((len(spans) for spans in split), default=0)
    if number < 2 or sum(len(spans) == number for spans in split) < max(2, len(lines) - 2):
        return []
    blocks = [Block() for _ in range(number)]
    lefts = [span.start for span in next(spans for spans in split if len(spans) == number)]
    for line, spans in zip(lines, split, strict=True):
        is_post = bool(block_line(line.text, language))
        for span in spans:
            n = spans.index(span) if len(spans) == number else min(range(number), key=lambda k: abs(lefts[k] - span.start))
            if not is_post and blocks[n].name is None:
                blocks[n].name = span
            else:
                blocks[n].posts.append(span)
    posted = [block for block in blocks if block.posts]
    # A column of posts beside one of names is a block a line.
    return posted if any(block.name for block in posted) else []


def span_of(lines: tuple[Line, ...], at: int, start: int, end: int) -> Span:
    text = lines[at].text[start:end]
    lead = len(text) - len(text.lstrip())
    return Span((lines[at],), start + lead, start + len(text.rstrip()))
