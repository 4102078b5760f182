"""The letter names the months in the language of the version.

Why:
    A month in another language was left standing when the letter was translated; whoever searches the version for the date does
    not find it.

Source: Practice
    CD/1839, CD/1998 and the dates in six languages of the United Nations Parallel Corpus: within the text each version has the
    months of its own language, also where its masthead is dated in English.

Applies:
    To the letter itself of letters and notes verbales; what is annexed is printed as it was received.

Limits:
    Sees whole dates only. What stands between quotation marks is left alone: a title is cited as it was printed.

Examples:
    en, page 1:
        good: official document of the Conference on ⏎ Disarmament.
        bad: official document of the Conference on ⏎ Disarmament. We wrote to you on 18 février 2003.
        spare: official document of the Conference on ⏎ Disarmament. We sent our “Déclaration du 18 février 2003”.
    fr, page 1:
        good: document officiel de la ⏎ Conférence du désarmement.
        bad: document officiel de la ⏎ Conférence du désarmement. Nous vous avons écrit le 18 February 2003.
        spare: document officiel de la ⏎ Conférence du désarmement. Nous vous avons écrit le 18 mars 2003.
    ar, page 1:
        good: وثيقة رسمية من وثائق ⏎ مؤتمر نزع السلاح.
        bad: وثيقة رسمية من وثائق ⏎ مؤتمر نزع السلاح. وقد كتبنا إليكم في 18 February 2003.
    ru, page 1:
        good: официального документа Конференции по ⏎ разоружению.
        bad: официального документа Конференции по ⏎ разоружению. Мы писали вам 18 February 2003.
"""

import re

from cdcheck import dates, shelf
from cdcheck.dates import DateRead
from cdcheck.document import Passage, Span
from cdcheck.languages import Language
from cdcheck.parts.letter import Letter
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="warning",
    passes="The {number} dates of the letter have months of its language.",
    fails="The month of {found} is in {other}.",
    advice="Write the month in the language of the letter.",
    kinds=("letter", "note-verbale"),
    catalogue=("XC-04",),
)

_YEAR = re.compile(r"\d{4}")
_OPENS, _CLOSES = "\u201c\u00ab\u300a\u201e\u300c", "\u201d\u00bb\u300b\u300d"


def check(letter: Letter, language: Language) -> Findings:
    """Dates that another language reads and that of the version does not."""
    passage = Passage(letter.span.lines)
    if not _YEAR.search(passage.folded.text):
        yield rule.inapplicable("The letter itself has no date.")
        return
    own = [read for read in dates.find(passage, language) if read.date]
    taken = {place for read in own for place in _places(read.span)}
    wrong: dict[tuple[int, int], tuple[DateRead, Language]] = {}
    for other in shelf.read("languages", "language", Language).values():
        for read in dates.find(passage, other) if other.code != language.code else []:
            places = _places(read.span)
            if read.date and taken.isdisjoint(places) and not _is_quoted(passage, read.span):
                wrong.setdefault(places[0], (read, other))
    for read, other in wrong.values():
        yield rule.failed(read.span, found=read.text, other=other.name)
    if not own and not wrong:
        yield rule.inapplicable("The letter itself has no date.")
    elif not wrong:
        yield rule.passed([read.span for read in own], number=len(own))


def _places(span: Span) -> list[tuple[int, int]]:
    """Every character of a span: the number of its line, and the column."""
    last = len(span.lines) - 1
    return [
        (line.number, at)
        for n, line in enumerate(span.lines)
        for at in range(span.start if n == 0 else 0, span.end if n == last else len(line.text))
    ]


def _is_quoted(passage: Passage, span: Span) -> bool:
    """Whether a span stands within quotation marks that were opened before it."""
    lines = passage.lines[: passage.lines.index(span.lines[0])]
    before = "\n".join([line.text for line in lines] + [span.lines[0].text[: span.start]])
    opened, closed = (max([before.rfind(mark) for mark in marks]) for marks in (_OPENS, _CLOSES))
    return opened > closed or before.count('"') % 2 == 1
