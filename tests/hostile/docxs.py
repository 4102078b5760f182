"""Word documents that are meant to hang, crash, exhaust or deceive who reads them. See tests/hostile/make.py."""

import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from xml.sax.saxutils import escape

from tests.hostile.bombs import MEBIBYTE, crc, deflated
from tests.hostile.expected import Expected, Hostile
from tests.hostile.pdfs import LETTER, flipped
from tests.hostile.pdfs import clean as clean_pdf

MAIN = "word/document.xml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_SPACES = (
    f'xmlns:w="{_WORD}" xmlns:r="{_OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
)
_HEADERS = '<w:headerReference w:type="default" r:id="rId1"/>'
_SECTION = (
    f'<w:sectPr>{_HEADERS}<w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" w:footer="720"/><w:titlePg/></w:sectPr>'
)

Parts = Mapping[str, bytes]


def paragraph(text: str, before: str = "") -> str:
    """One paragraph of one run."""
    run = f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>' if text else ""
    return f"<w:p>{before}{run}</w:p>"


@cache
def letter_body() -> str:
    """The paragraphs of a letter that conforms, a paragraph a line, its running heads left out."""
    out = []
    for number, page in enumerate(LETTER.read_text(encoding="utf-8").split("\f")):
        lines = page.strip("\n").split("\n")[2 if number else 0 :]
        for at, line in enumerate(lines):
            break_before = '<w:r><w:br w:type="page"/></w:r>' if number and not at else ""
            out.append(paragraph(line, break_before))
    return "".join(out)


def main_part(body: str, section: str = _SECTION, before: str = _HEAD) -> bytes:
    """The main part with the given paragraphs."""
    return f"{before}<w:document {_SPACES}><w:body>{body}{section}</w:body></w:document>".encode()


def relationships(*others: str) -> bytes:
    """The relationships of the main part: its header, and others as they stand."""
    header = f'<Relationship Id="rId1" Type="{_OFFICE}/header" Target="header1.xml"/>'
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{header}{"".join(others)}</Relationships>'.encode()


@cache
def _letter() -> tuple[tuple[str, bytes], ...]:
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    types = (
        f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{kind}.document.main+xml"/>'
        f'<Override PartName="/word/header1.xml" ContentType="{kind}.header+xml"/></Types>'
    )
    main = f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
    number = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple>'
    page = f'<w:p><w:r><w:t xml:space="preserve">page </w:t></w:r>{number}</w:p>'
    return (
        ("[Content_Types].xml", types.encode()),
        ("_rels/.rels", f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{main}</Relationships>'.encode()),
        (MAIN, main_part(letter_body())),
        ("word/_rels/document.xml.rels", relationships()),
        ("word/header1.xml", f"{_HEAD}<w:hdr {_SPACES}>{paragraph('CD/1697')}{page}</w:hdr>".encode()),
    )


def letter(**changed: bytes | None) -> dict[str, bytes]:
    """The parts of the letter; ``main``, ``rels``, ``header``, ``types`` or ``root`` replaced, or left out for None."""
    names = dict(zip(("types", "root", "main", "rels", "header"), dict(_letter()), strict=True))
    parts: dict[str, bytes] = dict(_letter())
    for short, data in changed.items():
        if data is None:
            del parts[names[short]]
        else:
            parts[names[short]] = data
    return parts


def zipped(parts: Parts, *, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """The parts as a ZIP archive, dated the same on every day."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in parts.items():
            archive.writestr(_member(name, method), data)
    return out.getvalue()


def _member(name: str, method: int = zipfile.ZIP_DEFLATED) -> zipfile.ZipInfo:
    member = zipfile.ZipInfo(name, (2003, 3, 14, 12, 0, 0))
    member.compress_type = method
    return member


def packed(members: Iterable[tuple[str, bytes, int, int, int, int]], *, flags: int = 0, overlap: int = 1) -> bytes:
    """An archive whose members say of themselves what one likes: (name, packed, method, size, packed size, CRC-32).

    ``overlap`` is how often each member is listed, always at the same place.
    """
    out, listing, count = bytearray(), bytearray(), 0
    for name, data, method, size, packed_size, checksum in members:
        at = len(out)
        fields = (20, flags, method, 0x6000, 0x2E6E, checksum, packed_size, size, len(name), 0)
        out += struct.pack("<4s5H3I2H", b"PK\3\4", *fields) + name.encode() + data
        for number in range(overlap):
            listed = name if not number else f"{number}{name}"
            entry = (20, 20, flags, method, 0x6000, 0x2E6E, checksum, packed_size, size, len(listed), 0, 0, 0, 0, 0, at)
            listing += struct.pack("<4s6H3I5H2I", b"PK\1\2", *entry) + listed.encode()
            count += 1
    end = struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, count & 0xFFFF, count & 0xFFFF, len(listing), len(out), 0)
    return bytes(out + listing + end)


def _plainly(parts: Parts) -> list[tuple[str, bytes, int, int, int, int]]:
    found = []
    for name, data in parts.items():
        shrunk = zlib.compress(data, 9)[2:-4]
        found.append((name, shrunk, 8, len(data), len(shrunk), zlib.crc32(data)))
    return found


def _bomb(name: str, unit: bytes, times: int, *, size: int | None = None) -> tuple[str, bytes, int, int, int, int]:
    data = deflated(unit, times, wrapped=False)
    return name, data, 8, len(unit) * times if size is None else size, len(data), crc(unit, times)


def clean() -> bytes:
    """The letter itself, with nothing wrong."""
    return zipped(letter())


def hostile() -> list[Hostile]:
    """Every hostile Word document, in a fixed order."""
    return [Hostile(f"{name}.docx", make, expected) for name, make, expected in _all()]


def _all() -> Iterable[tuple[str, Callable[[], bytes], Expected]]:
    for name, (make, expected) in _MADE.items():
        yield name, make, expected
    for percent in (1, 10, 25, 50, 75, 90, 99):
        yield f"truncated-at-{percent}-per-cent", lambda percent=percent: clean()[: len(clean()) * percent // 100], "problem"
    for seed in range(12):
        yield f"bits-flipped-{seed}", lambda seed=seed: flipped(clean(), seed), "honest"
    for seed in range(6):
        yield f"bits-flipped-in-the-main-part-{seed}", lambda seed=seed: _flipped_inside(seed), "honest"


def _flipped_inside(seed: int) -> bytes:
    return zipped(letter(main=flipped(letter()[MAIN], seed, part=4000)))


_MADE: dict[str, tuple[Callable[[], bytes], Expected]] = {}


def _made(expected: Expected) -> Callable[[Callable[[], bytes]], Callable[[], bytes]]:
    """Keep a function that makes a file, under its name, with what must come of the file."""

    def keep(make: Callable[[], bytes]) -> Callable[[], bytes]:
        _MADE[make.__name__.replace("_", "-")] = (make, expected)
        return make

    return keep


def _with_type(dtd: str, body: str, encoding: str = "utf-8") -> bytes:
    head = f'<?xml version="1.0" encoding="{encoding.partition("-le")[0]}"?>\n<!DOCTYPE w:document {dtd}>\n'
    text = main_part(body + letter_body(), before=head).decode()
    mark = b"\xff\xfe" if encoding == "utf-16-le" else b"\xfe\xff" if encoding == "utf-16-be" else b""
    return zipped(letter(main=mark + text.replace("utf-16-be", "utf-16").encode(encoding)))


# Document type declarations


_LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))


@_made("problem")
def dtd_billion_laughs() -> bytes:
    return _with_type(f'[<!ENTITY l0 "CD/1697">{_LAUGHS}]', paragraph("x").replace("x", "&l11;"))


@_made("problem")
def dtd_billion_laughs_in_utf_16() -> bytes:
    return _with_type(f'[<!ENTITY l0 "CD/1697">{_LAUGHS}]', paragraph("x").replace("x", "&l11;"), "utf-16-le")


@_made("problem")
def dtd_billion_laughs_in_utf_16_the_other_way() -> bytes:
    return _with_type(f'[<!ENTITY l0 "CD/1697">{_LAUGHS}]', paragraph("x").replace("x", "&l11;"), "utf-16-be")


@_made("problem")
def dtd_quadratic() -> bytes:
    return _with_type(f'[<!ENTITY a "{"A" * 100_000}">]', paragraph("x").replace("x", "&a;" * 100_000))


@_made("problem")
def dtd_in_attributes() -> bytes:
    body = f'<w:p w:rsidR="&l11;">{paragraph("x")}</w:p>'
    return _with_type(f'[<!ENTITY l0 "CD/1697">{_LAUGHS}]', body)


@_made("problem")
def dtd_external_file() -> bytes:
    return _with_type('[<!ENTITY x SYSTEM "file:///etc/hostname">]', paragraph("x").replace("x</w:t>", "&x;</w:t>"))


@_made("problem")
def dtd_external_address() -> bytes:
    return _with_type('SYSTEM "http://127.0.0.1:9/x.dtd"', "")


@_made("problem")
def dtd_external_parameter() -> bytes:
    return _with_type('[<!ENTITY % p SYSTEM "http://127.0.0.1:9/p.dtd"> %p; %q;]', "")


@_made("problem")
def dtd_recursive() -> bytes:
    return _with_type('[<!ENTITY a "&b;"><!ENTITY b "&a;">]', paragraph("x").replace("x</w:t>", "&a;</w:t>"))


@_made("problem")
def dtd_of_defaults() -> bytes:
    """A declaration that has no entity, and gives every run of text the attribute that hides it."""
    return _with_type('[<!ATTLIST w:p w:rsidR CDATA "00000000">]', "")


@_made("problem")
def dtd_in_the_header() -> bytes:
    header = letter()["word/header1.xml"].replace(b"<w:hdr", b'<!DOCTYPE w:hdr [<!ENTITY a "CD/1697">]><w:hdr')
    return zipped(letter(header=header.replace(b">CD/1697<", b">&a;<")))


@_made("problem")
def dtd_in_the_relationships() -> bytes:
    rels = relationships().replace(b"<Relationships", b'<!DOCTYPE Relationships [<!ENTITY a "header1.xml">]><Relationships')
    return zipped(letter(rels=rels.replace(b'"header1.xml"/', b'"&a;"/')))


# What lies outside


def _pointing_out(kind: str, target: str, body: str = "", mode: str = ' TargetMode="External"') -> bytes:
    rel = f'<Relationship Id="rId9" Type="{_OFFICE}/{kind}" Target="{target}"{mode}/>'
    return zipped(letter(rels=relationships(rel), main=main_part(letter_body() + body)))


@_made("read")
def outside_template() -> bytes:
    return _pointing_out("attachedTemplate", "http://127.0.0.1:9/evil.dotm")


@_made("read")
def outside_picture() -> bytes:
    picture = '<w:p><w:r><w:pict><v:shape><v:imagedata r:id="rId9" r:href="rId9"/></v:shape></w:pict></w:r></w:p>'
    return _pointing_out("image", "file:///etc/passwd", picture)


@_made("read")
def outside_link() -> bytes:
    return _pointing_out("hyperlink", "file://///127.0.0.1/share/x", '<w:p><w:hyperlink r:id="rId9"/></w:p>')


@_made("no-pass")
def outside_chunk() -> bytes:
    return _pointing_out("aFChunk", "http://127.0.0.1:9/x.html", '<w:altChunk r:id="rId9"/>')


@_made("no-pass")
def outside_document() -> bytes:
    return _pointing_out("subDocument", "file:///etc/passwd", '<w:subDoc r:id="rId9"/>')


@_made("no-pass")
def outside_header() -> bytes:
    rels = relationships().replace(b'Target="header1.xml"', b'Target="http://127.0.0.1:9/h.xml" TargetMode="External"')
    return zipped(letter(rels=rels))


@_made("no-pass")
def outside_header_not_said_to_be() -> bytes:
    return zipped(letter(rels=relationships().replace(b'"header1.xml"', b'"file:///etc/passwd"')))


@_made("no-pass")
def outside_header_by_way_of_folders() -> bytes:
    return zipped(letter(rels=relationships().replace(b'"header1.xml"', b'"../../../../../../etc/passwd"')))


@_made("honest")
def outside_main_part() -> bytes:
    root = letter()["_rels/.rels"].replace(b'"word/document.xml"', b'"http://127.0.0.1:9/d.xml" TargetMode="External"')
    return zipped(letter(root=root))


@_made("honest")
def outside_by_fields() -> bytes:
    codes = ("DDEAUTO c:\\\\x cmd", "INCLUDETEXT http://127.0.0.1:9/", "INCLUDEPICTURE file:///etc/passwd", "LINK x y")
    fields = "".join(
        f'<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>{code}</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
        for code in codes
    )
    return zipped(letter(main=main_part(letter_body() + fields)))


@_made("honest")
def outside_by_inclusion() -> bytes:
    include = '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/>'
    return zipped(letter(main=main_part(letter_body() + include)))


@_made("read")
def outside_by_style_sheet() -> bytes:
    head = _HEAD + '<?xml-stylesheet type="text/xsl" href="http://127.0.0.1:9/x.xsl"?>\n'
    return zipped(letter(main=main_part(letter_body(), before=head)))


@_made("read")
def macros() -> bytes:
    return zipped(letter() | {"word/vbaProject.bin": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)})


# The archive


@_made("honest")
def members_outside() -> bytes:
    names = ("../../escaped.txt", "/tmp/escaped.txt", "C:\\escaped.txt", "word/../../../escaped.txt", "..\\..\\escaped.txt")
    return zipped(letter() | {name: b"escaped" for name in names})


@_made("honest")
def member_that_is_a_link() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in letter().items():
            archive.writestr(_member(name), data)
        link = _member("word/media/link.xml")
        link.create_system, link.external_attr = 3, 0o120777 << 16
        archive.writestr(link, b"/etc/passwd")
    return out.getvalue()


@_made("problem")
def members_of_the_same_name() -> bytes:
    other = main_part(paragraph("Another text"))
    return packed([*_plainly({MAIN: other}), *_plainly(letter())])


@_made("problem")
def members_of_the_same_name_but_for_capitals() -> bytes:
    other = main_part(paragraph("Another text"))
    return packed([*_plainly(letter()), *_plainly({"Word/Document.XML": other})])


@_made("problem")
def members_10_000() -> bytes:
    return packed([*_plainly(letter()), *[(f"word/media/{n}.png", b"", 0, 0, 0, 0) for n in range(10_000)]])


@_made("problem")
def members_more_than_can_be_counted() -> bytes:
    return packed([*_plainly(letter()), *[(f"word/media/{n}.png", b"", 0, 0, 0, 0) for n in range(65_536)]])


@_made("problem")
def members_listed_over_and_over() -> bytes:
    bomb = _bomb("word/media/a.xml", bytes(MEBIBYTE), 64)
    return packed([*_plainly(letter()), bomb], overlap=800)


@_made("problem")
def size_said_to_be_4_gib() -> bytes:
    lies = [(*row[:3], 0xFFFFFFFE, *row[4:]) if row[0] == MAIN else row for row in _plainly(letter())]
    return packed(lies)


@_made("problem")
def size_said_to_be_100_bytes() -> bytes:
    parts = letter()
    del parts[MAIN]
    return packed([*_plainly(parts), _bomb(MAIN, b" " * MEBIBYTE, 1024, size=100)])


@_made("honest")
def size_packed_said_to_be_4_gib() -> bytes:
    return packed([(*row[:4], 0xFFFFFFFE, row[5]) if row[0] == MAIN else row for row in _plainly(letter())])


@_made("problem")
def bomb_in_the_main_part() -> bytes:
    parts = letter()
    del parts[MAIN]
    return packed([*_plainly(parts), _bomb(MAIN, b" " * MEBIBYTE, 1024)])


@_made("problem")
def bomb_in_the_header() -> bytes:
    parts = letter()
    del parts["word/header1.xml"]
    return packed([*_plainly(parts), _bomb("word/header1.xml", b" " * MEBIBYTE, 200)])


@_made("honest")
def bomb_in_a_picture() -> bytes:
    return packed([*_plainly(letter()), _bomb("word/media/image1.png", bytes(MEBIBYTE), 200)])


@_made("honest")
def bomb_of_archives() -> bytes:
    inner = zipped({"a": bytes(8 * MEBIBYTE)})
    for _ in range(4):
        inner = zipped({f"{n}.zip": inner for n in range(16)})
    return zipped(letter() | {"word/embeddings/a.zip": inner})


@_made("problem")
def bomb_of_empty_paragraphs() -> bytes:
    head, tail = main_part("\0").split(b"\0")
    unit = b"<w:p/>" * 100_000
    return _bombed_main(head, unit, 100, tail)


@_made("problem")
def bomb_of_cells() -> bytes:
    head, tail = main_part("<w:tbl><w:tr>\0</w:tr></w:tbl>").split(b"\0")
    return _bombed_main(head, b"<w:tc><w:p/></w:tc>" * 100_000, 30, tail)


@_made("problem")
def bomb_of_one_run() -> bytes:
    head, tail = main_part("<w:p><w:r><w:t>\0</w:t></w:r></w:p>").split(b"\0")
    return _bombed_main(head, b"A" * MEBIBYTE, 63, tail)


@_made("problem")
def bomb_of_one_paragraph() -> bytes:
    head, tail = main_part("<w:p>\0</w:p>").split(b"\0")
    return _bombed_main(head, b"<w:r><w:t>CD/1697 </w:t></w:r>" * 100_000, 20, tail)


@_made("problem")
def bomb_of_sections() -> bytes:
    head, tail = main_part("\0").split(b"\0")
    return _bombed_main(head, f"<w:p><w:pPr>{_SECTION}</w:pPr></w:p>".encode() * 10_000, 20, tail)


@_made("problem")
def bomb_of_attributes() -> bytes:
    attributes = " ".join(f'w:a{n}="{n}"' for n in range(1_000_000))
    return zipped(letter(main=main_part(f"<w:p {attributes}/>" + letter_body())))


@_made("problem")
def bomb_of_one_attribute() -> bytes:
    return zipped(letter(main=main_part(f'<w:p w:rsidR="{"0" * 20_000_000}"/>' + letter_body())))


def _bombed_main(head: bytes, unit: bytes, times: int, tail: bytes) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    first = packer.compress(head) + packer.flush(zlib.Z_FULL_FLUSH)
    body = deflated(unit, times, wrapped=False)[:-2]
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    last = packer.compress(tail) + packer.flush()
    checksum = zlib.crc32(head)
    for _ in range(times):
        checksum = zlib.crc32(unit, checksum)
    parts = letter()
    del parts[MAIN]
    data = first + body + last
    size = len(head) + len(unit) * times + len(tail)
    return packed([*_plainly(parts), (MAIN, data, 8, size, len(data), zlib.crc32(tail, checksum))])


@_made("problem")
def checksum_wrong() -> bytes:
    return packed([(*row[:5], row[5] ^ 1) if row[0] == MAIN else row for row in _plainly(letter())])


@_made("problem")
def method_of_no_document() -> bytes:
    return zipped(letter(), method=zipfile.ZIP_LZMA)


@_made("problem")
def method_unknown() -> bytes:
    return packed([(*row[:2], 99, *row[3:]) for row in _plainly(letter())])


@_made("problem")
def encrypted_members() -> bytes:
    return packed(_plainly(letter()), flags=1)


@_made("honest")
def junk_before() -> bytes:
    return b"MZ" + b"x" * 10_000 + clean()


@_made("honest")
def junk_after() -> bytes:
    return clean() + b"x" * 10_000


@_made("honest")
def two_in_one() -> bytes:
    """Two archives, one after the other: which one counts depends on the end from which one begins."""
    return zipped(letter(main=main_part(paragraph("Another text")))) + clean()


@_made("problem")
def end_missing() -> bytes:
    data = clean()
    return data[: data.rindex(b"PK\5\6")]


@_made("problem")
def listing_points_elsewhere() -> bytes:
    data = bytearray(clean())
    struct.pack_into("<I", data, data.rindex(b"PK\5\6") + 16, 7)
    return bytes(data)


@_made("problem")
def archive_empty() -> bytes:
    return b"PK\5\6" + bytes(18)


# Parts


@_made("problem")
def part_missing_main() -> bytes:
    return zipped(letter(main=None))


@_made("honest")
def part_missing_types() -> bytes:
    return zipped(letter(types=None))


@_made("honest")
def part_missing_root() -> bytes:
    return zipped(letter(root=None))


@_made("no-pass")
def part_missing_relationships() -> bytes:
    return zipped(letter(rels=None))


@_made("no-pass")
def part_missing_header() -> bytes:
    return zipped(letter(header=None))


@_made("problem")
def part_empty() -> bytes:
    return zipped(letter(main=b""))


@_made("problem")
def part_of_nulls() -> bytes:
    return zipped(letter(main=bytes(100_000)))


@_made("problem")
def part_cut_off() -> bytes:
    data = letter()[MAIN]
    return zipped(letter(main=data[: len(data) // 2]))


@_made("problem")
def part_with_another_root() -> bytes:
    return zipped(letter(main=b"<html><body><p>CD/1697</p></body></html>"))


@_made("honest")
def part_without_namespace() -> bytes:
    return zipped(letter(main=letter()[MAIN].replace(f'xmlns:w="{_WORD}"'.encode(), b'xmlns:w="urn:other"')))


@_made("problem")
def part_in_no_utf_8() -> bytes:
    return zipped(letter(main=letter()[MAIN].replace(b"CONFERENCE", b"CONF\xc3\x28\xff\xfeRENCE", 1)))


@_made("problem")
def part_with_a_false_encoding() -> bytes:
    return zipped(letter(main=letter()[MAIN].replace(b"UTF-8", b"UTF-7x", 1)))


@_made("problem")
def part_with_forbidden_characters() -> bytes:
    return zipped(letter(main=letter()[MAIN].replace(b"CONFERENCE", b"CONF&#0;&#xFFFF;RENCE", 1)))


@_made("problem")
def part_with_an_unknown_entity() -> bytes:
    return zipped(letter(main=letter()[MAIN].replace(b"CONFERENCE", b"&nbsp;CONFERENCE", 1)))


@_made("no-pass")
def circle_of_relationships() -> bytes:
    rels = relationships().replace(b'"header1.xml"', b'"document.xml"')
    return zipped(letter(rels=rels) | {"word/_rels/header1.xml.rels": relationships()})


@_made("no-pass")
def circle_of_chunks() -> bytes:
    rel = f'<Relationship Id="rId9" Type="{_OFFICE}/aFChunk" Target="document.xml"/>'
    return zipped(letter(rels=relationships(rel), main=main_part(letter_body() + '<w:altChunk r:id="rId9"/>' * 1000)))


@_made("honest")
def circle_of_root() -> bytes:
    root = letter()["_rels/.rels"].replace(b'"word/document.xml"', b'"_rels/.rels"')
    return zipped(letter(root=root))


@_made("honest")
def circle_of_styles() -> bytes:
    rel = f'<Relationship Id="rId9" Type="{_OFFICE}/styles" Target="styles.xml"/>'
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="s{n}"><w:basedOn w:val="s{(n + 1) % 50}"/><w:link w:val="s{n}"/>'
        f'<w:pPr><w:numPr><w:numId w:val="{n}"/></w:numPr></w:pPr></w:style>'
        for n in range(50)
    )
    body = letter_body().replace("<w:p>", '<w:p><w:pPr><w:pStyle w:val="s0"/></w:pPr>')
    part = f"{_HEAD}<w:styles {_SPACES}>{styles}</w:styles>".encode()
    return zipped(letter(rels=relationships(rel), main=main_part(body)) | {"word/styles.xml": part})


@_made("honest")
def circle_of_numbering() -> bytes:
    rel = f'<Relationship Id="rId9" Type="{_OFFICE}/numbering" Target="numbering.xml"/>'
    levels = "".join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="{"9" * 400}"/><w:numFmt w:val="{fmt}"/>'
        f'<w:lvlText w:val="{"%1" * 50_000}"/></w:lvl>'
        for n, fmt in enumerate(("upperRoman", "lowerLetter", "cardinalText"))
    )
    part = (
        f'{_HEAD}<w:numbering {_SPACES}><w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="s0"/>{levels}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )
    numbered = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    body = letter_body().replace("<w:p>", numbered)
    return zipped(letter(rels=relationships(rel), main=main_part(body)) | {"word/numbering.xml": part.encode()})


@_made("honest")
def numbers_beyond_count() -> bytes:
    rel = f'<Relationship Id="rId9" Type="{_OFFICE}/numbering" Target="numbering.xml"/>'
    levels = "".join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="2147483647"/><w:numFmt w:val="{fmt}"/><w:lvlText w:val="%{n + 1}"/></w:lvl>'
        for n, fmt in enumerate(("upperRoman", "lowerLetter", "chineseCounting", "arabicAbjad", "hebrew1", "ordinal"))
    )
    part = (
        f'{_HEAD}<w:numbering {_SPACES}><w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )
    body = "".join(
        f'<w:p><w:pPr><w:numPr><w:ilvl w:val="{n}"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>'
        for n in (*range(6), -1, 10**30)
    )
    changed = letter(rels=relationships(rel), main=main_part(body + letter_body()))
    return zipped(changed | {"word/numbering.xml": part.encode()})


@_made("honest")
def circle_of_footnotes() -> bytes:
    rel = f'<Relationship Id="rId9" Type="{_OFFICE}/footnotes" Target="footnotes.xml"/>'
    note = '<w:footnote w:id="2"><w:p><w:r><w:footnoteReference w:id="2"/><w:t>Note</w:t></w:r></w:p></w:footnote>'
    body = letter_body() + '<w:p><w:r><w:footnoteReference w:id="2"/></w:r></w:p>' * 1000
    part = f"{_HEAD}<w:footnotes {_SPACES}>{note}</w:footnotes>".encode()
    return zipped(letter(rels=relationships(rel), main=main_part(body)) | {"word/footnotes.xml": part})


# Depth


def _deep(open_: str, close: str, levels: int, inside: str = "") -> bytes:
    return zipped(letter(main=main_part(open_ * levels + (inside or paragraph("deep")) + close * levels + letter_body())))


@_made("honest")
def deep_tables_of_50() -> bytes:
    return _deep("<w:tbl><w:tr><w:tc>", "<w:p/></w:tc></w:tr></w:tbl>", 50)


@_made("honest")
def deep_tables_of_80() -> bytes:
    """Just within what an XML parser allows: 256 levels."""
    return _deep("<w:tbl><w:tr><w:tc>", "<w:p/></w:tc></w:tr></w:tbl>", 80)


@_made("problem")
def deep_tables_of_5_000() -> bytes:
    return _deep("<w:tbl><w:tr><w:tc>", "<w:p/></w:tc></w:tr></w:tbl>", 5_000)


@_made("problem")
def deep_elements_of_a_million() -> bytes:
    return _deep("<w:sdt>", "</w:sdt>", 1_000_000)


@_made("honest")
def deep_text_boxes() -> bytes:
    return _deep(
        "<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>",
        "</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>",
        35,
    )


@_made("honest")
def deep_choices() -> bytes:
    """Each of 12 levels offers its content twice: 4,096 texts, for who reads both."""
    inside = paragraph("deep")
    for _ in range(12):
        both = f'<mc:Choice Requires="wps">{inside}</mc:Choice><mc:Fallback>{inside}</mc:Fallback>'
        inside = f"<mc:AlternateContent>{both}</mc:AlternateContent>"
    return zipped(letter(main=main_part(inside + letter_body())))


@_made("honest")
def deep_fields() -> bytes:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF 1</w:instrText></w:r>'
    return zipped(letter(main=main_part(f"<w:p>{begin * 20_000}</w:p>" + letter_body())))


@_made("honest")
def wide_cells() -> bytes:
    cell = '<w:tc><w:tcPr><w:gridSpan w:val="2147483647"/><w:vMerge/></w:tcPr><w:p/></w:tc>'
    before = '<w:trPr><w:gridBefore w:val="2147483647"/></w:trPr>'
    return zipped(letter(main=main_part(f"<w:tbl><w:tr>{before}{cell * 10}</w:tr></w:tbl>" + letter_body())))


@_made("honest")
def pages_numbered_from_two_thousand_million() -> bytes:
    section = _SECTION.replace("<w:titlePg/>", '<w:pgNumType w:start="2147483647" w:fmt="upperRoman"/><w:titlePg/>')
    return zipped(letter(main=main_part(letter_body(), section)))


@_made("honest")
def pages_20_000() -> bytes:
    return zipped(letter(main=main_part('<w:p><w:r><w:br w:type="page"/></w:r></w:p>' * 20_000 + letter_body())))


# Deceptions


@_made("no-pass")
def deleted_letter() -> bytes:
    """Everything in it is struck out."""
    body = letter_body().replace("<w:r>", '<w:del w:id="1" w:author="x"><w:r>').replace("</w:r>", "</w:r></w:del>")
    return zipped(letter(main=main_part(body.replace("<w:t ", "<w:delText ").replace("</w:t>", "</w:delText>"))))


@_made("no-pass")
def hidden_letter() -> bytes:
    """Everything in it is formatted as hidden."""
    return zipped(letter(main=main_part(letter_body().replace("<w:r>", "<w:r><w:rPr><w:vanish/></w:rPr>"))))


# What is no Word document


@_made("honest")
def really_html() -> bytes:
    return b"<!DOCTYPE html><html><head><script>while(1);</script></head><body><p>CD/1697</p></body></html>"


@_made("problem")
def really_rtf() -> bytes:
    return b"{\\rtf1\\ansi CD/1697 {\\object\\objemb{\\*\\objdata 0105}}}"


@_made("problem")
def really_pdf_cut_off() -> bytes:
    return clean_pdf()[:2000]


@_made("problem")
def really_old_word() -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(5000)


@_made("problem")
def really_a_picture() -> bytes:
    return b"\x89PNG\r\n\x1a\n" + bytes(5000)


@_made("problem")
def really_a_workbook() -> bytes:
    return zipped({"[Content_Types].xml": letter()["[Content_Types].xml"], "xl/workbook.xml": b"<workbook/>"})


@_made("problem")
def really_an_archive() -> bytes:
    return zipped({"readme.txt": b"CD/1697"})


@_made("problem")
def really_nothing() -> bytes:
    return b""
