"""What the forms for people tell alike: rows in their order and under their causes, what a document is, what all comes to."""

from collections.abc import Iterable

from cdcheck.outcome import SEVERITIES, Counts, Location, Report, Row
from cdcheck.renderers import Summary
from cdcheck.renderers._plain import shown

VERDICTS = {"conforms": "conforms", "does-not-conform": "does not conform", "cannot-say": "cannot be said to conform"}
_LANGUAGES = {"ar": "Arabic", "en": "English", "es": "Spanish", "fr": "French", "ru": "Russian", "zh": "Chinese"}


def standing(report: Report, outcome: str) -> list[Row]:
    """The rows of one outcome that are not waived."""
    return [row for row in report.rows if row.outcome == outcome and row.waiver is None]


def failures(report: Report) -> list[Row]:
    """The failures that are not waived, the worst first, then in the order of the document."""
    return sorted(standing(report, "failed"), key=_by_severity_and_place)


def waived(report: Report) -> list[Row]:
    """The rows that are waived, in the order of the report."""
    return [row for row in report.rows if row.waiver is not None]


def causes(rows: Iterable[Row]) -> dict[str, list[Row]]:
    """Rows under the reason that they share, the worst first: one cause is told once, however many rules depend on it."""
    found: dict[str, list[Row]] = {}
    said: dict[str, str] = {}
    for row in sorted(rows, key=lambda row: SEVERITIES.index(row.severity)):
        reason = said.setdefault(row.cause, row.message) if row.cause else row.message
        found.setdefault(reason, []).append(row)
    return found


def what_it_is(report: Report) -> str:
    """The symbol, the kind, the language and the era of a document, on one line, its words cleaned."""
    document = report.document
    kind = "a document of unknown kind" if document.kind_detail == "unknown" else document.kind_detail.replace("-", " ")
    language = _LANGUAGES.get(document.language or "", "unknown language")
    era = f"era {document.era}" if document.era else "unknown era"
    return ", ".join([shown(document.symbol or "no symbol"), kind, language, era])


def counts(report: Report) -> str:
    """How many rules had each outcome, in words."""
    tally = report.counts
    failed = f"{tally.failed} failed"
    if tally.failed:
        severities = (number(tally.errors, "error"), number(tally.warnings, "warning"), number(tally.notes, "note"))
        failed += f" ({', '.join(severities)})"
    said = [f"{tally.passed} passed", failed, f"{tally.cantTell} could not be told", not_applying(tally), *left_out(tally)]
    return f"{number(len(report.rows), 'rule')}: {', '.join(said)}"


def not_applying(tally: Counts) -> str:
    """How many rules do not apply, in words."""
    return f"{tally.inapplicable} do not apply" if tally.inapplicable != 1 else "1 does not apply"


def left_out(tally: Counts) -> list[str]:
    """How many rules are untested or waived, in words; nothing for none."""
    return [f"{many} {what}" for many, what in ((tally.untested, "untested"), (tally.waived, "waived")) if many]


def total(summary: Summary) -> str:
    """What several reports come to, in words; where nothing was found to check is not among it."""
    tally = [
        (summary.conforms, "conforms", "conform"),
        (summary.does_not_conform, "does not conform", "do not conform"),
        (summary.cannot_say, "cannot be said to conform", "cannot be said to conform"),
        (summary.not_checked, "could not be checked", "could not be checked"),
    ]
    said = [f"{count} {one if count == 1 else more}" for count, one, more in tally if count]
    return f"{number(summary.documents, 'document')}: {', '.join(said) or 'nothing to check'}"


def number(count: int, what: str) -> str:
    """A number with its noun."""
    return f"{count} {what}" if count == 1 else f"{count} {what}s"


def _by_severity_and_place(row: Row) -> tuple[int, int, int, str]:
    first = row.locations[0] if row.locations else Location()
    return SEVERITIES.index(row.severity), first.page or 0, first.line or 0, row.rule
