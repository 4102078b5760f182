"""The masthead of every language version names the same original languages.

Why:
    It says which version prevails where translations differ, so all versions must say the same.

Source: em-masthead
    The masthead names the language or languages in which the document was submitted.

Applies:
    To every kind and era but records of meetings, which name no original.

Limits:
    A masthead that names none, or a word that is no official language, cannot tell. Their order is not compared.

Examples:
    en, page 1:
        good: Original: ENGLISH and FRENCH
        bad: Original: ENGLISH and RUSSIAN
        bad: Original: ENGLISH
        spare: Original: FRENCH and ENGLISH
    fr, page 1:
        good: ANGLAIS et FRANÇAIS
        bad: ANGLAIS
    zh, page 1:
        good: ENGLISH and FRENCH
        bad: FRENCH
"""

from cdcheck.concordances import Compared, Concordance, Told, Versions
from cdcheck.kinds import Kind
from cdcheck.outcome import Absent
from cdcheck.parts.masthead import Masthead
from cdcheck.parts.symbol import Symbol

concordance = Concordance(
    __name__,
    fact="original languages",
    severity="error",
    catalogue=("XC-08",),
)


def compare(versions: Versions) -> Compared:
    """Compare the languages as a set."""
    return concordance.alike(versions, tell)


def tell(masthead: Masthead, kind: Kind | Absent, symbol: Symbol | Absent) -> Told | Absent:
    """The languages after "Original:"."""
    original = masthead.original
    record = (isinstance(kind, Kind) and kind.name == "record") or (
        isinstance(symbol, Symbol) and symbol.series is not None and symbol.series.endswith(("PV.", "SR."))
    )
    if original is None and (record or (masthead.language is not None and masthead.language.no_others)):
        return Absent("inapplicable", "its masthead has no such line")
    if original is None:
        return Absent("cantTell", "its masthead names no original language", masthead.span.location())
    if original.unknown:
        words = ", ".join(original.unknown)
        return Absent("cantTell", f"its masthead names {words}, which is no official language", original.span.location())
    return Told(frozenset(original.codes), ", ".join(sorted(original.codes)), original.span)
