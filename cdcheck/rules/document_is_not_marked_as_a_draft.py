"""A document with a symbol and a job number is not marked as a draft.

Why:
    Symbol and job number are given to what will be published. A mark "DRAFT" beside them says that it is not ready, or that
    the mark was forgotten.

Source: Practice
    Editors report it of files sent to print; no printed document that was read, such as CD/1839, has the mark.

Applies:
    To every kind, language and era; not to what has no symbol or no job number yet, which may be checked as a draft.

Limits:
    Sees the mark in a watermark, in a stamp, and alone on a line of the document's own text, its heads and feet. What an
    annexed text says of itself is its own.

Examples:
    en, page 1:
        good: CONFERENCE ON DISARMAMENT ⏎ CD/1697
        bad: DRAFT ⏎ CONFERENCE ON DISARMAMENT ⏎ CD/1697
    en letter.docx:
        good: CONFERENCE ON DISARMAMENT
        bad: (trace) watermark DRAFT
        bad: (trace) stamp Advance copy
        spare: (trace) watermark CONFERENCE
    es, page 1:
        good: CONFERENCIA DE DESARME ⏎ CD/1697
        bad: BORRADOR ⏎ CONFERENCIA DE DESARME ⏎ CD/1697
"""

from cdcheck.document import Document, Span, whole
from cdcheck.outcome import Absent
from cdcheck.parts.job_number import JobNumber
from cdcheck.parts.leftovers import Leftovers, marks_draft
from cdcheck.parts.symbol import Symbol
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="warning",
    passes="The document has no mark of a draft.",
    fails='{where} marks the document as a draft: "{found}".',
    advice="Remove the mark of a draft.",
    catalogue=("LO-04",),
    family="kind",
)


def check(document: Document, leftovers: Leftovers, symbol: Symbol | Absent, job: JobNumber | Absent) -> Findings:
    """Marks in the text once for all pages, then watermarks and stamps."""
    if isinstance(symbol, Absent) or isinstance(job, Absent):
        yield rule.inapplicable("It lacks a symbol or a job number, so it may be a draft.")
        return
    marks: dict[str, list[Span]] = {}
    for span in leftovers.of("draft"):
        marks.setdefault(span.words, []).append(span)
    for words, spans in marks.items():
        yield rule.failed(spans, where="A line", found=words)
    drawn: dict[tuple[str, str], list[Span]] = {}
    for trace in document.traces:
        if trace.kind in ("watermark", "stamp") and marks_draft(trace.text):
            drawn.setdefault((trace.kind, trace.text), []).append(whole([trace.line] if trace.line else document.written[:1]))
    for (kind, words), spans in drawn.items():
        yield rule.failed(spans, where=f"A {kind}", found=words)
    if not marks and not drawn:
        yield rule.passed(whole(document.written[:1]))
