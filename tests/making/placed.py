"""Pages whose every line is put in its place: the two templates at the coordinates that real pages have, and columns.

All is in points from the top left of an A4 page; a line stands on its base line. reportlab draws it, so that the file has no
more than that: no columns, no rows and no order but that in which the lines are given.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from tests.making.pdf import HEIGHT, WIDTH, _Canvas


@dataclass(frozen=True)
class Placed:
    """A line of text with the left end of its base line, or its right end, and the size of its type."""

    text: str
    x: float
    base: float
    size: float = 10
    bold: bool = False
    right: bool = False

    def moved(self, x: float, base: float) -> "Placed":
        return replace(self, x=self.x + x, base=self.base + base)


def set_in_place(pages: Sequence[Sequence[Placed]], language: str) -> bytes:
    """A PDF of pages whose lines are drawn in the order given; Arabic ones are the mirror image, as the UN sets them."""
    canvas = _Canvas(language)
    mirrored = language == "ar"
    for page in pages:
        for line in page:
            canvas.bold = line.bold
            canvas.canvas.setFont(canvas.face, line.size)
            draw = canvas.canvas.drawRightString if line.right != mirrored else canvas.canvas.drawString
            draw(WIDTH - line.x if mirrored else line.x, HEIGHT - line.base, canvas.shaped(line.text))
        canvas.canvas.showPage()
    canvas.canvas.save()
    return canvas.data.getvalue()


def masthead_of_2009(organization: str, symbol: str, body: str, column: Sequence[str], *, drop: float = 0.0) -> list[Placed]:
    """The masthead since 2009: the name of the body in 20 points beside a column of 10, which begins ``drop`` points lower."""
    return [
        Placed(organization, 121, 50, 14),
        Placed(symbol, 538, 50, 10, right=True),
        Placed(body, 121, 80, 20, bold=True),
        *(Placed(line, 392, 80 + drop + 12 * at) for at, line in enumerate(column)),
    ]


def masthead_before(body: Sequence[str], column: Sequence[str], *, drop: float = 0.0) -> list[Placed]:
    """The masthead before: the name of the body in capitals beside the symbol, which begins ``drop`` points lower."""
    return [
        *(Placed(line, 61, 60 + 13.2 * at, 12, bold=True) for at, line in enumerate(body)),
        *(Placed(line, 349, 60 + drop + 13.2 * at) for at, line in enumerate(column)),
    ]


def column_of(lines: Sequence[str], x: float, base: float, *, size: float = 10, pitch: float = 12) -> list[Placed]:
    """Lines one below the other, ``pitch`` points apart."""
    return [Placed(line, x, base + pitch * at, size) for at, line in enumerate(lines)]
