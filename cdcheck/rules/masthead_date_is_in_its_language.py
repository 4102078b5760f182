"""The date in the masthead is in the language that mastheads of the version use.

Why:
    The masthead of the Arabic, Chinese and Russian versions is set in English, that of the French and Spanish ones in their
    own language. Another language shows that the masthead was taken over from another version.

Source: Practice
    Seen in mastheads of all six versions issued in 2015 (A/CONF.226/PC.2/1, UNEP/CHW.12/8/Rev.1), in A/56/441 in Russian,
    A/62/193 in Chinese and S/2015/350 in Arabic.

Applies:
    To every kind, language and era; inapplicable where the masthead has no date.

Limits:
    A date that reads the same in two languages is taken as the version's own.

Examples:
    en, page 1:
        good: (line) 14 March 2003
        spare: 15 March 2003
    fr, page 1:
        good: (line) 14 mars 2003
        bad: 14 March 2003
    ru, page 1:
        good: (line) 14 March 2003
        bad: 14 марта 2003 года
    zh, page 1:
        good: (line) 14 March 2003
        bad: 2003年3月14日
"""

from cdcheck import shelf
from cdcheck.languages import Language
from cdcheck.parts.masthead import Masthead
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="warning",
    passes="The date in the masthead is in {wanted}: {date}.",
    fails="The date {found} in the masthead is in {other}, but in this version it should be in {expected}.",
    advice="Write the date of the masthead in {expected}.",
    catalogue=("MH-07",),
)


def check(masthead: Masthead, language: Language) -> Findings:
    """Compare the language in which the date was read."""
    if masthead.date is None:
        yield rule.inapplicable("The masthead has no date.")
        return
    languages = shelf.read("languages", "language", Language)
    wanted = languages[language.masthead_dates_in].name
    if masthead.date.language == language.masthead_dates_in:
        yield rule.passed(masthead.date.span, wanted=wanted, date=masthead.date.text)
    else:
        other = languages[masthead.date.language].name
        yield rule.failed(masthead.date.span, expected=wanted, found=masthead.date.text, other=other)
