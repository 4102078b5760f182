"""Dates in six languages: read in every form that the United Nations prints, and checked against the calendar."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cdcheck import dates, place
from cdcheck.dates import DateRead
from cdcheck.document import Line, Passage
from tests import letters
from tests.drawn import examples
from tests.letters import CODES, Day

JANUARY_2001 = date(2001, 1, 22)
SEVENTH_OF_MAY = date(2003, 5, 7)


def find(text: str, code: str) -> list[DateRead]:
    lines = [Line(line, number) for number, line in enumerate(text.split("\n"), 1)]
    return dates.find(Passage(lines), place.languages()[code])


def days(text: str, code: str) -> list[date | None]:
    return [found.date for found in find(text, code)]


@given(st.sampled_from(CODES), st.dates(date(1962, 1, 1), date(2040, 12, 31)))
@settings(deadline=None, max_examples=examples(200), derandomize=True)
def test_every_day_is_read_in_every_language(code: str, when: date) -> None:
    text = letters.day(code, Day(when.day, when.month, when.year))
    (found,) = find(f"- {text} -", code)
    assert (found.date, found.form, found.language) == (when, 0, code)
    assert found.text == text


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "22 JANUARY 2001"),
        ("en", "22  January\n2001"),
        ("en", "22nd January 2001"),
        ("fr", "22 JANVIER 2001"),
        ("es", "22 DE ENERO DE 2001"),
        ("es", "22 de enero del 2001"),
        ("ru", "22 ЯНВАРЯ 2001 ГОДА"),
        ("ru", "22 января 2001 г."),
        ("zh", "2001 年 1 月 22 日"),
        ("zh", "2001年1月\n22日"),
        ("zh", "２００１年１月２２日"),
        ("ar", "22 كانون الثاني/يناير 2001"),
        ("ar", "22 كانون الثاني / يناير 2001"),
        ("ar", "22 كانون الثاني /يناير 2001"),
        ("ar", "22 كانون الثاني 2001"),
        ("ar", "22 يناير 2001"),
        ("ar", "٢٢ كانون الثاني/يناير ٢٠٠١"),
        ("ar", "٢٢ كانون الثاني/يناير 2001"),
        ("ar", "۲۲ يناير ۲۰۰۱"),
    ],
)
def test_the_22_january_2001_is_read_however_it_is_typed(code: str, text: str) -> None:
    assert days(text, code) == [JANUARY_2001]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("fr", "1er mai 2003"),
        ("fr", "1ER MAI 2003"),
        ("fr", "1 er mai 2003"),
        ("fr", "1ᵉʳ mai 2003"),
        ("es", "1 de mayo de 2003"),
        ("es", "1º de mayo de 2003"),
        ("en", "1 May 2003"),
        ("ru", "1 мая 2003 года"),
        ("zh", "2003年5月1日"),
        ("ar", "1 أيار/مايو 2003"),
    ],
)
def test_the_first_of_the_month_is_read(code: str, text: str) -> None:
    assert days(text, code) == [date(2003, 5, 1)]


@pytest.mark.parametrize("month", range(1, 13))
def test_both_arabic_names_of_a_month_are_read_alone(month: int) -> None:
    both = letters.words("ar")["months"][month - 1]
    for name in (both, *both.split("/")):
        assert days(f"7 {name} 2003", "ar") == [date(2003, month, 7)], name


@pytest.mark.parametrize("name", ["يونيو", "يونيه", "يوليو", "يوليه", "نيسان", "أغسطس"])
def test_arabic_spellings_of_summer_months_are_read(name: str) -> None:
    assert len(days(f"7 {name} 2003", "ar")) == 1


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "31 February 2001"),
        ("en", "30 February 2000"),
        ("en", "29 February 1900"),
        ("en", "31 September 2003"),
        ("en", "0 May 2003"),
        ("en", "32 May 2003"),
        ("fr", "31 avril 2003"),
        ("es", "31 de junio de 2003"),
        ("ru", "31 ноября 2003 года"),
        ("zh", "2003年2月30日"),
        ("zh", "二〇〇三年二月三十日"),
        ("ar", "31 شباط/فبراير 2003"),
        ("en", "22 January 01"),
        ("en", "22 January 20001"),
    ],
)
def test_a_day_that_no_calendar_has_is_a_date_and_is_none(code: str, text: str) -> None:
    (found,) = find(text, code)
    assert (found.date, found.shown, found.text) == (None, None, text)


def test_a_leap_day_is_real_in_a_leap_year_alone() -> None:
    assert days("29 February 2000, 29 February 2004, 29 February 2003", "en") == [date(2000, 2, 29), date(2004, 2, 29), None]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "May 2015"),
        ("en", "in May 2015 and in June 2016"),
        ("en", "22 January"),
        ("en", "resolution 1540 (2004)"),
        ("en", "CD/1634"),
        ("en", "you may 2015 times"),
        ("fr", "mai 2015"),
        ("es", "mayo de 2015"),
        ("ru", "в мае 2015 года"),
        ("zh", "2001年春季"),
        ("zh", "2001 年 1 月"),
        ("ar", "أيار/مايو 2015"),
        ("en", "1 janvier 2001"),
    ],
)
def test_what_names_no_day_is_no_date(code: str, text: str) -> None:
    assert find(text, code) == []


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "27 April-22 May 2015"),
        ("fr", "27 avril-22 mai 2015"),
        ("es", "27 de abril a 22 de mayo de 2015"),
        ("ru", "27 апреля - 22 мая 2015 года"),
        ("ar", "27 نيسان/أبريل - 22 أيار/مايو 2015"),
    ],
)
def test_of_a_period_the_last_day_is_a_whole_date(code: str, text: str) -> None:
    assert days(text, code) == [date(2015, 5, 22)]


def test_a_date_is_found_where_it_stands() -> None:
    (found,) = find("a letter of\n22 January 2001 was sent", "en")
    place_of = found.span.location()
    assert (place_of.line, place_of.column, place_of.end_line, place_of.end_column) == (2, 1, 2, 15)
    assert place_of.text == "22 January 2001"


def test_a_date_broken_by_a_line_end_is_found_over_both_lines() -> None:
    (found,) = find("the letter dated 22\nJanuary 2001 from", "en")
    place_of = found.span.location()
    assert (place_of.line, place_of.column, place_of.end_line, place_of.end_column) == (1, 18, 2, 12)


def test_several_dates_are_found_in_order() -> None:
    assert days("from 7 May 2003 to 22 January 2001", "en") == [SEVENTH_OF_MAY, JANUARY_2001]


def test_chinese_dates_that_only_punctuation_parts_are_found_both() -> None:
    assert days("(2003年6月18日；2015年3月18日)", "zh") == [date(2003, 6, 18), date(2015, 3, 18)]


def test_a_date_within_bounds_alone_is_found() -> None:
    passage = Passage([Line("7 May 2003, 22 January 2001", 1)])
    start = passage.folded.text.index("22")
    assert [found.date for found in dates.find(passage, place.languages()["en"], start)] == [JANUARY_2001]
    assert [found.date for found in dates.find(passage, place.languages()["en"], 0, start)] == [SEVENTH_OF_MAY]


def test_the_usual_form_is_told_from_others() -> None:
    assert [found.form for found in find("22 January 2001", "en")] == [0]
    assert all(found.form > 0 for found in find("January 22, 2001", "en"))
    assert days("January 22, 2001", "en") == [JANUARY_2001]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("一九八三年十二月三十一日", date(1983, 12, 31)),
        ("二〇〇一年一月十日", date(2001, 1, 10)),
        ("二零零一年二月三日", date(2001, 2, 3)),
        ("二〇〇一年十月二十日", date(2001, 10, 20)),
        ("二〇〇四年二月十九日", date(2004, 2, 19)),
        ("2001年十一月3日", date(2001, 11, 3)),
    ],
)
def test_a_chinese_date_may_be_written_in_characters(text: str, day: date) -> None:
    assert days(text, "zh") == [day]


NOUGHTS = ("\u3007", "\u25cb", "\u25ef", "\u96f6", "0", "\uff10", "O", "\uff2f")


@pytest.mark.parametrize("nought", NOUGHTS)
def test_whatever_was_typed_for_the_chinese_nought_a_date_is_read(nought: str) -> None:
    text = f"\u4e8c{nought}{nought}\u4e00\u5e74\u4e00\u6708\u4e8c\u5341\u4e8c\u65e5"
    (found,) = find(f"\u25cb {text}\ufb01", "zh")
    assert (found.date, found.form, found.text) == (JANUARY_2001, 0, text)


def find_unusual(text: str, code: str) -> list[DateRead]:
    return dates.find_unusual(Passage([Line(text, 1)]), place.languages()[code])


@pytest.mark.parametrize(
    ("code", "text"),
    [
        *((code, text) for code in CODES for text in ("22/01/2001", "22.1.2001", "22-01-2001", "01/22/2001", "2001-01-22")),
        ("en", "22 Jan. 2001"),
        ("en", "22-Jan-2001"),
        ("en", "Jan 22, 2001"),
        ("en", "January 22nd, 2001"),
        ("en", "January 2001 22"),
        ("en", "2001 January 22"),
        ("fr", "22 janv. 2001"),
        ("es", "22 ene. 2001"),
        ("ru", "22 \u044f\u043d\u0432. 2001"),
        ("ar", "\u0662\u0662/\u0661/\u0662\u0660\u0660\u0661"),
        ("ar", "\u064a\u0646\u0627\u064a\u0631 2001 22"),
        ("zh", "2001.1.22"),
    ],
)
def test_a_date_in_a_form_that_the_language_has_not_is_read_as_such(code: str, text: str) -> None:
    (found,) = find_unusual(f"- {text} -", code)
    assert (found.date, found.text, found.swapped) == (JANUARY_2001, text, None)
    assert not dates.is_usual(found, place.languages()[code])


@given(st.dates(date(1962, 1, 1), date(2040, 12, 31)), st.sampled_from("./-"))
@settings(deadline=None, max_examples=examples(200), derandomize=True)
def test_figures_that_may_be_two_days_are_read_as_both(when: date, sign: str) -> None:
    (found,) = find_unusual(f"{when.day:02}{sign}{when.month:02}{sign}{when.year}", "en")
    assert found.readings[0] == when
    assert len(found.readings) == (2 if when.day <= 12 and when.day != when.month else 1)


@pytest.mark.parametrize(
    "text", ["GE.03-60777 (E) 170303", "CD/1697/Rev.1", "A/57/27", "3/4/2003/1", "1.2.2003.4", "+41 22 917 12 34", "May 2001"]
)
def test_symbols_and_numbers_are_no_dates_in_figures(text: str) -> None:
    assert find_unusual(text, "en") == []


@given(st.sampled_from(CODES), st.dates(date(1962, 1, 1), date(2040, 12, 31)))
@settings(deadline=None, max_examples=examples(200), derandomize=True)
def test_a_day_is_written_as_it_is_read(code: str, when: date) -> None:
    language = place.languages()[code]
    (found,) = find(dates.usual(when, language), code)
    assert (found.date, dates.is_usual(found, language)) == (when, True)
