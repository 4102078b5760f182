"""The title of the Conference's annual report names the General Assembly of the United Nations.

Why:
    The report is reprinted as a supplement to the records of the Assembly, and found there by this title.

Source: Practice
    CD/1831 (2007), CD/1853 (2008) and CD/2179* (2019): "Report of the Conference on Disarmament to the General Assembly of the
    United Nations".

Applies:
    To reports of the Conference itself in every language; inapplicable to those of its committees and groups, and to drafts.

Limits:
    The words of other languages than English are general knowledge. A special report has another title, and is not judged.

Examples:
    en report, page 1:
        good: REPORT OF THE CONFERENCE ON DISARMAMENT TO THE GENERAL ASSEMBLY ⏎ OF THE UNITED NATIONS
        bad: REPORT OF THE CONFERENCE ON DISARMAMENT
        spare: REPORT OF THE AD HOC COMMITTEE ON OUTER SPACE
        spare: Report of the Conference on Disarmament ⏎ to the General Assembly of the United Nations
    fr report, page 1:
        good: RAPPORT DE LA CONFÉRENCE DU DÉSARMEMENT À L'ASSEMBLÉE GÉNÉRALE ⏎ DES NATIONS UNIES
        bad: RAPPORT DE LA CONFÉRENCE DU DÉSARMEMENT
    zh report, page 1:
        good: 裁军谈判会议提交联合国大会的报告
        bad: 裁军谈判会议的报告
"""

from cdcheck.languages import Language
from cdcheck.parts.heading import Heading, names
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="note",
    passes="The title is {title}.",
    fails='The title does not say that the report is addressed to the General Assembly: "{found}".',
    advice="Name the General Assembly in the title as the addressee of the report.",
    kinds=("report",),
    catalogue=("RP-01",),
    family="kind",
)


def check(heading: Heading, language: Language) -> Findings:
    """Compare what the heading announces with the whole title, which is the first form in the vocabulary."""
    whole = language.announcements["report"][0]
    bodies = (language.conference[0], language.committee[0])
    own = [one for one in heading.announcements if one.key == "report" and names(one, bodies)]
    if not own:
        yield rule.inapplicable("The heading is not that of a report of the Conference itself.")
    elif any(one.phrase == whole for one in own):
        at = next(one for one in own if one.phrase == whole)
        yield rule.passed(at.span, title=at.span.words)
    else:
        yield rule.failed(own[0].span, expected=whole, found=own[0].span.words)
