"""The body and the languages in the masthead are in capitals in the old template, and not in the new one.

Why:
    A masthead in the capitals of another time was taken from an older document, and other things may have come with it.

Source: Practice
    CD/1839 of 2008 has CONFERENCE ON DISARMAMENT, ENGLISH and Original: CHINESE and RUSSIAN; CD/2179* of 2019 has Conference
    on Disarmament and Original: English.

Applies:
    To every kind and language; to the old and the new template.

Limits:
    Which template is meant is told by the date and the shape of the document. A body in small letters in the old template is
    not judged: copies of documents on web pages write it so.

Examples:
    en, page 1:
        good: Original: ENGLISH and FRENCH
        bad: Original: English and French
    en letter-new, page 1:
        good: (line) Conference on Disarmament ⏎ 12 October 2017
        bad: CONFERENCE ON DISARMAMENT ⏎ 12 October 2017
    en letter-new, page 1:
        good: Original: English
        bad: Original: ENGLISH
    es letter-new, page 1:
        good: Original: inglés
        bad: Original: INGLÉS
        spare: Original: Inglés
    zh, page 1:
        good: (line) CHINESE
        bad: Chinese
"""

from cdcheck.document import Span
from cdcheck.eras import Era
from cdcheck.languages import Language
from cdcheck.parts.masthead import Masthead
from cdcheck.parts.symbol import Symbol
from cdcheck.rules import Findings, Rule
from cdcheck.text import key_of

rule = Rule(
    __name__,
    severity="note",
    passes="The body and the languages in the masthead have the capitals of their time: {found}.",
    fails="{found} is {case} in capitals, unlike other documents of that time.",
    catalogue=("MH-02", "MH-13"),
)


def check(masthead: Masthead, symbol: Symbol, era: Era, language: Language) -> Findings:
    """The name of the body and of each language, against the era."""
    lines = [line.span for line in (masthead.language, masthead.original) if line and line.codes]
    names = [name for span in lines for name in _names(span, language)]
    body = masthead.body.span if masthead.body else None
    if body is not None and body.text.lower() != body.text.upper() and not era.capitals:
        lines.append(body)
        names.append((body, body.words))
    if era.capitals is None or not names:
        yield rule.inapplicable("Either was seen at that time." if names else "The masthead names neither body nor language.")
        return
    if not symbol.text.upper().startswith("CD"):
        yield rule.inapplicable("The document is not one of the Conference on Disarmament.")
        return
    wrong = [(span, name) for span, name in names if name.isupper() != era.capitals]
    for span, name in wrong:
        yield rule.failed(span, found=name, case="not" if not era.capitals else "always")
    if not wrong:
        yield rule.passed(lines, found=", ".join(name for _, name in names))


def _names(span: Span, language: Language) -> list[tuple[Span, str]]:
    """The names of languages in a line, as printed, in a script that has capitals."""
    text = span.text
    key = key_of(text)
    words = tuple([word for forms in (*language.languages.values(), language.own_name_in_masthead) for word in forms])
    found = [text[slice(*key.original(low, high))] for low, high, _ in key.find_all(words)]
    return [(span, name) for name in found if name.lower() != name.upper()]
