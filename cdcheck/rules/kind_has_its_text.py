"""A paper, report, decision, record or corrigendum has text below its heading.

Why:
    A page that has a masthead and a title alone is a form, or the first page of a file that lost the others.

Source: Practice
    CD/1364, CD/1831, CD/1853 and CD/2179*, the records CD/PV.799 and CD/PV.941: what their headings announce follows.

Applies:
    To working papers, reports, decisions, records and corrigenda, in every language and era.

Limits:
    Any sentence below the heading is a text, as are forty words or eighty Chinese characters without a full stop; below the
    word that announces a corrigendum, any line is. Whether the text is whole is not known.

Examples:
    en working-paper:
        good: (onward) 1. Lasting progress
        bad: GE.05-61503 (E) 100605 100605 ⏎ -----
        spare: A table follows. ⏎ GE.05-61503 (E) 100605 100605 ⏎ -----
    zh decision:
        good: (onward) 裁军谈判会议决定在
        bad: ____________ ⏎ GE.13-62403 (C) 160813 160813
    en corrigendum:
        good: (onward) Page 2
        bad: ----- ⏎ GE.03-60912 (E) 240303 240303
    zh corrigendum:
        good: (onward) 第2页，第二段
        bad: ----- ⏎ GE.03-60912 (C) 240303 240303
"""

import re

from cdcheck.document import whole
from cdcheck.languages import Language
from cdcheck.parts.heading import Heading
from cdcheck.parts.running_text import RunningText
from cdcheck.rules import Findings, Rule
from cdcheck.text import has_cjk

rule = Rule(
    __name__,
    severity="error",
    passes="A text follows the heading.",
    fails="The document has a heading but no text.",
    advice="Add the text below the heading.",
    kinds=("working-paper", "report", "decision", "record", "corrigendum"),
    family="kind",
)

_SENTENCE = re.compile("[.!?;\u3002\uff1b\uff01\u061b\u061f][\\s\"'\u00bb\u201d)\\]]*$")
_WORDS, _CHARACTERS = 40, 80


def check(heading: Heading, running: RunningText, language: Language) -> Findings:
    """The lines below the heading, or a heading too long to be one."""
    announced = [one.line for one in heading.announcements if one.key == "corrigendum"]
    below = running.lines[max(announced) + 1 if announced else len(heading.lines) :]
    if announced and below:
        yield rule.passed(whole(below[:1]))
        return
    written = sum(len(key) if has_cjk(key) else len(key.split()) for key in running.keys)
    long = written >= (_CHARACTERS if language.script == "Han" else _WORDS)
    if below and (long or any(_SENTENCE.search(line.text) for line in below)):
        yield rule.passed(whole(below[:1]))
    elif long and not announced:
        yield rule.passed(heading.span)
    else:
        yield rule.failed(heading.span, found=heading.span.words)
