"""The document is divided before it is read: every span has one owner, and no annexed letter stands in for its cover."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cdcheck import pipeline, readers
from cdcheck.outcome import Report
from cdcheck.regions.owners import Owners
from tests import letters, mutations
from tests.letters import CODES, Draft, Template
from tests.test_laws import law

TEMPLATES: tuple[Template, ...] = ("old", "new")
COVER = ("symbol", "masthead", "title", "letter", "signatories")
TITLE = ("date", "senders", "addressee")


def check(text: str) -> Report:
    return pipeline.check("letter.txt", text.encode())


def owners(text: str) -> Owners:
    found = pipeline.see(readers.read("letter.txt", text.encode())).of(Owners)
    assert isinstance(found, Owners)
    return found


def values(report: Report) -> dict[str, object]:
    return {part: report.parts[part].value for part in COVER}


def failing(report: Report) -> set[str]:
    return {row.rule for row in report.rows if row.outcome == "failed"}


def without(draft: Draft, what: str) -> Draft:
    """The draft without a part that its cover must have."""
    if what in TITLE:
        return replace(draft, title={name: piece for name, piece in draft.title.items() if name != what})
    if what == "title":
        return replace(draft, title={})
    if what == "transmittal":
        return replace(draft, paragraphs=draft.paragraphs[1:])
    if what == "signature":
        return replace(draft, signatures=draft.signatures[1:])
    assert draft.mast is not None
    if what == "symbol":
        return replace(draft, mast=replace(draft.mast, symbol=None))
    assert what == "masthead date"
    return replace(draft, mast=replace(draft.mast, date=None))


REQUIRED = (*TITLE, "title", "transmittal", "signature", "symbol", "masthead date")
drafts = st.builds(
    lambda code, template, note, senders: (
        letters.draft(code, template, ("BRA",), "note-verbale") if note else letters.draft(code, template, senders)
    ),
    st.sampled_from(CODES),
    st.sampled_from(TEMPLATES),
    st.booleans(),
    st.sampled_from([("JPN",), ("CAN", "CHE"), ("CAN", "FRA", "JPN")]),
)
STRAY = ("CD/1999", "7 May 1998", "Annex", "-----", "page 3", "words", "GE.01-60123")
strays = st.lists(st.tuples(st.integers(0, 200), st.sampled_from(STRAY)), max_size=4)


@law(25)
@given(drafts, strays, st.booleans())
def test_every_printed_span_has_exactly_one_owner(draft: Draft, stray: list[tuple[int, str]], feeds: bool) -> None:
    lines = letters.text(draft, form_feeds=feeds).split("\n")
    for at, words in stray:
        lines.insert(at % len(lines), words)
    text = "\n".join(lines)
    document = readers.read("letter.txt", text.encode())
    printed = {(line.number, at) for line in document.written for at, char in enumerate(line.text) if not char.isspace()}
    owned = [
        (span.lines[0].number, at)
        for span in (one.span for one in owners(text).items)
        for at in range(span.start, span.end)
        if not span.lines[0].text[at].isspace()
    ]
    assert sorted(owned) == sorted(printed)


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("kind", ["letter", "note-verbale"])
def test_the_spans_of_a_clean_document_have_the_owners_they_look_like(
    code: str, template: Template, kind: letters.Kind
) -> None:
    draft = letters.draft(code, template, ("BRA",), kind)
    found = owners(letters.text(draft)).items
    words: dict[str, str] = {}
    for one in found:
        words[one.owner] = words.get(one.owner, "") + one.span.words
    squeezed = {owner: "".join(said.split()).casefold() for owner, said in words.items()}
    assert "unexplained" not in words
    assert squeezed["title"] == "".join(letters.title_text(draft).split()).casefold()
    assert squeezed["letter"].startswith("".join(draft.paragraphs[0].split()).casefold())
    assert ("signatures" in words) == (kind == "letter")
    assert draft.job in words["job number"]
    assert "".join((draft.annexes[0].title or "").split()).casefold() in squeezed["annex"]


@law(20)
@given(drafts, st.sampled_from(REQUIRED), st.booleans())
def test_a_cover_that_lacks_a_required_part_never_conforms_whatever_is_annexed(draft: Draft, what: str, feeds: bool) -> None:
    if what == "signature" and draft.kind == "note-verbale":
        return
    whole = mutations.with_a_letter_annexed(draft)
    assert check(letters.text(without(whole, what), form_feeds=feeds)).verdict != "conforms"


@law(15)
@given(drafts, st.booleans(), st.integers(1, 3))
def test_the_cover_does_not_change_when_a_letter_is_annexed_or_pages_are_appended(draft: Draft, feeds: bool, deep: int) -> None:
    before = check(letters.text(draft, form_feeds=feeds))
    for _ in range(deep):
        draft = mutations.with_a_letter_annexed(draft)
    assert values(check(letters.text(draft, form_feeds=feeds))) == values(before)


@law(20)
@given(drafts, st.integers(1, 4), st.integers(1, 5), st.booleans())
def test_the_cover_does_not_change_with_the_size_of_the_page(draft: Draft, times: int, size: int, feeds: bool) -> None:
    """A letter of many paragraphs, all on one page or so many on each."""
    filling = draft.annexes[0].paragraphs * times
    long = replace(draft, paragraphs=(draft.paragraphs[0], *filling, *draft.paragraphs[1:]))
    turned = replace(long, setting=replace(long.setting, per_page=size))
    whole, parted = (check(letters.text(one, form_feeds=feeds)) for one in (long, turned))
    assert len(letters.text(turned).split("\f")) > len(letters.text(long).split("\f"))
    assert parted.parts["letter"].found
    for part in ("symbol", "masthead", "title", "signatories"):
        assert parted.parts[part].value == whole.parts[part].value, part
    assert failing(parted) == failing(whole)


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("code", CODES)
def test_a_title_ends_where_the_letter_begins_without_a_blank_line(code: str, template: Template) -> None:
    draft = letters.draft(code, template)
    text = letters.text(draft)
    begins = draft.paragraphs[0][:6]
    lines = text.split("\n")
    at = next(n for n, line in enumerate(lines) if line.strip().startswith(begins))
    while not lines[at - 1].strip():
        del lines[at - 1]
        at -= 1
    report = check("\n".join(lines))
    assert values(report) == values(check(text))
    assert failing(report) == set()


_GOES_ON = {
    "ar": "ويرى الوفد أن عمل المؤتمر ينبغي أن يستمر وأن النص الوارد أدناه مفيد له في كل ما أثير خلال الدورة. ",
    "en": "The delegation holds that the work of the Conference has to go on, and that the text below is of use to it. ",
    "es": "La delegación considera que la labor de la Conferencia debe continuar y que el texto que sigue le es útil. ",
    "fr": "La délégation estime que les travaux de la Conférence doivent se poursuivre et que le texte joint lui est utile. ",
    "ru": "Делегация считает, что работа Конференции должна продолжаться и что приведенный ниже текст полезен для нее. ",
    "zh": "代表团认为会议的工作应当继续下去,下文所载案文对会议各方面的工作都有用处。",
}


@pytest.mark.every_case
@pytest.mark.parametrize("code", CODES)
def test_a_covering_letter_may_have_as_many_lines_as_it_needs(code: str) -> None:
    draft = letters.draft(code, "new")
    first, *others = draft.paragraphs
    text = letters.text(replace(draft, paragraphs=(first, *(_GOES_ON[code] * 8,) * 20, *others)))
    report = check(text)
    assert len(text.splitlines()) > 180
    assert (report.verdict, failing(report)) == ("conforms", set())
    assert len(report.parts["letter"].value["paragraphs"]) == 21 + len(others)
