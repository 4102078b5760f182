"""The job number is at the left of the foot of the first page.

Why:
    The documents services look for the number in that corner; elsewhere it is taken for part of the text.

Source: akn4un
    The job number stands at the left of the foot of the first page.

Applies:
    To every kind and language, in files that say where a line stands (DOCX and PDF). On which side an Arabic version has it is
    not known, and not asked.

Limits:
    Of a number typed into the text of a Word document only the layout tells where on the page it stands.

Examples:
    any letter.docx:
        good: GE.03-60777
        bad: (set) zone header
    en letter.docx:
        good: GE.03-60777
        bad: (set) align right, room 0 1
        spare: (set) align left, room 0 1
"""

from cdcheck.document import Document
from cdcheck.languages import Language
from cdcheck.parts.job_number import JobNumber
from cdcheck.parts.layout import Layout
from cdcheck.parts.running_text import RunningText
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="note",
    passes="The job number is at the foot of the first page.",
    fails="The job number is {where} of the first page, not at the left of its foot.",
    advice="Move the job number to the left of the foot of the first page.",
    catalogue=("JN-01",),
)

# Shares of the width of the text: what begins within the first of them stands at the left.
_LEFT = 0.25


def check(job: JobNumber, layout: Layout, running: RunningText, document: Document, language: Language) -> Findings:
    """What of the text stands below the number, and where its line begins."""
    line = job.span.lines[0]
    place = layout.place(line)
    left_to_right = language.script != "Arabic"
    right = line.style is not None and line.box is None and line.cell is None and line.style.align == "right"
    begins = place.left if place.left is not None or not right else 1.0
    if line.page not in (None, 1):
        yield rule.inapplicable("The job number is not on the first page.")
    elif line.zone == "header":
        yield rule.failed(job.span, where="at the head")
    elif document.pages is None and line.zone != "footer":
        yield rule.cannot_tell("The job number is part of the text, of which only the layout tells where it stands.", job.span)
    elif line.box and any(one.page == line.page and one.box and one.box[1] > line.box[3] for one in running.lines):
        yield rule.failed(job.span, where="above some of the text")
    elif left_to_right and begins is not None and begins > _LEFT:
        yield rule.failed(job.span, where="away from the left edge")
    else:
        yield rule.passed(job.span)
