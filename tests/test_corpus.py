"""Real texts: titles and dates in six languages, and New York letters with labels read by eye."""

import csv
import json
import re
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from cdcheck import dates, pipeline, place, readers, states
from cdcheck.document import Line, Passage
from cdcheck.outcome import Report
from cdcheck.parts.place_dates import PlaceDates
from cdcheck.parts.title import Title
from tests import letters
from tests.letters import words

CORPUS = Path(__file__).parents[2] / "shared/corpus"
CODES = ("en", "fr", "es", "ru", "zh", "ar")
KINDS = {"Letter": "letter", "Identical": "identical-letters", "Note": "note-verbale"}
# The cells of the table that differ from the English one: a neighbour's date, and a slip of the document itself.
DIFFERENT = {("2015/unep/chw_12/26", "ar"): date(2014, 1, 21), ("8 January 2014", "ar"): date(2014, 1, 20)}
# A title whose French version exchanges sender and addressee.
EXCHANGED = ("Letter dated 6 March 2015", "fr")

pytestmark = [
    pytest.mark.full,
    pytest.mark.skipif(not CORPUS.exists(), reason="the real texts are not at hand (../shared/corpus)"),
]


def table(name: str) -> list[dict[str, str]]:
    path = CORPUS / "parallel" / f"{name}.tsv"
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def english_date(text: str) -> date:
    found = re.search(r"\d{1,2} [A-Z][a-z]+ \d{4}", text)
    assert found
    return datetime.strptime(found[0], "%d %B %Y").date()


TITLES = [
    row for row in table("un6_titles_letters_notes") if re.match("(Letter|Identical letters|Note verbale) dated", row["en"])
]
DATES = table("un6_dates_places")
SINGLE = [row for row in DATES if re.fullmatch(r"\d{1,2} [A-Z][a-z]+ \d{4}", row["en"])]
PLACED = [row for row in DATES if re.fullmatch(r"\D+, \d{1,2} [A-Z][a-z]+ \d{4}", row["en"])]
PERIODS = [row for row in DATES if re.fullmatch(r"\D+, \d{1,2}( [A-Z][a-z]+)? ?- ?\d{1,2} [A-Z][a-z]+ \d{4}", row["en"])]


def title(text: str, code: str) -> Title:
    """The title as recognised above a letter in a language."""
    body = words(code)["body_text"]["transmit_one"].format(text="", see="")
    seen = pipeline.see(readers.read("letter.txt", f"{text}\n\n\n{body}\n".encode()), pipeline.Overrules(language=code))
    found = seen.of(Title)
    assert isinstance(found, Title), found.reason
    return found


def read(text: str, code: str) -> list[dates.DateRead]:
    passage = Passage([Line(text, 1)])
    return dates.find(passage, place.languages()[code]) or dates.find(passage, place.languages()["en"])


def test_there_are_96_titles() -> None:
    assert len(TITLES) * len(CODES) == 96


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("row", TITLES, ids=lambda row: row["en"][:40])
def test_a_title_has_its_kind_its_date_a_sender_and_an_addressee(row: dict[str, str], code: str) -> None:
    found = title(row[code], code)
    assert found.kind == KINDS[row["en"].split()[0]]
    assert found.date
    assert found.date.date == english_date(row["en"])
    assert found.senders
    assert found.addressees
    assert found.text == " ".join(row[code].split())


@pytest.mark.parametrize("row", TITLES, ids=lambda row: row["en"][:40])
def test_a_title_has_the_same_states_posts_and_addressees_in_six_languages(row: dict[str, str]) -> None:
    found = {
        code: title(row[code], code) for code in CODES if not (row["en"].startswith(EXCHANGED[0]) and code == EXCHANGED[1])
    }
    senders = {code: sorted(sender.state or "" for sender in one.senders) for code, one in found.items()}
    posts = {code: sorted(sender.post or "" for sender in one.senders) for code, one in found.items()}
    addressees = {code: [addressee.post for addressee in one.addressees] for code, one in found.items()}
    for alike in (senders, posts, addressees):
        assert alike == dict.fromkeys(found, alike["en"])


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("row", SINGLE + PLACED, ids=lambda row: row["en"])
def test_a_date_is_read(row: dict[str, str], code: str) -> None:
    found = read(row[code], code)
    if not re.search(r"\d{4}", row[code]):
        assert found == []
        return
    expected = DIFFERENT.get((row["doc"], code)) or DIFFERENT.get((row["en"], code)) or english_date(row["en"])
    assert [one.date for one in found] == [expected]


@pytest.mark.parametrize("code", [code for code in CODES if code != "zh"])
@pytest.mark.parametrize("row", PERIODS, ids=lambda row: row["en"])
def test_the_last_day_of_a_period_is_read(row: dict[str, str], code: str) -> None:
    assert read(row[code], code)[-1].date == english_date(row["en"])


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("row", PLACED, ids=lambda row: row["en"])
def test_a_place_and_date_close_the_text_above_them(row: dict[str, str], code: str) -> None:
    draft = letters.draft(code, "old")
    ours = draft.annexes[0].place_date
    assert ours
    text = letters.text(draft).replace(ours, row[code])
    found = pipeline.see(readers.read("letter.txt", text.encode())).of(PlaceDates)
    assert isinstance(found, PlaceDates), found.reason
    assert [one.date and one.date.date for one in found.items] == [english_date(row["en"])]
    assert found.items[0].place
    assert found.items[0].place in row[code]


LETTERS = sorted(path.stem for path in (CORPUS / "letters").glob("*.txt"))


@cache
def gold(name: str) -> dict[str, Any]:
    labels: dict[str, Any] = json.loads((CORPUS / "letters" / f"{name}.gold.json").read_text(encoding="utf-8"))
    return labels


@cache
def report(name: str) -> Report:
    path = CORPUS / "letters" / f"{name}.txt"
    return pipeline.check(path.name, path.read_bytes())


def value(name: str, part: str) -> Any:
    assert report(name).parts[part].found, report(name).parts[part].reason
    return report(name).parts[part].value


@pytest.mark.parametrize("name", LETTERS)
def test_a_new_york_letter_has_its_masthead(name: str) -> None:
    masthead = value(name, "masthead")
    assert masthead["symbol"] == gold(name)["symbol"]
    assert masthead["date"] == english_date(gold(name)["masthead_date"]).isoformat()
    names = {language.name.upper(): code for code, language in place.languages().items()}
    assert masthead["original"] == [names[language.upper()] for language in gold(name)["original_languages"]]
    own = gold(name)["language"]
    assert masthead["language"] == (own and [names[own.upper()]])


@pytest.mark.parametrize("name", LETTERS)
def test_a_new_york_letter_has_its_title(name: str) -> None:
    found = value(name, "title")
    assert (found["kind"], found["date"]) == (gold(name)["title_kind"], english_date(gold(name)["letter_date"]).isoformat())
    (addressee,) = found["addressees"]
    assert gold(name)["addressee_post"].upper().startswith(addressee["text"].upper())


@pytest.mark.parametrize("name", LETTERS)
def test_a_new_york_letter_has_its_job_number(name: str) -> None:
    year, number, letter = re.fullmatch(r"(\d\d)-(\d{5}) \((.)\)", gold(name)["job_number"]).groups()  # type: ignore[union-attr]
    found = value(name, "job_number")
    assert (found["office"], found["year"] % 100, found["number"], letter) == (None, int(year), int(number), "E")
    assert found["language"] == "en"


@pytest.mark.parametrize("name", LETTERS)
def test_a_new_york_letter_has_its_signatories(name: str) -> None:
    names = {state.short: code for code, state in states.table(place.languages()["en"]).items()}
    expected = [(one["name"], names.get(one.get("country", ""))) for one in gold(name)["signatories"]]
    assert [(one["name"], one["state"]) for one in value(name, "signatories")] == expected
    posts = [one.get("title") for one in gold(name)["signatories"]]
    for found, post in zip(value(name, "signatories"), posts, strict=True):
        assert post is None or post in found["posts"]


@pytest.mark.parametrize("name", [name for name in LETTERS if isinstance(gold(name)["page_headers"], list)])
def test_a_new_york_letter_has_its_running_heads(name: str) -> None:
    heads = value(name, "page_headers")
    assert [head["page"] for head in heads] == gold(name)["page_headers"]
    assert {head["symbol"] for head in heads} <= {gold(name)["symbol"]}


def test_the_running_head_of_1994_has_a_language_line_between_symbol_and_page() -> None:
    (head,) = value("en.S-1994-1245", "page_headers")
    assert (head["page"], head["symbol"]) == (2, "S/1994/1245")


def test_the_annex_of_2001_has_heading_original_and_title() -> None:
    annex = value("en.S-2001-1164", "annexes")[0]
    assert (annex["heading"], annex["number"], annex["original"]) == ("Annex", None, ["en"])
    assert annex["title"].startswith("Letter dated 7 December 2001 from the Director General")


def test_the_first_of_three_annexes_of_2001_has_its_number_and_title() -> None:
    annex = value("en.S-2001-138", "annexes")[0]
    assert (annex["heading"], annex["number"]) == ("Annex I", 1)
    assert annex["title"].startswith("Framework for cooperation in peace-building")


@pytest.mark.parametrize("name", [name for name in LETTERS if gold(name)["annexes"] == []])
def test_a_new_york_letter_without_annexes_has_none(name: str) -> None:
    assert not report(name).parts["annexes"].found
