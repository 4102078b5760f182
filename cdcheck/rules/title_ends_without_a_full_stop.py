"""The title ends without a full stop.

Why:
    A title is no sentence. A full stop is carried into every citation of it.

Source: Practice
    CD/1839, CD/1831, CD/1364, and all titles of letters and notes verbales that were read for the catalogue.

Applies:
    To letters and notes verbales, in every language and era.

Limits:
    The point of an abbreviation made of initials, such as "a.i.", is not taken for a full stop; that of a longer abbreviation
    is.

Examples:
    en, page 1:
        good: ON THE VERIFICATION OF NUCLEAR ⏎ DISARMAMENT
        bad: ON THE VERIFICATION OF NUCLEAR ⏎ DISARMAMENT.
    zh, page 1:
        good: 核 ⏎ 查的联合声明的英文和法文文本
        bad: 核 ⏎ 查的联合声明的英文和法文文本。
"""

import re

from cdcheck.document import Span
from cdcheck.parts.title import Title
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="note",
    passes="The title ends without a full stop.",
    fails='The title ends with a full stop, after "{found}".',
    kinds=("letter", "note-verbale"),
    catalogue=("TI-10",),
)

_FULL_STOP = re.compile(r"[.\u3002\uff0e\u06d4]\W*$")
_INITIALS = re.compile(r"\b\w\.\s?(?:\w\.\s?)+$")


def check(title: Title) -> Findings:
    """The last character of the title that is not a closing bracket or quotation mark."""
    text = title.span.text.rstrip()
    last = title.span.lines[-1]
    if _FULL_STOP.search(text) and not _INITIALS.search(text):
        yield rule.failed(Span((last,), max(title.span.end - 1, 0), title.span.end), found=text.split()[-1])
    else:
        yield rule.passed(title.span)
