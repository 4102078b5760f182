"""Records of the bodies before the Conference, as typescript and its recognition left them."""

import pytest

from cdcheck import check
from cdcheck.outcome import Report

BODY = "CONFERENCE OF THE EIGHTEEN-NATION COMMITTEE\nON DISARMAMENT"
MAST = f"{BODY}\n\nENDC/PV.412\n6 April 1967\nENGLISH"
HEADING = """

FINAL VERBATIM RECORD OF THE FOUR HUNDRED AND TWELFTH MEETING

held at the Palais des Nations, Geneva,
on Thursday, 6 April 1967, at 10.30 a.m.

Chairman: Mr. E. XAMPLE (Sweden)

67-07112
"""
SPEECH = "\n\nThe CHAIRMAN (Sweden): I declare open the meeting, and give the floor to\nthe representative of Canada.\n\n"


def record(mast: str = MAST, head: str = "ENDC/PV.412\n{page}", pages: tuple[int, ...] = (2, 3, 4)) -> Report:
    text = mast + HEADING + "".join("\n" + head.format(page=page) + SPEECH for page in pages)
    return check("record.txt", text.encode())


def failed(report: Report) -> set[str]:
    assert report.problem is None
    return {row.rule for row in report.rows if row.outcome == "failed" and row.severity != "note"}


def test_a_clean_record_passes() -> None:
    report = record()
    assert failed(report) == set()
    assert [head["page"] for head in report.parts["page_headers"].value] == [2, 3, 4]


@pytest.mark.parametrize(
    "mast",
    [
        "ENDC/PV.412\n\nCONFERENCE OF THE EIGHTEEN-NATION COMMITTEE 6 April 1967\nON DISARMAMENT ENGLISH",
        "CONFERENCE OF THE EIGHTEEN-NATION COMMITTEE ENDC/PV.412\nON DISARMAMENT 6 April 1967\nENGLISH",
        f"{BODY}\n\nPRIVATE\n\nENDC/PV.412\n6 April 1967\nENGLISH",
        f"{MAST}\n\nLIBRARY OF EXAMPLE TOWN\n\nJUN 2 1967",
    ],
    ids=["date beside the body", "symbol beside the body", "private", "stamp"],
)
def test_a_masthead_read_across_its_columns_or_with_a_stamp_passes(mast: str) -> None:
    assert failed(record(mast)) == set()


@pytest.mark.parametrize("symbol", ["ENDC/PV,412", "ENDC/PV 412", "ENDC/PV.4l2"])
@pytest.mark.parametrize("everywhere", [True, False])
def test_a_symbol_misread_is_the_only_fault_of_a_record(symbol: str, everywhere: bool) -> None:
    head = (symbol if everywhere else "ENDC/PV.412") + "\n{page}"
    report = record(MAST.replace("ENDC/PV.412", symbol), head)
    assert failed(report) == {"symbol-is-well-formed"}
    assert report.document.era == "endc-ccd"


def test_the_name_expected_of_the_body_is_that_of_its_time() -> None:
    report = record(MAST.replace(BODY, "CONFERENCE OF EXAMPLES"))
    (row,) = [row for row in report.rows if row.rule == "masthead-names-the-body"]
    assert row.outcome == "failed"
    assert "Committee on Disarmament" in str(row.expected)


@pytest.mark.parametrize("pages", [(2, 4, 5), (3, 4), (2, 3, 5)])
def test_a_page_of_a_record_that_is_missing_shows_in_its_numbers(pages: tuple[int, ...]) -> None:
    assert failed(record(pages=pages)) == {"symbol-heads-every-page"}


def test_a_count_of_votes_at_the_end_of_a_page_is_not_its_number() -> None:
    text = MAST + HEADING + "".join(f"\nENDC/PV.412\n{page}{SPEECH}Votes in favour:\n\n31\n" for page in (2, 3, 4))
    report = check("record.txt", text.encode())
    assert failed(report) == set()
    assert [head["page"] for head in report.parts["page_headers"].value] == [2, 3, 4]


def test_rows_of_dots_in_a_list_of_contents_leave_nothing_open() -> None:
    lines = "\n".join(f"{word} {'.' * 40} {page}" for page, word in enumerate(("Members", "Agenda", "Rules"), 2))
    report = check("report.txt", f"REPORT ON EXAMPLES\n\nCONTENTS\n{lines}\n\nMembers\n\nThe members met.\n".encode())
    assert report.document.kind_detail != "blank-form"
    form = check("form.txt", b"CONFERENCE ON DISARMAMENT\nSymbol: ..........\nDate: ..........\nOriginal: ..........\n")
    assert failed(form) == {"document-is-of-the-conference"}
