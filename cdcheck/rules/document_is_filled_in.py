"""No blank is left to fill in.

Why:
    XXX, "[insert date]" or "lorem ipsum" holds the place of words that are still to come. Printed, it takes their place for
    good.

Source: Practice
    Editors report it of drafts of every kind; no printed document that was read, such as CD/1839, has any of these.

Applies:
    To every kind, language and era: what only fills the page is looked for everywhere, empty brackets and rows of dots only in
    a letter's own text and in mastheads.

Limits:
    Square brackets in a text under negotiation are no blanks; such a text calls itself a draft or has several of them. XXX is
    taken for the number thirty after a word such as "chapter", in parentheses, and where a text counts that far.

Examples:
    en, page 3:
        good: at the earliest opportunity
        bad: at the earliest opportunity in XXX
        bad: at the earliest opportunity [insert date]
        bad: at the earliest opportunity; lorem ipsum dolor sit amet
        spare: at the earliest opportunity, as in resolution 3484 B (XXX)
        spare: at the earliest opportunity, as in chapter XXX
        spare: at the earliest [ ] opportunity
    en, page 1:
        good: the attached text
        bad: the [title] text
        bad: the ______ text
        spare: the [attached] text
    zh, page 2:
        good: 作出贡献。
        bad: 作出贡献［待补］。
    ru, page 3:
        good: Оттава, 18 февраля 2003 года
        bad: [указать дату] ⏎ ⏎ Оттава, 18 февраля 2003 года
"""

from cdcheck.document import Document, whole
from cdcheck.parts.leftovers import Leftovers
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="error",
    passes="No blank is left to fill in.",
    fails='A blank has not been filled in: "{found}".',
    advice="Replace the blank with the missing words.",
    catalogue=("LO-03",),
    family="kind",
)


def check(document: Document, leftovers: Leftovers) -> Findings:
    """Fillers and blanks, each where it stands."""
    left = leftovers.of("filler", "blank")
    for span in left:
        yield rule.failed(span, found=span.words)
    if not left:
        yield rule.passed(whole(document.written[:1]))
