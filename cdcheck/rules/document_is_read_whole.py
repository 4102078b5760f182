"""Every page and every letter of the document can be read.

Why:
    What stands on a page that cannot be opened, or is a picture, nobody has checked: the document may be right, and must not
    be said to be.

Source: Practice
    A file of CD/1634 in circulation has lost its masthead, its punctuation and three running heads on the way.

Applies:
    To every kind, language and era.

Limits:
    A picture that holds words beside the text of its page goes unseen.

Examples:
    en, page 1:
        good: LETTER DATED 3 MARCH 2003
        spare: Letter dated 3 March 2003
    ru, page 2:
        good: СОВМЕСТНОЕ ЗАЯВЛЕНИЕ
        spare: Совместное заявление
"""

from cdcheck.document import Document, whole
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="error",
    passes="All of the document was read.",
    fails="Some of the document could not be read.",
    advice="Export the document again from its source.",
    family="kind",
    own_cause=True,
)


def check(document: Document) -> Findings:
    """Ask the reader which pages it could not read, and in which words letters are lost."""
    first = whole(document.written[:1])
    lost = [one.location for one in document.damage if one.kind == "lost"]
    if lost:
        yield rule.cannot_tell(
            f"Letters are lost in {len(lost)} words (U+FFFD), so what stands there is not checked.", lost[:20]
        )
    if document.unread:
        pages = ", ".join(map(str, document.unread[:12])) + (" ..." if len(document.unread) > 12 else "")
        yield rule.cannot_tell(f"Page {pages} cannot be read, so what stands there is not checked.", first)
    elif not lost:
        yield rule.passed(first)
