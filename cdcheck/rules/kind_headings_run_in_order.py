"""The headings of a working paper or report are numbered without a gap, and an A is followed by a B.

Why:
    Sections are cited by number and letter. Where one is missing or there twice, a citation leads nowhere, or the reader looks
    for pages that were never there.

Source: em-headings
    The levels of headings are I., A., 1., (a), (i) and a.; nothing is divided into one part: where there is an A there is a B.

Applies:
    To working papers and reports whose headings have Roman numbers or capital letters, up to the first annex; in Chinese and
    Arabic to the words that stand for these.

Limits:
    Judges the first two levels. A label that any line begins with is taken for its heading, however that line is set, and so
    nothing is said where extraction made a heading look like text. A new beginning from I is taken for that of another
    part, and an A that ends the text for a name.

Examples:
    en working-paper, page 1:
        good: (line) disclosing information that would assist proliferation. Work on methods of
        bad: disclosing it. ⏎ ⏎ I. Methods ⏎ ⏎ Work on methods. ⏎ ⏎ II. Custody ⏎ ⏎ Items. ⏎ ⏎ IV. Inspection ⏎ ⏎ Methods of
        bad: disclosing it. ⏎ ⏎ I. Methods ⏎ ⏎ A. Data ⏎ ⏎ Work on data. ⏎ ⏎ II. Custody ⏎ ⏎ Sealed items. ⏎ ⏎ Methods of
        spare: disclosing it. ⏎ ⏎ I. Methods ⏎ ⏎ A. Data ⏎ ⏎ Data. ⏎ ⏎ B. Models ⏎ ⏎ II. Custody ⏎ ⏎ Items. ⏎ ⏎ Methods of
    zh working-paper, page 1:
        good: (line) 贡献。
        bad: 贡献。 ⏎ ⏎ 一、方法 ⏎ ⏎ 说明。 ⏎ ⏎ 三、保管 ⏎ ⏎ 说明。
        spare: 贡献。 ⏎ ⏎ 一、方法 ⏎ ⏎ 说明。 ⏎ ⏎ 二、保管 ⏎ ⏎ 说明。
"""

from cdcheck.parts.outline import Labelled, Outline
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="warning",
    passes="The {number} headings with numbers or letters are in order.",
    fails='The heading "{found}" appears where {expected} should be.',
    advice="Number the headings in order, or restore the heading that is missing.",
    kinds=("working-paper", "report"),
    catalogue=("TX-01",),
    family="kind",
)


def check(outline: Outline) -> Findings:
    """Each heading against the one before it on its level; one that can be of either is taken as what it continues."""
    one = two = 0
    alone: Labelled | None = None
    wrong: list[tuple[Labelled, str]] = []
    for item in (*outline.items, None):
        # What follows an initial is another name, what follows a section without a second part is the next section.
        if alone is not None and item is not None and one and item.first == one + 1 and (2, 2) not in outline.begun:
            wrong.append((alone, "no lettered heading, or both A and B,"))
        alone = None
        if item is None:
            break
        if item.second and item.second == two + 1 and (two or item.second == 1):
            two = item.second
            alone = item if two == 1 else None
        elif item.first and item.first in (one + 1, 1):
            one, two = item.first, 0
        elif item.second == 1:
            two, alone = 1, item
        elif item.first and one and item.first > one + 1 and (1, one + 1) not in outline.begun:
            wrong.append((item, f"number {one + 1}"))
            one, two = item.first, 0
        elif item.second and two and item.second > two + 1 and (2, two + 1) not in outline.begun and not item.first:
            wrong.append((item, f"letter {chr(ord('A') + two)}"))
            two = item.second
        elif item.first and item.first > one:
            one, two = item.first, 0
        elif item.second and item.second > two:
            two = item.second
    for item, expected in wrong:
        yield rule.failed(item.span, expected=expected, found=item.span.words)
    if not wrong:
        yield rule.passed([item.span for item in outline.items], number=len(outline.items))
