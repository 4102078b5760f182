"""A letter is sent by a person who holds a post, and a note verbale by a mission or a delegation.

Why:
    A letter binds the one who signs it, a note verbale the mission that sends it. A title that crosses the two leaves open
    whether a signature is missing or the kind is wrong.

Source: em-communications
    Letters are signed by the Permanent Representative or Observer, or in their absence by the Charge d'affaires; notes verbales
    come from a mission and are not signed.

Applies:
    To letters and notes verbales, in every language and era.

Limits:
    Judges only senders whose post was recognised. A Secretary-General or a President may send either.

Examples:
    en letter-new, page 1:
        good: from the Permanent Representative of Japan to
        bad: from the Permanent Mission of Japan to
        spare: from the Head of Delegation of the Permanent Mission of Japan to
    fr note-verbale, page 1:
        good: PAR LA MISSION PERMANENTE DU BRÉSIL
        bad: PAR LE REPRÉSENTANT PERMANENT DU BRÉSIL
"""

from cdcheck.document import Passage, Span
from cdcheck.kinds import Kind
from cdcheck.languages import Language
from cdcheck.parts.title import Title
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="error",
    passes="The sender ({found}) can send a {kind}.",
    fails="The title says that {found} sends a {kind}, which it cannot do.",
    advice="Name the sender that fits the kind: a person with a post for a letter, a mission for a note verbale.",
    variants={
        "kind": "A {kind} is sent by {expected}, not by {found}.",
    },
    kinds=("letter", "note-verbale"),
    catalogue=("TI-04",),
)

_EITHER = ("president", "secretary-general")


def check(title: Title, kind: Kind, language: Language) -> Findings:
    """Each sender's post: one of a person, or a mission."""
    persons = kind.sender_posts == "representative"
    own, other = (language.representative, language.mission) if persons else (language.mission, language.representative)
    known = [sender for sender in title.senders if sender.post]
    name = kind.name.replace("-", " ")
    if not known:
        yield rule.inapplicable("The title names no sender whose post is known.")
    for sender in known:
        # The head of a mission is a person though the word for a mission stands next to the State.
        fitting = tuple([word for key, forms in own.items() if key not in _EITHER for word in forms])
        words = (*fitting, *(word for forms in other.values() for word in forms))
        beside = [word for _, _, word in _beside(title, sender.span).folded.find_all(words)]
        if sender.post in _EITHER or sender.post not in other or any(word in fitting for word in beside):
            yield rule.passed(sender.span, found=sender.text, kind=name)
        else:
            yield rule.failed(
                sender.span,
                expected="a person's post, such as Permanent Representative" if persons else "a mission or a delegation",
                found=sender.text,
                kind=name,
                variant="kind",
            )


def _beside(title: Title, sender: Span) -> Passage:
    """The title from the sender before this one, or from its head, to the next sender or addressee."""
    spans = [*(other.span for other in title.senders), *(addressee.span for addressee in title.addressees)]
    if title.transmitted:
        spans.append(title.transmitted.span)
    here = (sender.lines[0].number, sender.start)
    before = max(((s.lines[-1].number, s.end) for s in spans if (s.lines[-1].number, s.end) <= here), default=(0, 0))
    after = min(((s.lines[0].number, s.start) for s in spans if (s.lines[0].number, s.start) > here), default=None)
    lines = []
    for line in title.span.lines:
        low = before[1] if line.number == before[0] else 0
        high = after[1] if after and line.number == after[0] else len(line.text)
        if line.number >= before[0] and (after is None or line.number <= after[0]):
            lines.append(line._replace(text=line.text[low:high]))
    return Passage(lines)
