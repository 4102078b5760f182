"""Patterns of a language as searches: slots, choices, and what may be missing."""

import re

import pytest

from cdcheck import formulas, place
from cdcheck.text import Folded, fold
from tests.letters import CODES

TITLE = "{kind} [dated {date}] [from {senders}] [addressed to {addressees}]"


def slots(pattern: str, text: str) -> dict[str, str] | None:
    match = formulas.compiled(pattern).fullmatch(fold(text).strip())
    return match and {name: words.strip() for name, words in match.groupdict().items() if words}


def found(text: str, *patterns: str) -> str | None:
    folded = Folded(text)
    match = formulas.search(folded, patterns)
    if match is None:
        return None
    low, high = folded.original(match.start, match.end)
    return text[low:high]


def test_slots_hold_what_stands_between_the_words() -> None:
    assert slots(TITLE, "Letter dated today from Canada addressed to the President") == {
        "kind": "letter",
        "date": "today",
        "senders": "canada",
        "addressees": "the president",
    }


def test_what_is_in_square_brackets_may_be_missing() -> None:
    assert slots(TITLE, "Letter from Canada") == {"kind": "letter", "senders": "canada"}
    assert slots(TITLE, "Letter addressed to all") == {"kind": "letter", "addressees": "all"}
    assert slots(TITLE, "Letter") == {"kind": "letter"}


def test_one_of_several_words_is_enough() -> None:
    pattern = "(datée du|en date du) {date}"
    assert slots(pattern, "datée du 3 mars") == slots(pattern, "en date du 3 mars") == {"date": "3 mars"}
    assert slots(pattern, "du 3 mars") is None


def test_a_word_keeps_its_distance_from_a_slot() -> None:
    assert slots("par {senders}", "partout") is None
    assert slots("{addressees} par {senders}", "au Département de la paix") is None
    assert slots("{senders}的信", "加拿大的信") == {"senders": "加拿大"}


def test_spaces_within_words_may_be_lost() -> None:
    assert slots("addressed to {addressees}", "addressedto the President") == {"addressees": "the president"}


def test_a_formula_is_found_in_a_sentence_with_its_slots() -> None:
    folded = Folded("Sir, I should be grateful if this letter were circulated as a document.")
    match = formulas.search(folded, ("should be grateful if {text} circulated",))
    assert match is not None
    low, high = match.slots["text"]
    assert folded.text[low:high].strip() == "this letter were"


@pytest.mark.parametrize("text", ["whave the honour", "have the honours"])
def test_a_formula_is_not_found_in_parts_of_words(text: str) -> None:
    assert found(text, "have the honour") is None


def test_a_formula_is_found_however_its_words_are_broken() -> None:
    assert found("we have the hon-\nour to", "have the honour") == "have the hon-\nour"
    assert found("谨此\n转交 文本", "谨此转交") == "谨此\n转交"


def test_the_first_of_several_formulas_is_found() -> None:
    assert found("we wish to transmit and have the honour", "have the honour", "wish to transmit") == "wish to transmit"


def test_the_shortest_reading_is_found() -> None:
    text = "The Mission is here. " + "It has much to say about many things. " * 5 + "The Mission requests circulation."
    assert found(text, "Mission {x} requests") == "Mission requests"


def test_a_formula_ends_with_a_whole_word_whichever_form_of_it_comes_first() -> None:
    assert found("requests circulations now", "requests (circulation|circulations)") == "requests circulations"


REQUESTS = {
    "en": ("kindly requests the secretariat to issue this note as an official document",),
    "fr": (
        "en la priant de bien vouloir la faire distribuer comme document officiel",
        "avec prière de le faire distribuer en tant que document officiel",
    ),
    "es": ("con el ruego de que se distribuya como documento oficial",),
    "ru": (
        "с просьбой распространить ее в качестве официального документа",
        "с просьбой об издании его в качестве официального документа",
        "и просит секретариат обеспечить распространение настоящей ноты",
    ),
    "zh": ("并请将其作为裁军谈判会议的正式文件分发",),
    "ar": ("راجية تعميمها كوثيقة رسمية", "مع رجاء إصداره كوثيقة رسمية", "وترجو تعميمها كوثيقة رسمية"),
}


@pytest.mark.parametrize(("code", "text"), [(code, text) for code, texts in REQUESTS.items() for text in texts])
def test_a_request_may_hang_on_the_sentence_that_transmits(code: str, text: str) -> None:
    assert found(text, *place.languages()[code].circulation["impersonal"]) is not None


def test_a_slot_of_a_formula_in_a_sentence_may_be_empty() -> None:
    assert found("I should be grateful if circulated", "grateful if {text} circulated") == "grateful if circulated"


def test_a_formula_is_sought_within_bounds_alone() -> None:
    folded = Folded("have the honour, have the honour")
    second = folded.text.rindex("have")
    match = formulas.search(folded, ("have the honour",), 1)
    assert match is not None
    assert match.start == second
    assert formulas.search(folded, ("have the honour",), 1, second + 3) is None


def test_the_first_words_of_a_pattern_are_those_before_a_slot_or_bracket() -> None:
    assert formulas.first_words("I have the honour to {x}") == "i have the honour to"
    assert formulas.first_words("(a|b) c") == ""


@pytest.mark.parametrize("code", CODES)
def test_every_pattern_of_every_language_can_be_compiled(code: str) -> None:
    language = place.languages()[code]
    tables = [*language.transmittal.values(), *language.circulation.values()]
    loose = [language.title_patterns, language.annex_of_letter, language.original_text, language.place_date_patterns]
    for patterns in (*tables, *loose):
        for pattern in patterns:
            assert isinstance(formulas.compiled(pattern), re.Pattern)
