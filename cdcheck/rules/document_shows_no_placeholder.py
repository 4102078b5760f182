"""No field is left to fill in.

Why:
    A template prompts for a date or a name. A field that nobody touched is printed with its prompt, or with a date of the
    template's own that looks real.

Source: Practice
    Editors report it of drafts made from templates such as that of CD/2179*.

Applies:
    To every kind, language and era.

Limits:
    Knows the prompts of the word processor in the six languages; other words only where the file marks them as a prompt. A
    text that was saved from such a file has lost that mark.

Examples:
    en, page 1:
        good: We have the honour to transmit
        bad: Click or tap here to enter text. We have the honour to transmit
    en letter.docx:
        good: 14 March 2003
        bad: (trace) placeholder 14 March 2003
    ru, page 3:
        good: Оттава, 18 февраля 2003 года
        bad: Место для ввода текста. ⏎ ⏎ Оттава, 18 февраля 2003 года
"""

from cdcheck.document import Document, whole
from cdcheck.parts.leftovers import Leftovers
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="error",
    passes="No field is left to fill in.",
    fails='A field has not been filled in: "{found}".',
    advice="Fill in the field or delete it.",
    catalogue=("LO-01",),
    family="kind",
)


def check(document: Document, leftovers: Leftovers) -> Findings:
    """The prompts in the text, and the fields that the file says show theirs."""
    marked = [trace for trace in document.traces if trace.kind == "placeholder"]
    lines = {id(trace.line) for trace in marked}
    prompts = [span for span in leftovers.of("placeholder") if not any(id(line) in lines for line in span.lines)]
    for trace in marked:
        said = trace.text or (trace.line.text.strip() if trace.line else "a field without words")
        yield rule.failed(whole([trace.line] if trace.line else document.written[:1]), found=said)
    for span in prompts:
        yield rule.failed(span, found=span.words)
    if not marked and not prompts:
        yield rule.passed(whole(document.written[:1]))
