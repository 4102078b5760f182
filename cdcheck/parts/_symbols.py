"""The grammar of symbols: what is one, what nearly is one, and what it should have been."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from cdcheck.text import plain_digits

_SUFFIX = r"/(?:Rev|Add|Corr|Amend)\.[1-9]\d?|/Summary|[/ ]Appendix(?: ?(?:[IVX]+|[1-9]\d?))?|/Vol\.[IVX]+"
GRAMMAR = re.compile(
    r"(?P<series>CD/(?:PV\.|WP\.|INF\.)|CD/[A-Z]{2,6}/(?:WP\.|CRP\.|INF\.)|CD/(?:19|20)\d\d/(?:L\.|WP\.|CRP\.|INF\.)"
    r"|(?:ENDC|CCD|TNCD)/(?:PV\.|SR\.|WP\.|INF\.)?|CD/)"
    rf"(?P<number>[1-9]\d{{0,4}})(?P<suffixes>(?:{_SUFFIX})*)(?P<reissue>\*{{0,3}})"
)
_EACH_SUFFIX = re.compile(_SUFFIX)

# The part of a document of another body that its symbol names in brackets, and what may follow: "A/80/6 (Sect. 4)/Add.1".
_SECTION = r"\((?:[^\W\d_]+\.? ?(?:\d{1,3}|[IVXL]{1,6}|[A-Z])|[A-Z][a-z]{3,})\)"
_BRACKETED = (
    rf"(?!(?:CD|CCD|ENDC|TNCD)/)[A-Z]{{1,5}}(?:/[\w.]+)+ ?{_SECTION}"
    r"(?:/(?:[A-Za-z]+\.? ?(?:\d+|[IVXL]+|[A-Z])(?!\w)|[\w.]*\w))*(?: ?\*{1,3})?"
)
# What stands where a symbol should: capitals, a slash, more. Also symbols of other bodies, and the ways CD/ is misspelt.
LOOSE = re.compile(
    rf"{_BRACKETED}|"
    r"(?:[A-Z]{1,5}\d?|cd|Cd|[C(G0][DO0])(?: ?[/\\] ?)[\w.|]+"
    r"(?: ?[/\\] ?(?:[A-Za-z]+\.? ?\d+|[A-Za-z]+\. \w+|[\w.]*\w))*(?:(?<=/\d|\d\d)[-\u2013]\d{1,3}(?!\d))?"
    # A section of a budget, and a part of it: A/81/6 (Sect. 13)/Part A.
    r"(?: \([A-Z][a-z]+\.? ?\d{1,3}\)/[A-Z][a-z]+ [A-Z\d]{1,3})?(?: ?\*{1,3})?"
    r"|[A-Z]{6,8}(?: ?/ ?)(?=[^ ]*\d)[\w.]+(?:/[\w.-]*\w)*"
    r"|CD//[\w./]*\d"
    r"|CD[ -.]{1,2}(?:PV[ .]{1,2}|WP[ .]{1,2}|INF[ .]{1,2})?\d{1,4}(?:/[A-Za-z]+\.? ?\d+)*\*{0,3}"
    r"|CD(?:PV|WP|INF)?\.?\d{2,4}(?:/[A-Za-z]+\.? ?\d+)*\*{0,3}"
)
# Press releases of the secretariat bear what looks like a symbol, and are no documents.
_PRESS_RELEASE = r"(?:CD/G|DCF)/\d+(?:/[\w./]*)?\*{0,3}"
# Bodies that used one series after the other, and this one.
_OURS = r"(?i)(?:CD|CCD|ENDC|TNCD)\b"
# The two symbols of a document that two bodies issue: A/56/70-CD/1634.
_JOINT = r"\s*[-\u2010-\u2015;,]\s*(?=[A-Z]{1,5}/)"

# Not the year of a resolution, which is a piece of its symbol.
_REMARK = r"\s*[(\uff08\[](?=[^()\uff08\uff09\[\]]*[^\W\d_])[^()\uff08\uff09\[\]]{1,30}[)\uff09\]]$"
_REMARK_ENDS = (")", "\uff09", "]")

# Letters of other alphabets, and signs, that look in print like those of a symbol.
_LOOKALIKES = str.maketrans(
    {
        "\u0410": "A",
        "\u0412": "B",
        "\u0414": "D",
        "\u0415": "E",
        "\u0417": "3",
        "\u041d": "N",
        "\u041e": "O",
        "\u0420": "P",
        "\u0421": "C",
        "\u0422": "T",
        "\u0430": "a",
        "\u0435": "e",
        "\u043e": "o",
        "\u0440": "p",
        "\u0441": "c",
        "\u0405": "S",
        "\u0406": "I",
        "\u0456": "i",
        "\u0391": "A",
        "\u0395": "E",
        "\u039d": "N",
        "\u039f": "O",
        "\u03a1": "P",
        "\u2044": "/",
        "\u2215": "/",
        "\\": "/",
    }
)
_IN_NUMBER = {
    "l": "1",
    "I": "1",
    "i": "1",
    "|": "1",
    "!": "1",
    "O": "0",
    "o": "0",
    "Q": "0",
    "D": "0",
    "S": "5",
    "s": "5",
    "B": "8",
    "Z": "2",
    "z": "2",
    "G": "6",
    "b": "6",
    "g": "9",
    "q": "9",
}
# A symbol with its suffixes is seldom longer than this.
_LONGEST = 32
_FIGURES = str.maketrans(_IN_NUMBER)
_TAKEN_FOR_FIGURES = re.escape("".join(_IN_NUMBER))
_SUFFIX_WORDS = {
    "Rev": "revision|r[e\u00e9]v|rv|ver",
    "Add": "addendum|addend|add?|adn",
    "Corr": "corrigendum|corrig|corr?|crr",
    "Amend": "amendment|amend|amnd|amdt|amd",
}
# Series whose letters were exchanged.
_EXCHANGED = {"VP": "PV", "PW": "WP", "IFN": "INF", "NIF": "INF"}


class Parsed(NamedTuple):
    """A well-formed symbol in its pieces."""

    series: str
    number: int
    suffixes: tuple[str, ...]
    reissued: bool


def seen(text: str) -> str:
    """``text`` as a reader sees it: direction marks and other characters that print nothing left out."""
    return (
        text if text.isascii() or text.isprintable() else "".join([char for char in text if unicodedata.category(char) != "Cf"])
    )


@lru_cache(maxsize=1024)
def parse(text: str) -> Parsed | None:
    """The pieces of a well-formed symbol, or None. A space before the asterisk of a reissue is allowed."""
    match = GRAMMAR.fullmatch(re.sub(r" +(?=\*)", "", seen(text).strip()))
    if match is None:
        return None
    suffixes = tuple(s.lstrip("/ ") for s in _EACH_SUFFIX.findall(match["suffixes"]))
    return Parsed(match["series"].removesuffix("/"), int(match["number"]), suffixes, bool(match["reissue"]))


@lru_cache(maxsize=1024)
def nearest(text: str) -> str | None:
    """The well-formed symbol that an ill-formed one most likely means, or None where it is far from any."""
    tidy = _plain(text)
    if re.search(r"\d\s+\d", tidy):
        return None
    tidy = re.sub(r"\s+", "", tidy).rstrip(".,;:")
    if re.fullmatch(_PRESS_RELEASE, tidy):
        return None
    tidy = re.sub(r"/{2,}", "/", tidy).rstrip("/")
    tidy = re.sub(r"(?i)^(CD|CCD|ENDC)/\1/", r"\1/", tidy)
    tidy = re.sub(r"[(\[]([A-Za-z]+\.?\d+)[)\]]$", r"/\1", tidy)
    tidy = re.sub(r"^C\.D\.?/?(?=[\dPWI])", "CD/", tidy)
    tidy = re.sub(r"^CD[Il|!](?=\d|(?:PV|WP|INF)\.)", "CD/", tidy)
    tidy = re.sub(r"(?i)^cd[-_.]?(?=\d|pv|wp|inf)", "CD/", tidy)
    tidy = re.sub(r"(?i)^(cd|ccd|endc|tncd)/", lambda m: m[1].upper() + "/", tidy)
    tidy = re.sub(r"^[CG(0O][DO0]/(?=[1-9lI|]|(?:PV|WP|INF)\.)", "CD/", tidy)
    tidy = re.sub(r"(?i)(?<=^CD/)n[or]s?\.?(?=\d)", "", tidy)
    tidy = re.sub(r"(?<=^CD/\d)[.,](?=\d{3}(?!\d))", "", tidy)
    tidy = re.sub(r"(?i)(?<=/\d{4})/L[./]*(?=\d)", "/L.", tidy)
    tidy = re.sub(r"(?i)(?<=/)(VP|PW|IFN|NIF)(?=[./]?\d)", lambda m: _EXCHANGED[m[1].upper()], tidy)
    for word in ("PV", "WP", "INF"):
        letters = r"\.?".join(word)
        tidy = re.sub(rf"(?i)/{letters}[.,/_-]*(?=[0-9lIOo])", f"/{word}.", tidy)
    for word, forms in _SUFFIX_WORDS.items():
        tidy = re.sub(
            rf"(?i)(?<=[\dlI])[/.-]?(?:{forms})[./]*(\d+|[lI|i]{{1,2}})(?=$|[/*])",
            lambda m, word=word: f"/{word}.{m[1].translate(_FIGURES)}",  # type: ignore[misc]
            tidy,
        )
    tidy = re.sub(
        rf"(?<=[/.])([0-9{_TAKEN_FOR_FIGURES}]*[0-9][0-9{_TAKEN_FOR_FIGURES}]*)(?=$|[/*])",
        lambda m: m[1].translate(_FIGURES).lstrip("0") or "0",
        tidy,
    )
    return tidy if parse(tidy) else None


def _plain(text: str) -> str:
    """``text`` in the characters of symbols, wherever one of another alphabet or width looks like one of them."""
    if text.isascii():
        return text.replace("\\", "/")
    return plain_digits(unicodedata.normalize("NFKC", seen(text))).translate(_LOOKALIKES)


def slip(text: str, near: str) -> str:
    """How an ill-formed symbol differs from the one that it most likely means, in words: "one character from CD/1634"."""
    text = seen(text).strip()
    if "".join(text.split()) == "".join(near.split()):
        return f"it is {near} with a space within"
    if unicodedata.normalize("NFKC", text) == near:
        return f"it is {near} in characters of full width"
    if plain_digits(text) == near:
        figure = next(char for char in text if char.isdigit() and not char.isascii())
        return f"it is {near} in {unicodedata.name(figure).partition(' DIGIT')[0].title()} figures"
    if text.casefold() == near.casefold():
        return f"it is {near} with capitals and small letters exchanged"
    number = distance(text, near)
    characters = "one character" if number == 1 else f"{number} characters"
    pairs = [(a, b) for a, b in zip(text, near, strict=False) if a != b] if len(text) == len(near) else []
    alike = pairs and all(a.translate(_LOOKALIKES) == b or _IN_NUMBER.get(a) == b or (a, b) in _MISREAD for a, b in pairs)
    return f"{characters} from {near}" + (", a common misreading" if alike else "")


# What a poor print or scan makes of the capitals C and D, and of the slash.
_MISREAD = {
    ("I", "/"),
    ("l", "/"),
    ("|", "/"),
    ("!", "/"),
    ("G", "C"),
    ("(", "C"),
    ("0", "D"),
    ("O", "D"),
    ("0", "C"),
    ("O", "C"),
}


def flaw(text: str) -> str | None:
    """What is wrong with an ill-formed symbol of the Conference that is near to no other; None where that is not known."""
    plain = re.sub(r"\s+", "", _plain(text)).rstrip("*")
    if (head := re.match(r"(?:CD|CCD|ENDC|TNCD)/(?:[A-Z]{2,6}/|(?:19|20)\d\d/)?(?:(?:PV|WP|CRP|INF|SR|L)\.)?", plain)) is None:
        return None
    number, *suffixes = plain[head.end() :].split("/")
    if not number:
        return "it has no number"
    if not number.isdigit():
        return f"{number!r} is not a number"
    if number.startswith("0"):
        return "its number is 0" if not number.strip("0") else "its number begins with 0"
    if GRAMMAR.fullmatch(head[0] + number) is None:
        known = (
            "WP., CRP. or INF. is missing before the number" if head[0].count("/") > 1 else "its number has too many figures"
        )
        return known
    for suffix in suffixes:
        if _EACH_SUFFIX.fullmatch("/" + suffix) is not None:
            continue
        word, _, of = suffix.partition(".")
        if word in _SUFFIX_WORDS:
            return f"the suffix {word}. has no number" if not of else f"the suffix {word}. has no number from 1 to 99"
        return (
            f"{suffix!r} is not a suffix; there are {', '.join(f'{one}.' for one in _SUFFIX_WORDS)}, Summary, Appendix and Vol."
        )
    return None


def distance(one: str, other: str) -> int:
    """The least number of characters to put in, take out or exchange that makes one string the other."""
    row = list(range(len(other) + 1))
    for at, char in enumerate(one, 1):
        above, row[0] = row[0], at
        for n, wanted in enumerate(other, 1):
            above, row[n] = row[n], min(row[n] + 1, row[n - 1] + 1, above + (char != wanted))
    return row[-1]


def is_symbol(text: str) -> bool:
    """True where ``text`` is nothing but a symbol, or what was meant for one."""
    plain = _plain(text).strip()
    if LOOSE.fullmatch(plain) is not None or ("/" in plain and GRAMMAR.fullmatch(plain) is not None):
        return True
    if len(plain) > _LONGEST or not any(map(str.isdigit, plain)):
        return False
    if plain[:1] not in tuple("CcG(") and not re.match(_OURS, plain):
        return False
    return nearest(plain) is not None


def is_of_the_conference(text: str) -> bool:
    """True where ``text`` is a symbol of the Conference or of its predecessors, or nearly one."""
    return parse(text) is not None or nearest(text) is not None


def is_press_release(text: str) -> bool:
    """True for the number of a press release."""
    return re.fullmatch(_PRESS_RELEASE, _plain(text).strip()) is not None


def is_of_another_body(text: str) -> bool:
    """True where ``text`` is a symbol, and neither one of the Conference nor of its predecessors, nor meant for one."""
    plain = _plain(text).strip()
    if is_press_release(plain):
        return True
    figures = any(char.isdigit() for char in plain)
    return figures and is_symbol(plain) and not re.match(_OURS, plain) and not is_of_the_conference(plain)


def own(text: str) -> tuple[int, int]:
    """Where in two symbols joined in one ("A/56/70-CD/1634") that of the Conference stands, or the first of two other bodies'.

    All of any other text.
    A remark in brackets after a symbol of the Conference, such as "(Part II)", is no piece of it.
    """
    if re.fullmatch(_BRACKETED, text) is not None:
        return 0, len(text)
    if text.endswith(_REMARK_ENDS) and (remark := re.search(_REMARK, text)) and is_symbol(text[: remark.start()]):
        return own(text[: remark.start()])
    if text.count("/") > 1 and (joint := re.search(_JOINT, text)) is not None:
        pieces = [(0, joint.start()), (joint.end(), len(text))]
        ours = [piece for piece in pieces if is_of_the_conference(text[slice(*piece)])]
        others = [piece for piece in pieces if is_of_another_body(text[slice(*piece)])]
        if len(ours) == len(others) == 1:
            return ours[0]
        if len(others) == len(pieces):
            return others[0]
    return 0, len(text)
