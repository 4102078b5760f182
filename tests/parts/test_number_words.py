"""Numbers in words: what is written out in any official language is read back, whatever an extraction did to its spaces."""

import pytest

from cdcheck import place
from cdcheck.parts import _number_words
from cdcheck.text import fold
from tests.number_words import WORDS, chinese_digits, english


@pytest.mark.sample(2)
@pytest.mark.parametrize("code", sorted(WORDS))
def test_every_ordinal_up_to_2000_is_read_back(code: str) -> None:
    language = place.languages()[code]
    assert [_number_words.read(WORDS[code](number), language) for number in range(1, 2001)] == [*range(1, 2001)]


@pytest.mark.parametrize("code", sorted(WORDS))
def test_spaces_and_capitals_do_not_matter(code: str) -> None:
    language = place.languages()[code]
    for number in range(3, 2000, 37):
        words = WORDS[code](number).upper()
        assert _number_words.read(words.replace(" ", ""), language) == number
        assert _number_words.read(words.replace(" ", "\n  "), language) == number
        assert _number_words.read(" ".join(words), language) == number


def test_two_numbers_are_never_written_alike() -> None:
    for code, write in WORDS.items():
        assert len({write(number) for number in range(1, 2001)}) == 2000, code


def test_chinese_digits_are_read_one_by_one() -> None:
    chinese = place.languages()["zh"]
    assert [_number_words.read(chinese_digits(n), chinese) for n in range(10, 2001)] == [*range(10, 2001)]
    assert _number_words.read("一四\u25cb五", chinese) == 1405


@pytest.mark.parametrize(
    ("code", "text", "number"),
    [
        ("en", "1475th", 1475),
        ("en", "1 475th", 1475),
        ("en", "1,475 th", 1475),
        ("es", "861ª", 861),
        ("es", "861.ª", 861),
        ("fr", "865e", 865),
        ("fr", "1re", 1),
        ("ru", "1475-м", 1475),
        ("zh", "1475", 1475),
        ("ar", "١٤٧٥", 1475),
        ("en", "SEVEN HUNDRED NINETY-NINTH", 799),
        ("en", "one thousand, four hundred and seventy-fifth", 1475),
        ("en", "thousandth", 1000),
        ("fr", "huit cent septante-cinquième", 875),
        ("fr", "mil quatre cent quatre-vingts", 1480),
        ("es", "mil cuatrocientas setenta y cinco", 1475),
        ("es", "vigesimoprimera", 21),
        ("ru", "одна тысяча четыреста семьдесят пятое", 1475),
        ("zh", "一千零五", 1005),
        ("ar", "الثالثة والعشرين بعد الألف والأربعمئة", 1423),
    ],
)
def test_other_ways_of_writing_a_number(code: str, text: str, number: int) -> None:
    assert _number_words.read(text, place.languages()[code]) == number


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", ""),
        ("en", "and"),
        ("en", "SEVEN HUNDRED AND NINTY-NINTH"),
        ("en", "nine and seven hundred"),
        ("en", "seventy fifteen"),
        ("en", "forty-fifty"),
        ("en", "l475th"),
        ("en", "seven hundred and 99th"),
        ("en", "one one"),
        ("fr", "quatre vingt cent"),
        ("ru", "девять семьсот"),
        ("zh", "一四百"),
        ("ar", "الخامسة والسادسة"),
        ("en", "x" * 5000),
        ("en", "one " * 5000),
    ],
)
def test_what_is_no_number_is_not_read(code: str, text: str) -> None:
    assert _number_words.read(text, place.languages()[code]) is None


def test_the_number_at_the_head_of_a_text_is_the_longest() -> None:
    arabic = place.languages()["ar"]
    words = "الخامسة والسبعين بعد الأربعمائة والألف"
    found = _number_words.read_first(fold(f"{words} المعقودة في قصر"), arabic)
    assert found == (1475, len(fold(words)))
    assert _number_words.read_first(fold("المعقودة"), arabic) is None


def test_numbers_are_written_as_the_records_that_were_read_have_them() -> None:
    assert english(799) == "seven hundred and ninety-ninth"
    assert english(941) == "nine hundred and forty-first"
    assert english(1475) == "one thousand four hundred and seventy-fifth"
