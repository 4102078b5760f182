"""The words of a Word document's paragraphs: runs, fields, signs, marks of notes, and what of them does not count."""

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cdcheck.document import TraceKind, Zone
from cdcheck.readers import Unreadable
from cdcheck.readers import _docx_colour as colour
from cdcheck.readers._apart import DELETED, GROUND, HIDDEN, STRUCK
from cdcheck.readers._docx_drawing import Box, Chains, Rule, chosen, drawn
from cdcheck.readers._docx_line import UNSAID, Beside, face
from cdcheck.readers._docx_notes import Notes, Source
from cdcheck.readers._docx_package import attribute, local
from cdcheck.readers._docx_signs import NO_SIGN, lettered, sign
from cdcheck.readers._docx_styles import Look, child, look, toggled
from cdcheck.readers._numerals import raised

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

PAGE_BREAK = "\f"
UNKNOWN_PAGE = "2"
"""What stands for the number of a page where the file holds none: the first page that has a running head."""
NOT_MERGED = "a part of its text is another document, which only Word puts in its place; open it in Word and save it anew"
"""Why a document is refused that holds EMBEDDED elements."""
EMBEDDED = frozenset({"altChunk", "subDoc"})
COUNTED = "\x00"
"""Stands before the number of a page; no XML holds it, so a text that is put together can."""

# What would end a line of the document is a space in Word, too.
_WHITE = re.compile("[\t\n\r\x0b\x85\u2028\u2029]+")
_BREAKS = {"page": PAGE_BREAK}
_TAB_WIDTH = 8
# Elements that hold what is no text of the document, or is read by other means.
_PASSED_OVER = frozenset(
    {"pPr", "rPr", "sdtPr", "sdtEndPr", "delInstrText", "rt", "rubyPr", "delText", "ctrlPr", "smartTagPr", "bookmarkStart"}
)
REMOVED = {"del": DELETED, "moveFrom": colour.MOVED}
"""What a tracked change took away, and why it does not count."""
ADDED: dict[str, TraceKind] = {"ins": "insertion", "moveTo": "move"}
"""What a tracked change put in."""
TRACES: dict[str, TraceKind] = {"del": "deletion", "moveFrom": "move"}
"""What a tracked change that takes away leaves."""

# All of Word's messages for a field that failed begin with one word and an exclamation mark, whatever the language.
_FAILED = re.compile(r"\s*[^\w\s]?\s?\w+\s?[!\uff01]")
_LONGEST_RESULT = 200
_BUTTON = re.compile(r"\s*MACROBUTTON\s+\S+\s+(\S.*)", re.IGNORECASE | re.DOTALL)


@dataclass
class _Field:
    """A field that has begun: its instruction, what it shows once that has ended, and whether that is an error."""

    instruction: str = ""
    shows: bool = False
    printed: bool = False
    result: str = ""
    failed: bool = False

    @property
    def page(self) -> bool:
        return self.instruction.split()[:1] in (["PAGE"], ["page"], ["Page"])


@dataclass
class Paragraph:
    """A paragraph while it is read; ``ground`` is the colour that it stands on."""

    style: str | None
    ground: str = colour.PAPER
    text: list[str] = field(default_factory=list)
    faces: list[int] = field(default_factory=list)
    """Of each piece of the text, what there is in it."""
    beside: list[tuple[int, Beside]] = field(default_factory=list)
    """What stands beside the text, each with the number of the line at which it does, from 0."""
    boxes: list[Box] = field(default_factory=list)
    notes: "list[tuple[Element, str]]" = field(default_factory=list)
    later_notes: "list[tuple[Element, str]]" = field(default_factory=list)
    size: int = 0
    underlined: int = 0
    rule: Rule | None = None
    """The rule that is drawn in it."""
    gap: bool = False
    """Whether what was last in the text is not seen and takes room."""
    line: int = 0
    _joined: tuple[int, str | None] | None = None

    @property
    def written(self) -> bool:
        return any(not piece.isspace() and piece != COUNTED for piece in self.text if piece)

    def take_over(self, other: "Paragraph") -> None:
        """Begin with the text of a paragraph that has no end of its own."""
        self.text, self.beside, self.line, self.size = other.text, other.beside, other.line, other.size
        self.faces = [UNSAID] * len(other.faces)

    def put(self, text: str, shown: int) -> None:
        """Add text, with what there is in it."""
        self.text.append(text)
        self.faces.append(shown)
        self.line += text.count("\n") + text.count(PAGE_BREAK)

    def leave(self, text: str, why: str) -> None:
        """Put text aside that does not count; what follows on the last such text for the same reason goes on with it."""
        here = (len(self.text), why)
        if self._joined == here:
            at, one = self.beside[-1]
            self.beside[-1] = (at, one._replace(text=one.text + text))
        else:
            self.beside.append((self.line, Beside(text, why=why)))
        self._joined = here

    def trace(self, kind: TraceKind, text: str = "", line: int | None = None) -> None:
        """Add what the making of the file left at a line of the paragraph, the one that is being read if none is named."""
        text = " ".join(text.replace(COUNTED, "").split())
        self.beside.append((self.line if line is None else line, Beside(text, kind=kind)))
        self._joined = None


class Inline:
    """Reads what stands in paragraphs, of one story: fields go on from one paragraph to the next.

    ``mark`` is that of the note that is read, ``why`` is set where nothing that is read counts; ``turns`` is told of each place
    at which Word last began a page.
    """

    def __init__(self, source: Source, zone: Zone, chains: Chains, mark: str = "", why: str | None = None) -> None:
        self.mark = mark
        self.why = why
        self.turns: list[bool] = []
        """Of each page that began in the paragraph, whether words of it stood before."""
        self._source = source
        self._zone = zone
        self._chains = chains
        self._fields: list[_Field] = []

    def read(self, element: "Element", paragraph: Paragraph) -> None:
        """Read a paragraph."""
        self.turns = []
        self._within(element, paragraph, Look())
        # The instruction of a field that a damaged file never ends must not swallow the rest of it.
        self._fields = [one for one in self._fields if one.shows]

    def _within(self, holder: "Element", read: Paragraph, shown: Look) -> None:
        """Read what stands in a paragraph, or in an element within it; ``shown`` is how the run shows it."""
        for element in holder:
            name = local(element)
            if name == "r":
                self._within(element, read, self._source.styles.look(look(child(element, "rPr")), read.style))
            elif name == "t" or (name == "delText" and self.why is not None):
                self._text(_stripped(element), read, shown)
            elif name in _PASSED_OVER:
                continue
            elif name in REMOVED or name in ADDED or name == "sdt":
                self._marked(name, element, read, shown)
            elif name == "AlternateContent":
                way = chosen(element, self._chains)
                if way is not None:
                    self._within(way, read, shown)
            elif name in ("drawing", "pict", "object"):
                self._drawing(element, read, shown)
            elif name in ("oMath", "oMathPara"):
                self._text("".join([one.text or "" for one in element.iter() if local(one) == "t"]), read, shown)
            elif name == "fldSimple":
                self._simple_field(element, read, shown)
            elif name in EMBEDDED:
                raise Unreadable(NOT_MERGED)
            elif len(element) and name != "fldChar":
                self._within(element, read, shown)
            else:
                self._sign(name, element, read, shown)

    def _marked(self, name: str, element: "Element", read: Paragraph, shown: Look) -> None:
        """Read what a tracked change put in or took away, or what a content control holds."""
        line, start, aside = read.line, len(read.text), len(read.beside)
        if name in REMOVED:
            if not len(element):
                return
            self._source.tally.deleted += 1
            before, self.why = self.why, self.why or REMOVED[name]
            self._within(element, read, shown)
            self.why = before
            if before is None:
                read.trace(TRACES[name], "".join([one.text for _, one in read.beside[aside:] if one.why]), line)
            return
        self._within(element, read, shown)
        words = "".join(read.text[start:])
        if name in ADDED:
            self._source.tally.inserted += 1
            if self.why is None:
                read.trace(ADDED[name], words, line)
        elif words.strip() and shows_placeholder(element):
            read.trace("placeholder", words, line)

    def _sign(self, name: str, element: "Element", read: Paragraph, shown: Look) -> None:
        """Read an element that stands for a character, a mark or an end."""
        if name in ("tab", "ptab"):
            if shown.underlined and self._why(read, shown) is None:
                read.underlined += _TAB_WIDTH
            self._text("\t", read, shown, kept=True)
        elif name in ("br", "cr"):
            self._text(_BREAKS.get(attribute(element, "type") or "", "\n"), read, shown, kept=True)
        elif name in _CHARACTERS:
            self._text(_CHARACTERS[name], read, shown)
        elif name == "sym":
            self._text(self._symbol(element), read, shown)
        elif name == "fldChar":
            self._field(attribute(element, "fldCharType"), read, shown)
        elif name == "instrText":
            if self._fields and not self._fields[-1].shows:
                self._fields[-1].instruction += element.text or ""
        elif name == "pgNum":
            self._text(COUNTED + UNKNOWN_PAGE, read, shown)
        elif name == "lastRenderedPageBreak":
            self.turns.append(read.written)
        elif name in ("footnoteReference", "endnoteReference"):
            self._reference(name, element, read, shown)
        elif name in ("footnoteRef", "endnoteRef"):
            self._text(self.mark, read, shown, kept=True)
            self.mark = ""
        elif name in ("commentRangeStart", "commentReference"):
            words = self._source.comments.opened(attribute(element, "id"))
            if words is not None:
                read.trace("comment", words)

    def _why(self, read: Paragraph, shown: Look) -> str | None:
        """Why what a run shows does not count; None where it does."""
        return self.why or colour.unprinted(shown, read.ground, self._source.theme)

    def _text(self, text: str, read: Paragraph, shown: Look, *, kept: bool = False) -> None:
        if not text or any(not one.shows for one in self._fields):
            return
        why = self._why(read, shown)
        if not kept:
            text = lettered(_WHITE.sub(" ", text), shown.font)
            if shown.underlined and text.isspace() and why in (None, STRUCK):
                read.underlined += len(text)
            if shown.caps:
                text = text.upper()
            if shown.superscript:
                text = raised(text)
        # Space that is struck through, or has no colour that could be seen, is space.
        if why is not None and not (text.isspace() and why in (STRUCK, GROUND)):
            self._refuse(text, read)
            read.leave(text.replace(COUNTED, ""), why)
            read.gap = read.gap or why == GROUND
            return
        if read.gap and read.text and not text[:1].isspace() and not read.text[-1][-1:].isspace():
            read.put(" ", 0)
        read.gap = False
        for one in self._fields:
            one.printed = True
            if len(one.result) < _LONGEST_RESULT:
                one.result += text
            if one.page:
                text = COUNTED + text
        self._refuse(text, read)
        read.put(text, 0 if text.isspace() else face(text, shown))

    def _refuse(self, text: str, read: Paragraph) -> None:
        read.size += len(text)
        self._source.tally.refuse_paragraph(read.size)

    def _field(self, kind: str | None, read: Paragraph, shown: Look) -> None:
        if kind == "begin":
            self._fields.append(_Field())
        elif kind == "separate" and self._fields:
            self._fields[-1].shows = True
        elif kind == "end" and self._fields:
            self._ended(self._fields.pop(), read, shown)

    def _simple_field(self, element: "Element", read: Paragraph, shown: Look) -> None:
        one = _Field(attribute(element, "instr") or "", shows=True)
        depth = len(self._fields)
        self._fields.append(one)
        self._within(element, read, shown)
        del self._fields[depth:]
        self._ended(one, read, shown)

    def _ended(self, one: _Field, read: Paragraph, shown: Look) -> None:
        """See to a field that has ended: what it shows where the file does not say it, and whether that is an error."""
        if one.page and not one.printed:
            self._text(COUNTED + UNKNOWN_PAGE, read, shown)
        elif (button := _BUTTON.match(one.instruction)) is not None and not one.printed:
            # What such a field shows asks to be clicked and filled in.
            self._text(button[1], read, shown)
            read.trace("placeholder", button[1])
        elif not one.failed and _FAILED.match(one.result) is not None:
            read.trace("field-error", one.result)
            for outer in self._fields:
                outer.failed = True

    def _symbol(self, element: "Element") -> str:
        """The character of a font of signs, which is in none of the places that Unicode gives it."""
        try:
            code = int(attribute(element, "char") or "", 16)
        except ValueError:
            code = 0
        known = sign(code, attribute(element, "font"))
        if known is None:
            self._source.tally.unknown_signs += 1
        return known or NO_SIGN

    def _reference(self, name: str, element: "Element", read: Paragraph, shown: Look) -> None:
        """The indicator of a note; a mark of its own follows in the text."""
        if self._zone == "footnote" or self.why is not None or shown.vanish:
            return
        notes: Notes = self._source.footnotes if name == "footnoteReference" else self._source.endnotes
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

    def _drawing(self, element: "Element", read: Paragraph, shown: Look) -> None:
        """What a drawing adds to its paragraph."""
        seen = drawn(element, self._chains)
        hidden = self.why or (HIDDEN if shown.vanish else None)
        running = self._zone in ("header", "footer")
        for one in seen.words:
            if hidden is not None:
                read.leave(one.text, hidden)
            elif one.watermark or running:
                read.trace("watermark", one.text)
            else:
                # It stands apart from the words that it is anchored among.
                self._text(f"\t{one.text}\t" if read.written else f"{one.text}\t", read, Look(), kept=True)
        if seen.behind:
            read.ground = colour.UNKNOWN
        read.boxes += [
            box._replace(above=box.above and not read.written, hidden=box.hidden or hidden is not None) for box in seen.boxes
        ]
        if hidden is None:
            read.rule = seen.rule or read.rule
            if seen.picture and not running:
                read.trace("picture")


_CHARACTERS = {"noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}


def shows_placeholder(control: "Element") -> bool:
    """Whether a content control still shows the words that ask to be replaced."""
    shown = child(control, "sdtPr", "showingPlcHdr")
    return shown is not None and toggled(shown)


def _stripped(element: "Element") -> str:
    """A text as Word takes it: without the spaces at its ends, unless it is said that they are meant."""
    text = element.text or ""
    bare = text.strip(" \t\r\n")
    if text == bare:
        return text
    said = attribute(element, "space") or next((found for one in element.iterancestors() if (found := one.get(_SPACE))), None)
    return text if said == "preserve" else bare


_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
