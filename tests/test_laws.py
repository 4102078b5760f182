"""Laws that hold for every text: nothing is raised, and what extraction and typing do to a text changes no verdict."""

import os
import random
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from itertools import groupby, pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, assume, example, given, settings
from hypothesis import strategies as st

from cdcheck import pipeline, place, readers, states
from cdcheck.outcome import Location, Report
from cdcheck.text import fold
from tests import drawn, letters, mutations
from tests.disturbances import DISTURBANCES, without_form_feeds, without_punctuation
from tests.drawn import PATIENCE
from tests.letters import CODES, SAMPLES, Draft

TEXTS = {path.relative_to(SAMPLES).as_posix(): path.read_bytes().decode() for path in sorted(SAMPLES.glob("*/*.txt"))}
CLEAN = {name: text for name, text in TEXTS.items() if not name.startswith("faulty/")}
FAULTS = [
    (fault, language, template) for fault in mutations.MUTATIONS for language in fault.languages for template in fault.templates
]
STATES = sorted(states.table(place.languages()["en"]))
COLUMNS = ("stacked", "side-by-side", "interleaved")
HASH_SEEDS = ("0", "1", "20010122")


def law(examples: int) -> settings:
    """So many examples, always the same ones unless RANDOM_EXAMPLES is set: a search for new faults is not a check."""
    return settings(
        deadline=None,
        derandomize="RANDOM_EXAMPLES" not in os.environ,
        max_examples=drawn.examples(examples),
        phases=[Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink],
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
    )


def check(text: str) -> Report:
    """The report on a text; whatever the text, no rule and no recogniser may have stumbled."""
    report = pipeline.check("letter.txt", text.encode())
    assert report.verdict in ("conforms", "does-not-conform", "cannot-say")
    assert sorted(row.rule for row in report.rows) == sorted(rule.id for rule in pipeline.rules().values())
    assert not [row.message for row in report.rows if "fault in the rule" in row.message]
    assert "fault in cdcheck" not in (report.problem or "")
    return report


def result(report: Report) -> tuple[str, set[str]]:
    """The verdict and the rules that failed."""
    return report.verdict, {row.rule for row in report.rows if row.outcome == "failed"}


def bare(value: Any) -> Any:
    """A part's value without punctuation and spacing."""
    if isinstance(value, str):
        return fold(value).replace(" ", "")
    if isinstance(value, list):
        return [bare(item) for item in value]
    return {name: bare(item) for name, item in value.items()} if isinstance(value, dict) else value


def differing(first: str, second: str) -> dict[str, Any]:
    """The parts that are recognised otherwise in one text than in the other, punctuation and spacing apart."""
    ours, theirs = ({name: bare(part.value) for name, part in check(text).parts.items()} for text in (first, second))
    return {name: (ours[name], theirs[name]) for name in ours if ours[name] != theirs[name]}


def stands(location: Location, lines: list[str]) -> bool:
    """Whether the words of a location stand in the lines of a file where it says; a form feed begins its line anew."""
    if None in (location.line, location.column, location.end_line, location.end_column) or not location.text:
        return False
    assert location.line and location.column and location.end_line and location.end_column
    first, last = (lines[number - 1].split("\f") for number in (location.line, location.end_line))
    start, end = location.column - 1, location.end_column
    if location.line == location.end_line:
        return any(" ".join(piece[start:end].split()) == location.text for piece in first)
    begins = any(piece[start:].strip() and location.text.startswith(" ".join(piece[start:].split())) for piece in first)
    return begins and any(piece[:end].strip() and location.text.endswith(" ".join(piece[:end].split())) for piece in last)


@st.composite
def drafts(draw: st.DrawFn) -> Draft:
    """A document without fault: any States, columns, annexes, template and language."""
    kind = draw(st.sampled_from(("letter", "letter", "letter", "note-verbale")))
    most = 1 if kind == "note-verbale" else 5
    senders = draw(st.lists(st.sampled_from(STATES), min_size=1, max_size=most, unique=True))
    # The names of these two, one after the other, are also the name of a former State.
    assume(("SRB", "MNE") not in pairwise(senders))
    return letters.draft(
        draw(st.sampled_from(CODES)),
        draw(st.sampled_from(mutations.TEMPLATES)),
        senders,
        kind,  # type: ignore[arg-type]
        draw(st.sampled_from(COLUMNS)),
        transmits=draw(st.sampled_from(("statement", "paper"))),
        annexes=draw(st.sampled_from((1, 1, 2))),
    )


@st.composite
def faulty(draw: st.DrawFn) -> str:
    """A document with one named fault."""
    fault, language, template = draw(st.sampled_from(FAULTS))
    return fault.text(language, template)


def fault(name: str, language: str, template: letters.Template = "old") -> str:
    """A document with the fault of this name."""
    return next(one for one in mutations.MUTATIONS if one.name == name).text(language, template)


def long_names(language: str) -> str:
    """A letter of three States whose names take more than one line."""
    return letters.text(letters.draft(language, "old", ("GNB", "COD", "GBR")))


documents = st.one_of(drafts().map(letters.text), faulty())
samples = st.sampled_from(sorted(TEXTS.values()))


@st.composite
def damaged(draw: st.DrawFn) -> str:
    """A sample with its lines shuffled, its end cut off, or characters deleted or exchanged."""
    text = draw(samples)
    chance = random.Random(draw(st.integers(0, 2**32)))
    for _ in range(draw(st.integers(1, 3))):
        sort = draw(st.sampled_from(("shuffled", "truncated", "deleted", "exchanged", "doubled")))
        if sort == "shuffled":
            lines = text.split("\n")
            chance.shuffle(lines)
            text = "\n".join(lines)
        elif sort == "truncated":
            text = text[: chance.randrange(len(text) + 1)]
        elif sort == "deleted":
            share = chance.choice((0.01, 0.1, 0.5))
            text = "".join(char for char in text if chance.random() > share)
        elif sort == "exchanged":
            text = "".join(chance.choice(text) if chance.random() < 0.02 else char for char in text)
        else:
            at = chance.randrange(len(text) + 1)
            text = text[:at] + text[at // 2 : at] + text[at:]
    return text


@given(st.text(max_size=400))
@law(300)
def test_any_text_gets_a_verdict(text: str) -> None:
    check(text)


@given(st.lists(st.sampled_from(sorted({line for text in TEXTS.values() for line in text.split("\n")})), max_size=60))
@law(200)
def test_any_lines_of_letters_get_a_verdict(lines: list[str]) -> None:
    check("\n".join(lines))


@given(damaged())
@law(250)
def test_a_damaged_letter_gets_a_verdict(text: str) -> None:
    check(text)


@given(st.binary(max_size=300))
@law(150)
def test_any_bytes_get_a_verdict(data: bytes) -> None:
    report = pipeline.check("letter.txt", data)
    assert "fault in cdcheck" not in (report.problem or "")
    assert report.problem is None or report.verdict == "cannot-say"


@pytest.mark.full
def test_the_same_bytes_give_the_same_report_in_every_process() -> None:
    program = (
        "import hashlib, pathlib, sys; from cdcheck import check\n"
        "files = sorted(pathlib.Path('samples').rglob('*.txt'))\n"
        "for file in files: sys.stdout.write(check(file.name, file.read_bytes()).model_dump_json() + '\\n')\n"
    )
    seen = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed},
            cwd=Path(__file__).parent.parent,
            capture_output=True,
            check=True,
            timeout=PATIENCE,
        ).stdout
        for seed in HASH_SEEDS
    }
    assert len(seen) == 1


@given(documents, st.randoms(use_true_random=False))
@law(60)
def test_the_order_in_which_rules_are_run_makes_no_difference(text: str, chance: random.Random) -> None:
    report = check(text)
    shuffled = list(pipeline.rules().items())
    chance.shuffle(shuffled)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pipeline, "rules", lambda: dict(shuffled))
        other = check(text)
    assert [row.rule for row in other.rows] == [rule.id for _, rule in shuffled]
    assert {row.rule: row for row in other.rows} == {row.rule: row for row in report.rows}
    assert (other.verdict, other.counts, other.parts) == (report.verdict, report.counts, report.parts)


@given(drafts())
@law(150)
def test_a_letter_of_any_states_conforms_in_any_layout(draft: Draft) -> None:
    report = check(letters.text(draft))
    assert report.verdict == "conforms", [row.message for row in report.rows if row.outcome in ("failed", "cantTell")]


@pytest.mark.sample(40)
@pytest.mark.parametrize("disturbance", DISTURBANCES)
@pytest.mark.parametrize("name", TEXTS)
def test_a_disturbance_of_a_sample_changes_neither_verdict_nor_failures(name: str, disturbance: str) -> None:
    assert result(check(DISTURBANCES[disturbance](TEXTS[name]))) == result(check(TEXTS[name]))


@example(fault("the letter does not cite the second annex", "ar"), "decomposed")
@example(fault("the letter does not cite the second annex", "ar"), "Arabic presentation forms")
@example(fault("a name has an honorific", "fr"), "decomposed")
@example(fault("the note presents no compliments", "en"), "a blank line after each")
@example(fault("the letter does not transmit", "es", "new"), "a blank line after each")
@example(fault("the paragraphs of the letter are numbered", "zh"), "a blank line after each")
@example(fault("the title of a note is missing", "ru"), "narrow lines")
@example(fault("the title ends with a full stop", "es", "new"), "a blank line after each")
@example(fault("several papers are announced and one follows", "zh", "new"), "a blank line after each")
@example(fault("another text than the one announced is annexed", "ar"), "narrow lines")
@example(fault("another text than the one announced is annexed", "en", "new"), "narrow lines")
@example(fault("the annexed text has a day that no calendar has", "ar"), "a blank line after each")
@example(fault("a document cited has an ill formed symbol", "zh"), "narrow lines")
@example(fault("a footnote has its mark", "zh", "new"), "narrow lines")
@example(fault("a footnote has its mark", "ar"), "Arabic-Indic digits")
@example(fault("a date has the wrong day of the week", "ru"), "wide lines")
@example(long_names("en"), "narrow lines")
@example(long_names("ar"), "a blank line after each")
@example(long_names("ar"), "double spaces")
@given(documents, st.sampled_from(sorted(DISTURBANCES)))
@law(250)
def test_a_disturbance_changes_neither_verdict_nor_failures(text: str, disturbance: str) -> None:
    changed = DISTURBANCES[disturbance](text)
    assume(changed != text)
    assert result(check(changed)) == result(check(text))


@pytest.mark.parametrize("name", CLEAN)
def test_the_parts_of_a_sample_are_recognised_without_punctuation(name: str) -> None:
    assert differing(without_punctuation(CLEAN[name]), CLEAN[name]) == {}


@given(drafts().map(letters.text))
@law(100)
def test_parts_are_recognised_without_punctuation(text: str) -> None:
    assert differing(without_punctuation(text), text) == {}


@pytest.mark.parametrize("name", CLEAN)
def test_a_clean_sample_does_not_fail_for_the_loss_of_its_form_feeds(name: str) -> None:
    assert result(check(without_form_feeds(CLEAN[name]))) == result(check(CLEAN[name]))


@given(drafts().map(letters.text))
@law(100)
def test_a_clean_letter_does_not_fail_for_the_loss_of_its_form_feeds(text: str) -> None:
    assert result(check(without_form_feeds(text))) == result(check(text))


def _mast(piece: str) -> Callable[[Draft], Draft]:
    return lambda draft: replace(draft, mast=draft.mast and replace(draft.mast, **{piece: None}))


def _title(piece: str) -> Callable[[Draft], Draft]:
    return lambda draft: replace(draft, title={name: text for name, text in draft.title.items() if name != piece})


def _undated(draft: Draft) -> Draft:
    # What one party alone has declared need not have the line: its absence is no more than a warning.
    if len(draft.senders) == 1:
        return draft
    return replace(draft, annexes=tuple(replace(annex, place_date=None) for annex in draft.annexes))


def _without_a_head(draft: Draft) -> Draft:
    pages = letters.text(draft).count("\f") + 1
    return replace(draft, heads={**draft.heads, 2: ()}) if pages > 1 and not draft.heads else draft


DELETIONS: dict[str, Callable[[Draft], Draft]] = {
    "the masthead": lambda draft: replace(draft, mast=None),
    "the body in the masthead": _mast("body"),
    "the symbol in the masthead": _mast("symbol"),
    "the date in the masthead": _mast("date"),
    "the original in the masthead": _mast("original"),
    "the title": lambda draft: replace(draft, title={}),
    "the date in the title": _title("date"),
    "the senders in the title": _title("senders"),
    "the addressee in the title": _title("addressee"),
    "the transmittal": lambda draft: replace(draft, paragraphs=draft.paragraphs[1:]),
    "all signatures": lambda draft: replace(draft, signatures=() if draft.kind == "letter" else draft.signatures),
    "one signature of several": lambda draft: replace(draft, signatures=draft.signatures[draft.kind == "letter" :]),
    "the texts annexed": lambda draft: replace(draft, annexes=()),
    "a place and date": _undated,
    "a running head": _without_a_head,
}


@given(drafts(), st.sampled_from(sorted(DELETIONS)))
@law(250)
def test_a_clean_letter_does_not_conform_once_a_required_piece_is_deleted(draft: Draft, piece: str) -> None:
    changed = DELETIONS[piece](draft)
    assume(letters.text(changed) != letters.text(draft))
    assert check(letters.text(changed)).verdict != "conforms"


@given(st.sampled_from(FAULTS), st.sampled_from(sorted(DELETIONS)))
@law(250)
def test_to_delete_a_required_piece_never_helps_a_faulty_letter(
    chosen: tuple[mutations.Mutation, str, letters.Template], piece: str
) -> None:
    fault, language, template = chosen
    draft = fault.draft(language, template)
    text = letters.text(DELETIONS[piece](draft), form_feeds=fault.form_feeds)
    assume(text != letters.text(draft, form_feeds=fault.form_feeds))
    assert check(text).verdict != "conforms"


@given(st.one_of(documents, damaged()), st.one_of(st.none(), st.sampled_from(sorted(DISTURBANCES))))
@law(250)
def test_what_passed_and_what_failed_stands_where_the_report_says(text: str, disturbance: str | None) -> None:
    text = DISTURBANCES[disturbance](text) if disturbance else text
    lines = re.split("\r\n|[\n\r\x85\u2028\u2029]", text.removeprefix("\ufeff"))
    seen = readers.read("letter.txt", text.encode())
    if any("put in that in which they are read" in note for note in seen.notes):
        # The columns of lines that are put in order are those that "cdcheck lines" shows.
        lines = ["\f".join(line.text for line in same) for _, same in groupby(seen.lines, key=lambda line: line.number)]
    for row in check(text).rows:
        if row.outcome in ("passed", "failed"):
            assert any(stands(location, lines) for location in row.locations), (row.rule, row.message, row.locations)
