"""The addressee is the Secretary-General or the President of the Conference, its secretariat, or its members.

Why:
    A letter to the Secretary-General of the United Nations, or to another body, is not the Conference's to circulate; such an
    addressee is often left over from a letter sent to New York.

Source: Practice
    CD/1839 and CD/1441 are addressed to the Secretary-General of the Conference, CD/1998 to its secretariat.

Applies:
    To letters and notes verbales, in every language and era.

Limits:
    "The Secretary-General" without "of the Conference" is taken for the one of the United Nations.

Examples:
    en, page 1:
        good: SECRETARY-GENERAL OF THE CONFERENCE
        bad: SECRETARY-GENERAL OF THE UNITED NATIONS
        bad: PRESIDENT OF THE SECURITY COUNCIL
        spare: PRESIDENT OF THE CONFERENCE
    es, page 1:
        good: SECRETARIO GENERAL ⏎ DE LA CONFERENCIA POR
        bad: SECRETARIO GENERAL ⏎ DE LAS NACIONES UNIDAS POR
"""

from cdcheck.languages import Language
from cdcheck.parts.title import Addressee, Title
from cdcheck.rules import Findings, Rule
from cdcheck.text import key_of

rule = Rule(
    __name__,
    severity="warning",
    passes="The title is addressed to the Conference: {found}.",
    fails="{found} is not an addressee of the Conference on Disarmament.",
    advice="Address the letter to the Secretary-General or the President of the Conference.",
    variants={
        "un-secretary-general": "{found} is the Secretary-General of the United Nations, not of the Conference.",
    },
    kinds=("letter", "note-verbale"),
    catalogue=("TI-06", "TI-07", "NV-04"),
)

# "President of the Security Council": how far from the post, in characters of the match key, the body's name begins.
_NEAR, _NEAR_HAN = 10, 0


def check(title: Title, language: Language) -> Findings:
    """Each addressee's post, and the body whose post it is."""
    if not title.addressees:
        yield rule.inapplicable("The title names no addressee, which another rule reports.")
    for addressee in title.addressees:
        other = _other_body(addressee, title, language)
        if addressee.post == "un-secretary-general":
            message = "un-secretary-general"
            yield rule.failed(addressee.span, found=addressee.text, variant=message)
        elif addressee.post is None or other:
            yield rule.failed(addressee.span, found=f"{addressee.text} ({other})" if other else addressee.text)
        else:
            yield rule.passed(addressee.span, found=addressee.text)


def _other_body(addressee: Addressee, title: Title, language: Language) -> str | None:
    """The other body named right after the addressee, in Chinese right before, if any."""
    lines, span = title.span.lines, addressee.span
    if language.script == "Han":
        before = [line.text for line in lines if line.number < span.lines[0].number]
        folded = key_of("\n".join([*before, span.lines[0].text[: span.start]]))
        found = [place for place in folded.find_all(language.other_bodies) if len(folded.text) - place[1] <= _NEAR_HAN]
    else:
        after = [line.text for line in lines if line.number > span.lines[-1].number]
        folded = key_of("\n".join([span.lines[-1].text[span.end :], *after]))
        found = [place for place in folded.find_all(language.other_bodies) if place[0] <= _NEAR]
    return found[0][2] if found else None
