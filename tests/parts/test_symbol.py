"""Symbols: the grammar, near misses and what they mean, and the symbol of a document."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cdcheck.outcome import Absent
from cdcheck.parts import _symbols
from cdcheck.parts.symbol import Symbol
from tests.parts.seen import ANNEXED, MASTHEAD, letter, part, recognised


@pytest.mark.parametrize(
    ("text", "series", "number", "suffixes", "reissued"),
    [
        ("CD/1364", "CD", 1364, (), False),
        ("CD/1634", "CD", 1634, (), False),
        ("CD/1", "CD", 1, (), False),
        ("CD/2179*", "CD", 2179, (), True),
        ("CD/1870/Rev.1", "CD", 1870, ("Rev.1",), False),
        ("CD/8/Rev.9", "CD", 8, ("Rev.9",), False),
        ("CD/PV.799", "CD/PV.", 799, (), False),
        ("CD/PV.1475", "CD/PV.", 1475, (), False),
        ("CD/WP.554/Rev.1/Amend.2", "CD/WP.", 554, ("Rev.1", "Amend.2"), False),
        ("CD/INF.82/Rev.1", "CD/INF.", 82, ("Rev.1",), False),
        ("CD/NTB/WP.330/Rev.2", "CD/NTB/WP.", 330, ("Rev.2",), False),
        ("CD/2007/L.1", "CD/2007/L.", 1, (), False),
        ("ENDC/PV.281", "ENDC/PV.", 281, (), False),
        ("ENDC/178", "ENDC", 178, (), False),
        ("CCD/501", "CCD", 501, (), False),
        ("CD/1834/Add.1", "CD", 1834, ("Add.1",), False),
        ("CD/1834/Corr.1*", "CD", 1834, ("Corr.1",), True),
        ("CD/1834/Rev.12", "CD", 1834, ("Rev.12",), False),
        ("CD/1834/Summary", "CD", 1834, ("Summary",), False),
        ("CD/1834 *", "CD", 1834, (), True),
        ("CD/398/Appendix II/Vol.IV", "CD", 398, ("Appendix II", "Vol.IV"), False),
        ("CD/398 Appendix II/Vol.IV", "CD", 398, ("Appendix II", "Vol.IV"), False),
    ],
)
def test_a_well_formed_symbol_is_taken_apart(
    text: str, series: str, number: int, suffixes: tuple[str, ...], reissued: bool
) -> None:
    parsed = _symbols.parse(text)
    assert parsed == (series, number, suffixes, reissued)
    assert _symbols.is_symbol(text)


@pytest.mark.parametrize(
    ("text", "nearest"),
    [
        ("CD/WP/620/Rev.1", "CD/WP.620/Rev.1"),
        ("CD 1634", "CD/1634"),
        ("CD/01634", "CD/1634"),
        ("CD/PV 799", "CD/PV.799"),
        ("CD/PV,799", "CD/PV.799"),
        ("ENDC/PV,412", "ENDC/PV.412"),
        ("CCD/PV. 612", "CCD/PV.612"),
        ("cd/1634", "CD/1634"),
        ("CD/1634/rev.1", "CD/1634/Rev.1"),
        ("CD/1634/Rev1", "CD/1634/Rev.1"),
        ("CD/1634/REV.1", "CD/1634/Rev.1"),
        ("CD/1634/Rev. 1", "CD/1634/Rev.1"),
        ("CD/ 1634", "CD/1634"),
        ("CD / 1634", "CD/1634"),
        ("CD-1634", "CD/1634"),
        ("CD\\1634", "CD/1634"),
        ("CD/l634", "CD/1634"),
        ("CD/I634", "CD/1634"),
        ("CD/163O/Rev.1", "CD/1630/Rev.1"),
        ("СD/1634", "CD/1634"),
        ("CD/PV/799", "CD/PV.799"),
        ("CD/2007/L1", "CD/2007/L.1"),
        ("CD/1634/", "CD/1634"),
        ("CD/1634(Rev.1)", "CD/1634/Rev.1"),
        ("CD/1634/Cor.1", "CD/1634/Corr.1"),
        ("CD/1634/Ad.1", "CD/1634/Add.1"),
        ("CD/1634/Amd.1", "CD/1634/Amend.1"),
        ("CD/CD/1634", "CD/1634"),
        ("CD/VP.799", "CD/PV.799"),
        ("CD/PW.536", "CD/WP.536"),
    ],
)
def test_an_ill_formed_symbol_is_refused_and_the_nearest_is_named(text: str, nearest: str) -> None:
    assert _symbols.parse(text) is None
    assert _symbols.nearest(text) == nearest
    assert _symbols.is_of_the_conference(text)


@pytest.mark.parametrize("text", ["CD/G/570", "DCF/123", "A/57/27", "A/CN.10/200", "S/2001/138", "DC/3125", "NPT/CONF.2015/1"])
def test_a_symbol_of_something_else_is_refused_and_has_no_nearest(text: str) -> None:
    assert _symbols.parse(text) is None
    assert _symbols.nearest(text) is None
    assert not _symbols.is_of_the_conference(text)


@pytest.mark.parametrize(
    "text", ["CD/0", "CD/1634/Rev.0", "CD/1634/Rev.100", "CD/A/WP.1", "CD/ABCDEFG/WP.1", "CD/1634Rev.1", "CD/"]
)
def test_what_the_grammar_has_not_is_no_symbol(text: str) -> None:
    assert _symbols.parse(text) is None


@pytest.mark.parametrize(
    ("text", "flaw"),
    [
        ("CD/0", "its number is 0"),
        ("CD/123456", "its number has too many figures"),
        ("CD/1634/Rev", "the suffix Rev. has no number"),
        ("CD/1634/Rev.0", "the suffix Rev. has no number from 1 to 99"),
        ("CD/1634/Xyz.1", "'Xyz.1' is not a suffix; there are Rev., Add., Corr., Amend., Summary, Appendix and Vol."),
        ("CD/NTB/330", "WP., CRP. or INF. is missing before the number"),
        ("CD/", "it has no number"),
        ("CD/XXXX", "'XXXX' is not a number"),
        ("CD/PV.1475th", "'1475th' is not a number"),
        ("A/57/27", None),
    ],
)
def test_what_is_wrong_is_said_where_no_symbol_is_near(text: str, flaw: str | None) -> None:
    assert _symbols.parse(text) is None
    assert _symbols.nearest(text) is None
    assert _symbols.flaw(text) == flaw


NUMBERS = st.integers(1, 99999).map(str)
SMALL = st.integers(1, 99).map(str)
CODES = st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=2, max_size=6)
BASES = st.one_of(
    st.builds("CD/{}".format, NUMBERS),
    st.builds("CD/{}{}".format, st.sampled_from(["PV.", "WP.", "INF."]), NUMBERS),
    st.builds("CD/{}/{}{}".format, CODES, st.sampled_from(["WP.", "CRP.", "INF."]), NUMBERS),
    st.builds("CD/{}/{}{}".format, st.integers(1900, 2099), st.sampled_from(["L.", "WP.", "CRP.", "INF."]), NUMBERS),
    st.builds(
        "{}/{}{}".format,
        st.sampled_from(["ENDC", "CCD", "TNCD"]),
        st.sampled_from(["", "PV.", "SR.", "WP.", "INF."]),
        NUMBERS,
    ),
)
SUFFIXES = st.one_of(
    st.builds("/{}.{}".format, st.sampled_from(["Rev", "Add", "Corr", "Amend"]), SMALL),
    st.just("/Summary"),
    st.builds("/Appendix {}".format, st.one_of(SMALL, st.sampled_from(["I", "IV", "X"]))),
    st.builds("/Vol.{}".format, st.sampled_from(["I", "II", "IX"])),
)
SYMBOLS = st.tuples(BASES, st.lists(SUFFIXES, max_size=4), st.sampled_from(["", "*", "**"]))


@given(SYMBOLS)
def test_each_symbol_of_the_grammar_is_taken_apart_and_put_together_again(pieces: tuple[str, list[str], str]) -> None:
    base, suffixes, reissue = pieces
    text = base + "".join(suffixes) + reissue
    parsed = _symbols.parse(text)
    assert parsed is not None
    assert list(parsed.suffixes) == [suffix[1:] for suffix in suffixes]
    assert parsed.reissued == bool(reissue)
    joint = "" if parsed.series.endswith(".") else "/"
    assert f"{parsed.series}{joint}{parsed.number}" == base
    assert _symbols.is_symbol(text)
    assert not _symbols.is_of_another_body(text)


@given(SYMBOLS, st.data())
def test_a_slip_of_one_character_is_another_symbol_or_is_refused_and_the_nearest_is_well_formed(
    pieces: tuple[str, list[str], str], data: st.DataObject
) -> None:
    text = pieces[0] + "".join(pieces[1]) + pieces[2]
    at = data.draw(st.integers(0, len(text) - 1))
    slipped = text[:at] + data.draw(st.sampled_from(["", " ", "l", "O", ".", "/", "x", "0", "-"])) + text[at + 1 :]
    near = _symbols.nearest(slipped)
    assert near is None or _symbols.parse(near) is not None
    if _symbols.parse(slipped) is None and near is not None:
        assert _symbols.slip(slipped, near)
        assert near != slipped


@pytest.mark.parametrize(
    "text", ["page 2", "2", "GE.08-60402", "and/or", "29/02/2008", "H.E.", "N/A of it", "Original: ENGLISH"]
)
def test_a_line_of_something_else_is_no_symbol_of_the_conference(text: str) -> None:
    assert not (_symbols.is_symbol(text) and _symbols.is_of_the_conference(text))


def test_the_symbol_of_a_document_is_that_of_its_masthead() -> None:
    symbol = recognised(Symbol, letter(annexed=ANNEXED.replace("CD/1839", "CD/1840")))
    assert (symbol.text, symbol.series, symbol.number, symbol.in_masthead) == ("CD/1839", "CD", 1839, True)
    place = symbol.span.location()
    assert (place.line, place.column, place.end_column) == (2, 49, 55)


@pytest.mark.parametrize(
    "text", ["CD/1839", "CD/1839*", "CD/WP.554/Rev.1", "CD/1839/rev.1", "CD 1839", "cd/1839", "CD-1839", "CD/G/570"]
)
def test_a_symbol_in_the_masthead_is_kept_as_printed(text: str) -> None:
    symbol = recognised(Symbol, letter(masthead=MASTHEAD.replace("CD/1839", text)))
    assert (symbol.text, symbol.in_masthead) == (text, True)
    assert (symbol.number is None) == (_symbols.parse(text) is None)


def test_a_symbol_set_apart_is_shown_whole() -> None:
    assert recognised(Symbol, letter(masthead=MASTHEAD.replace("CD/1839", "CD/1839 *"))).text == "CD/1839*"


def test_without_a_masthead_the_symbol_is_that_of_most_running_heads() -> None:
    pages = "\fCD/1839\npage 3\n\nText.\n\fCD/1893\npage 4\n\nText.\n"
    symbol = recognised(Symbol, letter(masthead="", annexed=ANNEXED + pages))
    assert (symbol.text, symbol.in_masthead) == ("CD/1839", False)


def test_a_symbol_cited_in_the_letter_is_not_the_symbol_of_the_document() -> None:
    body = "\n        I have the honour to refer to document CD/1679 of 28 June 2002.\n\n"
    found = part(Symbol, letter(masthead="", body=body, annexed=""))
    assert isinstance(found, Absent)
    assert found.outcome == "cantTell"
    assert found.near is not None


@pytest.mark.parametrize("section", ["(Sect. 4)", "(Secc. 4)", "(Part II)", "(Vol. III)", "(chap. 2)", "(Introduction)"])
@pytest.mark.parametrize("rest", ["", "*", "/Part B", "/Add.2", "/Corr.1**"])
def test_the_symbol_of_another_body_may_name_a_section_in_brackets(section: str, rest: str) -> None:
    symbol = f"A/91/7 {section}{rest}"
    assert _symbols.is_symbol(symbol) and _symbols.is_of_another_body(symbol)
    assert symbol[slice(*_symbols.own(symbol))] == symbol
    # In the series of the Conference such words are a remark beside the symbol, as others are beside any.
    assert "CD/9001 (Part II)"[slice(*_symbols.own("CD/9001 (Part II)"))] == "CD/9001"
    assert "A/91/7 (English only)"[slice(*_symbols.own("A/91/7 (English only)"))] == "A/91/7"


@pytest.mark.parametrize(
    ("text", "symbol"),
    [
        ("A/58/70-CD/1697", "CD/1697"),
        ("CD/1697\u2013A/58/70", "CD/1697"),
        ("A/58/70-S/2003/9", "A/58/70"),
        ("CD/1697", "CD/1697"),
    ],
)
def test_of_two_symbols_in_one_that_of_the_conference_counts_or_else_the_first(text: str, symbol: str) -> None:
    start, end = _symbols.own(text)
    assert text[start:end] == symbol
