"""The first lines of a report: each part that the document should have, with what was found of it or is wrong."""

from cdcheck import pipeline
from cdcheck.renderers._checklist import checklist
from tests import letters

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
