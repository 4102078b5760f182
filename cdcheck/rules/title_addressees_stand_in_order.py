"""Of several addressees the Secretary-General is named before the President.

Why:
    The same letter is cited by its title in six languages: with one order everywhere its citations agree.

Source: em-communications
    A communication to several addressees names the Secretary-General first, then the Presidents.

Applies:
    To letters and notes verbales whose title names a Secretary-General and a President. The order was written down for letters
    to the General Assembly and the Security Council, and is not known to be kept by the Conference.

Limits:
    Judges only the order of these two offices.

Examples:
    en letter-new, page 1:
        good: the Secretary-General ⏎ of the Conference
        bad: the President of the Conference and the Secretary-General of the Conference
        spare: the Secretary-General of the Conference and the President of the Conference
    fr letter-new, page 1:
        good: au Secrétaire général ⏎ de la Conférence
        bad: au Président de la Conférence et ⏎ au Secrétaire général de la Conférence
        spare: au Secrétaire général de la Conférence et ⏎ au Président de la Conférence
"""

from cdcheck.parts.title import Title
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="note",
    passes="The Secretary-General is named before the President.",
    fails="{found} is named before {expected}.",
    kinds=("letter", "note-verbale"),
    catalogue=("TI-06",),
)

_PRESIDENT = "president"
_SECRETARIES = ("secretary-general", "un-secretary-general")


def check(title: Title) -> Findings:
    """The first President against the first Secretary-General."""
    presidents = [one for one in title.addressees if one.post == _PRESIDENT]
    secretaries = [one for one in title.addressees if one.post in _SECRETARIES]
    if not presidents or not secretaries:
        yield rule.inapplicable("The title does not address a Secretary-General and a President together.")
        return
    first, second = secretaries[0], presidents[0]
    spans = [first.span, second.span]
    if title.addressees.index(first) > title.addressees.index(second):
        yield rule.failed(
            [second.span, first.span.location("related", "who comes first")], expected=first.text, found=second.text
        )
    else:
        yield rule.passed(spans)
