"""In which of the official languages a passage is written: by its script, in Latin script by its commonest words."""

import re
from functools import cache
from itertools import islice

from cdcheck import shelf
from cdcheck.languages import Language
from cdcheck.text import fold

# So many letters show a language.
LETTERS = 12
_ONE_OF = {
    "Cyrillic": re.compile("[\u0400-\u052f]"),
    "Arabic": re.compile("[\u0600-\u06ff]"),
    "Han": re.compile("[\u3007\u3400-\u4dbf\u4e00-\u9fff]"),
}


@cache
def _known() -> tuple[dict[str, frozenset[str]], dict[str, str]]:
    """The commonest words of the languages that have them, and the language of each script that has but one."""
    known = shelf.read("languages", "language", Language)
    common = {code: frozenset(map(fold, one.common_words)) for code, one in known.items() if one.common_words}
    return common, {one.script: code for code, one in known.items() if code not in common}


def language_of(key: str) -> str | None:
    """The ISO 639-1 code of a match key: by the script of most of its letters; None for few, and where two fit alike."""
    common, scripts = _known()
    words = key.split()
    if len(list(islice(filter(str.isalpha, key), LETTERS))) < LETTERS:
        return None
    for script, one_of in () if key.isascii() else _ONE_OF.items():
        # In a match key the letters of Cyrillic that look like Latin ones are these.
        if one_of.search(key) and sum(len(word) for word in words if one_of.search(word)) * 2 >= sum(map(str.isalpha, key)):
            return scripts.get(script)
    tally = sorted([(sum(word in of for word in words), code) for code, of in common.items()], reverse=True)
    return tally[0][1] if tally[0][0] > tally[1][0] else None


def is_in(key: str, language: Language) -> bool:
    """Whether a match key is in a language, at a glance; one with hardly any letters is."""
    if len(key) < LETTERS:
        return True
    if language.script == "Latin":
        return key.isascii() and not _known()[0][language.code].isdisjoint(key.split())
    # Chinese comes after all other letters, and a foreign name may stand in a text of any script.
    return _ONE_OF[language.script].match(max(key)) is not None
