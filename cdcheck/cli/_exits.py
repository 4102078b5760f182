"""The exit codes, the same for every output format: see README."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cdcheck.batch.overview import Overview
    from cdcheck.compare import Comparisons
    from cdcheck.renderers import Summary

CONFORMS, DOES_NOT_CONFORM, WRONG_USAGE, CANNOT_SAY, NOT_CHECKED = range(5)


def exit_code(summary: "Summary") -> int:
    """The exit code for what was checked: the worst counts, in the order 4, 1, 3, 0."""
    if summary.not_checked or summary.unmatched or not summary.documents:
        return NOT_CHECKED
    if summary.does_not_conform:
        return DOES_NOT_CONFORM
    return CANNOT_SAY if summary.cannot_say else CONFORMS


def exit_code_of_batch(overview: "Overview") -> int:
    """The exit code for a batch: the worst counts, in the order 4, 1, 3, 0.

    A document that the manifest has and that did not come is one that could not be checked; one that is not as the manifest
    has it, or that it does not have, does not conform.
    """
    totals, findings = overview.totals, overview.finding_counts
    if totals["not-checked"] or overview.nothing_count or not overview.documents or findings["missing"]:
        return NOT_CHECKED
    if totals["does-not-conform"] or findings["extra"] or findings["mislabelled"]:
        return DOES_NOT_CONFORM
    return CANNOT_SAY if totals["cannot-say"] else CONFORMS


def exit_code_of_comparisons(comparisons: "Comparisons") -> int:
    """The exit code for what was compared: the worst counts, in the order 4, 1, 3, 0."""
    verdicts = {comparison.verdict for comparison in comparisons.comparisons}
    if comparisons.not_compared or not verdicts or any(one.problem for one in comparisons.comparisons):
        return NOT_CHECKED
    if "disagree" in verdicts:
        return DOES_NOT_CONFORM
    return CANNOT_SAY if "cannot-say" in verdicts else CONFORMS
