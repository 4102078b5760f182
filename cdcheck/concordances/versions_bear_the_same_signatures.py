"""Every language version is signed for the same States by as many signatories.

Why:
    A signature that one version leaves out makes the letter that of fewer States.

Source: Practice
    Inferred from titles: the Arabic version of A/AC.182/2015/L.5 names the same States, in another order.

Applies:
    To letters of every era; a note verbale bears no signature.

Limits:
    The order and the names of the signatories are not compared. A version in which a State was not recognised cannot tell.

Examples:
    en, page 1:
        good: (Signed) Second Signatory
        good: Ambassador ⏎ Permanent Representative of Switzerland ⏎ to the Conference on Disarmament
        bad: (nothing)
    zh, page 1:
        good: 瑞士常驻裁军谈判会议代表 ⏎ 大使 ⏎ 乙·某某(签名)
        bad: (nothing)
    ru letter-new, page 1:
        good: Постоянный представитель Японии
        bad: Постоянный представитель Канады
"""

from cdcheck.concordances import Compared, Concordance, Told, Versions
from cdcheck.outcome import Absent
from cdcheck.parts.signatories import Signatories

concordance = Concordance(
    __name__,
    fact="signatories",
    severity="error",
    kinds=("letter",),
    catalogue=("XC-08",),
)


def compare(versions: Versions) -> Compared:
    """Compare the States as a set, and the number of signatories."""
    return concordance.alike(versions, tell)


def tell(signatories: Signatories) -> Told | Absent:
    """The States that signed, in alphabetical order."""
    for signatory in signatories.items:
        if signatory.state is None:
            return Absent("cantTell", "of one of its signatories no State was recognised", signatory.span.location())
    states = sorted(str(signatory.state) for signatory in signatories.items)
    return Told(tuple(states), ", ".join(states), [signatory.span for signatory in signatories.items])
