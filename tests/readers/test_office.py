"""Documents that LibreOffice turns into DOCX: what comes of them, and that nothing else does."""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

import pytest

from cdcheck import pipeline, readers
from cdcheck.readers import Unreadable, office
from tests import letters
from tests.batches import wait_for
from tests.drawn import PATIENCE
from tests.making import docx
from tests.making.docx import packed
from tests.outcomes import of_both

needs_libreoffice = pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")

COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
RTF = rb"{\rtf1\ansi CD/1697\par Conference on Disarmament\par}"
MANIFEST = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"


def refused(name: str, data: bytes) -> str:
    with pytest.raises(Unreadable) as refusal:
        readers.read(name, data)
    assert "\n" not in str(refusal.value)
    return str(refusal.value)


def compound(*streams: str, head: bytes = b"") -> bytes:
    """As much of a compound file as tells what it is."""
    return COMPOUND.ljust(512, b"\0") + head.ljust(512, b"\0") + "\0".join(streams).encode("utf-16-le")


def open_text(body: str, entry: str = "") -> bytes:
    """An OpenDocument text."""
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{space}:1.0"'
        for name, space in (("office", "office"), ("text", "text"), ("draw", "drawing"), ("svg", "svg-compatible"))
    )
    content = (
        f'<?xml version="1.0"?><office:document-content office:version="1.3" {spaces} xmlns:xlink="http://www.w3.org/1999/xlink">'
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    named = (
        '<manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/>'
        f'<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml">{entry}</manifest:file-entry>'
    )
    manifest = f'<?xml version="1.0"?><manifest:manifest xmlns:manifest="{MANIFEST}">{named}</manifest:manifest>'
    return packed(
        {
            "mimetype": b"application/vnd.oasis.opendocument.text",
            "META-INF/manifest.xml": manifest.encode(),
            "content.xml": content.encode(),
        }
    )


# Without LibreOffice


@pytest.mark.parametrize(
    ("name", "data", "what"),
    [
        ("a.rtf", RTF, "an RTF document"),
        ("a.doc", compound("Root Entry", "WordDocument"), "a Word document of the old kind (DOC)"),
        ("a.odt", open_text("<text:p>a</text:p>"), "an OpenDocument text (ODT)"),
    ],
)
def test_one_message_names_what_is_missing(name: str, data: bytes, what: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "PROGRAMS", ("there-is-no-such-program",))
    assert refused(name, data) == (
        f"it is {what}, which is read by means of LibreOffice (soffice), and that is not installed; "
        "install it, or save the document as DOCX"
    )


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (compound("EncryptionInfo", "EncryptedPackage"), "it is encrypted"),
        (compound("WordDocument", head=b"\xec\xa5\xc1\0" + b"\0" * 6 + b"\0\x01"), "it is encrypted"),
        (open_text("", f'<manifest:encryption-data xmlns:manifest="{MANIFEST}"/>'), "it is encrypted"),
        (compound("Workbook"), "looks like an Excel workbook of the old kind (XLS)"),
        (compound("PowerPoint Document"), "looks like a PowerPoint presentation of the old kind (PPT)"),
        (compound("Root Entry"), "looks like a compound file that holds no Word document"),
        (packed({"mimetype": b"application/vnd.oasis.opendocument.text"}), "an OpenDocument text without its main part"),
    ],
)
def test_what_needs_no_libreoffice_to_be_refused_is_refused(data: bytes, what: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "PROGRAMS", ())
    assert what in refused("a.doc", data)


def test_a_text_that_is_called_a_document_is_read_as_text() -> None:
    assert readers.read("letter.doc", b"CD/1697\n").format == "text"
    assert {".doc", ".odt", ".rtf"} <= set(readers.suffixes())


def pretended(folder: Path, script: str) -> str:
    """A program in the place of LibreOffice."""
    program = folder / "soffice"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    return str(program)


@pytest.mark.skipif(os.name != "posix", reason="the program is a shell script")
def test_libreoffice_is_ended_in_the_end_with_all_that_it_started(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pids = tmp_path / "pids"
    program = pretended(tmp_path, f"sleep 300 & echo $! > {pids}; sleep 300")
    monkeypatch.setattr(office, "PROGRAMS", (program,))
    folder = tmp_path / "made"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    wait = subprocess.Popen.wait

    def wait_in_vain(process: "subprocess.Popen[bytes]", timeout: float | None = None) -> int:
        """The time is up as soon as the program has done its part."""
        if timeout is None:
            return wait(process)
        wait_for(lambda: pids.exists() and pids.read_text().endswith("\n"))
        raise subprocess.TimeoutExpired(program, timeout)

    monkeypatch.setattr(subprocess.Popen, "wait", wait_in_vain)
    assert refused("a.rtf", RTF) == "LibreOffice did not come to an end with it within 600 seconds by the clock"
    assert not list(folder.iterdir())
    child = Path(f"/proc/{int(pids.read_text())}/stat")
    wait_for(lambda: not child.exists() or child.read_text().rpartition(")")[2].split()[0] == "Z")


@pytest.mark.skipif(sys.platform != "linux", reason="the limit is set by a call of Linux's")
def test_libreoffice_has_so_much_of_the_processors_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "PROGRAMS", (pretended(tmp_path, "while :; do :; done"),))
    monkeypatch.setattr(office, "DEADLINE", 1)
    monkeypatch.setattr(office, "PATIENCE", PATIENCE)
    assert refused("a.rtf", RTF) == "LibreOffice took more than 1 seconds of the processor's time for it"


@pytest.mark.skipif(os.name != "posix", reason="the program is a shell script")
def test_libreoffice_that_makes_nothing_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "PROGRAMS", (pretended(tmp_path, "exit 0"),))
    assert refused("a.rtf", RTF) == "LibreOffice could make nothing of it: it is damaged, or encrypted"


@pytest.mark.skipif(os.name != "posix", reason="the program is a shell script")
def test_libreoffice_sees_nothing_of_the_users(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = tmp_path / "seen"
    monkeypatch.setattr(office, "PROGRAMS", (pretended(tmp_path, f"env > {seen}"),))
    monkeypatch.setenv("HTTP_PROXY", "secret")
    refused("a.rtf", RTF)
    assert "secret" not in seen.read_text()
    assert f"HOME={os.path.expanduser('~')}\n" not in seen.read_text()


# With LibreOffice


@pytest.mark.full
@needs_libreoffice
def test_a_letter_in_any_format_has_the_outcomes_of_the_text() -> None:
    drafts = {
        "ar": letters.draft("ar", "old", columns="side-by-side"),
        "en": letters.draft("en", "new"),
        "zh": letters.draft("zh", "old", ("BRA",), "note-verbale"),
    }
    for suffix in ("odt", "doc", "rtf"):
        made = docx.by_libreoffice({name: docx.make(draft) for name, draft in drafts.items()}, "docx", suffix)
        assert made.keys() == drafts.keys()
        for name, data in made.items():
            report = pipeline.check(f"letter.{suffix}", data)
            assert report.input.format == suffix
            as_text = pipeline.check("letter.txt", letters.text(drafts[name]).encode())
            found, wanted = of_both(report, as_text, but="page-headers")
            assert found == wanted


@pytest.mark.full
@needs_libreoffice
def test_a_docx_of_libreoffice_is_read_like_any_other() -> None:
    draft = letters.draft("ru", "old", columns="interleaved")
    (data,) = docx.by_libreoffice({"a": docx.make(draft)}, "docx", "docx").values()
    as_text = pipeline.check("a.txt", letters.text(draft).encode())
    found, wanted = of_both(pipeline.check("a.docx", data), as_text, but="page-headers")
    assert found == wanted


@pytest.mark.full
@needs_libreoffice
def test_no_address_is_called_and_no_other_file_is_read(tmp_path: Path) -> None:
    called: list[bytes] = []
    secret = tmp_path / "secret.txt"
    secret.write_text("SECRET")
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.2)
        address = f"http://127.0.0.1:{server.getsockname()[1]}/"
        done = threading.Event()

        def listen() -> None:
            while not done.is_set():
                try:
                    connection, _ = server.accept()
                except TimeoutError:
                    continue
                called.append(connection.recv(100))
                connection.close()

        listener = threading.Thread(target=listen)
        listener.start()
        picture = (
            '<draw:frame svg:width="2cm" svg:height="2cm"><draw:image xlink:type="simple" xlink:show="embed" '
            f'xlink:actuate="onLoad" xlink:href="{address}a.png"/></draw:frame>'
        )
        source = '<text:section-source xlink:href="{0}" xlink:type="simple"/>'
        link = f'<text:section text:name="{{0}}">{source}<text:p>old</text:p></text:section>'
        body = f"<text:p>a{picture}</text:p>{link.format(address)}{link.format(secret.as_uri())}"
        include = rf'{{\field{{\*\fldinst INCLUDEPICTURE "{address}b.png" \\d}}{{\fldrslt x}}}}'
        try:
            seen = [
                readers.read("a.odt", open_text(body)),
                readers.read("a.rtf", rf"{{\rtf1\ansi a {include}\par}}".encode()),
            ]
        finally:
            done.set()
            listener.join()
    assert called == []
    assert "SECRET" not in str(seen)


@pytest.mark.full
@needs_libreoffice
def test_junk_is_refused() -> None:
    refused("a.doc", compound("WordDocument", head=b"\xec\xa5" + os.urandom(400)))
    with pytest.raises(Unreadable):
        readers.read("a.rtf", rb"{\rtf1")
