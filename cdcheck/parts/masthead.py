"""The masthead: body, symbol, distribution, date, language of the version and of the original, at the head of page 1."""

import re
from functools import cache
from typing import NamedTuple

from cdcheck import candidates, dates, shelf
from cdcheck.dates import DateRead
from cdcheck.document import Document, Line, Passage, Span, whole
from cdcheck.eras import Era
from cdcheck.languages import Language
from cdcheck.outcome import Absent
from cdcheck.parts import Part, _symbols
from cdcheck.text import fold, fold_phrase, has_cjk, is_edge, is_han, key_of, vocabulary


class Printed(NamedTuple):
    """Some words of the document with their place; a report shows the words."""

    text: str
    span: Span

    @property
    def shown(self) -> str:
        """The value that a report shows."""
        return self.text


class LanguageLine(NamedTuple):
    """The languages that a masthead line names: ISO 639-1 codes, and the words that name no official language.

    ``no_others`` is True where the line has all versions that there are: "ENGLISH ONLY", "English/French/Spanish".
    """

    codes: tuple[str, ...]
    unknown: tuple[str, ...]
    span: Span
    no_others: bool = False

    @property
    def shown(self) -> list[str]:
        """The value that a report shows."""
        return [*self.codes, *self.unknown]


class Masthead(NamedTuple):
    """The masthead as recognised; what it lacks is None."""

    body: Printed | None
    symbol: Printed | None
    distribution: Printed | None
    date: DateRead | None
    language: LanguageLine | None
    original: LanguageLine | None
    span: Span


part = Part(Masthead)

# A masthead has at most this many written lines, however its columns were read.
_LINES = 16
# A line longer than this is running text; the longest masthead line names three languages of the original.
_LONGEST = 110
# The longest name of a body has this many Chinese characters; a title's line has more.
_LONGEST_HAN = 18
_SPLIT = re.compile(r"[,;/+&\u060c\u3001\uff0c\u060d]|\s{3,}")


def recognise(document: Document, language: Language) -> Masthead | Absent:
    """Line by line from the head of page 1, until a line that can be none of a masthead's."""
    english = shelf.take("languages", "en", "language", Language)
    speakers = (language,) if language is english else (language, english)
    lines = [
        line
        for line in document.written[: _LINES + 4]
        if line.page in (None, 1) and line.zone in ("body", "text-box", "header")
    ]
    mast = Masthead(None, None, None, None, None, None, Span((), 0, 0))
    taken: list[Line] = []
    misses = 0
    at = 0
    while at < len(lines) and at < _LINES:
        line = lines[at]
        if _begins_the_text(line.text, speakers):
            candidates.refused("masthead", whole([line]), "it begins the text, and no masthead reaches past that")
            break
        if mast.body is None and at + 1 < len(lines) and (across := _read_across(line, lines[at + 1], speakers)):
            mast = mast._replace(body=across[0])
            for beside in across[1:]:
                mast, _ = _take(mast, beside.span, [], speakers)
            candidates.took("masthead", across[0].span, "the name of a body, with the lines of another column beside it")
            taken.extend(lines[at : at + 2])
            misses = 0
            at += 2
            continue
        cells = _cells(line, speakers)
        known = False
        for cell in cells:
            before = mast
            mast, used = _take(mast, cell, lines[at + 1 : at + 4] if cell is cells[-1] else [], speakers)
            if used:
                taken.extend(lines[at + 1 : at + used])
                at += used - 1
            # After a line that is none of a masthead's, the name of the Organization is more likely a title's last line.
            known = known or (bool(used) and not misses) or mast is not before
            if candidates.asked():
                _say(cell, before, mast, bool(used))
        if known:
            taken.append(line)
            misses = 0
        elif sum(map(str.isalpha, line.text)) >= _SPECK:
            misses += 1
            # Before its first piece a text may have the lines of a web page.
            copied = document.text_layer == "plain-text" and not _pieces(mast)
            if misses > (_BEFORE if copied else _MISSES) or len(line.text.strip()) > _LONGEST:
                break
        at += 1
    # A symbol alone may be a running head, a date alone anything: two pieces make a masthead.
    if _pieces(mast) < 2:
        near = whole(document.written[:1]).location() if document.written else None
        candidates.refused("masthead", whole(taken) if taken else None, "fewer than two pieces of a masthead are no masthead")
        return Absent("cantTell", "No masthead was found at the head of the document.", near)
    taken.sort(key=lambda line: line.number)
    return mast._replace(span=whole(taken))


def _read_across(line: Line, below: Line, speakers: tuple[Language, ...]) -> list[Printed]:
    """The name of a body on two lines with another column read across them, and what that column has; [] where it is none.

    "CONFERENCE OF THE COMMITTEE 23 February 1967 / ON DISARMAMENT ENGLISH" has a body, a date and a language.
    """
    pieces: list[Printed] = []
    body: list[str] = []
    for one in (line, below):
        at = _beside(one, speakers)
        body.append(one.text[:at])
        if one.text[at:].strip():
            span = Passage([one]).span(at, len(one.text))
            pieces.append(Printed(span.words, span))
    name = " ".join(" ".join(body).split())
    if not pieces or not all(words.strip() for words in body):
        return []
    known = any(fold(name).replace(" ", "") in _bodies(speaker) for speaker in speakers)
    return [Printed(name, whole([line, below])), *pieces] if known else []


def _beside(line: Line, speakers: tuple[Language, ...]) -> int:
    """Where on a line a date, a language or a symbol begins that ends it; its end where there is none."""
    passage = Passage([line])
    for speaker in speakers:
        for found in dates.find(passage, speaker):
            if found.span.end >= len(line.text.rstrip()):
                return found.span.start
    begin, _, last = line.text.rstrip().rpartition(" ")
    if _named(fold(last).strip(), speakers) or (_symbols.is_symbol(last) and "/" in last):
        return len(begin) + 1
    return len(line.text)


# A line of fewer letters is a speck, which says nothing of where a masthead ends.
_SPECK = 3
# So many lines that are none of a masthead's end it, or stand before it.
_MISSES, _BEFORE = 2, 8


def _pieces(mast: Masthead) -> int:
    """How many pieces of a masthead there are."""
    return sum(piece is not None for piece in mast[:-1])


_PIECES = {
    "body": "the name of a body",
    "symbol": "the symbol",
    "distribution": "the distribution",
    "date": "the date",
    "language": "the language of the version",
    "original": "the languages of the original",
}


def _say(cell: Span, before: Masthead, after: Masthead, used: bool) -> None:
    """Say what a cell was taken for, or what it is not."""
    new = [name for name in _PIECES if getattr(before, name) is not getattr(after, name)]
    if new or used:
        named = " and ".join([_PIECES[name] for name in new]) or "the name of the Organization, or a letter beside it"
        candidates.took("masthead", cell, named)
    else:
        wanted = [words for name, words in _PIECES.items() if getattr(after, name) is None]
        named = "it is none of what was still looked for here: " + ", ".join(wanted)
        candidates.refused("masthead", cell, named if wanted else "every piece of a masthead was found before it")


def _cells(line: Line, speakers: tuple[Language, ...]) -> list[Span]:
    """The columns of a line: what stands apart by three spaces or more, a tab or a bar. A label keeps what follows it."""
    cells: list[Span] = []
    labels = {fold_phrase(word) for speaker in speakers for word in (*speaker.original_label, *speaker.distribution_label)}
    for match in _CELL.finditer(line.text):
        if cells and fold(cells[-1].text).strip() in labels:
            cells[-1] = Span((line,), cells[-1].start, match.end())
        else:
            cells.append(Span((line,), match.start(), match.end()))
    if len(cells) > 1 and any(map(str.isdigit, line.text)):
        cells = _dates_whole(line, cells, speakers)
    return _run_together(line, speakers) or cells if len(cells) == 1 else cells


def _dates_whole(line: Line, cells: list[Span], speakers: tuple[Language, ...]) -> list[Span]:
    """The cells with those put together that hold one date: a typewriter's line may be set with wide spaces."""
    passage = Passage([line])
    for found in [read.span for speaker in speakers for read in dates.find(passage, speaker)]:
        held = [cell for cell in cells if cell.start < found.end and found.start < cell.end]
        if len(held) > 1:
            at = cells.index(held[0])
            cells = [*cells[:at], Span((line,), held[0].start, held[-1].end), *cells[at + len(held) :]]
    return cells


_CELL = re.compile(r"[^\s|]+(?:[^\S\t]{1,2}[^\s|]+)*")
_WORD = re.compile(r"\S+")
# Two pieces of a masthead on one line, with a space between them, have this many characters; a Chinese one counts three.
_TWO_PIECES = 20


def _run_together(line: Line, speakers: tuple[Language, ...]) -> list[Span]:
    """The pieces of a masthead that a copy without columns runs together; none where it holds anything else."""
    text = line.text
    columns = len(text) + 2 * sum(map(is_han, text)) if has_cjk(text) else len(text)
    if columns < _TWO_PIECES or len(text) > _LONGEST or not (":" in text or any(map(str.isdigit, text)) or columns > len(text)):
        return []
    passage = Passage([line])
    folded = passage.folded
    found = [Span((line,), *match.span()) for match in _WORD.finditer(text) if "/" in match[0] and _symbols.is_symbol(match[0])]
    if len(found) > 1:
        return []
    places: list[tuple[int, int]] = []
    labels: list[tuple[int, int]] = []
    for speaker in speakers:
        names = (*speaker.conference, *speaker.committee, *speaker.earlier_bodies, *speaker.other_bodies)
        places += [(low, high) for low, high, _ in folded.find_all(names)]
        labels += [(low, len(folded.text)) for low, _, _ in folded.find_all(speaker.original_label)]
        found += [read.span for read in dates.find(passage, speaker)]
        for low, high, _ in folded.find_all(speaker.distribution_label):
            words = folded.find_all(tuple([word for words in speaker.distributions.values() for word in words]), high)
            places.append((low, words[0][1] if words and not folded.text[high : words[0][0]].strip() else high))
    reach = min([low for low, _ in labels], default=len(folded.text))
    named = {word for speaker in speakers for word in _language_words(speaker)}
    places += [(low, high) for low, high, _ in folded.find_all(tuple(named)) if high <= reach]
    found += [passage.folded_span(low, high) for low, high in [*places, *labels]]
    # The longer of two that overlap; what is left between them must be nothing.
    pieces: list[Span] = []
    for span in sorted(found, key=lambda one: (one.start, -one.end)):
        if not pieces or span.start >= pieces[-1].end:
            pieces.append(span)
    edges = [0, *(edge for span in pieces for edge in (span.start, span.end)), len(text)]
    rest = "".join(text[low:high] for low, high in zip(edges[::2], edges[1::2], strict=True))
    return pieces if len(pieces) > 1 and not fold(rest).strip() else []


_Taken = tuple[Masthead, int]


def _take(mast: Masthead, cell: Span, below: list[Line], speakers: tuple[Language, ...]) -> _Taken:
    """The masthead with what a cell gives it, and how many lines that took (0 for nothing)."""
    key = fold(cell.text).strip()
    if not key:
        return mast, 0
    taken = (
        _take_symbol(mast, cell)
        or _take_labelled(mast, cell, key, below, speakers)
        or _take_body(mast, cell, key, below, speakers)
        or _take_date(mast, cell, key, speakers)
        or _take_language(mast, cell, key, speakers)
    )
    if taken is not None:
        return taken
    # The name of the body may be read between the label and its word, where they stand in two columns.
    bare = mast.distribution is not None and fold(mast.distribution.text).strip() in _distributions(speakers, label=True)
    if mast.distribution and bare and key in _distributions(speakers, label=False):
        return mast._replace(distribution=Printed(f"{mast.distribution.text} {cell.words}", cell)), 1
    # Other bodies' mastheads name the Organization, and set the first letter of the symbol large.
    organization = any(key == fold_phrase(word) for speaker in speakers for word in speaker.organization)
    return mast, 1 if organization or re.fullmatch("[A-Z]{1,2}", cell.text) else 0


def _take_symbol(mast: Masthead, cell: Span) -> _Taken | None:
    text = cell.text
    start, end = _symbols.own(text)
    if not _symbols.is_symbol(text[start:end]):
        return None
    symbol = Printed(" ".join(text[start:end].split()), Span(cell.lines, cell.start + start, cell.start + end))
    # A document that two bodies issue has the symbols of both.
    both = mast.symbol is not None and _symbols.is_of_another_body(mast.symbol.text) != _symbols.is_of_another_body(text)
    if mast.symbol is None or (both and _symbols.is_of_the_conference(symbol.text)):
        return mast._replace(symbol=symbol), 1
    return (mast, 1) if both else None


def _take_labelled(mast: Masthead, cell: Span, key: str, below: list[Line], speakers: tuple[Language, ...]) -> _Taken | None:
    """What a label names: the original, or the distribution."""
    for speaker in speakers:
        for label in speaker.original_label:
            if mast.original is None and (_starts(key, fold_phrase(label)) or _misread(key, fold_phrase(label))):
                return _original(mast, cell, fold_phrase(label), below, speakers)
        for label in speaker.distribution_label:
            if mast.distribution is None and _starts(key, fold_phrase(label)):
                return _distribution(mast, cell, fold_phrase(label), below, speakers)
    return None


def _misread(key: str, label: str) -> bool:
    """Whether a label stands there with its colon misread as a figure: "ORIGINAL8 ENGLISH"."""
    return key.startswith(label) and re.match(r"\d ", key[len(label) :]) is not None


def _take_body(mast: Masthead, cell: Span, key: str, below: list[Line], speakers: tuple[Language, ...]) -> _Taken | None:
    if mast.body is not None:
        return None
    for speaker in speakers:
        squeezed = key.replace(" ", "")
        # Two bodies that issue a document together may be read as one column.
        joint = [name for name in _bodies(speaker) if squeezed.startswith(name) and squeezed[len(name) :] in _bodies(speaker)]
        if squeezed in _bodies(speaker) or joint:
            return mast._replace(body=Printed(cell.words, cell)), 1
        # A long name may be set on two lines.
        if below and f"{key}{fold(below[0].text)}".replace(" ", "") in _bodies(speaker):
            return mast._replace(body=Printed(whole([*cell.lines, below[0]]).words, whole([*cell.lines, below[0]]))), 2
    return None


def _take_date(mast: Masthead, cell: Span, key: str, speakers: tuple[Language, ...]) -> _Taken | None:
    if (mast.date is not None and mast.date.form >= 0) or not any(char.isdigit() for char in key) or len(key) > 40:
        return None
    passage = Passage(cell.lines)
    # A date in a third language is a date all the same; that it is in the wrong one a rule will say.
    others = [other for other in shelf.read("languages", "language", Language).values() if other not in speakers]
    for speaker in (*speakers, *others):
        for found in dates.find(passage, speaker):
            within = found.span.start >= cell.start and found.span.end <= cell.end
            beside = key.replace(fold(found.text).strip(), "", 1).strip()
            if within and any(beside == fold(word).strip() for names in speaker.weekdays for word in names):
                return mast._replace(date=found._replace(form=-1, text=cell.words, span=cell)), 1
            if within and len(fold(found.text).strip()) >= len(key) - 4:
                return mast._replace(date=found), 1
    # One in another form is the masthead's until one in a usual form follows.
    mastheads = [speaker for speaker in reversed(speakers) if speaker.code == speakers[0].masthead_dates_in]
    for speaker in (*mastheads, *speakers) if mast.date is None else ():
        for found in dates.find_unusual(passage, speaker):
            if fold(found.text).strip() == key and cell.start <= found.span.start < cell.end:
                return mast._replace(date=found), 1
    return None


def _take_language(mast: Masthead, cell: Span, key: str, speakers: tuple[Language, ...]) -> _Taken | None:
    if mast.language is not None:
        return None
    codes = _named(key, speakers)
    if codes is not None:
        return mast._replace(language=LanguageLine(codes, (), cell)), 1
    several = _all_versions(cell.text, speakers)
    return None if several is None else (mast._replace(language=LanguageLine(several, (), cell, no_others=True)), 1)


def _starts(key: str, label: str) -> bool:
    return key.startswith(label) and is_edge(key, len(label))


def _named(key: str, speakers: tuple[Language, ...]) -> tuple[str, ...] | None:
    """The one official language that a line names and nothing else, as a tuple; None where it does not."""
    for speaker in speakers:
        code = _language_words(speaker).get(key.strip())
        if code is not None:
            return (code,)
    return None


def _all_versions(text: str, speakers: tuple[Language, ...]) -> tuple[str, ...] | None:
    """The languages of a line that names several and nothing else, or one and says that there is no other."""
    key = fold(text).strip()
    only = [word for speaker in speakers for word in map(fold_phrase, speaker.only)]
    said = [word for word in only if key.endswith(word) or key.startswith(word)]
    if said:
        word = max(said, key=len)
        # The line as it is printed, without its first or last words: what parts the languages is no part of a match key.
        cut = len(text.split()) - len(word.split())
        words = text.split()
        text = " ".join(words[:cut] if key.endswith(word) else words[-cut:]) if cut else ""
    codes, unknown = languages_named(text, speakers)
    return codes if codes and not unknown and (said or len(codes) > 1) else None


def _original(
    mast: Masthead, cell: Span, label: str, below: list[Line], speakers: tuple[Language, ...]
) -> tuple[Masthead, int]:
    """The languages after "Original:", on the same line or, where extraction broke it, on the next."""
    used = 1
    span = cell
    rest = _after(cell.text, label)
    # "CHINESE and" at a line end goes on; so does a label with nothing after it.
    while below[used - 1 : used] and (
        not fold(rest).strip() or _joins(fold(rest).strip(), speakers) or rest.rstrip().endswith((",", "/"))
    ):
        more = below[used - 1]
        joined = _joins(fold(rest).strip(), speakers)
        # After "and" a word comes that names a language, or should: one word, without a figure.
        other = len(fold(more.text).split()) > 1 or any(char.isdigit() for char in more.text)
        if (languages_named(more.text, speakers)[1] and (other or not joined)) or _symbols.is_symbol(more.text.strip()):
            break
        rest += " " + more.text
        span = whole([*cell.lines, *below[:used]])
        used += 1
    codes, unknown = languages_named(rest, speakers, others=True)
    if not codes and not unknown:
        return mast, 0
    return mast._replace(original=LanguageLine(codes, unknown, span)), used


def _joins(key: str, speakers: tuple[Language, ...]) -> bool:
    return any(
        key.endswith(" " + fold_phrase(word)) or key == fold_phrase(word) for speaker in speakers for word in speaker.and_words
    )


def _after(text: str, label: str) -> str:
    """What stands after a label, with its colon and the brackets of a typewriter taken off."""
    for at in range(1, len(text) + 1):
        if fold(text[:at]).strip() == label and (at == len(text) or not text[at].isalpha()):
            # A colon may be misread as a figure.
            return re.sub(r"^\d\s+", "", text[at:]).lstrip(" :\uff1a.\u00a0").rstrip(" /]")
    return ""


@cache
def _all() -> tuple[Language, ...]:
    return tuple(shelf.read("languages", "language", Language).values())


def languages_named(
    text: str, speakers: tuple[Language, ...], *, others: bool = False
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The official languages named in a list such as "CHINESE and RUSSIAN": (codes in order, words that name none).

    With ``others`` also those named in a language that is none of the speakers'.
    """
    codes: list[str] = []
    unknown: list[str] = []
    pieces = [fold(piece).strip() for piece in _SPLIT.split(text)]
    for piece in pieces:
        for word in _parted(piece, speakers):
            # Named in a third language it is named all the same; that it is in the wrong one a rule will say.
            named = _named(word, speakers) or (_named(word, _all()) if others else None)
            if named:
                codes.extend(code for code in named if code not in codes)
            elif word:
                unknown.append(word)
    return tuple(codes), tuple(unknown)


def _parted(piece: str, speakers: tuple[Language, ...]) -> list[str]:
    """The words of a list parted at each "and"; where extraction lost the commas, at each language's name."""
    joints = {fold_phrase(word) for speaker in speakers for word in speaker.and_words}
    if has_cjk(piece) and not _named(piece, speakers):
        # Chinese sets no spaces beside "and", and extraction may lose the comma between two names.
        names = [word for speaker in speakers for word in _language_words(speaker) if has_cjk(word)]
        piece = re.sub("|".join(sorted(filter(has_cjk, joints), key=len, reverse=True)) or "(?!)", " ", piece)
        piece = " ".join(re.sub("|".join(sorted(names, key=len, reverse=True)) or "(?!)", r" \g<0> ", piece).split())
    words = [word for word in piece.split(" ") if word not in joints]
    if all(_named(word, speakers) for word in words):
        return words
    parted, current = [], ""
    for word in piece.split(" "):
        if word in joints:
            parted.append(current)
            current = ""
        else:
            current = f"{current} {word}".strip()
    return [*parted, current]


def _distribution(
    mast: Masthead, cell: Span, label: str, below: list[Line], speakers: tuple[Language, ...]
) -> tuple[Masthead, int]:
    rest = _after(cell.text, label)
    if fold(rest).strip():
        return mast._replace(distribution=Printed(cell.words, cell)), 1
    if below and not _symbols.is_symbol(below[0].text.strip()) and len(below[0].text.split()) == 1:
        span = whole([*cell.lines, below[0]])
        return mast._replace(distribution=Printed(span.words, span)), 2
    return mast._replace(distribution=Printed(cell.words, cell)), 1


@cache
def _distributions(speakers: tuple[Language, ...], *, label: bool) -> frozenset[str]:
    """The labels of a distribution line, or the words that may follow one, as match keys."""
    tables = [(speaker.distribution_label,) if label else tuple(speaker.distributions.values()) for speaker in speakers]
    return frozenset(fold_phrase(word) for table in tables for words in table for word in words)


def _begins_the_text(text: str, speakers: tuple[Language, ...]) -> bool:
    """Whether a line begins the title of a letter, or a sentence of it: no masthead reaches past it."""
    key = fold(text).strip()
    if len(key) > _LONGEST or (len(key) > _LONGEST_HAN and has_cjk(key) and sum(map(is_han, key)) > _LONGEST_HAN):
        return True
    return any(
        key.startswith(_first_words(speaker)) and any(_starts(key, word) for word in _first_words(speaker))
        for speaker in speakers
    )


@cache
def _first_words(language: Language) -> tuple[str, ...]:
    """How titles and first sentences begin; two or three letters are too few to tell."""
    words = [
        word
        for words in (*language.title_kinds.values(), *language.announcements.values(), language.openings)
        for word in words
    ]
    return tuple(dict.fromkeys(key for key, _ in vocabulary(tuple(words)) if len(key) > 3))


def names_another_body(body: str, language: Language) -> bool:
    """Whether the name of a body, in the language of the version or in English, is that of another one than the Conference."""
    english = shelf.take("languages", "en", "language", Language)
    return bool(key_of(body).find_all((*language.other_bodies, *english.other_bodies)))


def names_of_the_body(era: Era | Absent, language: Language) -> tuple[str, ...]:
    """What the body was called in the years of an era; the Conference where the era is not known."""
    names = {"committee": language.committee, "earlier_bodies": language.earlier_bodies}
    return names.get(era.body, language.conference) if isinstance(era, Era) else language.conference


@cache
def _bodies(language: Language) -> frozenset[str]:
    """The names of bodies as match keys without spaces."""
    names = (*language.conference, *language.committee, *language.earlier_bodies, *language.other_bodies)
    return frozenset(fold_phrase(name).replace(" ", "") for name in names)


@cache
def _language_words(language: Language) -> dict[str, str]:
    """Match keys of the words for languages, with the code of each."""
    words = {fold_phrase(word): language.code for word in language.own_name_in_masthead}
    for code, forms in language.languages.items():
        words.update((fold_phrase(form), code) for form in forms)
    return words
