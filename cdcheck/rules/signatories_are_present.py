"""The letter is signed.

Why:
    A letter is its signatory's act. Without a signature it is a draft, or a page is missing.

Source: em-communications
    A letter must be signed by the Permanent Representative or Observer, or in their absence by the Charge d'affaires.

Applies:
    To letters, in every language and era.

Limits:
    A block of a name and a post counts as a signature even where the mark "(Signed)" is missing, which another rule reports.
    A picture, a stamp or a drawing may show a signature, and is no text that could be read: the failure says where one stands.

Examples:
    en letter-new, page 1:
        good: (Signed) First Signatory ⏎ Ambassador ⏎ Permanent Representative of Japan to the ⏎ Conference on Disarmament
        bad: (nothing)
    zh letter-new, page 1:
        good: 日本常驻裁军谈判会议代表 ⏎ 大使 ⏎ 甲·某某(签名)
        bad: (nothing)
"""

from cdcheck.document import Document, Trace, whole
from cdcheck.languages import Language
from cdcheck.outcome import Absent
from cdcheck.parts.signatories import Signatories
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="error",
    passes="The letter is signed: {found}.",
    fails="The letter has no signature.",
    advice="Add the signature block after the last paragraph: (Signed) name, post.",
    variants={
        "picture": "The letter has no signature in writing, but {trace} may show one.",
    },
    kinds=("letter",),
    catalogue=("SG-01",),
)


def check(signatories: Signatories | Absent, document: Document, language: Language) -> Findings:
    """The recogniser's absence is the failure."""
    if isinstance(signatories, Absent):
        at = signatories.near or whole(document.written[-1:])
        shown = [trace for trace in document.traces if trace.kind in _SHOWING]
        if shown:
            said = "picture"
            yield rule.failed(at, expected=f"({language.signed[0]})", variant=said, trace=_named(shown[-1]))
        else:
            yield rule.failed(at, expected=f"({language.signed[0]})")
    else:
        names = ", ".join(item.name or item.state or "?" for item in signatories.items)
        yield rule.passed([item.span for item in signatories.items], found=names)


_SHOWING = {
    "picture": "a picture",
    "stamp": "a stamp",
    "annotation": "an annotation",
}


def _named(trace: Trace) -> str:
    """What may show a signature, and where it stands."""
    place = f" on page {trace.page}" if trace.page is not None else ""
    below = f', at "{" ".join(trace.line.text.split())[:60]}",' if trace.line is not None else ""
    return f"{_SHOWING[trace.kind]}{place}{below}"
