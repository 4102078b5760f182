"""The text that the letter transmits follows it.

Why:
    A letter without its annex gives the reader nothing; most often a page was lost.

Source: Practice
    CD/1839 and CD/1634 have the text on the pages after the signatures, A/AC.154/383 under the heading "Annex".

Applies:
    To letters and notes verbales that say that they transmit a text, to those that ask for the circulation of an annex, and to
    those that a text follows.

Limits:
    Any text after the signatures will do, and under each heading of an annex; whether it is the one announced, another rule
    asks. Where the file has pictures, one of them may be the annex.

Examples:
    en, page 1:
        good: (onward) GE.03-60777
        bad: ----- ⏎ GE.03-60777 (E) 170303 180303
    en letter-new, page 2:
        good: (onward) Transparency in Holdings of Fissile Material
        bad: ____________
    zh, page 1:
        good: (onward) GE.03-60777
        bad: ----- ⏎ GE.03-60777 (C) 170303 180303
"""

from cdcheck.document import Document, Line, Span
from cdcheck.languages import Language
from cdcheck.outcome import Absent
from cdcheck.parts.annexes import Annex, Annexes
from cdcheck.parts.letter import Letter
from cdcheck.parts.title import Title
from cdcheck.rules import Findings, Rule
from cdcheck.text import key_of

rule = Rule(
    __name__,
    severity="error",
    passes="The number of annexed texts that follow the letter is {number}.",
    fails='The letter transmits "{expected}", but no text follows it.',
    advice="Add the transmitted text after the letter, on a new page.",
    variants={
        "empty": 'There is no text under the heading "{found}".',
        "circulation": "The letter asks for the circulation of something else as well ({found}), but no text follows it.",
    },
    kinds=("letter", "note-verbale"),
    catalogue=("AN-01", "AN-02"),
)


def check(annexes: Annexes | Absent, title: Title, letter: Letter | Absent, language: Language, document: Document) -> Findings:
    """Something after the signatures, where the title or the letter promises it."""
    if isinstance(annexes, Annexes):
        yield from _each(annexes, document)
        return
    promised = [part.transmitted for part in (letter, title) if not isinstance(part, Absent) and part.transmitted]
    near = annexes.near
    ends = [near.model_copy(update={"role": "related", "note": "the last line before it"})] if near else []
    if promised:
        yield rule.failed([promised[0].span, *ends], expected=promised[0].text)
    elif isinstance(letter, Letter) and (spoken_of := _spoken_of(letter, language)) is not None:
        yield rule.failed(
            [spoken_of, *ends],
            found=spoken_of.words,
            variant="circulation",
        )
    else:
        yield rule.inapplicable("Neither the title nor the letter names a text that it transmits, and none follows.")


def _each(annexes: Annexes, document: Document) -> Findings:
    """Under each heading of an annex more than a title."""
    empty = [item for item in annexes.items if item.heading and not set(item.lines) - set(_title_lines(item))]
    if empty and any(trace.kind == "picture" for trace in document.traces):
        yield rule.cannot_tell("An annex has no text, and may be one of the pictures.", [item.span for item in empty])
        return
    for item in empty:
        yield rule.failed(item.span, found=item.heading, variant="empty")
    if not empty:
        yield rule.passed([item.span for item in annexes.items], number=len(annexes.items))


def _title_lines(item: Annex) -> tuple[Line, ...]:
    return item.title_span.lines if item.title_span else ()


def _spoken_of(letter: Letter, language: Language) -> Span | None:
    """The request for circulation where it speaks of an annex: "the present letter and its annex"."""
    request = letter.circulation_request
    if request is None or not key_of(request.text).find_all((*language.see_annex, *language.annex)):
        return None
    return request.span
