"""The official languages: words and forms, no code.

To add a language, write one file here that declares ``language = Language(...)``, and one sample letter in samples/.
Words are written as a person would write them (capitals, accents and punctuation as in print); recognition folds them
(see cdcheck.text), so one spelling serves for every case, accent and spacing. Words that stand in a title in another
grammatical case are further forms of the same word. The first form of each list is the one shown in messages.

A *pattern* is words with slots: ``{name}`` holds anything, ``[...]`` may be missing, ``(a|b)`` is one or the other.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Words = tuple[str, ...]
Posts = Mapping[str, Words]


@dataclass(frozen=True, kw_only=True, eq=False)
class Language:
    """One official language. Every field says what the words mean; none says how they are searched."""

    code: str
    """ISO 639-1."""
    name: str
    """English name, as a masthead names the language of submission: ``Chinese``."""
    script: Literal["Latin", "Cyrillic", "Han", "Arabic"]
    common_words: Words = ()
    """Words so frequent that they tell this language from others of the same script. Empty where the script is enough."""

    # The bodies
    conference: Words
    """The Conference on Disarmament, in all grammatical cases; short forms too."""
    committee: Words
    """The Committee on Disarmament, 1979-1984."""
    earlier_bodies: Words
    """The Conference of the Committee on Disarmament, the Eighteen-Nation Committee."""
    other_bodies: Words
    """Bodies with look-alike names (the Disarmament Commission) and those whose letters are copied from: never this body."""

    organization: Words = ()
    """The United Nations, as the mastheads of other bodies have it."""

    # The masthead
    own_name_in_masthead: Words
    """How the masthead names the language of this version: ``ENGLISH``; ``Chinese`` in the Chinese version."""
    languages: Mapping[str, Words]
    """ISO 639-1 code to the words for that language: as adjective in all forms, and as a masthead has it after ``Original:``."""
    original_label: Words
    """``Original``."""
    distribution_label: Words
    """``Distr.``"""
    distributions: Mapping[str, Words]
    """general, limited, restricted, provisional, each with its words."""
    masthead_dates_in: str
    """Code of the language in which the masthead of this version writes its date: ``en`` for Arabic, Chinese, Russian."""

    # Dates
    months: tuple[Words, ...]
    """Twelve tuples: every name of the month (nominative and genitive; both Arabic names, together and alone)."""
    date_patterns: Words
    """With the slots {day}, {month}, {year}: the usual form first."""
    weekdays: tuple[Words, ...]
    """Seven tuples, Monday first."""
    date_characters: Words = ()
    """Characters in which days and years may be written too: those for 0 to 9, and that for ten."""
    first_day: Words = ()
    """Forms of the first of the month that are not a plain number: ``1er``."""

    # The title of the letter
    title_kinds: Mapping[str, Words]
    """``letter``, ``letters``, ``identical-letters``, ``note-verbale``, ``notes-verbales``: how a title names each."""
    title_patterns: Words
    """The orders a title may have, with the slots {kind} {date} {senders} {addressees} {topic} {transmitted}; {topics} stands for
    any of ``title_topics``, {transmits} for any of ``title_transmits``."""
    title_transmits: Words = ()
    """What stands before the text transmitted: ``transmitting``, ``enclosing``."""
    title_topics: Words = ()
    """What stands before the subject of a letter that itself says what it has to say: ``concerning``, ``in reply to``."""
    subject_opens: Words = ()
    """What stands before the subject in the title of a text of any kind: a statement ``on``, a report ``concerning``."""
    subject_opens_not: Words = ()
    """Phrases with such a word that no subject follows: ``on behalf``."""
    representative: Posts
    """Posts of a person who signs: permanent-representative, permanent-observer, charge-d-affaires, head-of-delegation,
    ambassador, minister, representative, deputy..., in every form that titles and signatures use."""
    mission: Posts
    """What sends a note verbale: permanent-mission, delegation, embassy, ministry."""
    addressees: Posts
    """secretary-general, president, secretariat (of the Conference), un-secretary-general, members."""
    and_words: Words
    """What joins several senders, addressees or languages: ``and``."""
    of_conference: Words
    """Accreditation: ``to the Conference on Disarmament``; to the Office at Geneva as well."""
    honorifics: Words
    """``H.E.``, ``Mr.``: never in a printed title or before a signatory's name."""
    on_behalf: Words = ()
    """``on behalf of``: the States after it do not send the letter."""
    text_words: Words
    """``text of``, ``texts of``: what stands between the languages and the thing transmitted."""
    particles: Words = ()
    """Little words at either end of a text's name that are no part of it: ``the``, ``of the``, ``entitled``, ``的``."""
    transmitted_kinds: Mapping[str, Words]
    """What is transmitted: statement, declaration, communique, press-release, agreement, draft, working-paper, report, treaty,
    letter, other."""
    joint: Words = ()
    """What says in a text's name that two or more adopted it together: ``joint``."""
    range_opens: Words = ()
    """What may stand before the first number of a range: ``from I to IV``."""
    range_words: Words = ()
    """What stands between the first number of a range and the last: ``annexes I to IV``."""
    little_words: Words = ()
    """Words of the name of a text that say nothing of its subject, besides particles and kinds: ``concerning``, ``Minister``."""

    # The body of the letter
    transmittal: Mapping[Literal["singular", "plural", "impersonal"], Words]
    """Openings of the transmittal sentence by grammatical person, as patterns: ``I have the honour to transmit``."""
    honour: Mapping[Literal["singular", "plural"], Words] = field(default_factory=dict)
    """The formal opening without its verb, by grammatical person: ``I have the honour``; what a letter opens with that informs."""
    said_itself: Words = ()
    """What follows such an opening where the letter itself says what it has to say: ``the following``."""
    circulation: Mapping[Literal["singular", "plural", "impersonal"], Words]
    """The request for circulation, as patterns that hold within one sentence: ``I should be grateful if {x} circulated``."""
    official_document: Words
    """``as an official document``, ``as a document``."""
    first_person: Mapping[Literal["singular", "plural"], Words]
    """Words that are only ever first person singular, or plural."""
    compliments: Words
    """``presents its compliments``."""
    openings: Words
    """Other words with which the first sentence of a letter begins: ``On instructions from``, ``I wish to``, ``Sir,``."""
    see_annex: Words
    """``see annex``, ``attached``, ``herewith``, ``enclosed``."""

    # The signatures
    signed: Words
    """``(Signed)`` without its brackets: ``Signed``."""
    signed_after_name: bool = False
    """True where the mark stands after the name and the post before it (Chinese)."""

    # Annexes, pages, end
    annex: Words
    """``Annex``."""
    enclosure: Words
    """``Enclosure``, ``Appendix``: what an annex has in its turn."""
    annex_numbers: Words = ()
    """Numbers of annexes where they are not Roman: ``一``, ``الأول``; from 1 upwards."""
    annex_of_letter: Words
    """``Annex to the letter dated``: how the long heading goes on after the word for annex, as patterns."""
    original_text: Words
    """Patterns with {languages}: ``Original: {languages}`` under an annex's heading, within square brackets."""
    issued_only: Words = ()
    """Patterns with {languages} of a note that a text is issued in these alone: ``{languages} only``."""
    page: Words
    """``page`` in a running head."""
    page_total: Words = ()
    """``of`` in ``page 2 of 3``."""
    parts_of_a_document: Words = ()
    """``Part``, ``Volume``: what a running head may name beside the symbol."""
    recycling: Words = ()
    """``Please recycle``: what stands beside the recycling mark at the foot of a page."""
    reissued: Words
    """``Reissued for technical reasons``."""

    # Kinds of documents, records of meetings
    record_headings: Words = ()
    """How the heading of a record names the meeting, as patterns with the slot {number}."""
    record_stages: Mapping[Literal["final", "provisional", "verbatim"], Words] = field(default_factory=dict)
    """Words of that heading that say what record it is."""
    record_held: Words = ()
    """How it goes on, with the slots {place} and {date}, the latter for weekday, date and time together."""
    record_presidents: Words = ()
    """What stands before the name of the one who presided: ``President``, in earlier bodies ``Chairman``."""
    clock: Mapping[Literal["morning", "afternoon", "noon", "hour", "minute"], Words] = field(default_factory=dict)
    """Words of a time of day: ``a.m.``, ``p.m.``, ``noon``, ``heures``, what stands after the minutes."""
    numerals: str = field(default="", repr=False)
    """Words for numbers, a line each: value | words, cardinal and ordinal, parted by spaces. What is missing is put together."""
    numeral_joints: Words = ()
    """What may stand between such words and counts nothing: ``and``."""
    numeral_multipliers: tuple[int, ...] = ()
    """Values that a smaller one before them multiplies: ``four hundred``."""
    numerals_in_any_order: bool = False
    """True where the units may stand before the hundreds and thousands (Arabic)."""

    # Places and States
    places: Words
    """Cities where the Conference's texts are often signed; only their spelling, no claim of completeness."""
    place_date_patterns: Words
    """With the slots {place} and {date}: ``{place}, {date}``."""
    state_lookalikes: Words = ()
    """Phrases that contain the name of a State and do not mean it: ``发展中国家`` contains 中国."""
    states: str = field(repr=False)
    """The table of States, a line each: code | short name | short name in a title | full name | full name in a title | other
    names; by; semicolons. Codes: ISO 3166-1 alpha-3, for former States ISO 3166-3's alpha-3, EUE for the European Union."""
    announcements: Mapping[str, Words] = field(default_factory=dict)
    """Words at the head of a text that announce its kind, by the kind's ``announced_by``: record, working-paper, report, decision,
    corrigendum, addendum ..., the whole form first."""
    submitted_by: Words = ()
    """What stands beside the name of those who submit a paper: ``submitted by``."""
    adopted: Words = ()
    """What stands before the meeting at which a text was adopted: ``Adopted at the``."""
    groups: Words = ()
    """Groups of States and officers that submit papers, besides those of ``addressees``: ``Group of 21``, ``Chairman``."""
    only: Words = ()
    """What stands beside the name of a language in the masthead of a document that is issued in no other: ``only``."""
    places_corrected: Words = ()
    """Words for the places that a corrigendum names: ``page``, ``paragraph``, ``line``."""

    # Style
    first_day_is_ordinal: bool = False
    """True where the first of the month, and no other day, is written as an ordinal: ``1er janvier``."""
    cardinals: tuple[Words, ...] = ()
    """The numbers from two to ten in words, as they stand before a noun, in Chinese with the measure word: ``two``, ``两个``."""
    annex_pair: Words = ()
    """Forms of the word for annex that by themselves mean two of them, and are no adjectives: ``ومرفقيها``."""
    footnote_mark: Literal["after", "before"] | None = None
    """On which side of punctuation the mark of a footnote stands; None where no rule is known."""
    salutations: Words = ()
    """Forms of address that stand alone on the first line of a letter: ``Sir``, ``Excellency``."""
    closes: Words = ()
    """Complimentary closes, as patterns: ``Accept {x} the assurances of``."""
    subparagraphs_close_alone: bool = False
    """True where the letter of a subparagraph has a closing bracket alone: ``a)``."""
    never_abbreviated: Words = ()
    """Abbreviations that a letter does not use: ``UN``."""
    post_stands: Literal["after", "before"] | None = None
    """On which side of the name the post of a signatory is printed; None where both are in use."""
    informal_states: Words = ()
    """Names from the table of States, in every case, that no list of Member States since 1979 has: ``South Korea``."""
    heading_numbers: tuple[Words, ...] = ()
    """Labels of headings on the first level and on the second, from one upwards, where they are not Roman numbers and letters."""
    page_cited: Words = ()
    """Patterns with {number} of a reference to a page of the same document: ``see page {number}``."""
    supplement: Words = ()
    """What stands before the number of a supplement of the Assembly's Official Records: ``Supplement No.``."""
    entitled: Words = ()
    """What stands before the title of a document that is cited: ``entitled``."""
    contents: Words = ()
    """The heading of a table of contents."""
    continued: Words = ()
    """What is added in brackets to a heading that is repeated on the next page: ``continued``."""
    counted: Words = ()
    """Nouns before which a letter writes small numbers in words; empty where it need not."""
    spellings: Mapping[str, str] = field(default_factory=dict, repr=False)
    """How words begin that the Organization spells otherwise, and how it does: ``organisa``, ``organiza``."""
    instructed_by: Words = ()
    """What stands before those on whose instructions a letter is sent: ``instructions from``."""

    # What the making of a document leaves in it; looked for in every version, whatever its language
    placeholders: Words = ()
    """What a word processor prints where a field was not filled in: ``Click or tap here to enter text``."""
    field_errors: Words = ()
    """What a word processor prints where a field failed. Before an exclamation mark stands how all such messages begin:
    ``Error! Reference source not found.``"""
    queries: Words = ()
    """How the notes of editors and translators to one another begin, in square brackets: ``Translator's note``."""
    asks: Words = ()
    """Words that are such a note where a question mark or a colon follows, or all is in capitals: ``check``."""
    unfilled: Words = ()
    """How words in square brackets begin that say what is still to be done: ``insert``, ``to be completed``."""
    blanks: Words = ()
    """What stands in brackets, and nothing else, in the place of what is to be filled in: ``date``, ``name``."""
    fillers: Words = ()
    """Text that only fills the page: ``lorem ipsum``."""
    drafts: Words = ()
    """What marks a document as not final, alone on a line or across the page: ``Draft``, ``Advance copy``."""
    numbered: Words = ()
    """What may bear the Roman number XXX, besides annexes: ``article``, ``chapter``, ``session``."""
