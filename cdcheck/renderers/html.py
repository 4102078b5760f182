"""HTML for people, in one file that needs nothing else: the report, each failure beside its place, and the editor's sign-off sheet.

It has no script, fetches nothing and may be printed. What passes and the text of each rule are folded. Whoever has the document
supplies what stands round its places (see cdcheck.renderers.Surroundings); without that, the words are shown alone. The markup is
well-formed XML as well, and every value is escaped by the template.
"""

import math
import re
from base64 import b64encode
from collections.abc import Iterator, Sequence
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from cdcheck.outcome import Location, Report, Row
from cdcheck.renderers import Picture, Renderer, Style, Summary, Surroundings, summarise
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
# In points: how much of a page is shown round a box, and how little of one.
_ROUND, _NARROWEST, _LOWEST, _HIGHEST = 36.0, 380.0, 96.0, 420.0

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
    """One line of the document: its number, and its text with what is marked of it in the middle."""

    number: int
    before: str
    marked: str
    after: str


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


def for_a_person(kind: str) -> "Sequence[CoveredRow]":
    """The rows of the catalogue that need an eye in a document of a kind."""
    from cdcheck import catalogue

    return catalogue.left_to_a_person(kind)


def _page(
    reports: Sequence[Report], summary: Summary, surroundings: Sequence[Surroundings | None], *, alone: bool
) -> str:
    texts = {text.rule: text for text in rule_texts()}
    told: set[str] = set()
    views = [
        _view(report, around or Surroundings(), f"d{count}", texts, told)
        for count, (report, around) in enumerate(zip(reports, surroundings, strict=True), 1)
    ]
    page = _environment().get_template("_report.html").render(
        views=views,
        total=total(summary),
        unmatched=[path_of(path) for path in summary.unmatched],
        nothing_found=NOTHING_FOUND,
        alone=alone,
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
        said=_said, name=clean, words=_words, path=_path, counts=counts, what_it_is=what_it_is, url=_url, direction=_direction
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
        idle=idle if report.problem is None else (),
        sheets=tuple([_sheet(picture, name, fails) for picture in around.pictures]),
        missing=around.missing,
        sign_off=tuple(_sign_off(report)) if report.problem is None else (),
    )


def _item(around: Surroundings, name: str, texts: "dict[str, RuleText]", told: set[str], row: Row, count: int) -> _Item:
    passed = row.outcome == "passed" and row.waiver is None
    places = [_place(at, name, around if not passed and n < _MOST_SHOWN else Surroundings()) for n, at in enumerate(row.locations)]
    rule = texts.get(row.rule)
    before = row.rule in told
    told.add(row.rule)
    return _Item(
        row=row,
        number=count,
        name=f"{name}-{count}",
        places=tuple(places[:_MOST_SHOWN]),
        more=tuple(places[_MOST_SHOWN:]),
        rule=rule,
        anchor="rule-" + re.sub("[^a-z0-9-]", "-", row.rule),
        told=before,
    )


def _place(at: Location, name: str, around: Surroundings) -> _Place:
    said = []
    if at.page is not None:
        said.append(f"page {at.page}")
    if at.line is not None:
        said.append(f"line {at.line}")
    if at.note:
        said.append(at.note)
    elif at.role == "related":
        said.append("see also")
    crop = _crop(at, name, around.pictures)
    return _Place(", ".join(said), at.text, () if crop else tuple(_lines(at, around)), crop)


def _lines(at: Location, around: Surroundings) -> Iterator[_Line]:
    """The lines of a place and those before and after it, what they have in common at their beginning left out."""
    if at.line is None:
        return
    last = max(at.end_line or at.line, at.line)
    shown_to = min(last, at.line + _LONGEST_MARK)
    lines = [
        line for line in around.lines if line.page == at.page and at.line - _CONTEXT <= line.number <= shown_to + _CONTEXT
    ]
    if not any(line.number == at.line for line in lines):
        return
    blank = [line for line in lines if not line.text.strip()]
    # Blank lines at either end show nothing.
    while lines and lines[0] in blank:
        del lines[0]
    while lines and lines[-1] in blank:
        del lines[-1]
    texts = [line.text.replace("\t", "    ").replace("\f", "") for line in lines]
    margin = min([len(text) - len(text.lstrip()) for text in texts if text.strip()], default=0)
    for line in lines:
        start = (at.column or 1) - 1 if line.number == at.line else 0
        if not at.line <= line.number <= last:
            yield _Line(line.number, _cut_end(_plain_line(line.text)[margin:]), "", "")
            continue
        end = at.end_column if line.number == last and at.end_column is not None else len(line.text)
        start = max(start, len(line.text) - len(line.text.lstrip()))
        before, marked, after = line.text[:start], line.text[start:end], line.text[max(end, start) :]
        yield _Line(
            line.number,
            _cut_start(_plain_line(before)[margin:]),
            _cut_middle(_plain_line(marked.rstrip() or marked)),
            _cut_end(_plain_line(after)),
        )


def _plain_line(text: str) -> str:
    return re.sub("[\u2066-\u2069]", "\ufffd", text.replace("\t", "    ").replace("\f", ""))


def _cut_start(text: str) -> str:
    return text if len(text) <= _MOST_WORDS else f"\u2026{text[-_MOST_WORDS:]}"


def _cut_end(text: str) -> str:
    return text if len(text) <= _MOST_WORDS else f"{text[:_MOST_WORDS]}\u2026"


def _cut_middle(text: str) -> str:
    most = 3 * _MOST_WORDS
    return text if len(text) <= most else f"{text[: most * 2 // 3]} \u2026 {text[-most // 3 :]}"


def _crop(at: Location, name: str, pictures: Sequence[Picture]) -> _Crop | None:
    """The piece of its page that a place stands in, or None where there is no picture or no box."""
    picture = next((one for one in pictures if one.page == at.page), None)
    box = _box(at, picture)
    if picture is None or box is None:
        return None
    width = min(max(box.width + 2 * _ROUND, _NARROWEST), picture.width)
    height = min(max(box.height + 2 * _ROUND, _LOWEST), _HIGHEST, picture.height)
    x = min(max(box.x + box.width / 2 - width / 2, 0), picture.width - width)
    middle = box.y + min(box.height, height - _ROUND) / 2
    y = min(max(middle - height / 2, 0), picture.height - height)
    return _Crop(f"{name}-page-{picture.page}", _Box(_rounded(x), _rounded(y), _rounded(width), _rounded(height)), (box,))


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
    for row in for_a_person(report.document.kind):
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
    return Markup('<bdi class="words" dir="{}"{}>{}</bdi>').format(
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
