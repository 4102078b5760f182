"""The bar code on page 1 has the digits of the job number.

Why:
    Machines sort the printed copies by the bar code, people by the job number: where they differ, one version is filed as
    another.

Source: Practice
    A/AC.154/383 prints *0748530* under 07-48530, S/2001/1164 *0170413* under 01-70413, and A/56/441 *0156683* under 01-56683.

Applies:
    To every kind and language; inapplicable where the digits of a bar code are not printed as text, as up to about 1999.

Limits:
    Reads the digits printed between asterisks, not the bars.

Examples:
    en letter-new, page 1:
        good: GE.17-18234 (E) 131017 161017
        bad: GE.17-18234 (E) 131017 161017 ⏎ *1718243*
        spare: GE.17-18234 (E) 131017 161017 ⏎ *1718234*
    ru letter-new, page 1:
        good: GE.17-18234 (R) 131017 161017
        bad: GE.17-18234 (R) *1716234* 131017 161017
        spare: GE.17-18234 (R) *1718234* 131017 161017
        spare: GE.17-18234 (R) 131017 161017*1718234*
"""

import re

from cdcheck.document import Document, Span
from cdcheck.parts.job_number import JobNumber
from cdcheck.rules import Findings, Rule
from cdcheck.text import plain_digits

rule = Rule(
    __name__,
    severity="error",
    passes="The bar code and the job number have the same digits: {found}.",
    fails="The bar code has the digits {found}, but the job number {job} has {expected}.",
    advice="Make the bar code anew from the job number.",
    catalogue=("JN-06",),
)

# The year in two figures, and the number in five.
_BAR_CODE = re.compile(r"(?<![^\W\d]|\*)\*\s?(\d{7})\s?\*(?![\w*])")


def check(document: Document, job: JobNumber) -> Findings:
    """Each run of seven digits between asterisks against the year and the number."""
    digits = f"{job.year % 100:02}{job.number:05}"
    codes = [
        Span((line,), *match.span())
        for line in document.written
        if line.text.count("*") > 1
        for match in _BAR_CODE.finditer(plain_digits(line.text))
    ]
    wrong = [code for code in codes if digits not in plain_digits(code.text)]
    for code in wrong:
        places = [code.location(), job.span.location("related", "the job number")]
        yield rule.failed(places, expected=digits, found=code.words.strip("* "), job=job.span.words)
    if not codes:
        yield rule.inapplicable("No digits of a bar code are printed.")
    elif not wrong:
        yield rule.passed(codes, found=digits)
