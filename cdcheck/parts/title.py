"""The title of the letter or note: its kind, date, senders, addressees, and what it transmits in which languages."""

from cdcheck import candidates, states
from cdcheck.document import Passage, whole
from cdcheck.languages import Language
from cdcheck.outcome import Absent
from cdcheck.parts import Part, _posts
from cdcheck.parts._title_forms import Addressee, Sender, Title, addressees_in, dates_in, read_title
from cdcheck.parts._transmitted import Transmitted
from cdcheck.parts.running_text import RunningText
from cdcheck.regions._openings import capitals, may_open, opens_body, speaks, title_kind_words, title_starts
from cdcheck.regions.cover import Cover

__all__ = ["Addressee", "Sender", "Title", "Transmitted", "addressees_in", "capitals", "opens_body"]

part = Part(Title)
# A title is at most this long.
_LONGEST = 16


def recognise(running: RunningText, cover: Cover, language: Language) -> Title | Absent:
    """The passage in the head of the cover that reads best as a title, of those that begin with a word for letter or note."""
    best: tuple[int, Title] | None = None
    asked = candidates.asked()
    tried: dict[int, tuple[int, Title] | None] = {}
    for start in range(cover.head):
        if not _may_begin(running, start, language):
            continue
        found = _read_from(running, start, cover, language)
        if asked:
            tried[start] = found
        if found is not None and (best is None or found[0] > best[0]):
            best = found
        if best is not None and best[0] >= _GOOD:
            break
    if asked:
        _say(running, tried, best, cover, language)
    if best is None:
        near = whole(running.lines[:1]).location()
        return Absent("cantTell", 'No title such as "Letter dated ... from ... addressed to ..." was found.', near)
    return best[1]


def _say(
    running: RunningText,
    tried: dict[int, tuple[int, Title] | None],
    best: tuple[int, Title] | None,
    cover: Cover,
    language: Language,
) -> None:
    """Say which line begins the title, and of every other that names a letter or note why it does not."""
    beyond = max(tried, default=-1) if best is not None and best[0] >= _GOOD else cover.head
    own = best[1].span.lines[1:] if best is not None else ()
    for at, line in enumerate(running.lines):
        if line in own:
            continue
        named = any(word in running.keys[at] for word in title_kind_words(language))
        if at in tried:
            found = tried[at]
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
        "date": bool(dates_in(passage, language)),
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
        return title_starts(key, language)
    # A Chinese title begins with its date or its senders and names its kind last.
    if not (at == 0 or running.gaps[at] or states.find(key[:16], language) or key[:1].isdecimal()):
        return False
    ahead = "".join(running.keys[at : at + 8])
    return any(word in ahead for word in title_kind_words(language))


def entitles(running: RunningText, at: int, language: Language) -> bool:
    """Whether the title of another letter or note stands below a gap: with a date, and who sends it or to whom."""
    if running.directly(at) or running.lines[at].text.strip()[:1].islower():
        return False
    end = at + 1
    while end < min(at + _LONGEST, len(running.lines)) and running.directly(end):
        end += 1
    first, last = running.keys[at], running.keys[end - 1]
    named = last.endswith(title_kind_words(language)) if language.script == "Han" else title_starts(first, language)
    if not named:
        return False
    passage = Passage(running.lines[at:end])
    addressees = tuple([phrase for words in language.addressees.values() for phrase in words])
    return bool(dates_in(passage, language)) and bool(
        _posts.find(passage.folded, language) or passage.folded.find_all(addressees)
    )


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
            end < len(running.lines) and may_open(running, end, language) and not _goes_on(running, end, usual, cover, language)
        )
        closed = opens or end in running.breaks
        # A greater gap than any within the title says the same, less surely.
        parted = end < len(running.lines) and running.gaps[end] > max([usual, *running.gaps[start + 1 : end]])
        if end == limit or closed or _ends_before(running, start, end, language):
            found = read_title(Passage(running.lines[start:end]), language)
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
        overlong = overlong or (opens and may_open(running, end, language, surely=True))
        gapped = gapped or parted
    return best


def _goes_on(running: RunningText, at: int, usual: int, cover: Cover, language: Language) -> bool:
    """Whether a line begins like a letter's first sentence and goes on with the title: "in connection with", "on behalf of"."""
    line, before = running.lines[at].text, running.lines[at - 1].text
    if at in running.breaks or running.gaps[at] > usual:
        return False
    if line.strip()[:1].islower() or line.strip()[:1] in _COMMAS or (capitals(line) and capitals(before)):
        return True
    if cover.personal and cover.opens is not None and not speaks(line, language):
        # The letter's first formula stands in another paragraph than this line, which no gap parts from the title.
        return not all(running.gaps[n] <= usual for n in range(at, cover.opens + 1))
    # Where no capitals tell, a gap does, if the body opens below it.
    below = range(at + 1, min(at + 4, len(running.lines)))
    return language.script in ("Han", "Arabic") and any(
        running.gaps[n] > usual and may_open(running, n, language) for n in below
    )


# No line begins with one but goes on with the line above.
_COMMAS = tuple(",:;\u060c\u061b\u3001\uff0c\uff1a\uff1b")
# What may stand after the full stop of a sentence.
_AFTER_STOP = " )]\"'\u00bb\u201d"
# A title has at least a date, a sender or an addressee that is recognised.
_LEAST = 2
# The score of a title that has date, sender, addressee, and ends where a title should.
_GOOD = 8


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
