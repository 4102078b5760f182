"""Letters inside letters: what an annexed letter, or treaty, has of its own is not taken for the covering letter's."""

from dataclasses import replace

import pytest

from cdcheck import check
from cdcheck.outcome import Report
from tests import letters
from tests.letters import CODES

MASTHEAD = """CONFERENCE ON DISARMAMENT
                                                CD/1839
                                                29 February 2008
                                                ENGLISH
                                                Original: ENGLISH

"""
COVER = """
        LETTER DATED 12 FEBRUARY 2008 FROM THE PERMANENT REPRESENTATIVE OF
        CHINA TO THE CONFERENCE ON DISARMAMENT ADDRESSED TO THE
        SECRETARY-GENERAL OF THE CONFERENCE TRANSMITTING {text}

        I have the honour to transmit {told} (see annex).

        I would be grateful if this letter and its annex could be circulated
as an official document of the Conference on Disarmament.

"""
SIGNED = """                                (Signed) First Signatory
                                Ambassador
                                Permanent Representative of China
                                to the Conference on Disarmament

"""
FOOT = "GE.08-60402 (E) 230408 230408\n"
HEAD = "CD/1839\npage 2\n\n"
END = "\n                                    -----\n"
LETTER = """        LETTER DATED 10 JANUARY 2008 FROM THE PERMANENT REPRESENTATIVE OF
        FRANCE AND THE PERMANENT REPRESENTATIVE OF JAPAN ADDRESSED TO THE
        PRESIDENT OF THE CONFERENCE

Tokyo, 10 January 2008

        We have the honour to transmit to you the attached statement of
5 January 2008.

        We would be grateful if this letter and its two annexes could be
issued as an official document of the General Assembly.

(Signed) Second Signatory                 (Signed) Third Signatory
Permanent Representative of France        Permanent Representative of Japan
"""
TREATY = """                    TREATY ON THE PREVENTION OF THINGS

        The States shall prevent things.

                               Annex I

        List of things.

                               Annex II

        Other things.
"""
HEADING = "                              Annex\n\n"
LONG_HEADING = """Annex to the letter dated 12 February 2008 from the Permanent Representative of China
to the Conference on Disarmament addressed to the Secretary-General of the Conference

"""


def document(annexed: str, text: str, told: str, *, signed: str = SIGNED, feed: str = "\f", head: str = HEAD) -> str:
    """A letter with one annexed text."""
    return MASTHEAD + COVER.format(text=text, told=told) + signed + FOOT + feed + head + annexed + END


def of_a_letter(heading: str, *, signed: str = SIGNED, feed: str = "\f", head: str = HEAD, nested: bool = False) -> Report:
    """The report on a letter that transmits another; ``nested`` gives the title of the other within the title."""
    sent = "A LETTER FROM THE\n        PERMANENT REPRESENTATIVES OF FRANCE AND JAPAN"
    if nested:
        sent = "A LETTER\n        " + " ".join(LETTER.partition("\n\n")[0].split()).removeprefix("LETTER ")
    told = "a letter from the\nPermanent Representatives of France and Japan"
    return check("letter.txt", document(heading + LETTER, sent, told, signed=signed, feed=feed, head=head).encode())


def failing(report: Report) -> set[str]:
    """The ids of the rules that failed."""
    return {row.rule for row in report.rows if row.outcome == "failed"}


@pytest.mark.parametrize("nested", [False, True])
@pytest.mark.parametrize("feed", ["\f", "\n"])
@pytest.mark.parametrize("heading", ["", HEADING, LONG_HEADING])
def test_an_annexed_letter_keeps_its_title_date_and_signatures(heading: str, feed: str, nested: bool) -> None:
    report = of_a_letter(heading, feed=feed, nested=nested)
    title = report.parts["title"].value
    assert (title["date"], [sender["state"] for sender in title["senders"]]) == ("2008-02-12", ["CHN"])
    assert [addressee["post"] for addressee in title["addressees"]] == ["secretary-general"]
    assert [signatory["name"] for signatory in report.parts["signatories"].value] == ["First Signatory"]
    assert [item["date"] for item in report.parts["place_dates"].value] == ["2008-01-10"]
    (annex,) = report.parts["annexes"].value
    assert annex["title"].startswith("LETTER DATED 10 JANUARY 2008 FROM")
    assert failing(report) == set()


@pytest.mark.parametrize(("heading", "feed", "head"), [("", "\f", HEAD), (HEADING, "\f", HEAD), (HEADING, "\n", "")])
def test_the_signatures_of_an_annexed_letter_do_not_sign_its_cover(heading: str, feed: str, head: str) -> None:
    report = of_a_letter(heading, signed="", feed=feed, head=head)
    assert not report.parts["signatories"].found
    assert failing(report) == {"signatories-are-present"}


def test_annexes_of_an_annexed_treaty_are_its_own() -> None:
    sent = "A DRAFT\n        TREATY ON THE PREVENTION OF THINGS"
    report = check("letter.txt", document(HEADING + TREATY, sent, "a draft treaty on the\nprevention of things").encode())
    assert [annex["heading"] for annex in report.parts["annexes"].value] == ["Annex"]
    assert failing(report) == set()


def test_an_annex_between_two_that_run_on_is_not_the_letters() -> None:
    annexed = "".join(f"          {heading}\n\n        One paper.\n\n" for heading in ("Annex I", "Annex", "Annex II"))
    text = document(annexed, "TWO\n        WORKING PAPERS", "two working papers").replace("see annex", "see annexes I and II")
    report = check("letter.txt", text.encode())
    assert [annex["heading"] for annex in report.parts["annexes"].value] == ["Annex I", "Annex II"]
    assert failing(report) == set()


def test_a_first_annex_that_lost_its_number_is_still_the_letters() -> None:
    annexed = "".join(f"          {heading}\n\n        One paper.\n\n" for heading in ("Annex", "Annex II"))
    text = document(annexed, "TWO\n        WORKING PAPERS", "two working papers").replace("see annex", "see annexes I and II")
    report = check("letter.txt", text.encode())
    assert "annexes-are-numbered-in-order" in failing(report)


@pytest.mark.parametrize(
    ("dated", "failures"), [("10 JANUARY", set()), ("11 JANUARY", {"annexes-title-agrees-with-the-letter"})]
)
def test_a_covering_letter_names_an_annexed_one_in_fewer_words(dated: str, failures: set[str]) -> None:
    sent = f"A\n        LETTER DATED {dated} 2008 FROM THE PERMANENT REPRESENTATIVE OF\n        FRANCE"
    told = f"a letter dated\n{dated.title()} 2008 from the Permanent Representative of France"
    report = check("letter.txt", document(HEADING + LETTER, sent, told).encode())
    assert failing(report) == failures


@pytest.mark.parametrize("deep", [1, 2])
@pytest.mark.parametrize("template", ["old", "new"])
@pytest.mark.parametrize("code", CODES)
def test_a_letter_in_a_letter_changes_nothing_of_its_cover_in_any_language(
    code: str, template: letters.Template, deep: int
) -> None:
    cover = letters.draft(code, template, ("CAN", "CHE"))
    inner = letters.draft(code, template, ("JPN",))
    block = [
        line
        for signature in inner.signatures
        for line in (signature.signed.format(name=signature.name), signature.rank, signature.post)
    ]
    annexed = [letters.title_text(inner), *inner.paragraphs, *block]
    text = cover.annexes[0]
    said = (*text.paragraphs[:2], *(annexed * deep), *text.paragraphs[2:])
    changed = replace(cover, annexes=(replace(text, paragraphs=said), *cover.annexes[1:]))
    before, after = (check("letter.txt", letters.text(draft).encode()) for draft in (cover, changed))
    for part in ("symbol", "masthead", "title", "letter", "signatories"):
        assert after.parts[part].value == before.parts[part].value, part
    assert {row.rule for row in after.rows if row.outcome == "failed"} == set()
