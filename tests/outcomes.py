"""What the tests that compare formats share: the outcomes of a file beside those of the same document as text."""

from cdcheck.outcome import Report


def outcomes(report: Report, *, but: str = "") -> dict[str, str]:
    """What each rule says, without those of the family ``but``."""
    assert report.problem is None
    return {row.rule: row.outcome for row in report.rows if row.family != but}


def of_both(report: Report, text: Report, *, but: str = "", untold: bool = False) -> tuple[dict[str, str], dict[str, str]]:
    """What each rule says of a file and of the text, without those that files of one of the two formats never show.

    What a text does not show does not fail in the file; nor is it open whether it does, unless ``untold``. What the file does
    not show does not fail in the text.
    """
    found, wanted = outcomes(report), outcomes(text)
    in_text, in_file = [{rule for rule, said in one.items() if said == "untested"} for one in (wanted, found)]
    assert [rule for rule in in_text if found[rule] == "failed" or (found[rule] == "cantTell" and not untold)] == []
    assert [rule for rule in in_file if wanted[rule] == "failed"] == []
    mute = in_text | in_file
    without = [
        {rule: outcome for rule, outcome in outcomes(one, but=but).items() if rule not in mute} for one in (report, text)
    ]
    return without[0], without[1]
