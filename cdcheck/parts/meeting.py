"""The heading of a record: which meeting, where, when, and who presided."""

import re
from functools import cache
from typing import Literal, NamedTuple

from cdcheck import dates, formulas, states
from cdcheck.dates import DateRead
from cdcheck.document import Document, Line, Passage, Span, whole
from cdcheck.languages import Language
from cdcheck.outcome import Absent
from cdcheck.parts import Aside, Part, _number_words, _symbols
from cdcheck.parts.job_number import JobNumber
from cdcheck.text import fold, fold_phrase, is_edge, is_han, key_of, vocabulary


class TimeOfDay(NamedTuple):
    """A time as printed. ``time`` is "HH:MM", or None where no clock shows it."""

    time: str | None
    text: str
    span: Span

    @property
    def shown(self) -> str | None:
        """The value that a report shows."""
        return self.time


class President(NamedTuple):
    """One who presided. ``state`` is a code of cdcheck.states, None where none is named that is known."""

    name: str | None
    state: str | None
    text: str
    span: Span
    bracketed: Aside[bool] = False
    """Whether something stands in brackets after the name."""


class Weekday(NamedTuple):
    """A day of the week as printed, 1 for Monday up to 7 for Sunday (ISO 8601)."""

    number: int
    text: str
    span: Span

    @property
    def shown(self) -> int:
        """The value that a report shows."""
        return self.number


class Meeting(NamedTuple):
    """The heading of a record; what it lacks, or what could not be read, is None.

    ``number`` is the meeting's, from words or figures; ``stage`` final or provisional.
    """

    number: int | None
    stage: Literal["final", "provisional"] | None
    verbatim: bool
    place: str | None
    weekday: Weekday | None
    date: DateRead | None
    time: TimeOfDay | None
    presidents: tuple[President, ...]
    span: Span
    heading: Aside[Span]
    """The line that names the record and the number of the meeting."""
    numbered: Aside[Span]
    """The number as printed."""
    place_span: Aside[Span | None] = None
    held: Aside[Span | None] = None
    """What follows on the heading and says where and when."""
    misread: Aside[bool] = False
    """Whether what follows the heading has a year, and no date that can be read."""
    label: Aside[Span | None] = None
    """The word before the name of the one who presided."""


part = Part(Meeting)

# The heading stands on the first page, after a masthead that may be read in many lines.
_LINES = 45
# So far down a line begins with the heading, or only speaks of a record.
_MASTHEAD = 14
# The longest number of a meeting in words, and how far after the number its place and date stand, in characters of the key.
_NUMBER, _HELD = 130, 180
# How far from the date its weekday and the time stand.
_BEFORE, _AFTER = 24, 45
_YEAR = r"(?<!\d)(?:1[89]|20)\d\d(?!\d)"
_BRACKETS = r"[(\uff08\[]([^()\uff08\uff09\[\]]*)[)\uff09\]]"
_OPENING, _CLOSING = "(\uff08[", ")\uff09]"
# Dots or dashes that lead the eye from the name to the State.
_LEADERS = r"(?:[.\u2026\u00b7_\u22ef-]\s*){3,}|\u2026+"
_LONGEST_NAME = 90
_PRESIDENTS = 6


def recognise(document: Document, language: Language, job_number: JobNumber | Absent) -> Meeting | Absent:
    """The heading by its words, and piece by piece what follows it."""
    lines = [
        line
        for line in document.written[:_LINES]
        if line.page in (None, 1) and line.zone in ("body", "text-box") and line.text != "\f"
    ]
    passage = Passage(lines)
    found = _heading(passage, language)
    if found is None:
        first = document.written[:1]
        return Absent(
            "cantTell", "No line was found that heads the record of a meeting.", whole(first).location() if first else None
        )
    start, end, (low, high) = found
    start = _with_stages(passage.folded.text, start, language)
    heading = passage.folded_span(start, end)
    said = passage.folded.text[start:end]
    stage: Literal["final", "provisional"] | None = None
    if _says(said, language.record_stages.get("final", ())):
        stage = "final"
    elif _says(said, language.record_stages.get("provisional", ())):
        stage = "provisional"
    below = heading.lines[-1]
    after = [line for line in lines if line.number > below.number]
    if isinstance(job_number, JobNumber) and job_number.span.lines[0].number > below.number:
        after = [line for line in after if line.number < job_number.span.lines[0].number]
    label, presidents = _presidents(after, language)
    named = {line.number for span in (label, *(president.span for president in presidents)) if span for line in span.lines}
    held = _held(below, heading.end, [line for line in after if line.number not in named], language)
    if label is None and held.span is not None:
        label = _label_within(held.span, language)
        presidents = _named([label.lines[0], *after][:_PRESIDENTS], label, language) if label is not None else ()
    pieces = [heading, *([held.span] if held.span else []), *[president.span for president in presidents]]
    last = max((line for piece in pieces for line in piece.lines), key=lambda line: line.number)
    return Meeting(
        number=_number_words.read(passage.folded_span(low, high).text, language),
        stage=stage,
        verbatim=_says(said, language.record_stages.get("verbatim", ())),
        place=held.place.words if held.place else None,
        weekday=held.weekday,
        date=held.date,
        time=held.time,
        presidents=presidents,
        span=whole([line for line in lines if heading.lines[0].number <= line.number <= last.number]),
        heading=heading,
        numbered=passage.folded_span(low, high),
        place_span=held.place,
        held=held.span,
        misread=held.misread,
        label=label,
    )


def _with_stages(key: str, start: int, language: Language) -> int:
    """Where a heading begins, words such as "final verbatim" before it taken in."""
    stages = [wanted for words in language.record_stages.values() for wanted, _ in vocabulary(words)]
    while stage := next((word for word in stages if key[:start].rstrip().endswith(word)), None):
        low = len(key[:start].rstrip()) - len(stage)
        if not is_edge(key, low):
            break
        start = low
    return start


def _says(key: str, words: tuple[str, ...]) -> bool:
    """Whether a match key has any of the words, spaces apart."""
    squeezed = key.replace(" ", "")
    return any(wanted.replace(" ", "") in squeezed for wanted, _ in vocabulary(words))


def _heading(passage: Passage, language: Language) -> tuple[int, int, tuple[int, int]] | None:
    """Where the first heading of a record stands in the match key: (start, end, its number's place)."""
    key = passage.folded.text
    squeezed = key.replace(" ", "")
    for words in language.record_headings:
        if formulas.first_words(words).replace(" ", "") not in squeezed:
            continue
        open_ended = words.endswith("}")
        pattern = formulas.compiled(words, f".{{1,{_NUMBER}}}{'' if open_ended else '?'}")
        at = 0
        while match := pattern.search(key, at):
            at = match.start() + 1
            low, high = match.span("number")
            if not (is_edge(key, match.start()) and (open_ended or is_edge(key, match.end()))):
                continue
            # From "the record of the session" to the next "meeting" there is no number.
            nearer = pattern.search(key, match.start() + 1, match.end())
            if nearer and not open_ended and is_edge(key, nearer.start()):
                continue
            if not _heads(passage, match.start(), language):
                continue
            if open_ended:
                read = _number_words.read_first(key[low:high].lstrip(), language)
                low += len(key[low:high]) - len(key[low:high].lstrip())
                high = low + (read[1] if read else len(key[low:high].split(" ")[0]))
                return match.start(), high, (low, high)
            return match.start(), match.end(), (low, high)
    return None


def _heads(passage: Passage, start: int, language: Language) -> bool:
    """Whether a heading begins a line, words such as "final" apart; at the height of the masthead columns may be mixed."""
    span = passage.folded_span(start, start + 1)
    line = span.lines[0]
    if passage.lines.index(line) < _MASTHEAD:
        return True
    before = fold(line.text[: span.start]).strip()
    for words in language.record_stages.values():
        for wanted, _ in vocabulary(words):
            before = before.replace(wanted, "").strip()
    return not before


class _Held(NamedTuple):
    """What a record says of place and time."""

    place: Span | None = None
    weekday: Weekday | None = None
    date: DateRead | None = None
    time: TimeOfDay | None = None
    span: Span | None = None
    misread: bool = False


def _held(below: Line, end: int, after: list[Line], language: Language) -> _Held:
    """Place, weekday, date and time, from character ``end`` of the heading's last line on."""
    passage = Passage([below, *after])
    key = passage.folded.text
    start = len(fold(below.text[:end]).rstrip())
    limit = min(start + _HELD, len(key))
    read = next(iter(dates.find(passage, language, start, limit)), None)
    weekday: Weekday | None = None
    time: TimeOfDay | None = None
    low = high = limit
    if read is not None:
        low = key.find(fold_phrase(read.text), start)
        high = low + len(fold_phrase(read.text))
        # A date in the Chinese manner has its weekday after it.
        for begin, stop in ((max(low - _BEFORE, start), low), (high, min(high + _BEFORE // 2, len(key)))):
            if weekday is None and (day := _weekday(key, begin, stop, language)) is not None:
                number, left, right = day
                span = passage.folded_span(left, right)
                weekday = Weekday(number, span.words, span)
                low, high = min(low, left), max(high, right)
        if (clock := _time(key, high, language)) is not None:
            value, left, right = clock
            span = passage.folded_span(left, right)
            time = TimeOfDay(value, span.words, span)
            high = right
    masked = key[:low] + formulas.MASK * (high - low) + key[high:]
    place: Span | None = None
    begun, ended = low, high
    for pattern in language.record_held:
        source = _when(pattern) if read is not None else _undated(pattern)
        match = source.search(masked, start, limit if read is None else min(high + _LONGEST_NAME, len(masked)))
        if match is None or match.start() - start > 60:
            continue
        begun, ended = (min(match.start(), low), max(match.end(), high)) if read is not None else match.span()
        left, right = match.span("place")
        if right - left <= _LONGEST_NAME and any(char.isalpha() for char in key[left:right]):
            place = passage.folded_span(left, right)
        break
    if read is None:
        # A date that cannot be read is worth pointing at all the same.
        year = re.compile(_YEAR).search(key, start, limit)
        if year is not None:
            return _Held(span=passage.folded_span(start, year.end()), misread=True)
    if read is None and place is None:
        return _Held()
    return _Held(place, weekday, read, time, passage.folded_span(begun, ended))


@cache
def _when(pattern: str) -> re.Pattern[str]:
    """A pattern of place and date with the date masked; a space before the date may be lost."""
    return re.compile(formulas.dated(pattern).pattern.replace(" (?P<date>", " ?(?P<date>"))


@cache
def _undated(pattern: str) -> re.Pattern[str]:
    """A pattern of place and date without its date: the place goes as far as its words do."""
    before, _, _ = pattern.partition("{place}")
    return re.compile(formulas.compiled(before).pattern.rstrip(" ") + r" ?(?P<place>[^\d]{3,60}?) ?(?=\d|$)")


def _weekday(key: str, start: int, stop: int, language: Language) -> tuple[int, int, int] | None:
    """The day of the week in ``key[start:stop]``: (1 for Monday to 7 for Sunday, where it begins, where it ends)."""
    best: tuple[int, int, int] | None = None
    for number, forms in enumerate(language.weekdays, 1):
        for form in forms:
            # Spaces may be lost or added; a word of three letters or more is no accident beside a date.
            match = re.compile(" ?".join(map(re.escape, fold_phrase(form).replace(" ", "")))).search(key, start, stop)
            if match and (best is None or match.end() - match.start() > best[2] - best[1]):
                best = (number, *match.span())
    return best


@cache
def _clock(language: Language) -> re.Pattern[str]:
    def either(*names: Literal["morning", "afternoon", "noon", "hour", "minute"]) -> str:
        words = [wanted for name in names for wanted, _ in vocabulary(language.clock.get(name, ()))]
        return "|".join(" ?".join(map(re.escape, word.split(" "))) for word in sorted(words, key=len, reverse=True)) or "(?!)"

    half = f"(?P<am{{0}}>(?:{either('morning')})(?![^\\W\\d_]))|(?P<pm{{0}}>(?:{either('afternoon')})(?![^\\W\\d_]))"
    if language.script == "Han":
        half = half.replace("(?![^\\W\\d_])", "")
    return re.compile(
        f"(?:{half.format(1)})? ?(?<!\\d)(?P<hour>\\d{{1,2}})(?!\\d) ?(?P<word>{either('hour')})? ?"
        f"(?:(?P<minute>\\d{{2}})(?!\\d) ?(?:{either('minute')})?)? ?(?:{half.format(2)})?(?P<noon> ?(?:{either('noon')}))?"
        f"|(?P<bare>{either('noon')})"
    )


def _time(key: str, start: int, language: Language) -> tuple[str | None, int, int] | None:
    """The first time of day that begins soon after ``start``: ("HH:MM" or None, where it begins, where it ends)."""
    match = next((m for m in _clock(language).finditer(key, start) if m["bare"] is None or is_edge(key, m.start())), None)
    if match is None or match.start() - start > _AFTER:
        return None
    left, right = match.span()
    while key[right - 1 : right] == " ":
        right -= 1
    left += len(key[left:right]) - len(key[left:right].lstrip())
    if match["bare"]:
        return "12:00", left, right
    afternoon = match["pm1"] or match["pm2"]
    morning = match["am1"] or match["am2"]
    if not (afternoon or morning or match["word"] or match["minute"] or match["noon"]):
        return None
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    if afternoon and hour < 12:
        hour += 12
    elif morning and hour == 12:
        hour = 0
    return (f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else None), left, right


def _presidents(lines: list[Line], language: Language) -> tuple[Span | None, tuple[President, ...]]:
    """The line that begins with the word for the one who presides, and those that go on with others."""
    for at, line in enumerate(lines):
        label = _label(line, language)
        if label is not None:
            return label, _named(lines[at : at + _PRESIDENTS], label, language)
    return None, ()


def _label(line: Line, language: Language) -> Span | None:
    """The word for the one who presides at the head of a line, unless the line is a sentence of a speech."""
    key = fold(line.text).strip()
    for wanted, _ in sorted(vocabulary(language.record_presidents), key=lambda pair: -len(pair[0])):
        if key.startswith(wanted) and is_edge(key, len(wanted)):
            passage = Passage([line])
            shift = len(passage.folded.text) - len(passage.folded.text.lstrip())
            span = passage.folded_span(shift, shift + len(wanted))
            rest = line.text[span.end :]
            return None if _is_speech(rest, language) else span
    return None


def _label_within(held: Span, language: Language) -> Span | None:
    """The word for the one who presides, with its colon, on the line on which place and time end."""
    line = held.lines[-1]
    words = "|".join(sorted(map(re.escape, language.record_presidents), key=len, reverse=True))
    match = re.compile(rf"(?i)(?<!\w)(?:{words})\s*[:\uff1a]").search(line.text, held.end)
    return Span((line,), *match.span()) if match else None


def _is_speech(rest: str, language: Language) -> bool:
    """Whether what follows the word is said by the one who presides, and not a name."""
    bare = re.sub(_LEADERS, " ", re.sub(_BRACKETS, " ", rest))
    if language.script == "Han":
        return sum(map(is_han, bare)) > 24 or bare.rstrip().endswith("\u3002")
    return len(bare.split()) > 12 or (re.match(_BRACKETS, rest.strip()) is not None and len(bare.split()) > 1)


def _named(lines: list[Line], label: Span, language: Language) -> tuple[President, ...]:
    """Those named after the word: a name, and a State in brackets, which may stand on lines of their own."""
    found: list[President] = []
    held: list[Span] = []
    labelled = False
    taken = 0
    for at, line in enumerate(lines):
        if at < taken:
            continue
        again = _label(line, language) if at else label
        start = again.end if again is not None else 0
        if at and (
            _symbols.is_symbol(line.text.strip()) or len(line.text.strip()) > _LONGEST_NAME or _is_speech(line.text, language)
        ):
            break
        if again is not None:
            if labelled and held:
                found.append(_president(held[:1], None, language))
            held, labelled = [], True
        reached = start
        for match in re.compile(_BRACKETS).finditer(line.text, start):
            # A bracket on a line of its own, or without the word before it, must be that of another State.
            if not labelled and not held and _code(match[1], language) is None:
                return tuple(found)
            held.append(Span((line,), reached, match.end()))
            found.append(_president(held, match[1], language))
            held, reached, labelled = [], match.end(), False
        if (labelled or held) and (rest_of := _parted(lines, at, reached)) is not None:
            # A long name of a State is set on two lines or three.
            *between, closing = rest_of
            opening = line.text.find(next(char for char in line.text[reached:] if char in _OPENING), reached)
            inner = " ".join([line.text[opening + 1 :], *[more.text for more in between], closing.text[: closing.end - 1]])
            held += [Span((line,), reached, len(line.text.rstrip())), *between, Span(closing.lines, 0, closing.end)]
            found.append(_president(held, inner, language))
            held, labelled, taken = [], False, at + len(rest_of) + 1
            continue
        rest = line.text[reached:]
        if any(char.isalnum() for char in rest):
            if not labelled and not held and not _goes_on(lines, at):
                break
            held.append(Span((line,), reached, len(line.text.rstrip())))
    if held and labelled:
        found.append(_president(held[:1], None, language))
    return tuple(found)


def _parted(lines: list[Line], at: int, start: int) -> list[Span] | None:
    """The lines below on which a bracket goes on that a line opens; the last up to where it closes. None where none is open."""
    rest = lines[at].text[start:]
    if not any(char in _OPENING for char in rest) or any(char in _CLOSING for char in rest):
        return None
    found: list[Span] = []
    for line in lines[at + 1 : at + 3]:
        closes = next((n for n, char in enumerate(line.text) if char in _CLOSING), None)
        if closes is not None:
            return [*found, Span((line,), 0, closes + 1)]
        found.append(Span((line,), 0, len(line.text.rstrip())))
    return None


def _goes_on(lines: list[Line], at: int) -> bool:
    """Whether a line without brackets is the first half of a name and a State."""
    return at + 1 < len(lines) and re.search(_BRACKETS, lines[at + 1].text) is not None


def _president(pieces: list[Span], inner: str | None, language: Language) -> President:
    """One who presided, from the words between the label and the closing bracket."""
    span = Span(
        tuple(line for piece in pieces for line in piece.lines),
        pieces[0].start,
        pieces[-1].end,
    )
    text = span.text
    start = len(text) - len(text.lstrip(" \t:\uff1a;,.-"))
    name = _bare(" ".join(re.sub(_LEADERS, " ", re.sub(_BRACKETS, " ", text[start:])).split()).strip(" ,;:.\uff1a"), language)
    first = pieces[0]
    lead = len(first.text) - len(first.text.lstrip(" \t:\uff1a;,-"))
    span = Span(span.lines, first.start + (lead if len(first.lines) == 1 else 0), span.end)
    state = _code(inner, language) if inner else None
    if inner is None and (last := _last_state(name, language)) is not None:
        name, state = _bare(last[0], language), last[1]
    return President(
        name=name if any(char.isalpha() for char in name) else None,
        state=state,
        text=" ".join(re.sub(_LEADERS, " ", span.text).split()),
        span=span,
        bracketed=inner is not None and any(char.isalpha() for char in inner),
    )


def _last_state(name: str, language: Language) -> tuple[str, str] | None:
    """A name at whose end a State stands without brackets, as where an extraction lost them: (name, code)."""
    folded = key_of(name)
    found = states.find(folded.text.rstrip(), language)
    if not found or found[-1].end != len(folded.text.rstrip()) or not found[-1].start:
        return None
    return name[: folded.original(found[-1].start, found[-1].end)[0]].rstrip(" ,"), found[-1].code


def _bare(name: str, language: Language) -> str:
    """A name without the honorifics at either end of it."""
    for wanted, form in vocabulary(language.honorifics):
        folded = key_of(name)
        if folded.text.startswith(wanted) and is_edge(folded.text, len(wanted)) and language.script != "Han":
            name = name[folded.original(0, len(wanted))[1] :].lstrip(" .")
        elif language.script == "Han" and name.endswith(form):
            name = name.removesuffix(form).strip()
    return name


def _code(words: str, language: Language) -> str | None:
    """The one State that some words name, or None."""
    key = fold(words).strip()
    found = states.find(key, language)
    return found[0].code if len(found) == 1 else None
