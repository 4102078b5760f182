"""A heading "Annex to the letter dated ..." gives the date of the letter.

Why:
    An annex is cited by its heading. With another date it seems to belong to another letter.

Source: Practice
    A/AC.154/383, A/56/441, S/2015/350 and A/55/87 repeat the date of the title in the long heading of their annexes.

Applies:
    To letters and notes verbales whose annexes have such a heading; in those of the Conference it is seldom seen.

Limits:
    Compares the first date of the heading only, and not the names.

Examples:
    en letter-new, page 2:
        good: (line) Annex
        bad: Annex to the letter dated 8 October 2017 from the Permanent Representative of Japan
        spare: Annex to the letter dated 9 October 2017 from the Permanent Representative of Japan
    fr letter-new, page 2:
        good: (line) Annexe
        bad: Annexe à la lettre datée du 8 octobre 2017, adressée au Secrétaire général de la Conférence
"""

from cdcheck import dates
from cdcheck.document import Passage
from cdcheck.languages import Language
from cdcheck.parts.annexes import Annexes
from cdcheck.parts.title import Title
from cdcheck.rules import Findings, Places, Rule

rule = Rule(
    __name__,
    severity="error",
    passes="The heading of the annex has the date of the letter: {found}.",
    fails="The heading of the annex is dated {found}, but the letter is dated {expected}.",
    advice="Give the heading of the annex the date of the letter.",
    kinds=("letter", "note-verbale"),
    catalogue=("AN-04",),
    family="consistency",
)


def check(annexes: Annexes, title: Title, language: Language) -> Findings:
    """The first date of each heading against that of the title."""
    headings = [annex.heading_span for annex in annexes.items if annex.heading_span is not None]
    dated = [found[0] for heading in headings if (found := dates.find(Passage(heading.lines), language))]
    if title.date is None or title.date.date is None or not dated:
        yield rule.inapplicable("No heading of an annex has a date that could be compared with the title's.")
        return
    wrong = [date for date in dated if date.date not in title.date.readings]
    for date in wrong:
        places: Places = [date.span, title.date.span.location("related", "the date of the letter")]
        yield rule.failed(places, expected=title.date.text, found=date.text)
    if not wrong:
        yield rule.passed([date.span for date in dated], found=dated[0].text)
