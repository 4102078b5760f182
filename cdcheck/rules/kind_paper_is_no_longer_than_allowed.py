"""A working paper or report has no more words than is allowed.

Why:
    A longer text is not translated in time: the secretariat asks for a shorter one, and the meeting waits for it.

Source: em-instructions
    Documents that do not originate in the Secretariat have 10,700 words at most, limited documents of a session 3,300.

Applies:
    To working papers and reports, annexes included, in languages that part words by spaces. Nothing shows that the limit is
    applied to communications of Governments.

Limits:
    Counts what stands between spaces in the text; notes, running heads and masthead are left out. The limit is meant for the
    language of submission, so a translation may be a little over it. Chinese has no words that could be counted.

Examples:
    en working-paper, page 2:
        good: (line) that remain.
        bad: that remain. ⏎ (1100 times) and each of these lines has ten words in it
        spare: that remain. ⏎ (900 times) and each of these lines has ten words in it
    fr working-paper, page 2:
        good: qui subsistent.
        bad: qui subsistent. ⏎ (1100 times) et chacune de ces lignes a dix mots en tout
"""

from cdcheck.document import whole
from cdcheck.languages import Language
from cdcheck.outcome import Absent
from cdcheck.parts.running_text import RunningText
from cdcheck.parts.symbol import Symbol
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="note",
    passes="The text has {found} words of the {expected} that it may have.",
    fails="The text has {found} words, but may have at most {expected}.",
    advice="Shorten the text to {expected} words.",
    kinds=("working-paper", "report"),
    catalogue=("TX-08",),
    family="kind",
)

_MOST, _LIMITED = 10_700, 3_300


def check(running: RunningText, symbol: Symbol | Absent, language: Language) -> Findings:
    """Count what has a letter or a figure in it."""
    if language.script == "Han":
        yield rule.inapplicable("The limit is one of words, and Chinese does not part them.")
        return
    words = sum(any(map(str.isalnum, word)) for line in running.lines for word in line.text.split())
    most = _LIMITED if isinstance(symbol, Symbol) and (symbol.series or "").endswith("L.") else _MOST
    if words > most:
        yield rule.failed(whole(running.lines[:1]), expected=f"{most:,}", found=f"{words:,}")
    else:
        yield rule.passed(whole(running.lines[:1]), expected=f"{most:,}", found=f"{words:,}")
