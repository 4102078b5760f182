"""What is said of each transmitted text: its kind and its subject, in the title, in the letter and above the text.

Not a part that a document must have: the rules that compare what is announced with what follows read it.
"""

import re
from collections.abc import Iterable
from functools import cache
from typing import Literal, NamedTuple

from cdcheck import candidates, states
from cdcheck.document import Span
from cdcheck.languages import Language
from cdcheck.outcome import Absent
from cdcheck.parts import Part
from cdcheck.parts._transmitted import QUOTED, Transmitted
from cdcheck.parts.annexes import Annex, Annexes
from cdcheck.parts.letter import Letter
from cdcheck.parts.title import Title
from cdcheck.regions._openings import starts_title
from cdcheck.text import Folded, fold, fold_phrase, key_of, vocabulary


class Wording(NamedTuple):
    """What some words say of a text.

    ``kind`` is the kind that they call it, None where they call it none or one that says nothing, such as "document"; ``kinds``
    are all kinds whose words occur. ``subject`` are the stems of the words that are left: neither kind nor grammar, no
    State, no office. ``joint`` says that two or more adopted the text together.
    """

    span: Span
    kind: str | None
    kinds: frozenset[str]
    subject: frozenset[str]
    joint: bool
    draft: bool = False
    """Whether they call it a draft of that kind."""
    topic: frozenset[str] = frozenset()
    """The stems of the words that a title itself says it is on: those after "on" or its like, where no date follows."""
    quoted: bool = False
    """Whether the words give the text's own name, in quotation marks."""


class Text(NamedTuple):
    """An annexed text against what is announced. ``wording`` is None where it has no title of its own.

    ``subject`` is "untold" where either side does not say what it is about, or the text has no title but words of it.
    """

    annex: Annex
    wording: Wording | None
    another_kind: bool
    subject: Literal["same", "another", "untold"]

    @property
    def is_another(self) -> bool:
        """Whether it cannot be what is announced."""
        return self.another_kind or self.subject == "another"


class Announced(NamedTuple):
    """The wordings of title and letter, None where they name no text, and each annexed text."""

    title: Wording | None
    letter: Wording | None
    letter_is_of_another_kind: bool
    texts: tuple[Text, ...]
    by_request: Span | None = None
    """The request for circulation where it alone transmits the text: it names the text, as title and annexed text do."""

    @property
    def said(self) -> Wording | None:
        """What is announced: in the title, or else in the letter."""
        return self.title or self.letter


part = Part(Announced, reported=False)

# A title calls its text by a kind near its beginning: so many words may stand before it, "draft", "joint" and articles aside.
_BEFORE = 2
# Names of treaties have the word for treaty at any place, and stand in the titles of many texts.
_BEFORE_TREATY = 0
# A shorter word is grammar; in Arabic, without what is written before it.
_SHORTEST, _SHORTEST_ARABIC = 5, 3
_STEM, _STEM_ARABIC = 5, 4
_ARABIC_ARTICLE = re.compile(
    "^[\u0648\u0641]?(?:[\u0628\u0643]?\u0627\u0644|\u0644\u0644)(?=..)|^[\u0648\u0641\u0628\u0644\u0643](?=....)"
)

# Kinds that no text is called both of. What may hold any text, such as a document, is none of them.
FAMILIES = {
    "statement": "statement",
    "declaration": "statement",
    "communique": "statement",
    "press-release": "statement",
    "report": "report",
    "letter": "letter",
    "treaty": "treaty",
    "agreement": "treaty",
    "working-paper": "working-paper",
}
# A paper may hold a draft treaty, or be a report, and have its title alone.
_HOLDS: dict[str, tuple[str, ...]] = {"working-paper": ("treaty", "report")}


# A title of this many words tells its subject; of fewer, it may leave it to the text.
_TELLING = 3
# A text on the subject announced has more than this share of the words of the announcement.
_SHARE = 0.5
# Titles that have no more of their words in common than this are not alike; fewer words announce no subject.
_FEW, _FEWEST = 1 / 3, 2


def recognise(title: Title | Absent, letter: Letter | Absent, annexes: Annexes | Absent, language: Language) -> Announced:
    """Read each of the places that say what is transmitted, and compare the texts with what is said of them."""
    transmitted = title.transmitted if isinstance(title, Title) else None
    named = _announced(transmitted, language)
    said = _announced(letter.transmitted if isinstance(letter, Letter) else None, language)
    paragraphs = letter.paragraphs if isinstance(letter, Letter) else ()
    # The letter may transmit further texts in further sentences. "This letter" is none of them.
    others = {kind for paragraph in paragraphs for _, _, kind in _kinds(key_of(paragraph.span.text), language)} - {"letter"}
    # A letter that counts its texts may name them elsewhere.
    counted = any(one is not None and _counts(one, language) for one in (named, said))
    differs = named is not None and said is not None and contradicts(named, said) and not _family(named) & _families(others)
    items = annexes.items if isinstance(annexes, Annexes) else ()
    wordings = [read(annex.title_span, language, titles=True) if annex.title_span else None for annex in items]
    mentioned = frozenset(word for one in paragraphs for word in subject(key_of(one.span.text), language))
    spoken = frozenset(others | (said.kinds if said else frozenset()))
    lacking = _lacking(named or said, wordings)
    texts = []
    several = counted or len(items) > 1
    for annex, wording in zip(items, wordings, strict=True):
        # A text in another language has other words.
        foreign = bool(annex.only) and language.code not in annex.only
        told = [one for one in (named, said) if one is not None]
        if wording is None or foreign or not told:
            texts.append(Text(annex, wording, False, "untold"))
            continue
        kind = lacking and contradicts(told[0], wording, spoken)
        about = "untold" if kind else _subject(annex, wording, told, mentioned, language, several=several)
        texts.append(Text(annex, wording, kind, about))
    # What is announced is there: of what is annexed besides, only a title that says itself what it is on is held against it.
    if any(text.subject == "same" for text in texts):
        silent = [text.subject == "another" and not (text.wording and text.wording.topic - mentioned) for text in texts]
        texts = [text._replace(subject="untold") if one else text for one, text in zip(silent, texts, strict=True)]
    request = letter.by_request if isinstance(letter, Letter) else None
    titles = [one.span for one in (transmitted, *(wording for wording in wordings if wording)) if one is not None]
    by_request = request if request is not None and _names(request, titles, language) else None
    return Announced(named, said, differs and not counted, tuple(texts), by_request)


def _names(request: Span, titles: list[Span], language: Language) -> bool:
    """Whether a request names its text: by title, or by a State or words of subject that it shares with one of the titles."""
    key = key_of(request.text)
    if QUOTED.search(request.text) or key.find_all(language.entitled):
        return True
    told = frozenset().union(*[_telling(key_of(title.text), language) for title in titles])
    return bool(_telling(key, language) & told)


def _telling(key: Folded, language: Language) -> frozenset[str]:
    return subject(key, language) | {found.code for found in states.find(key.text, language)}


def _lacking(said: Wording | None, wordings: list[Wording | None]) -> bool:
    """Whether a kind that is announced is that of no annexed text, as far as their titles tell."""
    shown = {kind for wording in wordings if wording for kind in wording.kinds}
    return said is not None and None not in wordings and bool(_families(said.kinds) - _families(shown))


def _counts(wording: Wording, language: Language) -> bool:
    """Whether some words say how many texts there are."""
    return bool(key_of(wording.span.text).find_all(tuple([word for forms in language.cardinals for word in forms])))


def _families(kinds: Iterable[str]) -> set[str]:
    return {FAMILIES[kind] for kind in kinds if kind in FAMILIES}


def _family(wording: Wording) -> set[str]:
    return _families([wording.kind] if wording.kind else [])


def _subject(
    annex: Annex, text: Wording, told: list[Wording], mentioned: frozenset[str], language: Language, *, several: bool
) -> Literal["same", "another", "untold"]:
    """Whether a text is on the subject announced: by the words of its title, and where those are few by its own.

    ``mentioned`` are the words of the whole letter, which may transmit further texts in further sentences.
    """
    announced = frozenset(word for wording in told for word in wording.subject)
    # The title of a letter tells no subject.
    if len(announced) < _FEWEST or not text.subject or starts_title(text.span.text, language):
        return "untold"
    shared = len(text.subject & announced)
    if text.topic and not text.topic & (announced | mentioned) and _family(text) & _family(told[0]):
        # A statement on one thing is announced, and a statement on another is annexed, whatever else it speaks of.
        return "another"
    if shared > _FEW * min(len(text.subject), len(announced)):
        return "same"
    # A letter with several texts may leave one undescribed.
    silent = several and len(text.subject) < _TELLING
    if silent or len(text.subject & mentioned) > _FEW * len(text.subject):
        return "untold"
    if not shared and any(wording.quoted for wording in told):
        return "another"
    words = told[0].subject or announced
    present = len(words & body(annex, language)) / len(words)
    # Pairs of Chinese characters are more than the words they are of.
    telling = len(text.subject) >= _TELLING and not shared and language.script != "Han"
    return "another" if present <= _SHARE or (present < 1 and telling) else "untold"


def _announced(transmitted: Transmitted | None, language: Language) -> Wording | None:
    return read(transmitted.span, language)._replace(quoted=transmitted.quoted) if transmitted is not None else None


def read(span: Span, language: Language, *, titles: bool = False) -> Wording:
    """What some words say of a text; ``titles`` where they are its own title, which calls it by its kind at once or never."""
    folded = key_of(span.text)
    found = _kinds(folded, language)
    head, draft = _head(folded.text, found, language, titles=titles)
    candidates.took("announced", span, f"it calls the text a {head}" if head else "it does not say of what kind the text is")
    kinds = frozenset(kind for _, _, kind in found)
    told = subject(folded, language)
    topic = _topic(folded, language) & told
    return Wording(span, head, kinds, told, bool(folded.find_all(language.joint)), draft, topic)


def _topic(folded: Folded, language: Language) -> frozenset[str]:
    """The stems of what follows the first word that a subject follows."""
    places = folded.find_all((*language.subject_opens, *language.subject_opens_not))
    barred = {fold_phrase(word) for word in language.subject_opens_not}
    for _, high, word in places:
        rest = folded.text[high:].strip()
        if fold_phrase(word) not in barred and not rest[:1].isdigit():
            return stems(rest, language)
    return frozenset()


@cache
def _kind_words(language: Language) -> dict[str, str]:
    return {word: kind for kind, forms in language.transmitted_kinds.items() for word in forms}


def _kinds(folded: Folded, language: Language) -> list[tuple[int, int, str]]:
    """The words for kinds of text, in their order."""
    words = _kind_words(language)
    return [(low, high, words[word]) for low, high, word in folded.find_all(tuple(words))]


def _head(key: str, found: list[tuple[int, int, str]], language: Language, *, titles: bool) -> tuple[str | None, bool]:
    """The kind that a text is called, and whether it is a draft of that: the first noun, in Chinese the last."""
    nouns = [one for one in found if one[2] != "draft"]
    drafts = [one for one in found if one[2] == "draft"]
    if not nouns:
        return ("draft" if found else None), bool(found)
    if language.script == "Han":
        low, high, kind = nouns[-1]
        draft = any(high <= one[0] <= high + 1 for one in drafts)
        words = "".join(word for word, _ in vocabulary(language.transmitted_kinds.get("draft", ())))
        last = not key[high:].strip(f" {words}0123456789")
        return (kind if last or not titles else None), draft
    low, high, kind = nouns[0]
    grammar = {word for words in (language.particles, language.common_words, language.joint) for word, _ in vocabulary(words)}
    grammar.update(word for word, _ in vocabulary(language.transmitted_kinds.get("draft", ())))
    before = [word for word in key[:low].split() if word not in grammar]
    near = len(before) <= (_BEFORE_TREATY if kind == "treaty" else _BEFORE)
    return (kind if near or not titles else None), any(one[1] <= low for one in drafts)


def subject(folded: Folded, language: Language) -> frozenset[str]:
    """The stems of the words that say what a text is about."""
    key = list(folded.text)
    for places in (folded.find_all(_no_subject(language)), states.find(folded.text, language)):
        for place in places:
            key[place[0] : place[1]] = " " * (place[1] - place[0])
    return stems("".join(key), language)


@cache
def _no_subject(language: Language) -> tuple[str, ...]:
    """Kinds, grammar, bodies, offices, languages, numbers, and what points to an annex."""
    grammar = (language.particles, language.text_words, language.and_words, language.common_words, language.title_topics)
    further = (language.title_transmits, language.little_words, language.joint)
    bodies = (language.conference, language.committee, language.earlier_bodies)
    pointers = (language.annex, language.enclosure, language.see_annex)
    tables = (language.transmitted_kinds, language.representative, language.addressees, language.mission, language.languages)
    listed = [words for table in tables for words in table.values()]
    return tuple([word for words in (*grammar, *further, *bodies, *pointers, *listed, *language.cardinals) for word in words])


def stems(key: str, language: Language) -> frozenset[str]:
    """The stems of the longer words of a match key; in Chinese its pairs of characters."""
    if language.script == "Han":
        return frozenset(
            piece[n : n + 2] for piece in re.split(r"[\s\d]+", key) for n in range(len(piece) - 1) if not piece.isascii()
        )
    if language.script == "Arabic":
        words = [_ARABIC_ARTICLE.sub("", word) for word in key.split()]
        return frozenset(word[:_STEM_ARABIC] for word in words if len(word) >= _SHORTEST_ARABIC and word.isalpha())
    return frozenset(word[:_STEM] for word in key.split() if len(word) >= _SHORTEST and word.isalpha())


def contradicts(said: Wording, text: Wording, others: frozenset[str] = frozenset()) -> bool:
    """Whether a text calls itself by a kind that what is said of it rules out. ``others`` are kinds that are said elsewhere."""
    announced, own = FAMILIES.get(said.kind or ""), FAMILIES.get(text.kind or "")
    if announced is None or own is None:
        return False
    spoken = {FAMILIES.get(kind) for kind in said.kinds | others} - {None}
    shown = {FAMILIES.get(kind) for kind in text.kinds}
    return own not in spoken and announced not in shown and own not in _HOLDS.get(announced, ())


def body(annex: Annex, language: Language) -> frozenset[str]:
    """The stems of an annexed text, its title included."""
    return stems(fold("\n".join([line.text for line in annex.span.lines])), language)
