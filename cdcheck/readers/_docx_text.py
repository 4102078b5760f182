"""The text of one part of a Word document, block by block, as an editor sees it on the page."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from cdcheck.document import Style, Zone
from cdcheck.readers import Unreadable
from cdcheck.readers import _docx_colour as colour
from cdcheck.readers._apart import DELETED, HIDDEN
from cdcheck.readers._docx_drawing import Box, Chains, Rule, chosen
from cdcheck.readers._docx_inline import (
    ADDED,
    COUNTED,
    EMBEDDED,
    NOT_MERGED,
    PAGE_BREAK,
    REMOVED,
    TRACES,
    Inline,
    Paragraph,
    shows_placeholder,
)
from cdcheck.readers._docx_line import NOWHERE, UNSAID, Beside, Piece, Room, faces, grid, placed, style, trimmed
from cdcheck.readers._docx_notes import Source
from cdcheck.readers._docx_package import attribute, local
from cdcheck.readers._docx_styles import Layout, child, look, toggled, whole
from cdcheck.readers._numerals import typed

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

RULE = "_" * 12
"""The line that stands for a rule which is drawn."""
_SHORTEST_RULE = 3
_PASSED_THROUGH = frozenset({"sdt", "sdtContent", "customXml", "ins", "moveTo", "Choice", "Fallback"})
_WIDEST = 1000
_TWENTIETHS = 20


class Story:
    """One part's text in its order: ``pieces`` are its lines.

    ``sections`` are the properties of the sections that ended, each with the index in ``pieces`` at which it did; ``turns`` the
    indexes at which Word last began a page of its own accord, with a half added in the midst of a paragraph.
    """

    def __init__(
        self,
        source: Source,
        zone: Zone,
        root: "Element",
        *,
        within: "Story | None" = None,
        mark: str = "",
        why: str | None = None,
    ) -> None:
        self.pieces: list[Piece] = []
        self.sections: list[tuple[Element, int]] = []
        self.turns: list[float] = []
        self._source = source
        self._zone: Zone = zone
        self._root = root
        self._chains: Chains = within._chains if within is not None else Chains(root)
        self._inline = Inline(source, zone, self._chains, mark, why)
        self._before: Layout | None = None
        self._carried: Paragraph | None = None
        self._endnotes: list[tuple[Element, str]] = []
        self._at: Element | None = None
        self._holder: Room | None = None
        self._ground = source.ground
        self._pending: list[Beside] = []
        self._rule: tuple[int, Rule] | None = None

    def read(self) -> None:
        """Read all blocks of the part. Raises Unreadable over a limit."""
        self._blocks(self._root, None, None)
        if self._zone == "body":
            self._end_mark()
        for note, mark in self._endnotes:
            self._note(note, mark)
        if self._pending and self.pieces:
            self.pieces[-1] = self.pieces[-1]._replace(beside=(*self.pieces[-1].beside, *self._pending))
            self._pending = []

    @property
    def loose(self) -> tuple[Beside, ...]:
        """What stands beside the text and at no line of it, where there is none."""
        return tuple(self._pending)

    def _blocks(self, holder: "Element", cell: tuple[int, int, int] | None, table: str | None) -> None:
        for element in holder:
            name = local(element)
            if name == "p":
                self._paragraph(element, cell, table)
            elif name == "tbl":
                self._put_carried(cell)
                self._table(element)
            elif name in _PASSED_THROUGH or name == "tc":
                start = len(self.pieces)
                self._blocks(element, cell, table)
                if name == "sdt" and shows_placeholder(element):
                    self._placeholder(start)
            elif name in REMOVED:
                before, self._inline.why = self._inline.why, self._inline.why or REMOVED[name]
                self._blocks(element, cell, table)
                self._inline.why = before
            elif name == "AlternateContent":
                way = chosen(element, self._chains)
                if way is not None:
                    self._blocks(way, cell, table)
            elif name in EMBEDDED:
                raise Unreadable(NOT_MERGED)
            elif name == "sectPr" and local(holder) == "body":
                self.sections.append((element, len(self.pieces)))
            elif name in ("commentRangeStart", "commentReference"):
                words = self._source.comments.opened(attribute(element, "id"))
                self._pending += [Beside(words, kind="comment")] if words is not None else []
        if local(holder) not in _PASSED_THROUGH:
            self._put_carried(cell)

    def _put_carried(self, cell: tuple[int, int, int] | None) -> None:
        """Put into lines what would go on in the next paragraph, where there is none."""
        carried, self._carried = self._carried, None
        if carried is not None and carried.written:
            self._put(carried, typed("".join(carried.text)), Layout(), cell)
        elif carried is not None:
            self._pending += [one for _, one in carried.beside]

    def _placeholder(self, start: int) -> None:
        """Note that the lines from one on ask to be replaced."""
        own = [at for at in range(start, len(self.pieces)) if self.pieces[at].text.strip()]
        if own:
            words = " ".join(" ".join([self.pieces[at].text for at in own]).split())
            first = self.pieces[own[0]]
            self.pieces[own[0]] = first._replace(beside=(*first.beside, Beside(words, kind="placeholder")))

    def _table(self, table: "Element") -> None:
        source = self._source
        source.tables += 1
        number = source.tables
        named = child(table, "tblPr", "tblStyle")
        columns, mirrored = grid(table)
        outer, ground = self._holder, self._ground
        styled = attribute(named, "val") if named is not None else None
        behind = colour.UNKNOWN if source.styles.is_shaded(styled) else colour.over(ground, _shade(child(table, "tblPr")))
        open_at: dict[int, int] = {}
        for at, row in enumerate(self._shown(table, "tr", "trPr"), 1):
            column = 1 + _count(child(row, "trPr", "gridBefore"), 0)
            merging: dict[int, int] = {}
            for held in self._shown(row, "tc", "tcPr"):
                properties = child(held, "tcPr")
                start = len(self.pieces)
                before, self._before = self._before, None
                after = column + _count(child(properties, "gridSpan"), 1)
                known = outer is None and after <= len(columns)
                self._holder = Room(columns[column - 1], columns[after - 1], mirrored) if known else NOWHERE
                self._ground = colour.over(behind, _shade(properties))
                merge = child(properties, "vMerge")
                above = open_at.get(column) == after and merge is not None and attribute(merge, "val") in (None, "continue")
                beside = child(properties, "hMerge")
                if merge is not None:
                    merging[column] = after
                if above or (beside is not None and attribute(beside, "val") in (None, "continue") and column > 1):
                    self._aside(held, self._zone, why=colour.MERGED)
                else:
                    self._blocks(held, (number, at, column), styled)
                self._before = before
                self.pieces[start:], lost = trimmed(self.pieces[start:], PAGE_BREAK)
                self._pending += lost
                if _in_placeholder(held):
                    self._placeholder(start)
                column = after
            open_at = merging
        self._before = None
        self._holder, self._ground = outer, ground

    def _shown(self, holder: "Element", wanted: str, properties: str) -> "Iterator[Element]":
        """The rows of a table or the cells of a row, without those deleted or hidden, whose words are put aside."""
        for element in holder:
            name = local(element)
            if name == wanted:
                own = child(element, properties)
                deleted = child(own, "del") is not None or child(own, "cellDel") is not None
                hidden = child(own, "hidden")
                if deleted:
                    self._source.tally.deleted += 1
                    before = len(self._pending)
                    self._aside(element, self._zone, why=DELETED)
                    words = " ".join([one.text for one in self._pending[before:] if one.why])
                    self._pending.append(Beside(words, kind="deletion"))
                elif hidden is not None and toggled(hidden):
                    self._aside(element, self._zone, why=HIDDEN)
                else:
                    if child(own, "ins") is not None or child(own, "cellIns") is not None:
                        self._source.tally.inserted += 1
                        self._pending.append(Beside("", kind="insertion"))
                    yield element
            elif name in _PASSED_THROUGH:
                yield from self._shown(element, wanted, properties)
            elif name == "AlternateContent" and (way := chosen(element, self._chains)) is not None:
                yield from self._shown(way, wanted, properties)

    def _paragraph(self, element: "Element", cell: tuple[int, int, int] | None, table: str | None) -> None:
        source = self._source
        self._at = element
        properties = child(element, "pPr")
        layout = source.styles.layout(properties, table)
        marked = child(properties, "rPr")
        read = Paragraph(layout.style, colour.over(self._ground, layout.shade))
        if self._carried is not None:
            read.take_over(self._carried)
            self._carried = None
        if marked is not None:
            self._marks(marked, read)
        self._inline.read(element, read)
        self.turns += [len(self.pieces) + (0.5 if within else 0) for within in self._inline.turns]
        for box in read.boxes:
            if box.above:
                self._box(box)
        self._at = element
        if self._inline.why is not None:
            self._pending += [one for _, one in read.beside]
        elif (
            any(local(one) in REMOVED for one in (marked if marked is not None else ()))
            or source.styles.look(look(marked), layout.style).vanish
        ):
            # With its mark deleted or hidden, a paragraph goes on in the next one.
            self._carried = read
        else:
            self._set(read, layout, cell)
        for box in read.boxes:
            if not box.above:
                self._box(box)
        for note, mark in read.notes:
            self._note(note, mark)
        self._endnotes += read.later_notes
        ended = child(properties, "sectPr")
        if ended is not None and cell is None and self._zone == "body":
            self._end_section(ended)

    def _marks(self, marked: "Element", read: Paragraph) -> None:
        """Note what tracked changes did to the mark of a paragraph."""
        for one in marked:
            name = local(one)
            if name in ADDED:
                self._source.tally.inserted += 1
                read.trace(ADDED[name])
            elif name in REMOVED:
                self._source.tally.deleted += 1
                read.trace(TRACES[name])

    def _end_section(self, properties: "Element") -> None:
        self.sections.append((properties, len(self.pieces)))
        self._before = None
        for notes in (self._source.footnotes, self._source.endnotes):
            if notes.restart == "eachSect":
                notes.begin_anew()

    def _set(self, read: Paragraph, layout: Layout, cell: tuple[int, int, int] | None) -> None:
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
        self._put(read, text, layout, cell)
        rule = read.rule or (Rule() if layout.ruled and cell is None else None)
        if rule is not None:
            self._rule = (len(self.pieces), rule)

    def _put(self, read: Paragraph, text: str, layout: Layout, cell: tuple[int, int, int] | None) -> None:
        """Put the text of a paragraph into lines."""
        parts = text.split(PAGE_BREAK)
        of_lines = iter(faces(read.text, read.faces))
        first, at = True, 0
        for n, part in enumerate(parts):
            if n:
                self._break(cell)
            for line in part.split("\n"):
                face = next(of_lines, UNSAID)
                self._pending += [one for line_at, one in read.beside if line_at == at]
                if part or len(parts) == 1:
                    written = bool(line) and not line.isspace()
                    side, room = placed(line, layout, self._holder, self._source.tab, first=first) if written else (None, None)
                    self._emit(line, cell, style(face, side) if side or face else None, room)
                first = False
                at += 1

    def _break(self, cell: tuple[int, int, int] | None) -> None:
        if self.pieces and self.pieces[-1].text != PAGE_BREAK:
            self._emit(PAGE_BREAK, cell)
        if self._source.footnotes.restart == "eachPage":
            self._source.footnotes.begin_anew()

    def _emit(self, text: str, cell: tuple[int, int, int] | None, style: Style | None = None, room: Room | None = None) -> None:
        counted = COUNTED in text
        text = text.replace(COUNTED, "") if counted else text
        self._source.tally.add(text)
        beside: tuple[Beside, ...] = ()
        if self._pending and text != PAGE_BREAK:
            beside, self._pending = tuple(self._pending), []
        self.pieces.append(Piece(text, self._zone, cell, counted, self._at, style, room, beside))

    def _end_mark(self) -> None:
        """Put a rule after the text where one is drawn that no more text comes after."""
        at, rule = self._rule or (len(self.pieces), None)
        if rule is None or any(one.text.strip() for one in self.pieces[at:] if one.zone in ("body", "text-box")):
            return
        self._source.tally.add(RULE)
        style = Style(align="centre") if rule.centred or rule.middle is not None else None
        room = Room(0, int(2 * rule.middle * _TWENTIETHS)) if rule.middle is not None else None
        self.pieces.insert(at, Piece(RULE, "body", style=style, room=room))
        self.sections = [(properties, end + (end >= at)) for properties, end in self.sections]

    def _note(self, note: "Element", mark: str) -> None:
        """The lines of a note, its mark before the first."""
        start = len(self.pieces)
        printed = self._aside(note, "footnote", mark)
        if mark and start < len(self.pieces):
            first = self.pieces[start]
            # Where the note prints its mark it may do so after a tab, or below a line without one.
            bare = first.text.lstrip()
            if printed and not bare.startswith(mark):
                return
            rest = bare.removeprefix(mark) if printed else first.text.removeprefix(mark)
            lead = "" if rest[:1].isspace() or not rest else " "
            self.pieces[start] = first._replace(text=f"{mark}{lead}{rest}")

    def _box(self, box: Box) -> None:
        zone: Zone = self._zone if self._zone in ("header", "footer", "footnote") else "text-box"
        self._aside(box.content, zone, why=HIDDEN if box.hidden else None, ground=box.ground)

    def _aside(
        self, holder: "Element", zone: Zone, mark: str = "", why: str | None = None, ground: str = colour.TRANSPARENT
    ) -> bool:
        """Read blocks that stand beside the text, with fields and paragraphs of their own; none counts if ``why`` is set.

        Returns whether they print the mark of the note that they are.
        """
        inner = Story(self._source, zone, holder, within=self, mark=mark, why=self._inline.why or why)
        inner._ground = colour.over(self._ground, ground)
        inner._holder = NOWHERE if local(holder) == "txbxContent" else None
        inner._pending, self._pending = self._pending, []
        inner._blocks(holder, None, None)
        self.pieces += inner.pieces
        self._pending = inner._pending
        return not inner._inline.mark


def _shade(properties: "Element | None") -> str | None:
    """The colour behind what has these properties, where they say it."""
    found = child(properties, "shd")
    return colour.shade(found) if found is not None else None


def _count(found: "Element | None", otherwise: int) -> int:
    """How many columns of a table a property names, within bounds."""
    number = whole(attribute(found, "val")) if found is not None else None
    return min(max(number or 0, otherwise), _WIDEST) if number is not None else otherwise


def _in_placeholder(cell: "Element") -> bool:
    """Whether a cell is what a content control shows that asks to be replaced."""
    for one in cell.iterancestors():
        name = local(one)
        if name in ("tr", "tbl"):
            return False
        if name == "sdt" and shows_placeholder(one):
            return True
    return False
