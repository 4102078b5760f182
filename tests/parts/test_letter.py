"""The body of the letter: its paragraphs, its formulas, and in whose person it speaks."""

import pytest

from cdcheck.outcome import Absent
from cdcheck.parts.letter import Letter
from tests import letters
from tests.letters import CODES
from tests.parts.seen import ANNEXED, SIGNED, letter, part, recognised

TRANSMIT = "the text of a statement."
CIRCULATE = "circulated as an official document of the Conference on Disarmament."


def body(*paragraphs: str) -> Letter:
    return recognised(Letter, letter(body="\n" + "".join(f"        {paragraph}\n\n" for paragraph in paragraphs)))


@pytest.mark.parametrize(
    ("sentence", "person"),
    [
        ("I have the honour to transmit herewith", "singular"),
        ("We have the honour to transmit herewith", "plural"),
        ("I have the honour to transmit to you, on instructions from my Government,", "singular"),
        ("On instructions from my Government, I have the honour to transmit", "singular"),
        ("I have the honour to forward", "singular"),
        ("I am pleased to transmit", "singular"),
        ("We have the honor to transmit", "plural"),
        ("Please find attached", "impersonal"),
    ],
)
def test_a_sentence_that_transmits_shows_the_person(sentence: str, person: str) -> None:
    found = body(f"{sentence} {TRANSMIT}")
    assert found.transmittal is not None
    assert found.person == person


@pytest.mark.parametrize(
    ("sentence", "person"),
    [
        ("I should be grateful if this letter could be", "singular"),
        ("I would be grateful if you would have this letter", "singular"),
        ("We would be grateful if this letter and its annex could be issued and", "plural"),
        ("I would appreciate it if this letter were", "singular"),
        ("I request that this letter be", "singular"),
        ("It is requested that this letter be", "impersonal"),
    ],
)
def test_a_request_for_circulation_is_found_with_its_whole_sentence(sentence: str, person: str) -> None:
    found = body(f"{sentence} {CIRCULATE}", "That is all.")
    assert found.circulation_request is not None
    assert found.circulation_request.text == f"{sentence} {CIRCULATE}".removesuffix(".")
    assert [shown for shown, _ in found.persons] == [person]


def test_formulas_of_two_persons_are_both_kept() -> None:
    found = body(f"We have the honour to transmit {TRANSMIT}", f"I should be grateful if it were {CIRCULATE}")
    assert [person for person, _ in found.persons] == ["plural", "singular"]
    assert found.person == "plural"


@pytest.mark.parametrize(
    "sentence",
    [
        "My Government has asked for a transmission of the text of a statement.",
        "The Conference had the honour of a visit.",
        "The text of a statement is known.",
    ],
)
def test_a_sentence_that_transmits_nothing_is_no_transmittal(sentence: str) -> None:
    found = body(sentence)
    assert (found.transmittal, found.circulation_request, found.person) == (None, None, None)


def test_paragraphs_are_parted_at_gaps_and_at_indents() -> None:
    four = [f"Paragraph {number} says what there is to say and goes on to\nsay it on a second line." for number in range(1, 5)]
    expected = [" ".join(paragraph.split()) for paragraph in four]
    assert [one.text for one in body(*four).paragraphs] == expected
    close = "\n" + "".join(f"        {paragraph}\n" for paragraph in four) + "\n"
    assert [one.text for one in recognised(Letter, letter(body=close)).paragraphs] == expected
    flush = "\n" + "".join(f"{paragraph}\n\n" for paragraph in four) + "\n"
    assert [one.text for one in recognised(Letter, letter(body=flush)).paragraphs] == expected
    spread = "\n" + "".join("        {}\n\n\n\n".format(paragraph.replace("\n", "\n\n")) for paragraph in four)
    assert [one.text for one in recognised(Letter, letter(body=spread)).paragraphs] == expected


def test_paragraphs_of_one_line_are_parted() -> None:
    found = body(f"We have the honour to transmit {TRANSMIT}", "We ask you to circulate it.", "We thank you.")
    assert len(found.paragraphs) == 3


def test_paragraphs_of_one_line_are_parted_without_full_stops() -> None:
    title = "2001年1月22日加拿大常驻代表致裁军谈判会议秘书长的信 其中转交联合声明的英文文本\n\n\n"
    signed = "\n\n加拿大常驻裁军谈判会议代表\n大使\n甲 某某(签名)\n"
    for gap in ("\n\n", "\n\n\n"):
        lines = (" 谨此转交联合声明的英文文本  ", " 谨请将本函作为裁军谈判会议的正式文件分发  ")
        assert len(recognised(Letter, title + gap.join(lines) + gap + signed).paragraphs) == 2


@pytest.mark.parametrize(
    ("words", "languages", "kind"),
    [
        ("the English and French texts of a statement", ("en", "fr"), "statement"),
        ("the Russian and the Chinese texts of the draft treaty", ("ru", "zh"), "draft"),
        ("the text of a working paper entitled “Transparency”", (), "working-paper"),
        ("the report of a group of experts", (), "report"),
        ("a joint declaration", (), "declaration"),
        ("the joint communiqué", (), "communique"),
        ("the agreement between them", (), "agreement"),
    ],
)
def test_what_the_letter_transmits_has_languages_and_kind(words: str, languages: tuple[str, ...], kind: str) -> None:
    found = body(f"We have the honour to transmit {words}.", f"We would be grateful if it were {CIRCULATE}")
    assert found.transmitted is not None
    assert (found.transmitted.languages, found.transmitted.kind) == (languages, kind)


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("senders", [("CAN",), ("CAN", "CHE")], ids=["one", "two"])
@pytest.mark.parametrize("template", ["old", "new"])
def test_a_letter_is_read_in_every_language(code: str, senders: tuple[str, ...], template: letters.Template) -> None:
    draft = letters.draft(code, template, senders, originals=("en", "ru"))
    found = recognised(Letter, letters.text(draft))
    assert ["".join(one.text.split()) for one in found.paragraphs] == ["".join(one.split()) for one in draft.paragraphs]
    assert found.transmittal is not None
    assert found.circulation_request is not None
    assert found.person == ("singular" if len(senders) == 1 else "plural")
    assert found.transmitted is not None
    assert set(found.transmitted.languages) == {"en", "ru"}
    # French and Spanish have one word for both.
    assert found.transmitted.kind in ("statement", "declaration")


@pytest.mark.parametrize("code", CODES)
def test_a_note_verbale_speaks_of_no_person(code: str) -> None:
    found = recognised(Letter, letters.text(letters.draft(code, "old", ("CAN",), "note-verbale")))
    assert found.person == "impersonal"
    assert found.transmittal is not None
    assert found.circulation_request is not None


def test_a_letter_of_many_pages_is_read_to_its_signatures() -> None:
    page = "        The delegation recalls what was said on this subject at the time and wishes to say more.\n\n" * 12
    text = "\n        We have the honour to transmit the text of a statement.\n\n" + page
    text += "".join(f"\fCD/1839\npage {number}\n\n{page}" for number in (2, 3))
    text += f"        We would be grateful if this letter were {CIRCULATE}\n\n"
    found = recognised(Letter, letter(body=text, annexed=ANNEXED.replace("page 2", "page 4")))
    assert len(found.paragraphs) == 38
    assert found.circulation_request is not None
    assert not any("CD/1839" in one.text for one in found.paragraphs)


def test_without_a_body_there_is_no_letter() -> None:
    found = part(Letter, letter(body="\n"))
    assert isinstance(found, Absent)
    assert found.outcome == "cantTell"
    assert found.near is not None


def test_the_letter_ends_where_the_signatures_begin() -> None:
    text = letter()
    place = recognised(Letter, text).span.location()
    lines = text.split("\n")
    first = next(number for number, line in enumerate(lines, 1) if "We have the honour" in line)
    last = next(number for number, line in enumerate(lines, 1) if line == "Disarmament.")
    assert (place.line, place.end_line) == (first, last)
    assert SIGNED.split("\n")[1] not in (place.text or "")


@pytest.mark.parametrize("indent", ["", " "])
def test_a_line_set_one_space_further_in_goes_on_with_its_sentence(indent: str) -> None:
    text = f"We should be grateful if this letter and its annex could be {CIRCULATE}".replace(
        " Disarmament", f"\n{indent}Disarmament"
    )
    found = recognised(Letter, letter(body=f"\nWe have the honour to transmit herewith {TRANSMIT}\n\n{text}\n\n"))
    assert found.circulation_request is not None
    assert found.circulation_request.text.endswith("Disarmament.") or found.circulation_request.text.endswith("Disarmament")
