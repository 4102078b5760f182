"""What an extraction or a conversion did to a text is undone before anything is recognised in it.

Archives hold texts that went through converters: words broken by a space, letters in a wrong encoding, every line twice. No
part and no rule need know of that. Here the text is put right where it is plain what was meant, by one criterion for all
scripts and kinds of damage: what comes out is a word that cdcheck knows of the language, or that stands whole elsewhere in the
document, and what was there is none. Each change is kept with its place (``Document.damage``), and places point at the words
as the file has them.
"""

import re
from dataclasses import replace
from operator import eq

from cdcheck.document import Apart, Damage, Document, Line, whole
from cdcheck.mending import encodings, letters, words
from cdcheck.mending.edits import Text

KINDS = (
    "doubled",  # lines that stand twice
    "encoding",  # letters that were written in one encoding and read in another
    "entity",  # codes of a web page in place of letters
    "question",  # question marks in place of letters
    "lost",  # letters that are lost: U+FFFD
    "turned",  # the two letters of an Arabic ligature, the last one first
    "stretched",  # signs in the place of the stroke that stretches an Arabic word
    "moved",  # the year of an Arabic date at the head of its line
    "broken",  # a word with a space in it
    "number",  # a number with a space in it
    "symbol",  # the document's symbol with a space in it
    "glued",  # a word and a number without the space between them
)

OF_LETTERS = frozenset({"encoding", "entity", "question", "lost"})
"""The kinds after which a word may be another than it was, or is not known."""

# In this order: a word can be put together only where its letters are right.
_STEPS = (
    encodings.wrong,
    encodings.entities,
    letters.lost,
    letters.turned,
    letters.stretched,
    words.broken,
    words.numbers,
    words.symbols,
)


def mended(document: Document) -> Document:
    """The document with its damage undone and told; the same document where there is none."""
    if document.text_layer == "broken" or not document.written:
        return document
    damage: list[Damage] = []
    lines, doubled = _once(document.lines)
    if doubled:
        document = replace(document, lines=lines)
        damage += [Damage("doubled", whole([line]).location(), line.text.strip()) for line in doubled]
    if sites := _of_a_site(document.lines):
        kept = tuple([line for line in document.lines if id(line) not in set(map(id, sites))])
        document = replace(document, lines=kept, apart=(*document.apart, *[Apart(line, _SITE, True) for line in sites]))
    text = Text(document)
    for step in _STEPS:
        found = list(step(text))
        if not found:
            continue
        damage += [Damage(edit.kind, text.passage.span(edit.start, edit.end).location(), edit.read) for edit in found]
        if put := text.put(found):
            document = replace(document, lines=put)
            text = Text(document)
    return replace(document, damage=tuple(damage)) if damage else document


_SITE = "a site that holds the text marks its pages with it"
_PAGED = re.compile(r"\s*(?P<word>[^\W\d_]+) (?P<number>\d{1,4})(?P<colon>:?)\s*")


def _of_a_site(lines: tuple[Line, ...]) -> list[Line]:
    """Lines such as "Page 2:" above a head that itself says that it is page 2."""
    if not any(line.text.rstrip().endswith(":") for line in lines):
        return []
    written = [line for line in lines if not line.blank]
    told = [_PAGED.fullmatch(line.text) for line in written]
    return [
        line
        for at, (line, one) in enumerate(zip(written, told, strict=True))
        if one and one["colon"] and any(other and other["number"] == one["number"] for other in told[at + 1 : at + 3])
    ]


_FEWEST_TWICE = 8
"""Written lines, at least, that stand twice in a document of which every line does."""


def _once(lines: tuple[Line, ...]) -> tuple[tuple[Line, ...], list[Line]]:
    """The lines without those that only repeat the one before them, and these; where not every line is so, none."""
    written = [line for line in lines if line.text and not line.text.isspace()]
    texts = [line.text for line in written]
    if len(written) < 2 * _FEWEST_TWICE or 3 * sum(map(eq, texts, texts[1:])) < len(texts):
        return lines, []
    # A page may begin between a line and its double, and a title may have two lines that are alike.
    repeats, at = [], 0
    while at + 1 < len(written):
        twice = written[at].text.strip() == written[at + 1].text.strip()
        if twice:
            repeats.append(written[at + 1])
        at += 1 + twice
    alike = len({line.text.strip() for line in repeats})
    if 2 * len(repeats) < 0.9 * len(written) or 2 * alike < len(repeats):
        return lines, []
    dropped = set(map(id, repeats))
    return tuple([line for line in lines if id(line) not in dropped]), repeats
