"""Every rule by its own docstring: complete, true, alone in failing."""

import inspect
from datetime import date
from functools import cache
from importlib import import_module
from pathlib import Path

import pytest

from cdcheck import example, place, readers
from cdcheck.document import Apart, Document, Line, Style, Trace
from cdcheck.example import Example, ExampleError
from cdcheck.outcome import Report
from cdcheck.parts import requests
from cdcheck.pipeline import check, judge, rules, see
from cdcheck.rules import AsOf

# The examples are the documentation, and all of them run in every ring.
pytestmark = pytest.mark.every_case

SAMPLES = Path(__file__).parents[1] / "samples"
CLEAN = sorted(path for path in SAMPLES.glob("??/*"))
# Its facts are those of CD/1634, whose signatories do not stand in alphabetical order.
EXPECTED = {"CD-1634": {"signatories-stand-in-order"}}
# What is asked only of a document that already fails another rule.
UNDER = {"document_draft_has_no_open_changes": {"job-number-is-present"}}
# The day taken for today: the day after the masthead of each sample.
TODAY = {
    "CD-1634": date(2001, 2, 6),
    "letter": date(2003, 3, 15),
    "letter-new": date(2017, 10, 13),
    "note-verbale": date(2004, 9, 7),
    "record": date(2001, 6, 1),
    "record-endc": date(1967, 3, 3),
    "working-paper": date(2005, 6, 10),
    "decision": date(2013, 8, 16),
    "report": date(2005, 9, 23),
    "corrigendum": date(2003, 3, 22),
    "information-document": date(2013, 8, 16),
}


def failing(report: Report) -> set[str]:
    """The ids of the rules that failed."""
    return {row.rule for row in report.rows if row.outcome == "failed"}


def doc(name: str) -> str:
    """The docstring of a rule's module."""
    return import_module(f"cdcheck.rules.{name}").__doc__ or ""


@cache
def sample(language: str, name: str) -> str:
    """The text of a sample."""
    return (SAMPLES / language / f"{name}.txt").read_text(encoding="utf-8")


def cases() -> list[tuple[str, str, Example]]:
    """Every example of every rule in every language it is meant for; a docstring that cannot be read fails its own test."""
    found: list[tuple[str, str, Example]] = []
    for name in rules():
        try:
            examples = example.read(doc(name))
        except ExampleError:
            continue
        for one in examples:
            languages = sorted(place.languages()) if one.language == "any" else [one.language]
            found.extend((name, language, one) for language in languages)
    return found


def label(value: object) -> str:
    """What pytest calls a case."""
    return f"{value.sort}: {value.replacement}"[:40] if isinstance(value, Example) else str(value)


@pytest.mark.parametrize("name", rules())
def test_a_rule_has_examples_in_english_and_in_another_language(name: str) -> None:
    languages = {one.language for one in example.read(doc(name))}
    assert "any" in languages or ("en" in languages and len(languages) > 1)


@pytest.mark.parametrize("name", rules())
def test_a_rule_that_can_fail_has_a_bad_example(name: str) -> None:
    can_fail = "failed(" in inspect.getsource(import_module(f"cdcheck.rules.{name}"))
    assert any(one.sort == "bad" for one in example.read(doc(name))) == can_fail


@pytest.mark.parametrize(("name", "language", "one"), cases(), ids=label)
def test_a_bad_example_fails_its_rule_and_no_other(name: str, language: str, one: Example) -> None:
    asks = AsOf in [wanted for wanted, _ in requests(import_module(f"cdcheck.rules.{name}").check)]
    if one.sets:
        data = (SAMPLES / language / one.sample).read_bytes()
        report = judge(see(one.set(readers.read(one.sample, data))), data)
    else:
        changed = one.applied(sample(language, one.sample))
        report = check("example.txt", changed.encode(), as_of=TODAY[one.sample] if asks else None)
    expected = {rules()[name].id, *UNDER.get(name, ())} if one.sort == "bad" else set()
    assert failing(report) == expected | EXPECTED.get(one.sample, set())


def test_a_set_example_changes_the_lines_that_hold_the_good_text() -> None:
    document = Document("a", "docx", (Line("one", 1), Line("one two", 2), Line("two", 3, style=Style("whole", "none"))))
    one = Example("en", "a.docx", None, ("two",), "bad", "(set) bold part, room 0 0.5")
    assert [line.style for line in one.set(document).lines] == [
        None,
        Style("part", room=(0.0, 0.5)),
        Style("part", "none", room=(0.0, 0.5)),
    ]
    assert [line.zone for line in one._replace(replacement="(set) zone footer").set(document).lines][1:] == ["footer"] * 2
    line = document.lines[1]
    left = one._replace(goods=("one two", "two$"), replacement="(trace) comment Is it so?").set(document)
    assert (left.lines, left.traces) == (document.lines, (Trace("comment", "Is it so?", line),))
    left = one._replace(goods=("one two", "one"), replacement="(apart) it is hidden").set(document)
    assert (left.lines, left.apart) == (document.lines[2:], (Apart(line, "it is hidden"),))
    for replacement in ("(set) colour red", "(set) room 0", "(set) bold", "(set) room whole", "(trace) blot x"):
        with pytest.raises(ExampleError, match=r"is no (field|kind)"):
            one._replace(replacement=replacement).set(document)
    with pytest.raises(ExampleError, match="stands in no line"):
        one._replace(goods=("three",)).set(document)


@pytest.mark.parametrize("path", CLEAN, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_clean_sample_fails_nothing(path: Path) -> None:
    report = check(path.name, path.read_bytes(), as_of=TODAY[path.stem])
    assert failing(report) == EXPECTED.get(path.stem, set())
    assert report.verdict == "conforms"


@pytest.mark.parametrize("path", CLEAN, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_every_passed_row_shows_its_evidence(path: Path) -> None:
    report = check(path.name, path.read_bytes(), as_of=TODAY[path.stem])
    assert [row.rule for row in report.rows if row.outcome in ("passed", "failed") and not row.locations] == []


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("Examples:\n    en, page 1:\n        bad: this", "no good: before it"),
        ("Examples:\n        good: that", "before any header"),
        ("Examples:\n    en, page 1:\n        good: that", "no pair of good: and bad:"),
        ("Examples:\n    en, page 0:\n        good: that", "neither a header"),
        ("Why:\n    because", "no section Examples:"),
    ],
)
def test_examples_that_cannot_be_run_are_refused(text: str, problem: str) -> None:
    with pytest.raises(ExampleError, match=problem):
        example.read(text)


def example_of(good: str, replacement: str, page: int | None = 1) -> Example:
    """A bad example with one good text."""
    return Example("en", "letter", page, (good,), "bad", replacement)


def test_an_example_replaces_on_its_page_alone() -> None:
    one = example_of("CD/1", "CD/2", page=2)
    assert one.applied("CD/1\fCD/1\npage 2\fCD/1") == "CD/1\fCD/2\npage 2\fCD/1"
    with pytest.raises(ExampleError, match="stands 0 times"):
        one.applied("CD/1\fpage 2")
    with pytest.raises(ExampleError, match="stands 2 times"):
        one.applied("CD/1\fCD/1 CD/1")
    with pytest.raises(ExampleError, match="no page 2"):
        one.applied("CD/1")


def test_an_example_without_a_page_replaces_everywhere() -> None:
    assert example_of("CD/1", "CD/2", page=None).applied("CD/1\fCD/1") == "CD/2\fCD/2"
    with pytest.raises(ExampleError, match="stands 0 times"):
        example_of("CD/1", "CD/2", page=None).applied("CD/3")


def test_several_good_texts_in_a_row_are_all_replaced() -> None:
    text = "Examples:\n    en:\n        good: A\n        good: B\n        bad: (nothing)\n        spare: C"
    bad, spare = example.read(text)
    assert (bad.goods, bad.applied("A and B")) == (("A", "B"), " and ")
    assert (spare.sort, spare.applied("A and B")) == ("spare", "C and C")


def test_a_line_example_takes_the_line_that_has_nothing_else() -> None:
    one = example_of("(line) CONFERENCE", "COMMITTEE")
    assert one.applied("   CONFERENCE  \nTHE CONFERENCE") == "   COMMITTEE  \nTHE CONFERENCE"
    assert example_of("(line) A", "(nothing)", page=None).applied("A\nB\fA") == "\nB\f"


def test_an_example_may_have_a_line_many_times() -> None:
    assert example_of("A", "B \u23ce (3 times) C \u23ce D").applied("A") == "B\nC\nC\nC\nD"


def test_an_onward_example_takes_all_that_follows() -> None:
    assert example_of("(onward) GE.", "end").applied("letter\nGE.03-1\fannex\fannex") == "letter\nend"


def test_a_line_end_in_an_example_fits_any_white_space_around_it() -> None:
    one = example_of("to the \u23ce Conference", "to \u23ce the Assembly")
    assert one.applied("  from Japan to the\n     Conference.") == "  from Japan to\n  the Assembly."
