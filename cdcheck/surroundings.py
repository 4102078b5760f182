"""What stands round the places of a report, for forms that show it: lines of the document, pictures of a PDF's pages."""

from collections.abc import Iterator
from typing import Any

from cdcheck import guard, pictures, readers
from cdcheck.outcome import Location, Report
from cdcheck.renderers import Near, Picture, Surroundings
from cdcheck.renderers._rows import failures, standing, waived

MOST_PICTURES = 12
"""Pages of which there is a picture in one report: those with the worst findings."""
MOST_PLACES = 4
"""Places of one row that are shown in their surroundings; the others are named."""

_BEFORE, _LONGEST = 2, 8
_MOST_CHARACTERS = 20_000
_NONE = Surroundings()


def of(report: Report, data: bytes, limits: guard.Limits = guard.DEFAULT) -> Surroundings:
    """What stands round what ``report`` says of the document in ``data``; as much of it as can be had, nothing is raised."""
    places = tuple(_places(report))
    if not report.judged or not places:
        return _NONE
    lines: tuple[Near, ...] = ()
    missing: list[str] = []
    try:
        lines = guard.heard(tuple[Near, ...], guard.run(_near, report.input.name, data, limits, places=places))
    except readers.Unreadable as problem:
        missing.append(f"no line is shown: {problem}")
    found, unseen = _pictures(report, data, limits, places)
    return Surroundings(lines, found, (*missing, *unseen))


def _near(name: str, data: bytes, *, places: list[dict[str, Any]]) -> bytes:
    """In a worker: the lines at and near the places, in the order of the document. Raises Unreadable."""
    lines = readers.read(name, data).lines
    at = {(line.page, line.number): index for index, line in enumerate(lines)}
    wanted: set[int] = set()
    for place in map(Location.of, places):
        if place.line is None or (first := at.get((place.page, place.line))) is None:
            continue
        last = min(max(place.end_line or place.line, place.line) - place.line, _LONGEST)
        wanted.update(
            index
            for index in range(max(first - _BEFORE, 0), min(first + last + _BEFORE + 1, len(lines)))
            if lines[index].page == place.page
        )
    return guard.said([Near(lines[n].page, lines[n].number, lines[n].text[:_MOST_CHARACTERS]) for n in sorted(wanted)])


def _places(report: Report) -> Iterator[Location]:
    """The places to show, those of the worst findings first."""
    for row in (*failures(report), *standing(report, "cantTell"), *waived(report)):
        yield from row.locations[:MOST_PLACES]


def _pictures(
    report: Report, data: bytes, limits: guard.Limits, places: tuple[Location, ...]
) -> tuple[tuple[Picture, ...], list[str]]:
    """Pictures of the pages of the places, as many as may be, and why there are no more of them."""
    # What `cdcheck lines` printed of a PDF has its boxes, and no pages.
    if report.input.format != "pdf" or b"%PDF-" not in data[:1024]:
        return (), []
    pages = list(dict.fromkeys([place.page for place in places if place.page is not None]))
    begun = guard.taken()
    found: list[Picture] = []
    problems: dict[str, list[int]] = {}
    for number in pages[:MOST_PICTURES]:
        if guard.taken() - begun > limits.max_seconds:
            problems.setdefault(f"drawing went over the limit of {limits.max_seconds:g} seconds (--max-seconds)", []).append(
                number
            )
            continue
        try:
            drawn = pictures.page(report.input.name, data, number, limits)
        except readers.Unreadable as problem:
            problems.setdefault(str(problem), []).append(number)
        else:
            found.append(Picture(number, *drawn))
    if pages[MOST_PICTURES:]:
        problems[f"no more than {MOST_PICTURES} pages are"] = pages[MOST_PICTURES:]
    return tuple(sorted(found)), [f"{pictures.not_drawn(sorted(numbers))}: {why}" for why, numbers in problems.items()]
