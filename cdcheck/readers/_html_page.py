"""What is on an HTML page: see cdcheck.readers.html."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from cdcheck.document import Apart, Document, Line, Trace, TraceKind, Zone
from cdcheck.readers import Unreadable, _html_look
from cdcheck.readers._apart import DELETED, unprinted

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

# Encodings by the names that pages give them; a name stands for what browsers take it for.
_NAMES = {
    "utf-8": ("utf8",),
    "cp1252": ("iso-8859-1", "latin1", "us-ascii", "ascii", "windows-1252", "cp1252", "ansi"),
    "cp1251": ("windows-1251", "cp1251"),
    "cp1256": ("windows-1256", "cp1256"),
    "gb18030": ("gb2312", "gbk", "gb18030", "x-gbk"),
    "koi8_r": ("koi8-r", "koi8"),
    "iso8859_5": ("iso-8859-5",),
    "iso8859_6": ("iso-8859-6",),
    "iso8859_15": ("iso-8859-15", "latin9"),
    "mac_roman": ("macintosh", "x-mac-roman"),
    "mac_cyrillic": ("x-mac-cyrillic",),
    "cp866": ("ibm866", "cp866"),
    "big5": ("big5", "big5-hkscs"),
}
_ENCODINGS = {name: encoding for encoding, names in _NAMES.items() for name in names}
_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_DECLARED = re.compile(rb"<meta\b[^>]*\bcharset\s*=\s*[\"']?\s*([\w.:-]+)|<\?xml\b[^>]*\bencoding\s*=\s*[\"']([\w.:-]+)", re.I)
_DECLARED_WITHIN = 4096

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "hgroup", "legend", "summary", "caption", "figcaption"})
_LISTS = frozenset({"ol", "ul", "menu", "dir"})
_ITEMS = frozenset({"li", "dt", "dd"})
_CELLS = frozenset({"td", "th"})
_PARTED = _HEADINGS | _LISTS | {"p", "dl", "pre", "blockquote", "figure", "table", "hr", "address", "fieldset"}
_GROUPS = frozenset(
    {"html", "body", "div", "section", "article", "main", "header", "footer", "nav", "aside", "center", "details"}
)
_BLOCKS = _PARTED | _ITEMS | _CELLS | _GROUPS | {"tr", "thead", "tbody", "tfoot", "form", "search"}
_PROGRAMS = frozenset({"head", "title", "script", "style", "template", "noscript", "object", "embed", "applet", "canvas"})
_PICTURES = frozenset({"iframe", "svg", "math", "audio", "video", "map"})
_CONTROLS = frozenset({"select", "button", "datalist"})
# Kinds of fields that show what is typed into them.
_TYPED = frozenset({"text", "date", "email", "number", "tel", "url", "month", "week", "time", "datetime-local"})
_LEFT_OUT = _PROGRAMS | _PICTURES | _CONTROLS | {"noframes", "frameset", "rp", "rt"}
_NEW_PAGE = re.compile(r"(?:page-)?break-(before|after)\s*:\s*(?:always|page|left|right)", re.I)
_NOTE = re.compile(r"mso-element\s*:\s*(?:foot|end)note(?!-list)", re.I)
_COMMENT = re.compile(r"mso-element\s*:\s*comment(?!-list)", re.I)
_UNMARKED = re.compile(r"list-style(?:-type)?\s*:[^;]*\bnone\b", re.I)
_CAPITALS = re.compile(r"text-transform\s*:\s*uppercase", re.I)
_SPACES = re.compile("[ \t\n\r\f]+")
_ENDS = re.compile("\r\n|[\n\r\x0b\f\x85\u2028\u2029]")
_NUMBERS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_BULLET = "\u2022 "
_PAGE_BREAK = "\f"
_COMMENTED = "a comment"
_WIDEST = 1000


def read(name: str, data: bytes) -> Document:
    """The lines of a page. Raises Unreadable."""
    from lxml import etree, html

    text, notes = _decoded(data)
    parser = html.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=False, recover=True
    )
    try:
        root = html.document_fromstring(text.replace("\0", "\ufffd").encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        raise Unreadable("there is no text in it") from None
    page = _Page()
    try:
        page.walk(root, _Setting())
    except RecursionError:
        raise Unreadable("its tables or other elements are nested too deeply") from None
    page.end()
    if all(line.blank for line in page.lines):
        raise Unreadable("there is no text in it")
    notes += unprinted([one for one in page.apart if one.why != DELETED])
    deleted = sum(one.why == DELETED for one in page.apart)
    if deleted:
        notes += (f"{deleted:,} passage{'s' if deleted > 1 else ''} marked as deleted left out",)
    return Document(
        name=name,
        format="html",
        lines=tuple(page.lines),
        text_layer="born-digital",
        notes=notes,
        apart=tuple(page.apart),
        traces=tuple(page.traces),
    )


def _decoded(data: bytes) -> tuple[str, tuple[str, ...]]:
    """The text of a page, and what there is to say about its encoding. Raises Unreadable."""
    if not data.strip(b" \t\r\n\0"):
        raise Unreadable("there is no text in it" if data else "the file is empty")
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace").removeprefix("\ufeff"), ()
    if b"\0" in data[:_DECLARED_WITHIN]:
        from cdcheck.readers import _encoding

        return _encoding.decode(data)
    declared = _DECLARED.search(data, 0, _DECLARED_WITHIN)
    said = (declared[1] or declared[2]).decode("ascii", "replace").lower() if declared else ""
    for encoding in (_ENCODINGS.get(said, "utf-8"), "utf-8"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if encoding == "utf-8":
            return text, (f"read as UTF-8, though it says {said}",) if said not in ("", "utf-8", "utf8") else ()
        return text, (f"read as {said}, as it says",)
    from cdcheck.readers import _encoding

    return _encoding.decode(data)


class _Setting(NamedTuple):
    """What holds for the text within an element."""

    zone: Zone = "body"
    cell: tuple[int, int, int] | None = None
    kept: bool = False
    capitals: bool = False
    raised: bool = False
    look: _html_look.Look = _html_look.Look()


@dataclass
class _Table:
    """A table that is being read: its number, and the row and column reached."""

    number: int
    row: int = 0
    column: int = 0


@dataclass
class _List:
    """A list that is being read: the next number and its form, or None for a list without numbers."""

    number: int | None
    form: str = "decimal"
    step: int = 1
    marked: bool = True


class _Page:
    """A page while it is read: ``lines`` are those that ended."""

    def __init__(self) -> None:
        from cdcheck.readers._limits import Count

        self.lines: list[Line] = []
        self.apart: list[Apart] = []
        self.traces: list[Trace] = []
        self._left: list[tuple[TraceKind, str]] = []
        self._aside: list[str] = []
        self._count = Count()
        self._tables = 0
        self._inside: list[_Table] = []
        self._lists: list[_List] = []
        self._line: list[str] = []
        self._setting = _Setting()
        self._label = ""
        self._gap = False

    def walk(self, element: "Element", setting: _Setting) -> None:
        """Read an element with all that is in it, but not what follows it. Raises Unreadable over a limit."""
        name = element.tag.lower() if isinstance(element.tag, str) else ""
        style = element.get("style") or ""
        if name in _LEFT_OUT or not name:
            return
        if name in ("input", "textarea"):
            self._field(name, element, setting)
            return
        new_page = {side.lower() for side in _NEW_PAGE.findall(style)}
        if "before" in new_page:
            self._break()
        if name == "br":
            if setting.look.apart is None:
                self._end_of_line(setting)
            else:
                self._aside.append(" ")
            return
        block = name in _BLOCKS
        if block:
            self._part(name)
        outer, setting = setting, self._within(name, element, style, setting)
        changed = outer.look.apart != setting.look.apart
        if changed:
            self._put_aside(outer)
        elif block and self._aside:
            self._aside.append(" ")
        start = len(self._line)
        if name == "q":
            self._text("\u201c", setting)
        self._text(element.text, setting)
        for child in element:
            self.walk(child, setting)
            self._text(child.tail, setting)
        if name == "q":
            self._text("\u201d", setting)
        self._leave(name)
        if name == "ins" and setting.look.apart is None:
            words = " ".join("".join(self._line[start:]).split())
            self._left += [("insertion", words)] if words else []
        if changed:
            self._put_aside(setting)
        if block:
            self._part(name)
        if "after" in new_page:
            self._break()

    def _field(self, name: str, element: "Element", setting: _Setting) -> None:
        """What a field of a form shows: what is typed into it, or what asks to be."""
        if name == "input" and (element.get("type") or "text").lower() not in _TYPED:
            return
        setting = setting._replace(look=_html_look.within(name, element, element.get("style") or "", setting.look))
        value = element.get("value") if name == "input" else element.text
        asks = element.get("placeholder")
        self._text(value or asks, setting)
        if not value and asks and setting.look.apart is None:
            self._left.append(("placeholder", " ".join(asks.split())))

    def _put_aside(self, setting: _Setting) -> None:
        """Put down what was read and does not count, of an element that is set so."""
        words, self._aside = " ".join("".join(self._aside).split()), []
        why = setting.look.apart
        if not words or why is None:
            return
        if why == _COMMENTED:
            self._left.append(("comment", words))
            return
        if why == DELETED:
            self._left.append(("deletion", words))
        where = Line(words, len(self.lines) + 1, zone=setting.zone, cell=setting.cell)
        self.apart.append(Apart(where, why, setting.look.printed))

    def _within(self, name: str, element: "Element", style: str, setting: _Setting) -> _Setting:
        """What holds within an element."""
        if name == "table":
            self._tables += 1
            self._inside.append(_Table(self._tables))
        elif name == "tr" and self._inside:
            self._inside[-1].row += 1
            self._inside[-1].column = 0
        elif name in _CELLS and self._inside:
            table = self._inside[-1]
            setting = setting._replace(cell=(table.number, max(table.row, 1), table.column + 1))
            table.column += _spanned(element)
        elif name in _LISTS:
            self._lists.append(_list(name, element, style))
        elif name == "li" and self._lists:
            self._label = _label(self._lists[-1], element, style)
        elif name == "pre":
            setting = setting._replace(kept=True)
        elif name == "sup":
            setting = setting._replace(raised=True)
        look = _html_look.within(name, element, style, setting.look)
        if name == "del" or (style and _COMMENT.search(style)):
            look = look._replace(why=look.why or (DELETED if name == "del" else _COMMENTED))
        if look != setting.look:
            setting = setting._replace(look=look)
        if _CAPITALS.search(style):
            setting = setting._replace(capitals=True)
        if _NOTE.search(style):
            setting = setting._replace(zone="footnote")
        return setting

    def _leave(self, name: str) -> None:
        if name == "table" and self._inside:
            self._inside.pop()
        elif name in _LISTS and self._lists:
            self._lists.pop()
        elif name == "li":
            self.end_line()
            self._label = ""

    def _text(self, text: str | None, setting: _Setting) -> None:
        """Add words to the line."""
        if not text:
            return
        if setting.look.apart is not None:
            self._aside.append(text)
            return
        if setting.kept:
            first, *rest = _ENDS.split(text)
            self._words(first, setting)
            for line in rest:
                self._end_of_line(setting)
                self._words(line, setting)
            return
        words = _SPACES.sub(" ", text)
        if not self._line or self._line[-1].endswith(" "):
            words = words.lstrip(" ")
        self._words(_ENDS.sub(" ", words), setting)

    def _words(self, words: str, setting: _Setting) -> None:
        from cdcheck.readers._numerals import raised

        if not words:
            return
        if setting.capitals:
            words = words.upper()
        if setting.raised:
            words = raised(words)
        if self._label and not words.isspace():
            words, self._label = self._label + words, ""
        self._setting = setting
        self._line.append(words)

    def _part(self, name: str) -> None:
        """A block begins or ends."""
        self.end_line()
        if name in _PARTED and not (name == "table" and len(self._inside) > 1):
            self._gap = True

    def end_line(self) -> None:
        """End the line, if anything stands in it."""
        from cdcheck.readers._numerals import typed

        text = typed("".join(self._line)).rstrip(" ")
        self._line = []
        if not text:
            return
        if self._gap and self.lines and not self.lines[-1].blank:
            self._add("", self._setting)
        self._gap = False
        self._add(text, self._setting)

    def end(self) -> None:
        """End the page."""
        self.end_line()
        self.traces += [Trace(kind, words) for kind, words in self._left]

    def _end_of_line(self, setting: _Setting) -> None:
        """A line break, which leaves a blank line where nothing stands before it."""
        if any(piece.strip(" ") for piece in self._line):
            self.end_line()
        else:
            self._line = []
            self._add("", setting)

    def _break(self) -> None:
        self.end_line()
        if self.lines and self.lines[-1].text != _PAGE_BREAK:
            self._add(_PAGE_BREAK, _Setting())

    def _add(self, text: str, setting: _Setting) -> None:
        self._count.add(text)
        line = Line(text, len(self.lines) + 1, zone=setting.zone, cell=setting.cell)
        self.lines.append(line)
        if self._left and text.strip():
            self.traces += [Trace(kind, words, line) for kind, words in self._left]
            self._left = []


def _spanned(cell: "Element") -> int:
    span = cell.get("colspan") or ""
    return min(max(int(span), 1), _WIDEST) if span.isascii() and span.isdecimal() and len(span) < 6 else 1


def _whole(text: str | None) -> int | None:
    return int(text) if text and re.fullmatch(r"-?[0-9]{1,6}", text.strip()) else None


def _list(name: str, element: "Element", style: str) -> _List:
    marked = not _UNMARKED.search(style)
    if name != "ol":
        return _List(None, marked=marked)
    start = _whole(element.get("start"))
    backwards = element.get("reversed") is not None
    if start is None:
        start = sum(child.tag == "li" for child in element) if backwards else 1
    return _List(start, _NUMBERS.get(element.get("type") or "", "decimal"), -1 if backwards else 1, marked)


def _label(own: _List, item: "Element", style: str) -> str:
    """What a browser sets before an item, and the count of the list taken on."""
    from cdcheck.readers._numerals import numeral

    if own.number is None:
        return _BULLET if own.marked and not _UNMARKED.search(style) else ""
    value = _whole(item.get("value"))
    number = value if value is not None else own.number
    own.number = number + own.step
    return f"{numeral(number, own.form)}. " if own.marked and not _UNMARKED.search(style) else ""
