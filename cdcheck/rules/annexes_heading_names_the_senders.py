"""A heading "Annex to the letter dated ..." names only the senders of the letter.

Why:
    The heading tells a reader of the annex alone whose letter it came with. Another State or another post there was left over
    from another letter.

Source: Practice
    A/AC.154/383, A/56/441, S/2015/350 and A/55/87 repeat the title of the letter, with date and names, in the headings.

Applies:
    To letters and notes verbales whose annexes have such a heading; in those of the Conference it is seldom seen.

Limits:
    Looks for States and posts that the title does not have. One that the heading leaves out is not missed, for a heading may be
    shortened. The date and the addressee have rules of their own.

Examples:
    en letter-new, page 2:
        good: (line) Annex
        bad: Annex to the letter dated 9 October 2017 from the Permanent Representative of Canada
        bad: Annex to the letter dated 9 October 2017 from the Chargé d'affaires a.i. of Japan
        spare: Annex to the letter dated 9 October 2017 from the Permanent Representative of Japan
        spare: Annex to the letter dated 9 October 2017 addressed to the Secretary-General of the Conference
    fr letter-new, page 2:
        good: (line) Annexe
        bad: Annexe à la lettre datée du 9 octobre 2017, adressée au Secrétaire général par ⏎ le Représentant du Canada
    ru letter-new, page 2:
        good: (line) Приложение
        bad: Приложение к письму Постоянного представителя Канады от 9 октября 2017 года
        spare: Приложение к письму Постоянного представителя Японии от 9 октября 2017 года
    zh letter-new, page 2:
        good: (line) 附件
        bad: 2017年10月9日加拿大常驻裁军谈判会议代表给裁军谈判会议秘书长的信的附件
        spare: 2017年10月9日日本常驻裁军谈判会议代表给裁军谈判会议秘书长的信的附件
"""

from cdcheck import formulas, states
from cdcheck.document import Passage, Span
from cdcheck.languages import Language
from cdcheck.parts import _posts
from cdcheck.parts.annexes import Annexes
from cdcheck.parts.title import Title
from cdcheck.rules import Findings, Rule
from cdcheck.text import key_of

rule = Rule(
    __name__,
    severity="warning",
    passes="The heading of the annex names senders of the letter: {found}.",
    fails="The heading of the annex names {found}, but the title names {expected}.",
    advice="Correct the heading of the annex so that it names the senders of the letter.",
    kinds=("letter", "note-verbale"),
    catalogue=("AN-04",),
    family="consistency",
)


def check(annexes: Annexes, title: Title, language: Language) -> Findings:
    """States and posts of each long heading against those of the whole title."""
    if not title.senders:
        yield rule.inapplicable("The title names no sender, which another rule reports.")
        return
    headings = [Passage(annex.heading_span.lines) for annex in annexes.items if annex.heading_span is not None]
    headings = [passage for passage in headings if formulas.search(passage.folded, language.annex_of_letter) is not None]
    if not headings:
        yield rule.inapplicable("No heading of an annex names a sender.")
        return
    told = key_of(title.text)
    known = {state.code for state in states.find(told.text, language)} | {sender.state for sender in title.senders}
    posts = {post.key for post in _posts.find(told, language)} | {sender.post for sender in title.senders}
    named: list[Span] = []
    wrong: list[Span] = []
    for passage in headings:
        for state in states.find(passage.folded.text, language):
            named.append(passage.folded_span(state.start, state.end))
            wrong += named[-1:] if state.code not in known else []
        for post in _posts.find(passage.folded, language):
            # An officer of the Conference is whom the letter is for.
            if post.key in language.addressees:
                continue
            named.append(passage.folded_span(post.start, post.end))
            wrong += named[-1:] if post.key not in posts else []
    expected = ", ".join(sender.text for sender in title.senders)
    for span in wrong:
        related = [sender.span.location("related", "a sender of the letter") for sender in title.senders]
        yield rule.failed([span, *related], expected=expected, found=span.words)
    if not named:
        yield rule.inapplicable("No heading of an annex names a sender.")
    elif not wrong:
        yield rule.passed(named, found=", ".join(span.words for span in named))
