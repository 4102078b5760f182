"""The title of every language version names the same sending States.

Why:
    A State that one version leaves out, or names in the place of another, seems not to have sent the letter.

Source: Practice
    Seen the same in the six versions of A/AC.182/2015/L.5, where the Arabic one names the States in another order.

Applies:
    To letters and notes verbales, of every era.

Limits:
    The order of the States is not compared. A title in which a sender's State was not recognised cannot tell.

Examples:
    en, page 1:
        good: CANADA AND SWITZERLAND TO THE CONFERENCE
        bad: CANADA AND SWEDEN TO THE CONFERENCE
        spare: SWITZERLAND AND CANADA TO THE CONFERENCE
    fr note-verbale, page 1:
        good: MISSION PERMANENTE DU BRÉSIL
        bad: MISSION PERMANENTE DU CHILI
    ar, page 1:
        good: الممثلين الدائمين لكندا وسويسرا
        bad: الممثلين الدائمين لكندا والسويد
        spare: الممثلين الدائمين لسويسرا وكندا
"""

from cdcheck.concordances import Compared, Concordance, Told, Versions
from cdcheck.outcome import Absent
from cdcheck.parts.title import Title

concordance = Concordance(
    __name__,
    fact="senders",
    severity="error",
    kinds=("letter", "note-verbale"),
    catalogue=("XC-08",),
)


def compare(versions: Versions) -> Compared:
    """Compare the States as a set, and their number."""
    return concordance.alike(versions, tell)


def tell(title: Title) -> Told | Absent:
    """The States of the senders that the title names, in alphabetical order."""
    if not title.senders:
        return Absent("cantTell", "its title names no sender", title.span.location())
    states = [sender.state for sender in title.senders if sender.state]
    if not states:
        return Absent("inapplicable", "no State was recognised among its senders", title.span.location())
    if len(states) < len(title.senders):
        unknown = next(sender for sender in title.senders if not sender.state)
        return Absent("cantTell", "of one of its senders no State was recognised", unknown.span.location())
    return Told(tuple(sorted(states)), ", ".join(sorted(states)), [sender.span for sender in title.senders])
