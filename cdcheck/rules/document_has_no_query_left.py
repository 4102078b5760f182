"""No query or note of an editor or translator is left in the text.

Why:
    "[CHECK WITH DELEGATION]" was written for a colleague. It would be printed, and tells that the words beside it were never
    settled.

Source: Practice
    Editors report it of drafts of every kind; no printed document that was read, such as CD/1839, has one.

Applies:
    To every kind, language and era, on every page, annexes included.

Limits:
    Knows notes in square brackets that begin with words such as "Editor" or "please check", ask with a question mark, or have
    a word such as "check" in capitals or before a colon. Brackets in a text under negotiation have none of these.

Examples:
    en, page 3:
        good: at the earliest opportunity
        bad: at the earliest opportunity [Editor: which session?]
        bad: at the earliest opportunity [CHECK WITH DELEGATION]
        bad: at the earliest opportunity [2003?]
        spare: at the earliest [possible] [opportunity]
        spare: at the earliest [verify] [monitor] opportunity
    fr, page 2:
        good: (line) permettent de le confirmer.
        bad: permettent de le confirmer [Note du traducteur : à revoir].
    ar, page 3:
        good: أوتاوا، 18 شباط/فبراير 2003
        bad: [ملاحظة المترجم: المكان غير واضح] ⏎ ⏎ أوتاوا، 18 شباط/فبراير 2003
"""

from cdcheck.document import Document, whole
from cdcheck.parts.leftovers import Leftovers
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="error",
    passes="The text has no query of an editor or translator.",
    fails='A note that was not meant for print is left in the text: "{found}".',
    advice="Answer the query and delete it from the text.",
    catalogue=("LO-03",),
    family="kind",
)


def check(document: Document, leftovers: Leftovers) -> Findings:
    """The queries, each where it stands."""
    queries = leftovers.of("query")
    for span in queries:
        yield rule.failed(span, found=span.words)
    if not queries:
        yield rule.passed(whole(document.written[:1]))
