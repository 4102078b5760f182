"""The text of one part of a Word document, paragraph by paragraph, as an editor sees it on the page."""

import re
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from cdcheck.document import Alignment, Extent, Style, Zone
from cdcheck.readers import Unreadable
from cdcheck.readers._docx_numbering import Numbering
from cdcheck.readers._docx_package import Package, attribute, local
from cdcheck.readers._docx_styles import Layout, Look, Styles, child, look, toggled, whole
from cdcheck.readers._limits import Count
from cdcheck.readers._numerals import numeral, raised, typed

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

PAGE_BREAK = "\f"
RULE = "_" * 12
UNKNOWN_PAGE = "2"
"""What stands for the number of a page where the file holds none: the first page that has a running head."""

# No XML holds these characters, so a text that is put together can: "the number of the page stands in this line".
_COUNTED = "\x00"
# What would end a line of the document is a space in Word, too.
_WHITE = re.compile("[\t\n\r\x0b\x85\u2028\u2029]+")
_BREAKS = {"page": PAGE_BREAK}
_TAB_WIDTH = 8
_SHORTEST_RULE = 3
# Elements that hold what is no text of the document, or is read by other means.
_PASSED_OVER = frozenset(
    {"pPr", "rPr", "sdtPr", "sdtEndPr", "del", "moveFrom", "delText", "delInstrText", "rt", "rubyPr", "ctrlPr", "smartTagPr"}
)
_EMBEDDED = frozenset({"altChunk", "subDoc"})
_NOT_MERGED = "a part of its text is another document, which only Word puts in its place; open it in Word and save it anew"
_REMOVED = frozenset({"del", "moveFrom"})
_ADDED = frozenset({"ins", "moveTo"})
_TABLE_LEVELS = frozenset({"sdt", "sdtContent", "customXml", "ins", "moveTo", "AlternateContent", "Choice"})

_GREEK = dict(zip(range(0x41, 0x5B), "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ", strict=True)) | dict(
    zip(range(0x61, 0x7B), "αβχδεφγηιϕκλμνοπθρστυϖωξψζ", strict=True)
)
_SIGNS = {
    "symbol": {code: chr(code) for code in range(0x20, 0x40)}
    | _GREEK
    | {
        0x2A: "\u2217",
        0x2D: "\u2212",
        0xA3: "\u2264",
        0xAE: "\u2192",
        0xB0: "\u00b0",
        0xB1: "\u00b1",
        0xB3: "\u2265",
        0xB4: "\u00d7",
        0xB7: "\u2022",
        0xB8: "\u00f7",
        0xB9: "\u2260",
        0xBB: "\u2248",
        0xBC: "\u2026",
        0xD0: "\u2220",
        0xD7: "\u22c5",
        0xE5: "\u2211",
    },
    "wingdings": {
        0x6C: "\u25cf",
        0x6E: "\u25a0",
        0x6F: "\u25a1",
        0x71: "\u2751",
        0x9F: "\u2022",
        0xA7: "\u25aa",
        0xA8: "\u25fb",
        0xD8: "\u27a2",
        0xE0: "\u2192",
        0xFB: "\u2717",
        0xFC: "\u2713",
        0xFD: "\u2612",
        0xFE: "\u2611",
    },
}
_NO_SIGN = "\ufffd"


# What there is in a line: letters that are not bold and such as are, upright and italic ones, and what is not known.
_LIGHT, _BOLD, _UPRIGHT, _ITALIC, _UNSAID = 1, 2, 4, 8, 16
_ARABIC = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_SIDES: dict[str, Alignment] = {
    "right": "right",
    "end": "right",
    "center": "centre",
    **dict.fromkeys(("both", "distribute", "thaiDistribute", "lowKashida", "mediumKashida", "highKashida"), "justified"),
}
_OTHER_SIDE: dict[Alignment, Alignment] = {"left": "right", "right": "left"}
_TAB_SIDES: dict[str, Alignment] = {"right": "right", "end": "right", "center": "centre"}


class Room(NamedTuple):
    """What a line is aligned in, in twentieths of a point from the left: of the text's width, or of a cell of known width.

    ``right`` is measured from the left where it is more than 0, else from the right edge of the text. ``mirrored`` is that both
    are measured from the other edge.
    """

    left: int
    right: int
    mirrored: bool = False

    def share(self, width: int | None) -> tuple[float, float] | None:
        """The room as shares of the text's width, or None where that is not known or has no such room in it."""
        if width is None or width <= 0:
            return None
        left, right = self.left / width, (self.right if self.right > 0 else width + self.right) / width
        if self.mirrored:
            left, right = 1 - right, 1 - left
        return (round(left, 3), round(right, 3)) if -0.5 < left < right < 1.5 else None


_NOWHERE = Room(0, 0, True)
"""The room of what stands in a text box or a table of which the file does not say where it is."""


class Piece(NamedTuple):
    """One line before it has its number in the document. ``counted`` is True where a field prints the page number in it.

    ``paragraph`` is the element that the line is of; ``room`` is that of its style, where the file says it.
    """

    text: str
    zone: Zone
    cell: tuple[int, int, int] | None = None
    counted: bool = False
    paragraph: "Element | None" = None
    style: Style | None = None
    room: Room | None = None


@dataclass
class Tally(Count):
    """What the reading left out or read in a certain way, counted; and how much it has read."""

    inserted: int = 0
    deleted: int = 0
    hidden: int = 0
    unknown_signs: int = 0


class Notes:
    """The footnotes or endnotes of a document; ``root`` is their part or None, ``properties`` say how they are numbered."""

    def __init__(self, root: "Element | None", properties: "Element | None", form: str) -> None:
        self._notes = {
            attribute(one, "id"): one
            for one in (root if root is not None else ())
            if attribute(one, "type") in (None, "normal")
        }
        said = {local(one): attribute(one, "val") for one in properties} if properties is not None else {}
        self._form = said.get("numFmt") or form
        self._start = whole(said.get("numStart")) or 1
        self.restart = said.get("numRestart")
        self._next = self._start

    def mark(self) -> str:
        """The mark of the next note that has none of its own."""
        self._next += 1
        return numeral(self._next - 1, self._form)

    def begin_anew(self) -> None:
        """Number the next note as the first."""
        self._next = self._start

    def of(self, identifier: str | None) -> "Element | None":
        """A note, or None where there is no such note."""
        return self._notes.get(identifier)


@dataclass
class Source:
    """What the stories of a document share."""

    package: Package
    styles: Styles
    numbering: Numbering
    footnotes: Notes
    endnotes: Notes
    tally: Tally = field(default_factory=Tally)
    tables: int = 0
    tab: int = 720
    """The distance of tabs where no stop is set, in twentieths of a point."""


@dataclass
class _Field:
    """A field that has begun: its instruction, and what it shows once that has ended."""

    instruction: str = ""
    shows: bool = False
    printed: bool = False

    @property
    def page(self) -> bool:
        return self.instruction.split()[:1] in (["PAGE"], ["page"], ["Page"])


@dataclass
class _Paragraph:
    """A paragraph while it is read."""

    style: str | None
    text: list[str] = field(default_factory=list)
    faces: list[int] = field(default_factory=list)
    """Of each piece of the text, what there is in it."""
    boxes: "list[tuple[Element, bool]]" = field(default_factory=list)
    """Each box, and whether it stands above the paragraph's text."""
    notes: "list[tuple[Element, str]]" = field(default_factory=list)
    later_notes: "list[tuple[Element, str]]" = field(default_factory=list)
    size: int = 0
    underlined: int = 0
    hidden: bool = False

    @property
    def written(self) -> bool:
        return any(not piece.isspace() and piece != _COUNTED for piece in self.text if piece)


class Story:
    """One part's text in its order: ``pieces`` are its lines.

    ``sections`` are the properties of the sections that ended, each with the index in ``pieces`` at which it did; ``turns`` the
    indexes at which Word last began a page of its own accord, with a half added in the midst of a paragraph.
    """

    def __init__(self, source: Source, zone: Zone) -> None:
        self.pieces: list[Piece] = []
        self.sections: list[tuple[Element, int]] = []
        self.turns: list[float] = []
        self._source = source
        self._zone: Zone = zone
        self._fields: list[_Field] = []
        self._mark = ""
        self._before: Layout | None = None
        self._carried: list[str] = []
        self._endnotes: list[tuple[Element, str]] = []
        self._at: Element | None = None
        self._holder: Room | None = None

    def read(self, root: "Element") -> None:
        """Read all blocks of a part. Raises Unreadable over a limit."""
        self._blocks(root, None, None)
        for note, mark in self._endnotes:
            self._note(note, mark)

    def _blocks(self, holder: "Element", cell: tuple[int, int, int] | None, table: str | None) -> None:
        for element in holder:
            name = local(element)
            if name == "p":
                self._paragraph(element, cell, table)
            elif name == "tbl":
                self._table(element)
            elif name in ("sdt", "sdtContent", "customXml", "Choice", "ins", "moveTo"):
                self._blocks(element, cell, table)
            elif name == "AlternateContent":
                self._blocks(_chosen(element), cell, table)
            elif name in _EMBEDDED:
                raise Unreadable(_NOT_MERGED)
            elif name == "sectPr" and local(holder) == "body":
                self.sections.append((element, len(self.pieces)))
        if self._carried and local(holder) not in ("sdt", "sdtContent", "customXml", "Choice", "ins", "moveTo"):
            self._emit("".join(self._carried), cell)
            self._carried = []

    def _table(self, table: "Element") -> None:
        self._source.tables += 1
        number = self._source.tables
        named = child(table, "tblPr", "tblStyle")
        grid, mirrored = _grid(table)
        outer = self._holder
        style = attribute(named, "val") if named is not None else None
        for at, row in enumerate(self._shown(table, "tr", ("trPr",)), 1):
            skipped = child(row, "trPr", "gridBefore")
            column = 1 + min(max(whole(attribute(skipped, "val")) or 0, 0) if skipped is not None else 0, 1000)
            for held in self._shown(row, "tc", ("tcPr",)):
                span = child(held, "tcPr", "gridSpan")
                start = len(self.pieces)
                before, self._before = self._before, None
                after = column + min(max(whole(attribute(span, "val")) or 1, 1) if span is not None else 1, 1000)
                known = outer is None and after <= len(grid)
                self._holder = Room(grid[column - 1], grid[after - 1], mirrored) if known else _NOWHERE
                self._blocks(held, (number, at, column), style)
                self._before = before
                self._trim(start)
                column = after
        self._before = None
        self._holder = outer

    def _shown(self, holder: "Element", wanted: str, properties: tuple[str, ...]) -> "list[Element]":
        """The rows of a table or the cells of a row, without those that were deleted or are hidden."""
        found = []
        for element in holder:
            name = local(element)
            if name == wanted:
                own = child(element, *properties)
                if child(own, "del") is not None or child(own, "cellDel") is not None:
                    self._source.tally.deleted += 1
                elif (hidden := child(own, "hidden")) is not None and toggled(hidden):
                    self._source.tally.hidden += 1
                else:
                    self._source.tally.inserted += child(own, "ins") is not None or child(own, "cellIns") is not None
                    found.append(element)
            elif name in _TABLE_LEVELS:
                found += self._shown(_chosen(element) if name == "AlternateContent" else element, wanted, properties)
        return found

    def _trim(self, start: int) -> None:
        """Take the blank lines off both ends of a cell."""
        own = self.pieces[start:]
        written = [n for n, piece in enumerate(own) if piece.text == PAGE_BREAK or piece.text.strip()]
        self.pieces[start:] = own[written[0] : written[-1] + 1] if written else []

    def _paragraph(self, element: "Element", cell: tuple[int, int, int] | None, table: str | None) -> None:
        source = self._source
        self._at = element
        properties = child(element, "pPr")
        layout = source.styles.layout(properties, table)
        marked = child(properties, "rPr")
        if marked is not None and child(marked, "ins") is not None:
            source.tally.inserted += 1
        read = _Paragraph(layout.style, self._carried, [_UNSAID] * len(self._carried))
        self._carried = []
        self._inline(element, read, Look())
        # The instruction of a field that a damaged file never ends must not swallow the rest of it.
        self._fields = [one for one in self._fields if one.shows]
        above = [box for box, before in read.boxes if before]
        for box in above:
            self._box(box)
        self._at = element
        if any(local(one) in _REMOVED for one in (marked if marked is not None else ())):
            # With its mark deleted, a paragraph goes on in the next one.
            self._carried = read.text
            source.tally.deleted += 1
        elif not (read.hidden and not read.written and source.styles.look(look(marked), layout.style).vanish):
            self._set(read, layout, cell)
        for box, before in read.boxes:
            if not before:
                self._box(box)
        for note, mark in read.notes:
            self._note(note, mark)
        self._endnotes += read.later_notes
        ended = child(properties, "sectPr")
        if ended is not None and cell is None and self._zone == "body":
            self.sections.append((ended, len(self.pieces)))
            self._before = None
            for notes in (source.footnotes, source.endnotes):
                if notes.restart == "eachSect":
                    notes.begin_anew()

    def _set(self, read: _Paragraph, layout: Layout, cell: tuple[int, int, int] | None) -> None:
        """Put a paragraph into lines, with its number, and with what parts it from the one before."""
        text = typed("".join(read.text))
        if layout.new_page:
            self._break(cell)
        elif self._before is not None and self._zone not in ("header", "footer"):
            together = layout.style == self._before.style
            after = self._before.after and not (together and self._before.contextual)
            before = layout.before and not (together and layout.contextual)
            if (after or before) and self.pieces and self.pieces[-1].text.strip():
                self._emit("", cell)
        self._before = layout
        if not text.strip() and read.underlined >= _SHORTEST_RULE and PAGE_BREAK not in text:
            text = RULE
        bare = text.lstrip(PAGE_BREAK)
        text = text[: len(text) - len(bare)] + self._source.numbering.label(layout) + bare
        parts = text.split(PAGE_BREAK)
        faces = iter(_faces(read))
        first = True
        for n, part in enumerate(parts):
            if n:
                self._break(cell)
            for line in part.split("\n"):
                face = next(faces, _UNSAID)
                if part or len(parts) == 1:
                    placed = self._placed(line, layout, first) if line and not line.isspace() else (None, None)
                    self._emit(line, cell, _style(face, placed[0]) if placed[0] or face else None, placed[1])
                first = False

    def _placed(self, line: str, layout: Layout, first: bool) -> tuple[Alignment | None, Room | None]:
        """The side at which a line is set, and its room where the file says it; ``first`` is that of its paragraph."""
        if layout.framed:
            return None, None
        align = _SIDES.get(layout.align or "left", "left")
        start, end = layout.start or 0, layout.end or 0
        bare = line.lstrip("\t")
        tabs = len(line) - len(bare)
        room: Room | None = Room(start, -end)
        if layout.number or bare.startswith("   ") or (tabs and align != "left"):
            room = None
        elif align in ("left", "justified") and (tabs or first):
            at, stops = start + (layout.first or 0 if first else 0), sorted(layout.tabs or ())
            for _ in range(tabs):
                at, kind = next(
                    ((stop, kind) for stop, kind in [*stops, (start, "left")] if stop > at and kind not in ("clear", "bar")),
                    ((at // self._source.tab + 1) * self._source.tab, "left"),
                )
                align = _TAB_SIDES.get(kind, "left")
            room = (
                Room(at, -end) if align in ("left", "justified") else Room(start, at) if align == "right" else Room(0, 2 * at)
            )
        if self._holder is _NOWHERE:
            room = None
        elif room is not None and self._holder is not None:
            low, high, mirrored = self._holder
            left, right = low + room.left, (low if room.right > 0 else high) + room.right
            if bool(layout.bidi) != mirrored:
                left, right = low + high - right, low + high - left
            room = Room(left, right, mirrored) if right > 0 else None
        elif room is not None and layout.bidi:
            room = room._replace(mirrored=True)
        return (_OTHER_SIDE.get(align, align) if layout.bidi else align), room

    def _break(self, cell: tuple[int, int, int] | None) -> None:
        if self.pieces and self.pieces[-1].text != PAGE_BREAK:
            self._emit(PAGE_BREAK, cell)
        if self._source.footnotes.restart == "eachPage":
            self._source.footnotes.begin_anew()

    def _emit(self, text: str, cell: tuple[int, int, int] | None, style: Style | None = None, room: Room | None = None) -> None:
        counted = _COUNTED in text
        text = text.replace(_COUNTED, "") if counted else text
        self._source.tally.add(text)
        self.pieces.append(Piece(text, self._zone, cell, counted, self._at, style, room))

    def _inline(self, holder: "Element", read: _Paragraph, shown: Look) -> None:
        """Read what stands in a paragraph, or in an element within it; ``shown`` is how the run shows it."""
        for element in holder:
            name = local(element)
            if name == "r":
                properties = child(element, "rPr")
                own = self._source.styles.look(look(properties), read.style)
                if own.vanish and child(element, "t") is not None:
                    self._source.tally.hidden += 1
                    read.hidden = True
                self._inline(element, read, own)
            elif name == "t":
                self._text(_stripped(element), read, shown)
            elif name in _PASSED_OVER:
                if name in _REMOVED and len(element):
                    self._source.tally.deleted += 1
            elif name in _ADDED:
                self._source.tally.inserted += 1
                self._inline(element, read, shown)
            elif name == "AlternateContent":
                self._inline(_chosen(element), read, shown)
            elif name in ("drawing", "pict", "object"):
                if not shown.vanish:
                    self._drawing(element, read)
            elif name in ("oMath", "oMathPara"):
                self._text("".join([one.text or "" for one in element.iter() if local(one) == "t"]), read, shown)
            elif name == "fldSimple":
                self._simple_field(element, read, shown)
            elif name in _EMBEDDED:
                raise Unreadable(_NOT_MERGED)
            elif len(element) and name not in ("bookmarkStart", "fldChar"):
                self._inline(element, read, shown)
            else:
                self._sign(name, element, read, shown)

    def _sign(self, name: str, element: "Element", read: _Paragraph, shown: Look) -> None:
        """Read an element that stands for a character, a mark or an end."""
        if name in ("tab", "ptab"):
            if shown.underlined and not shown.vanish:
                read.underlined += _TAB_WIDTH
            self._text("\t", read, shown, kept=True)
        elif name == "br":
            self._text(_BREAKS.get(attribute(element, "type") or "", "\n"), read, shown, kept=True)
        elif name == "cr":
            self._text("\n", read, shown, kept=True)
        elif name == "noBreakHyphen":
            self._text("\u2011", read, shown)
        elif name == "softHyphen":
            self._text("\u00ad", read, shown)
        elif name == "sym":
            self._text(self._symbol(element), read, shown)
        elif name == "fldChar":
            self._field(attribute(element, "fldCharType"), read, shown)
        elif name == "instrText":
            if self._fields and not self._fields[-1].shows:
                self._fields[-1].instruction += element.text or ""
        elif name == "pgNum":
            self._text(_COUNTED + UNKNOWN_PAGE, read, shown)
        elif name == "lastRenderedPageBreak":
            self.turns.append(len(self.pieces) + (0.5 if read.written else 0))
        elif name in ("footnoteReference", "endnoteReference"):
            self._reference(name, element, read, shown)
        elif name in ("footnoteRef", "endnoteRef"):
            self._text(self._mark, read, shown, kept=True)
            self._mark = ""

    def _text(self, text: str, read: _Paragraph, shown: Look, *, kept: bool = False) -> None:
        if not text or shown.vanish or any(not one.shows for one in self._fields):
            return
        if not kept:
            text = _WHITE.sub(" ", text)
            if shown.underlined and text.isspace():
                read.underlined += len(text)
            if shown.caps:
                text = text.upper()
            if shown.superscript:
                text = raised(text)
        for one in self._fields:
            one.printed = True
            if one.page:
                text = _COUNTED + text
        read.size += len(text)
        self._source.tally.refuse_paragraph(read.size)
        read.text.append(text)
        read.faces.append(0 if text.isspace() else _face(text, shown))

    def _field(self, kind: str | None, read: _Paragraph, shown: Look) -> None:
        if kind == "begin":
            self._fields.append(_Field())
        elif kind == "separate" and self._fields:
            self._fields[-1].shows = True
        elif kind == "end" and self._fields:
            ended = self._fields.pop()
            if ended.page and not ended.printed:
                self._text(_COUNTED + UNKNOWN_PAGE, read, shown)

    def _simple_field(self, element: "Element", read: _Paragraph, shown: Look) -> None:
        one = _Field(attribute(element, "instr") or "", shows=True)
        depth = len(self._fields)
        self._fields.append(one)
        self._inline(element, read, shown)
        del self._fields[depth:]
        if one.page and not one.printed:
            self._text(_COUNTED + UNKNOWN_PAGE, read, shown)

    def _symbol(self, element: "Element") -> str:
        """The character of a font of signs, which is in none of the places that Unicode gives it."""
        try:
            code = int(attribute(element, "char") or "", 16)
        except ValueError:
            code = 0
        if not 0xF000 <= code <= 0xF0FF:
            known = chr(code) if 0x20 <= code < 0xD800 or 0xF900 <= code < 0xFFFE else None
        else:
            known = _SIGNS.get((attribute(element, "font") or "").lower(), {}).get(code - 0xF000)
        if known is None:
            self._source.tally.unknown_signs += 1
        return known or _NO_SIGN

    def _reference(self, name: str, element: "Element", read: _Paragraph, shown: Look) -> None:
        """The indicator of a note; a mark of its own follows in the text."""
        if self._zone == "footnote" or shown.vanish:
            return
        notes = self._source.footnotes if name == "footnoteReference" else self._source.endnotes
        note = notes.of(attribute(element, "id"))
        if note is None:
            return
        own = (attribute(element, "customMarkFollows") or "0").lower() not in ("0", "false", "off")
        mark = "" if own else notes.mark()
        before = len(read.faces)
        self._text(raised(mark), read, Look(), kept=True)
        # A mark is no word of the line.
        read.faces[before:] = [0] * (len(read.faces) - before)
        (read.notes if notes is self._source.footnotes else read.later_notes).append((note, mark))

    def _note(self, note: "Element", mark: str) -> None:
        """The lines of a note, its mark before the first."""
        start = len(self.pieces)
        self._aside(note, "footnote", mark)
        if mark and start < len(self.pieces):
            first = self.pieces[start]
            rest = first.text.removeprefix(mark)
            lead = "" if rest[:1].isspace() or not rest else " "
            self.pieces[start] = first._replace(text=f"{mark}{lead}{rest}")

    def _box(self, box: "Element") -> None:
        self._aside(box, self._zone if self._zone in ("header", "footer", "footnote") else "text-box")

    def _aside(self, holder: "Element", zone: Zone, mark: str = "") -> None:
        """Read blocks that stand beside the text, with fields and paragraphs of their own."""
        kept: tuple[Any, ...] = (self._zone, self._fields, self._before, self._carried, self._mark, self._holder)
        self._zone, self._fields, self._before, self._carried, self._mark = zone, [], None, [], mark
        self._holder = _NOWHERE if local(holder) == "txbxContent" else None
        self._blocks(holder, None, None)
        self._zone, self._fields, self._before, self._carried, self._mark, self._holder = kept

    def _drawing(self, element: "Element", read: _Paragraph) -> None:
        """The text boxes of a drawing."""
        for box in _boxes(element):
            read.boxes.append((box, not read.written and not _below(element)))


def _face(text: str, shown: Look) -> int:
    """What there is in some text of a run."""
    if shown.complex or (not text.isascii() and _ARABIC.search(text)):
        bold, italic = shown.bold_cs, shown.italic_cs
    else:
        bold, italic = shown.bold, shown.italic
    return (_BOLD if bold else _LIGHT) | (_ITALIC if italic else _UPRIGHT)


def _faces(read: _Paragraph) -> list[int]:
    """What there is in each line of a paragraph."""
    faces = [0]
    if not any("\n" in text or "\f" in text for text in read.text):
        for face in read.faces:
            faces[0] |= face
        return faces
    for text, face in zip(read.text, read.faces, strict=True):
        lines = _LINE_ENDS.split(text)
        if lines[0] and not lines[0].isspace():
            faces[-1] |= face
        faces += [face if line and not line.isspace() else 0 for line in lines[1:]]
    return faces


_LINE_ENDS = re.compile("[\n\f]")


@cache
def _style(face: int, align: Alignment | None) -> Style:
    """The style of a line with such letters at such a side; what is not known of the letters is None."""
    if face & _UNSAID or not face:
        return Style(align=align)
    return Style(_extent(face & _LIGHT, face & _BOLD), _extent(face & _UPRIGHT, face & _ITALIC), align)


def _extent(without: int, with_: int) -> Extent:
    return "none" if not with_ else "part" if without else "whole"


def _grid(table: "Element") -> tuple[list[int], bool]:
    """The edges of a table's columns, none where they are not said, and whether the table begins at the right."""
    edges = [0]
    indent = child(table, "tblPr", "tblInd")
    if indent is not None and attribute(indent, "type") in (None, "dxa"):
        edges = [whole(attribute(indent, "w")) or 0]
    grid = child(table, "tblGrid")
    for column in grid if grid is not None else ():
        width = whole(attribute(column, "w"))
        if not width or width < 0:
            return [], False
        edges.append(edges[-1] + width)
    mirrored = child(table, "tblPr", "bidiVisual")
    return edges, mirrored is not None and toggled(mirrored)


def _stripped(element: "Element") -> str:
    """A text as Word takes it: without the spaces at its ends, unless it is said that they are meant."""
    text = element.text or ""
    return text if attribute(element, "space") == "preserve" else text.strip(" \t\r\n")


def _chosen(alternate: "Element") -> "Element":
    """Of what a file offers in several ways the first one: the text is the same in all."""
    return next((one for one in alternate if local(one) in ("Choice", "Fallback")), alternate)


def _boxes(element: "Element") -> "list[Element]":
    """The contents of the text boxes in a drawing; a box within a box is read with it."""
    found: list[Element] = []
    for one in element:
        name = local(one)
        if name == "txbxContent":
            found.append(one)
        elif name == "AlternateContent":
            found += _boxes(_chosen(one))
        elif len(one):
            found += _boxes(one)
    return found


def _below(drawing: "Element") -> bool:
    """Whether a drawing is placed below the first line of the paragraph that it is anchored in."""
    for one in drawing.iter():
        if local(one) == "positionV":
            offset = child(one, "posOffset")
            distance = whole(offset.text) if offset is not None else None
            return attribute(one, "relativeFrom") in ("paragraph", "line") and (distance or 0) > _ONE_LINE
        if local(one) in ("shape", "rect") and (top := re.search(r"margin-top:(-?\d+)", attribute(one, "style") or "")):
            return int(top[1]) > _ONE_LINE // _EMU_PER_POINT
    return False


_EMU_PER_POINT = 12_700
_ONE_LINE = 14 * _EMU_PER_POINT
