"""An annex in several languages has every language that the title announces, and no other.

Why:
    The texts in the languages of signature are all equally the original. One that was left out is missed only by those who read
    no other.

Source: Practice
    CD/1839 announces the Russian and Chinese texts, and CD/1634 the English, French and Russian ones.

Applies:
    To letters and notes verbales whose title names the languages of the texts, where the annex has more than one language or
    another than that of the version. A version in one language often prints the text in that language alone.

Limits:
    A language counts that has three lines or more. English, French and Spanish are told apart by their commonest words.

Examples:
    en, page 3:
        good: Ottawa, 18 February 2003
        bad: Прочный прогресс ⏎ возможен только при ⏎ полной уверенности. ⏎ ⏎ Ottawa, 18 February 2003
        spare: Des progrès durables ⏎ supposent que les mesures ⏎ soient réelles et sûres. ⏎ ⏎ Ottawa, 18 February 2003
    ru, page 3:
        good: Оттава, 18 февраля 2003 года
        bad: Lasting progress is for ⏎ those who are in the ⏎ business of trust. ⏎ ⏎ Оттава, 18 февраля 2003 года
"""

from cdcheck import shelf
from cdcheck.document import Line, whole
from cdcheck.languages import Language
from cdcheck.parts.annexes import Annexes
from cdcheck.parts.title import Title
from cdcheck.rules import Findings, Places, Rule
from cdcheck.text import fold, is_han

rule = Rule(
    __name__,
    severity="warning",
    passes="the annex is in {found}, as announced",
    fails="the title announces texts in {expected}; the annex is in {found}",
    kinds=("letter", "note-verbale"),
    catalogue=("AN-08",),
)

# So many lines in a language are no quotation, and so many letters show a language.
_LEAST, _LETTERS = 3, 12
_CYRILLIC = "\u0400", "\u052f"


def check(title: Title, annexes: Annexes, language: Language) -> Findings:
    """The languages of the annexed lines against those of the title."""
    transmitted = title.transmitted
    if transmitted is None or not transmitted.languages:
        yield rule.inapplicable("the title does not say in which languages the text is transmitted")
        return
    announced = set(transmitted.languages)
    lines = _by_language([line for annex in annexes.items for line in annex.lines])
    # A few lines may be a quotation: enough for a language to be there, too few to say that it should not be.
    held = {code for code, found in lines.items() if len(found) >= _LEAST}
    if held <= {language.code}:
        yield rule.inapplicable(f"the annex is in {language.name} alone, as a version in one language may be")
        return
    places: Places = [*(whole(found[:1]) for found in lines.values()), transmitted.span.location("related", "the title")]
    if announced - set(lines) or held - announced - {language.code}:
        yield rule.failed(places, expected=_names(announced), found=_names(held))
    else:
        yield rule.passed(places, found=_names(announced & set(lines)))


def _by_language(lines: list[Line]) -> dict[str, list[Line]]:
    """The lines of each language, a paragraph at a time; those that do not show theirs left out."""
    known = shelf.read("languages", "language", Language)
    common = {code: set(map(fold, one.common_words)) for code, one in known.items() if one.common_words}
    scripts = {one.script: code for code, one in known.items() if code not in common}
    paragraphs: list[list[Line]] = []
    for line in lines:
        before = paragraphs[-1][-1] if paragraphs else None
        if before is None or line.page != before.page or line.number - before.number > 1:
            paragraphs.append([])
        paragraphs[-1].append(line)
    found: dict[str, list[Line]] = {}
    for paragraph in paragraphs:
        code = _language(" ".join(line.text for line in paragraph), common, scripts)
        if code is not None:
            found.setdefault(code, []).extend(paragraph)
    return found


def _language(text: str, common: dict[str, set[str]], scripts: dict[str, str]) -> str | None:
    """The language of a paragraph: by the script of most of its letters, in Latin by its commonest words; None for few."""
    words = fold(text).split()
    letters = sorted([char for word in words for char in word if char.isalpha()])
    if len(letters) < _LETTERS:
        return None
    middle = letters[len(letters) // 2]
    if middle < _CYRILLIC[0]:
        tally = sorted([(sum(word in of for word in words), code) for code, of in common.items()], reverse=True)
        return tally[0][1] if tally[0][0] > tally[1][0] else None
    return scripts.get("Han" if is_han(middle) else "Cyrillic" if middle <= _CYRILLIC[1] else "Arabic")


def _names(codes: set[str]) -> str:
    known = shelf.read("languages", "language", Language)
    return " and ".join(sorted(known[code].name for code in codes))
