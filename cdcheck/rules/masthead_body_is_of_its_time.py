"""The body in the masthead has the name that it had when the document was issued.

Why:
    The Committee on Disarmament became the Conference on 7 February 1984. A name of other years points to a wrong date or to
    a masthead copied from an old document.

Source: Practice
    Seen: the Conference in CD/1364, CD/1831, CD/1839 and CD/2179; the Eighteen-Nation Committee in ENDC/PV.281. The day of the
    change is that of the published history of the body.

Applies:
    To every kind and language of documents whose time is known; inapplicable where the masthead names no such body.

Limits:
    Before 1979 any of the bodies before the Committee will do.

Examples:
    en, page 1:
        good: (line) CONFERENCE ON DISARMAMENT
        bad: COMMITTEE ON DISARMAMENT
    es, page 1:
        good: (line) CONFERENCIA DE DESARME
        bad: COMITÉ DE DESARME
    zh, page 1:
        good: (line) 裁军谈判会议
        bad: 裁军谈判委员会
"""

from cdcheck.eras import Era
from cdcheck.languages import Language
from cdcheck.parts.masthead import Masthead
from cdcheck.rules import Findings, Rule
from cdcheck.text import fold_phrase

rule = Rule(
    __name__,
    severity="warning",
    passes="{body} is the name that the body had when the document was issued.",
    fails="The masthead names {found}, but when the document was issued the body was called {expected}.",
    advice="Replace the name of the body with {expected}.",
    catalogue=("MH-02",),
)


def check(masthead: Masthead, era: Era, language: Language) -> Findings:
    """One name may contain another, so the longest that the masthead has counts."""
    names = {"conference": language.conference, "committee": language.committee, "earlier_bodies": language.earlier_bodies}
    key = fold_phrase(masthead.body.text) if masthead.body else ""
    named = [(len(fold_phrase(name)), body) for body, forms in names.items() for name in forms if fold_phrase(name) in key]
    if masthead.body is None or not named:
        yield rule.inapplicable("The masthead names neither the Conference nor a body before it.")
    elif max(named)[1] == era.body:
        yield rule.passed(masthead.body.span, body=masthead.body.text)
    else:
        yield rule.failed(masthead.body.span, expected=names[era.body][0], found=masthead.body.text)
