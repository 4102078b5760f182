"""The letter writes its dates in the form of its language.

Why:
    One form for all documents lets dates be found and compared; 3/4/2003 is April to one reader and March to another.

Source: Practice
    CD/1839, CD/1998 and 22 date lines in six languages: day, month in letters, year in four figures; "1er" in French alone; the
    word for year in Russian; both names of the month in Arabic.

Applies:
    To the letter itself of letters and notes verbales; what is annexed is printed as it was received.

Limits:
    Sees whole dates only: a day and a month without a year are not judged.

Examples:
    en, page 1:
        good: official document of the Conference on ⏎ Disarmament.
        bad: official document of the Conference on ⏎ Disarmament. We wrote to you on February 18, 2003.
        bad: official document of the Conference on ⏎ Disarmament. We wrote to you on 18th February 2003.
        bad: official document of the Conference on ⏎ Disarmament. We wrote to you on 18.02.2003.
        spare: official document of the Conference on ⏎ Disarmament. We wrote to you on 18 February 2003.
    fr, page 1:
        good: document officiel de la ⏎ Conférence du désarmement.
        bad: document officiel de la ⏎ Conférence du désarmement. Nous vous avons écrit le 1 février 2003.
        spare: document officiel de la ⏎ Conférence du désarmement. Nous vous avons écrit le 1er février 2003.
        spare: document officiel de la ⏎ Conférence du désarmement. Nous vous avons écrit le 18 février 2003.
    es, page 1:
        good: documento oficial de la Conferencia de ⏎ Desarme.
        bad: documento oficial de la Conferencia de ⏎ Desarme. Le escribimos el 1º de febrero de 2003.
        spare: documento oficial de la Conferencia de ⏎ Desarme. Le escribimos el 1 de febrero de 2003.
    ru, page 1:
        good: официального документа Конференции по ⏎ разоружению.
        bad: официального документа Конференции по ⏎ разоружению. Мы писали вам 18 февраля 2003.
        spare: официального документа Конференции по ⏎ разоружению. Мы писали вам 18 февраля 2003 года.
    ar, page 1:
        good: وثيقة رسمية من وثائق ⏎ مؤتمر نزع السلاح.
        bad: وثيقة رسمية من وثائق ⏎ مؤتمر نزع السلاح. وقد كتبنا إليكم في 18 فبراير 2003.
        bad: وثيقة رسمية من وثائق ⏎ مؤتمر نزع السلاح. وقد كتبنا إليكم في 1٨ شباط/فبراير 2003.
        spare: وثيقة رسمية من وثائق ⏎ مؤتمر نزع السلاح. وقد كتبنا إليكم في ١٨ شباط/فبراير ٢٠٠٣.
"""

import datetime
import re

from cdcheck.dates import is_usual, usual
from cdcheck.document import Span
from cdcheck.languages import Language
from cdcheck.outcome import Absent
from cdcheck.parts.letter import Letter
from cdcheck.parts.text_dates import TextDates
from cdcheck.rules import Findings, Rule
from cdcheck.text import plain_digits

rule = Rule(
    __name__,
    severity="warning",
    passes="The {number} dates of the letter have the form of the language.",
    fails="{found} does not have the form of a date in this language, {expected}.",
    advice="Write the date as {expected}.",
    kinds=("letter", "note-verbale"),
    catalogue=("TX-06",),
)

_IN_FIGURES = re.compile(r"(?<![\d./-])\d{1,2}([./-])\d{1,2}\1(?:19|20)\d\d(?![\d/-])")
# What shows the form: of figures alone it is not known which day is meant.
_SHOWN = datetime.date(2001, 1, 22)


def check(text_dates: TextDates | Absent, letter: Letter, language: Language) -> Findings:
    """The form that the recogniser saw, the day, the month, and the figures."""
    found = [item for item in text_dates.items if item.letter] if isinstance(text_dates, TextDates) else []
    wrong = [item.span for item in found if not item.impossible and not is_usual(item.read, language)]
    for line in letter.span.lines:
        if any(map(str.isdigit, line.text)):
            wrong += [Span((line,), *match.span()) for match in _IN_FIGURES.finditer(plain_digits(line.text))]
    for span in wrong:
        yield rule.failed(span, expected=usual(_SHOWN, language), found=span.words)
    if not wrong:
        if found:
            yield rule.passed([item.span for item in found], number=len(found))
        else:
            yield rule.inapplicable("The letter itself has no date.")
