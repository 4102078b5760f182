"""A date in the text agrees with the weekday beside it.

Why:
    Of a date and its day of the week that disagree one is wrong; a reader who goes by either may come on the wrong day.

Source: Practice
    CD/PV.799 was held on Thursday, 25 June 1998, which was a Thursday.

Applies:
    To every kind, language and era; to the letter and to what is annexed.

Limits:
    Sees a day of the week that stands directly before a date, or after it in brackets. Dates are taken in the Gregorian
    calendar.

Examples:
    en, page 1:
        good: official document of the Conference on ⏎ Disarmament.
        bad: official document of the Conference on ⏎ Disarmament. We wrote to you on Friday, 18 February 2003.
        spare: official document of the Conference on ⏎ Disarmament. We wrote to you on Tuesday, 18 February 2003.
        bad: official document of the Conference on ⏎ Disarmament. We wrote to you on 18 February 2003 (Monday).
    ru, page 2:
        good: Для прочного прогресса
        bad: В понедельник, 18 февраля 2003 года, для прочного прогресса
        spare: Во вторник, 18 февраля 2003 года, для прочного прогресса
    zh, page 1:
        good: 作为裁军谈判会议的正式文件分发。
        bad: 作为裁军谈判会议的正式文件分发。我们曾于2003年2月18日(星期五)致函。
        spare: 作为裁军谈判会议的正式文件分发。我们曾于2003年2月18日星期二致函。
    ar, page 1:
        good: وثيقة رسمية من وثائق ⏎ مؤتمر نزع السلاح.
        bad: وثيقة رسمية من وثائق ⏎ مؤتمر نزع السلاح. وقد كتبنا إليكم يوم الخميس 18 شباط/فبراير 2003.
        spare: وثيقة رسمية من وثائق ⏎ مؤتمر نزع السلاح. وقد كتبنا إليكم يوم الثلاثاء 18 شباط/فبراير 2003.
"""

from cdcheck.languages import Language
from cdcheck.parts.text_dates import TextDates
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="warning",
    passes="{found} was a {expected}, as the text says.",
    fails="{found} was a {expected}.",
    advice="Correct the weekday or the date.",
    catalogue=("TX-06",),
)


def check(text_dates: TextDates, language: Language) -> Findings:
    """The day of the week against the calendar."""
    named = [(item, item.read.date) for item in text_dates.items if item.weekday is not None]
    if not any(date for _, date in named):
        yield rule.inapplicable("No date in the text has a day of the week beside it.")
        return
    for item, date in named:
        if date is None:
            continue
        day = language.weekdays[date.weekday()][0]
        if date.weekday() == item.weekday:
            yield rule.passed(item.span, expected=day, found=item.span.words)
        else:
            yield rule.failed(item.span, expected=day, found=item.span.words)
