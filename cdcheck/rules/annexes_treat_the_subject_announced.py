"""The annexed text is on the subject that the title and the letter announce.

Why:
    A statement on the cessation of nuclear tests is not found under the title of one on landmines. The wrong file was annexed,
    or the letter was made from another.

Source: Practice
    CD/1839 and CD/1634 name the same subject in the title, in the letter and above the text.

Applies:
    To letters and notes verbales whose title or text says what the text is about, where the annexed text has a title of its
    own.

Limits:
    Compares the beginnings of the longer words, in Chinese pairs of characters, without articles, prepositions, States and
    offices. A title that says what it is on has at least one word of the title or the letter. One that does not say so is
    judged only where the text too has few of the words announced, unless the letter gives the name in quotation marks.

Examples:
    en, page 2:
        good: JOINT STATEMENT OF CANADA AND SWITZERLAND ON THE ⏎ VERIFICATION OF NUCLEAR DISARMAMENT
        spare: JOINT STATEMENT OF CANADA AND SWITZERLAND
        spare: STATEMENT ON VERIFYING REDUCTIONS
    en, page 2:
        good: (onward) JOINT STATEMENT OF CANADA
        bad: JOINT STATEMENT ON THE MARKING OF AMMUNITION ⏎ ⏎ All of it. ⏎ ⏎ Ottawa, 18 February 2003 ⏎ ⏎ -----
        spare: JOINT STATEMENT OF CANADA AND SWITZERLAND ⏎ ⏎ All. ⏎ ⏎ Ottawa, 18 February 2003 ⏎ ⏎ -----
    en letter-new, page 2:
        good: (line) Transparency in Holdings of Fissile Material
        bad: Universal Limits of Ammunition
    zh, page 2:
        good: 加拿大和瑞士关于核裁军核查的联合声明
        bad: 加拿大和瑞士关于小武器弹药标识的联合声明
"""

from cdcheck.parts.announced import Announced
from cdcheck.rules import Findings, Places, Rule

rule = Rule(
    __name__,
    severity="warning",
    passes='The text announced as "{expected}" is annexed as "{found}".',
    fails='The letter transmits "{expected}", but the annexed text is on another subject: "{found}".',
    advice="Annex the text that the letter transmits, or correct the letter and its title.",
    kinds=("letter", "note-verbale"),
    catalogue=("TR-03",),
    family="consistency",
)


def check(announced: Announced) -> Findings:
    """The words of each text's title against those of the title and the letter."""
    said = announced.said
    told = [(text.subject, text.wording) for text in announced.texts if text.wording is not None and text.subject != "untold"]
    if said is None or not told:
        yield rule.inapplicable(
            "Either what is announced or what is annexed does not say what it is about, or they differ in kind."
        )
        return
    for subject, wording in told:
        places: Places = [wording.span, said.span.location("related", "what is announced")]
        if subject == "same":
            yield rule.passed(places, expected=said.span.words, found=wording.span.words)
        else:
            yield rule.failed(places, expected=said.span.words, found=wording.span.words)
