"""What the tests that compare formats share: the outcomes of a file beside those of the same document as text."""

from cdcheck.outcome import Report


def outcomes(report: Report, *, but: str = "") -> dict[str, str]:
    """What each rule says, without those of the family ``but``."""
    assert report.problem is None
    return {row.rule: row.outcome for row in report.rows if row.family != but}


def of_both(report: Report, text: Report, *, but: str = "", untold: bool = False) -> tuple[dict[str, str], dict[str, str]]:
    """What each rule says of a file and of the text, without those that a text does not show.

    These do not fail in the file; nor is it open whether they do, unless ``untold``.
    """
    mute = {rule for rule, outcome in outcomes(text).items() if outcome == "untested"}
    found = outcomes(report)
    assert [rule for rule in mute if found[rule] == "failed" or (found[rule] == "cantTell" and not untold)] == []
    without = [
        {rule: outcome for rule, outcome in outcomes(one, but=but).items() if rule not in mute} for one in (report, text)
    ]
    return without[0], without[1]
