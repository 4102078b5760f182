"""The end mark appears only at the end of the document.

Why:
    A row of hyphens says that the document ends here. In the middle it hides what follows, or was left by a text that was
    copied in.

Source: Practice
    CD/1634 in Chinese has its row of hyphens after the last line alone.

Applies:
    To every kind, language and era but records of meetings, which have rules of their own across the page.

Limits:
    Knows a short row of hyphens or dashes, alone on its line and far from its beginning. A rule above footnotes begins at the
    margin, and is none; nor is a row within a table.

Examples:
    en, page 2:
        good: (line) is confirmed.
        bad: is confirmed. ⏎ ⏎                                   ----- ⏎ ⏎ So it is.
    zh, page 2:
        good: 作出贡献。
        bad: 作出贡献。 ⏎ ⏎                                   ----- ⏎ ⏎ 此外无他。
"""

from cdcheck.document import Document, whole
from cdcheck.kinds import Kind
from cdcheck.parts.end_mark import EndMark, is_short_row
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="note",
    passes="The end mark {mark} appears only at the end.",
    fails="An end mark appears before the end of the document: {mark}.",
    catalogue=("EN-01",),
)


def check(mark: EndMark, document: Document, kind: Kind) -> Findings:
    """Every row before the end mark that looks like one."""
    if kind.name == "record":
        yield rule.inapplicable("A record may have rows across its pages.")
        return
    last = document.written.index(mark.span.lines[0])
    rows = [whole([line]) for line in document.written[:last] if line.cell is None and is_short_row(line.text)]
    for row in rows:
        yield rule.failed(row, mark=row.words)
    if not rows:
        yield rule.passed(mark.span, mark=mark.text)
