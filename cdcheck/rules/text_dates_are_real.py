"""Every date in the text exists.

Why:
    A day that does not exist is a slip of the pen or of the scanner, and nobody can tell which day was meant.

Source: Practice
    The dates of CD/1839, of CD/1998 in six languages and of 22 date lines in six languages are real days.

Applies:
    To every kind, language and era; to the letter and to what is annexed.

Limits:
    Sees dates with day, month and year, in the forms of the language. The dates of the masthead, of the title, of headings of
    annexes and of lines of place and date have rules of their own. A year that has not four digits is not judged, for a
    footnote's mark may have run into it.

Examples:
    en, page 1:
        good: official document of the Conference on ⏎ Disarmament.
        bad: official document of the Conference on ⏎ Disarmament. We wrote to you on 31 February 2003.
        bad: official document of the Conference on ⏎ Disarmament. We wrote to you on February 29, 2003.
        spare: official document of the Conference on ⏎ Disarmament. We wrote to you on 29 February 2000.
        spare: official document of the Conference on ⏎ Disarmament. We wrote to you on 28 February 20031.
    en, page 2:
        good: Lasting progress
        bad: Since 31 September 2001 lasting progress
        bad: Since 30-31 ⏎ June 2001 lasting progress
    fr, page 1:
        good: document officiel de la ⏎ Conférence du désarmement.
        bad: document officiel de la ⏎ Conférence du désarmement. Nous vous avons écrit le 31 juin 2001.
        spare: document officiel de la ⏎ Conférence du désarmement. Nous vous avons écrit le 1er juin 2001.
    ru, page 1:
        good: официального документа Конференции по ⏎ разоружению.
        bad: официального документа Конференции по ⏎ разоружению. Мы писали вам 30 февраля 2001 года.
    ar, page 1:
        good: وثيقة رسمية من وثائق ⏎ مؤتمر نزع السلاح.
        bad: وثيقة رسمية من وثائق ⏎ مؤتمر نزع السلاح. وقد كتبنا إليكم في ٣١ شباط/فبراير ٢٠٠٣.
        bad: وثيقة رسمية من وثائق ⏎ مؤتمر نزع السلاح. وقد كتبنا إليكم في 27 شباط/مارس 2003.
        spare: وثيقة رسمية من وثائق ⏎ مؤتمر نزع السلاح. وقد كتبنا إليكم في ٢٨ شباط/فبراير ٢٠٠٣.
    zh, page 1:
        good: 作为裁军谈判会议的正式文件分发。
        bad: 作为裁军谈判会议的正式文件分发。我们曾于2003年13月5日致函。
        bad: 作为裁军谈判会议的正式文件分发。我们曾于2003年2月30日致函。
        spare: 作为裁军谈判会议的正式文件分发。我们曾于2003年2月28日致函。
"""

from cdcheck.parts.text_dates import TextDates
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="error",
    passes="The {number} dates in the text exist in the calendar.",
    fails="{found} is not a date in the calendar.",
    advice="Correct the date.",
    catalogue=("TX-06",),
)


def check(text_dates: TextDates) -> Findings:
    """The day, the month and the year of each."""
    wrong = [item for item in text_dates.items if item.impossible]
    for item in wrong:
        yield rule.failed(item.span, found=item.read.text)
    if not wrong:
        yield rule.passed([item.span for item in text_dates.items], number=len(text_dates.items))
