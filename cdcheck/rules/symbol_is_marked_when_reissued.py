"""The symbol has an asterisk if, and only if, a note says that the document was reissued.

Why:
    The asterisk tells a reader that an earlier printing is replaced, and the note why. One without the other leaves open
    which printing is the right one.

Source: symbol-guide
    A document that is reissued for technical reasons keeps its symbol, followed by an asterisk.

Applies:
    To every kind, language and era; inapplicable where there is neither asterisk nor note.

Limits:
    The note is known by the words with which it begins. Running heads may leave the asterisk out, so a symbol that stands
    only there is not judged.

Examples:
    en, page 1:
        good: (line) CD/1697
        bad: CD/1697*
        good: GE.03-60777 (E) 170303 180303
        bad: * Reissued for technical reasons. ⏎ GE.03-60777 (E) 170303 180303
    zh, page 1:
        good: (line) CD/1697
        bad: CD/1697*
        good: GE.03-60777 (C) 170303 180303
        bad: * 由于技术原因重新印发。 ⏎ GE.03-60777 (C) 170303 180303
"""

from cdcheck.document import Document, whole
from cdcheck.languages import Language
from cdcheck.parts.symbol import Symbol
from cdcheck.rules import Findings, Rule
from cdcheck.text import fold_phrase

rule = Rule(
    __name__,
    severity="error",
    passes="{symbol} has an asterisk, and a note says why.",
    fails="The symbol {found} has an asterisk, but no note says that the document was reissued.",
    advice="Add the note on the reissue at the foot of the first page, or delete the asterisk.",
    variants={
        "no-asterisk": "A note says that the document was reissued, but its symbol {found} has no asterisk.",
    },
    catalogue=("RE-01",),
)


def check(symbol: Symbol, document: Document, language: Language) -> Findings:
    """Look for the note on page 1, with or without a mark of its own."""
    words = tuple([fold_phrase(form) for form in language.reissued])
    page = [line for line in document.written if line.page in (None, 1)]
    note = next((whole([line]) for line in page if document.key(line).startswith(words)), None)
    if symbol.reissued and note:
        yield rule.passed([symbol.span, note], symbol=symbol.text)
    elif symbol.reissued:
        yield rule.failed(symbol.span, expected=f"* {language.reissued[0]}", found=symbol.text)
    elif note is None:
        yield rule.inapplicable("The symbol has no asterisk, and no note speaks of a reissue.")
    elif not symbol.in_masthead:
        yield rule.inapplicable("A note speaks of a reissue, but the symbol stands only where its asterisk may be left out.")
    else:
        yield rule.failed(
            [symbol.span, note.location("related", "the note")],
            expected=f"{symbol.text}*",
            found=symbol.text,
            variant="no-asterisk",
        )
