"""The heading says that the document is an addendum or a corrigendum if, and only if, its symbol does.

Why:
    The symbol alone is easily overlooked. A reader who takes a corrigendum for the document itself misses all the rest of it.

Source: symbol-guide
    Add. marks an addition to a document and Corr. a correction of it. In six languages the words "Addendum" and "Corrigendum"
    stand under the symbol (S/2015/10/Add.1, A/69/750/Corr.1).

Applies:
    To every kind, language and era; inapplicable where there is neither such a suffix nor such a word. A revision replaces the
    whole text and an amendment has no word that was seen, so nothing is asked of them.

Limits:
    Looks for a line with the word and nothing else above the first sentence of the text.

Examples:
    en corrigendum, page 1:
        good: Corrigendum
        bad: (nothing)
        bad: Rectificatif
        spare: CORRIGENDUM
        spare: Corrigendum 1
    fr letter-new, page 1:
        good: Lettre datée du
        bad: Additif ⏎ ⏎ Lettre datée du
    ru corrigendum, page 1:
        good: Исправление
        bad: (nothing)
"""

from cdcheck.languages import Language
from cdcheck.outcome import Absent
from cdcheck.parts import _symbols
from cdcheck.parts.heading import Heading
from cdcheck.parts.symbol import Symbol
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="warning",
    passes="The document {symbol} is headed {word}.",
    fails='The symbol {symbol} has a suffix, but the document has no heading "{expected}".',
    advice="Make the suffix of the symbol and the heading agree.",
    variants={
        "no-suffix": 'The document has the heading "{word}", but its symbol {found} has no suffix {expected}.',
    },
    catalogue=("RE-03",),
)

_WORDS = {"Add": "addendum", "Corr": "corrigendum"}


def check(symbol: Symbol, heading: Heading | Absent, language: Language) -> Findings:
    """The last suffix asks for its word; a word asks for its suffix."""
    meant = _symbols.parse(symbol.nearest) if symbol.nearest else None
    suffixes = [suffix.partition(".")[0] for suffix in (meant or symbol).suffixes]
    wanted = _WORDS.get(suffixes[-1]) if suffixes else None
    alone = [one for one in heading.announcements if one.alone] if isinstance(heading, Heading) else []
    words = {one.key: one for one in alone if one.key in _WORDS.values()}
    unasked = [one for key, one in words.items() if key not in [_WORDS.get(suffix) for suffix in suffixes]]
    if wanted and wanted in words:
        yield rule.passed([words[wanted].span, symbol.span], symbol=symbol.text, word=words[wanted].span.words)
    elif wanted:
        yield rule.failed(symbol.span, expected=language.announcements[wanted][0], symbol=symbol.text)
    for one in unasked:
        suffix = next(short for short, key in _WORDS.items() if key == one.key)
        yield rule.failed(
            [one.span, symbol.span.location("related", "the symbol")],
            expected=f"/{suffix}.",
            found=symbol.text,
            variant="no-suffix",
            word=one.span.words,
        )
    if not wanted and not unasked:
        yield rule.inapplicable("Neither the symbol nor a heading speaks of an addendum or a corrigendum.")
