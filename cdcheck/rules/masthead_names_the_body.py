"""The masthead names the body that issues the document, and not a body with a similar name.

Why:
    The Disarmament Commission and the First Committee deal with the same matters. A document under another body's name is
    filed and answered as that body's.

Source: em-masthead
    The masthead names the organ to which the document belongs.

Applies:
    To every kind, language and era; to the Committee on Disarmament and the bodies before it as well.

Limits:
    Knows the bodies that a language's vocabulary lists. Whether the name fits the date is another rule's matter.

Examples:
    en, page 1:
        good: (line) CONFERENCE ON DISARMAMENT
        bad: DISARMAMENT COMMISSION
        bad: (nothing)
    fr, page 1:
        good: (line) CONFÉRENCE DU DÉSARMEMENT
        bad: COMMISSION DU DÉSARMEMENT
    zh, page 1:
        good: (line) 裁军谈判会议
        bad: 裁军审议委员会
        bad: DISARMAMENT COMMISSION
    ar, page 1:
        good: (line) مؤتمر نزع السلاح
        bad: هيئة نزع السلاح
"""

from cdcheck.eras import Era
from cdcheck.languages import Language
from cdcheck.outcome import Absent
from cdcheck.parts.masthead import Masthead, names_another_body, names_of_the_body
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="error",
    passes="The masthead names {body}.",
    fails="The masthead names {found} instead of {expected}.",
    advice="Name the body in the masthead: {expected}.",
    variants={
        "no-body": "The masthead does not name the body, {expected}.",
    },
    catalogue=("MH-02", "MH-03"),
)


def check(masthead: Masthead, language: Language, era: Era | Absent) -> Findings:
    """Refuse the names of other bodies, and a masthead that names none; what is expected is the name of the time."""
    expected = names_of_the_body(era, language)[0]
    if masthead.body is None:
        yield rule.failed(masthead.span, expected=expected, variant="no-body")
    elif names_another_body(masthead.body.text, language):
        yield rule.failed(masthead.body.span, expected=expected, found=masthead.body.text)
    else:
        yield rule.passed(masthead.body.span, body=masthead.body.text)
