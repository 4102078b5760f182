"""The first lines of a report: each part that the document should have, with what was found of it or is wrong."""

from pathlib import Path

from cdcheck import pipeline
from cdcheck.renderers._checklist import checklist
from tests import letters

SAMPLES = Path(__file__).parent.parent / "samples"
LETTER = letters.text(letters.draft("en", "old"))


def items(text: str) -> dict[str, tuple[str, str]]:
    report = pipeline.check("letter.txt", text.encode())
    return {item.label: (item.state, item.told) for item in checklist(report)}


def test_each_part_of_a_clean_letter_is_found_with_its_place() -> None:
    found = items(LETTER)
    assert {"masthead", "symbol", "title", "cover letter", "signatories", "page headers", "job number"} <= set(found)
    assert {state for state, _ in found.values()} == {"found"}
    assert all("page" in told for _, told in found.values())


def test_a_job_number_without_an_office_is_shown_as_it_is() -> None:
    office = next(line for line in LETTER.splitlines() if line.strip().startswith("GE.")).strip().split()[0]
    assert office.removeprefix("GE.") in items(LETTER)["job number"][1]
    shown = items(LETTER.replace(office, office.removeprefix("GE.")))["job number"][1]
    assert "None" not in shown


def test_what_is_missing_says_what_is_lacking() -> None:
    unsigned = "\n".join(line for line in LETTER.splitlines() if "(Signed)" not in line)
    assert items(unsigned)["signatories"][0] == "missing"


def test_a_document_of_one_page_shows_no_heads() -> None:
    assert "page headers" not in items(LETTER.partition("\f")[0])
    assert items("x\nsome words here and there\n") == {}


def test_a_document_of_another_body_has_no_list_of_what_the_conference_asks() -> None:
    other = LETTER.replace("CD/1697", "A/58/510").replace("CONFERENCE ON DISARMAMENT", "GENERAL ASSEMBLY")
    assert items(other) == {}


def test_a_record_shows_its_meeting() -> None:
    found = items((SAMPLES / "en/record.txt").read_text(encoding="utf-8"))
    assert found["meeting"] == ("found", "875, Palais des Nations, Geneva, 2001-05-31, page 1, lines 7 to 13")
    assert "signatories" not in found and "meeting" not in items(LETTER)
