"""In the new template the page number is at the left on even pages and at the right on odd pages.

Why:
    In a bound volume the number is at the outer edge, where who leafs through it finds it.

Source: akn4un
    Even page numbers stand at the left of the foot, odd ones at the right; so in A/HRC/16/2 and A/HRC/17/2, where the number
    stands before the job number on even pages and after it on odd ones.

Applies:
    To every kind of the new template, in left-to-right languages; on which side Arabic versions have it is not known.

Limits:
    In a text the order of number and job number on one line tells the side, and a number alone tells nothing. A Word document
    with one foot for all pages, in which a field prints the number, does not say how each page will look.

Examples:
    en letter-new, page 2:
        good: 2                                                        GE.17-18234
        bad: GE.17-18234                                                        2
        spare: 2 GE.17-18234
    fr letter-new, page 2:
        good: 2                                                        GE.17-18234
        bad: GE.17-18234                                                        2
"""

from collections import Counter

from cdcheck.eras import Era
from cdcheck.languages import Language
from cdcheck.outcome import Absent
from cdcheck.parts.layout import Layout
from cdcheck.parts.page_headers import PageHeader, PageHeaders
from cdcheck.rules import Findings, Rule
from cdcheck.text import plain_digits

rule = Rule(
    __name__,
    severity="note",
    passes="Even page numbers are at the left and odd ones at the right.",
    fails="Page number {number} is at the {side}, but numbers of {sort} pages belong on the other side.",
    advice="Move the page number to the outer side of the page.",
    catalogue=("HD-03",),
)


def check(headers: PageHeaders, era: Era, layout: Layout | Absent, language: Language) -> Findings:
    """Each foot with a number: its order on the line, else its place on the page."""
    feet = [head for head in headers.items if head.foot is not None and head.page is not None]
    known = layout if isinstance(layout, Layout) else None
    if era.running_head != "footer" or not feet:
        yield rule.inapplicable("Page numbers stand at the foot in the new template alone.")
    elif language.script == "Arabic":
        yield rule.inapplicable("It is not known on which side an Arabic version has its page numbers.")
    elif any(head.running and head.counted and head.running.pages == "other" and not _facing(headers) for head in feet):
        yield rule.cannot_tell("The file has one foot for even and odd pages.", [head.span for head in feet])
    elif not any(_side(head, known) for head in feet):
        yield rule.untested("A number alone on its line does not say on which side of the page it stands.")
    else:
        # A number that is out of the count is at fault by itself, and its page has a side nevertheless.
        before = Counter([head.page - head.physical for head in feet if head.page and head.physical]).most_common(1)
        shift = before[0][0] if before else 0
        wrong = [head for head in feet if _side(head, known) == ("right" if _even(head, shift) else "left")]
        for head in wrong:
            sort = "even" if _even(head, shift) else "odd"
            yield rule.failed(head.foot or head.span, number=head.page, side=_side(head, known), sort=sort)
        if not wrong:
            yield rule.passed([head.foot for head in feet if head.foot])


def _facing(headers: PageHeaders) -> bool:
    return any(head.running is not None and head.running.pages == "even" for head in headers.items)


def _even(head: PageHeader, shift: int) -> bool:
    """Whether a foot is that of even pages; ``shift`` is how many pages are missing before the first of the file."""
    if head.running is not None and head.counted:
        return head.running.pages == "even"
    number = head.page if head.physical is None else head.physical + shift
    return number is not None and number % 2 == 0


def _side(head: PageHeader, layout: Layout | None) -> str | None:
    """The side at which the number of a page stands; None where it is not known."""
    if head.foot is None:
        return None
    line = head.foot.lines[0]
    # The number of all pages may stand beside it: "2/13".
    words = [word.partition("/")[0] for word in plain_digits(line.text).split()]
    number = str(head.page)
    if len(words) > 1 and (words[0] == number) != (words[-1] == number):
        return "left" if words[0] == number else "right"
    place = layout.place(line) if layout is not None else None
    if len(words) != 1 or place is None or place.middle is None:
        return None
    return "left" if place.middle < 1 / 3 else "right" if place.middle > 2 / 3 else None
