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


def nearest(posts: list[Post], start: int, end: int, *, before: bool) -> Post | None:
    """The post that a State's name from ``start`` to ``end`` belongs to.

    ``before`` says that posts stand before their States; where none does, the nearest on the other side is taken.
    """
    ahead = [post for post in posts if post.end <= start]
    behind = [post for post in posts if post.start >= end]
    first, second = (ahead[-1:], behind[:1]) if before else (behind[:1], ahead[-1:])
    return next(iter([*first, *second]), None)
