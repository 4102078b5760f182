"""The signature blocks of the covering letter: name, State, posts and mark of each signatory."""

from typing import NamedTuple

from cdcheck import candidates, states
from cdcheck.document import Line, Span, whole
from cdcheck.kinds import Kind
from cdcheck.languages import Language
from cdcheck.outcome import Absent
from cdcheck.parts import Aside, Part, _posts
from cdcheck.parts._signature_blocks import join_wrapped_name, mark_first, mark_last, part_name_from_post, unmarked
from cdcheck.parts._signature_columns import Block, unmarked_columns
from cdcheck.parts.running_text import RunningText
from cdcheck.parts.title import Title
from cdcheck.regions._marks import Mark
from cdcheck.regions.sections import Sections
from cdcheck.text import fold, fold_phrase, is_edge, key_of, vocabulary


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


def recognise(
    running: RunningText, sections: Sections, title: Title | Absent, language: Language, kind: Kind
) -> Signatories | Absent:
    """The blocks of the lines between the letter's body and the annexed text."""
    if kind.announced_by or kind.series:
        return Absent("inapplicable", "The document is not a letter and needs no signatures.")
    lines = running.lines[sections.signatures : sections.after]
    if not lines:
        before = running.lines[max(sections.signatures - 1, 0) :][:1] or running.lines[-1:]
        return Absent("cantTell", "No signature was found after the letter.", whole(before).location())
    shift = sections.signatures
    marks = [Mark(mark.line - shift, mark.start, mark.end) for mark in sections.marks]
    if not marks:
        blocks = unmarked_columns(lines, language) or unmarked(lines, language)
    elif language.signed_after_name:
        blocks = mark_last(lines, marks, language)
    else:
        blocks = mark_first(lines, marks, language)
    for block in blocks:
        part_name_from_post(block, language)
        if not language.signed_after_name:
            join_wrapped_name(block, language)
    # Posts without a name and a mark are not signed by anybody.
    if candidates.asked():
        _say(blocks)
    blocks = [block for block in blocks if block.name is not None or block.mark is not None]
    _give_states(blocks, lines, title, language)
    if not blocks:
        return Absent("cantTell", "No signature was found after the letter.", whole(lines[:1]).location())
    return Signatories(tuple([_signatory(block, language) for block in blocks]), whole(lines))


def _say(blocks: list[Block]) -> None:
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


def _give_states(blocks: list[Block], lines: tuple[Line, ...], title: Title | Absent, language: Language) -> None:
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


def _states_in(block: Block, language: Language) -> list[str]:
    if not block.posts:
        return []
    text = "\n".join(span.text for span in block.posts)
    return [found.code for found in states.find(fold(text), language)]


def _signatory(block: Block, language: Language) -> Signatory:
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
