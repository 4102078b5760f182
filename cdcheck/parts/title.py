"""The title of the letter or note: its kind, date, senders, addressees, and what it transmits in which languages."""

import re
from functools import cache
from typing import NamedTuple

from cdcheck import candidates, dates, formulas, shelf, states
from cdcheck.dates import DateRead
from cdcheck.document import Passage, Span, whole
from cdcheck.languages import Language
from cdcheck.outcome import Absent
from cdcheck.parts import Aside, Part, _posts
from cdcheck.parts._transmitted import Transmitted, read_transmitted
from cdcheck.parts.running_text import RunningText
from cdcheck.regions.cover import Cover
from cdcheck.text import Folded, fold, fold_phrase, is_edge, key_of, vocabulary

__all__ = ["Addressee", "Sender", "Title", "Transmitted", "addressees_in"]


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


part = Part(Title)

# A title is at most this long.
_LONGEST = 16


def recognise(running: RunningText, cover: Cover, language: Language) -> Title | Absent:
    """The passage in the head of the cover that reads best as a title, of those that begin with a word for letter or note."""
    best: tuple[int, Title] | None = None
    asked = candidates.asked()
    read: dict[int, tuple[int, Title] | None] = {}
    for start in range(cover.head):
        if not _may_begin(running, start, language):
            continue
        found = _read_from(running, start, cover, language)
        if asked:
            read[start] = found
        if found is not None and (best is None or found[0] > best[0]):
            best = found
        if best is not None and best[0] >= _GOOD:
            break
    if asked:
        _say(running, read, best, cover, language)
    if best is None:
        near = whole(running.lines[:1]).location()
        return Absent("cantTell", 'no title such as "Letter dated ... from ... addressed to ..." was found', near)
    return best[1]


def _say(
    running: RunningText,
    read: dict[int, tuple[int, Title] | None],
    best: tuple[int, Title] | None,
    cover: Cover,
    language: Language,
) -> None:
    """Say which line begins the title, and of every other that names a letter or note why it does not."""
    beyond = max(read, default=-1) if best is not None and best[0] >= _GOOD else cover.head
    own = best[1].span.lines[1:] if best is not None else ()
    for at, line in enumerate(running.lines):
        if line in own:
            continue
        named = any(word in running.keys[at] for word in _kind_words(language))
        if at in read:
            found = read[at]
            if found is None:
                candidates.refused("title", whole([line]), f"it may begin a title, but {_lacking(running, at, language)}")
            elif best is not None and found[1] is best[1]:
                candidates.took("title", found[1].span, f"it reads best as a title: score {found[0]}; {_held(found[1])}")
            else:
                why = f"it reads less well as a title: score {found[0]}"
                candidates.refused("title", found[1].span, f"{why} against {best[0] if best else 0}; {_held(found[1])}")
        elif named and at >= cover.head:
            candidates.refused("title", whole([line]), "a title stands in the head of the cover, above the letter")
        elif named and at > beyond:
            candidates.refused("title", whole([line]), "a good title was found before it")
        elif named:
            candidates.refused("title", whole([line]), "it names a letter or note, and does not begin as a title does")


def _held(title: Title) -> str:
    """What a title has and what it lacks, in words."""
    pieces = {
        "a date": title.date,
        "a sender": title.senders,
        "an addressee": title.addressees,
        "what is transmitted": title.transmitted,
    }
    has = [words for words, piece in pieces.items() if piece]
    lacks = [words for words, piece in pieces.items() if not piece]
    return "; ".join([f"it has {' and '.join(has)}"] * bool(has) + [f"it lacks {' and '.join(lacks)}"] * bool(lacks))


def _lacking(running: RunningText, start: int, language: Language) -> str:
    """What the lines that a title from ``start`` could take do not hold, in words."""
    end = min([b for b in running.breaks if b > start] + [start + _LONGEST, len(running.lines)])
    passage = Passage(running.lines[start:end])
    within = f"within {end - start} lines" if end - start > 1 else "on this line"
    phrases = tuple([phrase for words in language.addressees.values() for phrase in words])
    pieces = {
        "date": bool(_dates(passage, language)),
        "sender's post": bool(_posts.find(passage.folded, language)),
        "addressee": bool(passage.folded.find_all(phrases)),
    }
    lacks = [words for words, piece in pieces.items() if not piece]
    if not lacks:
        return f"the date, the posts and the addressee {within} do not stand as in a title"
    return " and ".join([f"no {words}" for words in lacks]) + f" {within}"


def _may_begin(running: RunningText, at: int, language: Language) -> bool:
    key = running.keys[at]
    if running.lines[at].text.strip()[:1].islower():
        return False
    if language.script != "Han":
        return _starts(key, language)
    # A Chinese title begins with its date or its senders and names its kind last.
    if not (at == 0 or running.gaps[at] or states.find(key[:16], language) or key[:1].isdecimal()):
        return False
    ahead = "".join(running.keys[at : at + 8])
    return any(word in ahead for word in _kind_words(language))


def entitles(running: RunningText, at: int, language: Language) -> bool:
    """Whether the title of another letter or note stands below a gap: with a date, and who sends it or to whom."""
    if running.directly(at) or running.lines[at].text.strip()[:1].islower():
        return False
    end = at + 1
    while end < min(at + _LONGEST, len(running.lines)) and running.directly(end):
        end += 1
    first, last = running.keys[at], running.keys[end - 1]
    named = last.endswith(_kind_words(language)) if language.script == "Han" else _starts(first, language)
    if not named:
        return False
    passage = Passage(running.lines[at:end])
    addressees = tuple([phrase for words in language.addressees.values() for phrase in words])
    return bool(_dates(passage, language)) and bool(
        _posts.find(passage.folded, language) or passage.folded.find_all(addressees)
    )


def starts_title(text: str, language: Language) -> bool:
    """Whether a line begins with a word for letter or note, as a title does; never in Chinese, which has it at the end."""
    return language.script != "Han" and _starts(fold(text).strip(), language)


def _starts(key: str, language: Language) -> bool:
    return any(key.startswith(word) and is_edge(key, len(word)) for word in _kind_words(language))


@cache
def _kind_words(language: Language) -> tuple[str, ...]:
    return tuple(fold_phrase(word) for words in language.title_kinds.values() for word in words)


def _read_from(running: RunningText, start: int, cover: Cover, language: Language) -> tuple[int, Title] | None:
    """The best title that begins on a line, and its score."""
    best: tuple[int, Title] | None = None
    limit = min(start + _LONGEST, len(running.lines))
    if cover.personal and cover.opens is not None:
        limit = min(limit, max(cover.opens, start + 1))
    overlong = gapped = False
    apart = 0
    # Extraction may set a blank line after every line.
    usual = min(running.gaps[start + 1 : start + _LONGEST], default=0)
    # A Chinese paragraph may be no longer than a line: any gap may part it from the next.
    least = 0 if language.script == "Han" else running.usual_gap
    for end in range(start + 1, limit + 1):
        # A title that ends where the letter's first sentence begins, or the page ends, is most likely whole; one that has such
        # a sentence within it is not.
        opens = (
            end < len(running.lines)
            and _body_opens(running, end, language)
            and not _goes_on(running, end, usual, cover, language)
        )
        closed = opens or end in running.breaks
        # A greater gap than any within the title says the same, less surely.
        parted = end < len(running.lines) and running.gaps[end] > max([usual, *running.gaps[start + 1 : end]])
        if end == limit or closed or _ends_before(running, start, end, language):
            found = _parse(Passage(running.lines[start:end]), language)
            if found is not None and found[0] >= _LEAST:
                # A sentence that a blank line parts from what reads as well without it is the letter's first, not the title's.
                body = apart >= found[0] and running.lines[end - 1].text.rstrip(_AFTER_STOP).endswith((".", "\u3002"))
                score = (
                    found[0] + (0 if body else 2 if closed else 1 if parted else 0) - (3 if overlong else 1 if gapped else 0)
                )
                if end < len(running.lines) and running.gaps[end] > least:
                    apart = max(apart, found[0])
                if score >= _LEAST and (best is None or score > best[0]):
                    best = (score, found[1]._replace(lines=end))
        if end in running.breaks or (best is not None and best[0] >= _GOOD and closed):
            break
        overlong = overlong or (opens and _body_opens(running, end, language, surely=True))
        gapped = gapped or parted
    return best


def _goes_on(running: RunningText, at: int, usual: int, cover: Cover, language: Language) -> bool:
    """Whether a line begins like a letter's first sentence and goes on with the title: "in connection with", "on behalf of"."""
    line, before = running.lines[at].text, running.lines[at - 1].text
    if at in running.breaks or running.gaps[at] > usual:
        return False
    if line.strip()[:1].islower() or line.strip()[:1] in _COMMAS or (capitals(line) and capitals(before)):
        return True
    if cover.personal and cover.opens is not None and not _speaks(line, language):
        # The letter's first formula stands in another paragraph than this line, which no gap parts from the title.
        return not all(running.gaps[n] <= usual for n in range(at, cover.opens + 1))
    # Where no capitals tell, a gap does, if the body opens below it.
    below = range(at + 1, min(at + 4, len(running.lines)))
    return language.script in ("Han", "Arabic") and any(
        running.gaps[n] > usual and _body_opens(running, n, language) for n in below
    )


# No line begins with one but goes on with the line above.
_COMMAS = tuple(",:;\u060c\u061b\u3001\uff0c\uff1a\uff1b")
# A shorter word may be a numeral or an abbreviation in capitals: "I", "US".
_TELLING = 4
_QUOTE = re.compile('["\u00ab\u00bb\u201c-\u201f\u300a-\u300f]')
# What may stand after the full stop of a sentence.
_AFTER_STOP = " )]\"'\u00bb\u201d"
# A title has at least a date, a sender or an addressee that is recognised.
_LEAST = 2
# The score of a title that has date, sender, addressee, and ends where a title should.
_GOOD = 8


def _body_opens(running: RunningText, at: int, language: Language, *, surely: bool = False) -> bool:
    """Whether the letter's body may begin at a line: with a formula, or with the compliments of a note verbale.

    ``surely`` leaves out a line that only names who may present the compliments of the next.
    """
    if _opens(running.keys[at], language) or _speaks(running.lines[at].text, language):
        return True
    ahead = key_of("\n".join(line.text for line in running.lines[at : at + 4]))
    match = formulas.search(ahead, language.compliments)
    if match is None:
        return False
    first = len(running.keys[at])
    # No title has compliments; a line further up may begin their sentence, with the name of the mission.
    return match.start < first or (not surely and running.gaps[at] > 0 and bool(_posts.find(ahead, language, 0, first)))


def _speaks(text: str, language: Language) -> bool:
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


def _ends_before(running: RunningText, start: int, at: int, language: Language) -> bool:
    """Whether a title that began at ``start`` may have ended before line ``at``."""
    line, before = running.lines[at].text, running.lines[at - 1].text
    if running.gaps[at] > max(running.gaps[start + 1 : at], default=0):
        return True
    if capitals(before) and not capitals(line):
        return True
    # A script without capitals shows the end of a title by nothing but a gap or the next formula.
    first = line.strip()[:1]
    return language.script not in ("Han", "Arabic") and not capitals(before) and (first.isupper() or not first.isalpha())


def capitals(text: str) -> bool:
    """Whether a line is set in capitals."""
    if text.islower() or (text.isupper() and len(text.strip()) > 6):
        return text.isupper()
    letters = [c for c in text if c.isalpha()]
    return len(letters) > 3 and sum(c.isupper() for c in letters) > 0.8 * len(letters)


def _parse(passage: Passage, language: Language) -> tuple[int, Title] | None:
    """The best reading of a passage as a title, and how well it reads."""
    key = passage.folded.text
    # In some languages no word stands between date and senders: the date is masked, so that no slot can split it.
    found = _dates(passage, language)
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


def _dates(passage: Passage, language: Language) -> list[DateRead]:
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
