"""Each line of the document appears once.

Why:
    A text of which every line is repeated was put together wrongly, and may lack others.

Source: Practice
    Texts of the years 1994 to 2008 that archives hold as plain text went through converters that do this.

Applies:
    To every kind, language and era.

Limits:
    Only a document of which every line stands twice is told from one that repeats a line.

Examples:
    en decision:
        good: (onward) CD/1956
        bad: (2 times) CD/1956 ⏎ (2 times) Conference on Disarmament ⏎ (2 times) 15 August 2013 ⏎ (2 times) English ⏎ (2 times) Original: English ⏎ (2 times) Decision on the establishment of a group of scientific experts ⏎ (2 times) The Conference on Disarmament decides to establish, for the duration ⏎ (2 times) of its session, a group of scientific experts open to all its members. ⏎ (2 times) The group will draw up an inventory of the methods available for ⏎ (2 times) verification, and will report to the Conference before the end of the ⏎ (2 times) session. ⏎ (2 times) This decision is without prejudice to the positions of delegations ⏎ (2 times) on any item of the agenda. ⏎ (2 times) ____________ ⏎ (2 times) GE.13-62403 (E) 160813 160813
    fr, page 1:
        good: (line) FRANÇAIS
        spare: FRANÇAIS
"""  # noqa: E501

from cdcheck.parts.damage import Damages
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="warning",
    passes="Each line of the document appears once.",
    fails="Every line of the document appears twice. Each was read once.",
    advice="Export the document again, so that each line appears once.",
)


def check(damages: Damages) -> Findings:
    """What was mended."""
    if told := damages.of("doubled"):
        yield rule.failed(told.places, count=told.times, first=told.first)
    else:
        yield rule.passed(damages.span)
