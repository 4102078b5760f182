"""A statement or declaration of one party ends with its place and date.

Why:
    The letter's date is not that of the text. Many such texts are read out on one day and sent on another.

Source: Practice
    A/47/60-S/23329 ends with a place and date; letters of 1994-2007 annex statements of one Government without the line too.

Applies:
    To letters and notes verbales that transmit a statement, declaration or communique of one party or group. One that is dated
    at its head need not have the line.

Limits:
    The kind of each text is taken from its title, or where it has none from the words of the letter. What two parties adopted
    together another rule judges.

Examples:
    en note-verbale, page 3:
        good: Brasilia, 26 August 2004
        bad: (nothing)
        bad: 26 August 2004
    zh note-verbale, page 3:
        good: 2004年8月26日，巴西利亚
        bad: (nothing)
"""

from cdcheck.parts.dated_texts import DatedTexts
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="warning",
    passes="The {kind} has its place and date: {found}.",
    fails="The {kind} has no line that says where and when it was issued.",
    advice="Add the place and date after the last paragraph of the text.",
    variants={
        "incomplete": 'The line "{found}" at the end of the {kind} has no {missing}.',
    },
    kinds=("letter", "note-verbale"),
    catalogue=("PD-01",),
)


def check(texts: DatedTexts) -> Findings:
    """Each text by itself."""
    single = [text for text in texts.items if not text.together]
    if not single:
        yield rule.inapplicable("No statement or declaration of one party is annexed.")
    for text in single:
        found = text.line.text if text.line else text.span.words
        if text.complete:
            yield rule.passed(text.span, kind=text.kind, found=found)
        elif text.line is None:
            yield rule.failed(text.span, kind=text.kind)
        else:
            missing = "place" if text.line.date else "date"
            message = "incomplete"
            yield rule.failed(text.span, kind=text.kind, found=found, missing=missing, variant=message)
