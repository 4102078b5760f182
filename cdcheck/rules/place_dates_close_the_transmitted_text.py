"""A text that two parties or more adopted together ends with its place and date.

Why:
    The letter's date is not that of the text. Where and when a joint statement or an agreement was adopted is told by this line
    alone.

Source: Practice
    CD/1634 ends with Ottawa and 18 December 2000, A/47/60-S/23329 with a place and date too; the draft treaty of
    CD/1839 has none.

Applies:
    To letters and notes verbales that transmit a joint statement, declaration or communique, or an agreement. A draft, a
    working paper, a report, a treaty or a press release need not have the line, nor a text that is dated at its head.

Limits:
    The kind of each text is taken from its title, or where it has none from the words of the letter. That it is joint is told
    by a word for it, or by the names of two States that send the letter. The line stands alone near the end of the text, or
    under its title.

Examples:
    en, page 3:
        good: Ottawa, 18 February 2003
        bad: (nothing)
        bad: 18 February 2003
    ar, page 3:
        good: أوتاوا، 18 شباط/فبراير 2003
        bad: (nothing)
"""

from cdcheck.parts.dated_texts import DatedTexts
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="error",
    passes="The {kind} ends with its place and date: {found}.",
    fails="The {kind} has no line that says where and when it was adopted.",
    advice="Add the place and date after the last paragraph of the text: place, day month year.",
    variants={
        "incomplete": 'The line "{found}" at the end of the {kind} has no {missing}.',
    },
    kinds=("letter", "note-verbale"),
    catalogue=("PD-01",),
)


def check(texts: DatedTexts) -> Findings:
    """Each text by itself."""
    joint = [text for text in texts.items if text.together]
    if not joint:
        yield rule.inapplicable("No text is annexed that two parties or more adopted together.")
    for text in joint:
        found = text.line.text if text.line else text.span.words
        if text.complete:
            yield rule.passed(text.span, kind=text.kind, found=found)
        elif text.line is None:
            yield rule.failed(text.span, kind=text.kind)
        else:
            missing = "place" if text.line.date else "date"
            message = "incomplete"
            yield rule.failed(text.span, kind=text.kind, found=found, missing=missing, variant=message)
