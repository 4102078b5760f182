"""A table of contents that continues on the next page is headed there as continued.

Why:
    A reader who opens the document at the second page of the contents takes it for the whole, and misses the first chapters.

Source: Practice
    E/CN.4/2003/L.11/Add.4 heads the later pages of its contents "CONTENTS (continued)".

Applies:
    To reports and working papers of the old template whose contents go on over a page.

Limits:
    Contents go on where a page begins with their heading again, or with a line whose dots lead to a number.

Examples:
    en working-paper:
        good: (onward) GE.05-61503
        bad: CONTENTS ⏎ ⏎ I. Data .... 1 ⏎ ⏎ GE.05-61503 (E) ⏎ ⏎ CD/WP.536 ⏎ page 2 ⏎ ⏎ CONTENTS ⏎ ⏎ II. Use .... 2 ⏎ ⏎ -----
        bad: CONTENTS ⏎ ⏎ I. Data .... 1 ⏎ ⏎ GE.05-61503 (E) ⏎ ⏎ CD/WP.536 ⏎ page 2 ⏎ ⏎ II. Use .... 2 ⏎ ⏎ -----
        spare: CONTENTS ⏎ I. Data .... 1 ⏎ ⏎ GE.05-61503 (E) ⏎ CD/WP.536 ⏎ page 2 ⏎ ⏎ CONTENTS (continued) ⏎ II. Use ⏎ -----
    fr working-paper:
        good: (onward) GE.05-61503
        bad: SOMMAIRE ⏎ ⏎ I. Faits .... 1 ⏎ ⏎ GE.05-61503 (F) ⏎ ⏎ CD/WP.536 ⏎ page 2 ⏎ ⏎ SOMMAIRE ⏎ ⏎ II. Buts .... 2 ⏎ ⏎ -----
        spare: SOMMAIRE ⏎ I. Faits .... 1 ⏎ ⏎ GE.05-61503 (F) ⏎ CD/WP.536 ⏎ page 2 ⏎ ⏎ SOMMAIRE (suite) ⏎ II. Buts ⏎ -----
"""

import re

from cdcheck.document import Span, whole
from cdcheck.eras import Era
from cdcheck.languages import Language
from cdcheck.parts.running_text import RunningText
from cdcheck.rules import Findings, Rule
from cdcheck.text import key_of, vocabulary

rule = Rule(
    __name__,
    severity="note",
    passes="The contents say that they continue: {found}.",
    fails='The contents continue on the next page under "{found}" instead of "{expected}".',
    advice='Head the continued contents with "{expected}".',
    kinds=("report", "working-paper"),
    catalogue=("RP-02",),
    family="kind",
)

_LEADS = re.compile(r"(?:\.\s?){4,}\s*\d+\s*$|\u2026\s*\d+\s*$")


def check(running: RunningText, era: Era, language: Language) -> Findings:
    """The first line of each page after that with the heading of the contents."""
    words = [word for word, _ in vocabulary(language.contents)]
    first = next((at for at, key in enumerate(running.keys) if key in words), None)
    if first is None or era.running_head != "page":
        yield rule.inapplicable(
            "The document has no contents." if first is None else "The template of its time has no such heading."
        )
        return
    heading = f"{running.lines[first].text.strip()} ({language.continued[0]})"
    continued: list[Span] = []
    wrong = False
    for at in sorted(begun for begun in running.breaks if begun > first):
        line, key = running.lines[at], running.keys[at]
        repeated = key.startswith(tuple(words)) and len(key) <= max(map(len, words)) + 20
        if repeated and key_of(line.text).find_all(language.continued):
            continued.append(whole([line]))
        elif key in words or _LEADS.search(line.text):
            wrong = True
            yield rule.failed(whole([line]), expected=heading, found=whole([line]).words)
    if not wrong:
        if continued:
            yield rule.passed(continued, found=continued[0].words)
        else:
            yield rule.inapplicable("The contents do not go on over a page.")
