"""Several signatories are in the English alphabetical order of their States.

Why:
    The order shows that no State comes before another; it is the same in all language versions.

Source: em-communications
    Several signatories are arranged in the English alphabetical order of their countries, in translations too.

Applies:
    To letters of two or more signatories; not to signatures within an annexed text.

Limits:
    Only a note: CD/1839 and CD/1634 put the Russian Federation first. Orders by the States' short names.

Examples:
    en, page 1:
        good: of Canada to ⏎ the Conference on Disarmament ⏎ (Signed) Second Signatory ⏎ Ambassador ⏎ Permanent Representative
        bad: of Switzerland ⏎ (Signed) Second Signatory ⏎ Ambassador ⏎ Permanent Representative of Canada, once
    zh, page 1:
        good: 加拿大常驻裁军谈判会议代表 ⏎ 大使 ⏎ 甲·某某(签名) ⏎ 瑞士常驻裁军谈判会议代表
        bad: 瑞士常驻裁军谈判会议代表 ⏎ 大使 ⏎ 甲·某某(签名) ⏎ 加拿大常驻裁军谈判会议代表
"""

from itertools import pairwise

from cdcheck import shelf, states
from cdcheck.languages import Language
from cdcheck.parts.signatories import Signatories
from cdcheck.rules import Findings, Rule
from cdcheck.text import fold_phrase

rule = Rule(
    __name__,
    severity="note",
    passes="The signatories are in order: {found}.",
    fails="{found} signs before {expected}, which comes first in English alphabetical order.",
    kinds=("letter",),
    catalogue=("SG-07",),
)


def check(signatories: Signatories) -> Findings:
    """Neighbours, by their English short names."""
    table = states.table(shelf.take("languages", "en", "language", Language))
    named = [(item, table[item.state].short) for item in signatories.items if item.state in table and item.state]
    if len(named) < 2 or len(named) < len(signatories.items):
        yield rule.inapplicable("There are not several signatories with known States.")
        return
    wrong = [(a, b) for a, b in pairwise(named) if fold_phrase(a[1]) > fold_phrase(b[1])]
    for (_, first), (item, second) in wrong:
        yield rule.failed(item.span, expected=second, found=first)
    if not wrong:
        yield rule.passed([item.span for item, _ in named], found=", ".join(name for _, name in named))
