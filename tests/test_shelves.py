"""Shelves: a file is found by its name, must declare its one object, and nobody keeps a list."""

import json
import re
import shutil
import subprocess
import sys
from importlib import import_module
from itertools import pairwise
from pathlib import Path

import pytest

from cdcheck import pipeline, shelf
from cdcheck.concordances import Concordance
from cdcheck.eras import Era
from cdcheck.kinds import Kind
from cdcheck.languages import Language
from cdcheck.outcome import SEVERITIES
from cdcheck.parts import Part, requests
from cdcheck.pipeline import family
from cdcheck.readers import Reader
from cdcheck.regions import Region
from cdcheck.rules import Rule

PACKAGE = Path(__file__).parents[1] / "cdcheck"
CONTRACTS = {
    "readers": ("reader", Reader),
    "languages": ("language", Language),
    "eras": ("era", Era),
    "kinds": ("kind", Kind),
    "parts": ("part", Part),
    "regions": ("region", Region),
    "rules": ("rule", Rule),
    "concordances": ("concordance", Concordance),
}
FILES = [(name, file) for name in CONTRACTS for file in shelf.names(name)]


@pytest.mark.parametrize(("name", "file"), FILES, ids=["/".join(pair) for pair in FILES])
def test_a_file_declares_what_its_shelf_asks_for(name: str, file: str) -> None:
    declares, contract = CONTRACTS[name]
    assert isinstance(shelf.take(name, file, declares, contract), contract)


@pytest.mark.parametrize("name", CONTRACTS)
def test_a_shelf_says_how_to_add_to_it(name: str) -> None:
    doc = import_module(f"cdcheck.{name}").__doc__ or ""
    assert re.search(r"To add an? [a-z]+, write one file here", doc)


@pytest.mark.parametrize("name", CONTRACTS)
def test_names_are_words_joined_by_underscores(name: str) -> None:
    for file in shelf.names(name):
        assert re.fullmatch(r"[a-z]+(_[a-z]+)*", file)


@pytest.mark.parametrize("name", CONTRACTS)
def test_nobody_edits_a_list(name: str) -> None:
    """No file but its own names a rule; a shelf's __init__ names none of its things."""
    contract = (PACKAGE / name / "__init__.py").read_text(encoding="utf-8")
    for file in shelf.names(name):
        assert not re.search(rf"(import|from) .*\b{file}\b", contract)


def test_a_rule_is_named_in_no_other_file() -> None:
    texts = {path: path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py")}
    for file in (*shelf.names("rules"), *shelf.names("concordances")):
        for path, text in texts.items():
            assert path.stem == file or file not in text, f"{path} names {file}"


def test_languages_eras_and_kinds_are_named_as_their_files_are() -> None:
    for file, language in shelf.read("languages", "language", Language).items():
        assert language.code == file
    for declares, contract, name in (("era", Era, "eras"), ("kind", Kind, "kinds")):
        for file, thing in shelf.read(name, declares, contract).items():
            assert thing.name == file.replace("_", "-")


def test_the_six_official_languages_are_there() -> None:
    assert shelf.names("languages") == ("ar", "en", "es", "fr", "ru", "zh")


@pytest.mark.parametrize("file", shelf.names("languages"))
def test_a_language_has_the_same_keys_as_english(file: str) -> None:
    """Posts, kinds and addressees are compared across versions by key, so a key of one is a key of all."""
    language = shelf.take("languages", file, "language", Language)
    english = shelf.take("languages", "en", "language", Language)
    for field in (
        "languages",
        "distributions",
        "title_kinds",
        "representative",
        "mission",
        "addressees",
        "transmitted_kinds",
        "transmittal",
        "circulation",
        "first_person",
    ):
        assert set(getattr(language, field)) <= set(getattr(english, field)), field
    for required in ("permanent-representative", "charge-d-affaires", "ambassador", "head-of-delegation"):
        assert language.representative[required]
    assert len(language.months) == 12
    assert all(language.months)
    assert len(language.weekdays) == 7
    assert language.masthead_dates_in in shelf.names("languages")


def test_one_reader_takes_what_no_other_does() -> None:
    assert [reader.fallback for reader in shelf.read("readers", "reader", Reader).values()].count(True) == 1


def test_eras_leave_no_day_of_the_conference_out() -> None:
    eras = sorted((era for era in shelf.read("eras", "era", Era).values() if era.since), key=lambda era: str(era.since))
    for earlier, later in pairwise(eras):
        assert earlier.until is not None
        assert later.since is not None
        assert (later.since - earlier.until).days <= 1
    assert eras[-1].until is None


def test_a_rule_has_a_known_severity_and_kinds() -> None:
    kinds = {kind.name for kind in shelf.read("kinds", "kind", Kind).values()}
    for rule in shelf.read("rules", "rule", Rule).values():
        assert rule.severity in SEVERITIES
        assert set(rule.kinds) <= kinds
        assert all(re.fullmatch(r"[A-Z]{2}-\d\d", row) for row in rule.catalogue)
        assert rule.module == f"cdcheck.rules.{rule.id.replace('-', '_')}"


def test_a_rule_belongs_to_the_family_of_a_part() -> None:
    families = {part.replace("_", "-") for part in shelf.names("parts")} | {"consistency", "kind"}
    for name, rule in shelf.read("rules", "rule", Rule).items():
        assert family(name, rule) in families


def test_a_rule_asks_only_for_what_someone_recognises() -> None:
    makes = set(pipeline.made())
    given = {"Document", "Language", "Era", "Kind", "AsOf"}
    for name in shelf.names("rules"):
        for wanted, _ in requests(import_module(f"cdcheck.rules.{name}").check):
            assert wanted in makes or wanted.__name__ in given


def test_each_part_is_made_by_one_recogniser() -> None:
    types = [part.type for part in shelf.read("parts", "part", Part).values()]
    assert len(types) == len(set(types))


NEW_RULE = '''"""A rule that a test drops in is found."""

from cdcheck.document import Document, whole
from cdcheck.rules import Findings, Rule

rule = Rule(__name__, severity="note", passes="found", fails="not found", family="kind")


def check(document: Document) -> Findings:
    """Pass."""
    yield rule.passed(whole(document.written[:1]))
'''


SAY = """
import json, sys
from cdcheck import check
report = check("letter.txt", open(sys.argv[1], "rb").read())
print(json.dumps({row.rule: row.outcome for row in report.rows}))
"""


def run_copy(folder: Path, dropped: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """Check a sample with a copy of the package to which files were added, and nothing else changed."""
    shutil.copytree(PACKAGE, folder / "cdcheck", ignore=shutil.ignore_patterns("__pycache__"))
    for name, text in dropped.items():
        (folder / "cdcheck" / name).write_text(text, encoding="utf-8")
    sample = PACKAGE.parent / "samples" / "en" / "letter.txt"
    return subprocess.run(
        [sys.executable, "-B", "-c", SAY, str(sample)],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


NEW_KIND = '''"""Letters that a test drops in."""

from cdcheck.kinds import Kind

kind = Kind(name="a-new-letter", title_kinds=("letter", "letters"))
'''


@pytest.mark.full
def test_a_kind_dropped_into_the_folder_is_told_beside_the_kinds_that_users_were_promised(tmp_path: Path) -> None:
    sample = PACKAGE.parent / "samples" / "en" / "letter.txt"
    say = (
        f"from cdcheck import check; d = check('a', open({str(sample)!r}, 'rb').read()).document; print(d.kind, d.kind_detail)"
    )
    shutil.copytree(PACKAGE, tmp_path / "cdcheck", ignore=shutil.ignore_patterns("__pycache__"))
    for dropped, told in (({}, "letter letter"), ({"a_new_letter.py": NEW_KIND}, "unknown a-new-letter")):
        for name, text in dropped.items():
            (tmp_path / "cdcheck" / "kinds" / name).write_text(text, encoding="utf-8")
        done = subprocess.run(
            [sys.executable, "-B", "-c", say], cwd=tmp_path, capture_output=True, text=True, encoding="utf-8", check=False
        )
        assert done.stdout.strip() == told, done.stderr


def test_a_rule_dropped_into_the_folder_is_found(tmp_path: Path) -> None:
    done = run_copy(tmp_path, {"rules/kind_is_dropped_in.py": NEW_RULE})
    assert json.loads(done.stdout)["kind-is-dropped-in"] == "passed", done.stderr


NEW_CONCORDANCE = '''"""Versions that a test drops in are compared."""

from cdcheck.concordances import Compared, Concordance, Told, Versions
from cdcheck.document import Document, whole

concordance = Concordance(__name__, fact="dropped in", severity="note")


def compare(versions: Versions) -> Compared:
    """Compare."""
    return concordance.alike(versions, tell)


def tell(document: Document) -> Told:
    """The format."""
    return Told(document.format, document.format, whole(document.written[:1]))
'''


@pytest.mark.full
def test_a_concordance_dropped_into_the_folder_is_found(tmp_path: Path) -> None:
    shutil.copytree(PACKAGE, tmp_path / "cdcheck", ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "cdcheck/concordances/versions_are_dropped_in.py").write_text(NEW_CONCORDANCE, encoding="utf-8")
    samples = [str(PACKAGE.parent / "samples" / code / "letter.txt") for code in ("en", "fr")]
    done = subprocess.run(
        [sys.executable, "-B", "-m", "cdcheck", "compare", *samples, "--format", "json"], cwd=tmp_path, capture_output=True
    )
    rows = {row["concordance"]: row for row in json.loads(done.stdout)["comparisons"][0]["rows"]}
    assert rows["versions-are-dropped-in"]["outcome"] == "passed", done.stderr


@pytest.mark.full
def test_a_rule_that_raises_cannot_tell_and_the_others_run(tmp_path: Path) -> None:
    broken = NEW_RULE.replace("yield rule.passed", "raise KeyError").replace("(whole(document.written[:1]))", "")
    rows = json.loads(run_copy(tmp_path, {"rules/kind_is_broken.py": broken}).stdout)
    assert rows.pop("kind-is-broken") == "cantTell"
    assert "passed" in rows.values()


def test_a_file_that_declares_nothing_is_refused(tmp_path: Path) -> None:
    done = run_copy(tmp_path, {"rules/kind_is_half_written.py": '"""A rule."""\n'})
    assert "kind_is_half_written.py must declare `rule = Rule(...)`" in done.stderr


@pytest.mark.full
def test_a_helper_of_a_shelf_is_no_thing_on_it(tmp_path: Path) -> None:
    done = run_copy(tmp_path, {"rules/_kind_of_helper.py": "LENGTH = 3\n"})
    assert not [rule for rule in json.loads(done.stdout) if "helper" in rule], done.stderr
