"""The title names posts without honorifics.

Why:
    Titles are cited and indexed; "His Excellency" or "Mr." before a post is left over from the letter as it was sent.

Source: em-communications
    Honorific titles are left out of a communication as it is printed.

Applies:
    To letters and notes verbales, in every language and era.

Limits:
    Knows the honorifics of the language's list, as whole words. One within the name of the text transmitted counts as well.

Examples:
    en letter-new, page 1:
        good: from the Permanent Representative of Japan to
        bad: from H.E. the Permanent Representative of Japan to
    es letter-new, page 1:
        good: por el Representante Permanente del
        bad: por el Excmo. Sr. Representante Permanente del
    zh letter-new, page 1:
        good: 致裁军谈判会议秘书长
        bad: 致裁军谈判会议秘书长阁下
"""

import re

from cdcheck.document import Passage
from cdcheck.languages import Language
from cdcheck.parts.title import Title
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="warning",
    passes="The title has no honorific.",
    fails='The title has the honorific "{found}".',
    advice="Delete the honorific.",
    kinds=("letter", "note-verbale"),
    catalogue=("TI-11",),
)

_INITIALS = re.compile(r"(?:\w\W{0,2}){1,3}")


def check(title: Title, language: Language) -> Findings:
    """Search the title for the language's honorifics."""
    passage = Passage(title.span.lines)
    seen = []
    for low, high, word in passage.folded.find_all(language.honorifics):
        span = passage.folded_span(low, high)
        # Letters alone may be anything (a roman numeral, an elided article): the point after them makes an honorific.
        if _INITIALS.fullmatch(passage.folded.text[low:high]) and "." in word:
            at = passage.folded.original(low, high)[1]
            if passage.text[at : at + 1] != ".":
                continue
        # A point and a space are no hyphen: "1998 g. na imya" in Russian is no "g-na".
        if "-" in word and ". " in span.words:
            continue
        seen.append(span)
    for span in seen:
        yield rule.failed(span, found=span.words)
    if not seen:
        yield rule.passed(title.span)
