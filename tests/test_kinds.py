"""Documents that are no letters: each kind placed by its symbol, title or heading, clean ones without alarm, faults exactly."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import pytest

from cdcheck import catalogue, pipeline, place, readers
from cdcheck.kinds import Kind
from cdcheck.outcome import Report
from cdcheck.pipeline import Overrules
from tests import letters, papers
from tests.letters import CODES, SAMPLES
from tests.papers import SORTS, Paper, masted, paper, text


def check(document: str | Paper, **overrules: str) -> Report:
    words = document if isinstance(document, str) else text(document)
    return pipeline.check("document.txt", words.encode(), **overrules)  # type: ignore[arg-type]


def failing(report: Report) -> set[str]:
    assert report.problem is None
    return {row.rule for row in report.rows if row.outcome == "failed"}


def kind(document: str | Paper) -> str:
    """The kind, with its reason for the message of a failure."""
    words = document if isinstance(document, str) else text(document)
    seen = pipeline.see(readers.read("document.txt", words.encode()), Overrules())
    assert seen.reasons[Kind]
    return str(seen.of(Kind).name)


def english(symbol: str, *paragraphs: str, body: str = "CONFERENCE ON DISARMAMENT", issued: str = "9 June 2005") -> str:
    """A document in English with a masthead in the old template."""
    mast = "\n".join(line for line in (body, symbol, issued, "ENGLISH", "Original: ENGLISH") if line)
    return mast + "\n\n\n" + "\n\n".join(paragraphs) + "\n\n-----\n\n\nGE.05-61503 (E) 100605 100605\n"


LETTER = (
    "Letter dated 3 June 2005 from the Permanent Representative of Canada to the\nConference on Disarmament addressed to the "
)
LETTER += "Secretary-General of the Conference\ntransmitting the working paper submitted by Canada on verification"
SENT = "I have the honour to transmit herewith the working paper submitted by Canada on verification."
ASKED = "I would be grateful if this letter and its annex could be circulated as an official document of the\nConference on "
ASKED += "Disarmament."
SIGNED = "(Signed) First Signatory\nAmbassador\nPermanent Representative of Canada to the Conference on Disarmament"
TEXT = "1. Verification serves the obligations that States have undertaken.\n\n2. It should be in proportion to them."


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("sort", SORTS)
def test_a_clean_document_of_each_kind_conforms(sort: str, code: str) -> None:
    report = check(paper(code, sort))
    assert failing(report) == set()
    assert {row.rule for row in report.rows if row.outcome == "cantTell" and row.severity == "error"} == set()
    assert (report.document.kind_detail, report.document.language, report.verdict) == (sort, code, "conforms")
    assert report.document.kind_reason
    promised = ("letter", "note-verbale", "working-paper", "record", "report", "decision")
    assert report.document.kind == (sort if sort in promised else "unknown")


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("sort", SORTS)
def test_rules_for_letters_do_not_concern_other_kinds_and_say_why(sort: str, code: str) -> None:
    rows = [row for row in check(paper(code, sort)).rows if pipeline.rules()[row.rule.replace("-", "_")].kinds]
    letters_only = [row for row in rows if row.family in ("letter", "title", "signatories", "place-dates", "annexes")]
    assert len(letters_only) >= 29
    assert {row.outcome for row in letters_only} == {"inapplicable"}
    assert all(sort.replace("-", " ") in row.message for row in letters_only)


@pytest.mark.parametrize(("path", "content"), papers.samples().items())
def test_samples_are_up_to_date(path: str, content: str) -> None:
    assert (SAMPLES / path).read_bytes().decode() == content, "run python -m tests.papers"


@dataclass(frozen=True)
class Fault:
    """One fault of a document of a sort, and the rules that fail for it, exactly."""

    sort: str
    change: Callable[[Paper], Paper]
    fails: frozenset[str]


def headed(*headings: str) -> Callable[[Paper], Paper]:
    """The document under headings, in which {names} stand for the words of papers.toml."""

    def change(document: Paper) -> Paper:
        w = papers.words(document.language)
        names = {name: w[name] for name in ("corrigendum", "addendum")}
        named = dict(zip(("first", "second"), document.headings, strict=False))
        return replace(document, headings=tuple(heading.format(**names, **named) for heading in headings))

    return change


def issued_as(symbol: str) -> Callable[[Paper], Paper]:
    return lambda document: masted(document, symbol)


def bodied(field: str) -> Callable[[Paper], Paper]:
    """The document under the name of another body, with that body's symbol."""

    def change(document: Paper) -> Paper:
        body = getattr(place.languages()[document.language], field)[0]
        changed = masted(document, "A/CN.10/200")
        assert changed.mast
        return replace(changed, mast=replace(changed.mast, body=body))

    return change


def unsigned_mast(document: Paper) -> Paper:
    assert document.mast
    return replace(document, mast=replace(document.mast, original=None))


def noted(document: Paper) -> Paper:
    return replace(document, note=f"* {letters.words(document.language)['reissued']}")


def said(*paragraphs: str) -> Callable[[Paper], Paper]:
    return lambda document: replace(document, paragraphs=(*document.paragraphs, *paragraphs))


FAULTS = {
    "a paper without sponsors": Fault(
        "working-paper", headed("{second}"), frozenset({"kind-working-paper-names-its-sponsors"})
    ),
    "a paper with an ill-formed symbol": Fault("working-paper", issued_as("CD/WP/536"), frozenset({"symbol-is-well-formed"})),
    "a paper misread": Fault("working-paper", issued_as("CD/WP.S36"), frozenset({"symbol-is-well-formed"})),
    "an asterisk without a note": Fault(
        "working-paper", issued_as("CD/WP.536*"), frozenset({"symbol-is-marked-when-reissued"})
    ),
    "a note without an asterisk": Fault("decision", noted, frozenset({"symbol-is-marked-when-reissued"})),
    "an addendum without its word": Fault(
        "working-paper", issued_as("CD/WP.536/Add.1"), frozenset({"symbol-suffix-is-announced"})
    ),
    "a word without its suffix": Fault(
        "working-paper", headed("{first}", "{addendum}", "{second}"), frozenset({"symbol-suffix-is-announced"})
    ),
    "the other word": Fault("corrigendum", headed("{first}", "{addendum}"), frozenset({"symbol-suffix-is-announced"})),
    "a corrigendum without its word": Fault("corrigendum", headed("{first}"), frozenset({"symbol-suffix-is-announced"})),
    "a decision without original": Fault("decision", unsigned_mast, frozenset({"masthead-names-the-original"})),
    "a decision of another body": Fault("decision", bodied("other_bodies"), frozenset({"document-is-of-the-conference"})),
    "a press release": Fault("decision", issued_as("CD/G/570"), frozenset({"document-is-of-the-conference"})),
    "a later document cited": Fault("report", said("4. CD/1975"), frozenset({"symbol-citations-are-not-later"})),
    "an ill-formed symbol cited": Fault("report", said("4. CD/l701"), frozenset({"symbol-citations-are-well-formed"})),
    "a report of another number's years": Fault("report", issued_as("CD/2155"), frozenset({"symbol-fits-its-date"})),
}


@pytest.mark.sample(20)
@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_fails_the_rules_it_breaks_and_no_others(name: str, code: str) -> None:
    fault = FAULTS[name]
    report = check(fault.change(paper(code, fault.sort)))
    assert failing(report) == fault.fails
    assert report.document.kind_detail in (fault.sort, "other-body")


SPARES = {
    "an addendum with its word": (
        "working-paper",
        lambda document: headed("{first}", "{addendum}", "{second}")(issued_as("CD/WP.536/Add.1")(document)),
    ),
    "a revision": ("working-paper", issued_as("CD/WP.536/Rev.1")),
    "a revision of an information document": ("information-document", issued_as("CD/INF.63/Rev.1")),
    "a reissue": ("working-paper", lambda document: noted(issued_as("CD/WP.536*")(document))),
    "a paper of a committee": ("working-paper", issued_as("CD/NTB/WP.330/Rev.2")),
    "a paper of a session": ("working-paper", issued_as("CD/2005/WP.3")),
    "a paper under a number": ("working-paper", issued_as("CD/1750")),
    "a corrigendum to a record": ("corrigendum", lambda document: headed("{second}")(issued_as("CD/PV.920/Corr.1")(document))),
    "two suffixes": ("corrigendum", issued_as("CD/1697/Add.1/Corr.1")),
}


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("name", SPARES)
def test_what_looks_bad_and_is_not_conforms(name: str, code: str) -> None:
    sort, change = SPARES[name]
    report = check(change(paper(code, sort)))
    assert failing(report) == set()
    assert (report.document.kind_detail, report.verdict) == (sort, "conforms")


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        (english("CD/WP.536", LETTER, SENT, ASKED, SIGNED), "letter"),
        (english("CD/1745/Add.1", "Addendum", LETTER, SENT, ASKED, SIGNED), "letter"),
        (english("CD/1745/Add.1", LETTER, "Addendum", SENT, ASKED, SIGNED), "letter"),
        (english("CD/1745", LETTER, SENT, ASKED, SIGNED, "Annex\n\nWorking paper submitted by Canada", TEXT), "letter"),
        (english("CD/1745", LETTER, SENT, ASKED, SIGNED) + "\fReport of the Conference on Disarmament\n\n" + TEXT, "letter"),
        (
            english("CD/WP.536", "Working paper submitted by Canada", TEXT) + f"\f{LETTER}\n\n{SENT}\n\n{SIGNED}\n",
            "working-paper",
        ),
        (english("CD/1745", "Working paper submitted by Canada", "Verification", LETTER, SENT, ASKED, SIGNED), "working-paper"),
        (english("CD/WP.536", "Canada\n\nVerification\n\nIntroduction\n\nBackground", LETTER, SENT, SIGNED), "working-paper"),
        (english("CD/WP.536/Rev.1", "Verification", TEXT), "working-paper"),
        (english("CD/1745", "Verification: working paper submitted by Canada", TEXT), "working-paper"),
        (english("CD/1745", "CANADA\n\nWORKING PAPER", TEXT), "working-paper"),
        (english("CD/1745", "The Conference received a\nworking paper submitted by Canada on verification.", TEXT), "unknown"),
        (english("CD/INF.82/Rev.1", "List of participants", "Canada\n\nFrance"), "information-document"),
        (english("CD/PV 799/Corr 1", "Corrigendum", "Page 2\n\nFor one read two."), "corrigendum"),
        (english("CD/1745/Corr.1", LETTER, "Corrigendum", "Page 1, line 3", f"For “{SENT}” read “{ASKED}”"), "corrigendum"),
        (english("CD/1745/Add.1", "Addendum", "Verification", TEXT), "addendum"),
        (english("CD/1745/Add.1", LETTER, "Addendum", "The delegation of Chile has joined the sponsors."), "addendum"),
        (english("CD/1745", LETTER, "Addendum", "The delegation of Chile has joined the sponsors."), "letter"),
        (english("CD/1745/Add.1", "Verification", TEXT), "unknown"),
        (english("CD/1745", "Decision for the establishment of a programme of work", TEXT), "decision"),
        (english("CD/2005/L.1", "Presidential draft decision", TEXT), "decision"),
        (english("CD/1745", "Report of the Ad Hoc Committee on Outer Space", TEXT), "report"),
        (english("CD/WP.536", "Report of the Ad Hoc Committee on Outer Space", TEXT), "working-paper"),
        (english("CD/1745", "Report on seismic data\n\nWorking paper submitted by Sweden", TEXT), "working-paper"),
        (english("", "Working paper submitted by Canada", TEXT), "working-paper"),
        (english("", "Verification", TEXT), "unknown"),
        (english("CD/WP/536", "Verification", TEXT), "working-paper"),
        (english("CD/1745", SENT, ASKED, SIGNED), "letter"),
        (
            english("CD/1745", LETTER.replace("Letter dated", "Leter dted") + "\nReport of Canada", SENT, ASKED, SIGNED),
            "letter",
        ),
        (english("CD/1745", "WORKING PAPER SUBMITTED BY CANADA", SENT, ASKED, SIGNED), "letter"),
        (english("CD/1745", "Report of the Ad Hoc Committee", TEXT, f"\fAnnex\n\n{SENT}", ASKED, SIGNED), "report"),
        (english("CD/WP.536", SENT, ASKED, SIGNED), "letter"),
        (english("CD/1745", SENT, ASKED, SIGNED, "Working paper submitted by Canada", TEXT), "letter"),
        (english("CD/1745", SENT.replace(" the work", "\nWork"), ASKED, SIGNED), "letter"),
        (english("CD/1745", "Reported decisions of delegations", TEXT), "unknown"),
    ],
)
def test_a_document_is_of_the_kind_that_the_strongest_evidence_shows(document: str, expected: str) -> None:
    assert kind(document) == expected


HEADINGS = {
    "the agenda as adopted": (
        "decision",
        {
            "en": ("Agenda for the session", "(Adopted at the 965th plenary meeting)"),
            "fr": ("Ordre du jour de la session", "(adopté à la 965e séance plénière)"),
            "es": ("Agenda del período de sesiones", "(aprobada en la 965ª sesión plenaria)"),
            "ru": ("Повестка дня сессии", "(принята на 965-м пленарном заседании)"),
            "zh": ("本届会议议程", "(第965次全体会议通过)"),
            "ar": ("جدول أعمال الدورة", "(اعتمد في الجلسة العامة 965)"),
        },
    ),
    "a report on the way": (
        "report",
        {
            "en": ("Progress report on the thirty-seventh session of the group",),
            "fr": ("Rapport intérimaire sur la trente-septième session du groupe",),
            "es": ("Informe provisional sobre el 37º período de sesiones del grupo",),
            "ru": ("Доклад о ходе работы тридцать седьмой сессии группы",),
            "zh": ("专家组第三十七届会议进度报告",),
            "ar": ("تقرير مرحلي عن الدورة السابعة والثلاثين للفريق",),
        },
    ),
    "a note by the secretariat": (
        "secretariat-note",
        {
            "en": ("Note by the Secretariat", "Index of statements"),
            "fr": ("Note du Secrétariat", "Index des déclarations"),
            "es": ("Nota de la Secretaría", "Índice de declaraciones"),
            "ru": ("Записка Секретариата", "Указатель заявлений"),
            "zh": ("秘书处的说明", "发言索引"),
            "ar": ("مذكرة من الأمانة العامة", "فهرس البيانات"),
        },
    ),
    "a statement": (
        "statement",
        {
            "en": ("Statement by the Group of 21", "Nuclear disarmament"),
            "fr": ("Déclaration du Groupe des 21", "Désarmement nucléaire"),
            "es": ("Declaración del Grupo de los 21", "Desarme nuclear"),
            "ru": ("Заявление Группы 21", "Ядерное разоружение"),
            "zh": ("21国集团的声明", "核裁军"),
            "ar": ("بيان من مجموعة ال 21", "نزع السلاح النووي"),
        },
    ),
    "a proposal that does not say paper": (
        "working-paper",
        {
            "en": ("Elements of a treaty", "Submitted by the Group of 21"),
            "fr": ("Éléments d'un traité", "Présentés par le Groupe des 21"),
            "es": ("Elementos de un tratado", "Presentados por el Grupo de los 21"),
            "ru": ("Элементы договора", "Внесенный Группой 21"),
            "zh": ("条约的要点", "21国集团提交"),
            "ar": ("عناصر معاهدة", "مقدمة من مجموعة ال 21"),
        },
    ),
    "a paper of a group": (
        "working-paper",
        {
            "en": ("Group of 21", "Working paper"),
            "fr": ("Groupe des 21", "Document de travail"),
            "es": ("Grupo de los 21", "Documento de trabajo"),
            "ru": ("Группа 21", "Рабочий документ"),
            "zh": ("21国集团", "工作文件"),
            "ar": ("مجموعة ال 21", "ورقة عمل"),
        },
    ),
}


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("name", HEADINGS)
def test_the_words_above_the_text_tell_the_kind_and_nothing_is_missed(name: str, code: str) -> None:
    expected, headings = HEADINGS[name]
    report = check(replace(paper(code, "decision"), headings=headings[code]))
    assert (report.document.kind_detail, report.verdict) == (expected, "conforms"), report.document.kind_reason
    assert failing(report) == set()


@pytest.mark.parametrize("template", ["old", "new"])
@pytest.mark.parametrize("sort", ["letter", "note-verbale"])
@pytest.mark.parametrize("code", CODES)
def test_a_letter_that_lost_its_title_and_transmits_a_paper_is_a_letter(
    code: str, sort: letters.Kind, template: letters.Template
) -> None:
    draft = letters.draft(code, template, ("JPN",), sort, transmits="paper")
    report = check(letters.text(replace(draft, title={})))
    assert report.document.kind_detail == sort
    assert "title-is-present" in failing(report)
    for symbol in ("CD/WP.536", "CD/1745/Add.1"):
        changed = replace(draft, title={}, symbol=symbol, mast=draft.mast and replace(draft.mast, symbol=symbol))
        assert check(letters.text(changed)).document.kind_detail == sort


def test_a_symbol_in_running_heads_alone_tells_the_kind() -> None:
    pages = f"Verification\n\n{TEXT}\n\fCD/WP.536\npage 2\n\n3. It goes on.\n\fCD/WP.536\npage 3\n\n4. It ends.\n"
    assert kind(pages) == "working-paper"


BODIES = ["A/57/27", "S/2001/138", "CERD/C/304/Add.14", "A/CN.10/200", "DC/3125", "NPT/CONF.2015/WP.13", "CD/G/570", "DCF/123"]


@pytest.mark.parametrize("symbol", [*BODIES, "ST/SGB/2004/1", "BWC/CONF.VII/7", "UNCTAD/TD/12", "E/CN.4/2003/L.11/Add.4"])
def test_another_bodys_document_gets_one_finding(symbol: str) -> None:
    body = "CONFERENCE ON DISARMAMENT" if symbol.startswith(("CD/", "DCF/")) else "UNITED NATIONS"
    report = check(english(symbol, LETTER, "1. " + SENT, "Yours sincerely,", body=body))
    assert failing(report) == {"document-is-of-the-conference"}
    assert {row.outcome for row in report.rows} == {"failed", "inapplicable"}
    assert (report.document.kind_detail, report.verdict) == ("other-body", "does-not-conform")
    (row,) = [row for row in report.rows if row.outcome == "failed"]
    assert (row.severity, row.found) == ("error", symbol)
    assert symbol in row.message


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("sort", ["decision", "report"])
def test_a_document_that_lost_its_heading_is_of_no_kind_that_its_sentences_name(sort: str, code: str) -> None:
    report = check(replace(paper(code, sort), headings=()))
    assert (report.document.kind_detail, report.verdict) == ("unknown", "cannot-say"), report.document.kind_reason


@pytest.mark.parametrize("code", CODES)
def test_a_corrigendum_that_lost_its_masthead_is_known_by_its_word(code: str) -> None:
    report = check(replace(paper(code, "corrigendum"), mast=None))
    assert report.document.kind_detail == "corrigendum"
    assert failing(report) == {"masthead-is-present"}


NO_DOCUMENTS = {
    "an article": "Talks resume in Geneva\n\nDiplomats returned on Monday to the Palais des Nations, where "
    "the\nConference on Disarmament has been deadlocked for years.\n\nObservers doubt that it will bring an agreement.\n",
    "a story": "The water was high, and the ferryman was late.\n\n“You are late,” she said.\n",
    "code": "import sys\n\nfor line in sys.stdin:\n    print(line.rstrip()[::-1])\n",
    "a table": "id,name,date\n1,alpha,2001-01-22\n2,beta,2001-01-23\n",
    "an invoice": "Invoice No. 2024/117            Date: 4 March 2024\n\nPaper      10    45.00\nTotal            45.00\n",
    "a word": "hello\n",
    "another language": "Sehr geehrte Damen und Herren,\n\nIhre Bestellung wurde heute versandt.\n",
    "in Chinese": "各国外交官星期一重返万国宫。\n\n观察家怀疑本届会议能否达成协议。\n",
    "in Arabic": "عاد الدبلوماسيون يوم الاثنين إلى قصر الأمم في جنيف.\n\nويشك المراقبون في التوصل إلى اتفاق.\n",
    "in Russian": "Дипломаты вернулись в понедельник во Дворец наций.\n\nНаблюдатели сомневаются в успехе.\n",
}


@pytest.mark.parametrize("name", NO_DOCUMENTS)
def test_what_is_no_document_gets_one_plain_statement(name: str) -> None:
    report = check(NO_DOCUMENTS[name])
    assert failing(report) == {"document-is-of-the-conference"}
    assert {row.outcome for row in report.rows} == {"failed", "inapplicable"}
    (row,) = [row for row in report.rows if row.outcome == "failed"]
    assert row.message.startswith("The file has nothing of a document of the United Nations: no masthead, no symbol, no title")
    assert row.locations
    assert (report.document.kind, report.document.kind_detail, report.verdict) == ("unknown", "no-document", "does-not-conform")


FORMS = {
    "brackets": ("CD/[number]", "[date]", "LETTER DATED [date] FROM [sender] ADDRESSED TO [addressee]"),
    "crosses": ("CD/XXXX", "XX Month 20XX", "Letter dated XX Month 20XX from XXXX addressed to the Secretary-General"),
    "lines": ("CD/____", "__ ______ 20__", "Letter dated __________ from the Permanent Representative of ________"),
    "braces": ("{{symbol}}", "{{date}}", "Letter dated {{date}} from {{sender}} addressed to {{addressee}}"),
}


@pytest.mark.parametrize("form", FORMS)
def test_a_form_that_was_not_filled_in_gets_one_statement_with_its_blanks(form: str) -> None:
    symbol, issued, heading = FORMS[form]
    report = check(english(symbol, heading, "I have the honour to transmit the text.", "(Signed)", issued=issued))
    assert failing(report) == {"document-is-of-the-conference"}
    (row,) = [row for row in report.rows if row.outcome == "failed"]
    assert row.message.startswith("The document is a form that has not been filled in: ")
    assert len(row.locations) >= 3


def test_a_draft_with_a_place_left_open_is_judged_as_what_it_is() -> None:
    draft = english("CD/1745", LETTER, SENT, ASKED, "(Signed) [name]", "[post]", "[State]")
    assert check(draft).document.kind_detail == "letter"
    unnumbered = english("CD/XXXX", LETTER, SENT, ASKED, "(Signed) XXXX", "XXXX")
    assert "symbol-is-well-formed" in failing(check(unnumbered))


def test_nothing_is_left_to_an_eye_in_what_is_no_document_of_the_conference() -> None:
    assert catalogue.left_to_a_person("letter")
    assert catalogue.left_to_a_person("other-body") == ()
    assert catalogue.left_to_a_person("no-document") == ()


def test_another_body_is_known_by_its_name_where_the_symbol_is_missing() -> None:
    report = check(english("", LETTER, SENT, body="DISARMAMENT COMMISSION"))
    assert failing(report) == {"document-is-of-the-conference"}


def test_another_body_is_known_by_a_symbol_that_stands_first_where_there_is_no_masthead() -> None:
    assert failing(check(f"S/2001/138\n\n{LETTER}\n\n{SENT}\n")) == {"document-is-of-the-conference"}


def test_the_report_as_the_assembly_prints_it_is_the_assemblys() -> None:
    cover = "Report of the Conference on Disarmament\n\nGeneral Assembly\nOfficial Records\nFifty-seventh session\n"
    cover += "Supplement No. 27\n\nA/57/27\n\nUnited Nations, New York, 2002\n\n1. The Conference submits its report.\n"
    assert failing(check(cover)) == {"document-is-of-the-conference"}


def test_the_user_can_have_another_bodys_letter_judged_as_a_letter() -> None:
    words = english("S/2001/138", LETTER, SENT, body="SECURITY COUNCIL")
    report = check(words, kind="letter")
    assert report.document.kind_detail == "letter"
    assert {"document-is-of-the-conference", "signatories-are-present"} <= failing(report)


def test_parts_of_another_bodys_letter_are_recognised_all_the_same() -> None:
    report = check(english("S/2001/138", LETTER, SENT, SIGNED, body="SECURITY COUNCIL"))
    assert report.document.kind_detail == "other-body"
    assert all(report.parts[part].found for part in ("symbol", "masthead", "title", "letter", "signatories"))


@pytest.mark.parametrize(
    "words",
    [
        english("CD/1745", LETTER, SENT.replace("verification", "resolution A/RES/59/95"), ASKED, SIGNED),
        english("CD/1745", LETTER, SENT, ASKED, SIGNED) + "\fS/2001/138\npage 2\n\nThe Council notes this.\n",
        english("CD/1745", LETTER, SENT, ASKED, SIGNED) + "\fAnnex\n\nA/57/27\n\nReport of the Conference\n\nUNITED NATIONS\n",
        english("A/59/70-CD/1745", LETTER, SENT, ASKED, SIGNED),
        english("A/59/70\nCD/1745", LETTER, SENT, ASKED, SIGNED),
        english("CD/1745\nA/59/70", LETTER, SENT, ASKED, SIGNED),
        english("CD/1745", LETTER, SENT, ASKED, SIGNED, body="DISARMAMENT COMMISSION"),
        english("A/57/27", LETTER, SENT, ASKED, SIGNED),
        english("CD/l745", LETTER, SENT, ASKED, SIGNED, body="UNITED NATIONS"),
    ],
    ids=[
        "cites",
        "annexed heads",
        "annexed document",
        "joint",
        "joint on two lines",
        "joint reversed",
        "name",
        "symbol",
        "near",
    ],
)
def test_a_letter_of_the_conference_is_not_another_bodys(words: str) -> None:
    report = check(words)
    assert report.document.kind_detail == "letter"
    assert "document-is-of-the-conference" not in failing(report)


@pytest.mark.parametrize("symbol", ["A/58/70-CD/1697", "CD/1697-A/58/70", "A/58/70\u2013CD/1697"])
@pytest.mark.parametrize("code", CODES)
def test_a_document_issued_under_two_symbols_conforms(symbol: str, code: str) -> None:
    words = letters.text(letters.draft(code, "old")).replace("CD/1697", symbol)
    report = check(words)
    assert (report.document.symbol, failing(report)) == ("CD/1697", set())


def test_two_symbols_may_stand_on_two_lines() -> None:
    words = letters.text(letters.draft("en", "old"))
    for both in ("A/58/70\nCD/1697", "CD/1697\nA/58/70"):
        report = check(words.replace("CD/1697", both))
        assert (report.document.symbol, failing(report)) == ("CD/1697", set())


@pytest.mark.parametrize(
    ("printed", "message"),
    [
        ("CD/l697", "is not well formed: one character from CD/1697, a common misreading"),
        ("CD/I697", "is not well formed: one character from CD/1697, a common misreading"),
        ("CD/16Q7", "is not well formed: one character from CD/1607, a common misreading"),
        ("GD/1697", "is not well formed: one character from CD/1697, a common misreading"),
        ("\u0421D/1697", "is not well formed: one character from CD/1697, a common misreading"),
        ("CD/ 1697", "is not well formed: it is CD/1697 with a space within"),
        ("cd/1697", "is not well formed: it is CD/1697 with capitals and small letters exchanged"),
        ("\uff23\uff24\uff0f\uff11\uff16\uff19\uff17", "it is CD/1697 in characters of full width"),
        ("CD1697", "is not well formed: one character from CD/1697"),
        ("CD 1697", "is not well formed: one character from CD/1697"),
        ("CD/WP/697", "is not well formed: one character from CD/WP.697"),
        ("CD/1,697", "is not well formed: one character from CD/1697"),
        ("CDI1697", "is not well formed: one character from CD/1697, a common misreading"),
        ("C.D/1697", "is not well formed: one character from CD/1697"),
        ("CD/1697/Rev.l", "is not well formed: one character from CD/1697/Rev.1, a common misreading"),
    ],
)
def test_a_near_miss_is_named(printed: str, message: str) -> None:
    report = check(letters.text(letters.draft("en", "old")).replace("CD/1697", printed, 1))
    (row,) = [row for row in report.rows if row.rule == "symbol-is-well-formed"]
    assert row.outcome == "failed"
    assert message in row.message
    assert row.nearest
    assert row.nearest in message


@pytest.mark.parametrize("mark", ["\u200e", "\u200f", "\u202a", "\u2066", "\u00ad"])
def test_a_mark_that_prints_nothing_is_no_part_of_a_symbol(mark: str) -> None:
    words = letters.text(letters.draft("ar", "old"))
    report = check(words.replace("CD/1697", f"{mark}CD/1697{mark}"))
    assert (report.document.symbol, failing(report)) == ("CD/1697", set())


@pytest.mark.parametrize(
    "cited",
    [
        "CD/1571-1575",
        "CD/1571-CD/1575",
        "(CD/1571)",
        "CD/1571,",
        "CD/1571/Rev.1 and Add.1",
        "CD/1571's",
        "CD/PV.941",
        "CD/PV.941-945",
        "CD/OS/WP.52",
        "ENDC/178",
        "CCD/501",
        "https://documents.un.org/cd/1571",
        "the CD 2005 session",
        "CD/G/570",
        "A/RES/59/95",
        "CD/CM/12",
        "the CD/NPT link",
        "CD / 1571",
        "CD/8/Rev.9",
        "CD/1745",
        "CD/1760",
        "CD/1571*",
    ],
)
def test_a_symbol_rightly_cited_is_no_alarm(cited: str) -> None:
    words = english(
        "CD/1755", "Working paper submitted by Canada", TEXT, f"3. This was said in {cited} as well.", issued="9 June 2005"
    )
    assert failing(check(words)) == set()


@pytest.mark.parametrize(
    ("cited", "nearest"),
    [
        ("CD/l571", "CD/1571"),
        ("CD/WP/520/Rev.1", "CD/WP.520/Rev.1"),
        ("CD/01571", "CD/1571"),
        ("CD/1571/rev.1", "CD/1571/Rev.1"),
        ("CD/PV/941", "CD/PV.941"),
        ("\u0421D/1571", "CD/1571"),
    ],
)
def test_a_symbol_ill_cited_is_named(cited: str, nearest: str) -> None:
    report = check(english("CD/1755", "Working paper submitted by Canada", TEXT, f"3. This was said in {cited} as well."))
    (row,) = [row for row in report.rows if row.outcome == "failed"]
    assert (row.rule, row.severity, row.found, row.nearest) == ("symbol-citations-are-well-formed", "warning", cited, nearest)


def test_a_citation_that_ends_its_line_is_no_running_head() -> None:
    last = "3. The Conference considered this matter at length and issued the document\nCD/PV.941"
    for words in (last, last + "."):
        assert failing(check(english("CD/1755", "Working paper submitted by Canada", TEXT, words, "4. It goes on."))) == set()


def test_a_list_of_names_is_in_the_language_of_its_masthead() -> None:
    report = check(paper("es", "information-document"))
    assert report.document.language == "es"


@pytest.mark.parametrize("name", sorted(place.kinds()))
def test_every_kind_is_one_that_a_report_can_have(name: str) -> None:
    report = check(paper("en", "decision"), kind=name)
    assert report.document.kind_detail == name


@pytest.mark.parametrize("code", CODES)
def test_every_kind_that_words_announce_has_words_in_every_language(code: str) -> None:
    words = place.languages()[code].announcements
    assert all(words.get(kind.announced_by) for kind in place.kinds().values() if kind.announced_by)
