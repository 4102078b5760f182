"""The title names the States as the United Nations does.

Why:
    Under one name a State's letters are all found. A familiar name may be one that the State itself does not use, and offend.

Source: Practice
    CD/1839 has the Russian Federation, S/1994/1245 the United States of America and the Russian Federation.

Applies:
    To letters and notes verbales whose title names a State.

Limits:
    Knows a few familiar names of each language alone, none of which was the Organization's at any time since 1979: general
    knowledge. Signatures are left alone, for their columns may break a name in two.

Examples:
    en letter-new:
        good: Representative of Japan
        bad: Representative of South Korea
        spare: Representative of the Republic of Korea
    fr letter-new:
        good: Représentant permanent du Japon
        bad: Représentant permanent de la Russie
        spare: Représentant permanent de la Fédération de Russie
    ru letter-new:
        good: представитель Японии
        good: представителя Японии
        bad: представитель Великобритании
        spare: представитель Соединенного Королевства
    zh letter-new:
        good: 日本常驻
        bad: 韩国常驻
        spare: 朝鲜民主主义人民共和国常驻
"""

from functools import cache

from cdcheck import states
from cdcheck.document import Passage, Span
from cdcheck.languages import Language
from cdcheck.parts.title import Title
from cdcheck.rules import Findings, Rule
from cdcheck.text import fold_phrase, key_of

rule = Rule(
    __name__,
    severity="note",
    passes="The States that send the letter have the names that the United Nations uses.",
    fails="{found} is not the name that the United Nations uses, which is {expected}.",
    kinds=("letter", "note-verbale"),
    catalogue=("TI-12",),
)


@cache
def _familiar(language: Language) -> frozenset[str]:
    return frozenset(map(fold_phrase, language.informal_states))


def check(title: Title, language: Language) -> Findings:
    """Each State that sends the letter, by the name that is printed for it."""
    familiar = _familiar(language)
    table = states.table(language)
    told = [sender.span for sender in title.senders if sender.state]
    wrong: list[Span] = []
    for span in told:
        passage = Passage(span.lines)
        key = key_of(span.text).text
        for state in states.find(key, language):
            name = key[state.start : state.end]
            if name in familiar and (place := passage.folded.find(name)) is not None:
                wrong.append(passage.folded_span(*place))
                yield rule.failed(wrong[-1], expected=table[state.code].short, found=wrong[-1].words)
    if not told:
        yield rule.inapplicable("The title names no State.")
    elif not wrong:
        yield rule.passed(told)
