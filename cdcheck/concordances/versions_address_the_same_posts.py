"""The title of every language version addresses the same posts.

Why:
    Who receives the letter decides who circulates it; versions cannot differ on it.

Source: Practice
    Seen the same in the six versions of letters of 2015 (S/2015/49, S/2015/130) in the UN Parallel Corpus.

Applies:
    To letters and notes verbales, of every era.

Limits:
    The order is not compared. A title whose addressee is no post of the Conference that is known cannot tell.

Examples:
    en, page 1:
        good: ADDRESSED TO THE SECRETARY-GENERAL OF THE CONFERENCE
        bad: ADDRESSED TO THE PRESIDENT OF THE CONFERENCE
    zh, page 1:
        good: 致裁军谈判会议秘书长的信
        bad: 致裁军谈判会议主席的信
    ar, page 1:
        good: موجهة إلى الأمين العام للمؤتمر
        bad: موجهة إلى رئيس المؤتمر
"""

from cdcheck.concordances import Compared, Concordance, Told, Versions
from cdcheck.outcome import Absent
from cdcheck.parts.title import Title

concordance = Concordance(
    __name__,
    fact="addressees",
    severity="error",
    kinds=("letter", "note-verbale"),
    catalogue=("XC-08",),
)


def compare(versions: Versions) -> Compared:
    """Compare the posts as a set."""
    return concordance.alike(versions, tell)


def tell(title: Title) -> Told | Absent:
    """The posts that the title addresses."""
    if not title.addressees:
        return Absent("cantTell", "its title names no addressee", title.span.location())
    posts = [addressee.post for addressee in title.addressees if addressee.post]
    if len(posts) < len(title.addressees):
        unknown = next(addressee for addressee in title.addressees if not addressee.post)
        return Absent("cantTell", "its title names an addressee that is no known post", unknown.span.location())
    shown = ", ".join(sorted(set(posts))).replace("-", " ")
    return Told(frozenset(posts), shown, [addressee.span for addressee in title.addressees])
