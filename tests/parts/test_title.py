"""Titles: every order and kind, several senders, what is missing, and what is no title."""

from dataclasses import replace
from datetime import date

import pytest

from cdcheck.outcome import Absent
from cdcheck.parts.title import Title
from tests import letters
from tests.disturbances import rewrapped
from tests.letters import CODES
from tests.parts.seen import letter, part, recognised

WRITTEN = date(2008, 2, 12)
RUSSIA_AND_CHINA = [("RUS", "permanent-representative"), ("CHN", "permanent-representative")]
SECRETARY_GENERAL = "the Secretary-General of the Conference"
PRESIDENT = "the President of the Conference"


def title(text: str) -> Title:
    return recognised(Title, letter(title=f"\n{text}\n\n"))


def senders(found: Title) -> list[tuple[str | None, str | None]]:
    return [(sender.state, sender.post) for sender in found.senders]


def addressees(found: Title) -> list[str | None]:
    return [addressee.post for addressee in found.addressees]


@pytest.mark.parametrize(
    "text",
    [
        f"Letter dated 12 February 2008 from the Permanent Representative of China to the Conference on Disarmament "
        f"addressed to {SECRETARY_GENERAL} transmitting the text of a statement",
        f"Letter dated 12 February 2008 addressed to {SECRETARY_GENERAL} from the Permanent Representative of China to the "
        f"Conference on Disarmament transmitting the text of a statement",
        f"LETTER DATED 12 FEBRUARY 2008 FROM THE PERMANENT REPRESENTATIVE OF CHINA\nTO THE CONFERENCE ON DISARMAMENT\n"
        f"ADDRESSED TO\n{SECRETARY_GENERAL.upper()}\nTRANSMITTING THE TEXT OF A STATEMENT",
        f"Letter dated 12 February 2008 from the Permanent Representative of China\n\n   addressed to {SECRETARY_GENERAL}\n\n"
        f"transmitting the text of a statement",
        f"Letter  dated  12  February  2008  from  the  Permanent  Representative  of  China  addressed  to  "
        f"{SECRETARY_GENERAL}  transmitting  a  statement",
        f"Letter dated 12 February 2008 from the Permanent Representative of China addressed to {SECRETARY_GENERAL}, "
        f"transmitting the text of a statement",
    ],
    ids=["from first", "addressed first", "capitals", "gaps within", "double spaces", "comma"],
)
def test_a_title_in_either_order_and_any_setting_has_its_four_pieces(text: str) -> None:
    found = title(text)
    assert (found.kind, found.date and found.date.date) == ("letter", WRITTEN)
    assert senders(found) == [("CHN", "permanent-representative")]
    assert addressees(found) == ["secretary-general"]
    assert found.transmitted is not None
    assert found.transmitted.kind == "statement"


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Letter", "letter"),
        ("Letters", "letters"),
        ("Identical letters", "identical-letters"),
        ("Note verbale", "note-verbale"),
        ("Notes verbales", "notes-verbales"),
    ],
)
def test_a_title_begins_with_its_kind(words: str, kind: str) -> None:
    found = title(f"{words} dated 12 February 2008 from the Permanent Mission of China addressed to {SECRETARY_GENERAL}")
    assert found.kind == kind
    assert senders(found) == [("CHN", "permanent-mission")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the Permanent Representative of the Russian Federation and the Permanent Representative of China", RUSSIA_AND_CHINA),
        ("the Permanent Representatives of the Russian Federation and China", RUSSIA_AND_CHINA),
        ("the Chargé d'affaires a.i. of China", [("CHN", "charge-d-affaires")]),
        ("the CHARGE D'AFFAIRES A.I. of China", [("CHN", "charge-d-affaires")]),
        ("the Deputy Permanent Representative of China", [("CHN", "deputy-permanent-representative")]),
        ("the Head of the delegation of China", [("CHN", "head-of-delegation")]),
        ("the Minister for Foreign Affairs of China", [("CHN", "minister")]),
        ("the Permanent Observer of the Holy See", [("VAT", "permanent-observer")]),
    ],
)
def test_a_sender_has_a_state_and_a_post(text: str, expected: list[tuple[str, str]]) -> None:
    found = title(f"Letter dated 12 February 2008 from {text} to the Conference on Disarmament addressed to {PRESIDENT}")
    assert senders(found) == expected
    assert addressees(found) == ["president"]


def test_ten_senders_have_their_states_in_the_order_of_the_title() -> None:
    names = "Algeria, Belgium, Chile, Colombia, Guinea-Bissau, the Democratic Republic of the Congo, Niger, Nigeria, Sweden"
    found = title(
        f"Letter dated 12 February 2008 from the Permanent Representatives of {names} and the United Kingdom of Great "
        f"Britain and Northern Ireland to the Conference on Disarmament addressed to {SECRETARY_GENERAL}"
    )
    states = ["DZA", "BEL", "CHL", "COL", "GNB", "COD", "NER", "NGA", "SWE", "GBR"]
    assert [state for state, _ in senders(found)] == states


def test_states_on_whose_behalf_a_letter_is_sent_are_no_senders() -> None:
    found = title(
        "Letter dated 12 February 2008 from the Permanent Representative of Slovenia to the Conference on Disarmament on "
        f"behalf of Austria, Belgium and France addressed to {SECRETARY_GENERAL}"
    )
    assert senders(found) == [("SVN", "permanent-representative")]


def test_states_in_the_name_of_the_text_are_no_senders() -> None:
    found = title(
        f"Letter dated 12 February 2008 from the Permanent Representative of Canada addressed to {SECRETARY_GENERAL} "
        "transmitting the text of the joint statement of France, Germany and Poland"
    )
    assert senders(found) == [("CAN", "permanent-representative")]


@pytest.mark.parametrize(
    ("words", "posts"),
    [
        (SECRETARY_GENERAL, ["secretary-general"]),
        ("the Secretary-General of the Conference on Disarmament", ["secretary-general"]),
        (PRESIDENT, ["president"]),
        ("the President of the Conference on Disarmament", ["president"]),
        ("the secretariat of the Conference", ["secretariat"]),
        (f"{SECRETARY_GENERAL} and {PRESIDENT}", ["secretary-general", "president"]),
        ("the Secretary-General of the United Nations", ["un-secretary-general"]),
        ("the President of the Security Council", [None]),
        ("the President of the General Assembly", [None]),
        ("the President of the Human Rights Council", [None]),
        ("the Chairman of the Disarmament Commission", [None]),
    ],
)
def test_an_addressee_has_a_post_if_the_conference_or_the_united_nations_has_it(words: str, posts: list[str | None]) -> None:
    found = title(f"Letter dated 12 February 2008 from the Permanent Representative of China addressed to {words}")
    assert addressees(found) == posts


@pytest.mark.parametrize(
    ("text", "lacks"),
    [
        (f"Letter from the Permanent Representative of China addressed to {SECRETARY_GENERAL}", "date"),
        (f"Letter dated 12 February 2008 addressed to {SECRETARY_GENERAL}", "senders"),
        ("Letter dated 12 February 2008 from the Permanent Representative of China", "addressees"),
    ],
)
def test_what_a_title_lacks_is_empty_and_the_rest_is_read(text: str, lacks: str) -> None:
    found = title(text)
    pieces = {"date": found.date, "senders": found.senders, "addressees": found.addressees}
    assert [name for name, piece in pieces.items() if not piece] == [lacks]


def test_a_day_that_no_calendar_has_is_kept_and_is_none() -> None:
    found = title(f"Letter dated 30 February 2008 from the Permanent Representative of China addressed to {SECRETARY_GENERAL}")
    assert found.date is not None
    assert (found.date.text, found.date.date) == ("30 February 2008", None)
    assert senders(found) == [("CHN", "permanent-representative")]


def test_the_date_of_the_text_transmitted_is_not_the_date_of_the_letter() -> None:
    found = title(
        f"Letter from the Permanent Representative of China addressed to {SECRETARY_GENERAL} transmitting the text of the "
        "statement of 11 January 2008"
    )
    assert found.date is None
    both = title(
        f"Letter dated 12 February 2008 from the Permanent Representative of China addressed to {SECRETARY_GENERAL} "
        "transmitting the text of the statement of 11 January 2008"
    )
    assert both.date is not None
    assert both.date.date == WRITTEN


@pytest.mark.parametrize(
    ("words", "languages"),
    [
        ("the English text of a statement", ("en",)),
        ("the English and French texts of a statement", ("en", "fr")),
        ("the English, French and Russian texts of a statement", ("en", "fr", "ru")),
        ("the English French and Russian texts of a statement", ("en", "fr", "ru")),
        ("the text in English of a statement", ("en",)),
        ("a statement", ()),
        ("a statement on the teaching of Russian", ()),
    ],
)
def test_the_languages_transmitted_are_those_named_beside_the_word_for_text(words: str, languages: tuple[str, ...]) -> None:
    found = title(
        f"Letter dated 12 February 2008 from the Permanent Representative of China addressed to {SECRETARY_GENERAL} "
        f"transmitting {words}"
    )
    assert found.transmitted is not None
    assert found.transmitted.languages == languages


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("template", ["old", "new"])
def test_a_title_is_read_in_every_language_and_template(code: str, template: letters.Template) -> None:
    draft = letters.draft(code, template, ("CAN", "CHE", "CIV"), originals=("en", "fr", "ru"))
    found = recognised(Title, letters.text(draft))
    facts = letters.FACTS[template, "letter"]
    assert found.date is not None
    assert found.date.date == date(facts.written.year, facts.written.month, facts.written.day)
    assert senders(found) == [(state, "permanent-representative") for state in ("CAN", "CHE", "CIV")]
    assert addressees(found) == ["secretary-general"]
    assert found.transmitted is not None
    assert (found.transmitted.kind, set(found.transmitted.languages)) == ("statement", {"en", "fr", "ru"})
    assert "".join(found.text.split()) == "".join(letters.title_text(draft).split())


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("width", [40, 64, 100])
@pytest.mark.parametrize("sort", ["letter", "note-verbale"])
def test_a_double_spaced_title_is_read_to_its_end(code: str, width: int, sort: letters.Kind) -> None:
    draft = letters.draft(code, "new", ("BRA",), sort)
    text = rewrapped(width)(letters.text(draft)).replace("\n", "\n\n")
    found = recognised(Title, text)
    assert "".join(found.text.split()) == "".join(letters.title_text(draft).split())


@pytest.mark.parametrize(
    "text",
    [
        "2001年1月22日俄罗斯联邦常驻代表和加拿大常驻代表致裁军谈判会议秘书长的信，其中转交声明的英文和俄文文本",
        "2001年1月22日俄罗斯联邦常驻代表和加拿大常驻代表给裁军谈判会议秘书长的信，其中转交声明的英文和俄文文本",
        "2001 年 1 月 22 日俄罗斯联邦常驻代表和加拿大\n常驻代表致裁军谈判会议秘书长的信 其中转交\n声明的英文 俄文文本",
        "俄罗斯联邦常驻代表和加拿大常驻代表2001年1月22日致裁军谈判会议秘书长的信，其中转交声明的英文和俄文文本",
    ],
)
def test_a_chinese_title_in_either_order_has_its_pieces(text: str) -> None:
    body = "\n\n    谨此转交声明的英文和俄文文本。\n\n    谨请将本函作为裁军谈判会议的正式文件分发。\n"
    found = recognised(Title, text + body)
    assert found.date is not None
    assert found.date.date == date(2001, 1, 22)
    assert [state for state, _ in senders(found)] == ["RUS", "CAN"]
    assert addressees(found) == ["secretary-general"]
    assert found.transmitted is not None
    assert found.transmitted.languages == ("en", "ru")


def test_a_sender_of_the_european_union_sends_for_itself() -> None:
    draft = letters.draft("zh", "new", ("DMA", "EUE", "KEN"))
    assert [state for state, _ in senders(recognised(Title, letters.text(draft)))] == ["DMA", "EUE", "KEN"]


def test_a_title_ends_where_the_letter_begins_though_no_gap_parts_them() -> None:
    text = (
        "Letter dated 12 February 2008 from the Permanent Representative of China\n"
        "addressed to the Secretary-General of the Conference\n"
        "I have the honour to transmit the text of a statement by my Government.\n"
    )
    found = recognised(Title, letter(title=f"\n{text}", body=""))
    assert found.text.endswith("Secretary-General of the Conference")


def test_a_title_of_a_report_above_it_is_no_part_of_a_title() -> None:
    above = "REPORT OF THE MISSION\nON 26 AND 27 OCTOBER 2007\n\nLetter of transmittal\n\n"
    found = title(f"{above}Letter dated 12 February 2008 from the Permanent Representative of China addressed to {PRESIDENT}")
    assert found.text.startswith("Letter dated")
    assert senders(found) == [("CHN", "permanent-representative")]


@pytest.mark.parametrize(
    "text",
    ["", "REPORT OF THE CONFERENCE ON DISARMAMENT", "Letters from abroad are welcome.", "Working paper submitted by China"],
)
def test_what_is_no_title_is_absent_with_a_reason(text: str) -> None:
    found = part(Title, letter(title=f"\n{text}\n\n"))
    assert isinstance(found, Absent)
    assert found.outcome == "cantTell"
    assert found.near is not None


def test_a_letter_mentioned_in_the_body_is_no_title() -> None:
    body = (
        "\n        I have the honour to refer to the\nletter dated 3 January 2008 from the Permanent Representative of Chile\n"
        "addressed to the President of the Conference, and to transmit a statement.\n\n"
    )
    assert isinstance(part(Title, letter(title="", body=body)), Absent)
    found = recognised(Title, letter(body=body))
    assert senders(found) == RUSSIA_AND_CHINA


def test_a_title_is_found_where_it_stands() -> None:
    text = letter()
    location = recognised(Title, text).span.location()
    lines = text.split("\n")
    first = next(number for number, line in enumerate(lines, 1) if "LETTER DATED" in line)
    assert (location.line, location.column) == (first, 9)
    assert location.end_line == first + 4


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("sort", ["letter", "note-verbale"])
def test_a_title_is_no_longer_for_a_first_sentence_without_a_formula(code: str, sort: letters.Kind) -> None:
    draft = letters.draft(code, "new", ("BRA",), sort)
    # The sentences of the annexed text say nothing that a letter does, and each paragraph is a line, as Word has them.
    plain = draft.annexes[0].paragraphs[0]
    text = letters.text(replace(draft, paragraphs=(plain, draft.paragraphs[-1])))
    lines = text.partition("\f")[0].replace("\n\n", "\0").replace("\u3000", "")
    joint = "" if code == "zh" else " "
    paragraphs = [joint.join(line.strip() for line in piece.splitlines()) for piece in lines.split("\0")]
    mast = letters.text(draft).splitlines()[:5]
    found = recognised(Title, "\n".join(mast) + "\n\n" + "\n\n".join(piece for piece in paragraphs[1:] if piece))
    assert "".join(found.text.split()) == "".join(letters.title_text(draft).split())


def test_three_addressees_with_what_joins_them_end_a_title() -> None:
    found = title(
        "Note verbale dated 12 February 2008 from the Permanent Mission of China addressed to the\n"
        "Secretary-General of the Conference on\nDisarmament, the President of the Conference and the\n"
        "secretariat of the Conference"
    )
    assert addressees(found) == ["secretary-general", "president", "secretariat"]
    assert found.text.endswith("secretariat of the Conference")
