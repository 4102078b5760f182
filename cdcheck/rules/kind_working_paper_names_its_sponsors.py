"""A working paper names who submits it.

Why:
    A proposal without its sponsor cannot be answered, and looks like the secretariat's own.

Source: Practice
    Working papers cited in CD/1476, and those of other disarmament conferences in six languages: "Working paper submitted by"
    with the name of one or more States, or "submitted by the delegation of".

Applies:
    To working papers in every language and era.

Limits:
    Looks at the lines above the first sentence for a State, for a group of States, for an officer of the Conference or
    its secretariat, or for "submitted by" with anything beside it; whether the sponsor exists is not known.

Examples:
    en working-paper, page 1:
        good: WORKING PAPER SUBMITTED BY CANADA AND SWITZERLAND
        bad: WORKING PAPER
        spare: CANADA AND SWITZERLAND ⏎ WORKING PAPER
        spare: WORKING PAPER SUBMITTED BY THE GROUP OF 21
        spare: GROUP OF 21 ⏎ WORKING PAPER
        spare: PAPER BY THE PRESIDENT OF THE CONFERENCE
    zh working-paper, page 1:
        good: 加拿大和瑞士提交的工作文件
        bad: 工作文件
    ar working-paper, page 1:
        good: ورقة عمل مقدمة من كندا وسويسرا
        bad: ورقة عمل
"""

from cdcheck import states
from cdcheck.document import Passage
from cdcheck.languages import Language
from cdcheck.parts.heading import Heading
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="warning",
    passes="The heading names {sponsor}.",
    fails="The working paper does not name its sponsor above the text.",
    advice="Name the sponsor in the heading above the text.",
    kinds=("working-paper",),
    catalogue=("WP-01",),
    family="kind",
)

_OFFICERS = ("president", "secretary-general", "deputy-secretary-general", "secretariat", "members")


def check(heading: Heading, language: Language) -> Findings:
    """A State, an officer, or words beside "submitted by"."""
    passage = Passage(heading.lines)
    folded = passage.folded
    named = [(one.start, one.end) for one in states.find(folded.text, language, 0, len(folded.text))]
    officers = tuple([word for key in _OFFICERS for word in language.addressees.get(key, ())])
    named += [(low, high) for low, high, _ in folded.find_all((*officers, *language.groups))]
    for low, high, _ in folded.find_all(language.submitted_by):
        rest = folded.text[:low] if language.script == "Han" else folded.text[high:]
        if rest.strip():
            named.append((0, high) if language.script == "Han" else (low, high))
    if named:
        at = passage.folded_span(*min(named))
        yield rule.passed(at, sponsor=at.words)
    else:
        yield rule.failed(heading.span, expected=language.announcements["working-paper"][0], found=heading.span.words)
