"""What the stories of a Word document share: its footnotes and endnotes, its comments, its styles and lists."""

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cdcheck.readers._docx_numbering import Numbering
from cdcheck.readers._docx_package import Package, attribute, local
from cdcheck.readers._docx_styles import Styles, whole
from cdcheck.readers._limits import Count
from cdcheck.readers._numerals import numeral
from cdcheck.readers._own import OWN

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


# What a system of documents notes for itself: a value between two marks of the same name, and another.
_FOR_MACHINES = re.compile(r"(?:<<([^<>]+)>>[^<>]*<<\1>>\s*)+")


@dataclass
class Tally(Count):
    """What the reading left out or read in a certain way, counted; and how much it has read."""

    inserted: int = 0
    deleted: int = 0
    unknown_signs: int = 0


class Notes:
    """The footnotes or endnotes of a document; ``root`` is their part or None, ``properties`` say how they are numbered."""

    def __init__(self, root: "Element | None", properties: "Element | None", form: str) -> None:
        self._notes = {
            attribute(one, "id"): one
            for one in (root if root is not None else ())
            if attribute(one, "type") in (None, "normal")
        }
        said = {local(one): attribute(one, "val") for one in properties} if properties is not None else {}
        self._form = said.get("numFmt") or form
        self._start = whole(said.get("numStart")) or 1
        self.restart = said.get("numRestart")
        self._next = self._start

    def mark(self) -> str:
        """The mark of the next note that has none of its own."""
        self._next += 1
        return numeral(self._next - 1, self._form)

    def begin_anew(self) -> None:
        """Number the next note as the first."""
        self._next = self._start

    def of(self, identifier: str | None) -> "Element | None":
        """A note, or None where there is no such note."""
        return self._notes.get(identifier)


class Comments:
    """The comments of a document that are open; ``root`` is their part or None, ``extended`` says which are done.

    Those of an annotated copy are not the document's.
    """

    def __init__(self, root: "Element | None", extended: "Element | None") -> None:
        settled: set[str | None] = set()
        for one in extended if extended is not None else ():
            # An answer is told with what it answers.
            if attribute(one, "paraIdParent") is not None or (attribute(one, "done") or "0").lower() in ("1", "true", "on"):
                settled.add(attribute(one, "paraId"))
        self._open: dict[str | None, str] = {}
        for comment in root if root is not None else ():
            if attribute(comment, "author") in OWN:
                continue
            paragraphs = [one for one in comment.iter() if local(one) == "p"]
            if not any(attribute(one, "paraId") in settled for one in paragraphs):
                words = ["".join([t.text or "" for t in one.iter() if local(t) == "t"]) for one in paragraphs]
                said = " ".join(" ".join(words).split())
                if _FOR_MACHINES.fullmatch(said) is None:
                    self._open[attribute(comment, "id")] = said

    def opened(self, identifier: str | None) -> str | None:
        """The words of a comment when it is first asked for; None where it is done, was told before, or is none."""
        return self._open.pop(identifier, None)


@dataclass
class Source:
    """What the stories of a document share."""

    package: Package
    styles: Styles
    numbering: Numbering
    footnotes: Notes
    endnotes: Notes
    comments: Comments
    theme: dict[str, str]
    """The colours of the theme by their names in it."""
    ground: str
    """The colour of the page."""
    tally: Tally = field(default_factory=Tally)
    tables: int = 0
    tab: int = 720
    """The distance of tabs where no stop is set, in twentieths of a point."""
