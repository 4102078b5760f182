"""The transmitted text begins on a new page.

Why:
    The letter is the Government's, the text that it transmits need not be: on a page of its own it is not read as part of it.

Source: Practice
    In CD/1839 and A/AC.154/383 the text begins a new page after the signatures.

Applies:
    To letters and notes verbales that a text follows, in files that say where pages begin: PDF, DOCX, and text with form feeds.

Limits:
    In a Word document only a break that is written counts; a page that many blank lines fill may end there nevertheless.

Examples:
    en, page 1:
        good: GE.03-60777 (E) 170303 180303
        bad: JOINT STATEMENT ⏎ ⏎ Verification gives ⏎ confidence, ⏎ and serves ⏎ no end. ⏎ ⏎ GE.03-60777 (E) 170303 180303
        spare: Encl. ⏎ ⏎ GE.03-60777 (E) 170303 180303
    fr, page 1:
        good: GE.03-60777 (F) 170303 180303
        bad: DÉCLARATION ⏎ ⏎ La vérification ⏎ donne ⏎ cette assurance, ⏎ et la garde. ⏎ ⏎ GE.03-60777 (F) 170303 180303
"""

from cdcheck.document import Document, whole
from cdcheck.parts.annexes import Annexes
from cdcheck.parts.running_text import RunningText
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="warning",
    passes="The transmitted text begins on a new page.",
    fails="The transmitted text begins on the page of the letter.",
    advice="Insert a page break before the transmitted text.",
    kinds=("letter", "note-verbale"),
    catalogue=("AN-01",),
)

# So many blank lines may fill a page, and so many short ones may stand below the signatures.
_FILLING, _BELOW = 8, 4


def check(annexes: Annexes, running: RunningText, document: Document) -> Findings:
    """The first line of the first annex, and whether a page is known to begin with it."""
    first = annexes.items[0]
    line = first.span.lines[0]
    at = next((n for n, one in enumerate(running.lines) if one is line), 0)
    reach = _BELOW if first.heading is None else 0
    begins = min([n for n in running.breaks if at <= n <= at + reach], default=None)
    if begins is not None:
        yield rule.passed(whole(running.lines[begins : begins + 1]))
    elif document.pages is None and document.format != "docx":
        yield rule.untested("A text without form feeds does not say where its pages begin.")
    elif document.pages is None and running.gaps[at] >= _FILLING:
        yield rule.cannot_tell("Blank lines stand before the text, and may fill the page of the letter.", whole([line]))
    else:
        yield rule.failed(whole([line]))
