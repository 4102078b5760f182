"""Each number that marks a footnote in the text has its note.

Why:
    A mark leads the reader to the foot of the page. Where no note stands, a source was lost, or the mark was left over from
    another version.

Source: em-footnotes
    Each indicator in the text has its note, each note its indicator.

Applies:
    To every kind, language and era; inapplicable where the text has no such mark.

Limits:
    Knows raised figures that end a word of four letters or more or a punctuation mark, and figures with a slash (1/) that do;
    the first must be 1, and each next one more than a mark or a note. Where a paragraph begins with the same number, that may
    be the note, and nothing is said.

Examples:
    en, page 2:
        good: (line) is confirmed.
        bad: is confirmed.1/
        bad: is confirmed by States of the Treaty.1/
        bad: is confirmed.¹
        spare: is confirmed.1/ ⏎ 1/ See document CD/1364.
        spare: is confirmed.¹ ⏎ ⏎ ⏎ ¹ See document CD/1364.
        bad: is confirmed,1/ and shown.2/ ⏎ 1/ See document CD/1364.
        spare: is confirmed over 12 m².
        spare: is confirmed by these means: 1/ inspection; 2/ data.
    fr, page 2:
        good: (line) permettent de le confirmer.
        bad: permettent de le confirmer 1/.
        spare: permettent de le confirmer (voir CD/WP.536/Rev.1).
    zh, page 2:
        good: 作出贡献。
        bad: 作出贡献。¹
"""

import re
import unicodedata
from collections.abc import Iterator

from cdcheck.document import Document, Span
from cdcheck.outcome import Absent
from cdcheck.parts.footnotes import Footnotes
from cdcheck.rules import Findings, Rule
from cdcheck.text import plain_digits

rule = Rule(
    __name__,
    severity="error",
    passes="the marks of footnotes in the text have their notes",
    fails="the mark {found} has no note",
    catalogue=("FN-01",),
)

_RAISED = "\u2070\u00b9\u00b2\u00b3\u2074-\u2079"
_ANY_RAISED = re.compile(f"[{_RAISED}]")
_ENDS = r"[^\W\d_]{4}|[.,;:!?)\]\"'\u00bb\u201d\u2019\u3002\uff0c\uff1b\uff09\u060c\u061b]"
_MARK = re.compile(
    rf"(?:{_ENDS})(?:(?P<raised>[{_RAISED}]{{1,2}})(?!\w)|\s{{0,2}}(?P<slashed>\d{{1,2}})/(?=[.,;:)\]]|\s*$|\s+[^\W\d]))"
)
# A piece of a symbol that the end of a line parted, "CD/WP.554/Rev.1/", is no mark.
_SYMBOL = re.compile(r"(?<!\w)(?:[A-Z]{1,4}|Rev|Add|Corr|Amend)\.$|/")
_LISTS = (":", ";", ",", "\uff1a", "\uff1b", "\u061b", "\u060c")
# A note begins a line, or follows another on it where extraction joined them.
_BEGINS = re.compile(
    rf"(?:^|\s)[(\[*]?(?P<raised>[{_RAISED}]{{1,2}})|^\s*[(\[*]?(?P<plain>\d{{1,2}})(?:[/.)\]]|\s|(?=[^\W\d_]))"
)


def check(document: Document, footnotes: Footnotes | Absent) -> Findings:
    """The marks in their order against the numbers of the notes, and those with which lines begin."""
    notes = set() if isinstance(footnotes, Absent) else {note.mark for note in footnotes.items}
    seen: dict[str, Span] = {}
    for number, span in _marks(document):
        before = str(int(number) - 1)
        if number not in seen and (before == "0" or before in seen or before in notes):
            seen[number] = span
    # A number lacking between those of the notes is reported as a gap in them.
    last = max([int(number) for number in notes if number.isdecimal()], default=0)
    wrong = {number: span for number, span in seen.items() if int(number) > last}
    if wrong:
        begun = _begun(document)
        wrong = {number: span for number, span in wrong.items() if number not in begun}
    for span in wrong.values():
        yield rule.failed(span, found=span.words)
    if not seen:
        yield rule.inapplicable("the text has no mark of a footnote")
    elif not wrong:
        yield rule.passed(list(seen.values()))


def _begun(document: Document) -> set[str]:
    """The numbers with which lines begin as notes do."""
    return {
        _plain(match["raised"] or match["plain"])
        for line in document.written
        for match in _BEGINS.finditer(plain_digits(line.text))
    }


def _marks(document: Document) -> Iterator[tuple[str, Span]]:
    """What looks like the mark of a note within the text, with its number."""
    for line in document.written:
        if line.zone == "footnote" or not ("/" in line.text or (not line.text.isascii() and _ANY_RAISED.search(line.text))):
            continue
        for match in _MARK.finditer(plain_digits(line.text)):
            kind = "raised" if match["raised"] else "slashed"
            token = line.text[: match.start(kind)].rstrip().rpartition(" ")[2]
            spaced = line.text[match.start(kind) - 1].isspace()
            # "as follows: 1/ the first; 2/ the second" is a list.
            listed = spaced and token.endswith(_LISTS)
            if kind == "raised" or not (_SYMBOL.search(token) or listed):
                end = match.end(kind) + (kind == "slashed")
                yield _plain(match[kind]), Span((line,), match.start(kind), end)


def _plain(figures: str) -> str:
    return "".join([str(unicodedata.digit(char)) for char in figures])
