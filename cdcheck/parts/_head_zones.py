"""The head and the foot of a page: what stands at its edges and is a head or foot by itself, or on other pages as well.

No count of lines bounds them. A zone goes inwards from the edge of the page as long as lines are pieces of a head or foot
(symbol, page number, job number), or furniture (specks, banners, whatever other pages have in the same place), and ends with
its last piece.
"""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Literal, NamedTuple

from cdcheck.document import Line
from cdcheck.languages import Language
from cdcheck.parts import _symbols
from cdcheck.parts._head_lines import HeadLine, is_language, is_speck, is_usual, read
from cdcheck.text import fold, plain_digits, vocabulary

System = Literal["page", "number", "footer"]


class Numbering(NamedTuple):
    """A page number that a page may have: where it stands, in which form, and how surely it is one (3 the most)."""

    value: int
    system: System
    sure: int
    line: Line


class Edges(NamedTuple):
    """What stands at the head and the foot of one page. ``symbols`` are all that stand in the head, the document's first."""

    page: int
    first: Line | None
    symbols: tuple[str, ...] = ()
    head: tuple[Line, ...] = ()
    numberings: tuple[Numbering, ...] = ()
    furniture: tuple[Line, ...] = ()


# A line of a paragraph is at least this long, unless it is its last.
_FULL = 40
# A number alone may be that of the page if it is no further from the page's place in the file: pages may be missing before.
_NEAR, _FAR = 2, 20
# Even and odd pages may have heads of their own: what repeats, does so two pages on.
_REACH = 2
# A letter may be misread in a line of so many characters; a longer one is text.
_LONGEST = 80
# Bar codes, continuation marks, and the dates that extraction tore off a job number.
_MARKS = re.compile(r"\*?[\d\sA-Z-]{6,}\*|/?\s?(?:\.\s?){3}|\d{6}(?:\s+\d{6})?")
_RULE = re.compile(r"[_\-\u2010-\u2015\u2500 ]{3,}")
_DIGITS = re.compile(r"\d+")


def edges(pages: Sequence[tuple[int, Sequence[Line]]], language: Language) -> list[Edges]:
    """Head and foot of each page after the first; ``pages`` are all pages of a file, with their written lines."""
    repeated = _Repeated([lines for _, lines in pages])
    return [read_page(page, lines, language, repeated.on(at)) for at, (page, lines) in enumerate(pages) if page > 1]


class OnPage(NamedTuple):
    """Of one page, how many lines from its head and from its foot other pages have as well, by their place."""

    head: frozenset[int] = frozenset()
    foot: frozenset[int] = frozenset()
    always_head: frozenset[int] = frozenset()
    always_foot: frozenset[int] = frozenset()


class _Repeated:
    """Which lines stand in the same place of several pages, but for their numbers and a letter misread."""

    def __init__(self, pages: Sequence[Sequence[Line]]) -> None:
        self._head = _Side([_Keys(lines) for lines in pages])
        self._foot = _Side([_Keys(lines[::-1]) for lines in pages])

    def on(self, page: int) -> OnPage:
        """What page number ``page``, from 0, has in common with the others."""
        head, foot = self._head, self._foot
        return OnPage(head.near(page), foot.near(page), frozenset(range(head.always)), frozenset(range(foot.always)))


class _Keys:
    """The lines of a page from one edge, and their words when they are asked for."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        self._known: list[str] = []

    def at(self, place: int) -> str:
        """The words of a line, "" beyond the last."""
        while len(self._known) <= place < len(self._lines):
            self._known.append(_alike(self._lines[len(self._known)]))
        return self._known[place] if 0 <= place < len(self._known) else ""


class _Side:
    """The heads, or the feet, of all pages. ``always`` is how many lines from the edge every page has."""

    def __init__(self, pages: list[_Keys]) -> None:
        self._pages = pages
        self.always = 0
        while len(pages) > 1 and (key := pages[0].at(self.always)) and all(_same(key, one.at(self.always)) for one in pages):
            self.always += 1

    def near(self, page: int) -> frozenset[int]:
        """How far from the edge the lines of a page stand on pages near to it as well, one line up or down."""
        own = self._pages[page]
        others = [
            one for at in range(page - _REACH, page + _REACH + 1) if at != page for one in self._pages[max(at, 0) : at + 1]
        ]
        at = 0
        while (key := own.at(at)) and any(_same(key, one.at(place)) for one in others for place in (at, at - 1, at + 1)):
            at += 1
        return frozenset(range(at))


def _alike(line: Line) -> str:
    """The words of a line in any order and without their numbers: odd and even pages have them at the other side."""
    return " ".join(sorted(_DIGITS.sub("", fold(plain_digits(line.text))).split()))


def _same(one: str, other: str) -> bool:
    if one == other:
        return True
    return 8 <= min(len(one), len(other)) <= _LONGEST and abs(len(one) - len(other)) <= 1 and _symbols.distance(one, other) <= 1


def read_page(page: int, lines: Sequence[Line], language: Language, repeated: OnPage | None = None) -> Edges:
    """The head and foot of one page, whose written lines are given."""
    repeated = repeated or OnPage()
    head = _Head(page, lines, language, repeated)
    own = {id(line) for line in (*head.pieces, *head.furniture)}
    foot = _Foot(page, [line for line in lines if id(line) not in own], language, repeated)
    numberings = (*head.numberings, *foot.numberings)
    furniture = (*head.furniture, *foot.furniture)
    return Edges(page, lines[0] if lines else None, head.symbols, tuple(head.pieces), numberings, furniture)


class _Head:
    """The head of a page as it is read from the page's edge inwards."""

    def __init__(self, page: int, lines: Sequence[Line], language: Language, repeated: OnPage) -> None:
        self.page, self.language = page, language
        self.pieces: list[Line] = []
        self.furniture: list[Line] = []
        self.numberings: list[Numbering] = []
        self._symbols: list[str] = []
        self._between: list[Line] = []
        stray: Line | None = None
        for at, line in enumerate(lines):
            found = read(line.text, language)
            if self._take(line, found, lines[at + 1 : at + 2]):
                continue
            if self._is_between(line, at, repeated):
                self._between.append(line)
            elif stray is None and not self.pieces and line.zone == "body":
                stray = line
                self._between.append(line)
            else:
                break
        if stray is not None and not self._is_head_below(stray):
            self.pieces, self.furniture, self.numberings, self._symbols = [], [], [], []
        leading = [line for at, line in enumerate(lines) if at in repeated.always_head and line not in self.pieces]
        self.furniture += [line for line in leading if line not in self.furniture]

    @property
    def symbols(self) -> tuple[str, ...]:
        """The symbols of the head: where two bodies issue a document, those of the Conference alone."""
        ours = [symbol for symbol in self._symbols if _symbols.is_of_the_conference(symbol)]
        return tuple(dict.fromkeys(ours or self._symbols[:1]))

    def _take(self, line: Line, found: HeadLine, below: Sequence[Line]) -> bool:
        """Whether a line is a piece of the head; what it holds is then kept."""
        complete = bool(self._symbols) and bool(self.numberings)
        if complete and not (found.pure and self._directly(line) and (found.symbol or self._is_of_a_site(found))):
            return False
        if found.symbol is not None:
            # A symbol below the heading of an annex is that of the text annexed.
            if self._symbols and not self._directly(line):
                return False
            if found.rest and not (found.apart or line.zone == "header" or is_usual(found.rest, self.language)):
                return False
            if found.number is not None:
                self._number(line, found, sure=3)
            self._symbols.append(found.symbol)
        elif found.number is not None and not found.rest and not found.job:
            if found.number.sort == "bare" and not self._is_own_number(line, found, below):
                return False
            self._number(line, found, sure=3 if found.number.sort != "bare" else 2 if self._symbols else 1)
        else:
            return False
        self.pieces += [other for other in self._between if self._symbols and is_language(other.text, self.language)]
        self.furniture += [other for other in self._between if other not in self.pieces]
        self._between = []
        self.pieces.append(line)
        return True

    def _number(self, line: Line, found: HeadLine, sure: int) -> None:
        assert found.number is not None
        system: System = "page" if found.number.sort == "word" else "number"
        if self._is_of_a_site(found):
            above = self.numberings[0].line
            self.pieces.remove(above)
            self.furniture.append(above)
            self.numberings = []
        self.numberings.append(Numbering(found.number.value, system, sure, line))

    def _is_of_a_site(self, found: HeadLine) -> bool:
        """Whether the number that stands above all the rest is that of a page of a site, since the head has its own."""
        worded = found.number is not None and found.number.sort == "word"
        return worded and bool(self.numberings) and self.numberings[0].line is self.pieces[0] and len(self.numberings) == 1

    def _is_own_number(self, line: Line, found: HeadLine, below: Sequence[Line]) -> bool:
        """Whether a number alone is that of the page: it stands beside the symbol, or is near to what it should be."""
        assert found.number is not None
        if self._symbols:
            return all(is_language(other.text, self.language) or is_speck(other.text) for other in self._between)
        next_ = read(below[0].text, self.language) if below else HeadLine()
        return (next_.symbol is not None and next_.pure) or abs(found.number.value - self.page) <= _NEAR

    def _directly(self, line: Line) -> bool:
        return not self._between and (line.box is not None or line.number <= self.pieces[-1].number + 1)

    def _is_between(self, line: Line, at: int, repeated: OnPage) -> bool:
        """Whether a line is none of the head's and may stand above or within it."""
        if line.zone == "header" or is_speck(line.text) or at in repeated.always_head:
            return True
        if at in repeated.head:
            return fold(line.text).split()[:1] not in [[word] for word in _annex_words(self.language)]
        return bool(self.pieces) and is_usual(line.text, self.language)

    def _is_head_below(self, stray: Line) -> bool:
        """Whether what was found below a line that is neither head nor furniture is a head all the same."""
        if not self._symbols:
            return False
        first = self.pieces[0]
        if any(one.sure == 3 for one in self.numberings) or any(one.system == "number" for one in self.numberings):
            return True
        return not (len(stray.text.strip()) >= _FULL and stray.box is None and first.number <= stray.number + 1)


def _annex_words(language: Language) -> list[str]:
    return [key.split()[0] for key, _ in vocabulary(language.annex)]


class _Foot:
    """The foot of a page as it is read from the page's edge inwards, and job numbers with a number beside them."""

    def __init__(self, page: int, lines: Sequence[Line], language: Language, repeated: OnPage) -> None:
        self.page, self.language = page, language
        self.numberings: list[Numbering] = []
        self.furniture: list[Line] = []
        self._job: Line | None = None
        between: list[Line] = []
        for at, line in enumerate(reversed(lines)):
            found = read(line.text, language)
            if self._take(line, found):
                self.furniture += between
                between = []
            elif at in repeated.always_foot:
                self.furniture.append(line)
            elif _RULE.fullmatch(line.text.strip()):
                continue
            elif line.zone == "footer" or at in repeated.foot or is_speck(line.text) or _MARKS.fullmatch(line.text.strip()):
                between.append(line)
            else:
                break
        if not any(one.sure == 3 for one in self.numberings):
            self._beside_job_numbers(lines)

    def _take(self, line: Line, found: HeadLine) -> bool:
        if found.rest or found.symbol is not None:
            return False
        if found.job:
            self._job = self._job or line
        if found.number is None:
            return found.job
        if self.numberings and found.number.sort == "bare":
            return False
        if found.number.sort != "bare" or line.zone == "footer":
            self.numberings.append(Numbering(found.number.value, "footer", 3, line))
        elif abs(found.number.value - self.page) <= _FAR:
            self.numberings.append(Numbering(found.number.value, "footer", 2 if self._job is not None else 1, line))
        else:
            return False
        return True

    def _beside_job_numbers(self, lines: Sequence[Line]) -> None:
        """Numbers on the line of a job number, or on the next one: notes may stand below the foot."""
        found = [read(line.text, self.language) for line in lines]
        beside: list[tuple[int, Line]] = []
        for at, job in enumerate(found):
            if not job.job or job.rest:
                continue
            near = [at] if job.number is not None else [one for one in (at - 1, at + 1) if 0 <= one < len(lines)]
            for one in near:
                number = found[one].number
                if number is None or found[one].rest or found[one].symbol is not None:
                    continue
                # Across a gap a number may be the mark of a note as well: there it must be the one that is due.
                adjoins = lines[one].box is not None or abs(lines[one].number - lines[at].number) <= 1
                if adjoins or number.value == self.page:
                    beside.append((number.value, lines[one]))
        if beside:
            value, line = min(beside, key=lambda pair: abs(pair[0] - self.page))
            self.numberings = [Numbering(value, "footer", 3, line)]


class Usual(NamedTuple):
    """The form in which most pages surely have their numbers, and all forms in which pages surely have one."""

    system: System | None
    sure: frozenset[System]


def usual(found: Sequence[Edges]) -> Usual:
    """How the pages of a document are numbered; of two forms as frequent, the one in the head."""
    votes: Counter[System] = Counter()
    for page in found:
        for one in page.numberings:
            votes[one.system] += 4 * (one.sure > 1) + 2 * (one.value == page.page)
    sure = frozenset([one.system for page in found for one in page.numberings if one.sure > 1])
    most = votes.most_common(1)
    return Usual(most[0][0] if most else None, sure)


def number_of(page: Edges, known: Usual) -> Numbering | None:
    """The number of a page among those that it may have: the surest, and of two as sure the one in the usual form."""
    able = [
        one
        for one in page.numberings
        # A number that only stands where one may is taken where it fits, or where other pages have theirs in its form.
        if one.sure > 1 or abs(one.value - page.page) <= _NEAR or one.system in known.sure
    ]
    return max(able, key=lambda one: (min(one.sure, 2), one.system == known.system), default=None)
