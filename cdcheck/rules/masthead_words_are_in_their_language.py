"""The labels and the names of languages in the masthead are in the language that the version requires.

Why:
    The masthead is set from one form for all versions; a label in another language shows that it was typed, or left over from
    another version.

Source: Practice
    A/56/441 in Russian, A/62/193 in Chinese and S/2015/350 in Arabic have Distr., Original and the names of languages in
    English; A/AC.154/383 in Spanish has its own words, as French versions have.

Applies:
    To every kind and language, from 1984 on.

Limits:
    Words that two languages share, such as Original, are taken for the right one. The date and the name of the body are other
    rules' concern.

Examples:
    en, page 1:
        good: Original: ENGLISH and FRENCH
        spare: Original: ENGLISH, FRENCH
    fr, page 1:
        good: Original : ANGLAIS et FRANÇAIS
        bad: Original : ENGLISH et FRENCH
    es, page 1:
        good: ESPAÑOL
        bad: SPANISH
    ru, page 1:
        good: (line) RUSSIAN
        bad: РУССКИЙ
    zh letter-new, page 1:
        good: Original: English
        bad: Original: 英文
        bad: 原件：英文
"""

from collections.abc import Iterable

from cdcheck import shelf
from cdcheck.document import Span
from cdcheck.eras import Era
from cdcheck.languages import Language
from cdcheck.parts.masthead import Masthead, languages_named
from cdcheck.rules import Findings, Rule
from cdcheck.text import fold, fold_phrase

rule = Rule(
    __name__,
    severity="warning",
    passes="The words of the masthead are in {expected}.",
    fails='"{found}" in the masthead should be in {expected} in this version.',
    advice="Write these words of the masthead in {expected}.",
    catalogue=("MH-12",),
)


def check(masthead: Masthead, language: Language, era: Era) -> Findings:
    """Each name of a language, and each label, against the words of the language of mastheads."""
    if era.body != "conference":
        yield rule.inapplicable("It is not known what mastheads of that time looked like.")
        return
    wanted = shelf.take("languages", language.masthead_dates_in, "language", Language)
    lines = [line.span for line in (masthead.language, masthead.original) if line and line.codes]
    wrong = [span for span in lines if not _is_in(span, wanted, language)]
    if masthead.distribution is not None:
        span = masthead.distribution.span
        lines.append(span)
        legal, known = ([word for words in one.distributions.values() for word in words] for one in (wanted, language))
        # A word that no language has is another rule's concern.
        if not _has(fold(span.text), legal) and _has(fold(span.text), known):
            wrong.append(span)
    for span in wrong:
        yield rule.failed(span, expected=wanted.name, found=span.words)
    if not lines:
        yield rule.inapplicable("The masthead names neither its language nor the original.")
    elif not wrong:
        yield rule.passed(lines, expected=wanted.name)


def _is_in(span: Span, wanted: Language, language: Language) -> bool:
    """Whether a line has no word that only another language has."""
    label, colon, names = span.text.replace("\uff1a", ":").partition(":")
    if colon and not _has(fold(label), wanted.original_label):
        return False
    text = names if colon else label
    if not colon:
        for word in sorted(map(fold_phrase, (*wanted.original_label, *language.original_label)), key=len, reverse=True):
            if fold(text).strip().startswith(word):
                return _has(fold(text), wanted.original_label)
    # A word that no language has is another rule's concern.
    unknown = languages_named(text, (wanted,))[1]
    known = shelf.read("languages", "language", Language).values()
    return not any(languages_named(word, (one,))[0] for word in unknown for one in known)


def _has(key: str, words: Iterable[str]) -> bool:
    return any(fold_phrase(word) in key for word in words)
