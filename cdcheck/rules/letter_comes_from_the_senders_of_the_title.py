"""The mission that speaks in a note, and the Government on whose instructions a letter is sent, is a sender in the title.

Why:
    A note has no signature: its first words alone say who speaks. Another mission there means that they were taken from a note
    of that mission, and nobody can tell whose note it is.

Source: Practice
    The notes A/69/748 and S/AC.56/2015/2 to 4 open with the mission that their titles name.

Applies:
    To notes verbales that present compliments, and to letters sent on the instructions of a named Government, whose title names
    the States of its senders.

Limits:
    Looks at the missions and delegations named before the compliments; a mission of the title that is not named there is not
    missed. What other sentences of a letter say of the parties is left to a person: they may well speak of other States.

Examples:
    en note-verbale, page 1:
        good: Permanent Mission of Brazil to the Conference
        bad: Permanent Mission of Chile to the Conference
        spare: Permanent Mission of the Federative Republic of Brazil to the Conference
    en letter-new, page 1:
        good: I have the honour to
        bad: On instructions from the Government of Canada, I have the honour to
        spare: On instructions from the Government of Japan, I have the honour to
        spare: Further to a meeting with the Government of Canada, I have the honour to
    fr note-verbale, page 1:
        good: Mission permanente du Brésil auprès de la Conférence
        bad: Mission permanente du Chili auprès de la Conférence
    es note-verbale, page 1:
        good: Misión Permanente del Brasil ante la Conferencia
        bad: Misión Permanente de Chile ante la Conferencia
    ru note-verbale, page 1:
        good: Постоянное представительство Бразилии при Конференции
        bad: Постоянное представительство Чили при Конференции
    ru letter-new, page 1:
        good: Имею честь настоящим
        bad: По поручению правительства Канады имею честь настоящим
        spare: По поручению правительства Японии имею честь настоящим
    zh note-verbale, page 1:
        good: 巴西常驻裁军谈判会议代表团向
        bad: 智利常驻裁军谈判会议代表团向
    ar note-verbale, page 1:
        good: تهدي البعثة الدائمة للبرازيل
        bad: تهدي البعثة الدائمة لشيلي
"""

from cdcheck import formulas, shelf, states
from cdcheck.document import Passage
from cdcheck.languages import Language
from cdcheck.parts import _posts
from cdcheck.parts.letter import Letter
from cdcheck.parts.title import Title, addressees_in
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="error",
    passes="The letter speaks in the name of its sender: {found}.",
    fails="The letter speaks in the name of {found}, but the title names {expected}.",
    advice="Make the letter and its title name the same sender.",
    kinds=("letter", "note-verbale"),
    catalogue=("XC-06",),
    family="consistency",
)

# How far, in characters of the match key, a State stands from its mission, or from the State listed before it.
_NEAR, _NEAR_HAN = 14, 3
# How far a State stands from the words for instructions: "from the Governments of the".
_INSTRUCTED = 22


def check(title: Title, letter: Letter, language: Language) -> Findings:
    """The States of the missions that present compliments, up to the one who is greeted, or of those who gave instructions."""
    senders = [sender.state for sender in title.senders if sender.state]
    passage = Passage(letter.span.lines)
    if not senders:
        yield rule.inapplicable("The title names no State as a sender, which another rule reports.")
        return
    named = _instructing(passage, letter, language)
    impersonal = letter.person in (None, "impersonal")
    if impersonal and (match := formulas.search(passage.folded, language.compliments)) is not None:
        greeted = [one for one in addressees_in(passage, (0, match.start), language) if one.post is not None]
        ends = [place[0] for one in greeted if (place := passage.folded.find(one.text)) is not None]
        named = _named(passage, min([match.end, *ends]), language)
    wrong = [state for state in named if state.code not in senders]
    table = states.table(shelf.take("languages", "en", "language", Language))
    for state in wrong:
        related = [sender.span.location("related", "a sender") for sender in title.senders]
        yield rule.failed(
            [passage.folded_span(state.start, state.end), *related],
            expected=", ".join([table[code].short if code in table else code for code in senders]),
            found=table[state.code].short if state.code in table else state.code,
        )
    if not named:
        yield rule.inapplicable("Neither compliments nor instructions name a State in whose name it speaks.")
    elif not wrong:
        spans = [passage.folded_span(state.start, state.end) for state in named]
        yield rule.passed(spans, found=", ".join(span.words for span in spans))


def _instructing(passage: Passage, letter: Letter, language: Language) -> list[states.Found]:
    """The States on whose instructions the text is transmitted, which stand right after these words."""
    sent = passage.folded.find(letter.transmittal.text) if letter.transmittal else None
    found: list[states.Found] = []
    for _, high, _ in passage.folded.find_all(language.instructed_by, 0, sent[1]) if sent else []:
        edge, near = high, _INSTRUCTED
        for state in states.find(passage.folded.text, language, high, sent[1] if sent else high):
            if state.start - edge > near:
                break
            found.append(state)
            edge, near = state.end, _NEAR
    return found


def _named(passage: Passage, end: int, language: Language) -> list[states.Found]:
    """The States that stand right beside a mission, or in a list that does, those on whose behalf it speaks left out."""
    han = language.script == "Han"
    behalf = [low for low, _, _ in passage.folded.find_all(language.on_behalf, 0, end)]
    found = states.find(passage.folded.text, language, 0, min([end, *behalf]))
    edges = [
        place for post in _posts.find(passage.folded, language, 0, end) if post.key in language.mission for place in post[:2]
    ]
    near = _NEAR_HAN if han else _NEAR
    kept: list[states.Found] = []
    for state in reversed(found) if han else found:
        beside = edges + [place for one in kept for place in one[:2]]
        if any(0 <= (edge - state.end if han else state.start - edge) <= near for edge in beside):
            kept.append(state)
    return kept
