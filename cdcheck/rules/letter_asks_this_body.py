"""The letter asks to be circulated as a document of the Conference, and of no other body.

Why:
    A request that names the General Assembly or the Security Council was copied from a letter to New York; the secretariat of
    the Conference cannot grant it.

Source: Practice
    CD/1839 and CD/1998 ask for an official document of the Conference on Disarmament; letters to New York name the Assembly or
    the Council in that place.

Applies:
    To letters and notes verbales that ask for circulation.

Limits:
    The body named nearest to "official document" counts, and those joined to it; one that a title within the request mentions
    elsewhere does not.

Examples:
    en, page 1:
        good: as an official document of the Conference on ⏎ Disarmament
        bad: as an official document of the General ⏎ Assembly
        bad: as an official document of the Conference on ⏎ Disarmament and of the General Assembly
        bad: as an official document
    en, page 1:
        good: the attached text could be
        spare: the attached text, read before the General Assembly, could be
    zh, page 1:
        good: 作为裁军谈判会议的正式文件
        bad: 作为大会的正式文件
"""

from itertools import pairwise

from cdcheck.document import Passage
from cdcheck.languages import Language
from cdcheck.parts.letter import Letter
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="warning",
    passes="The letter asks to be circulated as a document of {found}.",
    fails="The letter asks to be circulated as a document of {found}, not of {expected}.",
    advice="Ask for circulation as a document of {expected}.",
    variants={
        "unnamed": "The letter asks for circulation but does not name {expected}.",
    },
    kinds=("letter", "note-verbale"),
    catalogue=("CI-02",),
)

# "... of the Conference on Disarmament and of the General Assembly": how far apart bodies asked for together may stand.
_JOINED, _JOINED_HAN = 16, 3


def check(letter: Letter, language: Language) -> Findings:
    """The bodies that stand by the words for an official document."""
    request = letter.circulation_request
    if request is None:
        yield rule.inapplicable("The letter does not ask for circulation, which another rule reports.")
        return
    passage = Passage(request.span.lines)
    ours, others = (*language.conference, *language.committee, *language.earlier_bodies), language.other_bodies
    bodies = passage.folded.find_all((*ours, *others))
    papers = passage.folded.find_all(language.official_document) or [(0, 0, "")]
    asked = _asked(bodies, papers, _JOINED_HAN if language.script == "Han" else _JOINED)
    wrong = [body for body in asked if body[2] in others]
    for low, high, _ in wrong:
        span = passage.folded_span(low, high)
        yield rule.failed(span, expected=language.conference[0], found=span.words)
    if not asked:
        yield rule.failed(
            request.span,
            expected=language.conference[0],
            variant="unnamed",
        )
    elif not wrong:
        places = [passage.folded_span(low, high) for low, high, _ in asked]
        yield rule.passed(places, found=places[0].words)


def _asked(bodies: list[tuple[int, int, str]], papers: list[tuple[int, int, str]], joined: int) -> list[tuple[int, int, str]]:
    """For each mention of a document the body nearest to it, and bodies joined to that one."""
    asked = {min(bodies, key=lambda body: max(body[0] - paper[1], paper[0] - body[1], 0)) for paper in papers if bodies}
    for before, after in pairwise(bodies):
        if before in asked and after[0] - before[1] <= joined:
            asked.add(after)
    return sorted(asked)
