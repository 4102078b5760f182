"""The number of a supplement of the General Assembly is that of its symbol, whose session is no later than the report.

Why:
    The annual report is printed once more as a supplement of the Assembly's Official Records, and cited by both numbers: where
    they differ, one of them leads to the report of another body.

Source: Practice
    A/31/27, A/57/27 and A/66/27 are the Conference's reports, issued as Supplement No. 27.

Applies:
    To reports that name a supplement and its symbol beside it.

Limits:
    Compares the two numbers, and the session with the year: the first was that of 1946, and one begins every year.

Examples:
    en report, page 1:
        good: issued as document CD/WP.536.
        bad: issued in Supplement No. 26 (A/57/27).
        bad: issued in Supplement No. 27 (A/61/27).
        spare: issued in Supplement No. 27 (A/57/27).
        spare: issued in Supplement No. 27 (A/60/27).
    fr report, page 1:
        good: CD/WP.536
        bad: Supplément no 26 (A/57/27)
        spare: Supplément no 27 (A/57/27)
    zh report, page 1:
        good: CD/WP.536号
        bad: 补编第26号（A/57/27）
        spare: 补编第27号（A/57/27）
"""

import re

from cdcheck.document import Passage, Span
from cdcheck.languages import Language
from cdcheck.outcome import Absent
from cdcheck.parts.masthead import Masthead
from cdcheck.parts.running_text import RunningText
from cdcheck.rules import Findings, Rule
from cdcheck.text import vocabulary

rule = Rule(
    __name__,
    severity="note",
    passes="The number of the supplement is that of its symbol: {found}.",
    fails='"{found}" has two different numbers for the supplement, {first} and {second}.',
    variants={
        "session": "The supplement {found} is of the session of {session}, but the report is of {year}.",
    },
    kinds=("report",),
    catalogue=("RP-01",),
    family="kind",
)


# The year before that of the first session.
_BEFORE_THE_FIRST = 1945


def check(running: RunningText, masthead: Masthead | Absent, language: Language) -> Findings:
    """The number after each "Supplement No." against the last of the symbol beside it, and the session against the year."""
    issued = masthead.date.date if isinstance(masthead, Masthead) and masthead.date else None
    year = issued.year if issued else None
    passage = Passage(running.lines)
    words = "|".join([re.escape(word) for word, _ in vocabulary(language.supplement)])
    seen: list[Span] = []
    wrong = False
    for match in re.finditer(rf"(?:{words}) ?(\d{{1,3}})\D{{0,6}}?a (\d{{2}}) (\d{{1,3}})(?!\d)", passage.folded.text):
        seen.append(passage.folded_span(*match.span()))
        if match[1] != match[3]:
            wrong = True
            yield rule.failed(seen[-1], found=seen[-1].words, first=match[1], second=match[3])
        elif year is not None and int(match[2]) > year - _BEFORE_THE_FIRST:
            wrong = True
            said = "session"
            session = int(match[2]) + _BEFORE_THE_FIRST
            yield rule.failed(seen[-1], found=seen[-1].words, variant=said, session=session, year=year)
    if not seen:
        yield rule.inapplicable("The report names no supplement with its symbol.")
    elif not wrong:
        yield rule.passed(seen, found=seen[0].words)
