"""Damage of extraction: what it is told as, and that the document reads as it did before."""

import random
import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import chain, repeat
from pathlib import Path

import pytest

from cdcheck import check, mending, readers
from cdcheck.document import Document, Line, Mended, whole
from cdcheck.mending import lexicon
from cdcheck.outcome import Report
from cdcheck.place import languages
from tests.drawn import least_cost

SAMPLES = Path(__file__).parents[1] / "samples"
ALPHABETS = ("ar", "en", "es", "fr", "ru")
ALL = (*ALPHABETS, "zh")


@cache
def letter(code: str, name: str = "letter") -> str:
    return (SAMPLES / code / f"{name}.txt").read_text(encoding="utf-8")


def failing(report: Report, *severities: str) -> set[str]:
    return {row.rule for row in report.rows if row.outcome == "failed" and row.severity in (severities or ("error", "warning"))}


def reported(text: str) -> Report:
    return check("damaged.txt", text.encode())


def damage_of(text: str) -> list[tuple[str, str | None, str]]:
    document = mending.mended(readers.read("a.txt", text.encode()))
    return [(one.kind, one.location.text, one.read) for one in document.damage]


def recognised(text: str) -> dict[str, object]:
    """The parts, letters alone compared: a damage may leave a word as it is printed in a text that no rule reads."""
    return {name: part.found for name, part in reported(text).parts.items()}


@pytest.mark.parametrize("code", ALL)
@pytest.mark.parametrize("name", ["letter", "letter-new", "note-verbale", "record", "working-paper"])
def test_a_clean_document_is_left_as_it_is(code: str, name: str) -> None:
    document = readers.read("a.txt", letter(code, name).encode())
    assert mending.mended(document) is document


@pytest.mark.sample(2)
@pytest.mark.parametrize("code", ALPHABETS)
def test_a_word_of_the_vocabulary_that_is_broken_anywhere_is_read_and_told_once(code: str) -> None:
    page = letter(code).split("\f")[0]
    known = lexicon.of(languages()[code])
    words = [match for match in re.finditer(r"[^\W\d_]{6,}", page) if known.knows(match[0])]
    rule = "damage-arabic-words-are-whole" if code == "ar" else "damage-words-are-whole"
    chosen = random.Random(7)
    for match in chosen.sample(words, 6):
        at = match.start() + chosen.randrange(2, 4)
        text = letter(code)[:at] + " " + letter(code)[at:]
        report = reported(text)
        assert failing(report, "error", "warning", "note") - {rule} == set(), text[match.start() : match.end() + 1]
        assert recognised(text) == recognised(letter(code))


def glued_date(text: str) -> str:
    return re.sub(r"(?<=[^\W\d_]) (?=(?:19|20)\d\d\b)", "", text, count=1)


def broken_years(text: str) -> str:
    return re.sub(r"\b(20)(\d\d)\b(?!\d)", r"\1 \2", text, count=1)


def doubled(text: str) -> str:
    return "".join(line * 2 for line in text.splitlines(keepends=True) if line.strip())


def with_entities(text: str) -> str:
    return re.sub(r"[^\x00-\x7f]", lambda char: f"&#{ord(char[0])};", text, count=1)


def mistaken(written: str, read: str) -> Callable[[str], str]:
    return lambda text: text.encode(written, "ignore").decode(read, "replace")


DAMAGE = [
    (("en", "es", "fr", "ru"), glued_date, "damage-words-stand-apart"),
    (("en", "es", "fr", "ru", "ar", "zh"), broken_years, "damage-numbers-are-whole"),
    (ALL, doubled, "damage-lines-stand-once"),
    (("es", "fr", "ru", "ar", "zh"), with_entities, "document-has-its-letters"),
    (("fr", "es"), mistaken("utf-8", "cp1252"), "document-has-its-letters"),
    (("ru",), mistaken("utf-8", "cp1251"), "document-has-its-letters"),
    (("ru",), mistaken("cp1251", "koi8_r"), "document-has-its-letters"),
    (("ru",), mistaken("cp1251", "latin-1"), "document-has-its-letters"),
    (("ru",), mistaken("utf-8", "latin-1"), "document-has-its-letters"),
    (("ar",), mistaken("cp1256", "cp1252"), "document-has-its-letters"),
    (("zh",), mistaken("gb18030", "latin-1"), "document-has-its-letters"),
    (("ar", "zh"), mistaken("utf-8", "latin-1"), "document-has-its-letters"),
    (("fr", "es"), lambda text: text.encode("ascii", "replace").decode(), "document-has-its-letters"),
]


@pytest.mark.parametrize(
    ("code", "damaged", "rule"), [pytest.param(code, how, rule) for codes, how, rule in DAMAGE for code in codes]
)
@pytest.mark.parametrize("name", ["letter", "letter-new"])
def test_damage_is_one_finding_and_no_other_rule_fails(name: str, code: str, damaged: Callable[[str], str], rule: str) -> None:
    text = damaged(letter(code, name))
    assert text != letter(code, name)
    assert failing(reported(text)) == {rule}


LOST = {"ar": "\u064a", "en": "e", "es": "[éóí]", "fr": "[éóí]", "ru": "\u0435", "zh": "\u7684"}


@pytest.mark.parametrize("name", ["letter", "letter-new"])
@pytest.mark.parametrize("code", LOST)
def test_lost_letters_leave_the_verdict_open(code: str, name: str) -> None:
    head, _, annexed = letter(code, name).partition("\f")
    text = f"{head}\f{re.sub(LOST[code], chr(0xFFFD), annexed, count=4)}"
    report = reported(text)
    assert failing(report) == set()
    assert report.verdict == "cannot-say"


def test_turned_ligatures_and_stretched_words_of_arabic_are_notes() -> None:
    text = letter("ar")
    turned = text.replace("لأ", "أل").replace("لا", "ال").replace("لإ", "إل")
    assert turned != text
    for damaged in (turned, text.replace("رسالة", "رس,,الة"), text.replace("السلاح", "السالح", 1)):
        assert failing(reported(damaged)) == set()
        assert failing(reported(damaged), "note") >= {"damage-letters-stand-in-order"}


def test_the_year_of_a_place_line_may_have_gone_to_its_head() -> None:
    lines = ["مؤتمر نزع السلاح", "2003 أبيدجان، 1 آب/أغسطس", "2003 كتاب"]
    document = mending.mended(Document("a", "text", tuple(Line(text, n) for n, text in enumerate(lines, 1))))
    assert [line.text for line in document.lines] == [lines[0], "أبيدجان، 1 آب/أغسطس 2003", lines[2]]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("are in form different from others", []),
        ("the draw down of forces, a drawdown", []),
        ("Is it so? Why? Because.", []),
        ("see http://a.example/?b=c&amp and AT&T", []),
        ("between 1 and 200 3 documents", []),
        ("in March 200 3 and later", [("number", "200 3", "2003")]),
        (
            "the Conf erence on Dis arma ment",
            [("broken", "Conf erence", "Conference"), ("broken", "Dis arma ment", "Disarmament")],
        ),
    ],
)
def test_only_what_is_plain_is_mended(text: str, told: list[tuple[str, str, str]]) -> None:
    assert damage_of(text) == told


@pytest.mark.parametrize(
    ("heads", "symbol"),
    [(("CD/16 97", "CD/16 97"), "CD/1697"), (("CD/1697", "CD/16 97"), "CD/1697"), (("CD/1697", "CD/1697 2"), "CD/1697")],
)
def test_a_symbol_with_a_space_in_it_is_told_and_is_never_another(heads: tuple[str, str], symbol: str) -> None:
    first, second = heads
    text = letter("en").replace("CD/1697", first, 1)
    before, _, after = text.rpartition("CD/1697")
    report = reported(f"{before}{second}{after}" if second != "CD/1697" else text)
    assert report.document.symbol == symbol
    assert ("symbol-is-printed-without-spaces" in failing(report)) == any(re.search(r"\d \d\d", head) for head in heads)


def test_places_are_those_of_the_words_as_printed() -> None:
    document = mending.mended(readers.read("a.txt", b"   LET TER DATED 3 March 200 3 FROM the Conf erence on Disarmament"))
    line = document.lines[0]
    assert line.text == "   LETTER DATED 3 March 2003 FROM the Conference on Disarmament"
    assert isinstance(line, Mended)
    assert whole([line]).location().text == "LET TER DATED 3 March 200 3 FROM the Conf erence on Disarmament"
    assert line.columns(3, 9) == (3, 10)
    low, high = line.columns(line.text.index("Conf"), line.text.index(" on"))
    assert line.printed[low:high] == "Conf erence"


def test_a_mark_of_a_site_above_a_head_is_set_apart() -> None:
    text = letter("fr").replace("\f", "\fPage 2:\n\n", 1)
    assert failing(reported(text)) == failing(reported(letter("fr")))
    document = mending.mended(readers.read("a.txt", text.encode()))
    assert [(one.line.text, one.printed) for one in document.apart] == [("Page 2:", True)]


def test_a_sentence_that_ends_with_a_page_is_no_mark_of_a_site() -> None:
    document = readers.read("a.txt", b"It is said on\nPage 3:\nthat all is well.\nNothing more.")
    assert mending.mended(document) is document


def long_texts(size: int) -> Iterator[str]:
    for code in ALL:
        page = letter(code)
        yield "\n".join(repeat(page, size // len(page)))
        yield "\n".join(repeat(broken_years(page).replace("ен", "е н").replace("en", "e n"), size // len(page)))
    yield from ("a" * 1000 + " &" for _ in range(1))
    yield "\n".join(chain(repeat("ab?cd &x; " * 9, size // 90)))


@pytest.mark.full
def test_the_time_is_in_proportion_to_the_text() -> None:
    def cost(said: str) -> float:
        document = readers.read("a.txt", said.encode())
        return least_cost(lambda: mending.mended(document))

    for _ in range(2):
        once, twice = (sum(map(cost, long_texts(size))) for size in (80_000, 160_000))
        if twice < 2.5 * once:
            return
    pytest.fail(f"{once:.3f} s and {twice:.3f} s")


def test_words_are_quoted_as_printed_and_a_value_says_what_it_is_read_as() -> None:
    text = letter("en").replace("14 March 2003", "31 Febru ary 200 3", 1).replace("CD/1697", "CD/16 97", 1)
    report = reported(text)
    (row,) = [row for row in report.rows if row.rule == "masthead-is-dated"]
    assert '"31 Febru ary 200 3 (read as 31 February 2003)"' in row.message
    (place,) = report.parts["symbol"].evidence
    assert (place.text, place.note) == ("CD/16 97", "read as CD/1697")
    assert report.parts["symbol"].value["text"] == "CD/1697"
    assert not [
        place.note for row in reported(letter("en")).rows for place in row.locations if (place.note or "").startswith("read as")
    ]
