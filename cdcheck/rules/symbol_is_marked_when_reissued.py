"""The symbol has an asterisk exactly where a note says that the document was reissued.

Why:
    The asterisk tells a reader that an earlier printing is replaced, and the note why. One without the other leaves open
    which printing is the right one.

Source: symbol-guide
    A document that is reissued for technical reasons keeps its symbol, followed by an asterisk.

Applies:
    To every kind, language and era; inapplicable where there is neither asterisk nor note.

Limits:
    The note is known by its words alone. Running heads may leave the asterisk out, so a symbol that stands only there is not
    judged.

Examples:
    en, page 1:
        good: (line) CD/1697
        bad: CD/1697*
    zh, page 1:
        good: (line) CD/1697
        bad: CD/1697*
"""

from cdcheck.document import Document, Passage
from cdcheck.languages import Language
from cdcheck.outcome import Absent
from cdcheck.parts.footnotes import Footnotes
from cdcheck.parts.symbol import Symbol
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="error",
    passes="{symbol} has an asterisk, and a note says why",
    fails="{found} has an asterisk, but no note says that the document was reissued",
    catalogue=("RE-01",),
)


def check(symbol: Symbol, footnotes: Footnotes | Absent, document: Document, language: Language) -> Findings:
    """Look for the note among the footnotes, then on page 1, where it may stand without a mark of its own."""
    notes = [] if isinstance(footnotes, Absent) else [note.span for note in footnotes.items]
    passages = [Passage(span.lines) for span in notes] + [Passage([line for line in document.written if line.page in (None, 1)])]
    said = [
        passage.folded_span(start, end) for passage in passages for start, end, _ in passage.folded.find_all(language.reissued)
    ]
    if symbol.reissued and said:
        yield rule.passed([symbol.span, said[0]], symbol=symbol.text)
    elif symbol.reissued:
        yield rule.failed(symbol.span, expected=f"* {language.reissued[0]}", found=symbol.text)
    elif not said:
        yield rule.inapplicable("the symbol has no asterisk, and no note speaks of a reissue")
    elif not symbol.in_masthead:
        yield rule.inapplicable("a note speaks of a reissue, but the symbol stands only where its asterisk may be left out")
    else:
        yield rule.failed(
            [symbol.span, said[0].location("related", "the note")],
            expected=f"{symbol.text}*",
            found=symbol.text,
            message="a note says that the document was reissued, but its symbol {found} has no asterisk",
        )
