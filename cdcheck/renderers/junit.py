"""JUnit XML for test reports: a suite for each document, a case for each rule.

A failure is a ``failure`` whatever its severity, as in every other form; its ``type`` is the severity. What could not be told
is an ``error``, so that a document whose verdict cannot be said looks red; where the document conforms all the same, it is
``skipped``. What does not apply, was left out or is waived is ``skipped`` with the reason. A document that could not be
checked, and a path with nothing to check in it, have one case more, in error.

``classname`` is the document, since services that know a case by its class and name alone would show one document for all.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from cdcheck.outcome import Location, Report, Row
from cdcheck.renderers import Renderer, Style, Summary, summarise
from cdcheck.renderers._places import NOT_CHECKED, NOTHING_FOUND, beside, path_of, told, unchecked, visible

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

renderer = Renderer("junit", ".xml", several=True)

_COUNTED = {"tests": "testcase", "failures": "testcase/failure", "errors": "testcase/error", "skipped": "testcase/skipped"}


def render(report: Report, style: Style) -> str:
    """One report as one suite."""
    return render_several([report], summarise([report]), style)


def render_several(reports: Sequence[Report], summary: Summary, style: Style) -> str:
    """Each report as a suite, and each path with nothing to check in it as another."""
    from xml.etree.ElementTree import Element, indent, tostring

    root = Element("testsuites", name="cdcheck")
    root.extend([_suite(report) for report in reports])
    for path in map(path_of, summary.unmatched):
        suite = Element("testsuite", name=visible(path))
        _case(suite, path, NOT_CHECKED, "paths")
        _said(suite[-1], "error", "nothing to check", NOTHING_FOUND)
        _count(suite)
        root.append(suite)
    for what in ("tests", "failures", "errors"):
        root.set(what, str(sum([int(suite.get(what, "0")) for suite in root])))
    indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode") + "\n"


def _suite(report: Report) -> "Element":
    from xml.etree.ElementTree import Element, SubElement

    name = path_of(report.input.name)
    suite = Element("testsuite", name=visible(name))
    facts = {
        "verdict": report.verdict,
        "symbol": report.document.symbol,
        "kind": report.document.kind,
        "kind_detail": report.document.kind_detail,
        "language": report.document.language,
        "era": report.document.era,
        "sha256": report.input.sha256,
        "version": report.tool.version,
        "rule_set": report.tool.rule_set,
        "settings": report.tool.settings,
    }
    properties = SubElement(suite, "properties")
    for fact, value in facts.items():
        if value is not None:
            SubElement(properties, "property", name=fact, value=visible(value))
    if report.problem is not None:
        _case(suite, name, NOT_CHECKED, "document")
        _said(suite[-1], "error", "not checked", unchecked(report))
    for row in report.rows:
        _case(suite, name, row.rule, row.family)
        _row(suite[-1], row, report)
    _count(suite)
    return suite


def _case(suite: "Element", classname: str, name: str, group: str) -> None:
    from xml.etree.ElementTree import SubElement

    SubElement(suite, "testcase", classname=visible(classname), name=visible(name), group=visible(group))


def _row(case: "Element", row: Row, report: Report) -> None:
    places = [_place(report.input.name, at) for at in row.locations]
    lines = [told(row), *places, *beside(row), f"source: {row.source}"]
    if row.waiver is not None:
        by = f", by {row.waiver.author}" if row.waiver.author else ""
        until = f", until {row.waiver.expires}" if row.waiver.expires else ""
        _said(case, "skipped", "waived", f"waived: {row.waiver.reason}{by}{until}", lines)
    elif row.outcome == "failed":
        _said(case, "failure", row.severity, told(row), lines)
    elif row.outcome == "cantTell":
        element = "skipped" if report.verdict == "conforms" else "error"
        _said(case, element, "cannot be told", f"cannot be told: {row.message}", lines)
    elif row.outcome == "inapplicable":
        _said(case, "skipped", "does not apply", f"does not apply: {row.message}")
    elif row.outcome == "untested":
        _said(case, "skipped", "untested", f"untested: {row.message}")
    else:
        from xml.etree.ElementTree import SubElement

        SubElement(case, "system-out").text = "\n".join([visible(line) for line in lines])


def _said(case: "Element", element: str, kind: str, message: str, lines: Sequence[str] = ()) -> None:
    from xml.etree.ElementTree import SubElement

    said = SubElement(case, element, type=kind, message=visible(message))
    if lines:
        said.text = "\n".join([visible(line) for line in lines])


def _place(name: str, at: Location) -> str:
    place = f":{at.line}:{at.column or 1}" if at.line is not None else ""
    page = f" page {at.page}" if at.page is not None else ""
    note = f" {at.note}" if at.note else ""
    words = f" \u201c{at.text}\u201d" if at.text else ""
    return f"{path_of(name)}{place}{page}{note}{words}"


def _count(suite: "Element") -> None:
    for what, path in _COUNTED.items():
        suite.set(what, str(len(suite.findall(path))))
