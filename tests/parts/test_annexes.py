"""Annexes: with and without headings, their numbers, their titles, and what is no annex."""

import textwrap
from dataclasses import replace
from pathlib import Path

import pytest

from cdcheck import place
from cdcheck.languages import Language
from cdcheck.outcome import Absent
from cdcheck.parts.annexes import Annex, Annexes, original_named
from cdcheck.parts.running_text import RunningText
from cdcheck.regions.annex_headings import AnnexHeadings
from tests import letters
from tests.letters import CODES
from tests.parts.seen import BODY, letter, part, recognised

TEXT = """
        The States have stated it, and it is so, and they hope that others
will state it as well.

        They will state it again.
"""


def annexes(text: str, body: str = BODY) -> tuple[Annex, ...]:
    return recognised(Annexes, letter(annexed=f"\f{text}", body=body)).items


@pytest.mark.parametrize(
    ("heading", "number"),
    [
        ("Annex", None),
        ("ANNEX", None),
        ("Annex I", 1),
        ("ANNEX II", 2),
        ("Annex IV", 4),
        ("Annex IX", 9),
        ("Annex 3", 3),
        ("Annex A", 1),
        ("                                  Annex", None),
        ("Annex to the letter dated 12 February 2008 from the Permanent Representative of China", None),
        ("Annex II to the letter dated 12 February 2008 from the Permanent Representative of China", 2),
    ],
)
def test_a_heading_has_the_word_and_may_have_a_number(heading: str, number: int | None) -> None:
    (annex,) = annexes(f"{heading}\n\n              JOINT STATEMENT\n{TEXT}")
    assert (annex.heading, annex.number) == (heading.strip(), number)
    assert annex.title == "JOINT STATEMENT"


def test_a_long_heading_may_take_several_lines() -> None:
    heading = (
        "Annex to the letter dated 12 February 2008 from the Permanent\n"
        "Representative of China addressed to the Secretary-General of the\nConference\n"
    )
    (annex,) = annexes(f"{heading}\n\n              JOINT STATEMENT\n{TEXT}")
    assert annex.heading == " ".join(heading.split())
    assert annex.title == "JOINT STATEMENT"


@pytest.mark.parametrize(
    ("code", "headings", "numbers"),
    [
        ("fr", ("Annexe I", "Annexe II"), [1, 2]),
        ("es", ("Anexo I", "ANEXO II"), [1, 2]),
        ("ru", ("Приложение I", "ПРИЛОЖЕНИЕ II"), [1, 2]),
        ("zh", ("附件一", "附件二"), [1, 2]),
        ("zh", ("附 件 一", "附件 二"), [1, 2]),
        ("zh", ("附件1", "附件2"), [1, 2]),
        ("ar", ("المرفق الأول", "المرفق الثاني"), [1, 2]),
        ("ar", ("المرفق 1", "المرفق ٢"), [1, 2]),
    ],
)
def test_headings_and_numbers_are_those_of_the_language(code: str, headings: tuple[str, ...], numbers: list[int]) -> None:
    draft = letters.draft(code, "old", annexes=2)
    text = letters.text(draft)
    for ours, theirs in zip((annex.heading for annex in draft.annexes), headings, strict=True):
        text = text.replace(f" {ours}\n", f" {theirs}\n")
    found = recognised(Annexes, text).items
    assert [annex.number for annex in found] == numbers
    assert ["".join((annex.title or "").split()).upper() for annex in found] == [
        "".join((annex.title or "").split()).upper() for annex in draft.annexes
    ]


def test_a_text_without_a_heading_is_one_annex() -> None:
    (annex,) = annexes(f"CD/1839\npage 2\n\n              JOINT STATEMENT\n              ON STABILITY\n{TEXT}")
    assert (annex.heading, annex.number, annex.title) == (None, None, "JOINT STATEMENT ON STABILITY")


@pytest.mark.parametrize(
    ("note", "codes"),
    [
        ("[Original: French]", ("fr",)),
        ("[Original: English and French]", ("en", "fr")),
        ("                                [Original: RUSSIAN]", ("ru",)),
        ("[English only]", ()),
        ("", ()),
    ],
)
def test_a_bracketed_note_under_the_heading_names_the_original(note: str, codes: tuple[str, ...]) -> None:
    (annex,) = annexes(f"Annex\n\n{note}\n\n              JOINT STATEMENT\n{TEXT}")
    assert annex.original == codes
    assert annex.title == "JOINT STATEMENT"


def test_several_annexes_are_parted_at_their_headings() -> None:
    found = annexes(f"Annex I\n\n     FIRST STATEMENT\n{TEXT}\n\fAnnex II\n\n     SECOND STATEMENT\n{TEXT}")
    assert [(annex.number, annex.title) for annex in found] == [(1, "FIRST STATEMENT"), (2, "SECOND STATEMENT")]


def test_a_gap_and_a_repeat_are_kept_as_printed() -> None:
    assert [annex.number for annex in annexes(f"Annex I\n\nA TEXT\n{TEXT}\n\fAnnex III\n\nB TEXT\n{TEXT}")] == [1, 3]
    assert [annex.number for annex in annexes(f"Annex I\n\nA TEXT\n{TEXT}\n\fAnnex I\n\nB TEXT\n{TEXT}")] == [1, 1]


@pytest.mark.parametrize(
    "sentence",
    [
        "The list of participants (see\nannex) is part of the statement.",
        "The list of participants is in\nAnnex II, which is not printed here.",
        "The list of participants (see\nAnnex II).",
        "Annexes are to be found elsewhere.",
        "Annex II of the treaty of 1972 is still in force.",
    ],
)
def test_a_sentence_about_an_annex_is_no_heading(sentence: str) -> None:
    (annex,) = annexes(f"CD/1839\npage 2\n\n              JOINT STATEMENT\n{TEXT}\n        {sentence}\n")
    assert annex.title == "JOINT STATEMENT"


def test_a_sentence_of_the_letter_about_its_annex_does_not_end_it() -> None:
    body = "\n        We have the honour to transmit the text of a statement (see\nannex).\n\n        We thank you.\n\n"
    (annex,) = annexes(f"Annex\n\n              JOINT STATEMENT\n{TEXT}", body)
    assert (annex.heading, annex.title) == ("Annex", "JOINT STATEMENT")


def test_the_running_heads_of_its_pages_are_no_lines_of_an_annex() -> None:
    pages = "".join(f"\fCD/1839\npage {page}\n{TEXT}" for page in (3, 4))
    (annex,) = annexes(f"CD/1839\npage 2\n\n              JOINT STATEMENT\n{TEXT}{pages}\n-----\n")
    assert not [line.text for line in annex.lines if "CD/1839" in line.text or "page" in line.text or "---" in line.text]
    assert len(annex.lines) == 1 + 3 * 3


@pytest.mark.parametrize("code", CODES)
def test_a_letter_that_ends_with_its_signatures_has_no_annex(code: str) -> None:
    text = letters.text(letters.draft(code, "old"))
    found = part(Annexes, text.split("\f")[0])
    assert isinstance(found, Absent)
    assert found.outcome == "inapplicable"


def test_an_annex_is_found_where_it_stands() -> None:
    text = letter(annexed=f"\fAnnex\n\n              JOINT STATEMENT\n{TEXT}")
    (annex,) = recognised(Annexes, text).items
    lines = text.replace("\f", "").split("\n")
    assert annex.heading_span is not None
    assert annex.heading_span.location().line == lines.index("Annex") + 1
    assert annex.title_span is not None
    place = annex.title_span.location()
    assert (place.page, place.line, place.column) == (2, lines.index("              JOINT STATEMENT") + 1, 15)


def test_a_numbered_paragraph_is_no_part_of_a_title() -> None:
    body = BODY.replace("the text of a statement", "a proposal of the Group of 21 for a programme of work")
    (annex,) = annexes(
        f"A PROPOSAL FOR A PROGRAMME OF WORK\n\n     1.   The Group of 21 proposes a programme of work.\n{TEXT}", body
    )
    assert annex.title == "A PROPOSAL FOR A PROGRAMME OF WORK"


def test_a_long_chinese_heading_ends_with_the_word_on_its_second_line() -> None:
    sample = (Path(__file__).parents[2] / "samples/zh/letter-new.txt").read_text(encoding="utf-8")
    long = "2017年9月18日\u5fb7\u56fd常驻裁军谈判会议代表致裁军谈判会议秘书\n                              长的信的附件"
    (annex,) = recognised(Annexes, sample.replace("                                    附件", long)).items
    assert annex.heading is not None
    assert annex.heading.endswith("长的信的附件")
    assert annex.title == recognised(Annexes, sample).items[0].title


# A heading with a number, the lines under it, and the note on the original in its place.
LAYOUTS = {
    "note below": "{heading}\n\n{note}\n\n{title}",
    "note directly below": "{heading}\n{note}\n\n{title}",
    "note above": "{note}\n\n{heading}\n\n{title}",
    "note under the title": "{heading}\n\n{title}\n\n{note}",
    "title directly below": "{heading}\n{title}\n\n{note}",
    "title cut over lines": "{heading}\n\n{note}\n\n{cut}",
}


def cut(said: str, code: str, width: int) -> str:
    """Some words over lines, in Chinese of half as many characters."""
    step = width // 2
    pieces = [said[n : n + step] for n in range(0, len(said), step)] if code == "zh" else textwrap.wrap(said, width)
    return "\n".join([" " * 20 + piece for piece in pieces])


def of_letter(code: str, number: str) -> str:
    """The long heading of an annex with its number: the word for annex begins it, but in Chinese."""
    w = letters.words(code)
    senders = letters.senders_named(code, "letter", ("CAN", "CHE"))
    date = letters.day(code, letters.FACTS["new", "letter"].written)
    long: str = w["faults"]["heading_from"].format(date=date, senders=senders)
    return long + number.removeprefix(w["annex"]) if code == "zh" else f"{number} {long.partition(' ')[2]}"


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("code", CODES)
def test_title_and_note_are_found_round_a_heading_however_it_is_set(code: str, layout: str) -> None:
    draft = letters.draft(code, "new", annexes=2)
    heading, title = draft.annexes[0].heading, draft.annexes[0].title
    assert heading and title
    note = letters.words(code)["faults"]["annex_original"]
    for long in (False, True):
        for width in (200, 44, 32) if long else (200,):
            above = cut(of_letter(code, heading) if long else heading, code, width)
            block = LAYOUTS[layout].format(heading=above, note=f"[{note}]", title=title, cut=cut(title, code, 30))
            if long and layout == "title directly below":
                continue
            first = replace(draft.annexes[0], heading=block, title=None)
            first, second = recognised(Annexes, letters.text(replace(draft, annexes=(first, draft.annexes[1])))).items
            assert "".join((first.title or "").split()) == "".join(title.split())
            assert (first.number, second.number) == (1, 2)
            assert first.original == annexes_original(code)


def annexes_original(code: str) -> tuple[str, ...]:
    """The languages that the note of ``code`` in letters.toml names."""
    return original_named(letters.words(code)["faults"]["annex_original"], place.languages()[code])


@pytest.mark.parametrize("dots", [" ........ ", "\n"], ids=["behind dots", "in the next cell"])
@pytest.mark.parametrize("code", CODES)
def test_an_entry_of_a_contents_list_is_no_heading(code: str, dots: str) -> None:
    language = recognised(Language, "Abcd.", language=code)
    contents, annex = language.contents[0], language.annex[0]
    listed = f"{contents}\n\nAbcd efg{dots}3\nEfgh ijk{dots}42\n{annex}\nIjkl mno{dots}44\nMnop qrs{dots}48\n"
    text = f"{listed}\n\fThe text of it.\n\f{annex}\n\nIjkl mno\n\n{contents}\n\nQrst{dots}50\n"
    running = recognised(RunningText, text, language=code)
    found = recognised(AnnexHeadings, text, language=code).lines
    assert [running.lines[at].page for at in found] == [3], [running.lines[at].text for at in found]
