"""Place-and-date lines of annexed texts, in the forms of six languages."""

from datetime import date

import pytest

from cdcheck.outcome import Absent
from cdcheck.parts.place_dates import PlaceDates
from tests import letters
from tests.parts.seen import letter, part, recognised

DECEMBER = date(2000, 12, 18)
TEXT = "".join(
    f"        Paragraph {number} of the statement says what the States have to say about it.\n\n"
    for number in ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
)


def annexed(closing: str) -> str:
    return f"\fCD/1839\npage 2\n\n              JOINT STATEMENT\n\n{TEXT}\n{closing}\n\n-----\n"


def closed(code: str, line: str) -> str:
    """A letter in a language whose annexed text closes with a line."""
    draft = letters.draft(code, "old")
    ours = draft.annexes[0].place_date
    assert ours
    return letters.text(draft).replace(ours, line)


@pytest.mark.parametrize(
    ("code", "line", "place"),
    [
        ("en", "Ottawa, 18 December 2000", "Ottawa"),
        ("en", "                                        Ottawa, 18 December 2000", "Ottawa"),
        ("en", "New York, 18 December 2000", "New York"),
        ("en", "Done at Ottawa on 18 December 2000", "Ottawa"),
        ("en", "Ottawa 18 December 2000", "Ottawa"),
        ("fr", "Ottawa, le 18 décembre 2000", "Ottawa"),
        ("fr", "Fait à Ottawa, le 18 décembre 2000", "Ottawa"),
        ("es", "Ottawa, 18 de diciembre de 2000", "Ottawa"),
        ("ru", "Оттава, 18 декабря 2000 года", "Оттава"),
        ("ru", "г. Оттава, 18 декабря 2000 г.", "Оттава"),
        ("zh", "2000年12月18日，渥太华", "渥太华"),
        ("zh", "2000 年 12 月 18 日 渥太华", "渥太华"),
        ("zh", "2000年12月18日于渥太华", "渥太华"),
        ("ar", "أوتاوا، 18 كانون الأول/ديسمبر 2000", "أوتاوا"),
        ("ar", "أوتاوا، ١٨ كانون الأول/ديسمبر ٢٠٠٠", "أوتاوا"),
    ],
)
def test_a_place_and_date_are_read_in_the_forms_of_the_language(code: str, line: str, place: str) -> None:
    (found,) = recognised(PlaceDates, closed(code, line)).items
    assert (found.place, found.date and found.date.date) == (place, DECEMBER)
    assert found.text == " ".join(line.split())


def test_the_usual_form_is_told_from_others() -> None:
    forms = {
        line: recognised(PlaceDates, closed("en", line)).items[0].usual
        for line in ("Ottawa, 18 December 2000", "18 December 2000, Ottawa")
    }
    assert forms == {"Ottawa, 18 December 2000": True, "18 December 2000, Ottawa": False}


@pytest.mark.parametrize("closing", ["Ottawa\n18 December 2000", "18 December 2000\nOttawa", "Ottawa,\n18 December 2000"])
def test_place_and_date_may_stand_on_two_lines(closing: str) -> None:
    (found,) = recognised(PlaceDates, letter(annexed=annexed(closing))).items
    assert (found.place, found.date and found.date.date) == ("Ottawa", DECEMBER)


def test_a_date_alone_has_no_place() -> None:
    (found,) = recognised(PlaceDates, letter(annexed=annexed("18 December 2000"))).items
    assert (found.place, found.date and found.date.date) == (None, DECEMBER)


def test_a_day_that_no_calendar_has_is_kept_and_is_none() -> None:
    (found,) = recognised(PlaceDates, letter(annexed=annexed("Ottawa, 31 February 2000"))).items
    assert found.place == "Ottawa"
    assert found.date is not None
    assert (found.date.text, found.date.date) == ("31 February 2000", None)


def test_a_place_and_date_under_the_title_are_read() -> None:
    text = f"\fCD/1839\npage 2\n\n              JOINT STATEMENT\n\n        Ottawa, 18 December 2000\n\n{TEXT}\n-----\n"
    (found,) = recognised(PlaceDates, letter(annexed=text)).items
    assert (found.place, found.date and found.date.date) == ("Ottawa", DECEMBER)


def test_signatures_may_follow_the_place_and_date() -> None:
    closing = "Ottawa, 18 December 2000\n\n(Signed) Third Signatory\nPrime Minister\n\n(Signed) Fourth Signatory\nPresident"
    (found,) = recognised(PlaceDates, letter(annexed=annexed(closing))).items
    assert found.place == "Ottawa"


@pytest.mark.parametrize(
    "closing",
    [
        "",
        "        The States met at Ottawa on 18 December 2000 and will meet again next year.",
        "        They recall the statement of 18 December 2000.",
        "Ottawa",
        "Ottawa, May 2000",
        "Geneva, 4-15 May 2000, second session, item 3",
    ],
)
def test_a_text_may_lack_its_place_and_date(closing: str) -> None:
    found = part(PlaceDates, letter(annexed=annexed(closing)))
    assert isinstance(found, Absent)
    assert found.outcome == "inapplicable"
    assert found.near is not None


def test_a_date_line_of_the_letter_is_none_of_the_annexed_text() -> None:
    body = "\nGeneva, 12 February 2008\n\n        We have the honour to transmit the text of a statement.\n\n"
    assert isinstance(part(PlaceDates, letter(body=body, annexed=annexed(""))), Absent)


def test_a_place_and_date_are_found_where_they_stand() -> None:
    text = letter(annexed=annexed("          Ottawa, 18 December 2000"))
    place = recognised(PlaceDates, text).items[0].span.location()
    line = text.split("\n").index("          Ottawa, 18 December 2000") + 1
    assert (place.page, place.line, place.column, place.end_column) == (2, line, 11, 34)
