"""Match keys: the same words have the same key whatever was done to them, and the way back from a key is exact."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cdcheck import place
from cdcheck import text as keys
from cdcheck.text import Folded, fold, fold_lines, fold_phrase, is_edge, is_han, plain_digits, vocabulary
from tests.disturbances import arabic_indic_digits, presentation_forms
from tests.drawn import examples

often = settings(deadline=None, max_examples=examples(200), derandomize=True)
six_scripts = st.text(alphabet="aBcÉñß Жй Ёё 裁军谈判 مؤتمرلاإً ١٢ 3 -\n\u00ad\u3000ﬁ", max_size=40)
any_text = st.one_of(st.text(max_size=60), six_scripts)


@pytest.mark.parametrize("alphabet", keys._ALPHABETS)
def test_a_text_in_one_alphabet_has_the_key_of_its_characters_one_by_one(alphabet: str) -> None:
    assert len(set(alphabet).difference(map(chr, range(128)))) <= 128
    for strange in ("", "\u0416", "\u0628\u0416", "\u0416\u0628\u00e9", "\u8b66", "\ufe8d", "\x85\ufffe\U0001d400"):
        whole = f"Ab-{alphabet}\n{strange} 3 {alphabet}"
        assert keys._translated(whole, lines=False) == "".join(keys._FOLD[ord(char)] for char in whole)
        assert keys._translated(whole, lines=True) == "".join(keys._FOLD_LINES[ord(char)] for char in whole)


@pytest.mark.sample(1)
@pytest.mark.parametrize("script", place._LETTERS)
def test_every_letter_of_a_script_is_where_the_script_is_looked_for(script: str) -> None:
    letters = "".join(filter(place._LETTERS[script].match, map(chr, range(0x110000))))
    first = letters.encode("utf-16-be", "surrogatepass")[::2]
    assert len(first.translate(None, place._ELSEWHERE[script])) == len(letters)


@given(any_text)
@often
def test_a_key_is_its_own_key(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(six_scripts)
@often
def test_composed_and_decomposed_letters_have_the_same_key(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text)) == fold(text)


@given(st.text(alphabet="aBcÉñ ЖйЁё裁军 3", max_size=40))
@often
def test_capitals_and_small_letters_have_the_same_key(text: str) -> None:
    assert fold(text.upper()) == fold(text.lower()) == fold(text)


@given(st.text(alphabet="مؤتمر نزع السلاح ولا لأ لإ لآ ١٢٣ 45", max_size=40))
@often
def test_arabic_has_the_same_key_in_any_form_and_digits(text: str) -> None:
    assert fold(presentation_forms(text)) == fold(text)
    assert fold(arabic_indic_digits(text)) == fold(text)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Conférence du désarmement", "CONFERENCE DU DESARMEMENT"),
        ("l’honneur", "l'honneur"),
        ("Original : anglais", "Original:  ANGLAIS"),
        ("Secretary-General", "Secretary General"),
        ("disarma-\nment", "disarmament"),
        ("disarma\u00ad\n   ment", "disarmament"),
        ("co\u00adoperation", "cooperation"),
        ("зелёный", "зеленый"),
        ("裁军谈判会议", "裁 军 谈 判 会 议"),
        ("裁军谈判会议", "裁军谈\n判会议"),
        ("2001年1月22日", "2001 年 1 月 22 日"),
        ("２００１年", "2001年"),
        ("（签名）", "(签名)"),
        ("مؤتمر", "مـؤتـمـر"),
        ("ممتناً", "ممتنا"),
        ("\u200fمؤتمر\u200e", "مؤتمر"),
        ("ﬁnal", "final"),
        ("cœur", "coeur"),
        ("ＣＤ／１６３４", "CD/1634"),
    ],
)
def test_different_spellings_of_the_same_words_have_the_same_key(first: str, second: str) -> None:
    assert fold(first).strip() == fold(second).strip()


@pytest.mark.parametrize(
    ("first", "second"),
    [("Niger", "Nigeria"), ("裁军谈判会议", "裁军审议委员会"), ("22 January", "2 January"), ("two words", "twowords")],
)
def test_different_words_have_different_keys(first: str, second: str) -> None:
    assert fold(first) != fold(second)


@given(any_text)
@often
def test_a_key_has_no_two_spaces_and_none_beside_a_chinese_character(text: str) -> None:
    key = fold(text)
    assert "  " not in key
    assert not any(" " in pair and any(map(is_han, pair)) for pair in pairwise(key))


@given(any_text, st.data())
@often
def test_the_way_back_leads_to_words_with_the_same_key(text: str, data: st.DataObject) -> None:
    folded = Folded(text)
    if not folded.text:
        return
    start = data.draw(st.integers(0, len(folded.text) - 1))
    end = data.draw(st.integers(start + 1, len(folded.text)))
    low, high = folded.original(start, end)
    assert 0 <= low <= high <= len(text)
    assert folded.text[start:end].strip() in fold(text[low:high])


@given(any_text)
@often
def test_the_way_back_from_the_whole_key_is_the_whole_text_but_for_what_folds_to_nothing(text: str) -> None:
    folded = Folded(text)
    low, high = folded.original(0, len(folded.text))
    assert fold(text[low:high]).strip() == folded.text.strip()


@given(st.text(max_size=60))
@often
def test_plain_digits_change_digits_alone(text: str) -> None:
    plain = plain_digits(text)
    assert len(plain) == len(text)
    assert all(a == b or (a.isdecimal() and b in "0123456789") for a, b in zip(text, plain, strict=True))


def test_plain_digits_of_any_script_are_0_to_9() -> None:
    assert plain_digits("٢٢ ۲۲ ２２ 22") == "22 22 22 22"


@given(st.lists(st.text(alphabet=st.characters(exclude_characters="\n"), max_size=20), min_size=1, max_size=8))
@often
def test_lines_folded_together_have_the_keys_of_each_alone(lines: list[str]) -> None:
    assert fold_lines(lines) == [fold(line).strip() for line in lines]


@pytest.mark.parametrize(
    ("text", "phrase", "found"),
    [
        ("the Conference on Disarmament", "conference on disarmament", "Conference on Disarmament"),
        ("the CONFERENCE\n   ON DISARMAMENT at", "Conference on Disarmament", "CONFERENCE\n   ON DISARMAMENT"),
        ("Confe\u0301rence du de\u0301sarmement", "Conférence du désarmement", "Confe\u0301rence du de\u0301sarmement"),
        ("(Signe\u0301) Name", "Signé", "Signe\u0301"),
        ("a Conference on Disarma-\nment.", "Conference on Disarmament", "Conference on Disarma-\nment"),
        ("致裁军谈判 会议秘书长", "裁军谈判会议", "裁军谈判 会议"),
        ("ومؤتمر نزع السلاح", "مؤتمر نزع السلاح", "مؤتمر نزع السلاح"),
        ("the ConferenceonDisarmament", "Conference on Disarmament", "ConferenceonDisarmament"),
        ("the Confer ence on Disarm ament", "Conference on Disarmament", "Confer ence on Disarm ament"),
    ],
)
def test_a_phrase_is_found_however_it_is_set(text: str, phrase: str, found: str) -> None:
    folded = Folded(text)
    place = folded.find(phrase)
    assert place is not None
    low, high = folded.original(*place)
    assert text[low:high] == found


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Nigeria", "Niger"),
        ("in Oman", "man"),
        ("department", "part"),
        ("", "page"),
        ("page", ""),
        ("page", "!"),
        ("pages", "page"),
    ],
)
def test_a_phrase_is_not_found_in_part_of_a_word(text: str, phrase: str) -> None:
    assert Folded(text).find(phrase) is None


def test_of_overlapping_phrases_the_longest_is_found() -> None:
    folded = Folded("Permanent Representative and Deputy Permanent Representative")
    phrases = ("Permanent Representative", "Deputy Permanent Representative", "Representative")
    assert [phrase for *_, phrase in folded.find_all(phrases)] == [
        "Permanent Representative",
        "Deputy Permanent Representative",
    ]


def test_a_phrase_is_found_within_bounds_alone() -> None:
    folded = Folded("annex one annex two")
    assert folded.find("annex", 1) == (10, 15)
    assert folded.find("annex", 1, 12) is None


def test_a_vocabulary_has_its_longest_key_first_and_none_that_is_empty() -> None:
    assert [key for key, _ in vocabulary(("Annex", "—", "Annexes", "An"))] == ["annexes", "annex", "an"]


def test_a_word_has_edges_at_spaces_at_ends_beside_chinese_and_between_letter_and_digit() -> None:
    assert [at for at in range(8) if is_edge("ab 1a会b", at)] == [0, 2, 3, 4, 5, 6, 7]


def test_a_phrase_folds_without_outer_spaces() -> None:
    assert fold_phrase("  (Signed) ") == "signed"


def test_a_letter_misread_between_capitals_is_the_letter_that_was_meant() -> None:
    assert fold("REPRESENTATlVE PR0GRAMME") == "representative programme"
    assert fold("CD/l634 GE.01-60233 H2O") == "cd l634 ge 01 60233 h2o"
