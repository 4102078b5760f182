"""The paragraphs of the letter are not numbered.

Why:
    Numbers belong to the text that is transmitted, which is cited by them. Numbers in the letter make two paragraphs 1.

Source: em-paragraphs
    Paragraphs of communications from member States are not numbered.

Applies:
    To letters and notes verbales, in every language and era; the annexed text keeps its own numbers.

Limits:
    A number is one of figures with a point, a bracket or a dash after it, at the head of a paragraph.

Examples:
    en, page 1:
        good: We would be grateful
        bad: 2. We would be grateful
    ar, page 1:
        good: ونرجو ممتنين
        bad: ٢- ونرجو ممتنين
"""

import re

from cdcheck.parts.letter import Letter
from cdcheck.rules import Findings, Rule
from cdcheck.text import plain_digits

rule = Rule(
    __name__,
    severity="warning",
    passes="The {number} paragraphs of the letter are not numbered.",
    fails="A paragraph of the letter has the number {found}.",
    advice="Delete the numbers of the paragraphs of the letter.",
    kinds=("letter", "note-verbale"),
    catalogue=("TR-06",),
)

_NUMBER = re.compile(r"\(?\d{1,2}\s?(?:[.)\-\u2013\uff0e\uff09]+(?=\s|[^\W\d])|\u3001)")


def check(letter: Letter) -> Findings:
    """The head of each paragraph."""
    if not letter.paragraphs:
        yield rule.inapplicable("The letter has no paragraph.")
        return
    wrong = [(paragraph, number) for paragraph in letter.paragraphs if (number := _NUMBER.match(plain_digits(paragraph.text)))]
    for paragraph, number in wrong:
        yield rule.failed(paragraph.span, found=number[0])
    if not wrong:
        yield rule.passed([paragraph.span for paragraph in letter.paragraphs], number=len(letter.paragraphs))
