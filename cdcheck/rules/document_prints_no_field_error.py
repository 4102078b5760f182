"""No field of the word processor prints an error.

Why:
    A reference that was lost says "Error! Reference source not found." in the place of a number. It would be printed as it
    stands, and nobody knows what was meant.

Source: Practice
    Editors report it of drafts; documents of 2017 on the Organization's sites have been printed with it.

Applies:
    To every kind, language and era, on every page, annexes and running heads included.

Limits:
    Knows the messages of the word processor in the six languages, whichever the document is in.

Examples:
    en, page 3:
        good: at the earliest opportunity
        bad: at the earliest opportunity (Error! Reference source not found.)
        bad: at the earliest opportunity (¡Error! Marcador no definido.)
        spare: at the earliest opportunity, so that no error! may arise
    fr, page 2:
        good: (line) permettent de le confirmer.
        bad: permettent de le confirmer (Erreur ! Source du renvoi introuvable.).
    zh, page 2:
        good: 作出贡献。
        bad: 作出贡献（错误!未找到引用源。）。
"""

from cdcheck.document import Document, whole
from cdcheck.parts.leftovers import Leftovers
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="error",
    passes="No field of the word processor has failed.",
    fails='A field has failed and prints "{found}".',
    advice="Update the field or replace it with the right words.",
    catalogue=("LO-02",),
    family="kind",
)


def check(document: Document, leftovers: Leftovers) -> Findings:
    """The messages in the text, and those that the reader saw in fields."""
    failed = {span.words: span for span in leftovers.of("field-error")}
    for trace in document.traces:
        if trace.kind == "field-error" and not any(trace.text in words or words in trace.text for words in failed):
            failed[trace.text] = whole([trace.line] if trace.line else document.written[:1])
    for words, span in failed.items():
        yield rule.failed(span, found=words)
    if not failed:
        yield rule.passed(whole(document.written[:1]))
