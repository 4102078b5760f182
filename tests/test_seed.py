"""CD/1634 in Chinese, a real text extraction: no punctuation, no masthead, one running head of four."""

import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from cdcheck import pipeline
from cdcheck.outcome import Location, Report, Row
from tests.drawn import PATIENCE

ROOT = Path(__file__).parents[1]
SEED = ROOT.parent / "shared/seed/CD-1634.zh.txt"

pytestmark = [
    pytest.mark.full,
    pytest.mark.skipif(not SEED.exists(), reason="the text of CD/1634 is not at hand (../shared/seed)"),
]


@cache
def report() -> Report:
    return pipeline.check(SEED.name, SEED.read_bytes())


@cache
def lines() -> list[str]:
    return SEED.read_text(encoding="utf-8").split("\n")


def value(part: str) -> Any:
    assert report().parts[part].found, report().parts[part].reason
    return report().parts[part].value


def row(rule: str) -> Row:
    return next(row for row in report().rows if row.rule == rule)


def number(words: str) -> int:
    """The number of the one line that has these words."""
    found = [number for number, line in enumerate(lines(), 1) if words in line]
    assert len(found) == 1
    return found[0]


def place(location: Location) -> tuple[int | None, int | None]:
    return location.line, location.column


def test_it_is_a_chinese_letter_of_the_old_template_with_the_symbol_cd_1634() -> None:
    document = report().document
    assert (document.language, document.kind, document.era, document.symbol) == ("zh", "letter", "old-template", "CD/1634")
    assert value("symbol") == {"text": "CD/1634", "series": "CD", "number": 1634, "suffixes": [], "reissued": False}


def test_the_letter_is_of_22_january_2001() -> None:
    assert value("title")["date"] == "2001-01-22"


def test_the_russian_federation_and_canada_send_it_through_their_permanent_representatives() -> None:
    senders = [(sender["state"], sender["post"]) for sender in value("title")["senders"]]
    assert senders == [("RUS", "permanent-representative"), ("CAN", "permanent-representative")]


def test_it_is_for_the_secretary_general_of_the_conference() -> None:
    (addressee,) = value("title")["addressees"]
    assert addressee == {"post": "secretary-general", "text": "裁军谈判会议秘书长"}


def test_it_transmits_english_french_and_russian_texts() -> None:
    assert value("title")["transmitted"]["languages"] == ["en", "fr", "ru"]


def test_it_has_two_paragraphs_of_which_the_second_asks_for_circulation() -> None:
    letter = value("letter")
    assert len(letter["paragraphs"]) == 2
    assert letter["paragraphs"][0].startswith("谨此转交加拿大总理和俄罗斯联邦总统")
    assert letter["transmittal"] == "谨此转交"
    assert letter["circulation_request"] == "谨请将此联合声明作为裁军谈判会议的正式文件分发"


def test_two_ambassadors_signed_on_one_line_in_two_columns() -> None:
    signatories = value("signatories")
    assert [(one["name"], one["state"], one["mark"]) for one in signatories] == [
        ("瓦西里 西多罗夫", "RUS", "(签名)"),
        ("克里斯托弗 韦斯特达尔", "CAN", "(签名)"),
    ]
    assert [one["posts"] for one in signatories] == [
        ["俄罗斯联邦常驻裁军谈判会议代表", "大使"],
        ["加拿大常驻裁军谈判会议代表", "大使"],
    ]
    line = number("西多罗夫")
    places = [place(location) for location in report().parts["signatories"].evidence]
    assert places == [(line, lines()[line - 1].index(name) + 1) for name in ("瓦西里", "克里斯托弗")]


def test_one_running_head_is_left_that_of_page_5() -> None:
    assert value("page_headers") == [{"page": 5, "symbol": "CD/1634", "text": "CD/1634 page 5"}]
    (head,) = report().parts["page_headers"].evidence
    assert (head.line, head.end_line) == (number("CD/1634"), number("page 5"))


def test_the_annexed_text_has_its_title_and_no_heading() -> None:
    (annex,) = value("annexes")
    assert annex["heading"] is None
    assert "".join(annex["title"].split()) == "加拿大总理和俄罗斯联邦总统关于战略稳定方面合作的联合声明"


def test_the_annexed_text_is_dated_at_ottawa_18_december_2000() -> None:
    (closing,) = value("place_dates")
    assert (closing["place"], closing["date"]) == ("渥太华", "2000-12-18")
    assert place(report().parts["place_dates"].evidence[0]) == (number("渥太华"), 1)


def test_it_ends_with_an_end_mark() -> None:
    assert value("end_mark") == {"text": "--  --  --  --  --"}


@pytest.mark.parametrize("part", ["masthead", "job_number", "footnotes"])
def test_what_the_extraction_lost_is_absent_with_a_reason(part: str) -> None:
    absent = report().parts[part]
    assert (absent.found, absent.value) == (False, None)
    assert absent.reason


def test_it_does_not_conform_for_want_of_its_masthead_and_of_running_heads_and_for_nothing_else() -> None:
    assert report().verdict == "does-not-conform"
    errors = {row.rule for row in report().rows if row.outcome == "failed" and row.severity == "error"}
    assert errors == {"masthead-is-present", "symbol-heads-every-page"}


def test_errors_that_cannot_be_told_are_those_that_need_the_masthead() -> None:
    untold = [row for row in report().rows if row.outcome == "cantTell" and row.severity == "error"]
    assert untold
    assert {row.message for row in untold} == {report().parts["masthead"].reason}


def test_the_masthead_is_missed_at_the_head_of_the_document() -> None:
    assert place(row("masthead-is-present").locations[0])[0] == 1


def test_the_missing_heads_are_those_of_pages_2_to_4() -> None:
    missing = row("symbol-heads-every-page")
    assert "2 to 4" in missing.message
    assert missing.locations[0].line == number("CD/1634")


def test_the_one_word_in_which_letter_and_annex_differ_in_the_title_is_shown() -> None:
    differing = row("annexes-title-agrees-with-the-letter")
    assert (differing.outcome, differing.severity) == ("failed", "warning")
    assert "在" in differing.message
    stripped = [line.strip() for line in lines()]
    annex = stripped.index("加拿大总理和俄罗斯联邦总统关于") + 1
    letter = stripped.index("加拿大总理和俄罗斯联邦总统关于在战略稳定") + 1
    assert {location.line for location in differing.locations} == {annex, letter}


@pytest.mark.parametrize(
    "rule",
    [
        "letter-transmits-what-the-title-says",
        "letter-transmits-the-text",
        "letter-asks-for-circulation",
        "letter-asks-this-body",
        "title-is-present",
        "title-is-dated",
        "title-names-the-sender",
        "title-names-the-addressee",
        "title-addresses-the-conference",
        "signatories-are-present",
        "signatories-bear-the-mark",
        "signatories-are-as-many-as-the-senders",
        "signatories-come-from-the-senders",
        "symbol-is-well-formed",
        "symbol-is-the-same-everywhere",
        "annexes-hold-the-transmitted-text",
        "place-dates-close-the-transmitted-text",
        "place-dates-are-real",
        "place-dates-are-not-after-the-letter",
        "end-mark-closes-the-document",
    ],
)
def test_what_is_right_in_it_passes(rule: str) -> None:
    assert row(rule).outcome == "passed", row(rule).message


def test_the_command_line_exits_with_1() -> None:
    command = [sys.executable, "-m", "cdcheck", "check", str(SEED)]
    run = subprocess.run(command, capture_output=True, cwd=ROOT, timeout=PATIENCE)
    assert (run.returncode, run.stderr) == (1, b"")
