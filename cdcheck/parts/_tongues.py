"""In which of the official languages a passage is written: by its script, in Latin script by its commonest words."""

from collections.abc import Callable
from functools import cache

from cdcheck import shelf
from cdcheck.languages import Language
from cdcheck.text import fold, is_han

# So many letters show a language.
LETTERS = 12
IS_OF: dict[str, Callable[[str], bool]] = {
    "Cyrillic": lambda char: "\u0400" <= char <= "\u052f",
    "Arabic": lambda char: "\u0600" <= char <= "\u06ff",
    "Han": is_han,
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
    letters = [char for word in words for char in word if char.isalpha()]
    if len(letters) < LETTERS:
        return None
    for script, is_of in IS_OF.items():
        # In a match key the letters of Cyrillic that look like Latin ones are these.
        if sum(len(word) for word in words if any(map(is_of, word))) * 2 >= len(letters):
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
    return IS_OF[language.script](max(key))
