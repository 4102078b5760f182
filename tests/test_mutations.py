"""Each named fault fails the rules that it breaks and no others, in every language and template that it can be made in."""

import inspect
from dataclasses import replace
from importlib import import_module

import pytest

from cdcheck import example, pipeline, place, readers, states
from cdcheck.outcome import Report
from cdcheck.text import fold_phrase
from tests import letters, mutations
from tests.letters import CODES, Columns, Draft, Template
from tests.making import samples
from tests.making.pdf import missing
from tests.test_formats import parts

ONE, TWO, THREE = ("JPN",), ("CAN", "CHE"), ("CAN", "FRA", "JPN")
FIVE = ("CHN", "CIV", "IND", "RUS", "GBR")
SETTINGS = [
    pytest.param(fault, language, template, id=f"{language}-{template}-{fault.name.replace(' ', '-')}")
    for fault in mutations.SETTINGS
    for language in fault.languages
    for template in fault.templates
]


COLUMNS: tuple[Columns, ...] = ("stacked", "side-by-side", "interleaved")

FAULTS = [
    pytest.param(fault, language, template, id=f"{language}-{template}-{fault.name.replace(' ', '-')}")
    for fault in mutations.MUTATIONS
    for language in fault.languages
    for template in fault.templates
]


def check(text: str) -> Report:
    return pipeline.check("letter.txt", text.encode())


def failing(report: Report) -> dict[str, str]:
    """The rules that failed, with what they said."""
    assert report.problem is None
    return {row.rule: row.message for row in report.rows if row.outcome == "failed"}


def untold(report: Report) -> dict[str, str]:
    """The errors that could not be told, with the reason."""
    return {row.rule: row.message for row in report.rows if row.outcome == "cantTell" and row.severity == "error"}


# Rules whose fault cannot be made in a draft: the bad example of their docstring stands for it (tests/test_rules.py runs it).
BY_EXAMPLE = {
    "damage-lines-stand-once": "a draft is set with each of its lines once; tests/test_mending.py doubles them",
    "document-has-no-open-changes": "no draft holds comments or changes; tests/test_leftovers.py makes them",
    "document-draft-has-no-open-changes": "no draft holds comments or changes; tests/test_leftovers.py makes them",
    "document-is-printed-whole": "no draft holds what is not printed; tests/test_leftovers.py makes it",
    "masthead-date-is-not-in-the-future": "only the day that the user takes for today makes it a fault",
}
# Rules that never fail: all they can say is that they cannot tell.
NEVER_FAIL = ("document-is-read-whole", "kind-is-known")
DRAFTED = {"letter", "note-verbale"}


def test_every_rule_is_failed_by_a_fault() -> None:
    failed = set().union(*(fault.fails for fault in (*mutations.MUTATIONS, *mutations.SETTINGS)))
    lacking = []
    for module, rule in pipeline.rules().items():
        source = import_module(f"cdcheck.rules.{module}")
        can_fail = "failed(" in inspect.getsource(source)
        assert can_fail == (rule.id not in NEVER_FAIL), (
            f"{rule.id}: put it on, or take it off, the list of rules that never fail"
        )
        # Of the kinds of which no draft is made, the examples are all that there is.
        by_example = rule.id in BY_EXAMPLE or (rule.kinds and DRAFTED.isdisjoint(rule.kinds))
        assert not (rule.id in failed and rule.id in BY_EXAMPLE), f"{rule.id} has a fault: take it off BY_EXAMPLE"
        if by_example:
            assert any(one.sort == "bad" for one in example.read(source.__doc__ or "")), rule.id
        elif can_fail and rule.id not in failed:
            lacking.append(rule.id)
    assert lacking == [], (
        "no fault in tests/mutations.py fails these rules; write one, or say in BY_EXAMPLE why there can be none"
    )
    assert failed <= {rule.id for rule in pipeline.rules().values()}


def test_the_rules_that_never_fail_say_when_they_cannot_tell() -> None:
    clean = letters.draft("en", "old")
    assert "kind-is-known" in untold(check(letters.text(replace(clean, title={}, paragraphs=()))))
    document = readers.read("letter.txt", letters.text(clean).encode())
    seen = pipeline.see(replace(document, unread=(2,)))
    assert "document-is-read-whole" in untold(pipeline.judge(seen, b""))


@pytest.mark.sample(70)
@pytest.mark.parametrize(("fault", "language", "template"), FAULTS)
def test_a_fault_fails_the_rules_it_breaks_and_no_others(fault: mutations.Mutation, language: str, template: Template) -> None:
    failed = failing(check(fault.text(language, template)))
    assert set(failed) == fault.fails, failed


@pytest.mark.sample(16)
@pytest.mark.parametrize("form", ["docx", "pdf"])
@pytest.mark.parametrize(("fault", "language", "template"), SETTINGS)
def test_a_fault_in_how_a_letter_is_set_fails_its_rule_where_the_file_shows_it(
    fault: mutations.Mutation, language: str, template: Template, form: str
) -> None:
    draft = fault.draft(language, template)
    assert fault.text(language, template) == letters.text(mutations.BASES[fault.base](language, template))
    failed = failing(pipeline.check(f"letter.{form}", samples.MAKERS[form](draft)))
    assert set(failed) == fault.fails, failed


@pytest.mark.sample(12)
@pytest.mark.parametrize("template", mutations.TEMPLATES)
@pytest.mark.parametrize("language", CODES)
@pytest.mark.parametrize("columns", COLUMNS)
@pytest.mark.parametrize("senders", [ONE, TWO, THREE, FIVE], ids=len)
def test_a_clean_letter_passes_however_many_senders_sign_it_in_whatever_columns(
    senders: tuple[str, ...], columns: Columns, language: str, template: Template
) -> None:
    report = check(letters.text(letters.draft(language, template, senders, columns=columns)))
    assert (failing(report), untold(report)) == ({}, {})
    assert [signatory["state"] for signatory in report.parts["signatories"].value] == list(senders)


@pytest.mark.sample(12)
@pytest.mark.parametrize("template", mutations.TEMPLATES)
@pytest.mark.parametrize("language", CODES)
@pytest.mark.parametrize("base", sorted(mutations.BASES))
def test_a_clean_draft_of_each_sort_passes(base: str, language: str, template: Template) -> None:
    report = check(letters.text(mutations.BASES[base](language, template)))
    assert (failing(report), untold(report)) == ({}, {})


@pytest.mark.parametrize("template", mutations.TEMPLATES)
@pytest.mark.parametrize("language", CODES)
def test_a_letter_of_a_charge_d_affaires_passes(language: str, template: Template) -> None:
    report = check(letters.text(letters.draft(language, template, ONE, charge=True)))
    assert (failing(report), untold(report)) == ({}, {})


@pytest.mark.full
@pytest.mark.parametrize("language", CODES)
def test_every_state_can_send_and_sign_a_letter(language: str) -> None:
    codes = tuple(
        sorted(states.table(place.languages()[language]), key=lambda code: fold_phrase(states.in_english(code) or ""))
    )
    for some in (codes[at : at + 4] for at in range(0, len(codes), 4)):
        report = check(letters.text(letters.draft(language, "old", some)))
        senders = [sender["state"] for sender in report.parts["title"].value["senders"]]
        signatories = [signatory["state"] for signatory in report.parts["signatories"].value]
        assert (failing(report), senders, signatories) == ({}, [*some], [*some])


@pytest.mark.sample(12)
@pytest.mark.parametrize("base", sorted(mutations.BASES))
@pytest.mark.parametrize("language", CODES)
def test_a_clean_draft_passes_where_page_breaks_are_unknown(base: str, language: str) -> None:
    document = mutations.BASES[base](language, "old")
    report = check(letters.text(document, form_feeds=False))
    assert (failing(report), untold(report)) == ({}, {})


@pytest.mark.sample(20)
@pytest.mark.parametrize("fault", mutations.MUTATIONS, ids=lambda fault: fault.name)
def test_a_fault_changes_the_document(fault: mutations.Mutation) -> None:
    for language in fault.languages:
        for template in fault.templates:
            clean: Draft = {**mutations.BASES, **mutations.COVERS}[fault.base](language, template)
            assert fault.text(language, template) != letters.text(clean, form_feeds=fault.form_feeds)


@pytest.mark.parametrize(("path", "content"), [*letters.samples().items(), *mutations.samples().items()])
def test_samples_are_up_to_date(path: str, content: str) -> None:
    assert (letters.SAMPLES / path).read_bytes().decode() == content, (
        "run python -m tests.letters and python -m tests.mutations"
    )


def test_every_faulty_sample_is_one_of_the_faults() -> None:
    written = {path.relative_to(letters.SAMPLES).as_posix() for path in (letters.SAMPLES / "faulty").glob("*")}
    assert written == set(mutations.samples()) | set(samples.faulty())


@pytest.mark.parametrize("path", samples.drafts())
def test_samples_that_are_no_texts_read_as_those_made_now(path: str) -> None:
    if path.endswith(".pdf") and (lacking := missing("reportlab")):
        pytest.skip(f"reportlab needs {lacking}")
    kept = (letters.SAMPLES / path).read_bytes()
    assert samples.seen(path, kept) == samples.seen(path, samples.made(path)), "run python -m tests.making.samples"


@pytest.mark.parametrize(("path", "rule"), [(path, rule) for path, (_, rule) in samples.faulty().items()])
def test_a_faulty_sample_that_is_no_text_fails_its_rule_alone(path: str, rule: str) -> None:
    assert set(failing(pipeline.check(path, (letters.SAMPLES / path).read_bytes()))) == {rule}


@pytest.mark.parametrize("path", [path for path in samples.drafts() if not path.startswith("faulty/")])
def test_a_sample_that_is_no_text_has_the_parts_of_the_text(path: str) -> None:
    kept = pipeline.check(path, (letters.SAMPLES / path).read_bytes())
    text = pipeline.check("letter.txt", (letters.SAMPLES / path).with_suffix(".txt").read_bytes())
    assert parts(kept, "page_headers") == parts(text, "page_headers")
