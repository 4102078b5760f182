"""The end mark: a row of hyphens or a short rule after the last line."""

import re
from typing import NamedTuple

from cdcheck import candidates
from cdcheck.document import Document, Span, whole
from cdcheck.outcome import Absent
from cdcheck.parts import Part
from cdcheck.parts.job_number import JobNumber
from cdcheck.parts.page_headers import PageHeaders


class EndMark(NamedTuple):
    """The end mark as printed."""

    text: str
    span: Span


part = Part(EndMark)

_ROW = re.compile(r"[\s_\-\u2010-\u2015\u2212\u2500\u2501*=.\u0640]{3,}")
_STROKES = re.compile(r"[_\-\u2010-\u2015\u2212\u2500\u2501\u0640]")


def recognise(document: Document, headers: PageHeaders, job: JobNumber | Absent) -> EndMark | Absent:
    """The last written line, or one of the last few where only the page's foot comes after it."""
    feet = {line for head in headers.items for span in (head.span, head.foot) if span for line in span.lines}
    if isinstance(job, JobNumber):
        feet.update(job.span.lines)
    last = None
    for line in reversed(document.written[-12:]):
        if line in feet or line.zone in ("header", "footer", "footnote"):
            continue
        last = last or line
        if is_rule(line.text):
            candidates.took("end_mark", whole([line]), "it is a row of strokes, and at most the page's foot comes after it")
            return EndMark(line.text.strip(), whole([line]))
        candidates.refused("end_mark", whole([line]), "it is no row of strokes")
        if line.text.strip().startswith(("GE.", "*")) or len(line.text.strip()) < 8:
            continue
        break
    near = whole([last]).location() if last else None
    return Absent("inapplicable", "No row of hyphens or rule follows the last line.", near)


def is_rule(text: str) -> bool:
    """True for a line of three strokes or more and nothing else."""
    return _ROW.fullmatch(text.strip()) is not None and len(_STROKES.findall(text)) >= 3


# An end mark has so many strokes at the most, and so many blanks before it at the least.
_SHORT, _INDENT = 24, 16


def is_short_row(text: str) -> bool:
    """True for a short row of hyphens or dashes in the middle of its line: an end mark, wherever it stands."""
    row = text.strip()
    strokes = row.replace(" ", "")
    far = len(text) - len(text.lstrip()) >= _INDENT
    return far and len(row) <= _SHORT and is_rule(row) and not strokes.strip("-\u2010\u2011\u2012\u2013\u2014\u2015\u2212")
