"""A list of documents in a report gives the date of each, beside its symbol and title.

Why:
    The list is the index of a year's documents: a reader finds one by its day, and tells it from its revision.

Source: Practice
    CD/1831 and CD/1476 cite documents by symbol, date and title: "CD/n, dated D, entitled ...".

Applies:
    To reports that list documents, each beginning with its symbol and having the word for "entitled".

Limits:
    Looks for a date in the same paragraph, of whatever form. Documents cited within sentences are left alone.

Examples:
    en report, page 1:
        good: (line) records CD/PV.975 to CD/PV.997.
        bad: records CD/PV.975 to CD/PV.997. ⏎ ⏎ (a) CD/1697, entitled “Verification of nuclear disarmament”;
        spare: records CD/PV.975 to CD/PV.997. ⏎ ⏎ (a) CD/1697, dated 3 March 2003, entitled “Verification”;
    zh report, page 1:
        good: (line) 记录。
        bad: 记录。 ⏎ ⏎ (a) CD/1697号文件，题为“核裁军的核查”；
        spare: 记录。 ⏎ ⏎ (a) CD/1697号文件，2003年3月3日，题为“核裁军的核查”；
"""

import re

from cdcheck import dates
from cdcheck.document import Passage, Span, whole
from cdcheck.languages import Language
from cdcheck.parts.citations import Citations
from cdcheck.parts.running_text import RunningText
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="note",
    passes="Each of the {number} documents listed has its date.",
    fails="{found} is listed with its title but without its date.",
    advice="Add the date of the listed document.",
    kinds=("report",),
    catalogue=("XC-10",),
    family="kind",
)

# What may stand before the symbol in a list: "(a)", "1.", a dash.
_BEFORE = re.compile(r"\W*(?:\w{1,3}[.)])?\W*")
_LONGEST = 6


def check(running: RunningText, citations: Citations, language: Language) -> Findings:
    """The paragraph of each symbol that begins one."""
    places = {id(line): at for at, line in enumerate(running.lines)}
    listed: list[Span] = []
    wrong: list[Span] = []
    for item in citations.items:
        at = places.get(id(item.span.lines[0]))
        if at is None or (at and running.directly(at)) or not _BEFORE.fullmatch(item.span.lines[0].text[: item.span.start]):
            continue
        end = at + 1
        while end < min(at + _LONGEST, len(running.lines)) and running.directly(end):
            end += 1
        passage = Passage(running.lines[at:end])
        if passage.folded.find_all(language.entitled):
            listed.append(whole(passage.lines))
            if not dates.find(passage, language) and not re.search(r"(?<!\d)(?:19|20)\d\d(?!\d)", passage.folded.text):
                wrong.append(item.span)
    for span in wrong:
        yield rule.failed(span, found=span.words)
    if not listed:
        yield rule.inapplicable("No documents are listed by symbol and title.")
    elif not wrong:
        yield rule.passed(listed, number=len(listed))
