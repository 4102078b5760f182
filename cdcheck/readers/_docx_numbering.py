"""The numbers that Word sets before the paragraphs of a list: part of what an editor sees, and in no text of the file."""

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from cdcheck.readers._docx_package import attribute, local
from cdcheck.readers._docx_styles import Layout, Styles, child, toggled, whole
from cdcheck.readers._numerals import numeral

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_LEVELS = 9
_SLOT = re.compile(r"%([1-9])")
# Signs of lists are letters of fonts of signs; none of them is read as the letter.
_BULLET = "\u2022"
_AFTER = {"space": " ", "nothing": ""}


@dataclass(frozen=True)
class _Level:
    start: int = 1
    form: str = "decimal"
    text: str = ""
    after: str = "\t"
    style: str | None = None
    restart: int | None = None
    legal: bool = False


@dataclass
class _List:
    """One numbered list: which count it takes part in, its levels, and those that it begins anew."""

    count: int
    levels: dict[int, _Level]
    anew: dict[int, int] = field(default_factory=dict)


class Numbering:
    """The lists of a document and how far each has come; ``root`` is the part with the lists, or None."""

    def __init__(self, root: "Element | None", styles: Styles) -> None:
        self._lists: dict[int, _List] = {}
        self._reached: dict[int, dict[int, int]] = {}
        if root is None:
            return
        models = {_number(one, "abstractNumId"): one for one in root if local(one) == "abstractNum"}
        instances = [one for one in root if local(one) == "num"]
        model_of = {_number(one, "numId"): _value(one, "abstractNumId") for one in instances}
        for instance in instances:
            number = _number(instance, "numId")
            model = models.get(model_of[number])
            link = child(model, "numStyleLink")
            if link is not None:
                # A list may be described in a style's list, at one remove.
                model = models.get(model_of.get(styles.list_of(attribute(link, "val"))))
            if number is None or model is None:
                continue
            levels = {}
            for one in model:
                if local(one) == "lvl" and (at := _number(one, "ilvl")) is not None:
                    levels[at] = _level(one)
            found = _List(_number(model, "abstractNumId") or 0, levels)
            for change in instance:
                at = _number(change, "ilvl") if local(change) == "lvlOverride" else None
                if at is None:
                    continue
                if (own := child(change, "lvl")) is not None:
                    found.levels[at] = _level(own)
                if (start := _value(change, "startOverride")) is not None:
                    found.anew[at] = start
            self._lists[number] = found

    def label(self, layout: Layout) -> str:
        """What is set before a paragraph, with what parts it from the text; empty for a paragraph in no list. Counts it."""
        found = self._lists.get(layout.number) if layout.number else None
        if found is None:
            return ""
        at = layout.level
        if at is None:
            at = next((n for n, level in found.levels.items() if level.style and level.style == layout.style), 0)
        level = found.levels.get(at)
        if level is None:
            return ""
        reached = self._reached.setdefault(found.count, {})
        if at in found.anew:
            reached[at] = found.anew.pop(at)
        else:
            reached[at] = reached[at] + 1 if at in reached else level.start
        for deeper in [n for n in reached if n > at]:
            restart = found.levels.get(deeper, _Level()).restart
            if restart is None or (restart > 0 and at < restart):
                del reached[deeper]
        if level.form == "bullet":
            return f"{_BULLET}{level.after}" if level.text.strip() else ""

        def counted(match: re.Match[str]) -> str:
            of = int(match[1]) - 1
            other = found.levels.get(of, level)
            return numeral(reached.get(of, other.start), "decimal" if level.legal else other.form)

        text = _SLOT.sub(counted, level.text)
        return f"{text}{level.after}" if text.strip() else ""


def _level(element: "Element") -> _Level:
    said = _Level()
    for one in element:
        name, value = local(one), attribute(one, "val")
        if name == "start":
            said = replace(said, start=whole(value) or 0)
        elif name == "numFmt":
            said = replace(said, form=value or "decimal")
        elif name == "lvlText":
            said = replace(said, text=(value or "")[:100])
        elif name == "suff":
            said = replace(said, after=_AFTER.get(value or "", "\t"))
        elif name == "pStyle":
            said = replace(said, style=value)
        elif name == "lvlRestart":
            said = replace(said, restart=whole(value))
        elif name == "isLgl":
            said = replace(said, legal=toggled(one))
    return said


def _number(element: "Element", name: str) -> int | None:
    return whole(attribute(element, name))


def _value(element: "Element", name: str) -> int | None:
    found = child(element, name)
    return whole(attribute(found, "val")) if found is not None else None
