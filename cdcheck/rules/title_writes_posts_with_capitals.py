"""The title writes the post of a sender with a capital letter.

Why:
    In a title "the Permanent Representative" is the name of an office; in small letters it reads as a description of somebody.

Source: em-1983
    Official titles of posts have initial capitals.

Applies:
    To letters and notes verbales in the languages that have capitals, where the title is not in capitals as a whole.

Limits:
    Judges the first letter of permanent representatives and observers and of a chargé d'affaires; "representatives of" several
    States may rightly have a small one.

Examples:
    en letter-new, page 1:
        good: from the Permanent Representative of Japan
        bad: from the permanent representative of Japan
    fr letter-new, page 1:
        good: par le Représentant permanent du Japon
        bad: par le représentant permanent du Japon
    es letter-new, page 1:
        good: por el Representante Permanente
        bad: por el representante permanente
    ru letter-new, page 1:
        good: Письмо Постоянного представителя
        bad: Письмо постоянного представителя
"""

from cdcheck.document import Passage, Span
from cdcheck.languages import Language
from cdcheck.parts import _posts
from cdcheck.parts.title import Title, capitals
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="warning",
    passes="The post of the sender has a capital: {found}.",
    fails='"{found}" begins with a small letter, but a post is written with a capital.',
    advice="Write the post with a capital letter.",
    kinds=("letter", "note-verbale"),
    catalogue=("TI-11",),
)

_OFFICES = ("permanent-representative", "permanent-observer", "charge-d-affaires")


def check(title: Title, language: Language) -> Findings:
    """The first letter of each post among the senders."""
    if language.script not in ("Latin", "Cyrillic"):
        yield rule.inapplicable("The script of this version has no capitals.")
        return
    if capitals(title.text):
        yield rule.inapplicable("The whole title is in capitals.")
        return
    seen: list[Span] = []
    for sender in title.senders:
        passage = Passage(sender.span.lines)
        for post in _posts.find(passage.folded, language):
            span = passage.folded_span(post.start, post.end)
            if post.key in _OFFICES and span not in seen:
                seen.append(span)
    wrong = [span for span in seen if span.text[:1].islower()]
    for span in wrong:
        yield rule.failed(span, found=span.words)
    if not seen:
        yield rule.inapplicable("No sender has an office of those that have capitals.")
    elif not wrong:
        yield rule.passed(seen, found=seen[0].words)
