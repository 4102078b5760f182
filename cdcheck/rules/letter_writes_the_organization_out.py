"""The letter writes the names of the United Nations and its officers out in full.

Why:
    Official correspondence has no abbreviations for the United Nations and the Secretary-General: they read as office slang.

Source: correspondence-manual
    "United Nations", "Secretary-General" and "United Nations Office at Geneva" are not abbreviated.

Applies:
    To the letter itself of letters and notes verbales in English; other languages abbreviate the Organization's name in print.

Limits:
    A name that the abbreviation is a part of, such as UN-Women, is left alone.

Examples:
    en, page 1:
        good: official document of the Conference on ⏎ Disarmament.
        bad: official document of the Conference on ⏎ Disarmament. The UN has been told.
        bad: official document of the Conference on ⏎ Disarmament. UNOG has been told.
        spare: official document of the Conference on ⏎ Disarmament. UN-Women and the United Nations have been told.
    fr, page 1:
        good: document officiel de la ⏎ Conférence du désarmement.
        spare: document officiel de la ⏎ Conférence du désarmement. L'ONU en a été informée.
"""

import re

from cdcheck.document import Span
from cdcheck.languages import Language
from cdcheck.parts.letter import Letter
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="note",
    passes="The letter abbreviates neither the United Nations nor its officers.",
    fails='"{found}" is an abbreviation, which a letter writes out in full.',
    advice="Write the name out in full.",
    kinds=("letter", "note-verbale"),
    catalogue=("TX-05",),
)


def check(letter: Letter, language: Language) -> Findings:
    """Each abbreviation of the language's list, as a word in capitals."""
    if not language.never_abbreviated:
        yield rule.inapplicable("Versions in this language abbreviate these names.")
        return
    words = "|".join(map(re.escape, language.never_abbreviated))
    found = [
        Span((line,), *match.span())
        for line in letter.span.lines
        if not line.text.isupper() and any(word in line.text for word in language.never_abbreviated)
        for match in re.finditer(rf"(?<![\w/.-])(?:{words})(?![\w/-])", line.text)
    ]
    for span in found:
        yield rule.failed(span, found=span.words)
    if not found:
        yield rule.passed(letter.span)
