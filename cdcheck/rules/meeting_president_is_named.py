"""The heading names the President of the meeting, with the State in brackets.

Why:
    The speeches have only "The President"; the heading is the one place that says who that was, and for which State.

Source: Practice
    CD/PV.411, CD/PV.799, CD/PV.865, CD/PV.941, CD/PV.861 and CD/PV.1242 in Spanish, with the State in brackets; ENDC/PV.73 and
    ENDC/PV.288 have "Chairman" in the same form.

Applies:
    To records, in every language and era; inapplicable to a revision or corrigendum.

Limits:
    Whether that person presided is not seen. Where several presided, each must have a name and a State.

Examples:
    en record, page 1:
        good: President: Mr. A. N. OTHER  (Canada)
        bad: (nothing)
        bad: President: Mr. A. N. OTHER
        bad: President: (Canada)
        bad: President: Mr. A. N. OTHER (Ruritania)
        spare: PRESIDENT: Ms. S. O. ELSE .......... (Russian Federation)
        spare: President: ⏎ Mr. A. N. OTHER ⏎ (Canada)
        spare: Chairman: Lord OTHER (United Kingdom)
    ru record, page 1:
        good: (Канада)
        bad: (nothing)
    zh record, page 1:
        good: （加拿大）
        bad: (nothing)
        spare: (日本)
"""

from cdcheck.document import Document
from cdcheck.outcome import Absent
from cdcheck.parts.meeting import Meeting
from cdcheck.parts.symbol import Symbol
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="warning",
    passes="The President of the meeting is named: {presidents}.",
    fails="The heading does not name the President of the meeting.",
    advice="Add a line with the name of the President and the State in brackets.",
    variants={
        "no-name": "The State has no name before it: {found}.",
        "no-state": "The name has no State in brackets after it: {found}.",
        "unknown-state": "The State in brackets is not known: {found}.",
    },
    kinds=("record",),
    catalogue=("PV-03",),
)


def check(meeting: Meeting, symbol: Symbol | Absent, document: Document) -> Findings:
    """Each must have a name and a State that is known; in a text that lost its punctuation the brackets are not asked for."""
    if isinstance(symbol, Symbol) and symbol.suffixes:
        yield rule.inapplicable(f"{symbol.text} is issued in addition to a record.")
        return
    if not meeting.presidents:
        at = meeting.label or meeting.held or meeting.heading
        yield rule.failed(at, expected="President: name (State)")
        return
    brackets = any(char in line.text for line in document.written for char in "([\uff08")
    faults = 0
    for president in meeting.presidents:
        said = None
        if president.name is None:
            said = "no-name"
        elif president.state is None or (brackets and not president.bracketed):
            lacking = "no-state"
            said = "unknown-state" if president.bracketed else lacking
        if said is not None:
            faults += 1
            yield rule.failed(president.span, expected="name (State)", found=president.text, variant=said)
    if not faults:
        spans = [president.span for president in meeting.presidents]
        yield rule.passed(spans, presidents=", ".join(president.text for president in meeting.presidents))
