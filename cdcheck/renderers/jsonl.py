"""JSON Lines: each report an object on a line of its own, the same for one document and for many."""

from cdcheck.outcome import Report
from cdcheck.renderers import Renderer, Style
from cdcheck.renderers.json import escape

renderer = Renderer("jsonl", ".jsonl")


def render(report: Report, style: Style) -> str:
    """One report as one line."""
    return escape(report.model_dump_json()) + "\n"
