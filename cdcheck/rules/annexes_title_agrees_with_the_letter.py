"""The annexed text has the title that the letter gives it.

Why:
    The text is indexed under the words of the letter and read under its own. A word that differs makes two texts of one.

Source: Practice
    CD/1839 has the same words in its title, in the letter and above the annexed text; the Chinese version of CD/1634 differs by
    one.

Applies:
    To letters and notes verbales whose title names the text that follows.

Limits:
    Capitals, accents, punctuation and an article at the head make no difference, nor do, in Russian, endings and, in Arabic,
    what is written before a word as part of it. A text that the letter describes rather than names is left to the rule on its
    subject. An annexed letter may be named in fewer words than its title has.

Examples:
    en, page 2:
        good: ON THE ⏎ VERIFICATION OF NUCLEAR DISARMAMENT
        bad: ON THE ⏎ CERTIFICATION OF NUCLEAR DISARMAMENT
        bad: ON ⏎ VERIFICATION OF NUCLEAR DISARMAMENT
        spare: on the ⏎ Verification of Nuclear Disarmament
    en letter-new, page 2:
        good: (line) Transparency in Holdings of Fissile Material
        bad: Transparency in Stocks of Fissile Material
    ru, page 2:
        good: СОВМЕСТНОЕ ЗАЯВЛЕНИЕ КАНАДЫ И ШВЕЙЦАРИИ О ПРОВЕРКЕ
        bad: СОВМЕСТНОЕ ЗАЯВЛЕНИЕ КАНАДЫ И ШВЕЙЦАРИИ О КОНТРОЛЕ
    zh, page 2:
        good: 加拿大和瑞士关于核裁军核查的联合声明
        bad: 加拿大和瑞士关于在核裁军核查的联合声明
"""

from cdcheck.languages import Language
from cdcheck.parts._wording import compare
from cdcheck.parts.announced import Announced
from cdcheck.parts.title import Title
from cdcheck.regions._openings import starts_title
from cdcheck.rules import Findings, Places, Rule
from cdcheck.text import fold, is_edge, vocabulary

rule = Rule(
    __name__,
    severity="warning",
    passes="The annexed text is called {found}, and the letter calls it {expected}.",
    fails="The letter and the annexed text differ in the title: {differences}.",
    advice="Give the text the same title in the letter and in the annex.",
    kinds=("letter", "note-verbale"),
    catalogue=("TR-03",),
    family="consistency",
)

_LEAST_LIKENESS = 80
# Letters that are described are more like one another.
_LETTERS = 95


def check(title: Title, announced: Announced, language: Language) -> Findings:
    """The annexed title most like the words of the letter, word by word."""
    transmitted = title.transmitted
    name = transmitted.name if transmitted else None
    headings = [text.wording.span for text in announced.texts if text.wording is not None and not text.is_another]
    if transmitted is None or name is None or not headings:
        yield rule.inapplicable("The title names no text, or the annexed text has no title of its own, or is another text.")
        return
    key = fold(name.text).strip()
    if any(key.startswith(word) and is_edge(key, len(word)) for forms in language.cardinals for word, _ in vocabulary(forms)):
        yield rule.inapplicable("The letter says how many texts it transmits rather than naming them.")
        return
    found = [(compare(heading, name, transmitted, title, language), heading) for heading in headings]
    likeness, heading = next((one for one in found if not one[0].differences), max(found, key=lambda one: one[0].score))
    places: Places = [heading, name.location("related", "the title of the letter")]
    least = _LETTERS if starts_title(heading.text, language) else _LEAST_LIKENESS
    if not likeness.differences:
        yield rule.passed(places, expected=name.words, found=heading.words)
    elif likeness.within and len(headings) > 1:
        yield rule.inapplicable("The letter names several texts together, and this is one of them.")
    elif likeness.score >= least:
        differences = "; ".join(likeness.differences)
        yield rule.failed(places, expected=name.words, found=heading.words, nearest=heading.words, differences=differences)
    else:
        yield rule.inapplicable("The letter describes the text rather than naming it.")
