"""JSON Lines: each report an object on a line of its own, the same for one document and for many.

A path with nothing to check in it has no report, and so no line; the exit code and the standard error tell of it.
"""

from cdcheck.outcome import Report
from cdcheck.renderers import Renderer, Style
from cdcheck.renderers.json import dumped

renderer = Renderer("jsonl", ".jsonl")


def render(report: Report, style: Style) -> str:
    """One report as one line."""
    return dumped(report) + "\n"
