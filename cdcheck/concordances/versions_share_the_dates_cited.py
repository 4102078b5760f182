"""The same dates are cited in every language version.

Why:
    A date in the text leads to a meeting, a decision or a time limit; in one version it must not be another.

Source: Practice
    Inferred from the aligned versions of documents of 2015, CD/1998 among them, in the UN Parallel Corpus.

Applies:
    To every kind and era; to dates of day, month and year in the letter, the annexed texts and the notes.

Limits:
    Dates without a day or a year are not compared. Of a span of days each language may write out another end in full.

Examples:
    en, page 3:
        good: (line) that remain.
        bad: that remain since 12 June 2001.
        spare: that remain since 12 June.
    zh, page 3:
        good: 仍然存在的空白。
        bad: 2001年6月12日以来仍然存在的空白。
    ar, page 3:
        good: وبالثغرات المتبقية.
        bad: وبالثغرات المتبقية منذ 12 حزيران/يونيه 2001.
"""

import re

from cdcheck.concordances import Compared, Concordance, Versions
from cdcheck.concordances._body import Body, Paragraph
from cdcheck.concordances._items import Item, Items, shared
from cdcheck.languages import Language
from cdcheck.text import fold, fold_phrase

concordance = Concordance(
    __name__,
    fact="dates cited",
    severity="error",
    after=("annexes",),
    whole=True,
    catalogue=("XC-08",),
)


# So near to a date, in characters, the other end of a span of days stands; and to the name of a month its day.
_NEAR = 24
_BESIDE = 12
_DAY = re.compile(r"(?<!\d)\d{1,2}(?!\d)")


def compare(versions: Versions) -> Compared:
    """Compare the days as sets."""
    return shared(concordance, versions, tell, "date")


def tell(body: Body, language: Language) -> Items:
    """The dates of the text; a day that is not in the calendar is left to the reader of that version."""
    items = []
    traces: set[tuple[int, int]] = set()
    for paragraph in body.paragraphs:
        traces |= _traces(paragraph, language)
        for read, _, _ in paragraph.dates:
            if (day := read.date) is not None:
                items.append(
                    Item(
                        (day.year, day.month, day.day), day.isoformat(), read.span, paragraph.where, trace=(day.month, day.day)
                    )
                )
    return Items(tuple(items), body, frozenset(traces))


def _traces(paragraph: Paragraph, language: Language) -> set[tuple[int, int]]:
    """The months and days that are named without a date in full: one end of a span of days, or a date without its year."""
    text = paragraph.passage.text
    bare = text
    for _, start, end in paragraph.dates:
        bare = bare[:start] + " " * (end - start) + bare[end:]
    traces = set()
    for read, start, end in paragraph.dates:
        if read.date is not None:
            near = fold(f"{bare[max(start - _NEAR, 0) : start]} {bare[end : end + _NEAR]}")
            traces |= {(read.date.month, int(day)) for day in _DAY.findall(near)}
    key = fold(bare)
    if not any(char.isdigit() for char in key):
        return traces
    for month, names in enumerate(language.months, 1):
        for name in names:
            for match in re.finditer(rf"(?<!\d){re.escape(fold_phrase(name))}", key):
                near = f"{key[max(match.start() - _BESIDE, 0) : match.start()]} {key[match.end() : match.end() + _BESIDE]}"
                traces |= {(month, int(day)) for day in _DAY.findall(near)}
    return traces
