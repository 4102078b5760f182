"""The pages of a PDF as pictures, with boxes round what was recognised and its names beside the page.

The names stand outside the page, at the side that is nearer: a page is full of text, and they are to cover none of it.
"""

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from importlib import import_module
from io import BytesIO
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from cdcheck import guard, pipeline, readers, schemas

if TYPE_CHECKING:
    from PIL import ImageFont
    from PIL.ImageDraw import ImageDraw

    from cdcheck.document import Line

Box = tuple[float, float, float, float]

MAX_SIDE = 2_400
"""Pixels in the longer side of a page that is drawn; a page too large for it is drawn smaller."""
SCALE = 2.0
"""Pixels for a point, on pages of usual size."""

# What follows is in pixels: names are to be read on a page of any size.
_TYPE, _ROW, _WIDEST, _EDGE, _OUT = 17, 21, 420, 16, 10
_BESIDE, _PAPER = (232, 234, 237), (255, 255, 255)
_FRAME = (150, 155, 160)
_TINT = 26
# Of a page that is put into a report: letters stay smooth with so many colours, and take a third of the room.
_SHADES = 32
# In points: what a box is larger than its text.
_ACROSS, _DOWN = 3.0, 2.0
# Names stand at the left of what is nearer to the left edge and ends before this share of the page's width.
_LEFT = 0.6
# Each can be read on what surrounds a page. Parts that often meet come one after the other.
_COLOURS = (
    (176, 32, 32),
    (21, 87, 160),
    (27, 110, 50),
    (122, 31, 162),
    (146, 80, 0),
    (0, 105, 105),
    (180, 20, 95),
    (62, 39, 180),
    (93, 64, 45),
    (55, 71, 90),
    (95, 95, 0),
    (0, 95, 140),
)
_PNG = b"\x89PNG\r\n\x1a\n"
_ITEM = re.compile(r"\w+(\[\d+\])")


class Region(NamedTuple):
    """Lines of one part that stand together on a page: the part's name, the box round them in points from the page's top left,
    and the names of pieces, each with the middle of the line it is for.
    """

    part: str
    box: Box
    names: tuple[tuple[float, str], ...]


class Shown(NamedTuple):
    """What was recognised in a document; ``regions`` are those of each page, None where the document has no pages to draw."""

    parts: schemas.Parts
    pages: int | None
    regions: tuple[tuple[Region, ...], ...] | None


class Drawn(NamedTuple):
    """The files that were written, and why pages are missing among them, a sentence each."""

    files: tuple[Path, ...]
    problems: tuple[str, ...]


def see(name: str, data: bytes, limits: guard.Limits = guard.DEFAULT, **overrules: Any) -> Shown:
    """What is recognised in a document, within limits; ``overrules`` are the fields of :class:`cdcheck.pipeline.Overrules`.

    Raises Unreadable, also where a limit is hit.
    """
    answer = guard.run(_see, name, data, limits, before=pipeline.prepare, overrules=pipeline.Overrules(**overrules))
    shown = guard.heard(Shown, answer)
    guard.refuse_pages(shown.pages, limits)
    return shown


def files(folder: Path, shown: Shown) -> tuple[Path, ...]:
    """Where :func:`write` puts the pictures of the pages, in their order."""
    return tuple([folder / f"page-{number}.png" for number in range(1, len(shown.regions or ()) + 1)])


def write(folder: Path, shown: Shown, data: bytes, limits: guard.Limits = guard.DEFAULT) -> Drawn:
    """Draw every page into ``folder``, as page-1.png and so on, and make the folder where there is none.

    A page that cannot be drawn is a problem, and the others are drawn. All pages together may take as long as one document.
    Files of these names are written over, no others are touched. Raises OSError where a file cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    begun = guard.taken()
    written: list[Path] = []
    failed: dict[str, list[int]] = {}
    regions = (shown.regions or ())[: limits.max_pages]
    for number, (file, on_page) in enumerate(zip(files(folder, shown), regions, strict=False), 1):
        if guard.taken() - begun > limits.max_seconds:
            late = f"drawing all pages went over the limit of {limits.max_seconds:g} seconds (--max-seconds)"
            failed.setdefault(late, []).extend(range(number, len(regions) + 1))
            break
        try:
            picture = _refuse_other(guard.run(draw, shown.parts.name, data, limits, number=number, regions=on_page))
        except readers.Unreadable as problem:
            failed.setdefault(str(problem), []).append(number)
            continue
        file.write_bytes(picture)
        written.append(file)
    return Drawn(tuple(written), tuple([f"{not_drawn(pages)}: {why}" for why, pages in failed.items()]))


def _refuse_other(png: bytes) -> bytes:
    """A picture that a worker made. Raises Unreadable for what is none."""
    if not png.startswith(_PNG):
        raise readers.Unreadable("a fault in cdcheck (what was drawn is not a picture); please report it")
    return png


def draw(name: str, data: bytes, *, number: int, regions: list[Any]) -> bytes:
    """In a worker: page ``number`` (from 1) of a PDF as a PNG, with its regions. Raises Unreadable."""
    regions = [Region(part, tuple(box), names) for part, box, names in regions]
    # Only who asks for pictures pays for the imports.
    pdfium: Any = import_module("pypdfium2")
    from PIL import Image, ImageDraw, ImageFont

    page, scale = _page(pdfium, data, number)
    font = ImageFont.load_default(_TYPE)
    left, right = _margin(regions, page.width / scale, font)
    wide = [_EDGE + _OUT + max([label.width for label in side], default=0) for side in (left, right)]
    canvas = Image.new("RGB", (wide[0] + page.width + wide[1], max(page.height, 4 * _ROW)), _BESIDE)
    canvas.paste(page, (wide[0], 0))
    pen = ImageDraw.Draw(canvas, "RGBA")
    pen.rectangle((wide[0] - 1, -1, wide[0] + page.width, page.height), outline=_FRAME)
    for region in regions:
        colour = _colour(region.part)
        pen.rectangle(_pixels(region.box, scale, wide[0], canvas.size), fill=(*colour, _TINT), outline=(*colour, 255), width=2)
    for at_right, labels in enumerate((left, right)):
        edge = wide[0] + page.width + _OUT if at_right else wide[0] - _OUT
        for top, label in _placed(labels, scale, canvas.height):
            # Where text stands beyond the page, the line to it ends at the page's edge.
            x = wide[0] + min(max(label.x * scale, 0), page.width)
            y = min(max(label.at * scale, 0), canvas.height)
            _write(pen, font, label, (edge, top), (x, y), bool(at_right))
    if not regions:
        pen.text((wide[0] + 8, 6), "nothing is recognised on this page", font=font, fill=_FRAME)
    out = BytesIO()
    canvas.save(out, "PNG")
    return out.getvalue()


class Page(NamedTuple):
    """A page as it is shown, as a PNG of few colours, and its width and height in points."""

    png: bytes
    width: float
    height: float


def page(name: str, data: bytes, number: int, limits: guard.Limits = guard.DEFAULT) -> Page:
    """Page ``number`` (from 1) of a PDF, with nothing drawn on it, within limits. Raises Unreadable."""
    size, _, png = guard.run(_plain_page, name, data, limits, number=number).partition(b"\n")
    width, height = guard.heard(tuple[float, float], size)
    return Page(_refuse_other(png), width, height)


def _plain_page(name: str, data: bytes, *, number: int) -> bytes:
    """In a worker: the page's size in JSON, a line feed, and its PNG."""
    pdfium: Any = import_module("pypdfium2")
    picture, scale = _page(pdfium, data, number)
    out = BytesIO()
    picture.quantize(_SHADES).save(out, "PNG", optimize=True)
    return guard.said((picture.width / scale, picture.height / scale)) + b"\n" + out.getvalue()


def _see(name: str, data: bytes, *, overrules: list[Any]) -> bytes:
    document = readers.read(name, data)
    try:
        seen = pipeline.see(document, pipeline.given(overrules))
        parts = schemas.parts(seen, pipeline.judge(seen, data))
    except ValueError as error:  # no option of the caller's is wrong here
        raise RuntimeError(f"ValueError: {error}") from error
    regions = None
    # What `cdcheck lines` printed of a PDF has its boxes, and no pages.
    if document.format == "pdf" and document.pages is not None and b"%PDF-" in data[:1024]:
        belongs = schemas.belonging(seen)
        pages = {
            page: tuple(_regions(on_page, belongs)) for page, on_page in groupby(document.lines, key=lambda line: line.page)
        }
        regions = tuple([pages.get(page, ()) for page in range(1, document.pages + 1)])
    return guard.said(Shown(parts, document.pages, regions))


# --- regions


def _regions(lines: Iterable["Line"], belongs: dict["Line", tuple[str, ...]]) -> Iterator[Region]:
    """The regions of a page: lines of one part, below each other, without a gap or with the same names on both sides of it."""
    group: list[tuple[Box, tuple[str, ...]]] = []
    gap = False
    for line in lines:
        if line.blank:
            gap = True
            continue
        parts = belongs.get(line, ())
        if group and not (line.box and parts and _goes_on(group, line.box, parts, gap)):
            yield _region(group)
            group = []
        if line.box and parts:
            group.append((line.box, parts))
        gap = False
    if group:
        yield _region(group)


def _goes_on(group: Sequence[tuple[Box, tuple[str, ...]]], box: Box, parts: tuple[str, ...], gap: bool) -> bool:
    above, before = group[-1]
    items = [item for _, named in group if (item := _ITEM.match(named[0]))]
    item = _ITEM.match(parts[0])
    return (
        _part(parts[0]) == _part(before[0])
        and not (item and items and item[0] != items[-1][0])
        and (not gap or parts == before)
        and box[1] > above[1]
        and box[0] < max(b[2] for b, _ in group)
        and box[2] > min(b[0] for b, _ in group)
    )


def _region(group: Sequence[tuple[Box, tuple[str, ...]]]) -> Region:
    lefts, tops, rights, bottoms = zip(*[box for box, _ in group], strict=True)
    part = _part(group[0][1][0])
    # Of several a part may say only where the name of each is: the lines round it are of the same one.
    head = next((item[0] for _, parts in group if (item := _ITEM.match(parts[0]))), part)
    names: list[tuple[float, str]] = []
    before: set[str] = set()
    for box, parts in group:
        exact = [head if path == part else path for path in parts]
        if text := _names([path for path in exact if path not in before], head, said=bool(names)):
            names.append(((box[1] + box[3]) / 2, text))
        before = {*exact, head}
    return Region(part, (min(lefts), min(tops), max(rights), max(bottoms)), tuple(names))


def _names(begun: Sequence[str], head: str, said: bool) -> str:
    """The names of the pieces that begin on a line of ``head``, whose own name is left out where it is ``said`` above."""
    pieces: dict[str, list[str]] = {}
    for path in begun:
        of = _head(path)
        pieces.setdefault(of, []).extend([path[len(of) + 1 :]] if path != of else [])
    texts = []
    for of, inner in pieces.items():
        own = [] if of == head and said else [of if of == head else f"also {of}"]
        texts.append(": ".join([*own, *([", ".join(inner)] if inner else [])]))
    return "; ".join([text for text in texts if text])


def _head(path: str) -> str:
    """The part that a piece is of, or the one of several."""
    return path.partition(".")[0]


def _part(path: str) -> str:
    """The name of the part that a piece is of."""
    return re.split(r"[.\[]", path, maxsplit=1)[0]


# --- pictures


class _Label(NamedTuple):
    """Rows of names beside the page. ``at`` is the middle of their line, ``x`` the side of its box, both in points."""

    rows: tuple[str, ...]
    width: int
    at: float
    x: float
    colour: tuple[int, int, int]


def _page(pdfium: Any, data: bytes, number: int) -> Any:
    """A page as it is shown, as an image, and how many pixels it has for a point. Raises Unreadable."""
    try:
        document = pdfium.PdfDocument(data)
        try:
            page = document[number - 1]
            size = page.get_size()
            if not all(0 < side < math.inf for side in size):
                raise readers.Unreadable("of no size")
            scale = min(SCALE, MAX_SIDE / max(size))
            return page.render(scale=scale).to_pil().convert("RGB"), scale
        finally:
            document.close()
    except (pdfium.PdfiumError, IndexError, ValueError):
        raise readers.Unreadable("damaged beyond drawing") from None


def _margin(
    regions: Sequence[Region], width: float, font: "ImageFont.FreeTypeFont | ImageFont.ImageFont"
) -> tuple[list[_Label], list[_Label]]:
    """The names at the left and at the right of a page so many points wide, from the top down."""
    sides: tuple[list[_Label], list[_Label]] = ([], [])
    for region in regions:
        x0, _, x1, _ = region.box
        at_left = x0 < width - x1 and x1 < _LEFT * width
        for y, text in region.names:
            rows = _wrapped(text, font)
            widest = math.ceil(max(font.getlength(row) for row in rows))
            label = _Label(rows, widest, y, x0 - _ACROSS if at_left else x1 + _ACROSS, _colour(region.part))
            sides[0 if at_left else 1].append(label)
    for side in sides:
        side.sort(key=lambda label: label.at)
    return sides


def _wrapped(text: str, font: "ImageFont.FreeTypeFont | ImageFont.ImageFont") -> tuple[str, ...]:
    rows: list[str] = []
    for word in text.split():
        if rows and font.getlength(f"{rows[-1]} {word}") <= _WIDEST:
            rows[-1] += f" {word}"
        else:
            rows.append(word)
    return tuple(rows)


def _placed(labels: Sequence[_Label], scale: float, height: int) -> list[tuple[float, _Label]]:
    """Each label and its upper edge: as near to its line as the others leave room for. Those that find none are counted."""
    room = height // _ROW
    if sum(len(label.rows) for label in labels) > room:
        kept: list[_Label] = []
        for label in labels:
            room -= len(label.rows)
            if room < 1:
                break
            kept.append(label)
        last = labels[len(kept)]
        labels = [*kept, last._replace(rows=(f"and {len(labels) - len(kept)} more",))]
    tops: list[float] = []
    bottom = 0.0
    for label in labels:
        high = len(label.rows) * _ROW
        tops.append(max(label.at * scale - high / 2, bottom))
        bottom = tops[-1] + high
    below = float(height)
    for at in range(len(tops) - 1, -1, -1):
        tops[at] = min(tops[at], below - len(labels[at].rows) * _ROW)
        below = tops[at]
    return list(zip(tops, labels, strict=True))


def _write(
    pen: "ImageDraw",
    font: "ImageFont.FreeTypeFont | ImageFont.ImageFont",
    label: _Label,
    corner: tuple[float, float],
    to: tuple[float, float],
    at_right: bool,
) -> None:
    """Write a label that begins, or at the left of the page ends, at ``corner``, with a line from it to its box."""
    edge, top = corner
    towards = -1 if at_right else 1
    middle = top + len(label.rows) * _ROW / 2
    path = [(edge + 2 * towards, middle), (edge + _OUT * towards, to[1]), to]
    pen.line(path, fill=(*label.colour, 110), width=1)
    for at, row in enumerate(label.rows):
        pen.text((edge if at_right else edge - font.getlength(row), top + at * _ROW + 1), row, font=font, fill=label.colour)


def _pixels(box: Box, scale: float, left: int, size: tuple[int, int]) -> tuple[float, float, float, float]:
    """A box in pixels of the picture, and within it."""
    x0, y0, x1, y1 = box
    across = [min(max(left + x * scale, 0), size[0] - 1) for x in (x0 - _ACROSS, x1 + _ACROSS)]
    down = [min(max(y * scale, 0), size[1] - 1) for y in (y0 - _DOWN, y1 + _DOWN)]
    return across[0], down[0], across[1], down[1]


def _colour(part: str) -> tuple[int, int, int]:
    """One colour for each part."""
    names = [name for name, declared in pipeline.parts().items() if declared.reported]
    return _COLOURS[names.index(part) % len(_COLOURS)]


def not_drawn(pages: Sequence[int]) -> str:
    """Pages as a message names them, a few of them at the most."""
    named = ", ".join(map(str, pages[:8])) + (f" and {len(pages) - 8} more" if len(pages) > 8 else "")
    return f"page {named} is not drawn" if len(pages) == 1 else f"pages {named} are not drawn"
