"""The grammar of symbols: what is one, what nearly is one, and what it should have been."""

import re
from functools import lru_cache
from typing import NamedTuple

_SUFFIX = r"/(?:Rev|Add|Corr|Amend)\.[1-9]\d?|/Summary|/Appendix(?: ?(?:[IVX]+|[1-9]\d?))?|/Vol\.[IVX]+"
GRAMMAR = re.compile(
    r"(?P<series>CD/(?:PV\.|WP\.|INF\.)|CD/[A-Z]{2,6}/(?:WP\.|CRP\.|INF\.)|CD/(?:19|20)\d\d/(?:L\.|WP\.|CRP\.|INF\.)"
    r"|(?:ENDC|CCD|TNCD)/(?:PV\.|SR\.|WP\.|INF\.)?|CD/)"
    rf"(?P<number>[1-9]\d{{0,4}})(?P<suffixes>(?:{_SUFFIX})*)(?P<reissue>\*{{0,3}})"
)
_EACH_SUFFIX = re.compile(_SUFFIX)

# What stands where a symbol should: capitals, a slash, more. Also symbols of other bodies, and the ways CD/ is misspelt.
LOOSE = re.compile(
    r"(?:[A-Z\u0421\u0410-\u042f]{1,5}\d?|cd|Cd)(?: ?[/\\] ?)[\w.|]+(?: ?[/\\] ?[\w. ]*\w)*(?: ?\*{1,3})?"
    r"|CD[ -.]{1,2}(?:PV[ .]{1,2}|WP[ .]{1,2}|INF[ .]{1,2})?\d{1,4}(?:/[A-Za-z]+\.? ?\d+)*\*{0,3}"
)

# Letters that look alike on paper and in a poor scan.
_LOOKALIKES = str.maketrans({"\u0421": "C", "\u0441": "C", "\u0417": "3", "\u041e": "O", "\\": "/", "\u2044": "/"})
_IN_NUMBER = str.maketrans({"l": "1", "I": "1", "i": "1", "|": "1", "O": "0", "o": "0", "S": "5", "B": "8", "Z": "2"})


class Parsed(NamedTuple):
    """A well-formed symbol in its pieces."""

    series: str
    number: int
    suffixes: tuple[str, ...]
    reissued: bool


@lru_cache(maxsize=1024)
def parse(text: str) -> Parsed | None:
    """The pieces of a well-formed symbol, or None. A space before the asterisk of a reissue is allowed."""
    match = GRAMMAR.fullmatch(re.sub(r" +(?=\*)", "", text.strip()))
    if match is None:
        return None
    suffixes = tuple(s.lstrip("/") for s in _EACH_SUFFIX.findall(match["suffixes"]))
    return Parsed(match["series"].removesuffix("/"), int(match["number"]), suffixes, bool(match["reissue"]))


@lru_cache(maxsize=1024)
def nearest(text: str) -> str | None:
    """The well-formed symbol that an ill-formed one most likely means, or None where it is far from any."""
    tidy = re.sub(r"\s+", "", text.translate(_LOOKALIKES))
    tidy = re.sub(r"(?i)^cd[-_.]?(?=\d|pv|wp|inf)", "CD/", tidy)
    tidy = re.sub(r"(?i)^(cd|ccd|endc|tncd)/", lambda m: m[1].upper() + "/", tidy)
    tidy = re.sub(r"(?i)(?<=/\d{4})/L[./]*(?=\d)", "/L.", tidy)
    for word in ("PV", "WP", "INF"):
        tidy = re.sub(rf"(?i)/{word}[./]*(?=[0-9lIOo])", f"/{word}.", tidy)
    for word in ("Rev", "Add", "Corr", "Amend"):
        tidy = re.sub(rf"(?i)/{word}[./]*(?=\d)", f"/{word}.", tidy)
    tidy = re.sub(
        r"(?<=[/.])([0-9lIiOoSBZ|]*[0-9][0-9lIiOoSBZ|]*)(?=$|[/*])",
        lambda m: m[1].translate(_IN_NUMBER).lstrip("0") or "0",
        tidy,
    )
    tidy = re.sub(r"(?<=^CD/)[lI|](?=[0-9lIOoSB])", "1", tidy)
    return tidy if parse(tidy) else None


def is_symbol(text: str) -> bool:
    """True where ``text`` is nothing but a symbol, or what was meant for one."""
    return LOOSE.fullmatch(text.strip()) is not None


def is_of_the_conference(text: str) -> bool:
    """True where ``text`` is a symbol of the Conference or of its predecessors, or nearly one."""
    return parse(text) is not None or nearest(text) is not None
