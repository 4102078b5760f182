"""Named faults of a letter, each with the rules that must fail for it and no others.

A fault is one that an editor would recognise. What must fail is taken from the requirement that the fault breaks. ``python -m
tests.mutations`` rewrites the faulty samples.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any

from cdcheck import place
from tests import letters
from tests.letters import CODES, FACTS, SAMPLES, Day, Draft, Template, words

Change = Callable[[Draft], Draft]
TEMPLATES: tuple[Template, ...] = ("old", "new")
_ROMAN_MONTHS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


def with_a_letter_annexed(document: Draft) -> Draft:
    """The draft with a sound letter of another sender within its annexed text: title, paragraphs, signature."""
    inner = letters.draft(document.language, document.template, ("JPN",))
    (signature,) = inner.signatures
    block = (signature.signed.format(name=signature.name), signature.rank, signature.post)
    first, *others = document.annexes
    annexed = (letters.title_text(inner), *inner.paragraphs, *[line for line in block if line is not None])
    said = (*first.paragraphs[:2], *annexed, *first.paragraphs[2:])
    return replace(document, annexes=(replace(first, paragraphs=said), *others))


BASES: dict[str, Callable[[str, Template], Draft]] = {
    "two senders": lambda language, template: letters.draft(language, template),
    "one sender": lambda language, template: letters.draft(language, template, ("JPN",)),
    "three senders": lambda language, template: letters.draft(language, template, ("CAN", "FRA", "JPN")),
    "a paper": lambda language, template: letters.draft(language, template, ("JPN",), transmits="paper"),
    "two annexes": lambda language, template: letters.draft(language, template, annexes=2),
    "a note": lambda language, template: letters.draft(language, template, ("BRA",), "note-verbale"),
}
# Covers of a sound letter, in which the faults of a cover must show all the same.
COVERS: dict[str, Callable[[str, Template], Draft]] = {
    "a letter annexed": lambda language, template: with_a_letter_annexed(letters.draft(language, template)),
    "a letter annexed to a note": lambda language, template: with_a_letter_annexed(
        letters.draft(language, template, ("BRA",), "note-verbale")
    ),
}


@dataclass(frozen=True)
class Mutation:
    """One fault. ``fails`` are the ids of the rules that fail, exactly; ``base`` names the draft in which it is made."""

    name: str
    change: Change
    fails: frozenset[str]
    base: str
    languages: tuple[str, ...]
    templates: tuple[Template, ...]
    form_feeds: bool

    def draft(self, language: str, template: Template) -> Draft:
        """The faulty document before it is set."""
        return self.change({**BASES, **COVERS}[self.base](language, template))

    def text(self, language: str, template: Template) -> str:
        """The faulty document."""
        return letters.text(self.draft(language, template), form_feeds=self.form_feeds)


MUTATIONS: list[Mutation] = []
SETTINGS: list[Mutation] = []
"""Faults in how a document is set, which no text shows."""


def mutation(
    *fails: str,
    base: str = "two senders",
    languages: Iterable[str] = CODES,
    templates: Iterable[Template] = TEMPLATES,
    form_feeds: bool = True,
    listed_in: list[Mutation] = MUTATIONS,
) -> Callable[[Change], Change]:
    """Put a change of a draft on the list, under the name of its function."""

    def listed(change: Change) -> Change:
        name = change.__name__.replace("_", " ")
        listed_in.append(Mutation(name, change, frozenset(fails), base, tuple(languages), tuple(templates), form_feeds))
        return change

    return listed


def _set(document: Draft, **changes: Any) -> Draft:
    """The draft set in another manner."""
    return replace(document, setting=replace(document.setting, **changes))


def _in_figures(day: Day) -> str:
    return f"{day.day:02}/{day.month:02}/{day.year}"


def _without(*codes: str) -> tuple[str, ...]:
    return tuple(code for code in CODES if code not in codes)


def _faults(document: Draft) -> dict[str, Any]:
    table: dict[str, Any] = words(document.language)["faults"]
    return table


def _cased(document: Draft, line: str) -> str:
    return line.upper() if document.template == "old" else line


def _mast(document: Draft, **pieces: str | None) -> Draft:
    assert document.mast is not None
    return replace(document, mast=replace(document.mast, **pieces))


def _title(document: Draft, **pieces: str | None) -> Draft:
    """The draft with pieces of its title changed, or left out where they are None."""
    changed = {name: pieces.get(name, piece) for name, piece in document.title.items()}
    return replace(document, title={name: piece for name, piece in changed.items() if piece is not None})


def _retitled(document: Draft, *, written: Day | None = None, transmitted: str | None = None, charge: bool = False) -> Draft:
    facts = FACTS[document.template, document.kind]
    transmits = transmitted or letters.transmitted_text(
        document.language, document.senders, document.originals, document.transmits
    )
    pieces = letters.title_pieces(
        document.language,
        document.template,
        document.kind,
        document.senders,
        written or facts.written,
        transmits,
        document.originals,
        charge=charge,
    )
    return replace(document, title=pieces)


def _paragraph(document: Draft, at: int, text: str | None) -> Draft:
    """The draft with one paragraph of the letter replaced, or left out; ``at`` counts from the end where negative."""
    paragraphs: list[str | None] = list(document.paragraphs)
    paragraphs[at] = text
    return replace(document, paragraphs=tuple(paragraph for paragraph in paragraphs if paragraph is not None))


def _transmitted(document: Draft) -> str:
    return letters.transmitted_text(document.language, document.senders, document.originals, document.transmits)


def _pointer(document: Draft) -> str:
    return str(words(document.language)["see_annex"]) if document.annexes[0].heading is not None else ""


def _signature(document: Draft, at: int, **pieces: str | None) -> Draft:
    signatures = list(document.signatures)
    signatures[at] = replace(signatures[at], **pieces)  # type: ignore[arg-type]
    return replace(document, signatures=tuple(signatures))


def _annex(document: Draft, at: int, **pieces: str | None) -> Draft:
    annexes = list(document.annexes)
    annexes[at] = replace(annexes[at], **pieces)  # type: ignore[arg-type]
    return replace(document, annexes=tuple(annexes))


def _resymbolled(document: Draft, symbol: str) -> Draft:
    return replace(_mast(document, symbol=symbol), symbol=symbol)


def _renumbered(document: Draft, job: str, *, letter: str | None = None, dates: str | None = None) -> Draft:
    """The draft with another job number, at the foot of every page that has one."""
    facts = FACTS[document.template, document.kind]
    line = f"{job} ({letter or words(document.language)['letter']}) {dates or facts.job_dates}"
    return replace(document, job=job, job_line=line)


def _pages(document: Draft) -> range:
    return range(2, letters.text(document).count("\f") + 2)


def _other(document: Draft, old: str, new: str) -> str:
    """One of two, by template."""
    return old if document.template == "old" else new


# The symbol


@mutation("symbol-is-well-formed")
def the_symbol_has_a_small_letter_in_its_suffix(document: Draft) -> Draft:
    return _resymbolled(document, f"{document.symbol}/rev.1")


@mutation("symbol-is-well-formed")
def the_symbol_has_a_hyphen_for_its_slash(document: Draft) -> Draft:
    return _resymbolled(document, document.symbol.replace("/", "-"))


@mutation("symbol-is-well-formed")
def the_symbol_of_the_masthead_has_figures_of_another_script(document: Draft) -> Draft:
    return _mast(document, symbol=document.symbol.translate({ord("0") + n: 0x660 + n for n in range(10)}))


@mutation("symbol-is-the-same-everywhere")
def the_symbol_of_the_last_page_is_another(document: Draft) -> Draft:
    other = _other(document, "CD/1679", "CD/2110")
    last = _pages(document)[-1]
    return replace(document, heads={last: (other, *letters.head(document, last)[1:])})


@mutation("symbol-is-the-same-everywhere")
def the_symbol_of_the_masthead_is_another(document: Draft) -> Draft:
    return _mast(document, symbol=_other(document, "CD/1679", "CD/2110"))


@mutation("symbol-is-marked-when-reissued")
def the_symbol_has_an_asterisk_and_no_note_says_why(document: Draft) -> Draft:
    return _resymbolled(document, f"{document.symbol}*")


@mutation("symbol-is-marked-when-reissued")
def a_note_says_reissued_and_the_symbol_has_no_asterisk(document: Draft) -> Draft:
    return replace(document, footnote=f"* {words(document.language)['reissued']}")


@mutation()
def a_reissued_document_has_asterisk_and_note(document: Draft) -> Draft:
    return replace(_resymbolled(document, f"{document.symbol}*"), footnote=f"* {words(document.language)['reissued']}")


@mutation("symbol-fits-its-date")
def the_symbol_is_years_from_its_date(document: Draft) -> Draft:
    return _resymbolled(document, _other(document, "CD/1397", "CD/2279"))


# The masthead


@mutation("masthead-is-present")
def the_masthead_is_missing(document: Draft) -> Draft:
    return replace(document, mast=None)


@mutation("masthead-shows-the-symbol")
def the_masthead_has_no_symbol(document: Draft) -> Draft:
    return _mast(document, symbol=None)


@mutation("masthead-names-the-body")
def the_masthead_has_no_body(document: Draft) -> Draft:
    return _mast(document, body=None)


@mutation("masthead-names-the-body")
def the_masthead_names_the_disarmament_commission(document: Draft) -> Draft:
    return _mast(document, body=_cased(document, _faults(document)["look_alike"]))


@mutation("masthead-body-is-of-its-time")
def the_masthead_names_the_committee_of_1979(document: Draft) -> Draft:
    return _mast(document, body=_cased(document, _faults(document)["committee"]))


@mutation("masthead-is-dated")
def the_masthead_has_no_date(document: Draft) -> Draft:
    return _mast(document, date=None)


@mutation("masthead-is-dated")
def the_masthead_has_a_day_that_no_calendar_has(document: Draft) -> Draft:
    day = Day(31, 2, 2003) if document.template == "old" else Day(31, 9, 2017)
    return _mast(document, date=letters.masthead_day(document.language, day))


@mutation("masthead-date-has-the-usual-form")
def the_masthead_has_its_date_in_figures(document: Draft) -> Draft:
    return _mast(document, date=_in_figures(FACTS[document.template, document.kind].issued))


@mutation("masthead-date-has-the-usual-form")
def the_masthead_has_its_month_in_roman_figures(document: Draft) -> Draft:
    issued = FACTS[document.template, document.kind].issued
    return _mast(document, date=f"{issued.day}.{_ROMAN_MONTHS[issued.month - 1]}.{issued.year}")


@mutation("masthead-date-has-the-usual-form")
def the_masthead_has_a_nought_before_the_day(document: Draft) -> Draft:
    day = letters.masthead_day(document.language, FACTS[document.template, document.kind].issued._replace(day=9))
    return _mast(document, date=day.replace("9", "09", 1))


@mutation("masthead-date-has-the-usual-form")
def the_masthead_has_a_comma_before_the_year(document: Draft) -> Draft:
    issued = FACTS[document.template, document.kind].issued
    return _mast(document, date=_masthead_date(document).replace(f" {issued.year}", f", {issued.year}"))


@mutation("masthead-date-has-the-usual-form")
def the_masthead_has_the_day_of_the_week(document: Draft) -> Draft:
    known = place.languages()
    name = known[known[document.language].masthead_dates_in].weekdays[0][0]
    return _mast(document, date=f"{name}, {_masthead_date(document)}")


@mutation("masthead-date-has-the-usual-form", languages=("ar", "ru", "zh", "en"))
def the_masthead_has_the_day_of_its_date_last(document: Draft) -> Draft:
    day, month, year = letters.day("en", FACTS[document.template, document.kind].issued).split()
    return _mast(document, date=f"{month} {year} {day}")


@mutation("letter-date-is-not-after-the-masthead")
def the_masthead_is_dated_before_the_letter(document: Draft) -> Draft:
    day = Day(1, 3, 2003) if document.template == "old" else Day(5, 10, 2017)
    return _mast(document, date=letters.masthead_day(document.language, day))


@mutation("masthead-date-is-in-its-language", languages=("ru", "zh", "ar"))
def the_masthead_has_its_date_in_the_language_of_the_version(document: Draft) -> Draft:
    return _mast(document, date=letters.day(document.language, FACTS[document.template, document.kind].issued))


@mutation("masthead-date-is-in-its-language", languages=("fr", "es"))
def the_masthead_has_its_date_in_english(document: Draft) -> Draft:
    return _mast(document, date=letters.day("en", FACTS[document.template, document.kind].issued))


@mutation("masthead-names-its-language", templates=("old",))
def the_masthead_does_not_name_the_language_of_the_version(document: Draft) -> Draft:
    return _mast(document, language=None)


@mutation("masthead-names-its-language-beside-the-original", templates=("new",), languages=_without("en", "fr"))
def the_masthead_of_a_translation_does_not_name_the_language(document: Draft) -> Draft:
    return _mast(document, language=None)


@mutation(templates=("new",), languages=("en", "fr"))
def the_masthead_of_a_new_template_in_the_language_of_the_original_does_not_name_it(document: Draft) -> Draft:
    return _mast(document, language=None)


@mutation("language-agrees-with-the-masthead")
def the_masthead_names_another_language(document: Draft) -> Draft:
    return _mast(document, language=_cased(document, _faults(document)["other_language"]))


@mutation("masthead-names-the-original")
def the_masthead_does_not_name_the_original(document: Draft) -> Draft:
    return _mast(document, original=None)


@mutation("masthead-original-is-official")
def the_original_has_a_language_that_is_not_official(document: Draft) -> Draft:
    table = words(document.language if document.language in ("es", "fr") else "en")["originals"]
    english, french, german = (_cased(document, word) for word in (table["en"], table["fr"], _faults(document)["german"]))
    return _mast(document, original=_faults(document)["unofficial"].format(english=english, french=french, german=german))


@mutation("masthead-original-is-in-order")
def the_original_has_its_languages_out_of_order(document: Draft) -> Draft:
    assert document.mast is not None
    table = words(document.language if document.language in ("es", "fr") else "en")["originals"]
    english, french = _cased(document, table["en"]), _cased(document, table["fr"])
    line = str(document.mast.original).replace(english, "\0").replace(french, english).replace("\0", french)
    return _mast(document, original=line)


@mutation("masthead-distribution-is-legal")
def the_distribution_is_none_that_there_is(document: Draft) -> Draft:
    return _mast(document, distribution=_faults(document)["distribution"])


@mutation()
def the_distribution_is_general(document: Draft) -> Draft:
    return _mast(document, distribution=_faults(document)["distribution_legal"])


@mutation("annexes-languages-are-the-original")
def the_original_lacks_a_language_transmitted(document: Draft) -> Draft:
    return _mast(document, original=letters.original_line(document.language, document.template, ("en", "ru")))


@mutation()
def the_original_has_a_language_more_than_transmitted(document: Draft) -> Draft:
    return _mast(document, original=letters.original_line(document.language, document.template, ("en", "fr", "ru")))


# The title of the letter


@mutation("title-is-present")
def the_title_is_missing(document: Draft) -> Draft:
    return replace(document, title={})


@mutation("title-is-present", base="a note")
def the_title_of_a_note_is_missing(document: Draft) -> Draft:
    return replace(document, title={})


@mutation("title-is-dated")
def the_title_has_no_date(document: Draft) -> Draft:
    return _title(document, date=None)


@mutation("title-date-has-the-usual-form")
def the_title_has_its_date_in_figures(document: Draft) -> Draft:
    form = words(document.language)["title"][document.kind]["date"]
    return _title(document, date=form.format(date=_in_figures(FACTS[document.template, document.kind].written)))


@mutation("title-is-dated")
def the_title_has_a_day_that_no_calendar_has(document: Draft) -> Draft:
    return _retitled(document, written=Day(30, 2, 2003) if document.template == "old" else Day(31, 9, 2017))


@mutation("title-names-the-sender")
def the_title_names_no_sender(document: Draft) -> Draft:
    return _title(document, senders=None)


@mutation("title-names-the-sender", base="a note")
def the_title_of_a_note_names_no_sender(document: Draft) -> Draft:
    return _title(document, senders=None)


@mutation("title-names-the-addressee")
def the_title_names_no_addressee(document: Draft) -> Draft:
    return _title(document, addressee=None)


@mutation("title-addresses-the-conference")
def the_title_addresses_the_secretary_general_of_the_united_nations(document: Draft) -> Draft:
    return _title(document, addressee=_faults(document)["un_secretary_general"])


@mutation("title-addressees-stand-in-order")
def the_title_addresses_the_president_before_the_secretary_general(document: Draft) -> Draft:
    return _title(document, addressee=_faults(document)["president_first"])


@mutation("title-sender-fits-the-kind", base="one sender")
def a_letter_comes_from_a_mission(document: Draft) -> Draft:
    form = words(document.language)["title"]["letter"]["senders"]
    senders = letters.senders_named(document.language, "note-verbale", document.senders)
    return _title(document, senders=form.format(senders=senders))


@mutation("title-sender-fits-the-kind", base="a note")
def a_note_comes_from_a_permanent_representative(document: Draft) -> Draft:
    form = words(document.language)["title"]["note-verbale"]["senders"]
    return _title(document, senders=form.format(senders=letters.senders_named(document.language, "letter", document.senders)))


@mutation("title-names-the-accreditation", base="a note")
def the_title_does_not_say_to_what_the_senders_are_accredited(document: Draft) -> Draft:
    return _title(document, senders=document.title["senders"].replace(*_faults(document)["accreditation"]))


@mutation("title-names-states-as-the-organization-does")
def the_title_has_a_familiar_name_of_a_state(document: Draft) -> Draft:
    russian = letters.draft(document.language, document.template, ("RUS",))
    return _title(russian, senders=russian.title["senders"].replace(*_faults(document)["familiar_name"]))


@mutation("title-has-no-honorifics", base="one sender")
def the_title_has_an_honorific(document: Draft) -> Draft:
    w = words(document.language)
    senders = letters.senders_named(document.language, "letter", document.senders)
    for article in ("the ", "le ", "el "):
        senders = senders.removeprefix(article)
    honoured = w["faults"]["honorific_title"].format(senders=senders)
    return _title(document, senders=w["title"]["letter"]["senders"].format(senders=honoured))


@mutation("title-writes-posts-with-capitals", base="one sender", languages=("en", "es", "fr", "ru"), templates=("new",))
def the_post_in_the_title_has_small_letters(document: Draft) -> Draft:
    return _title(document, senders=document.title["senders"].lower())


@mutation("title-ends-without-a-full-stop")
def the_title_ends_with_a_full_stop(document: Draft) -> Draft:
    last = list(document.title)[-1]
    return _title(document, **{last: document.title[last] + words(document.language)["full_stop"]})


@mutation("letter-date-is-not-after-the-masthead")
def the_letter_is_dated_after_the_masthead(document: Draft) -> Draft:
    return _retitled(document, written=Day(17, 3, 2003) if document.template == "old" else Day(18, 10, 2017))


@mutation("letter-date-is-near-the-masthead", base="a paper")
def the_letter_is_dated_months_before_the_masthead(document: Draft) -> Draft:
    return _retitled(document, written=Day(10, 12, 2002) if document.template == "old" else Day(9, 8, 2017))


# The body of the letter


@mutation("letter-transmits-the-text")
def the_letter_does_not_transmit(document: Draft) -> Draft:
    bare = _faults(document)["no_transmittal"].format(text=_transmitted(document), see=words(document.language)["see_annex"])
    return _paragraph(document, 0, bare)


@mutation("letter-transmits-the-text", base="a paper")
def the_paragraph_that_transmits_the_paper_is_left_out(document: Draft) -> Draft:
    return _paragraph(document, 0, None)


@mutation("letter-transmits-the-text", base="three senders")
def the_paragraph_that_transmits_the_joint_text_is_left_out(document: Draft) -> Draft:
    return _paragraph(document, 0, None)


@mutation("letter-transmits-in-the-usual-words", base="a paper")
def the_letter_only_asks_to_circulate_the_paper_that_it_names(document: Draft) -> Draft:
    alone = _faults(document)["request_alone"].replace(*_faults(document)["named_in_the_request"])
    return replace(document, paragraphs=(alone,))


@mutation("letter-transmits-the-text", base="a paper")
def the_letter_only_asks_to_circulate_a_paper_that_it_does_not_name(document: Draft) -> Draft:
    return replace(document, paragraphs=(_faults(document)["request_alone"],))


@mutation("letter-asks-for-circulation", base="one sender")
def the_letter_does_not_ask_for_circulation(document: Draft) -> Draft:
    return _paragraph(document, -1, None)


@mutation("letter-asks-for-circulation", base="a note")
def the_note_does_not_ask_for_circulation(document: Draft) -> Draft:
    return _paragraph(document, -1, None)


@mutation("letter-asks-this-body")
def the_letter_asks_the_general_assembly(document: Draft) -> Draft:
    return _paragraph(document, -1, document.paragraphs[-1].replace(*_faults(document)["circulation_body"]))


@mutation("letter-agrees-in-number-with-its-signatories")
def two_signatories_write_i(document: Draft) -> Draft:
    body = words(document.language)["body_text"]
    changed = _paragraph(document, 0, body["transmit_one"].format(text=_transmitted(document), see=_pointer(document)))
    return _paragraph(changed, -1, body["circulate_one"])


@mutation("letter-agrees-in-number-with-its-signatories")
def two_signatories_write_i_and_then_we(document: Draft) -> Draft:
    body = words(document.language)["body_text"]
    return _paragraph(document, 0, body["transmit_one"].format(text=_transmitted(document), see=_pointer(document)))


@mutation("letter-agrees-in-number-with-its-signatories", base="one sender")
def one_signatory_writes_we(document: Draft) -> Draft:
    body = words(document.language)["body_text"]
    changed = _paragraph(document, 0, body["transmit_many"].format(text=_transmitted(document), see=_pointer(document)))
    return _paragraph(changed, -1, body["circulate_many"])


@mutation("letter-has-no-emphasis", listed_in=SETTINGS)
def a_paragraph_of_the_letter_is_in_bold_type(document: Draft) -> Draft:
    return _set(document, stressed="bold")


@mutation("letter-paragraphs-are-not-numbered")
def the_paragraphs_of_the_letter_are_numbered(document: Draft) -> Draft:
    numbered = (f"{number}. {paragraph}" for number, paragraph in enumerate(document.paragraphs, 1))
    return replace(document, paragraphs=tuple(numbered))


@mutation("letter-points-to-its-annex", base="a paper")
def the_letter_does_not_point_to_its_annex(document: Draft) -> Draft:
    changed = _paragraph(document, 0, _faults(document)["transmit_bare"].format(text=_transmitted(document)))
    return _paragraph(changed, -1, _faults(document)["circulate_bare"])


@mutation("letter-transmits-what-the-title-says")
def the_letter_transmits_other_languages_than_its_title(document: Draft) -> Draft:
    text = letters.transmitted_text(document.language, document.senders, ("en", "ru"), "statement")
    form = words(document.language)["body_text"]["transmit_many"]
    return _paragraph(document, 0, form.format(text=text, see=_pointer(document)))


@mutation("letter-transmits-the-kind-of-text-of-the-title", base="a paper")
def the_letter_transmits_another_text_than_its_title(document: Draft) -> Draft:
    text = letters.transmitted_text(document.language, document.senders, ("en",), "statement")
    form = words(document.language)["body_text"]["transmit_one"]
    return _paragraph(document, 0, form.format(text=text, see=_pointer(document)))


@mutation("letter-presents-compliments", base="a note")
def the_note_presents_no_compliments(document: Draft) -> Draft:
    w = words(document.language)
    state = letters.listed_states(document.language, document.senders)
    mission = w["mission"].format(state=state)
    bare = w["faults"]["note_bare"].format(mission=mission, state=state, text=_transmitted(document), see=_pointer(document))
    return _paragraph(document, 0, bare)


@mutation("letter-comes-from-the-senders-of-the-title", base="a note")
def the_note_speaks_in_the_name_of_another_mission(document: Draft) -> Draft:
    form = words(document.language)["mission"]
    own, other = (form.format(state=letters.listed_states(document.language, codes)) for codes in (document.senders, ("CHL",)))
    return _paragraph(document, 0, document.paragraphs[0].replace(own, other))


@mutation("letter-comes-from-the-senders-of-the-title", base="one sender")
def the_letter_is_sent_on_the_instructions_of_another_government(document: Draft) -> Draft:
    first = document.paragraphs[0]
    begun = first if document.language == "en" else first[0].lower() + first[1:]
    return _paragraph(document, 0, _faults(document)["instructed"] + begun)


@mutation("letter-speaks-in-the-third-person", base="a note")
def the_note_speaks_in_the_first_person(document: Draft) -> Draft:
    return _paragraph(document, -1, _faults(document)["note_first_person"])


# The signatures


@mutation("signatories-are-present")
def nobody_signed(document: Draft) -> Draft:
    return replace(document, signatures=())


@mutation("signatories-are-present", base="one sender")
def the_only_sender_did_not_sign(document: Draft) -> Draft:
    return replace(document, signatures=())


@mutation("signatories-are-absent-from-a-note-verbale", base="a note")
def a_note_verbale_is_signed(document: Draft) -> Draft:
    return replace(document, signatures=letters.signatures(document.language, document.senders))


@mutation("signatories-bear-the-mark")
def no_signature_has_the_mark(document: Draft) -> Draft:
    return _signature(_signature(document, 0, signed="{name}"), 1, signed="{name}")


@mutation("signatories-have-all-signed")
def the_second_signature_has_no_mark(document: Draft) -> Draft:
    return _signature(document, 1, signed="{name}")


@mutation("signatories-have-all-signed")
def the_first_signature_has_no_mark(document: Draft) -> Draft:
    return _signature(document, 0, signed="{name}")


@mutation("signatories-have-all-signed")
def the_first_of_two_columns_has_no_mark(document: Draft) -> Draft:
    return replace(_signature(document, 0, signed="{name}"), columns="side-by-side")


@mutation("signatories-have-all-signed")
def the_second_of_two_columns_has_no_mark(document: Draft) -> Draft:
    return replace(_signature(document, 1, signed="{name}"), columns="side-by-side")


@mutation("signatories-bear-the-mark", base="one sender")
def the_only_signature_has_no_mark(document: Draft) -> Draft:
    return _signature(document, 0, signed="{name}")


@mutation("signatories-are-as-many-as-the-senders", base="three senders")
def the_third_sender_did_not_sign(document: Draft) -> Draft:
    return replace(document, signatures=document.signatures[:2])


@mutation("signatories-are-as-many-as-the-senders", base="three senders")
def the_first_sender_did_not_sign(document: Draft) -> Draft:
    return replace(document, signatures=document.signatures[1:])


@mutation("signatories-come-from-the-senders")
def a_signature_is_of_a_state_that_did_not_send_the_letter(document: Draft) -> Draft:
    return replace(document, signatures=letters.signatures(document.language, ("CAN", "FRA")))


@mutation("signatories-come-from-the-senders", base="one sender")
def the_only_signature_is_of_another_state(document: Draft) -> Draft:
    return replace(document, signatures=letters.signatures(document.language, ("FRA",)))


@mutation("signatories-have-no-honorifics")
def a_name_has_an_honorific(document: Draft) -> Draft:
    block = document.signatures[0]
    return _signature(document, 0, name=_faults(document)["honorific_name"].format(name=block.name))


@mutation("signatories-have-name-and-post-in-order", base="one sender", languages=("ar", "en", "es", "ru"))
def the_post_stands_above_the_name(document: Draft) -> Draft:
    block = document.signatures[0]
    return _signature(document, 0, signed=block.rank, rank=block.post, post=block.signed.format(name=block.name))


@mutation("signatories-name-their-posts", base="one sender")
def a_signature_has_no_post(document: Draft) -> Draft:
    return _signature(document, 0, rank=None, post=None)


@mutation("signatories-and-title-agree-on-the-charge", base="one sender")
def the_title_says_charge_d_affaires_and_the_signature_does_not(document: Draft) -> Draft:
    return _retitled(document, charge=True)


@mutation("signatories-and-title-agree-on-the-charge", base="one sender")
def the_signature_says_charge_d_affaires_and_the_title_does_not(document: Draft) -> Draft:
    return replace(document, signatures=letters.signatures(document.language, document.senders, charge=True))


@mutation("signatories-stand-at-the-right", listed_in=SETTINGS)
def the_signatures_stand_at_the_margin(document: Draft) -> Draft:
    return _set(document, signed_at="near")


@mutation("signatories-stand-at-the-right", base="one sender", listed_in=SETTINGS)
def the_signature_stands_in_the_middle(document: Draft) -> Draft:
    return _set(document, signed_at="middle")


@mutation("signatories-stand-in-order")
def the_signatures_are_out_of_order(document: Draft) -> Draft:
    return letters.draft(document.language, document.template, tuple(reversed(document.senders)))


# The cover, where a sound letter is annexed to it


@mutation("title-is-dated", base="a letter annexed")
def the_title_of_a_cover_has_no_date(document: Draft) -> Draft:
    return _title(document, date=None)


@mutation("title-names-the-sender", base="a letter annexed")
def the_title_of_a_cover_names_no_sender(document: Draft) -> Draft:
    return _title(document, senders=None)


@mutation("title-names-the-addressee", base="a letter annexed")
def the_title_of_a_cover_names_no_addressee(document: Draft) -> Draft:
    return _title(document, addressee=None)


@mutation("title-is-present", base="a letter annexed")
def the_cover_has_no_title(document: Draft) -> Draft:
    return replace(document, title={})


@mutation("signatories-are-present", base="a letter annexed")
def the_cover_is_unsigned_and_the_annexed_letter_signed(document: Draft) -> Draft:
    return replace(document, signatures=())


@mutation("letter-transmits-the-text", base="a letter annexed")
def the_cover_does_not_transmit_and_the_annexed_letter_does(document: Draft) -> Draft:
    return the_letter_does_not_transmit(document)


@mutation("title-is-dated", base="a letter annexed to a note")
def the_title_of_a_note_has_no_date_and_that_of_the_annexed_letter_has(document: Draft) -> Draft:
    return _title(document, date=None)


@mutation("title-is-present", base="a letter annexed to a note")
def the_cover_of_a_letter_has_no_title_of_a_note(document: Draft) -> Draft:
    return replace(document, title={})


@mutation("lines-without-a-part-look-like-none")
def a_date_stands_above_the_title(document: Draft) -> Draft:
    return replace(document, above_title=letters.masthead_day(document.language, Day(7, 5, 1998)))


@mutation("lines-of-the-first-page-are-explained")
def a_line_of_nothing_known_stands_above_the_title(document: Draft) -> Draft:
    return replace(document, above_title="Room XVI / 3 b")


# The annexes


@mutation("annexes-begin-a-page", base="two annexes")
def the_text_transmitted_begins_on_the_page_of_the_letter(document: Draft) -> Draft:
    return _set(document, new_page=False)


@mutation("annexes-hold-the-transmitted-text")
def the_text_transmitted_is_missing(document: Draft) -> Draft:
    return replace(document, annexes=())


@mutation("annexes-hold-the-transmitted-text", base="a note")
def the_text_transmitted_by_a_note_is_missing(document: Draft) -> Draft:
    return replace(document, annexes=())


@mutation("annexes-hold-the-transmitted-text", base="two annexes")
def an_annex_has_a_heading_and_no_text(document: Draft) -> Draft:
    return replace(document, annexes=(document.annexes[0], replace(document.annexes[1], title=None, paragraphs=())))


@mutation("annexes-hold-the-transmitted-text", base="two annexes")
def an_annex_has_a_title_and_no_text(document: Draft) -> Draft:
    return replace(document, annexes=(document.annexes[0], replace(document.annexes[1], paragraphs=())))


@mutation("annexes-are-numbered-in-order", base="two annexes")
def the_annexes_have_a_gap_in_their_numbers(document: Draft) -> Draft:
    return _second_annex(document, heading=3, cited=3)


@mutation("annexes-are-numbered-in-order", base="two annexes")
def two_annexes_have_the_same_number(document: Draft) -> Draft:
    return _second_annex(document, heading=1, cited=1)


@mutation("annexes-cited-exist", base="two annexes")
def the_letter_cites_an_annex_that_is_not_there(document: Draft) -> Draft:
    return _second_annex(document, heading=2, cited=3)


@mutation("annexes-cited-exist", base="two annexes")
def the_letter_does_not_cite_the_second_annex(document: Draft) -> Draft:
    return _paragraph(document, 1, None)


@mutation("annexes-single-has-no-number", base="one sender", templates=("new",))
def the_only_annex_has_a_number(document: Draft) -> Draft:
    w = words(document.language)
    return _annex(document, 0, heading=w["annex_numbered"].format(number=letters.numeral(document.language, 1)))


@mutation("annexes-heading-repeats-the-date", base="one sender")
def the_heading_of_the_annex_has_another_date_than_the_letter(document: Draft) -> Draft:
    written = FACTS[document.template, document.kind].written
    return _long_heading(document, written._replace(day=written.day - 1))


@mutation("annexes-heading-names-the-senders", base="one sender")
def the_heading_of_the_annex_names_another_sender_than_the_title(document: Draft) -> Draft:
    return _heading_from(document, ("CAN",))


@mutation(base="one sender")
def the_heading_of_the_annex_names_the_sender_of_the_title(document: Draft) -> Draft:
    return _heading_from(document, document.senders)


@mutation(base="one sender")
def the_heading_of_the_annex_repeats_the_date_of_the_letter(document: Draft) -> Draft:
    return _long_heading(document, FACTS[document.template, document.kind].written)


@mutation("annexes-title-agrees-with-the-letter")
def the_title_of_the_text_differs_from_the_letter_by_a_word(document: Draft) -> Draft:
    title = document.annexes[0].title
    assert title is not None
    return _annex(document, 0, title=title.replace(*_faults(document)["title_word"]))


@mutation("place-dates-close-the-transmitted-text")
def the_text_has_no_place_and_date(document: Draft) -> Draft:
    return _annex(document, 0, place_date=None)


@mutation("place-dates-close-the-text-of-one-party", base="a note")
def the_text_transmitted_by_a_note_has_no_place_and_date(document: Draft) -> Draft:
    return _annex(document, 0, place_date=None)


@mutation("place-dates-close-the-text-of-one-party", base="one sender")
def the_statement_of_one_party_has_a_date_and_no_place(document: Draft) -> Draft:
    return _annex(document, 0, place_date=letters.day(document.language, FACTS[document.template, document.kind].adopted))


@mutation("place-dates-close-the-transmitted-text", base="two annexes")
def the_first_of_two_texts_has_no_place_and_date(document: Draft) -> Draft:
    return _annex(document, 0, place_date=None)


@mutation(base="one sender")
def a_statement_that_is_dated_under_its_title_has_no_line_at_its_end(document: Draft) -> Draft:
    dated = letters.day(document.language, FACTS[document.template, document.kind].adopted)
    paragraphs = (f"({dated})", *document.annexes[0].paragraphs)
    return _annex(document, 0, place_date=None, paragraphs=paragraphs)


@mutation(base="one sender")
def a_press_release_has_no_place_and_date(document: Draft) -> Draft:
    return _annex(_press_release(document), 0, place_date=None)


def _press_release(document: Draft) -> Draft:
    """The draft with a press release in the place of the statement, in the title, in the letter and in the annex."""
    statement = letters.statement_title(document.language, document.senders)
    release = _faults(document)["press_release"]
    form = words(document.language)["body_text"]["transmit_one"]
    changed = _paragraph(_retitled(document, transmitted=release[0]), 0, form.format(text=release[0], see=_pointer(document)))
    assert document.annexes[0].title == statement
    return _annex(changed, 0, title=release[1])


@mutation("place-dates-are-real")
def the_text_is_dated_on_a_day_that_no_calendar_has(document: Draft) -> Draft:
    return _dated_text(document, Day(31, 2, 2003) if document.template == "old" else Day(31, 9, 2017))


@mutation("place-dates-have-the-usual-form", languages=_without("zh"))
def the_date_of_the_text_stands_before_its_place(document: Draft) -> Draft:
    w = words(document.language)
    adopted = letters.day(document.language, FACTS[document.template, document.kind].adopted)
    line = w["faults"]["unusual_place_date"].format(place=w["places"][document.kind], date=adopted)
    return _annex(document, 0, place_date=line)


@mutation("place-dates-have-the-usual-form")
def the_date_of_the_text_is_in_figures(document: Draft) -> Draft:
    facts = FACTS[document.template, document.kind]
    line = document.annexes[0].place_date or ""
    usual = letters.day(document.language, facts.adopted)
    return _annex(
        document, 0, place_date=line.replace(usual, f"{facts.adopted.day}/{facts.adopted.month}/{facts.adopted.year}")
    )


@mutation("place-dates-are-not-after-the-letter")
def the_text_is_dated_after_the_letter(document: Draft) -> Draft:
    return _dated_text(document, Day(10, 3, 2003) if document.template == "old" else Day(11, 10, 2017))


@mutation("document-is-of-the-conference")
def the_document_is_one_of_another_body(document: Draft) -> Draft:
    language = place.languages()[document.language]
    return _resymbolled(_mast(document, body=(language.organization or language.other_bodies)[0]), "A/58/70")


@mutation("symbol-fits-its-distribution", languages=("en",))
def a_limited_document_has_the_symbol_of_a_general_one(document: Draft) -> Draft:
    return _mast(document, distribution="Distr. LIMITED")


@mutation("symbol-suffix-is-announced")
def an_addendum_does_not_say_so(document: Draft) -> Draft:
    return _resymbolled(document, f"{document.symbol}/Add.1")


# Damage of extraction: each kind is told once, and everything is recognised through it


def _long_word(document: Draft) -> str:
    """A word of the first paragraph that is long enough to be cut; in Chinese its first words."""
    return next((word for word in document.paragraphs[0].split() if len(word) >= 6 and word.isalpha()), document.paragraphs[0])


def _cut(document: Draft) -> Draft:
    word = _long_word(document)
    return _paragraph(document, 0, document.paragraphs[0].replace(word, f"{word[:3]} {word[3:]}", 1))


def _masthead_date(document: Draft) -> str:
    assert document.mast is not None
    assert document.mast.date is not None
    return document.mast.date


@mutation("damage-words-are-whole", languages=_without("ar", "zh"))
def a_word_has_a_space_in_it(document: Draft) -> Draft:
    return _cut(document)


@mutation("damage-arabic-words-are-whole", languages=("ar",))
def an_arabic_word_has_a_space_in_it(document: Draft) -> Draft:
    return _cut(document)


@mutation("damage-letters-stand-in-order", languages=("ar",))
def two_letters_of_an_arabic_word_have_changed_places(document: Draft) -> Draft:
    assert document.mast is not None
    return _mast(document, body=(document.mast.body or "").replace("السلاح", "السالح"))


@mutation("damage-numbers-are-whole")
def the_year_of_the_masthead_has_a_space_in_it(document: Draft) -> Draft:
    date = _masthead_date(document)
    return _mast(document, date=f"{date[:-1]} {date[-1]}")


@mutation("damage-words-stand-apart")
def the_month_and_the_year_of_the_masthead_run_together(document: Draft) -> Draft:
    return _mast(document, date="".join(_masthead_date(document).rsplit(" ", 1)))


@mutation("symbol-is-printed-without-spaces")
def the_symbol_of_the_masthead_has_a_space_in_it(document: Draft) -> Draft:
    return _mast(document, symbol=f"{document.symbol[:-2]} {document.symbol[-2:]}")


@mutation("document-has-its-letters")
def a_letter_is_printed_as_the_code_of_a_web_page(document: Draft) -> Draft:
    word = _long_word(document)
    coded = f"{word[:2]}&#{ord(word[2])};{word[3:]}"
    return _paragraph(document, 0, document.paragraphs[0].replace(word, coded, 1))


# Footnotes


def _marked(document: Draft, mark: str) -> Draft:
    """The draft with a mark at the end of its first paragraph, on the side of the full stop that the language has it."""
    first = document.paragraphs[0]
    before = document.language in ("es", "fr") and first.endswith(".")
    return _paragraph(document, 0, f"{first[:-1]}{mark}." if before else f"{first}{mark}")


@mutation("footnotes-match-their-marks")
def a_footnote_has_no_mark_in_the_text(document: Draft) -> Draft:
    return replace(document, footnote="1/ CD/1364.")


@mutation("footnotes-are-not-left-to-their-marks")
def a_mark_in_the_text_has_no_footnote(document: Draft) -> Draft:
    return _marked(document, "1/")


@mutation("footnotes-match-their-marks")
def the_only_footnote_has_the_number_two(document: Draft) -> Draft:
    return replace(_marked(document, "2/"), footnote="2/ CD/1364.")


@mutation("symbol-citations-are-well-formed")
def a_document_cited_has_an_ill_formed_symbol(document: Draft) -> Draft:
    return _paragraph(document, 0, f"{document.paragraphs[0]} (CD/WP/536)")


@mutation("symbol-citations-are-not-later")
def a_document_cited_is_of_a_later_year(document: Draft) -> Draft:
    return _paragraph(document, 0, f"{document.paragraphs[0]} (CD/2900)")


@mutation()
def a_footnote_has_its_mark(document: Draft) -> Draft:
    return replace(_marked(document, "1/"), footnote="1/ CD/1364.")


# Running heads, job number, end


@mutation("symbol-heads-every-page")
def the_second_page_has_no_running_head(document: Draft) -> Draft:
    return replace(document, heads={2: ()})


@mutation("symbol-heads-every-page", base="two annexes")
def the_last_page_has_no_running_head(document: Draft) -> Draft:
    return replace(document, heads={_pages(document)[-1]: ()})


@mutation("symbol-heads-every-page", templates=("old",), form_feeds=False)
def only_the_last_page_has_a_running_head_and_no_page_breaks_are_known(document: Draft) -> Draft:
    return replace(document, heads={2: ()})


@mutation("symbol-heads-every-page")
def no_running_head_has_the_symbol(document: Draft) -> Draft:
    return replace(document, heads={page: letters.head(document, page)[1:] for page in _pages(document)})


@mutation("symbol-heads-every-page", base="two annexes")
def the_last_running_head_lacks_the_symbol(document: Draft) -> Draft:
    last = _pages(document)[-1]
    return replace(document, heads={last: letters.head(document, last)[1:]})


@mutation("symbol-heads-every-page", templates=("old",), form_feeds=False)
def no_running_head_has_the_symbol_and_no_page_breaks_are_known(document: Draft) -> Draft:
    return replace(document, heads={page: letters.head(document, page)[1:] for page in _pages(document)})


@mutation("symbol-is-the-same-everywhere")
def every_running_head_has_the_symbol_of_another_document(document: Draft) -> Draft:
    other = _other(document, "CD/1679", "CD/2110")
    return replace(document, heads={page: (other, *letters.head(document, page)[1:]) for page in _pages(document)})


@mutation("symbol-is-the-same-everywhere")
def the_symbol_of_another_document_stands_below_a_speck(document: Draft) -> Draft:
    last = _pages(document)[-1]
    other = _other(document, "CD/1679", "CD/2110")
    return replace(document, heads={last: ("   .", other, *letters.head(document, last)[1:])})


@mutation("symbol-is-the-same-everywhere")
def the_symbol_of_another_document_stands_below_a_stray_line(document: Draft) -> Draft:
    last = _pages(document)[-1]
    other = _other(document, "CD/1679", "CD/2110")
    return replace(document, heads={last: ("Scanned by E. Xample", "", other, *letters.head(document, last)[1:])})


@mutation("symbol-is-the-same-everywhere", templates=("old",))
def a_running_head_has_a_second_symbol(document: Draft) -> Draft:
    symbol, page = letters.head(document, 2)
    return replace(document, heads={2: (symbol, page, "CD/1679")})


@mutation()
def the_running_heads_stand_below_a_banner(document: Draft) -> Draft:
    banner = "Copy kept by the library of Example Town, 30 November"
    return replace(document, heads={page: (banner, "", *letters.head(document, page)) for page in _pages(document)})


@mutation()
def the_running_heads_stand_below_specks(document: Draft) -> Draft:
    return replace(document, heads={page: ("  '", "", *letters.head(document, page)) for page in _pages(document)})


@mutation(templates=("old",))
def the_page_of_a_site_stands_above_the_running_heads(document: Draft) -> Draft:
    return replace(document, heads={page: (f"Page {page}:", *letters.head(document, page)) for page in _pages(document)})


@mutation(templates=("old",))
def the_page_line_stands_above_the_symbol(document: Draft) -> Draft:
    return replace(document, heads={page: letters.head(document, page)[::-1] for page in _pages(document)})


@mutation(templates=("old",), form_feeds=False)
def the_page_line_stands_above_the_symbol_and_no_page_breaks_are_known(document: Draft) -> Draft:
    return replace(document, heads={page: letters.head(document, page)[::-1] for page in _pages(document)})


@mutation(templates=("old",))
def the_running_heads_have_a_language_and_a_date_beside_the_symbol(document: Draft) -> Draft:
    assert document.mast is not None
    beside = f"{document.symbol} {document.mast.language} {document.mast.date}"
    return replace(document, heads={page: (beside, *letters.head(document, page)[1:]) for page in _pages(document)})


@mutation(templates=("old",))
def the_running_heads_say_how_many_pages_there_are(document: Draft) -> Draft:
    pages, word = _pages(document), place.languages()[document.language].page[0]
    of = place.languages()[document.language].page_total[0]
    return replace(document, heads={page: (document.symbol, f"{word} {page} {of} {pages[-1]}") for page in pages})


@mutation(templates=("new",))
def the_running_feet_say_how_many_pages_there_are(document: Draft) -> Draft:
    pages = _pages(document)
    feet = {
        page: tuple(line.replace(f" {page}", f" {page}/{pages[-1]}") for line in letters.foot(document, page)) for page in pages
    }
    even = {
        page: (f"{page}/{pages[-1]}" + letters.foot(document, page)[0].removeprefix(str(page)),)
        for page in pages
        if page % 2 == 0
    }
    return replace(document, feet={**feet, **even})


@mutation(templates=("new",), form_feeds=False)
def a_figure_ends_the_page_above_the_number(document: Draft) -> Draft:
    return _annex(document, 0, paragraphs=(*document.annexes[0].paragraphs[:3], "31", *document.annexes[0].paragraphs[3:]))


@mutation("page-headers-are-present")
def no_page_has_a_running_head(document: Draft) -> Draft:
    pages = _pages(document)
    return replace(document, heads={page: () for page in pages}, feet={page: () for page in pages})


@mutation("page-headers-count-the-pages")
def a_page_number_stands_twice(document: Draft) -> Draft:
    last = _pages(document)[-1]
    return _numbered(document, last, last - 1)


@mutation("page-headers-count-the-pages")
def a_page_number_is_left_out(document: Draft) -> Draft:
    last = _pages(document)[-1]
    return _numbered(document, last, last + 1)


@mutation("page-headers-count-the-pages", templates=("old",), form_feeds=False)
def a_page_number_stands_twice_and_no_page_breaks_are_known(document: Draft) -> Draft:
    last = _pages(document)[-1]
    return _numbered(document, last, last - 1)


@mutation("page-headers-use-one-system", base="two annexes", templates=("old",))
def the_last_running_head_has_a_number_without_the_word_page(document: Draft) -> Draft:
    last = _pages(document)[-1]
    return replace(document, heads={last: (document.symbol, str(last))})


@mutation("page-headers-have-the-form-of-their-era", templates=("old",))
def the_pages_have_the_heads_and_feet_of_a_later_template(document: Draft) -> Draft:
    pages = _pages(document)
    later = replace(document, template="new")
    return replace(document, heads={p: letters.head(later, p) for p in pages}, feet={p: letters.foot(later, p) for p in pages})


@mutation("page-headers-have-the-form-of-their-era", templates=("new",))
def the_pages_have_the_heads_of_an_earlier_template(document: Draft) -> Draft:
    pages = _pages(document)
    earlier = replace(document, template="old")
    return replace(document, heads={p: letters.head(earlier, p) for p in pages}, feet={p: () for p in pages})


@mutation("page-headers-number-the-outer-side", languages=_without("ar"), templates=("new",))
def the_page_numbers_stand_at_the_inner_side(document: Draft) -> Draft:
    return _set(document, outer_numbers=False)


@mutation("job-number-stands-at-the-foot", languages=_without("ar"), listed_in=SETTINGS)
def the_job_number_stands_at_the_right(document: Draft) -> Draft:
    return _set(document, job_at="far")


@mutation("job-number-stands-at-the-foot", listed_in=SETTINGS)
def the_job_number_stands_at_the_head(document: Draft) -> Draft:
    return _set(document, job_at="head")


@mutation("job-number-is-present", templates=("old",))
def the_job_number_is_missing(document: Draft) -> Draft:
    return replace(document, job_line=None)


@mutation("job-number-is-of-geneva")
def the_job_number_is_one_of_new_york(document: Draft) -> Draft:
    return _renumbered(document, document.job.removeprefix("GE."))


@mutation("job-number-has-the-language")
def the_job_number_has_the_letter_of_another_language(document: Draft) -> Draft:
    return _renumbered(document, document.job, letter="F" if document.language == "en" else "E")


@mutation("job-number-year-fits")
def the_job_number_is_of_another_year(document: Draft) -> Draft:
    return _renumbered(document, _other(document, "GE.99-60777", "GE.12-18234"))


@mutation("job-number-dates-are-real")
def a_date_of_the_job_number_is_in_no_calendar(document: Draft) -> Draft:
    return _renumbered(document, document.job, dates=_other(document, "310203 180303", "310917 161017"))


@mutation("job-number-dates-are-real")
def the_dates_of_the_job_number_are_in_the_wrong_order(document: Draft) -> Draft:
    return _renumbered(document, document.job, dates=_other(document, "180303 170303", "161017 131017"))


@mutation("job-number-is-one", templates=("new",))
def a_foot_has_another_job_number(document: Draft) -> Draft:
    return replace(document, feet={2: letters.foot(replace(document, job="GE.17-18243"), 2)})


@mutation("job-number-is-that-of-the-bar-code")
def the_bar_code_has_another_number(document: Draft) -> Draft:
    return replace(document, job_line=f"{document.job_line}\n\n{_other(document, '*0360707*', '*1718243*')}")


@mutation()
def the_bar_code_has_the_job_number(document: Draft) -> Draft:
    return replace(document, job_line=f"{document.job_line}\n\n{_other(document, '*0360777*', '*1718234*')}")


@mutation("end-mark-is-centred", listed_in=SETTINGS)
def the_end_mark_stands_at_the_margin(document: Draft) -> Draft:
    return _set(document, mark_at="near")


@mutation("end-mark-closes-the-document")
def the_end_mark_is_missing(document: Draft) -> Draft:
    return replace(document, end_mark=None)


# Dates in the text, and what several parts must agree on


@mutation("text-dates-are-real")
def the_letter_has_a_day_that_no_calendar_has(document: Draft) -> Draft:
    wrong = letters.day(document.language, Day(31, 2, 2003))
    return _paragraph(document, -1, f"{document.paragraphs[-1]} {_faults(document)['wrote'].format(date=wrong)}")


@mutation("text-dates-are-real")
def the_annexed_text_has_a_day_that_no_calendar_has(document: Draft) -> Draft:
    first, *rest = document.annexes[0].paragraphs
    wrong = _faults(document)["wrote"].format(date=letters.day(document.language, Day(31, 6, 2002)))
    return _with_paragraphs(document, f"{first} {wrong}", *rest)


@mutation("text-dates-fall-on-their-weekdays")
def a_date_has_the_wrong_day_of_the_week(document: Draft) -> Draft:
    return _paragraph(document, -1, f"{document.paragraphs[-1]} {_faults(document)['wrong_weekday']}")


@mutation("text-dates-have-the-usual-form", languages=_without("zh"))
def the_letter_has_a_date_in_another_form(document: Draft) -> Draft:
    faults = _faults(document)
    return _paragraph(document, -1, f"{document.paragraphs[-1]} {faults['wrote'].format(date=faults['unusual_date'])}")


# In a PDF the figures of a date in Latin letters change their places with its month among Arabic words.
@mutation("text-dates-have-the-months-of-the-language", languages=_without("ar"))
def the_letter_has_a_month_in_another_language(document: Draft) -> Draft:
    date = letters.day("fr" if document.language == "en" else "en", Day(18, 2, 2003))
    return _paragraph(document, -1, f"{document.paragraphs[-1]} {_faults(document)['wrote'].format(date=date)}")


@mutation("letter-greets-the-addressee-of-the-title", base="a note")
def the_note_greets_another_than_its_title(document: Draft) -> Draft:
    return _paragraph(document, 0, document.paragraphs[0].replace(*_faults(document)["other_addressee"]))


@mutation("letter-transmits-the-text", base="one sender")
def the_letter_does_nothing_but_ask_for_circulation(document: Draft) -> Draft:
    bare = replace(document, paragraphs=(_faults(document)["circulate_bare"],), annexes=())
    return _title(bare, transmitted=None)


@mutation("annexes-are-as-many-as-the-letter-says", base="a paper", templates=("new",))
def the_letter_speaks_of_two_annexes_and_has_one(document: Draft) -> Draft:
    return _paragraph(document, -1, document.paragraphs[-1].replace(*_faults(document)["two_annexes"]))


@mutation("annexes-hold-every-text-announced", base="a paper", templates=("new",))
def several_papers_are_announced_and_one_follows(document: Draft) -> Draft:
    papers = _faults(document)["two_papers"]
    form = words(document.language)["body_text"]["transmit_one"]
    changed = _paragraph(document, 0, form.format(text=papers, see=_pointer(document)))
    return _retitled(changed, transmitted=papers)


@mutation("annexes-hold-the-languages-announced")
def the_text_is_annexed_in_a_language_that_is_not_announced(document: Draft) -> Draft:
    other = words("ru" if document.language == "es" else "es")["texts"]["statement"]
    return _with_paragraphs(document, *document.annexes[0].paragraphs, *other)


@mutation("annexes-are-of-the-kind-announced")
def another_text_than_the_one_announced_is_annexed(document: Draft) -> Draft:
    return _annex(document, 0, title=_faults(document)["other_text"])


@mutation("annexes-treat-the-subject-announced", base="one sender")
def the_statement_annexed_is_on_another_subject(document: Draft) -> Draft:
    other = _faults(document)["other_subject"]
    return _annex(document, 0, title=other[0], paragraphs=(other[1],))


@mutation("annexes-treat-the-subject-announced", base="one sender")
def the_statement_annexed_has_the_title_of_another_subject(document: Draft) -> Draft:
    """Its text has all the words that are announced."""
    return _annex(document, 0, title=_faults(document)["other_subject"][0])


@mutation("annexes-treat-the-subject-announced", base="two annexes")
def the_second_of_two_texts_is_a_statement_on_another_subject(document: Draft) -> Draft:
    first = document.annexes[0]
    return _annex(document, 1, title=_faults(document)["other_subject"][0], place_date=first.place_date)


@mutation("annexes-are-of-the-kind-announced", base="two annexes")
def one_of_two_texts_is_of_another_kind(document: Draft) -> Draft:
    return _annex(document, 0, title=_faults(document)["other_text"])


@mutation("annexes-note-their-original-in-brackets", base="a paper", templates=("new",))
def the_note_on_the_original_of_an_annex_has_no_brackets(document: Draft) -> Draft:
    return _annex(document, 0, heading=f"{document.annexes[0].heading}\n\n{_faults(document)['annex_original']}")


@mutation("annexes-in-another-language-say-so", base="a paper", templates=("new",))
def the_note_on_the_only_language_of_an_annex_has_no_brackets(document: Draft) -> Draft:
    language = {"en": "English", "fr": "French", "es": "Spanish"}.get(document.language, words(document.language)["own"])
    return _annex(document, 0, heading=f"{document.annexes[0].heading}\n\n{language} only")


@mutation("annexes-in-another-language-say-so", base="a paper")
def an_annex_is_in_another_language_and_does_not_say_so(document: Draft) -> Draft:
    return _with_paragraphs(document, *words("ru" if document.language == "es" else "es")["texts"]["paper"])


@mutation("annexes-enclosures-are-numbered-in-order", base="a paper")
def the_enclosures_of_an_annex_have_a_gap_in_their_numbers(document: Draft) -> Draft:
    word, paragraphs = place.languages()[document.language].enclosure[0], document.annexes[0].paragraphs
    numbers = [letters.numeral(document.language, number) for number in (1, 3)]
    return _with_paragraphs(document, *paragraphs, f"{word} {numbers[0]}", paragraphs[0], f"{word} {numbers[1]}", paragraphs[1])


@mutation("annexes-original-differs-from-the-masthead", base="a paper", templates=("new",))
def the_note_on_the_original_of_an_annex_repeats_the_masthead(document: Draft) -> Draft:
    return _annex(document, 0, heading=f"{document.annexes[0].heading}\n\n{_faults(document)['annex_original_same']}")


@mutation("masthead-words-are-in-their-language", languages=("es", "fr"))
def the_original_is_named_in_english(document: Draft) -> Draft:
    return _mast(document, original=letters.original_line("en", document.template, document.originals))


@mutation("masthead-words-are-in-their-language", languages=("ar", "ru", "zh"))
def the_language_is_named_in_itself(document: Draft) -> Draft:
    own = place.languages()[document.language].own_name_in_masthead[1]
    return _mast(document, language=_cased(document, own.capitalize()))


@mutation("masthead-has-the-capitals-of-its-era")
def the_language_has_the_capitals_of_another_time(document: Draft) -> Draft:
    own = str(words(document.language)["own"])
    return _mast(document, language=_other(document, own, own.upper()))


@mutation("masthead-has-the-capitals-of-its-era", languages=_without("ar", "zh"), templates=("new",))
def the_body_has_the_capitals_of_another_time(document: Draft) -> Draft:
    return _mast(document, body=str(words(document.language)["body"]).upper())


@mutation("title-is-bold", languages=_without("zh"), listed_in=SETTINGS)
def the_title_is_not_in_bold_type(document: Draft) -> Draft:
    return _set(document, title_bold=False)


@mutation("title-is-centred", templates=("old",), listed_in=SETTINGS)
def the_title_stands_at_the_margin(document: Draft) -> Draft:
    return _set(document, title_at="near")


@mutation("title-has-the-capitals-of-its-era", languages=_without("ar", "zh"), templates=("new",))
def the_title_is_in_capitals_in_a_new_document(document: Draft) -> Draft:
    return replace(document, title={name: piece.upper() for name, piece in document.title.items()})


@mutation("letter-leaves-out-salutation-and-close", base="one sender")
def the_letter_has_a_salutation(document: Draft) -> Draft:
    salutation = place.languages()[document.language].salutations[0]
    return replace(document, paragraphs=(f"{salutation},", *document.paragraphs))


@mutation("letter-subparagraphs-have-the-brackets-of-the-language", base="one sender", languages=("es", "fr"))
def a_subparagraph_has_both_brackets(document: Draft) -> Draft:
    last = document.paragraphs[-1]
    return replace(document, paragraphs=(*document.paragraphs, f"(a) {last}"))


@mutation("footnotes-are-marked-by-numbers")
def a_footnote_of_the_letter_is_marked_by_a_letter(document: Draft) -> Draft:
    if document.language in ("es", "fr"):
        return _noted(_paragraph(document, -1, document.paragraphs[-1].removesuffix(".")), " a/.", "a/ CD/1364.")
    return _noted(document, " a/", "a/ CD/1364.")


@mutation("footnotes-are-marked-beside-punctuation", languages=("en", "es", "fr"))
def the_mark_of_a_footnote_is_on_the_wrong_side_of_punctuation(document: Draft) -> Draft:
    last = document.paragraphs[-1]
    changed = _paragraph(document, -1, last.removesuffix(".")) if document.language == "en" else document
    return _noted(changed, " 1/." if document.language == "en" else " 1/", "1/ CD/1364.")


@mutation("footnotes-with-asterisks-are-special")
def a_sentence_of_the_letter_has_an_asterisk(document: Draft) -> Draft:
    return _noted(document, "*", "* CD/1364.")


@mutation("job-number-dates-are-not-before-the-masthead")
def the_document_was_processed_before_the_day_of_its_masthead(document: Draft) -> Draft:
    return _renumbered(document, document.job, dates=_other(document, "100303 180303", "021017 161017"))


@mutation("page-headers-say-page-in-their-language", languages=("es", "ru"), templates=("old",))
def a_running_head_has_the_word_of_another_language(document: Draft) -> Draft:
    word = "page" if document.language == "es" else place.languages()["ru"].page[1]
    return replace(document, heads={2: (document.symbol, f"{word} 2")})


@mutation("letter-writes-the-organization-out", languages=("en",))
def the_letter_abbreviates_the_organization(document: Draft) -> Draft:
    return _paragraph(document, -1, f"{document.paragraphs[-1]} The UN has been told.")


@mutation("letter-writes-small-numbers-out", languages=("en",))
def the_letter_has_a_small_number_in_figures(document: Draft) -> Draft:
    return _paragraph(document, -1, f"{document.paragraphs[-1]} We have sent 3 copies.")


@mutation("end-mark-stands-only-at-the-end")
def an_end_mark_stands_in_the_middle(document: Draft) -> Draft:
    assert document.end_mark is not None
    first, *rest = document.annexes[0].paragraphs
    # The first line of a paragraph is set with its indent, which here is that of the row: programs keep these spaces.
    row = "\u00a0" * (20 if document.language == "zh" else 34) + "-----"
    return _annex(document, 0, title=f"{document.annexes[0].title}", paragraphs=(first, row, *rest))


@mutation("footnotes-are-not-left-to-their-marks")
def a_figure_behind_the_last_stop_has_no_note(document: Draft) -> Draft:
    return _at_the_end_of_the_text(document, "", joint="1")


@mutation("footnotes-marks-have-their-notes", languages=_without("fr", "es"))
def the_second_mark_of_a_footnote_has_no_note(document: Draft) -> Draft:
    stop = "\u3002" if document.language == "zh" else "."
    first = document.paragraphs[0].rstrip("\u3002.")
    changed = _paragraph(document, 0, f"{first}{stop}\u00b9")
    return replace(_paragraph(changed, -1, document.paragraphs[-1] + "\u00b2"), footnote="\u00b9 CD/1364.")


@mutation(base="two annexes")
def the_letter_cites_its_annexes_as_a_range(document: Draft) -> Draft:
    """Three annexes, cited from the first to the last."""
    return _cited_as_a_range(_with_a_third_annex(document))


@mutation("annexes-cited-exist", base="two annexes")
def the_letter_cites_three_annexes_as_a_range_and_has_two(document: Draft) -> Draft:
    return _cited_as_a_range(document, opened=True)


@mutation(base="two annexes")
def the_letter_cites_its_annexes_with_a_dash(document: Draft) -> Draft:
    return _cited_as_a_range(_with_a_third_annex(document), "\u2013")


def _with_a_third_annex(document: Draft) -> Draft:
    third = words(document.language)["annex_numbered"].format(number=letters.numeral(document.language, 3))
    return replace(document, annexes=(*document.annexes, replace(document.annexes[1], heading=third)))


def _cited_as_a_range(document: Draft, range_word: str | None = None, *, opened: bool = False) -> Draft:
    """Annexes cited from the first to the third; ``opened`` with the word that may stand before the first."""
    language = place.languages()[document.language]
    first, third = (letters.numeral(document.language, number) for number in (1, 3))
    cited = words(document.language)["see_numbered"].format(number=first)
    joint = "" if document.language == "zh" or range_word else " "
    opening = f"{language.range_opens[0]}{joint}" if opened else ""
    said = f"{opening}{first}{joint}{range_word or language.range_words[0]}{joint}{third}"
    return _paragraph(document, 0, document.paragraphs[0].replace(cited, cited.replace(first, said)))


# What production leaves behind


def _at_the_end_of_the_text(document: Draft, words_: str, joint: str | None = None) -> Draft:
    """The draft with some words after the last paragraph of its last annex."""
    if joint is None:
        joint = "" if document.language == "zh" else " "
    *paragraphs, last = document.annexes[-1].paragraphs
    return _annex(document, len(document.annexes) - 1, paragraphs=(*paragraphs, f"{last}{joint}{words_}"))


@mutation("document-prints-no-field-error")
def a_reference_has_lost_its_source(document: Draft) -> Draft:
    return _at_the_end_of_the_text(document, _faults(document)["field_error"])


@mutation("document-prints-no-field-error", base="a note")
def a_reference_of_a_note_has_lost_its_source_in_english(document: Draft) -> Draft:
    return _paragraph(document, -1, f"{document.paragraphs[-1]} (Error! Reference source not found.)")


@mutation("document-shows-no-placeholder", base="two annexes")
def a_field_of_an_annex_was_not_filled_in(document: Draft) -> Draft:
    return _at_the_end_of_the_text(document, _faults(document)["prompt"])


@mutation("document-has-no-query-left")
def a_query_of_a_translator_is_left_in_the_annexed_text(document: Draft) -> Draft:
    return _at_the_end_of_the_text(document, _faults(document)["query"])


@mutation("document-has-no-query-left", base="a paper", languages=_without("zh"))
def a_query_in_english_is_left_in_a_letter(document: Draft) -> Draft:
    return _paragraph(document, -1, f"{document.paragraphs[-1]} [PLEASE CHECK WITH THE MISSION]")


@mutation("document-is-filled-in")
def a_date_of_the_annexed_text_is_still_to_come(document: Draft) -> Draft:
    return _at_the_end_of_the_text(document, _faults(document)["unfilled"])


@mutation("document-is-filled-in", base="one sender")
def crosses_hold_the_place_of_words(document: Draft) -> Draft:
    return _at_the_end_of_the_text(document, "XXX" if document.language != "ru" else "ХХХ")


@mutation("document-is-filled-in", base="two annexes")
def a_text_in_latin_fills_the_annex(document: Draft) -> Draft:
    return _at_the_end_of_the_text(document, "Lorem ipsum dolor sit amet.")


@mutation("document-is-filled-in", base="a note")
def a_row_of_strokes_in_a_note_waits_for_a_word(document: Draft) -> Draft:
    cut = len(document.paragraphs[-1]) - 12
    return _paragraph(document, -1, f"{document.paragraphs[-1][:cut]} _____ {document.paragraphs[-1][cut:]}")


@mutation()
def an_annexed_text_has_brackets_that_are_under_negotiation(document: Draft) -> Draft:
    return _at_the_end_of_the_text(document, "[A] [B] [C] [ ] [...]")


@mutation("document-is-not-marked-as-a-draft")
def a_line_above_the_masthead_says_that_this_is_a_draft(document: Draft) -> Draft:
    return replace(document, heads={1: (_faults(document)["draft"],)})


@mutation("masthead-has-one-symbol")
def the_masthead_has_the_symbol_of_another_document_as_well(document: Draft) -> Draft:
    return _mast(document, date=_other(document, "CD/1679", "CD/2110") + "\n" + str(document.mast and document.mast.date))


@mutation()
def the_masthead_has_the_symbol_of_a_second_body_as_well(document: Draft) -> Draft:
    return _mast(document, date=_other(document, "A/58/70", "A/72/70") + "\n" + str(document.mast and document.mast.date))


def _with_paragraphs(document: Draft, *paragraphs: str) -> Draft:
    return replace(document, annexes=(replace(document.annexes[0], paragraphs=paragraphs), *document.annexes[1:]))


def _noted(document: Draft, mark: str, note: str) -> Draft:
    """The draft with a mark after its last paragraph, and the note at the foot of the page."""
    return replace(_paragraph(document, -1, document.paragraphs[-1] + mark), footnote=note)


def _second_annex(document: Draft, *, heading: int, cited: int) -> Draft:
    """Two annexes of which the second has one number in its heading and one in the letter."""
    w = words(document.language)
    see = w["see_numbered"].format(number=letters.numeral(document.language, cited))
    changed = _paragraph(document, 1, w["body_text"]["also"].format(paper=w["paper"], see=see))
    return _annex(changed, 1, heading=w["annex_numbered"].format(number=letters.numeral(document.language, heading)))


def _long_heading(document: Draft, written: Day) -> Draft:
    form = _faults(document)["heading_of_letter"]
    return _annex(document, 0, heading=form.format(date=letters.day(document.language, written)))


def _heading_from(document: Draft, senders: tuple[str, ...]) -> Draft:
    named = letters.senders_named(document.language, "letter", senders)
    date = letters.day(document.language, FACTS[document.template, document.kind].written)
    return _annex(document, 0, heading=_faults(document)["heading_from"].format(date=date, senders=named))


def _dated_text(document: Draft, adopted: Day) -> Draft:
    w = words(document.language)
    line = w["place_date"].format(place=w["places"][document.kind], date=letters.day(document.language, adopted))
    return _annex(document, 0, place_date=line)


def _numbered(document: Draft, page: int, number: int) -> Draft:
    """The draft with another number on a page, in its head or its foot."""
    if document.template == "old":
        return replace(document, heads={page: letters.head(document, number)})
    return replace(
        document, feet={page: tuple(line.replace(f" {page}", f" {number}") for line in letters.foot(document, page))}
    )


SAMPLED: dict[str, tuple[str, Template, str]] = {
    "en-no-signature": ("en", "old", "nobody signed"),
    "en-third-sender-unsigned": ("en", "new", "the third sender did not sign"),
    "en-page-numbered-twice": ("en", "old", "a page number stands twice"),
    "fr-wrong-running-head": ("fr", "old", "the symbol of the last page is another"),
    "fr-singular-for-two": ("fr", "new", "two signatories write i"),
    "es-languages-disagree": ("es", "old", "the original lacks a language transmitted"),
    "es-gap-in-annexes": ("es", "old", "the annexes have a gap in their numbers"),
    "ru-date-after-masthead": ("ru", "old", "the letter is dated after the masthead"),
    "ru-signed-note-verbale": ("ru", "new", "a note verbale is signed"),
    "zh-missing-masthead": ("zh", "old", "the masthead is missing"),
    "zh-no-place-and-date": ("zh", "new", "the text has no place and date"),
    "ar-third-sender-unsigned": ("ar", "old", "the third sender did not sign"),
    "ar-wrong-state-signed": ("ar", "new", "a signature is of a state that did not send the letter"),
}


def samples() -> dict[str, str]:
    """The faulty samples: path below samples/ to text."""
    named = {mutation.name: mutation for mutation in MUTATIONS}
    return {f"faulty/{name}.txt": named[fault].text(code, template) for name, (code, template, fault) in SAMPLED.items()}


def main() -> None:
    """Rewrite the faulty samples."""
    for path, content in samples().items():
        target = SAMPLES / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(content, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
