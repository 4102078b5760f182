"""JSON for programs: one report is one object, several are an object with all of them and a summary."""

import re
from collections.abc import Sequence
from json import dumps

from cdcheck.outcome import Report
from cdcheck.renderers import Renderer, Style, Summary

renderer = Renderer("json", ".json", several=True)

# JSON itself asks for escapes below U+0020 only. These others can still drive a terminal, or turn a line of it around.
_ACTIVE = re.compile("[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")

_SURROGATE = re.compile("[\ud800-\udfff]")


def render(report: Report, style: Style) -> str:
    """One report as an indented object."""
    return dumped(report, indent=2) + "\n"


def render_several(reports: Sequence[Report], summary: Summary, style: Style) -> str:
    """All reports and their summary as one indented object."""
    whole = {
        "report_version": 2,
        "reports": [report.model_dump(mode="json") for report in reports],
        "summary": summary._asdict(),
    }
    return escape(_SURROGATE.sub("\ufffd", dumps(whole, indent=2, ensure_ascii=False))) + "\n"


def dumped(report: Report, indent: int | None = None) -> str:
    """A report as JSON, on one line or indented. A lone surrogate, which no UTF-8 can hold, becomes U+FFFD."""
    try:
        return escape(report.model_dump_json(indent=indent))
    except ValueError:
        separators = (",", ":") if indent is None else None
        text = dumps(report.model_dump(mode="json"), indent=indent, separators=separators, ensure_ascii=False)
        return escape(_SURROGATE.sub("\ufffd", text))


def escape(text: str) -> str:
    """JSON with the control characters and direction overrides of a document as ``\\u`` escapes; its value is the same."""
    return _ACTIVE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
