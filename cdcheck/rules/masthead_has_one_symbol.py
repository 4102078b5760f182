"""The masthead has one symbol of the Conference.

Why:
    A document is filed and cited by its symbol. A second one was left over from the file that it was made from.

Source: symbol-guide
    A symbol identifies one document, and a document has one of each body that issues it: A/80/434-S/2025/632.

Applies:
    To every kind, language and era whose masthead has a symbol.

Limits:
    Symbols of two bodies are those of a joint document; a committee of the Conference with a series of its own, such as
    CD/NTB/WP.330, counts as another body. Symbols within a sentence or in parentheses are cited, not borne.

Examples:
    en, page 1:
        good: (line) CD/1697
        bad: CD/1697 ⏎ CD/1679
        spare: A/58/70-CD/1697
        spare: CD/1697 ⏎ (CD/1679)
    ru, page 1:
        good: (line) CD/1697
        bad: CD/1697 ⏎ CD/1679
"""

import re

from cdcheck.document import Document, Span
from cdcheck.parts import _symbols
from cdcheck.parts.masthead import Masthead
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="error",
    passes="{found} is the only symbol of the Conference in the masthead.",
    fails="The masthead has more than one symbol: {found}.",
    advice="Delete every symbol but that of the document.",
    catalogue=("LO-06",),
)

# What stands apart on a line: two columns read as one, or a cell and the next.
_CELL = re.compile(r"\S+(?: \S+)*")
_OWN_SERIES = re.compile(r"CD/[A-Z]{2,6}(?:/|$)")


def check(masthead: Masthead, document: Document) -> Findings:
    """Each cell from the first line of the masthead to the line after its last that is a symbol and nothing else."""
    found: dict[str, Span] = {}
    if masthead.symbol is not None:
        printed = masthead.symbol
        found[_bare(printed.text)] = printed.span
    places = {id(line): at for at, line in enumerate(document.written)}
    own = [places[id(line)] for line in masthead.span.lines]
    for line in document.written[min(own) : max(own) + 2]:
        for cell in _CELL.finditer(line.text):
            parsed = _symbols.parse(cell[0])
            if parsed is not None and not _OWN_SERIES.match(parsed.series):
                found.setdefault(_bare(cell[0]), Span((line,), *cell.span()))
    if not found:
        yield rule.inapplicable("The masthead has no symbol, which another rule reports.")
    elif len(found) > 1:
        yield rule.failed(list(found.values()), found=" and ".join(found))
    else:
        yield rule.passed(list(found.values()), found=next(iter(found)))


def _bare(symbol: str) -> str:
    return symbol.replace(" ", "").rstrip("*")
