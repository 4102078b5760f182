"""A note in square brackets says when an annex is in another language than the version.

Why:
    The reader of one version meets pages in a language that he did not ask for. The note tells him that this is meant, and that
    there is no translation.

Source: em-masthead
    The language of an annex, where it is not that of the document, is given in square brackets. That a text issued in one
    language alone is marked [English only] or the like is general knowledge.

Applies:
    To letters and notes verbales whose annex is in another official language, or has such a note. Where the title announces
    texts in several languages, these need no note.

Limits:
    Judges an annex of five lines or more, four fifths of which are in one other language.

Examples:
    en letter-new, page 2:
        good: (line) Annex
        bad: Annex ⏎ ⏎ English only
        bad: Annex ⏎ ⏎ [French only]
        spare: Annex ⏎ ⏎ [English only]
    en letter-new, page 2:
        good: (onward) This paper sets out
        bad: Весь текст ⏎ этого листа ⏎ дан только на ⏎ русском ⏎ языке, как есть. ⏎ ⏎ ____ ⏎ ⏎ 2  GE.17-18234
        bad: Les éléments ⏎ de la liste ⏎ sont dans les ⏎ mains des États ⏎ et de la Conférence. ⏎ ⏎ ____ ⏎ ⏎ 2  GE.17-18234
    en letter-new, page 2:
        good: (onward) Annex
        spare: Annex ⏎ [Russian only] ⏎ Весь текст ⏎ этого листа ⏎ дан только ⏎ на русском языке. ⏎ ⏎ ____ ⏎ ⏎ 2  GE.17-18234
    ru letter-new, page 2:
        good: (line) Приложение
        bad: Приложение ⏎ ⏎ Только на русском языке
        spare: Приложение ⏎ ⏎ [Только на русском языке]
"""

from cdcheck import shelf
from cdcheck.document import Span, whole
from cdcheck.languages import Language
from cdcheck.parts import _tongues
from cdcheck.parts.annexes import Annex, Annexes, issued_only, original_named
from cdcheck.parts.title import Title
from cdcheck.rules import Findings, Rule
from cdcheck.text import fold

rule = Rule(
    __name__,
    severity="note",
    passes="The note on the language of the annex stands in brackets: {found}.",
    fails="The annex is in {found}, but no note in square brackets says so.",
    variants={
        "no-brackets": "The note {found} under the heading of the annex has no square brackets.",
        "another-language": "The annex is in {found}, but its note says {note}.",
    },
    kinds=("letter", "note-verbale"),
    catalogue=("AN-06", "AN-07"),
)

_HEAD, _LEAST, _MOST = 6, 5, 0.8
# Chinese print has round brackets where others have square ones, and a typewriter made them of slashes.
_BRACKETS, _ROUND = "[/\uff3b\u3010\u3014", "(\uff08"


def check(annexes: Annexes, title: Title, language: Language) -> Findings:
    """The note of each annex, and the language of most of its letters."""
    announced = title.transmitted.languages if title.transmitted else ()
    allowed = _BRACKETS + _ROUND if language.script == "Han" else _BRACKETS
    notes: list[Span] = []
    wrong = False
    for annex in annexes.items:
        printed = _language(annex, language)
        only = [line for line in annex.span.lines[:_HEAD] if issued_only(line.text, language)]
        for note in only[:1]:
            named, span = issued_only(note.text, language), whole([note])
            notes.append(span)
            if span.text[:1] not in allowed:
                wrong = True
                said = "no-brackets"
                yield rule.failed(span, expected=f"[{span.words.strip('()')}]", found=span.words, variant=said)
            elif printed is not None and printed.code not in named:
                wrong = True
                said = "another-language"
                yield rule.failed(span, found=printed.name, variant=said, note=span.words)
        marked = only or any(original_named(line.text.strip("[]() "), language) for line in annex.span.lines[:_HEAD])
        if printed is not None and printed.code != language.code and not marked and printed.code not in announced:
            wrong = True
            yield rule.failed(whole(annex.lines[:1]), expected=f"[{printed.name} only]", found=printed.name)
    if notes and not wrong:
        yield rule.passed(notes, found=notes[0].words)
    elif not wrong:
        yield rule.inapplicable("No annex is in one other language than that of the version, or has a note on its language.")


def _language(annex: Annex, own: Language) -> Language | None:
    """The language that four fifths of an annex are in, its heading and title apart; that of the version where most is."""
    titled = annex.title_span.lines if annex.title_span else ()
    keys = [fold(line.text).strip() for line in annex.lines if line not in titled]
    code = _tongues.language_of(" ".join(keys))
    if code == own.code:
        return own
    told = [found for key in keys if (found := _tongues.language_of(key)) is not None]
    if code is None or len(keys) < _LEAST or told.count(code) < _MOST * len(told):
        return None
    known: Language = shelf.take("languages", code, "language", Language)
    return known
