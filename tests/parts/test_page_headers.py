"""Running heads and feet: the symbol and the number of each page, in the forms of every template."""

import pytest

from cdcheck.parts.page_headers import PageHeaders
from tests import letters
from tests.letters import CODES
from tests.parts.seen import letter, recognised

TEXT = "\n\nThe States have stated it, and it is so.\n\nThey will state it again.\n"


def headers(*pages: str, form_feeds: bool = True) -> PageHeaders:
    """The heads of a letter with these pages after the first."""
    mark = "\f" if form_feeds else "\n"
    return recognised(PageHeaders, letter(annexed=mark + mark.join(pages)))


def heads(found: PageHeaders) -> list[tuple[int | None, str | None]]:
    return [(head.page, head.symbol) for head in found.items]


@pytest.mark.parametrize(
    ("head", "system"),
    [
        ("CD/1839\npage 2", "page"),
        ("                                        CD/1839\n                                        page 2", "page"),
        ("CD/1839\nPage 2", "page"),
        ("CD/1839\nPAGE 2", "page"),
        ("CD/1839 page 2", "page"),
        ("CD/1839                       page 2", "page"),
        ("page 2                       CD/1839", "page"),
        ("page 2\nCD/1839", "page"),
        ("CD/1839\n\npage 2", "page"),
        ("CD/1839\nEnglish\nPage 2", "page"),
        ("CD/1839\npage  2", "page"),
        ("CD/1839\n2", "number"),
        ("CD/1839\n- 2 -", "number"),
    ],
)
def test_a_head_has_its_symbol_and_its_page(head: str, system: str) -> None:
    found = headers(head + TEXT)
    assert heads(found) == [(2, "CD/1839")]
    assert (found.system, found.pages) == (system, 2)
    assert found.items[0].physical == 2


@pytest.mark.parametrize(
    ("head", "symbol"),
    [
        ("CD/1839/Rev.1 page 2", "CD/1839/Rev.1"),
        ("CD/1839/Rev.1                page 2", "CD/1839/Rev.1"),
        ("page 2        CD/1839/Add.2", "CD/1839/Add.2"),
        ("CD/PV.1839/Corr.1   2", "CD/PV.1839/Corr.1"),
        ("2   CD/WP.554/Rev.1/Amend.2", "CD/WP.554/Rev.1/Amend.2"),
    ],
)
def test_a_symbol_with_a_suffix_takes_nothing_of_the_page_line(head: str, symbol: str) -> None:
    assert heads(headers(head + TEXT)) == [(2, symbol)]


@pytest.mark.parametrize(
    ("code", "word"),
    [("es", "página"), ("fr", "page"), ("ru", "page"), ("ru", "стр."), ("zh", "page"), ("ar", "page"), ("ar", "الصفحة")],
)
def test_the_word_for_page_is_that_of_the_language(code: str, word: str) -> None:
    text = letters.text(letters.draft(code, "old"))
    ours = letters.words(code)["page"].format(number="").strip()
    found = recognised(PageHeaders, text.replace(f"CD/1697\n{ours} ", f"CD/1697\n{word} "))
    assert heads(found)[0] == (2, "CD/1697")
    assert found.items[0].system == "page"


@pytest.mark.parametrize(
    ("foot", "number"),
    [
        ("2                                         GE.08-60402", 2),
        ("GE.08-60402                               2", 2),
        ("2\nGE.08-60402", 2),
        ("GE.08-60402\n2", 2),
        ("2 GE.08-60402", 2),
        ("2", 2),
        ("GE.08-60402", None),
        ("", None),
    ],
)
def test_a_foot_has_the_number_where_the_head_is_the_symbol_alone(foot: str, number: int | None) -> None:
    found = headers(f"CD/1839{TEXT}\n\n{foot}\n")
    assert heads(found) == [(number, "CD/1839")]
    assert found.system == "footer"
    assert (found.items[0].foot is not None) == (number is not None)


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("template", ["old", "new"])
@pytest.mark.parametrize("form_feeds", [True, False], ids=["pages", "no pages"])
def test_the_heads_of_every_page_are_found_in_every_language(code: str, template: letters.Template, form_feeds: bool) -> None:
    draft = letters.draft(code, template, annexes=2)
    text = letters.text(draft)
    pages = text.count("\f") + 1
    found = recognised(PageHeaders, letters.text(draft, form_feeds=form_feeds))
    assert heads(found) == [(page, draft.symbol) for page in range(2, pages + 1)]
    assert found.pages == (pages if form_feeds else None)
    assert found.system == ("page" if template == "old" else "footer")


def test_a_page_without_a_head_has_none() -> None:
    found = headers("CD/1839\npage 2" + TEXT, TEXT.lstrip(), "CD/1839\npage 4" + TEXT)
    assert heads(found) == [(2, "CD/1839"), (4, "CD/1839")]
    assert [head.physical for head in found.items] == [2, 4]
    assert len(found.starts) == 3


def test_a_wrong_symbol_and_a_wrong_number_are_kept_as_printed() -> None:
    found = headers("CD/1893\npage 2" + TEXT, "CD/1839\npage 2" + TEXT)
    assert heads(found) == [(2, "CD/1893"), (2, "CD/1839")]
    assert [head.physical for head in found.items] == [2, 3]


def test_the_first_page_has_no_running_head() -> None:
    assert heads(headers("CD/1839\npage 2" + TEXT)) == [(2, "CD/1839")]
    one_page = recognised(PageHeaders, letter(annexed=""))
    assert (one_page.items, one_page.system) == ((), None)


@pytest.mark.parametrize(
    "symbol", ["CD/1839*", "CD/1839/Rev.1", "CD/WP.554/Rev.1/Amend.2", "CD/PV.799", "S/1994/1245", "CD 1839"]
)
def test_a_head_may_have_any_symbol(symbol: str) -> None:
    assert heads(headers(f"{symbol}\npage 2{TEXT}")) == [(2, symbol)]


@pytest.mark.parametrize(
    "text",
    [
        "The Conference recalls document\nCD/1679\nand what it says on page 2.\n",
        "See CD/1679, page 2.\n",
        "2.  The second paragraph of the text.\n",
        "page 2 of the draft says so.\n",
        "In 1999 it was otherwise.\n",
    ],
)
def test_words_of_the_text_are_no_head(text: str) -> None:
    assert heads(headers("CD/1839\npage 2\n\n" + text, form_feeds=False)) == [(2, "CD/1839")]
    assert heads(headers("CD/1839\npage 2\n\n" + text + TEXT * 3)) == [(2, "CD/1839")]


def test_without_pages_only_heads_that_say_page_are_heads() -> None:
    found = headers("CD/1839\npage 2" + TEXT, "CD/1839\npage 3" + TEXT, form_feeds=False)
    assert heads(found) == [(2, "CD/1839"), (3, "CD/1839")]
    assert (found.pages, [head.physical for head in found.items]) == (None, [None, None])


def test_a_head_is_found_where_it_stands() -> None:
    text = letter(annexed=f"\fCD/1839\npage 2{TEXT}")
    (head,) = recognised(PageHeaders, text).items
    line = text.replace("\f", "").split("\n").index("CD/1839") + 1
    place = head.span.location()
    assert (place.page, place.line, place.column, place.end_line, place.end_column) == (2, line, 1, line + 1, 6)
