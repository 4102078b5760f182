"""The same dates are cited in every language version.

Why:
    A date in the text leads to a meeting, a decision or a time limit; in one version it must not be another.

Source: Practice:
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
from cdcheck.concordances._body import Body, Where
from cdcheck.concordances._items import Item, Items, shared
from cdcheck.dates import DateRead
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


# So near to a date, in characters, the other end of a span of days stands.
_NEAR = 24
_DAY = re.compile(r"(?<!\d)\d{1,2}(?!\d)")


def compare(versions: Versions) -> Compared:
    """Compare the days as sets."""
    return shared(concordance, versions, tell, "date")


def tell(body: Body, language: Language) -> Items:
    """The dates of the text; a day that is not in the calendar is left to the reader of that version."""
    items = []
    for paragraph in body.paragraphs:
        for read, start, end in paragraph.dates:
            if read.date is not None:
                near = fold(paragraph.passage.text[max(start - _NEAR, 0) : end + _NEAR])
                items.append(_item(read, near, paragraph.where, language))
    return Items(tuple(items), body)


def _item(read: DateRead, near: str, where: Where | None, language: Language) -> Item:
    """A date, with the days that it may stand for: those of the months and numbers in the words near it."""
    date = read.date
    assert date is not None
    months = {
        date.month,
        *[n for n, names in enumerate(language.months, 1) if any(fold_phrase(name) in near for name in names)],
    }
    days = {int(day) for day in _DAY.findall(near)}
    also = {(date.year, month, day) for month in months for day in days}
    return Item((date.year, date.month, date.day), date.isoformat(), read.span, where, frozenset(also))
