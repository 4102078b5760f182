"""Word documents of the old kind (DOC), RTF and OpenDocument texts (ODT), which LibreOffice turns into DOCX if it is installed.

It is given one file in a folder of its own, a profile made for the occasion that forbids macros, links and the network, and
limits of time and memory. Whatever it leaves behind goes with the folder.
"""

import contextlib
import os
import re
import shutil
import signal
import subprocess
import tempfile
from dataclasses import replace
from importlib.resources import files
from pathlib import Path

from cdcheck.document import Document
from cdcheck.readers import Reader, Unreadable

reader = Reader(
    "office",
    suffixes=(".doc", ".dot", ".odt", ".ott", ".rtf"),
    magic=(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"{\\rtf"),
    starts_a_program=True,
)

DEADLINE = 60
"""Seconds of the processor's time that LibreOffice has for one document; it takes two for a letter."""
PATIENCE = 10
"""How many times as long LibreOffice is waited for by the clock: a busy machine is not the document's fault."""
MAX_MEMORY = 4 * 2**30
"""Bytes of address space that LibreOffice may use."""
PROGRAMS = ("soffice", "libreoffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice")
"""Where LibreOffice is looked for: names on the search path, and places."""

# Seconds and KiB come first, then the command.
_LIMITED = 'ulimit -S -t "$1"; ulimit -S -v "$2"; shift 2; exec "$@"'
# The kernel counts a limit in other steps than the account of what was taken.
_NEARLY = 0.9
_WORD_FILE = b"\xec\xa5"
_ENCRYPTED_FLAG = 0x0100
_SECTOR = 512
# Names of streams, in the order asked for: what a compound file is that has one.
_STREAMS = (
    ("EncryptedPackage", None),
    ("WordDocument", "doc"),
    ("Workbook", "an Excel workbook of the old kind (XLS)"),
    ("Book", "an Excel workbook of the old kind (XLS)"),
    ("PowerPoint Document", "a PowerPoint presentation of the old kind (PPT)"),
    ("__properties_version1.0", "an Outlook message (MSG)"),
)
_TITLES = {"doc": "a Word document of the old kind (DOC)", "rtf": "an RTF document", "odt": "an OpenDocument text (ODT)"}


def read(name: str, data: bytes) -> Document:
    """The lines of the document as the DOCX reader reads what LibreOffice makes of it; ``format`` is doc, rtf or odt.

    Raises Unreadable where LibreOffice is not installed, takes more time than it has, or makes nothing of it, for a document
    that is encrypted, and for all that the DOCX reader refuses.
    """
    kind = _kind(data)
    if kind is None:
        from cdcheck.readers import text

        return text.read(name, data)
    program = next((found for one in PROGRAMS if (found := shutil.which(one))), None)
    if program is None:
        raise Unreadable(
            f"it is {_TITLES[kind]}, which is read by means of LibreOffice (soffice), and that is not installed; "
            "install it, or save the document as DOCX"
        )
    from cdcheck.readers import docx

    document = docx.read(name, _converted(program, kind, data))
    return replace(document, format=kind, notes=("read from the DOCX that LibreOffice makes of it", *document.notes))


def _kind(data: bytes) -> str | None:
    """The format, by the suffix that LibreOffice knows it by, or None for what is none of these. Raises Unreadable."""
    if data.startswith(b"{\\rtf"):
        return "rtf"
    if data.startswith(b"PK\x03\x04"):
        _refuse_sealed(data)
        return "odt"
    if not data.startswith(reader.magic[0]):
        return None
    for stream, what in _STREAMS:
        if stream.encode("utf-16-le") in data:
            if what is None or (what == "doc" and _is_encrypted(data)):
                raise Unreadable("it is encrypted; save it without a password")
            if what != "doc":
                raise Unreadable(f"looks like {what}, which cdcheck does not read")
            return what
    raise Unreadable("looks like a compound file that holds no Word document")


def _is_encrypted(data: bytes) -> bool:
    """Whether the head of a document of Word, wherever its first sector is, says that it is encrypted."""
    for match in re.finditer(re.escape(_WORD_FILE), data):
        if match.start() % _SECTOR == 0:
            return bool(int.from_bytes(data[match.start() + 10 : match.start() + 12], "little") & _ENCRYPTED_FLAG)
    return False


def _refuse_sealed(data: bytes) -> None:
    """Raise Unreadable for an OpenDocument text that is encrypted, damaged or over a limit of the DOCX reader's."""
    from cdcheck.readers._docx_package import Package

    package = Package(data)
    package.refuse_unbounded()
    if b"encryption-data" in (package.part("META-INF/manifest.xml") or b""):
        raise Unreadable("it is encrypted; save it without a password")
    if package.part("content.xml") is None:
        raise Unreadable("it is an OpenDocument text without its main part")


def _converted(program: str, kind: str, data: bytes) -> bytes:
    """The document as DOCX. Raises Unreadable."""
    with tempfile.TemporaryDirectory(prefix="cdcheck-", ignore_cleanup_errors=True) as made:
        folder = Path(made)
        settings = folder / "profile" / "user"
        settings.mkdir(parents=True)
        (settings / "registrymodifications.xcu").write_bytes(files("cdcheck.readers").joinpath("office.xcu").read_bytes())
        given, result = folder / f"document.{kind}", folder / "result" / "document.docx"
        given.write_bytes(data)
        _run(
            [
                program,
                f"-env:UserInstallation={(folder / 'profile').as_uri()}",
                "--headless",
                "--norestore",
                "--nologo",
                "--convert-to",
                "docx:MS Word 2007 XML",
                "--outdir",
                str(result.parent),
                str(given),
            ],
            folder,
        )
        try:
            return result.read_bytes()
        except OSError:
            raise Unreadable("LibreOffice could make nothing of it: it is damaged, or encrypted") from None


def _run(command: list[str], folder: Path) -> None:
    """Run LibreOffice to its end or to the deadline. Raises Unreadable."""
    # Nothing of the user's own: neither settings, nor a proxy, nor a display.
    kept = {key: os.environ[key] for key in ("PATH", "SYSTEMROOT") if key in os.environ}
    patience = DEADLINE * PATIENCE
    if (guard := shutil.which("timeout")) is not None:
        # Ends LibreOffice even where this process is ended before its deadline.
        command = [guard, "--kill-after=1", str(patience + 1), *command]
    if (shell := shutil.which("sh")) is not None:
        # Limits that hold from the first step; a limit below them that cannot be raised stays.
        command = [shell, "-c", _LIMITED, "sh", str(DEADLINE), str(MAX_MEMORY // 1024), *command]
    surroundings = {**kept, "HOME": str(folder), "TMPDIR": str(folder), "LANG": "C.UTF-8", "SAL_USE_VCLPLUGIN": "svp"}
    before = _worked()
    try:
        process = subprocess.Popen(
            command,
            cwd=folder,
            env=surroundings,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError as fault:
        raise Unreadable(f"LibreOffice could not be started: {(fault.strerror or str(fault)).lower()}") from None
    try:
        ended = process.wait(patience)
    except BaseException as fault:
        _end(process)
        if isinstance(fault, subprocess.TimeoutExpired):
            raise Unreadable(f"LibreOffice did not come to an end with it within {patience} seconds by the clock") from None
        raise
    # LibreOffice ends itself in its own way where its time is up, so its exit code does not tell.
    if ended and _worked() - before > _NEARLY * DEADLINE:
        raise Unreadable(f"LibreOffice took more than {DEADLINE} seconds of the processor's time for it")


def _worked() -> float:
    """Seconds of the processor that programs have taken which this process started and which have ended."""
    times = os.times()
    return times.children_user + times.children_system


def _end(process: "subprocess.Popen[bytes]") -> None:
    """End LibreOffice with all that it has started."""
    with contextlib.suppress(OSError):
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    process.wait()
