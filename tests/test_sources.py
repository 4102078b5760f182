"""Where documents come from: nothing read twice, nothing passed over in silence, nothing unpacked to a disk."""

import gzip
import io
import os
import re
import struct
import tarfile
import warnings
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cdcheck import inputs
from cdcheck.batch import sources
from cdcheck.batch.sources import Nothing, Read, documents
from cdcheck.renderers._plain import clean

MOST = 10_000


def told(*paths: str | Path, most: int = MOST, without: Path | None = None) -> dict[str, str | bytes]:
    """The bytes of each document, or why there are none, by its name; each name once."""
    found: dict[str, str | bytes] = {}
    for one in documents([str(path) for path in paths], most, str(without) if without else None):
        name = one.path if isinstance(one, Nothing) else one.name
        assert name not in found
        found[name] = one.why if isinstance(one, Nothing) else one.data if one.data is not None else one.problem or ""
    return found


@pytest.fixture(autouse=True)
def _in_an_empty_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)


def tar(name: str, members: dict[str, bytes], mode: str = "w") -> Path:
    with tarfile.open(name, mode) as file:  # type: ignore[call-overload]
        for member, data in members.items():
            info = tarfile.TarInfo(member)
            info.size = len(data)
            file.addfile(info, io.BytesIO(data))
    return Path(name)


def zipped(name: str, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(name, "w", zipfile.ZIP_DEFLATED) as file:
        for member, data in members.items():
            file.writestr(member, data)
    return Path(name)


def test_folders_files_and_globs_give_each_document_once() -> None:
    for name in ("b.txt", "a.TXT", "c/d.txt", ".hidden.txt", ".git/x.txt", "c/e.unknown"):
        Path(name).parent.mkdir(exist_ok=True)
        Path(name).write_text(name)
    assert list(told(".")) == ["./a.TXT", "./b.txt", "./c/d.txt"]
    assert list(told("b.txt", ".", "c", "*.txt")) == ["b.txt", "./a.TXT", "./c/d.txt"]
    assert list(told("**/*.txt")) == ["b.txt", "c/d.txt"]
    assert told("c/e.unknown") == {"c/e.unknown": b"c/e.unknown"}, "what is named is read, whatever its suffix"
    assert told("x-*") == {"x-*": "nothing matches it"}
    assert list(told(".", without=Path("c"))) == ["./a.TXT", "./b.txt"]
    assert sources.count(["."]) == 3
    assert sources.count(["b.txt", "c"]) == 2
    assert sources.count(["*.txt"]) is None


def test_what_is_not_there_or_holds_nothing_is_told() -> None:
    Path("empty").mkdir()
    assert told("gone.txt") == {"gone.txt": "there is no such file or folder"}
    assert "known suffix" in str(told("empty")["empty"])
    Path("large.txt").write_bytes(b"x" * 11)
    assert "limit of 10" in str(told("large.txt", most=10)["large.txt"])
    os.mkfifo("pipe.txt")
    assert told("pipe.txt") == {"pipe.txt": "it is a pipe (FIFO), and not an ordinary file"}


@pytest.mark.parametrize("suffix", ["zip", "tar", "tar.gz", "tgz", "tar.bz2", "tar.xz"])
def test_an_archive_is_read_in_place(suffix: str, tmp_path: Path) -> None:
    name = f"all.{suffix}"
    members = {"one.txt": b"1", "in/two.TXT": b"2", "notes.unknown": b"3", ".hidden.txt": b"4", "__MACOSX/one.txt": b"5"}
    if suffix == "zip":
        zipped(name, members)
    else:
        tar(name, members, {"tar": "w", "gz": "w:gz", "tgz": "w:gz", "bz2": "w:bz2", "xz": "w:xz"}[suffix.split(".")[-1]])
    expected = {f"{name}/one.txt": b"1", f"{name}/in/two.TXT": b"2"}
    assert told(name) == expected
    assert told(".") == {f"./{member}": data for member, data in expected.items()}
    assert sorted(path.name for path in tmp_path.iterdir()) == [name], "something was unpacked"
    assert sources.count(["."]) is None


@pytest.mark.parametrize("kind", ["zip", "tar"])
def test_members_are_capped_and_lead_nowhere(kind: str) -> None:
    members = {"../../etc/one.txt": b"1", "/root/two.txt": b"2", "a\\..\\three.txt": b"3", "large.txt": b"x" * (MOST + 1)}
    (zipped if kind == "zip" else tar)(f"a.{kind}", members)
    found = told(f"a.{kind}")
    assert list(found)[:3] == [f"a.{kind}/etc/one.txt", f"a.{kind}/root/two.txt", f"a.{kind}/a/three.txt"]
    assert "limit of 10,000" in str(found[f"a.{kind}/large.txt"])


@pytest.mark.parametrize("kind", ["zip", "tar"])
def test_an_archive_within_an_archive_is_told_of(kind: str) -> None:
    (zipped if kind == "zip" else tar)(f"a.{kind}", {"inner.zip": b"PK", "one.txt": b"1"})
    found = told(f"a.{kind}")
    assert "archive within an archive" in str(found[f"a.{kind}/inner.zip"])
    assert found[f"a.{kind}/one.txt"] == b"1"


def test_links_in_a_tar_are_told_of() -> None:
    with tarfile.open("a.tar", "w") as file:
        for type_, name in ((tarfile.SYMTYPE, "soft.txt"), (tarfile.LNKTYPE, "hard.txt"), (tarfile.FIFOTYPE, "pipe.txt")):
            info = tarfile.TarInfo(name)
            info.type = type_
            info.linkname = "/etc/passwd"
            file.addfile(info)
    found = told("a.tar")
    assert list(found) == ["a.tar/soft.txt", "a.tar/hard.txt", "a.tar/pipe.txt"]
    assert all("not followed" in str(why) for why in found.values())


def test_what_is_packed_too_small_is_not_unpacked() -> None:
    zipped("a.zip", {"bomb.txt": b"0" * 5_000_000, "one.txt": b"1"})
    found = told("a.zip", most=10_000_000)
    assert "packed more than 200 times" in str(found["a.zip/bomb.txt"])
    assert found["a.zip/one.txt"] == b"1"


def test_a_member_that_is_larger_than_it_says_is_cut_off() -> None:
    raw = bytearray(zipped("a.zip", {"one.txt": os.urandom(30_000)}).read_bytes())
    # The size in the central directory, which is what a reader goes by.
    at = raw.rindex(b"PK\x01\x02") + 24
    struct.pack_into("<L", raw, at, 5)
    Path("a.zip").write_bytes(raw)
    (said,) = told("a.zip").values()
    assert isinstance(said, str) or len(said) <= MOST


def test_an_encrypted_member_is_told_of() -> None:
    raw = bytearray(zipped("a.zip", {"one.txt": b"1", "two.txt": b"2"}).read_bytes())
    raw[raw.index(b"PK\x01\x02") + 8] |= 1
    Path("a.zip").write_bytes(raw)
    assert told("a.zip") == {"a.zip/one.txt": "it is encrypted in the archive", "a.zip/two.txt": b"2"}


def test_a_damaged_member_is_told_of_and_the_next_is_read() -> None:
    with zipfile.ZipFile("a.zip", "w") as file:
        file.writestr("one.txt", b"the first of them")
        file.writestr("two.txt", b"2")
    Path("a.zip").write_bytes(Path("a.zip").read_bytes().replace(b"the first", b"THE FIRST"))
    found = told("a.zip")
    assert "cannot be read from the archive" in str(found["a.zip/one.txt"])
    assert found["a.zip/two.txt"] == b"2"


@pytest.mark.parametrize("name", ["a.zip", "a.tar", "a.tar.gz", "a.tar.xz", "a.tar.bz2"])
@pytest.mark.parametrize("data", [b"", b"no archive", b"PK\x03\x04", b"\x1f\x8b\x08\x00", b"\0" * 100], ids=range(5))
def test_what_is_no_archive_is_told_in_one_line(name: str, data: bytes) -> None:
    Path(name).write_bytes(data)
    Path("z.txt").write_bytes(b"z")
    found = told(".")
    assert found["./z.txt"] == b"z"
    assert "the archive cannot be read" in str(found[f"./{name}"])
    assert "\n" not in str(found[f"./{name}"])


@pytest.mark.parametrize("mode", ["w", "w:gz"])
def test_a_tar_that_is_cut_anywhere_does_not_pass_for_a_whole_one(mode: str) -> None:
    members = {f"{at}.txt": bytes([65 + at]) * 700 for at in range(4)}
    tar("whole.tar", members)
    whole = Path("whole.tar").read_bytes()
    end = 4 * (512 + 1024)
    for cut in [1, *range(100, end, 256), end - 1, end]:
        piece = whole[:cut]
        Path("cut.tar").write_bytes(gzip.compress(piece) if mode == "w:gz" else piece)
        found = told("cut.tar")
        assert "archive" in str(found["cut.tar"]), cut
        for name, data in found.items():
            assert name == "cut.tar" or data == members[name.partition("/")[2]]


def test_a_damaged_header_within_a_tar_is_told_of() -> None:
    raw = bytearray(tar("a.tar", {f"{at}.txt": b"x" for at in range(3)}).read_bytes())
    raw[1024 + 148 : 1024 + 156] = b"damaged!"
    Path("a.tar").write_bytes(raw)
    found = told("a.tar")
    assert found["a.tar/0.txt"] == b"x"
    assert "members may be missing" in str(found["a.tar"]) or "cannot be read" in str(found["a.tar"])


def test_an_archive_with_nothing_known_is_told_of() -> None:
    zipped("a.zip", {"notes.unknown": b""})
    assert told("a.zip") == {"a.zip": "no member of this archive has a known suffix"}


def test_an_archive_of_too_many_members_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "MAX_MEMBERS", 3)
    for archive in (
        zipped("a.zip", {f"{at}.txt": b"" for at in range(4)}),
        tar("a.tar", {f"{at}.txt": b"" for at in range(4)}),
    ):
        assert "members" in str(told(archive)[str(archive)])


def test_names_that_are_no_text_can_be_told() -> None:
    for name in (b"a\xff.txt", b"a\xfe.txt", b"a\\xff.txt", b"a\x01.txt", b"a  b.txt", b"a b.txt", b"a\n.txt"):
        Path(os.fsdecode(name)).write_bytes(b"1")
    names = list(told("."))
    assert len(set(map(clean, names))) == len(names) == 7
    assert {"./a\\xff.txt", "./a\\xfe.txt", "./a\\x5cxff.txt", "./a b.txt"} < set(names)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=12) | st.text(max_size=12).map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_every_name_is_printed_as_no_other_is(raw: bytes) -> None:
    printed = inputs.printable(os.fsdecode(raw))
    assert clean(printed) == printed
    if not re.search(r"\\x[0-9a-f]{2}", printed):
        assert printed.encode() == raw
    else:
        back = re.sub(rb"\\x([0-9a-f]{2})", lambda match: bytes([int(match[1], 16)]), printed.encode())
        assert back == raw


@pytest.mark.parametrize("kind", ["zip", "tar"])
def test_members_of_one_name_are_numbered(kind: str) -> None:
    names = ["a.txt", "./a.txt", "in/../a.txt", "a.txt (2)", "a.txt", "b.txt"]
    if kind == "zip":
        with warnings.catch_warnings(), zipfile.ZipFile("a.zip", "w") as archive:
            warnings.simplefilter("ignore")
            for at, name in enumerate(names):
                archive.writestr(name, str(at))
    else:
        with tarfile.open("a.tar", "w") as archive_:
            for at, name in enumerate(names):
                member = tarfile.TarInfo(name)
                member.size = 1
                archive_.addfile(member, io.BytesIO(str(at).encode()))
    found = [one.name for one in sources.documents([f"a.{kind}"], 1000) if isinstance(one, Read)]
    assert found == [f"a.{kind}/{name}" for name in ("a.txt", "a.txt (2)", "in/a.txt", "a.txt (3)", "b.txt")]


def test_many_members_of_one_name_take_no_longer_than_others() -> None:
    came: dict[str, int] = {}
    assert sources._distinct("a.txt", came) == "a.txt"
    for number in range(2, 20_000):
        assert sources._distinct("a.txt", came) == f"a.txt ({number})"


def test_no_message_shows_bytes() -> None:
    with zipfile.ZipFile("a.zip", "w") as archive:
        archive.writestr("a.txt", "x" * 100)
    data = Path("a.zip").read_bytes()
    Path("a.zip").write_bytes(data.replace(b"a.txt", b"\xff\xfe.tx", 1))
    (why,) = told("a.zip").values()
    assert "other bytes" in str(why)
    assert "\\x" not in str(why)


def test_urls_are_read_where_fsspec_is() -> None:
    fsspec = pytest.importorskip("fsspec", reason="the extra cluster is not installed")
    memory = fsspec.filesystem("memory")
    for name, data in (
        ("/arc/b.txt", b"b"),
        ("/arc/in/a.txt", b"a"),
        ("/arc/.x.txt", b""),
        ("/arc/c.zip", b""),
        ("/arc/d.bin", b""),
    ):
        memory.pipe(name, data)
    memory.pipe("/arc/large.txt", b"x" * (MOST + 1))
    try:
        found = told("memory://arc")
        assert found.pop("memory:///arc/c.zip") == "an archive behind a URL is not opened; fetch it first"
        assert "limit of 10,000" in str(found.pop("memory:///arc/large.txt"))
        assert found == {"memory:///arc/b.txt": b"b", "memory:///arc/in/a.txt": b"a"}
        assert told("memory://arc/b.txt") == {"memory:///arc/b.txt": b"b"}
        assert told("memory://arc/*.txt").keys() == {"memory:///arc/b.txt", "memory:///arc/large.txt"}
        assert "cannot be read" in str(told("memory://arc/gone.txt"))
        assert told("memory://nowhere-*") == {"memory://nowhere-*": "nothing there has a known suffix"}
    finally:
        memory.rm("/arc", recursive=True)
    assert "cannot be listed" in str(told("nonsense://x"))
    assert sources.count(["memory://arc"]) is None


def test_a_file_url_is_the_file(tmp_path: Path) -> None:
    pytest.importorskip("fsspec", reason="the extra cluster is not installed")
    Path("a.txt").write_bytes(b"a")
    assert list(told(tmp_path.as_uri()).values()) == [b"a"]


def test_without_fsspec_a_url_is_told_what_it_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "fsspec", None)
    assert "cdcheck[cluster]" in str(told("memory://arc")["memory://arc"])


def test_a_read_says_what_it_is() -> None:
    assert Read("a", b"") == ("a", b"", None)
