"""No line outside the parts of the document looks like a symbol, a date or a signature.

Why:
    Such a line is a part of the document in the wrong place, or of another document. A reader may take it for the one that
    counts.

Source: Practice
    The first pages of CD/1839, CD/1831 and CD/1364 have one symbol, one date in the masthead and no name outside the
    signatures.

Applies:
    To letters and notes verbales with a masthead and a title, in every language and era: to the lines above the title and among
    the signatures.

Limits:
    A date counts where it stands alone or beside a place, a symbol where it is well formed.

Examples:
    en, page 1:
        good: LETTER DATED
        bad: 7 May 1998 ⏎ ⏎ LETTER DATED
    es, page 1:
        good: CARTA DE FECHA
        bad: Ginebra, 7 de mayo de 1998 ⏎ ⏎ CARTA DE FECHA
"""

from cdcheck.languages import Language
from cdcheck.parts.masthead import Masthead
from cdcheck.parts.title import Title
from cdcheck.regions.owners import Owners, looks_like
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="warning",
    passes="No line outside the parts looks like a symbol, a date or a signature.",
    fails='"{found}" looks like {like} but does not belong to any part of the document.',
    advice="Correct the line so that it can be recognised, or delete it.",
    kinds=("letter", "note-verbale"),
    family="consistency",
)


def check(owners: Owners, title: Title, masthead: Masthead, language: Language) -> Findings:
    """Each line that nobody claims, with what it looks like."""
    strange = [(span, like) for span in owners.unexplained if (like := looks_like(span, language)) is not None]
    for span, like in strange:
        yield rule.failed(span, found=span.words, like=like)
    if not strange:
        yield rule.passed([masthead.span, title.span])
