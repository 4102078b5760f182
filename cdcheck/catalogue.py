"""The catalogue of requirements: which of them cdcheck checks, which it leaves to an eye, and which it leaves alone, and why.

Here stands only what cannot be computed. Which rules check a row the rules say themselves (``catalogue=("SY-02",)``), and so do
the concordances. A row that no rule names says here why nobody checks it (``unchecked``) or what a person is to look at
(``person``); a row that rules name may say what they leave to an eye (``left``). Tests refuse a row that contradicts the rules.
"""

from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from cdcheck import identity, pipeline, place, schemas, shelf


class Entry(NamedTuple):
    """One row: the requirement in a few words, and what the rules cannot say of it."""

    requirement: str
    left: str | None = None
    """Of a row that rules name: what is left to a person, in the imperative."""
    unchecked: str | None = None
    """Of a row that no rule names: why it is not to be checked at all."""
    person: str | None = None
    """Of a row that no rule names: what a person is to check, in the imperative."""


HEADINGS = {
    "MH": "Masthead",
    "SY": "Symbol",
    "TI": "Title",
    "TR": "Letter",
    "CI": "Letter",
    "NV": "Letter",
    "SG": "Signatories",
    "AN": "Annexes",
    "HD": "Page headers, job number and end",
    "PG": "Page headers, job number and end",
    "JN": "Page headers, job number and end",
    "EN": "Page headers, job number and end",
    "FN": "Footnotes and reissue",
    "RE": "Footnotes and reissue",
    "TX": "Typography and language",
    "XC": "Agreement of parts and versions",
    "PV": "Other kinds of documents",
    "WP": "Other kinds of documents",
    "RP": "Other kinds of documents",
    "NG": "Other kinds of documents",
    "RO": "Other kinds of documents",
    "PD": "Place and date of the transmitted text",
    "LO": "Leftovers of production",
}

_COMMUNICATION = ("letter", "note-verbale")
_PAPER = ("working-paper", "report")
KINDS: dict[str, tuple[str, ...]] = {
    "TI": _COMMUNICATION,
    "TR": _COMMUNICATION,
    "CI": _COMMUNICATION,
    "NV": ("note-verbale",),
    "SG": ("letter",),
    "AN": _COMMUNICATION,
    "TX-01": _PAPER,
    "TX-04": _PAPER,
    "TX-05": _COMMUNICATION,
    "TX-08": _PAPER,
    "XC-01": _COMMUNICATION,
    "XC-03": _COMMUNICATION,
    "XC-05": _COMMUNICATION,
    "XC-06": _COMMUNICATION,
    "XC-07": _COMMUNICATION,
    "XC-10": ("report",),
    "RE-04": ("corrigendum",),
    "PV": ("record",),
    "WP": ("working-paper",),
    "RP": ("report",),
    "NG": _COMMUNICATION,
    "RO": _COMMUNICATION,
    "PD": _COMMUNICATION,
}
"""The kinds of documents that a row, or all rows of its letters, are about; those that are not here are about every kind."""

ROWS = {
    "MH-01": Entry("a masthead opens page 1", left="Check where on the page the items of the masthead are."),
    "MH-02": Entry(
        "its body is the Conference, or what it was called at the time",
        left="In the old template, check the small letters in the name of the body.",
    ),
    "MH-03": Entry(
        "no other body with a similar name",
        left="Check the names of the Disarmament Commission in other sentences than the request for circulation.",
    ),
    "MH-04": Entry("a distribution, where there is one, is a legal word"),
    "MH-05": Entry(
        "name and emblem of the Organization", unchecked="the mastheads of the Conference do without them in every sample"
    ),
    "MH-06": Entry("a real date of issue"),
    "MH-07": Entry("its date is in English or localized, by language"),
    "MH-08": Entry("the version's language is named"),
    "MH-09": Entry("the languages of submission are named"),
    "MH-10": Entry("the languages of submission are official ones"),
    "MH-11": Entry("the languages of submission are in English alphabetical order"),
    "MH-12": Entry("labels are in English in ar, ru, zh and localized in es, fr"),
    "MH-13": Entry("capitals as the template has them"),
    "MH-14": Entry(
        "the original is that of the main document", unchecked="it says how to read two other rows, and requires nothing itself"
    ),
    "SY-01": Entry("one symbol, in the grammar of symbols", left="Check that a document with this symbol exists."),
    "SY-02": Entry("the same symbol on every page"),
    "SY-03": Entry("the same symbol in all versions"),
    "SY-04": Entry("suffixes in their proper spelling"),
    "SY-05": Entry("WP. and PV. with their point", left="Check the symbols of other bodies that the text cites."),
    "SY-06": Entry("a press release is no document"),
    "SY-07": Entry("number and date fit each other"),
    "SY-08": Entry("R. or L. in the symbol as the distribution has it"),
    "TI-01": Entry(
        "kind, date, sender and addressee in the title", left="Check the order of date, sender and addressee in the title."
    ),
    "TI-02": Entry("addressee before sender", unchecked="both orders are in use"),
    "TI-03": Entry("the kind is a letter or a note verbale"),
    "TI-04": Entry("a letter is from a person, a note from a mission"),
    "TI-05": Entry("the sender's accreditation to the Conference"),
    "TI-06": Entry(
        "an addressee of the Conference",
        left="Check the order of addressees other than the Secretary-General and the President.",
    ),
    "TI-07": Entry("the Secretary-General of the Conference, not of the Organization"),
    "TI-08": Entry("the title names every language annexed"),
    "TI-09": Entry("capitals or sentence case by template, bold type, centred in the old one"),
    "TI-10": Entry("no full stop after the title"),
    "TI-11": Entry("no honorifics in the title", left="Check the capitals within the names of posts and of ranks."),
    "TI-12": Entry(
        "names of States as the Organization has them",
        left="Check the names of the States against the list of Member States of that year.",
    ),
    "TR-01": Entry("the letter transmits in so many words"),
    "TR-02": Entry(
        "I or we, as many as sign",
        left="Check that possessives and verbs agree with the number of signatories throughout the letter.",
    ),
    "TR-03": Entry(
        "letter and title transmit the same", left="Check that a text that the letter only describes is the text in the annex."
    ),
    "TR-04": Entry("the letter points to its annex"),
    "TR-05": Entry("annexes cited are there, those there are cited"),
    "TR-06": Entry("unnumbered paragraphs"),
    "TR-07": Entry("no salutation, no complimentary close"),
    "TR-08": Entry("an agenda item", unchecked="the requirement is that of the General Assembly, not of the Conference"),
    "CI-01": Entry("the letter asks for circulation"),
    "CI-02": Entry("it asks for that by this body"),
    "NV-01": Entry("a note opens with compliments"),
    "NV-02": Entry("a note is not signed"),
    "NV-03": Entry("a note is in the third person"),
    "NV-04": Entry(
        "notes go between missions and secretariats",
        left="Check that the addressee of the note is an authority and not the public.",
    ),
    "SG-01": Entry("a letter is signed", left="Check that each signatory may sign for their State."),
    "SG-02": Entry(
        "the mark of signature, the name, then the post",
        left="Check that every signature block has its mark, name and post in the same order.",
    ),
    "SG-03": Entry("signatures at the right, several in columns"),
    "SG-04": Entry("no honorifics before a name"),
    "SG-05": Entry("as many signatures as senders"),
    "SG-06": Entry("signatories are of the senders' States"),
    "SG-07": Entry("signatories in English alphabetical order"),
    "SG-08": Entry("the order of signatures of an annexed text", unchecked="an annexed text keeps the order it was signed in"),
    "SG-09": Entry("a signatory has a diplomatic post"),
    "SG-10": Entry("title and signature agree on a charge d'affaires"),
    "AN-01": Entry("what is transmitted comes after the signatures, on another page"),
    "AN-02": Entry(
        "annexes have headings", left="Check whether the title of the annexed text may serve as the heading of the annex."
    ),
    "AN-03": Entry("annexes are numbered without a gap, one alone is not"),
    "AN-04": Entry(
        "a long heading repeats the title of the letter",
        left="Check the names of people in the heading of the annex, and what it leaves out of the title.",
    ),
    "AN-05": Entry(
        "what is attached to an annex has a name of its own",
        left="Check headings within the annex that use other words than enclosure or appendix.",
    ),
    "AN-06": Entry(
        "another original language of an annex is noted in brackets",
        left="Check whether an annex in the language of the version is a translation.",
    ),
    "AN-07": Entry(
        "an annex in the language of submission alone says so", left="Check the language of annexes of a few lines."
    ),
    "AN-08": Entry("as many texts as the title has languages"),
    "AN-09": Entry(
        "place, date and signatures of an annexed text",
        unchecked="they belong to that text, and are never taken for the letter's",
    ),
    "AN-10": Entry("a note that a text is translated", unchecked="it may stand or not"),
    "HD-01": Entry(
        "old template: symbol and page line on every later page",
        left="Check the corner of the page in which the page header is.",
    ),
    "HD-02": Entry("records: symbol and a bare number"),
    "HD-03": Entry(
        "new template: symbol above, number and job number below",
        left="In an Arabic version, check the side of the page on which the page number is.",
    ),
    "HD-04": Entry("one system of heads in one document"),
    "HD-05": Entry("heads in the manner of their year"),
    "HD-06": Entry("the word for page as Geneva has it"),
    "PG-01": Entry("pages are counted without gap or repeat"),
    "PG-02": Entry("annexes go on with the count"),
    "JN-01": Entry(
        "a job number on page 1, at the bottom left",
        left="In an Arabic version, check the side of the page on which the job number is.",
    ),
    "JN-02": Entry("a Geneva job number"),
    "JN-03": Entry("its letter is that of the language"),
    "JN-04": Entry("its year is about that of the masthead"),
    "JN-05": Entry("its dates are real and in order"),
    "JN-06": Entry("its repetitions agree", left="Check that the bar code has the digits of the job number."),
    "EN-01": Entry("an end mark, centred"),
    "FN-01": Entry(
        "marks and notes belong to each other", left="Check that raised figures in the text are marks of footnotes."
    ),
    "FN-02": Entry("notes have numbers, in old annexes letters"),
    "FN-03": Entry("notes of tables have letters", person="Check the marks of notes in tables and figures."),
    "FN-04": Entry("marks stand after punctuation in en, before it in es and fr"),
    "FN-05": Entry("asterisks for special notes only"),
    "RE-01": Entry(
        "the asterisk of a reissue and its note",
        left="Check that the page headers have the asterisk of a reissue where the symbol has it.",
    ),
    "RE-02": Entry("an asterisk on a job number", unchecked="it may stand or not"),
    "RE-03": Entry("corrigendum, addendum, revision say so", left="Check whether a revision replaces the whole text."),
    "RE-04": Entry(
        "a corrigendum of some languages says which",
        left="Check whether a corrigendum without a note on languages was issued in all languages.",
    ),
    "TX-01": Entry(
        "headings in the order of levels", left="Check headings below the second level, and the sort of label on each level."
    ),
    "TX-02": Entry("one parenthesis after letters in es and fr"),
    "TX-03": Entry("bold headings, no emphasis by type", left="Check headings within the text, and emphasis in it."),
    "TX-04": Entry("paragraphs are cited, not pages", left="Check references to pages that are in unusual words."),
    "TX-05": Entry(
        "small numbers in words, no abbreviated names",
        left="Check numbers under ten that are in figures.",
    ),
    "TX-06": Entry("dates in the language's form"),
    "TX-07": Entry(
        "spelling of the Organization", left="Check the spelling of the text against the dictionary of the United Nations."
    ),
    "TX-08": Entry(
        "no more words than allowed", left="Check the length of a text in Chinese, and of reports of the Secretariat."
    ),
    "TX-09": Entry("rules of style stop at the annex", unchecked="it says where other rules stop, and requires nothing itself"),
    "XC-01": Entry(
        "the letter is no later than the masthead",
        left="Check why the letter was held back, where it is months older than the masthead.",
    ),
    "XC-02": Entry("the masthead is no later than the job number's date"),
    "XC-03": Entry("languages transmitted are the original's"),
    "XC-04": Entry("text, masthead and job number agree on the language"),
    "XC-05": Entry("an annex's language note differs from the original"),
    "XC-06": Entry(
        "senders, signatories and parties are the same",
        left="Check that the parties that the letter names in its sentences are the right ones.",
    ),
    "XC-07": Entry("the addressee is the same throughout"),
    "XC-08": Entry("six versions state the same facts", left="Compare what the language versions say, sentence by sentence."),
    "XC-09": Entry("symbols cited are well formed and no later"),
    "XC-10": Entry(
        "citations have symbol, date and title",
        left="Check that citations within sentences have the right symbol, date and title.",
    ),
    "PV-01": Entry("a record's number in words is the symbol's"),
    "PV-02": Entry("place, weekday, date and time of a meeting"),
    "PV-03": Entry("the President with name and State"),
    "PV-04": Entry("verbatim records before 1979 say so"),
    "WP-01": Entry("a working paper names who submits it"),
    "RP-01": Entry(
        "the annual report and its number in the Assembly",
        left="Check the number of the supplement, where it is named without its symbol.",
    ),
    "RP-02": Entry("contents that go on say so", left="Check that contents without dots lead to the right pages."),
    "NG-01": Entry(
        "organizations have no documents of their own",
        person="Check that the communication comes from a Government and not from another organization.",
    ),
    "RO-01": Entry(
        "accreditation and requests to take part go to their addressees",
        person="Check that a request to take part in the work is addressed to the right officer.",
    ),
    "PD-01": Entry(
        "place and date close the transmitted text",
        left="Check whether an annexed text of another kind needs a place and date.",
    ),
    "PD-02": Entry(
        "place and date in the language's form, the date real",
        left="Check that the place below the transmitted text is the right one.",
    ),
    "PD-03": Entry("the text is no later than its letter"),
    "PD-04": Entry("every version has that place and date"),
    "PD-05": Entry(
        "place and date within the letter", unchecked="the title gives the letter's date, and nothing more is required"
    ),
    "LO-01": Entry("no prompt of a template is shown", left="Check for prompts of the template that have become plain text."),
    "LO-02": Entry("no field has failed"),
    "LO-03": Entry("no query, no filler, nothing to be filled in", left="Check for queries that are not in brackets."),
    "LO-04": Entry(
        "no mark of a draft beside symbol and job number", left="Check for marks of a draft that are drawn as a picture."
    ),
    "LO-05": Entry("no comment open, no change undecided"),
    "LO-06": Entry("one symbol of the Conference in the masthead"),
    "LO-07": Entry("letters as they were written", left="Check for wrong letters in words that are not known."),
    "LO-08": Entry("all words of the file are printed"),
    "LO-09": Entry("no line on page 1 is left without an owner", person="Check the lines on page 1 that belong to no part."),
}
"""Every row of the catalogue by its id, in its order."""


def checked_by() -> dict[str, tuple[str, ...]]:
    """The ids of the rules and concordances that name each row; rows that none names left out."""
    found: dict[str, list[str]] = {}
    for declared in pipeline.rules().values():
        for row in declared.catalogue:
            found.setdefault(row, []).append(declared.id)
    for name, rows in _concordances().items():
        for row in rows:
            found.setdefault(row, []).append(name)
    return {row: tuple(ids) for row, ids in found.items()}


def contradictions() -> tuple[str, ...]:
    """What does not fit between the rows and the rules: a sentence each, which says what to change."""
    found = []
    checks = checked_by()
    for row, ids in checks.items():
        if row not in ROWS:
            found.append(f"{row}: {', '.join(ids)} names it, and there is no such row in ROWS of cdcheck/catalogue.py")
    for row, entry in ROWS.items():
        ids = checks.get(row, ())
        said = [name for name in ("left", "unchecked", "person") if getattr(entry, name) is not None]
        for name in said:
            if ids and name == "unchecked":
                found.append(f"{row}: {', '.join(ids)} checks it: delete its unchecked=..., or let the rule name it no more")
            elif ids and name == "person":
                found.append(f"{row}: {', '.join(ids)} checks it: delete its person=..., or make that left=... if some is left")
            elif not ids and name == "left":
                found.append(f"{row}: no rule names it: make its left=... a person=... or an unchecked=...")
        if not ids and not said:
            found.append(
                f"{row}: no rule names it: give it a person=... or an unchecked=..., or let the rule that checks it name it"
            )
        if len(said) > 1:
            found.append(f"{row}: it says {' and '.join(said)}: one of them is enough")
    return tuple(found)


def coverage() -> schemas.Coverage:
    """The state of every row. Where row and rules contradict each other, what the rules say counts."""
    checks = checked_by()
    rows = tuple([_covered(row, entry, checks.get(row, ())) for row, entry in ROWS.items()])
    states = [row.state for row in rows]
    return schemas.Coverage(
        tool=identity.tool(),
        machine=states.count("machine"),
        partly=states.count("partly"),
        unchecked=states.count("unchecked"),
        person=states.count("person"),
        rows=rows,
    )


LANGUAGES: dict[str, tuple[str, ...]] = {"HD-03": ("ar",), "JN-01": ("ar",)}
"""The languages of the versions in which a row leaves something to a person, where it is not every language."""


def left_to_a_person(kind: str, language: str | None = None) -> tuple[schemas.CoveredRow, ...]:
    """The rows that need a person, wholly or in part, in a document of that kind and language; all where those are unknown.

    None for what is no document of the Conference.
    """
    known = place.kinds().get(kind)
    if known is not None and not known.of_the_conference:
        return ()
    return tuple(
        [
            covered
            for covered in coverage().rows
            if covered.state in ("person", "partly")
            and (ROWS[covered.row].left or ROWS[covered.row].person)
            and (kind == "unknown" or kind in _kinds(covered.row, kind))
            and (language is None or language in LANGUAGES.get(covered.row, (language,)))
        ]
    )


def _kinds(row: str, otherwise: str) -> tuple[str, ...]:
    return KINDS.get(row) or KINDS.get(row.partition("-")[0]) or (otherwise,)


def _covered(row: str, entry: Entry, ids: tuple[str, ...]) -> schemas.CoveredRow:
    remark = entry.left or entry.person or entry.unchecked
    if ids:
        return schemas.CoveredRow(
            row=row, requirement=entry.requirement, state="partly" if remark else "machine", rules=ids, remark=remark
        )
    state: schemas.State = "unchecked" if entry.unchecked else "person"
    return schemas.CoveredRow(row=row, requirement=entry.requirement, state=state, remark=remark)


def _concordances() -> dict[str, tuple[str, ...]]:
    """The rows that each concordance names, by its id; none where there is no such shelf."""
    if not Path(__file__).with_name("concordances").is_dir():
        return {}
    found = {}
    for name in shelf.names("concordances"):
        declared = getattr(import_module(f"cdcheck.concordances.{name}"), "concordance", None)
        found[getattr(declared, "id", name.replace("_", "-"))] = tuple(getattr(declared, "catalogue", ()))
    return found
