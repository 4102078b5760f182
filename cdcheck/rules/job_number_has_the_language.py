"""The job number has the letter of the language of the version.

Why:
    The letter routes each version to its readers and its printers. A wrong one sends out the wrong version.

Source: Practice
    CD/1839 in English has (E), CD/PV.1463 in Russian has (R); A, C, E, F, R and S stand for the six languages in all job
    records seen.

Applies:
    To every kind, language and era; inapplicable where the job number has no letter, as on an issue in several languages.

Limits:
    The language of the version is recognised from its text.

Examples:
    en, page 1:
        good: GE.03-60777 (E)
        bad: GE.03-60777 (F)
    fr, page 1:
        good: GE.03-60777 (F)
        bad: GE.03-60777 (E)
    zh, page 1:
        good: GE.03-60777 (C)
        bad: GE.03-60777 (E)
    ru letter-new, page 1:
        good: GE.17-18234 (R)
        bad: GE.17-18234 (S)
"""

from cdcheck.languages import Language
from cdcheck.parts.job_number import LANGUAGES, JobNumber
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="error",
    passes="The job number has the letter of the language: {letter}.",
    fails="The job number has the letter {found}, but this version is in {language} and needs {expected}.",
    advice="Replace the letter of the job number with {expected}.",
    catalogue=("JN-03",),
)


def check(job: JobNumber, language: Language) -> Findings:
    """Compare the letters."""
    letters = {code: letter for letter, code in LANGUAGES.items()}
    if job.language is None:
        yield rule.inapplicable("The job number has no letter for a language.")
    elif job.language == language.code:
        yield rule.passed(job.span, letter=letters[job.language])
    else:
        yield rule.failed(job.span, expected=letters[language.code], found=letters[job.language], language=language.name)
