"""The lines of signatures put together to blocks: mark, name and posts of one who signs, in the order of the language."""

import re

from cdcheck import states
from cdcheck.document import Line, Passage, Span, whole
from cdcheck.languages import Language
from cdcheck.parts import _posts
from cdcheck.parts._signature_columns import (
    COLUMN_GAP,
    LONGEST_NAME,
    Block,
    beside_the_marks,
    columns_of,
    deal_columns,
    deal_out,
    span_of,
)
from cdcheck.regions._marks import Mark
from cdcheck.regions._signature_lines import block_line
from cdcheck.text import fold, key_of


def mark_first(lines: tuple[Line, ...], marks: list[Mark], language: Language) -> list[Block]:
    """Mark, name, then posts: one block under the other, or side by side in columns."""
    blocks: list[Block] = []
    rows: list[list[Mark]] = []
    for mark in marks:
        if rows and rows[-1][0].line == mark.line:
            rows[-1].append(mark)
        else:
            rows.append([mark])
    bunches = _bunches(lines, rows, language)
    if any(len(bunch) > 1 for bunch in bunches):
        for n, bunch in enumerate(bunches):
            end = bunches[n + 1][0].line if n + 1 < len(bunches) else len(lines)
            own = [Block(span_of(lines, m.line, m.start, m.end), _name_after(lines, m, None, language)) for m in bunch]
            named = {id(line) for block in own if block.name for line in block.name.lines}
            deal_out([line for line in lines[bunch[-1].line + 1 : end] if id(line) not in named], own, language)
            blocks.extend(own)
        return blocks
    above = rows[0][0].line > 0 and rows[-1][0].line == len(lines) - 1
    for n, row in enumerate(rows):
        end = rows[n + 1][0].line if n + 1 < len(rows) else len(lines)
        row_blocks = []
        for k, mark in enumerate(row):
            stop = row[k + 1].start if k + 1 < len(row) else None
            name = _name_after(lines, mark, stop, language, alone=len(row) == 1)
            row_blocks.append(Block(span_of(lines, mark.line, mark.start, mark.end), name))
        if len(row) > 1 and row[0].line + 1 < end and not any(block.name for block in row_blocks):
            # Marks alone on their line: the names stand in the same columns of the next.
            names = columns_of(lines[row[0].line + 1], len(row), language)
            for block, name in zip(row_blocks, names, strict=False):
                block.name = name
        named = {id(line) for block in row_blocks if block.name for line in block.name.lines}
        rest = [line for line in lines[row[0].line + 1 : end] if id(line) not in named]
        if above:
            low = rows[n - 1][-1].line + 1 if n else 0
            before = {id(line) for block in blocks if block.name for line in block.name.lines}
            rest = [line for line in lines[low : row[0].line] if id(line) not in before]
        elif n == 0:
            rest = [*lines[: row[0].line], *rest]
        lefts = [mark.start for mark in row]
        for unsigned in beside_the_marks(lines[row[0].line], row, rest, language):
            at = sum(left < unsigned.start for left in lefts)
            row_blocks.insert(at, Block(None, unsigned))
            lefts.insert(at, unsigned.start)
        if len(row_blocks) > 1:
            deal_columns(rest, row_blocks, lefts, language)
            blocks.extend(row_blocks)
            continue
        over, posts, under = _parted(rest, lines[row[0].line], language)
        row_blocks[0].posts.extend(whole([line]) for line in posts)
        blocks.extend([*unmarked(tuple(over), language), *row_blocks, *unmarked(tuple(under), language)])
    return blocks


def _parted(rest: list[Line], mark: Line, language: Language) -> tuple[list[Line], list[Line], list[Line]]:
    """The post lines of a block, and before and after them the lines of blocks that lack their mark: a name, then posts."""

    def starts(n: int) -> bool:
        return (
            n + 1 < len(rest)
            and not block_line(rest[n].text, language)
            and block_line(rest[n + 1].text, language) == 2
            and not _opens_post(rest[n], rest[n + 1], language)
        )

    firsts = [line.text.strip()[:1] for line in rest]
    names = [n for n, first in enumerate(firsts) if starts(n) and first not in "([" and not first.islower()]
    above = [n for n in names if rest[n].number < mark.number]
    below = [n for n in names if rest[n].number > mark.number and (n and rest[n - 1].number > mark.number)]
    low = sum(line.number < mark.number for line in rest) if above else 0
    high = below[0] if below else len(rest)
    return rest[:low], rest[low:high], rest[high:]


def _opens_post(line: Line, below: Line, language: Language) -> bool:
    """Whether a line begins a post that only the next one completes: "Permanent" above "Representative of"."""
    posts = _posts.find(key_of(f"{line.text.strip()} {below.text.strip()}"), language)
    return bool(posts) and posts[0].start == 0


def _bunches(lines: tuple[Line, ...], rows: list[list[Mark]], language: Language) -> list[list[Mark]]:
    """The marks in bunches: extraction may give marks and names of a row of columns first, one a line, then all their posts."""
    if any(len(row) > 1 for row in rows):
        return []
    bunches: list[list[Mark]] = []
    for row in rows:
        between = lines[bunches[-1][-1].line + 1 : row[0].line] if bunches else ()
        if bunches and not any(block_line(line.text, language) for line in between):
            bunches[-1].append(row[0])
        else:
            bunches.append([row[0]])
    # Marks and names with no post after them at all are blocks without posts, not a bunch.
    posts = any(block_line(line.text, language) for line in lines[rows[-1][0].line + 1 :])
    return bunches if posts else []


def mark_last(lines: tuple[Line, ...], marks: list[Mark], language: Language) -> list[Block]:
    """Posts, then name and mark: the Chinese order."""
    blocks: list[Block] = []
    start = 0
    at = 0
    while at < len(marks):
        row = [mark for mark in marks if mark.line == marks[at].line]
        at += len(row)
        bunch = [row[0]]
        while len(row) == 1 and at < len(marks) and marks[at].line == bunch[-1].line + 1:
            bunch.append(marks[at])
            at += 1
        if len(bunch) > 1 and any(block_line(line.text, language) for line in lines[start : row[0].line]):
            own = []
            for mark in bunch:
                _, name = _post_before_name(lines[mark.line], 0, mark.start, language)
                own.append(Block(span_of(lines, mark.line, mark.start, mark.end), name))
            deal_out(list(lines[start : row[0].line]), own, language)
            blocks.extend(own)
            start = bunch[-1].line + 1
            continue
        at -= len(bunch) - 1
        number = row[0].line
        unsigned = beside_the_marks(lines[number], row, list(lines[start:number]), language)
        columns = [(span.start, Block(None, span)) for span in unsigned]
        reached = 0
        for mark in row:
            low, high = max([reached, *[span.end for span in unsigned if span.end <= mark.start]]), mark.start
            text = lines[number].text[low:high]
            post, name = _post_before_name(lines[number], low, high, language)
            name = name if text.strip() else None
            if name is None and number > start and len(row) == 1:
                name = whole([lines[number - 1]])
            block = Block(span_of(lines, number, mark.start, mark.end), name)
            if post is not None:
                block.posts.append(post)
            columns.append((low + len(text) - len(text.lstrip()), block))
            reached = mark.end
        columns.sort(key=lambda column: column[0])
        lefts, row_blocks = [left for left, _ in columns], [block for _, block in columns]
        named = {id(line) for block in row_blocks if block.name for line in block.name.lines if line is not lines[number]}
        rest = [line for line in lines[start:number] if id(line) not in named]
        if len(row_blocks) == 1:
            above = _unsigned_above(rest, language)
            blocks.extend(unmarked(tuple(rest[:above]), language))
            row_blocks[0].posts[:0] = [whole([line]) for line in rest[above:]]
        else:
            deal_columns(rest, row_blocks, lefts, language)
        blocks.extend(row_blocks)
        start = number + 1
    return [*blocks, *unmarked(lines[start:], language)]


def _unsigned_above(lines: list[Line], language: Language) -> int:
    """How many lines above a Chinese name are a block without a mark: its name stands between the posts of two States."""
    for n in range(len(lines) - 1, 0, -1):
        above, below = (_states_of(some, language) for some in (lines[:n], lines[n:]))
        name = lines[n - 1].text.strip()
        if above and below and above.isdisjoint(below) and len(name) <= LONGEST_NAME and not block_line(name, language):
            return n
    return 0


def _states_of(lines: list[Line], language: Language) -> set[str]:
    return {found.code for line in lines for found in states.find(fold(line.text), language)}


def _post_before_name(line: Line, low: int, high: int, language: Language) -> tuple[Span | None, Span | None]:
    """A post and a name on one line, in that order; the post is None where the line has the name alone."""
    passage = Passage([line])
    folded = passage.folded
    start = len(fold(line.text[:low])) if low else 0
    posts = [post for post in _posts.find(folded, language, start, None) if folded.original(post.start, post.end)[1] <= high]
    if not posts:
        return None, passage.span(low, high)
    edge = folded.original(posts[-1].start, posts[-1].end)[1]
    if not line.text[edge:high].strip():
        return passage.span(low, high), None
    return passage.span(low, edge), passage.span(edge, high)


def unmarked(lines: tuple[Line, ...], language: Language) -> list[Block]:
    """Names and posts without any mark."""
    kinds = [
        block_line(line.text, language) > 0 or (n + 1 < len(lines) and _opens_post(line, lines[n + 1], language))
        for n, line in enumerate(lines)
    ]
    for n in range(1, len(lines)):
        # The rest of a post broken over two lines; a name would have its own post below.
        named = n + 1 < len(lines) and block_line(lines[n + 1].text, language) == 2
        directly = lines[n].number - lines[n - 1].number == 1
        if not kinds[n] and kinds[n - 1] and directly and not named and not language.signed_after_name:
            kinds[n] = True
    blocks: list[Block] = []
    posts: list[Line] = []
    for line, post in zip(lines, kinds, strict=True):
        if language.signed_after_name:
            before, name = _post_before_name(line, 0, len(line.text), language) if post else (None, None)
            if before is not None and name is not None and line.text[before.end : before.end + 1].isspace():
                blocks.append(Block(None, name, [*(whole([p]) for p in posts), before]))
                posts = []
            elif post:
                posts.append(line)
            else:
                blocks.append(Block(None, whole([line]), [whole([p]) for p in posts]))
                posts = []
        elif not post:
            blocks.append(Block(None, whole([line])))
        elif blocks:
            blocks[-1].posts.append(whole([line]))
        else:
            blocks.append(Block(None, None, [whole([line])]))
    if posts:
        blocks.append(Block(None, None, [whole([p]) for p in posts]))
    return [block for block in blocks if block.posts]


def _name_after(
    lines: tuple[Line, ...], mark: Mark, stop: int | None, language: Language, *, alone: bool = True
) -> Span | None:
    """The name after a mark: on its line up to the next column, else for a mark ``alone`` in its row on the next line."""
    text = lines[mark.line].text
    end = len(text) if stop is None else stop
    lead = len(text[mark.end : end]) - len(text[mark.end : end].lstrip(" \t:\uff1a\u00a0."))
    start = mark.end + lead
    if text[start:end].strip():
        gap = COLUMN_GAP.search(text, start, end)
        return span_of(lines, mark.line, start, gap.start() if gap else end)
    if alone and mark.line + 1 < len(lines) and block_line(lines[mark.line + 1].text, language) < 2:
        return whole([lines[mark.line + 1]])
    return None


def part_name_from_post(block: Block, language: Language) -> None:
    """A name and a post set on one line: "First Signatory, Ambassador", or in Latin and Cyrillic letters with a space alone."""
    if block.name is None or len(block.name.lines) > 1:
        return
    text = block.name.text
    for comma in re.finditer(r"[,\u060c\uff0c;]\s*", text):
        if _posts.find(key_of(text[comma.end() :]), language):
            line, start = block.name.lines[0], block.name.start
            block.posts.insert(0, Span((line,), start + comma.end(), block.name.end))
            block.name = Span((line,), start, start + comma.start())
            return
    folded = key_of(text)
    post = next((post for post in _posts.find(folded, language) if post.start > 0), None)
    if post is not None and not language.signed_after_name:
        line, at = block.name.lines[0], block.name.start + folded.original(post.start, post.end)[0]
        block.posts.insert(0, Span((line,), at, block.name.end))
        block.name = span_of((line,), 0, block.name.start, at)


def join_wrapped_name(block: Block, language: Language) -> None:
    """A name that goes on in the line below, since its column has no room for another word beside the mark."""
    if block.name is None or len(block.name.lines) > 1 or len(block.posts) < 2:
        return
    line, rest, after = block.name.lines[0], block.posts[0].lines[0], block.posts[1]
    words = rest.text.split()
    # In a row of several columns the line below is not the name's alone.
    if block.posts[0] != whole([rest]) or len(line.text.rstrip()) != block.name.end or len(words) > 3 or words[0][0] in "([":
        return
    below = after.lines[0]
    if block_line(rest.text, language) or _opens_post(rest, below, language):
        return
    if block_line(below.text, language) != 2 and not (
        len(block.posts) > 2 and _opens_post(below, block.posts[2].lines[0], language)
    ):
        return
    full, width = max(_extent(post.lines[0]) for post in block.posts[1:]), _extent(line)
    wanted = _extent(rest) * (len(words[0]) + 1) / len(rest.text.strip())
    if width < full < width + wanted:
        block.name = Span((line, rest), block.name.start, block.posts.pop(0).end)


def _extent(line: Line) -> float:
    """The width of a line: in points where that is known, else in characters."""
    return line.box[2] - line.box[0] if line.box else float(len(line.text.strip()))
