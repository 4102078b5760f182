"""The annexed text is of the kind that the title and the letter announce.

Why:
    A letter that transmits a statement and is followed by a draft treaty has lost its text, or has another's. Nobody can tell
    which was sent.

Source: Practice
    CD/1839 and CD/1634 call the text the same in the title, in the letter and above the text.

Applies:
    To letters and notes verbales that call what they transmit a statement, a declaration, a communique, a press release, a
    report, a letter, a treaty, an agreement or a paper, where the annexed text says at the head of its title what it is.

Limits:
    A statement, a declaration, a communique and a press release count as one kind, as do treaties and agreements; a paper may
    be a draft treaty or a report. Kinds that the letter speaks of elsewhere may be annexed as well.

Examples:
    en, page 2:
        good: JOINT STATEMENT OF CANADA AND SWITZERLAND ON THE ⏎ VERIFICATION OF NUCLEAR DISARMAMENT
        bad: REPORT OF THE SEMINAR ON NUCLEAR MATTERS
        bad: DRAFT TREATY ON THE VERIFICATION OF NUCLEAR ⏎ DISARMAMENT
        spare: JOINT DECLARATION OF CANADA AND SWITZERLAND
        spare: NUCLEAR MATTERS
    fr, page 2:
        good: DÉCLARATION COMMUNE DU CANADA ET DE LA SUISSE SUR LA
        bad: RAPPORT COMMUN DU CANADA ET DE LA SUISSE SUR LA
"""

from cdcheck.parts.announced import FAMILIES, Announced, contradicts
from cdcheck.rules import Findings, Places, Rule

rule = Rule(
    __name__,
    severity="error",
    passes='The text announced as "{expected}" is annexed as "{found}".',
    fails='The letter transmits "{expected}", but the annexed text is of another kind: "{found}".',
    advice="Annex the text that the letter transmits, or correct the letter and its title.",
    kinds=("letter", "note-verbale"),
    catalogue=("TR-03",),
    family="consistency",
)


def check(announced: Announced) -> Findings:
    """The kind of each text against those that are announced."""
    said = announced.said
    named = [text for text in announced.texts if text.wording is not None and text.wording.kind in FAMILIES]
    if said is None or said.kind not in FAMILIES or not named:
        yield rule.inapplicable("Either what is announced or what is annexed is not called by its kind.")
        return
    for text in named:
        assert text.wording is not None
        places: Places = [text.wording.span, said.span.location("related", "what is announced")]
        if text.another_kind:
            yield rule.failed(places, expected=said.span.words, found=text.wording.span.words)
        elif contradicts(said, text.wording):
            yield rule.inapplicable("It may be what the letter speaks of elsewhere, or is annexed besides.")
        else:
            yield rule.passed(places, expected=said.span.words, found=text.wording.span.words)
