"""Mastheads: in any order, in columns, over line ends, with and without what a masthead may lack."""

from datetime import date
from itertools import permutations

import pytest

from cdcheck.outcome import Absent
from cdcheck.parts.masthead import Masthead
from tests.parts.seen import MASTHEAD, letter, part, recognised

FEBRUARY = date(2008, 2, 29)
PIECES = ("CONFERENCE ON DISARMAMENT", "CD/1839", "29 February 2008", "ENGLISH", "Original: CHINESE and RUSSIAN")
CHINESE = """
2001年1月22日俄罗斯联邦常驻代表和加拿大常驻代表致裁军谈判会议秘书长的信，
其中转交联合声明的英文和俄文文本


　　我们谨随函转交联合声明的英文和俄文文本。
"""


def masthead(text: str) -> Masthead:
    return recognised(Masthead, letter(masthead=text))


def whole(text: str) -> tuple[object, ...]:
    """All that the masthead of CD/1839 has."""
    mast = masthead(text)
    return (
        mast.body and " ".join(mast.body.text.split()),
        mast.symbol and mast.symbol.text,
        mast.date and mast.date.date,
        mast.language and mast.language.codes,
        mast.original and mast.original.codes,
    )


ALL = ("CONFERENCE ON DISARMAMENT", "CD/1839", FEBRUARY, ("en",), ("zh", "ru"))


@pytest.mark.parametrize("lines", list(permutations(PIECES)), ids=lambda lines: "".join(line[:1] for line in lines))
def test_the_lines_of_a_masthead_may_stand_in_any_order(lines: tuple[str, ...]) -> None:
    assert whole("\n".join(lines) + "\n\n") == ALL


@pytest.mark.parametrize(
    "text",
    [
        "CONFERENCE ON DISARMAMENT          CD/1839\n                                   29 February 2008\n"
        "                                   ENGLISH\n                     Original: CHINESE and RUSSIAN\n",
        "CONFERENCE ON DISARMAMENT\tCD/1839\n\t29 February 2008\n\tENGLISH\n\tOriginal: CHINESE and RUSSIAN\n",
        "CONFERENCE ON DISARMAMENT     CD/1839     29 February 2008     ENGLISH     Original: CHINESE and RUSSIAN\n",
        "CONFERENCE ON DISARMAMENT   CD/1839   29 February 2008\nENGLISH   Original:   CHINESE and RUSSIAN\n",
        "CONFERENCE ON DISARMAMENT CD/1839 29 February 2008 ENGLISH Original: CHINESE and RUSSIAN\n",
        "CD/1839 CONFERENCE ON DISARMAMENT\n29 February 2008 ENGLISH Original: CHINESE and RUSSIAN\n",
        "CONFERENCE ON DISARMAMENT\nCD/1839 29 February 2008\nENGLISH Original: CHINESE and RUSSIAN\n",
        "CD/1839     CONFERENCE\n29 February 2008     ON DISARMAMENT\nENGLISH\nOriginal: CHINESE and RUSSIAN\n",
        "CONFERENCE\nON DISARMAMENT\nCD/1839\n29 February 2008\nENGLISH\nOriginal: CHINESE and RUSSIAN\n",
        "CONFERENCE ON DISARMAMENT\n\nCD/1839\n\n29 February 2008\n\nENGLISH\n\nOriginal:\n\nCHINESE and RUSSIAN\n\n",
        "CONFERENCE ON DISARMAMENT\nCD/1839\n29 February 2008\nENGLISH\nOriginal: CHINESE and\n          RUSSIAN\n",
        "CONFERENCE ON DISARMAMENT\nCD/1839\n29 February 2008\nENGLISH\nORIGINAL: CHINESE, RUSSIAN\n",
        "CONFERENCE ON DISARMAMENT\nCD/1839\n29 February 2008\nENGLISH\nOriginal: CHINESE/RUSSIAN\n",
        "CONFERENCE ON DISARMAMENT\nCD/1839\n29 February 2008\nENGLISH\n[Original: CHINESE and RUSSIAN]\n",
        "CONFERENCE ON DISARMAMENT\nCD/1839\n29 February 2008\nENGLISH\n/Original: CHINESE and RUSSIAN/\n",
        "CONFERENCE ON DISARMAMENT\nCD/1839\n29 February 2008\nENGLISH\nOriginal CHINESE and RUSSIAN\n",
        "CONFERENCE ON DISARMAMENT\nDistr.\nGENERAL\nCD/1839\n29 February 2008\nENGLISH\nOriginal: CHINESE and RUSSIAN\n",
        "UNITED NATIONS\nCONFERENCE ON DISARMAMENT\nCD/1839\n29 FEBRUARY 2008\nENGLISH\nOriginal: CHINESE and RUSSIAN\n",
        "CONFERENCE  ON  DISARMAMENT\nCD/1839\n29  February  2008\nENGLISH\nOriginal:  CHINESE  and  RUSSIAN\n",
    ],
    ids=[
        "columns",
        "tabs",
        "one line",
        "two lines",
        "one line, single spaces",
        "two lines, single spaces",
        "three lines, single spaces",
        "body in a column of two lines",
        "body on two lines",
        "blank lines between",
        "originals on two lines",
        "comma",
        "slash",
        "square brackets",
        "slashes for brackets",
        "no colon",
        "distribution",
        "the organization above",
        "double spaces",
    ],
)
def test_a_masthead_is_read_in_whatever_layout(text: str) -> None:
    body, *rest = whole(text + "\n")
    assert rest == list(ALL[1:])
    assert body is not None


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("Distr.: General", "Distr.: General"),
        ("Distr. GENERAL", "Distr. GENERAL"),
        ("Distr.\nGENERAL", "Distr. GENERAL"),
        ("Distr.: Confidential", "Distr.: Confidential"),
    ],
)
def test_a_distribution_line_is_kept_as_printed(line: str, text: str) -> None:
    mast = masthead(MASTHEAD.replace("CONFERENCE ON DISARMAMENT", f"CONFERENCE ON DISARMAMENT\n{line}"))
    assert mast.distribution is not None
    assert mast.distribution.text == text


@pytest.mark.parametrize(
    ("line", "codes", "unknown"),
    [
        ("Original: ENGLISH", ("en",), ()),
        ("Original: English, French and Russian", ("en", "fr", "ru"), ()),
        ("Original: ENGLISH FRENCH RUSSIAN", ("en", "fr", "ru"), ()),
        ("Original: Chinese/English/French/Russian/Spanish/Arabic", ("zh", "en", "fr", "ru", "es", "ar"), ()),
        ("Original: ENGLISH and GERMAN", ("en",), ("german",)),
        ("Original: GERMAN", (), ("german",)),
    ],
)
def test_the_originals_are_named_by_code_and_what_is_none_by_its_words(
    line: str, codes: tuple[str, ...], unknown: tuple[str, ...]
) -> None:
    mast = masthead(MASTHEAD.replace("Original: CHINESE and RUSSIAN", line))
    assert mast.original is not None
    assert (mast.original.codes, mast.original.unknown) == (codes, unknown)


@pytest.mark.parametrize("piece", PIECES)
def test_what_a_masthead_lacks_is_none_and_the_rest_is_read(piece: str) -> None:
    lines = [line for line in PIECES if line != piece]
    found = whole("\n".join(lines) + "\n\n")
    assert found == tuple(value if line in lines else None for line, value in zip(PIECES, ALL, strict=True))


@pytest.mark.parametrize("body", ["DISARMAMENT COMMISSION", "COMMITTEE ON DISARMAMENT", "SECURITY COUNCIL", "GENERAL ASSEMBLY"])
def test_another_body_is_kept_as_printed(body: str) -> None:
    mast = masthead(MASTHEAD.replace("CONFERENCE ON DISARMAMENT", body))
    assert mast.body is not None
    assert mast.body.text == body


def test_a_date_that_no_calendar_has_is_kept_and_is_none() -> None:
    mast = masthead(MASTHEAD.replace("29 February 2008", "30 February 2008"))
    assert mast.date is not None
    assert (mast.date.text, mast.date.date) == ("30 February 2008", None)


@pytest.mark.parametrize(
    ("lines", "day"),
    [
        ("裁军谈判会议\nCD/1634\n5 February 2001\nCHINESE\nOriginal: ENGLISH and RUSSIAN\n", date(2001, 2, 5)),
        ("裁军谈判会议\nCD/1634\n2001年2月5日\nCHINESE\nOriginal: ENGLISH and RUSSIAN\n", date(2001, 2, 5)),
        ("裁 军 谈 判 会 议\nCD/1634\n5 February 2001\nChinese\nOriginal: English and Russian\n", date(2001, 2, 5)),
        ("CD/1634\n裁军谈判会议          5 February 2001\nCHINESE     Original: ENGLISH and RUSSIAN\n", date(2001, 2, 5)),
    ],
)
def test_a_chinese_masthead_is_in_english_but_for_its_body(lines: str, day: date) -> None:
    mast = recognised(Masthead, lines + CHINESE)
    assert mast.body is not None
    assert mast.body.text.replace(" ", "") == "裁军谈判会议"
    assert mast.date is not None
    assert mast.date.date == day
    assert mast.language is not None
    assert mast.language.codes == ("zh",)
    assert mast.original is not None
    assert mast.original.codes == ("en", "ru")


@pytest.mark.parametrize(
    ("code", "lines"),
    [
        (
            "fr",
            "CONFÉRENCE DU DÉSARMEMENT\nCD/1634\n5 février 2001"
            "\nFRANÇAIS\nOriginal : ANGLAIS et RUSSE\n\nLettre datée du 22 mai",
        ),
        (
            "fr",
            "Conférence du désarmement\nCD/1634\n5 février 2001"
            "\nFrançais\nOriginal : anglais et russe\n\nLettre datée du 22 mai",
        ),
        (
            "es",
            "CONFERENCIA DE DESARME\nCD/1634\n5 de febrero de 2001"
            "\nESPAÑOL\nOriginal: INGLES y RUSO\n\nCarta de fecha 22 de mayo de",
        ),
        (
            "ru",
            "КОНФЕРЕНЦИЯ ПО РАЗОРУЖЕНИЮ\nCD/1634\n5 February 2001\nRUSSIAN\nOriginal: ENGLISH and RUSSIAN\n\nПисьмо от 22 мая",
        ),
        (
            "ar",
            "مؤتمر نزع السلاح\nCD/1634\n5 February 2001\nARABIC\nOriginal: ENGLISH and RUSSIAN\n\nرسالة مؤرخة 22 أيار/مايو",
        ),
    ],
)
def test_a_masthead_is_read_in_the_other_languages(code: str, lines: str) -> None:
    mast = recognised(Masthead, lines + " 2001\n", language=code)
    assert (mast.body, mast.symbol) != (None, None)
    assert mast.date is not None
    assert mast.date.date == date(2001, 2, 5)
    assert mast.language is not None
    assert mast.language.codes == (code,)
    assert mast.original is not None
    assert mast.original.codes == ("en", "ru")


@pytest.mark.parametrize(
    "text", ["", "CD/1839\n\n", "29 February 2008\n\n", "ENGLISH\n\n"], ids=["nothing", "symbol", "date", "language"]
)
def test_one_line_is_no_masthead(text: str) -> None:
    found = part(Masthead, letter(masthead=text))
    assert isinstance(found, Absent)
    assert found.outcome == "cantTell"
    assert found.near is not None
    assert found.near.line == (1 if text else 2)


def test_a_masthead_does_not_reach_into_the_title() -> None:
    mast = masthead(MASTHEAD)
    assert [line.number for line in mast.span.lines] == [1, 2, 3, 4, 5]


def test_a_masthead_stands_on_the_first_page_alone() -> None:
    found = part(Masthead, "Some text of page 1.\n\f" + letter())
    assert isinstance(found, Absent)


@pytest.mark.parametrize(
    "line", ["Held at the Conference on Disarmament 29 February 2008", "CD/1839 and CD/1840 29 February 2008"]
)
def test_a_line_with_anything_else_is_no_masthead_run_together(line: str) -> None:
    mast = masthead(f"CD/1839\nENGLISH\nOriginal: ENGLISH\n{line}\n")
    assert (mast.body, mast.date) == (None, None)
