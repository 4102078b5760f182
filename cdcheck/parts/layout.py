"""Where lines stand across the page: from their boxes, or from the sides and indents that the file gives them.

Not a part that a report shows: rules on the place of a block ask for it.
"""

from collections.abc import Sequence
from typing import NamedTuple

from cdcheck.document import Document, Line
from cdcheck.outcome import Absent
from cdcheck.parts import Part

Edges = tuple[float, float]


class Place(NamedTuple):
    """Where a line stands, from the left edge of the page's text (0) to the right edge (1); None for what is not known."""

    left: float | None = None
    middle: float | None = None
    right: float | None = None


class Layout(NamedTuple):
    """The edges of the text in points, page by page; in a file without boxes there are none."""

    edges: dict[int | None, Edges]

    def place(self, line: Line) -> Place:
        """Where a line stands."""
        edges = self.edges.get(line.page)
        if line.box is not None and edges is not None:
            width = edges[1] - edges[0]
            left, right = ((side - edges[0]) / width for side in line.box[::2])
            return Place(left, (left + right) / 2, right)
        if line.style is None or line.style.align is None or line.style.room is None:
            return Place()
        left, right = line.style.room
        if line.style.align == "centre":
            return Place(middle=(left + right) / 2)
        return Place(right=right) if line.style.align == "right" else Place(left=left)

    def centred(self, lines: Sequence[Line]) -> bool | None:
        """Whether lines are centred; None where that cannot be told, as of one line that is as wide as the text."""
        sides = {line.style.align for line in lines if line.box is None and line.style is not None}
        if len(lines) == 0 or None in sides or not all(line.box or line.style for line in lines):
            return None
        if sides and sides != {"centre"}:
            return False
        places = [self.place(line) for line in lines]
        edges = [(place.left, 1 - place.right) for place in places if place.left is not None and place.right is not None]
        for near, far in (zip(*edges, strict=True), reversed([*zip(*edges, strict=True)])) if len(edges) > 1 else ():
            # Flush at one edge, however wide: lines of a centred block would stand in at both.
            if max(map(abs, near)) < _SAME < max(far) - min(far):
                return False
        middles = [place.middle for place in places if place.middle is not None]
        if len(edges) == 1 and 1 - sum(edges[0]) < _SHORT:
            return abs(middles[0] - 0.5) < _NEARLY
        if any(abs(middle - 0.5) > _OFF for middle in middles):
            # Centred all the same, where lines of unlike width have one middle: the text may reach no edge of its page.
            lefts = [place.left for place in places if place.left is not None]
            shifted = max(middles) - min(middles) < _SAME and abs(middles[0] - 0.5) < _NEARLY
            return shifted and len(lefts) > 1 and max(lefts) - min(lefts) > _OFF
        wide = [place for place in places if place.left is not None and place.left < _OFF and (place.right or 0) > 1 - _OFF]
        return True if sides or len(wide) < len(places) else None


part = Part(Layout, reported=False)

# Shares of the text's width: what is off the middle, what is nearly in it, what is the same place, and a short line, of which
# the place is plain even if the text reaches no edge of its page.
_OFF, _NEARLY, _SAME, _SHORT = 0.05, 0.15, 0.01, 0.3
# A line that ends further from the left, in points, is on a page that lies on its side.
_UPRIGHT = 612


def recognise(document: Document) -> Layout | Absent:
    """The edges of each page's text, which are those of all pages that stand or lie as it does."""
    boxes: dict[int | None, list[Edges]] = {}
    for line in document.lines:
        if line.box is not None and line.zone == "body" and line.box[0] < line.box[2]:
            boxes.setdefault(line.page, []).append((line.box[0], line.box[2]))
    if not boxes:
        if any(line.style is not None and line.style.align is not None for line in document.lines):
            return Layout({})
        return Absent("untested", f"What is read of {_named(document)} does not say where on a page its lines stand.")
    own = {page: (min(left for left, _ in found), max(right for _, right in found)) for page, found in boxes.items()}
    lying = {page: right > _UPRIGHT for page, (_, right) in own.items()}
    alike = {sort: [own[page] for page in own if lying[page] is sort] for sort in (False, True)}
    edges = {sort: (min(found)[0], max(right for _, right in found)) for sort, found in alike.items() if found}
    return Layout({page: edges[lying[page]] for page in own})


def _named(document: Document) -> str:
    return "a plain text" if document.format == "text" else f"this file ({document.format})"
