"""The name of a signatory is before the post, and in Chinese after it.

Why:
    Readers of a version look for the name in one place. In a column of several blocks a name on the wrong side is taken for
    that of the next post.

Source: em-communications
    The mark of signature and the name come first, then the title of the signatory. A/55/87 and A/62/193 in Chinese have the
    post above the name.

Applies:
    To letters whose signatures have the mark, a name and a post; French versions print both orders, and are left out.

Limits:
    Fails only where every block of the letter has the other order: one alone may have been read with its neighbour's lines. A
    Chinese name above its post is read as one without a post, which another rule reports.

Examples:
    en letter-new, page 1:
        good: (Signed) First Signatory ⏎ Ambassador ⏎ Permanent Representative of Japan to the ⏎ Conference on Disarmament
        bad: Ambassador ⏎ Permanent Representative of Japan ⏎ (Signed) First Signatory
        spare: (Signed) First Signatory ⏎ Permanent Representative of Japan
    es letter-new, page 1:
        good: (Firmado) Primer Firmante ⏎ Embajador ⏎ Representante Permanente del Japón ante ⏎ la Conferencia de Desarme
        bad: Representante Permanente del Japón ⏎ (Firmado) Primer Firmante
    ru letter-new, page 1:
        good: (Подпись) Имярек Первый ⏎ Посол ⏎ Постоянный представитель Японии при ⏎ Конференции по разоружению
        bad: Посол ⏎ Постоянный представитель Японии ⏎ (Подпись) Имярек Первый
"""

from cdcheck.languages import Language
from cdcheck.parts.signatories import Signatories, Signatory
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="warning",
    passes="The post is {side} the name.",
    fails="The post is {found} the name {name}, not {expected} it.",
    advice="Put the post {expected} the name.",
    kinds=("letter",),
    catalogue=("SG-02",),
)


def check(signatories: Signatories, language: Language) -> Findings:
    """Where in each block the name stands, and where the posts."""
    side = language.post_stands
    judged = [item for item in signatories.items if item.name and item.mark and item.posts]
    if side is None:
        yield rule.inapplicable("Versions in this language have the post on either side of the name.")
    elif not judged:
        yield rule.inapplicable("No signature has a mark, a name and a post.")
    elif all(_side(item) not in (None, side) for item in judged):
        for item in judged:
            yield rule.failed(item.span, expected=side, found=_side(item), name=item.name)
    else:
        yield rule.passed([item.span for item in judged], side=side)


def _side(item: Signatory) -> str | None:
    """On which side of the name all posts stand; None where they stand on both."""
    name = item.text.find(item.name or "")
    posts = [item.text.find(post) < name for post in item.posts]
    return None if any(posts) != all(posts) else "before" if posts[0] else "after"
