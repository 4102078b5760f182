"""Where a letter begins: the first words of its first sentence, words in which somebody speaks of himself, compliments."""

import re
from functools import cache

from cdcheck import formulas
from cdcheck.languages import Language
from cdcheck.parts import _posts
from cdcheck.parts.running_text import RunningText
from cdcheck.text import fold, fold_phrase, is_edge, key_of

# A shorter word may be a numeral or an abbreviation in capitals: "I", "US".
_TELLING = 4
_QUOTE = re.compile('["\u00ab\u00bb\u201c-\u201f\u300a-\u300f]')


def may_open(running: RunningText, at: int, language: Language, *, surely: bool = False) -> bool:
    """Whether the letter's body may begin at a line: with a formula, or with the compliments of a note verbale.

    ``surely`` leaves out a line that only names who may present the compliments of the next.
    """
    if _opens(running.keys[at], language) or speaks(running.lines[at].text, language):
        return True
    ahead = key_of("\n".join(line.text for line in running.lines[at : at + 4]))
    match = formulas.search(ahead, language.compliments)
    if match is None:
        return False
    first = len(running.keys[at])
    # No title has compliments; a line further up may begin their sentence, with the name of the mission.
    return match.start < first or (not surely and running.gaps[at] > 0 and bool(_posts.find(ahead, language, 0, first)))


def speaks(text: str, language: Language) -> bool:
    """Whether somebody speaks of himself in a line, as no title does that is not quoted."""
    return bool(key_of(text).find_all(_own_words(language))) and not _QUOTE.search(text)


@cache
def _own_words(language: Language) -> tuple[str, ...]:
    persons = [language.first_person.get(person, ()) for person in ("singular", "plural")]
    return tuple([word for words in persons for word in words if len(word) >= _TELLING])


def opens_body(text: str, language: Language) -> bool:
    """Whether a line begins as the first sentence of a letter does."""
    return _opens(fold(text).strip(), language)


def _opens(key: str, language: Language) -> bool:
    words = _openings(language)
    return key.startswith(words) and any(key.startswith(word) and is_edge(key, len(word)) for word in words)


@cache
def _openings(language: Language) -> tuple[str, ...]:
    """The first words of a letter's first sentence. Those that name a mission may begin a line of a title as well: left out."""
    patterns = [pattern for patterns in language.transmittal.values() for pattern in patterns]
    words = {fold_phrase(opening) for opening in language.openings} | {formulas.first_words(pattern) for pattern in patterns}
    missions = [fold_phrase(word) for words_of in language.mission.values() for word in words_of]
    # A form of address may stand before a name in a title, though it should not.
    honorifics = tuple(fold_phrase(word) for word in language.honorifics)
    shortest = {"Han": 1, "Arabic": 3}.get(language.script, 4)
    return tuple(
        sorted(
            word
            for word in words
            if len(word) >= shortest and not word.startswith(honorifics) and not any(mission in word for mission in missions)
        )
    )


def capitals(text: str) -> bool:
    """Whether a line is set in capitals."""
    if text.islower() or (text.isupper() and len(text.strip()) > 6):
        return text.isupper()
    letters = [c for c in text if c.isalpha()]
    return len(letters) > 3 and sum(c.isupper() for c in letters) > 0.8 * len(letters)


def starts_title(text: str, language: Language) -> bool:
    """Whether a line begins with a word for letter or note, as a title does; never in Chinese, which has it at the end."""
    return language.script != "Han" and title_starts(fold(text).strip(), language)


def title_starts(key: str, language: Language) -> bool:
    """Whether a match key begins with a word for letter or note."""
    return any(key.startswith(word) and is_edge(key, len(word)) for word in title_kind_words(language))


@cache
def title_kind_words(language: Language) -> tuple[str, ...]:
    """The words for letter and note, as match keys."""
    return tuple(fold_phrase(word) for words in language.title_kinds.values() for word in words)
