"""Records of meetings: each fault fails the one rule that it breaks, in every language; odd but right records fail none."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from cdcheck import pipeline, place, states
from cdcheck.outcome import Absent, Report
from cdcheck.parts.meeting import Meeting
from tests import letters, records
from tests.letters import CODES, Day
from tests.number_words import WORDS
from tests.parts.seen import part
from tests.records import Record, Template

TEMPLATES: tuple[Template, ...] = ("old", "new", "endc")
Change = Callable[[Record], Record]


def check(text: str) -> Report:
    return pipeline.check("record.txt", text.encode())


def failing(report: Report) -> set[str]:
    assert report.problem is None
    return {row.rule for row in report.rows if row.outcome == "failed"}


def untold(report: Report) -> dict[str, str]:
    """The rules that could not tell, with the reason."""
    return {row.rule: row.message for row in report.rows if row.outcome == "cantTell"}


def rebuilt(
    document: Record,
    *,
    number: int = 0,
    day: Day | None = None,
    weekday: int | None = None,
    time: tuple[int, int] | None = None,
) -> Record:
    """The record with another number or day in its heading alone."""
    facts = records.FACTS[document.template]
    day = day or facts.held
    hour, minute = time or (facts.hour, facts.minute)
    form = "verbatim" if document.template == "endc" else "heading"
    day_of_week = records.weekday(facts.held) if weekday is None else weekday
    return replace(
        document,
        heading=records.heading(document.language, number or facts.number, form),
        held=records.held(document.language, day, day_of_week, hour, minute),
    )


def without_weekday(document: Record) -> Record:
    name = records.words(document.language)["weekdays"][records.weekday(records.FACTS[document.template].held)]
    assert document.held
    assert name in document.held
    return replace(document, held=document.held.replace(name, ""))


def without_time(document: Record) -> Record:
    assert document.held
    facts = records.FACTS[document.template]
    form = records.words(document.language)["time"][0]
    printed = form.format(hour=facts.hour, minute=facts.minute)
    assert printed in document.held
    return replace(document, held=document.held.replace(printed, ""))


def another_symbol(document: Record) -> Record:
    symbol = records.FACTS[document.template].series + str(records.FACTS[document.template].number + 1)
    assert document.mast
    return replace(document, symbol=symbol, mast=replace(document.mast, symbol=symbol))


def dated(document: Record, day: Day) -> Record:
    assert document.mast
    return replace(document, mast=replace(document.mast, date=letters.masthead_day(document.language, day)))


def no_state(document: Record) -> Record:
    return replace(document, presidents=(document.presidents[0].rpartition(" ")[0].rstrip(),))


def off(document: Record, by: int) -> Record:
    return rebuilt(document, number=records.FACTS[document.template].number + by)


def later(document: Record, days: int) -> Day:
    day = records.FACTS[document.template].held
    return day._replace(day=day.day + days)


FAULTS: dict[str, tuple[Change, set[str]]] = {
    "number one too high": (lambda r: off(r, 1), {"meeting-number-is-that-of-the-symbol"}),
    "number one too low": (lambda r: off(r, -1), {"meeting-number-is-that-of-the-symbol"}),
    "number ten too high": (lambda r: off(r, 10), {"meeting-number-is-that-of-the-symbol"}),
    "number a hundred too high": (lambda r: off(r, 100), {"meeting-number-is-that-of-the-symbol"}),
    "symbol of another meeting": (another_symbol, {"meeting-number-is-that-of-the-symbol"}),
    "weekday of the day before": (
        lambda r: rebuilt(r, weekday=(records.weekday(records.FACTS[r.template].held) - 1) % 7),
        {"meeting-weekday-is-that-of-the-date"},
    ),
    "held a week later, weekday right": (
        lambda r: rebuilt(r, day=later(r, 7 if records.FACTS[r.template].held.day < 20 else -7)),
        {"meeting-date-is-that-of-the-masthead"},
    ),
    "masthead a year later": (
        lambda r: dated(r, records.FACTS[r.template].held._replace(year=records.FACTS[r.template].held.year + 1)),
        {"meeting-date-is-that-of-the-masthead"},
    ),
    "impossible date": (lambda r: rebuilt(r, day=Day(31, 2, 2001)), {"meeting-date-is-real"}),
    "impossible day": (lambda r: rebuilt(r, day=Day(32, 5, 2001)), {"meeting-date-is-real"}),
    "no weekday": (without_weekday, {"meeting-place-and-time-are-stated"}),
    "no time": (without_time, {"meeting-place-and-time-are-stated"}),
    "impossible time": (lambda r: rebuilt(r, time=(10, 75)), {"meeting-place-and-time-are-stated"}),
    "no place and time": (lambda r: replace(r, held=None), {"meeting-place-and-time-are-stated"}),
    "no President": (lambda r: replace(r, presidents=()), {"meeting-president-is-named"}),
    "President without State": (no_state, {"meeting-president-is-named"}),
    "no heading": (lambda r: replace(r, heading=None), {"meeting-is-headed"}),
    "no date in the masthead": (
        lambda r: replace(r, mast=replace(r.mast, date=None)) if r.mast and r.template != "new" else r,
        {"masthead-is-dated"},
    ),
}


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("language", CODES)
def test_a_clean_record_conforms_and_every_error_is_told(language: str, template: Template) -> None:
    document = records.record(language, template)
    for form_feeds in (True, False):
        report = check(records.text(document, form_feeds=form_feeds))
        assert failing(report) == set()
        assert (report.verdict, report.document.kind) == ("conforms", "record")
        value = report.parts["meeting"].value
        facts = records.FACTS[template]
        assert value["number"] == facts.number
        assert value["date"] == f"{facts.held.year}-{facts.held.month:02}-{facts.held.day:02}"
        assert value["time"] == f"{facts.hour:02}:{facts.minute:02}"
        assert [president["state"] for president in value["presidents"]] == ["CAN"]
        assert (value["stage"], value["verbatim"]) == ("final", template == "endc")


@pytest.mark.sample(20)
@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("language", CODES)
@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_fails_the_rule_it_breaks_and_no_other(fault: str, language: str, template: Template) -> None:
    change, fails = FAULTS[fault]
    clean = records.record(language, template)
    changed = change(clean)
    if changed == clean:
        pytest.skip("a record of this template may lack it")
    report = check(records.text(changed))
    assert failing(report) == fails, [row.message for row in report.rows if row.outcome == "failed"]
    assert report.verdict == ("conforms" if fails == {"meeting-president-is-named"} else "does-not-conform")


def test_every_fault_that_is_skipped_somewhere_is_made_elsewhere() -> None:
    for change, _ in FAULTS.values():
        assert all(change(records.record(code, "old")) != records.record(code, "old") for code in CODES)


@pytest.mark.sample(1)
@pytest.mark.parametrize("language", CODES)
def test_every_state_can_preside(language: str) -> None:
    # Each State by its name is tried in letters.
    for code in [*states.table(place.languages()[language])][::5]:
        report = check(records.text(records.record(language, "old", code)))
        assert [president["state"] for president in report.parts["meeting"].value["presidents"]] == [code]
        assert failing(report) == set()


@pytest.mark.sample(1)
@pytest.mark.parametrize("language", CODES)
def test_every_meeting_up_to_2000_is_told_from_its_neighbours(language: str) -> None:
    clean = records.record(language)
    for number in (
        1,
        2,
        9,
        10,
        11,
        19,
        20,
        21,
        70,
        71,
        80,
        81,
        91,
        99,
        100,
        101,
        110,
        199,
        200,
        799,
        1000,
        1001,
        1100,
        1475,
        1999,
    ):
        for wording in (records.number(language, number), WORDS[language](number)):
            form = records.words(language)["heading"]
            heading = form.format(number=wording)
            report = check(records.text(replace(clean, heading=heading)))
            assert report.parts["meeting"].value["number"] == number, heading


@pytest.mark.parametrize("language", CODES)
def test_a_provisional_record_is_known_as_one(language: str) -> None:
    clean = records.record(language)
    report = check(records.text(replace(clean, heading=records.heading(language, 875, "provisional"))))
    assert report.parts["meeting"].value["stage"] == "provisional"
    assert failing(report) == set()


@pytest.mark.parametrize("language", CODES)
def test_a_meeting_in_the_afternoon(language: str) -> None:
    report = check(records.text(rebuilt(records.record(language), time=(15, 0))))
    assert report.parts["meeting"].value["time"] == "15:00"
    assert failing(report) == set()


@pytest.mark.parametrize("language", CODES)
def test_two_presidents_are_two(language: str) -> None:
    clean = records.record(language)
    first, second = records.president(language, "CAN"), records.president(language, "CHE", "second")
    bare = second.removeprefix(records.words(language)["president"]).strip()
    for lines in ((first, second), (first, " " * 11 + bare)):
        report = check(records.text(replace(clean, presidents=lines)))
        assert [president["state"] for president in report.parts["meeting"].value["presidents"]] == ["CAN", "CHE"]
        assert failing(report) == set()
    report = check(records.text(replace(clean, presidents=(first, second.rpartition(" ")[0].rstrip()))))
    assert failing(report) == {"meeting-president-is-named"}


@pytest.mark.parametrize("language", CODES)
def test_leaders_before_the_state_and_lines_of_its_own_for_it(language: str) -> None:
    clean = records.record(language)
    for leader in (" ...... ", "\t", " " * 30, " ……… ", "\n" + " " * 40, "\n\n" + " " * 40):
        lines = records.president(language, "CAN", leader=leader).split("\n")
        report = check(records.text(replace(clean, presidents=tuple(lines))))
        president = report.parts["meeting"].value["presidents"][0]
        assert (president["state"], "." in (president["name"] or ".")[-1:]) == ("CAN", False)
        assert failing(report) == set(), leader


@pytest.mark.parametrize("language", CODES)
def test_without_a_president_the_first_speech_is_not_taken_for_one(language: str) -> None:
    for template in TEMPLATES:
        for job in (True, False):
            clean = replace(records.record(language, template), presidents=())
            document = clean if job else replace(clean, job_line=None)
            report = check(records.text(document, form_feeds=False))
            assert "meeting-president-is-named" in failing(report), report.parts["meeting"].value["presidents"]


@pytest.mark.parametrize("language", CODES)
def test_a_heading_broken_over_many_lines_is_one(language: str) -> None:
    clean = records.record(language)
    assert clean.heading
    assert clean.held
    cover, *rest = records.text(clean).split("\f")
    head, foot = cover.index("\n\n"), cover.rindex(records.words(language)["president"])
    middle = "\n".join(" " * 20 + word for word in cover[head:foot].split())
    broken = "\f".join([f"{cover[:head]}\n\n{middle}\n\n{cover[foot:]}", *rest])
    assert language == "zh" or max(map(len, middle.split())) == max(map(len, middle.splitlines())) - 20
    report = check(broken)
    assert failing(report) == set()
    assert report.parts["meeting"].value["number"] == 875


@pytest.mark.parametrize("language", CODES)
def test_a_record_without_masthead_is_known_by_its_heading(language: str) -> None:
    clean = replace(records.record(language), mast=None, heads={2: ("2",), 3: ("3",)})
    report = check(records.text(clean))
    assert report.document.kind == "record"
    assert report.parts["meeting"].value["number"] == 875
    assert "masthead-is-present" in failing(report)
    assert not {rule for rule in failing(report) if rule.startswith("meeting")}


@pytest.mark.parametrize("language", CODES)
def test_a_corrigendum_to_a_record_need_not_repeat_it(language: str) -> None:
    clean = records.record(language)
    assert clean.mast
    symbol = f"{clean.symbol}/Corr.1"
    mast = replace(clean.mast, symbol=symbol, date=letters.masthead_day(language, Day(2, 7, 2001)))
    bare = replace(clean, symbol=symbol, mast=mast, heading="Corrigendum", held=None, presidents=(), speech=clean.speech[:1])
    assert not {rule for rule in failing(check(records.text(bare))) if rule.startswith("meeting")}
    full = replace(clean, symbol=symbol, mast=mast)
    assert not {rule for rule in failing(check(records.text(full))) if rule.startswith("meeting")}
    assert check(records.text(full)).document.kind_detail == "corrigendum"


@pytest.mark.parametrize("language", CODES)
def test_a_record_under_the_symbol_of_another_series_does_not_conform(language: str) -> None:
    clean = records.record(language)
    assert clean.mast
    report = check(records.text(replace(clean, symbol="CD/875", mast=replace(clean.mast, symbol="CD/875"))))
    assert report.document.kind == "record"
    assert "meeting-number-is-that-of-the-symbol" in failing(report)


@pytest.mark.parametrize("language", CODES)
def test_a_number_that_cannot_be_read_is_no_pass_and_no_alarm(language: str) -> None:
    clean = records.record(language)
    heading = records.words(language)["heading"].format(number="xqzw")
    report = check(records.text(replace(clean, heading=heading)))
    assert failing(report) == set()
    assert "meeting-number-is-that-of-the-symbol" in untold(report)
    assert report.verdict == "cannot-say"


@pytest.mark.parametrize("language", CODES)
def test_a_record_of_the_new_template_may_have_its_date_in_the_heading_alone(language: str) -> None:
    clean = records.record(language, "new")
    assert clean.mast
    report = check(records.text(replace(clean, mast=replace(clean.mast, date=None))))
    assert (failing(report), report.verdict) == (set(), "conforms")
    report = check(records.text(replace(rebuilt(clean, weekday=6), mast=replace(clean.mast, date=None))))
    assert failing(report) == {"meeting-weekday-is-that-of-the-date"}


def test_a_letter_has_no_meeting_and_none_of_its_rules() -> None:
    for code in CODES:
        report = check(letters.text(letters.draft(code, "old")))
        assert not report.parts["meeting"].found
        assert {row.outcome for row in report.rows if row.family == "meeting"} == {"inapplicable"}


HEAD = """CONFERENCE ON DISARMAMENT
                                                CD/PV.1475
                                                21 January 2019
                                                ENGLISH

{heading}
{held}
{president}

GE.19-07481 (E) 280619 010719
\fCD/PV.1475
2

The PRESIDENT: I call to order the 1475th plenary meeting of the Conference on Disarmament.

The meeting rose at noon.
"""
HEADING = "FINAL RECORD OF THE ONE THOUSAND FOUR HUNDRED AND SEVENTY-FIFTH PLENARY MEETING"
HELD = "Held at the Palais des Nations, Geneva, on Monday, 21 January 2019, at 10.10 a.m."
PRESIDENT = "President: Mr. A. N. OTHER ...... (Ukraine)"


def made(*, heading: str = HEADING, held: str = HELD, president: str = PRESIDENT) -> str:
    return HEAD.format(heading=heading, held=held, president=president)


def meeting(text: str) -> set[str]:
    """The rules on meetings that failed."""
    report = check(text)
    assert report.document.kind == "record"
    return {row.rule for row in report.rows if row.outcome in ("failed", "cantTell") and row.family == "meeting"}


@pytest.mark.parametrize(
    "heading",
    [
        HEADING,
        HEADING.replace(" ", "\n"),
        HEADING.replace(" ", "   "),
        HEADING.lower(),
        "FINAL RECORD OP THE ONE THOUSAND FOUR HUNDRED AND SEVENTY-FIFTH PLENARY MEETING",
        "FINAL RECORD OF THE ONETHOUSAND FOURHUNDRED AND SEVENTY- FIFTH PLENARY MEETING",
        "FINAL RECORD OF THE ONE THOUSAND FOUR HUNDRED AND SEVENTY-\nFIFTH PLENARY MEETING",
        "FINAL RECORD OF THE ONE THOU SAND FOUR HUND RED AND SEVENTY-FIFTH PLENARY MEETING",
        "FINAL RECORD OF THE ONE THOUSAND, FOUR HUNDRED AND SEVENTY-FIFTH PLENARY MEETING",
        "FINAL RECORD OF THE 1475th PLENARY MEETING",
        "FINAL RECORD OF THE 1 475th PLENARY MEETING",
        "FINAL RECORD OF THE 1,475TH PLENARY MEETING",
        "FINAL RECORD OF THE 1475 PLENARY MEETING",
        "FINAL VERBATIM RECORD OF THE FOURTEEN HUNDRED AND SEVENTY-FIFTH MEETING",
        "*" + HEADING,
    ],
)
def test_ways_of_heading_a_record(heading: str) -> None:
    assert meeting(made(heading=heading)) == set()


@pytest.mark.parametrize(
    ("held", "time"),
    [
        (HELD, "10:10"),
        (HELD.replace(", on", "\n on").replace("21 January", "21\n   January"), "10:10"),
        (HELD.replace("Geneva, on", "Geneva on"), "10:10"),
        (HELD.replace("Monday,", "Monday"), "10:10"),
        (HELD.replace("Held", "held"), "10:10"),
        (HELD.upper(), "10:10"),
        (HELD.replace("10.10 a.m.", "10.05 a.m."), "10:05"),
        (HELD.replace("10.10 a.m.", "10 a.m."), "10:00"),
        (HELD.replace("10.10 a.m.", "3 p.m."), "15:00"),
        (HELD.replace("10.10 a.m.", "3.20 p.m."), "15:20"),
        (HELD.replace("10.10 a.m.", "12.30 p.m."), "12:30"),
        (HELD.replace("10.10 a.m.", "12 noon"), "12:00"),
        (HELD.replace("10.10 a.m.", "noon"), "12:00"),
        (HELD.replace("10.10 a.m.", "15.20 hours"), "15:20"),
        (HELD.replace("10.10 a.m.", "10:10"), "10:10"),
        (HELD.replace("10.10 a.m.", "10 a,m."), "10:00"),
        (HELD.replace("10.10 a.m.", "10. 30. a.m."), "10:30"),
        (HELD.replace("Monday", "Mon day"), "10:10"),
        (HELD.replace("on Monday, ", "onMonday,"), "10:10"),
        (HELD.replace("Geneva, ", ", "), "10:10"),
        (HELD.replace("the Palais des Nations, Geneva", "United Nations Headquarters, New York"), "10:10"),
    ],
)
def test_ways_of_saying_where_and_when(held: str, time: str) -> None:
    assert meeting(made(held=held)) == set()
    assert check(made(held=held)).parts["meeting"].value["time"] == time


def test_a_heading_that_was_run_together_on_one_line_is_read_all_the_same() -> None:
    text = made(heading=f"{HEADING} {HELD} {PRESIDENT}", held="", president="")
    assert meeting(text) == set()
    assert check(text).parts["meeting"].value["presidents"][0]["state"] == "UKR"
    assert meeting(made(held=f"{HELD} {PRESIDENT.partition('(')[0]}", president="")) == {"meeting-president-is-named"}


@pytest.mark.parametrize(
    ("held", "fails"),
    [
        (HELD.replace("Monday", "Tuesday"), {"meeting-weekday-is-that-of-the-date"}),
        (HELD.replace("2019", "2018"), {"meeting-weekday-is-that-of-the-date", "meeting-date-is-that-of-the-masthead"}),
        (HELD.replace("21 January", "28 January"), {"meeting-date-is-that-of-the-masthead"}),
        (HELD.replace("10.10 a.m.", "25.10"), {"meeting-place-and-time-are-stated"}),
        (HELD.replace(" at the Palais des Nations, Geneva,", ""), {"meeting-place-and-time-are-stated"}),
        (HELD.partition(", on")[0], {"meeting-place-and-time-are-stated"}),
        ("", {"meeting-place-and-time-are-stated"}),
    ],
)
def test_slips_in_where_and_when(held: str, fails: set[str]) -> None:
    assert meeting(made(held=held)) == fails


def test_a_date_that_was_misread_is_no_alarm() -> None:
    report = check(made(held=HELD.replace("January", "Jnuary")))
    assert not {rule for rule in failing(report) if rule.startswith("meeting")}
    assert "meeting-place-and-time-are-stated" in untold(report)


@pytest.mark.parametrize(
    ("president", "names"),
    [
        (PRESIDENT, [("A. N. OTHER", "UKR")]),
        ("PRESIDENT: Ms. A. OTHER (Syrian Arab Republic)", [("A. OTHER", "SYR")]),
        ("President : Mr. A. N. OTHER [Kenya]", [("A. N. OTHER", "KEN")]),
        ("Acting President: Mr. A. N. OTHER (Kenya)", [("A. N. OTHER", "KEN")]),
        ("Chairman:\n\n\nLord OTHER\n\n\n(United Kingdom)", [("Lord OTHER", "GBR")]),
        ("President: Mr. A. N. OTHER\n(Venezuela\n(Bolivarian Republic of))", None),
        ("Presidents: Mr. A. N. OTHER (Kenya)\n Ms. S. O. ELSE (Italy)", [("A. N. OTHER", "KEN"), ("S. O. ELSE", "ITA")]),
        ("President: Mr. A. OTHER (Kenya), later Ms. S. ELSE (Italy)", [("A. OTHER", "KEN"), ("later Ms. S. ELSE", "ITA")]),
        ("President Mr. A. N. OTHER (Kenya)", [("A. N. OTHER", "KEN")]),
    ],
)
def test_ways_of_naming_the_president(president: str, names: list[tuple[str, str]] | None) -> None:
    report = check(made(president=president))
    if names is None:
        assert report.parts["meeting"].value["presidents"]
        return
    assert [(one["name"], one["state"]) for one in report.parts["meeting"].value["presidents"]] == names
    assert failing(report) & {"meeting-president-is-named"} == set()


@pytest.mark.parametrize(
    "president",
    [
        "",
        "President:",
        "President: ......",
        "President: Mr. A. N. OTHER",
        "President: Mr. A. N. OTHER ...... ()",
        "President: ...... (Kenya)",
        "President: Mr. A. N. OTHER (Nowhere)",
        "Mr. A. N. OTHER (Kenya)",
        "President: Mr. A. N. OTHER (Kenya)\nPresident: Ms. S. O. ELSE",
        "The President: Mr. A. N. OTHER declared open the meeting (Kenya)",
    ],
)
def test_a_president_without_name_or_state(president: str) -> None:
    assert meeting(made(president=president)) == {"meeting-president-is-named"}


def test_a_typescript_as_recognition_left_it() -> None:
    text = """ENDC/PV.288

CONFERENCE OF THE EIGHTEEN- NATION COMMITTEE 23 February 1967
ON DISARMAMENT ENGLISH


FINAL VERBATIM RECORD OP THE TWO HUNDRED AND EIGHTY-EIGHTH MEETING

held at the Palais des Nations, Geneva,
on Thursday, 23 February 1967, at 10.30 a.m.


Chairman: Lord OTHER (United Kingdom)

67-06419


ENDC/PV.288
2

PRESENT AT THE TABLE

Brazil :
Mr. A. N. OTHER
"""
    report = check(text)
    assert (report.document.kind, report.document.era) == ("record", "endc-ccd")
    # The columns of the masthead are run together, and its date is read nevertheless.
    assert report.parts["masthead"].value["date"] == "1967-02-23"
    told = {row.rule for row in report.rows if row.outcome in ("failed", "cantTell") and row.family == "meeting"}
    assert told == set()
    assert report.parts["meeting"].value["verbatim"] is True


def test_the_record_of_the_conference_of_the_committee_lacks_the_word_verbatim() -> None:
    text = made(heading="FINAL RECORD OF THE FIVE HUNDRED AND SECOND MEETING")
    text = text.replace("CD/PV.1475", "CCD/PV.502").replace("2019", "1971").replace("Monday", "Thursday")
    text = text.replace("CONFERENCE ON DISARMAMENT", "CONFERENCE OF THE COMMITTEE ON DISARMAMENT")
    assert meeting(text) == set()


@pytest.mark.parametrize(
    "head", ["CD/PV.875\n{}", "CD/PV.875 {}", "        CD/PV.875 {}", "CD/PV.875          {}", "{} CD/PV.875"]
)
def test_a_running_head_of_symbol_and_number_is_one_however_it_is_set(head: str) -> None:
    document = replace(records.record("en"), heads={page: (head.format(page),) for page in (2, 3)})
    report = check(records.text(document))
    assert failing(report) == set()
    assert [one["page"] for one in report.parts["page_headers"].value] == [2, 3]


@pytest.mark.parametrize("language", CODES)
def test_a_record_that_lost_its_brackets_still_names_its_president(language: str) -> None:
    text = records.text(records.record(language))
    for mark in "()（）[]":
        text = text.replace(mark, " ")
    report = check(text)
    assert "meeting-president-is-named" not in failing(report)
    assert report.parts["meeting"].value["presidents"][0]["state"] == "CAN"


@pytest.mark.parametrize("language", CODES)
def test_a_record_has_neither_signatories_nor_annexes(language: str) -> None:
    report = check(records.text(records.record(language)))
    assert not (report.parts["signatories"].found or report.parts["annexes"].found or report.parts["place_dates"].found)


def test_a_letter_that_transmits_a_record_is_a_letter() -> None:
    text = letters.text(letters.draft("en", "old")) + "\f" + made()
    assert check(text).document.kind == "letter"


def test_a_part_of_a_record_is_never_lost_to_a_fault() -> None:
    text = made()
    for end in range(0, len(text), 7):
        for piece in (text[: end + 1], text[end:]):
            found = part(Meeting, piece)
            assert isinstance(found, Meeting | Absent)


@pytest.mark.parametrize(("path", "content"), records.samples().items())
def test_samples_are_up_to_date(path: str, content: str) -> None:
    assert (records.SAMPLES / path).read_bytes().decode() == content, "run python -m tests.records"


LONG = {
    "en": ("President: Ms. First President   (United Kingdom of", "Great Britain and Northern Ireland)"),
    "fr": ("Présidente : Mme Première Présidente   (Royaume-Uni de", "Grande-Bretagne et d'Irlande du Nord)"),
    "es": ("Presidenta: Sra. Primera Presidenta   (Reino Unido de", "Gran Bretaña e Irlanda del Norte)"),
    "ru": ("Председатель: г-жа Первая Председательница   (Соединенное Королевство", "Великобритании и Северной Ирландии)"),
    "zh": ("主席：第一主席女士   （大不列颠及", "北爱尔兰联合王国）"),
    "ar": ("الرئيسة: السيدة الرئيسة الأولى   (المملكة المتحدة لبريطانيا العظمى", "وأيرلندا الشمالية)"),
}


@pytest.mark.parametrize("code", CODES)
def test_the_long_name_of_a_state_goes_on_below(code: str) -> None:
    full = replace(records.record(code), presidents=LONG[code])
    report = check(records.text(full))
    assert failing(report) == set()
    assert [one["state"] for one in report.parts["meeting"].value["presidents"]] == ["GBR"]


@pytest.mark.parametrize("remark", [" (Part II)", "(Part I)", " (Resumed)"])
@pytest.mark.parametrize("template", ["old", "new"])
def test_a_part_of_a_meeting_is_a_record_and_its_remark_no_piece_of_the_symbol(template: records.Template, remark: str) -> None:
    full = records.record("en", template)
    assert full.mast
    full = replace(full, mast=replace(full.mast, symbol=full.symbol + remark), heading=f"{full.heading} {remark.strip()}")
    report = check(records.text(full))
    assert failing(report) == set()
    assert (report.document.kind, report.document.symbol) == ("record", full.symbol)


@pytest.mark.parametrize("code", CODES)
def test_a_corrigendum_to_a_record_names_no_original_and_is_headed_below_place_and_time(code: str) -> None:
    full = records.record(code)
    assert full.mast
    symbol = f"{full.symbol}/Corr.1"
    word = place.languages()[code].announcements["corrigendum"][0]
    where = place.languages()[code].places_corrected[0]
    changed = replace(
        full, symbol=symbol, mast=replace(full.mast, symbol=symbol), presidents=("", word), speech=(f"{where} 2",)
    )
    report = check(records.text(changed))
    assert report.document.kind_detail == "corrigendum"
    assert failing(report) <= {"end-mark-closes-the-document"}
