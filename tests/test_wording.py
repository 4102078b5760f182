"""The words that people read: each message is a full sentence that states the problem, in plain English."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from cdcheck import pipeline
from cdcheck.outcome import Location
from cdcheck.readers import read
from cdcheck.rules import Rule

SAMPLES = Path(__file__).parent.parent / "samples"
PACKAGE = Path(__file__).parent.parent / "cdcheck"
BANNED = (
    "is none",
    "is no day",
    "no such day",
    "stands against",
    "stands where",
    "has as original",
    "did not come",
    "the Organization",
    "written out is",
    "lacks its",
    "has not the form",
    "running head",
    "such as are",
    "of no kind",
    "undecided",
)
SAYING = ("inapplicable", "cannot_tell", "untested")


def said(rule: Rule) -> list[str]:
    return [rule.passes, rule.fails, *rule.variants.values(), *([rule.advice] if rule.advice else [])]


def reasons() -> Iterator[tuple[str, str]]:
    """What rules and parts say of why nothing can be told, or does not apply, where it is written as one text."""
    for path in sorted([*PACKAGE.glob("rules/*.py"), *PACKAGE.glob("parts/*.py"), *PACKAGE.glob("regions/*.py")]):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                at = 0 if name in SAYING else 1 if name == "Absent" else None
                texts = [node.args[at]] if at is not None and len(node.args) > at else []
                for text in texts:
                    if isinstance(text, ast.Constant) and isinstance(text.value, str):
                        yield path.name, text.value


def test_what_a_rule_says_is_a_full_sentence() -> None:
    for text in [text for rule in pipeline.rules().values() for text in said(rule)]:
        assert re.match(r"[A-Z\"{]", text), text
        assert text.endswith((".", '."')) or text.endswith("{expected}"), text
        assert not re.search(r"\.\.$|![rs]}|  ", text), text


def test_a_finding_can_be_said_from_its_template_and_arguments() -> None:
    """Of every sample: what a rule says is its template with the arguments in it, so that another language can say it."""
    for path in sorted(SAMPLES.glob("faulty/*.txt")):
        seen = pipeline.see(read(path.name, path.read_bytes()))
        for name, rule in pipeline.rules().items():
            for finding in pipeline.said(name, seen):
                assert (finding.message_id is not None) == (finding.outcome in ("passed", "failed"))
                if finding.message_id is not None:
                    id_, _, template = finding.message_id.partition("/")
                    assert id_ == rule.id
                    known = {"passes": rule.passes, "fails": rule.fails, **rule.variants}
                    assert known[template].format(**dict(finding.arguments)) == finding.message


def test_why_nothing_is_told_is_a_full_sentence() -> None:
    found = list(reasons())
    assert len(found) > 150
    assert not [(name, text) for name, text in found if not re.match(r"[A-Z{]", text) or not text.endswith(".")]


def test_no_quaint_phrase_is_left() -> None:
    texts = [(name, text) for name, rule in pipeline.rules().items() for text in said(rule)]
    texts += reasons()
    assert not [(name, text, phrase) for name, text in texts for phrase in BANNED if phrase in text]


def test_rules_worse_than_a_note_say_what_to_do_in_the_imperative() -> None:
    rules = pipeline.rules()
    assert not [name for name, rule in rules.items() if rule.severity != "note" and not rule.advice]
    first = {rule.advice.partition(" ")[0] for rule in rules.values() if rule.advice}
    assert not {word for word in first if not re.fullmatch("[A-Z][a-z]+", word)} - {"Write"}
    assert not first & {"The", "It", "There", "Each", "A", "No"}


def test_advice_is_left_out_where_there_is_nothing_to_fill_it_with() -> None:
    rule = Rule("x", "error", passes="Good.", fails="Bad.", advice="Write {expected}.")
    assert rule.failed(Location(line=1)).advice is None
    assert rule.failed(Location(line=1), expected="CD/1").advice == "Write CD/1."
