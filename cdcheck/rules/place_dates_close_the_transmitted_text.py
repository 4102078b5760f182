"""A transmitted statement, declaration, communique or agreement ends with its place and date.

Why:
    The letter's date is not that of the text. Where and when the text was adopted is told by this line alone.

Source: Practice
    CD/1634 ends with Ottawa and 18 December 2000, A/47/60-S/23329 with a place and date too; the draft treaty of
    CD/1839 has none.

Applies:
    To letters and notes verbales that transmit a statement, a declaration, a communique or an agreement. A draft, a working
    paper, a report or a treaty need not have the line.

Limits:
    The kind of text is taken from the words of the letter's title, or of the letter where its title names no text. The line
    stands alone near the end of the text, or under its title.

Examples:
    en, page 3:
        good: Ottawa, 18 February 2003
        bad: (nothing)
        bad: 18 February 2003
    ar, page 3:
        good: أوتاوا، 18 شباط/فبراير 2003
        bad: (nothing)
"""

from cdcheck.document import whole
from cdcheck.outcome import Absent
from cdcheck.parts.annexes import Annexes
from cdcheck.parts.letter import Letter
from cdcheck.parts.place_dates import PlaceDates
from cdcheck.parts.title import Title
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="error",
    passes="the text closes with {found}",
    fails="the {kind} ends without a line that says where and when it was adopted",
    kinds=("letter", "note-verbale"),
    catalogue=("PD-01",),
)

_DATED = ("statement", "declaration", "communique", "agreement")


def check(place_dates: PlaceDates | Absent, annexes: Annexes, title: Title, letter: Letter | Absent) -> Findings:
    """One line with both, where the kind of text calls for it."""
    told = title.transmitted or (letter.transmitted if isinstance(letter, Letter) else None)
    kind = told.kind if told else None
    if kind not in _DATED:
        said = (
            f"the text is of another kind ({kind.replace('-', ' ')})"
            if kind
            else "neither the title nor the letter says so of its text"
        )
        yield rule.inapplicable(f"only a statement, a declaration, a communique or an agreement needs such a line; {said}")
        return
    items = place_dates.items if isinstance(place_dates, PlaceDates) else ()
    for item in items:
        if item.place and item.date:
            yield rule.passed(item.span, found=item.text)
    if any(item.place and item.date for item in items):
        return
    if items:
        missing = "place" if items[-1].date else "date"
        yield rule.failed(
            items[-1].span,
            found=items[-1].text,
            kind=kind,
            missing=missing,
            message="the line {found!r} that closes the {kind} has no {missing}",
        )
    else:
        last = annexes.items[-1]
        yield rule.failed(whole(last.lines[-1:]) if last.lines else last.span, kind=kind)
