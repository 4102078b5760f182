"""A corrigendum to some language versions names the language of this version.

Why:
    A corrigendum may be issued for the versions alone that have the error. With the name of another language on it, the readers
    of this one pass over it.

Source: symbol-guide
    A corrigendum may be issued in some of the languages only. That it then says so in brackets is general knowledge.

Applies:
    To corrigenda with a note such as "[English only]".

Limits:
    Cannot know that a corrigendum without a note exists in some languages only.

Examples:
    en corrigendum, page 1:
        good: (line) Corrigendum
        bad: Corrigendum ⏎ ⏎ [French only]
        spare: Corrigendum ⏎ ⏎ [English and French only]
    fr corrigendum, page 1:
        good: (line) Rectificatif
        bad: Rectificatif ⏎ ⏎ [Anglais seulement]
        spare: Rectificatif ⏎ ⏎ [Français seulement]
"""

from cdcheck.document import whole
from cdcheck.languages import Language
from cdcheck.parts.annexes import issued_only
from cdcheck.parts.running_text import RunningText
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="note",
    passes="The corrigendum is for this version: {found}.",
    fails='The corrigendum says "{found}", but this version is in {expected}.',
    advice="Correct the note that says for which languages the corrigendum is issued.",
    kinds=("corrigendum",),
    catalogue=("RE-04",),
    family="kind",
)


def check(running: RunningText, language: Language) -> Findings:
    """The first line that names the languages, and nothing else."""
    noted = next(((line, named) for line in running.lines if (named := issued_only(line.text, language))), None)
    if noted is None:
        yield rule.inapplicable("No note says in which languages alone the corrigendum is issued.")
        return
    line, named = noted
    if language.code in named:
        yield rule.passed(whole([line]), found=whole([line]).words)
    else:
        yield rule.failed(whole([line]), expected=language.name, found=whole([line]).words)
