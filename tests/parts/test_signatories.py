"""Signature blocks in every layout that printing, typing and extraction give them."""

from dataclasses import replace

import pytest

from cdcheck.outcome import Absent
from cdcheck.parts.annexes import Annexes
from cdcheck.parts.signatories import Signatories
from tests import letters
from tests.letters import CODES
from tests.parts.seen import ANNEXED, letter, part, recognised

FIRST, SECOND = "First Signatory", "Second Signatory"
RUSSIA, CHINA = (FIRST, "RUS"), (SECOND, "CHN")

LAYOUTS = {
    "blocks one under the other": """
(Signed) First Signatory
Ambassador
Permanent Representative of the Russian Federation
to the Conference on Disarmament

(Signed) Second Signatory
Ambassador for Disarmament Affairs
Head of Delegation of the People's Republic of China
to the Conference on Disarmament
""",
    "side by side": """
(Signed): First Signatory                 (Signed): Second Signatory
Ambassador                                Ambassador
Permanent Representative                  Permanent Representative
of the Russian Federation                 of China
to the Conference on Disarmament          to the Conference on Disarmament
""",
    "side by side with tabs": """
(Signed) First Signatory\t(Signed) Second Signatory
Ambassador\tAmbassador
Permanent Representative\tPermanent Representative
of the Russian Federation\tof China
""",
    "side by side with single spaces": """
(Signed) First Signatory (Signed) Second Signatory
Ambassador Ambassador
Permanent Representative of the Russian Federation Permanent Representative of China
to the Conference on Disarmament to the Conference on Disarmament
""",
    "columns that break a State's name": """
(Signed): First Signatory (Signed): Second Signatory
Ambassador Ambassador for Disarmament Affairs
Permanent Representative of the Russian Head of Delegation of the People's Republic
Federation to the Conference on of China to the Conference on
Disarmament Disarmament
""",
    "marks and names first, then all posts row by row": """
(Signed): First Signatory
(Signed): Second Signatory
Ambassador
Ambassador for Disarmament Affairs
Permanent Representative of the Russian Federation
to the Conference on Disarmament
Head of Delegation of the People's Republic of China
to the Conference on Disarmament
""",
    "marks and names first, then all posts block by block": """
(Signed) First Signatory
(Signed) Second Signatory
Ambassador
Permanent Representative of the Russian Federation
to the Conference on Disarmament
Ambassador for Disarmament Affairs
Head of Delegation of the People's Republic of China
to the Conference on Disarmament
""",
    "post above": """
Permanent Representative of the Russian Federation
(Signed) First Signatory

Permanent Representative of China
(Signed) Second Signatory
""",
    "name on the line after the mark": """
(Signed)
First Signatory
Ambassador
Permanent Representative of the Russian Federation

(Signed)
Second Signatory
Ambassador
Permanent Representative of China
""",
    "marks on a line above the names": """
(Signed)                               (Signed)
First Signatory                        Second Signatory
Ambassador                             Ambassador
of the Russian Federation              of China
""",
    "post after a comma": """
(Signed) First Signatory, Ambassador, Permanent Representative of the Russian Federation
(Signed) Second Signatory, Ambassador, Permanent Representative of China
""",
    "mark without brackets": """
Signed: First Signatory
Permanent Representative of the Russian Federation
Signed: Second Signatory
Permanent Representative of China
""",
    "square brackets and a post over two lines": """
[Signed] First Signatory
Ambassador
Permanent Representative of the Russian
Federation to the Conference
[Signed] Second Signatory
Chargé d'affaires a.i.
Permanent Mission of China
""",
    "States in brackets": """
(Signed) First Signatory
(Russian Federation)
(Signed) Second Signatory
(China)
""",
    "indented blocks": """
                                    (Signed) First Signatory
                                    Ambassador
                                    Permanent Representative of the Russian
                                    Federation to the Conference on Disarmament

                                    (Signed) Second Signatory
                                    Ambassador
                                    Permanent Representative of China to the
                                    Conference on Disarmament
""",
    "a blank line after each": """
(Signed) First Signatory

Ambassador

Permanent Representative of the Russian Federation

to the Conference on Disarmament

(Signed) Second Signatory

Ambassador

Permanent Representative of China

to the Conference on Disarmament
""",
    "capitals": """
(SIGNED) FIRST SIGNATORY
AMBASSADOR
PERMANENT REPRESENTATIVE OF THE RUSSIAN FEDERATION

(SIGNED) SECOND SIGNATORY
AMBASSADOR
PERMANENT REPRESENTATIVE OF CHINA
""",
}
UNMARKED = {
    "one under the other": """
First Signatory
Ambassador
Permanent Representative of the Russian Federation

Second Signatory
Ambassador
Permanent Representative of China
""",
    "side by side": """
First Signatory                        Second Signatory
Ambassador                             Ambassador
Permanent Representative               Permanent Representative
of the Russian Federation              of China
""",
}


def signatories(signed: str) -> list[tuple[str | None, str | None]]:
    return [(one.name, one.state) for one in recognised(Signatories, letter(signed=signed + "\n\n")).items]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_two_signatories_are_told_apart(layout: str) -> None:
    found = recognised(Signatories, letter(signed=LAYOUTS[layout] + "\n\n")).items
    assert [((one.name or "").title(), one.state) for one in found] == [RUSSIA, CHINA]
    assert all(one.mark and "signed" in one.mark.lower() for one in found)
    assert all(one.posts for one in found)
    assert not any(one.honorific for one in found)


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("head", ["\fCD/1839\npage 2\n", "\f", "\n\n\n"], ids=["page with its head", "page", "no page break"])
def test_nothing_of_the_signatures_is_taken_for_the_annexed_text(layout: str, head: str) -> None:
    annexed = f"{head}\n{ANNEXED[ANNEXED.index('STATEMENT') :]}"
    (annex,) = recognised(Annexes, letter(signed=LAYOUTS[layout] + "\n\n", annexed=annexed)).items
    assert annex.title == "STATEMENT"


@pytest.mark.parametrize("layout", UNMARKED)
def test_signatories_without_marks_are_told_apart(layout: str) -> None:
    found = recognised(Signatories, letter(signed=UNMARKED[layout] + "\n\n")).items
    assert [(one.name, one.state, one.mark) for one in found] == [(*RUSSIA, None), (*CHINA, None)]


def test_one_signatory_is_one() -> None:
    assert signatories("\n(Signed) First Signatory\nAmbassador\nPermanent Representative of the Russian Federation") == [RUSSIA]


def test_three_signatories_are_three_though_two_sent_the_letter() -> None:
    third = "(Signed) Third Signatory\nPermanent Representative of Canada\n"
    text = LAYOUTS["post after a comma"] + third
    assert signatories(text) == [RUSSIA, CHINA, ("Third Signatory", "CAN")]


def test_a_third_signatory_below_two_columns_is_found() -> None:
    third = "\n(Signed): Third Signatory\nAmbassador\nPermanent Representative\nof Canada\nto the Conference on Disarmament\n"
    assert signatories(LAYOUTS["side by side"] + third) == [RUSSIA, CHINA, ("Third Signatory", "CAN")]


def test_three_columns_are_three_signatories() -> None:
    text = """
(Signed) First Signatory      (Signed) Second Signatory     (Signed) Third Signatory
Ambassador                    Ambassador                    Ambassador
Permanent Representative      Permanent Representative      Permanent Representative
of the Russian Federation     of China                      of Canada
"""
    assert signatories(text) == [RUSSIA, CHINA, ("Third Signatory", "CAN")]


def test_the_president_of_the_conference_signs_for_no_state() -> None:
    (found,) = recognised(
        Signatories, letter(signed="\n(Signed) First Signatory\nPresident of the Conference on Disarmament\n\n")
    ).items
    assert (found.name, found.state, found.posts) == (FIRST, None, ("President of the Conference on Disarmament",))


def test_nobody_signed() -> None:
    found = part(Signatories, letter(signed="\n\n"))
    assert isinstance(found, Absent)
    assert found.outcome == "cantTell"
    assert found.near is not None


@pytest.mark.parametrize("honorific", ["H.E.", "H.E. Mr.", "Mr.", "Ms.", "Dr.", "His Excellency"])
def test_an_honorific_before_a_name_is_shown(honorific: str) -> None:
    (found,) = recognised(
        Signatories, letter(signed=f"\n(Signed) {honorific} First Signatory\nPermanent Representative of China\n\n")
    ).items
    assert found.honorific is not None
    assert honorific.startswith(found.honorific.text) or found.honorific.text.startswith(honorific)
    assert found.state == "CHN"


@pytest.mark.parametrize("name", ["Drago First", "Hermine E. First", "Missak First"])
def test_a_name_that_begins_like_an_honorific_has_none(name: str) -> None:
    (found,) = recognised(Signatories, letter(signed=f"\n(Signed) {name}\nPermanent Representative of China\n\n")).items
    assert (found.name, found.honorific) == (name, None)


def test_signatures_of_the_annexed_text_are_not_those_of_the_letter() -> None:
    annexed = (
        "\fCD/1839\npage 2\n\n                 STATEMENT\n\nIt is so.\n\n"
        "(Signed) Third Signatory\nPrime Minister of Canada\n\n(Signed) Fourth Signatory\nPresident of Chile\n"
    )
    found = recognised(Signatories, letter(annexed=annexed)).items
    assert [(one.name, one.state) for one in found] == [RUSSIA, CHINA]


def test_a_job_number_among_the_signatures_is_no_post() -> None:
    text = LAYOUTS["blocks one under the other"].replace(
        "\n\n(Signed) Second", "\n\nGE.08-60402 (E) 230408 230408\n\n(Signed) Second"
    )
    found = recognised(Signatories, letter(signed=text, foot="")).items
    assert [(one.name, one.state) for one in found] == [RUSSIA, CHINA]
    assert not any("GE." in post for one in found for post in one.posts)


CHINESE_TITLE = "2001年1月22日俄罗斯联邦常驻代表和加拿大常驻代表致裁军谈判会议秘书长的信，其中转交联合声明的英文和俄文文本\n\n"
CHINESE_BODY = "　　我们谨转交联合声明的英文和俄文文本。\n\n　　谨请将本函作为裁军谈判会议的正式文件分发。\n\n\n"
RUSSIAN, CANADIAN = "俄罗斯联邦常驻裁军谈判会议代表", "加拿大常驻裁军谈判会议代表"
CHINESE_LAYOUTS = {
    "posts above, mark after": f"{RUSSIAN}\n大使\n甲·某某(签名)\n\n{CANADIAN}\n大使\n乙·某某(签名)\n",
    "two columns": f"{RUSSIAN}      {CANADIAN}\n大使                  大使\n甲·某某(签名)        乙·某某(签名)\n",
    "two columns, one space": f"{RUSSIAN} {CANADIAN}\n\n大使 大使\n\n甲 某某(签名) 乙 某某(签名)\n",
    "wide brackets": f"{RUSSIAN}\n大使\n甲·某某（签名）\n\n{CANADIAN}\n大使\n乙·某某（签名）\n",
    "post and name on one line": f"{RUSSIAN}　甲·某某（签名）\n{CANADIAN}　乙·某某（签名）\n",
    "names at the end": f"{RUSSIAN}\n大使\n{CANADIAN}\n大使\n甲·某某(签名)\n乙·某某(签名)\n",
}


@pytest.mark.parametrize("layout", CHINESE_LAYOUTS)
def test_two_chinese_signatories_are_told_apart(layout: str) -> None:
    text = CHINESE_TITLE + CHINESE_BODY + CHINESE_LAYOUTS[layout] + "\n\f联合声明\n\n　　声明如此。\n"
    found = recognised(Signatories, text).items
    assert [((one.name or "").replace("·", " "), one.state) for one in found] == [("甲 某某", "RUS"), ("乙 某某", "CAN")]
    assert all(one.mark for one in found)
    assert [one.post_keys[0] for one in found] == ["permanent-representative"] * 2


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("columns", ["stacked", "side-by-side", "interleaved"])
def test_signatories_are_told_apart_in_every_language(code: str, columns: letters.Columns) -> None:
    draft = letters.draft(code, "old", ("CIV", "CHN", "GBR"), columns=columns)
    found = recognised(Signatories, letters.text(draft)).items
    assert [(one.name, one.state) for one in found] == [(block.name, block.state) for block in draft.signatures]
    assert all(one.mark for one in found)


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("columns", ["stacked", "side-by-side"])
@pytest.mark.parametrize("spread", [1, 2], ids=["close", "double-spaced"])
def test_a_long_name_of_a_state_may_go_on_for_several_lines(code: str, columns: letters.Columns, spread: int) -> None:
    draft = letters.draft(code, "old", ("BYS", "LAO", "DDR", "VCT", "GBR"), columns=columns)
    found = recognised(Signatories, letters.text(draft).replace("\n", "\n" * spread)).items
    assert [(one.name, one.state) for one in found] == [(block.name, block.state) for block in draft.signatures]


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize(("columns", "senders"), [("stacked", ("CIV", "CHN", "GBR")), ("side-by-side", ("CAN", "CHN"))])
def test_signatories_without_marks_are_told_apart_in_every_language(
    code: str, columns: letters.Columns, senders: tuple[str, ...]
) -> None:
    draft = letters.draft(code, "old", senders, columns=columns)
    draft = replace(draft, signatures=tuple(replace(block, signed="{name}") for block in draft.signatures))
    found = recognised(Signatories, letters.text(draft)).items
    assert [(one.name, one.state) for one in found] == [(block.name, block.state) for block in draft.signatures]
    assert not any(one.mark for one in found)


@pytest.mark.parametrize("code", CODES)
def test_a_note_verbale_has_no_signatory(code: str) -> None:
    assert isinstance(part(Signatories, letters.text(letters.draft(code, "old", ("CAN",), "note-verbale"))), Absent)


def test_a_signatory_is_found_where_the_name_stands() -> None:
    text = letter(signed=LAYOUTS["side by side"])
    places = [one.span.location() for one in recognised(Signatories, text).items]
    lines = text.split("\n")
    line = next(number for number, words in enumerate(lines, 1) if FIRST in words)
    assert [(one.line, one.column) for one in places] == [(line, lines[line - 1].index(name) + 1) for name in (FIRST, SECOND)]
    assert [one.text for one in places] == [FIRST, SECOND]


def test_names_and_posts_that_a_narrow_column_breaks_are_read_as_one() -> None:
    signed = """
(Signed) First
Signatory
Ambassador
Permanent
Representative of the
Russian Federation to
the Conference

(Signed) Second Signatory
Permanent
Representative of China to
the Conference on Disarmament

"""
    found = recognised(Signatories, letter(signed=signed))
    assert [(one.name, one.state) for one in found.items] == [RUSSIA, CHINA]
    assert found.items[0].posts == (
        "Ambassador",
        "Permanent",
        "Representative of the",
        "Russian Federation to",
        "the Conference",
    )


def test_a_title_below_a_name_that_has_room_beside_it_is_no_part_of_the_name() -> None:
    signed = """
(Signed) First Signatory
Deputy Chairperson
Permanent Representative of the Russian Federation to the Conference
on Disarmament

(Signed) Second Signatory
Ambassador
Permanent Representative of China

"""
    found = recognised(Signatories, letter(signed=signed))
    assert [(one.name, one.state) for one in found.items] == [RUSSIA, CHINA]
