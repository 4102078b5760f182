"""Every language version has as many paragraphs in the letter and in each annex.

Why:
    A paragraph that one version has lost is the fault that readers of that version cannot see.

Source: Practice
    Inferred: the six versions of CD/1998 in the UN Parallel Corpus can be aligned sentence by sentence.

Applies:
    To every kind and era.

Limits:
    A translation may part a paragraph in two. Where neither gaps nor indents tell one paragraph from the next, it cannot tell.

Examples:
    en, page 3:
        good: (line) The Conference is invited to consider these proposals under the
        good: (line) relevant item of its agenda at the earliest opportunity.
        bad: (nothing)
    fr, page 2:
        good: (line) La vérification n'est pas une fin en soi. Elle est au service des
        good: (line) obligations que les États ont contractées et doit leur être proportionnée.
        bad: (nothing)
    zh, page 3:
        good: 请会议尽早在议程的有关项目下审议这些建议。
        bad: (nothing)
"""

from cdcheck.concordances import Compared, Concordance, Told, Versions
from cdcheck.concordances._body import Body
from cdcheck.outcome import Absent

concordance = Concordance(
    __name__,
    fact="paragraphs",
    severity="warning",
    after=("annexes",),
    whole=True,
)


def compare(versions: Versions) -> Compared:
    """Compare the numbers of paragraphs, section by section."""
    return concordance.alike(versions, tell)


def tell(body: Body) -> Told | Absent:
    """The number of paragraphs of the letter and of each annex."""
    if None in body.counts:
        return Absent("cantTell", "neither gaps nor indents tell its paragraphs apart", body.sections[-1].location())
    return Told(body.counts, " + ".join(map(str, body.counts)), body.sections)
