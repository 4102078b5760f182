"""What a batch remembers: what is kept comes back, for any name, and a file that is none of ours is left as it is."""

import json
import sqlite3
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cdcheck import pipeline, renderers
from cdcheck.batch import store as stores
from cdcheck.batch.store import Foreign, Result, Store, Unusable, packed
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


def test_a_database_of_something_else_is_refused_and_left_alone(tmp_path: Path) -> None:
    other = tmp_path / "other.sqlite"
    database = sqlite3.connect(other)
    database.execute("CREATE TABLE letters (a)")
    database.close()
    with pytest.raises(Foreign, match="something else"):
        Store(other)
    database = sqlite3.connect(other)
    assert database.execute("SELECT name FROM sqlite_master").fetchall() == [("letters",)]
    database.close()
    assert [path.name for path in tmp_path.iterdir()] == ["other.sqlite"]


def spoiled(path: Path, how: str) -> None:
    """A store with a result in it, spoiled."""
    with Store(path) as store:
        store.put([("key", "a.txt", result("a.txt", "a page on a.txt\n"))])
    statements = {
        "an older version": "PRAGMA user_version = 1",
        "a later version": "PRAGMA user_version = 99",
        "another table": "ALTER TABLE results RENAME COLUMN line TO words",
        "a line of other bytes": "UPDATE results SET line = x'00112233'",
        "a line that is none": "UPDATE results SET line = 7",
        "a place that is none": "UPDATE results SET head = 1, tail = 'x'",
        "facts that are none": "UPDATE results SET facts = 'x'",
    }
    if how in statements:
        database = sqlite3.connect(path)
        database.execute(statements[how])
        database.commit()
        database.close()
        return
    whole = path.read_bytes()
    spoilt = {
        "no database": b"words that are no database\n" * 100,
        "cut off": whole[: len(whole) // 2],
        "zeros": bytes(len(whole)),
        "other bytes in the middle": whole[:100] + b"\xff" * (len(whole) - 100),
    }
    path.write_bytes(spoilt[how])


@pytest.mark.parametrize(
    "how",
    [
        "an older version",
        "a later version",
        "another table",
        "a line of other bytes",
        "a line that is none",
        "a place that is none",
        "facts that are none",
        "no database",
        "cut off",
        "zeros",
        "other bytes in the middle",
    ],
)
def test_what_is_damaged_is_set_aside_with_one_warning_and_begun_anew(how: str, tmp_path: Path) -> None:
    path = tmp_path / "cache.sqlite"
    spoiled(path, how)
    before = path.read_bytes()
    said: list[str] = []
    with Store(path, said.append) as store:
        assert store.get("key", "a.txt") is None
        store.put([("key", "a.txt", result("a.txt"))])
        found = store.get("key", "a.txt")
        assert found is not None and found.line == result("a.txt").line
    (warning,) = said
    assert warning.startswith("cache.sqlite is ") and warning.endswith(
        "; it is now cache.sqlite.damaged, and a new one is begun"
    )
    if how not in ("another table",):
        assert len((tmp_path / "cache.sqlite.damaged").read_bytes()) == len(before), "what was set aside is kept"
    # The next one is as good as new.
    with Store(path, said.append) as store:
        assert store.get("key", "a.txt") is not None
    assert len(said) == 1


def test_no_more_is_unpacked_than_is_ever_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "cache.sqlite"
    said: list[str] = []
    with Store(path, said.append) as store:
        store.put([("key", "a.txt", result("a.txt"))])
        monkeypatch.setattr(stores, "_MOST", 1000)
        assert store.get("key", "a.txt") is None
    assert "unpacks to more than is ever kept" in said[0]


def test_a_full_disk_is_no_damage(tmp_path: Path) -> None:
    path = tmp_path / "cache.sqlite"
    said: list[str] = []
    with Store(path, said.append) as store:
        (pages,) = store._database.execute("PRAGMA page_count").fetchone()
        store._database.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(Unusable, match=r"cannot be written to: .*full"):
            store.put([("key", "a.txt", result("a.txt", "x" * 100_000)), ("other", "b.txt", result("b.txt"))])
    assert said == []


def test_where_no_store_can_be_is_told(tmp_path: Path) -> None:
    with pytest.raises(Unusable, match="unable to open"):
        Store(tmp_path / "gone" / "cache.sqlite")
