"""What the tests of the parts share: an English letter in pieces, and what is recognised in a text."""

from typing import Any, TypeVar

from cdcheck import pipeline, readers
from cdcheck.outcome import Absent
from cdcheck.pipeline import Overrules

T = TypeVar("T")

MASTHEAD = """CONFERENCE ON DISARMAMENT
                                                CD/1839
                                                29 February 2008
                                                ENGLISH
                                                Original: CHINESE and RUSSIAN

"""
TITLE = """
        LETTER DATED 12 FEBRUARY 2008 FROM THE PERMANENT REPRESENTATIVE OF
        THE RUSSIAN FEDERATION AND THE PERMANENT REPRESENTATIVE OF CHINA TO
         THE CONFERENCE ON DISARMAMENT ADDRESSED TO THE SECRETARY-GENERAL
          OF THE CONFERENCE TRANSMITTING THE RUSSIAN AND CHINESE TEXTS
                               OF A STATEMENT

"""
BODY = """
        We have the honour to transmit the Russian and the Chinese texts of
a statement.

        We would be grateful if this letter and the attached statement could
be issued and circulated as official documents of the Conference on
Disarmament.

"""
SIGNED = """
(Signed) First Signatory
Ambassador
Permanent Representative of the Russian Federation
to the Conference on Disarmament

(Signed) Second Signatory
Ambassador
Permanent Representative of China
to the Conference on Disarmament

"""
FOOT = "\nGE.08-60402 (E) 230408 230408\n"
ANNEXED = """\fCD/1839
page 2

                                  STATEMENT

        The States have stated it, and it is so.

        They will state it again.

Moscow, 11 February 2008

                                    -----
"""


def letter(
    *,
    masthead: str = MASTHEAD,
    title: str = TITLE,
    body: str = BODY,
    signed: str = SIGNED,
    foot: str = FOOT,
    annexed: str = ANNEXED,
) -> str:
    """The letter, with pieces of it changed or left out."""
    return masthead + title + body + signed + foot + annexed


def recognised(kind: type[T], text: str, *, language: str | None = None) -> T:
    """A part of a text. Fails where it is absent."""
    found = part(kind, text, language=language)
    assert not isinstance(found, Absent), found.reason
    assert isinstance(found, kind)
    return found


def part(kind: type, text: str, *, language: str | None = None) -> Any:
    """A part of a text, or the Absent in its place."""
    return pipeline.see(readers.read("letter.txt", text.encode()), Overrules(language=language)).of(kind)
