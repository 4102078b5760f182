"""Running heads in a text whose pages are lost: what repeats throughout it, and counts."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from cdcheck import candidates
from cdcheck.document import Line, whole
from cdcheck.languages import Language
from cdcheck.parts import _symbols
from cdcheck.parts._head_lines import HeadLine, PageNumber, is_language, is_speck, is_usual, read
from cdcheck.parts._head_zones import System


class Unpaged(NamedTuple):
    """A head in a text without pages, with its lines, and its foot where the number stands below the text of the page."""

    symbol: str | None
    number: int | None
    system: System
    head: tuple[Line, ...]
    foot: Line | None = None


class _At(NamedTuple):
    """A line that may be a piece of a head or foot, by its place among the written lines."""

    at: int
    line: Line
    found: HeadLine


# A line of a paragraph is at least this long, unless it is its last.
_FULL = 40
_LONGEST = 80


def heads(lines: Sequence[Line], masthead: Sequence[Line], language: Language) -> list[Unpaged]:
    """The heads of a text; ``lines`` are its written lines, ``masthead`` those of its masthead, where no head is sought.

    The form that counts the pages best is that of the document: "page N" beside the symbol, the bare number beside it, or the
    symbol alone and the number at the end of the page before the next one.
    """
    own = set(map(id, masthead))
    pieces = [
        _At(at, line, holds)
        for at, line in enumerate(lines)
        if id(line) not in own and len(line.text) < 2 * _LONGEST and _may_be_piece(holds := read(line.text, language))
    ]
    run = _Run(lines, pieces, language)
    worded = [*run.worded(), *run.words_alone()]
    worded.sort(key=lambda head: head.head[0].number)
    bare = run.bare(masthead)
    if len(bare) > len(worded):
        found, system = bare, "a symbol and a number that counts on beside it"
    elif worded:
        found, system = worded, "a symbol and a line with the word for page and a number"
    else:
        found, system = run.alone(masthead), "a symbol alone on its line, below the masthead"
    if candidates.asked():
        _say(found, pieces, system)
    return found


def _may_be_piece(found: HeadLine) -> bool:
    return found.symbol is not None or (not found.rest and (found.number is not None or found.job))


def _say(found: list[Unpaged], pieces: list[_At], system: str) -> None:
    taken = {id(line) for head in found for line in head.head}
    for head in found:
        candidates.took("page_headers", whole(head.head), system)
    for piece in pieces:
        if piece.found.symbol is not None and id(piece.line) not in taken:
            why = "a symbol without a number beside it or on the next line, or out of the count of the pages"
            candidates.refused("page_headers", whole([piece.line]), why)


class _Run:
    """The pieces of heads and feet in the order of the text."""

    def __init__(self, lines: Sequence[Line], pieces: list[_At], language: Language) -> None:
        self.lines, self.pieces, self.language = lines, pieces, language
        self._by_place = {piece.at: piece for piece in pieces}
        symbols = [piece.found.symbol for piece in pieces if piece.found.symbol and self._is_pure(piece)]
        self.usual = Counter(map(_tidy, symbols)).most_common(1)[0][0] if symbols else None

    def _is_pure(self, piece: _At) -> bool:
        found = piece.found
        return not found.rest or (found.number is not None and is_usual(found.rest, self.language))

    def _symbols(self) -> list[_At]:
        return [piece for piece in self.pieces if piece.found.symbol is not None]

    def worded(self) -> list[Unpaged]:
        """Symbols with "page N" on their line, below it or above it; a language or a speck may stand between."""
        self._taken: set[int] = set()
        found = []
        for piece in self._symbols():
            known = is_usual(piece.found.rest, self.language)
            for taken, number in (self._beside(piece), self._next(piece, 1), self._next(piece, -1)):
                if number is None or number.sort == "bare" or not known or self._taken & {one.number for one in taken}:
                    continue
                self._taken |= {one.number for one in taken}
                found.append(Unpaged(piece.found.symbol, number.value, "page", tuple(taken)))
                break
        return found

    def words_alone(self) -> list[Unpaged]:
        """Lines of "page N" that no symbol stands beside, where they count on: heads that lack the symbol."""
        known = [piece for piece in self.pieces if piece.found.number is not None and piece.found.number.sort == "word"]
        before, found = 1, []
        for piece in known:
            number = piece.found.number.value if piece.found.number else 0
            if piece.line.number in self._taken:
                before = number
            elif piece.found.symbol is None and number == before + 1 and not self._ends_paragraph(piece):
                before = number
                # The line of a site stands above the head, and has its number.
                below = self._by_place.get(piece.at + 1)
                if below is None or below.line.number not in self._taken:
                    found.append(Unpaged(None, number, "page", (piece.line,)))
        return found

    def bare(self, masthead: Sequence[Line]) -> list[Unpaged]:
        """Symbols with a bare number beside them, where it counts on or the symbol is that of the others.

        A number above the symbol is the foot of the page before, unless every head has one.
        """
        above = self._counted(-1)
        alone = [piece for piece in self._symbols() if piece.found.pure and not self._ends_paragraph(piece)]
        if len(above) < len(alone) - (not masthead):
            above = []
        return max([self._counted(0), self._counted(1), above], key=len)

    def _counted(self, way: int) -> list[Unpaged]:
        before, found = 1, []
        for piece in self._symbols():
            taken, number = self._next(piece, way) if way else self._beside(piece)
            if number is None or not self._is_pure(piece) or (number.sort not in ("bare", "total")):
                continue
            counts_on = number.value == before + 1
            ours = _tidy(piece.found.symbol or "") == self.usual and number.value >= before
            if counts_on or ours:
                found.append(Unpaged(piece.found.symbol, number.value, "number", tuple(taken)))
                before = number.value
        return found

    def _beside(self, piece: _At) -> tuple[list[Line], PageNumber | None]:
        return [piece.line], piece.found.number

    def _next(self, piece: _At, way: int) -> tuple[list[Line], PageNumber | None]:
        """The number that stands alone on the next line below (1) or above (-1), and the lines from the symbol to it."""
        if piece.found.number is not None:
            return [piece.line], None
        between: list[Line] = []
        at = piece.at + way
        while 0 <= at < len(self.lines):
            other = self._by_place.get(at)
            if other is not None and other.found.pure and other.found.symbol is None and not other.found.job:
                lines = [piece.line, *between, other.line]
                return sorted(lines, key=lambda line: line.number), other.found.number
            if other is not None and other.found.symbol is not None and _symbols.is_of_another_body(other.found.symbol):
                between.append(other.line)
            elif is_language(self.lines[at].text, self.language):
                between.append(self.lines[at])
            elif not (is_speck(self.lines[at].text) or (other is None and self._names_a_part(at))):
                break
            at += way
        return [piece.line], None

    def _names_a_part(self, at: int) -> bool:
        text = self.lines[at].text
        return len(text.strip()) < _FULL and is_usual(text, self.language)

    def _ends_paragraph(self, piece: _At) -> bool:
        """Whether a line stands right under a full line of text: a symbol may be cited at a paragraph's end."""
        above = self.lines[piece.at - 1] if piece.at else None
        if above is None or piece.line.number != above.number + 1 or piece.at - 1 in self._by_place:
            return False
        return len(above.text.strip()) >= _FULL

    def alone(self, masthead: Sequence[Line]) -> list[Unpaged]:
        """Symbols alone on their lines; the page number ends the page, and stands before the next head."""
        heads = [
            piece
            for piece in self._symbols()
            if piece.found.pure and piece.found.number is None and not self._ends_paragraph(piece)
        ]
        if not masthead:
            # Above all text, a symbol is the masthead's.
            heads = [piece for piece in heads if any(len(line.text.strip()) >= _FULL for line in self.lines[: piece.at])]
        feet = [piece for piece in self.pieces if piece.found.symbol is None and piece.found.number is not None]
        found = []
        bounds = [piece.at for piece in heads] + [len(self.lines)]
        for head, end in zip(heads, bounds[1:], strict=True):
            own = [piece for piece in feet if head.at < piece.at < end]
            found += self._pages(head, own, end)
        return found

    def _pages(self, head: _At, feet: list[_At], end: int) -> list[Unpaged]:
        """The page below a head, and the pages that end before the next one and have none."""
        sure = [piece for piece in feet if piece.found.job or self._by_job_number(piece)]
        last = [piece for piece in feet if piece.at >= end - 2]
        own = sure or last[-1:]
        first = own[0] if own else None
        items = [Unpaged(head.found.symbol, _number(first), "footer", (head.line,), first.line if first else None)]
        for foot in own[1:]:
            items.append(Unpaged(None, _number(foot), "footer", (foot.line,), foot.line))
        return items

    def _by_job_number(self, piece: _At) -> bool:
        near = (self._by_place.get(piece.at - 1), self._by_place.get(piece.at + 1))
        return any(other is not None and other.found.job and other.found.number is None for other in near)


def _number(foot: _At | None) -> int | None:
    return foot.found.number.value if foot is not None and foot.found.number is not None else None


def _tidy(symbol: str) -> str:
    return symbol.replace(" ", "").rstrip("*")
