"""The page header has the word for "page" of its language.

Why:
    The head is set from one form; a word of another language shows that it was typed, or left from another version.

Source: Practice
    CD/1839 has page 2, and CERD/C/304/Add.14 in Russian has page 2 as well; New York alone has Page 2 in Russian.

Applies:
    To every kind, in English, French, Russian and Spanish, where the running heads have a word for page.

Limits:
    For Arabic and Chinese no document of the old template was read. Capitals make no difference.

Examples:
    en, page 2:
        good: page 2
        spare: Page 2
    ru, page 2:
        good: page 2
        bad: стр. 2
    es, page 2:
        good: página 2
        bad: page 2
"""

from cdcheck.languages import Language
from cdcheck.parts.page_headers import PageHeaders
from cdcheck.rules import Findings, Rule
from cdcheck.text import fold, fold_phrase

rule = Rule(
    __name__,
    severity="note",
    passes="The page headers use the word {expected}.",
    fails='The page header uses another word for "page" than {expected}.',
    advice='Replace the word for "page" in the page headers with {expected}.',
    catalogue=("HD-06",),
)


def check(headers: PageHeaders, language: Language) -> Findings:
    """The word of each head that has one."""
    heads = [head for head in headers.items if head.system == "page" and head.page is not None]
    if language.script not in ("Latin", "Cyrillic") or not heads:
        yield rule.inapplicable(
            "No page header has a word for page." if not heads else "It is not known which word versions in this language have."
        )
        return
    usual = language.page[0]
    wrong = [head for head in heads if fold_phrase(usual) not in fold(head.text).split()]
    for head in wrong:
        yield rule.failed(head.span, expected=usual)
    if not wrong:
        yield rule.passed([head.span for head in heads], expected=usual)
