"""Periods of the Conference's document template: facts, no code.

To add an era, write one file here that declares ``era = Era(...)``. Rules ask an era for a fact; where the fact is None the
rule is inapplicable. Which era a document belongs to is decided in cdcheck.place from the evidence in the document.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal


@dataclass(frozen=True, kw_only=True)
class Era:
    """What documents of a period look like. ``since`` and ``until`` are days of issue, both included; None is open."""

    name: str
    since: date | None = None
    until: date | None = None
    series: tuple[str, ...] = ()
    """First parts of a symbol that alone prove the era: ``ENDC``."""
    body: Literal["conference", "committee", "earlier_bodies"] = "conference"
    """Which field of a language names the body in the masthead."""
    running_head: Literal["page", "number", "footer"] | None = None
    """``page``: symbol and "page N"; ``number``: symbol and N; ``footer``: symbol above, number and job number below."""
    capitals: bool | None = None
    """True where title and masthead are set in capitals, False where they are not, None where either was seen."""
    job_number: bool | None = None
    """True where page 1 carries a Geneva job number, None where it is not known."""
    language_line: bool | None = None
    """True where the masthead names the language of the version, None where it is not known."""
