"""What a batch remembers: what is kept comes back, for any name, and a file that is none of ours is left as it is."""

import json
import sqlite3
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cdcheck import pipeline, renderers
from cdcheck.batch.store import Result, Store, Unusable, packed
from tests.batches import document
from tests.drawn import examples

# Sources give no name that is no text, and a key holds the suffix: another one is another document.
NAMES = (
    st.text(st.characters(exclude_categories=["Cs"]), max_size=20) | st.sampled_from(['"', "\\", "\u202e", "\x1b[31m", "文件"])
).map(lambda stem: f"{stem}.txt")


def result(name: str, page: str | None = None) -> Result:
    report = pipeline.check(name, document(0))
    line = renderers.render("jsonl", [report], renderers.summarise([report])).rstrip("\n").encode()
    return Result(line, '{"fact": 1}', page, packed(line))


def test_what_was_kept_comes_back_from_the_file(tmp_path: Path) -> None:
    kept = result("a.txt", "a page on a.txt\n")
    with Store(tmp_path / "cache.sqlite") as store:
        assert store.get("key", "a.txt") is None
        store.put([("key", "a.txt", kept)])
    with Store(tmp_path / "cache.sqlite") as store:
        assert store.get("key", "a.txt") == kept._replace(packed=None)
        assert store.get("another key", "a.txt") is None


@given(NAMES, NAMES)
@settings(deadline=None, max_examples=examples(40))
def test_a_document_that_was_renamed_has_its_name_in_the_report(before: str, after: str) -> None:
    with Store(Path(":memory:")) as store:
        store.put([("key", before, result(before, "a page"))])
        found = store.get("key", after)
    assert found is not None
    assert found.line == result(after).line
    assert json.loads(found.line)["input"]["name"] == json.loads(result(after).line)["input"]["name"]
    assert (found.page == "a page") == (result(before).line == result(after).line), "a page of another name is to be made anew"


def test_what_is_not_packed_is_not_kept() -> None:
    with Store(Path(":memory:")) as store:
        store.put([("key", "a.txt", result("a.txt")._replace(packed=None))])
        assert store.get("key", "a.txt") is None


def test_a_file_that_is_no_store_of_ours_is_refused_and_left_alone(tmp_path: Path) -> None:
    other, later, text = tmp_path / "other.sqlite", tmp_path / "later.sqlite", tmp_path / "text.sqlite"
    for path, statement in ((other, "CREATE TABLE letters (a)"), (later, "PRAGMA user_version = 99")):
        database = sqlite3.connect(path)
        database.execute(statement)
        database.close()
    text.write_text("no database at all, but a file that somebody needs\n" * 100)
    for path, told in ((other, "something else"), (later, "version 99"), (text, "cannot be used")):
        before = path.read_bytes()
        with pytest.raises(Unusable, match=told):
            Store(path)
        if path is text:
            assert path.read_bytes() == before
    database = sqlite3.connect(other)
    assert database.execute("SELECT name FROM sqlite_master").fetchall() == [("letters",)]
    database.close()


def test_what_is_damaged_is_told_and_never_taken_for_a_result(tmp_path: Path) -> None:
    path = tmp_path / "cache.sqlite"
    with Store(path) as store:
        store.put([("key", "a.txt", result("a.txt"))])
    database = sqlite3.connect(path)
    database.execute("UPDATE results SET line = x'00112233'")
    database.commit()
    database.close()
    with Store(path) as store, pytest.raises(Unusable, match="cannot be read"):
        store.get("key", "a.txt")
