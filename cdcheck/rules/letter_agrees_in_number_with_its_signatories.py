"""One signatory writes "I", and several write "we".

Why:
    A letter in the plural with one signature looks as if one was lost, a letter in the singular with two as if one was added.

Source: Practice
    CD/1839 (two signatories, "we"), the letter of 12 November 2001 to the General Assembly (five, "we"), and letters of one
    signatory in six languages ("I").

Applies:
    To letters whose formulas show a grammatical person; many Chinese ones do not.

Limits:
    Looks at the formulas of transmittal and of circulation only. Where fewer signed than the title names, either number is
    accepted: what is missing is then a signature.

Examples:
    en, page 1:
        good: We have the honour
        bad: I have the honour
    fr letter-new, page 1:
        good: J'ai l'honneur
        bad: Nous avons l'honneur
    ar, page 1:
        good: نتشرف بأن نحيل
        bad: أتشرف بأن أحيل
    zh, page 1:
        good: 我们谨随函
        bad: 我谨随函
        spare: 谨随函
"""

from cdcheck.outcome import Absent
from cdcheck.parts.letter import Letter
from cdcheck.parts.signatories import Signatories
from cdcheck.parts.title import Title
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="error",
    passes="The letter is in the {person}, and the number of signatories is {number}.",
    fails='The letter is in the {person} ("{found}"), but the number of signatories is {number}.',
    advice='Write "I" for one signatory and "we" for several, or add the missing signature.',
    kinds=("letter",),
    catalogue=("TR-02",),
    family="consistency",
)


def check(letter: Letter, signatories: Signatories, title: Title | Absent) -> Findings:
    """Every formula that shows a person against the number of signatures."""
    telling = [(person, span) for person, span in letter.persons if person != "impersonal"]
    if not telling:
        yield rule.inapplicable("No formula of the letter shows whether one person writes or several.")
        return
    number = len(signatories.items)
    counts = {number}
    if isinstance(title, Title) and title.senders and all(sender.state for sender in title.senders):
        counts.add(len(title.senders))
    fitting = {"singular" if count == 1 else "plural" for count in counts}
    wrong = [(person, span) for person, span in telling if person not in fitting]
    # Formulas that contradict each other are wrong whatever the number.
    if not wrong and len({person for person, _ in telling}) > 1:
        wrong = [(person, span) for person, span in telling if (person == "singular") != (number == 1)]
    for person, span in wrong:
        yield rule.failed(
            [span, signatories.span.location("related", "the signatures")],
            expected="plural" if person == "singular" else "singular",
            found=span.words,
            person=person,
            number=number,
        )
    if not wrong:
        yield rule.passed([span for _, span in telling], person=telling[0][0], number=number)
