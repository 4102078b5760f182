"""The language versions of one document against each other: who agrees, who differs and where, and what cannot be told."""

import csv
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import cache
from importlib import import_module
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from typer.testing import CliRunner, Result

from cdcheck import cli, compare, example, place, readers, schemas, views
from cdcheck.compare import Checked, Comparison, ParityRow
from cdcheck.concordances import Version, _body
from cdcheck.document import Line, whole
from cdcheck.example import Example
from cdcheck.languages import Language
from cdcheck.renderers import Style
from tests import letters, papers, records
from tests.letters import CODES, SAMPLES, Day, Draft
from tests.making import docx, pdf

ROOT = Path(__file__).parents[1]
NAMES = ("letter", "letter-new", "note-verbale")


def checked(text: str | bytes, name: str) -> Checked:
    return compare.see(name, text if isinstance(text, bytes) else text.encode())


@cache
def clean(language: str, name: str) -> Checked:
    """A clean sample as checked."""
    path = SAMPLES / language / f"{name}.txt"
    return compare.see(f"{language}.txt", path.read_bytes())


def among(changed: Mapping[str, str], name: str) -> Comparison:
    """The clean samples of a name, with some texts in the place of their versions."""
    return compare.compare([checked(changed[c], f"{c}.txt") if c in changed else clean(c, name) for c in CODES])


def differing(comparison: Comparison) -> dict[str, list[str]]:
    """The facts that differ, each with the languages of the versions that are named as the odd ones."""
    return {
        row.fact: [str(comparison.versions[n].document.language) for one in row.differences for n in one.versions]
        for row in comparison.rows
        if row.differences
    }


def row(comparison: Comparison, fact: str) -> ParityRow:
    return next(one for one in comparison.rows if one.fact == fact)


def sets(change: Callable[[Draft], Draft], base: Callable[[str], Draft]) -> Iterable[tuple[str, Comparison]]:
    """For each language the comparison in which its version alone was changed."""
    drafts = {code: base(code) for code in CODES}
    seen = {code: checked(letters.text(draft), f"{code}.txt") for code, draft in drafts.items()}
    whole = compare.compare(list(seen.values()))
    assert differing(whole) == {}, "before the change all agree"
    for code in CODES:
        odd = checked(letters.text(change(drafts[code])), f"{code}.txt")
        yield code, compare.compare([odd if other == code else one for other, one in seen.items()])


# --- the samples, and the examples in the docstrings


@pytest.mark.parametrize("name", NAMES)
def test_the_six_clean_versions_agree_wholly_and_every_pass_shows_its_evidence(name: str) -> None:
    comparison = among({}, name)
    assert comparison.verdict == "agree"
    assert comparison.missing == ()
    assert {one.outcome for one in comparison.rows} <= {"passed", "inapplicable"}
    assert sum(one.outcome == "passed" for one in comparison.rows) >= 13
    for one in comparison.rows:
        if one.outcome == "passed":
            assert all(cell.state == "agrees" and cell.value and cell.locations for cell in one.cells), one.fact


def test_two_versions_are_enough_and_the_missing_ones_are_said() -> None:
    comparison = compare.compare([clean("zh", "CD-1634"), clean("en", "CD-1634")])
    assert (comparison.symbol, comparison.verdict) == ("CD/1634", "agree")
    assert [version.document.language for version in comparison.versions] == ["en", "zh"]
    assert comparison.missing == ("ar", "es", "fr", "ru")


def test_one_version_is_none_to_compare() -> None:
    with pytest.raises(ValueError, match="two versions"):
        compare.compare([clean("en", "letter")])


def doc(name: str) -> str:
    return import_module(f"cdcheck.concordances.{name}").__doc__ or ""


def cases() -> list[tuple[str, str, Example]]:
    """Every example of every concordance in every language it is meant for."""
    return [
        (name, language, one)
        for name in compare.concordances()
        for one in example.read(doc(name))
        for language in (sorted(place.languages()) if one.language == "any" else [one.language])
    ]


def label(value: object) -> str:
    return f"{value.sort}: {value.replacement}"[:40] if isinstance(value, Example) else str(value)


@pytest.mark.sample(24)
@pytest.mark.parametrize(("name", "language", "one"), cases(), ids=label)
def test_a_bad_example_makes_its_version_the_odd_one_in_its_fact_and_no_other(name: str, language: str, one: Example) -> None:
    text = (SAMPLES / language / f"{one.sample}.txt").read_text(encoding="utf-8")
    found = differing(among({language: one.applied(text)}, one.sample))
    assert found == ({compare.concordances()[name].fact: [language]} if one.sort == "bad" else {})


@pytest.mark.parametrize("name", compare.concordances())
def test_a_concordance_has_examples_in_two_languages(name: str) -> None:
    languages = {one.language for one in example.read(doc(name))}
    assert "any" in languages or len(languages) > 1 or name == "versions_are_one_of_each_language"


OTHERS: dict[str, Callable[[str], str]] = {
    **{f"a {sort}": lambda code, sort=sort: papers.text(papers.paper(code, sort)) for sort in papers.SORTS},  # type: ignore[misc]
    "a record in the old template": lambda code: records.text(records.record(code, "old")),
    "a record in the new template": lambda code: records.text(records.record(code, "new")),
    "a record of a body before": lambda code: records.text(records.record(code, "endc")),
}


@pytest.mark.parametrize("name", OTHERS)
def test_six_versions_of_a_document_that_is_no_letter_agree(name: str) -> None:
    comparison = compare.compare([checked(OTHERS[name](code), f"{code}.txt") for code in CODES])
    assert differing(comparison) == {}
    assert comparison.verdict == "agree", [(one.fact, one.message) for one in comparison.rows if one.outcome == "cantTell"]
    told = {one.fact for one in comparison.rows if one.outcome == "passed"}
    assert {"symbol", "kind", "masthead date"} <= told
    assert "paragraphs" in told or name == "a information-document", "a list has no paragraphs"


@pytest.mark.sample(2)
@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("name", [name for name in OTHERS if "record" in name])
def test_a_speech_lost_in_one_version_of_a_record_is_found(name: str, code: str) -> None:
    template: records.Template = "old" if "old" in name else "new" if "new" in name else "endc"
    full = records.record(code, template)
    lost = checked(records.text(replace(full, speech=(*full.speech[:1], *full.speech[2:]))), f"{code}.txt")
    whole = [lost if other == code else checked(OTHERS[name](other), f"{other}.txt") for other in CODES]
    assert differing(compare.compare(whole)) == {"paragraphs": [code]}


@pytest.mark.sample(2)
@pytest.mark.parametrize("code", CODES)
def test_a_paper_that_is_a_decision_in_one_version_is_the_odd_one(code: str) -> None:
    six = {other: papers.text(papers.paper(other, "working-paper")) for other in CODES}
    paper = papers.masted(papers.paper(code, "working-paper"), "CD/1956")
    for other in CODES:
        made = papers.masted(papers.paper(other, "working-paper"), "CD/1956")
        headings = (papers.words(other)["decision"][0].upper(),) if other == code else made.headings
        six[other] = papers.text(replace(made, headings=headings))
    assert paper.language == code
    found = differing(compare.compare([checked(text, f"{other}.txt") for other, text in six.items()]))
    assert found == {"kind": [code]}


# --- one version of six changed, in each language


def addition(draft: Draft, words: str, at: int = 2) -> Draft:
    """The draft with words in brackets at the end of a paragraph of its first annex."""
    annex = draft.annexes[0]
    said = list(annex.paragraphs)
    end = said[at][-1]
    said[at] = f"{said[at][:-1]} ({words}){end}"
    return replace(draft, annexes=(replace(annex, paragraphs=tuple(said)), *draft.annexes[1:]))


def base(code: str) -> Draft:
    return letters.draft(code, "old")


def title(draft: Draft, **pieces: str) -> Draft:
    return replace(draft, title={**draft.title, **pieces})


def mast(draft: Draft, **pieces: str) -> Draft:
    assert draft.mast is not None
    return replace(draft, mast=replace(draft.mast, **pieces))


PRESIDENT = {
    "en": "addressed to the President of the Conference",
    "fr": ", adressée au Président de la Conférence",
    "es": "dirigida al Presidente de la Conferencia",
    "ru": "на имя Председателя Конференции",
    "zh": "致裁军谈判会议主席",
    "ar": "موجهة إلى رئيس المؤتمر",
}
THOUSANDS = {"en": "1,250", "fr": "1 250", "es": "1.250", "ru": "1\u00a0250", "zh": "1250", "ar": "١٢٥٠"}
DECIMALS = {"en": "12.75", "fr": "12,75", "es": "12,75", "ru": "12,75", "zh": "12.75", "ar": "١٢٫٧٥"}
MILLIONS = {"en": "1.25 million", "fr": "1 250 000", "es": "1,25 millones", "ru": "1,25 млн", "zh": "125万", "ar": "1.25 مليون"}


def with_note(code: str) -> Draft:
    draft = base(code)
    w = letters.words(code)
    paragraphs = (*draft.paragraphs[:-1], f"{draft.paragraphs[-1]}1/")
    return replace(draft, paragraphs=paragraphs, footnote=f"1/ {w['paper']}.")


def cited(words: Callable[[str], str]) -> Callable[[str], Draft]:
    return lambda code: addition(base(code), words(code))


def day(when: Day) -> Callable[[str], str]:
    return lambda code: letters.day(code, when)


def swapped(old: Callable[[str], str], new: Callable[[str], str]) -> Callable[[Draft], Draft]:
    """A change of words in the first annex."""

    def change(draft: Draft) -> Draft:
        annex = draft.annexes[0]
        code = draft.language
        said = tuple(paragraph.replace(old(code), new(code)) for paragraph in annex.paragraphs)
        assert said != annex.paragraphs
        return replace(draft, annexes=(replace(annex, paragraphs=said), *draft.annexes[1:]))

    return change


def always(words: str) -> Callable[[str], str]:
    return lambda code: words


def lost(draft: Draft, at: int = 4) -> Draft:
    annex = draft.annexes[0]
    said = annex.paragraphs[:at] + annex.paragraphs[at + 1 :]
    return replace(draft, annexes=(replace(annex, paragraphs=said), *draft.annexes[1:]))


def one_sender(draft: Draft) -> Draft:
    """The title without its second sender."""
    code = draft.language
    form = letters.words(code)["title"]["letter"]["senders"]
    return title(draft, senders=form.format(senders=letters.senders_named(code, "letter", draft.senders[:1])))


def other_languages(draft: Draft) -> Draft:
    return title(draft, transmitted=letters.draft(draft.language, "old", originals=("en", "ru")).title["transmitted"])


def other_date(draft: Draft) -> Draft:
    code = draft.language
    written = Day(3, 3, 2002)
    form = letters.words(code)["title"]["letter"]["date"]
    return title(draft, date=form.format(date=letters.day(code, written)))


def other_place_date(draft: Draft) -> Draft:
    w = letters.words(draft.language)
    dated = w["place_date"].format(place=w["places"]["letter"], date=letters.day(draft.language, Day(18, 2, 2002)))
    return replace(draft, annexes=(replace(draft.annexes[0], place_date=dated),))


def two_annexes(code: str) -> Draft:
    return letters.draft(code, "new", annexes=2)


CHANGES: dict[str, tuple[Callable[[Draft], Draft], Callable[[str], Draft], str]] = {
    "the year of the masthead": (
        lambda d: mast(d, date=letters.masthead_day(d.language, Day(14, 3, 2002))),
        base,
        "masthead date",
    ),
    "the date of the title": (other_date, base, "letter's date"),
    "a sender left out": (one_sender, base, "senders"),
    "a signatory missing": (lambda d: replace(d, signatures=d.signatures[:1]), base, "signatories"),
    "another symbol": (lambda d: mast(replace(d, symbol="CD/1679"), symbol="CD/1679"), base, "symbol"),
    "an annex dropped": (lambda d: replace(d, annexes=d.annexes[:1]), two_annexes, "annexes"),
    "the only annex dropped": (lambda d: replace(d, annexes=()), base, "annexes"),
    "the mark of a footnote lost": (
        lambda d: replace(d, paragraphs=base(d.language).paragraphs),
        with_note,
        "footnotes",
    ),
    "a footnote lost with its mark": (
        lambda d: replace(d, paragraphs=base(d.language).paragraphs, footnote=None),
        with_note,
        "footnotes",
    ),
    "another addressee": (lambda d: title(d, addressee=PRESIDENT[d.language]), base, "addressees"),
    "other languages transmitted": (other_languages, base, "texts transmitted"),
    "another original": (
        lambda d: mast(d, original=letters.original_line(d.language, "old", ("en", "es"))),
        base,
        "original languages",
    ),
    "another place and date": (other_place_date, base, "place and date"),
    "no place and date": (
        lambda d: replace(d, annexes=(replace(d.annexes[0], place_date=None),)),
        base,
        "place and date",
    ),
    "a number changed": (
        swapped(THOUSANDS.__getitem__, always("1260")),
        cited(THOUSANDS.__getitem__),
        "numbers",
    ),
    "a zero too many": (
        swapped(DECIMALS.__getitem__, always("127.5")),
        cited(DECIMALS.__getitem__),
        "numbers",
    ),
    "a million changed": (
        swapped(MILLIONS.__getitem__, always("1 350 000")),
        cited(MILLIONS.__getitem__),
        "numbers",
    ),
    "a small number in the place of another": (swapped(always("16"), always("19")), cited(always("16")), "numbers"),
    "another date cited": (
        swapped(day(Day(12, 6, 2001)), day(Day(12, 6, 2000))),
        cited(day(Day(12, 6, 2001))),
        "dates cited",
    ),
    "another symbol cited": (
        swapped(always("CD/1364"), always("CD/1346")),
        cited(always("CD/1364")),
        "symbols cited",
    ),
    "a symbol cited left out": (
        swapped(always("CD/PV.799"), always("")),
        cited(always("CD/PV.799")),
        "symbols cited",
    ),
    "a paragraph lost": (lost, base, "paragraphs"),
    "a paragraph of the letter lost": (lambda d: replace(d, paragraphs=d.paragraphs[:-1]), base, "paragraphs"),
    "the letter of another language": (
        lambda d: replace(d, job_line="GE.03-60777 (X)".replace("X", "F" if d.language != "fr" else "E")),
        base,
        "job number",
    ),
}


@pytest.mark.sample(3)
@pytest.mark.parametrize("name", CHANGES)
def test_a_change_of_one_version_is_found_by_the_concordance_meant_and_by_no_other(name: str) -> None:
    change, made, fact = CHANGES[name]
    for code, comparison in sets(change, made):
        assert differing(comparison) == {fact: [code]}, code
        wrong = row(comparison, fact)
        severe = {"error": "disagree"}.get(wrong.severity, "agree")
        assert comparison.verdict in (severe, "cannot-say" if severe == "agree" else severe), code
        difference = wrong.differences[0]
        own = [one for one in difference.places if one.version in difference.versions]
        others = [one for one in difference.places if one.version not in difference.versions]
        assert own and all(one.location.role == "primary" and one.location.line for one in own), code
        assert others and all(one.location.role == "related" and one.location.text for one in others), code
        cell = wrong.cells[difference.versions[0]]
        assert cell.state == "differs"
        assert [one.state for one in wrong.cells].count("agrees") == 5


def test_the_slip_of_a_year_names_the_version_the_place_and_the_words_in_both() -> None:
    text = (SAMPLES / "ar" / "letter.txt").read_text(encoding="utf-8").replace("14 March 2003", "14 March 2002")
    found = row(among({"ar": text}, "letter"), "masthead date").differences
    assert len(found) == 1
    assert (found[0].found, found[0].expected) == ("2002-03-14", "2003-03-14")
    assert [(one.version, one.location.line, one.location.text) for one in found[0].places] == [
        (0, 3, "14 March 2002"),
        (1, 3, "14 March 2003"),
    ]
    assert "2002-03-14 in Arabic" in found[0].message


# --- what languages do differently is no difference


def test_the_order_of_the_states_is_the_language_s_own() -> None:
    drafts = {code: letters.draft(code, "old", ("BLR", "RUS")) for code in CODES}
    drafts["ar"] = letters.draft("ar", "old", ("RUS", "BLR"))
    comparison = compare.compare([checked(letters.text(draft), f"{code}.txt") for code, draft in drafts.items()])
    assert differing(comparison) == {}
    assert {cell.value for cell in row(comparison, "senders").cells} == {"BLR, RUS"}


WRITTEN_OTHERWISE = {
    "thousands": THOUSANDS,
    "decimals": DECIMALS,
    "millions": MILLIONS,
    "turned groups": {**THOUSANDS, "ar": "250 1"},
    "a span of days": {
        "en": "4–15 May 2015",
        "fr": "du 4 au 15 mai 2015",
        "es": "4 a 15 de mayo de 2015",
        "ru": "4–15 мая 2015 года",
        "zh": "2015年5月4日至15日",
        "ar": "4-15 أيار/مايو 2015",
    },
    "a span of two months": {
        "en": "27 April–22 May 2015",
        "fr": "du 27 avril au 22 mai 2015",
        "es": "27 de abril a 22 de mayo de 2015",
        "ru": "27 апреля — 22 мая 2015 года",
        "zh": "2015年4月27日至5月22日",
        "ar": "27 نيسان/أبريل - 22 أيار/مايو 2015",
    },
    "numbers in words": {"en": "fifteen", "fr": "quinze", "es": "quince", "ru": "15", "zh": "15", "ar": "15"},
    "decades": {
        "en": "the 1990s",
        "fr": "les années 90",
        "es": "el decenio de 1990",
        "ru": "1990-е годы",
        "zh": "20世纪90年代",
        "ar": "التسعينات",
    },
    "ordinals": {"en": "1154th", "fr": "1154e", "es": "1154ª", "ru": "1154-е", "zh": "第1154次", "ar": "1154"},
    "a symbol set on two lines": {code: "CD/PV.799" if code != "en" else "CD/\nPV.799" for code in CODES},
    "a symbol in Cyrillic letters": {code: "A/57/27" if code != "ru" else "А/57/27" for code in CODES},
    "a number before another": {code: "150, 2002" if code != "zh" else "2002, 150" for code in CODES},
    "Chinese digits in a date": {**{c: letters.day(c, Day(12, 6, 2001)) for c in CODES}, "en": "12 June 2001"},
    "a resolution": {code: "1540 (2004)" for code in CODES},
}


@pytest.mark.sample(3)
@pytest.mark.parametrize("name", WRITTEN_OTHERWISE)
def test_what_each_language_writes_in_its_own_way_agrees(name: str) -> None:
    said = WRITTEN_OTHERWISE[name]
    texts = [letters.text(addition(base(code), f"§{code}")).replace(f"§{code}", said[code]) for code in CODES]
    comparison = compare.compare([checked(text, f"{code}.txt") for code, text in zip(CODES, texts, strict=True)])
    assert differing(comparison) == {}


def test_versions_may_each_have_a_job_number_of_their_own() -> None:
    drafts = [
        replace(d := base(code), job=f"GE.03-6077{n}", job_line=f"GE.03-6077{n} ({letters.words(code)['letter']})")
        for n, code in enumerate(CODES)
    ]
    assert d.language == "zh"
    comparison = compare.compare([checked(letters.text(draft), f"{draft.language}.txt") for draft in drafts])
    assert differing(comparison) == {}


def test_a_reissue_of_one_version_is_no_other_symbol() -> None:
    draft = base("fr")
    assert draft.mast is not None
    text = letters.text(
        replace(draft, mast=replace(draft.mast, symbol="CD/1697*"), footnote="* Nouveau tirage pour raisons techniques.")
    )
    assert differing(among({"fr": text}, "letter")) == {}


CORPUS = ROOT.parent / "shared/corpus/parallel"
# What the corpus itself has differently: real slips (UNEP/CHW.12/26, S/2015/122), hyphens lost, sentences aligned amiss.
REALLY_DIFFERENT = {
    ("dates cited", "8 January 2014", "Arabic"),
    ("dates cited", "21 January 2015", "Arabic"),
    ("dates cited", "I have the honour to transmit a letter dated 7 January 2015,", "Chinese"),
    ("dates cited", "Permanent Representative", "Chinese"),
    ("numbers", "The Permanent Mission of the Kyrgyz Republic has the further", "French"),
    ("numbers", "Note by the Secretary-General on the proposed strategic fram", "French"),
}


@pytest.mark.full
@pytest.mark.skipif(not CORPUS.exists(), reason="the real texts are not at hand (../shared/corpus)")
def test_aligned_sentences_of_real_documents_differ_only_where_they_do() -> None:
    found = set()
    compared = 0
    languages = place.languages()
    for file in sorted(CORPUS.glob("*.tsv")):
        for aligned in csv.DictReader(file.open(encoding="utf-8"), delimiter="\t", quoting=csv.QUOTE_NONE):
            versions = []
            for code in CODES:
                line = Line(aligned[code] or "-", 1)
                own = _body.Body((_body._paragraph(_body.Where(0, 1, 1), [line], languages[code]),), (1,), (whole([line]),))
                versions.append(Version(languages[code].name, {_body.Body: own, Language: languages[code]}))
            for name in ("numbers", "dates_cited"):
                compared += 1
                module = import_module(f"cdcheck.concordances.versions_share_the_{name}")
                for difference in module.compare(versions).differences:
                    labels = ", ".join(versions[n].label for n in difference.odd)
                    found.add((module.concordance.fact, aligned["en"][:60], labels))
    assert compared > 800
    assert found == REALLY_DIFFERENT


# --- no majority, and what cannot be told


def test_of_two_versions_both_are_named() -> None:
    text = (SAMPLES / "fr" / "letter.txt").read_text(encoding="utf-8").replace("14 mars 2003", "14 mars 2013")
    comparison = compare.compare([clean("en", "letter"), checked(text, "fr.txt")])
    assert differing(comparison) == {"masthead date": ["en", "fr"]}
    difference = row(comparison, "masthead date").differences[0]
    assert {one.location.role for one in difference.places} == {"primary"}
    assert difference.expected is None


def test_a_number_that_one_of_two_versions_lacks_names_both() -> None:
    text = letters.text(addition(base("fr"), "1 250"))
    comparison = compare.compare([clean("en", "letter"), checked(text, "fr.txt")])
    assert differing(comparison) == {"numbers": ["en", "fr"]}
    assert {one.version for one in row(comparison, "numbers").differences[0].places} == {0, 1}


@pytest.mark.parametrize("code", CODES)
def test_a_part_that_is_absent_cannot_tell_and_is_no_difference(code: str) -> None:
    draft = replace(base(code), mast=None)
    comparison = among({code: letters.text(draft)}, "letter")
    assert differing(comparison) == {}
    assert comparison.verdict == "cannot-say"
    for fact in ("masthead date", "original languages"):
        one = row(comparison, fact)
        assert one.outcome == "cantTell"
        cell = one.cells[CODES.index(code)]
        assert (cell.state, cell.reason) == ("cannot-tell", "No masthead was found at the head of the document.")
        assert [other.state for other in one.cells].count("agrees") == 5


def test_a_letter_without_signatures_in_one_version_is_not_said_to_agree() -> None:
    comparison = among({"ru": letters.text(replace(base("ru"), signatures=()))}, "letter")
    assert row(comparison, "signatories").outcome == "cantTell"
    assert comparison.verdict == "cannot-say"


def test_an_impossible_date_cannot_tell() -> None:
    text = (SAMPLES / "en" / "letter.txt").read_text(encoding="utf-8").replace("14 March 2003", "31 April 2003")
    cell = row(among({"en": text}, "letter"), "masthead date").cells[1]
    assert (cell.state, cell.reason) == ("cannot-tell", "the date in its masthead is not in the calendar")


def test_pages_that_could_not_be_read_leave_open_what_may_stand_on_them() -> None:
    whole = clean("en", "letter")
    partly = whole._replace(document=replace(whole.document, unread=(3,)))
    comparison = compare.compare([partly, *[clean(code, "letter") for code in CODES if code != "en"]])
    assert row(comparison, "symbol").outcome == "passed"
    for fact in ("annexes", "paragraphs", "place and date"):
        assert row(comparison, fact).outcome == "cantTell"
        assert row(comparison, fact).cells[1].reason == "not all of it could be read (page 3)"


def test_a_dropped_annex_is_one_finding_and_what_hangs_on_it_is_not_compared() -> None:
    comparison = among({"es": letters.text(replace(base("es"), annexes=()))}, "letter")
    assert differing(comparison) == {"annexes": ["es"]}
    reason = row(comparison, "paragraphs").cells[2].reason
    assert reason == "not compared: it differs from the others in its annexes"


def test_a_fault_in_a_concordance_is_no_agreement_and_stops_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(versions: object) -> None:
        raise KeyError("boom")

    monkeypatch.setattr("cdcheck.concordances.versions_bear_one_symbol.compare", broken)
    comparison = among({}, "letter")
    assert row(comparison, "symbol").outcome == "cantTell"
    assert comparison.verdict == "cannot-say"
    assert row(comparison, "masthead date").outcome == "passed"


# --- documents that are no versions of one


def test_different_documents_are_one_finding() -> None:
    comparison = compare.compare([clean("en", "letter"), clean("fr", "note-verbale")])
    assert differing(comparison) == {"symbol": ["en", "fr"]}
    assert (comparison.verdict, comparison.symbol) == ("disagree", None)


def test_one_other_document_among_five_versions_is_one_finding_and_the_five_are_compared() -> None:
    given = [clean(code, "letter") for code in CODES if code != "zh"]
    comparison = compare.compare([*given, clean("zh", "letter-new")])
    assert differing(comparison) == {"symbol": ["zh"]}
    dates = row(comparison, "masthead date")
    assert [cell.state for cell in dates.cells] == ["agrees"] * 5 + ["cannot-tell"]


def test_two_versions_in_one_language_are_named_with_their_files() -> None:
    other = compare.see("second.txt", (SAMPLES / "en" / "letter.txt").read_bytes())
    comparison = compare.compare([clean("en", "letter"), clean("fr", "letter"), other])
    assert differing(comparison) == {"language": ["en", "en"]}
    assert [version.label for version in comparison.versions] == ["English (en.txt)", "English (second.txt)", "French"]


# --- files of other formats


@cache
def made() -> dict[str, Checked]:
    """The letter in six languages and three formats."""
    drafts = {code: base(code) for code in CODES}
    set_pages = pdf.make("reportlab", {code: drafts[code] for code in ("en", "ru")}) if not pdf.missing("reportlab") else {}
    if not set_pages:
        pytest.skip("no program to set a PDF")
    done = {code: compare.see(f"{code}.pdf", data) for code, data in set_pages.items()}
    done |= {
        code: compare.see(f"{code}.docx", docx.make(drafts[code], docx.MANNERS[m]))
        for code, m in (("fr", "template"), ("es", "bare"))
    }
    return done | {code: clean(code, "letter") for code in ("ar", "zh")}


def test_versions_as_text_pdf_and_docx_agree() -> None:
    comparison = compare.compare([made()[code] for code in CODES])
    assert [version.input.format for version in comparison.versions] == ["text", "pdf", "docx", "docx", "pdf", "text"]
    assert differing(comparison) == {}
    assert comparison.verdict == "agree"


def test_a_slip_in_a_version_as_docx_is_found() -> None:
    draft = mast(base("fr"), date="14 mars 2002")
    odd = compare.see("fr.docx", docx.make(draft, docx.MANNERS["template"]))
    comparison = compare.compare([odd if code == "fr" else made()[code] for code in CODES])
    assert differing(comparison) == {"masthead date": ["fr"]}


def test_close_lines_of_arabic_in_a_pdf_are_no_paragraphs() -> None:
    if pdf.missing("typst"):
        pytest.skip("typst is not there")
    odd = compare.see("ar.pdf", pdf.make("typst", {"ar": base("ar")})["ar"])
    comparison = compare.compare([odd if code == "ar" else clean(code, "letter") for code in CODES])
    assert row(comparison, "paragraphs").outcome == "passed"
    assert row(comparison, "paragraphs").cells[0].value == "2 + 7"


def test_a_lost_paragraph_in_a_version_as_docx_is_found() -> None:
    odd = compare.see("es.docx", docx.make(lost(base("es")), docx.MANNERS["bare"]))
    comparison = compare.compare([odd if code == "es" else made()[code] for code in CODES])
    assert differing(comparison) == {"paragraphs": ["es"]}


def test_what_cannot_be_read_is_said_so() -> None:
    for data in (b"", b"%PDF-1.4 broken", b"12345 67890"):
        with pytest.raises(readers.Unreadable):
            compare.see("x", data)


# --- the command


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[..., Result]:
    """Runs ``cdcheck compare`` in a folder that holds the clean letters, named by their languages."""
    monkeypatch.chdir(tmp_path)
    for code in CODES:
        (tmp_path / f"{code}.txt").write_bytes((SAMPLES / code / "letter.txt").read_bytes())

    def invoke(*args: str) -> Result:
        result = CliRunner().invoke(cli.app, ["compare", *args], prog_name="cdcheck")
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    return invoke


Run = Callable[..., Result]


def slip(code: str = "fr", old: str = "14 mars 2003", new: str = "14 mars 2002") -> None:
    file = Path(f"{code}.txt")
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


@pytest.mark.full
def test_exit_codes_of_the_command(run: Run) -> None:
    assert run("ar.txt", "en.txt", "fr.txt").exit_code == 0
    assert run(".").exit_code == 0
    assert run("*.txt", "--symbol", "cd/1697").exit_code == 0
    assert run("en.txt").exit_code == 4
    assert run("en.txt", "missing.txt", "fr.txt").exit_code == 4
    assert run("nothing-*").exit_code == 4
    assert run(".", "--symbol", "CD/9999").exit_code == 4
    assert run("en.txt", "fr.txt", "--format", "sarif").exit_code == 2
    assert run("en.txt", "-").exit_code == 2
    assert run().exit_code == 2
    slip()
    assert run(".").exit_code == 1
    assert run(".", "--exit-zero").exit_code == 0
    slip("ru", "14 March 2003\n", "\n")
    slip("fr", "14 mars 2002", "14 mars 2003")
    assert run(".").exit_code == 3
    assert run(".", "--fail-on", "cannot-say").exit_code == 1


def test_severities_below_fail_on_do_not_decide(run: Run) -> None:
    slip("fr", "La vérification n'est pas une fin en soi.", "")
    slip("fr", "GE.03-60777 (F)", "GE.03-60777 (E)")
    assert run(".").exit_code == 0
    assert run(".", "--fail-on", "note").exit_code == 1


def test_each_problem_is_one_line_on_standard_error(run: Run) -> None:
    Path("empty.pdf").write_bytes(b"%PDF-1.4 nothing")
    result = run("en.txt", "fr.txt", "empty.pdf")
    assert result.exit_code == 4
    assert len(result.stderr.splitlines()) == 1
    assert result.stderr.startswith("cdcheck: empty.pdf: ")
    assert "agree: 2 versions of CD/1697" in result.stdout
    assert "Not compared (1)" in result.stdout
    alone = run("en.txt")
    assert alone.stderr == "cdcheck: en.txt: there is nothing to compare it with: it is the only version of CD/1697\n"


@pytest.mark.full
def test_a_folder_is_compared_document_by_document(run: Run, tmp_path: Path) -> None:
    (tmp_path / "notes").mkdir()
    for code in ("en", "es"):
        (tmp_path / "notes" / f"{code}.txt").write_bytes((SAMPLES / code / "note-verbale.txt").read_bytes())
    (tmp_path / "notes" / "alone.txt").write_bytes((SAMPLES / "zh" / "letter-new.txt").read_bytes())
    result = run(".", "--format", "json")
    found = json.loads(result.stdout)
    assert [(one["symbol"], len(one["versions"]), one["verdict"]) for one in found["comparisons"]] == [
        ("CD/1697", 6, "agree"),
        ("CD/1745", 2, "agree"),
    ]
    assert [one["symbol"] for one in found["not_compared"]] == ["CD/2101"]
    assert result.exit_code == 4
    chosen = json.loads(run(".", "--format", "json", "--symbol", "CD/1745").stdout)
    assert [one["symbol"] for one in chosen["comparisons"]] == ["CD/1745"]
    assert chosen["not_compared"] == []
    assert run(".", "--symbol", "CD/1745").exit_code == 0
    named = run(".", "--symbol", "CD/9")
    assert "CD/9: no file is a version of it; there are versions of CD/1697, CD/1745, CD/2101" in named.stderr


@pytest.mark.parametrize("files", [("en.txt", "fr.txt"), (".",), ("en.txt", "missing.txt"), ("ar.txt", "zh.txt")])
def test_json_is_as_the_schema_says(run: Run, files: tuple[str, ...]) -> None:
    slip()
    schema = json.loads((ROOT / "schemas" / "comparison.schema.json").read_text(encoding="utf-8"))
    assert schema == schemas.schema("comparison")
    found = json.loads(run(*files, "--format", "json").stdout)
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(found)


def test_the_report_is_written_to_files_as_well(run: Run) -> None:
    result = run("en.txt", "fr.txt", "--report", "json=out.json", "--report", "text=out.txt")
    assert json.loads(Path("out.json").read_text(encoding="utf-8"))["comparisons"][0]["verdict"] == "agree"
    assert Path("out.txt").read_text(encoding="utf-8") == result.stdout
    assert run("en.txt", "fr.txt", "--report", "jsonl=out.json").exit_code == 2
    assert run("en.txt", "fr.txt", "--report", "json=en.txt").exit_code == 2


def test_the_table_of_six_versions_fits_its_columns_and_marks_what_differs(run: Run) -> None:
    slip("ar", "14 March 2003", "14 March 2002")
    lines = run(".").stdout.splitlines()
    head = next(
        n for n, line in enumerate(lines) if line.split() == ["Arabic", "English", "Spanish", "French", "Russian", "Chinese"]
    )
    table = lines[head : lines.index("! differs   ? cannot be told   - has none")]
    assert max(map(len, table)) <= 120
    dated = next(line for line in table if line.startswith("masthead date"))
    assert dated.split() == ["masthead", "date", "!", "2002-03-14", *["2003-03-14"] * 5]
    starts = [lines[head].index(name) for name in ("Arabic", "English", "Chinese")]
    assert [dated.index("! 2002"), dated.index("2003"), dated.rindex("2003")] == starts


def test_arabic_words_are_set_apart_in_the_text(run: Run) -> None:
    slip("ar", "3 آذار/مارس 2003", "3 آذار/مارس 2002")
    text = run(".").stdout
    assert "letter's date: 2002-03-03 in Arabic" in text
    assert "\u2068" in next(line for line in text.splitlines() if "ar.txt:" in line and max(line) > "\u0600")


def test_no_word_of_a_document_can_drive_a_terminal(run: Run) -> None:
    slip("en", "Original: ENGLISH and FRENCH", "Original: ENGLISH and \x1b[31mFRENCH\x1b[0m\u202e")
    slip("en", "First Signatory", "\x1b]0;title\x07First Signatory")
    slip("en", "GE.03-60777 (E)", "GE.03-60778 (E) \x9b1m")
    for form in ("text", "json"):
        text = run("en.txt", "fr.txt", "es.txt", "--format", form, *(["-v"] if form == "text" else [])).stdout
        assert not [c for c in text if c != "\n" and (c < " " or "\x7f" <= c <= "\x9f" or "\u202a" <= c <= "\u202e")]


def test_colour_marks_the_verdict_and_what_differs() -> None:
    text = (SAMPLES / "en" / "letter.txt").read_text(encoding="utf-8").replace("14 March 2003", "14 March 2002")
    program, digest = compare.tool()
    found = compare.Comparisons(tool=program, concordances=digest, comparisons=(among({"en": text}, "letter"),))
    coloured = views.comparisons(found, Style(colour=True))
    assert "\x1b[1;31m! 2002-03-14" in coloured
    assert "\x1b" not in views.comparisons(found, Style())


def test_the_same_files_in_another_order_give_the_same_comparison() -> None:
    given = [clean(code, "letter") for code in CODES]
    assert compare.compare(given) == compare.compare(given[::-1])


def test_concordances_are_listed_and_explained_with_the_rules() -> None:
    listed = {text.rule: text for text in schemas.rules("versions").rules}
    assert set(listed) == {one.id for one in compare.concordances().values()}
    for text in listed.values():
        assert text.why and text.applies and text.limits and text.examples and text.source.text
    shown = CliRunner().invoke(cli.app, ["explain", "versions-bear-one-symbol"])
    assert shown.exit_code == 0
    assert "Every language version bears the same symbol." in shown.stdout


def test_the_facts_that_come_first_are_facts() -> None:
    facts = [one.fact for one in compare.concordances().values()]
    assert len(facts) == len(set(facts))
    assert {fact for one in compare.concordances().values() for fact in one.after} <= set(facts)
