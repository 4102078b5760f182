"""Kinds of documents: facts, no code.

To add a kind, write one file here that declares ``kind = Kind(...)``. A rule names the kinds it applies to; a kind does not
know the rules. Which kind a document is is decided in cdcheck.place, by the facts declared here alone.
"""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Kind:
    """What makes a kind of document. ``name`` is as the report has it."""

    name: str
    title_kinds: tuple[str, ...] = ()
    """Keys of a language's ``title_kinds`` that announce this kind."""
    signed: bool | None = None
    """True where it bears signatures, False where it must not, None where nothing is required."""
    person: tuple[str, ...] = ()
    """Grammatical persons its sentences may have: singular, plural, impersonal."""
    sender_posts: str | None = None
    """Which field of a language names its senders: ``representative`` or ``mission``."""
    series: tuple[str, ...] = ()
    """Series of a symbol that announce this kind: ``CD/WP.``, which stands for those of committees and years as well."""
    announced_by: str | None = None
    """Key of a language's ``announcements``: the words at the head of the text that announce this kind."""
    implied_by: str | None = None
    """Field of a language whose words above the text tell this kind where nothing else tells any."""
    suffix: str | None = None
    """Suffix of a symbol that announces this kind: ``Corr``."""
    outweighs: bool = False
    """True where that suffix tells the kind whatever the text looks like, False where it does only if nothing else does."""
    of_the_conference: bool = True
    """False for documents of other bodies and what is no document, of which nothing is asked but whose they are."""
    blank: bool = False
    """True for a form that was not filled in."""
    has_nothing: bool = False
    """True for a text in which no part of a document was found."""
