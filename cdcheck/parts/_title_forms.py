"""A passage read as a title: by the patterns of the language, its slots filled with date, senders, addressees and text."""

import re
from functools import cache
from typing import NamedTuple

from cdcheck import dates, formulas, shelf, states
from cdcheck.dates import DateRead
from cdcheck.document import Passage, Span, whole
from cdcheck.languages import Language
from cdcheck.parts import Aside, _posts
from cdcheck.parts._transmitted import Transmitted, read_transmitted
from cdcheck.text import Folded, fold, is_edge, vocabulary


class Sender(NamedTuple):
    """Who sends: State (ISO 3166-1 alpha-3) or None where no State was recognised, and the post (a key of the language)."""

    state: str | None
    post: str | None
    text: str
    span: Span
    posts: Aside[tuple[str, ...]] = ()
    """All posts named beside the State, on either side of it."""


class Addressee(NamedTuple):
    """To whom: the post (a key of the language's addressees), or None where it is none that the Conference has."""

    post: str | None
    text: str
    span: Span


class Title(NamedTuple):
    """The title as recognised; what it lacks is None or empty. ``kind`` is a key of the language's title_kinds."""

    text: str
    kind: str
    date: DateRead | None
    senders: tuple[Sender, ...]
    addressees: tuple[Addressee, ...]
    transmitted: Transmitted | None
    span: Span
    accredited: Aside[Span | None] = None
    """Where the senders' accreditation to the Conference (or the Office at Geneva) stands."""
    lines: Aside[int] = 0
    """Index in the running text of the first line after the title."""


def read_title(passage: Passage, language: Language) -> tuple[int, Title] | None:
    """The best reading of a passage as a title, and how well it reads."""
    key = passage.folded.text
    # In some languages no word stands between date and senders: the date is masked, so that no slot can split it.
    found = dates_in(passage, language)
    date = found[0] if found else None
    masked = key
    if date is not None:
        low = len(fold(passage.text[: _offset(passage, date.span)]))
        words = fold(date.text).strip()
        low = key.find(words, max(0, low - 2))
        masked = key[:low] + formulas.MASK * len(words) + key[low + len(words) :]
    best: tuple[int, Title] | None = None
    filled = 0
    tried: set[tuple[str, bool, frozenset[tuple[str, tuple[int, int]]]]] = set()
    transmitted: dict[tuple[int, int], Transmitted | None] = {}
    for kind, words_of_kind in language.title_kinds.items():
        for form, _ in vocabulary(words_of_kind):
            if form not in key:
                continue
            if language.script != "Han" and not (key.lstrip().startswith(form) and is_edge(key.lstrip(), len(form))):
                continue
            for pattern in language.title_patterns:
                match, day = _match(_filled(pattern, form, language), key.strip(), masked.strip(), date)
                if match is None:
                    continue
                shift = len(masked) - len(masked.lstrip())
                slots = {
                    name: (a + shift, b + shift)
                    for name, text in match.groupdict().items()
                    if text
                    for a, b in [match.span(name)]
                }
                if day is None and date is not None and "date" not in slots and "senders" in slots:
                    day = date if _within(passage, date.span, slots["senders"]) else None
                # Several patterns may part the passage alike, and more of them give it the same end.
                reading = (kind, day is None, frozenset(slots.items()))
                if reading in tried:
                    continue
                tried.add(reading)
                if (slot := slots.get("transmitted")) is not None and slot not in transmitted:
                    transmitted[slot] = read_transmitted(passage, slot, language)
                read = _title(passage, kind, slots, day, transmitted[slot] if slot else None, language)
                if best is None or (read[0], len(slots)) > (best[0], filled):
                    best, filled = read, len(slots)
                if read[0] >= _WHOLE:
                    return read
        if best is not None:
            break
    return best


@cache
def _filled(pattern: str, form: str, language: Language) -> str:
    """A title pattern with its kind, and with the words before a topic and before a text transmitted."""
    for slot, words in (("{transmits}", language.title_transmits), ("{topics}", language.title_topics)):
        pattern = pattern.replace(slot, f"({'|'.join(words)})")
    return pattern.replace("{kind}", form)


# The score of a reading that has date, sender and addressee, each recognised.
_WHOLE = 6
# A slot that nothing fills.
_NOTHING = "(?!)"


def _match(pattern: str, key: str, masked: str, date: DateRead | None) -> tuple[re.Match[str] | None, DateRead | None]:
    """A title pattern on a match key, and the letter's date: with the date found, without one, with anything in its place."""
    # A Chinese title ends with its kind: a long text that does not is let go before four expressions are tried on it.
    if not key.endswith(formulas.last_word(pattern)):
        return None, None
    if date is not None and (match := formulas.dated(pattern).fullmatch(masked)):
        return match, date
    match = formulas.dated(pattern, _NOTHING).fullmatch(key)
    # The date alone may be missing after the words that lead up to it.
    match = match or formulas.compiled(pattern.replace(" {date}", "")).fullmatch(key)
    if match is None and (match := formulas.dated(pattern, ".+?").fullmatch(key)) is not None and date is not None:
        # What stands between the date and the next words of the pattern does not take it away.
        begins = (match.groupdict().get("date") or "").strip().startswith(fold(date.text).strip())
        return match, date if begins else None
    return match, None


def dates_in(passage: Passage, language: Language) -> list[DateRead]:
    english = shelf.take("languages", "en", "language", Language)
    return dates.find(passage, language) or dates.find(passage, english) or dates.find_unusual(passage, language)


def _offset(passage: Passage, span: Span) -> int:
    """Where in the passage's text a span of its lines begins."""
    at = 0
    for line in passage.lines:
        if line is span.lines[0]:
            break
        at += len(line.text) + 1
    return at + span.start


def _title(
    passage: Passage,
    kind: str,
    slots: dict[str, tuple[int, int]],
    date: DateRead | None,
    transmitted: Transmitted | None,
    language: Language,
) -> tuple[int, Title]:
    score = 0
    dated = slots.get("date")
    if dated is not None:
        extra = dated[1] - dated[0] - (len(fold(date.text).strip()) if date else 0)
        score += (2 if extra < 12 else 0) if date else -1
    elif date is not None and "senders" in slots and _within(passage, date.span, slots["senders"]):
        # What stands between date and addressee in no order that is known is still the letter's date.
        score += 1
    elif date is not None:
        # A date elsewhere, as that of the transmitted text, is not the letter's.
        date = None
    senders = _senders(passage, slots["senders"], language) if "senders" in slots else ()
    if "senders" in slots:
        a, b = slots["senders"]
        if any(sender.post for sender in senders):
            score += 2
        elif any(sender.state for sender in senders):
            # States without any post: in a long slot they are more likely those of the text transmitted.
            score += 1 if b - a <= 60 else -2
    addressees = addressees_in(passage, slots["addressees"], language) if "addressees" in slots else ()
    if "addressees" in slots:
        a, b = slots["addressees"]
        known = sum(len(fold(x.text).strip()) for x in addressees if x.post)
        if known:
            # Between two of them stand a comma or "and", and an article.
            score += 2 if b - a - known < 12 * len(addressees) or _has_posts_alone(passage.folded, (a, b), language) else 0
        elif is_body(passage.folded.text[a:b], language) or any(
            low < a < high for low, high, _ in passage.folded.find_all(language.of_conference)
        ):
            # "to the Conference" says where the sender is accredited, not whom the letter is for.
            score -= 2
        else:
            score += 1 if b - a < 80 else -1
        # A slot that swallowed the sender, or the first sentence, is no addressee.
        if b - a > 160 + known:
            score -= 2
    score += 1 if transmitted else 0
    accredited = None
    for phrase in language.of_conference:
        place = passage.folded.find(phrase, *slots.get("senders", (0, None)))
        if place:
            accredited = passage.folded_span(*place)
            break
    span = whole(passage.lines)
    return score, Title(span.words, kind, date, senders, addressees, transmitted, span, accredited)


def _within(passage: Passage, span: Span, slot: tuple[int, int]) -> bool:
    """Whether a span stands in a slot of the match key."""
    start, end = passage.folded.original(*slot)
    return start <= _offset(passage, span) < end


def _has_posts_alone(folded: Folded, slot: tuple[int, int], language: Language) -> bool:
    """Whether a slot has little but posts in it and no State: an officer with all his offices, and no sender."""
    phrases = [phrase for words in language.addressees.values() for phrase in words]
    places = folded.find_all((*phrases, *_posts.phrases(language)), *slot)
    rest = slot[1] - slot[0] - sum(high - low for low, high, _ in places)
    return rest < 12 * len(places) and not states.find(folded.text, language, *slot)


def is_body(key: str, language: Language) -> bool:
    """Whether a match key begins with the name of the Conference itself, not of an officer of it."""
    return any(key.strip().startswith(word) for word, _ in vocabulary((*language.conference, *language.committee)))


# The longest article between a preposition and its noun, with its spaces.
_ARTICLE = 6


def _senders(passage: Passage, slot: tuple[int, int], language: Language) -> tuple[Sender, ...]:
    """Each State with the post that belongs to it; posts without a State where none is named."""
    start, end = slot
    folded = passage.folded
    posts = _posts.find(folded, language, start, end)
    # "... and other international organizations in Switzerland" is part of a post.
    named = [
        state
        for state in states.find(folded.text, language, start, end)
        if not any(post.start < state.start and state.end < post.end for post in posts)
    ]
    # A phrase that overlaps a post is none: "...representative, European Union" reads like it where the comma was lost.
    behalf = [(low, high) for low, high, _ in folded.find_all(language.on_behalf, start, end)]
    # "The representative represents ...": in Chinese the verb is the same word, and directly after a post it is the verb.
    verbs = [low for low, _ in behalf if any(post.end == low for post in posts)]
    posts = [post for post in posts if post.start not in verbs]
    behalf = [place for place in behalf if not any(post.start < place[1] and place[0] < post.end for post in posts)]
    behalf_from, behalf_to = min(behalf, default=(None, 0))
    if behalf_from is not None:
        # The States on whose behalf it is sent come after those who send it, up to the next post.
        # A post right after the phrase is held by those in whose name it is: "on behalf of the Ambassadors of".
        resume = next((post.start for post in posts if post.start > behalf_to + _ARTICLE), end)
        kept = [state for state in named if not behalf_from < state.start < resume]
        # Of a sender whose State is not recognised, those in whose name it is sent are not the State.
        named = kept or ([] if any(post.end <= behalf_from for post in posts) else named)
    if not named:
        # A sender who is of no State (the President), or whose State and post are none of the language's tables.
        places: list[tuple[int, int, str | None]] = [(post.start, post.end, post.key) for post in posts]
        places = places or [(start, end, None)]
        return tuple(
            [Sender(None, key, span.words, span) for low, high, key in places for span in [passage.folded_span(low, high)]]
        )
    seen: set[str] = set()
    of_others = [_posts.nearest(posts, state.start, state.end, language) for state in named[1:]]
    senders = []
    for at, state in enumerate(named):
        if state.code in seen:
            continue
        seen.add(state.code)
        post = _posts.nearest(posts, state.start, state.end, language)
        shared = post is None or (at > 0 and post.start < named[at - 1].end)
        low = state.start if post is None or shared else min(post.start, state.start)
        high = state.end if post is None or shared else max(post.end, state.end)
        span = passage.folded_span(low, high)
        # "Deputy Permanent Representative of India, Charge d'affaires a.i.": a second post, unless it is the next State's.
        until = named[at + 1].start if at + 1 < len(named) else end
        beside = [one.key for one in posts if one == post or (state.end <= one.start < until and one not in of_others)]
        senders.append(Sender(state.code, post.key if post else None, span.words, span, tuple(beside)))
    return tuple(senders)


_OF_THE_UN, _OF_THE_CONFERENCE = "un-secretary-general", "secretary-general"


def _of_another_body(folded: Folded, places: tuple[int, int, int, int], language: Language) -> bool:
    """Whether an officer is that of another body: "the President of the Security Council"; Chinese names the body first."""
    before, low, high, after = places
    if folded.find_all(language.conference, low, high):
        return False
    if language.script == "Han":
        return bool(folded.find_all(language.other_bodies, before, low))
    rest = folded.text[high:after].strip()
    particles = tuple(f"{word} " for word, _ in vocabulary(language.particles))
    # A bare "Secretary-General of the United Nations" is whole in the tables.
    return bool(folded.find_all(language.other_bodies, high, after)) or rest.startswith(particles)


def addressees_in(passage: Passage, slot: tuple[int, int], language: Language) -> tuple[Addressee, ...]:
    """Each addressee in a slot of the match key; the whole slot as one that is none of the Conference's where there is none."""
    start, end = slot
    folded = passage.folded
    phrases = {phrase: key for key, words in language.addressees.items() for phrase in words}
    found: list[Addressee] = []
    reached = start
    matches = folded.find_all(tuple(phrases), start, end)
    for n, (low, high, phrase) in enumerate(matches):
        # "... and Personal Representative of the Secretary-General of the United Nations" names no second addressee.
        if found and (low - reached > 40 or _posts.find(folded, language, reached, low)):
            continue
        span = passage.folded_span(low, high)
        after = matches[n + 1][0] if n + 1 < len(matches) else end
        key = None if _of_another_body(folded, (reached, low, high, after), language) else phrases[phrase]
        found.append(Addressee(key, span.words, span))
        reached = high
    # "the Secretary-General and the President of the Conference": both are the Conference's.
    if any(addressee.post not in (None, _OF_THE_UN) for addressee in found):
        organization = [word for word, _ in vocabulary(language.organization)]
        found = [
            addressee._replace(post=_OF_THE_CONFERENCE)
            if addressee.post == _OF_THE_UN and not any(word in fold(addressee.text) for word in organization)
            else addressee
            for addressee in found
        ]
    if not found and end > start:
        span = passage.folded_span(start, end)
        return (Addressee(None, span.words, span),)
    return tuple(found)
