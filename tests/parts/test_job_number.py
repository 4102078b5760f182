"""Job numbers: of Geneva and of New York, with and without letter and dates, and as extraction tears them."""

from datetime import date

import pytest

from cdcheck.outcome import Absent
from cdcheck.parts.job_number import JobNumber
from tests.parts.seen import ANNEXED, letter, part, recognised

APRIL = date(2008, 4, 23)


@pytest.mark.parametrize(
    ("foot", "expected"),
    [
        ("GE.08-60402 (E) 230408 230408", ("GE", 2008, 60402, "en", (APRIL, APRIL))),
        ("GE.07-63640", ("GE", 2007, 63640, None, ())),
        ("GE.96-62633 (E)", ("GE", 1996, 62633, "en", ())),
        ("GE.19-07481 (E) 280619 010719", ("GE", 2019, 7481, "en", (date(2019, 6, 28), date(2019, 7, 1)))),
        ("GE.18-22822 (R) 300519 310519", ("GE", 2018, 22822, "ru", (date(2019, 5, 30), date(2019, 5, 31)))),
        ("GE.11-17059 (E) 01022012", ("GE", 2011, 17059, "en", (date(2012, 2, 1),))),
        ("GE.12-13630 (E) 200612", ("GE", 2012, 13630, "en", (date(2012, 6, 20),))),
        ("07-48530 (S) 220807 220807 *0748530*", (None, 2007, 48530, "es", (date(2007, 8, 22), date(2007, 8, 22)))),
        ("01-56683 (R) 051001 051001", (None, 2001, 56683, "ru", (date(2001, 10, 5), date(2001, 10, 5)))),
        ("07-48571 (C) 270807 270807", (None, 2007, 48571, "zh", (date(2007, 8, 27), date(2007, 8, 27)))),
        ("GE.08-60402 (A) 230408 230408", ("GE", 2008, 60402, "ar", (APRIL, APRIL))),
        ("GE.08-60402 (F) 230408", ("GE", 2008, 60402, "fr", (APRIL,))),
        ("GE.08–60402 (E) 230408 230408", ("GE", 2008, 60402, "en", (APRIL, APRIL))),
        ("GE. 08-60402 (E) 230408 230408", ("GE", 2008, 60402, "en", (APRIL, APRIL))),
        ("GE.08 - 60402  (E)  230408  230408", ("GE", 2008, 60402, "en", (APRIL, APRIL))),
        ("GE.08-60402   (E)   230408", ("GE", 2008, 60402, "en", (APRIL,))),
        ("     GE.08-60402 (E) 230408 230408", ("GE", 2008, 60402, "en", (APRIL, APRIL))),
        ("GE.08-60402 (E)\n\n230408\n\n230408", ("GE", 2008, 60402, "en", (APRIL, APRIL))),
        ("GE.08-60402 (E)\n230408 230408", ("GE", 2008, 60402, "en", (APRIL, APRIL))),
    ],
)
def test_a_job_number_is_taken_apart(foot: str, expected: tuple[object, ...]) -> None:
    job = recognised(JobNumber, letter(foot=f"\n{foot}\n"))
    assert (job.office, job.year, job.number, job.language, job.dates) == expected
    assert job.impossible == ()


def test_arabic_indic_digits_are_digits() -> None:
    job = recognised(JobNumber, letter(foot="\nGE.٠٨-٦٠٤٠٢ (A) ٢٣٠٤٠٨\n"))
    assert (job.year, job.number, job.language, job.dates) == (2008, 60402, "ar", (APRIL,))


@pytest.mark.parametrize("group", ["310208", "000408", "321308", "230013"])
def test_a_group_that_is_no_day_is_kept_as_impossible(group: str) -> None:
    job = recognised(JobNumber, letter(foot=f"\nGE.08-60402 (E) {group} 230408\n"))
    assert (job.impossible, job.dates) == ((group,), (APRIL,))


def test_the_years_of_two_digits_are_those_from_1960_to_2059() -> None:
    years = {two: recognised(JobNumber, letter(foot=f"\nGE.{two}-60402 (E)\n")).year for two in ("60", "79", "99", "00", "24")}
    assert years == {"60": 1960, "79": 1979, "99": 1999, "00": 2000, "24": 2024}


@pytest.mark.parametrize(
    "foot",
    [
        "",
        "2007-2008",
        "tel. 022 917-12345",
        "1540-2004",
        "CD/1839",
        "page 2",
        "12-13 February 2008",
        "(E) 230408 230408",
        "1999-00",
    ],
)
def test_what_looks_alike_is_no_job_number(foot: str) -> None:
    found = part(JobNumber, letter(foot=f"\n{foot}\n"))
    assert isinstance(found, Absent)
    assert found.outcome == "inapplicable"


def test_the_chief_number_is_that_with_letter_and_dates_and_others_are_those_that_differ() -> None:
    pages = ANNEXED + "\n\nGE.08-60402                2\n\fCD/1839\n\nText.\n\n3              GE.08-60420\n"
    job = recognised(JobNumber, letter(annexed=pages))
    assert (job.number, job.language) == (60402, "en")
    assert [span.text for span in job.others] == ["GE.08-60420"]


def test_a_job_number_is_found_where_it_stands() -> None:
    text = letter()
    location = recognised(JobNumber, text).span.location()
    line = text.split("\n").index("GE.08-60402 (E) 230408 230408") + 1
    assert (location.line, location.column, location.end_column) == (line, 1, 29)
    assert location.text == "GE.08-60402 (E) 230408 230408"
