"""Word documents (DOCX), read from the XML of their package: what an editor sees, and nothing is run or fetched.

The text stands in its order: paragraphs, cells of tables row by row, text boxes where they are anchored, each footnote after
the paragraph that refers to it. Space between paragraphs is a blank line. Numbers of lists are part of the text.

Only what Word prints counts: what is hidden, struck through, deleted, merged away or in the colour of the ground stands apart.
Placeholders, field errors, open comments, tracked changes, watermarks and pictures leave traces. Of alternate content the first
choice is read that Word understands. A rule that is drawn after the text is a row of underscores.

Word lays pages out when it opens a file, so no page is known. A break that the file demands is a line with a form feed. Running
heads and feet stand once for the pages that bear them (see cdcheck.document.Running): what is printed on a section's first page
before and after its text, the others after it. A section that has the heads of the section before repeats none of them.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Literal, NamedTuple

from cdcheck.document import Apart, Document, Line, Running, Style, Trace, Zone
from cdcheck.readers import Reader, Unreadable

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from cdcheck.readers._docx_line import Beside, Piece
    from cdcheck.readers._docx_notes import Source, Tally
    from cdcheck.readers._docx_package import Package
    from cdcheck.readers._docx_text import Story

reader = Reader("docx", suffixes=(".docm", ".docx", ".dotm", ".dotx"), magic=(b"PK\x03\x04", b"PK\x05\x06"))

_Pages = Literal["first", "even", "other"]
_PAGES: dict[str, _Pages] = {"first": "first", "even": "even", "default": "other"}


def read(name: str, data: bytes) -> Document:
    """The lines of a Word document; ``pages`` is None, and lines are numbered from 1 through the whole document.

    Raises Unreadable for what is no Word document, for one that is damaged, encrypted or over a limit, and one without text.
    An OpenDocument text, which is a ZIP archive as well, is given to the reader of office documents.
    """
    from cdcheck.readers import _docx_package as package

    if not data.startswith(reader.magic):
        from cdcheck.readers import text

        return text.read(name, data)
    opened = package.Package(data)
    if opened.type in (package.OPEN_TEXT, f"{package.OPEN_TEXT}-template"):
        from cdcheck.readers import office

        return office.read(name, data)
    try:
        return _document(name, opened)
    except RecursionError:
        raise Unreadable("its tables or other parts are nested too deeply") from None


def paragraphs(data: bytes) -> list[int | None]:
    """For each line of a Word document the number of its paragraph, from 0, among all of the main part in the file's order.

    None for a line that is of another part, or of none. Raises Unreadable as :func:`read` does.
    """
    from cdcheck.readers import _docx_package as package

    opened = package.Package(data)
    written, body = _laid_out(opened)
    number = {one: at for at, one in enumerate([one for one in body.iter() if package.local(one) == "p"])}
    return [number.get(one) if one is not None else None for one in written.paragraphs]


def _document(name: str, package: "Package") -> Document:
    written = _laid_out(package)[0]
    if all(line.blank for line in written.lines):
        raise Unreadable("there is no text in it")
    return Document(
        name=name,
        format="docx",
        lines=tuple(written.lines),
        text_layer="born-digital",
        notes=(*_said_of(written.source.tally, written.apart), *written.notes),
        apart=tuple(written.apart),
        traces=tuple(written.traces),
    )


def _laid_out(package: "Package") -> "tuple[_Written, Element]":
    """The lines of a document, and the root of its main part."""
    from cdcheck.readers import _docx_colour as colour
    from cdcheck.readers._docx_notes import Comments, Notes, Source
    from cdcheck.readers._docx_numbering import Numbering
    from cdcheck.readers._docx_package import attribute, local
    from cdcheck.readers._docx_styles import Styles, child, toggled, whole
    from cdcheck.readers._docx_text import Story

    main = package.document()
    root = package.xml(main)
    body = child(root, "body")
    if root is None or body is None or local(root) != "document":
        raise Unreadable("its main part is not that of a Word document (DOCX)")
    related = package.related(main)
    names = dict(reversed(list(related.values())))
    parts = {kind: package.xml(names[kind]) for kind in _PARTS if kind in names}
    styles = Styles(parts.get("styles"))
    settings = parts.get("settings")
    said = [*body.iter("{*}sectPr")] + ([settings] if settings is not None else [])
    footnotes, endnotes = (
        Notes(
            parts.get(kind),
            next((found for one in said if (found := child(one, f"{kind.removesuffix('s')}Pr")) is not None), None),
            form,
        )
        for kind, form in (("footnotes", "decimal"), ("endnotes", "lowerRoman"))
    )
    background, displayed = child(root, "background"), child(settings, "displayBackgroundShape")
    source = Source(
        package,
        styles,
        Numbering(parts.get("numbering"), styles),
        footnotes,
        endnotes,
        Comments(parts.get("comments"), parts.get("commentsExtended")),
        colour.theme(parts.get("theme")),
        colour.page(background if displayed is not None and toggled(displayed) else None),
    )
    distance = child(settings, "defaultTabStop")
    source.tab = max(whole(attribute(distance, "val")) or source.tab, 1) if distance is not None else source.tab
    story = Story(source, "body", body)
    story.read()
    facing = child(settings, "evenAndOddHeaders")
    written = _Written(source, {key: target for key, (_, target) in related.items()}, facing is not None and toggled(facing))
    written.sections(story)
    return written, root


_PARTS = ("styles", "numbering", "footnotes", "endnotes", "settings", "comments", "commentsExtended", "theme")


class _Section(NamedTuple):
    """One section: whether it begins a page, whether its first page has heads of its own, and the parts with heads and feet.

    ``width`` is that of its text in twentieths of a point, None where that is not said or the text is in columns.
    """

    number: int
    new_page: bool
    title_page: bool
    heads: dict[_Pages, str]
    feet: dict[_Pages, str]
    width: int | None = None

    def parts(self, pages: _Pages) -> tuple[str | None, str | None]:
        return self.heads.get(pages), self.feet.get(pages)


class _Written:
    """The lines of a document while they are put together from its sections."""

    def __init__(self, source: "Source", targets: dict[str, str], facing: bool) -> None:
        self.lines: list[Line] = []
        self.paragraphs: list[Element | None] = []
        self.notes: list[str] = []
        self.apart: list[Apart] = []
        self.traces: list[Trace] = []
        self.source = source
        self._targets = targets
        self._facing = facing
        self._known: dict[tuple[str, Zone], list[Piece]] = {}
        self._shown: dict[_Pages, tuple[str | None, str | None]] = {}

    def sections(self, story: "Story") -> None:
        """Put down all sections of the body, with their heads and feet."""
        from cdcheck.readers._docx_inline import PAGE_BREAK

        ends: list[tuple[Element | None, int]] = list(story.sections)
        if not ends or ends[-1][1] < len(story.pieces):
            ends.append((None, len(story.pieces)))
        section, low = _Section(0, False, False, {}, {}), 0
        for properties, high in ends:
            section = self._section(properties, section)
            own = story.pieces[low:high]
            while own and own[0].text == PAGE_BREAK and section.new_page:
                own = own[1:]
            first = next((n for n in range(low, high) if story.pieces[n].text.strip()), high)
            # Word notes where it last turned a page; at the head of a section that is the section's own doing.
            turned = sum(low <= turn < high and (turn % 1 > 0 or turn > first) for turn in story.turns)
            self._set(section, own, max(turned, sum(piece.text == PAGE_BREAK for piece in own)))
            low = high

    def _section(self, properties: "Element | None", before: _Section) -> _Section:
        """A section by its properties; heads and feet that it does not have are those of the section before."""
        from cdcheck.readers._docx_package import attribute, local
        from cdcheck.readers._docx_styles import child, toggled, whole

        heads, feet = dict(before.heads), dict(before.feet)
        number = before.number + 1
        for one in properties if properties is not None else ():
            if local(one) in ("headerReference", "footerReference"):
                target = self._targets.get(attribute(one, "id") or "")
                if target is None:
                    raise Unreadable(f"section {number} has a running head or foot that is not in the file")
                pages = _PAGES.get(attribute(one, "type") or "default", "other")
                (heads if local(one) == "headerReference" else feet)[pages] = target
            elif (
                local(one) == "pgNumType"
                and (start := whole(attribute(one, "start"))) is not None
                and (number, start) != (1, 1)
            ):
                self.notes.append(f"section {number} numbers its pages anew, from {start}")
        kind, title = child(properties, "type"), child(properties, "titlePg")
        follows = kind is not None and attribute(kind, "val") in ("continuous", "nextColumn")
        return _Section(
            number, number > 1 and not follows, title is not None and toggled(title), heads, feet, _width(properties)
        )

    def _set(self, section: _Section, own: "list[Piece]", breaks: int) -> None:
        """Put down one section, in which pages are known to be broken so many times."""
        from cdcheck.readers._docx_inline import PAGE_BREAK
        from cdcheck.readers._docx_line import Piece

        lead: _Pages = "first" if section.title_page else "other"
        opens = section.number == 1 or section.new_page
        if section.new_page and self.lines and self.lines[-1].text != PAGE_BREAK:
            self._add(Piece(PAGE_BREAK, "body"), None)
        printed = self._printed(section, breaks)
        led = opens and self._differs(section, lead)
        if led:
            self._running(section, lead, "header", blank=lead in printed and section.new_page)
        for piece in own:
            self._add(piece, section.width)
        if led:
            self._running(section, lead, "footer")
        others: list[_Pages] = ["other", "even"] if self._facing else ["other"]
        for pages in others:
            if pages == lead and led:
                if pages in printed and not section.new_page and self._bare(section, pages):
                    self._running(section, pages, "header", blank=True)
            elif self._differs(section, pages):
                self._running(section, pages, "header", blank=pages in printed)
                self._running(section, pages, "footer")
        for pages in (lead, *others):
            # The first page of a document may be bare, and what it shows need not be right for any other page.
            if (section.number > 1 or pages != "first") and (pages in printed or not self._bare(section, pages)):
                self._shown[pages] = section.parts(pages)

    def _printed(self, section: _Section, breaks: int) -> frozenset[_Pages]:
        """The pages of a section that there surely are, besides the first page of the document."""
        rest = breaks + 1 if section.new_page and not section.title_page else breaks
        found: set[_Pages] = {"first"} if section.new_page and section.title_page else set()
        if not self._facing:
            found.update(["other"] if rest else [])
        elif section.number == 1:
            # The second page of a document is an even one.
            found.update(["even"] if rest else [], ["other"] if rest > 1 else [])
        elif rest > 1:
            found.update(["even", "other"])
        return frozenset(found)

    def _differs(self, section: _Section, pages: _Pages) -> bool:
        return self._shown.get(pages, ()) != section.parts(pages)

    def _bare(self, section: _Section, pages: _Pages) -> bool:
        return not self._pieces(section.heads.get(pages), "header")

    def _running(self, section: _Section, pages: _Pages, zone: Literal["header", "footer"], *, blank: bool = False) -> None:
        """The lines of a head or foot; one blank line for a head that is missing, if that shall be shown."""
        from cdcheck.readers._docx_line import Piece

        pieces = self._pieces((section.heads if zone == "header" else section.feet).get(pages), zone)
        for piece in pieces:
            # The paragraphs of a head or foot are in another part.
            self._add(piece._replace(paragraph=None), section.width, Running(section.number, pages, piece.counted))
        if blank and not pieces:
            self._add(Piece("", zone), None, Running(section.number, pages))

    def _pieces(self, part: str | None, zone: Zone) -> "list[Piece]":
        """The lines of a part with a head or foot, without blank ones at its ends; none where there is no such part."""
        if part is None:
            return []
        if (part, zone) not in self._known:
            from cdcheck.readers._docx_line import trimmed
            from cdcheck.readers._docx_package import local
            from cdcheck.readers._docx_text import Story

            root = self.source.package.xml(part)
            if root is None or local(root) not in ("hdr", "ftr"):
                raise Unreadable(f"its part {part}, a running head or foot, is missing or none")
            story = Story(self.source, zone, root)
            story.read()
            self._known[part, zone], lost = trimmed(story.pieces)
            self._beside((*lost, *story.loose), Line("", len(self.lines) + 1, zone=zone), None)
        return self._known[part, zone]

    def _add(self, piece: "Piece", width: int | None, running: Running | None = None) -> None:
        if running is not None:
            self.source.tally.add(piece.text)
        number = len(self.lines) + 1
        line = Line(piece.text, number, zone=piece.zone, cell=piece.cell, running=running, style=_style(piece, width))
        self.lines.append(line)
        self.paragraphs.append(piece.paragraph)
        if piece.beside:
            self._beside(piece.beside, line._replace(style=None), line)

    def _beside(self, beside: "Iterable[Beside]", where: Line, line: Line | None) -> None:
        """Put down what stands beside a line; ``where`` is that line, or where one would be, ``line`` it if it is printed."""
        for one in beside:
            if one.why is not None:
                self.apart.append(Apart(where._replace(text=one.text), one.why))
            elif one.kind is not None:
                self.traces.append(Trace(one.kind, one.text, line if one.kind != "watermark" else None))


def _width(properties: "Element | None") -> int | None:
    """The width of the text of a section with these properties."""
    from cdcheck.readers._docx_package import attribute
    from cdcheck.readers._docx_styles import child, whole

    size, margins, columns = (child(properties, name) for name in ("pgSz", "pgMar", "cols"))
    if size is None or margins is None or (columns is not None and (whole(attribute(columns, "num")) or 1) > 1):
        return None
    width, left, right = (whole(attribute(one, name)) for one, name in ((size, "w"), (margins, "left"), (margins, "right")))
    if width is None or left is None or right is None:
        return None
    return width - left - right - (whole(attribute(margins, "gutter")) or 0)


def _style(piece: "Piece", width: int | None) -> Style | None:
    """The style of a line, with its room as a share of the width of the text."""
    room = piece.room.share(width) if piece.room is not None else None
    return piece.style._replace(room=room) if piece.style is not None and room is not None else piece.style


def _said_of(tally: "Tally", apart: list[Apart]) -> list[str]:
    """What there is to say of how a document was read."""
    from cdcheck.readers._apart import unprinted
    from cdcheck.readers._docx_colour import CHANGES

    said: list[str] = []
    if tally.inserted or tally.deleted:
        said.append(
            "it has tracked changes, read as if they were accepted: "
            f"{_counted(tally.inserted, 'insertion')}, {_counted(tally.deleted, 'deletion')}"
        )
    said += unprinted([one for one in apart if one.why not in CHANGES and not one.line.blank])
    if tally.unknown_signs:
        said.append(f"{_counted(tally.unknown_signs, 'sign')} of a font of signs not known, and shown as U+FFFD")
    return said


def _counted(number: int, what: str) -> str:
    return f"{number:,} {what}" if number == 1 else f"{number:,} {what}s"
