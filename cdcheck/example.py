"""The examples of a rule's docstring, as things that can be run.

In the section ``Examples:`` a header names the sample, and the lines below it what is put in the place of what::

    en, page 2:                 page 2 of samples/en/letter.txt
    any note-verbale, page 1:   page 1 of the note verbale of every language
    fr letter-new:              samples/fr/letter-new.txt, all of it

        good: CD/1697           stands there, and the rule is content with it
        bad: CD/1679            in its place, and the rule fails, and no other
        bad: (nothing)          takes it away
        spare: CD/1697*         in its place, and no rule fails: it looks bad and is not

Each ``bad:`` and ``spare:`` is tried by itself in the place of the ``good:`` above it; several ``good:`` in a row are all
replaced. On a page a good text stands exactly once; without a page it stands anywhere, and every place of it is replaced.

A text is taken exactly as it stands after the colon and one space. In it the sign \u23ce, with a space on either side, is a
line end: in a good text with whatever white space stands around it, in another text with the indent of the line replaced.
After ``good:``, ``(line) TEXT`` is a line that is TEXT and nothing else, its indent aside; what is put there keeps the indent.
``(onward) TEXT`` is TEXT and all that follows it, to the end of the document. After ``bad:`` and ``spare:``, ``(900 times)
TEXT`` is that many lines, each of them TEXT, up to the next line end.

How a line is set is no text. A sample with a suffix is read by its reader, and what stands in the place of a good text is how
its lines are set instead: ``(set)``, then fields of cdcheck.document.Style or the ``zone`` of a line, each with its value::

    en letter.docx:             samples/en/letter.docx, as the reader sees it

        good: LETTER DATED      stands in lines, and the rule is content with how they are set
        bad: (set) bold none    set so, and the rule fails, and no other
        bad: (set) align left, room 0 0.5
        bad: (trace) comment Is it so?      a trace of that kind at the line, with those words
        bad: (apart) it is hidden           the line stands in the file once more, not printed for that reason

Of several ``good:`` in a row before a trace or words apart, the first says where; the lines of the others are taken away.

Which rules and samples there are is not known here: the tests bring them together.
"""

import re
from dataclasses import replace
from typing import Any, Literal, NamedTuple, cast, get_args

from cdcheck.document import Apart, Document, Style, Trace, TraceKind

_HEADER = re.compile(r"(?P<language>any|[a-z]{2})(?: (?P<sample>[\w.-]+))?(?:, page (?P<page>[1-9]\d*))?:")
_ENTRY = re.compile(r"(?P<sort>good|bad|spare): (?P<text>\S.*)")
_LINE, _ONWARD, _NOTHING, _SET = "(line) ", "(onward) ", "(nothing)", "(set) "
_TRACE, _APART = "(trace) ", "(apart) "
_LINE_END = re.compile(" ?\u23ce ?")
_TIMES = re.compile(r"\((\d+) times\) ([^\u23ce]*[^\s\u23ce])")


class ExampleError(ValueError):
    """An example cannot be read, or does not stand in its sample; the message says which and why."""


class Example(NamedTuple):
    """Something put in the place of something else, as the docstring has it.

    ``language`` is a code or ``any``; ``page`` counts from 1, None is the whole document. With a ``bad`` replacement the rule
    fails and no other, with a ``spare`` one none does.
    """

    language: str
    sample: str
    page: int | None
    goods: tuple[str, ...]
    sort: Literal["bad", "spare"]
    replacement: str

    def applied(self, text: str) -> str:
        """``text`` (a whole sample, form feeds between its pages) with the replacement in the place of each good text.

        Raises ExampleError where a good text does not stand there as often as it must.
        """
        for good in self.goods:
            text = self._applied(good, text)
        return text

    @property
    def sets(self) -> bool:
        """Whether it says how lines are set, or what else the file has of them, not what they say."""
        return self.replacement.startswith((_SET, _TRACE, _APART))

    def set(self, document: Document) -> Document:
        """``document`` (a whole sample) with the lines that hold a good text set as the replacement says.

        A trace, and words apart, are put at the first line that holds the first of the good texts; the lines that hold a
        further one are taken away.
        Raises ExampleError where a good text stands in no line, or for what is no field of a line's style.
        """
        lines = list(document.lines)
        if not self.replacement.startswith(_SET):
            return self._left(document)
        changes, style = self._changes()
        for good in self.goods:
            found = [n for n, line in enumerate(lines) if _pattern(good).search(line.text)]
            if not found:
                raise ExampleError(f"{good!r} stands in no line there")
            for n in found:
                lines[n] = lines[n]._replace(style=(lines[n].style or Style())._replace(**style), **changes)
        return replace(document, lines=tuple(lines))

    def _left(self, document: Document) -> Document:
        """The document with a trace, or with words that do not count."""
        line = next((line for line in document.lines if _pattern(self.goods[0]).search(line.text)), None)
        if line is None:
            raise ExampleError(f"{self.goods[0]!r} stands in no line there")
        gone = [line for good in self.goods[1:] for line in document.lines if _pattern(good).search(line.text)]
        document = replace(document, lines=tuple(line for line in document.lines if line not in gone))
        if self.replacement.startswith(_APART):
            return replace(document, apart=(*document.apart, Apart(line, self.replacement.removeprefix(_APART))))
        kind, _, words = self.replacement.removeprefix(_TRACE).partition(" ")
        if kind not in get_args(TraceKind):
            raise ExampleError(f"{kind!r} is no kind of trace")
        return replace(document, traces=(*document.traces, Trace(cast(TraceKind, kind), words, line, line.page)))

    def _changes(self) -> tuple[dict[str, Any], dict[str, Any]]:
        """What is set of a line, and what of its style."""
        changes: dict[str, Any] = {}
        style: dict[str, Any] = {}
        for said in self.replacement.removeprefix(_SET).split(", "):
            name, *values = said.split(" ")
            if name == "room" and len(values) == 2:
                style[name] = tuple(map(float, values))
            elif name in Style._fields and name != "room" and len(values) == 1:
                style[name] = values[0]
            elif name == "zone" and len(values) == 1:
                changes[name] = values[0]
            else:
                raise ExampleError(f"{said!r} is no field of a line's style with its value, nor its zone")
        return changes, style

    def _applied(self, good: str, text: str) -> str:
        pages = [text] if self.page is None else text.split("\f")
        at = (self.page or 1) - 1
        if at >= len(pages):
            raise ExampleError(f"the sample has no page {self.page}")
        found = list(_pattern(good).finditer(pages[at]))
        if not found or (self.page is not None and len(found) > 1):
            raise ExampleError(f"{good!r} stands {len(found)} times there")
        if good.startswith(_ONWARD):
            del pages[at + 1 :]
        for place in reversed(found):
            pages[at] = self._replaced(pages[at], *place.span("text"))
        return "\f".join(pages)

    def _replaced(self, text: str, start: int, end: int) -> str:
        line = re.match(r"[^\S\n\f]*", text[max(text.rfind("\n", 0, start), text.rfind("\f", 0, start)) + 1 :])
        indent = line[0] if line else ""
        new = _TIMES.sub(lambda many: "\u23ce".join([many[2]] * int(many[1])), self.replacement)
        new = "" if new == _NOTHING else _LINE_END.sub("\n" + indent, new)
        return text[:start] + new + text[end:]


def _pattern(good: str) -> re.Pattern[str]:
    """What finds a good text; the group ``text`` is what is replaced."""
    bare = good.removeprefix(_LINE).removeprefix(_ONWARD)
    words = r"[^\S\n\f]*\n\s*".join(map(re.escape, _LINE_END.split(bare)))
    if good.startswith(_ONWARD):
        return re.compile(f"(?s)(?P<text>{words}.*)")
    if good.startswith(_LINE):
        return re.compile(rf"(?m)(?:^|(?<=\f))[^\S\n\f]*(?P<text>{words})(?=[^\S\n\f]*(?:$|\f))")
    return re.compile(f"(?P<text>{words})")


def read(doc: str) -> list[Example]:
    """The examples of a docstring, in order. Raises ExampleError for a line that is none, or a docstring that has none."""
    examples: list[Example] = []
    header: re.Match[str] | None = None
    goods: tuple[str, ...] = ()
    open_goods = False
    for line in _section(doc):
        if match := _HEADER.fullmatch(line):
            header, goods, open_goods = match, (), False
            continue
        match = _ENTRY.fullmatch(line)
        if not match:
            raise ExampleError(f"{line!r} is neither a header such as 'en, page 2:' nor a line with good:, bad: or spare:")
        if header is None:
            raise ExampleError(f"{line!r} stands before any header such as 'en, page 2:'")
        if match["sort"] == "good":
            goods = (*goods, match["text"]) if open_goods else (match["text"],)
            open_goods = True
            continue
        if not goods:
            raise ExampleError(f"{line!r} has no good: before it")
        open_goods = False
        page = int(header["page"]) if header["page"] else None
        example = Example(header["language"], header["sample"] or "letter", page, goods, "bad", match["text"])
        examples.append(example if match["sort"] == "bad" else example._replace(sort="spare"))
    if not examples:
        raise ExampleError("there is no pair of good: and bad:, nor of good: and spare:")
    return examples


def _section(doc: str) -> list[str]:
    """The lines of the section, without indent and blank lines."""
    lines = doc.splitlines()
    if "Examples:" not in lines:
        raise ExampleError("there is no section Examples:")
    section = []
    for line in lines[lines.index("Examples:") + 1 :]:
        if line.strip() and not line.startswith(" "):
            break
        section.append(line.strip())
    return [line for line in section if line]
