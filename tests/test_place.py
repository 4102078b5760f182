"""What a document is: its language, its era, its kind; each from evidence, with the reason, unless the user says so."""

from dataclasses import replace

import pytest

from cdcheck import pipeline, readers
from cdcheck.eras import Era
from cdcheck.kinds import Kind
from cdcheck.languages import Language
from cdcheck.outcome import Absent
from cdcheck.pipeline import Overrules, Seen
from tests import letters
from tests.letters import CODES, Day, Draft

SENTENCES = {
    "ar": "أتشرف بأن أحيل إليكم طيه نص البيان المشترك بشأن نزع السلاح.",
    "en": "I have the honour to transmit herewith the text of the joint statement on disarmament.",
    "es": "Tengo el honor de transmitir adjunto el texto de la declaración conjunta sobre el desarme.",
    "fr": "J'ai l'honneur de vous faire tenir ci-joint le texte de la déclaration commune sur le désarmement.",
    "ru": "Имею честь настоящим препроводить текст совместного заявления о разоружении.",
    "zh": "我谨随函转交关于裁军的联合声明的文本。",
}


def see(text: str, overrules: Overrules | None = None) -> Seen:
    return pipeline.see(readers.read("letter.txt", text.encode()), overrules)


def language(text: str) -> str | None:
    found = see(text).of(Language)
    return None if isinstance(found, Absent) else found.code


def era(draft: Draft | str) -> str | None:
    found = see(draft if isinstance(draft, str) else letters.text(draft)).of(Era)
    return None if isinstance(found, Absent) else found.name


def kind(text: str) -> str:
    return str(see(text).of(Kind).name)


def issued(when: Day, symbol: str, job: str) -> Draft:
    """An English letter as it was issued on a day, with a symbol and a job number."""
    draft = letters.draft("en", "old")
    assert draft.mast
    title = {**draft.title, "date": f"dated {letters.day('en', when)}"}
    mast = replace(draft.mast, symbol=symbol, date=letters.day("en", when))
    return replace(draft, mast=mast, title=title, symbol=symbol, job=job, job_line=f"{job} (E)" if job else None)


@pytest.mark.parametrize("code", CODES)
def test_a_sentence_is_enough_to_tell_the_language(code: str) -> None:
    assert language(SENTENCES[code]) == code
    assert language(SENTENCES[code].upper()) == code


@pytest.mark.parametrize("code", ["ar", "ru", "zh"])
def test_an_english_masthead_does_not_hide_the_language_of_a_short_letter(code: str) -> None:
    mast = "CONFERENCE ON DISARMAMENT\nCD/1697\n14 March 2003\nENGLISH\nOriginal: ENGLISH, FRENCH and RUSSIAN\n\n"
    assert language(mast + SENTENCES[code] * 2) == code


@pytest.mark.sample(2)
@pytest.mark.parametrize("code", CODES)
def test_the_covering_letter_tells_the_language_and_not_the_text_annexed(code: str) -> None:
    for other in CODES:
        assert language(letters.text(letters.draft(code, "old")) + "\f" + (SENTENCES[other] + "\n") * 300) == code


@pytest.mark.parametrize("text", ["12345 67890\n2001", "--- * ---", "Ελλάδα και Κύπρος", "שלום"])
def test_a_text_in_no_official_script_has_no_language(text: str) -> None:
    assert language(text) is None
    report = pipeline.check("letter.txt", text.encode())
    assert report.problem
    assert report.verdict == "cannot-say"


@pytest.mark.parametrize(
    ("when", "symbol", "job", "name"),
    [
        (Day(22, 1, 2001), "CD/1634", "GE.01-60213", "old-template"),
        (Day(29, 2, 2008), "CD/1839", "GE.08-60402", "old-template"),
        (Day(26, 9, 1995), "CD/1364", "GE.95-63001", "old-template"),
        (Day(13, 9, 2019), "CD/2179", "GE.19-15755", "new-template"),
        (Day(12, 6, 2014), "CD/1985", "GE.14-05411", "new-template"),
        (Day(6, 7, 1981), "CD/195", "GE.81-62310", "committee"),
        (Day(11, 8, 1966), "ENDC/178", "", "endc-ccd"),
        (Day(3, 8, 1976), "CCD/501", "", "endc-ccd"),
        (Day(11, 8, 1966), "ENDC/PV.281", "66-24066", "endc-ccd"),
    ],
)
def test_the_era_is_that_of_the_dates_and_of_the_symbol(when: Day, symbol: str, job: str, name: str) -> None:
    assert era(issued(when, symbol, job)) == name


def test_the_committee_became_the_conference_on_7_february_1984() -> None:
    assert era(issued(Day(6, 2, 1984), "CD/431", "")) == "committee"
    assert era(issued(Day(7, 2, 1984), "CD/431", "")) == "old-template"


@pytest.mark.parametrize("template", ["old", "new"])
def test_in_2010_the_form_of_the_running_heads_decides(template: letters.Template) -> None:
    draft = letters.draft("en", template)
    assert draft.mast
    changed = replace(
        draft,
        symbol="CD/1890",
        mast=replace(draft.mast, symbol="CD/1890", date="14 July 2010"),
        title={**draft.title, "date": "dated 9 July 2010"},
        job="GE.10-61234",
        job_line="GE.10-61234 (E)",
    )
    assert era(changed) == f"{template}-template"


def test_one_wrong_date_does_not_change_the_era() -> None:
    draft = issued(Day(22, 1, 2001), "CD/1634", "GE.01-60213")
    assert draft.mast
    assert era(replace(draft, mast=replace(draft.mast, date="22 January 2020"))) == "old-template"


def test_the_reason_for_the_era_names_its_witnesses() -> None:
    reason = see(letters.text(issued(Day(22, 1, 2001), "CD/1634", "GE.01-60213"))).reasons[Era]
    for witness in ("22 January 2001", "22 JANUARY 2001", "GE.01-60213", "CD/1634"):
        assert witness in reason


def test_without_date_symbol_and_job_number_the_era_cannot_be_told() -> None:
    assert era(SENTENCES["en"]) is None


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("sort", ["letter", "note-verbale"])
def test_the_kind_is_that_of_the_title(code: str, sort: letters.Kind) -> None:
    assert kind(letters.text(letters.draft(code, "old", ("CAN",), sort))) == sort


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("sort", ["letter", "note-verbale"])
def test_without_a_title_the_kind_is_that_of_the_formulas(code: str, sort: letters.Kind) -> None:
    assert kind(letters.text(replace(letters.draft(code, "old", ("CAN",), sort), title={}))) == sort


def test_a_report_is_neither_a_letter_nor_a_note() -> None:
    text = (
        "CONFERENCE ON DISARMAMENT\nCD/1831\n13 September 2007\nOriginal: ENGLISH\n\nREPORT OF THE CONFERENCE ON DISARMAMENT\n"
        "TO THE GENERAL ASSEMBLY OF THE UNITED NATIONS\n\nI. INTRODUCTION\n\n1. The Conference submits its annual report.\n"
    )
    assert kind(text) == "report"


def test_a_record_is_neither_a_letter_nor_a_note() -> None:
    text = (
        "CONFERENCE ON DISARMAMENT\nCD/PV.799\n25 June 1998\nENGLISH\n\nFINAL RECORD OF THE SEVEN HUNDRED AND NINETY-NINTH "
        "PLENARY MEETING\n\nHeld at the Palais des Nations, Geneva, on Thursday, 25 June 1998, at 10.15 a.m.\n\n"
        "The PRESIDENT: I declare open the meeting. I have received a letter dated 3 June from a delegation.\n"
    )
    assert kind(text) == "record"


RECORD = """CONFERENCE ON DISARMAMENT
CD/PV.799
25 June 1998
ENGLISH

FINAL RECORD OF THE SEVEN HUNDRED AND NINETY-NINTH PLENARY MEETING

Held at the Palais des Nations, Geneva, on Thursday, 25 June 1998, at 10.15 a.m.

The PRESIDENT: I declare open the meeting. I have received a letter dated 3 June from a delegation.
"""


def test_a_record_is_known_by_its_symbol_or_by_its_heading() -> None:
    assert kind(RECORD) == "record"
    assert kind(RECORD.replace("FINAL RECORD OF", "RECORD OF")) == "record"
    assert kind(RECORD.replace("CD/PV.799", "CD/799")) == "record"
    assert kind(RECORD.replace("CD/PV.799\n", "").replace("FINAL RECORD", "FINAL\nRECORD")) == "record"
    assert kind(RECORD.replace("CD/PV.799", "CD/799").replace("FINAL RECORD", "IN THE FINAL RECORD")) == "unknown"


def test_the_user_overrules_what_is_recognised() -> None:
    text = letters.text(letters.draft("en", "old"))
    seen = see(text, Overrules(language="fr", era="committee", kind="note-verbale"))
    assert (seen.of(Language).code, seen.of(Era).name, seen.of(Kind).name) == ("fr", "committee", "note-verbale")
    assert {seen.reasons[placed] for placed in (Language, Era, Kind)} == {"as the user says"}


@pytest.mark.parametrize("wrong", [{"language": "de"}, {"era": "old"}, {"kind": "memo"}])
def test_an_unknown_language_era_or_kind_is_refused_with_those_that_there_are(wrong: dict[str, str]) -> None:
    ((_, value),) = wrong.items()
    with pytest.raises(ValueError, match=f"{value!r}; there are: "):
        pipeline.check("letter.txt", b"CD/1634", **wrong)  # type: ignore[arg-type]
