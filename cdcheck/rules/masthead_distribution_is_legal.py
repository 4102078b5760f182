"""The distribution line in the masthead names a distribution category.

Why:
    The word decides who receives the document; a word of someone's own decides nothing.

Source: dhl-classification
    Documents are in general, limited or restricted distribution; a provisional document says so.

Applies:
    To every kind, language and era; inapplicable where there is no such line, which the Conference does not require.

Limits:
    Does not ask whether the word fits the symbol.

Examples:
    en, page 1:
        good: (line) CONFERENCE ON DISARMAMENT
        bad: CONFERENCE ON DISARMAMENT ⏎ Distr. ⏎ PUBLIC
        spare: CONFERENCE ON DISARMAMENT ⏎ Distr. ⏎ GENERAL
    fr, page 1:
        good: (line) CONFÉRENCE DU DÉSARMEMENT
        bad: CONFÉRENCE DU DÉSARMEMENT ⏎ Distr. PUBLIQUE
        spare: CONFÉRENCE DU DÉSARMEMENT ⏎ Distr. GÉNÉRALE
"""

from cdcheck.languages import Language
from cdcheck.parts.masthead import Masthead
from cdcheck.rules import Findings, Rule
from cdcheck.text import key_of

rule = Rule(
    __name__,
    severity="warning",
    passes="The distribution line is {distribution}.",
    fails='"{found}" is not a distribution category. Use one of: {expected}.',
    advice="Replace it with one of: {expected}.",
    catalogue=("MH-04",),
)


def check(masthead: Masthead, language: Language) -> Findings:
    """Look for one of the legal words on the line."""
    if masthead.distribution is None:
        yield rule.inapplicable("The masthead has no distribution line, and need not have one.")
        return
    legal = tuple([form for forms in language.distributions.values() for form in forms])
    if key_of(masthead.distribution.text).find_all(legal):
        yield rule.passed(masthead.distribution.span, distribution=masthead.distribution.text)
    else:
        expected = ", ".join([forms[0] for forms in language.distributions.values()])
        yield rule.failed(masthead.distribution.span, expected=expected, found=masthead.distribution.text)
