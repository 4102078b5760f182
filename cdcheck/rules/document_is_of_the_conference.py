"""The document is one of the Conference on Disarmament.

Why:
    A document of the General Assembly, the Security Council, the Disarmament Commission or another body has the form of that
    body. To measure it by the Conference's would give many findings for one cause.

Source: iowa
    The documents of the Conference have symbols that begin with CD/, those of the Disarmament Commission with DC/ and
    A/CN.10/. Press releases (CD/G/, DCF/) call themselves unofficial.

Applies:
    To every document; of one that is not the Conference's nothing else is asked, nor of a text that is no document at all, nor
    of a form that was not filled in.

Limits:
    Goes by the symbol in the masthead or the running heads and by the body that the masthead names. A symbol of another body
    under the Conference's own name is an ill-formed symbol, which another rule reports; so is another body's name above a
    symbol of the Conference. Symbols and bodies that the text cites do not count. A form is known by three places left open,
    such as "[date]", where neither a symbol nor a date is given.

Examples:
    en, page 1:
        good: CONFERENCE ON DISARMAMENT ⏎ CD/1697
        bad: DISARMAMENT COMMISSION ⏎ A/CN.10/200
        good: CD/1697
        bad: CD/G/570
        spare: A/58/70-CD/1697
    zh, page 1:
        good: 裁军谈判会议 ⏎ CD/1697
        bad: 裁军审议委员会 ⏎ A/CN.10/200
        bad: 安全理事会 ⏎ S/2003/214
"""

from cdcheck.document import Document, whole
from cdcheck.kinds import Kind
from cdcheck.outcome import Absent
from cdcheck.parts.blanks import Blanks
from cdcheck.parts.issuer import Issuer
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="error",
    passes="{name} is of the Conference or a body before it.",
    fails="{found} is not a symbol or body of the Conference on Disarmament. The document belongs to another body.",
    advice="Check only documents of the Conference on Disarmament, or correct the symbol and the name of the body.",
    variants={
        "form": "The document is a form that has not been filled in: {left} and others are left.",
        "press-release": "{found} is the number of a press release, which is not a document of the Conference.",
        "nothing": "The file has nothing of a document of the United Nations: no masthead, no symbol, no title and no formula "
        "of a letter, no job number, and no words at its head that say what it is.",
    },
    catalogue=("MH-03", "SY-06"),
    family="kind",
    every_body=True,
)


def check(issuer: Issuer | Absent, blanks: Blanks | Absent, kind: Kind, document: Document) -> Findings:
    """The issuer as recognised, unless there is nothing of which to ask whose it is."""
    if kind.has_nothing:
        yield rule.failed(whole(document.written[:1]), variant="nothing")
    elif kind.blank and isinstance(blanks, Blanks):
        left = ", ".join(dict.fromkeys(span.words for span in blanks.items[:5]))
        yield rule.failed(
            blanks.items[:20],
            variant="form",
            left=left,
        )
    elif isinstance(issuer, Absent):
        yield rule.cannot_tell(issuer.reason)
    elif issuer.of_the_conference:
        yield rule.passed(issuer.span, name=issuer.name)
    elif issuer.press_release:
        yield rule.failed(
            issuer.span,
            found=issuer.name,
            variant="press-release",
        )
    else:
        yield rule.failed(issuer.span, found=issuer.name)
