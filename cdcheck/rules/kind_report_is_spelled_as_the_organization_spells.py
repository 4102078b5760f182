"""A report or decision has the spelling of the United Nations: organize, recognize, defence, centre.

Why:
    The secretariat writes these texts, and one spelling lets their words be found in all of them.

Source: em-1983
    Words that may end in -ise or -ize have -ize. That the rest is British is general knowledge.

Applies:
    To reports, decisions, information documents and notes by the secretariat in English. Texts of delegations are printed as
    they were received.

Limits:
    Knows the commonest words alone. Words with a capital letter may be of a proper name, such as that of the Organisation for
    the Prohibition of Chemical Weapons, and are left alone, as is what stands between quotation marks.

Examples:
    en report, page 1:
        good: A working paper on the verification
        bad: A working paper on the organisation
        spare: A working paper on the organization
        spare: A working paper of the Organisation for the Prohibition of Chemical Weapons
    fr report, page 1:
        good: rapport annuel
        spare: rapport annuel de l'organisation
"""

import re

from cdcheck.document import Span
from cdcheck.languages import Language
from cdcheck.parts.running_text import RunningText
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="note",
    passes="No word of the list has another spelling.",
    fails='"{found}" is not the spelling of the United Nations, which is "{expected}".',
    kinds=("report", "decision", "information-document", "secretariat-note"),
    catalogue=("TX-07",),
    family="kind",
)

_QUOTED = re.compile(r"[\"\u201c\u00ab][^\"\u201d\u00bb]*(?:[\"\u201d\u00bb]|$)")


def check(running: RunningText, language: Language) -> Findings:
    """Each word in small letters that begins as one of the list does."""
    if not language.spellings:
        yield rule.inapplicable("No spelling of the United Nations is known for this language.")
        return
    wanted = re.compile(rf"(?<![\w-])(?P<begins>{'|'.join(language.spellings)})[a-z]*(?![\w-])")
    wrong = False
    for line in running.lines:
        text = _QUOTED.sub(lambda quoted: " " * len(quoted[0]), line.text)
        for match in wanted.finditer(text):
            wrong = True
            right = language.spellings[match["begins"]] + match[0][len(match["begins"]) :]
            yield rule.failed(Span((line,), *match.span()), expected=right, found=match[0])
    if not wrong:
        yield rule.passed(Span(running.lines[:1], 0, len(running.lines[0].text)))
