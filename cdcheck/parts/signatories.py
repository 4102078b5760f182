"""The signature blocks of the covering letter: name, State, posts and mark of each signatory."""

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from cdcheck import candidates, states
from cdcheck.document import Line, Passage, Span, whole
from cdcheck.kinds import Kind
from cdcheck.languages import Language
from cdcheck.outcome import Absent
from cdcheck.parts import Aside, Part, _posts
from cdcheck.parts.running_text import RunningText
from cdcheck.parts.title import Title
from cdcheck.regions._marks import Mark
from cdcheck.regions._signature_lines import block_line
from cdcheck.regions.sections import Sections
from cdcheck.text import Folded, fold, fold_phrase, is_edge, key_of, vocabulary


class Signatory(NamedTuple):
    """One signature block. ``mark`` is "(Signed)" as printed, or None; ``posts`` are its lines besides the name."""

    name: str | None
    state: str | None
    posts: tuple[str, ...]
    mark: str | None
    text: str
    span: Span
    post_keys: Aside[tuple[str, ...]] = ()
    """Keys of the language's ``representative`` for the posts it names."""
    honorific: Aside[Span | None] = None


class Signatories(NamedTuple):
    """The signatories of the covering letter, in the order of its columns."""

    items: tuple[Signatory, ...]
    span: Span

    @property
    def shown(self) -> tuple[Signatory, ...]:
        """The value that a report shows."""
        return self.items

    @property
    def evidence(self) -> list[Span]:
        """The places that a report shows."""
        return [item.span for item in self.items]


part = Part(Signatories)

_COLUMN_GAP = re.compile(r"(?:\t|\s{3,})+")


@dataclass
class _Block:
    """A signature block while it is put together."""

    mark: Span | None = None
    name: Span | None = None
    posts: list[Span] = field(default_factory=list)
    state: str | None = None


def recognise(
    running: RunningText, sections: Sections, title: Title | Absent, language: Language, kind: Kind
) -> Signatories | Absent:
    """The blocks of the lines between the letter's body and the annexed text."""
    if kind.announced_by or kind.series:
        return Absent("inapplicable", "this is no letter, and bears no signatures of one")
    lines = running.lines[sections.signatures : sections.after]
    if not lines:
        before = running.lines[max(sections.signatures - 1, 0) :][:1] or running.lines[-1:]
        return Absent("cantTell", "no signature was found after the letter", whole(before).location())
    shift = sections.signatures
    marks = [Mark(mark.line - shift, mark.start, mark.end) for mark in sections.marks]
    if not marks:
        blocks = _unmarked_columns(lines, language) or _unmarked(lines, language)
    elif language.signed_after_name:
        blocks = _mark_last(lines, marks, language)
    else:
        blocks = _mark_first(lines, marks, language)
    for block in blocks:
        _part_name_from_post(block, language)
        if not language.signed_after_name:
            _join_wrapped_name(block, language)
    # Posts without a name and a mark are not signed by anybody.
    if candidates.asked():
        _say(blocks)
    blocks = [block for block in blocks if block.name is not None or block.mark is not None]
    _give_states(blocks, lines, title, language)
    if not blocks:
        return Absent("cantTell", "no signature was found after the letter", whole(lines[:1]).location())
    return Signatories(tuple([_signatory(block, language) for block in blocks]), whole(lines))


def _say(blocks: list[_Block]) -> None:
    """Say which blocks are signatures, and why the others are none."""
    for block in blocks:
        span = block.name or block.mark or block.posts[0]
        posts = f"{len(block.posts)} line{'s' if len(block.posts) != 1 else ''} of posts"
        if block.name is None and block.mark is None:
            candidates.refused("signatories", span, f"{posts} without a name and a signature mark: nobody signs")
        else:
            name = "a name" if block.name else "no name"
            mark = "a signature mark" if block.mark else "no signature mark"
            candidates.took("signatories", span, f"a block with {name}, {mark} and {posts}")


def _mark_first(lines: tuple[Line, ...], marks: list[Mark], language: Language) -> list[_Block]:
    """Mark, name, then posts: one block under the other, or side by side in columns."""
    blocks: list[_Block] = []
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
            own = [_Block(_span(lines, m.line, m.start, m.end), _name_after(lines, m, None, language)) for m in bunch]
            named = {id(line) for block in own if block.name for line in block.name.lines}
            _deal_out([line for line in lines[bunch[-1].line + 1 : end] if id(line) not in named], own, language)
            blocks.extend(own)
        return blocks
    above = rows[0][0].line > 0 and rows[-1][0].line == len(lines) - 1
    for n, row in enumerate(rows):
        end = rows[n + 1][0].line if n + 1 < len(rows) else len(lines)
        row_blocks = []
        for k, mark in enumerate(row):
            stop = row[k + 1].start if k + 1 < len(row) else None
            name = _name_after(lines, mark, stop, language, alone=len(row) == 1)
            row_blocks.append(_Block(_span(lines, mark.line, mark.start, mark.end), name))
        if len(row) > 1 and row[0].line + 1 < end and not any(block.name for block in row_blocks):
            # Marks alone on their line: the names stand in the same columns of the next.
            names = _columns(lines[row[0].line + 1], len(row), language)
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
        for unsigned in _beside_the_marks(lines[row[0].line], row, rest, language):
            at = sum(left < unsigned.start for left in lefts)
            row_blocks.insert(at, _Block(None, unsigned))
            lefts.insert(at, unsigned.start)
        if len(row_blocks) > 1:
            _deal_columns(rest, row_blocks, lefts, language)
            blocks.extend(row_blocks)
            continue
        over, posts, under = _parted(rest, lines[row[0].line], language)
        row_blocks[0].posts.extend(whole([line]) for line in posts)
        blocks.extend([*_unmarked(tuple(over), language), *row_blocks, *_unmarked(tuple(under), language)])
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


def _mark_last(lines: tuple[Line, ...], marks: list[Mark], language: Language) -> list[_Block]:
    """Posts, then name and mark: the Chinese order."""
    blocks: list[_Block] = []
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
                own.append(_Block(_span(lines, mark.line, mark.start, mark.end), name))
            _deal_out(list(lines[start : row[0].line]), own, language)
            blocks.extend(own)
            start = bunch[-1].line + 1
            continue
        at -= len(bunch) - 1
        number = row[0].line
        unsigned = _beside_the_marks(lines[number], row, list(lines[start:number]), language)
        columns = [(span.start, _Block(None, span)) for span in unsigned]
        reached = 0
        for mark in row:
            low, high = max([reached, *[span.end for span in unsigned if span.end <= mark.start]]), mark.start
            text = lines[number].text[low:high]
            post, name = _post_before_name(lines[number], low, high, language)
            name = name if text.strip() else None
            if name is None and number > start and len(row) == 1:
                name = whole([lines[number - 1]])
            block = _Block(_span(lines, number, mark.start, mark.end), name)
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
            blocks.extend(_unmarked(tuple(rest[:above]), language))
            row_blocks[0].posts[:0] = [whole([line]) for line in rest[above:]]
        else:
            _deal_columns(rest, row_blocks, lefts, language)
        blocks.extend(row_blocks)
        start = number + 1
    return [*blocks, *_unmarked(lines[start:], language)]


def _beside_the_marks(line: Line, row: list[Mark], posts: list[Line], language: Language) -> list[Span]:
    """Names without their mark, in columns beside those of a row of marks: the posts have as many columns."""
    columns: list[Span] = []
    for span in _columns(line, 0, language):
        alone = any(mark.start <= span.start and span.end <= mark.end for mark in row)
        before = bool(columns) and any(mark.start <= columns[-1].start and columns[-1].end <= mark.end for mark in row)
        # A mark that a gap parts from its name is of the name's column.
        if columns and (alone if language.signed_after_name else before):
            span = Span((line,), columns.pop().start, span.end)
        columns.append(span)
    unsigned = [span for span in columns if not any(span.start <= mark.start < span.end for mark in row)]
    alike = sum(len(_columns(post, len(columns), language)) == len(columns) for post in posts)
    if language.signed_after_name and not unsigned and line.text[row[-1].end :].strip():
        # A Chinese line may have no more than a space between its columns.
        unsigned = [Passage([line]).span(row[-1].end, len(line.text))]
        alike = sum(len(_columns(post, len(row) + 1, language)) == len(row) + 1 for post in posts)
    names = all(len(span.text) <= _LONGEST_NAME and _reads_as_a_name(span.text, language) for span in unsigned)
    return unsigned if names and alike and alike >= len(posts) - 1 else []


def _reads_as_a_name(text: str, language: Language) -> bool:
    return any(map(str.isalpha, text)) and not any(map(str.isdigit, text)) and not block_line(text, language)


def _unsigned_above(lines: list[Line], language: Language) -> int:
    """How many lines above a Chinese name are a block without a mark: its name stands between the posts of two States."""
    for n in range(len(lines) - 1, 0, -1):
        above, below = (_states_of(some, language) for some in (lines[:n], lines[n:]))
        name = lines[n - 1].text.strip()
        if above and below and above.isdisjoint(below) and len(name) <= _LONGEST_NAME and not block_line(name, language):
            return n
    return 0


def _states_of(lines: list[Line], language: Language) -> set[str]:
    return {found.code for line in lines for found in states.find(fold(line.text), language)}


# A name has at most so many characters.
_LONGEST_NAME = 48


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


def _unmarked_columns(lines: tuple[Line, ...], language: Language) -> list[_Block]:
    """Names and posts without any mark, side by side: every line, or all but one or two, has the same number of columns."""
    split = [_columns(line, 0, language) for line in lines]
    number = max((len(spans) for spans in split), default=0)
    if number < 2 or sum(len(spans) == number for spans in split) < max(2, len(lines) - 2):
        return []
    blocks = [_Block() for _ in range(number)]
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


def _unmarked(lines: tuple[Line, ...], language: Language) -> list[_Block]:
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
    blocks: list[_Block] = []
    posts: list[Line] = []
    for line, post in zip(lines, kinds, strict=True):
        if language.signed_after_name:
            before, name = _post_before_name(line, 0, len(line.text), language) if post else (None, None)
            if before is not None and name is not None and line.text[before.end : before.end + 1].isspace():
                blocks.append(_Block(None, name, [*(whole([p]) for p in posts), before]))
                posts = []
            elif post:
                posts.append(line)
            else:
                blocks.append(_Block(None, whole([line]), [whole([p]) for p in posts]))
                posts = []
        elif not post:
            blocks.append(_Block(None, whole([line])))
        elif blocks:
            blocks[-1].posts.append(whole([line]))
        else:
            blocks.append(_Block(None, None, [whole([line])]))
    if posts:
        blocks.append(_Block(None, None, [whole([p]) for p in posts]))
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
        gap = _COLUMN_GAP.search(text, start, end)
        return _span(lines, mark.line, start, gap.start() if gap else end)
    if alone and mark.line + 1 < len(lines) and block_line(lines[mark.line + 1].text, language) < 2:
        return whole([lines[mark.line + 1]])
    return None


def _deal_out(rest: list[Line], blocks: list[_Block], language: Language) -> None:
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


def _deal_columns(rest: list[Line], blocks: list[_Block], lefts: list[int], language: Language) -> None:
    """Each line's columns to the blocks side by side: by the gaps between them, else by where posts begin."""
    number = len(blocks)
    for line in rest:
        spans = [whole([line])] if line.box is not None else _columns(line, number, language)
        if len(spans) == number:
            for block, span in zip(blocks, spans, strict=True):
                block.posts.append(span)
            continue
        for span in spans:
            nearest = min(range(number), key=lambda n: (abs(lefts[n] - span.start), n))
            blocks[nearest].posts.append(span)


def _columns(line: Line, number: int, language: Language) -> list[Span]:
    """The columns of a line: parted by wide gaps; else where each post begins; else, for Chinese, at each space."""
    text = line.text
    stripped = len(text) - len(text.lstrip())
    edges = [
        (m.start(), m.end())
        for m in _COLUMN_GAP.finditer(text)
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


def _part_name_from_post(block: _Block, language: Language) -> None:
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
        block.name = _span((line,), 0, block.name.start, at)


def _join_wrapped_name(block: _Block, language: Language) -> None:
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


def _give_states(blocks: list[_Block], lines: tuple[Line, ...], title: Title | Absent, language: Language) -> None:
    """Each block's State: from its own lines; where columns broke a name, from the lines of all blocks together."""
    for block in blocks:
        named = _states_in(block, language)
        block.state = named[0] if named else None
    missing = [block for block in blocks if block.state is None]
    if not missing:
        return
    together = [found.code for line in lines for found in states.find(fold(line.text), language)]
    unique = list(dict.fromkeys(together))
    if len(unique) == len(blocks) and len(blocks) > 1:
        for block, code in zip(blocks, unique, strict=True):
            block.state = code
        return
    # A name broken by interleaved columns: its words all stand here, and the title says which State they spell.
    if isinstance(title, Title) and len(title.senders) == len(blocks) > 1:
        words = set(fold("\n".join(line.text for line in lines)).split())
        order = []
        for sender in title.senders:
            state = states.table(language).get(sender.state or "")
            forms = (state.short, state.full, state.short_in_title, state.full_in_title) if state else ()
            spelt = [form for form in forms if form and set(fold_phrase(form).split()) <= words]
            if spelt:
                order.append(sender.state)
        if len(order) == len(blocks):
            taken = {block.state for block in blocks if block.state}
            left = [code for code in order if code not in taken]
            for block in missing:
                if left:
                    block.state = left.pop(0)


def _states_in(block: _Block, language: Language) -> list[str]:
    if not block.posts:
        return []
    text = "\n".join(span.text for span in block.posts)
    return [found.code for found in states.find(fold(text), language)]


def _signatory(block: _Block, language: Language) -> Signatory:
    name = block.name
    honorific = _honorific(name, language) if name else None
    pieces = [span for span in (block.mark, name, *block.posts) if span is not None]
    pieces.sort(key=lambda span: (span.lines[0].number, span.start))
    folded = key_of("\n".join(span.text for span in block.posts))
    return Signatory(
        name=name.words if name else None,
        state=block.state,
        posts=tuple(span.words for span in block.posts),
        mark=block.mark.words if block.mark else None,
        text=" ".join(span.words for span in pieces),
        span=name or block.mark or pieces[0],
        post_keys=tuple(dict.fromkeys(post.key for post in _posts.find(folded, language))),
        honorific=honorific,
    )


def _honorific(name: Span, language: Language) -> Span | None:
    """A form of address before the name; Chinese puts it after."""
    folded = key_of(name.text.partition("\n")[0])
    key = folded.text.rstrip()
    for word, _ in vocabulary(language.honorifics):
        place = None
        if key.startswith(word) and is_edge(key, len(word)):
            place = folded.original(0, len(word))
        elif language.signed_after_name and key.endswith(word):
            place = folded.original(len(key) - len(word), len(key))
        if place is not None:
            return Span(name.lines[:1], name.start + place[0], name.start + place[1])
    return None


def _span(lines: tuple[Line, ...], at: int, start: int, end: int) -> Span:
    text = lines[at].text[start:end]
    lead = len(text) - len(text.lstrip())
    return Span((lines[at],), start + lead, start + len(text.rstrip()))
