"""Every line above the title and among the signatures belongs to a part of the document.

Why:
    What belongs to nothing was left there by somebody: a stamp, a note to the printer, a line of another draft. It would be
    printed as it stands.

Source: Practice
    No line stands between masthead and title, nor between signatures and job number, in CD/1839, CD/1831 and CD/1364.

Applies:
    To letters and notes verbales with a masthead and a title, in every language and era. What looks like a symbol, a date or a
    signature is for another rule.

Limits:
    Cannot know a line that has the form of its neighbours. Words of a library's page or of a scanner count as well.

Examples:
    en, page 1:
        good: LETTER DATED
        bad: For the reading room ⏎ ⏎ LETTER DATED
    fr, page 1:
        good: LETTRE DATÉE
        bad: À relire par la section ⏎ ⏎ LETTRE DATÉE
"""

from cdcheck.languages import Language
from cdcheck.parts.masthead import Masthead
from cdcheck.parts.title import Title
from cdcheck.regions.owners import Owners, looks_like
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="note",
    passes="Every line above the title and among the signatures belongs to a part.",
    fails='"{found}" does not belong to any known part of the document.',
    kinds=("letter", "note-verbale"),
    family="consistency",
)


def check(owners: Owners, title: Title, masthead: Masthead, language: Language) -> Findings:
    """Each line that nobody claims and that looks like nothing known."""
    strange = [span for span in owners.unexplained if looks_like(span, language) is None]
    for span in strange:
        yield rule.failed(span, found=span.words)
    if not strange:
        yield rule.passed([masthead.span, title.span])
