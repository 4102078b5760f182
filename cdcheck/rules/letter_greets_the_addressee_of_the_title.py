"""The note and the heading of the annex name the addressee of the title.

Why:
    A letter has one addressee. Two of them in one document mean that a part was copied from another letter, and the secretariat
    cannot know which is right.

Source: Practice
    The annexes of the letters A/AC.154/383 and S/2015/350 repeat the addressee of the title in their headings, and the notes
    A/69/748 and S/AC.56/2015/2 greet theirs.

Applies:
    To notes verbales, and to letters and notes whose annex has the long heading that repeats the title.

Limits:
    Compares offices: Secretary-General, President, secretariat. Where several are addressed, one of them is enough. An
    addressee of the title that is none of the Conference's is another rule's concern.

Examples:
    en note-verbale, page 1:
        good: compliments to the secretariat of the Conference
        bad: compliments to the President of the Conference
        bad: compliments to the Secretary-General of the United ⏎ Nations
        spare: compliments to the Conference secretariat
    en letter-new, page 2:
        good: (line) Annex
        bad: Annex to the letter dated 9 October 2017 addressed to the President of the Conference
        spare: Annex to the letter dated 9 October 2017 addressed to the Secretary-General of the Conference
    fr note-verbale, page 1:
        good: compliments au secrétariat de la Conférence
        bad: compliments au Président de la Conférence
    es note-verbale, page 1:
        good: saluda atentamente a la secretaría de la Conferencia
        bad: saluda atentamente al Secretario General de la Conferencia
    ru note-verbale, page 1:
        good: уважение секретариату Конференции
        bad: уважение Председателю Конференции
    zh note-verbale, page 1:
        good: 向裁军谈判会议秘书处致意
        bad: 向裁军谈判会议主席致意
    ar note-verbale, page 1:
        good: تحياتها إلى أمانة المؤتمر
        bad: تحياتها إلى رئيس المؤتمر
"""

from cdcheck import formulas
from cdcheck.document import Passage
from cdcheck.kinds import Kind
from cdcheck.languages import Language
from cdcheck.outcome import Absent
from cdcheck.parts.annexes import Annexes
from cdcheck.parts.letter import Letter
from cdcheck.parts.title import Addressee, Title, addressees_in
from cdcheck.rules import Findings, Rule
from cdcheck.text import key_of

rule = Rule(
    __name__,
    severity="error",
    passes="The letter addresses the addressee of the title: {found}.",
    fails="The title is addressed to {expected}, but the letter addresses {found}.",
    advice="Name the same addressee in the letter and in its title.",
    kinds=("letter", "note-verbale"),
    catalogue=("XC-07",),
    family="consistency",
)

# How far from the compliments, in characters of the match key, the one who is greeted is named.
_NEAR, _NEAR_HAN = 90, 30
_OF_THE_UN, _OF_THE_CONFERENCE = "un-secretary-general", "secretary-general"


def check(title: Title, letter: Letter | Absent, annexes: Annexes | Absent, language: Language, kind: Kind) -> Findings:
    """The office greeted, and the one in each long heading, against those of the title."""
    told = {_office(addressee, language) for addressee in title.addressees}
    if not told or None in told:
        yield rule.inapplicable("The title names no addressee, or none of the Conference's, which another rule reports.")
        return
    named = []
    # Compliments at the end of a letter greet nobody by office.
    formal = "impersonal" in kind.person
    if formal and isinstance(letter, Letter) and (greeted := _greeted(Passage(letter.span.lines), language)) is not None:
        named.append(greeted)
    headings = [item.heading_span for item in annexes.items if item.heading_span] if isinstance(annexes, Annexes) else []
    for passage in [Passage(heading.lines) for heading in headings]:
        if formulas.search(passage.folded, language.annex_of_letter) is not None:
            named += addressees_in(passage, (0, len(passage.folded.text)), language)
    named = [addressee for addressee in named if _office(addressee, language) is not None]
    wrong = [addressee for addressee in named if _office(addressee, language) not in told]
    for addressee in wrong:
        related = [one.span.location("related", "the addressee of the title") for one in title.addressees]
        expected = ", ".join(one.text for one in title.addressees)
        yield rule.failed([addressee.span, *related], expected=expected, found=addressee.text)
    if not named:
        yield rule.inapplicable("Nothing but the title names an addressee.")
    elif not wrong:
        yield rule.passed([addressee.span for addressee in named], found=named[0].text)


def _greeted(passage: Passage, language: Language) -> Addressee | None:
    """The one to whom the compliments are presented: named after them, in Chinese before."""
    match = formulas.search(passage.folded, language.compliments)
    if match is None:
        return None
    han = language.script == "Han"
    slot = (max(match.start - _NEAR_HAN, 0), match.start) if han else (match.end, match.end + _NEAR)
    found = [one for one in addressees_in(passage, slot, language) if one.post is not None]
    return (found[-1] if han else found[0]) if found else None


def _office(addressee: Addressee, language: Language) -> str | None:
    """The office, a Secretary-General without more taken for that of the Conference; None for one that is not known."""
    if addressee.post == _OF_THE_UN:
        return _OF_THE_UN if key_of(addressee.text).find_all(language.organization) else _OF_THE_CONFERENCE
    return addressee.post
