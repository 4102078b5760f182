"""Damage of extraction: what a conversion did to the text, which was read all the same (see cdcheck.mending)."""

from typing import NamedTuple

from cdcheck.document import Damage, Document, Span, whole
from cdcheck.languages import Language
from cdcheck.outcome import Absent, Location
from cdcheck.parts import Part

_SHOWN, _PLACES = 3, 20


class Told(NamedTuple):
    """The damage of some kinds: how often, the first of it in words, and the first places."""

    times: str
    first: str
    places: tuple[Location, ...]


class Damages(NamedTuple):
    """All damage of the document in the order in which it was found."""

    items: tuple[Damage, ...]
    pdf: bool
    """Whether the document is a PDF, which has no spaces of its own: the reader puts them between words."""
    arabic: bool
    span: Span
    """The first line, where there is none."""

    def of(self, *kinds: str) -> Told | None:
        """What there is to tell of some kinds; None where there is none of them."""
        found = sorted([one for one in self.items if one.kind in kinds], key=_place)
        if not found:
            return None
        quoted = list(dict.fromkeys([_quoted(one) for one in found]))
        more = " and others" if len(quoted) > _SHOWN else ""
        count = "once" if len(found) == 1 else f"in {len(found)} places"
        return Told(count, ", ".join(quoted[:_SHOWN]) + more, tuple([one.location for one in found[:_PLACES]]))


part = Part(Damages, reported=False)


def recognise(document: Document, language: Language | Absent) -> Damages | Absent:
    """Whatever was mended when the document was seen."""
    if not document.written:
        return Absent("inapplicable", "The document has no text.")
    arabic = isinstance(language, Language) and language.script == "Arabic"
    return Damages(document.damage, document.format == "pdf", arabic, whole(document.written[:1]))


def _place(damage: Damage) -> tuple[int, int, int]:
    place = damage.location
    return (place.page or 0, place.line or 0, place.column or 0)


def _quoted(damage: Damage) -> str:
    printed = damage.location.text or ""
    return f"{printed} (read as {damage.read})" if damage.read and damage.read != printed else printed
