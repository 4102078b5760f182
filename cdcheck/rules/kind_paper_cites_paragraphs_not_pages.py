"""A working paper or report refers to its own paragraphs, not to its pages.

Why:
    Each language version has pages of its own, and so has each reprint: page 5 of one is page 6 of another. Paragraphs are the
    same in all.

Source: em-instructions
    Cross-references are to paragraphs or sections, since pages differ from version to version.

Applies:
    To working papers and reports.

Limits:
    Knows references such as "see page 5"; one that goes on to name another publication is left alone, and so are footnotes.

Examples:
    en working-paper, page 2:
        good: (line) that remain.
        bad: that remain (see page 1).
        spare: that remain (see page 12 of the Yearbook).
        spare: that remain (see paragraph 3).
    fr working-paper, page 2:
        good: lacunes qui subsistent.
        bad: lacunes qui subsistent (voir page 1).
    zh working-paper, page 2:
        good: 的空白。
        bad: 的空白(见第1页)。
"""

import re

from cdcheck import formulas
from cdcheck.document import Passage, Span
from cdcheck.languages import Language
from cdcheck.parts.running_text import RunningText
from cdcheck.rules import Findings, Rule
from cdcheck.text import vocabulary

rule = Rule(
    __name__,
    severity="note",
    passes="The document does not refer to its own pages.",
    fails='"{found}" refers to a page, but the text is on another page in other language versions.',
    advice="Refer to the number of the paragraph instead of the page.",
    kinds=("working-paper", "report"),
    catalogue=("TX-04",),
    family="kind",
)

_NUMBER = r"\d{1,3}(?!\d)"
# Another publication is named right after the page.
_NEXT = 24
_SYMBOL = re.compile(r"\b[a-z]{1,4} \d")


def check(running: RunningText, language: Language) -> Findings:
    """Each phrase of the language, with its number, that nothing after it refers to another publication."""
    passage = Passage(running.lines)
    key = passage.folded.text
    particles = tuple([f"{word} " for word, _ in vocabulary(language.particles)])
    found: list[Span] = []
    for pattern in language.page_cited:
        for match in formulas.compiled(pattern, _NUMBER).finditer(key):
            after = key[match.end() :].lstrip()[:_NEXT]
            elsewhere = after.startswith(particles) or _SYMBOL.search(after)
            if not elsewhere and (match.start() == 0 or not key[match.start() - 1].isalpha() or language.script == "Han"):
                found.append(passage.folded_span(*match.span()))
    for span in found:
        yield rule.failed(span, found=span.words)
    if not found:
        yield rule.passed(passage.span(0, len(running.lines[0].text)))
