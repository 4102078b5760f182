"""HTML for people, one file and nothing else: the report, each failure beside its place, and the editor's sign-off sheet.

It has no script, fetches nothing and prints well. What passes and the text of each rule are folded. Whoever has the document
supplies what stands round its places (see cdcheck.renderers.Surroundings); without that, the words are shown alone. The mark-up
is well-formed XML as well, and the template escapes every value.
"""

import math
import re
from base64 import b64encode
from collections.abc import Iterator, Sequence
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from cdcheck.outcome import Location, Report, Row
from cdcheck.renderers import Picture, Renderer, Style, Summary, Surroundings, summarise
from cdcheck.renderers._checklist import checklist
from cdcheck.renderers._places import NOTHING_FOUND, path_of
from cdcheck.renderers._plain import clean, shown
from cdcheck.renderers._rows import VERDICTS, causes, counts, failures, number, standing, total, waived, what_it_is

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

    from cdcheck.schemas import CoveredRow, RuleText

renderer = Renderer("html", ".html", several=True, wants_pages=True)

_MOST_SHOWN = 4
_CONTEXT = 2
_LONGEST_MARK = 8
"""Lines of one place that are shown; the rest of a longer one is left out."""
_MOST_WORDS = 240
# In points: how much of a page is shown above and below a box, and how low and how high the whole of it may be.
_ROUND, _LOWEST, _HIGHEST = 36.0, 96.0, 420.0

# What HTML or XML cannot hold, what drives a terminal, and what turns a line around.
_UNFIT = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066\u2067\ud800-\udfff\ufdd0-\ufdef"
    + "".join([f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(17)])
    + "]"
)
_ISOLATED = re.compile("\u2068([^\u2069]*)\u2069")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
_ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f\u0870-\u08ff\ufb50-\ufdff\ufe70-\ufeff]")
_LATIN = ("en", "es", "fr")


class _Line(NamedTuple):
    """One line of the document: its number, and its text in pieces, each with whether it is marked."""

    number: int
    pieces: tuple[tuple[str, bool], ...]

    @property
    def text(self) -> str:
        return "".join([text for text, _ in self.pieces])

    @property
    def hit(self) -> bool:
        return any(marked for _, marked in self.pieces)


class _Box(NamedTuple):
    x: float
    y: float
    width: float
    height: float
    role: str = "primary"


class _Crop(NamedTuple):
    """A piece of the picture called ``picture``: the ``view`` of it in points, and the boxes in it."""

    picture: str
    view: _Box
    boxes: tuple[_Box, ...]


class _Place(NamedTuple):
    """One place of a finding: what to call it, its words, and what stands round it."""

    caption: str
    text: str | None
    lines: tuple[_Line, ...]
    crop: _Crop | None


class _Item(NamedTuple):
    """One row, its places, and the text of its rule; ``anchor`` is where that text stands if it stood before."""

    row: Row
    number: int
    name: str
    places: tuple[_Place, ...]
    more: tuple[_Place, ...]
    rule: "RuleText | None"
    anchor: str
    told: bool


class _Sheet(NamedTuple):
    """The picture of a page with all its boxes, and the numbers of the findings on it."""

    picture: Picture
    name: str
    boxes: tuple[tuple[_Box, int, str], ...]
    numbers: tuple[int, ...]


class _View(NamedTuple):
    """One report as the template shows it."""

    report: Report
    name: str
    verdict: str
    fails: tuple[_Item, ...]
    doubts: tuple[tuple[str, tuple[_Item, ...]], ...]
    waived: tuple[_Item, ...]
    passes: tuple[_Item, ...]
    idle: tuple[tuple[str, str, tuple[Row, ...]], ...]
    sheets: tuple[_Sheet, ...]
    missing: tuple[str, ...]
    sign_off: "tuple[tuple[str, tuple[CoveredRow, ...]], ...]"


def render(report: Report, style: Style, surroundings: Surroundings | None = None) -> str:
    """One report as a page."""
    return _page([report], summarise([report]), [surroundings], alone=True)


def render_several(
    reports: Sequence[Report], summary: Summary, style: Style, surroundings: Sequence[Surroundings | None] = ()
) -> str:
    """A table of what all come to, and one report after the other."""
    return _page(reports, summary, [*surroundings] or [None] * len(reports), alone=False)


def rule_texts() -> "Sequence[RuleText]":
    """The texts of all rules of cdcheck."""
    from cdcheck import schemas

    return schemas.rules().rules


def for_a_person(kind: str, language: str | None) -> "Sequence[CoveredRow]":
    """The rows of the catalogue that need a person in a document of a kind and language."""
    from cdcheck import catalogue

    return catalogue.left_to_a_person(kind, language)


def _page(reports: Sequence[Report], summary: Summary, surroundings: Sequence[Surroundings | None], *, alone: bool) -> str:
    texts = {text.rule: text for text in rule_texts()}
    told: set[str] = set()
    views = [
        _view(report, around or Surroundings(), f"d{count}", texts, told)
        for count, (report, around) in enumerate(zip(reports, surroundings, strict=True), 1)
    ]
    page = (
        _environment()
        .get_template("_report.html")
        .render(
            views=views,
            total=total(summary),
            unmatched=[path_of(path) for path in summary.unmatched],
            nothing_found=NOTHING_FOUND,
            alone=alone,
        )
    )
    return _UNFIT.sub("\ufffd", page) + "\n"


@cache
def _environment() -> "Environment":
    from jinja2 import Environment, FileSystemLoader, StrictUndefined
    from markupsafe import Markup

    folder = Path(__file__).parent
    made = Environment(
        loader=FileSystemLoader(folder), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    made.filters.update(
        said=_said,
        name=clean,
        words=_words,
        path=_path,
        counts=counts,
        checklist=checklist,
        what_it_is=what_it_is,
        url=_url,
        direction=_direction,
    )
    made.globals.update(
        number=number,
        verdicts=VERDICTS,
        language=_language,
        data=lambda picture: b64encode(picture.png).decode("ascii"),
        style=Markup((folder / "_report.css").read_text(encoding="utf-8")),
        places=" ".join,
    )
    return made


def _view(report: Report, around: Surroundings, name: str, texts: "dict[str, RuleText]", told: set[str]) -> _View:
    item = partial(_item, around, name, texts, told)
    fails = tuple([item(row, count) for count, row in enumerate(failures(report), 1)])
    doubts = tuple(
        [(cause, tuple([item(row, 0) for row in rows])) for cause, rows in causes(standing(report, "cantTell")).items()]
    )
    idle = tuple(
        [
            (heading, cause, tuple(rows))
            for heading, outcome in (("Does not apply", "inapplicable"), ("Untested", "untested"))
            for cause, rows in causes(standing(report, outcome)).items()
        ]
    )
    return _View(
        report=report,
        name=name,
        verdict="not checked" if report.problem is not None else VERDICTS[report.verdict],
        fails=fails,
        doubts=doubts,
        waived=tuple([item(row, 0) for row in waived(report)]),
        passes=tuple([item(row, 0) for row in standing(report, "passed")]),
        idle=idle if report.judged else (),
        sheets=tuple([_sheet(picture, name, fails) for picture in around.pictures]),
        missing=around.missing,
        sign_off=tuple(_sign_off(report)) if report.judged else (),
    )


def _item(around: Surroundings, name: str, texts: "dict[str, RuleText]", told: set[str], row: Row, count: int) -> _Item:
    passed = row.outcome == "passed" and row.waiver is None
    near = Surroundings() if passed else around
    shown_here = _together(row.locations[:_MOST_SHOWN]) if not passed else [[at] for at in row.locations[:_MOST_SHOWN]]
    before = row.rule in told
    told.add(row.rule)
    return _Item(
        row=row,
        number=count,
        name=f"{name}-{count}",
        places=tuple([_place(group, name, near) for group in shown_here]),
        more=tuple([_place([at], name, Surroundings()) for at in row.locations[_MOST_SHOWN:]]),
        rule=texts.get(row.rule),
        anchor="rule-" + re.sub("[^a-z0-9-]", "-", row.rule),
        told=before,
    )


def _together(locations: Sequence[Location]) -> list[list[Location]]:
    """Places in the same lines together, so that these lines are shown once."""
    found: dict[object, list[Location]] = {}
    for count, at in enumerate(locations):
        found.setdefault((at.page, at.line, at.end_line, at.box) if at.line is not None else count, []).append(at)
    return list(found.values())


def _place(group: Sequence[Location], name: str, around: Surroundings) -> _Place:
    first = group[0]
    said = []
    if first.page is not None:
        said.append(f"page {first.page}")
    if first.line is not None:
        said.append(f"line {first.line}")
    said += dict.fromkeys([at.note or "see also" for at in group if at.note or at.role == "related"])
    crop = _crop(group, name, around.pictures)
    texts = dict.fromkeys([at.text for at in group if at.text])
    return _Place(", ".join(said), "; ".join(texts) or None, () if crop else tuple(_lines(group, around)), crop)


def _lines(group: Sequence[Location], around: Surroundings) -> Iterator[_Line]:
    """The lines of places and those before and after, what they have in common at their beginning left out."""
    at = group[0]
    if at.line is None:
        return
    last = max(at.end_line or at.line, at.line)
    shown_to = min(last, at.line + _LONGEST_MARK) + _CONTEXT
    lines = [line for line in around.lines if line.page == at.page and at.line - _CONTEXT <= line.number <= shown_to]
    if not any(line.number == at.line for line in lines):
        return
    # Blank lines at either end show nothing.
    while lines and not lines[0].text.strip():
        del lines[0]
    while lines and not lines[-1].text.strip():
        del lines[-1]
    margin = min([len(line.text) - len(line.text.lstrip()) for line in lines if line.text.strip()], default=0)
    for line in lines:
        inside = at.line <= line.number <= last
        marks = [_mark(one, line.number, last, line.text) for one in group] if inside else []
        yield _Line(line.number, tuple(_pieces(line.text, margin, marks)))


def _mark(at: Location, line: int, last: int, text: str) -> tuple[int, int]:
    """From which character to which a line is marked for a place, white space at both ends left out."""
    start = (at.column or 1) - 1 if line == at.line else 0
    end = at.end_column if line == last and at.end_column is not None else len(text)
    marked = text[start:end]
    return start + len(marked) - len(marked.lstrip()), start + len(marked.rstrip())


def _pieces(text: str, margin: int, marks: Sequence[tuple[int, int]]) -> Iterator[tuple[str, bool]]:
    """A line in pieces, without its first ``margin`` characters; of long pieces only what is near to what is marked."""
    at = margin
    for start, end in sorted(marks):
        if end > max(start, at):
            if start > at:
                yield _cut(text[at:start], keep_start=at > margin), False
            yield _cut(text[max(start, at) : end], longest=3 * _MOST_WORDS), True
            at = end
    if at < len(text):
        yield _cut(text[at:], keep_end=False), False


def _cut(text: str, *, keep_start: bool = True, keep_end: bool = True, longest: int = _MOST_WORDS) -> str:
    """A piece of a line with nothing in it that acts; of a long one its beginning, its end, or both."""
    kept = re.sub("[\u2066-\u2069]", "\ufffd", text.replace("\t", "    ").replace("\f", ""))
    if len(kept) <= longest:
        return kept
    half = longest // 2 if keep_start and keep_end else longest
    return (kept[:half] if keep_start else "") + " \u2026 " + (kept[-half:] if keep_end else "")


def _crop(group: Sequence[Location], name: str, pictures: Sequence[Picture]) -> _Crop | None:
    """The piece of its page that a place stands in, or None where there is no picture or no box."""
    picture = next((one for one in pictures if one.page == group[0].page), None)
    boxes = tuple(dict.fromkeys([box for at in group if (box := _box(at, picture)) is not None]))
    if picture is None or not boxes:
        return None
    box = boxes[0]
    height = min(max(box.height + 2 * _ROUND, _LOWEST), _HIGHEST, picture.height)
    middle = box.y + min(box.height, height - _ROUND) / 2
    y = min(max(middle - height / 2, 0), picture.height - height)
    view = _Box(0, _rounded(y), _rounded(picture.width), _rounded(height))
    return _Crop(f"{name}-page-{picture.page}", view, boxes)


def _box(at: Location, picture: Picture | None) -> _Box | None:
    """The box of a place, a little larger than its words and within its page."""
    if picture is None or at.box is None or not all(map(math.isfinite, at.box)):
        return None
    x0, y0, x1, y1 = at.box
    left, right = (min(max(x, 1), picture.width - 1) for x in (x0 - 3, x1 + 3))
    top, bottom = (min(max(y, 1), picture.height - 1) for y in (y0 - 2, y1 + 2))
    if right <= left or bottom <= top:
        return None
    return _Box(_rounded(left), _rounded(top), _rounded(right - left), _rounded(bottom - top), at.role)


def _sheet(picture: Picture, name: str, fails: Sequence[_Item]) -> _Sheet:
    boxes = [
        (box, item.number, item.row.severity)
        for item in fails
        for at in item.row.locations
        if at.page == picture.page and at.role == "primary" and (box := _box(at, picture)) is not None
    ]
    return _Sheet(picture, f"{name}-page-{picture.page}", tuple(boxes), tuple(dict.fromkeys([count for _, count, _ in boxes])))


def _sign_off(report: Report) -> "Iterator[tuple[str, tuple[CoveredRow, ...]]]":
    """What only a person can check, under the headings of the catalogue."""
    from cdcheck.catalogue import HEADINGS

    found: dict[str, list[CoveredRow]] = {}
    for row in for_a_person(report.document.kind_detail, report.document.language):
        found.setdefault(HEADINGS.get(row.row.partition("-")[0], "Other"), []).append(row)
    for heading, rows in found.items():
        yield heading, tuple(rows)


def _said(text: str) -> "Markup":
    """A sentence of ours with words of a document in it, each run of right-to-left words as an element of its own."""
    from markupsafe import Markup, escape

    pieces = _ISOLATED.split(shown(text))
    made = Markup("")
    for count, piece in enumerate(pieces):
        if count % 2 == 0:
            made += escape(piece)
        elif _ARABIC.search(piece):
            made += Markup('<bdi dir="rtl" lang="ar">{}</bdi>').format(piece)
        else:
            made += Markup('<bdi dir="rtl">{}</bdi>').format(piece)
    return made


def _words(text: str, code: str | None, most: int = 400) -> "Markup":
    """Words of a document, in its language and direction, the middle of long ones left out."""
    from markupsafe import Markup

    kept = clean(text)
    if len(kept) > most:
        kept = f"{kept[: most * 2 // 3]} \u2026 {kept[-most // 3 :]}"
    lang = _language(kept, code)
    return Markup('<span class="words">\u201c<bdi dir="{}"{}>{}</bdi>\u201d</span>').format(
        _direction(kept), Markup(' lang="{}"').format(lang) if lang else "", kept
    )


def _language(text: str, code: str | None) -> str | None:
    """The language to name for words of a document in language ``code``: symbols and numbers are not in Arabic, say."""
    return code if code is not None and (code in _LATIN or max(text, default="") >= "\u0370") else None


def _direction(text: str) -> str:
    return "rtl" if _RIGHT_TO_LEFT.search(text) else "ltr"


def _path(name: str) -> str:
    return clean(path_of(name))


def _url(address: str | None) -> str | None:
    """An address that a link may have, or None."""
    return address if address is not None and re.match("https?://", address) else None


def _rounded(value: float) -> float:
    return round(value, 1)
