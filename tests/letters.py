"""Letters and notes verbales made to measure, in six languages and two templates, for tests and samples.

Everything but the names of States is worded in letters.toml. ``python -m tests.letters`` rewrites the samples made here.
"""

import textwrap
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import zip_longest
from pathlib import Path
from typing import Any, Literal, NamedTuple
from unicodedata import east_asian_width

from cdcheck import place, states
from cdcheck.languages import Language

Template = Literal["old", "new"]
Kind = Literal["letter", "note-verbale"]
Columns = Literal["stacked", "side-by-side", "interleaved"]
Transmits = Literal["statement", "paper"]

CODES = ("ar", "en", "es", "fr", "ru", "zh")
SAMPLES = Path(__file__).parents[1] / "samples"

_WIDTH = 76
_PARAGRAPHS_PER_PAGE = 4
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII")


class Day(NamedTuple):
    """A day as printed, which need not be in the calendar."""

    day: int
    month: int
    year: int


@dataclass(frozen=True)
class Facts:
    """What documents of one template and kind have in common in all languages."""

    symbol: str
    issued: Day
    written: Day
    adopted: Day
    job: str
    job_dates: str


FACTS: Mapping[tuple[Template, Kind], Facts] = {
    ("old", "letter"): Facts("CD/1697", Day(14, 3, 2003), Day(3, 3, 2003), Day(18, 2, 2003), "GE.03-60777", "170303 180303"),
    ("old", "note-verbale"): Facts(
        "CD/1745", Day(6, 9, 2004), Day(1, 9, 2004), Day(26, 8, 2004), "GE.04-62543", "070904 080904"
    ),
    ("new", "letter"): Facts("CD/2101", Day(12, 10, 2017), Day(9, 10, 2017), Day(26, 9, 2017), "GE.17-18234", "131017 161017"),
    ("new", "note-verbale"): Facts(
        "CD/2098", Day(18, 9, 2017), Day(14, 9, 2017), Day(5, 9, 2017), "GE.17-16017", "190917 200917"
    ),
}


@dataclass(frozen=True)
class Mast:
    """The lines of a masthead; None leaves one out."""

    body: str | None
    symbol: str | None
    date: str | None
    language: str | None
    original: str | None
    distribution: str | None = None


@dataclass(frozen=True)
class Signature:
    """One signature block. ``signed`` is the line with the name, which stands in its slot ``{name}``."""

    state: str
    name: str
    signed: str
    rank: str | None
    post: str | None


@dataclass(frozen=True)
class AnnexedText:
    """A text that follows the signatures, on pages of its own."""

    heading: str | None
    title: str | None
    paragraphs: tuple[str, ...]
    place_date: str | None = None


@dataclass(frozen=True)
class Setting:
    """How a draft is set. Most of it shows in a DOCX or PDF alone; where pages begin and the order of feet, in a text as well.

    ``stressed`` is the type of the letter's first paragraph; so many paragraphs of the letter stand on a page as ``per_page``
    says. Near and far are the sides for who reads in the language.
    """

    title_bold: bool = True
    title_at: Literal["centre", "near"] = "centre"
    signed_at: Literal["far", "near", "middle"] = "far"
    mark_at: Literal["centre", "near"] = "centre"
    job_at: Literal["foot", "far", "head"] = "foot"
    stressed: Literal["bold", "italic"] | None = None
    new_page: bool = True
    outer_numbers: bool = True
    per_page: int | None = None


@dataclass(frozen=True)
class Draft:
    """A document before it is set: change a piece with ``dataclasses.replace`` and the rest is set as before.

    ``title`` holds the pieces of the title by name, in the order of the language. ``heads`` and ``feet`` hold the lines of
    running heads and feet, by page, that differ from those of the template.
    """

    language: str
    template: Template
    kind: Kind
    columns: Columns
    senders: tuple[str, ...]
    transmits: Transmits
    originals: tuple[str, ...]
    symbol: str
    mast: Mast | None
    title: Mapping[str, str]
    paragraphs: tuple[str, ...]
    signatures: tuple[Signature, ...]
    annexes: tuple[AnnexedText, ...]
    job: str
    job_line: str | None
    end_mark: str | None
    footnote: str | None = None
    above_title: str | None = None
    heads: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    feet: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    setting: Setting = Setting()


@cache
def words(code: str) -> dict[str, Any]:
    """The words of letters.toml in a language."""
    with Path(__file__).with_suffix(".toml").open("rb") as file:
        tables: dict[str, dict[str, Any]] = tomllib.load(file)
    return tables[code]


def draft(
    language: str,
    template: Template,
    senders: Iterable[str] = ("CAN", "CHE"),
    kind: Kind = "letter",
    columns: Columns = "stacked",
    *,
    transmits: Transmits = "statement",
    originals: tuple[str, ...] | None = None,
    annexes: int = 1,
    charge: bool = False,
) -> Draft:
    """A document without fault.

    ``senders`` are codes of States, one for a note verbale; ``originals`` the languages transmitted, English alone or with
    French unless named; with ``annexes`` 2 a working paper follows the statement; ``charge`` makes a single sender a chargé
    d'affaires.
    """
    codes = tuple(senders)
    facts = FACTS[template, kind]
    languages = originals or (("en", "fr") if transmits == "statement" and len(codes) > 1 else ("en",))
    transmitted = transmitted_text(language, codes, languages, transmits)
    heading = kind == "note-verbale" or template == "new" or annexes > 1
    return Draft(
        language=language,
        template=template,
        kind=kind,
        columns=columns,
        senders=codes,
        transmits=transmits,
        originals=languages,
        symbol=facts.symbol,
        mast=_mast(language, template, facts, languages),
        title=title_pieces(language, template, kind, codes, facts.written, transmitted, languages, charge=charge),
        paragraphs=_paragraphs(language, kind, codes, transmitted, annexes, see=heading),
        signatures=signatures(language, codes, charge=charge) if kind == "letter" else (),
        annexes=_annexes(language, kind, codes, transmits, facts.adopted, annexes, heading=heading),
        job=facts.job,
        job_line=f"{facts.job} ({words(language)['letter']}) {facts.job_dates}",
        end_mark="-----" if template == "old" else "____________",
    )


def day(language: str, when: Day) -> str:
    """A day as running text of a language has it."""
    w = words(language)
    number = w["first_day"] if when.day == 1 and "first_day" in w else when.day
    return str(w["date"]).format(day=number, month=w["months"][when.month - 1], year=when.year)


def masthead_day(language: str, when: Day) -> str:
    """A day as the masthead of a version has it: in English for Arabic, Chinese and Russian."""
    return day(language if language in ("es", "fr") else "en", when)


def original_line(language: str, template: Template, languages: Iterable[str]) -> str:
    """The masthead's line on the languages of submission, in English alphabetical order."""
    w = words(language) if "originals" in words(language) else words("en")
    names = [str(w["originals"][code]) for code in sorted(languages, key=lambda code: str(words("en")["originals"][code]))]
    listed = _joined([name.upper() for name in names] if template == "old" else names, w)
    return str(w["original"]).format(languages=listed)


def title_pieces(
    language: str,
    template: Template,
    kind: Kind,
    senders: tuple[str, ...],
    written: Day,
    transmitted: str,
    languages: tuple[str, ...],
    *,
    charge: bool = False,
) -> dict[str, str]:
    """The pieces of the letter's title by name: kind, date, senders, addressee, transmitted."""
    forms = words(language)["title"]
    w = forms[kind]
    wording = w["transmitted"]
    if len(languages) > 1:
        wording = w.get("transmitted_many", wording)
    if len(senders) > 1:
        wording = w.get("transmitted_by_two" if len(senders) == 2 else "transmitted_by_more", wording)
    pieces = {
        "kind": w["kind"],
        "date": w["date"].format(date=day(language, written)),
        "senders": w["senders"].format(senders=senders_named(language, kind, senders, charge=charge)),
        "addressee": w["addressee"],
        "transmitted": wording.format(text=transmitted),
    }
    return {name: pieces[name] for name in forms["orders"][template]}


def senders_named(language: str, kind: Kind, senders: tuple[str, ...], *, charge: bool = False) -> str:
    """The senders as a title names them."""
    w = words(language)
    if kind == "note-verbale":
        return str(w["sender_mission"]).format(states=listed_states(language, senders))
    if len(senders) > 1 and "senders_each" in w:
        return _joined([w["senders_each"].format(state=_state(language, code).short_in_title) for code in senders], w)
    form = "charge_one" if charge else "senders_one" if len(senders) == 1 else "senders_many"
    return str(w[form]).format(states=listed_states(language, senders))


def listed_states(language: str, codes: Iterable[str]) -> str:
    """Names of States as they stand after a post or the name of a text."""
    w = words(language)
    named = [_state(language, code) for code in codes]
    later = [state.short if w.get("later_short") else state.short_in_title for state in named[1:]]
    return _joined([named[0].short_in_title, *(name.removeprefix(w.get("later_without", "")) for name in later)], w)


def statement_title(language: str, senders: tuple[str, ...]) -> str:
    """The title of the statement that the senders transmit."""
    form = words(language)["statement_one" if len(senders) == 1 else "statement_many"]
    return str(form).format(states=listed_states(language, senders), short=_state(language, senders[0]).short)


def transmitted_text(language: str, senders: tuple[str, ...], languages: tuple[str, ...], transmits: Transmits) -> str:
    """What is transmitted, as the letter's title and body name it."""
    w = words(language)
    if transmits == "paper":
        return str(w["paper_text"]).format(paper=w["paper"])
    form = w["text_one"] if len(languages) == 1 else w["text_many"]
    if len(languages) > 2:
        form = w.get("text_several", form)
    adjectives = _joined([w["adjectives"][code] for code in languages], w)
    return str(form).format(languages=adjectives, statement=statement_title(language, senders))


def signatures(language: str, senders: tuple[str, ...], *, charge: bool = False) -> tuple[Signature, ...]:
    """The signature blocks, in the order of the senders; the names name nobody."""
    w = words(language)
    post = w["charge" if charge else "post"]
    return tuple(
        Signature(
            code, name, w["signed"], None if charge else w["rank"], post.format(state=_state(language, code).short_in_title)
        )
        for code, name in zip(senders, w["names"], strict=False)
    )


def numeral(language: str, number: int) -> str:
    """The number of an annex, from 1."""
    numerals = words(language).get("numerals", _ROMAN)
    return str(numerals[number - 1])


def text(document: Draft, *, form_feeds: bool = True) -> str:
    """The draft as a plain text, with a form feed between pages unless it shall have none."""
    letter = _letter_pages(document)
    bodies = [*letter, *_annex_pages(document)]
    if not document.setting.new_page and len(bodies) > len(letter):
        last = len(letter) - 1
        bodies[last : last + 2] = [bodies[last] + [""] + bodies[last + 1]]
    if document.end_mark is not None:
        bodies[-1] += ["", _centred(document.end_mark)]
    pages = []
    for number, body in enumerate(bodies, 1):
        lines = [*_head(document, number), *body, *_foot(document, number)]
        pages.append("\n".join(line.rstrip() for line in lines) + "\n")
    return ("\f" if form_feeds else "\n").join(pages)


def samples() -> dict[str, str]:
    """The samples made here: path below samples/ to text."""
    made = {}
    for code in CODES:
        made[f"{code}/letter.txt"] = text(draft(code, "old"))
        made[f"{code}/letter-new.txt"] = text(draft(code, "new", ("JPN",), transmits="paper"))
        made[f"{code}/note-verbale.txt"] = text(draft(code, "old", ("BRA",), "note-verbale"))
    return made


def _mast(language: str, template: Template, facts: Facts, languages: tuple[str, ...]) -> Mast:
    w = words(language)
    old = template == "old"
    return Mast(
        body=w["body"].upper() if old else w["body"],
        symbol=facts.symbol,
        date=masthead_day(language, facts.issued),
        language=w["own"].upper() if old else w["own"],
        original=original_line(language, template, languages),
    )


def _paragraphs(
    language: str, kind: Kind, senders: tuple[str, ...], transmitted: str, annexes: int, *, see: bool
) -> tuple[str, ...]:
    w = words(language)
    body = w["body_text"]
    pointers = (
        [w["see_annex"]] if annexes == 1 else [w["see_numbered"].format(number=numeral(language, n + 1)) for n in range(2)]
    )
    pointer = pointers[0] if see else ""
    many = "one" if len(senders) == 1 else "many"
    also = [body["also"].format(paper=w["paper"], see=pointers[1])] if annexes > 1 else []
    if kind == "note-verbale":
        mission = w["mission"].format(state=_state(language, senders[0]).short_in_title)
        return (body["note"].format(mission=mission, text=transmitted, see=pointer), *also, body["note_circulate"])
    return (body[f"transmit_{many}"].format(text=transmitted, see=pointer), *also, body[f"circulate_{many}"])


def _annexes(
    language: str, kind: Kind, senders: tuple[str, ...], transmits: Transmits, adopted: Day, annexes: int, *, heading: bool
) -> tuple[AnnexedText, ...]:
    w = words(language)
    headings = [
        w["annex_numbered"].format(number=numeral(language, n + 1)) if annexes > 1 else w["annex"] for n in range(annexes)
    ]
    paper = AnnexedText(None, w["paper"], tuple(w["texts"]["paper"]))
    place_date = w["place_date"].format(place=w["places"][kind], date=day(language, adopted))
    statement = AnnexedText(None, statement_title(language, senders), tuple(w["texts"]["statement"]), place_date)
    first = statement if transmits == "statement" else paper
    chosen = (first, paper)[:annexes]
    return tuple(
        AnnexedText(headings[n] if heading else None, annexed.title, annexed.paragraphs, annexed.place_date)
        for n, annexed in enumerate(chosen)
    )


def masthead_lines(document: Draft) -> list[str]:
    """The lines of the masthead, as the template sets them."""
    lines: list[str] = []
    right = " " * 48
    if document.mast is not None:
        mast = document.mast
        first = (
            [mast.symbol, mast.body, mast.distribution]
            if document.template == "new"
            else [mast.body, mast.distribution, mast.symbol]
        )
        for line in (*first, mast.date, mast.language, mast.original):
            if line is not None:
                lines.append(line if document.template == "new" or line == mast.body else right + line)
    return lines


def head_lines(document: Draft, page: int) -> list[str]:
    """The lines of a page's running head, with the blank line below it."""
    return _head(document, page)


def set_lines(paragraph: str, language: str) -> list[str]:
    """The lines of a paragraph."""
    return _set(paragraph, language)


def centred(words_: str, language: str, width: int) -> list[str]:
    """The lines of a heading."""
    return [_centred(line) for line in _wrapped(words_, language, width)]


def _letter_pages(document: Draft) -> list[list[str]]:
    lines = masthead_lines(document)
    if lines:
        lines.append("")
    if document.above_title is not None:
        lines += ["", document.above_title]
    title = title_text(document)
    lines += ["", *(_centred(line) for line in _wrapped(title, document.language, 64)), ""]
    pages = [lines]
    for number, paragraph in enumerate(document.paragraphs):
        if document.setting.per_page and number and number % document.setting.per_page == 0:
            pages.append([])
        pages[-1] += ["", *_set(paragraph, document.language)]
    if document.signatures:
        pages[-1] += ["", "", *_signature_lines(document)]
    if document.footnote is not None:
        pages[-1] += ["", "", document.footnote]
    return pages


def title_text(document: Draft) -> str:
    """The whole title of the letter on one line, in capitals where the template has them."""
    joint = "" if document.language == "zh" else " "
    joined = joint.join(document.title.values()).replace(" ,", ",")
    return joined.upper() if document.template == "old" else joined


def _annex_pages(document: Draft) -> list[list[str]]:
    pages = []
    for annex in document.annexes:
        top: list[str] = []
        if annex.heading is not None:
            top += ["", _centred(annex.heading)]
        if annex.title is not None:
            title = annex.title.upper() if document.template == "old" else annex.title
            top += ["", *(_centred(line) for line in _wrapped(title, document.language, 60))]
        chunks = [annex.paragraphs[n : n + _PARAGRAPHS_PER_PAGE] for n in range(0, len(annex.paragraphs), _PARAGRAPHS_PER_PAGE)]
        for number, chunk in enumerate(chunks or [()]):
            page = list(top) if number == 0 else []
            for paragraph in chunk:
                page += ["", *_set(paragraph, document.language)]
            pages.append(page)
        if annex.place_date is not None:
            pages[-1] += ["", "", annex.place_date]
    return pages


def _head(document: Draft, page: int) -> list[str]:
    if page in document.heads:
        lines = document.heads[page]
    elif page == 1:
        return []
    else:
        lines = head(document, page)
    indent = " " * 60 if page % 2 else ""
    return [*(indent + line for line in lines), ""] if lines else []


def head(document: Draft, page: int) -> tuple[str, ...]:
    """The running head that the template puts on a page after the first."""
    if document.template == "new":
        return (document.symbol,)
    return (document.symbol, words(document.language)["page"].format(number=page))


def _foot(document: Draft, page: int) -> list[str]:
    if page in document.feet:
        return ["", "", *document.feet[page]]
    if page == 1:
        return ["", "", document.job_line] if document.job_line is not None else []
    return ["", "", *foot(document, page)]


def foot(document: Draft, page: int) -> tuple[str, ...]:
    """The running foot that the template puts on a page after the first: the number first on even pages."""
    if document.template == "old":
        return ()
    wide = " " * 56
    last = bool(page % 2) == document.setting.outer_numbers
    return (f"{document.job}{wide}{page}",) if last else (f"{page}{wide}{document.job}",)


def _signature_lines(document: Draft) -> list[str]:
    if document.columns == "stacked":
        stacked: list[str] = []
        for block in document.signatures:
            stacked += [*(" " * 36 + line for line in _block(document, block, 40)), ""]
        return stacked
    lines: list[str] = []
    for at in range(0, len(document.signatures), 2):
        pair = document.signatures[at : at + 2]
        if document.columns == "side-by-side":
            rows = zip_longest(*(_block(document, block, 34) for block in pair), fillvalue="")
            lines += [(row[0] + " " * max(40 - len(row[0]), 6) + row[1]) if len(row) > 1 else row[0] for row in rows]
        else:
            rows = zip_longest(*(_block(document, block, _WIDTH) for block in pair), fillvalue="")
            lines += [cell for row in rows for cell in row if cell]
        lines.append("")
    return lines


def _block(document: Draft, block: Signature, width: int) -> list[str]:
    signed = block.signed.format(name=block.name)
    post = _wrapped(block.post, document.language, width) if block.post else []
    rank = [block.rank] if block.rank else []
    return [*post, *rank, signed] if document.language == "zh" else [signed, *rank, *post]


def _joined(items: list[str], w: Mapping[str, Any]) -> str:
    """Items as a list of the language: "A, B and C"."""
    if len(items) < 2:
        return "".join(items)
    return str(w["comma"]).join(items[:-1]) + str(w["last"]) + items[-1]


def _state(language: str, code: str) -> states.State:
    return states.table(_language(language))[code]


def _language(code: str) -> Language:
    return place.languages()[code]


def _set(paragraph: str, language: str) -> list[str]:
    if language == "zh":
        return _wrapped("\u3000\u3000" + paragraph, language, _WIDTH)
    first = "" if language == "ar" else " " * 8
    return textwrap.wrap(paragraph, _WIDTH, initial_indent=first, break_long_words=False, break_on_hyphens=False)


def _wrapped(words_: str, language: str, width: int) -> list[str]:
    if language != "zh":
        return textwrap.wrap(words_, width, break_long_words=False, break_on_hyphens=False)
    lines, rest, width = [], words_, width // 2
    while len(rest) > width:
        cut = width
        # No line begins with a closing mark, and none breaks a number.
        while rest[cut] in "，。、；：）》)" or (rest[cut - 1].isdigit() and rest[cut].isdigit()):
            cut -= 1
        lines.append(rest[:cut])
        rest = rest[cut:]
    return [*lines, rest]


def _centred(line: str) -> str:
    columns = sum(2 if east_asian_width(char) in "WF" else 1 for char in line)
    return " " * max((_WIDTH - columns) // 2, 0) + line


def main() -> None:
    """Rewrite the samples made here."""
    for path, content in samples().items():
        target = SAMPLES / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(content, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
