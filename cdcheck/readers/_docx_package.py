"""The parts of a Word document's package: a ZIP archive of XML files, opened within limits and never unpacked to a disk."""

import io
import posixpath
import struct
import zipfile
import zlib
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from cdcheck.readers import Unreadable

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MAX_MEMBERS = 4_000
"""Files in the archive."""
MAX_UNPACKED = 256 * 2**20
"""Bytes that all files of the archive have, as the archive says, and as they are read."""
MAX_PART = 64 * 2**20
"""Bytes of one part, counted while it is read: what an archive says of itself may be false."""
MAX_TAGS = 4_000_000
"""Tags of one part, whose elements take far more room than their bytes: counted before it is parsed."""

_MEMBER = b"PK\x01\x02"
_FAULTS = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    ValueError,
    RuntimeError,
    LookupError,
    OverflowError,
)
# What else is a ZIP archive: the beginning of a member's name, and what its presence shows.
_OTHERS = (
    ("xl/", "an Excel workbook (XLSX)"),
    ("ppt/", "a PowerPoint presentation (PPTX)"),
    ("visio/", "a Visio drawing (VSDX)"),
    ("fixeddocseq.fdseq", "an XPS document"),
    ("androidmanifest.xml", "an Android package (APK)"),
    ("index/document.iwa", "an Apple Pages document"),
    ("index.xml", "an Apple Pages document"),
    ("meta-inf/manifest.mf", "a Java archive (JAR)"),
)
_TYPES = {
    "application/vnd.oasis.opendocument.spreadsheet": "an OpenDocument spreadsheet (ODS)",
    "application/vnd.oasis.opendocument.presentation": "an OpenDocument presentation (ODP)",
    "application/epub+zip": "an EPUB book",
}
OPEN_TEXT = "application/vnd.oasis.opendocument.text"
"""The type of an OpenDocument text (ODT), as its first member says it."""


_WITH_DTD = "its part {name} has a document type declaration (DTD), which no Word document has"
# The error of libxml2 for a limit of its own, of which lxml has no name: on depth, on one text, on entities.
_OVER_LIMIT = 114


def _declares_types(data: bytes) -> bool:
    """Whether XML has a document type declaration, in an encoding of one or of two bytes; a text cannot hold its first sign."""
    return b"<!DOCTYPE" in data or b"<!DOCTYPE" in data.replace(b"\0", b"")


def local(element: "Element") -> str:
    """An element's name without its namespace, of which Word has two sets; empty for what is no element."""
    return _without_namespace(element.tag) if isinstance(element.tag, str) else ""


@lru_cache(maxsize=4096)
def _without_namespace(tag: str) -> str:
    return tag[tag.rfind("}") + 1 :]


def attribute(element: "Element", name: str) -> str | None:
    """An attribute by its name without namespace, or None."""
    for key, value in element.attrib.items():
        if _without_namespace(str(key)) == name:
            return str(value)
    return None


class Package:
    """The package in ``data``. Raises Unreadable for what is no Word document, is encrypted, damaged, or over a limit."""

    def __init__(self, data: bytes) -> None:
        # Reading the list of members costs memory for each, so they are counted before it.
        if data.count(_MEMBER) > MAX_MEMBERS:
            raise Unreadable(f"its archive has more files than the limit of {MAX_MEMBERS:,}")
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
            members = [member for member in self._archive.infolist() if not member.is_dir()]
        except _FAULTS:
            raise Unreadable(
                "it is a damaged Word document (DOCX) or other ZIP archive, or only the beginning of one"
            ) from None
        if len(members) > MAX_MEMBERS:
            raise Unreadable(f"its archive has more files than the limit of {MAX_MEMBERS:,}")
        self._members: dict[str, zipfile.ZipInfo] = {}
        self._twice: str | None = None
        for member in members:
            # Names of parts are the same in capitals and small letters.
            if self._members.setdefault(member.filename.lower(), member) is not member:
                self._twice = self._twice or member.filename
        self._declared = sum(member.file_size for member in members)
        self._read = 0

    @cached_property
    def type(self) -> str | None:
        """What the archive says that it is, in the way of OpenDocument and EPUB; None where it says nothing."""
        member = self._members.get("mimetype")
        if member is None or member.file_size > 200:
            return None
        return self._bytes(member).decode("ascii", "replace").strip()

    def document(self) -> str:
        """The name of the main part. Raises Unreadable where there is none."""
        self._refuse_others()
        if self._twice is not None:
            raise Unreadable(f"its archive has two files named {self._twice}, so what it shows depends on the program")
        self.refuse_unbounded()
        main = next((target for kind, target in self.related("").values() if kind == "officeDocument"), "word/document.xml")
        if main.lower() not in self._members:
            raise Unreadable("it is a Word document (DOCX) without its main part")
        return main

    def refuse_unbounded(self) -> None:
        """Raise Unreadable where the archive says that it unpacks to more than the limit."""
        if self._declared > MAX_UNPACKED:
            raise Unreadable(f"it unpacks to {self._declared:,} bytes, over the limit of {MAX_UNPACKED:,}")

    def related(self, source: str) -> dict[str, tuple[str, str]]:
        """The parts that a part refers to: identifier to kind and name. What lies outside the package is left out."""
        folder, name = posixpath.split(source)
        root = self.xml(posixpath.join(folder, "_rels", f"{name}.rels"))
        found: dict[str, tuple[str, str]] = {}
        for element in root if root is not None else ():
            target, identifier = attribute(element, "Target"), attribute(element, "Id")
            if target is None or identifier is None or attribute(element, "TargetMode") == "External":
                continue
            path = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            found[identifier] = ((attribute(element, "Type") or "").rpartition("/")[2], path)
        return found

    def part(self, name: str) -> bytes | None:
        """The bytes of a part, or None where there is no such part. Raises Unreadable for one that is damaged or too large."""
        member = self._members.get(name.lower())
        return self._bytes(member) if member is not None else None

    def xml(self, name: str) -> "Element | None":
        """The root of a part, or None where there is no such part. Raises Unreadable for one that is damaged or too large."""
        data = self.part(name)
        if data is None:
            return None
        if data.count(b"<") > MAX_TAGS:
            raise Unreadable(f"its part {name} has more tags than the limit of {MAX_TAGS:,}")
        from lxml import etree

        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
        )
        try:
            root = etree.fromstring(data, parser)
        except etree.XMLSyntaxError as fault:
            if _declares_types(data):
                raise Unreadable(_WITH_DTD.format(name=name)) from None
            if getattr(fault, "code", None) == etree.ErrorTypes.ERR_NO_MEMORY:
                raise MemoryError from None
            if getattr(fault, "code", None) == _OVER_LIMIT:
                deep = "depth" in fault.msg
                what = "is nested too deeply" if deep else "has more in one piece than the limit of 10,000,000 bytes"
                raise Unreadable(f"its part {name} {what}") from None
            where = f", line {fault.lineno}" if fault.lineno else ""
            raise Unreadable(f"its part {name} is damaged: it is not well-formed XML{where}") from None
        except (ValueError, LookupError):
            raise Unreadable(f"its part {name} is damaged: it is not well-formed XML") from None
        if root.getroottree().docinfo.internalDTD is not None:
            raise Unreadable(_WITH_DTD.format(name=name))
        return root

    def _bytes(self, member: zipfile.ZipInfo) -> bytes:
        if member.flag_bits & 1:
            raise Unreadable("its archive is encrypted with a password")
        # The standard of these documents has no other methods, and other methods unpack without bound.
        if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise Unreadable(f"its part {member.filename} is compressed in a manner that no Word document has")
        try:
            with self._archive.open(member) as file:
                data = file.read(MAX_PART + 1)
        except _FAULTS:
            raise Unreadable(f"its part {member.filename} is damaged") from None
        if len(data) > MAX_PART:
            raise Unreadable(f"its part {member.filename} has more bytes than the limit of {MAX_PART:,}")
        self._read += len(data)
        if self._read > MAX_UNPACKED:
            raise Unreadable(f"its parts have more bytes than the limit of {MAX_UNPACKED:,}")
        return data

    def _refuse_others(self) -> None:
        names = sorted(self._members)
        if any(name.startswith("word/") for name in names) or any("/word/" in name for name in names):
            return
        if self.type in _TYPES:
            raise Unreadable(f"looks like {_TYPES[self.type]}, which cdcheck does not read")
        for beginning, what in _OTHERS:
            if any(name.startswith(beginning) for name in names):
                raise Unreadable(f"looks like {what}, which cdcheck does not read")
        if not any(name == "[content_types].xml" for name in names):
            raise Unreadable("looks like a ZIP archive, not a document; unpack it, and give cdcheck the documents in it")
