"""Posts of people and missions found in a match key."""

from functools import cache
from typing import NamedTuple

from cdcheck.languages import Language
from cdcheck.text import Folded


class Post(NamedTuple):
    """A post at ``start`` to ``end`` of a match key; ``key`` as in the language's tables."""

    start: int
    end: int
    key: str


@cache
def _forms(language: Language) -> tuple[str, ...]:
    return tuple(phrases(language))


@cache
def phrases(language: Language) -> dict[str, str]:
    """Every form of every post, of people and of missions, with its key."""
    return {
        phrase: key for table in (language.mission, language.representative) for key, words in table.items() for phrase in words
    }


def find(folded: Folded, language: Language, start: int = 0, end: int | None = None) -> list[Post]:
    """All posts in a part of a match key, in order; where they overlap the longest counts."""
    table = phrases(language)
    return [Post(low, high, table[phrase]) for low, high, phrase in folded.find_all(_forms(language), start, end)]


# How far apart, in characters of the match key, a post and the mission it is held in may stand: "a.i. of the".
_HELD_IN = 14


def nearest(posts: list[Post], start: int, end: int, language: Language) -> Post | None:
    """The post that a State's name from ``start`` to ``end`` belongs to.

    Posts stand before their States, in Chinese after; where none does, the nearest on the other side is taken. Of "Charge
    d'affaires of the Permanent Mission of" it is the person's post that counts.
    """
    before = language.script != "Han"
    ahead = [post for post in reversed(posts) if post.end <= start]
    behind = [post for post in posts if post.start >= end]
    near = (ahead or behind[:1]) if before else (behind or ahead[:1])
    if len(near) > 1 and near[0].key in language.mission and near[1].key in language.representative:
        apart = near[0].start - near[1].end if before else near[1].start - near[0].end
        if apart <= (_HELD_IN if before else 2):
            return near[1]
    return near[0] if near else None
