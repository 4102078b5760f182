"""The same numbers stand in every language version.

Why:
    A figure in a text that was agreed upon is the same in all languages; a slip of one digit changes what was said.

Source: Practice
    Inferred from the aligned versions of documents of 2015, CD/1998 among them, in the UN Parallel Corpus;
    each language has its own way of grouping digits.

Applies:
    To every kind and era; to what is written in digits of any script, outside dates and symbols.

Limits:
    Languages write small and round numbers in words. So a number of one or two digits, zeros at its end aside, and a decade
    differ only where one stands in another's place in the same paragraph. Order is not compared, nor how often.

Examples:
    en, page 3:
        good: (line) that remain.
        bad: that remain after 1,254 inspections.
        spare: that remain after 15 inspections.
    ru, page 3:
        good: (line) пробелов.
        bad: пробелов (№ 1254).
    zh, page 3:
        good: 仍然存在的空白。
        bad: 仍然存在的空白(第1254号)。
"""

import re
from functools import cache

from cdcheck.concordances import Compared, Concordance, Versions
from cdcheck.concordances._body import Body, Paragraph
from cdcheck.concordances._items import Item, Items, shared
from cdcheck.languages import Language
from cdcheck.text import is_han, plain_digits

concordance = Concordance(
    __name__,
    fact="numbers",
    severity="warning",
    after=("annexes",),
    whole=True,
)


_GROUPED = r"\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+(?!\d)(?:[.,\u066b]\d+)?"
_PLAIN = r"\d+(?:[.,'\u066b\u066c]\d+)*"
_NUMBER = re.compile(rf"(?<![\d.,]){_GROUPED}|{_PLAIN}")
# Extraction may have turned the groups of a number around: 000 12.
_TURNED = re.compile(
    rf"(?<![\d.,])\d{{3}}(?:[ \u00a0\u202f\u2009]\d{{3}})*[ \u00a0\u202f\u2009]\d{{1,3}}(?![\d.,])|{_NUMBER.pattern}"
)
# So near to a date, in characters, the other end of a span of days stands.
_NEAR = 24
_DIGITS = re.compile(r"\d+")
_SEPARATORS = re.compile(r"[^\d]")


def compare(versions: Versions) -> Compared:
    """Compare the numbers as sets."""
    return shared(concordance, versions, tell, "number")


def tell(body: Body, language: Language) -> Items:
    """The numbers outside dates and symbols."""
    items = [item for paragraph in body.paragraphs for item in _numbers(paragraph, language)]
    # The year of a date stands by itself where another version has the date in parts.
    digits = {
        digits for paragraph in body.paragraphs for date, _, _ in paragraph.dates for digits in _DIGITS.findall(date.text)
    }
    return Items(tuple(items), body, frozenset(_key([plain_digits(one)]) for one in digits))


@cache
def _time(language: Language) -> re.Pattern[str]:
    """A time of day with its minutes: each language has a form of its own."""

    def words(*keys: str) -> str:
        known = [re.escape(word) for key, forms in language.clock.items() if key in keys for word in forms]
        return "|".join(sorted(known, key=len, reverse=True)) or "(?!)"

    figures = r"(?<!\d)\d{1,2}\s?[.:/\uff1a]\s?\d{2}(?!\d)"
    said = words("morning", "afternoon", "hour", "minute")
    hour = words("hour")
    # Where words are parted, the word of a time ends where a word does.
    end = "" if language.script == "Han" else r"(?![^\W\d_])"
    return re.compile(
        rf"(?i){figures}\s*(?:{said}){end}|(?<!\d)\d{{1,2}}\s*(?:{hour})\s*\d{{1,2}}(?!\d)|(?:{hour})\s*{figures}", re.UNICODE
    )


def _numbers(paragraph: Paragraph, language: Language) -> list[Item]:
    passage, turned = paragraph.passage, language.script == "Arabic"
    text = plain_digits(passage.text)
    dated = [(start, end) for _, start, end in paragraph.dates]
    taken = [
        *dated,
        *[(start, end) for _, start, end in paragraph.symbols],
        *[m.span() for m in _time(language).finditer(text)],
    ]
    items = []
    for match in (_TURNED if turned else _NUMBER).finditer(text):
        start, end = match.span()
        if any(low < end and start < high for low, high in taken):
            continue
        # The day at the other end of a span of days.
        if len(match[0]) <= 2 and any(low - _NEAR < end and start < high + _NEAR for low, high in dated):
            continue
        groups = _SEPARATORS.split(match[0])
        keys = [_key(groups)]
        if turned and len(groups) > 1:
            keys.insert(0 if len(groups[-1]) < 3 else 1, _key(groups[::-1]))
        also = set(keys)
        if is_han(text[end:].lstrip()[:1] or " "):
            # Chinese counts in ten thousands, other languages in thousands: 5 million is 500 of them.
            also |= {(digits, power) for digits, _ in keys for power in range(3)}
        decade = len(groups) == 1 and len(match[0]) == 4 and match[0][:2] in ("19", "20") and match[0].endswith("0")
        if decade:
            also.add(_key([match[0][2:]]))
        span = passage.span(start, end)
        items.append(Item(keys[0], span.words, span, paragraph.where, frozenset(also), decade or len(keys[0][0]) <= 2, keys[0]))
    return items


def _key(groups: list[str]) -> tuple[str, int]:
    """The digits of a number without zeros at its ends, and the power of ten that they lack, of three powers one.

    A thousand is written as a word by some and as three zeros by others, and its separator is another's decimal sign: what
    is left of the power when thousands are taken away is the same in all.
    """
    whole = "".join(groups)
    after = len(groups[-1]) if len(groups) == 2 and len(groups[1]) != 3 else 0
    bare = whole.rstrip("0")
    return bare.lstrip("0") or "0", (len(whole) - len(bare) - after) % 3 if bare else 0
