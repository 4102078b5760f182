"""The body of the covering letter: from its title to its signatures."""

import re
from collections.abc import Mapping
from typing import Literal, NamedTuple

from cdcheck import candidates, formulas
from cdcheck.document import Line, Passage, Span, whole
from cdcheck.languages import Language
from cdcheck.outcome import Absent
from cdcheck.parts import Aside, Part
from cdcheck.parts._transmitted import Transmitted, read_transmitted
from cdcheck.parts.heading import Heading
from cdcheck.parts.masthead import Printed
from cdcheck.parts.running_text import RunningText
from cdcheck.regions.sections import Sections
from cdcheck.text import fold, key_of, vocabulary

Person = Literal["singular", "plural", "impersonal"]


class Letter(NamedTuple):
    """The letter's paragraphs and formulas. ``person`` is impersonal where its formulas name no person (as Chinese may)."""

    paragraphs: tuple[Printed, ...]
    transmittal: Printed | None
    circulation_request: Printed | None
    person: Person | None
    span: Span
    transmitted: Aside[Transmitted | None] = None
    """What the transmittal sentence says is transmitted."""
    persons: Aside[tuple[tuple[Person, Span], ...]] = ()
    """Every formula that shows a grammatical person, with that person."""
    by_request: Aside[Span | None] = None
    """The request for circulation where it alone transmits what is attached: the letter's first sentence, which names it."""


part = Part(Letter)

# Between the opening of the transmittal and such words an addressee may be named: "to the secretariat of the Conference".
_NEXT = 80
_PERSONS: tuple[Person, ...] = ("singular", "plural", "impersonal")
# A letter without a title that is known transmits a text and asks for its circulation within this many lines.
_AT_ONCE = 30
# In a match key there is no full stop; the original is asked where the sentence of a formula ends.
# The mark of a footnote may stand between the full stop and what follows.
# The end of a sentence, at the end of a line or before a space.
_SENTENCE = re.compile(r"[.!?\u061f](?=\s|$)|\u3002")
_STOP = re.compile(r"(?:[\u3002\uff1b;!?]|\.(?=(?:\d{1,2}/|[*\u00b9\u00b2\u00b3\u2070-\u2079]+)?(?:\s|$))(?<![A-Z]\.)|\u061f)")


def recognise(running: RunningText, sections: Sections, language: Language, heading: Heading | Absent) -> Letter | Absent:
    """The lines between title and signatures, and the formulas in them."""
    headed = isinstance(heading, Heading) and heading.title is None and heading.announcements
    if (
        isinstance(heading, Heading)
        and headed
        and not _sends(running.lines[len(heading.lines) :][:_AT_ONCE], sections, language)
    ):
        said = heading.announcements[0].span
        return Absent(
            "inapplicable", f"The text is headed {said.words} and does not have the title of a letter.", said.location()
        )
    lines = running.lines[sections.body : sections.signatures]
    if not lines:
        near = whole(running.lines[max(sections.body - 1, 0) :][:1]).location()
        return Absent("cantTell", "No letter was found between the title and the signatures.", near)
    passage = Passage(lines)
    sent = _formula(passage, language.transmittal)
    asked = _formula(passage, language.circulation)
    # Without a signature or a page's end, a letter of a whole document's length is no letter.
    if not sent and not asked and len(lines) > 60:
        near = whole(lines[:1]).location()
        return Absent("cantTell", "No sentence that transmits a text or asks for its circulation was found.", near)
    if candidates.asked():
        _say(passage, sent, asked, language)
    opened = sent[:1] or _formula(passage, {person: words for person, words in language.honour.items()})[:1]
    persons = tuple([(person, span.span) for person, span, _ in (*opened, *asked[:1])])
    transmitted = None
    if sent:
        end = sent[0][2]
        stop = _sentence_end(passage, end)
        if language.script == "Han":
            # Where punctuation was lost the paragraph ends the sentence.
            stop = min(stop, _paragraph_end(passage, end, _paragraphs(running, sections, han=True)))
        transmitted = None if _said_itself(passage, end, language) else read_transmitted(passage, (end, stop), language)
    paragraphs = _paragraphs(running, sections, han=language.script == "Han")
    request = _whole_sentence(passage, asked[0][1], asked[0][2]) if asked else None
    return Letter(
        paragraphs=paragraphs,
        transmittal=sent[0][1] if sent else None,
        circulation_request=request,
        person=_person(persons),
        span=whole(lines),
        transmitted=transmitted,
        persons=persons,
        by_request=_transmits_by_asking(request, paragraphs, language) if request and not sent else None,
    )


def usual_transmittal(language: Language, *, impersonal: bool) -> str:
    """A transmittal formula as a person would write it: without what may be missing, with the first of what is optional."""
    pattern = language.transmittal["impersonal" if impersonal else "singular"][0]
    return re.sub(r"\(([^|)]*)[^)]*\)", r"\1", re.sub(r" ?\[[^\]]*\]", "", pattern)).replace("{x}", "...")


def _transmits_by_asking(request: Printed, paragraphs: tuple[Printed, ...], language: Language) -> Span | None:
    """The request for circulation where it is the letter's first sentence and names something attached."""
    key = key_of(request.text)
    # "This letter and its annex" names no text, and as documents all are circulated. A letter that is to be circulated with
    # what is attached has something to say of it, and a request that names both shows that a sentence is missing.
    if key.find_all(language.transmitted_kinds["letter"]):
        return None
    named = [words for kind, words in language.transmitted_kinds.items() if kind not in ("letter", "other", "draft")]
    if not key.find_all(language.see_annex) or not key.find_all(tuple([word for words in named for word in words])):
        return None
    # Where punctuation was lost a paragraph shows that a sentence stands before; a form of address is none.
    addresses = tuple([word for word, _ in vocabulary(language.salutations)])
    first = next((one for one in paragraphs if not fold(one.text).strip().startswith(addresses)), paragraphs[0])
    begins = request.span.lines[0]
    at = next((n for n, line in enumerate(first.span.lines) if line is begins), None)
    if at is None:
        return None
    before = [line.text for line in first.span.lines[:at]]
    return None if _SENTENCE.search("\n".join([*before, begins.text[: request.span.start]])) else request.span


def _sends(lines: tuple[Line, ...], sections: Sections, language: Language) -> bool:
    """Whether lines transmit a text and are signed or ask for its circulation: a letter's, whatever became of its title."""
    passage = Passage(lines)
    if not lines or not _formula(passage, language.transmittal):
        return False
    return bool(sections.marks or _formula(passage, language.circulation))


def _said_itself(passage: Passage, at: int, language: Language) -> bool:
    """Whether a transmittal ends in words such as "the following:" for what the letter itself goes on to say.

    "The following text" is one that follows the letter.
    """
    words = passage.folded.find_all(language.said_itself, at, at + _NEXT)
    for _, high, _ in words:
        after = passage.text[passage.folded.original(high - 1, high)[1] :].lstrip(" ")
        if not after[:1].isalnum():
            return True
    return False


def _say(
    passage: Passage,
    sent: list[tuple[Person, Printed, int]],
    asked: list[tuple[Person, Printed, int]],
    language: Language,
) -> None:
    """Say which formulas stand in the letter, and which of them are taken."""
    many = f"{len(passage.lines)} lines from here" if len(passage.lines) > 1 else "this line"
    candidates.took("letter", whole(passage.lines[:1]), f"the letter is {many}, between its title and its signatures")
    for what, table, found in (
        ("transmits a text", language.transmittal, sent),
        ("asks for circulation", language.circulation, asked),
    ):
        for person in _PERSONS:
            match = formulas.search(passage.folded, table.get(person, ()))
            if match is None:
                continue
            span = passage.folded_span(match.start, match.end)
            if found and (person, span) == (found[0][0], found[0][1].span):
                candidates.took("letter", span, f"a formula that {what}, {person}")
            else:
                candidates.refused(
                    "letter", span, f"a formula that {what}, {person}: another begins before it or holds more words"
                )
        if not found:
            candidates.refused("letter", whole(passage.lines[:1]), f"no formula that {what} in {many}")


def _formula(passage: Passage, table: Mapping[Person, tuple[str, ...]]) -> list[tuple[Person, Printed, int]]:
    """The first formula of a table: its person, its words, and where it ends in the match key."""
    best: tuple[int, int, Person, int] | None = None
    for rank, person in enumerate(_PERSONS):
        match = formulas.search(passage.folded, table.get(person, ()))
        # A formula that names its person holds within it the one that names none.
        if match is not None and (
            best is None or (match.start <= best[0] and match.end > best[0] - 1 and rank < 2) or match.start < best[0] - 8
        ):
            best = (match.start, rank, person, match.end)
    if best is None:
        return []
    start, _, person, end = best
    span = passage.folded_span(start, end)
    return [(person, Printed(span.words, span), end)]


def _person(persons: tuple[tuple[Person, Span], ...]) -> Person | None:
    """The first person that a formula names; impersonal where none does."""
    named = [person for person, _ in persons if person != "impersonal"]
    return named[0] if named else (persons[0][0] if persons else None)


def _sentence_end(passage: Passage, start: int) -> int:
    """Where in the match key the sentence ends that goes on at ``start``: at a full stop, or at the end of the paragraph."""
    begin = passage.folded.original(start - 1, start)[1] if start else 0
    stop = _STOP.search(passage.text, begin)
    limit = stop.start() if stop else len(passage.text)
    # Where punctuation was lost, an indented line begins the next sentence.
    first = _lead(passage.text, begin)
    for match in re.finditer(r"\n[ \t\u3000]+(?=\S)", passage.text[begin:limit]):
        lead, before = len(match[0]) - 1, passage.text[: begin + match.start()]
        after = passage.text[begin + match.start() + 1 :].partition("\n")[0]
        # A line that begins one space further in may be no more than set out of true.
        if lead > first + ("\u3000" not in match[0]) or (lead == first and _stop_was_lost(before.rpartition("\n")[2], after)):
            limit = begin + match.start()
            break
    low, high = start, len(passage.folded.text)
    while low < high:
        middle = (low + high) // 2
        if passage.folded.original(middle, middle + 1)[0] < limit:
            low = middle + 1
        else:
            high = middle
    return low


def _paragraph_end(passage: Passage, at: int, paragraphs: tuple[Printed, ...]) -> int:
    """Where in the match key the paragraph ends in which ``at`` stands."""
    lasts = {id(paragraph.span.lines[-1]) for paragraph in paragraphs}
    end = 0
    for n, line in enumerate(passage.lines):
        if id(line) in lasts and (end := len(fold("\n".join(one.text for one in passage.lines[: n + 1])))) >= at:
            return end
    return len(passage.folded.text)


def _stop_was_lost(line: str, after: str) -> bool:
    """Whether a line ends in the space of a full stop that is gone; those that fill up lines to one length tell nothing."""
    return line.endswith("  ") and not line.endswith("   ") and len(line) != len(after)


def _lead(text: str, at: int) -> int:
    line = text[text.rfind("\n", 0, at) + 1 :]
    return len(line) - len(line.lstrip(" \t\u3000"))


def _whole_sentence(passage: Passage, formula: Printed, end: int) -> Printed:
    """The formula with the rest of its sentence."""
    stop = _sentence_end(passage, end)
    at = passage.text.find(formula.span.text)
    finish = passage.folded.original(max(stop - 1, 0), stop)[1]
    if at < 0 or finish <= at:
        return formula
    span = passage.span(at, finish)
    return Printed(span.words, span)


def _paragraphs(running: RunningText, sections: Sections, *, han: bool) -> tuple[Printed, ...]:
    """The body's lines in paragraphs: parted at a greater gap, an indented line, or a gap after a full stop."""
    lines = running.lines[sections.body : sections.signatures]
    gaps = running.gaps[sections.body : sections.signatures]
    usual = min(gaps[1:], default=0)
    margin = min(len(line.text) - len(line.text.lstrip()) for line in lines)
    paragraphs: list[list[Line]] = []
    for line, gap in zip(lines, gaps, strict=True):
        indent = len(line.text) - len(line.text.lstrip())
        # Where extraction lost the full stop it may have left the space of it.
        last = paragraphs[-1][-1].text if paragraphs else ""
        ended = _STOP.search(last.rstrip()[-1:]) is not None or _stop_was_lost(last, line.text)
        # Chinese indents by two characters, of which extraction may leave one; elsewhere two may be a lost quotation mark.
        indented = indent > margin + (0 if han else 2) or (han and bool(gap) and indent > 0)
        if not paragraphs or gap > usual or indented or (ended and (indent > margin or gap)):
            paragraphs.append([])
        paragraphs[-1].append(line)
    return tuple([Printed(span.words, span) for span in map(whole, paragraphs)])
